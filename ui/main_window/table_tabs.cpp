#include "ui/main_window/table_tabs.h"

#include "ui/common/page.h"
#include "ui/common/prompt.h"
#include "ui/connections/workspace.h"
#include "ui/jobs/job_runner.h"
#include "ui/main_window/tab_area.h"

#include <QApplication>
#include <algorithm>
#include <climits>

namespace ui {

namespace {
constexpr qsizetype kClosedMax = 20;

/// The question or menu of the page that is open; nullptr: none is.
const QWidget *askedBy(const Page *page)
{
    for (const QWidget *open : {QApplication::activeModalWidget(), QApplication::activePopupWidget()})
        for (const QObject *owner = open; owner; owner = owner->parent())
            if (owner == page)
                return open;
    return nullptr;
}
} // namespace

TableTabs::TableTabs(AppContext &context, const Features &features, TabArea *area, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_features(features)
    , m_area(area)
    , m_window(window)
{
    connect(area, &TabArea::closeRequested, this, &TableTabs::closePage);
    connect(area, &TabArea::changed, this, &TableTabs::changed);
    connect(area, &TabArea::pageAboutToClose, this, [this](Page *page) {
        m_kindOf.remove(page);
        m_tableOf.remove(page);
        m_orderOf.remove(page);
    });
    connect(&context.workspace, &Workspace::opened, this, &TableTabs::restorePending);
    connect(&context.workspace, &Workspace::connectionAboutToReopen, this, &TableTabs::suspendPagesOf);
    connect(&context.workspace, &Workspace::connectionAboutToClose, this, [this](const QString &id) {
        for (Page *page : m_area->pages()) {
            if (page->connectionId() == id)
                m_area->removePage(page);
        }
        m_namesBefore.remove(id);
    });
    connect(&context.workspace, &Workspace::tablesChanged, this, &TableTabs::closeDeleted);
}

/// Tabs of tables that were there a moment ago. One with unsaved changes stays, and says what happened. One
/// that asks something, or shows a menu, waits for the answer, which goes to it.
void TableTabs::closeDeleted(const QString &connectionId)
{
    const QStringList names = m_context.workspace.tableNames(connectionId);
    const QStringList before = m_namesBefore.value(connectionId);
    QStringList namesNow = names;
    QStringList closed;
    for (Page *page : m_area->pages()) {
        const QString table = m_tableOf.value(page);
        const bool isDeleted = before.contains(table) && !names.contains(table);
        if (page->connectionId() != connectionId || !isDeleted)
            continue;
        if (page->hasUnsavedWork()) {
            page->tableIsGone();
            continue;
        }
        if (const QWidget *asked = askedBy(page)) {
            namesNow.append(table);
            connect(
                asked, &QObject::destroyed, this, [this, connectionId] { closeDeleted(connectionId); },
                Qt::QueuedConnection);
        } else {
            m_area->removePage(page);
            if (!closed.contains(table))
                closed.append(table);
        }
    }
    m_namesBefore.insert(connectionId, namesNow);
    if (!closed.isEmpty()) // by somebody else perhaps, or by an endpoint that began anew
        m_context.jobs.announce(
            tr("Closed, as its table is no longer there: %1").arg(closed.join(QStringLiteral(", "))));
}

Page *TableTabs::find(const QString &kind, const QString &connectionId, const QString &table) const
{
    for (Page *page : m_area->pages()) {
        if (page->connectionId() == connectionId && m_tableOf.value(page) == table &&
            m_kindOf.value(page) == kind)
            return page;
    }
    return nullptr;
}

bool TableTabs::showsRequests(const QString &connectionId) const
{
    return find({}, connectionId, {}) != nullptr;
}

const PageKind *TableTabs::kindOf(const QString &name) const
{
    const auto found = std::find_if(m_features.pageKinds.begin(), m_features.pageKinds.end(),
                                    [&](const PageKind &kind) { return kind.name == name; });
    return found == m_features.pageKinds.end() ? nullptr : &*found;
}

Page *TableTabs::makePage(const QString &kind, const TableRef &table, int position)
{
    Page *page = nullptr;
    if (!kind.isEmpty()) {
        const PageKind *made = kindOf(kind);
        page = made ? made->make(m_context, table, m_featureWindow, m_area) : nullptr;
    } else if (!table.tableName.isEmpty() && m_features.makeTablePage) {
        page = m_features.makeTablePage(m_context, table, m_area);
    } else if (table.tableName.isEmpty() && m_context.serving && m_features.makeRequestsPage) {
        page = m_features.makeRequestsPage(
            m_context, table.connection,
            [this](const TableRef &wanted, const QJsonObject &state) { openTableWith(wanted, state); },
            m_area);
    }
    if (!page)
        return nullptr;
    m_kindOf.insert(page, kind);
    m_tableOf.insert(page, table.tableName);
    connect(page, &Page::stateChanged, this, &TableTabs::changed);
    connect(page, &Page::tableMenuRequested, this, [this, page, name = table.tableName](QMenu &menu) {
        if (const ConnectionPtr connection = m_context.workspace.find(page->connectionId()))
            emit tableMenuRequested(menu, {connection, name});
    });
    m_area->addPage(page, position);
    return page;
}

Page *TableTabs::openTable(const TableRef &table, const QString &index, Stay stay)
{
    Page *page = find({}, table.connection->id, table.tableName);
    if (!page) {
        Page *replaced = stay == Stay::Preview ? m_area->previewPage() : nullptr;
        const int position = replaced ? m_area->indexOf(replaced) : -1;
        page = makePage({}, table, position);
        if (!page)
            return nullptr;
        if (stay == Stay::Preview)
            m_area->setPreviewPage(page);
        if (replaced)
            m_area->removePage(replaced);
    } else if (stay == Stay::Permanent && m_area->previewPage() == page) {
        m_area->setPreviewPage(nullptr);
    }
    if (!index.isEmpty() && m_features.showIndex)
        m_features.showIndex(page, index);
    m_area->setCurrentPage(page);
    if (stay == Stay::Permanent)
        page->setFocus(Qt::OtherFocusReason);
    return page;
}

void TableTabs::newItem(const TableRef &table)
{
    Page *page = openTable(table, {}, Stay::Permanent);
    if (page && m_features.newItem)
        m_features.newItem(page);
}

void TableTabs::openTableWith(const TableRef &table, const QJsonObject &state)
{
    Page *page = openTable(table, {}, Stay::Permanent);
    if (page && m_features.restoreTablePage)
        m_features.restoreTablePage(page, state);
}

Page *TableTabs::openRequests(const ConnectionPtr &connection)
{
    return openTable({connection, {}}, {}, Stay::Permanent);
}

Page *TableTabs::openPage(const QString &kind, const TableRef &table, const QJsonObject &state)
{
    const PageKind *wanted = kindOf(kind);
    const bool isOne = wanted && wanted->count == PageKind::Count::One;
    Page *page = isOne ? find(kind, table.connection->id, table.tableName) : nullptr;
    if (!page)
        page = makePage(kind, table, -1);
    if (!page)
        return nullptr;
    if (!state.isEmpty() && wanted->restore)
        wanted->restore(page, state);
    m_area->setCurrentPage(page);
    page->setFocus(Qt::OtherFocusReason);
    return page;
}

std::optional<TableRef> TableTabs::current() const
{
    const QString table = m_tableOf.value(m_area->currentPage());
    const ConnectionPtr connection = currentConnection();
    if (!connection || table.isEmpty())
        return {};
    return TableRef{connection, table};
}

ConnectionPtr TableTabs::currentConnection() const
{
    const Page *page = m_area->currentPage();
    return page ? m_context.workspace.find(page->connectionId()) : nullptr;
}

bool TableTabs::closePage(Page *page)
{
    if (page->hasUnsavedWork()) {
        m_area->setCurrentPage(page);
        const Question question{tr("Close %1 without saving?").arg(page->title()),
                                tr("Its item has changes that are not saved. Closing the tab drops them."),
                                tr("Close and drop the changes"),
                                {},
                                tr("Stay"),
                                true};
        if (ask(m_window, question) != Answer::Accept)
            return false;
    } else {
        remember(page);
    }
    m_area->removePage(page);
    return true;
}

void TableTabs::remember(Page *page)
{
    m_closed.append(tabOf(page));
    if (m_closed.size() > kClosedMax)
        m_closed.removeFirst();
}

bool TableTabs::closePagesOf(const QString &connectionId)
{
    QStringList unsaved;
    for (Page *page : m_area->pages()) {
        if (page->connectionId() == connectionId && page->hasUnsavedWork())
            unsaved.append(page->title());
    }
    if (!unsaved.isEmpty()) {
        const Question question{tr("Close the database without saving?"),
                                tr("There are changes that are not saved in: %1. Closing drops them.")
                                    .arg(unsaved.join(QStringLiteral(", "))),
                                tr("Close and drop the changes"),
                                {},
                                tr("Stay"),
                                true};
        if (ask(m_window, question) != Answer::Accept)
            return false;
    }
    for (Page *page : m_area->pages()) {
        if (page->connectionId() != connectionId)
            continue;
        if (!page->hasUnsavedWork())
            remember(page);
        m_area->removePage(page);
    }
    m_pending.removeIf([&](const Tab &tab) { return tab.connectionId == connectionId; });
    return true;
}

void TableTabs::suspendPagesOf(const QString &connectionId)
{
    const QList<Page *> pages = m_area->pages();
    for (int order = 0; order < pages.size(); ++order) {
        Page *page = pages.at(order);
        if (page->connectionId() != connectionId) {
            m_orderOf.insert(page, order);
            continue;
        }
        Tab tab = tabOf(page);
        tab.order = order;
        if (page == m_area->currentPage())
            m_currentOrder = order;
        m_pending.append(tab);
        m_area->removePage(page);
    }
}

void TableTabs::reopenLast()
{
    if (m_closed.isEmpty())
        return;
    Tab tab = m_closed.takeLast();
    tab.order = m_currentOrder = INT_MAX;
    if (const ConnectionPtr connection = m_context.workspace.find(tab.connectionId)) {
        restoreTab(tab, connection);
    } else {
        m_pending.append(tab);
        emit connectionWanted(tab.connectionId);
    }
    emit changed();
}

Page *TableTabs::restoreTab(const Tab &tab, const ConnectionPtr &connection)
{
    const PageKind *kind = kindOf(tab.kind);
    const bool isMany = kind && kind->count == PageKind::Count::Many;
    Page *page = isMany ? nullptr : find(tab.kind, tab.connectionId, tab.table);
    if (!page) {
        int position = 0; // before the first tab that stood behind it
        const QList<Page *> pages = m_area->pages();
        while (position < pages.size() && m_orderOf.value(pages.at(position), INT_MAX) <= tab.order)
            ++position;
        page = makePage(tab.kind, {connection, tab.table}, position);
        if (!page)
            return nullptr;
        m_orderOf.insert(page, tab.order);
        restore(page, tab);
    }
    if (tab.order == m_currentOrder) {
        m_currentOrder = -1;
        m_area->setCurrentPage(page);
    }
    return page;
}

void TableTabs::restore(Page *page, const Tab &tab) const
{
    const PageKind *kind = kindOf(tab.kind);
    const auto &restorePage = kind                  ? kind->restore
                              : tab.table.isEmpty() ? m_features.restoreRequestsPage
                                                    : m_features.restoreTablePage;
    if (restorePage)
        restorePage(page, tab.state);
}

void TableTabs::restorePending(const ConnectionPtr &connection)
{
    QList<Tab> pending;
    pending.swap(m_pending);
    for (const Tab &tab : std::as_const(pending)) {
        if (tab.connectionId != connection->id || !restoreTab(tab, connection))
            m_pending.append(tab);
    }
}

TableTabs::Tab TableTabs::tabOf(Page *page) const
{
    return {page->connectionId(), m_kindOf.value(page), m_tableOf.value(page), page->saveState(), 0};
}

QJsonObject TableTabs::toJson(const Tab &tab)
{
    return {{QStringLiteral("database"), tab.connectionId},
            {QStringLiteral("kind"), tab.kind},
            {QStringLiteral("table"), tab.table},
            {QStringLiteral("state"), tab.state}};
}

TableTabs::Tab TableTabs::fromJson(const QJsonObject &json)
{
    return {json[QStringLiteral("database")].toString(), json[QStringLiteral("kind")].toString(),
            json[QStringLiteral("table")].toString(), json[QStringLiteral("state")].toObject(), 0};
}

QJsonObject TableTabs::saveState() const
{
    QJsonArray open;
    int current = m_currentOrder;
    for (Page *page : m_area->pages()) {
        if (page == m_area->currentPage() && m_currentOrder < 0)
            current = int(open.size());
        open.append(toJson(tabOf(page)));
    }
    for (const Tab &tab : m_pending)
        open.append(toJson(tab));
    QJsonArray closed;
    for (const Tab &tab : m_closed)
        closed.append(toJson(tab));
    return {{QStringLiteral("open"), open},
            {QStringLiteral("current"), current},
            {QStringLiteral("preview"), m_area->previewPage() ? m_area->indexOf(m_area->previewPage()) : -1},
            {QStringLiteral("closed"), closed}};
}

void TableTabs::restoreState(const QJsonObject &state)
{
    m_currentOrder = state[QStringLiteral("current")].toInt(-1);
    const QJsonArray open = state[QStringLiteral("open")].toArray();
    for (int i = 0; i < open.size(); ++i) {
        Tab tab = fromJson(open.at(i).toObject());
        tab.order = i;
        m_pending.append(tab);
    }
    for (const QJsonValue value : state[QStringLiteral("closed")].toArray())
        m_closed.append(fromJson(value.toObject()));
    for (const ConnectionPtr &connection : m_context.workspace.connections())
        restorePending(connection);
}

} // namespace ui
