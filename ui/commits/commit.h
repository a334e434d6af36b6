// One write that a person made from the workbench, with everything that is needed to take it back.

#pragma once

#include "core/api/undo_writes.h"
#include "core/base/clock.h"

#include <QCoreApplication>
#include <QString>
#include <string>
#include <vector>

namespace ui {

/// A value.
struct Commit
{
    enum class Kind { Save, Create, Delete, Move, Restore, Revert, Undo }; // stored by name

    quint64 id = 0; // rises with time; given by CommitHistory
    core::UnixMicros moment = 0;
    Kind kind = Kind::Save;
    QString tableName;
    /// Before and after; empty where they took too much room to be kept.
    std::vector<core::ItemTransition> changes;
    qint64 items = 0;     // also where changes are not kept
    quint64 undoes = 0;   // kind Undo: which commit
    quint64 undoneBy = 0; // 0: it stands

    bool canBeUndone() const { return !changes.empty() && undoneBy == 0; }
};

class CommitText
{
    Q_DECLARE_TR_FUNCTIONS(CommitText)

public:
    /// "Saved an item", "Deleted 12 items".
    static QString what(const Commit &commit);
    /// The key of its item, or how many there are. `keyNames`: partition key first.
    static QString which(const Commit &commit, const std::vector<std::string> &keyNames);
    /// "Undo a write to orders".
    static QString undoTitle(const Commit &commit);
};

/// About, in memory.
qint64 bytesOf(const std::vector<core::ItemTransition> &changes);

} // namespace ui
