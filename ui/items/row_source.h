// Where the rows of a grid come from. A source is shared with jobs: its functions block and run on worker
// threads.

#pragma once

#include "core/api/requests.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "ui/items/cell.h"

#include <QSet>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

namespace ui {

struct Row
{
    core::Key key;           // the table's primary key; empty where the row does not show it
    std::vector<Cell> cells; // by name, ascending
    bool isAbridged = false; // some attributes were left out: see RowRequest::shown
};

struct RowCount
{
    quint64 rows = 0;
    bool isExact = false; // `rows` is neither an estimate nor only what was met so far
    bool hasMore = false; // a cursor: rows may follow those that were met
    quint64 revision = 0; // changes with every write, where the source can know
};

/// What reading took since the source was made.
struct ReadTotals
{
    qint64 pages = 0;
    qint64 returned = 0;
    qint64 read = 0; // items looked at, before the filter
    double capacityUnits = 0;
    bool hasCapacity = false;
    qint64 microseconds = 0;
};

struct RowRequest
{
    quint64 first = 0;
    int count = 0;
    qsizetype bytesMax = 1024 * 1024; // of cells; fewer rows are answered rather than more bytes
    /// A row of more than kCellsPerRowMax attributes keeps these, and as many others as fit.
    std::shared_ptr<const QSet<QString>> shown;
};
constexpr std::size_t kCellsPerRowMax = 320;

struct RowBatch
{
    quint64 first = 0;
    std::vector<Row> rows;
    std::vector<QString> names; // of attributes, in the order in which columns are to appear
    std::vector<quint16> types; // of each name: a bit for each core::AttributeType that its values have
    RowCount count;
    ReadTotals totals;
    qsizetype bytes = 0; // about, in memory
};
using RowBatchPtr = std::shared_ptr<const RowBatch>;

class RowSource
{
public:
    virtual ~RowSource() = default;

    /// Rows are read one after another from the start; otherwise any position can be read at once.
    virtual bool isForwardOnly() const = 0;
    virtual core::Result<RowCount> count(core::Progress &progress) = 0;
    /// Where the row with this key lies, or would lie; nullopt where the source cannot know.
    virtual std::optional<quint64> findPosition(const core::Key &) { return {}; }
    /// Requires that `request.first` is at most the number of rows met, where it is forward only.
    /// May answer fewer rows than asked for, even none: `count` says whether to go on.
    virtual core::Result<RowBatchPtr> read(const RowRequest &request, core::Progress &progress) = 0;
};

/// Turns items into rows and names, within the bounds of a request.
class RowBatchBuilder
{
public:
    RowBatchBuilder(const RowRequest &request, std::vector<std::string> keyNames);

    /// False where the batch is full: the item was not taken. The first item is always taken.
    bool add(const core::Item &item);
    std::size_t rowCount() const { return m_batch.rows.size(); }
    qsizetype bytes() const { return m_batch.bytes; }
    RowBatch take();

private:
    quint32 nameIndex(const std::string &name);
    void addCell(Row &row, const core::Attribute &attribute);

    const RowRequest m_request;
    const std::vector<std::string> m_keyNames;
    RowBatch m_batch;
    QHash<QByteArray, quint32> m_indexes;
    std::vector<quint32> m_uses; // rows that have the name
    std::vector<bool> m_isLong;  // a nested or binary value was among them
};

} // namespace ui
