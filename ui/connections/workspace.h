// The open databases and what is known of their tables.

#pragma once

#include "ui/connections/connection.h"

#include <QObject>
#include <QStringList>
#include <optional>
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

    /// Asynchronous: ends in opened() or openFailed().
    void openFolder(const QString &folder, Connector::Mode mode, bool create);
    /// Tabs on it are closed by connectionAboutToClose().
    void close(const QString &id);

    /// Last known; nullopt where the table was not read yet.
    std::optional<core::TableDescription> table(const QString &connectionId, const QString &tableName) const;
    QStringList tableNames(const QString &connectionId) const;
    /// Reads names and descriptions again, in the background; ends in tablesChanged().
    void refresh(const QString &connectionId);

signals:
    void opened(const ui::ConnectionPtr &connection);
    void openFailed(const QString &folder, const core::Error &error);
    void connectionAboutToClose(const QString &id);
    void closed(const QString &id);
    void tablesChanged(const QString &connectionId);
    void tableRefreshed(const QString &connectionId, const QString &tableName);

private:
    struct Known;
    JobRunner &m_jobs;
    Connector &m_connector;
    std::vector<ConnectionPtr> m_connections;
    std::vector<std::unique_ptr<Known>> m_known;
};

} // namespace ui
