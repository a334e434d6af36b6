// The window: puts the regions together and connects what they say to who does it.

#pragma once

#include "ui/app_context.h"
#include "ui/main_window/features.h"

#include <QMainWindow>
#include <optional>

class QDockWidget;
class QStackedWidget;
class QVBoxLayout;

namespace ui {

class CommandPalette;
class DatabaseCommands;
class EndpointCommands;
class FeatureActions;
class NavigatorPanel;
struct NavigatorTarget;
enum class NavigatorCommand;
class Session;
class StartPage;
class TabArea;
class TableTabs;
class TopBar;
class WindowActions;
struct PaletteEntry;

/// Everything in `context` outlives it.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(AppContext &context, Features features, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Brings back the last session: layout at once, databases and their tabs when they are open.
    void restoreSession();
    void openFolders(const QStringList &folders);

    TabArea *tabArea() const { return m_tabArea; }
    TableTabs *tabs() const { return m_tabs; }
    NavigatorPanel *navigator() const { return m_navigator; }
    CommandPalette *commandPalette() const { return m_palette; }
    DatabaseCommands *databaseCommands() const { return m_databases; }
    EndpointCommands *endpointCommands() const { return m_endpoints; }
    WindowActions *windowActions() const { return m_actions; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildRegions();
    void buildDocks();
    void connectFileActions();
    void connectViewActions();
    void connectTableActions();
    void connectPastActions();
    void connectWorkspace();
    void connectServing();
    void connectEndpoints();
    void connectFeatures();
    QDockWidget *addDock(const QString &title, const char *name, QWidget *content, Qt::DockWidgetArea area);

    void chooseCurrentTable();
    void updateRegions();
    void updateActions();
    void updatePastActions(const std::optional<TableRef> &table);
    void updateTitle();
    void updateEmptyTabArea();
    void updateDatabaseMenu();
    void fillRecentMenu();
    void fillEndpointMenu();
    void give(NavigatorCommand command, const NavigatorTarget &target);
    void closeDatabase(const ConnectionPtr &connection);
    void chooseDatabase(const ConnectionPtr &connection);
    void toggleServing(const ConnectionPtr &connection);
    void updateServeAction();
    /// Asks where programs are connected.
    bool mayQuit();
    /// Asks where something is running that does not come back with the session.
    bool mayStopJobs();
    void setZoom(int percent);
    void showShortcuts();

    /// The tab in front, the navigator's choice, or the first.
    ConnectionPtr connectionAtHand() const;
    /// Where a new table or an import goes: the navigator's choice, which follows the tabs until another is
    /// made.
    ConnectionPtr connectionForNew() const;
    /// The tab in front, or the navigator's choice.
    std::optional<TableRef> tableAtHand() const;
    /// In the tab at the front; empty where it shows no table of `connection`.
    QString tableShownIn(const ConnectionPtr &connection) const;
    QList<PaletteEntry> paletteEntries();
    QJsonObject collectSession() const;

    AppContext &m_context;
    const Features m_features;
    CommandPalette *m_palette;
    TopBar *m_topBar;
    WindowActions *m_actions;
    QStackedWidget *m_center;
    QVBoxLayout *m_notices;
    StartPage *m_startPage;
    TabArea *m_tabArea;
    TableTabs *m_tabs;
    DatabaseCommands *m_databases;
    EndpointCommands *m_endpoints;
    FeatureActions *m_featureActions = nullptr;
    NavigatorPanel *m_navigator;
    QDockWidget *m_navigatorDock;
    QDockWidget *m_jobsDock;
    Session *m_session = nullptr;
    bool m_isChoicePending = false; // the navigator does not show the table of the tab in front yet
};

} // namespace ui
