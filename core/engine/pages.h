// One page of a query or a scan: rows of a range in either direction, up to a limit or a megabyte, tested by
// a filter in their stored form and decoded only when they pass.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"
#include "core/engine/capacity.h"
#include "core/engine/table_schema.h"
#include "core/expressions/tree.h"
#include "core/storage/keys.h"

#include <optional>
#include <string>

namespace core {

class Database;
struct PastMoment;

enum class Direction : std::uint8_t { Forward, Backward };
enum class Items : std::uint8_t { Return, Count };

struct PagePlan
{
    TableSchemaPointer table;
    const IndexSchema *index = nullptr; // of `table`; nullptr: the table's own rows
    keys::Range range;
    Direction direction = Direction::Forward;
    std::optional<std::string> startRow; // go on behind this row key (before it, backward)
    std::optional<std::int64_t> limit;
    std::optional<ConditionExpression> filter;
    std::optional<ProjectionExpression> projection;
    Items items = Items::Return;
    ItemForm itemForm = ItemForm::Values;
    bool fetchFromTable = false; // local index: attributes it does not carry are wanted
    Consistency consistency = Consistency::Eventual;
    ReturnConsumedCapacity returnConsumedCapacity = ReturnConsumedCapacity::None;
    bool fillCache = true;
    const PastMoment *past = nullptr; // the rows as they were; nullptr: as they are
};

Result<PageResponse> readPage(const Database &database, const PagePlan &plan);

} // namespace core
