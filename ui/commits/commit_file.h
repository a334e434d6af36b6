// Commits as lines of a file: what was written, and what was undone since.

#pragma once

#include "core/base/result.h"
#include "ui/commits/commit.h"

#include <QByteArray>
#include <QString>
#include <memory>
#include <vector>

namespace ui {

/// A commit; or, without one, that `undone` was undone by another.
struct CommitFileEntry
{
    std::shared_ptr<const Commit> commit;
    quint64 undone = 0;
    quint64 by = 0;
};

/// One line each, with its end.
QByteArray commitLine(const Commit &commit);
QByteArray undoneLine(quint64 commit, quint64 by);
QByteArray linesOf(const std::vector<CommitFileEntry> &entries);

/// Both block. A missing file is an empty history; a line that cannot be read (the program was killed while
/// it was written) is left out, and so are the oldest where all take more than `bytesMax` of memory.
core::Result<std::vector<Commit>> readCommits(const QString &file, qint64 bytesMax);
/// Adds at the end, which may be half a line; readable by its owner only, since it holds items.
core::Result<void> appendToFile(const QString &file, const QByteArray &lines);
/// Replaces all, wholly or not at all.
core::Result<void> writeCommits(const QString &file, const std::vector<Commit> &commits);

} // namespace ui
