// The text that stands for a place in a shard: "<stream arn>|1|<base64>".

#pragma once

#include "core/base/result.h"
#include "core/storage/sequence.h"

#include <optional>
#include <string>
#include <string_view>

namespace core {

struct ShardIterator
{
    std::string streamArn;
    std::uint64_t shardIndex = 0;
    Sequence next = 0;          // the first change to read
    bool fromTheOldest = false; // what is trimmed before it is read is not missed
    UnixMicros madeAt = 0;
};

std::string shardIteratorText(const ShardIterator &iterator);
/// nullopt for any other text.
std::optional<ShardIterator> readShardIterator(std::string_view text);

} // namespace core
