// One write of an item, wherever it comes from (a single request, a batch, a transaction): what was asked,
// and what comes of it when it meets the stored item.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"
#include "core/engine/index_maintenance.h"
#include "core/expressions/tree.h"

#include <optional>
#include <string>

namespace core {

struct Engine;

/// What was asked. Borrows the item and the key from the request.
struct ItemWrite
{
    enum class Action : std::uint8_t { Put, Delete, Update, Check };
    Action action = Action::Put;
    const Item *item = nullptr;     // Put
    const Key *key = nullptr;       // the others
    const Item *expected = nullptr; // ours, of a Delete: refused where anything else is there
    std::optional<UpdateExpression> update;
    std::optional<ConditionExpression> condition;
    bool returnItemOnFailure = false; // of the condition
    bool wantsOldItem = false;
    bool countsOperands = true; // UpdateItem's size test; not in transactions

    const AttributeMap &keyAttributes() const { return action == Action::Put ? *item : *key; }
};

/// What comes of it. Kept by callers that write often, so that its buffers are used again.
struct WriteOutcome
{
    std::string rowKey;
    std::string oldBytes; // empty: there was no item
    std::size_t oldSizeBytes = 0;
    std::optional<Item> oldItem; // decoded where somebody needs it
    std::string newBytes;        // empty: there is no item afterwards
    std::size_t newSizeBytes = 0;
    std::optional<Item> updatedItem; // what an update made
    const Item *putItem = nullptr;   // what a put brings; borrowed from the request

    const Item *newItem() const { return updatedItem ? &*updatedItem : putItem; }
    bool changesNothing() const { return oldBytes == newBytes; }
    ItemChange change() const;
};

/// The checks that need the schema but not the stored item.
Result<void> checkAgainstSchema(const TableSchema &table, const ItemWrite &write);

/// Reads the stored item, tests the condition and makes the new item. Requires that `outcome.rowKey` is set
/// and locked and that the write was checked. Errors: ConditionalCheckFailed, Validation, or the disk's.
Result<void> workOut(const Engine &engine, const TableSchema &table, const ItemWrite &write,
                     WriteOutcome &outcome);

} // namespace core
