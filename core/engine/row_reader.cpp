#include "core/engine/row_reader.h"

#include "core/engine/engine.h"
#include "core/engine/read_checks.h"
#include "core/engine/row_keys.h"
#include "core/storage/keys.h"
#include "core/storage/stored_item.h"
#include "core/values/key_encoding.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t kEntriesMax = 32;
constexpr unsigned kChangesBetweenLooks = 256; // after so many, a segment may have grown too large

/// Attributes of a key, as far as they are given without a gap: partition first, then sort attributes.
Result<std::vector<const AttributeValue *>> givenValues(const KeyLayout &layout, const Key &key)
{
    std::vector<const AttributeValue *> values;
    for (std::size_t i = 0; i < layout.size(); ++i) {
        const AttributeValue *value = key.find(layout.at(i).name);
        if (!value && i >= layout.partition.size())
            break;
        if (!value || value->type() != layout.at(i).type)
            return Error::validation("The provided key element does not match the schema");
        values.push_back(value);
    }
    return values;
}

} // namespace

RowReader::Entry::Entry(const Database &database, CounterId counterId)
    : id(counterId)
    , positions(database, keys::indexRange(id.table, id.index).from,
                std::uint64_t(std::max<std::int64_t>(database.counter(id).items, 0)))
{}

RowReader::RowReader(const Engine &engine)
    : m_engine(engine)
{}

RowReader::~RowReader()
{
    {
        const std::lock_guard lock(m_threadMutex);
        m_stop = true;
    }
    m_woken.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

// ---- questions

Result<RowReader::Target> RowReader::find(const std::string &tableName,
                                          const std::optional<std::string> &indexName)
{
    Target target;
    Result<TableSchemaPointer> table = findTable(m_engine, tableName);
    if (!table)
        return table.error();
    target.table = std::move(*table);
    const Result<const IndexSchema *> index = findReadIndex(*target.table, indexName);
    if (!index)
        return index.error();
    target.index = *index;
    target.entry = entryOf({target.table->number(), target.index ? target.index->number : std::uint16_t(0)});
    return target;
}

Result<RowAccess::Count> RowReader::countRows(const std::string &tableName,
                                              const std::optional<std::string> &indexName)
{
    const Result<Target> target = find(tableName, indexName);
    if (!target)
        return target.error();
    Count count;
    count.revision = target->entry->revision;
    count.rows = target->entry->positions.rows();
    count.exact = target->entry->positions.isRefined();
    return count;
}

Result<RowAccess::Rows> RowReader::readRows(const std::string &tableName,
                                            const std::optional<std::string> &indexName,
                                            std::uint64_t position, std::size_t count)
{
    const Result<Target> target = find(tableName, indexName);
    if (!target)
        return target.error();
    Rows rows;
    rows.position = std::min(position, target->entry->positions.rows());
    Result<PositionIndex::Place> place = target->entry->positions.seek(rows.position);
    if (!place)
        return place.error();
    rows.exact = place->exact;
    Cursor &cursor = *place->cursor;
    for (; rows.items.size() < count && cursor.valid(); cursor.next()) {
        if (auto ok = decodeStoredItem(cursor.value(), rows.items.emplace_back()); !ok)
            return ok.error();
    }
    if (auto ok = cursor.status(); !ok)
        return ok.error();
    return rows;
}

Result<std::uint64_t> RowReader::positionOf(const std::string &tableName,
                                            const std::optional<std::string> &indexName, const Key &key)
{
    const Result<Target> target = find(tableName, indexName);
    if (!target)
        return target.error();
    const KeyLayout &layout = target->index ? target->index->key : target->table->key();
    const auto values = givenValues(layout, key);
    if (!values)
        return values.error();
    const auto partition = std::ptrdiff_t(layout.partition.size());
    std::string rowKey = partitionPrefix(target->table->number(), target->entry->id.index,
                                         {values->begin(), values->begin() + partition});
    for (auto value = values->begin() + partition; value != values->end(); ++value)
        appendOrderedKey(rowKey, **value);
    if (target->index && values->size() == layout.size()) {
        const auto tableValues = givenValues(target->table->key(), key);
        for (std::size_t i = 0; tableValues && i < tableValues->size(); ++i)
            appendOrderedKey(rowKey, *(*tableValues)[i]);
    }
    const auto found = target->entry->positions.positionOf(rowKey);
    if (!found)
        return found.error();
    return found->position;
}

// ---- entries

RowReader::EntryPointer RowReader::entryOf(CounterId id)
{
    EntryPointer entry;
    {
        const std::shared_lock lock(m_mutex);
        if (const auto present = m_entries.find(id); present != m_entries.end())
            entry = present->second;
    }
    if (!entry)
        entry = makeEntry(id);
    entry->lastAsked = ++m_asked;
    return entry;
}

RowReader::EntryPointer RowReader::makeEntry(CounterId id)
{
    // Between writes: those before are in the counter, those behind will be told.
    EntryPointer entry;
    const Snapshot unused = m_engine.database->snapshotBetweenWrites([&] {
        const std::unique_lock lock(m_mutex);
        EntryPointer &place = m_entries[id];
        if (!place) {
            place = std::make_shared<Entry>(*m_engine.database, id);
            place->revision = ++m_revision;
            place->lastAsked = ++m_asked;
        }
        entry = place;
        if (m_entries.size() > kEntriesMax)
            dropEldest();
        m_hasEntries = true;
    });
    wake();
    return entry;
}

void RowReader::dropEldest()
{
    const auto eldest =
        std::min_element(m_entries.begin(), m_entries.end(), [](const auto &a, const auto &b) {
            return a.second->lastAsked < b.second->lastAsked;
        });
    m_entries.erase(eldest);
}

// ---- writes

void RowReader::rowsChanged(const std::vector<RowChange> &changes)
{
    if (!m_hasEntries)
        return;
    bool look = false;
    {
        const std::shared_lock lock(m_mutex);
        for (const RowChange &change : changes) {
            const auto row = keys::parseRowKey(change.rowKey);
            if (!row)
                continue;
            const auto found = m_entries.find({row->table, row->index});
            if (found == m_entries.end())
                continue;
            Entry &entry = *found->second;
            if (change.kind == RowChange::Kind::Inserted)
                entry.positions.rowInserted(change.rowKey);
            else if (change.kind == RowChange::Kind::Removed)
                entry.positions.rowRemoved(change.rowKey);
            entry.revision = ++m_revision;
            look = look || ++entry.changes % kChangesBetweenLooks == 0;
        }
    }
    if (look)
        wake();
}

void RowReader::rowsDropped(std::uint32_t tableNumber, std::uint16_t indexNumber)
{
    const std::unique_lock lock(m_mutex);
    std::erase_if(m_entries, [&](const auto &entry) {
        return entry.first.table == tableNumber && (indexNumber == 0 || entry.first.index == indexNumber);
    });
}

// ---- the thread

void RowReader::wake()
{
    {
        const std::lock_guard lock(m_threadMutex);
        if (m_stop)
            return;
        m_wake = true;
        if (!m_thread.joinable())
            m_thread = std::thread([this] { run(); });
    }
    m_woken.notify_one();
}

RowReader::EntryPointer RowReader::nextToRefine() const
{
    const std::shared_lock lock(m_mutex);
    EntryPointer next; // the one that somebody looks at
    for (const auto &[id, entry] : m_entries) {
        if (!entry->positions.isRefined() && (!next || entry->lastAsked > next->lastAsked))
            next = entry;
    }
    return next;
}

void RowReader::run()
{
    while (true) {
        {
            std::unique_lock lock(m_threadMutex);
            if (m_stop)
                return;
        }
        if (const EntryPointer entry = nextToRefine()) {
            if (entry->positions.refine())
                continue;
            // Rows that cannot be read: whoever reads them is told. Tried again when something changes.
        }
        std::unique_lock lock(m_threadMutex);
        m_woken.wait(lock, [this] { return m_wake || m_stop; });
        m_wake = false;
    }
}

} // namespace core
