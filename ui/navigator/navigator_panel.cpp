#include "ui/navigator/navigator_panel.h"

#include "ui/app_context.h"
#include "ui/common/empty_state.h"
#include "ui/common/icons.h"
#include "ui/connections/workspace.h"
#include "ui/navigator/navigator_delegate.h"
#include "ui/navigator/navigator_model.h"
#include "ui/requests/serving.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace ui {

namespace {

using Kind = NavigatorModel::Kind;

constexpr int kLookMs = 2000;
constexpr int kWidthMin = 160; // its title, its buttons, and a name

QString keyOf(const QModelIndex &index)
{
    return index.data(NavigatorModel::ConnectionIdRole).toString() + QLatin1Char('\n') +
           index.data(NavigatorModel::TableRole).toString();
}

void forEachOpenable(const QAbstractItemModel &model, const QModelIndex &parent,
                     const std::function<void(const QModelIndex &)> &visit)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (model.rowCount(index) == 0)
            continue;
        visit(index);
        forEachOpenable(model, index, visit);
    }
}

} // namespace

NavigatorPanel::NavigatorPanel(AppContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new NavigatorModel(context.workspace, context.serving, this))
    , m_filtered(new QSortFilterProxyModel(this))
    , m_filter(new QLineEdit)
    , m_tree(new QTreeView)
    , m_empty(new EmptyState)
{
    setObjectName(QStringLiteral("navigator"));
    setMinimumWidth(kWidthMin);
    m_filtered->setSourceModel(m_model);
    m_filtered->setRecursiveFilteringEnabled(true);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);

    m_filter->setObjectName(QStringLiteral("navigatorFilter"));
    m_filter->setPlaceholderText(tr("Filter tables"));
    m_filter->setAccessibleName(tr("Filter tables"));
    m_filter->setToolTip(tr("Shows tables and indexes whose names contain this"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);

    m_tree->setObjectName(QStringLiteral("navigatorTree"));
    m_tree->setAccessibleName(tr("Databases and tables"));
    m_tree->setModel(m_filtered);
    m_tree->setItemDelegate(new NavigatorDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setIndentation(14);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setMouseTracking(true);
    m_tree->installEventFilter(this);
    QPalette palette = m_tree->palette();
    palette.setBrush(QPalette::Base, Qt::transparent); // on the panel's own colour, of whichever theme
    m_tree->setPalette(palette);
    m_tree->viewport()->setAutoFillBackground(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(8, 0, 8, 0);
    filterRow->addWidget(m_filter);
    layout->addLayout(filterRow);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_empty, 1);

    connect(m_filter, &QLineEdit::textChanged, this, &NavigatorPanel::setFilter);
    connect(m_filtered, &QAbstractItemModel::rowsInserted, this, &NavigatorPanel::expandNew);
    connect(m_filtered, &QAbstractItemModel::rowsInserted, this, &NavigatorPanel::updateEmptyState);
    connect(m_filtered, &QAbstractItemModel::rowsRemoved, this, &NavigatorPanel::updateEmptyState);
    connect(m_tree, &QTreeView::expanded, this, &NavigatorPanel::stateChanged);
    connect(m_tree, &QTreeView::collapsed, this, &NavigatorPanel::stateChanged);
    connect(m_tree, &QTreeView::clicked, this,
            [this](const QModelIndex &index) { activate(index, NavigatorCommand::Preview); });
    connect(m_tree, &QTreeView::doubleClicked, this,
            [this](const QModelIndex &index) { activate(index, NavigatorCommand::Open); });
    connect(m_tree, &QTreeView::customContextMenuRequested, this, [this](const QPoint &position) {
        const QModelIndex index = m_tree->indexAt(position);
        QMenu *menu = makeMenu(targetAt(index));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(m_tree->viewport()->mapToGlobal(position));
    });
    m_lookTimer.setInterval(kLookMs);
    connect(&m_lookTimer, &QTimer::timeout, this, &NavigatorPanel::lookAgain);
    m_lookTimer.start();
    updateEmptyState();
}

/// Counts and sizes follow what tabs, imports and other windows write.
void NavigatorPanel::lookAgain()
{
    if (!isVisible() || window()->isMinimized())
        return;
    const std::vector<ConnectionPtr> connections = m_context.workspace.connections();
    for (const ConnectionPtr &connection : connections) {
        if (connection->client->capabilities().exactCounts)
            m_context.workspace.lookAgain(connection->id);
    }
}

void NavigatorPanel::setFilter(const QString &text)
{
    const QModelIndex chosen = m_filtered->mapToSource(m_tree->currentIndex());
    m_filtered->setFilterFixedString(text);
    if (!text.isEmpty())
        m_tree->expandAll();
    else if (chosen.isValid())
        m_tree->scrollTo(m_filtered->mapFromSource(chosen));
    updateEmptyState();
}

void NavigatorPanel::updateEmptyState()
{
    const bool isEmpty = m_filtered->rowCount() == 0;
    if (isEmpty && !m_filter->text().isEmpty())
        m_empty->setContent(Icon::Search, tr("No table or index is named like this."));
    else if (isEmpty)
        m_empty->setContent(Icon::Database, tr("Open databases are listed here."));
    m_empty->setVisible(isEmpty);
    m_tree->setVisible(!isEmpty);
}

/// A database opens by itself; a table only where it was open in the session before.
void NavigatorPanel::expandNew(const QModelIndex &parent, int first, int last)
{
    if (!m_filter->text().isEmpty())
        return;
    const QJsonObject closed = m_restored[QStringLiteral("closed")].toObject();
    const QJsonObject open = m_restored[QStringLiteral("open")].toObject();
    if (!parent.isValid()) {
        return; // it has no tables yet; they come as rows of their own
    }
    if (!parent.parent().isValid() && first == 0 && last >= 0 &&
        m_filtered->rowCount(parent) == last - first + 1 && !closed.contains(keyOf(parent)))
        m_tree->expand(parent);
    if (parent.parent().isValid() && open.contains(keyOf(parent)))
        m_tree->expand(parent);
}

NavigatorTarget NavigatorPanel::target() const
{
    return targetAt(m_tree->currentIndex());
}

NavigatorTarget NavigatorPanel::targetUnder(const QPoint &globalPosition) const
{
    const QPoint position = m_tree->viewport()->mapFromGlobal(globalPosition);
    const bool isInside = m_tree->isVisible() && m_tree->viewport()->rect().contains(position);
    return isInside ? targetAt(m_tree->indexAt(position)) : NavigatorTarget();
}

NavigatorTarget NavigatorPanel::targetAt(const QModelIndex &index) const
{
    return {m_context.workspace.find(index.data(NavigatorModel::ConnectionIdRole).toString()),
            index.data(NavigatorModel::TableRole).toString(),
            index.data(NavigatorModel::IndexRole).toString()};
}

void NavigatorPanel::give(NavigatorCommand command, const NavigatorTarget &target)
{
    if (target.connection)
        emit commandGiven(command, target);
}

void NavigatorPanel::activate(const QModelIndex &index, NavigatorCommand command)
{
    const auto kind = index.data(NavigatorModel::KindRole).value<Kind>();
    if (kind == Kind::Database) {
        if (command == NavigatorCommand::Open)
            m_tree->setExpanded(index, !m_tree->isExpanded(index));
        return;
    }
    if (kind != Kind::Opening)
        give(command, targetAt(index));
}

void NavigatorPanel::choose(const QString &connectionId, const QString &tableName)
{
    const NavigatorTarget present = target();
    if (present.connection && present.connection->id == connectionId && present.table == tableName)
        return;
    const QModelIndex index =
        m_filtered->mapFromSource(tableName.isEmpty() ? m_model->databaseIndex(connectionId)
                                                      : m_model->tableIndex(connectionId, tableName));
    if (!index.isValid())
        return;
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

void NavigatorPanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

bool NavigatorPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_filter) {
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            m_tree->setFocus(Qt::TabFocusReason);
            if (!m_tree->currentIndex().isValid())
                m_tree->setCurrentIndex(m_filtered->index(0, 0));
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
    } else if (watched == m_tree) {
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            activate(m_tree->currentIndex(), NavigatorCommand::Open);
            return true;
        }
        const bool isPlain = !(key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
        if (isPlain && !key->text().isEmpty() && key->text().at(0).isPrint() && key->key() != Qt::Key_Space) {
            // Typing in the tree filters it.
            m_filter->setFocus(Qt::OtherFocusReason);
            m_filter->setText(m_filter->text() + key->text());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QMenu *NavigatorPanel::makeMenu(const NavigatorTarget &target)
{
    auto *menu = new QMenu(this);
    if (!target.connection) {
        const auto addNew = [&](Icon icon, const QString &text, NavigatorCommand command) {
            menu->addAction(ui::icon(icon), text, this, [this, command] { emit commandGiven(command, {}); });
        };
        addNew(Icon::FolderOpen, tr("Open a database..."), NavigatorCommand::OpenDatabase);
        addNew(Icon::DatabaseAdd, tr("New database..."), NavigatorCommand::NewDatabase);
        addNew(Icon::Endpoint, tr("Connect to an endpoint..."), NavigatorCommand::ConnectEndpoint);
        return menu;
    }
    const bool isWritable = !target.connection->readOnly;
    const auto add = [&](Icon icon, const QString &text, NavigatorCommand command, bool isEnabled = true) {
        QAction *action =
            menu->addAction(ui::icon(icon), text, this, [this, command, target] { give(command, target); });
        action->setEnabled(isEnabled);
        return action;
    };
    const auto addCopy = [&](const QString &text, const QString &name) {
        menu->addAction(ui::icon(Icon::Copy), text, this,
                        [name] { QGuiApplication::clipboard()->setText(name); });
    };
    if (!target.table.isEmpty()) {
        if (target.index.isEmpty())
            add(Icon::Table, tr("Open %1").arg(target.table), NavigatorCommand::Open);
        else
            add(Icon::Index, tr("Open the index %1").arg(target.index), NavigatorCommand::Open);
        add(Icon::ItemAdd, tr("New item..."), NavigatorCommand::NewItem, isWritable);
        add(Icon::Info, tr("Table details..."), NavigatorCommand::TableDetails);
        if (target.connection->client->past())
            add(Icon::Clock, tr("Keep its past..."), NavigatorCommand::KeepPast, isWritable);
        menu->addSeparator();
        add(Icon::Import, tr("Import into %1...").arg(target.table), NavigatorCommand::Import, isWritable);
        add(Icon::Export,
            target.index.isEmpty() ? tr("Export %1...").arg(target.table)
                                   : tr("Export the index %1...").arg(target.index),
            NavigatorCommand::Export);
        menu->addSeparator();
        if (m_fillMenu)
            m_fillMenu(*menu, {target.connection, target.table});
        menu->addSeparator();
        addCopy(tr("Copy name"), target.index.isEmpty() ? target.table : target.index);
        add(Icon::Refresh, tr("Refresh"), NavigatorCommand::Refresh);
        menu->addSeparator();
        add(Icon::Delete, tr("Delete %1...").arg(target.table), NavigatorCommand::DeleteTable, isWritable);
        return menu;
    }
    add(Icon::TableAdd, tr("New table..."), NavigatorCommand::CreateTable, isWritable);
    add(Icon::Import, tr("Import..."), NavigatorCommand::Import, isWritable);
    menu->addSeparator();
    if (m_fillMenu)
        m_fillMenu(*menu, {target.connection, {}});
    menu->addSeparator();
    if (const Serving *serving = m_context.serving) {
        const QString &id = target.connection->id;
        const bool isServed = serving->isServed(id);
        const QString address = serving->url(id).section(QStringLiteral("//"), 1);
        add(Icon::Serve, isServed ? tr("Stop serving at %1").arg(address) : tr("Serve at %1").arg(address),
            NavigatorCommand::ToggleServing, isServed || serving->state(id) == Serving::State::Off);
        if (isServed)
            addCopy(tr("Copy %1").arg(serving->url(id)), serving->url(id));
        add(Icon::Serve, tr("Request log"), NavigatorCommand::ShowRequests);
        menu->addSeparator();
    }
    if (target.connection->isRemote()) {
        add(Icon::Edit, tr("Edit the connection..."), NavigatorCommand::EditEndpoint);
        add(Icon::Copy, tr("Duplicate the connection..."), NavigatorCommand::DuplicateEndpoint);
        add(Icon::Refresh, tr("Refresh"), NavigatorCommand::Refresh);
        menu->addSeparator();
        add(Icon::Delete, tr("Remove the connection..."), NavigatorCommand::RemoveEndpoint);
        add(Icon::Close, tr("Close %1").arg(target.connection->name), NavigatorCommand::CloseDatabase);
        return menu;
    }
    if (!isWritable)
        add(Icon::Edit, tr("Open for writing"), NavigatorCommand::OpenForWriting);
    addCopy(tr("Copy path"), target.connection->folder);
    add(Icon::FolderOpen, tr("Show folder"), NavigatorCommand::ShowFolder);
    add(Icon::Check, tr("Check the database"), NavigatorCommand::CheckDatabase);
    add(Icon::Refresh, tr("Refresh"), NavigatorCommand::Refresh);
    menu->addSeparator();
    add(Icon::Close, tr("Close %1").arg(target.connection->name), NavigatorCommand::CloseDatabase);
    return menu;
}

QJsonObject NavigatorPanel::saveState() const
{
    // Databases are open unless they were closed, tables the other way round.
    QJsonObject open;
    QJsonObject closed;
    forEachOpenable(*m_filtered, {}, [&](const QModelIndex &index) {
        const bool isDatabase = !index.parent().isValid();
        const bool isOpen = m_tree->isExpanded(index);
        if (isDatabase && !isOpen)
            closed.insert(keyOf(index), true);
        else if (!isDatabase && isOpen)
            open.insert(keyOf(index), true);
    });
    return {{QStringLiteral("open"), open}, {QStringLiteral("closed"), closed}};
}

void NavigatorPanel::restoreState(const QJsonObject &state)
{
    m_restored = state;
}

} // namespace ui
