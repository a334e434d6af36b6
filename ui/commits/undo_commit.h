// Taking a commit back: the checked inverse as a job, remembered as a commit of its own.

#pragma once

#include "ui/app_context.h"
#include "ui/commits/commit.h"
#include "ui/commits/commit_history.h"
#include "ui/commits/write_back.h"
#include "ui/connections/connection.h"
#include "ui/jobs/job_runner.h"

#include <QObject>
#include <QPointer>
#include <functional>

namespace ui {

/// Requires AppContext::commits and a commit that can be undone. `receive` is called once, unless `receiver`
/// was destroyed before; what was written is remembered in any case.
void undoCommit(AppContext &context, const ConnectionPtr &connection, quint64 commit, QObject *receiver,
                std::function<void(const WriteBackOutcome &)> receive);

/// Remembers what a job wrote. 0: nothing was, or nothing is kept.
quint64 rememberCommit(AppContext &context, const TableRef &table, Commit::Kind kind,
                       std::vector<core::ItemTransition> changes);

/// Receives what a job wrote. `remember` gives the commit's id, and is called even where the window that
/// asked is gone by then: what is written can be undone. `receive` is called after it, while `receiver`
/// lives. The future is not to be cancelled, as it would lose the word on what was written before.
template <typename T>
void receiveWrite(AppContext &context, QFuture<core::Result<T>> future,
                  std::function<quint64(const core::Result<T> &)> remember, QObject *receiver,
                  std::function<void(const core::Result<T> &, quint64 commit)> receive)
{
    QObject *const keeper = context.commits ? context.commits : receiver;
    JobRunner::then<T>(future, keeper,
                       [remember = std::move(remember), asked = QPointer<QObject>(receiver),
                        receive = std::move(receive)](const core::Result<T> &result) {
                           const quint64 commit = remember(result);
                           if (asked)
                               receive(result, commit);
                       });
}

} // namespace ui
