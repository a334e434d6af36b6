// What a restore would give, read without making anything. Everything here blocks: call it in a job.

#pragma once

#include "core/copying/compare_tables.h"
#include "ui/backups/restore_plan.h"

#include <memory>

namespace ui {

/// The origin as a database in which its table can be read. Unsupported where the client cannot look into its
/// past or its backups.
core::Result<std::shared_ptr<core::Client>> openOrigin(const std::shared_ptr<core::Client> &client,
                                                       const RestoreOrigin &origin);

/// The first items, and how many there are.
struct PastItems
{
    std::vector<core::KeySchemaElement> keySchema;
    std::vector<core::Item> first;
    std::optional<std::int64_t> count; // nullopt: not counted
};
core::Result<PastItems> readPast(const std::shared_ptr<core::Client> &client, const RestoreOrigin &origin,
                                 core::Progress &progress);
/// Reads all keys of a moment; a backup knows its count.
core::Result<std::int64_t> countPast(const std::shared_ptr<core::Client> &client, const RestoreOrigin &origin,
                                     core::Progress &progress);

/// From then to now: `before` is what would be restored, `after` what the table holds now.
struct PastDifferences
{
    core::CompareReport report;
    std::vector<core::ItemChange> first; // at most a few hundred
};
/// Requires that the table is still there.
core::Result<PastDifferences> comparePast(const std::shared_ptr<core::Client> &client,
                                          const RestoreOrigin &origin, core::Progress &progress);

} // namespace ui
