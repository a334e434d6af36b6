#include "core/engine/past_changes.h"

#include "core/base/stop_scope.h"
#include "core/engine/engine.h"
#include "core/engine/key_checks.h"
#include "core/engine/past_window.h"
#include "core/engine/row_keys.h"
#include "core/history/change_reader.h"
#include "core/storage/stored_item.h"
#include "core/values/limits.h"
#include "core/values/validation.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t kExaminedMax = 20'000; // changes that one page looks at
constexpr std::size_t kImagesBytesMax = kPageBytesMax;

Result<std::optional<Item>> decode(bool isThere, std::string_view bytes)
{
    if (!isThere)
        return std::optional<Item>();
    Result<AttributeMap> item = decodeStoredItem(bytes);
    if (!item)
        return item.error();
    return std::optional<Item>(std::move(*item));
}

Result<void> checkLimit(std::size_t limit)
{
    if (limit == 0)
        return Error::validation("The limit must be at least 1");
    return {};
}

Result<Key> keyOfTail(const TableSchema &table, std::string_view rowTail)
{
    std::string rowKey;
    keys::appendRowPrefix(rowKey, table.number(), 0);
    rowKey.append(rowTail);
    return keyOfRow(rowKey, table, nullptr);
}

/// The changes behind one moment and up to another, as a snapshot sees them.
struct Span
{
    TableSchemaPointer table;
    Snapshot snapshot;
    Sequence from = 0; // behind this
    Sequence to = 0;   // up to this one
    Sequence end = 0;  // for the next page's position
};

template <typename Request>
Result<Span> spanOf(const Engine &engine, const Request &request)
{
    if (auto ok = checkLimit(request.limit); !ok)
        return ok.error();
    if (request.to && request.from > *request.to)
        return Error::validation("The first moment must not lie behind the second");
    Result<TableSchemaPointer> table = findTableWithPast(engine, request.tableName);
    if (!table)
        return table.error();
    Span span;
    span.table = std::move(*table);
    Result<PastMoment> from = pastMoment(engine, *span.table, request.from);
    if (!from)
        return from.error();
    span.from = from->sequence;
    span.to = from->end;
    span.snapshot = std::move(from->snapshot);
    if (request.to) {
        const Result<PastMoment> to = pastMoment(engine, *span.table, *request.to);
        if (!to)
            return to.error();
        span.to = std::min(span.to, to->sequence);
    }
    if (request.next) {
        // Of later pages `from` is no longer what it was where it was the present.
        span.to = std::min(span.to, request.next->end);
        span.from = std::min(span.from, span.to);
    }
    span.end = span.to;
    return span;
}

/// A walk over the log that ends when a page is full.
class Page
{
public:
    Page(const Engine &engine, const Span &span, std::size_t limit)
        : m_span(span)
        , m_limit(limit)
        , m_reader(*engine.database, span.snapshot, span.table->number())
    {}

    ChangeReader &reader() { return m_reader; }
    bool isFull() const { return m_taken >= m_limit || m_bytes >= kImagesBytesMax || m_seen >= kExaminedMax; }
    Result<void> see()
    {
        ++m_seen;
        if (m_seen % 256 == 0 && StopScope::current().stopRequested())
            return Error::cancelled();
        return {};
    }
    void take(std::size_t bytes)
    {
        ++m_taken;
        m_bytes += bytes;
    }

    /// nullopt where the item is the same at both ends.
    Result<std::optional<DifferentItem>> differenceOf(const ChangeRecord &change)
    {
        const std::string tail(change.rowTail);
        const bool wasThere = change.wasThere;
        if (wasThere && !change.oldImage)
            return Error::corruption("A change in the log has not the image that it should have");
        const std::string before(change.oldImage.value_or(std::string_view()));
        const Result<bool> isThere = m_reader.stateAt(tail, m_span.to, m_after);
        if (!isThere)
            return isThere.error();
        if (wasThere == *isThere && (!wasThere || before == m_after))
            return std::optional<DifferentItem>();
        DifferentItem item;
        if (auto ok = fill(item, tail, wasThere, before, *isThere); !ok)
            return ok.error();
        return std::optional<DifferentItem>(std::move(item));
    }

    template <typename Images>
    Result<void> fill(Images &images, std::string_view tail, bool wasThere, std::string_view before,
                      bool isThere)
    {
        Result<Key> key = keyOfTail(*m_span.table, tail);
        if (!key)
            return key.error();
        Result<std::optional<Item>> old = decode(wasThere, before);
        if (!old)
            return old.error();
        Result<std::optional<Item>> now = decode(isThere, m_after);
        if (!now)
            return now.error();
        take((wasThere ? before.size() : 0) + (isThere ? m_after.size() : 0));
        images.key = std::move(*key);
        images.before = std::move(*old);
        images.after = std::move(*now);
        return {};
    }

    Result<CommittedChange> changeOf(const ChangeRecord &change, Sequence sequence)
    {
        const std::string tail(change.rowTail);
        const bool wasThere = change.wasThere;
        CommittedChange result;
        result.change = sequence;
        result.moment = timeOfSequence(sequence);
        result.origin = change.origin;
        if (wasThere && !change.oldImage)
            return Error::corruption("A change in the log has not the image that it should have");
        const std::string before(change.oldImage.value_or(std::string_view()));
        const Result<bool> isThere = m_reader.stateAt(tail, sequence, m_after);
        if (!isThere)
            return isThere.error();
        if (auto ok = fill(result, tail, wasThere, before, *isThere); !ok)
            return ok.error();
        return result;
    }

private:
    const Span &m_span;
    const std::size_t m_limit;
    ChangeReader m_reader;
    std::string m_after;
    std::size_t m_taken = 0;
    std::size_t m_bytes = 0;
    std::size_t m_seen = 0;
};

std::unique_ptr<Cursor> logOf(const Engine &engine, const Span &span, Sequence first, Sequence last)
{
    const std::uint32_t table = span.table->number();
    const std::string to =
        last == UINT64_MAX ? keys::changeRange(table).to : keys::changeKey(table, last + 1);
    return engine.database->cursor(keys::changeKey(table, first), to, span.snapshot, false);
}

} // namespace

Result<ItemHistoryResponse> readItemHistory(const Engine &engine, const ItemHistoryRequest &request)
{
    if (auto ok = checkLimit(request.limit); !ok)
        return ok.error();
    if (auto ok = validateItem(request.key); !ok)
        return ok.error();
    const Result<TableSchemaPointer> table = findTableWithPast(engine, request.tableName);
    if (!table)
        return table.error();
    if (auto ok = checkLookupKey(**table, request.key); !ok)
        return ok.error();
    const Result<PastMoment> present = pastMoment(engine, **table, engine.historyNow());
    if (!present)
        return present.error();

    std::string rowKey;
    makeRowKey(rowKey, **table, request.key);
    const std::string_view tail = keys::rowTail(rowKey);
    ChangeReader reader(*engine.database, present->snapshot, (*table)->number());
    // Newest first: what a change left is what the one after it found.
    std::string state;
    Sequence before = std::max(request.before.value_or(UINT64_MAX), present->edge + 1);
    Result<bool> isThere = reader.stateAt(tail, before - 1, state);
    if (!isThere)
        return isThere.error();
    ItemHistoryResponse response;
    std::size_t bytes = 0;
    while (true) {
        const auto sequence = reader.changeBefore(tail, before);
        if (!sequence)
            return sequence.error();
        if (!*sequence || **sequence <= present->edge)
            break;
        if (response.versions.size() >= request.limit || bytes >= kImagesBytesMax) {
            response.next = before;
            return response;
        }
        const Result<ChangeRecord> change = reader.read(**sequence);
        if (!change)
            return change.error();
        Result<std::optional<Item>> item = decode(*isThere, state);
        if (!item)
            return item.error();
        bytes += state.size();
        before = **sequence;
        response.versions.push_back({before, timeOfSequence(before), change->origin, std::move(*item)});
        if (change->wasThere && !change->oldImage)
            return Error::corruption("A change in the log has not the image that it should have");
        isThere = change->wasThere;
        state.assign(change->oldImage.value_or(std::string_view()));
    }
    Result<std::optional<Item>> item = decode(*isThere, state);
    if (!item)
        return item.error();
    response.beginning = *isThere ? HistoryBeginning::WindowEdge : HistoryBeginning::Creation;
    response.itemAtEdge = std::move(*item);
    return response;
}

Result<DifferencesResponse> readDifferences(const Engine &engine, const DifferencesRequest &request)
{
    const Result<Span> span = spanOf(engine, request);
    if (!span)
        return span.error();
    Page page(engine, *span, request.limit);
    DifferencesResponse response;
    const auto log =
        logOf(engine, *span, std::max(span->from, request.next ? request.next->change : 0) + 1, span->to);
    for (; log->valid(); log->next()) {
        const Sequence sequence = keys::sequenceOfChange(log->key());
        if (page.isFull()) {
            response.next = PagePosition{sequence - 1, span->end};
            return response;
        }
        if (auto ok = page.see(); !ok)
            return ok.error();
        const Result<ChangeRecord> change = readChangeRecord(log->value());
        if (!change)
            return change.error();
        // Each item at its first change: what that found is what the first moment shows.
        const auto earlier = page.reader().changeBefore(change->rowTail, sequence);
        if (!earlier)
            return earlier.error();
        if (*earlier && **earlier > span->from)
            continue;
        auto item = page.differenceOf(*change);
        if (!item)
            return item.error();
        if (*item)
            response.items.push_back(std::move(**item));
    }
    if (auto ok = log->status(); !ok)
        return ok.error();
    return response;
}

Result<ChangesResponse> readChanges(const Engine &engine, const ChangesRequest &request)
{
    const Result<Span> span = spanOf(engine, request);
    if (!span)
        return span.error();
    const bool isForward = request.order == ChangeOrder::OldestFirst;
    Sequence first = span->from + 1;
    Sequence last = span->to;
    if (request.next && isForward)
        first = std::max(first, request.next->change + 1);
    else if (request.next)
        last = std::min(last, request.next->change - 1);
    Page page(engine, *span, request.limit);
    ChangesResponse response;
    if (first > last)
        return response;
    const auto log = logOf(engine, *span, first, last);
    if (!isForward)
        log->seekToLast();
    while (log->valid()) {
        const Sequence sequence = keys::sequenceOfChange(log->key());
        if (page.isFull()) {
            response.next = PagePosition{response.changes.back().change, span->end};
            return response;
        }
        if (auto ok = page.see(); !ok)
            return ok.error();
        const Result<ChangeRecord> record = readChangeRecord(log->value());
        if (!record)
            return record.error();
        Result<CommittedChange> change = page.changeOf(*record, sequence);
        if (!change)
            return change.error();
        response.changes.push_back(std::move(*change));
        if (isForward)
            log->next();
        else
            log->previous();
    }
    if (auto ok = log->status(); !ok)
        return ok.error();
    return response;
}

} // namespace core
