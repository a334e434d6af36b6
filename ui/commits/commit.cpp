#include "ui/commits/commit.h"

#include "core/values/item_size.h"
#include "ui/common/value_format.h"

namespace ui {

QString CommitText::what(const Commit &commit)
{
    const bool isOne = commit.items == 1;
    const auto said = [&](const QString &one, const QString &many) {
        return isOne ? one : many.arg(formatCount(commit.items));
    };
    switch (commit.kind) {
    case Commit::Kind::Save:
        return said(tr("Saved an item"), tr("Saved %1 items"));
    case Commit::Kind::Create:
        return said(tr("Created an item"), tr("Created %1 items"));
    case Commit::Kind::Delete:
        return said(tr("Deleted an item"), tr("Deleted %1 items"));
    case Commit::Kind::Move:
        return tr("Moved an item to another key");
    case Commit::Kind::Restore:
        return said(tr("Restored an item"), tr("Restored %1 items"));
    case Commit::Kind::Revert:
        return said(tr("Reverted an item"), tr("Reverted %1 items"));
    case Commit::Kind::Undo:
        return said(tr("Undid a write of an item"), tr("Undid a write of %1 items"));
    }
    return {};
}

QString CommitText::undoTitle(const Commit &commit)
{
    return tr("Undo a write to %1").arg(commit.tableName);
}

QString CommitText::which(const Commit &commit, const std::vector<std::string> &keyNames)
{
    if (commit.changes.size() == 1)
        return keyText(commit.changes.front().key, keyNames);
    return commit.items == 1 ? tr("1 item") : tr("%1 items").arg(formatCount(commit.items));
}

qint64 bytesOf(const std::vector<core::ItemTransition> &changes)
{
    // Beside the values: names and nodes of the containers.
    constexpr qint64 kBesideMax = 512;
    qint64 bytes = 0;
    for (const core::ItemTransition &change : changes) {
        bytes += kBesideMax;
        if (change.before)
            bytes += 2 * qint64(core::itemSizeBytes(*change.before));
        if (change.after)
            bytes += 2 * qint64(core::itemSizeBytes(*change.after));
    }
    return bytes;
}

} // namespace ui
