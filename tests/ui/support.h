// What the window's tests share: databases without a disk, and a page that remembers what was done to it.

#pragma once

#include "tests/support/recording_client.h"
#include "ui/app_context.h"
#include "ui/common/page.h"
#include "ui/connections/workspace.h"
#include "ui/jobs/job_runner.h"
#include "ui/settings/settings.h"

#include <QDir>
#include <QTemporaryDir>
#include <map>
#include <mutex>

namespace support {

inline core::TableDescription makeTable(const std::string &name, std::int64_t itemCount = 0)
{
    core::TableDescription table;
    table.tableName = name;
    table.tableId = name;
    table.itemCount = itemCount;
    table.tableSizeBytes = itemCount * 100;
    table.attributeDefinitions = {{"pk", core::AttributeType::S}, {"sk", core::AttributeType::N}};
    table.keySchema = {{"pk", core::KeyType::Hash}, {"sk", core::KeyType::Range}};
    return table;
}

inline core::IndexDescription makeIndex(const std::string &name)
{
    core::IndexDescription index;
    index.indexName = name;
    index.keySchema = {{"sk", core::KeyType::Hash}};
    return index;
}

/// Only describes tables. Thread-safe.
class DescribingClient final : public RecordingClient
{
public:
    bool isWritable = true;

    void setTable(const core::TableDescription &table)
    {
        const std::scoped_lock lock(m_tablesMutex);
        m_described[table.tableName] = table;
    }
    void removeTable(const std::string &name)
    {
        const std::scoped_lock lock(m_tablesMutex);
        m_described.erase(name);
    }
    core::Capabilities capabilities() const override
    {
        core::Capabilities capabilities;
        capabilities.writable = isWritable;
        return capabilities;
    }
    /// Two names a page, so that paging is used.
    core::Result<core::ListTablesResponse> listTables(const core::ListTablesRequest &request) override
    {
        const std::scoped_lock lock(m_tablesMutex);
        core::ListTablesResponse response;
        auto next = request.exclusiveStartTableName
                        ? m_described.upper_bound(*request.exclusiveStartTableName)
                        : m_described.begin();
        for (; next != m_described.end() && response.tableNames.size() < 2; ++next)
            response.tableNames.push_back(next->first);
        if (next != m_described.end())
            response.lastEvaluatedTableName = response.tableNames.back();
        return response;
    }
    core::Result<core::DescribeTableResponse>
    describeTable(const core::DescribeTableRequest &request) override
    {
        const std::scoped_lock lock(m_tablesMutex);
        const auto found = m_described.find(*request.tableName);
        if (found == m_described.end())
            return core::Error(core::ErrorCode::ResourceNotFound, "no such table");
        return core::DescribeTableResponse{found->second};
    }

private:
    std::mutex m_tablesMutex;
    std::map<std::string, core::TableDescription> m_described;
};

/// Folders as a test prepares them.
class FakeConnector final : public ui::Connector
{
public:
    /// What `folder` holds from now on.
    std::shared_ptr<DescribingClient> addDatabase(const QString &folder)
    {
        const std::scoped_lock lock(m_mutex);
        auto client = std::make_shared<DescribingClient>();
        m_clients[folder] = client;
        return client;
    }
    /// Opening for writing is refused; reading goes on.
    void refuse(const QString &folder, const core::Error &error)
    {
        const std::scoped_lock lock(m_mutex);
        m_errors.insert_or_assign(folder, error);
    }
    void allow(const QString &folder)
    {
        const std::scoped_lock lock(m_mutex);
        m_errors.erase(folder);
    }
    core::Result<std::shared_ptr<core::Client>> open(const QString &folder, Mode mode, bool create) override
    {
        const std::scoped_lock lock(m_mutex);
        if (mode == Mode::ReadWrite && m_errors.contains(folder))
            return m_errors.at(folder);
        if (create && !m_clients.contains(folder))
            m_clients[folder] = std::make_shared<DescribingClient>();
        if (!m_clients.contains(folder))
            return core::Error::io("there is no database in " + folder.toStdString());
        return std::shared_ptr<core::Client>(m_clients.at(folder));
    }

private:
    std::mutex m_mutex;
    std::map<QString, std::shared_ptr<DescribingClient>> m_clients;
    std::map<QString, core::Error> m_errors;
};

/// Settings in a folder that goes with the test, jobs, a workspace over fake databases.
class Bench
{
public:
    Bench()
        : settings(ui::Paths::inProfile(folder.path()))
        , workspace(jobs, connector)
        , context{jobs, settings, workspace}
    {}
    /// A folder on disk, with a database behind it.
    QString makeFolder(const QString &name)
    {
        const QString path = QDir(QFileInfo(folder.path()).canonicalFilePath()).filePath(name);
        QDir().mkpath(path);
        return path;
    }

    QTemporaryDir folder;
    ui::Settings settings;
    FakeConnector connector;
    ui::JobRunner jobs;
    ui::Workspace workspace;
    ui::AppContext context;
};

/// A tab without a table.
class FakePage final : public ui::Page
{
public:
    FakePage(ui::TableRef table, QWidget *parent)
        : Page(parent)
        , m_table(std::move(table))
    {
        setFocusPolicy(Qt::StrongFocus);
        setAccessibleName(m_table.tableName);
    }
    QString title() const override { return m_table.tableName; }
    QIcon icon() const override { return {}; }
    QString connectionId() const override { return m_table.connection->id; }
    QJsonObject saveState() const override { return {{QStringLiteral("draft"), draft}}; }
    bool hasUnsavedWork() const override { return isUnsaved; }
    void tableIsGone() override { isTableGone = true; }
    void refresh() override { ++refreshes; }
    void find() override { ++finds; }
    void setDraft(const QString &text)
    {
        draft = text;
        isUnsaved = !text.isEmpty();
        emit stateChanged();
    }

    QString draft;
    QString index;
    bool isUnsaved = false;
    bool isTableGone = false;
    int refreshes = 0;
    int finds = 0;

private:
    const ui::TableRef m_table;
};

} // namespace support
