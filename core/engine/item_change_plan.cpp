#include "core/engine/item_change_plan.h"

#include "core/api/error_details.h"
#include "core/engine/capacity.h"
#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"
#include "core/engine/key_checks.h"
#include "core/engine/path_checks.h"
#include "core/engine/stored_source.h"
#include "core/engine/update_cost.h"
#include "core/expressions/condition.h"
#include "core/expressions/update.h"
#include "core/storage/stored_item.h"
#include "core/values/item_size.h"
#include "core/values/limits.h"

namespace core {

namespace {

Error conditionFailed(const ItemWrite &write, const WriteOutcome &outcome)
{
    static constexpr const char *kMessage = "The conditional request failed";
    auto details = std::make_shared<ConditionFailureDetails>();
    if (write.returnItemOnFailure && !outcome.oldBytes.empty())
        details->item = outcome.oldItem;
    const std::size_t stored = outcome.oldBytes.empty() ? 0 : outcome.oldSizeBytes;
    details->writeUnits =
        writeUnits(std::max(stored, write.item ? itemSizeBytes(*write.item) : std::size_t(0)));
    return {ErrorCode::ConditionalCheckFailed, kMessage, std::move(details)};
}

Result<void> readOld(const Engine &engine, const TableSchema &table, const ItemWrite &write,
                     WriteOutcome &outcome)
{
    const Result<bool> found = engine.database->get(outcome.rowKey, outcome.oldBytes);
    if (!found)
        return found.error();
    if (!*found) {
        outcome.oldBytes.clear();
        return {};
    }
    const Result<std::size_t> size = storedItemSizeBytes(outcome.oldBytes);
    if (!size)
        return size.error();
    outcome.oldSizeBytes = *size;

    const bool indexesNeedIt = !table.indexes().empty() && write.action != ItemWrite::Action::Check;
    if (!indexesNeedIt && !write.update && !write.wantsOldItem && !write.returnItemOnFailure &&
        !write.expected)
        return {};
    Result<AttributeMap> item = decodeStoredItem(outcome.oldBytes);
    if (!item)
        return item.error();
    outcome.oldItem = std::move(*item);
    return {};
}

Result<void> testCondition(const ItemWrite &write, const WriteOutcome &outcome)
{
    if (write.expected && outcome.oldItem != *write.expected)
        return conditionFailed(write, outcome);
    if (!write.condition)
        return {};
    static const AttributeMap kNothing;
    bool holds = false;
    if (outcome.oldItem || outcome.oldBytes.empty()) {
        holds = matches(*write.condition, outcome.oldItem ? *outcome.oldItem : kNothing);
    } else {
        StoredSource source;
        source.moveTo(outcome.oldBytes);
        holds = matches(*write.condition, source);
        if (!source.status())
            return source.status().error();
    }
    if (!holds)
        return conditionFailed(write, outcome);
    return {};
}

Result<void> applyTo(const TableSchema &table, const ItemWrite &write, WriteOutcome &outcome)
{
    static const UpdateExpression kNoActions;
    const UpdateExpression &update = write.update ? *write.update : kNoActions;
    const bool isPresent = outcome.oldItem.has_value();
    if (!isPresent && write.update && !createsItem(update))
        return {}; // nothing there, and nothing that would make it
    const Item &before = isPresent ? *outcome.oldItem : *write.key;
    Result<Item> after = applyUpdate(update, before, isPresent ? ItemBefore::Present : ItemBefore::Missing);
    if (!after)
        return after.error();
    if (auto ok = checkIndexKeysOfUpdate(table, isPresent ? &before : nullptr, *after); !ok)
        return ok.error();
    outcome.updatedItem = std::move(*after);
    outcome.newSizeBytes = itemSizeBytes(*outcome.updatedItem);
    const std::size_t work = write.countsOperands ? updateCostBytes(update, *outcome.updatedItem) : 0;
    if (std::max(outcome.newSizeBytes, work) > kItemBytesMax)
        return updatedItemTooLarge();
    return {};
}

} // namespace

ItemChange WriteOutcome::change() const
{
    ItemChange result;
    result.rowKey = rowKey;
    result.oldBytes = oldBytes;
    result.oldItem = oldItem ? &*oldItem : nullptr;
    result.oldSizeBytes = oldSizeBytes;
    result.newItem = newItem();
    result.newBytes = newBytes;
    result.newSizeBytes = newSizeBytes;
    return result;
}

Result<void> checkAgainstSchema(const TableSchema &table, const ItemWrite &write)
{
    if (write.action == ItemWrite::Action::Put) {
        if (auto ok = checkKeyOfItem(table, *write.item); !ok)
            return ok.error();
        if (auto ok = checkIndexKeysOfItem(table, *write.item); !ok)
            return ok.error();
    } else if (auto ok = checkLookupKey(table, *write.key); !ok) {
        return ok.error();
    }
    if (write.update) {
        if (auto ok = checkUpdateTargets(table, *write.update); !ok)
            return ok.error();
    }
    if (write.condition)
        return checkKeyPaths(*write.condition, table.keyNames());
    return {};
}

Result<void> workOut(const Engine &engine, const TableSchema &table, const ItemWrite &write,
                     WriteOutcome &outcome)
{
    outcome.oldBytes.clear();
    outcome.newBytes.clear();
    outcome.oldSizeBytes = outcome.newSizeBytes = 0;
    outcome.oldItem.reset();
    outcome.updatedItem.reset();
    outcome.putItem = nullptr;
    if (auto ok = readOld(engine, table, write, outcome); !ok)
        return ok.error();
    if (auto ok = testCondition(write, outcome); !ok)
        return ok.error();
    switch (write.action) {
    case ItemWrite::Action::Put:
        outcome.putItem = write.item;
        outcome.newSizeBytes = itemSizeBytes(*write.item);
        break;
    case ItemWrite::Action::Update:
        if (auto ok = applyTo(table, write, outcome); !ok)
            return ok.error();
        break;
    case ItemWrite::Action::Delete:
    case ItemWrite::Action::Check:
        break;
    }
    if (const Item *item = outcome.newItem())
        appendStoredItem(outcome.newBytes, *item, outcome.newSizeBytes);
    return {};
}

} // namespace core
