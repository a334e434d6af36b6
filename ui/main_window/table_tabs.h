// Tables, request logs and the pages of features in tabs: open, look, close with care, reopen, and come back
// with the session.

#pragma once

#include "ui/main_window/features.h"

#include <QHash>
#include <QJsonArray>
#include <QObject>
#include <optional>

class QMenu;

namespace ui {

class TabArea;

class TableTabs final : public QObject
{
    Q_OBJECT

public:
    enum class Stay {
        Preview,   // in the tab for looking around, which the next look takes over
        Permanent, // in a tab of its own, and the keyboard goes there
    };

    TableTabs(AppContext &context, const Features &features, TabArea *area, QWidget *window);

    /// Brings the table's tab to the front, or makes one. nullptr where tables cannot be shown.
    Page *openTable(const TableRef &table, const QString &index, Stay stay);
    void newItem(const TableRef &table);
    /// With a question of its own, as a page's state.
    void openTableWith(const TableRef &table, const QJsonObject &state);
    /// The request log of a database. nullptr where there is none.
    Page *openRequests(const ConnectionPtr &connection);
    bool showsRequests(const QString &connectionId) const;
    /// A tab of a feature; `state` empty: as a new one is, or as it stands. nullptr where there is no such
    /// kind.
    Page *openPage(const QString &kind, const TableRef &table, const QJsonObject &state);
    /// What the pages of features are given; before any of them is made.
    void setFeatureWindow(FeatureWindow window) { m_featureWindow = std::move(window); }

    /// The table that the tab in front looks at.
    std::optional<TableRef> current() const;
    /// Its database.
    ConnectionPtr currentConnection() const;

    /// Asks first where there is unsaved work; false: the person stayed.
    bool closePage(Page *page);
    /// All tabs of a connection, asking once.
    bool closePagesOf(const QString &connectionId);
    /// The same, asking nothing: they come back with their drafts when the connection is opened again.
    void suspendPagesOf(const QString &connectionId);
    bool canReopen() const { return !m_closed.isEmpty(); }
    void reopenLast();

    /// Tabs on databases that are not open yet are kept until these are.
    QJsonObject saveState() const;
    void restoreState(const QJsonObject &state);

signals:
    void changed();
    /// The context menu of a page: to be filled with what can be done with its table.
    void tableMenuRequested(QMenu &menu, const ui::TableRef &table);
    /// A tab is to come back whose connection is not open.
    void connectionWanted(const QString &connectionId);

private:
    struct Tab
    {
        QString connectionId;
        QString kind;  // of a feature's page; empty: a table's, or a request log
        QString table; // empty: a page of the database
        QJsonObject state;
        int order = 0; // its place in the session
    };
    const PageKind *kindOf(const QString &name) const;
    Page *makePage(const QString &kind, const TableRef &table, int position);
    void closeDeleted(const QString &connectionId);
    Page *find(const QString &kind, const QString &connectionId, const QString &table) const;
    void restore(Page *page, const Tab &tab) const;
    Page *restoreTab(const Tab &tab, const ConnectionPtr &connection);
    void restorePending(const ConnectionPtr &connection);
    Tab tabOf(Page *page) const;
    /// As one that can be reopened.
    void remember(Page *page);
    static QJsonObject toJson(const Tab &tab);
    static Tab fromJson(const QJsonObject &json);

    AppContext &m_context;
    const Features &m_features;
    TabArea *const m_area;
    QWidget *const m_window;
    FeatureWindow m_featureWindow;
    QHash<Page *, QString> m_kindOf;           // empty: a table's page, or a request log
    QHash<Page *, QString> m_tableOf;          // empty: a page of the database
    QHash<QString, QStringList> m_namesBefore; // by connection: the tables when they were last looked at
    QHash<Page *, int> m_orderOf;              // of restored pages
    QList<Tab> m_pending;                      // their databases are not open
    QList<Tab> m_closed;                       // oldest first
    int m_currentOrder = -1;                   // the tab to bring to the front when it is there
};

} // namespace ui
