#include "core/history/trimming.h"

#include "core/history/change_record.h"
#include "core/history/trim_horizon.h"
#include "core/storage/keys.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t kChangesPerStep = 1000;

std::string markKey(std::uint32_t table)
{
    return keys::recordKey(keys::Record::TrimMark, table);
}

/// Up to where the log was looked at.
Result<Sequence> markOf(const Database &database, std::uint32_t table)
{
    std::string value;
    const Result<bool> found = database.get(markKey(table), value);
    if (!found)
        return found.error();
    if (!*found)
        return Sequence(0);
    if (value.size() != sizeof(Sequence))
        return Error::corruption("The mark of a trimmed change log does not make sense");
    return keys::readBigEndian64(value);
}

/// The last change of the row before `sequence` that is kept; 0 where there is none.
Sequence changeBefore(Cursor &versions, std::uint32_t table, std::string_view rowTail, Sequence sequence)
{
    versions.seekBefore(keys::versionKey(table, rowTail, sequence));
    if (!versions.valid())
        return 0;
    const keys::VersionKey before = keys::parseVersionKey(versions.key());
    return before.rowTail == rowTail ? before.sequence : 0;
}

/// What the row was at a pin is the old image of the first change behind it.
bool isPinned(const TrimRule &rule, Cursor &versions, std::string_view rowTail, Sequence sequence)
{
    const auto behind = std::lower_bound(rule.pins.begin(), rule.pins.end(), sequence);
    if (behind == rule.pins.begin())
        return false;
    return *std::prev(behind) >= changeBefore(versions, rule.table, rowTail, sequence);
}

/// The number of changes that were looked at.
Result<std::size_t> trimSome(Database &database, const TrimRule &rule)
{
    const Result<Sequence> mark = markOf(database, rule.table);
    if (!mark)
        return mark.error();
    if (*mark >= rule.keepBehind)
        return std::size_t(0);
    const keys::Range range = {keys::changeKey(rule.table, *mark + 1),
                               keys::changeKey(rule.table, rule.keepBehind + 1)};
    const keys::Range rows = keys::versionRange(rule.table);
    const auto changes = database.cursor(range.from, range.to, {}, false);
    const auto versions = database.cursor(rows.from, rows.to, {}, false);
    Mutation mutation;
    std::size_t count = 0;
    Sequence last = 0;
    for (; changes->valid() && count < kChangesPerStep; changes->next(), ++count) {
        last = keys::sequenceOfChange(changes->key());
        const Result<ChangeRecord> change = readChangeRecord(changes->value());
        if (!change)
            return change.error();
        if (isPinned(rule, *versions, change->rowTail, last))
            continue;
        mutation.remove(changes->key());
        mutation.remove(keys::versionKey(rule.table, change->rowTail, last));
    }
    for (const Cursor *cursor : {changes.get(), versions.get()}) {
        if (auto ok = cursor->status(); !ok)
            return ok.error();
    }
    if (count == 0)
        return count;
    std::string value;
    keys::appendBigEndian64(value, last);
    mutation.put(markKey(rule.table), value);
    if (auto ok = stageTrimHorizon(database, rule.table, last, mutation); !ok)
        return ok.error();
    if (auto ok = database.commitBulk(std::move(mutation)); !ok)
        return ok.error();
    return count;
}

} // namespace

Result<void> trimChanges(Database &database, const TrimRule &rule, const Progress &progress)
{
    while (true) {
        if (progress.stopRequested())
            return Error::cancelled();
        const Result<std::size_t> count = trimSome(database, rule);
        if (!count)
            return count.error();
        if (*count < kChangesPerStep)
            return {};
    }
}

void stageTrimmingAnew(Mutation &mutation, std::uint32_t table)
{
    mutation.remove(markKey(table));
}

Result<std::set<std::uint32_t>> loggedTables(const Database &database)
{
    const keys::Range all = keys::recordRange(keys::Record::Change);
    std::set<std::uint32_t> tables;
    const auto cursor = database.cursor(all.from, all.to, {}, false);
    while (cursor->valid()) {
        const std::uint32_t table = keys::readBigEndian32(keys::recordName(cursor->key()));
        tables.insert(table);
        cursor->seek(keys::changeRange(table).to);
    }
    if (auto ok = cursor->status(); !ok)
        return ok.error();
    return tables;
}

} // namespace core
