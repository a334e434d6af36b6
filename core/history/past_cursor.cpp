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

class PastCursor final : public Cursor
{
public:
    PastCursor(const Database &database, const Snapshot &snapshot, std::uint32_t table, Sequence moment,
               keys::Range range, bool fillCache, CursorStart start)
        : m_database(database)
        , m_snapshot(snapshot)
        , m_table(table)
        , m_moment(moment)
        , m_range(std::move(range))
        , m_fillCache(fillCache)
        , m_rows(database.cursor(m_range.from, m_range.to, snapshot, fillCache, start))
    {
        // Versions lie under the rows' keys without the prefix, and in their order.
        const keys::Range all = keys::versionRange(table);
        m_versions = database.cursor(all.from, all.to, snapshot, fillCache, CursorStart::Nowhere);
        if (start == CursorStart::Nowhere)
            return;
        m_versions->seek(versionPlace(m_range.from));
        forward();
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
        if (m_rows->valid() && m_rows->key() == m_key)
            m_rows->next();
        m_behind = m_key;
        forward();
    }
    void previous() override { seekBefore(std::string(m_key)); }
    void seek(std::string_view key) override
    {
        m_rows->seek(key);
        m_versions->seek(versionPlace(key));
        m_behind.clear();
        forward(key);
    }
    void seekBefore(std::string_view key) override
    {
        m_rows->seekBefore(key);
        m_versions->seekBefore(versionPlace(key));
        backward();
    }
    void seekToLast() override
    {
        m_rows->seekToLast();
        m_versions->seekBefore(versionPlace(m_range.to).append(kBehindVersions));
        if (m_range.to.empty())
            m_versions->seekToLast();
        backward();
    }

private:
    /// Before all versions of the row, and behind those of every row before it.
    std::string versionPlace(std::string_view rowKey) const
    {
        std::string place = keys::recordKey(keys::Record::Version, m_table);
        if (rowKey.size() > keys::kRowPrefixBytes)
            place.append(keys::rowTail(rowKey));
        return place;
    }
    /// Makes m_version the row that m_versions stands at; empty where it stands at none of the range.
    void readVersionRow()
    {
        m_version.clear();
        if (!m_versions->valid())
            return;
        keys::appendRowPrefix(m_version, m_table, 0);
        m_version.append(keys::parseVersionKey(m_versions->key()).rowTail);
        if (m_version < m_range.from || (!m_range.to.empty() && m_version >= m_range.to))
            m_version.clear();
    }
    bool isVersionOf(std::string_view rowTail) const
    {
        return m_versions->valid() && keys::parseVersionKey(m_versions->key()).rowTail == rowTail;
    }
    /// From the versions of one row to those of the next. Most rows have few: stepping over them costs less
    /// than a seek.
    void leaveVersions()
    {
        m_tail = keys::parseVersionKey(m_versions->key()).rowTail;
        for (int step = 0; step < kStepsBeforeSeek; ++step) {
            m_versions->next();
            if (!isVersionOf(m_tail))
                return;
        }
        m_versions->seek(
            keys::recordKey(keys::Record::Version, m_table).append(m_tail).append(kBehindVersions));
    }
    /// The row's first change behind the moment. Forward, m_versions stands at the row's first version.
    std::optional<Sequence> changeBehindMoment(std::string_view rowTail)
    {
        for (int step = 0; m_isForward && step < kStepsBeforeSeek; ++step) {
            if (!isVersionOf(rowTail))
                return {};
            const Sequence sequence = keys::parseVersionKey(m_versions->key()).sequence;
            if (sequence > m_moment)
                return sequence;
            m_versions->next();
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

    /// Takes the state of the row `m_key`; `isPresent`: m_rows stands on it. False where there was no row.
    bool take(bool isPresent, bool hasVersions)
    {
        if (hasVersions) {
            if (const auto sequence = changeBehindMoment(keys::rowTail(m_key))) {
                const Result<bool> was = readOldImage(changes(), m_table, *sequence, m_value);
                if (!was)
                    m_error = was.error();
                return was && *was;
            }
        }
        if (isPresent)
            m_value = m_rows->value();
        return isPresent;
    }

    /// From where both cursors stand, the first row that was there: behind `m_behind`, not before `from`.
    void forward(std::string_view from = {})
    {
        m_valid = false;
        m_isForward = true;
        const std::string_view lowest = std::max<std::string_view>(from, m_range.from);
        while (!m_error) {
            // A place between two rows may be one between the versions of the row before.
            while (m_versions->valid() && isVersionBefore(lowest))
                leaveVersions();
            readVersionRow();
            if (!m_rows->valid() && m_version.empty())
                return;
            const bool rowFirst = m_rows->valid() && (m_version.empty() || m_rows->key() <= m_version);
            const bool versionFirst = !m_version.empty() && (!rowFirst || m_rows->key() == m_version);
            m_key = rowFirst ? m_rows->key() : std::string_view(m_version);
            if (take(rowFirst, versionFirst)) {
                m_valid = true;
                return;
            }
            if (rowFirst)
                m_rows->next();
            m_behind = m_key;
        }
    }
    /// Whether m_versions stands at a row before `lowest`, or at one that was seen.
    bool isVersionBefore(std::string_view lowest) const
    {
        const std::string_view rowTail = keys::parseVersionKey(m_versions->key()).rowTail;
        return (!m_behind.empty() && rowTail <= keys::rowTail(m_behind)) ||
               (lowest.size() > keys::kRowPrefixBytes && rowTail < keys::rowTail(lowest));
    }

    /// The same towards the beginning.
    void backward()
    {
        m_valid = false;
        m_isForward = false;
        while (!m_error) {
            while (m_versions->valid() && !m_range.to.empty() && m_range.to.size() > keys::kRowPrefixBytes &&
                   keys::parseVersionKey(m_versions->key()).rowTail >= keys::rowTail(m_range.to))
                m_versions->seekBefore(std::string(m_versions->key()));
            readVersionRow();
            if (!m_rows->valid() && m_version.empty())
                return;
            const bool rowFirst = m_rows->valid() && (m_version.empty() || m_rows->key() >= m_version);
            const bool versionFirst = !m_version.empty() && (!rowFirst || m_rows->key() == m_version);
            m_key = rowFirst ? m_rows->key() : std::string_view(m_version);
            const bool wasThere = take(rowFirst, versionFirst);
            if (wasThere) {
                m_valid = true;
                return;
            }
            if (rowFirst)
                m_rows->previous();
            if (versionFirst)
                m_versions->seekBefore(versionPlace(m_key));
        }
    }

    static constexpr int kStepsBeforeSeek = 4;
    static constexpr std::string_view kBehindVersions = "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF";

    const Database &m_database;
    const Snapshot &m_snapshot;
    const std::uint32_t m_table;
    const Sequence m_moment;
    const keys::Range m_range;
    const bool m_fillCache;
    std::unique_ptr<Cursor> m_rows;
    std::unique_ptr<Cursor> m_versions;
    std::unique_ptr<Cursor> m_changes; // nullptr until one is needed
    std::string m_key;
    std::string m_behind;     // the row that forward() goes on behind; empty: none
    std::string_view m_value; // in what one of the cursors stands at
    std::string m_version;
    std::string m_tail;
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
