// What differs between two items, attribute by attribute, inside of maps and lists too.

#pragma once

#include "core/values/attribute_value.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

struct AttributeDifference
{
    std::string path;                     // "address.lines[2]"
    std::optional<AttributeValue> before; // nullopt: not there
    std::optional<AttributeValue> after;

    friend bool operator==(const AttributeDifference &, const AttributeDifference &) = default;
};

/// In the order of the attributes' names, elements of lists by their positions. Maps and lists on both sides
/// are looked into; anything else that is not equal differs as a whole.
std::vector<AttributeDifference> itemDifference(const Item &before, const Item &after);

} // namespace core
