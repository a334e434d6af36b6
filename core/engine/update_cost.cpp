#include "core/engine/update_cost.h"

#include "core/expressions/condition.h"
#include "core/values/item_size.h"

namespace core {

namespace {

constexpr std::size_t kUpdateCost = 3;
constexpr std::size_t kSetCost = 19;
constexpr std::size_t kRemoveCost = 2;
constexpr std::size_t kListIndexCost = 1;
constexpr std::size_t kArithmeticCost = 50;

std::size_t indexCost(const DocumentPath &path)
{
    std::size_t cost = 0;
    for (const PathElement &element : path.elements)
        cost += std::holds_alternative<std::uint32_t>(element) ? kListIndexCost : 0;
    return cost;
}

std::size_t writtenBytes(const DocumentPath &path, const Item &after)
{
    ItemSource source(after);
    const AttributeValue *value = valueAt(source, path);
    if (!value)
        return 0;
    const auto *name = std::get_if<std::string>(&path.elements.back());
    return (name ? name->size() : 0) + valueSizeBytes(*value);
}

} // namespace

std::size_t updateCostBytes(const UpdateExpression &update, const Item &after)
{
    std::size_t bytes = kUpdateCost;
    for (const SetAction &action : update.set) {
        bytes += kSetCost + indexCost(action.path) + writtenBytes(action.path, after);
        bytes += action.arithmetic == SetAction::Arithmetic::None ? 0 : kArithmeticCost;
    }
    for (const ValueAction &action : update.add)
        bytes += kSetCost + indexCost(action.path) + writtenBytes(action.path, after);
    for (const DocumentPath &path : update.remove)
        bytes += kRemoveCost + indexCost(path);
    for (const ValueAction &action : update.subtract)
        bytes += kRemoveCost + indexCost(action.path);
    return bytes;
}

} // namespace core
