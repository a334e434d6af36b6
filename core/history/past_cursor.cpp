#include "core/history/past_cursor.h"

#include "core/history/change_record.h"

#include <algorithm>
#include <optional>

namespace core {

namespace {

/// The old image in a record of the change log, which it stays a part of; nullopt: the log has none where a
/// row names one.
Result<bool> readOldImage(std::optional<std::string_view> record, std::string_view &image)
{
    const Result<ChangeRecord> change =
        record ? readChangeRecord(*record) : Error::corruption("The change log has not what its rows name");
    if (!change)
        return change.error();
    if (!change->wasThere)
        return false;
    if (!change->oldImage)
        return Error::corruption("A change in the log has not the image that it should have");
    image = *change->oldImage;
    return true;
}

/// `changes` walks the log of `table` alone.
Result<bool> readOldImage(Cursor &changes, std::uint32_t table, Sequence sequence, std::string_view &image)
{
    const auto isThere = [&] { return changes.valid() && keys::sequenceOfChange(changes.key()) == sequence; };
    // Rows that were written one after the other lie in the log as they lie in the table.
    if (changes.valid() && keys::sequenceOfChange(changes.key()) < sequence)
        changes.next();
    if (!isThere())
        changes.seek(keys::changeKey(table, sequence));
    if (auto ok = changes.status(); !ok)
        return ok.error();
    return readOldImage(isThere() ? std::optional<std::string_view>(changes.value()) : std::nullopt, image);
}

/// Merges the table's rows with its versions, which lie under the rows' keys without the prefix and in their
/// order. A page stands or falls with what a row costs here: keys are compared where they lie.
class PastCursor final : public Cursor
{
public:
    PastCursor(const Database &database, const Snapshot &snapshot, std::uint32_t table, Sequence moment,
               keys::Range range, bool fillCache, CursorStart start)
        : m_database(database)
        , m_snapshot(snapshot)
        , m_table(table)
        , m_moment(moment)
        , m_range(withinTable(table, std::move(range)))
        , m_isToTableEnd(m_range.to == keys::indexRange(table, 0).to)
        , m_fillCache(fillCache)
        , m_rows(database.cursor(m_range.from, m_range.to, snapshot, fillCache, CursorStart::Nowhere))
    {
        const keys::Range all = keys::versionRange(table);
        m_versions = database.cursor(all.from, all.to, snapshot, fillCache, CursorStart::Nowhere);
        if (start == CursorStart::First)
            PastCursor::seek(m_range.from);
    }

    bool valid() const override { return m_valid && !m_error; }
    std::string_view key() const override { return m_key; }
    std::string_view value() const override { return m_value; }
    Result<void> status() const override
    {
        if (m_error)
            return *m_error;
        if (auto ok = m_rows->status(); !ok)
            return ok.error();
        return m_versions->status();
    }

    void next() override
    {
        if (!m_isForward)
            return seek(keys::successor(m_key));
        leaveForward();
        forward();
    }
    void previous() override { seekBefore(m_key); }
    // A key may be this cursor's own, which the first of the two to move takes away.
    void seek(std::string_view key) override
    {
        const std::string place(std::max<std::string_view>(key, m_range.from));
        m_isForward = true;
        m_valid = false;
        if (place >= m_range.to)
            return;
        m_rows->seek(place);
        seekVersions(place);
        forward();
    }
    void seekBefore(std::string_view key) override
    {
        const std::string place(std::min<std::string_view>(key, m_range.to));
        m_isForward = false;
        m_valid = false;
        if (place <= m_range.from)
            return;
        m_rows->seekBefore(place);
        seekVersionsBefore(place);
        backward();
    }
    void seekToLast() override { seekBefore(m_range.to); }

private:
    /// With both bounds, and neither outside of the table's own rows.
    static keys::Range withinTable(std::uint32_t table, keys::Range range)
    {
        const keys::Range all = keys::indexRange(table, 0);
        range.from = std::max(range.from, all.from);
        range.to = range.to.empty() ? all.to : std::min(range.to, all.to);
        return range;
    }
    /// What a key has behind the prefix; of the table's bounds nothing.
    static std::string_view tailOf(std::string_view rowKey)
    {
        return rowKey.size() > keys::kRowPrefixBytes ? keys::rowTail(rowKey) : std::string_view();
    }
    bool isInRange(std::string_view rowTail) const
    {
        return rowTail >= tailOf(m_range.from) && (m_isToTableEnd || rowTail < tailOf(m_range.to));
    }
    /// Before all versions of the row, and behind those of every row before it.
    std::string versionPlace(std::string_view rowKey) const
    {
        return keys::recordKey(keys::Record::Version, m_table).append(tailOf(rowKey));
    }
    /// The row that m_versions stands at, which it must.
    std::string_view versionTail() const { return keys::parseVersionKey(m_versions->key()).rowTail; }
    bool isVersionOf(std::string_view rowTail) const
    {
        return m_versions->valid() && versionTail() == rowTail;
    }

    /// To the first version of the first row at or behind `rowKey`.
    void seekVersions(std::string_view rowKey)
    {
        m_versions->seek(versionPlace(rowKey));
        // A place between two rows may be one between the versions of the row before.
        while (m_versions->valid() && versionTail() < tailOf(rowKey))
            leaveVersions(std::string(versionTail()));
    }
    /// To the last version of the last row before `rowKey`, which is behind the first row's place.
    void seekVersionsBefore(std::string_view rowKey)
    {
        if (tailOf(rowKey).empty()) // the table's end
            return m_versions->seekToLast();
        seekVersions(rowKey);
        if (m_versions->valid())
            m_versions->previous();
        else if (m_versions->status())
            m_versions->seekToLast();
    }
    /// From the versions of one row to those of the next. Most rows have few: stepping over them costs less
    /// than a seek.
    void leaveVersions(std::string_view rowTail)
    {
        for (int step = 0; step < kStepsBeforeSeek; ++step) {
            if (!isVersionOf(rowTail))
                return;
            m_versions->next();
        }
        if (isVersionOf(rowTail))
            m_versions->seek(
                keys::recordKey(keys::Record::Version, m_table).append(rowTail).append(kBehindVersions));
    }
    /// The row's first change behind the moment. m_versions stands at a version of the row: forward, at its
    /// first.
    std::optional<Sequence> changeBehindMoment(std::string_view rowTail)
    {
        for (int step = 0; m_isForward && step < kStepsBeforeSeek; ++step) {
            const Sequence sequence = keys::parseVersionKey(m_versions->key()).sequence;
            if (sequence > m_moment)
                return sequence;
            m_versions->next();
            if (!isVersionOf(rowTail))
                return {};
        }
        m_versions->seek(keys::versionKey(m_table, rowTail, m_moment + 1));
        if (!isVersionOf(rowTail))
            return {};
        return keys::parseVersionKey(m_versions->key()).sequence;
    }

    Cursor &changes()
    {
        if (!m_changes) {
            const keys::Range all = keys::changeRange(m_table);
            m_changes = m_database.cursor(all.from, all.to, m_snapshot, m_fillCache, CursorStart::Nowhere);
        }
        return *m_changes;
    }

    /// Of the rows that the two cursors stand at, the first on the way. False where the range ends.
    bool enterRow()
    {
        const bool isRow = m_rows->valid();
        const bool isVersion = m_versions->valid();
        if (!isVersion) { // without its versions a row would be taken as it is now
            if (auto ok = m_versions->status(); !ok)
                m_error = ok.error();
            if (m_error || !isRow)
                return false;
        }
        int order = isRow ? -1 : 1; // below 0: only m_rows has it
        if (isRow && isVersion) {
            order = keys::rowTail(m_rows->key()).compare(versionTail());
            order = m_isForward ? order : -order;
        }
        m_isPresent = order <= 0;
        m_hasVersions = order >= 0;
        if (m_isPresent) {
            m_key = m_rows->key();
            return true;
        }
        if (!isInRange(versionTail()))
            return false;
        m_absentKey.clear();
        keys::appendRowPrefix(m_absentKey, m_table, 0);
        m_key = m_absentKey.append(versionTail());
        return true;
    }
    /// Takes the state of the row that was entered. False where there was no row.
    bool take()
    {
        if (m_hasVersions) {
            if (const auto sequence = changeBehindMoment(keys::rowTail(m_key))) {
                const Result<bool> was = readOldImage(changes(), m_table, *sequence, m_value);
                if (!was)
                    m_error = was.error();
                return was && *was;
            }
        }
        if (m_isPresent)
            m_value = m_rows->value();
        return m_isPresent;
    }

    /// From where both cursors stand, the first row that was there.
    void forward()
    {
        m_isForward = true;
        m_valid = false;
        while (!m_valid && !m_error && enterRow()) {
            m_valid = take();
            if (!m_valid)
                leaveForward();
        }
    }
    void leaveForward()
    {
        if (m_hasVersions)
            leaveVersions(keys::rowTail(m_key));
        if (m_isPresent)
            m_rows->next();
    }

    /// The same towards the beginning.
    void backward()
    {
        m_isForward = false;
        m_valid = false;
        while (!m_valid && !m_error && enterRow()) {
            m_valid = take();
            if (m_valid)
                return;
            if (m_hasVersions)
                seekVersionsBefore(m_key);
            if (m_isPresent)
                m_rows->previous();
        }
    }

    static constexpr int kStepsBeforeSeek = 4;
    static constexpr std::string_view kBehindVersions = "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF";

    const Database &m_database;
    const Snapshot &m_snapshot;
    const std::uint32_t m_table;
    const Sequence m_moment;
    const keys::Range m_range; // within the table, with both bounds
    const bool m_isToTableEnd;
    const bool m_fillCache;
    std::unique_ptr<Cursor> m_rows;
    std::unique_ptr<Cursor> m_versions;
    std::unique_ptr<Cursor> m_changes; // nullptr until one is needed
    std::string_view m_key;            // m_rows' or m_absentKey
    std::string_view m_value;          // in what one of the cursors stands at
    std::string m_absentKey;           // of a row that m_rows has no more
    bool m_isPresent = false;          // m_rows stands at the row
    bool m_hasVersions = false;        // m_versions stood at the row when it was entered
    bool m_valid = false;
    bool m_isForward = true;
    std::optional<Error> m_error;
};

} // namespace

std::unique_ptr<Cursor> makePastCursor(const Database &database, const Snapshot &snapshot,
                                       std::uint32_t table, Sequence moment, keys::Range range,
                                       bool fillCache, CursorStart start)
{
    return std::make_unique<PastCursor>(database, snapshot, table, moment, std::move(range), fillCache,
                                        start);
}

Result<bool> getPast(const Database &database, const Snapshot &snapshot, Sequence moment,
                     std::string_view rowKey, std::string &value)
{
    const std::uint32_t table = keys::readBigEndian32(rowKey);
    const std::string_view tail = keys::rowTail(rowKey);
    const auto versions = database.cursor(keys::versionKey(table, tail, moment + 1),
                                          keys::versionKey(table, tail, UINT64_MAX), snapshot);
    if (!versions->valid()) {
        if (auto ok = versions->status(); !ok)
            return ok.error();
        return database.get(rowKey, value, snapshot);
    }
    std::string record;
    std::string_view image;
    const Sequence sequence = keys::parseVersionKey(versions->key()).sequence;
    const Result<bool> found = database.get(keys::changeKey(table, sequence), record, snapshot);
    if (!found)
        return found.error();
    const Result<bool> was =
        readOldImage(*found ? std::optional<std::string_view>(record) : std::nullopt, image);
    if (was && *was)
        value.assign(image);
    return was;
}

} // namespace core
