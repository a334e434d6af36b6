#include "core/storage/new_keys.h"

#include "core/storage/status.h"

#include <leveldb/write_batch.h>

#include <array>
#include <functional>
#include <mutex>

namespace core {

namespace {

constexpr std::size_t kBlocks = std::size_t(1) << 18;
constexpr int kBitsPerKey = 6;

std::uint64_t hashOf(std::string_view key)
{
    return std::hash<std::string_view>{}(key);
}

} // namespace

struct alignas(64) NewKeys::Block
{
    std::array<std::atomic<std::uint64_t>, 8> words{};

    /// Calls `visit` with each word of a key and its bit in there, as long as it gives true.
    template <typename Visit>
    static void forBitsOf(std::uint64_t hash, Visit visit)
    {
        std::uint64_t bits = hash / kBlocks * 0x9E3779B97F4A7C15U; // not of what chose the block
        for (int i = 0; i < kBitsPerKey; ++i, bits >>= 9) {
            if (!visit(std::size_t(bits >> 6 & 7), std::uint64_t(1) << (bits & 63)))
                return;
        }
    }
    static std::size_t indexOf(std::uint64_t hash) { return hash % kBlocks; }
};

struct NewKeys::Adder final : leveldb::WriteBatch::Handler
{
    explicit Adder(NewKeys &newKeys)
        : keys(newKeys)
    {}
    void Put(const leveldb::Slice &key, const leveldb::Slice &) override
    {
        if (!view(key).starts_with(keys.m_prefix))
            return;
        const std::uint64_t hash = hashOf(view(key));
        Block &block = keys.m_blocks[Block::indexOf(hash)];
        Block::forBitsOf(hash, [&block](std::size_t word, std::uint64_t bit) {
            block.words[word].fetch_or(bit, std::memory_order_relaxed);
            return true;
        });
    }
    void Delete(const leveldb::Slice &) override {}

    NewKeys &keys;
};

NewKeys::NewKeys() = default;
NewKeys::~NewKeys() = default;

void NewKeys::watch(std::string_view prefix)
{
    const std::unique_lock lock(m_mutex);
    m_prefix = prefix;
    m_blocks = std::make_unique<Block[]>(kBlocks);
    m_watching.store(true, std::memory_order_relaxed);
}

void NewKeys::stop()
{
    const std::unique_lock lock(m_mutex);
    m_watching.store(false, std::memory_order_relaxed);
    m_blocks.reset();
}

void NewKeys::add(const leveldb::WriteBatch &batch)
{
    const std::shared_lock lock(m_mutex);
    if (!m_blocks)
        return;
    Adder adder(*this);
    batch.Iterate(&adder);
}

bool NewKeys::knowsAbsent(std::string_view key) const
{
    if (!isWatching())
        return false;
    const std::shared_lock lock(m_mutex);
    if (!m_blocks || !key.starts_with(m_prefix))
        return false;
    const std::uint64_t hash = hashOf(key);
    const Block &block = m_blocks[Block::indexOf(hash)];
    bool isSet = true;
    Block::forBitsOf(hash, [&](std::size_t word, std::uint64_t bit) {
        isSet = (block.words[word].load(std::memory_order_relaxed) & bit) != 0;
        return isSet;
    });
    return !isSet;
}

} // namespace core
