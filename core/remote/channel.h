// JSON in, JSON out: signing, sending, retrying. Private to core/remote.

#pragma once

#include "core/remote/remote_client.h"

#include <atomic>
#include <mutex>
#include <random>

namespace core {

class RemoteClient::Channel
{
public:
    explicit Channel(RemoteOptions options);

    const RemoteOptions &options() const { return m_options; }
    /// The body of the answer.
    Result<std::string> send(std::string_view operation, const std::string &body, CallEffect effect);
    /// A random UUID.
    std::string newToken();

private:
    /// What one attempt came to.
    struct Outcome
    {
        Result<std::string> body;
        unsigned status = 0;
        bool clockWasWrong = false; // it is right now
    };
    Outcome attempt(std::string_view operation, const std::string &body, const Credentials &credentials,
                    const Progress &stop);
    HttpRequest requestFor(std::string_view operation, const std::string &body) const;
    bool correctClock(const Error &error, const HttpResponse &response);
    void tell(std::string_view operation, const std::string &body, unsigned number, const Outcome &outcome,
              std::chrono::microseconds time) const;
    std::uint64_t random();

    const RemoteOptions m_options;
    std::atomic<std::int64_t> m_clockOffset = 0; // microseconds that the service is ahead of us
    std::mutex m_randomMutex;
    std::mt19937_64 m_random; // guarded by m_randomMutex
};

} // namespace core
