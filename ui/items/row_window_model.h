// A table of any length as a model of bounded length: a window of rows over a 64-bit base position.

#pragma once

#include "ui/items/column_format.h"
#include "ui/items/row_cache.h"

#include <QAbstractTableModel>
#include <QFuture>
#include <QStringList>

namespace ui {

class JobRunner;

/// Views know its rows, 0 to rowCount() - 1; everything else speaks of positions, 0 to total() - 1.
///
/// Never blocks: rows that are not at hand are read by jobs and appear when they arrive. Which rows to read
/// is said by want(), or by asking for their data. Columns are the keys, then the attributes as they are met;
/// columns are only ever added while a source stays. GUI thread only.
class RowWindowModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kWindowRowsMax = 65536; // half a megabyte of a view's header
    static constexpr int kColumnsMax = 300;      // found by themselves; more can be added by name
    static constexpr int kPageRows = 256;

    enum Role { ColorRoleRole = Qt::UserRole, TypeRole };

    explicit RowWindowModel(JobRunner &jobs, QObject *parent = nullptr);
    ~RowWindowModel() override;

    /// Drops everything: rows, columns, jobs under way. nullptr: no rows.
    void setSource(std::shared_ptr<RowSource> source, const QStringList &keyNames);
    const std::shared_ptr<RowSource> &source() const { return m_source; }
    /// The same columns of another source, whose first rows were read already: nothing on the screen is empty
    /// in between, and what is scrolled stays where it is.
    void exchangeSource(std::shared_ptr<RowSource> source, const RowCount &count, const RowBatchPtr &rows);

    // ---- positions
    quint64 total() const { return m_count.rows; }
    const RowCount &count() const { return m_count; }
    bool isCountKnown() const { return m_isCountKnown; }
    quint64 base() const { return m_base; }
    /// Clamped, so that the window is full where the table allows.
    void setBase(quint64 base);
    quint64 positionOf(int row) const { return m_base + quint64(row); }
    bool isInWindow(quint64 position) const
    {
        return position >= m_base && position < m_base + quint64(m_rowCount);
    }
    const RowCache &cache() const { return m_cache; }
    /// What is on the screen, `end` behind the last; some rows around it are read too. `anchor`: the row that
    /// is to stay where it is when others are written above it.
    void want(quint64 first, quint64 end, std::optional<quint64> anchor = {});

    // ---- columns
    const std::vector<QString> &columns() const { return m_columns; }
    int keyCount() const { return m_keyCount; }
    /// All attribute names met, also those that are no columns (see kColumnsMax).
    const QStringList &namesMet() const { return m_namesMet; }
    /// Of each of them: a bit for each core::AttributeType that was met.
    const QHash<QString, quint16> &typesMet() const { return m_typesMet; }
    int columnOf(const QString &name) const;
    /// Adds a column beyond kColumnsMax, or one not met yet.
    int addColumn(const QString &name);

    // ---- how columns are shown
    /// By attribute name; others are Standard. `timeToLive`: the table's attribute, empty for none.
    void setFormats(const QHash<QString, ColumnFormat> &formats, const QString &timeToLive);
    /// Standard is worked out.
    ColumnFormat formatOf(int column) const;
    /// As it is shown; `scratch` holds it where that is not what the cache holds. nullptr as
    /// RowCache::cell().
    const Cell *cell(quint64 position, int column, Cell &scratch) const;
    /// Some column shows what changes with time alone.
    bool showsTimeLeft() const { return m_showsTimeLeft; }

    // ---- reading
    enum class State { Idle, Loading, Stopped, Failed };
    State state() const { return m_state; }
    const ReadTotals &readTotals() const { return m_totals; }
    /// Reads again what is on the screen, without moving; what is shown stays until then.
    void refresh();
    /// A quiet look whether the table was written to, which then refreshes.
    void checkForChanges();
    /// Cancels what is under way. Rows that were met stay.
    void stop();
    /// After Stopped or Failed: goes on. A cursor reads one page more, whatever is on the screen.
    void resume();
    /// A cursor reads on only when told to, one page at a time.
    void setReadsOnByItself(bool readsOn) { m_readsOn = readsOn; }
    bool readsOnByItself() const { return m_readsOn; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void formatsChanged();
    void baseChanged(quint64 from, quint64 to);
    void countChanged();
    void written(); // somebody wrote to the table since the rows were counted last
    void stateChanged();
    /// The anchor, and what is around it, lies `by` positions further down than before.
    void rowsShifted(qint64 by);
    void rowsArrived(quint64 first, quint64 end);
    void namesMetChanged(); // or types
    void failed(const core::Error &error);

private:
    struct Running
    {
        quint64 id = 0;
        RowCache::Range range;
        QFuture<core::Result<RowBatchPtr>> future;
    };

    /// How long the table is, and where the anchor lies now.
    struct CountAnswer
    {
        RowCount count;
        std::optional<qint64> shift;
    };
    void askForCount();
    void takeCount(const RowCount &count);
    void shiftRows(qint64 by);
    void schedule();
    void scheduleForward();
    void schedulePositions();
    void start(RowCache::Range range);
    void takeBatch(quint64 id, const core::Result<RowBatchPtr> &result);
    void meetNames(const RowBatch &batch);
    void appendColumns(const QStringList &names);
    void setRowCount(quint64 total);
    void setState(State state);
    void fail(const core::Error &error);
    void cancelAll();
    void noteMissing(quint64 position) const;
    RowCache::Range around(RowCache::Range range) const;

    JobRunner &m_jobs;
    std::shared_ptr<RowSource> m_source;
    quint64 m_generation = 0; // of the source; answers of an older one are dropped
    quint64 m_lastId = 0;
    std::vector<Running> m_running;
    std::vector<RowCache::Range> m_holes; // asked for, and not there
    bool m_isCounting = false;

    RowCache m_cache;
    RowCount m_count;
    bool m_isCountKnown = false;
    quint64 m_base = 0;
    int m_rowCount = 0;
    RowCache::Range m_wanted;
    std::optional<quint64> m_anchor;
    qsizetype m_bytesPerRow = 0;     // of those that came last
    mutable RowCache::Range m_asked; // through data(), by a view that does not call want()
    mutable bool m_isNoted = false;
    bool m_isToldWhatToRead = false; // by want()

    std::vector<QString> m_columns;
    QHash<QString, int> m_columnOf;
    int m_keyCount = 0;
    QHash<QString, ColumnFormat> m_formats; // only those that are not Number
    bool m_showsTimeLeft = false;
    QStringList m_namesMet;
    QHash<QString, quint16> m_typesMet;
    QSet<QString> m_namesMetSet;
    std::shared_ptr<const QSet<QString>> m_shown;

    State m_state = State::Idle;
    ReadTotals m_totals;
    bool m_readsOn = true;
    bool m_mayReadOn = true;        // with !m_readsOn: the first page
    bool m_isAskedToReadOn = false; // one page more, wherever the screen is
};

} // namespace ui
