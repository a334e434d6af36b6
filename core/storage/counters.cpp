#include "core/storage/counters.h"

#include "core/storage/keys.h"
#include "core/storage/status.h"
#include "core/storage/varint.h"

#include <leveldb/db.h>

#include <algorithm>

namespace core {

Result<void> Counters::load(leveldb::DB &db, const std::filesystem::path &folder)
{
    const keys::Range range = keys::recordRange(keys::Record::Counters);
    const std::unique_ptr<leveldb::Iterator> it(db.NewIterator(readOptions()));
    for (it->Seek(range.from); it->Valid() && it->key().compare(range.to) < 0; it->Next()) {
        const auto table = keys::recordTable(view(it->key()));
        TableCounters counters;
        if (!table || !decode(view(it->value()), counters))
            return damageError(folder, "a counter record does not make sense");
        m_tables[*table] = std::move(counters);
    }
    if (!it->status().ok())
        return errorOf(it->status(), folder);
    return {};
}

Counter Counters::get(CounterId id) const
{
    const std::lock_guard lock(m_mutex);
    const auto table = m_tables.find(id.table);
    if (table == m_tables.end())
        return {};
    for (const IndexCounter &entry : table->second) {
        if (entry.index == id.index)
            return entry.counter;
    }
    return {};
}

std::vector<CounterId> Counters::ids() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<CounterId> ids;
    for (const auto &[table, counters] : m_tables) {
        for (const IndexCounter &entry : counters)
            ids.push_back({table, entry.index});
    }
    return ids;
}

void Counters::stage(const std::vector<CounterChange> &changes)
{
    for (const CounterChange &change : changes)
        apply(stagedTable(change.id.table).counters, change);
}

void Counters::appendStaged(leveldb::WriteBatch &batch)
{
    for (std::size_t i = 0; i < m_stagedCount; ++i) {
        const Staged &staged = m_staged[i];
        const std::string key = keys::recordKey(keys::Record::Counters, staged.table);
        if (staged.counters.empty())
            batch.Delete(key);
        else
            batch.Put(key, encode(staged.counters));
    }
}

void Counters::publish()
{
    const std::lock_guard lock(m_mutex);
    for (std::size_t i = 0; i < m_stagedCount; ++i) {
        if (m_staged[i].counters.empty())
            m_tables.erase(m_staged[i].table);
        else
            std::swap(m_tables[m_staged[i].table], m_staged[i].counters);
    }
    m_stagedCount = 0;
}

void Counters::discard()
{
    m_stagedCount = 0;
}

Counters::Staged &Counters::stagedTable(std::uint32_t table)
{
    for (std::size_t i = 0; i < m_stagedCount; ++i) {
        if (m_staged[i].table == table)
            return m_staged[i];
    }
    if (m_stagedCount == m_staged.size())
        m_staged.emplace_back();
    Staged &staged = m_staged[m_stagedCount++];
    staged.table = table;
    // No lock: only the writing thread changes m_tables, and that is this one.
    if (const auto present = m_tables.find(table); present != m_tables.end())
        staged.counters = present->second;
    else
        staged.counters.clear();
    return staged;
}

void Counters::apply(TableCounters &counters, const CounterChange &change)
{
    if (change.forget && change.id.index == 0) {
        counters.clear();
        return;
    }
    const auto place =
        std::lower_bound(counters.begin(), counters.end(), change.id.index,
                         [](const IndexCounter &entry, std::uint16_t index) { return entry.index < index; });
    const bool found = place != counters.end() && place->index == change.id.index;
    if (change.forget) {
        if (found)
            counters.erase(place);
    } else if (found) {
        place->counter.items += change.delta.items;
        place->counter.bytes += change.delta.bytes;
    } else {
        counters.insert(place, {change.id.index, change.delta});
    }
}

std::string Counters::encode(const TableCounters &counters)
{
    std::string bytes;
    for (const IndexCounter &entry : counters) {
        appendVarint(bytes, entry.index);
        appendZigzag(bytes, entry.counter.items);
        appendZigzag(bytes, entry.counter.bytes);
    }
    return bytes;
}

bool Counters::decode(std::string_view bytes, TableCounters &counters)
{
    while (!bytes.empty()) {
        std::uint64_t index = 0;
        IndexCounter entry;
        if (!readVarint(bytes, index) || index > UINT16_MAX || !readZigzag(bytes, entry.counter.items) ||
            !readZigzag(bytes, entry.counter.bytes))
            return false;
        entry.index = static_cast<std::uint16_t>(index);
        if (!counters.empty() && counters.back().index >= entry.index)
            return false;
        counters.push_back(entry);
    }
    return true;
}

} // namespace core
