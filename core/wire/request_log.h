// What reached the endpoint and what came of it: for a window that shows requests, and for --log.

#pragma once

#include "core/base/clock.h"

#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core::wire {

/// One request. Never a secret: neither Authorization nor tokens are in it.
struct RequestRecord
{
    std::uint64_t number = 0; // counts from 1, in the order in which answers were ready
    std::string id;           // x-amzn-RequestId
    UnixMicros time = 0;      // when it had arrived
    std::int64_t durationMicros = 0;
    std::string operation;           // "PutItem"; empty where no operation was asked for
    std::vector<std::string> tables; // that the request names, each once, in its order
    int status = 0;
    std::string error; // "ValidationException: ...", or empty
    std::size_t requestBytes = 0;
    std::size_t responseBytes = 0;
    std::optional<double> capacityUnits; // consumed, asked for or not, where the client counts
    std::string request;                 // bodies: only where kept, and no longer than the observer wants
    std::string response;
};

/// Called on the thread that answered; implementations are thread-safe and quick.
class RequestObserver
{
public:
    virtual ~RequestObserver() = default;
    /// How much of each body belongs into a record; 0: nothing.
    virtual std::size_t bodyBytesMax() const { return 0; }
    virtual void requestAnswered(RequestRecord record) = 0;
};

/// The newest requests. Thread-safe.
class RequestLog final : public RequestObserver
{
public:
    struct Limits
    {
        std::size_t records = 10'000;
        std::size_t bodyBytes = 64 * 1024;                       // of each body
        std::size_t bodiesBytes = std::size_t(16) * 1024 * 1024; // of all; the oldest go first
    };
    explicit RequestLog(const Limits &limits)
        : m_limits(limits)
    {}

    std::size_t bodyBytesMax() const override { return m_limits.bodyBytes; }
    void requestAnswered(RequestRecord record) override;

    /// Those with a number above `number`, oldest first.
    std::vector<RequestRecord> recordsSince(std::uint64_t number) const;
    void clear();

private:
    const Limits m_limits;
    mutable std::mutex m_mutex;
    std::deque<RequestRecord> m_records; // guarded by m_mutex, as all below
    std::uint64_t m_count = 0;
    std::size_t m_bodiesBytes = 0;
    std::size_t m_firstWithBodies = 0; // index; those before it have given theirs up
};

/// "2026-11-21T11:38:01.123Z PutItem Music 200 1.2 ms 312 B 2 B 1 unit": one line, without a line break.
std::string logLine(const RequestRecord &record);

/// The tables that a request body names: TableName, or those of RequestItems or TransactItems.
std::vector<std::string> tablesNamedIn(std::string_view body);

} // namespace core::wire
