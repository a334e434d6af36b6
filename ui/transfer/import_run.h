// An import's work, on a job's thread.

#pragma once

#include "core/api/client.h"
#include "core/transfer/import_items.h"
#include "ui/transfer/import_plan.h"

#include <vector>

namespace ui {

struct ImportOutcome
{
    /// The items of one file for one table.
    struct File
    {
        QString path;
        QString tableName;
        core::ImportReport report;
    };
    QStringList tableNames;
    std::vector<File> files;     // those that were begun
    bool hadTableBefore = false; // one of the tables was there: its items may have been replaced
    /// Of new tables, where the database counts exactly: rows that replaced one with the same key.
    std::uint64_t replacedInNewTables = 0;
    /// Why it ended before its end; what was imported stays.
    std::optional<core::Error> error;

    std::uint64_t imported() const;
    std::uint64_t importedInto(const QString &tableName) const;
    std::uint64_t refusedCount() const;
};

/// Makes new tables first, then imports file after file, and of each table after table. Progress counts the
/// rows of all files; refused rows are logged. `outcome` is filled however it ends; the result is its error.
core::Result<void> runImport(core::Client &client, const ImportPlan &plan, ImportOutcome &outcome,
                             core::Progress &progress);

/// The refused rows as a text file: line, tab, reason.
core::Result<void> saveRefusedRows(const ImportOutcome &outcome, const QString &path);

} // namespace ui
