#include "core/storage/row_cache.h"

#include "core/storage/status.h"

#include <leveldb/write_batch.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <functional>
#include <mutex>
#include <new>

namespace core {

namespace {

constexpr std::size_t kRowBytesMax = 16 * 1024; // a few large rows would push out very many

std::uint64_t hashOf(std::string_view key)
{
    return std::hash<std::string_view>{}(key);
}

} // namespace

/// One block of memory: its key and value lie behind it.
struct RowCache::Entry
{
    Entry *nextInBucket = nullptr;
    Entry *newer = nullptr;
    Entry *older = nullptr;
    std::uint64_t hash = 0;
    std::uint32_t keyBytes = 0;
    std::uint32_t valueBytes = 0;
    bool isUsed = false; // since it came in, or was last spared

    std::string_view key() const { return {bytes(), keyBytes}; }
    std::string_view value() const { return {bytes() + keyBytes, valueBytes}; }
    std::size_t size() const { return sizeof(Entry) + sizeof(Entry *) + keyBytes + valueBytes; }

    static Entry *make(std::uint64_t hash, std::string_view key, std::string_view value)
    {
        auto *entry = new (::operator new(sizeof(Entry) + key.size() + value.size())) Entry;
        entry->hash = hash;
        entry->keyBytes = std::uint32_t(key.size());
        entry->valueBytes = std::uint32_t(value.size());
        char *const bytes = reinterpret_cast<char *>(entry + 1);
        if (!key.empty())
            std::memcpy(bytes, key.data(), key.size());
        if (!value.empty())
            std::memcpy(bytes + key.size(), value.data(), value.size());
        return entry;
    }
    static void destroy(Entry *entry)
    {
        entry->~Entry();
        ::operator delete(entry);
    }

private:
    const char *bytes() const { return reinterpret_cast<const char *>(this + 1); }
};

/// What comes in last goes last; what was used since is spared once (second chance: unlike with a list in the
/// order of use, a hit writes nothing but a mark).
class alignas(64) RowCache::Shard
{
public:
    ~Shard()
    {
        for (Entry *entry = m_oldest; entry != nullptr;) {
            Entry *const newer = entry->newer;
            Entry::destroy(entry);
            entry = newer;
        }
    }
    void setBytesMax(std::size_t bytes) { m_bytesMax = bytes; }
    std::mutex &mutex() { return m_mutex; }

    // Require the mutex.
    const Entry *find(std::uint64_t hash, std::string_view key)
    {
        Entry *const entry = m_buckets.empty() ? nullptr : *placeOf(hash, key);
        if (entry != nullptr)
            entry->isUsed = true;
        return entry;
    }
    bool remove(std::uint64_t hash, std::string_view key)
    {
        if (m_buckets.empty())
            return false;
        Entry **const place = placeOf(hash, key);
        if (*place == nullptr)
            return false;
        unlink(place);
        return true;
    }
    void add(std::uint64_t hash, std::string_view key, std::string_view value) noexcept
    {
        remove(hash, key);
        Entry *entry = nullptr;
        try {
            if (m_count >= m_buckets.size())
                growBuckets();
            entry = Entry::make(hash, key, value);
        } catch (const std::bad_alloc &) {
            return; // what is not kept is read again
        }
        if (entry->size() > m_bytesMax)
            return Entry::destroy(entry);
        Entry *&bucket = m_buckets[bucketOf(hash)];
        entry->nextInBucket = bucket;
        bucket = entry;
        append(entry);
        m_bytes += entry->size();
        ++m_count;
        while (m_bytes > m_bytesMax)
            removeOne();
    }

private:
    std::size_t bucketOf(std::uint64_t hash) const { return (hash >> 8) & (m_buckets.size() - 1); }
    /// Where the pointer to the entry lies; one that points to nothing where there is none.
    Entry **placeOf(std::uint64_t hash, std::string_view key)
    {
        Entry **place = &m_buckets[bucketOf(hash)];
        while (*place != nullptr && ((*place)->hash != hash || (*place)->key() != key))
            place = &(*place)->nextInBucket;
        return place;
    }
    void growBuckets()
    {
        std::vector<Entry *>(std::max<std::size_t>(64, 2 * m_buckets.size()), nullptr).swap(m_buckets);
        for (Entry *entry = m_oldest; entry != nullptr; entry = entry->newer) {
            Entry *&bucket = m_buckets[bucketOf(entry->hash)];
            entry->nextInBucket = bucket;
            bucket = entry;
        }
    }
    void append(Entry *entry)
    {
        entry->older = m_newest;
        entry->newer = nullptr;
        (m_newest != nullptr ? m_newest->newer : m_oldest) = entry;
        m_newest = entry;
    }
    void takeOutOfOrder(Entry *entry)
    {
        (entry->older != nullptr ? entry->older->newer : m_oldest) = entry->newer;
        (entry->newer != nullptr ? entry->newer->older : m_newest) = entry->older;
    }
    void unlink(Entry **place)
    {
        Entry *const entry = *place;
        *place = entry->nextInBucket;
        takeOutOfOrder(entry);
        m_bytes -= entry->size();
        --m_count;
        Entry::destroy(entry);
    }
    void removeOne()
    {
        while (m_oldest->isUsed) {
            Entry *const spared = m_oldest;
            spared->isUsed = false;
            takeOutOfOrder(spared);
            append(spared);
        }
        unlink(placeOf(m_oldest->hash, m_oldest->key()));
    }

    std::mutex m_mutex;
    std::vector<Entry *> m_buckets; // as many as a power of two, or none
    Entry *m_oldest = nullptr;
    Entry *m_newest = nullptr;
    std::size_t m_count = 0;
    std::size_t m_bytes = 0;
    std::size_t m_bytesMax = 0;
};

/// How many writes of keys with the same part of their hash were begun and ended: odd while one is made.
class RowCache::Writes
{
public:
    std::uint64_t of(std::uint64_t hash) const { return countOf(hash).load(std::memory_order_acquire); }

    // The writer's.
    void begin(std::uint64_t hash)
    {
        std::atomic<std::uint64_t> &count = countOf(hash);
        if (count.load(std::memory_order_relaxed) % 2 != 0)
            return; // by a key before
        count.fetch_add(1, std::memory_order_acq_rel);
        m_begun[m_begunCount++] = &count;
    }
    void endAll()
    {
        while (m_begunCount > 0)
            m_begun[--m_begunCount]->fetch_add(1, std::memory_order_acq_rel);
    }

private:
    static constexpr std::size_t kCounts = 1024; // so that few reads meet the write of another key
    std::atomic<std::uint64_t> &countOf(std::uint64_t hash) { return m_counts[(hash >> 32) % kCounts]; }
    const std::atomic<std::uint64_t> &countOf(std::uint64_t hash) const
    {
        return m_counts[(hash >> 32) % kCounts];
    }

    std::array<std::atomic<std::uint64_t>, kCounts> m_counts{};
    std::array<std::atomic<std::uint64_t> *, kCounts> m_begun{};
    std::size_t m_begunCount = 0;
};

struct RowCache::Remover final : leveldb::WriteBatch::Handler
{
    explicit Remover(RowCache &rowCache)
        : cache(rowCache)
    {}
    void Put(const leveldb::Slice &key, const leveldb::Slice &) override
    {
        const std::uint64_t hash = hashOf(view(key));
        (remove(hash, view(key)) ? cache.m_removed : cache.m_missed).push_back(hash);
    }
    void Delete(const leveldb::Slice &key) override
    {
        const std::uint64_t hash = hashOf(view(key));
        if (!remove(hash, view(key)))
            cache.m_missed.push_back(hash); // it may have been put before
    }

    bool remove(std::uint64_t hash, std::string_view key) const
    {
        cache.m_writes->begin(hash);
        Shard &shard = cache.shardOf(hash);
        const std::lock_guard lock(shard.mutex());
        return shard.remove(hash, key);
    }

    RowCache &cache;
};

/// Only rows that occur once in the batch: of others the first state that it puts was never there.
struct RowCache::Renewer final : leveldb::WriteBatch::Handler
{
    explicit Renewer(const RowCache &rowCache)
        : cache(rowCache)
    {}
    void Put(const leveldb::Slice &key, const leveldb::Slice &value) override
    {
        const std::uint64_t hash = hashOf(view(key));
        if (value.size() > kRowBytesMax || !contains(cache.m_removed, hash) || contains(cache.m_missed, hash))
            return;
        Shard &shard = cache.shardOf(hash);
        const std::lock_guard lock(shard.mutex());
        shard.add(hash, view(key), view(value));
    }
    void Delete(const leveldb::Slice &) override {}

    static bool contains(const std::vector<std::uint64_t> &sorted, std::uint64_t hash)
    {
        return std::binary_search(sorted.begin(), sorted.end(), hash);
    }

    const RowCache &cache;
};

RowCache::RowCache(std::size_t bytesMax)
    : m_shards(std::make_unique<Shard[]>(kShards))
    , m_writes(std::make_unique<Writes>())
{
    for (std::size_t i = 0; i < kShards; ++i)
        m_shards[i].setBytesMax(bytesMax / kShards);
}

RowCache::~RowCache() = default;

RowCache::Shard &RowCache::shardOf(std::uint64_t hash) const
{
    return m_shards[hash % kShards];
}

bool RowCache::find(std::string_view key, std::string &value, Reading &reading)
{
    const std::uint64_t hash = hashOf(key);
    Shard &shard = shardOf(hash);
    {
        const std::lock_guard lock(shard.mutex());
        if (const Entry *const entry = shard.find(hash, key)) {
            value.assign(entry->value());
            return true;
        }
    }
    reading = {hash, m_writes->of(hash)};
    return false;
}

void RowCache::keep(std::string_view key, std::string_view value, const Reading &reading)
{
    if (reading.writes % 2 != 0 || value.size() > kRowBytesMax)
        return;
    Shard &shard = shardOf(reading.hash);
    const std::lock_guard lock(shard.mutex());
    // A write that begins behind this comes for the key when the shard is free again.
    if (m_writes->of(reading.hash) == reading.writes)
        shard.add(reading.hash, key, value);
}

void RowCache::beginWriting(const leveldb::WriteBatch &batch)
{
    m_removed.clear();
    m_missed.clear();
    Remover remover(*this);
    batch.Iterate(&remover);
}

void RowCache::endWriting(const leveldb::WriteBatch &batch, bool isWritten)
{
    if (isWritten && !m_removed.empty()) {
        std::sort(m_removed.begin(), m_removed.end());
        std::sort(m_missed.begin(), m_missed.end());
        Renewer renewer(*this);
        batch.Iterate(&renewer);
    }
    m_writes->endAll();
}

} // namespace core
