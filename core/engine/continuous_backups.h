// UpdateContinuousBackups and DescribeContinuousBackups.

#pragma once

#include "core/api/requests.h"
#include "core/base/clock.h"
#include "core/base/result.h"

namespace core {

class TableSchema;
struct Engine;

/// From when to when the table can be restored.
Result<PointInTimeRecoveryDescription> describeRecovery(const Engine &engine, const TableSchema &table,
                                                        UnixMicros now);

Result<UpdateContinuousBackupsResponse>
updateContinuousBackups(Engine &engine, const UpdateContinuousBackupsRequest &request);
Result<DescribeContinuousBackupsResponse>
describeContinuousBackups(const Engine &engine, const DescribeContinuousBackupsRequest &request);

} // namespace core
