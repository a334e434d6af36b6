#include "ui/copying/compare_page_private.h"

#include "ui/common/elided_label.h"
#include "ui/common/empty_state.h"
#include "ui/common/fonts.h"
#include "ui/common/value_format.h"
#include "ui/connections/workspace.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

namespace ui {

namespace {

constexpr int kRowsEveryMs = 100;
constexpr int kFilterDelayMs = 150;
constexpr int kWidthForColumns = 1000; // below, the item stands under the list

QToolButton *makeButton(Icon shape, const QString &text, const QString &toolTip, const char *name)
{
    auto *button = new QToolButton;
    button->setObjectName(QLatin1String(name));
    button->setIcon(ui::icon(shape));
    button->setText(text);
    button->setToolTip(toolTip);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    return button;
}

QString itemsText(std::uint64_t count)
{
    return ComparePage::tr("%1 items", nullptr, int(count)).arg(formatCount(qint64(count)));
}

} // namespace

ComparePage::Private::Private(ComparePage &owner, AppContext &appContext, TableRef ref)
    : q(owner)
    , context(appContext)
    , table(std::move(ref))
{}

QWidget *ComparePage::Private::buildHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    auto *first =
        new ElidedLabel(ComparePage::tr("%1 in %2 with").arg(table.tableName, table.connection->name));
    first->setMinimumWidth(80);
    connection = new QComboBox;
    connection->setObjectName(QStringLiteral("compareConnection"));
    connection->setAccessibleName(ComparePage::tr("Database of the other table"));
    connection->setToolTip(connection->accessibleName());
    connection->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connection->setMinimumContentsLength(12);
    other = new QComboBox;
    other->setObjectName(QStringLiteral("compareTable"));
    other->setAccessibleName(ComparePage::tr("The other table"));
    other->setToolTip(other->accessibleName());
    other->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    other->setMinimumContentsLength(16);
    start = new QPushButton;
    start->setObjectName(QStringLiteral("startCompare"));
    row->addWidget(first, 1);
    row->addWidget(connection, 2);
    row->addWidget(other, 2);
    row->addWidget(start);
    return head;
}

QWidget *ComparePage::Private::buildFilterRow()
{
    filterRow = new QWidget;
    auto *row = new QHBoxLayout(filterRow);
    row->setContentsMargins(12, 0, 12, 8);
    row->setSpacing(4);
    filter = new QLineEdit;
    filter->setObjectName(QStringLiteral("compareFilter"));
    filter->setPlaceholderText(ComparePage::tr("Filter by key or attribute"));
    filter->setAccessibleName(filter->placeholderText());
    filter->setToolTip(ComparePage::tr("Lists differences whose key or attributes contain this"));
    filter->setClearButtonEnabled(true);
    filter->setMaximumWidth(280);
    added =
        makeButton(Icon::Add, {}, ComparePage::tr("List items that only the other table has"), "showAdded");
    removed =
        makeButton(Icon::Remove, {}, ComparePage::tr("List items that the other table lacks"), "showRemoved");
    changed = makeButton(Icon::Edit, {}, ComparePage::tr("List items that differ"), "showChanged");
    for (QToolButton *button : {added, removed, changed}) {
        button->setCheckable(true);
        button->setChecked(true);
    }
    exportButton = makeButton(Icon::Export, ComparePage::tr("Export the list"),
                              ComparePage::tr("Write all differences to a file"), "exportDifferences");
    syncButton =
        makeButton(Icon::Compare, ComparePage::tr("Sync..."),
                   ComparePage::tr("Make one table like the other; shows the plan first"), "syncTables");
    row->addWidget(filter, 1);
    for (QToolButton *button : {added, removed, changed})
        row->addWidget(button);
    row->addStretch(1);
    row->addWidget(exportButton);
    row->addWidget(syncButton);
    return filterRow;
}

void ComparePage::Private::build()
{
    message = new MessageBar;
    list = new QTreeView;
    list->setObjectName(QStringLiteral("differenceList"));
    list->setAccessibleName(ComparePage::tr("Differences"));
    list->setModel(&model);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAllColumnsShowFocus(true);
    list->setFrameShape(QFrame::NoFrame);
    int kindWidth = 0; // an icon, the longest word, and room
    for (const ChangeKind kind : {ChangeKind::Added, ChangeKind::Removed, ChangeKind::Changed})
        kindWidth =
            std::max(kindWidth, list->fontMetrics().horizontalAdvance(DifferenceModel::kindText(kind)));
    list->header()->resizeSection(DifferenceModel::KindColumn, kindWidth + 44);
    list->header()->resizeSection(DifferenceModel::KeyColumn, 260);
    difference = new ItemDifferenceView;
    splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(list);
    splitter->addWidget(difference);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    empty = new EmptyState;
    stack = new QStackedWidget;
    stack->addWidget(empty);
    stack->addWidget(splitter);
    status = new ElidedLabel;
    status->setObjectName(QStringLiteral("compareStatus"));
    status->setFont(secondaryFont());
    status->setColorRole(ColorRole::SecondaryText);
    status->setContentsMargins(12, 4, 12, 4);

    auto *layout = new QVBoxLayout(&q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(message);
    layout->addWidget(buildFilterRow());
    layout->addWidget(stack, 1);
    layout->addWidget(status);
    q.setFocusProxy(start);
    rowsTimer.setInterval(kRowsEveryMs);
    filterTimer.setInterval(kFilterDelayMs);
    filterTimer.setSingleShot(true);
}

void ComparePage::Private::connectParts()
{
    ComparePage *page = &q;
    connect(connection, &QComboBox::currentIndexChanged, page, [this] {
        fillTables();
        emit q.stateChanged();
    });
    connect(other, &QComboBox::currentIndexChanged, page, [this] {
        updateState();
        emit q.titleChanged();
        emit q.stateChanged();
    });
    connect(start, &QPushButton::clicked, page, [this] { state == State::Comparing ? stop() : compare(); });
    connect(empty, &EmptyState::actionTriggered, page, [this] { compare(); });
    connect(&rowsTimer, &QTimer::timeout, page, [this] { takeRows(); });
    connect(&filterTimer, &QTimer::timeout, page, [this] { applyFilter(); });
    connect(filter, &QLineEdit::textChanged, page, [this] { filterTimer.start(); });
    for (QToolButton *button : {added, removed, changed})
        connect(button, &QToolButton::toggled, page, [this] { applyFilter(); });
    connect(exportButton, &QToolButton::clicked, page, [this] { exportList(); });
    connect(syncButton, &QToolButton::clicked, page, [this] { askSync(); });
    connect(list->selectionModel(), &QItemSelectionModel::currentChanged, page, [this] { showCurrent(); });
    Workspace &workspace = context.workspace;
    connect(&workspace, &Workspace::opened, page, [this] { fillConnections(); });
    connect(&workspace, &Workspace::closed, page, [this] { fillConnections(); });
    connect(&workspace, &Workspace::connectionAboutToClose, page, [this](const QString &id) {
        if (comparison && comparison->after().connection->id == id)
            forget(); // what is listed would keep it open
    });
    connect(&workspace, &Workspace::tablesChanged, page, [this](const QString &id) {
        const ConnectionPtr chosen = otherConnection();
        if (chosen && chosen->id == id)
            fillTables();
    });
}

ConnectionPtr ComparePage::Private::otherConnection() const
{
    return context.workspace.find(connection->currentData().toString());
}

void ComparePage::Private::fillConnections()
{
    const QString chosen =
        wantedConnection.isEmpty() ? connection->currentData().toString() : wantedConnection;
    {
        const QSignalBlocker quiet(connection);
        connection->clear();
        for (const ConnectionPtr &open : context.workspace.connections())
            connection->addItem(ui::icon(open->isRemote() ? Icon::Endpoint : Icon::Database), open->name,
                                open->id);
        int index = connection->findData(chosen);
        for (int i = 0; i < connection->count() && index < 0; ++i) {
            if (connection->itemData(i).toString() != table.connection->id)
                index = i;
        }
        connection->setCurrentIndex(qMax(0, index));
    }
    fillTables();
}

void ComparePage::Private::fillTables()
{
    const ConnectionPtr open = otherConnection();
    const QString chosen = wantedTable.isEmpty() ? other->currentText() : wantedTable;
    {
        const QSignalBlocker quiet(other);
        other->clear();
        for (const QString &name : open ? context.workspace.tableNames(open->id) : QStringList()) {
            if (open->id != table.connection->id || name != table.tableName)
                other->addItem(ui::icon(Icon::Table), name);
        }
        int index = other->findText(chosen);
        if (index < 0)
            index = other->findText(table.tableName);
        for (int i = 0; i < other->count() && index < 0; ++i) { // a copy of it is more likely meant
            if (other->itemText(i).startsWith(table.tableName))
                index = i;
        }
        other->setCurrentIndex(other->count() == 0 ? -1 : qMax(0, index));
    }
    if (other->currentText() == wantedTable) {
        wantedTable.clear();
        wantedConnection.clear();
    }
    updateState();
    emit q.titleChanged();
}

QString ComparePage::Private::problem() const
{
    const ConnectionPtr open = otherConnection();
    if (!open || other->currentIndex() < 0)
        return ComparePage::tr("There is no other table in this database.");
    const auto mine = context.workspace.table(table.connection->id, table.tableName);
    const auto theirs = context.workspace.table(open->id, other->currentText());
    if (!mine || !theirs)
        return ComparePage::tr("The tables are still being read.");
    bool areSame = mine->keySchema == theirs->keySchema;
    for (const core::KeySchemaElement &element : mine->keySchema)
        areSame = areSame && mine->typeOf(element.attributeName) == theirs->typeOf(element.attributeName);
    return areSame ? QString()
                   : ComparePage::tr("The two tables have different keys, so their items cannot be "
                                     "compared.");
}

void ComparePage::Private::updateState()
{
    const bool isComparing = state == State::Comparing;
    const QString wrong = problem();
    start->setText(isComparing            ? ComparePage::tr("Stop")
                   : state == State::Idle ? ComparePage::tr("Compare")
                                          : ComparePage::tr("Compare again"));
    start->setToolTip(!wrong.isEmpty() && !isComparing ? wrong
                      : isComparing                    ? ComparePage::tr("Stop comparing (Esc)")
                                    : ComparePage::tr("Reads both tables once, in parallel (F5)"));
    start->setEnabled((isComparing || wrong.isEmpty()) && !isSyncing);
    start->setProperty("primary", !isComparing);
    connection->setEnabled(!isComparing && !isSyncing);
    other->setEnabled(!isComparing && !isSyncing);

    const Comparison::Counts counts = comparison ? comparison->counts() : Comparison::Counts();
    added->setText(ComparePage::tr("Added %1").arg(formatCount(qint64(counts.added))));
    removed->setText(ComparePage::tr("Removed %1").arg(formatCount(qint64(counts.removed))));
    changed->setText(ComparePage::tr("Changed %1").arg(formatCount(qint64(counts.changed))));
    const bool hasList = counts.total() > 0;
    filterRow->setVisible(hasList);
    exportButton->setEnabled(hasList && !isComparing);
    syncButton->setEnabled(hasList && state == State::Compared && !isSyncing && wrong.isEmpty());
    if (isComparing)
        empty->setContent(Icon::Compare,
                          ComparePage::tr("Reading both tables. Differences are listed as soon as all "
                                          "items were read."));
    else if (state == State::Compared)
        empty->setContent(Icon::Check, ComparePage::tr("Both tables hold the same items."));
    else if (!wrong.isEmpty())
        empty->setContent(Icon::Compare, wrong);
    else
        empty->setContent(
            Icon::Compare,
            ComparePage::tr("Compare %1 with %2, item by item.").arg(table.tableName, other->currentText()),
            ComparePage::tr("Compare"));
    stack->setCurrentWidget(hasList ? static_cast<QWidget *>(splitter) : empty);
    status->setText(statusText());
    status->setVisible(!status->text().isEmpty());
}

QString ComparePage::Private::statusText() const
{
    if (!comparison)
        return {};
    QStringList parts;
    if (isSyncing)
        parts.append(ComparePage::tr("syncing"));
    if (state == State::Comparing)
        parts.append(ComparePage::tr("comparing"));
    else if (state == State::Stopped)
        parts.append(ComparePage::tr("stopped: the list is not complete"));
    else if (state == State::Failed)
        parts.append(ComparePage::tr("failed: the list is not complete"));
    else
        parts.append(ComparePage::tr("%1 compared with %2")
                         .arg(itemsText(report.itemsBefore), itemsText(report.itemsAfter)));
    const quint64 total = comparison->counts().total();
    parts.append(
        total == 0 ? ComparePage::tr("no difference")
                   : ComparePage::tr("%1 differences", nullptr, int(total)).arg(formatCount(qint64(total))));
    if (total > model.listed() && model.listed() > 0 && state != State::Comparing)
        parts.append(ComparePage::tr("the first %1 are listed").arg(formatCount(qint64(model.listed()))));
    if (std::size_t(model.rowCount()) < model.listed())
        parts.append(ComparePage::tr("%1 fit the filter", nullptr, model.rowCount())
                         .arg(formatCount(model.rowCount())));
    return parts.join(QStringLiteral("  \u00b7  "));
}

void ComparePage::Private::applyFilter()
{
    model.setFilter(
        {filter->text().trimmed(), added->isChecked(), removed->isChecked(), changed->isChecked()});
    if (model.rowCount() > 0)
        list->setCurrentIndex(model.index(0, 0));
    else
        difference->showLine(ComparePage::tr("No listed difference fits the filter."));
    status->setText(statusText());
}

// ---- the page

ComparePage::ComparePage(AppContext &context, TableRef table, QWidget *parent)
    : Page(parent)
    , d(std::make_unique<Private>(*this, context, std::move(table)))
{
    setObjectName(QStringLiteral("comparePage"));
    d->build();
    d->connectParts();
    d->fillConnections();
}

ComparePage::~ComparePage()
{
    d->comparing.cancel();
    for (QObject *child : findChildren<QObject *>())
        disconnect(child, nullptr, this, nullptr);
    d->list->setModel(nullptr);
}

void ComparePage::restoreState(const QJsonObject &state)
{
    d->wantedConnection = state[QStringLiteral("connection")].toString();
    d->wantedTable = state[QStringLiteral("table")].toString();
    d->fillConnections();
}

QJsonObject ComparePage::saveState() const
{
    const bool isWaiting = !d->wantedTable.isEmpty(); // its database is not open yet
    return {{QStringLiteral("connection"),
             isWaiting ? d->wantedConnection : d->connection->currentData().toString()},
            {QStringLiteral("table"), isWaiting ? d->wantedTable : d->other->currentText()}};
}

void ComparePage::compare()
{
    d->compare();
}

void ComparePage::refresh()
{
    if (d->start->isEnabled() && d->state != Private::State::Comparing)
        d->compare();
}

void ComparePage::find()
{
    if (!d->filterRow->isVisible())
        return;
    d->filter->setFocus(Qt::ShortcutFocusReason);
    d->filter->selectAll();
}

QString ComparePage::title() const
{
    return d->other->currentIndex() < 0 ? tr("Compare %1").arg(d->table.tableName)
                                        : tr("%1 and %2").arg(d->table.tableName, d->other->currentText());
}

QString ComparePage::toolTipText() const
{
    const ConnectionPtr open = d->otherConnection();
    return tr("%1 in %2 compared with %3 in %4")
        .arg(d->table.tableName, d->table.connection->name, d->other->currentText(),
             open ? open->name : QString());
}

QIcon ComparePage::icon() const
{
    return ui::icon(Icon::Compare);
}

QString ComparePage::connectionId() const
{
    return d->table.connection->id;
}

void ComparePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && d->state == Private::State::Comparing)
        d->stop();
    else
        Page::keyPressEvent(event);
}

void ComparePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const auto wanted = width() < kWidthForColumns * fontZoom() / 100 ? Qt::Vertical : Qt::Horizontal;
    if (d->splitter->orientation() != wanted)
        d->splitter->setOrientation(wanted);
}

} // namespace ui
