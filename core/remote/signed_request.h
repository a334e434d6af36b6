// Requests with their signature.

#pragma once

#include "core/remote/credentials.h"
#include "core/remote/http.h"

namespace core {

/// Adds X-Amz-Date, X-Amz-Security-Token and Authorization; all headers that are there are signed, and Host.
void signRequest(HttpRequest &request, const Credentials &credentials, std::string_view region,
                 std::string_view service, UnixMicros now);

} // namespace core
