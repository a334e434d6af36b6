#include "ui/connections/workspace.h"

#include "ui/jobs/job_runner.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace ui {

namespace {

constexpr int kUnfinishedMs = 500; // how often a table being made is looked at

bool isUnfinished(const core::TableDescription &table)
{
    const auto isIndexUnfinished = [](const core::IndexDescription &index) {
        return index.indexStatus != core::IndexStatus::Active;
    };
    return table.tableStatus != core::TableStatus::Active ||
           std::any_of(table.globalSecondaryIndexes.begin(), table.globalSecondaryIndexes.end(),
                       isIndexUnfinished);
}

bool isSame(const core::IndexDescription &a, const core::IndexDescription &b)
{
    return a.indexName == b.indexName && a.keySchema == b.keySchema && a.projection == b.projection &&
           a.isGlobal == b.isGlobal && a.indexStatus == b.indexStatus && a.backfilling == b.backfilling &&
           a.backfillFraction == b.backfillFraction && a.provisionedThroughput == b.provisionedThroughput &&
           a.indexSizeBytes == b.indexSizeBytes && a.itemCount == b.itemCount;
}

bool isSame(const core::TableDescription &a, const core::TableDescription &b)
{
    const auto areSame = [](const auto &left, const auto &right) {
        return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                          [](const auto &x, const auto &y) { return isSame(x, y); });
    };
    return a.tableId == b.tableId && a.tableStatus == b.tableStatus && a.keySchema == b.keySchema &&
           a.attributeDefinitions == b.attributeDefinitions && a.itemCount == b.itemCount &&
           a.tableSizeBytes == b.tableSizeBytes && a.billingMode == b.billingMode &&
           a.provisionedThroughput == b.provisionedThroughput && a.tableClass == b.tableClass &&
           a.deletionProtectionEnabled == b.deletionProtectionEnabled &&
           areSame(a.localSecondaryIndexes, b.localSecondaryIndexes) &&
           areSame(a.globalSecondaryIndexes, b.globalSecondaryIndexes);
}

} // namespace

Workspace::Workspace(JobRunner &jobs, Connector &connector, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_connector(connector)
{
    m_unfinishedTimer.setInterval(kUnfinishedMs);
    m_unfinishedTimer.setSingleShot(true);
    connect(&m_unfinishedTimer, &QTimer::timeout, this, &Workspace::refreshUnfinished);
}

Workspace::~Workspace() = default;

ConnectionPtr Workspace::find(const QString &id) const
{
    const auto found = std::find_if(m_connections.begin(), m_connections.end(),
                                    [&](const ConnectionPtr &connection) { return connection->id == id; });
    return found == m_connections.end() ? nullptr : *found;
}

QString Workspace::idOfFolder(const QString &folder)
{
    const QFileInfo info(folder);
    const QString canonical = info.canonicalFilePath();
    return canonical.isEmpty() ? QDir::cleanPath(info.absoluteFilePath()) : canonical;
}

void Workspace::openFolder(const QString &folder, Connector::Mode mode, bool create)
{
    const QString id = idOfFolder(folder);
    if (m_opening.contains(id))
        return;
    if (const ConnectionPtr present = find(id)) {
        if (!present->readOnly || mode == Connector::Mode::ReadOnly)
            return;
        close(id);
    }
    m_opening.append(id);
    emit openStarted(id);
    using ClientPtr = std::shared_ptr<core::Client>;
    Connector *connector = &m_connector;
    const auto future = m_jobs.run<ClientPtr>(
        tr("Open %1").arg(QFileInfo(id).fileName()), JobRunner::Visibility::Quiet,
        [connector, id, mode, create](core::Progress &) { return connector->open(id, mode, create); });
    JobRunner::then<ClientPtr>(future, this, [this, id, mode](const core::Result<ClientPtr> &result) {
        m_opening.removeOne(id);
        if (result)
            takeOpened(id, mode, *result);
        else
            emit openFailed(id, result.error());
    });
}

void Workspace::takeOpened(const QString &folder, Connector::Mode mode, std::shared_ptr<core::Client> client)
{
    auto connection = std::make_shared<Connection>();
    connection->id = idOfFolder(folder);
    connection->name = QFileInfo(folder).fileName();
    connection->folder = folder;
    connection->readOnly = mode == Connector::Mode::ReadOnly || !client->capabilities().writable;
    connection->client = std::move(client);
    m_connections.push_back(connection);
    m_known[connection->id] = {};
    emit opened(connection);
    refresh(connection->id);
}

void Workspace::close(const QString &id)
{
    ConnectionPtr connection = find(id);
    if (!connection)
        return;
    emit connectionAboutToClose(id);
    std::erase(m_connections, connection);
    m_known.erase(id);
    emit closed(id);
    // The last reference may close the database, which waits for the disk: not on this thread.
    const QString title = tr("Close %1").arg(connection->name);
    m_jobs.run<void>(title, JobRunner::Visibility::Quiet,
                     [released = std::move(connection)](core::Progress &) { return core::Result<void>(); });
}

std::optional<core::TableDescription> Workspace::table(const QString &connectionId,
                                                       const QString &tableName) const
{
    const auto known = m_known.find(connectionId);
    if (known == m_known.end())
        return {};
    const auto found = known->second.tables.descriptions.find(tableName);
    if (found == known->second.tables.descriptions.end())
        return {};
    return found->second;
}

QStringList Workspace::tableNames(const QString &connectionId) const
{
    const auto known = m_known.find(connectionId);
    return known == m_known.end() ? QStringList() : known->second.tables.names;
}

bool Workspace::tablesAreKnown(const QString &connectionId) const
{
    const auto known = m_known.find(connectionId);
    return known != m_known.end() && known->second.isRead;
}

void Workspace::refresh(const QString &connectionId)
{
    const ConnectionPtr connection = find(connectionId);
    if (!connection)
        return;
    Known &known = m_known[connectionId];
    if (known.isReading) {
        known.readAgain = true; // what is being read may be older than the change that asks for this
        return;
    }
    read(connection, Telling::Always);
}

void Workspace::lookAgain(const QString &connectionId)
{
    const ConnectionPtr connection = find(connectionId);
    if (connection && !m_known[connectionId].isReading && m_known[connectionId].isRead)
        read(connection, Telling::OnlyChanges);
}

void Workspace::showTable(const QString &connectionId, const QString &tableName)
{
    const ConnectionPtr connection = find(connectionId);
    if (connection && table(connectionId, tableName)) {
        emit tableWanted({connection, tableName});
        return;
    }
    m_wantedConnection = connectionId;
    m_wantedTable = tableName;
}

void Workspace::read(const ConnectionPtr &connection, Telling telling)
{
    m_known[connection->id].isReading = true;
    const auto future = m_jobs.run<Tables>(
        tr("Read the tables of %1").arg(connection->name), JobRunner::Visibility::Quiet,
        [connection](core::Progress &progress) { return readTables(*connection->client, progress); });
    JobRunner::then<Tables>(future, this, [this, connection, telling](const core::Result<Tables> &result) {
        const QString &id = connection->id;
        if (find(id) != connection)
            return; // closed meanwhile
        m_known[id].isReading = false;
        const bool readAgain = std::exchange(m_known[id].readAgain, false);
        if (result)
            takeTables(id, *result, telling);
        else if (telling == Telling::Always)
            emit refreshFailed(id, result.error());
        if (readAgain)
            refresh(id);
    });
}

core::Result<Workspace::Tables> Workspace::readTables(core::Client &client, core::Progress &progress)
{
    Tables tables;
    core::ListTablesRequest list;
    do {
        const auto page = client.listTables(list);
        if (!page)
            return page.error();
        for (const std::string &name : page->tableNames)
            tables.names.append(QString::fromStdString(name));
        list.exclusiveStartTableName = page->lastEvaluatedTableName;
    } while (list.exclusiveStartTableName && !progress.stopRequested());

    quint64 done = 0;
    for (const QString &name : std::as_const(tables.names)) {
        if (progress.stopRequested())
            return core::Error::cancelled();
        progress.report(done++, quint64(tables.names.size()));
        auto described = client.describeTable({name.toStdString()});
        if (described)
            tables.descriptions.emplace(name, std::move(described->table));
        else if (described.error().code() != core::ErrorCode::ResourceNotFound) // deleted since it was listed
            return described.error();
    }
    tables.names.removeIf([&](const QString &name) { return !tables.descriptions.contains(name); });
    return tables;
}

void Workspace::takeTables(const QString &connectionId, const Tables &tables, Telling telling)
{
    Known &known = m_known[connectionId];
    QStringList refreshed;
    bool unfinished = false;
    for (const auto &[name, description] : tables.descriptions) {
        const auto before = known.tables.descriptions.find(name);
        if (before == known.tables.descriptions.end() || !isSame(before->second, description))
            refreshed.append(name);
        unfinished = unfinished || isUnfinished(description);
    }
    const bool hasChanged = !refreshed.isEmpty() || known.tables.names != tables.names;
    known.tables = tables;
    known.isRead = true;
    if (unfinished && !m_unfinishedTimer.isActive())
        m_unfinishedTimer.start();
    if (telling == Telling::Always || hasChanged)
        emit tablesChanged(connectionId);
    for (const QString &name : std::as_const(refreshed))
        emit tableRefreshed(connectionId, name);
    if (connectionId == m_wantedConnection && tables.descriptions.contains(m_wantedTable)) {
        m_wantedConnection.clear();
        emit tableWanted({find(connectionId), m_wantedTable});
    }
}

void Workspace::refreshUnfinished()
{
    QStringList ids;
    for (const auto &[id, known] : m_known) {
        const auto &tables = known.tables.descriptions;
        if (std::any_of(tables.begin(), tables.end(),
                        [](const auto &entry) { return isUnfinished(entry.second); }))
            ids.append(id);
    }
    for (const QString &id : std::as_const(ids))
        refresh(id);
}

} // namespace ui
