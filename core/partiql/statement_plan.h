// What a statement would do, before it does it: for whoever shows that to a person first.

#pragma once

#include "core/api/schema.h"
#include "core/api/statement_requests.h"
#include "core/base/result.h"

#include <optional>
#include <string>

namespace core::partiql {

struct StatementPlan
{
    enum class Kind : std::uint8_t { Get, Query, Scan, Insert, Update, Delete, Check };

    Kind kind = Kind::Scan;
    std::string tableName;
    std::optional<std::string> indexName; // of a read
    std::size_t queries = 0;              // Query: one after the other
    bool isFiltered = false;              // a read: more is read than is answered
    bool reads() const { return kind <= Kind::Scan; }
};

/// `table` nullptr: not known, so that a read counts as a Scan and keys are not checked; else the description
/// of the statement's table. Errors are those that executing it would give for its text, its parameters and
/// its keys. Asks nobody.
Result<StatementPlan> planStatement(const ParameterizedStatement &statement, const TableDescription *table);

} // namespace core::partiql
