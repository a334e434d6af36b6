// Parts of a table's description that CreateTable, UpdateTable and DescribeTable share.

#pragma once

#include "core/api/schema.h"
#include "core/engine/table_schema.h"

namespace core {

struct Engine;
struct EngineOptions;

/// Items and bytes of the table and its indexes, as they are now.
void fillCounts(const Engine &engine, const TableSchema &table, TableDescription &description);

/// The ARNs of the table and its indexes.
void setArns(TableDescription &description, const EngineOptions &options);

IndexDescription describeIndex(const LocalSecondaryIndex &index, const TableDescription &table);
IndexDescription describeIndex(const GlobalSecondaryIndex &index, const TableDescription &table);

} // namespace core
