// Operations on what lies beyond this database: global tables, auto scaling of their replicas. There are
// none, and the answers are the service's to an account that has none.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"

namespace core {

struct Engine;

Result<CreateGlobalTableResponse> createGlobalTable(const CreateGlobalTableRequest &request);
Result<DescribeGlobalTableResponse> describeGlobalTable(const DescribeGlobalTableRequest &request);
Result<DescribeGlobalTableSettingsResponse>
describeGlobalTableSettings(const DescribeGlobalTableSettingsRequest &request);
Result<ListGlobalTablesResponse> listGlobalTables(const ListGlobalTablesRequest &request);
Result<UpdateGlobalTableResponse> updateGlobalTable(const UpdateGlobalTableRequest &request);
Result<UpdateGlobalTableSettingsResponse>
updateGlobalTableSettings(const UpdateGlobalTableSettingsRequest &request);

Result<DescribeTableReplicaAutoScalingResponse>
describeTableReplicaAutoScaling(const Engine &engine, const DescribeTableReplicaAutoScalingRequest &request);
Result<UpdateTableReplicaAutoScalingResponse>
updateTableReplicaAutoScaling(const Engine &engine, const UpdateTableReplicaAutoScalingRequest &request);

} // namespace core
