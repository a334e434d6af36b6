// All that a feature of the window is given, over a database in memory: for tests of pages and dialogs.

#pragma once

#include "core/engine/local_client.h"
#include "core/values/json.h"
#include "ui/app_context.h"
#include "ui/common/theme.h"
#include "ui/connections/workspace.h"
#include "ui/jobs/job_runner.h"
#include "ui/settings/settings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <leveldb/env.h>
#include <leveldb/helpers/memenv.h>

#include <algorithm>
#include <memory>
#include <string>

namespace support {

/// An item or key from DynamoDB JSON; single quotes stand for double ones.
inline core::Item itemOf(std::string json)
{
    std::replace(json.begin(), json.end(), '\'', '"');
    auto read = core::itemFromDynamoJson(json);
    if (const auto *error = std::get_if<core::JsonError>(&read))
        qFatal("%s: %s", json.c_str(), error->error.message().c_str());
    return std::get<core::Item>(std::move(read));
}
inline core::AttributeValue valueOf(const std::string &json)
{
    return *itemOf("{'v':" + json + "}").find("v");
}
inline QString jsonOf(const core::AttributeMap &map)
{
    std::string json;
    core::appendDynamoJson(json, map);
    std::replace(json.begin(), json.end(), '"', '\'');
    return QString::fromStdString(json);
}

class UiDatabase
{
public:
    explicit UiDatabase(ui::Connector::Mode mode = ui::Connector::Mode::ReadWrite)
        : m_settings(ui::Paths::inProfile(m_profile.path()))
        , m_workspace(m_jobs, m_connector)
        , m_context{m_jobs, m_settings, m_workspace}
    {
        m_workspace.openFolder(m_profile.path(), mode, true);
        if (!QTest::qWaitFor([this] { return !m_workspace.connections().empty(); }))
            qFatal("the database did not open");
    }

    ui::AppContext &context() { return m_context; }
    ui::ConnectionPtr connection() const { return m_workspace.connections().front(); }
    core::Client &client() { return *connection()->client; }

    /// Makes the table, and waits until the workspace knows it.
    ui::TableRef makeTable(const core::CreateTableRequest &request)
    {
        if (const auto made = client().createTable(request); !made)
            qFatal("createTable: %s", made.error().message().c_str());
        const QString name = QString::fromStdString(*request.tableName);
        m_workspace.refresh(connection()->id);
        const bool isKnown = QTest::qWaitFor([&] {
            const auto table = m_workspace.table(connection()->id, name);
            return table && table->tableStatus == core::TableStatus::Active;
        });
        if (!isKnown)
            qFatal("the workspace does not see the table");
        return {connection(), name};
    }
    /// With a partition key pk and a sort key sk, both strings.
    ui::TableRef makeTable(const std::string &name = "orders")
    {
        core::CreateTableRequest request;
        request.tableName = name;
        request.attributeDefinitions = {{"pk", core::AttributeType::S}, {"sk", core::AttributeType::S}};
        request.keySchema = {{"pk", core::KeyType::Hash}, {"sk", core::KeyType::Range}};
        request.billingMode = core::BillingMode::PayPerRequest;
        return makeTable(request);
    }

    void put(const ui::TableRef &table, const core::Item &item)
    {
        core::PutItemRequest request;
        request.tableName = table.tableName.toStdString();
        request.item = item;
        if (const auto put = client().putItem(request); !put)
            qFatal("putItem: %s", put.error().message().c_str());
    }
    std::optional<core::Item> get(const ui::TableRef &table, const core::Key &key)
    {
        core::GetItemRequest request;
        request.tableName = table.tableName.toStdString();
        request.key = key;
        request.consistentRead = true;
        const auto got = client().getItem(request);
        if (!got)
            qFatal("getItem: %s", got.error().message().c_str());
        return got->item;
    }

private:
    struct MemoryConnector final : ui::Connector
    {
        core::Result<std::shared_ptr<core::Client>> open(const QString &, Mode, bool) override
        {
            core::DatabaseOptions options;
            options.durability = core::Durability::Relaxed;
            options.env = env.get();
            options.folder = "/database";
            auto client = core::LocalClient::open(options);
            if (!client)
                return client.error();
            // Whoever holds the client longest holds its memory too.
            return std::shared_ptr<core::Client>(client->release(),
                                                 [env = env](core::Client *opened) { delete opened; });
        }
        std::shared_ptr<leveldb::Env> env{leveldb::NewMemEnv(leveldb::Env::Default())};
    };

    QTemporaryDir m_profile;
    MemoryConnector m_connector;
    ui::Settings m_settings;
    ui::JobRunner m_jobs;
    ui::Workspace m_workspace;
    ui::AppContext m_context;
};

} // namespace support
