// What UpdateTable does to a table's options.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"
#include "core/engine/table_schema.h"

namespace core {

struct Engine;

/// What the service rations: decreases of throughput, changes of the table class, pauses between changes of
/// the protection; and the quotas of units. Requires that all other checks have passed.
Result<void> checkQuotas(const Engine &engine, const UpdateTableRequest &request, const TableRecord &record);
/// All but the indexes that come and go.
void applyOptions(const Engine &engine, const UpdateTableRequest &request, TableRecord &record);
/// Which state the table is in meanwhile; nullopt where the change needs none.
std::optional<TableChange> changeOf(const UpdateTableRequest &request);

} // namespace core
