// When a call is made again, and after how long.

#pragma once

#include "core/base/pause.h"
#include "core/base/result.h"

#include <chrono>

namespace core {

struct RetryPolicy
{
    unsigned attemptsMax = 11; // throttled, or an error of the service: ten retries, as DynamoDB's SDKs make
    unsigned lostAttemptsMax = 3;             // no answer: somebody waits, and each attempt may take a minute
    std::chrono::milliseconds delayFirst{50}; // doubles with each attempt
    std::chrono::milliseconds delayMax{20000};
};

enum class RetryClass : std::uint8_t {
    Never,    // would be refused again, or a person has to act
    Service,  // a throttle, or the service's own trouble
    LostCall, // it may have been done or not
};

/// `status` is HTTP's; 0 where there was no answer.
RetryClass retryClass(const Error &error, unsigned status);

/// How long to wait behind attempt number `attempt` (from 1): between nothing and the bound that doubles each
/// time
/// ("full jitter"), at `chance` (0..1) of it, so that clients that failed together do not come back together.
std::chrono::milliseconds retryDelay(const RetryPolicy &policy, unsigned attempt, double chance);

} // namespace core
