// What expressions may not do with the attributes that are keys.

#pragma once

#include "core/base/result.h"
#include "core/engine/table_schema.h"
#include "core/expressions/tree.h"

namespace core {

/// Keys are scalars: a path into one is refused. `index`: the index that is queried, if any.
Result<void> checkKeyPaths(const TableSchema &table, const IndexSchema *index,
                           const ConditionExpression &condition);
Result<void> checkKeyPaths(const TableSchema &table, const IndexSchema *index,
                           const std::vector<DocumentPath> &paths);

/// The table's keys are no targets of an update; index keys only as a whole.
Result<void> checkUpdateTargets(const TableSchema &table, const UpdateExpression &update);

} // namespace core
