// Scan.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"

namespace core {

struct Engine;

Result<ScanResponse> scan(const Engine &engine, const ScanRequest &request);

} // namespace core
