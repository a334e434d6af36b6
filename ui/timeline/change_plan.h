// What restoring and reverting would write, as a plan that is read before it is shown and shown before it is
// done.

#pragma once

#include "core/api/undo_writes.h"
#include "core/base/progress.h"
#include "ui/commits/commit.h"
#include "ui/connections/connection.h"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace ui {

struct ChangePlan
{
    /// `before`: what the item is to be; `after`: what it is now.
    using Transitions = std::vector<core::ItemTransition>;

    TableRef table; // as it is
    Commit::Kind kind = Commit::Kind::Restore;
    QString title; // "Restore from 14:02:31"
    /// Blocks. Transitions that change nothing may be among them.
    std::function<core::Result<Transitions>(core::Progress &)> read;
};

/// Each key as it was at `moment`; what was not there then is deleted.
ChangePlan restorePlan(const TableRef &table, std::vector<core::Key> keys, core::UnixMicros moment,
                       const QString &momentText);
/// One version of one item; with `attributes`, only these of it.
ChangePlan versionPlan(const TableRef &table, const core::Key &key, const std::optional<core::Item> &version,
                       const std::optional<std::set<std::string>> &attributes, const QString &momentText);

struct WantedItem
{
    core::Key key;
    std::optional<core::Item> item; // nullopt: none
};
ChangePlan revertPlan(const TableRef &table, std::vector<WantedItem> wanted, const QString &momentText);

} // namespace ui
