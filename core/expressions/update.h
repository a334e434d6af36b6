// Update expressions applied to an item.

#pragma once

#include "core/base/result.h"
#include "core/expressions/tree.h"

namespace core {

/// Whether the item was there before. Where it was not, `before` holds its key alone (or nothing).
enum class ItemBefore { Present, Missing };

/// The item after the update. All values are computed from `before`; then all actions apply at once, so that
/// an index means the place that it had before. Errors are DynamoDB's, without a prefix: invalid paths, wrong
/// types, missing attributes, numbers that overflow, documents that become too deep. Sizes and keys are for
/// the caller to check.
Result<Item> applyUpdate(const UpdateExpression &update, const Item &before, ItemBefore presence);

/// Whether the update makes an item where there is none: SET and ADD do, REMOVE and DELETE do not.
bool createsItem(const UpdateExpression &update);

/// What ReturnValues UPDATED_OLD and UPDATED_NEW answer: the targets of the update as they are in `item`
/// (before or after it). Empty: the response has no Attributes at all.
AttributeMap updatedAttributes(const UpdateExpression &update, const Item &item);

} // namespace core
