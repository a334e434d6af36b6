#include "ui/transfer/import_run.h"

#include "core/transfer/open_reader.h"
#include "core/transfer/output_file.h"
#include "ui/transfer/import_dialog.h"
#include "ui/transfer/import_report_dialog.h"
#include "ui/transfer/transfer_actions.h"

#include "ui/common/prompt.h"
#include "ui/common/value_format.h"
#include "ui/connections/production_guard.h"
#include "ui/connections/workspace.h"
#include "ui/jobs/job_runner.h"
#include "ui/settings/settings.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>
#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace ui {

namespace {

constexpr std::size_t kLoggedRefusalsMax = 200;
constexpr auto kTablePause = std::chrono::milliseconds(100);
constexpr int kTableAttemptsMax = 3000; // five minutes

struct ImportActions
{
    Q_DECLARE_TR_FUNCTIONS(ui::ImportActions)
};

/// One of several passes over files: its rows come behind those of the passes before; those to come are
/// estimated by bytes.
class PartOfProgress final : public core::Progress
{
public:
    /// Over a file of `bytes`, behind `rowsBefore` of other passes and before `bytesAfter` of still others.
    PartOfProgress(core::Progress &whole, std::uint64_t rowsBefore, qint64 bytes, qint64 bytesAfter)
        : m_whole(whole)
        , m_rowsBefore(rowsBefore)
        , m_partsAfter(bytes > 0 ? double(bytesAfter) / double(bytes) : 0)
    {}
    void report(std::uint64_t done, std::uint64_t total) override
    {
        m_done = done;
        m_whole.report(m_rowsBefore + done,
                       m_rowsBefore + total + std::uint64_t(m_partsAfter * double(total)));
    }
    std::uint64_t rowsSoFar() const { return m_rowsBefore + m_done; }
    void log(std::string_view line) override { m_whole.log(line); }
    bool stopRequested() const override { return m_whole.stopRequested(); }

private:
    core::Progress &m_whole;
    const std::uint64_t m_rowsBefore;
    const double m_partsAfter; // how many times as large as this pass those to come are
    std::uint64_t m_done = 0;
};

/// A table takes items once it is active: at once in a database of one's own, after seconds elsewhere.
core::Result<void> createTable(core::Client &client, const core::CreateTableRequest &request,
                               core::Progress &progress)
{
    if (core::Result<core::CreateTableResponse> created = client.createTable(request); !created)
        return created.error();
    core::DescribeTableRequest describe;
    describe.tableName = request.tableName;
    std::mutex mutex;
    std::condition_variable never;
    for (int attempt = 0; attempt < kTableAttemptsMax; ++attempt) {
        core::Result<core::DescribeTableResponse> description = client.describeTable(describe);
        if (!description)
            return description.error();
        if (description->table.tableStatus == core::TableStatus::Active)
            return {};
        if (progress.stopRequested())
            return core::Error::cancelled();
        std::unique_lock lock(mutex);
        never.wait_for(lock, kTablePause);
    }
    return core::Error(core::ErrorCode::ResourceInUse,
                       "The new table did not become active in five minutes.");
}

/// The format of a further file of an import: found from its content, but a person's choice of separator or
/// kind holds for all files that look alike.
core::Result<core::FileFormat> formatOf(const std::filesystem::path &path, const core::FileFormat &chosen)
{
    core::Result<core::FileFormat> detected = core::detectFileFormat(path);
    if (!detected)
        return detected;
    const bool bothCsv =
        detected->kind == core::FileFormat::Kind::Csv && chosen.kind == core::FileFormat::Kind::Csv;
    const bool bothJson =
        detected->kind != core::FileFormat::Kind::Csv && chosen.kind != core::FileFormat::Kind::Csv;
    if (bothCsv)
        detected->delimiter = chosen.delimiter;
    else if (bothJson)
        detected->kind = chosen.kind;
    return detected;
}

core::ImportReport importFile(core::Client &client, const ImportPart &part, const QString &file,
                              const core::FileFormat &format, core::Progress &progress)
{
    core::ImportReport report;
    core::Result<std::unique_ptr<core::RecordReader>> reader =
        core::openFileReader(file.toStdString(), format);
    if (!reader) {
        report.failure = reader.error();
        return report;
    }
    return core::importItems(**reader, part.mapping, client, part.tableName.toStdString(), progress);
}

bool isAmong(const std::vector<std::string> &members, const std::string &member)
{
    return std::find(members.begin(), members.end(), member) != members.end();
}

/// Where all tables of a file are imported, a further file need not hold items for each of them.
bool holdsItemsFor(const core::FileFormat &format, const ImportPart &part, const ImportPlan &plan)
{
    return plan.parts.size() == 1 || isAmong(format.members, part.member);
}

core::FileFormat formatFor(core::FileFormat format, const ImportPart &part)
{
    if (isAmong(format.members, part.member))
        format.member = part.member;
    return format;
}

/// Tables of a file that nobody asked for: said, so that nobody takes them for imported.
void logOthers(const QString &file, const core::FileFormat &format, const ImportPlan &plan,
               core::Progress &progress)
{
    for (const std::string &member : format.members) {
        const bool isImported =
            std::any_of(plan.parts.begin(), plan.parts.end(), [&](const ImportPart &part) {
                return holdsItemsFor(format, part, plan) && formatFor(format, part).member == member;
            });
        if (!isImported)
            progress.log(ImportActions::tr("%1: the items of %2 were not asked for")
                             .arg(QFileInfo(file).fileName(), QString::fromStdString(member))
                             .toStdString());
    }
}

void logReport(const ImportOutcome::File &file, core::Progress &progress)
{
    const auto log = [&](const QString &line) { progress.log(line.toStdString()); };
    log(ImportActions::tr("%1: %2 items imported into %3, %4 rows left out")
            .arg(QFileInfo(file.path).fileName(), formatCount(qint64(file.report.imported)), file.tableName,
                 formatCount(qint64(file.report.refusedCount))));
    for (std::size_t i = 0; i < std::min(file.report.refused.size(), kLoggedRefusalsMax); ++i) {
        const core::RefusedRow &row = file.report.refused[i];
        log(ImportActions::tr("Line %1: %2").arg(row.line).arg(QString::fromStdString(row.reason)));
    }
}

void countReplaced(core::Client &client, const ImportPlan &plan, ImportOutcome &outcome)
{
    for (const ImportPart &part : plan.parts) {
        if (!part.newTable || !client.capabilities().exactCounts)
            continue;
        const auto table = client.describeTable({part.tableName.toStdString()});
        const std::uint64_t imported = outcome.importedInto(part.tableName);
        if (table && table->table.itemCount >= 0 && std::uint64_t(table->table.itemCount) < imported)
            outcome.replacedInNewTables += imported - std::uint64_t(table->table.itemCount);
    }
}

} // namespace

std::uint64_t ImportOutcome::imported() const
{
    std::uint64_t count = 0;
    for (const File &file : files)
        count += file.report.imported;
    return count;
}

std::uint64_t ImportOutcome::refusedCount() const
{
    std::uint64_t count = 0;
    for (const File &file : files)
        count += file.report.refusedCount;
    return count;
}

std::uint64_t ImportOutcome::importedInto(const QString &tableName) const
{
    std::uint64_t count = 0;
    for (const File &file : files)
        count += file.tableName == tableName ? file.report.imported : 0;
    return count;
}

core::Result<void> runImport(core::Client &client, const ImportPlan &plan, ImportOutcome &outcome,
                             core::Progress &progress)
{
    outcome.tableNames = plan.tableNames();
    for (const ImportPart &part : plan.parts) {
        outcome.hadTableBefore = outcome.hadTableBefore || !part.newTable;
        if (!part.newTable)
            continue;
        if (core::Result<void> created = createTable(client, *part.newTable, progress); !created) {
            outcome.error = created.error();
            return created;
        }
    }
    qint64 bytesToCome = 0;
    for (const QString &file : plan.files)
        bytesToCome += QFileInfo(file).size() * qint64(plan.parts.size());
    std::uint64_t rows = 0;
    for (const QString &file : plan.files) {
        core::Result<core::FileFormat> format =
            file == plan.files.first() ? plan.format : formatOf(file.toStdString(), plan.format);
        if (format)
            logOthers(file, *format, plan, progress);
        for (const ImportPart &part : plan.parts) {
            const qint64 bytes = QFileInfo(file).size();
            bytesToCome -= bytes;
            if (format && !holdsItemsFor(*format, part, plan))
                continue;
            PartOfProgress pass(progress, rows, bytes, bytesToCome);
            ImportOutcome::File result{file, part.tableName, {}};
            if (format)
                result.report = importFile(client, part, file, formatFor(*format, part), pass);
            else
                result.report.failure = format.error();
            rows = pass.rowsSoFar();
            logReport(result, progress);
            outcome.error = result.report.failure;
            outcome.files.push_back(std::move(result));
            if (outcome.error)
                return *outcome.error;
        }
    }
    countReplaced(client, plan, outcome);
    return {};
}

core::Result<void> saveRefusedRows(const ImportOutcome &outcome, const QString &path)
{
    core::Result<core::OutputFile> output = core::OutputFile::create(path.toStdString());
    if (!output)
        return output.error();
    for (const ImportOutcome::File &file : outcome.files) {
        for (const core::RefusedRow &row : file.report.refused) {
            const std::string name =
                outcome.files.size() > 1 ? QFileInfo(file.path).fileName().toStdString() + '\t' : "";
            if (core::Result<void> ok =
                    output->append(name + std::to_string(row.line) + '\t' + row.reason + '\n');
                !ok)
                return ok;
        }
    }
    return output->commit();
}

namespace {

void showReport(AppContext &context, const ConnectionPtr &connection,
                const std::shared_ptr<const ImportOutcome> &outcome, QWidget *parent)
{
    auto *dialog = new ImportReportDialog(outcome, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &ImportReportDialog::showWanted, dialog, [&context, connection, outcome] {
        context.workspace.showTable(connection->id, outcome->tableNames.first());
    });
    QObject::connect(
        dialog, &ImportReportDialog::saveWanted, dialog, [&context, outcome, dialog](const QString &path) {
            const auto saving = context.jobs.run<void>(
                ImportActions::tr("Save the list of rows left out"), JobRunner::Visibility::Quiet,
                [outcome, path](core::Progress &) { return saveRefusedRows(*outcome, path); });
            JobRunner::then<void>(saving, dialog, [dialog, path](const core::Result<void> &saved) {
                dialog->showSaved(path, saved);
            });
        });
    dialog->show();
}

void startImport(AppContext &context, const ConnectionPtr &connection, const ImportPlan &plan,
                 QWidget *parent)
{
    const QString name = plan.files.size() == 1
                             ? QFileInfo(plan.files.first()).fileName()
                             : ImportActions::tr("%n files", nullptr, int(plan.files.size()));
    auto outcome = std::make_shared<ImportOutcome>();
    const auto importing = context.jobs.run<void>(
        ImportActions::tr("Import %1 into %2").arg(name, tablesText(plan.tableNames())),
        JobRunner::Visibility::Listed, [connection, plan, outcome](core::Progress &progress) {
            return runImport(*connection->client, plan, *outcome, progress);
        });
    // Received by the workspace: a page that began it may be closed by now, and what was left out is still to
    // be said.
    JobRunner::then<void>(importing, &context.workspace,
                          [&context, connection, outcome, owner = QPointer(parent),
                           window = QPointer(parent->window())](const core::Result<void> &result) {
                              context.workspace.refresh(connection->id);
                              if (!result && !outcome->error)
                                  outcome->error = result.error(); // cancelled before it began
                              if (owner || window)
                                  showReport(context, connection, outcome, owner ? owner : window);
                          });
}

/// What is there already cannot be brought back by an undo.
bool mayImport(const AppContext &context, const ConnectionPtr &connection, const ImportPlan &plan,
               QWidget *parent)
{
    QStringList replaced;
    for (const QString &name : plan.tableNames()) {
        const auto table = context.workspace.table(connection->id, name);
        const bool isKnownEmpty = table && !connection->isRemote() && table->itemCount == 0;
        if (context.workspace.tableNames(connection->id).contains(name) && !isKnownEmpty)
            replaced.append(name);
    }
    if (replaced.isEmpty() && !connection->isProduction())
        return true;
    const QString target = tablesText(plan.tableNames());
    Question question;
    question.title = ImportActions::tr("Import into %1?").arg(target);
    question.text =
        replaced.isEmpty()
            ? ImportActions::tr("%1 is made.").arg(target)
            : ImportActions::tr(
                  "Items of %1 that have the same keys are replaced. Export the table first to be "
                  "able to get them back.")
                  .arg(tablesText(replaced));
    question.acceptText = ImportActions::tr("Import into %1").arg(target);
    question.isDestructive = !replaced.isEmpty();
    return ask(parent, guarded(question, {connection, plan.tableNames().value(0)})) == Answer::Accept;
}

} // namespace

void showImport(AppContext &context, const ConnectionPtr &connection, const QStringList &files,
                const QString &tableName, QWidget *parent, const QString &tableAtHand)
{
    QStringList chosen = files;
    if (chosen.isEmpty()) {
        chosen = askOpenFiles(parent, {ImportActions::tr("Choose files to import"),
                                       context.settings.get(settings::lastFileFolder),
                                       {},
                                       {}});
        if (chosen.isEmpty())
            return;
    }
    context.settings.set(settings::lastFileFolder, QFileInfo(chosen.first()).absolutePath());

    ImportDialog::Tables tables;
    for (const QString &name : context.workspace.tableNames(connection->id)) {
        if (const auto description = context.workspace.table(connection->id, name))
            tables.emplace(name, *description);
    }
    auto *dialog = new ImportDialog(connection->name, tables, tableName, parent);
    dialog->setTableAtHand(tableAtHand);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // Previews may come back in another order than they were asked for: only the last one counts.
    auto newest = std::make_shared<int>(0);
    QObject::connect(
        dialog, &ImportDialog::previewWanted, dialog,
        [&context, dialog, newest](const QString &file, const std::optional<core::FileFormat> &format) {
            const auto reading = context.jobs.run<ImportLook>(
                ImportActions::tr("Look into %1").arg(QFileInfo(file).fileName()),
                JobRunner::Visibility::Quiet, [file, format](core::Progress &) -> core::Result<ImportLook> {
                    return lookInto(std::filesystem::path(file.toStdString()), format);
                });
            JobRunner::then<ImportLook>(
                reading, dialog, [dialog, newest, mine = ++*newest](const core::Result<ImportLook> &look) {
                    if (mine != *newest)
                        return;
                    if (look)
                        dialog->setLook(*look);
                    else
                        dialog->setPreviewFailed(look.error());
                });
        });
    dialog->setMayImport([&context, connection, dialog](const ImportPlan &plan) {
        return mayImport(context, connection, plan, dialog);
    });
    QObject::connect(dialog, &ImportDialog::planAccepted, parent,
                     [&context, connection, parent](const ImportPlan &plan) {
                         startImport(context, connection, plan, parent);
                     });
    dialog->setFiles(chosen);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->show();
}

} // namespace ui
