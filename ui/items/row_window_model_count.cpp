// How long the table is, which part of it is the window, and what writes of others do to both.

#include "ui/items/row_window_model.h"
#include "ui/jobs/job_runner.h"

#include <algorithm>

namespace ui {

void RowWindowModel::askForCount()
{
    if (m_isCounting || !m_source)
        return;
    m_isCounting = true;
    if (!m_isCountKnown)
        setState(State::Loading);
    const Row *anchor = m_anchor && m_count.isExact ? m_cache.row(*m_anchor) : nullptr;
    const core::Key key = anchor ? anchor->key : core::Key();
    auto future = m_jobs.run<CountAnswer>(
        tr("Count rows"), JobRunner::Visibility::Quiet,
        [source = m_source, key,
         before = m_anchor.value_or(0)](core::Progress &progress) -> core::Result<CountAnswer> {
            const core::Result<RowCount> count = source->count(progress);
            if (!count)
                return count.error();
            const auto now = key.empty() || !count->isExact ? std::nullopt : source->findPosition(key);
            return CountAnswer{*count, now ? std::optional(qint64(*now) - qint64(before)) : std::nullopt};
        });
    JobRunner::then<CountAnswer>(future, this,
                                 [this, generation = m_generation](const core::Result<CountAnswer> &answer) {
                                     if (generation != m_generation)
                                         return;
                                     m_isCounting = false;
                                     if (!answer && answer.error().code() == core::ErrorCode::Cancelled) {
                                         stop();
                                         return;
                                     }
                                     if (!answer) {
                                         fail(answer.error());
                                         return;
                                     }
                                     const bool isWritten = answer->count.revision != m_count.revision;
                                     const bool wasCounted = m_isCountKnown;
                                     takeCount(answer->count);
                                     if (isWritten && wasCounted)
                                         emit written();
                                     if (isWritten && answer->shift.value_or(0) != 0)
                                         shiftRows(*answer->shift);
                                     schedule();
                                     if (m_running.empty() && m_state == State::Loading)
                                         setState(State::Idle);
                                 });
}

/// Rows written above those on the screen: the same ones stay on it, and are read again at their new places.
void RowWindowModel::shiftRows(qint64 by)
{
    cancelAll(); // what they bring would be put at the old places
    m_cache.shift(by);
    const auto moved = [by](quint64 position) { return quint64(std::max<qint64>(0, qint64(position) + by)); };
    m_wanted = {moved(m_wanted.first), moved(m_wanted.end)};
    m_anchor.reset(); // the view says anew what is on the screen
    emit rowsShifted(by);
    if (m_rowCount > 0 && !m_columns.empty())
        emit dataChanged(index(0, 0), index(m_rowCount - 1, int(m_columns.size()) - 1));
}

void RowWindowModel::takeCount(const RowCount &count)
{
    const bool isFirst = !m_isCountKnown;
    const bool isOutdated =
        !isFirst && (count.revision != m_count.revision || count.isExact != m_count.isExact);
    const RowCount before = m_count;
    m_isCountKnown = true;
    m_count = count;
    if (isOutdated)
        m_cache.markStale();
    if (isOutdated || before.rows != count.rows)
        m_holes.clear();
    setRowCount(count.rows);
    if (isFirst || before.rows != count.rows || before.isExact != count.isExact ||
        before.hasMore != count.hasMore)
        emit countChanged();
    if (before.isExact != count.isExact && m_rowCount > 0)
        emit headerDataChanged(Qt::Vertical, 0, m_rowCount - 1);
}

void RowWindowModel::setRowCount(quint64 total)
{
    const quint64 window = std::min<quint64>(total, kWindowRowsMax);
    const int rows = int(window);
    if (rows > m_rowCount) {
        beginInsertRows({}, m_rowCount, rows - 1);
        m_rowCount = rows;
        endInsertRows();
    } else if (rows < m_rowCount) {
        beginRemoveRows({}, rows, m_rowCount - 1);
        m_rowCount = rows;
        endRemoveRows();
    }
    if (m_base + window > total)
        setBase(total - window);
}

void RowWindowModel::setBase(quint64 base)
{
    const quint64 last = m_count.rows - std::min(m_count.rows, quint64(m_rowCount));
    base = std::min(base, last);
    if (base == m_base)
        return;
    const quint64 from = m_base;
    m_base = base;
    emit baseChanged(from, base);
    if (m_rowCount > 0 && !m_columns.empty()) {
        emit dataChanged(index(0, 0), index(m_rowCount - 1, int(m_columns.size()) - 1));
        emit headerDataChanged(Qt::Vertical, 0, m_rowCount - 1);
    }
}

} // namespace ui
