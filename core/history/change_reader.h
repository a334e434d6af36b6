// The change log read by rows: which changes a row had, and what it was between them.

#pragma once

#include "core/history/change_record.h"
#include "core/storage/database.h"
#include "core/storage/keys.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Of one table, as a snapshot sees it. Requires that every change that is asked about was recorded with its
/// old image and findable by its row. Not thread-safe; database and snapshot must outlive it.
class ChangeReader
{
public:
    ChangeReader(const Database &database, const Snapshot &snapshot, std::uint32_t table);

    /// A change that is there. Borrows from the reader until the next call.
    Result<ChangeRecord> read(Sequence sequence);

    /// The row's last change before `sequence`, its first one at or behind it; nullopt where there is none.
    Result<std::optional<Sequence>> changeBefore(std::string_view rowTail, Sequence sequence);
    Result<std::optional<Sequence>> changeFrom(std::string_view rowTail, Sequence sequence);

    /// What the row was after the change `moment` and before any later one: a stored item. False where there
    /// was none.
    Result<bool> stateAt(std::string_view rowTail, Sequence moment, std::string &value);

private:
    Result<std::optional<Sequence>> foundFor(std::string_view rowTail) const;

    const Database &m_database;
    const Snapshot &m_snapshot;
    const std::uint32_t m_table;
    std::unique_ptr<Cursor> m_versions;
    std::string m_bytes;
};

} // namespace core
