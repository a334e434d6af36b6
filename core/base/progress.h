// How long work reports and is asked to stop. Implemented by ui/jobs, by command lines and by tests.

#pragma once

#include <cstdint>
#include <string_view>

namespace core {

/// Called from the thread that does the work; implementations are thread-safe and cheap.
class Progress
{
public:
    virtual ~Progress() = default;

    /// `done` of `total` units; total 0: not known.
    virtual void report(std::uint64_t done, std::uint64_t total) = 0;
    /// One line for the job's log, for example a refused row.
    virtual void log(std::string_view line) = 0;
    /// Long work asks at least every 100 items or 50 ms, and then returns Error::cancelled().
    virtual bool stopRequested() const = 0;
};

/// Reports nowhere and never stops.
class NoProgress final : public Progress
{
public:
    void report(std::uint64_t, std::uint64_t) override {}
    void log(std::string_view) override {}
    bool stopRequested() const override { return false; }
};

} // namespace core
