// UpdateContinuousBackups and DescribeContinuousBackups.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"

namespace core {

struct Engine;

Result<UpdateContinuousBackupsResponse> updateContinuousBackups(Engine &engine,
                                                                const UpdateContinuousBackupsRequest &request);
Result<DescribeContinuousBackupsResponse>
describeContinuousBackups(const Engine &engine, const DescribeContinuousBackupsRequest &request);

} // namespace core
