#include "core/wire/faults.h"

#include "core/wire/mix.h"

#include <cstdlib>

namespace core::wire {

namespace {

std::optional<ErrorCode> kindNamed(std::string_view name)
{
    if (name == "throttle")
        return ErrorCode::ProvisionedThroughputExceeded;
    if (name == "limit")
        return ErrorCode::RequestLimitExceeded;
    if (name == "error")
        return ErrorCode::InternalServerError;
    return std::nullopt;
}

Error errorOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ProvisionedThroughputExceeded:
        return {code, "The level of configured provisioned throughput for the table was exceeded. Consider "
                      "increasing your provisioning level with the UpdateTable API."};
    case ErrorCode::RequestLimitExceeded:
        return {code, "Throughput exceeds the current throughput limit for your account. Please contact AWS "
                      "Support at https://aws.amazon.com/support request a limit increase"};
    default:
        return {ErrorCode::InternalServerError, "Internal server error"};
    }
}

} // namespace

Result<std::vector<Fault>> readFaults(std::string_view text)
{
    std::vector<Fault> faults;
    double sum = 0;
    while (!text.empty()) {
        const std::size_t comma = text.find(',');
        const std::string_view part = text.substr(0, comma);
        text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
        const std::size_t colon = part.find(':');
        const std::optional<ErrorCode> kind = kindNamed(part.substr(0, colon));
        const std::string rate(colon == std::string_view::npos ? "" : part.substr(colon + 1));
        char *end = nullptr;
        const double value = std::strtod(rate.c_str(), &end);
        if (!kind || rate.empty() || *end != '\0' || !(value >= 0 && value <= 1))
            return Error::validation(
                "takes kinds and rates such as throttle:0.01,limit:0.01,error:0.001; not '" +
                std::string(part) + "'");
        faults.push_back({*kind, value});
        sum += value;
    }
    if (sum > 1)
        return Error::validation("takes rates that are 1 at most together");
    return faults;
}

std::optional<Error> FaultInjection::next()
{
    if (m_faults.empty())
        return std::nullopt;
    constexpr double kScale = 1.0 / 18446744073709551616.0; // 2^64
    double chance = double(mixed(m_seed + (m_requests.fetch_add(1) + 1) * kMixStep)) * kScale;
    for (const Fault &fault : m_faults) {
        if (chance < fault.rate)
            return errorOf(fault.code);
        chance -= fault.rate;
    }
    return std::nullopt;
}

} // namespace core::wire
