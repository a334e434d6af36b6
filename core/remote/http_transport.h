// HTTP/1.1 over TCP and TLS. Boost.Beast is known in http_transport.cpp alone.

#pragma once

#include "core/remote/http.h"

#include <chrono>
#include <memory>

namespace core {

struct TransportOptions
{
    std::chrono::milliseconds connectTimeout{5000}; // look-up, connection and TLS together
    std::chrono::milliseconds answerTimeout{60000}; // from the first byte sent to the last one received
    std::chrono::milliseconds idleTime{20000};      // a connection that rests longer is not used again
    std::size_t idleConnectionsMax = 16;
    std::size_t bodySizeMax = 64U << 20;
    bool verifyCertificates = true;
    std::string certificateAuthorityFile; // PEM; beside those of the system. Empty: the system's alone
};

/// Connections are kept and used again, each by one call at a time; there is no limit on calls at one time.
/// A call on a kept connection that the other side has closed is sent again on a new one.
/// IoError where the certificates cannot be read.
Result<std::unique_ptr<HttpTransport>> makeHttpTransport(const TransportOptions &options);

} // namespace core
