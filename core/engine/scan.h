// Scan.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"

namespace core {

struct Engine;
struct PastMoment;

/// `past`: as of that moment; not of an index.
Result<ScanResponse> scan(const Engine &engine, const ScanRequest &request, const PastMoment *past = nullptr);

} // namespace core
