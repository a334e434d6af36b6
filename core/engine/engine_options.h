// How an embedded database presents itself, and what it plays of the service's ways.

#pragma once

#include <chrono>
#include <filesystem>
#include <string>

namespace core {

struct EngineOptions
{
    std::string region = "us-east-1"; // of every ARN, with the account
    std::string accountId = "000000000000";
    std::string endpointAddress; // host:port of DescribeEndpoints; empty: the service's of the region
    /// The folders in it stand for S3 buckets, which tables are exported to and imported from. Empty: there
    /// are none, and those operations are refused.
    std::filesystem::path bucketsFolder;
    /// How long tables and indexes stay CREATING, UPDATING or DELETING by the engine's clock. Zero: what
    /// comes after is there at once, and only the answer to the request itself shows the state between.
    std::chrono::microseconds stateDelay{0};
    /// Whether changes of throughput, table class, deletion protection and policies are rationed and need
    /// pauses between them, as the service demands.
    bool limitsChanges = false;
};

} // namespace core
