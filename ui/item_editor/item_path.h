// A place inside an item: the names and indexes that lead to a value.

#pragma once

#include "core/values/attribute_value.h"

#include <QString>
#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ui {

/// A name in a map (or of a top-level attribute), or an index in a list or a set.
using PathStep = std::variant<std::string, std::size_t>;
/// From the item inwards; empty is the item itself.
using ItemPath = std::vector<PathStep>;

/// The value at `path`; nullptr where there is none, and for members of sets, which are no values of their
/// own.
const core::AttributeValue *findValue(const core::Item &item, const ItemPath &path);
core::AttributeValue *findValue(core::Item &item, const ItemPath &path);

/// The entry of a map or list; nullptr where there is none.
const core::AttributeValue *findEntry(const core::AttributeValue &container, const PathStep &step);

bool isSet(core::AttributeType type);
bool isContainer(core::AttributeType type); // map, list or set
/// Entries of a map, list or set; 0 for the others.
std::size_t entryCount(const core::AttributeValue &value);
/// The member of a set as a value of its own. Requires a set and an index in it.
core::AttributeValue setMember(const core::AttributeValue &set, std::size_t index);
/// The set of these scalars, which are all of its member type. Duplicates must have been left out before.
core::AttributeValue setOf(core::AttributeType setType, const std::vector<core::AttributeValue> &members);
/// S, N or B for a set of those.
core::AttributeType memberType(core::AttributeType setType);

/// As people write it: lines[2].price
QString pathText(const ItemPath &path);

} // namespace ui
