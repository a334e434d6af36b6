// Time is injected: production reads the system, tests step.

#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>

namespace core {

/// Microseconds since 1970-01-01 UTC.
using UnixMicros = std::int64_t;

/// Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual UnixMicros now() const = 0;

    static const Clock &system();
};

/// A clock that moves only when told to.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(UnixMicros start)
        : m_now(start)
    {}
    UnixMicros now() const override { return m_now.load(); }
    void advance(std::chrono::microseconds step) { m_now += step.count(); }

private:
    std::atomic<UnixMicros> m_now;
};

} // namespace core
