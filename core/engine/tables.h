// CreateTable, DescribeTable, ListTables and DeleteTable; UpdateTable: update_table.h.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"
#include "core/engine/table_schema.h"

namespace core {

class Mutation;
struct Engine;

Result<CreateTableResponse> createTable(Engine &engine, const CreateTableRequest &request);
Result<DescribeTableResponse> describeTable(Engine &engine, const DescribeTableRequest &request);
Result<ListTablesResponse> listTables(Engine &engine, const ListTablesRequest &request);
Result<DeleteTableResponse> deleteTable(Engine &engine, const DeleteTableRequest &request);

/// Why there cannot be another table of the name.
Error tableIsThere(const Engine &engine, const TableRecord &present);
/// What a new table is. Requires that the request was checked.
TableRecord makeTableRecord(const Engine &engine, const CreateTableRequest &request, std::uint32_t number);
/// As the answer to the request that makes the table shows it.
TableDescription descriptionOfNew(const TableSchema &table);

/// Takes the table away: its record at once, in `mutation`, its rows in the background. Requires that
/// `engine.schemaMutex` is held.
Result<void> dropTable(Engine &engine, const TableSchemaPointer &table, Mutation mutation);

} // namespace core
