#include "ui/connections/workspace.h"

#include "ui/jobs/job_runner.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <chrono>

namespace ui {

namespace {

constexpr int kUnfinishedMs = 500;        // how often a table being made is looked at
constexpr int kUnfinishedRemoteMs = 2000; // where each look is a request
constexpr qsizetype kDescribedAtOnce = 16;

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
           a.streamSpecification == b.streamSpecification && a.latestStreamArn == b.latestStreamArn &&
           areSame(a.localSecondaryIndexes, b.localSecondaryIndexes) &&
           areSame(a.globalSecondaryIndexes, b.globalSecondaryIndexes);
}

constexpr std::chrono::milliseconds kLook(50); // whether to stop
constexpr std::chrono::seconds kOpenWait(2);

/// `false` when the time is over or it was told to stop. A future that is not valid is closed.
bool waitFor(const std::shared_future<void> &closed, const core::Progress &progress,
             std::chrono::milliseconds atMost = std::chrono::milliseconds::max())
{
    if (!closed.valid())
        return true;
    for (std::chrono::milliseconds waited{}; waited < atMost && !progress.stopRequested(); waited += kLook) {
        if (closed.wait_for(kLook) == std::future_status::ready)
            return true;
    }
    return false;
}

} // namespace

Workspace::Workspace(JobRunner &jobs, Connector &connector, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_connector(connector)
{
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
    }
    wantInOrder(id);
    m_opening.append(id);
    emit openStarted(id);
    using ClientPtr = std::shared_ptr<core::Client>;
    Connector *connector = &m_connector;
    const auto future = m_jobs.run<ClientPtr>(
        tr("Open %1").arg(QFileInfo(id).fileName()), JobRunner::Visibility::Quiet,
        [connector, id, mode, create, closing = closing(id)](core::Progress &progress) {
            waitFor(closing, progress, kOpenWait); // one that is held longer is said to be held
            return connector->open(id, mode, create);
        });
    JobRunner::then<ClientPtr>(future, this, [this, id, mode](const core::Result<ClientPtr> &result) {
        m_opening.removeOne(id);
        if (result)
            takeOpened(id, mode, *result);
        else {
            if (!find(id))
                m_order.removeOne(id);
            emit openFailed(id, result.error());
        }
    });
}

void Workspace::takeOpened(const QString &folder, Connector::Mode mode, std::shared_ptr<core::Client> client)
{
    auto connection = std::make_shared<Connection>();
    connection->id = idOfFolder(folder);
    connection->name = QFileInfo(folder).fileName();
    connection->folder = folder;
    connection->readOnly = mode == Connector::Mode::ReadOnly || !client->capabilities().writable;
    // Whoever drops it last, a page perhaps, does not wait for the disk, as closing the database does.
    auto closed = std::make_shared<std::promise<void>>();
    connection->closed = closed->get_future().share();
    connection->client = m_jobs.releasedElsewhere(std::move(client), [closed] { closed->set_value(); });
    if (find(connection->id)) {
        emit connectionAboutToReopen(connection->id);
        const qsizetype place = m_order.indexOf(connection->id);
        close(connection->id);
        m_order.insert(place, connection->id);
    }
    add(connection);
}

/// Databases open at their own pace; they stand in the order in which they were asked for.
void Workspace::wantInOrder(const QString &id)
{
    if (!m_order.contains(id))
        m_order.append(id);
}

void Workspace::add(const ConnectionPtr &connection)
{
    const auto rank = [this](const QString &id) { return m_order.indexOf(id); };
    const auto place = std::upper_bound(
        m_connections.begin(), m_connections.end(), connection,
        [&](const ConnectionPtr &a, const ConnectionPtr &b) { return rank(a->id) < rank(b->id); });
    m_connections.insert(place, connection);
    m_known[connection->id] = {};
    emit opened(connection);
    refresh(connection->id);
}

void Workspace::openEndpoint(const Endpoint &endpoint, const EndpointSecret &secret)
{
    const QString id = endpoint.id;
    if (m_opening.contains(id) || find(id))
        return;
    wantInOrder(id);
    m_opening.append(id);
    m_openingNames[id] = endpoint.name;
    emit openStarted(id);
    Connector *connector = &m_connector;
    const auto future =
        m_jobs.run<OpenedEndpoint>(tr("Connect to %1").arg(endpoint.name), JobRunner::Visibility::Quiet,
                                   [connector, endpoint, secret](core::Progress &) {
                                       return connector->openEndpoint(endpoint, secret);
                                   });
    JobRunner::then<OpenedEndpoint>(future, this,
                                    [this, endpoint](const core::Result<OpenedEndpoint> &result) {
                                        m_opening.removeOne(endpoint.id);
                                        m_openingNames.erase(endpoint.id);
                                        if (!result) {
                                            m_order.removeOne(endpoint.id);
                                            emit openFailed(endpoint.id, result.error());
                                            return;
                                        }
                                        auto connection = std::make_shared<Connection>();
                                        connection->id = endpoint.id;
                                        connection->name = endpoint.name;
                                        connection->client = result->client;
                                        connection->readOnly = !result->client->capabilities().writable;
                                        connection->endpoint = endpoint;
                                        connection->renewSecret = result->renewSecret;
                                        add(connection);
                                    });
}

QString Workspace::nameOfOpening(const QString &id) const
{
    const auto found = m_openingNames.find(id);
    return found == m_openingNames.end() ? QFileInfo(id).fileName() : found->second;
}

void Workspace::close(const QString &id)
{
    const ConnectionPtr connection = find(id);
    if (!connection)
        return;
    emit connectionAboutToClose(id);
    std::erase(m_connections, connection);
    m_known.erase(id);
    m_closing[id] = connection->closed;
    m_order.removeOne(id);
    emit closed(id);
}

std::shared_future<void> Workspace::closing(const QString &id) const
{
    const auto found = m_closing.find(id);
    return found == m_closing.end() ? std::shared_future<void>() : found->second;
}

bool Workspace::waitUntilClosed(const std::shared_future<void> &closing, const core::Progress &progress)
{
    return waitFor(closing, progress);
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

std::vector<std::string> Workspace::keyNames(const QString &connectionId, const QString &tableName) const
{
    std::vector<std::string> names;
    if (const std::optional<core::TableDescription> known = table(connectionId, tableName))
        for (const core::KeySchemaElement &element : known->keySchema)
            names.push_back(element.attributeName);
    return names;
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
    if (connection->isRemote()) {
        readEndpoint(connection);
        return;
    }
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

core::Result<QStringList> Workspace::readNames(core::Client &client, core::Progress &progress)
{
    QStringList names;
    core::ListTablesRequest list;
    do {
        if (progress.stopRequested())
            return core::Error::cancelled();
        const auto page = client.listTables(list);
        if (!page)
            return page.error();
        for (const std::string &name : page->tableNames)
            names.append(QString::fromStdString(name));
        list.exclusiveStartTableName = page->lastEvaluatedTableName;
    } while (list.exclusiveStartTableName);
    return names;
}

core::Result<Workspace::Described> Workspace::describe(core::Client &client, const QStringList &names,
                                                       core::Progress &progress)
{
    Described described;
    for (const QString &name : names) {
        if (progress.stopRequested())
            return core::Error::cancelled();
        progress.report(quint64(described.size()), quint64(names.size()));
        auto table = client.describeTable({name.toStdString()});
        if (table)
            described.emplace_back(name, std::move(table->table));
        else if (table.error().code() == core::ErrorCode::ResourceNotFound) // deleted since it was listed
            described.emplace_back(name, std::nullopt);
        else
            return table.error();
    }
    return described;
}

core::Result<Workspace::Tables> Workspace::readTables(core::Client &client, core::Progress &progress)
{
    const auto names = readNames(client, progress);
    if (!names)
        return names.error();
    auto described = describe(client, *names, progress);
    if (!described)
        return described.error();
    Tables tables;
    for (auto &[name, description] : *described) {
        if (!description)
            continue;
        tables.names.append(name);
        tables.descriptions.emplace(name, *std::move(description));
    }
    return tables;
}

/// Names first, as each description is a request of its own.
void Workspace::readEndpoint(const ConnectionPtr &connection)
{
    const auto future = m_jobs.run<QStringList>(
        tr("List the tables of %1").arg(connection->name), JobRunner::Visibility::Quiet,
        [connection](core::Progress &progress) { return readNames(*connection->client, progress); });
    JobRunner::then<QStringList>(future, this, [this, connection](const core::Result<QStringList> &result) {
        if (find(connection->id) != connection)
            return; // closed meanwhile
        if (!result) {
            emit refreshFailed(connection->id, result.error());
            endReading(connection);
            return;
        }
        Known &known = m_known[connection->id];
        known.tables.names = *result;
        std::erase_if(known.tables.descriptions,
                      [&](const auto &entry) { return !result->contains(entry.first); });
        known.isRead = true;
        known.toDescribe = *result;
        emit tablesChanged(connection->id);
        describeNext(connection);
    });
}

void Workspace::describeNext(const ConnectionPtr &connection)
{
    if (find(connection->id) != connection)
        return; // closed by whoever heard of its tables
    Known &known = m_known[connection->id];
    if (known.toDescribe.isEmpty()) {
        endReading(connection);
        return;
    }
    const QStringList names = known.toDescribe.mid(0, kDescribedAtOnce);
    known.toDescribe.remove(0, names.size());
    const auto future =
        m_jobs.run<Described>(tr("Describe the tables of %1").arg(connection->name),
                              JobRunner::Visibility::Quiet, [connection, names](core::Progress &progress) {
                                  return describe(*connection->client, names, progress);
                              });
    JobRunner::then<Described>(future, this, [this, connection](const core::Result<Described> &result) {
        if (find(connection->id) != connection)
            return;
        if (result) {
            takeDescribed(connection, *result);
            describeNext(connection);
            return;
        }
        m_known[connection->id].toDescribe.clear();
        emit refreshFailed(connection->id, result.error());
        endReading(connection);
    });
}

void Workspace::takeDescribed(const ConnectionPtr &connection, const Described &described)
{
    Tables &tables = m_known[connection->id].tables;
    QStringList refreshed;
    bool unfinished = false;
    for (const auto &[name, description] : described) {
        if (!description) {
            tables.names.removeOne(name);
            tables.descriptions.erase(name);
            continue;
        }
        const auto before = tables.descriptions.find(name);
        if (before == tables.descriptions.end() || !isSame(before->second, *description))
            refreshed.append(name);
        tables.descriptions.insert_or_assign(name, *description);
        unfinished = unfinished || isUnfinished(*description);
    }
    if (unfinished && !m_unfinishedTimer.isActive())
        m_unfinishedTimer.start(kUnfinishedRemoteMs);
    emit tablesChanged(connection->id);
    for (const QString &name : std::as_const(refreshed))
        emit tableRefreshed(connection->id, name);
    tellWanted(connection->id);
}

void Workspace::endReading(const ConnectionPtr &connection)
{
    const auto known = m_known.find(connection->id);
    if (known == m_known.end())
        return;
    known->second.isReading = false;
    if (std::exchange(known->second.readAgain, false))
        refresh(connection->id);
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
    if (unfinished && (!m_unfinishedTimer.isActive() || m_unfinishedTimer.interval() > kUnfinishedMs))
        m_unfinishedTimer.start(kUnfinishedMs);
    if (telling == Telling::Always || hasChanged)
        emit tablesChanged(connectionId);
    for (const QString &name : std::as_const(refreshed))
        emit tableRefreshed(connectionId, name);
    tellWanted(connectionId);
}

void Workspace::tellWanted(const QString &connectionId)
{
    if (connectionId != m_wantedConnection || !table(connectionId, m_wantedTable))
        return;
    m_wantedConnection.clear();
    emit tableWanted({find(connectionId), m_wantedTable});
}

void Workspace::refreshUnfinished()
{
    std::map<QString, QStringList> unfinished;
    for (const auto &[id, known] : m_known) {
        for (const auto &[name, description] : known.tables.descriptions) {
            if (isUnfinished(description))
                unfinished[id].append(name);
        }
    }
    for (const auto &[id, names] : unfinished) {
        const ConnectionPtr connection = find(id);
        Known &known = m_known[id];
        if (!connection->isRemote()) {
            refresh(id);
        } else if (!known.isReading) {
            known.isReading = true;
            known.toDescribe = names;
            describeNext(connection);
        }
    }
}

} // namespace ui
