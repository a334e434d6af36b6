// Databases in memory, and endpoints of this process, open in one workspace: for features that look at two of
// them.

#pragma once

#include "core/engine/local_client.h"
#include "core/remote/http_transport.h"
#include "core/remote/remote_client.h"
#include "core/wire/endpoint_server.h"
#include "tests/support/ui_database.h"

#include <QDir>

#include <map>
#include <mutex>
#include <vector>

namespace support {

class TwoDatabases
{
public:
    TwoDatabases()
        : m_settings(ui::Paths::inProfile(m_profile.path()))
        , m_workspace(m_jobs, m_connector)
        , m_context{m_jobs, m_settings, m_workspace}
    {}
    ~TwoDatabases()
    {
        m_jobs.cancelAll();
        if (!waitForJobs())
            qFatal("a job does not end");
        m_servers.clear(); // they borrow clients that go with the workspace
    }

    ui::AppContext &context() { return m_context; }
    ui::JobRunner &jobs() { return m_jobs; }
    QString profile() const { return m_profile.path(); }

    ui::ConnectionPtr open(const char *name, ui::Connector::Mode mode = ui::Connector::Mode::ReadWrite)
    {
        const QString folder = QDir(m_profile.path()).filePath(QString::fromLatin1(name));
        QDir().mkpath(folder);
        m_workspace.openFolder(folder, mode, true);
        return opened(ui::Workspace::idOfFolder(folder));
    }
    /// What `served` holds, through HTTP; production, so that its guard is met.
    ui::ConnectionPtr openProduction(const char *name, core::Client &served)
    {
        core::wire::EndpointServerOptions options;
        options.http.port = 0;
        auto started = core::wire::EndpointServer::start(served, options);
        if (started.index() != 0)
            qFatal("the endpoint did not start");
        m_servers.push_back(std::move(std::get<0>(started)));
        ui::Endpoint endpoint;
        endpoint.id = ui::newEndpointId();
        endpoint.name = QString::fromLatin1(name);
        endpoint.url = QStringLiteral("http://127.0.0.1:%1").arg(m_servers.back()->port());
        endpoint.region = QStringLiteral("eu-west-1");
        endpoint.isProduction = true;
        m_workspace.openEndpoint(endpoint, {});
        return opened(endpoint.id);
    }

    ui::TableRef makeTable(const ui::ConnectionPtr &connection, const std::string &name)
    {
        core::CreateTableRequest request;
        request.tableName = name;
        request.attributeDefinitions = {
            {"kind", core::AttributeType::S}, {"pk", core::AttributeType::S}, {"sk", core::AttributeType::N}};
        request.keySchema = {{"pk", core::KeyType::Hash}, {"sk", core::KeyType::Range}};
        core::GlobalSecondaryIndex index;
        index.indexName = "by-kind";
        index.keySchema = {{"kind", core::KeyType::Hash}};
        index.projection.projectionType = core::ProjectionType::All;
        request.globalSecondaryIndexes = {index};
        request.billingMode = core::BillingMode::PayPerRequest;
        if (const auto made = connection->client->createTable(request); !made)
            qFatal("createTable: %s", made.error().message().c_str());
        const ui::TableRef table{connection, QString::fromStdString(name)};
        refresh(table);
        return table;
    }
    /// Until the workspace knows the table, with its counts of now.
    void refresh(const ui::TableRef &table)
    {
        QSignalSpy changed(&m_workspace, &ui::Workspace::tablesChanged);
        m_workspace.refresh(table.connection->id);
        const bool isKnown = QTest::qWaitFor([&] {
            const auto known = m_workspace.table(table.connection->id, table.tableName);
            return !changed.isEmpty() && known && known->tableStatus == core::TableStatus::Active;
        });
        if (!isKnown)
            qFatal("the workspace does not see the table");
    }

    static core::Item order(int i, const std::string &more = "'text':{'S':'as ever'}")
    {
        return itemOf("{'pk':{'S':'customer " + std::to_string(i % 7) + "'},'sk':{'N':'" + std::to_string(i) +
                      "'},'kind':{'S':'order'}," + more + "}");
    }
    static void put(const ui::TableRef &table, const core::Item &item)
    {
        core::PutItemRequest request;
        request.tableName = table.tableName.toStdString();
        request.item = item;
        if (const auto written = table.connection->client->putItem(request); !written)
            qFatal("putItem: %s", written.error().message().c_str());
    }
    static void fill(const ui::TableRef &table, int from, int to)
    {
        for (int i = from; i < to; ++i)
            put(table, order(i));
    }
    /// All items as sorted texts.
    static QStringList contents(const ui::TableRef &table)
    {
        QStringList texts;
        core::ScanRequest request;
        request.tableName = table.tableName.toStdString();
        do {
            const auto page = table.connection->client->scan(request);
            if (!page)
                qFatal("scan: %s", page.error().message().c_str());
            for (const core::Item &item : page->items)
                texts.append(jsonOf(item));
            request.exclusiveStartKey = page->lastEvaluatedKey;
        } while (request.exclusiveStartKey);
        texts.sort();
        return texts;
    }
    bool waitForJobs()
    {
        return QTest::qWaitFor([this] { return m_jobs.activeCount() == 0; }, 30'000);
    }

private:
    ui::ConnectionPtr opened(const QString &id)
    {
        if (!QTest::qWaitFor([&] { return m_workspace.find(id) && m_workspace.tablesAreKnown(id); }, 30'000))
            qFatal("%s did not open", qPrintable(id));
        return m_workspace.find(id);
    }

    struct MemoryConnector final : ui::Connector
    {
        core::Result<std::shared_ptr<core::Client>> open(const QString &folder, Mode mode, bool) override
        {
            const std::scoped_lock lock(mutex);
            core::DatabaseOptions options;
            options.durability = core::Durability::Relaxed;
            options.access =
                mode == Mode::ReadOnly ? core::AccessMode::ReadOnly : core::AccessMode::ReadWrite;
            auto &env = envs[folder];
            if (!env) {
                env.reset(leveldb::NewMemEnv(leveldb::Env::Default()));
                options.access = core::AccessMode::ReadWrite; // there is nothing to read yet
            }
            options.env = env.get();
            options.folder = "/database";
            auto client = core::LocalClient::open(options);
            if (!client)
                return client.error();
            return std::shared_ptr<core::Client>(client->release(),
                                                 [held = env](core::Client *opened) { delete opened; });
        }
        core::Result<ui::OpenedEndpoint> openEndpoint(const ui::Endpoint &endpoint,
                                                      const ui::EndpointSecret &) override
        {
            core::RemoteOptions options;
            options.endpoint = *core::parseUrl(endpoint.url.toStdString());
            options.region = endpoint.region.toStdString();
            options.credentials =
                std::make_shared<core::FixedCredentials>(core::Credentials{"AKIDEXAMPLE", "secret", {}, {}});
            options.transport = transport;
            return ui::OpenedEndpoint{std::make_shared<core::RemoteClient>(options), {}};
        }
        std::mutex mutex;
        std::map<QString, std::shared_ptr<leveldb::Env>> envs; // guarded by mutex
        std::shared_ptr<core::HttpTransport> transport = std::move(*core::makeHttpTransport({}));
    };

    QTemporaryDir m_profile;
    std::vector<std::unique_ptr<core::wire::EndpointServer>> m_servers;
    MemoryConnector m_connector;
    ui::Settings m_settings;
    ui::JobRunner m_jobs;
    ui::Workspace m_workspace;
    ui::AppContext m_context;
};

} // namespace support
