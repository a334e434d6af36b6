#include "ui/items/row_window_model.h"

#include "ui/common/time_format.h"
#include "ui/jobs/job_runner.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>

namespace ui {

namespace {

constexpr int kRunningMax = 2; // the newest question does not wait behind more than one older
constexpr int kAroundRows = 64;
constexpr qsizetype kNamesMetMax = 50000;

bool intersects(RowCache::Range a, RowCache::Range b)
{
    return a.first < b.end && b.first < a.end;
}

} // namespace

RowWindowModel::RowWindowModel(JobRunner &jobs, QObject *parent)
    : QAbstractTableModel(parent)
    , m_jobs(jobs)
{}

RowWindowModel::~RowWindowModel()
{
    cancelAll();
}

void RowWindowModel::setSource(std::shared_ptr<RowSource> source, const QStringList &keyNames)
{
    cancelAll();
    ++m_generation;
    beginResetModel();
    m_source = std::move(source);
    m_cache.clear();
    m_holes.clear();
    m_count = {};
    m_isCountKnown = false;
    m_isCounting = false;
    m_base = 0;
    m_rowCount = 0;
    m_wanted = m_asked = {};
    m_anchor.reset();
    m_bytesPerRow = 0;
    m_totals = {};
    m_mayReadOn = true;
    m_isAskedToReadOn = false;
    m_columns.assign(keyNames.begin(), keyNames.end());
    m_keyCount = int(m_columns.size());
    m_columnOf.clear();
    for (int i = 0; i < m_keyCount; ++i)
        m_columnOf.insert(m_columns[std::size_t(i)], i);
    m_namesMet = keyNames;
    m_typesMet.clear();
    m_namesMetSet = QSet<QString>(keyNames.begin(), keyNames.end());
    m_shown = std::make_shared<const QSet<QString>>(m_namesMetSet);
    endResetModel();
    m_state = State::Idle;
    emit countChanged();
    emit namesMetChanged();
    if (m_source)
        askForCount();
    emit stateChanged();
}

void RowWindowModel::exchangeSource(std::shared_ptr<RowSource> source, const RowCount &count,
                                    const RowBatchPtr &rows)
{
    cancelAll();
    ++m_generation;
    m_source = std::move(source);
    m_cache.clear();
    m_holes.clear();
    m_isCounting = false;
    m_isCountKnown = true;
    m_mayReadOn = true;
    m_isAskedToReadOn = false;
    m_totals = rows->totals;
    m_count = count;
    m_state = State::Idle;
    setRowCount(count.rows);
    if (!rows->rows.empty()) {
        m_bytesPerRow = rows->bytes / qsizetype(rows->rows.size());
        m_cache.insert(rows, m_columns, {rows->first, rows->first + rows->rows.size()});
    }
    meetNames(*rows);
    emit countChanged();
    if (m_rowCount > 0 && !m_columns.empty()) {
        emit dataChanged(index(0, 0), index(m_rowCount - 1, int(m_columns.size()) - 1));
        emit headerDataChanged(Qt::Vertical, 0, m_rowCount - 1);
    }
    emit rowsArrived(rows->first, rows->first + rows->rows.size());
    emit stateChanged();
    schedule();
}

// ---- columns

int RowWindowModel::columnOf(const QString &name) const
{
    return m_columnOf.value(name, -1);
}

int RowWindowModel::addColumn(const QString &name)
{
    if (const int present = columnOf(name); present >= 0)
        return present;
    if (!m_namesMetSet.contains(name)) {
        m_namesMetSet.insert(name);
        m_namesMet.append(name);
        emit namesMetChanged();
    }
    appendColumns({name});
    m_cache.markAbridgedStale();
    schedule();
    return columnOf(name);
}

void RowWindowModel::meetNames(const RowBatch &batch)
{
    QStringList fresh;
    bool hasMet = false;
    for (std::size_t i = 0; i < batch.types.size() && m_typesMet.size() < kNamesMetMax; ++i) {
        quint16 &types = m_typesMet[batch.names[i]];
        hasMet = hasMet || (batch.types[i] & ~types) != 0;
        types |= batch.types[i];
    }
    for (const QString &name : batch.names) {
        if (m_namesMetSet.contains(name) || m_namesMet.size() >= kNamesMetMax)
            continue;
        m_namesMetSet.insert(name);
        m_namesMet.append(name);
        hasMet = true;
        if (int(m_columns.size()) + int(fresh.size()) < kColumnsMax)
            fresh.append(name);
    }
    if (!fresh.isEmpty())
        appendColumns(fresh);
    if (hasMet)
        emit namesMetChanged();
}

void RowWindowModel::appendColumns(const QStringList &names)
{
    const int first = int(m_columns.size());
    beginInsertColumns({}, first, first + int(names.size()) - 1);
    for (const QString &name : names) {
        m_columnOf.insert(name, int(m_columns.size()));
        m_columns.push_back(name);
    }
    m_cache.setColumns(m_columns);
    m_shown = std::make_shared<const QSet<QString>>(m_columns.begin(), m_columns.end());
    endInsertColumns();
}

// ---- how columns are shown

void RowWindowModel::setFormats(const QHash<QString, ColumnFormat> &formats, const QString &timeToLive)
{
    QHash<QString, ColumnFormat> shown;
    if (!timeToLive.isEmpty())
        shown.insert(timeToLive, ColumnFormat::Date);
    for (auto format = formats.constBegin(); format != formats.constEnd(); ++format) {
        if (format.value() == ColumnFormat::Number)
            shown.remove(format.key());
        else if (format.value() != ColumnFormat::Standard)
            shown.insert(format.key(), format.value());
    }
    if (shown == m_formats)
        return;
    m_formats = std::move(shown);
    m_showsTimeLeft = m_formats.values().contains(ColumnFormat::TimeLeft);
    if (m_rowCount > 0 && !m_columns.empty())
        emit dataChanged(index(0, 0), index(m_rowCount - 1, int(m_columns.size()) - 1));
    emit formatsChanged();
}

ColumnFormat RowWindowModel::formatOf(int column) const
{
    return m_formats.isEmpty() ? ColumnFormat::Number
                               : m_formats.value(m_columns[std::size_t(column)], ColumnFormat::Number);
}

const Cell *RowWindowModel::cell(quint64 position, int column, Cell &scratch) const
{
    const Cell *cell = m_cache.cell(position, column);
    if (!cell || m_formats.isEmpty())
        return cell;
    const ColumnFormat format = formatOf(column);
    if (format == ColumnFormat::Number)
        return cell;
    scratch = formatted(*cell, format, QDateTime::currentSecsSinceEpoch());
    return &scratch;
}

// ---- reading

void RowWindowModel::want(quint64 first, quint64 end, std::optional<quint64> anchor)
{
    m_isToldWhatToRead = true;
    m_wanted = {first, end};
    m_anchor = anchor;
    schedule();
}

RowCache::Range RowWindowModel::around(RowCache::Range range) const
{
    // Less where rows are so big that they would push each other out of the cache.
    const qsizetype rowsThatFit = RowCache::kBytesMax / 2 / std::max<qsizetype>(1, m_bytesPerRow);
    const quint64 around =
        quint64(std::clamp<qsizetype>(rowsThatFit - qsizetype(range.end - range.first), 0, 2 * kAroundRows)) /
        2;
    return {range.first - std::min(range.first, around), range.end + around};
}

void RowWindowModel::schedule()
{
    if (!m_source || !m_isCountKnown || m_state == State::Failed || m_state == State::Stopped)
        return;
    if (m_source->isForwardOnly())
        scheduleForward();
    else
        schedulePositions();
}

void RowWindowModel::schedulePositions()
{
    // Answers that nobody looks at any more make room for those that somebody waits for.
    for (Running &running : m_running)
        if (!intersects(running.range, around(m_wanted)))
            running.future.cancel();
    // After a jump what is on the screen comes first, alone: a page around it would take five times as long.
    RowCache::Range gap = m_cache.missing(m_wanted, {0, m_count.rows}, kPageRows);
    gap = {std::max(gap.first, m_wanted.first), std::min(gap.end, m_wanted.end)};
    if (gap.isEmpty())
        gap = m_cache.missing(around(m_wanted), {0, m_count.rows}, kPageRows);
    if (gap.isEmpty() || int(m_running.size()) >= kRunningMax)
        return;
    for (const Running &running : m_running)
        if (intersects(running.range, gap))
            return; // its answer comes first
    for (const RowCache::Range &hole : m_holes)
        if (intersects(hole, gap))
            return;
    start(gap);
}

void RowWindowModel::scheduleForward()
{
    if (!m_running.empty())
        return;
    const RowCache::Range gap = m_cache.missing(m_wanted, {0, m_count.rows}, kPageRows);
    if (!gap.isEmpty()) {
        start(gap);
        return;
    }
    const bool isNearEnd = m_wanted.end + kAroundRows >= m_count.rows;
    if (!m_count.hasMore || !(m_isAskedToReadOn || (isNearEnd && m_mayReadOn)))
        return;
    m_mayReadOn = m_readsOn;
    m_isAskedToReadOn = false;
    start({m_count.rows, m_count.rows + kPageRows});
}

void RowWindowModel::start(RowCache::Range range)
{
    RowRequest request;
    request.first = range.first;
    request.count = int(range.end - range.first);
    request.shown = m_shown;
    const quint64 id = ++m_lastId;
    auto future = m_jobs.run<RowBatchPtr>(
        tr("Read rows"), JobRunner::Visibility::Quiet,
        [source = m_source, request](core::Progress &progress) { return source->read(request, progress); });
    m_running.push_back({id, range, future});
    if (m_state != State::Loading)
        setState(State::Loading);
    JobRunner::then<RowBatchPtr>(
        future, this, [this, id](const core::Result<RowBatchPtr> &batch) { takeBatch(id, batch); });
}

void RowWindowModel::takeBatch(quint64 id, const core::Result<RowBatchPtr> &result)
{
    const auto running = std::find_if(m_running.begin(), m_running.end(),
                                      [id](const Running &candidate) { return candidate.id == id; });
    if (running == m_running.end())
        return; // of an older source
    const RowCache::Range range = running->range;
    const bool isOurs = running->future.isCanceled(); // nobody looks at them any more
    m_running.erase(running);
    if (!result) {
        if (result.error().code() != core::ErrorCode::Cancelled) {
            fail(result.error());
            return;
        }
        // By whoever looked at the list of jobs: not asked again by itself.
        if (!isOurs && m_source->isForwardOnly())
            stop();
        else if (!isOurs)
            m_holes.push_back(range);
    } else {
        const RowBatch &batch = **result;
        const RowCache::Range got{batch.first, batch.first + batch.rows.size()};
        if (!batch.rows.empty())
            m_bytesPerRow = batch.bytes / qsizetype(batch.rows.size());
        m_cache.insert(*result, m_columns, around(m_wanted));
        if (m_source->isForwardOnly()) {
            m_totals = batch.totals;
            const RowCount before = m_count;
            m_count = batch.count;
            setRowCount(m_count.rows);
            if (before.rows != m_count.rows || before.hasMore != m_count.hasMore ||
                before.isExact != m_count.isExact)
                emit countChanged();
        } else if (got.isEmpty() || got.first > range.first || got.end <= range.first) {
            // The table has become shorter, or its length was an estimate. Not asked again until the count
            // says more.
            m_holes.push_back(range);
            askForCount();
        }
        // Behind the count: new columns make views ask for rows, and those that came must not be read twice.
        meetNames(batch);
        if (!got.isEmpty() && m_rowCount > 0) {
            const quint64 first = std::max(got.first, m_base);
            const quint64 end = std::min(got.end, m_base + quint64(m_rowCount));
            if (first < end)
                emit dataChanged(index(int(first - m_base), 0),
                                 index(int(end - 1 - m_base), int(m_columns.size()) - 1));
        }
        emit rowsArrived(got.first, got.end);
    }
    schedule();
    if (m_running.empty() && !m_isCounting && m_state == State::Loading)
        setState(State::Idle);
}

void RowWindowModel::refresh()
{
    if (!m_source)
        return;
    if (m_state == State::Failed || m_state == State::Stopped)
        m_state = State::Idle;
    m_cache.markStale();
    m_holes.clear();
    askForCount();
    if (!m_anchor)
        schedule(); // otherwise the answer says first where the rows lie now
    emit stateChanged();
}

void RowWindowModel::checkForChanges()
{
    if (m_source && !m_source->isForwardOnly() && m_isCountKnown && m_running.empty() &&
        m_state == State::Idle)
        askForCount();
}

void RowWindowModel::stop()
{
    if (m_state != State::Loading)
        return;
    for (Running &running : m_running)
        running.future.cancel();
    setState(State::Stopped);
}

void RowWindowModel::resume()
{
    m_isAskedToReadOn = true;
    if (m_state == State::Failed || m_state == State::Stopped)
        setState(State::Idle);
    if (!m_isCountKnown)
        askForCount();
    schedule();
}

void RowWindowModel::cancelAll()
{
    for (Running &running : m_running)
        running.future.cancel();
    m_running.clear();
}

void RowWindowModel::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    emit stateChanged();
}

void RowWindowModel::fail(const core::Error &error)
{
    cancelAll();
    setState(State::Failed);
    emit failed(error);
}

// ---- model

int RowWindowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rowCount;
}

int RowWindowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

/// The next turn of the event loop asks for all that a paint found missing, at once. Whoever calls want()
/// knows better: then a reader of the whole model, such as an assistive tool, must not move what is read.
void RowWindowModel::noteMissing(quint64 position) const
{
    if (m_isToldWhatToRead)
        return;
    if (m_asked.isEmpty())
        m_asked = {position, position + 1};
    m_asked = {std::min(m_asked.first, position), std::max(m_asked.end, position + 1)};
    if (m_isNoted)
        return;
    m_isNoted = true;
    auto *self = const_cast<RowWindowModel *>(this);
    QMetaObject::invokeMethod(
        self,
        [self] {
            self->m_isNoted = false;
            const RowCache::Range asked = std::exchange(self->m_asked, {});
            if (!asked.isEmpty() && !self->m_isToldWhatToRead) {
                self->m_wanted = asked;
                self->schedule();
            }
        },
        Qt::QueuedConnection);
}

QVariant RowWindowModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::TextAlignmentRole &&
        role != ColorRoleRole && role != TypeRole)
        return {};
    const quint64 position = positionOf(index.row());
    Cell scratch;
    const Cell *cell = this->cell(position, index.column(), scratch);
    if (!cell) {
        if (role == Qt::DisplayRole && !m_cache.row(position))
            noteMissing(position);
        return {};
    }
    switch (role) {
    case Qt::TextAlignmentRole:
        return QVariant(
            Qt::Alignment((cell->isRightAligned ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case ColorRoleRole:
        return int(cell->color);
    case TypeRole:
        return int(cell->type);
    case Qt::ToolTipRole:
        if (cell == &scratch && scratch.type == core::AttributeType::N) {
            const QString &number = m_cache.cell(position, index.column())->text;
            const QString moment = describeEpochNumber(number, QDateTime::currentSecsSinceEpoch());
            return moment.isEmpty() ? number : moment;
        }
        return cell->text;
    default:
        return cell->text;
    }
}

QVariant RowWindowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (orientation == Qt::Horizontal)
        return section >= 0 && section < int(m_columns.size()) ? m_columns[std::size_t(section)] : QVariant();
    if (section < 0 || section >= m_rowCount || role != Qt::DisplayRole)
        return {};
    // An estimate would number the rows wrongly: no number is better.
    const bool isNumbered = m_count.isExact || (m_source && m_source->isForwardOnly());
    return isNumbered ? QLocale().toString(positionOf(section) + 1) : QVariant(QString());
}

} // namespace ui
