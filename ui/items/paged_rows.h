// Rows that come page by page, each page by the token of the one before: which page a row is in, and how to
// enter it again.

#pragma once

#include "ui/items/row_source.h"

#include <QElapsedTimer>
#include <algorithm>
#include <functional>

namespace ui {

/// `Token` says where a page begins; the first page has none. One thread at a time.
template <typename Token>
class PagedRows
{
public:
    struct Page
    {
        std::vector<core::Item> items;
        std::optional<Token> next; // nullopt: it was the last
        qint64 read = 0;           // before a filter
        std::optional<double> capacityUnits;
    };
    /// Blocks.
    using ReadPage = std::function<core::Result<Page>(const std::optional<Token> &from)>;

    explicit PagedRows(std::vector<std::string> keyNames)
        : m_keyNames(std::move(keyNames))
    {}

    RowCount count() const { return {m_front.row, m_isAtEnd, !m_isAtEnd, 0}; }

    core::Result<RowBatchPtr> read(const RowRequest &request, core::Progress &progress,
                                   const ReadPage &readPage)
    {
        QElapsedTimer timer;
        timer.start();
        const auto later = std::upper_bound(m_checkpoints.begin(), m_checkpoints.end(), request.first,
                                            [](quint64 row, const Checkpoint &c) { return row < c.row; });
        Checkpoint at = request.first >= m_front.row ? m_front : *std::prev(later);
        RowBatchBuilder builder(request, m_keyNames);
        bool isFull = false;
        // An answer without rows may have some by now.
        bool isAtEnd = m_isAtEnd && at.row > 0 && at.row >= m_front.row;
        // A slice of time, not a number of pages: a filter that rejects nearly everything must not look like
        // a standstill.
        // Among pages met before there are rows: it goes on until the first of them.
        const auto hasTime = [&] {
            return at.row < request.first || (builder.rowCount() == 0 && at != m_front) ||
                   timer.elapsed() < kSliceMilliseconds;
        };
        while (!isAtEnd && !isFull && builder.rowCount() < std::size_t(request.count) && hasTime() &&
               !progress.stopRequested()) {
            const core::Result<Page> page = timed(readPage, at.token);
            if (!page)
                return page.error();
            const Checkpoint behind{at.row + page->items.size(), page->next};
            if (at == m_front)
                meet(*page);
            else
                meetAgain(at.row, behind);
            quint64 row = at.row;
            for (const core::Item &item : page->items)
                if (row++ >= request.first && !isFull)
                    isFull = !builder.add(item);
            at = behind;
            isAtEnd = !behind.token;
        }
        auto batch = std::make_shared<RowBatch>(builder.take());
        batch->count = count();
        batch->totals = m_totals;
        return RowBatchPtr(std::move(batch));
    }

    /// For a page that is read without read(): its time counts.
    core::Result<Page> timed(const ReadPage &readPage, const std::optional<Token> &from)
    {
        QElapsedTimer timer;
        timer.start();
        core::Result<Page> page = readPage(from);
        m_totals.microseconds += timer.nsecsElapsed() / 1000;
        return page;
    }

private:
    static constexpr std::size_t kCheckpointsMax = 8192;
    static constexpr qint64 kSliceMilliseconds = 200;

    /// A page begins at `row` when reading from `token`.
    struct Checkpoint
    {
        quint64 row = 0;
        std::optional<Token> token;
        friend bool operator==(const Checkpoint &, const Checkpoint &) = default;
    };

    /// Of a page that nobody met before: one read again to be shown does not add to what the question costs.
    void meet(const Page &page)
    {
        if (m_front.row >= m_countedTo) {
            m_totals.pages += 1;
            m_totals.returned += qint64(page.items.size());
            m_totals.read += page.read;
            m_totals.capacityUnits += page.capacityUnits.value_or(0);
            m_totals.hasCapacity = m_totals.hasCapacity || page.capacityUnits;
        }
        m_front = {m_front.row + page.items.size(), page.next};
        m_isAtEnd = !page.next;
        if (!m_isAtEnd && ++m_metPages % m_stride == 0 && m_checkpoints.back().row < m_front.row)
            m_checkpoints.push_back(m_front);
        if (m_checkpoints.size() > kCheckpointsMax)
            thinOut();
    }
    /// Of a page met before, which begins at `row`: rows may have come or gone since, and what is known of
    /// those behind it is to be true.
    void meetAgain(quint64 row, const Checkpoint &behind)
    {
        const auto next =
            std::upper_bound(m_checkpoints.begin(), m_checkpoints.end(), row,
                             [](quint64 wanted, const Checkpoint &c) { return wanted < c.row; });
        Checkpoint &known = next == m_checkpoints.end() ? m_front : *next;
        if (behind.token == known.token) {
            const quint64 by = behind.row - known.row; // modulo 2^64: also less
            m_front.row += by;
            std::for_each(next, m_checkpoints.end(), [by](Checkpoint &c) { c.row += by; });
        } else if (behind.token && known.token && behind.row == known.row) {
            known.token = behind.token; // it ends elsewhere, or the token of one place is never the same
        } else if (!behind.token || behind.row >= known.row) { // the pages lie otherwise now
            m_checkpoints.erase(next, m_checkpoints.end());
            m_countedTo = std::max(m_countedTo, m_front.row);
            m_front = behind;
            m_isAtEnd = !behind.token;
        }
    }
    /// Keeps every second checkpoint: memory stays bounded, and a page in between is met by reading one more
    /// before it.
    void thinOut()
    {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < m_checkpoints.size(); i += 2)
            m_checkpoints[kept++] = std::move(m_checkpoints[i]);
        m_checkpoints.resize(kept);
        m_stride *= 2;
    }

    const std::vector<std::string> m_keyNames;
    std::vector<Checkpoint> m_checkpoints{Checkpoint{}}; // ascending; the first is row 0
    std::size_t m_metPages = 0;
    std::size_t m_stride = 1; // every how many pages a checkpoint is kept
    Checkpoint m_front;       // where the next new page begins
    bool m_isAtEnd = false;
    quint64 m_countedTo = 0; // rows before it are in the totals, met or not
    ReadTotals m_totals;
};

} // namespace ui
