#include "core/history/change_reader.h"

namespace core {

ChangeReader::ChangeReader(const Database &database, const Snapshot &snapshot, std::uint32_t table)
    : m_database(database)
    , m_snapshot(snapshot)
    , m_table(table)
{
    const keys::Range all = keys::versionRange(table);
    m_versions = database.cursor(all.from, all.to, snapshot, true, CursorStart::Nowhere);
}

Result<ChangeRecord> ChangeReader::read(Sequence sequence)
{
    const Result<bool> found = m_database.get(keys::changeKey(m_table, sequence), m_bytes, m_snapshot);
    if (!found)
        return found.error();
    if (!*found)
        return Error::corruption("The change log has not what its rows name");
    return readChangeRecord(m_bytes);
}

Result<std::optional<Sequence>> ChangeReader::foundFor(std::string_view rowTail) const
{
    using Answer = std::optional<Sequence>;
    if (!m_versions->valid()) {
        if (auto ok = m_versions->status(); !ok)
            return ok.error();
        return Answer();
    }
    const keys::VersionKey version = keys::parseVersionKey(m_versions->key());
    return version.rowTail == rowTail ? Answer(version.sequence) : Answer();
}

Result<std::optional<Sequence>> ChangeReader::changeBefore(std::string_view rowTail, Sequence sequence)
{
    m_versions->seekBefore(keys::versionKey(m_table, rowTail, sequence));
    return foundFor(rowTail);
}

Result<std::optional<Sequence>> ChangeReader::changeFrom(std::string_view rowTail, Sequence sequence)
{
    m_versions->seek(keys::versionKey(m_table, rowTail, sequence));
    return foundFor(rowTail);
}

Result<bool> ChangeReader::stateAt(std::string_view rowTail, Sequence moment, std::string &value)
{
    const auto next = changeFrom(rowTail, moment + 1);
    if (!next)
        return next.error();
    if (!*next) {
        std::string rowKey;
        keys::appendRowPrefix(rowKey, m_table, 0);
        rowKey.append(rowTail);
        return m_database.get(rowKey, value, m_snapshot);
    }
    const Result<ChangeRecord> change = read(**next);
    if (!change)
        return change.error();
    if (!change->wasThere)
        return false;
    if (!change->oldImage)
        return Error::corruption("A change in the log has not the image that it should have");
    value.assign(*change->oldImage);
    return true;
}

} // namespace core
