// RestoreTableToPointInTime.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"

namespace core {

struct Engine;

Result<RestoreTableToPointInTimeResponse>
restoreTableToPointInTime(Engine &engine, const RestoreTableToPointInTimeRequest &request);

} // namespace core
