#include "core/engine/kinesis_destinations.h"

#include "core/api/constraints.h"
#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"
#include "core/engine/schema_changes.h"
#include "core/engine/table_states.h"

#include <algorithm>

namespace core {

namespace {

const KinesisDataStreamDestination *findDestination(const TableSettings &settings,
                                                    const std::string &streamArn)
{
    const auto &all = settings.kinesisDestinations;
    const auto found =
        std::find_if(all.begin(), all.end(), [&streamArn](const KinesisDataStreamDestination &one) {
            return one.streamArn == streamArn;
        });
    return found == all.end() ? nullptr : &*found;
}

/// Why a destination of this table can be neither disabled nor updated: none is ever active.
Error refusal(const TableSchema &table, const std::string &streamArn, const std::string &verb,
              const std::string &operation)
{
    const std::string text = "Table is not in a valid state to " + verb + " Kinesis Streaming Destination: ";
    if (!findDestination(table.record().settings, streamArn))
        return Error::validation(text + "No streaming destination with streamArn: " + streamArn +
                                 " found for table with tableName: " + table.name());
    return Error::validation(text + "KinesisStreamingDestination must be ACTIVE to perform " + operation +
                             " operation.");
}

} // namespace

Result<EnableKinesisStreamingDestinationResponse>
enableKinesisStreamingDestination(Engine &engine, const EnableKinesisStreamingDestinationRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    const std::string name(bareTableName(*request.tableName));
    KinesisDataStreamDestination destination;
    destination.streamArn = *request.streamArn;
    destination.destinationStatus = KinesisDestinationStatus::EnableFailed;
    destination.destinationStatusDescription = "Kinesis stream not found: " + *request.streamArn;
    destination.approximateCreationDateTimePrecision = TimePrecision::Millisecond;
    if (request.enableKinesisStreamingConfiguration &&
        request.enableKinesisStreamingConfiguration->approximateCreationDateTimePrecision)
        destination.approximateCreationDateTimePrecision =
            request.enableKinesisStreamingConfiguration->approximateCreationDateTimePrecision;
    // One destination a table: what is tried takes the place of what failed before.
    const auto enable = [&destination](TableRecord &record) -> Result<void> {
        record.settings.kinesisDestinations = {destination};
        return {};
    };
    if (auto ok = changeRecord(engine, name, tableNotFound(name), enable); !ok)
        return ok.error();
    return EnableKinesisStreamingDestinationResponse{name, *request.streamArn,
                                                     KinesisDestinationStatus::Enabling,
                                                     request.enableKinesisStreamingConfiguration};
}

Result<DisableKinesisStreamingDestinationResponse>
disableKinesisStreamingDestination(const Engine &engine,
                                   const DisableKinesisStreamingDestinationRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    const std::string_view name = bareTableName(*request.tableName);
    const TableSchemaPointer table = findUsableTable(engine, name);
    if (!table)
        return tableNotFound(name);
    return refusal(*table, *request.streamArn, "disable", "DISABLE");
}

Result<UpdateKinesisStreamingDestinationResponse>
updateKinesisStreamingDestination(const Engine &engine,
                                  const UpdateKinesisStreamingDestinationRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    const auto &configuration = request.updateKinesisStreamingConfiguration;
    if (!configuration || !configuration->approximateCreationDateTimePrecision)
        return Error::validation(
            "Streaming destination cannot be updated with given parameters: "
            "UpdateKinesisStreamingConfiguration cannot be null or contain only null values");
    const std::string_view name = bareTableName(*request.tableName);
    const TableSchemaPointer table = findUsableTable(engine, name);
    if (!table)
        return tableNotFound(name);
    return refusal(*table, *request.streamArn, "update", "UPDATE");
}

Result<DescribeKinesisStreamingDestinationResponse>
describeKinesisStreamingDestination(const Engine &engine,
                                    const DescribeKinesisStreamingDestinationRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    const std::string_view name = bareTableName(*request.tableName);
    const TableSchemaPointer table = findUsableTable(engine, name);
    if (!table)
        return tableNotFound(name);
    return DescribeKinesisStreamingDestinationResponse{table->name(),
                                                       table->record().settings.kinesisDestinations};
}

} // namespace core
