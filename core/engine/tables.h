// CreateTable, DescribeTable, ListTables and DeleteTable; UpdateTable: update_table.h.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"

namespace core {

struct Engine;

Result<CreateTableResponse> createTable(Engine &engine, const CreateTableRequest &request);
Result<DescribeTableResponse> describeTable(const Engine &engine, const DescribeTableRequest &request);
Result<ListTablesResponse> listTables(const Engine &engine, const ListTablesRequest &request);
Result<DeleteTableResponse> deleteTable(Engine &engine, const DeleteTableRequest &request);

} // namespace core
