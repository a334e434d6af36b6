#include "core/engine/past_index_cursor.h"

#include "core/engine/index_maintenance.h"
#include "core/engine/row_keys.h"
#include "core/history/change_reader.h"
#include "core/storage/stored_item.h"

namespace core {

namespace {

class PastIndexCursor final : public Cursor
{
public:
    PastIndexCursor(const Database &database, const TableSchema &table, const IndexSchema &index,
                    const PastMoment &past, const keys::Range &range, CursorStart start)
        : m_table(table)
        , m_index(index)
        , m_past(past)
        , m_range(range)
        , m_end(range.to.empty() ? keys::indexRange(table.number(), index.number).to : range.to)
        , m_reader(database, past.snapshot, table.number())
        , m_rows(database.cursor(range.from, range.to, past.snapshot, false, start))
    {
        if (start == CursorStart::First)
            toFirstBehind(m_range.from);
    }

    bool valid() const override { return m_valid && !m_error; }
    std::string_view key() const override { return m_key; }
    std::string_view value() const override { return m_isEntry ? m_value : m_rows->value(); }
    Result<void> status() const override
    {
        if (m_error)
            return *m_error;
        return m_rows->status();
    }

    void next() override
    {
        if (m_isForward && !m_isEntry)
            m_rows->next();
        else if (!m_isForward)
            m_rows->seek(keys::successor(m_key));
        toFirstBehind(keys::successor(m_key));
    }
    void previous() override
    {
        if (!m_isForward && !m_isEntry)
            m_rows->previous();
        else if (m_isForward)
            m_rows->seekBefore(m_key);
        toLastBefore(std::string(m_key));
    }
    void seek(std::string_view key) override
    {
        const std::string place(std::max<std::string_view>(key, m_range.from));
        m_rows->seek(place);
        toFirstBehind(place);
    }
    void seekBefore(std::string_view key) override
    {
        const std::string place(std::min<std::string_view>(key, m_end));
        m_rows->seekBefore(place);
        toLastBefore(place);
    }
    void seekToLast() override
    {
        m_rows->seekToLast();
        toLastBefore(m_end);
    }

private:
    /// The row of m_rows is as it was.
    bool isUnchanged()
    {
        const Result<Key> key = keyOfRow(m_rows->key(), m_table, &m_index);
        if (!key) {
            m_error = key.error();
            return false;
        }
        makeRowKey(m_tableRow, m_table, *key);
        const auto changed = m_reader.changeFrom(keys::rowTail(m_tableRow), m_past.sequence + 1);
        if (!changed)
            m_error = changed.error();
        return changed && !*changed;
    }

    /// The entries around a place are at hand. Before a place: those right before it.
    bool load(std::string_view place, Side side)
    {
        Result<PastEntries> entries = m_past.indexes->entriesOf(m_table, m_index, m_past, place, side);
        if (entries)
            m_entries = std::move(*entries);
        else
            m_error = entries.error();
        return !m_error;
    }
    const PastEntry *entryBehind(std::string place)
    {
        while (true) {
            const bool isAtHand = m_entries && m_entries->isAround(place, Side::Behind);
            if (!isAtHand && !load(place, Side::Behind))
                return nullptr;
            const PastEntry *entry = m_entries->atOrBehind(place);
            if (entry || m_entries->to.empty())
                return entry && entry->key < m_end ? entry : nullptr;
            place = m_entries->to;
            if (place >= m_end)
                return nullptr;
        }
    }
    const PastEntry *entryBefore(std::string place)
    {
        while (true) {
            const bool isAtHand = m_entries && m_entries->isAround(place, Side::Before);
            if (!isAtHand && !load(place, Side::Before))
                return nullptr;
            const PastEntry *entry = m_entries->before(place);
            if (entry || m_entries->from.empty())
                return entry && entry->key >= m_range.from ? entry : nullptr;
            place = m_entries->from;
            if (place <= m_range.from)
                return nullptr;
        }
    }

    /// From where m_rows stands, which is at most one row before `place`: that of the entry shown until now.
    /// Rows are looked at as far as the next entry alone: the row with its key is the same item, changed
    /// since.
    void toFirstBehind(const std::string &place)
    {
        m_isForward = true;
        m_valid = false;
        const PastEntry *entry = entryBehind(place);
        const auto isNearer = [&] { return m_rows->valid() && (!entry || m_rows->key() < entry->key); };
        while (!m_error && isNearer() && (m_rows->key() < place || !isUnchanged()))
            m_rows->next();
        if (!m_error && m_rows->status())
            show(isNearer(), entry);
    }
    /// The same the other way: at most one row at or behind `place`.
    void toLastBefore(const std::string &place)
    {
        m_isForward = false;
        m_valid = false;
        const PastEntry *entry = entryBefore(place);
        const auto isNearer = [&] { return m_rows->valid() && (!entry || m_rows->key() > entry->key); };
        while (!m_error && isNearer() && (m_rows->key() >= place || !isUnchanged()))
            m_rows->previous();
        if (!m_error && m_rows->status())
            show(isNearer(), entry);
    }

    void show(bool isRow, const PastEntry *entry)
    {
        m_isEntry = !isRow;
        m_valid = isRow || entry;
        if (isRow)
            m_key = m_rows->key();
        else if (entry && readEntry(*entry))
            m_key = entry->key;
    }
    bool readEntry(const PastEntry &entry)
    {
        const Result<ChangeRecord> change = m_reader.read(entry.change);
        if (!change || !change->oldImage) {
            m_error = change ? Error::corruption("A change in the log has not the image that it should have")
                             : change.error();
            return false;
        }
        m_value.assign(*change->oldImage);
        if (m_index.projection == ProjectionType::All)
            return true;
        const Result<AttributeMap> item = decodeStoredItem(m_value);
        if (!item) {
            m_error = item.error();
            return false;
        }
        m_value.clear();
        appendStoredItem(m_value, projectItem(m_index, *item));
        return true;
    }

    const TableSchema &m_table;
    const IndexSchema &m_index;
    const PastMoment &m_past;
    const keys::Range m_range;
    const std::string m_end;
    ChangeReader m_reader;
    std::unique_ptr<Cursor> m_rows;
    std::optional<PastEntries> m_entries;
    std::string m_key;
    std::string m_value; // of an entry
    std::string m_tableRow;
    bool m_valid = false;
    bool m_isForward = true;
    bool m_isEntry = false;
    std::optional<Error> m_error;
};

} // namespace

std::unique_ptr<Cursor> makePastIndexCursor(const Database &database, const TableSchema &table,
                                            const IndexSchema &index, const PastMoment &past,
                                            const keys::Range &range, CursorStart start)
{
    return std::make_unique<PastIndexCursor>(database, table, index, past, range, start);
}

} // namespace core
