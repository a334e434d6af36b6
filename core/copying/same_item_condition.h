// The condition that an item is as it was read. Private to core/copying.

#pragma once

#include "core/api/requests.h"

namespace core {

struct ItemCondition
{
    std::string expression;
    ExpressionAttributeNames names;
    ExpressionAttributeValues values; // may be empty
};

/// `current` nullptr: there is no item, told by the key attribute `keyName`. `wanted` is what is to replace
/// it, or nullptr: where `current` has too many attributes for one expression only those in which the two
/// differ are named, at most as many as fit.
ItemCondition conditionOfSameItem(const Item *current, const Item *wanted, const std::string &keyName);

} // namespace core
