#include "ui/items/item_grid.h"

#include "ui/common/error_text.h"
#include "ui/common/icons.h"
#include "ui/common/value_format.h"
#include "ui/items/column_chooser.h"
#include "ui/items/grid_header.h"
#include "ui/items/grid_view.h"
#include "ui/items/row_find_bar.h"
#include "ui/items/row_scroll_bar.h"
#include "ui/jobs/job_runner.h"

#include <QActionGroup>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPointer>
#include <algorithm>

namespace ui {

namespace {

constexpr std::size_t kMatchesMax = 10000;
constexpr int kTimeLeftMs = 5000;

} // namespace

ItemGrid::ItemGrid(AppContext &context, TableRef table, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_table(std::move(table))
    , m_model(context.jobs)
    , m_view(new GridView(m_model, this))
    , m_bar(new RowScrollBar(this))
    , m_find(new RowFindBar(this))
    , m_layout(*m_view, m_model)
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_find, 0, 0, 1, 2);
    layout->addWidget(m_view, 1, 0);
    layout->addWidget(m_bar, 1, 1);
    layout->setRowStretch(1, 1);
    setFocusProxy(m_view);

    connect(m_bar, &RowScrollBar::topRequested, this, [this](quint64 top) { m_view->setTopPosition(top); });
    connect(m_view, &GridView::scrolled, this, [this] {
        wantVisible();
        syncScrollBar();
    });
    connect(&m_model, &RowWindowModel::baseChanged, this, &ItemGrid::wantVisible);
    connect(&m_model, &RowWindowModel::rowsShifted, this, [this](qint64 by) {
        const std::optional<core::Key> chosen = m_currentItem;
        m_view->shiftPositions(by);
        m_currentItem = chosen; // the same, before it is read in its new place
        wantVisible();
    });
    connect(&m_model, &RowWindowModel::countChanged, this, [this] {
        static_cast<RowHeader *>(m_view->verticalHeader())->setLargestNumber(m_model.total());
        wantVisible();
        syncScrollBar();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { m_currentItem = currentKey(); });
    connect(&m_model, &RowWindowModel::rowsArrived, this, [this] {
        m_layout.apply();
        followCurrentItem();
        if (m_find->isVisible())
            search();
    });
    connect(m_view, &GridView::openRequested, this, [this](quint64 position) {
        if (const std::optional<core::Key> key = keyAt(position))
            emit openRequested(*key);
    });
    connect(m_view, &GridView::deleteRequested, this, &ItemGrid::deleteRequested);
    connect(m_view, &GridView::copyRequested, this, [this] { copy(CopyFormat::Tsv); });
    connect(m_view->columnHeader(), &QHeaderView::sectionResized, this, [this](int section) {
        m_layout.noteResized(section);
        if (!m_layout.isApplying())
            emit columnsChanged();
    });
    connect(m_view->columnHeader(), &QHeaderView::sectionMoved, this, [this](int section) {
        m_layout.noteMoved(section);
        if (!m_layout.isApplying())
            emit columnsChanged();
    });
    connect(m_view->columnHeader(), &QHeaderView::sectionHandleDoubleClicked, this, [this](int section) {
        m_layout.fitWidth(section);
        emit columnsChanged();
    });
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &ItemGrid::showContextMenu);
    m_view->columnHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view->columnHeader(), &QWidget::customContextMenuRequested, this, &ItemGrid::showHeaderMenu);

    m_timeLeftTimer.setInterval(kTimeLeftMs);
    connect(&m_timeLeftTimer, &QTimer::timeout, m_view->viewport(), qOverload<>(&QWidget::update));
    connect(&m_model, &RowWindowModel::formatsChanged, this, [this] {
        m_view->viewport()->update();
        m_model.showsTimeLeft() ? m_timeLeftTimer.start() : m_timeLeftTimer.stop();
    });
    connect(m_find, &RowFindBar::textChanged, this, [this] {
        search();
        step(0);
    });
    connect(m_find, &RowFindBar::nextRequested, this, [this] { step(1); });
    connect(m_find, &RowFindBar::previousRequested, this, [this] { step(-1); });
    connect(m_find, &RowFindBar::closed, this, [this] { m_view->setFocus(); });
}

ItemGrid::~ItemGrid()
{
    // The view looks at the model, a member, which goes before child widgets do; and its last words are for
    // nobody.
    for (QObject *sender : {static_cast<QObject *>(m_view), static_cast<QObject *>(m_view->columnHeader()),
                            static_cast<QObject *>(&m_model), static_cast<QObject *>(m_bar)})
        disconnect(sender, nullptr, this, nullptr);
    delete m_view;
}

void ItemGrid::setSource(std::shared_ptr<RowSource> source, const QStringList &keyNames)
{
    // Columns are the person's, not the source's: places stay while the question changes.
    const ColumnPlaces places = m_layout.places();
    m_model.setSource(std::move(source), keyNames);
    m_layout.setPlaces(places);
    wantVisible();
}

/// Rows above it may have come or gone since: a person chooses an item, not the number of its row.
void ItemGrid::followCurrentItem()
{
    constexpr quint64 kNear =
        64; // others wrote many at once: the place is kept, and what lies there is chosen
    const std::optional<quint64> position = m_view->currentPosition();
    const std::optional<core::Key> key = currentKey();
    if (!key || key == m_currentItem)
        return;
    if (!m_currentItem || selectedRowCount() > 1) {
        m_currentItem = key;
        return;
    }
    const quint64 first = *position - std::min(kNear, *position);
    const quint64 end = std::min(*position + kNear + 1, m_model.total());
    bool isAllRead = true;
    for (quint64 place = first; place < end; ++place) {
        const std::optional<core::Key> there = keyAt(place);
        isAllRead = isAllRead && there;
        if (there != m_currentItem)
            continue;
        const std::optional<core::Key> chosen = m_currentItem;
        m_view->moveCurrent(place); // where it is off the screen now, it stays there
        m_currentItem = chosen;
        return;
    }
    if (isAllRead) // it is gone
        m_currentItem = key;
}

void ItemGrid::setTable(TableRef table)
{
    m_table = std::move(table);
    m_view->setPast(m_table.connection->moment.has_value());
}

std::optional<core::Key> ItemGrid::keyAt(quint64 position) const
{
    const Row *row = m_model.cache().row(position);
    if (!row || row->key.empty())
        return {};
    return row->key;
}

std::optional<core::Key> ItemGrid::currentKey() const
{
    const std::optional<quint64> position = m_view->currentPosition();
    return position ? keyAt(*position) : std::nullopt;
}

void ItemGrid::wantVisible()
{
    const quint64 top = m_view->topPosition();
    // At the start of the table new rows are seen at once; further down nothing moves.
    m_model.want(top - std::min<quint64>(top, 1), top + m_view->visibleRows() + 1,
                 top > 0 ? std::optional(top) : std::nullopt);
}

void ItemGrid::syncScrollBar()
{
    m_bar->setRows(m_model.total(), m_view->visibleRows(), m_view->topPosition());
}

void ItemGrid::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        syncScrollBar();
}

// ---- selection and copying

std::vector<CopyRange> ItemGrid::copyRanges() const
{
    std::vector<CopyRange> ranges;
    for (const GridView::Range &range : m_view->selectedRanges())
        ranges.push_back({range.top, range.bottom});
    std::sort(ranges.begin(), ranges.end(),
              [](const CopyRange &a, const CopyRange &b) { return a.first < b.first; });
    std::vector<CopyRange> merged;
    for (const CopyRange &range : ranges) {
        if (!merged.empty() && range.first <= merged.back().last + 1)
            merged.back().last = std::max(merged.back().last, range.last);
        else
            merged.push_back(range);
    }
    return merged;
}

quint64 ItemGrid::selectedRowCount() const
{
    quint64 count = 0;
    for (const CopyRange &range : copyRanges())
        count += range.last - range.first + 1;
    return count;
}

void ItemGrid::withSelectedKeys(std::function<void(std::vector<core::Key>)> then)
{
    const std::vector<CopyRange> ranges = copyRanges();
    std::vector<core::Key> keys;
    bool areAtHand = true; // the cache holds what was on the screen
    for (const CopyRange &range : ranges)
        for (quint64 position = range.first; areAtHand && position <= range.last; ++position) {
            const std::optional<core::Key> key = keyAt(position);
            areAtHand = key.has_value();
            if (key)
                keys.push_back(*key);
        }
    if (areAtHand) {
        then(std::move(keys));
        return;
    }
    using Keys = std::vector<core::Key>;
    auto future = m_context.jobs.run<Keys>(tr("Read the keys of rows"), JobRunner::Visibility::Quiet,
                                           [source = m_model.source(), ranges](core::Progress &progress) {
                                               return readKeys(*source, ranges, progress);
                                           });
    JobRunner::then<Keys>(future, this, [this, then = std::move(then)](const core::Result<Keys> &read) {
        if (read)
            then(*read);
        else if (read.error().code() != core::ErrorCode::Cancelled)
            emit noticed(describeError(read.error()).joined(), true);
    });
}

void ItemGrid::copy(CopyFormat format)
{
    const quint64 rows = selectedRowCount();
    if (rows == 0 || m_isCopying || !m_model.source())
        return;
    if (rows > kCopyRowsMax) {
        emit noticed(tr("%1 rows are too many for the clipboard (at most %2). Export them to a file.")
                         .arg(formatCount(qint64(rows)), formatCount(qint64(kCopyRowsMax))),
                     true);
        return;
    }
    CopyRequest request{m_table, m_model.source(), copyRanges(), {}, format};
    QSet<int> selected;
    for (const GridView::Range &range : m_view->selectedRanges())
        for (int column = range.left; column <= range.right; ++column)
            selected.insert(column);
    for (const int column : m_view->visibleColumns())
        if (selected.contains(column))
            request.columns.append(m_model.columns()[std::size_t(column)]);
    m_isCopying = true;
    auto future = m_context.jobs.run<CopiedRows>(
        tr("Copy rows"), JobRunner::Visibility::Quiet,
        [request](core::Progress &progress) { return copyRows(request, progress); });
    JobRunner::then<CopiedRows>(future, this, [this](const core::Result<CopiedRows> &copied) {
        m_isCopying = false;
        if (!copied) {
            if (copied.error().code() != core::ErrorCode::Cancelled)
                emit noticed(describeError(copied.error()).joined(), true);
            return;
        }
        QGuiApplication::clipboard()->setText(copied->text);
        QString sentence =
            copied->rows == 1 ? tr("Copied 1 row") : tr("Copied %1 rows").arg(formatCount(copied->rows));
        if (copied->gone > 0)
            sentence += tr("; %1 deleted meanwhile").arg(formatCount(copied->gone));
        emit noticed(sentence, false);
    });
}

// ---- menus

void ItemGrid::showContextMenu(const QPoint &point)
{
    const QModelIndex index = m_view->indexAt(point);
    const QPointer<QMenu> menu = new QMenu(this); // this may go while it is open
    if (index.isValid()) {
        if (!m_view->selectionModel()->isSelected(index))
            m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        emit contextMenuRequested(*menu, m_model.positionOf(index.row()), index.column());
        addFormatMenu(*menu, index.column());
    }
    QMenu *copyMenu = menu->addMenu(icon(Icon::Copy), tr("Copy"));
    copyMenu->setEnabled(selectedRowCount() > 0);
    copyMenu->addAction(tr("Cells, as text"), QKeySequence::Copy, this, [this] { copy(CopyFormat::Tsv); });
    copyMenu->addAction(tr("Cells, with column names"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), this,
                        [this] { copy(CopyFormat::TsvWithNames); });
    copyMenu->addAction(tr("Items, as JSON"), this, [this] { copy(CopyFormat::Json); });
    copyMenu->addAction(tr("Items, as DynamoDB JSON"), this, [this] { copy(CopyFormat::DynamoJson); });
    menu->exec(m_view->viewport()->mapToGlobal(point));
    delete menu.data();
}

void ItemGrid::showHeaderMenu(const QPoint &point)
{
    const int column = m_view->columnHeader()->logicalIndexAt(point);
    const QPointer<QMenu> menu = new QMenu(this);
    if (column >= 0) {
        const QString name = m_model.columns()[std::size_t(column)];
        if (column >= m_model.keyCount())
            menu->addAction(tr("Hide %1").arg(name.left(40)), this, [this, name] {
                m_layout.setHidden(name, true);
                emit columnsChanged();
            });
        menu->addAction(tr("Fit width to content"), this, [this, name] {
            if (const int present = m_model.columnOf(name); present >= 0) // others may have come meanwhile
                m_layout.fitWidth(present);
            emit columnsChanged();
        });
        addFormatMenu(*menu, column);
    }
    menu->addAction(tr("Fit all widths"), this, [this] {
        m_layout.fitAll();
        emit columnsChanged();
    });
    menu->addSeparator();
    const qsizetype more = m_model.namesMet().size() - qsizetype(m_model.columns().size());
    menu->addAction(icon(Icon::Columns),
                    more > 0 ? tr("Columns (%1 more attributes)...").arg(formatCount(more))
                             : tr("Columns..."),
                    this, &ItemGrid::openColumnChooser);
    menu->exec(m_view->columnHeader()->mapToGlobal(point));
    delete menu.data();
}

void ItemGrid::addFormatMenu(QMenu &menu, int column)
{
    const Cell *cell = column < 0 ? nullptr : m_view->firstCell(column);
    if (!cell || cell->type != core::AttributeType::N)
        return;
    const QString name = m_model.columns()[std::size_t(column)];
    QMenu *formats = menu.addMenu(icon(Icon::Clock), tr("Show as"));
    auto *group = new QActionGroup(formats);
    const std::pair<ColumnFormat, QString> choices[] = {{ColumnFormat::Number, tr("Number")},
                                                        {ColumnFormat::Date, tr("Date and time")},
                                                        {ColumnFormat::TimeLeft, tr("Time left")}};
    for (const auto &[format, text] : choices) {
        QAction *action = formats->addAction(text, this, [this, name, chosen = format] {
            m_layout.setFormat(name, chosen);
            emit columnsChanged();
        });
        action->setCheckable(true);
        action->setChecked(m_model.formatOf(column) == format);
        group->addAction(action);
    }
}

void ItemGrid::openColumnChooser()
{
    ColumnChooser::Access access;
    access.names = m_model.namesMet();
    access.keyCount = m_model.keyCount();
    std::sort(access.names.begin() + access.keyCount, access.names.end(),
              [](const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) < 0; });
    access.isShown = [this](const QString &name) { return !m_layout.isHidden(name); };
    access.setShown = [this](const QString &name, bool isShown) {
        m_layout.setHidden(name, !isShown);
        emit columnsChanged();
    };
    auto *chooser = new ColumnChooser(std::move(access), this);
    const QPoint corner =
        mapToGlobal(QPoint(width() - chooser->width() - 20, m_view->columnHeader()->height()));
    chooser->openAt(corner);
}

void ItemGrid::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy(CopyFormat::Tsv);
    else if (event->key() == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
        copy(CopyFormat::TsvWithNames);
    else
        QWidget::keyPressEvent(event);
}

// ---- find

void ItemGrid::openFind()
{
    m_find->open();
    search();
}

void ItemGrid::search()
{
    m_matches.clear();
    m_match = 0;
    quint64 rows = 0;
    const QString text = m_find->text();
    const std::vector<int> columns = m_view->visibleColumns();
    m_model.cache().forEach([&](quint64 position, const Row &row, const std::vector<QString> &) {
        ++rows;
        if (text.isEmpty() || row.cells.empty() || m_matches.size() >= kMatchesMax)
            return;
        for (const int column : columns) {
            Cell scratch;
            const Cell *cell = m_model.cell(position, column, scratch);
            if (cell && cell->text.contains(text, Qt::CaseInsensitive))
                m_matches.push_back({position, column});
        }
    });
    m_find->setResult(0, int(m_matches.size()), rows);
}

/// 0: the first match from the top of the screen on.
void ItemGrid::step(int direction)
{
    if (m_matches.empty())
        return;
    const int count = int(m_matches.size());
    if (direction == 0 || m_match == 0) {
        const quint64 top = m_view->topPosition();
        const auto first = std::find_if(m_matches.begin(), m_matches.end(),
                                        [top](const Match &match) { return match.position >= top; });
        m_match = first == m_matches.end() ? 1 : int(first - m_matches.begin()) + 1;
    } else {
        m_match = (m_match - 1 + direction + count) % count + 1;
    }
    const Match match = m_matches[std::size_t(m_match - 1)];
    m_view->setCurrentPosition(match.position, match.column, QItemSelectionModel::ClearAndSelect);
    quint64 rows = 0;
    m_model.cache().forEach([&rows](quint64, const Row &, const std::vector<QString> &) { ++rows; });
    m_find->setResult(m_match, count, rows);
}

} // namespace ui
