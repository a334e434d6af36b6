// The changes of a table's record that are made in steps: an index becomes usable, or disappears.

#pragma once

#include "core/base/result.h"
#include "core/engine/table_schema.h"

#include <functional>
#include <string_view>

namespace core {

class Mutation;
struct Engine;

/// Commits the record and shows it to everybody, with every key locked where writers must not see both.
/// Requires that `engine.schemaMutex` is held.
enum class Writers : std::uint8_t { GoOn, Wait };
/// `mutation`: what is committed with it.
Result<void> replaceRecord(Engine &engine, TableRecord record, Mutation mutation, Writers writers);

/// Changes what a table carries beside its schema. `notFound`: the answer where there is no such table.
Result<void> changeRecord(Engine &engine, std::string_view tableName, const Error &notFound,
                          const std::function<Result<void>(TableRecord &)> &change);

/// All entries are there: the index can be read.
Result<void> activateIndex(Engine &engine, std::string_view tableName, std::string_view indexName);
/// All entries are gone: the index leaves the table, and definitions that nothing uses any more with it.
Result<void> forgetIndex(Engine &engine, std::string_view tableName, std::string_view indexName);

} // namespace core
