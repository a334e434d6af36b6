// The open databases and endpoints, and what is known of their tables.

#pragma once

#include "ui/connections/connection.h"

#include <QObject>
#include <QStringList>
#include <QTimer>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace ui {

class JobRunner;

/// GUI thread only. Table lists and descriptions are read by jobs; the last known state is here at once.
class Workspace : public QObject
{
    Q_OBJECT

public:
    Workspace(JobRunner &jobs, Connector &connector, QObject *parent = nullptr);
    ~Workspace() override;

    const std::vector<ConnectionPtr> &connections() const { return m_connections; }
    ConnectionPtr find(const QString &id) const;
    Connector &connector() const { return m_connector; }

    /// The id that a database in `folder` has: its canonical path, or the absolute one where there is none
    /// yet.
    static QString idOfFolder(const QString &folder);
    /// Asynchronous: ends in opened() or openFailed(). An open or opening folder is left as it is; but
    /// ReadWrite on a connection that is read-only opens anew, and takes its place where that works.
    void openFolder(const QString &folder, Connector::Mode mode, bool create);
    /// The same for an endpoint, which counts as opened before anything is sent: what cannot be reached is
    /// said by refreshFailed(), and can be tried again with everything in place.
    void openEndpoint(const Endpoint &endpoint, const EndpointSecret &secret);
    /// Ids of what is being opened.
    const QStringList &opening() const { return m_opening; }
    QString nameOfOpening(const QString &id) const;
    /// Tabs on it are closed by connectionAboutToClose().
    void close(const QString &id);
    /// Ready when the database that a closed folder held last is closed, too: it waits for the disk, and for
    /// the work under way on it. Not valid where there was none.
    std::shared_future<void> closing(const QString &id) const;
    /// In a job; false: it was told to stop before.
    static bool waitUntilClosed(const std::shared_future<void> &closing, const core::Progress &progress);

    /// Last known; nullopt where the table was not read yet.
    std::optional<core::TableDescription> table(const QString &connectionId, const QString &tableName) const;
    /// Of a table's key, partition key first; empty where the table is not known.
    std::vector<std::string> keyNames(const QString &connectionId, const QString &tableName) const;
    QStringList tableNames(const QString &connectionId) const;
    /// True once the tables of a connection were read.
    bool tablesAreKnown(const QString &connectionId) const;
    /// Reads names and descriptions again, in the background; ends in tablesChanged() or refreshFailed().
    /// While a table or an index is being made it goes on by itself until that is done. An endpoint's names
    /// are told first, its descriptions as they come.
    void refresh(const QString &connectionId);
    /// The same for whoever looks again and again: tablesChanged() comes only where something did, and a
    /// failure is left to the next real use of the database. Skipped while tables are being read.
    void lookAgain(const QString &connectionId);
    /// Asks whoever shows tables for one, by tableWanted(): now, or as soon as a table just made is known.
    void showTable(const QString &connectionId, const QString &tableName);

signals:
    void tableWanted(const ui::TableRef &table);
    void openStarted(const QString &id);
    void opened(const ui::ConnectionPtr &connection);
    void openFailed(const QString &folder, const core::Error &error);
    /// Before connectionAboutToClose(): the same database comes back at once, in another mode.
    void connectionAboutToReopen(const QString &id);
    void connectionAboutToClose(const QString &id);
    void closed(const QString &id);
    /// After every refresh; `tableRefreshed` says which descriptions differ from before.
    void tablesChanged(const QString &connectionId);
    void tableRefreshed(const QString &connectionId, const QString &tableName);
    void refreshFailed(const QString &connectionId, const core::Error &error);

private:
    struct Tables
    {
        QStringList names;
        std::map<QString, core::TableDescription> descriptions;
    };
    struct Known
    {
        Tables tables;
        bool isRead = false;
        bool isReading = false;
        bool readAgain = false;
        QStringList toDescribe; // of an endpoint
    };
    /// nullopt: there is no such table any more.
    using Described = std::vector<std::pair<QString, std::optional<core::TableDescription>>>;
    static core::Result<Tables> readTables(core::Client &client, core::Progress &progress);
    static core::Result<QStringList> readNames(core::Client &client, core::Progress &progress);
    static core::Result<Described> describe(core::Client &client, const QStringList &names,
                                            core::Progress &progress);
    void takeOpened(const QString &folder, Connector::Mode mode, std::shared_ptr<core::Client> client);
    void wantInOrder(const QString &id);
    void add(const ConnectionPtr &connection);
    enum class Telling { Always, OnlyChanges };
    void read(const ConnectionPtr &connection, Telling telling);
    void takeTables(const QString &connectionId, const Tables &tables, Telling telling);
    void readEndpoint(const ConnectionPtr &connection);
    void describeNext(const ConnectionPtr &connection);
    void takeDescribed(const ConnectionPtr &connection, const Described &described);
    void endReading(const ConnectionPtr &connection);
    void tellWanted(const QString &connectionId);
    void refreshUnfinished();

    JobRunner &m_jobs;
    Connector &m_connector;
    std::vector<ConnectionPtr> m_connections;
    std::map<QString, Known> m_known;                      // by connection id
    std::map<QString, std::shared_future<void>> m_closing; // the database that a folder held last
    QStringList m_order; // ids, as they were asked for: the order of m_connections
    QStringList m_opening;
    std::map<QString, QString> m_openingNames; // of endpoints, by id
    QString m_wantedConnection;                // of a table to be shown that is not known yet
    QString m_wantedTable;
    QTimer m_unfinishedTimer;
};

} // namespace ui
