#include "app/workbench/all_features.h"

#include "app/workbench/page_shortcuts.h"
#include "core/sample/sample_database.h"
#include "ui/backups/backup_features.h"
#include "ui/connections/workspace.h"
#include "ui/copying/copying_features.h"
#include "ui/items/table_page.h"
#include "ui/requests/requests_page.h"
#include "ui/statements/statements_page.h"
#include "ui/streams/stream_features.h"
#include "ui/tables/table_actions.h"
#include "ui/tables/table_features.h"
#include "ui/timeline/commits_dialog.h"
#include "ui/timeline/keep_past.h"
#include "ui/transfer/transfer_actions.h"

namespace app {

namespace {

ui::TablePage *tablePage(ui::Page *page)
{
    return qobject_cast<ui::TablePage *>(page);
}

void exportTable(ui::AppContext &context, const ui::TableRef &table, const QString &index, QWidget *parent)
{
    const auto description = context.workspace.table(table.connection->id, table.tableName);
    ui::ExportSource source;
    source.suggestedName = index.isEmpty() ? table.tableName : table.tableName + u'-' + index;
    core::ScanRequest request;
    request.tableName = table.tableName.toStdString();
    if (!index.isEmpty())
        request.indexName = index.toStdString();
    source.nextPage = [client = table.connection->client, request](const std::optional<core::Key> &startKey) {
        core::ScanRequest page = request;
        page.exclusiveStartKey = startKey;
        return client->scan(page);
    };
    if (description) {
        const core::IndexDescription *found = description->findIndex(index.toStdString());
        source.expectedItems = std::uint64_t(found ? found->itemCount : description->itemCount);
        for (const core::KeySchemaElement &element : found ? found->keySchema : description->keySchema)
            source.keyNames.append(QString::fromStdString(element.attributeName));
        for (const core::KeySchemaElement &element : description->keySchema) {
            const QString name = QString::fromStdString(element.attributeName);
            if (!source.keyNames.contains(name))
                source.keyNames.append(name);
        }
    }
    ui::showExport(context, std::move(source), parent);
}

} // namespace

ui::Features allFeatures(ui::TriggerRuns &triggers)
{
    ui::Features features;
    features.makeTablePage = [](ui::AppContext &context, const ui::TableRef &table,
                                QWidget *parent) -> ui::Page * {
        return new ui::TablePage(context, table, parent);
    };
    features.restoreTablePage = [](ui::Page *page, const QJsonObject &state) {
        tablePage(page)->restoreState(state);
    };
    features.showIndex = [](ui::Page *page, const QString &index) { tablePage(page)->showIndex(index); };
    features.newItem = [](ui::Page *page) { tablePage(page)->newItem(); };
    features.makeRequestsPage = [](ui::AppContext &context, const ui::ConnectionPtr &connection,
                                   ui::OpenTable openTable, QWidget *parent) -> ui::Page * {
        return new ui::RequestsPage(context, connection, std::move(openTable), parent);
    };
    features.restoreRequestsPage = [](ui::Page *page, const QJsonObject &state) {
        qobject_cast<ui::RequestsPage *>(page)->restoreState(state);
    };
    features.pageKinds = {ui::comparePages(), ui::statementPages(), ui::streamPageKind(triggers),
                          ui::backupsPageKind()};
    features.commands = ui::tableCommands() + ui::streamCommands() + ui::copyingCommands() +
                        ui::statementCommands() + ui::backupCommands();
    features.createTable = ui::showCreateTable;
    features.showTableDetails = ui::showTableDetails;
    features.deleteTable = ui::showDeleteTable;
    features.askForMoment = [](ui::Page *page) { tablePage(page)->askForMoment(); };
    features.showItemHistory = [](ui::Page *page) { tablePage(page)->showItemHistory(); };
    features.showDifferences = [](ui::Page *page) { tablePage(page)->showDifferences(); };
    features.showCommits = [](ui::AppContext &context, const ui::ConnectionPtr &connection, QWidget *parent) {
        auto *dialog = new ui::CommitsDialog(context, connection, parent);
        dialog->setWindowModality(Qt::WindowModal);
        dialog->show();
    };
    features.keepPast = ui::askToKeepPast;
    features.importFiles = ui::showImport;
    features.exportTable = exportTable;
    features.exportShown = [](ui::Page *page) {
        ui::TablePage *shown = tablePage(page);
        return shown && shown->exportRows();
    };
    features.takeFile = ui::takeBackupFile;
    features.fillSample = core::createSampleDatabase;
    features.shortcuts = pageShortcuts();
    return features;
}

} // namespace app
