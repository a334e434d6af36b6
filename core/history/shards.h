// The shards of a stream: spans of four hours, one behind the other, each the parent of the next. They follow
// from the stream's begin and end alone, so nothing of them is kept.

#pragma once

#include "core/storage/sequence.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

inline constexpr UnixMicros kMicrosPerSecond = 1'000'000;
inline constexpr UnixMicros kShardMicros = 4 * 3600 * kMicrosPerSecond;
inline constexpr UnixMicros kStreamRetentionMicros = 24 * 3600 * kMicrosPerSecond;

/// Changes of one table, from the one behind `begin` to `end`, which is absent while the stream is enabled.
struct StreamSpan
{
    std::uint32_t table = 0;
    Sequence begin = 0;
    std::optional<Sequence> end;
};

struct StreamShard
{
    std::uint64_t index = 0; // from the stream's begin
    Sequence first = 0;
    Sequence last = 0; // where it is open: of its four hours
    bool isOpen = false;
};

/// Those of whose changes some may not be trimmed yet, the eldest first. Never empty before the end of the
/// stream's retention.
std::vector<StreamShard> shardsOf(const StreamSpan &stream, UnixMicros now);

std::string shardId(const StreamSpan &stream, std::uint64_t index);
/// nullopt where no shard of those has that name.
std::optional<StreamShard> findShard(const StreamSpan &stream, const std::vector<StreamShard> &shards,
                                     std::string_view id);

/// 21 digits; the texts order as the numbers do.
std::string sequenceText(Sequence sequence);
/// nullopt where it is no text that sequenceText() gives.
std::optional<Sequence> sequenceOfText(std::string_view text);

/// 32 hexadecimal digits, the same whenever the change is read.
std::string eventId(std::uint32_t table, Sequence sequence);

} // namespace core
