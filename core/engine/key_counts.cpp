#include "core/engine/key_counts.h"

#include "core/storage/keys.h"
#include "core/values/key_encoding.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t kKeysCounted =
    1000; // what is used more often than one time in a thousand is among them

/// Moves `bytes` behind the values of these attributes. False where they are not there.
bool skip(std::string_view &bytes, const std::vector<KeyAttribute> &attributes)
{
    return std::all_of(attributes.begin(), attributes.end(), [&bytes](const KeyAttribute &attribute) {
        return bool(readOrderedKey(bytes, attribute.type));
    });
}

} // namespace

TopCounts::TopCounts(std::size_t capacity)
    : m_capacity(capacity)
{}

void TopCounts::add(std::string_view text)
{
    auto found = m_slots.find(text);
    if (found == m_slots.end()) {
        Slot slot;
        if (m_slots.size() >= m_capacity) {
            const auto least = m_byCount.begin();
            slot.count = slot.overestimate = least->first;
            m_places.erase(least->second);
            m_slots.erase(std::string(least->second->first));
            m_byCount.erase(least);
        }
        found = m_slots.emplace(std::string(text), slot).first;
    } else {
        const auto place = m_places.find(&*found);
        m_byCount.erase(place->second);
    }
    ++found->second.count;
    m_places[&*found] = m_byCount.emplace(found->second.count, &*found);
}

std::vector<TopCounts::Entry> TopCounts::top(std::size_t entriesMax) const
{
    std::vector<Entry> entries;
    for (const auto &[text, slot] : m_slots)
        entries.push_back({text, slot.count, slot.overestimate});
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return a.count != b.count ? a.count > b.count : a.text < b.text;
    });
    entries.resize(std::min(entries.size(), entriesMax));
    return entries;
}

KeyCounts::KeyCounts(KeyLayout layout)
    : m_layout(std::move(layout))
    , m_partitions(kKeysCounted)
    , m_keys(kKeysCounted)
{}

void KeyCounts::count(std::string_view rowKey)
{
    const auto row = keys::parseRowKey(rowKey);
    if (!row)
        return;
    std::string_view rest = row->orderedKeys;
    if (!skip(rest, m_layout.partition))
        return;
    const std::string_view partition = row->orderedKeys.substr(0, row->orderedKeys.size() - rest.size());
    if (!skip(rest, m_layout.sort))
        return;
    const std::string_view key = row->orderedKeys.substr(0, row->orderedKeys.size() - rest.size());
    const std::lock_guard lock(m_mutex);
    m_partitions.add(partition);
    if (!m_layout.sort.empty())
        m_keys.add(key);
}

std::vector<KeyCounts::Use> KeyCounts::mostUsedPartitions(std::size_t usesMax) const
{
    const std::lock_guard lock(m_mutex);
    return decoded(m_partitions.top(usesMax));
}

std::vector<KeyCounts::Use> KeyCounts::mostUsedKeys(std::size_t usesMax) const
{
    const std::lock_guard lock(m_mutex);
    return decoded(m_keys.top(usesMax));
}

std::vector<KeyCounts::Use> KeyCounts::decoded(const std::vector<TopCounts::Entry> &entries) const
{
    std::vector<Use> uses;
    for (const TopCounts::Entry &entry : entries) {
        Use &use = uses.emplace_back();
        use.count = entry.count;
        use.overestimate = entry.overestimate;
        std::string_view rest = entry.text;
        for (std::size_t i = 0; i < m_layout.size() && !rest.empty(); ++i) {
            if (Result<AttributeValue> value = readOrderedKey(rest, m_layout.at(i).type))
                use.key.set(m_layout.at(i).name, std::move(*value));
        }
    }
    return uses;
}

} // namespace core
