// Looking over and mending a database folder: the part of DatabaseCommands that is for bad days.

#include "ui/common/error_text.h"
#include "ui/common/message_bar.h"
#include "ui/common/prompt.h"
#include "ui/connections/workspace.h"
#include "ui/jobs/job_runner.h"
#include "ui/main_window/database_commands.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QLocale>
#include <QUrl>

namespace ui {

namespace {

QString nameOf(const QString &folder)
{
    return QFileInfo(folder).fileName();
}

} // namespace

void DatabaseCommands::check(const QString &folder)
{
    Connector *connector = &m_context.workspace.connector();
    const QString allIsWell = tr("Nothing is wrong.");
    const auto future =
        m_context.jobs.run<FolderCheck>(tr("Check %1").arg(nameOf(folder)), JobRunner::Visibility::Listed,
                                        [connector, folder, allIsWell](core::Progress &progress) {
                                            core::Result<FolderCheck> found =
                                                connector->check(folder, progress);
                                            if (!found)
                                                return found;
                                            for (const QString &problem : std::as_const(found->problems))
                                                progress.log(problem.toStdString());
                                            if (found->problems.isEmpty())
                                                progress.log(allIsWell.toStdString());
                                            return found;
                                        });
    JobRunner::then<FolderCheck>(
        future, this, [this, folder](const core::Result<FolderCheck> &result) { takeCheck(folder, result); });
}

void DatabaseCommands::takeCheck(const QString &folder, const core::Result<FolderCheck> &result)
{
    const QString name = nameOf(folder);
    const MessageBar::Action repairIt{tr("Repair..."), [this, folder] { askRepair(folder); }};
    if (!result && result.error().code() == core::ErrorCode::Cancelled)
        return;
    if (!result) {
        const bool isDamaged = result.error().code() == core::ErrorCode::Corruption;
        const ErrorText text = describeError(result.error());
        barOf(folder)->showMessage(MessageBar::Kind::Error, tr("%1: %2").arg(name, text.joined()),
                                   isDamaged ? QList{repairIt} : QList<MessageBar::Action>(), text.details);
    } else if (result->problems.isEmpty()) {
        barOf(folder)->showMessage(MessageBar::Kind::Info,
                                   tr("%1 was read from end to end (rows: %2). Nothing is wrong with it.")
                                       .arg(name, QLocale().toString(result->rows)));
    } else {
        barOf(folder)->showMessage(MessageBar::Kind::Error,
                                   tr("%1 is damaged. %n problems were found; the job's log has them all.",
                                      nullptr, int(result->problems.size()))
                                       .arg(name),
                                   {repairIt}, result->problems.join(QLatin1Char('\n')));
    }
}

void DatabaseCommands::askRepair(const QString &folder)
{
    const QString name = nameOf(folder);
    Question question;
    question.title = tr("Repair the database %1?").arg(name);
    question.text =
        tr("First a copy of the database as it is now is put aside, into a folder \"repair-1\" (or the next "
           "free number) within %1. Then the database is made anew from all that can still be read, with all "
           "its indexes. What cannot be read any more is in the copy only.")
            .arg(folder);
    question.acceptText = tr("Repair %1").arg(name);
    if (ask(m_window, question) != Answer::Accept) {
        if (m_failed.contains(folder)) // its message went with the click
            open(folder, m_failed.value(folder));
        return;
    }
    if (const ConnectionPtr connection = m_context.workspace.find(folder)) {
        if (m_closer && !m_closer(connection))
            return;
    }
    repair(folder);
}

void DatabaseCommands::repair(const QString &folder)
{
    Connector *connector = &m_context.workspace.connector();
    const auto work = [connector, folder, closing = m_context.workspace.closing(folder)](
                          core::Progress &progress) -> core::Result<FolderRepair> {
        if (!Workspace::waitUntilClosed(closing, progress))
            return core::Error::cancelled();
        return connector->repair(folder, progress);
    };
    const auto future = m_context.jobs.run<FolderRepair>(tr("Repair %1").arg(nameOf(folder)),
                                                         JobRunner::Visibility::Listed, work);
    JobRunner::then<FolderRepair>(future, this, [this, folder](const core::Result<FolderRepair> &result) {
        takeRepair(folder, result);
    });
}

void DatabaseCommands::takeRepair(const QString &folder, const core::Result<FolderRepair> &result)
{
    const MessageBar::Action again{tr("Repair..."), [this, folder] { askRepair(folder); }};
    if (!result && result.error().code() == core::ErrorCode::Cancelled) {
        barOf(folder)->showMessage(
            MessageBar::Kind::Info,
            tr("The repair of %1 was stopped. Nothing in it was changed for good.").arg(nameOf(folder)),
            {again, {tr("Open it"), [this, folder] { open(folder); }}});
        return;
    }
    if (!result) {
        const ErrorText text = describeError(result.error());
        barOf(folder)->showMessage(MessageBar::Kind::Error,
                                   tr("%1 could not be repaired. %2").arg(nameOf(folder), text.joined()),
                                   {again}, text.details);
        return;
    }
    open(folder);
    // A bar of its own: that of the folder is cleared when it opens.
    const QString copy = result->copy;
    barOf(QStringLiteral("repaired:") + folder)
        ->showMessage(
            MessageBar::Kind::Info,
            tr("%1 was repaired. Rows that could be read, indexes included: %2. The database as it "
               "was is kept in %3.")
                .arg(nameOf(folder), QLocale().toString(result->rows), copy),
            {{tr("Show the copy"), [copy] { QDesktopServices::openUrl(QUrl::fromLocalFile(copy)); }}});
}

} // namespace ui
