// How far a trigger has delivered, in a file: what survives a crash.

#pragma once

#include "core/triggers/stream_follower.h"

namespace core {

struct TriggerCheckpoint
{
    std::string streamArn;
    UnixMicros notBefore = 0;       // of the first start; 0: everything that the stream keeps
    std::vector<ShardPlace> shards; // delivered up to there; finished: delivered whole

    friend bool operator==(const TriggerCheckpoint &, const TriggerCheckpoint &) = default;
};

/// nullopt where there is no such file.
Result<std::optional<TriggerCheckpoint>> readCheckpoint(const std::string &path);
/// The file is the old or the new one, whole, whenever the power fails; on disk when it returns.
Result<void> writeCheckpoint(const std::string &path, const TriggerCheckpoint &checkpoint);

} // namespace core
