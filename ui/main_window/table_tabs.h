// Tables and request logs in tabs: open, look, close with care, reopen, and come back with the session.

#pragma once

#include "ui/main_window/features.h"

#include <QHash>
#include <QJsonArray>
#include <QObject>
#include <optional>

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
    bool showsRequests(const QString &connectionId) const { return find(connectionId, {}) != nullptr; }

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
    /// A tab is to come back whose connection is not open.
    void connectionWanted(const QString &connectionId);

private:
    struct Tab
    {
        QString connectionId;
        QString table; // empty: the request log
        QJsonObject state;
        int order = 0; // its place in the session
    };
    Page *makePage(const TableRef &table, int position);
    void closeDeleted(const QString &connectionId);
    Page *find(const QString &connectionId, const QString &table) const;
    Page *restoreTab(const Tab &tab, const ConnectionPtr &connection);
    void restorePending(const ConnectionPtr &connection);
    Tab tabOf(Page *page) const;
    static QJsonObject toJson(const Tab &tab);
    static Tab fromJson(const QJsonObject &json);

    AppContext &m_context;
    const Features &m_features;
    TabArea *const m_area;
    QWidget *const m_window;
    QHash<Page *, QString> m_tableOf;          // empty: the request log
    QHash<QString, QStringList> m_namesBefore; // by connection: the tables when they were last looked at
    QHash<Page *, int> m_orderOf;              // of restored pages
    QList<Tab> m_pending;                      // their databases are not open
    QList<Tab> m_closed;                       // oldest first
    int m_currentOrder = -1;                   // the tab to bring to the front when it is there
};

} // namespace ui
