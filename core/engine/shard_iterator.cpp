#include "core/engine/shard_iterator.h"

#include "core/storage/keys.h"
#include "core/values/json.h"

namespace core {

namespace {

constexpr std::string_view kSeparator = "|1|";
constexpr std::size_t kPlaceBytes = 3 * 8 + 1;

} // namespace

std::string shardIteratorText(const ShardIterator &iterator)
{
    std::string place;
    keys::appendBigEndian64(place, iterator.shardIndex);
    keys::appendBigEndian64(place, iterator.next);
    keys::appendBigEndian64(place, std::uint64_t(iterator.madeAt));
    place.push_back(iterator.fromTheOldest ? '\1' : '\0');
    return iterator.streamArn + std::string(kSeparator) + toBase64(place);
}

std::optional<ShardIterator> readShardIterator(std::string_view text)
{
    const std::size_t separator = text.find(kSeparator);
    if (separator == std::string_view::npos)
        return {};
    const auto place = fromBase64(text.substr(separator + kSeparator.size()));
    if (!place || place->size() != kPlaceBytes)
        return {};
    const std::string_view bytes = *place;
    ShardIterator iterator;
    iterator.streamArn = text.substr(0, separator);
    iterator.shardIndex = keys::readBigEndian64(bytes);
    iterator.next = keys::readBigEndian64(bytes.substr(8));
    iterator.madeAt = UnixMicros(keys::readBigEndian64(bytes.substr(16)));
    iterator.fromTheOldest = bytes.back() == '\1';
    if (iterator.madeAt < 0) // none of ours
        return {};
    return iterator;
}

} // namespace core
