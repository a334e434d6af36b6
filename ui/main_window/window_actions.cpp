#include "ui/main_window/window_actions.h"

#include "ui/main_window/edit_actions.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

namespace ui {

namespace {

constexpr const char *kOtherWords = "otherWords"; // a property of actions

}

WindowActions::WindowActions(QMenuBar *menuBar, QWidget *window)
    : QObject(window)
    , m_menuBar(menuBar)
    , m_window(window)
{
    fillFileMenu();
    fillEditMenu();
    fillViewMenu();
    fillTableMenu();
    fillHelpMenu();
    nameOtherwise();
}

QAction *WindowActions::add(QMenu *menu, Icon icon, const QString &text, const char *name,
                            const QKeySequence &keys)
{
    QAction *action = add(menu, text, name, keys);
    action->setIcon(ui::icon(icon));
    return action;
}

QAction *WindowActions::add(QMenu *menu, const QString &text, const char *name, const QKeySequence &keys)
{
    auto *action = new QAction(text, m_window);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    action->setMenuRole(QAction::NoRole);
    menu->addAction(action);
    m_window->addAction(action); // its shortcut works while the menu bar is hidden too
    return action;
}

QMenu *WindowActions::addMenu(const QString &title, const char *name)
{
    QMenu *menu = m_menuBar->addMenu(title);
    menu->setObjectName(QLatin1String(name));
    menu->setToolTipsVisible(true);
    return menu;
}

void WindowActions::fillFileMenu()
{
    QMenu *menu = file = addMenu(tr("&File"), "fileMenu");
    newDatabase = add(menu, Icon::DatabaseAdd, tr("&New database..."), "newDatabase",
                      QKeySequence(QStringLiteral("Ctrl+Shift+N")));
    openDatabase = add(menu, Icon::FolderOpen, tr("&Open database..."), "openDatabase", QKeySequence::Open);
    recent = menu->addMenu(tr("Open &recent"));
    connectEndpoint = add(menu, Icon::Endpoint, tr("Connec&t to an endpoint..."), "connectEndpoint",
                          QKeySequence(QStringLiteral("Ctrl+Shift+O")));
    endpoints = menu->addMenu(tr("S&aved connections"));
    sample = add(menu, Icon::Sample, tr("Open the &sample database"), "sampleDatabase");
    menu->addSeparator();
    importFiles =
        add(menu, Icon::Import, tr("&Import..."), "importFiles", QKeySequence(QStringLiteral("Ctrl+I")));
    exportTable =
        add(menu, Icon::Export, tr("&Export..."), "exportTable", QKeySequence(QStringLiteral("Ctrl+E")));
    menu->addSeparator();
    endOfDatabaseCommands = menu->addSeparator();
    serve = add(menu, Icon::Serve, tr("Ser&ve the database"), "serveDatabase");
    menu->addSeparator();
    closeTab = add(menu, tr("&Close tab"), "closeTab", QKeySequence(QStringLiteral("Ctrl+W")));
    reopenTab =
        add(menu, tr("Reopen c&losed tab"), "reopenTab", QKeySequence(QStringLiteral("Ctrl+Shift+T")));
    closeDatabase = add(menu, tr("Close &database"), "closeDatabase");
    menu->addSeparator();
    quit = add(menu, tr("&Quit"), "quit", QKeySequence(QStringLiteral("Ctrl+Q")));
}

void WindowActions::fillEditMenu()
{
    edit = addMenu(tr("&Edit"), "editMenu");
    new EditActions(edit, m_window);
    edit->addSeparator();
    undoCommit = add(edit, Icon::Undo, tr("Undo a committed &write..."), "undoCommit",
                     QKeySequence(QStringLiteral("Ctrl+Alt+Z")));
    edit->addSeparator();
    find = add(edit, Icon::Search, tr("&Find"), "find", QKeySequence::Find);
}

void WindowActions::fillViewMenu()
{
    QMenu *menu = addMenu(tr("&View"), "viewMenu");
    palette = add(menu, Icon::Search, tr("Search tables and &actions"), "palette");
    palette->setShortcuts(
        {QKeySequence(QStringLiteral("Ctrl+P")), QKeySequence(QStringLiteral("Ctrl+Shift+P"))});
    menu->addSeparator();
    navigator =
        add(menu, Icon::SidebarLeft, tr("&Navigator"), "showNavigator", QKeySequence(QStringLiteral("F9")));
    navigator->setCheckable(true);
    navigator->setChecked(true);
    jobs = add(menu, Icon::PanelBottom, tr("&Jobs"), "showJobs", QKeySequence(QStringLiteral("Ctrl+J")));
    jobs->setCheckable(true);
    requests = add(menu, Icon::Serve, tr("&Request log"), "showRequests",
                   QKeySequence(QStringLiteral("Ctrl+Shift+R")));
    menu->addSeparator();
    nextTab = add(menu, tr("Ne&xt tab"), "nextTab");
    nextTab->setShortcuts(
        {QKeySequence(QStringLiteral("Ctrl+Tab")), QKeySequence(QStringLiteral("Ctrl+PgDown"))});
    previousTab = add(menu, tr("&Previous tab"), "previousTab");
    previousTab->setShortcuts(
        {QKeySequence(QStringLiteral("Ctrl+Shift+Tab")), QKeySequence(QStringLiteral("Ctrl+PgUp"))});
    menu->addSeparator();

    QMenu *themes = menu->addMenu(icon(Icon::Contrast), tr("&Theme"));
    theme = new QActionGroup(m_window);
    const auto addTheme = [&](const QString &text, const QString &value) {
        QAction *action = themes->addAction(text);
        action->setCheckable(true);
        action->setData(value);
        action->setObjectName(QStringLiteral("theme-") + value);
        theme->addAction(action);
    };
    addTheme(tr("As the &desktop"), QStringLiteral("system"));
    addTheme(tr("&Light"), QStringLiteral("light"));
    addTheme(tr("D&ark"), QStringLiteral("dark"));
    zoomIn = add(menu, Icon::ZoomIn, tr("Zoom &in"), "zoomIn");
    zoomIn->setShortcuts({QKeySequence(QStringLiteral("Ctrl++")), QKeySequence(QStringLiteral("Ctrl+="))});
    zoomOut = add(menu, Icon::ZoomOut, tr("Zoom &out"), "zoomOut", QKeySequence(QStringLiteral("Ctrl+-")));
    zoomReset = add(menu, tr("Actual &size"), "zoomReset", QKeySequence(QStringLiteral("Ctrl+0")));
    menu->addSeparator();
    fullScreen = add(menu, tr("&Full screen"), "fullScreen", QKeySequence(QStringLiteral("F11")));
    fullScreen->setCheckable(true);
}

void WindowActions::fillTableMenu()
{
    QMenu *menu = table = addMenu(tr("&Table"), "tableMenu");
    newTable =
        add(menu, Icon::TableAdd, tr("New &table..."), "newTable", QKeySequence(QStringLiteral("Ctrl+T")));
    newItem = add(menu, Icon::ItemAdd, tr("New &item..."), "newItem", QKeySequence(QStringLiteral("Ctrl+N")));
    menu->addSeparator();
    endOfTableCommands = menu->addSeparator();
    refresh = add(menu, Icon::Refresh, tr("&Refresh"), "refresh", QKeySequence::Refresh);
    tableDetails = add(menu, Icon::Info, tr("Table &details..."), "tableDetails",
                       QKeySequence(QStringLiteral("Alt+Return")));
    menu->addSeparator();
    askForMoment = add(menu, Icon::Clock, tr("As it &was at..."), "askForMoment",
                       QKeySequence(QStringLiteral("Ctrl+Shift+G")));
    itemHistory = add(menu, Icon::Item, tr("&History of the item..."), "itemHistory",
                      QKeySequence(QStringLiteral("Ctrl+H")));
    differences = add(menu, Icon::Compare, tr("Di&fferences between moments..."), "differences");
    keepPast = add(menu, Icon::Clock, tr("&Keep its past..."), "keepPast");
    menu->addSeparator();
    deleteTable = add(menu, Icon::Delete, tr("D&elete table..."), "deleteTable");
}

void WindowActions::fillHelpMenu()
{
    QMenu *menu = addMenu(tr("&Help"), "helpMenu");
    shortcuts =
        add(menu, Icon::Keyboard, tr("&Keyboard shortcuts"), "shortcuts", QKeySequence(QStringLiteral("F1")));
    about = add(menu, Icon::Info, tr("&About Tablewright"), "about");
}

void WindowActions::nameOtherwise()
{
    const auto name = [](QAction *action, const QString &words) { setOtherWords(*action, words); };
    name(keepPast, tr("point-in-time recovery, PITR, continuous backups"));
    name(deleteTable, tr("drop table, remove table"));
    name(askForMoment, tr("time travel, as of, point in time"));
    name(undoCommit, tr("revert, roll back, rollback, commits"));
    name(itemHistory, tr("versions of the item"));
    name(differences, tr("diff, changes between"));
    name(newItem, tr("insert, put item, add row"));
    name(newTable, tr("create table"));
    name(tableDetails, tr("describe table, properties, schema"));
    name(serve, tr("endpoint, server, localhost, port, DynamoDB Local"));
    name(requests, tr("monitor, traffic, log of requests"));
    name(connectEndpoint, tr("AWS, remote, region, profile, credentials"));
    name(importFiles, tr("load, CSV, JSON, upload"));
    name(exportTable, tr("save as, CSV, JSON, download, dump"));
}

QString WindowActions::otherWords(const QAction &action)
{
    return action.property(kOtherWords).toString();
}

void WindowActions::setOtherWords(QAction &action, const QString &words)
{
    action.setProperty(kOtherWords, words);
}

QList<WindowActions::Named> WindowActions::all() const
{
    QList<Named> named;
    for (const QAction *menuAction : m_menuBar->actions()) {
        for (QAction *action : menuAction->menu()->actions()) {
            if (action->menu()) {
                for (QAction *inner : action->menu()->actions()) {
                    if (!inner->text().isEmpty() && inner->isEnabled())
                        named.append({plainText(*action), inner});
                }
            } else if (!action->isSeparator() && action->isEnabled()) {
                named.append({plainText(*menuAction), action});
            }
        }
    }
    return named;
}

QString WindowActions::plainText(const QAction &action)
{
    QString text = action.text().section(QLatin1Char('\t'), 0, 0);
    text.remove(QLatin1Char('&'));
    while (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text;
}

} // namespace ui
