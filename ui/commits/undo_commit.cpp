#include "ui/commits/undo_commit.h"

namespace ui {

void undoCommit(AppContext &context, const ConnectionPtr &connection, quint64 id, QObject *receiver,
                std::function<void(const WriteBackOutcome &)> receive)
{
    const Commit *commit = context.commits->find(connection->id, id);
    if (!commit || !commit->canBeUndone())
        return;
    auto future =
        context.jobs.run<WriteBackOutcome>(CommitText::undoTitle(*commit), JobRunner::Visibility::Write,
                                           [client = connection->client, changes = commit->changes](
                                               core::Progress &progress) -> core::Result<WriteBackOutcome> {
                                               return writeBack(*client, changes, progress);
                                           });
    receiveWrite<WriteBackOutcome>(
        context, future,
        [history = context.commits, id, connectionId = connection->id,
         tableName = commit->tableName](const core::Result<WriteBackOutcome> &result) -> quint64 {
            if (!result || result->written.empty())
                return 0;
            Commit undone;
            undone.kind = Commit::Kind::Undo;
            undone.tableName = tableName;
            undone.undoes = id;
            undone.changes = result->written;
            const quint64 by = history->add(connectionId, std::move(undone));
            if (result->isComplete())
                history->markUndone(connectionId, id, by);
            return by;
        },
        receiver,
        [receive = std::move(receive)](const core::Result<WriteBackOutcome> &result, quint64) {
            WriteBackOutcome outcome;
            if (result)
                outcome = *result;
            else
                outcome.error = result.error();
            receive(outcome);
        });
}

quint64 rememberCommit(AppContext &context, const TableRef &table, Commit::Kind kind,
                       std::vector<core::ItemTransition> changes)
{
    if (!context.commits || changes.empty())
        return 0;
    Commit commit;
    commit.kind = kind;
    commit.tableName = table.tableName;
    commit.changes = std::move(changes);
    return context.commits->add(table.connection->id, std::move(commit));
}

} // namespace ui
