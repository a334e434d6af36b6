#include "core/engine/pages.h"

#include "core/engine/key_uses.h"
#include "core/engine/past_index_cursor.h"
#include "core/engine/row_keys.h"
#include "core/engine/stored_source.h"
#include "core/expressions/projection.h"
#include "core/history/past_cursor.h"
#include "core/storage/database.h"
#include "core/storage/stored_item.h"
#include "core/storage/stored_item_json.h"
#include "core/values/json.h"
#include "core/values/json_appender.h"
#include "core/values/limits.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

class PageReader
{
public:
    PageReader(const Database &database, const PagePlan &plan)
        : m_database(database)
        , m_plan(plan)
    {
        if (plan.fetchFromTable)
            m_snapshot = database.snapshot(); // an entry and its item must be of one moment
        if (plan.projection)
            m_projector.emplace(*plan.projection);
        m_cursor = makeCursor();
        if (plan.limit && plan.items == Items::Return && plan.itemForm == ItemForm::Values)
            m_response.items.reserve(std::size_t(std::min(*plan.limit, kItemsExpectedMax)));
    }

    Result<PageResponse> read();

private:
    static constexpr std::int64_t kItemsExpectedMax = 128; // a filter may leave few of a high limit
    /// Of a page's text: what is longer is no small block for malloc.
    static constexpr std::size_t kLongBytes = 60 * 1024;

    std::unique_ptr<Cursor> makeCursor() const;
    void begin();
    void advance();
    Result<bool> passes();
    Result<void> take();
    Result<void> takeText(std::string_view bytes);
    Result<void> fetchBytes(std::string_view rowKey);
    void reportCapacity();

    const Database &m_database;
    const PagePlan &m_plan;
    Snapshot m_snapshot; // before the cursor, which reads through it
    std::unique_ptr<Cursor> m_cursor;
    std::optional<Projector> m_projector;
    StoredSource m_source;
    std::string m_tableRow;
    std::string m_tableBytes;
    Item m_item; // to be projected
    std::string m_projectedJson;
    std::size_t m_bytes = 0;   // of the rows read
    double m_fetchedUnits = 0; // of items fetched from the table for a local index
    std::size_t m_fetchedBytes = 0;
    PageResponse m_response;
    bool m_isLong = false;              // there is room for the longest page
    std::optional<JsonAppender> m_json; // of the response's items; gone before the response is given away
};

std::unique_ptr<Cursor> PageReader::makeCursor() const
{
    const PastMoment *past = m_plan.past;
    const bool forward = m_plan.direction == Direction::Forward;
    const CursorStart start = forward ? CursorStart::First : CursorStart::Nowhere;
    keys::Range range = m_plan.range;
    if (forward && m_plan.startRow)
        range.from = std::max(range.from, keys::successor(*m_plan.startRow));
    if (past && past->elsewhere)
        return past->elsewhere->cursor(range, start);
    if (past && m_plan.index)
        return makePastIndexCursor(m_database, *m_plan.table, *m_plan.index, *past, range, start);
    if (past)
        return makePastCursor(m_database, past->snapshot, m_plan.table->number(), past->sequence, range,
                              m_plan.fillCache, start);
    return m_database.cursor(range.from, range.to, m_snapshot, m_plan.fillCache, start);
}

void PageReader::begin()
{
    if (m_plan.direction == Direction::Forward)
        return; // a new cursor stands there
    if (m_plan.startRow)
        m_cursor->seekBefore(*m_plan.startRow);
    else
        m_cursor->seekToLast();
}

void PageReader::advance()
{
    if (m_plan.direction == Direction::Forward)
        m_cursor->next();
    else
        m_cursor->previous();
}

Result<bool> PageReader::passes()
{
    if (!m_plan.filter)
        return true;
    m_source.moveTo(m_cursor->value());
    const bool passed = matches(*m_plan.filter, m_source);
    if (!m_source.status())
        return m_source.status().error();
    return passed;
}

/// Of the item of a row of a local index: `m_tableBytes`.
Result<void> PageReader::fetchBytes(std::string_view rowKey)
{
    Result<Key> key = keyOfRow(rowKey, *m_plan.table, m_plan.index);
    if (!key)
        return key.error();
    makeRowKey(m_tableRow, *m_plan.table, *key);
    const PastMoment *past = m_plan.past;
    const Result<bool> found =
        past ? getPast(m_database, past->snapshot, past->sequence, m_tableRow, m_tableBytes)
             : m_database.get(m_tableRow, m_tableBytes, m_snapshot);
    if (!found)
        return found.error();
    if (!*found)
        return Error::corruption("Index '" + m_plan.index->name + "' of table '" + m_plan.table->name() +
                                 "' has an entry without an item");
    const Result<std::size_t> size = storedItemSizeBytes(m_tableBytes);
    if (!size)
        return size.error();
    m_fetchedUnits += readUnits(*size, m_plan.consistency);
    m_fetchedBytes += *size;
    return {};
}

Result<void> PageReader::take()
{
    ++m_response.count;
    if (m_plan.items == Items::Count)
        return {};
    std::string_view bytes = m_cursor->value();
    if (m_plan.fetchFromTable) {
        if (auto fetched = fetchBytes(m_cursor->key()); !fetched)
            return fetched;
        bytes = m_tableBytes;
    }
    if (m_plan.itemForm == ItemForm::DynamoJson)
        return takeText(bytes);
    Item &item = m_response.items.emplace_back(); // read where it stays
    if (auto read = decodeStoredItem(bytes, item); !read)
        return read;
    if (m_projector)
        item = m_projector->project(item);
    return {};
}

Result<void> PageReader::takeText(std::string_view bytes)
{
    if (!m_json)
        m_json.emplace(m_response.itemsJson, 2 * bytes.size());
    const std::size_t before = m_json->size();
    if (before > 0)
        m_json->append(',');
    // Where a page becomes long, its text moves once more, and no more than once.
    if (before > kLongBytes && !std::exchange(m_isLong, true))
        m_json->expectInAll(kPageBytesMax + kPageBytesMax / 2);
    if (!m_projector) {
        if (auto ok = appendStoredItemJson(*m_json, bytes); !ok)
            return ok;
    } else {
        if (auto read = decodeStoredItem(bytes, m_item); !read)
            return read;
        m_projectedJson.clear();
        appendDynamoJson(m_projectedJson, m_projector->project(m_item));
        m_json->append(m_projectedJson);
    }
    if (before == 0 && m_plan.limit && *m_plan.limit > 1) // the others are likely to be as long
        m_json->expectInAll(
            std::min(std::size_t(*m_plan.limit) * (m_json->size() + m_json->size() / 4), kLongBytes));
    return {};
}

void PageReader::reportCapacity()
{
    if (m_plan.returnConsumedCapacity == ReturnConsumedCapacity::None)
        return;
    CapacityMeter meter;
    const double units = readUnits(m_bytes, m_plan.consistency);
    if (m_plan.index) {
        meter.addIndex(*m_plan.index, units);
        meter.addTable(m_fetchedUnits);
    } else {
        meter.addTable(units);
    }
    m_response.consumedCapacity = meter.report(m_plan.table->name(), m_plan.returnConsumedCapacity);
}

Result<PageResponse> PageReader::read()
{
    begin();
    std::string lastRow;
    bool stopped = false;
    for (; m_cursor->valid() && !stopped;) {
        const Result<std::size_t> size = storedItemSizeBytes(m_cursor->value());
        if (!size)
            return size.error();
        m_bytes += *size;
        ++m_response.scannedCount;
        countUse(*m_plan.table, m_plan.index, m_cursor->key());
        const Result<bool> passed = passes();
        if (!passed)
            return passed.error();
        if (*passed) {
            if (auto ok = take(); !ok)
                return ok.error();
        }
        // Small entries may stand for large items: what is fetched is bounded as well.
        stopped = std::max(m_bytes, m_fetchedBytes) >= kPageBytesMax ||
                  (m_plan.limit && m_response.scannedCount >= *m_plan.limit);
        if (stopped)
            lastRow = m_cursor->key();
        else
            advance();
    }
    if (auto ok = m_cursor->status(); !ok)
        return ok.error();
    if (stopped) {
        Result<Key> key = keyOfRow(lastRow, *m_plan.table, m_plan.index);
        if (!key)
            return key.error();
        m_response.lastEvaluatedKey = std::move(*key);
    }
    m_json.reset();
    reportCapacity();
    return std::move(m_response);
}

} // namespace

Result<PageResponse> readPage(const Database &database, const PagePlan &plan)
{
    return PageReader(database, plan).read();
}

} // namespace core
