// DynamoDB's protocol over HTTP: which requests it takes, in which order it looks at them, what it answers.
// A plain function of a request, without sockets: HttpServer is the usual caller, tests are another.

#pragma once

#include "core/api/client.h"
#include "core/api/codec/codec.h"
#include "core/wire/authentication.h"
#include "core/wire/faults.h"
#include "core/wire/http_server.h"
#include "core/wire/mix.h"
#include "core/wire/page_origins.h"
#include "core/wire/request_log.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <cstring>
#include <functional>
#include <unordered_map>

namespace core::wire {

struct EndpointOptions
{
    std::string region = "us-east-1";
    /// The client's writes wait for no disk, so the event loop may do them.
    bool quickWrites = false;
    KeyCheck keyCheck = KeyCheck::AnyKey;
    AccessKeys accessKeys; // for KeyCheck::Signature
    PageOrigins pageOrigins;
    std::vector<Fault> faults;                        // ours: injected, none by default
    std::uint64_t seed = 0;                           // of the request ids and the faults
    std::size_t bodyBytesMax = std::size_t(16) << 20; // unpacked
    const Clock *clock = &Clock::system();
    RequestObserver *observer = nullptr; // borrowed: must outlive the endpoint
};

/// Thread-safe.
class Endpoint final : public HttpHandler
{
public:
    /// Borrows `client`, which must outlive the endpoint.
    Endpoint(Client &client, EndpointOptions options);

    bool mayBlock(const HttpRequest &request) const override;
    bool mostlyWorks(const HttpRequest &request) const override;
    void answer(const HttpRequest &request, HttpResponse &response) override;
    bool answerAtOnce(const HttpRequest &request, HttpResponse &response) override;

private:
    /// What requests of one operation cost lately: the event loop does what is done sooner than handed on.
    class RecentCost
    {
    public:
        bool isQuick() const;
        void add(std::int64_t micros);

    private:
        std::atomic<std::int64_t> m_micros = 0; // a sliding mean
    };
    /// What a target asks for, and how that is done.
    struct Route
    {
        std::string_view operation;
        OperationFunction run = nullptr;
        bool mayBlock = true;       // where no cost says it
        bool mostlyWorks = false;   // rather than waits
        bool hasOutput = true;      // an answer with a body
        RecentCost *cost = nullptr; // that is measured; none: it is always in the loop, or never
    };
    /// Lengths and ends tell nearly all targets apart, and nobody adds any.
    struct TargetHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view target) const
        {
            std::uint64_t end = 0;
            if (target.size() >= sizeof end)
                std::memcpy(&end, target.data() + target.size() - sizeof end, sizeof end);
            return std::size_t(mixed(end + target.size()));
        }
    };
    using Routes = std::unordered_map<std::string, Route, TargetHash, std::equal_to<>>;
    /// What of a request goes into the log.
    struct Notes
    {
        std::string_view operation;
        std::string_view body; // unpacked
        std::string unpacked;
        std::string plainResponse; // where a packed one is sent
        std::string error;
        std::optional<double> capacityUnits;
    };
    Routes makeRoutes();
    /// nullptr where there is none.
    const Route *routeOf(std::string_view target) const;
    static bool mayBlock(const HttpRequest &request, const Route *route);
    void answer(const HttpRequest &request, const Route *route, HttpResponse &response);
    void answerRequest(const HttpRequest &request, const Route *route, HttpResponse &response, Notes &notes);
    void answerOperation(const HttpRequest &request, const Route *route, bool bodyIsPacked,
                         HttpResponse &response, Notes &notes);
    Result<std::string> run(const Route &route, Notes &notes);
    void report(const HttpRequest &request, const HttpResponse &response, const Notes &notes,
                std::string_view requestId, UnixMicros start);
    static constexpr std::size_t kRequestIdBytes = 52;
    using RequestId = std::array<char, kRequestIdBytes>;
    RequestId nextRequestId();

    Client &m_client;
    const EndpointOptions m_options;
    const Authentication m_authentication;
    FaultInjection m_faults;
    std::atomic<std::uint64_t> m_requests = 0;
    std::array<RecentCost, 6> m_recentCosts; // of four reads and two writes of several items
    const Routes m_routes;                   // by target
};

} // namespace core::wire
