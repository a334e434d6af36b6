// UpdateContinuousBackups and DescribeContinuousBackups.

#pragma once

#include "core/api/requests.h"
#include "core/base/clock.h"
#include "core/base/result.h"

namespace core {

class Mutation;
class TableSchema;
struct Engine;
struct TableRecord;

/// From when to when the table can be restored.
Result<PointInTimeRecoveryDescription> describeRecovery(const Engine &engine, const TableSchema &table,
                                                        UnixMicros now);

/// From here on the past of the table is kept, for so many days: in `record`, which `mutation` is to bring.
/// Requires that `engine.schemaMutex` is held and that no write of the table is under way.
Result<void> stageRecording(Engine &engine, TableRecord &record, std::int64_t recoveryDays,
                            Mutation &mutation);

Result<UpdateContinuousBackupsResponse>
updateContinuousBackups(Engine &engine, const UpdateContinuousBackupsRequest &request);
Result<DescribeContinuousBackupsResponse>
describeContinuousBackups(const Engine &engine, const DescribeContinuousBackupsRequest &request);

} // namespace core
