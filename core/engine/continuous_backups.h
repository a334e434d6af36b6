// UpdateContinuousBackups and DescribeContinuousBackups.

#pragma once

#include "core/api/requests.h"
#include "core/base/clock.h"
#include "core/base/result.h"

namespace core {

struct Engine;
struct TableHistory;

/// From when to when the table can be restored.
PointInTimeRecoveryDescription describeRecovery(const TableHistory &history, UnixMicros now);

Result<UpdateContinuousBackupsResponse>
updateContinuousBackups(Engine &engine, const UpdateContinuousBackupsRequest &request);
Result<DescribeContinuousBackupsResponse>
describeContinuousBackups(const Engine &engine, const DescribeContinuousBackupsRequest &request);

} // namespace core
