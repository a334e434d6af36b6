// What an update may not do with the attributes that are keys.

#pragma once

#include "core/base/result.h"
#include "core/engine/table_schema.h"
#include "core/expressions/tree.h"

namespace core {

/// The table's keys are no targets, and no path looks inside a key.
Result<void> checkUpdateTargets(const TableSchema &table, const UpdateExpression &update);

} // namespace core
