// What one UpdateTable may ask for at a time.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"

namespace core {

Result<void> checkAnythingAsked(const UpdateTableRequest &request);
/// Most changes stand alone.
Result<void> checkCombination(const UpdateTableRequest &request);

} // namespace core
