// What tablewright-server was asked to do.

#pragma once

#include "core/base/result.h"
#include "core/wire/endpoint_server.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace server {

struct Arguments
{
    bool help = false;
    bool version = false;
    std::filesystem::path data;
    std::filesystem::path buckets; // empty: no folder stands for S3
    bool inMemory = false;
    bool relaxed = false;
    bool log = false;
    std::filesystem::path readyFile;      // empty: none
    std::optional<std::uint64_t> seed;    // of what is injected
    std::filesystem::path tlsCertificate; // empty: in the clear
    std::filesystem::path tlsKey;
    std::filesystem::path credentials; // empty: keys are not checked
    std::vector<std::filesystem::path> triggers;
    core::wire::EndpointServerOptions endpoint;
};

/// Without the program's name. Errors say which argument and why.
core::Result<Arguments> readArguments(const std::vector<std::string> &arguments);
std::string helpText();
/// Whether nobody but this computer reaches the address.
bool isLoopback(const std::string &host);

} // namespace server
