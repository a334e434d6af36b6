#include "core/history/shards.h"

#include <algorithm>
#include <charconv>

namespace core {

namespace {

constexpr std::size_t kSequenceDigits = 20; // behind a leading 1
constexpr std::size_t kShardTimeDigits = 20;

/// The finalizer of SplitMix64: names that look alike differ everywhere.
std::uint64_t mixed(std::uint64_t value)
{
    value += 0x9E3779B97F4A7C15U;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31);
}

std::string hexDigits(std::uint64_t value, std::size_t digits)
{
    std::string text(digits, '0');
    for (std::size_t i = digits; i-- > 0; value >>= 4)
        text[i] = "0123456789abcdef"[value & 15];
    return text;
}

std::string padded(std::uint64_t value, std::size_t digits)
{
    const std::string text = std::to_string(value);
    return std::string(digits - text.size(), '0') + text;
}

UnixMicros beginOf(const StreamSpan &stream, std::uint64_t index)
{
    return timeOfSequence(stream.begin) + UnixMicros(index) * kShardMicros;
}

} // namespace

std::vector<StreamShard> shardsOf(const StreamSpan &stream, UnixMicros now)
{
    const UnixMicros begin = timeOfSequence(stream.begin);
    // A clock that was put back must not lead before the begin.
    const UnixMicros end = std::max(begin, stream.end ? timeOfSequence(*stream.end) : now);
    const UnixMicros trimmedBefore = now - kStreamRetentionMicros;
    std::vector<StreamShard> shards;
    const auto lastIndex = std::uint64_t((end - begin) / kShardMicros);
    const UnixMicros skipped = std::max<UnixMicros>(0, trimmedBefore - begin) / kShardMicros;
    for (auto index = std::uint64_t(skipped); index <= lastIndex; ++index) {
        StreamShard shard;
        shard.index = index;
        shard.first = index == 0 ? stream.begin + 1 : firstSequenceOf(beginOf(stream, index));
        shard.last = firstSequenceOf(beginOf(stream, index + 1)) - 1;
        shard.isOpen = index == lastIndex && !stream.end;
        if (index == lastIndex && stream.end)
            shard.last = std::max(shard.first, *stream.end);
        shards.push_back(shard);
    }
    return shards;
}

std::string shardId(const StreamSpan &stream, std::uint64_t index)
{
    const auto millis = std::uint64_t(beginOf(stream, index) / 1000);
    return "shardId-" + padded(millis, kShardTimeDigits) + "-" +
           hexDigits(mixed(mixed(stream.table) ^ stream.begin ^ index), 8);
}

std::optional<StreamShard> findShard(const StreamSpan &stream, const std::vector<StreamShard> &shards,
                                     std::string_view id)
{
    const auto found = std::find_if(shards.begin(), shards.end(), [&](const StreamShard &shard) {
        return shardId(stream, shard.index) == id;
    });
    if (found == shards.end())
        return {};
    return *found;
}

std::string sequenceText(Sequence sequence)
{
    return "1" + padded(sequence, kSequenceDigits);
}

std::optional<Sequence> sequenceOfText(std::string_view text)
{
    if (text.size() != kSequenceDigits + 1 || text.front() != '1')
        return {};
    Sequence sequence = 0;
    const char *end = text.data() + text.size();
    const auto read = std::from_chars(text.data() + 1, end, sequence);
    if (read.ec != std::errc() || read.ptr != end)
        return {};
    return sequence;
}

std::string eventId(std::uint32_t table, Sequence sequence)
{
    const std::uint64_t high = mixed(sequence ^ mixed(table));
    return hexDigits(high, 16) + hexDigits(mixed(high ^ sequence), 16);
}

} // namespace core
