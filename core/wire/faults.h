// Faults on purpose: so that people see whether their program bears what the service does now and then.

#pragma once

#include "core/base/result.h"

#include <atomic>
#include <optional>
#include <vector>

namespace core::wire {

struct Fault
{
    ErrorCode code = ErrorCode::ProvisionedThroughputExceeded;
    double rate = 0; // 0..1, of all requests
};

/// "throttle:0.01,error:0.001": kinds throttle, limit (the account's), error (500). Errors say what is wrong.
Result<std::vector<Fault>> readFaults(std::string_view text);

/// Decides for one request after the other; the same seed decides the same. Thread-safe.
class FaultInjection
{
public:
    FaultInjection(std::vector<Fault> faults, std::uint64_t seed)
        : m_faults(std::move(faults))
        , m_seed(seed)
    {}
    std::optional<Error> next();

private:
    const std::vector<Fault> m_faults;
    const std::uint64_t m_seed;
    std::atomic<std::uint64_t> m_requests = 0;
};

} // namespace core::wire
