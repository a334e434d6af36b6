// Records of a stream written into a table again, in their order.

#pragma once

#include "core/api/client.h"
#include "core/base/clock.h"
#include "core/base/pause.h"

#include <string>
#include <vector>

namespace core {

/// What a replay would do. No record is nullptr.
struct ReplayPlan
{
    std::uint64_t puts = 0;
    std::uint64_t deletes = 0;
    std::uint64_t withoutImage =
        0;                  // inserts and changes whose stream carries no new image: cannot be replayed
    std::uint64_t keys = 0; // different ones
};
ReplayPlan planReplay(const std::vector<const Record *> &records);

struct ReplayReport
{
    std::uint64_t written = 0;
    std::uint64_t refused = 0; // by the table, each with a line in the progress' log
};

/// Puts new images and deletes removed keys. Changes of one key are written in their order; a stop leaves a
/// prefix. Records without a new image are passed over, as the plan says.
Result<ReplayReport> replayRecords(Client &client, const std::string &tableName,
                                   const std::vector<const Record *> &records, Progress &progress,
                                   const Clock &clock = Clock::system(), Pause &pause = Pause::real());

} // namespace core
