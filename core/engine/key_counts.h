// Which keys are used most, in bounded memory: the space-saving algorithm (Metwally, Agrawal, El Abbadi
// 2005).

#pragma once

#include "core/base/text_hash.h"
#include "core/engine/key_layout.h"

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace core {

/// Counts of texts. Keeps as many as its capacity; a new one takes the place of the least counted and its
/// count, so a count is never too small, and too large by at most `overestimate`. What is used more often
/// than 1/capacity of all uses is always among them. Not thread-safe.
class TopCounts
{
public:
    explicit TopCounts(std::size_t capacity);

    struct Entry
    {
        std::string text;
        std::uint64_t count = 0;
        std::uint64_t overestimate = 0;
    };

    void add(std::string_view text);
    /// The most counted first, equal counts by their texts.
    std::vector<Entry> top(std::size_t entriesMax) const;
    std::size_t size() const { return m_slots.size(); }

private:
    struct Slot
    {
        std::uint64_t count = 0;
        std::uint64_t overestimate = 0;
    };
    using Slots = std::unordered_map<std::string, Slot, TextHash, std::equal_to<>>;
    using Order = std::multimap<std::uint64_t, Slots::value_type *>; // elements of a map do not move

    const std::size_t m_capacity;
    Slots m_slots;
    Order m_byCount;
    std::unordered_map<const Slots::value_type *, Order::iterator> m_places; // in m_byCount
};

/// The keys of a table or an index that are used most: partitions, and whole keys. Thread-safe.
class KeyCounts
{
public:
    explicit KeyCounts(KeyLayout layout);

    /// A use of the item or entry of this row.
    void count(std::string_view rowKey);

    struct Use
    {
        Key key; // the partition attributes, and the sort attributes of a whole key
        std::uint64_t count = 0;
        std::uint64_t overestimate = 0; // at most so much too large
    };
    std::vector<Use> mostUsedPartitions(std::size_t usesMax) const;
    /// Empty where keys have no sort attribute: partitions are all there is.
    std::vector<Use> mostUsedKeys(std::size_t usesMax) const;

private:
    std::vector<Use> decoded(const std::vector<TopCounts::Entry> &entries) const;

    const KeyLayout m_layout;
    mutable std::mutex m_mutex; // guards what follows
    TopCounts m_partitions;
    TopCounts m_keys;
};

} // namespace core
