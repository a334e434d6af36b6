#include "core/engine/expiry.h"

#include "core/engine/engine.h"
#include "core/engine/schema_changes.h"
#include "core/storage/keys.h"
#include "core/storage/removal.h"
#include "core/storage/stored_item.h"

#include <charconv>
#include <optional>

namespace core {

namespace {

constexpr std::size_t kRowsPerStep = 200;
constexpr std::uint64_t kOldestSeconds = std::uint64_t(5) * 365 * 24 * 3600; // what is due longer stays
constexpr UnixMicros kMicrosPerSecond = 1'000'000;

/// The second at which a stored item ends; nullopt where it does not.
Result<std::optional<std::uint64_t>> expiryOf(std::string_view bytes, const std::string &attributeName)
{
    using Answer = std::optional<std::uint64_t>;
    if (bytes.empty())
        return Answer();
    const auto field = StoredItemView(bytes).find(attributeName);
    if (!field)
        return field.error();
    if (!*field || (*field)->type != AttributeType::N)
        return Answer();
    const Result<AttributeValue> value = (*field)->decode();
    if (!value)
        return value.error();
    // Whole seconds; what is behind the point does not count.
    const std::string text = value->asNumber()->toString();
    std::uint64_t seconds = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), seconds);
    const bool isWhole = read.ptr == text.data() + text.size() || *read.ptr == '.';
    if (read.ec != std::errc() || !isWhole)
        return Answer();
    return Answer(seconds);
}

struct DueItem
{
    std::uint64_t seconds = 0;
    std::string rowKey;
};

/// Entries of a table in [from, to] seconds, at most a step of them.
Result<std::vector<DueItem>> dueItems(const Database &database, std::uint32_t table, std::uint64_t from,
                                      std::uint64_t to, const std::string &after)
{
    keys::Range range = {keys::expiryKey(table, from, {}), keys::expiryKey(table, to + 1, {})};
    if (!after.empty())
        range.from = keys::successor(after);
    std::vector<DueItem> due;
    const auto cursor = database.cursor(range.from, range.to, {}, false);
    for (; cursor->valid() && due.size() < kRowsPerStep; cursor->next()) {
        const keys::ExpiryKey entry = keys::parseExpiryKey(cursor->key());
        DueItem item;
        item.seconds = entry.seconds;
        keys::appendRowPrefix(item.rowKey, table, 0);
        item.rowKey.append(entry.rowTail);
        due.push_back(std::move(item));
    }
    if (auto ok = cursor->status(); !ok)
        return ok.error();
    return due;
}

std::string entryKeyOf(const TableSchema &table, const DueItem &item)
{
    return keys::expiryKey(table.number(), item.seconds, keys::rowTail(item.rowKey));
}

/// Deletes one item, or its entry alone where the item is another by now. Its key must be locked.
Result<void> stageEnd(Engine &engine, const TableSchema &table, const DueItem &due, Mutation &mutation,
                      ChangeReport &report)
{
    std::string bytes;
    const Result<bool> found = engine.database->get(due.rowKey, bytes, {}, false);
    if (!found)
        return found.error();
    if (!*found)
        bytes.clear();
    const auto seconds = expiryOf(bytes, table.record().timeToLive->attributeName);
    if (!seconds)
        return seconds.error();
    if (*seconds != due.seconds) {
        mutation.remove(entryKeyOf(table, due));
        return {};
    }
    const Result<AttributeMap> item = decodeStoredItem(bytes);
    if (!item)
        return item.error();
    const Result<std::size_t> size = storedItemSizeBytes(bytes);
    if (!size)
        return size.error();
    ItemChange change;
    change.rowKey = due.rowKey;
    change.oldBytes = bytes;
    change.oldItem = &*item;
    change.oldSizeBytes = *size;
    change.origin = ChangeOrigin::TimeToLive;
    return stageChange(*engine.database, table, change, mutation, report);
}

KeyLocks::Set lockAll(Engine &engine, const std::vector<DueItem> &items)
{
    std::vector<std::size_t> stripes;
    for (const DueItem &item : items)
        stripes.push_back(KeyLocks::stripeOf(item.rowKey));
    return engine.locks.lockAll(std::move(stripes));
}

/// The table as it is now, where it still has the time to live that it had.
TableSchemaPointer stillTheSame(const Engine &engine, const TableSchema &table)
{
    TableSchemaPointer now = engine.catalog.find(table.name());
    if (!now || now->number() != table.number() || !now->record().timeToLive ||
        now->record().timeToLive->attributeName != table.record().timeToLive->attributeName)
        return nullptr;
    return now;
}

Result<void> expireTable(Engine &engine, const TableSchema &table, UnixMicros now, const Progress &progress)
{
    const auto to = std::uint64_t(now / kMicrosPerSecond);
    const std::uint64_t from = to > kOldestSeconds ? to - kOldestSeconds + 1 : 0;
    std::string after; // an item that a transaction holds is left for the next time
    while (!progress.stopRequested()) {
        const auto due = dueItems(*engine.database, table.number(), from, to, after);
        if (!due)
            return due.error();
        if (due->empty())
            return {};
        after = entryKeyOf(table, due->back());
        const KeyLocks::Set locked = lockAll(engine, *due);
        const TableSchemaPointer present = stillTheSame(engine, table);
        if (!present)
            return {};
        Mutation mutation;
        ChangeReport report;
        report.wantsRowChanges = engine.rowListener != nullptr;
        for (const DueItem &item : *due) {
            if (engine.itemsInTransaction.contains(item.rowKey))
                continue;
            if (auto ok = stageEnd(engine, *present, item, mutation, report); !ok)
                return ok.error();
        }
        if (auto ok = commitRows(engine, std::move(mutation), std::move(report.rowChanges)); !ok)
            return ok.error();
    }
    return Error::cancelled();
}

/// The step that ends ENABLING or DISABLING.
Result<void> settle(Engine &engine, const TableSchema &table, TimeToLiveStatus from, TimeToLiveStatus to)
{
    const std::lock_guard lock(engine.schemaMutex);
    const TableSchemaPointer now = stillTheSame(engine, table);
    if (!now || now->record().timeToLive->status != from)
        return {};
    TableRecord record = now->record();
    if (to == TimeToLiveStatus::Disabled)
        record.timeToLive.reset();
    else
        record.timeToLive->status = to;
    return replaceRecord(engine, std::move(record), Mutation(), Writers::GoOn);
}

} // namespace

Result<void> stageExpiry(const TableSchema &table, const ItemChange &change, Mutation &mutation)
{
    const TimeToLive &timeToLive = *table.record().timeToLive;
    if (timeToLive.status == TimeToLiveStatus::Disabling)
        return {};
    const auto before = expiryOf(change.oldBytes, timeToLive.attributeName);
    if (!before)
        return before.error();
    const auto after =
        expiryOf(change.newItem ? change.newBytes : std::string_view(), timeToLive.attributeName);
    if (!after)
        return after.error();
    if (*before == *after)
        return {};
    const std::string_view tail = keys::rowTail(change.rowKey);
    if (*before)
        mutation.remove(keys::expiryKey(table.number(), **before, tail));
    if (*after)
        mutation.put(keys::expiryKey(table.number(), **after, tail), {});
    return {};
}

Result<void> expireItems(Engine &engine, UnixMicros now, const Progress &progress)
{
    std::optional<Error> failure; // the first; what is due in other tables goes all the same
    const auto tables = engine.catalog.tables();
    for (const auto &[name, table] : *tables) {
        if (!table->record().timeToLive || table->record().timeToLive->status != TimeToLiveStatus::Enabled)
            continue;
        if (auto ok = expireTable(engine, *table, now, progress); !ok && !failure)
            failure = ok.error();
    }
    return failure ? Result<void>(*failure) : Result<void>();
}

Result<void> fillExpiries(Engine &engine, const TableSchema &table, const Progress &progress)
{
    const std::string &attributeName = table.record().timeToLive->attributeName;
    keys::Range range = keys::indexRange(table.number(), 0);
    std::string bytes;
    while (!progress.stopRequested()) {
        std::vector<DueItem> rows;
        const auto cursor = engine.database->cursor(range.from, range.to, {}, false);
        for (; cursor->valid() && rows.size() < kRowsPerStep; cursor->next())
            rows.push_back({0, std::string(cursor->key())});
        if (auto ok = cursor->status(); !ok)
            return ok.error();
        if (rows.empty())
            return settle(engine, table, TimeToLiveStatus::Enabling, TimeToLiveStatus::Enabled);
        const KeyLocks::Set locked = lockAll(engine, rows);
        if (!stillTheSame(engine, table))
            return {};
        Mutation mutation;
        for (const DueItem &row : rows) {
            const Result<bool> found = engine.database->get(row.rowKey, bytes, {}, false);
            if (!found)
                return found.error();
            const auto seconds =
                expiryOf(*found ? std::string_view(bytes) : std::string_view(), attributeName);
            if (!seconds)
                return seconds.error();
            if (*seconds)
                mutation.put(keys::expiryKey(table.number(), **seconds, keys::rowTail(row.rowKey)), {});
        }
        if (auto ok = engine.database->commitBulk(std::move(mutation)); !ok)
            return ok.error();
        range.from = keys::successor(rows.back().rowKey);
    }
    return {};
}

Result<void> removeExpiries(Engine &engine, const TableSchema &table, const Progress &progress)
{
    keys::Range left = keys::expiryRange(table.number());
    while (!progress.stopRequested()) {
        const Result<bool> removed = removeSomeRows(*engine.database, left);
        if (!removed)
            return removed.error();
        if (!*removed)
            return settle(engine, table, TimeToLiveStatus::Disabling, TimeToLiveStatus::Disabled);
    }
    return {};
}

} // namespace core
