// A table into another one, through any two clients.

#pragma once

#include "core/api/client.h"
#include "core/base/clock.h"
#include "core/base/pause.h"
#include "core/copying/table_copy_request.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// How far a copy has come: what to keep for going on later. Everything before it is acknowledged.
struct CopyState
{
    struct Segment
    {
        std::optional<Key> lastKey; // nullopt: at its start
        bool isFinished = false;
        friend bool operator==(const Segment &, const Segment &) = default;
    };
    std::vector<Segment> segments;
    std::uint64_t copied = 0;

    bool isFinished() const;
    std::string toJson() const;
    static Result<CopyState> fromJson(std::string_view json);

    friend bool operator==(const CopyState &, const CopyState &) = default;
};

struct CopyOptions
{
    std::string sourceTable;
    std::string targetTable;
    bool createTarget = true; // like the source, where there is none of that name
    TableCopyParts parts;     // that a table made by the copy has
    unsigned segments = 4;    // read at one time; with `resume` as many as it has
    bool consistentRead = true;
    double itemsPerSecondMax = 0;      // 0: no limit
    double readUnitsPerSecondMax = 0;  // 0: no limit
    double writeUnitsPerSecondMax = 0; // 0: no limit
    std::optional<CopyState> resume;
    /// Called behind each page that was written, by one thread at a time.
    std::function<void(const CopyState &)> onState;

    const Clock *clock = &Clock::system();
    Pause *pause = &Pause::real();
};

struct CopyReport
{
    std::uint64_t refused = 0; // by the target, each with a line in the progress' log
    CopyState state;
    /// Why it ended before the table did: Cancelled, or what a client said. `state` says where to go on.
    std::optional<Error> failure;
};

/// Items that the target has and the source has not stay. Memory depends on segments and pages, not on the
/// table.
CopyReport copyTable(Client &source, Client &target, const CopyOptions &options, Progress &progress);

} // namespace core
