#include "ui/tables/table_actions.h"

#include "ui/common/error_text.h"
#include "ui/common/prompt.h"
#include "ui/common/value_format.h"
#include "ui/connections/production_guard.h"
#include "ui/connections/workspace.h"
#include "ui/jobs/job_runner.h"
#include "ui/tables/create_table_dialog.h"
#include "ui/tables/table_details_dialog.h"

#include <QCoreApplication>
#include <QPointer>

namespace ui {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("TableActions", text);
}

/// What goes with the table, in one sentence.
QString whatIsGone(const std::optional<core::TableDescription> &table)
{
    if (!table)
        return words(QT_TRANSLATE_NOOP("TableActions", "All its items and indexes will be gone."));
    QStringList indexes;
    for (const auto *list : {&table->globalSecondaryIndexes, &table->localSecondaryIndexes}) {
        for (const core::IndexDescription &index : *list)
            indexes += QString::fromStdString(index.indexName);
    }
    const QString items =
        table->itemCount == 1
            ? words(QT_TRANSLATE_NOOP("TableActions", "1 item"))
            : words(QT_TRANSLATE_NOOP("TableActions", "%1 items")).arg(formatCount(table->itemCount));
    const QString size = formatSize(table->tableSizeBytes);
    if (indexes.isEmpty())
        return words(QT_TRANSLATE_NOOP("TableActions", "%1 (%2) will be gone.")).arg(items, size);
    return (indexes.size() == 1
                ? words(QT_TRANSLATE_NOOP("TableActions", "%1 (%2) and the index %3 will be gone."))
                : words(QT_TRANSLATE_NOOP("TableActions", "%1 (%2) and the indexes %3 will be gone.")))
        .arg(items, size, indexes.join(QStringLiteral(", ")));
}

void openDetails(AppContext &context, const TableRef &table, TableDetailsDialog::Tab tab, QWidget *parent)
{
    auto *dialog = new TableDetailsDialog(context, table, tab, parent);
    QObject::connect(dialog, &TableDetailsDialog::deleteRequested, dialog, [&context, table, dialog] {
        const QPointer<QWidget> owner(dialog->parentWidget());
        dialog->close();
        showDeleteTable(context, table, owner);
    });
    dialog->open();
}

} // namespace

void showCreateTable(AppContext &context, const ConnectionPtr &connection, QWidget *parent)
{
    auto *dialog =
        new CreateTableDialog(connection->name, context.workspace.tableNames(connection->id), parent);
    QObject::connect(dialog, &CreateTableDialog::createRequested, dialog, [&context, connection, dialog] {
        dialog->setWorking(true);
        const core::CreateTableRequest request = dialog->request();
        auto future = context.jobs.run<core::CreateTableResponse>(
            words(QT_TRANSLATE_NOOP("TableActions", "Create the table %1"))
                .arg(QString::fromStdString(*request.tableName)),
            JobRunner::Visibility::Change, [client = connection->client, request](core::Progress &) {
                return client->createTable(request);
            });
        // Received by the workspace: the dialog may be closed before, and the list must be right all the
        // same.
        JobRunner::then<core::CreateTableResponse>(
            future, &context.workspace,
            [&context, connection, name = QString::fromStdString(*request.tableName),
             dialog = QPointer(dialog)](const core::Result<core::CreateTableResponse> &result) {
                if (result)
                    context.workspace.refresh(connection->id);
                if (!dialog)
                    return;
                dialog->setWorking(false);
                if (result) {
                    context.workspace.showTable(connection->id, name);
                    dialog->accept();
                    return;
                }
                const ErrorText text = describeError(result.error());
                dialog->showFailure(text.joined(), text.details);
            });
    });
    dialog->open();
}

void showTableDetails(AppContext &context, const TableRef &table, QWidget *parent)
{
    openDetails(context, table, TableDetailsDialog::Tab::Overview, parent);
}

void showTableSettings(AppContext &context, const TableRef &table, QWidget *parent)
{
    openDetails(context, table, TableDetailsDialog::Tab::Settings, parent);
}

namespace {

/// What is asked before the question.
struct Look
{
    bool isProtected = false;
    std::optional<bool> keepsPast; // nullopt: the endpoint does not say
};

/// The way back, where there is one; nullopt: the endpoint does not say.
QString wayBack(const std::optional<bool> &keepsPast)
{
    if (!keepsPast)
        return words(QT_TRANSLATE_NOOP(
            "TableActions", "With point-in-time recovery on, it can be brought back from Backups for 35 "
                            "days; otherwise only from a backup or an export that was made before."));
    return *keepsPast
               ? words(QT_TRANSLATE_NOOP("TableActions",
                                         "Its point-in-time recovery is on: it can be brought back from "
                                         "Backups for 35 days."))
               : words(QT_TRANSLATE_NOOP(
                     "TableActions", "Its point-in-time recovery is off: it can be brought back only from "
                                     "a backup or an export that was made before."));
}

void deleteTable(AppContext &context, const TableRef &table, const Look &look, QWidget *parent)
{
    if (look.isProtected) {
        const Question isProtected{
            words(QT_TRANSLATE_NOOP("TableActions", "%1 is protected from deletion.")).arg(table.tableName),
            words(QT_TRANSLATE_NOOP("TableActions", "Turn its deletion protection off first.")),
            words(QT_TRANSLATE_NOOP("TableActions", "Open its settings"))};
        if (ask(parent, isProtected) == Answer::Accept)
            showTableSettings(context, table, parent);
        return;
    }
    Question question;
    question.title = words(QT_TRANSLATE_NOOP("TableActions", "Delete the table %1?")).arg(table.tableName);
    question.text = whatIsGone(context.workspace.table(table.connection->id, table.tableName)) +
                    QLatin1Char(' ') + wayBack(look.keepsPast);
    question.acceptText = words(QT_TRANSLATE_NOOP("TableActions", "Delete %1")).arg(table.tableName);
    question.isDestructive = true;
    question.textToType = table.tableName;
    if (ask(parent, guarded(question, table)) != Answer::Accept)
        return;
    core::DeleteTableRequest request;
    request.tableName = table.tableName.toStdString();
    auto future = context.jobs.run<core::DeleteTableResponse>(
        words(QT_TRANSLATE_NOOP("TableActions", "Delete the table %1")).arg(table.tableName),
        JobRunner::Visibility::Change, [client = table.connection->client, request](core::Progress &) {
            return client->deleteTable(request);
        });
    // Received by the workspace, which outlives windows: the list must be right also where this one was
    // closed.
    const QPointer<QWidget> owner(parent);
    JobRunner::then<core::DeleteTableResponse>(
        future, &context.workspace,
        [&context, table, owner](const core::Result<core::DeleteTableResponse> &result) {
            context.workspace.refresh(table.connection->id);
            if (result)
                return;
            const ErrorText text = describeError(result.error());
            showError(owner, {words(QT_TRANSLATE_NOOP("TableActions", "The table %1 was not deleted."))
                                  .arg(table.tableName),
                              text.joined(), text.details});
        });
}

} // namespace

void showDeleteTable(AppContext &context, const TableRef &table, QWidget *parent)
{
    static QSet<QString> asked; // about, and not answered yet: one key pressed twice asks once
    const QString subject = table.connection->id + u'\n' + table.tableName;
    if (asked.contains(subject))
        return;
    asked.insert(subject);
    const auto look = [client = table.connection->client,
                       name = table.tableName.toStdString()](core::Progress &) -> core::Result<Look> {
        Look found; // where one is not answered, the question is asked all the same
        if (const auto described = client->describeTable({name}))
            found.isProtected = described->table.deletionProtectionEnabled;
        if (const auto backups = client->describeContinuousBackups({name}))
            found.keepsPast = backups->continuousBackupsDescription.pointInTimeRecoveryDescription
                                  .pointInTimeRecoveryStatus == core::PointInTimeRecoveryStatus::Enabled;
        return found;
    };
    auto future = context.jobs.run<Look>(
        words(QT_TRANSLATE_NOOP("TableActions", "Look whether %1 can be brought back")).arg(table.tableName),
        JobRunner::Visibility::Quiet, look);
    JobRunner::then<Look>(
        future, &context.workspace,
        [&context, table, subject, owner = QPointer(parent)](const core::Result<Look> &found) {
            const bool isOpen = owner && context.workspace.find(table.connection->id) == table.connection;
            if (isOpen && found)
                deleteTable(context, table, *found, owner);
            asked.remove(subject);
        });
}

} // namespace ui
