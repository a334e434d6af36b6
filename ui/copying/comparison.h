// What a comparison of two tables finds, on its way from the job that looks to the window that shows.

#pragma once

#include "core/copying/difference_log.h"
#include "core/copying/sync_tables.h"
#include "ui/connections/connection.h"

#include <QString>
#include <mutex>
#include <vector>

namespace ui {

enum class ChangeKind : quint8 { Added, Removed, Changed };

struct DifferenceRow
{
    core::Key key;
    ChangeKind kind = ChangeKind::Changed;
    QString keyText;    // partition key first
    QString attributes; // names of those that differ, the first few
};

/// So many are listed; what is beyond is counted, exported and synced all the same.
inline constexpr std::size_t kListedDifferencesMax = 50'000;

/// Thread-safe. `before` and `after` are the two tables, in that order.
class Comparison
{
public:
    /// `keyNames`: of both tables' key, partition key first.
    Comparison(TableRef before, TableRef after, std::vector<std::string> keyNames,
               std::unique_ptr<core::DifferenceLog> log);

    const TableRef &before() const { return m_before; }
    const TableRef &after() const { return m_after; }
    const std::vector<std::string> &keyNames() const { return m_keyNames; }
    core::DifferenceLog &log() { return *m_log; }

    // the job's side
    core::Result<void> add(const core::ItemChange &change);

    // the window's side
    struct Counts
    {
        quint64 added = 0;
        quint64 removed = 0;
        quint64 changed = 0;
        quint64 total() const { return added + removed + changed; }
    };
    Counts counts() const;
    /// Rows that came since the last call.
    std::vector<DifferenceRow> takeRows();

private:
    const TableRef m_before;
    const TableRef m_after;
    const std::vector<std::string> m_keyNames;
    const std::unique_ptr<core::DifferenceLog> m_log;
    mutable std::mutex m_mutex;
    Counts m_counts;                   // guarded by m_mutex
    std::size_t m_listed = 0;          // guarded by m_mutex
    std::vector<DifferenceRow> m_rows; // guarded by m_mutex
};
using ComparisonPtr = std::shared_ptr<Comparison>;

/// Blocks.
core::Result<core::CompareReport> compare(Comparison &comparison, unsigned segments,
                                          core::Progress &progress);

/// All differences as lines of JSON or, where `path` ends so, as CSV. Blocks.
core::Result<void> exportDifferences(Comparison &comparison, const QString &path, core::Progress &progress);

/// Which side is written, and what.
struct SyncChoice
{
    enum class Target { Before, After };
    Target target = Target::After;
    bool removes = false; // items that only the target has
};
/// Of `counts`, with that choice.
struct SyncCounts
{
    quint64 made = 0;
    quint64 replaced = 0;
    quint64 removed = 0;
    quint64 left = 0; // that only the target has, where they stay
    quint64 writes() const { return made + replaced + removed; }
};
SyncCounts syncCounts(const Comparison::Counts &counts, const SyncChoice &choice);

struct SyncResult
{
    struct Refused
    {
        QString keyText;
        QString reason;
    };
    core::SyncReport report;
    std::vector<Refused> refused; // the first kRefusedMax
};
inline constexpr std::size_t kRefusedMax = 10'000;
/// Blocks. `result` says what was done, also where it ends in an error.
core::Result<void> sync(Comparison &comparison, const SyncChoice &choice, SyncResult &result,
                        core::Progress &progress);

} // namespace ui
