// A stream read from a place on, through any client: shard by shard, a parent before its children.

#pragma once

#include "core/api/client.h"
#include "core/base/clock.h"
#include "core/base/progress.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// Records say their time in whole seconds.
inline constexpr UnixMicros kRecordSecond = 1'000'000;

/// Where the reading of a stream begins.
struct StreamStart
{
    enum class Kind : std::uint8_t {
        Oldest, // with everything that is not trimmed yet
        Latest, // with what is written from now on
        AtTime, // with the records of the second of `time`
    };
    Kind kind = Kind::Latest;
    UnixMicros time = 0;

    friend bool operator==(const StreamStart &, const StreamStart &) = default;
};

/// How far a shard was read.
struct ShardPlace
{
    std::string shardId;
    std::string lastSequenceNumber; // empty: nothing yet
    bool isFinished = false;

    friend bool operator==(const ShardPlace &, const ShardPlace &) = default;
};

struct ShardRecords
{
    std::string shardId;
    std::vector<Record> records; // in their order
    bool isFinished = false;     // the shard is closed, and these were its last ones
};

/// Keeps its place between reads, also over a pause that outlives the iterators. One thread at a time.
class StreamFollower
{
public:
    struct Limits
    {
        std::size_t records = 5000;
        std::size_t bytes = std::size_t(8) << 20; // as the records say their size; one page may go beyond it
    };
    struct Portion
    {
        std::vector<ShardRecords> shards; // those of which something was read, or that came to their end
        bool isCaughtUp = false;          // everything that was there was read
        bool isOver = false;              // nothing will come any more: the stream is disabled, and was read
        std::uint64_t gaps = 0;           // places where records had been trimmed before they were read

        std::size_t recordCount() const;
    };

    /// With `places` it goes on where another follower was: shards that are not among them are new, and read
    /// from their start.
    StreamFollower(std::string streamArn, StreamStart start, std::vector<ShardPlace> places = {},
                   const Clock &clock = Clock::system());

    const std::string &streamArn() const { return m_streamArn; }
    /// As it was described last; nullopt before the first read.
    const std::optional<StreamDescription> &description() const { return m_description; }

    /// What is there, up to `limits`. `isWanted` is asked before a page of a shard is read. Blocks while the
    /// client does. An error loses no records: the next read goes on from the same place.
    Result<Portion> read(Client &client, const Limits &limits, const Progress &stop,
                         const std::function<bool(const std::string &shardId)> &isWanted = {});

    /// Of the shards that are there, for going on later.
    std::vector<ShardPlace> places() const;

private:
    struct Reader
    {
        std::string shardId;
        std::optional<std::string> parentId;
        std::optional<std::string> iterator;
        std::string lastSequenceNumber;
        std::optional<UnixMicros> notBefore; // records of earlier seconds are passed over
        bool startsAtLatest = false;         // until its first iterator is lost
        bool isFinished = false;
    };

    Result<void> describe(Client &client);
    void addReader(const Shard &shard, bool isFirstLook);
    bool mayRead(const Reader &reader) const;
    Result<void> openIterator(Client &client, Reader &reader);
    enum class PageEnd { More, CaughtUp, Finished };
    Result<PageEnd> readPage(Client &client, Reader &reader, std::size_t recordsMax, Portion &portion,
                             std::size_t &bytes);

    const std::string m_streamArn;
    const StreamStart m_start;
    std::vector<ShardPlace> m_restored;
    const Clock &m_clock;
    std::optional<StreamDescription> m_description;
    std::vector<Reader> m_readers;
    bool m_mustDescribe = true;
};

} // namespace core
