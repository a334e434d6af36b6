// Runs the program of a trigger on one event.

#pragma once

#include "core/triggers/trigger_settings.h"

#include <functional>
#include <memory>

namespace core {

struct InvocationResult
{
    bool isSuccess = false;
    std::string error;  // why not: a sentence
    std::string answer; // JSON, or empty: what the handler returned, or the last line that the program wrote
};

/// A line of what a program writes, without its end.
enum class OutputKind : std::uint8_t { Output, ErrorOutput };
using OutputLine = std::function<void(OutputKind, std::string_view line)>;

/// Thread-safe: as many invocations may be under way as there are threads in it.
class Invoker
{
public:
    virtual ~Invoker() = default;
    /// Blocks. `line` is called by this thread. A stop kills the program and is Cancelled as the error.
    virtual InvocationResult invoke(const std::string &event, const OutputLine &line,
                                    const Progress &stop) = 0;
};

/// Requires checked settings.
std::unique_ptr<Invoker> makeInvoker(const TriggerSettings &settings);

} // namespace core
