// How far the filling of an index has come: the row of the table behind which it goes on.

#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>

namespace core {

class Database;
class Mutation;

/// Empty: from the table's first row.
Result<std::string> backfillPosition(const Database &database, std::uint32_t table, std::uint16_t index);
void stageBackfillPosition(Mutation &mutation, std::uint32_t table, std::uint16_t index,
                           std::string_view rowKey);
void stageBackfillEnd(Mutation &mutation, std::uint32_t table, std::uint16_t index);
/// 0 to 1. Rows lie in the order of a hash, so the hash says how far it is.
Result<double> backfillFraction(const Database &database, std::uint32_t table, std::uint16_t index);

} // namespace core
