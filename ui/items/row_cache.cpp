#include "ui/items/row_cache.h"

#include <QHash>
#include <algorithm>

namespace ui {

namespace {

bool intersects(RowCache::Range a, RowCache::Range b)
{
    return a.first < b.end && b.first < a.end;
}

} // namespace

void RowCache::clear()
{
    m_runs.clear();
    m_bytes = 0;
    m_last = nullptr;
}

void RowCache::mapColumns(Run &run, const std::vector<QString> &columns)
{
    QHash<QString, qint32> indexes;
    indexes.reserve(qsizetype(run.batch->names.size()));
    for (std::size_t i = 0; i < run.batch->names.size(); ++i)
        indexes.insert(run.batch->names[i], qint32(i));
    run.nameOfColumn.clear();
    run.nameOfColumn.reserve(columns.size());
    for (const QString &column : columns)
        run.nameOfColumn.push_back(indexes.value(column, -1));
}

void RowCache::insert(RowBatchPtr batch, const std::vector<QString> &columns, Range keep)
{
    const Range range{batch->first, batch->first + batch->rows.size()};
    if (range.isEmpty())
        return;
    auto at = m_runs.lower_bound(range.first);
    if (at != m_runs.begin() && intersects(std::prev(at)->second.range(), range))
        --at;
    while (at != m_runs.end() && intersects(at->second.range(), range))
        erase(at++);
    Run run;
    run.first = range.first;
    run.batch = std::move(batch);
    run.lastUse = ++m_uses;
    mapColumns(run, columns);
    m_bytes += run.batch->bytes;
    m_runs.insert_or_assign(range.first, std::move(run));
    evict(keep);
}

void RowCache::erase(std::map<quint64, Run>::iterator run)
{
    m_bytes -= run->second.batch->bytes;
    m_runs.erase(run);
    m_last = nullptr;
}

void RowCache::evict(Range keep)
{
    while (m_runs.size() > 1 && (m_bytes > kBytesMax || m_runs.size() > kRunsMax)) {
        auto oldest = m_runs.end();
        for (auto it = m_runs.begin(); it != m_runs.end(); ++it) {
            if (intersects(it->second.range(), keep))
                continue;
            if (oldest == m_runs.end() || it->second.lastUse < oldest->second.lastUse)
                oldest = it;
        }
        if (oldest == m_runs.end())
            return; // all of it is on the screen
        erase(oldest);
    }
}

void RowCache::setColumns(const std::vector<QString> &columns)
{
    for (auto &[first, run] : m_runs)
        mapColumns(run, columns);
}

void RowCache::markStale()
{
    for (auto &[first, run] : m_runs)
        run.isStale = true;
}

void RowCache::shift(qint64 by)
{
    std::map<quint64, Run> shifted;
    qsizetype bytes = 0;
    for (auto &[first, run] : m_runs) {
        if (by < 0 && first < quint64(-by))
            continue;
        run.first = quint64(qint64(first) + by);
        bytes += run.batch->bytes;
        shifted.emplace(run.first, std::move(run));
    }
    m_runs = std::move(shifted);
    m_bytes = bytes;
    m_last = nullptr;
}

void RowCache::markAbridgedStale()
{
    for (auto &[first, run] : m_runs)
        for (const Row &row : run.batch->rows)
            run.isStale = run.isStale || row.isAbridged;
}

const RowCache::Run *RowCache::runAt(quint64 position) const
{
    if (m_last && position >= m_last->first && position < m_last->range().end)
        return m_last;
    auto behind = m_runs.upper_bound(position);
    if (behind == m_runs.begin())
        return nullptr;
    const Run &run = std::prev(behind)->second;
    if (position >= run.range().end)
        return nullptr;
    run.lastUse = ++m_uses;
    m_last = &run;
    return m_last;
}

const Row *RowCache::row(quint64 position) const
{
    const Run *run = runAt(position);
    return run ? &run->batch->rows[position - run->first] : nullptr;
}

const Cell *RowCache::cell(quint64 position, int column) const
{
    const Run *run = runAt(position);
    if (!run || std::size_t(column) >= run->nameOfColumn.size())
        return nullptr;
    const qint32 name = run->nameOfColumn[std::size_t(column)];
    if (name < 0)
        return nullptr;
    const std::vector<Cell> &cells = run->batch->rows[position - run->first].cells;
    // Rows that all have the same attributes hold the cell at its name's place.
    if (std::size_t(name) < cells.size() && cells[std::size_t(name)].name == quint32(name))
        return &cells[std::size_t(name)];
    const auto found = std::lower_bound(cells.begin(), cells.end(), quint32(name),
                                        [](const Cell &cell, quint32 wanted) { return cell.name < wanted; });
    return found != cells.end() && found->name == quint32(name) ? &*found : nullptr;
}

RowCache::Range RowCache::missing(Range range, Range table, quint64 countMax) const
{
    range.first = std::max(range.first, table.first);
    range.end = std::min(range.end, table.end);
    quint64 at = range.first;
    quint64 knownEnd = table.first; // end of the fresh run before `at`
    auto it = m_runs.upper_bound(at);
    if (it != m_runs.begin())
        --it;
    for (; it != m_runs.end() && it->first <= at; ++it) {
        if (it->second.isStale)
            continue;
        const Range run = it->second.range();
        knownEnd = std::max(knownEnd, std::min(run.end, table.end));
        if (run.end > at)
            at = run.end;
    }
    if (at >= range.end)
        return {at, at};
    while (it != m_runs.end() && it->second.isStale)
        ++it;
    const quint64 gapEnd = it == m_runs.end() ? table.end : std::min(it->first, table.end);
    const quint64 gapFirst = std::min(knownEnd, at);
    // Scrolling up, the gap ends at a known run: read the rows just before it, not only the few that came
    // into sight.
    Range wanted{at, std::min(gapEnd, at + countMax)};
    if (wanted.end == gapEnd && gapEnd - gapFirst > wanted.end - wanted.first)
        wanted.first = gapEnd - std::min(countMax, gapEnd - gapFirst);
    return wanted;
}

} // namespace ui
