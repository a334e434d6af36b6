#include "core/remote/retry.h"

#include <algorithm>

namespace core {

RetryClass retryClass(const Error &error, unsigned status)
{
    constexpr unsigned kServerErrors = 500;
    switch (error.code()) {
    case ErrorCode::ProvisionedThroughputExceeded:
    case ErrorCode::RequestLimitExceeded:
    case ErrorCode::Throttling:
    case ErrorCode::TransactionInProgress:
    case ErrorCode::ReplicatedWriteConflict:
    case ErrorCode::InternalServerError:
        return RetryClass::Service;
    case ErrorCode::TimedOut:
    case ErrorCode::ConnectionLost:
    case ErrorCode::InvalidAnswer:
        return RetryClass::LostCall;
    default:
        return status >= kServerErrors ? RetryClass::Service : RetryClass::Never;
    }
}

std::chrono::milliseconds retryDelay(const RetryPolicy &policy, unsigned attempt, double chance)
{
    std::chrono::milliseconds bound = policy.delayFirst;
    for (unsigned i = 1; i < attempt && bound < policy.delayMax; ++i)
        bound *= 2;
    bound = std::min(bound, policy.delayMax);
    return std::chrono::milliseconds(std::int64_t(double(bound.count()) * chance));
}

} // namespace core
