// How an embedded database presents itself, and what it plays of the service's ways.

#pragma once

#include <chrono>
#include <string>

namespace core {

struct EngineOptions
{
    std::string region = "us-east-1"; // of every ARN, with the account
    std::string accountId = "000000000000";
    /// How long tables and indexes stay CREATING, UPDATING or DELETING by the engine's clock. Zero: what
    /// comes after is there at once, and only the answer to the request itself shows the state between.
    std::chrono::microseconds stateDelay{0};
};

} // namespace core
