// An import's work, on a job's thread.

#pragma once

#include "core/api/client.h"
#include "core/transfer/import_items.h"
#include "ui/transfer/import_plan.h"

#include <vector>

namespace ui {

struct ImportOutcome
{
    struct File
    {
        QString path;
        core::ImportReport report;
    };
    QString tableName;
    std::vector<File> files; // those that were begun
    /// Why it ended before its end; what was imported stays.
    std::optional<core::Error> error;

    std::uint64_t imported() const;
    std::uint64_t refusedCount() const;
};

/// Makes the new table where there is one, then imports file after file. Progress counts the rows of all
/// files; refused rows are logged. `outcome` is filled however it ends; the result is its error.
core::Result<void> runImport(core::Client &client, const ImportPlan &plan, ImportOutcome &outcome,
                             core::Progress &progress);

/// The refused rows as a text file: line, tab, reason.
core::Result<void> saveRefusedRows(const ImportOutcome &outcome, const QString &path);

} // namespace ui
