#include "ui/timeline/keep_past.h"

#include "ui/common/error_text.h"
#include "ui/common/prompt.h"
#include "ui/connections/workspace.h"
#include "ui/jobs/job_runner.h"

#include <QCoreApplication>
#include <QPointer>
#include <QWidget>

namespace ui {

namespace {

struct KeepPast
{
    Q_DECLARE_TR_FUNCTIONS(KeepPast)

public:
    AppContext &context;
    TableRef table;
    QPointer<QWidget> parent;

    void begin();
    void takeDescription(const core::ContinuousBackupsDescription &description);
    void turnOn();
    void fail(const core::Error &error);
};

void KeepPast::begin()
{
    auto future = context.jobs.run<core::DescribeContinuousBackupsResponse>(
        tr("Look at point-in-time recovery of %1").arg(table.tableName), JobRunner::Visibility::Quiet,
        [client = table.connection->client, name = table.tableName.toStdString()](core::Progress &) {
            return client->describeContinuousBackups({name});
        });
    JobRunner::then<core::DescribeContinuousBackupsResponse>(
        future, &context.workspace,
        [keep = *this](const core::Result<core::DescribeContinuousBackupsResponse> &response) mutable {
            if (response)
                keep.takeDescription(response->continuousBackupsDescription);
            else
                keep.fail(response.error());
        });
}

void KeepPast::takeDescription(const core::ContinuousBackupsDescription &description)
{
    const core::PointInTimeRecoveryDescription &recovery = description.pointInTimeRecoveryDescription;
    Question question;
    if (recovery.pointInTimeRecoveryStatus == core::PointInTimeRecoveryStatus::Enabled) {
        question.title = tr("%1 keeps its past already").arg(table.tableName);
        question.text = tr("The timeline below its items goes back at most %1 days.")
                            .arg(recovery.recoveryPeriodInDays.value_or(35));
        ask(parent, question);
        return;
    }
    question.title = tr("Keep the past of %1?").arg(table.tableName);
    question.text =
        tr("It keeps none so far, so there is nothing to see or to restore yet. This turns point-in-time "
           "recovery on: from now on every change is kept for 35 days: the table "
           "can be seen as it was, items can be restored, and what was written can be undone. Each "
           "write takes a little more time and space. The table's details turn it off again.");
    question.acceptText = tr("Keep the past");
    if (ask(parent, question) == Answer::Accept)
        turnOn();
}

void KeepPast::turnOn()
{
    core::UpdateContinuousBackupsRequest request;
    request.tableName = table.tableName.toStdString();
    request.pointInTimeRecoverySpecification = core::PointInTimeRecoverySpecification{true, {}};
    auto future = context.jobs.run<core::UpdateContinuousBackupsResponse>(
        tr("Turn on point-in-time recovery of %1").arg(table.tableName), JobRunner::Visibility::Quiet,
        [client = table.connection->client, request](core::Progress &) {
            return client->updateContinuousBackups(request);
        });
    JobRunner::then<core::UpdateContinuousBackupsResponse>(
        future, &context.workspace,
        [keep = *this](const core::Result<core::UpdateContinuousBackupsResponse> &response) mutable {
            if (!response)
                return keep.fail(response.error());
            keep.context.workspace.refresh(keep.table.connection->id);
            keep.context.jobs.announce(tr("%1 keeps its past from now on").arg(keep.table.tableName));
        });
}

void KeepPast::fail(const core::Error &error)
{
    const ErrorText text = describeError(error);
    showError(parent, {tr("The past of %1 is not kept").arg(table.tableName), text.joined(), text.details});
}

} // namespace

void askToKeepPast(AppContext &context, const TableRef &table, QWidget *parent)
{
    KeepPast{context, table, parent}.begin();
}

} // namespace ui
