#include "core/remote/host_lookup.h"

#include <netdb.h>
#include <sys/socket.h>

#include <algorithm>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace core {

namespace {

constexpr std::chrono::milliseconds kStopLooksEvery{50};

using Addresses = Result<std::vector<std::string>>;

/// Shared with the thread that resolves, which may outlive the question.
struct Lookup
{
    std::mutex mutex;
    std::condition_variable answered;
    std::optional<Addresses> answer;
};

Addresses resolve(const std::string &host)
{
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    if (const int failure = getaddrinfo(host.c_str(), nullptr, &hints, &found); failure != 0)
        return Error(ErrorCode::CannotResolve,
                     "The host \"" + host + "\" cannot be found: " + gai_strerror(failure));
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> owner(found, &freeaddrinfo);
    std::vector<std::string> addresses;
    for (const addrinfo *entry = found; entry != nullptr; entry = entry->ai_next) {
        char text[NI_MAXHOST];
        if (getnameinfo(entry->ai_addr, entry->ai_addrlen, text, sizeof text, nullptr, 0, NI_NUMERICHOST) ==
            0)
            addresses.emplace_back(text);
    }
    if (addresses.empty())
        return Error(ErrorCode::CannotResolve, "The host \"" + host + "\" has no address");
    return addresses;
}

} // namespace

Addresses lookUpHost(const std::string &host, std::chrono::steady_clock::time_point deadline,
                     const Progress &stop)
{
    const auto lookup = std::make_shared<Lookup>();
    std::thread([lookup, host] {
        Addresses answer = resolve(host);
        const std::scoped_lock lock(lookup->mutex);
        lookup->answer = std::move(answer);
        lookup->answered.notify_one();
    }).detach();

    std::unique_lock lock(lookup->mutex);
    while (!lookup->answer) {
        if (stop.stopRequested())
            return Error::cancelled();
        const auto now = std::chrono::steady_clock::now();
        if (now >= deadline)
            return Error(ErrorCode::TimedOut, "Looking up the host \"" + host + "\" took too long");
        lookup->answered.wait_until(lock, std::min(deadline, now + kStopLooksEvery));
    }
    return std::move(*lookup->answer);
}

} // namespace core
