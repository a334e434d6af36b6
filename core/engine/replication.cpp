#include "core/engine/replication.h"

#include "core/api/constraints.h"
#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"

namespace core {

namespace {

Error globalTableNotFound(const std::string &name)
{
    return {ErrorCode::GlobalTableNotFound,
            "Global table not found: Global table with name: '" + name + "' does not exist."};
}

/// What each operation on one global table comes to.
template <typename Response, typename Request>
Result<Response> noGlobalTable(const Request &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    return globalTableNotFound(*request.globalTableName);
}

} // namespace

Result<CreateGlobalTableResponse> createGlobalTable(const CreateGlobalTableRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    return invalidParameter(
        "DynamoDB global tables version 2017.11.29 is not supported. We recommend using "
        "DynamoDB global tables version 2019.11.21, instead of version 2017.11.29 (Legacy).");
}

Result<DescribeGlobalTableResponse> describeGlobalTable(const DescribeGlobalTableRequest &request)
{
    return noGlobalTable<DescribeGlobalTableResponse>(request);
}

Result<DescribeGlobalTableSettingsResponse>
describeGlobalTableSettings(const DescribeGlobalTableSettingsRequest &request)
{
    return noGlobalTable<DescribeGlobalTableSettingsResponse>(request);
}

Result<ListGlobalTablesResponse> listGlobalTables(const ListGlobalTablesRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    return ListGlobalTablesResponse();
}

Result<UpdateGlobalTableResponse> updateGlobalTable(const UpdateGlobalTableRequest &request)
{
    return noGlobalTable<UpdateGlobalTableResponse>(request);
}

Result<UpdateGlobalTableSettingsResponse>
updateGlobalTableSettings(const UpdateGlobalTableSettingsRequest &request)
{
    return noGlobalTable<UpdateGlobalTableSettingsResponse>(request);
}

Result<DescribeTableReplicaAutoScalingResponse>
describeTableReplicaAutoScaling(const Engine &engine, const DescribeTableReplicaAutoScalingRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    const std::string_view name = bareTableName(*request.tableName);
    const TableSchemaPointer table = engine.catalog.find(name);
    if (!table)
        return tableNotFound(name);
    DescribeTableReplicaAutoScalingResponse response;
    response.tableAutoScalingDescription.tableName = table->name();
    response.tableAutoScalingDescription.tableStatus = table->description().tableStatus;
    return response;
}

Result<UpdateTableReplicaAutoScalingResponse>
updateTableReplicaAutoScaling(const Engine &engine, const UpdateTableReplicaAutoScalingRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    const std::string name(bareTableName(*request.tableName));
    if (!engine.catalog.find(name))
        return tableNotFound(name);
    return Error(ErrorCode::ResourceNotFound, "Global table with name: '" + name + "' does not exist.");
}

} // namespace core
