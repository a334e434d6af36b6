// What a change of one item does to the rows of its table and of the table's indexes.

#pragma once

#include "core/base/result.h"
#include "core/engine/row_changes.h"
#include "core/engine/table_schema.h"
#include "core/history/change_record.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

class Database;
class Mutation;

/// The item before and after. Borrows everything.
struct ItemChange
{
    std::string_view rowKey;
    std::string_view oldBytes;     // stored form; empty where there was no item
    const Item *oldItem = nullptr; // needed only where the table has indexes
    std::size_t oldSizeBytes = 0;
    const Item *newItem = nullptr; // nullptr: the item is removed
    std::string_view newBytes;
    std::size_t newSizeBytes = 0;
    ChangeOrigin origin = ChangeOrigin::User;

    bool wasThere() const { return !oldBytes.empty(); }
};

/// What was staged: for capacity and for whoever counts rows.
struct ChangeReport
{
    struct IndexUnits
    {
        const IndexSchema *index = nullptr;
        double units = 0;
    };
    double tableUnits = 0;
    std::vector<IndexUnits> indexUnits; // only indexes whose entries moved
    std::vector<RowChange> rowChanges;  // only where `wantsRowChanges`
    bool wantsRowChanges = false;
};

/// Stages the row, every index entry that the change moves, the counters, and the record of the change where
/// the table's changes are recorded. The keys' locks must be held.
Result<void> stageChange(const Database &database, const TableSchema &table, const ItemChange &change,
                         Mutation &mutation, ChangeReport &report);

/// The part of an item that an index carries.
Item projectItem(const IndexSchema &index, const Item &item);
std::size_t projectedSizeBytes(const IndexSchema &index, const Item &item, std::size_t itemSizeBytes);

} // namespace core
