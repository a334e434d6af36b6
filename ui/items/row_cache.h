// The rows that are at hand: a few of them, wherever in the table they are.

#pragma once

#include "ui/items/row_source.h"

#include <map>

namespace ui {

/// Runs of consecutive rows by their position. What was not used for longest goes first when there are too
/// many bytes or runs. GUI thread only.
class RowCache
{
public:
    static constexpr qsizetype kBytesMax = 4 * 1024 * 1024; // with the headers of a view, 8 MB in all
    static constexpr std::size_t kRunsMax = 200;

    struct Range
    {
        quint64 first = 0;
        quint64 end = 0; // behind the last
        bool isEmpty() const { return first >= end; }
    };

    void clear();
    /// `columns`: the names of the columns now; names that are none are not reached by cell().
    void insert(RowBatchPtr batch, const std::vector<QString> &columns, Range keep);
    /// Columns were added at the end.
    void setColumns(const std::vector<QString> &columns);
    /// Everything is shown until it is read again.
    void markStale();
    /// All rows lie `by` positions further down; those above the start are dropped.
    void shift(qint64 by);
    /// Rows that lack attributes of a new column must be read again.
    void markAbridgedStale();

    const Row *row(quint64 position) const;
    /// nullptr: not at hand, or no such attribute (then row() is not nullptr).
    const Cell *cell(quint64 position, int column) const;

    /// The first stretch of `range` that must be read, cut to what one request should read: whole gaps of up
    /// to `countMax` rows, towards the side that borders on known rows. Empty: nothing is missing.
    Range missing(Range range, Range table, quint64 countMax) const;

    qsizetype bytes() const { return m_bytes; }
    std::size_t runCount() const { return m_runs.size(); }
    /// Calls `visit(position, row, names)` for all rows at hand, in order.
    template <typename Visit>
    void forEach(Visit visit) const
    {
        for (const auto &[first, run] : m_runs)
            for (std::size_t i = 0; i < run.batch->rows.size(); ++i)
                visit(first + i, run.batch->rows[i], run.batch->names);
    }

private:
    struct Run
    {
        quint64 first = 0; // the batch's own, unless it was shifted
        RowBatchPtr batch;
        std::vector<qint32> nameOfColumn; // index into the batch's names, -1: none of these rows has it
        mutable quint64 lastUse = 0;
        bool isStale = false;
        Range range() const { return {first, first + batch->rows.size()}; }
    };
    const Run *runAt(quint64 position) const;
    static void mapColumns(Run &run, const std::vector<QString> &columns);
    void erase(std::map<quint64, Run>::iterator run);
    void evict(Range keep);

    std::map<quint64, Run> m_runs;
    qsizetype m_bytes = 0;
    mutable quint64 m_uses = 0;
    mutable const Run *m_last = nullptr; // rows are asked for one after another
};

} // namespace ui
