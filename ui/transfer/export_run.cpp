#include "ui/transfer/export_dialog.h"
#include "ui/transfer/transfer_actions.h"

#include "ui/common/error_text.h"
#include "ui/common/prompt.h"
#include "ui/common/value_format.h"
#include "ui/jobs/job_runner.h"
#include "ui/settings/settings.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>
#include <climits>
#include <set>

namespace ui {

namespace {

struct ExportActions
{
    Q_DECLARE_TR_FUNCTIONS(ui::ExportActions)
};

core::Result<QStringList> readAttributeNames(const ExportSource &source)
{
    const core::Result<core::PageResponse> page = source.nextPage({});
    if (!page)
        return page.error();
    QStringList names = source.keyNames;
    std::set<std::string_view> known;
    std::vector<std::string> keys;
    for (const QString &key : source.keyNames)
        keys.push_back(key.toStdString());
    known.insert(keys.begin(), keys.end());
    for (const core::Item &item : page->items) {
        for (const core::Attribute &attribute : item) {
            if (known.insert(attribute.name).second)
                names << QString::fromStdString(attribute.name);
        }
    }
    return names;
}

void startExport(AppContext &context, const std::shared_ptr<const ExportSource> &source,
                 const core::ExportRequest &request, QWidget *parent)
{
    const QString file = QFileInfo(QString::fromStdString(request.path.string())).fileName();
    const auto exporting = context.jobs.run<core::ExportReport>(
        ExportActions::tr("Export %1 to %2").arg(source->suggestedName, file), JobRunner::Visibility::Listed,
        [source, request](core::Progress &progress) -> core::Result<core::ExportReport> {
            core::Result<core::ExportReport> report = core::exportItems(source->nextPage, request, progress);
            if (report) {
                progress.log(ExportActions::tr("%1 items, %2, in %3")
                                 .arg(formatCount(qint64(report->items)), formatSize(qint64(report->bytes)),
                                      QString::fromStdString(request.path.string()))
                                 .toStdString());
            }
            return report;
        });
    const auto receive = [&context, parent, file](const core::Result<core::ExportReport> &report) {
        if (report) {
            const int items = int(std::min<std::uint64_t>(report->items, INT_MAX));
            context.jobs.announce(ExportActions::tr("Exported %n item(s) to %1", nullptr, items).arg(file));
            return;
        }
        if (report.error().code() == core::ErrorCode::Cancelled)
            return;
        const ErrorText error = describeError(report.error());
        showError(parent, {ExportActions::tr("%1 was not written").arg(file), error.joined(), error.details});
    };
    JobRunner::then<core::ExportReport>(exporting, parent, receive);
}

} // namespace

void showExport(AppContext &context, ExportSource source, QWidget *parent)
{
    auto shared = std::make_shared<const ExportSource>(std::move(source));
    auto *dialog = new ExportDialog(shared->suggestedName, context.settings.get(settings::lastExportFolder),
                                    shared->expectedItems, shared->keyNames, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto reading =
        context.jobs.run<QStringList>(ExportActions::tr("Read attribute names"), JobRunner::Visibility::Quiet,
                                      [shared](core::Progress &) { return readAttributeNames(*shared); });
    JobRunner::then<QStringList>(reading, dialog, [dialog](const core::Result<QStringList> &names) {
        if (names) // without them there is nothing to choose from, and all are exported; the export itself
                   // will say why
            dialog->setAttributeNames(*names);
    });
    QObject::connect(dialog, &ExportDialog::requestAccepted, parent,
                     [&context, shared, parent](const core::ExportRequest &request) {
                         const QFileInfo file(QString::fromStdString(request.path.string()));
                         context.settings.set(settings::lastExportFolder, file.absolutePath());
                         startExport(context, shared, request, parent);
                     });
    dialog->setWindowModality(Qt::WindowModal);
    dialog->show();
}

} // namespace ui
