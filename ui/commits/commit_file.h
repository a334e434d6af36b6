// Commits as lines of a file: what was written, and what was undone since.

#pragma once

#include "core/base/result.h"
#include "ui/commits/commit.h"

#include <QByteArray>
#include <QString>

namespace ui {

/// One line each, with its end.
QByteArray commitLine(const Commit &commit);
QByteArray undoneLine(quint64 commit, quint64 by);

/// Both block. A missing file is an empty history; a line that cannot be read (the program was killed while
/// it was written) is left out.
core::Result<std::vector<Commit>> readCommits(const QString &file);
/// Adds at the end; readable by its owner only, since it holds items.
core::Result<void> appendToFile(const QString &file, const QByteArray &lines);
/// Replaces all, wholly or not at all.
core::Result<void> writeCommits(const QString &file, const std::vector<Commit> &commits);

} // namespace ui
