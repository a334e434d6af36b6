// Files in and out. Each function shows its dialog and runs its job.

#pragma once

#include "ui/app_context.h"
#include "ui/connections/connection.h"

#include <QStringList>
#include <functional>
#include <optional>

class QWidget;

namespace ui {

/// `files` empty: asks for them. `tableName` empty: the dialog offers existing tables and a new one, and
/// proposes `tableAtHand` where the file has its key.
void showImport(AppContext &context, const ConnectionPtr &connection, const QStringList &files,
                const QString &tableName, QWidget *parent, const QString &tableAtHand = {});

/// The pages of a table, an index or a query's result, until nullopt: called on a worker thread.
struct ExportSource
{
    QString suggestedName; // of the file, without extension
    std::function<core::Result<core::PageResponse>(const std::optional<core::Key> &startKey)> nextPage;
    std::uint64_t expectedItems = 0; // 0: not known
    QStringList keyNames;            // first in CSV
};
void showExport(AppContext &context, ExportSource source, QWidget *parent);

} // namespace ui
