// The left region: a filter and the tree of databases. It says what a person wants; the window does it.

#pragma once

#include "ui/connections/connection.h"

#include <QJsonObject>
#include <QTimer>
#include <QWidget>
#include <functional>

class QLineEdit;
class QMenu;
class QModelIndex;
class QSortFilterProxyModel;
class QTreeView;

namespace ui {

struct AppContext;
class EmptyState;
class NavigatorModel;

/// What is chosen in the tree; `table` and `index` may be empty.
struct NavigatorTarget
{
    ConnectionPtr connection;
    QString table;
    QString index;
};

enum class NavigatorCommand {
    Preview, // show it, in the tab for looking around
    Open,    // in a tab that stays
    NewItem,
    TableDetails,
    KeepPast,
    CreateTable,
    Import,
    Export,
    DeleteTable,
    Refresh,
    OpenForWriting,
    ShowFolder,
    CheckDatabase,
    ToggleServing,
    ShowRequests,
    CloseDatabase,
    EditEndpoint,
    DuplicateEndpoint,
    RemoveEndpoint,
    ConnectEndpoint, // this and the next ones need no target
    OpenDatabase,
    NewDatabase,
};

class NavigatorPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit NavigatorPanel(AppContext &context, QWidget *parent = nullptr);

    NavigatorTarget target() const;
    /// What lies under a place of the screen; empty where nothing does.
    NavigatorTarget targetUnder(const QPoint &globalPosition) const;
    /// Chooses a table ("": the database) without announcing it, for example that of the tab in front.
    void choose(const QString &connectionId, const QString &tableName);
    void focusFilter();

    /// What is open, and the choice.
    QJsonObject saveState() const;
    void restoreState(const QJsonObject &state);

    /// Adds what the features offer for a table, or for a database.
    using MenuFiller = std::function<void(QMenu &menu, const TableRef &target)>;
    void setMenuFiller(MenuFiller filler) { m_fillMenu = std::move(filler); }
    /// What a right click at `index` of the tree offers; the caller owns it.
    QMenu *makeMenu(const NavigatorTarget &target);

signals:
    void commandGiven(ui::NavigatorCommand command, const ui::NavigatorTarget &target);
    void stateChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setFilter(const QString &text);
    void updateEmptyState();
    void lookAgain();
    void expandNew(const QModelIndex &parent, int first, int last);
    NavigatorTarget targetAt(const QModelIndex &index) const;
    void give(NavigatorCommand command, const NavigatorTarget &target);
    void activate(const QModelIndex &index, NavigatorCommand command);

    AppContext &m_context;
    NavigatorModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QLineEdit *m_filter;
    QTreeView *m_tree;
    EmptyState *m_empty;
    QTimer m_lookTimer;
    MenuFiller m_fillMenu;
    QJsonObject m_restored; // what was open, for databases that are not there yet
};

} // namespace ui
