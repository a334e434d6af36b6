#include "app/workbench/local_connector.h"

#include "core/engine/backup_files.h"
#include "core/engine/local_client.h"
#include "core/engine/repair.h"

#include <QFile>
#include <QFileInfo>

namespace app {

namespace {

core::DatabaseOptions optionsOf(const QString &folder)
{
    core::DatabaseOptions options;
    options.folder = QFile::encodeName(folder).toStdString();
    return options;
}

} // namespace

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
    return std::shared_ptr<core::Client>(std::move(*client));
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
    const auto report = core::repairLocalDatabase(optionsOf(folder), progress);
    if (!report)
        return report.error();
    return ui::FolderRepair{QFile::decodeName(report->copy.string().c_str()), report->rows};
}

} // namespace app
