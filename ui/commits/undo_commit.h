// Taking a commit back: the checked inverse as a job, remembered as a commit of its own.

#pragma once

#include "ui/app_context.h"
#include "ui/commits/commit.h"
#include "ui/commits/write_back.h"
#include "ui/connections/connection.h"

#include <QObject>
#include <functional>

namespace ui {

/// Requires AppContext::commits and a commit that can be undone. `receive` is called once, unless `receiver`
/// was destroyed before; what was written is remembered in any case.
void undoCommit(AppContext &context, const ConnectionPtr &connection, quint64 commit, QObject *receiver,
                std::function<void(const WriteBackOutcome &)> receive);

/// Remembers what a job wrote. 0: nothing was, or nothing is kept.
quint64 rememberCommit(AppContext &context, const TableRef &table, Commit::Kind kind,
                       std::vector<core::ItemTransition> changes);

} // namespace ui
