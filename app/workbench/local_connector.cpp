#include "app/workbench/local_connector.h"

#include "core/engine/backup_files.h"
#include "core/engine/local_client.h"
#include "core/engine/repair.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>

namespace app {

namespace {

constexpr std::chrono::milliseconds kLook(20); // whether to stop

core::DatabaseOptions optionsOf(const QString &folder)
{
    core::DatabaseOptions options;
    options.folder = QFile::encodeName(folder).toStdString();
    return options;
}

} // namespace

/// The folders of clients that are not closed yet. A client whose last owner is gone may still be closing: it
/// waits for the disk, and holds the folder until it is done.
class LocalConnector::OpenFolders
{
public:
    std::uint64_t add(const QString &folder)
    {
        const std::scoped_lock lock(m_mutex);
        m_folders.emplace(++m_last, QFileInfo(folder).canonicalFilePath());
        return m_last;
    }
    void remove(std::uint64_t client)
    {
        const std::scoped_lock lock(m_mutex);
        m_folders.erase(client);
        m_closed.notify_all();
    }
    /// For those that are open now.
    core::Result<void> waitUntilClosed(const QString &folder, const core::Progress &progress)
    {
        const QString path = QFileInfo(folder).canonicalFilePath();
        std::unique_lock lock(m_mutex);
        const std::uint64_t last = m_last;
        const auto isClosed = [&] {
            return std::none_of(m_folders.begin(), m_folders.end(),
                                [&](const auto &open) { return open.first <= last && open.second == path; });
        };
        while (!m_closed.wait_for(lock, kLook, isClosed)) {
            if (progress.stopRequested())
                return core::Error::cancelled();
        }
        return {};
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_closed;
    std::map<std::uint64_t, QString> m_folders; // by client
    std::uint64_t m_last = 0;
};

LocalConnector::LocalConnector()
    : m_open(std::make_shared<OpenFolders>())
{}

core::Result<std::shared_ptr<core::Client>> LocalConnector::open(const QString &folder, Mode mode,
                                                                 bool create)
{
    if (QFileInfo(folder).isFile()) {
        auto file = core::openBackupFile(QFile::encodeName(folder).toStdString());
        if (!file)
            return file.error();
        return std::shared_ptr<core::Client>(std::move(*file));
    }
    core::DatabaseOptions options = optionsOf(folder);
    options.access = mode == Mode::ReadOnly ? core::AccessMode::ReadOnly : core::AccessMode::ReadWrite;
    options.createIfMissing = create;
    auto client = core::LocalClient::open(options);
    if (!client)
        return client.error();
    const auto close = [folders = m_open, id = m_open->add(folder)](core::Client *closing) {
        delete closing;
        folders->remove(id);
    };
    return std::shared_ptr<core::Client>(client->release(), close);
}

core::Result<ui::FolderCheck> LocalConnector::check(const QString &folder, core::Progress &progress)
{
    const auto report = core::checkDatabase(optionsOf(folder), progress);
    if (!report)
        return report.error();
    ui::FolderCheck check;
    check.rows = report->rows;
    for (const std::string &problem : report->problems)
        check.problems.append(QString::fromStdString(problem));
    return check;
}

core::Result<ui::FolderRepair> LocalConnector::repair(const QString &folder, core::Progress &progress)
{
    if (auto closed = m_open->waitUntilClosed(folder, progress); !closed)
        return closed.error();
    const auto report = core::repairLocalDatabase(optionsOf(folder), progress);
    if (!report)
        return report.error();
    return ui::FolderRepair{QFile::decodeName(report->copy.string().c_str()), report->rows};
}

} // namespace app
