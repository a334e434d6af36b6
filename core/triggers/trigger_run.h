// A trigger at work: reads the stream of its table, runs its program on batches, and remembers how far it
// came.

#pragma once

#include "core/triggers/trigger_settings.h"

namespace core {

struct TriggerLine
{
    enum class Kind : std::uint8_t {
        Information, // about the trigger
        Output,      // of the program
        ErrorOutput, // of the program
        Failure,     // a batch that failed, records that were given up, a stream that cannot be read
    };
    UnixMicros time = 0;
    Kind kind = Kind::Information;
    std::string text;
};

struct TriggerStatus
{
    std::uint64_t received = 0;
    std::uint64_t leftOut = 0; // by the filters
    std::uint64_t delivered = 0;
    std::uint64_t batches = 0;
    std::uint64_t failures = 0; // of batches
    std::uint64_t givenUp = 0;  // records
    bool isCaughtUp = false;    // nothing waits to be read or delivered
    bool isFailing = false;     // the last batch, or the last reading, failed
    friend bool operator==(const TriggerStatus &, const TriggerStatus &) = default;
};

/// Called from several threads at once; cheap.
class TriggerObserver
{
public:
    virtual ~TriggerObserver() = default;
    virtual void line(const TriggerLine &line) = 0;
    virtual void status(const TriggerStatus &status) = 0;
};

/// Blocks until `stop` asks, which is success, or nothing can be done any more: the table is gone, the
/// checkpoint cannot be read or written. Every record is delivered at least once: what a crash interrupts, or
/// a stop, is delivered again. A stream that is turned off is delivered to its end, and the table's next one
/// is waited for.
Result<void> runTrigger(Client &client, const TriggerSettings &settings, const std::string &checkpointFile,
                        TriggerObserver &observer, const Progress &stop,
                        const Clock &clock = Clock::system());

} // namespace core
