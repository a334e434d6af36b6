#include "core/expressions/projection.h"
#include "core/expressions/update.h"
#include "core/values/item_size.h"
#include "core/values/limits.h"
#include "core/values/value_errors.h"

#include <algorithm>
#include <iterator>

namespace core {

namespace {

Error invalidPath()
{
    return Error::validation("The document path provided in the update expression is invalid for update");
}

Error missingAttribute()
{
    return Error::validation(
        "The provided expression refers to an attribute that does not exist in the item");
}

Error tooLarge()
{
    return Error::validation("Item size to update has exceeded the maximum allowed size");
}

/// Levels of nesting: 1 for a scalar or a set, one more than its deepest member for a document.
std::size_t levelsOf(const AttributeValue &value)
{
    std::size_t deepest = 0;
    if (const AttributeMap *map = value.asMap()) {
        for (const Attribute &attribute : *map)
            deepest = std::max(deepest, levelsOf(attribute.value));
    } else if (const AttributeList *list = value.asList()) {
        for (const AttributeValue &element : *list)
            deepest = std::max(deepest, levelsOf(element));
    }
    return deepest + 1;
}

template <typename Members>
Members united(const Members &a, const Members &b)
{
    Members all;
    all.reserve(a.size() + b.size());
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
    return all;
}

template <typename Members>
Members without(const Members &a, const Members &b)
{
    Members rest;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(rest));
    return rest;
}

/// `present` with the members of `operand`, or without them. Requires sets of one type; nullopt: the set is
/// empty now.
template <typename Combine>
std::optional<AttributeValue> combineSets(const AttributeValue &present, const AttributeValue &operand,
                                          Combine combine)
{
    if (present.type() == AttributeType::SS) {
        auto members = combine(present.asStringSet()->members, operand.asStringSet()->members);
        return members.empty()
                   ? std::nullopt
                   : std::optional(AttributeValue(AttributeValue::Content(StringSet{std::move(members)})));
    }
    if (present.type() == AttributeType::NS) {
        auto members = combine(present.asNumberSet()->members, operand.asNumberSet()->members);
        return members.empty()
                   ? std::nullopt
                   : std::optional(AttributeValue(AttributeValue::Content(NumberSet{std::move(members)})));
    }
    auto members = combine(present.asBinarySet()->members, operand.asBinarySet()->members);
    return members.empty()
               ? std::nullopt
               : std::optional(AttributeValue(AttributeValue::Content(BinarySet{std::move(members)})));
}

/// Where the last element of `path` lies: the map or list that holds it; nullptr where that does not exist or
/// is of the other kind. Requires a path of two elements or more.
AttributeValue *parentAt(Item &item, const DocumentPath &path)
{
    AttributeValue *value = item.find(path.attributeName());
    for (std::size_t i = 1; value; ++i) {
        const PathElement &element = path.elements[i];
        AttributeMap *map = value->asMap();
        AttributeList *list = value->asList();
        const auto *name = std::get_if<std::string>(&element);
        if (name ? !map : !list)
            return nullptr;
        if (i + 1 == path.elements.size())
            return value;
        if (name) {
            value = map->find(*name);
        } else {
            const std::size_t index = std::get<std::uint32_t>(element);
            value = index < list->size() ? &(*list)[index] : nullptr;
        }
    }
    return nullptr;
}

/// One update of one item: collects what to assign and what to remove, then does it.
class Application
{
public:
    Application(const Item &before, ItemBefore presence)
        : m_before(before)
        , m_source(before)
        , m_presence(presence)
    {}
    Result<Item> apply(const UpdateExpression &update);

private:
    struct Assignment
    {
        const DocumentPath *path;
        AttributeValue value;
    };

    Error incorrectType() const
    {
        return Error::validation(m_isLegacy
                                     ? "Type mismatch for attribute to update"
                                     : "An operand in the update expression has an incorrect data type");
    }
    Result<void> planSet(const SetAction &action);
    Result<void> planAdd(const ValueAction &action);
    Result<void> planSubtract(const ValueAction &action);
    Result<void> planRemoval(const DocumentPath &path);
    Result<void> planAssignment(const DocumentPath &path, AttributeValue value);
    Result<AttributeValue> evaluate(const UpdateOperand &operand);
    Result<AttributeValue> appendLists(const UpdateOperand &operand);
    static Result<void> assign(Item &item, Assignment &assignment);
    static void remove(Item &item, const DocumentPath &path);

    const Item &m_before;
    ItemSource m_source;
    const ItemBefore m_presence;
    bool m_isLegacy = false;
    std::vector<Assignment> m_assignments;
    std::vector<const DocumentPath *> m_removals;
    std::size_t m_assignedBytes = 0;
};

Result<AttributeValue> Application::appendLists(const UpdateOperand &operand)
{
    Result<AttributeValue> first = evaluate(operand.operands[0]);
    if (!first)
        return first;
    Result<AttributeValue> second = evaluate(operand.operands[1]);
    if (!second)
        return second;
    AttributeList *list = first->asList();
    AttributeList *tail = second->asList();
    if (!list || !tail)
        return incorrectType();
    // A short text can name one long list very often: stop where no item could hold the result.
    if (valueSizeBytes(*first) + valueSizeBytes(*second) > kItemBytesMax)
        return tooLarge();
    list->insert(list->end(), std::make_move_iterator(tail->begin()), std::make_move_iterator(tail->end()));
    return first;
}

Result<AttributeValue> Application::evaluate(const UpdateOperand &operand)
{
    switch (operand.kind) {
    case UpdateOperand::Kind::Literal:
        return *operand.literal->value;
    case UpdateOperand::Kind::Path:
        if (const AttributeValue *value = valueAt(m_source, operand.path))
            return *value;
        return missingAttribute();
    case UpdateOperand::Kind::IfNotExists:
        if (const AttributeValue *value = valueAt(m_source, operand.path))
            return *value;
        return evaluate(operand.operands.front());
    case UpdateOperand::Kind::ListAppend:
        return appendLists(operand);
    }
    return missingAttribute();
}

Result<void> Application::planAssignment(const DocumentPath &path, AttributeValue value)
{
    if (path.elements.size() - 1 + levelsOf(value) > kNestingLevelsMax)
        return value_errors::nestedTooDeeply();
    m_assignedBytes += valueSizeBytes(value);
    if (m_assignedBytes > kItemBytesMax)
        return tooLarge();
    m_assignments.push_back({&path, std::move(value)});
    return {};
}

Result<void> Application::planSet(const SetAction &action)
{
    Result<AttributeValue> left = evaluate(action.left);
    if (!left)
        return left.error();
    if (action.arithmetic == SetAction::Arithmetic::None)
        return planAssignment(action.path, std::move(*left));

    const Result<AttributeValue> right = evaluate(*action.right);
    if (!right)
        return right.error();
    const Number *a = left->asNumber();
    const Number *b = right->asNumber();
    if (!a || !b)
        return incorrectType();
    const Result<Number> sum =
        action.arithmetic == SetAction::Arithmetic::Plus ? Number::add(*a, *b) : Number::subtract(*a, *b);
    if (!sum)
        return sum.error();
    return planAssignment(action.path, AttributeValue::number(*sum));
}

Result<void> Application::planAdd(const ValueAction &action)
{
    const AttributeValue *present = valueAt(m_source, action.path);
    const AttributeValue &operand = *action.operand.value;
    if (!present)
        return planAssignment(action.path, operand);
    if (present->type() != operand.type())
        return incorrectType();
    if (const Number *number = present->asNumber()) {
        const Result<Number> sum = Number::add(*number, *operand.asNumber());
        if (!sum)
            return sum.error();
        return planAssignment(action.path, AttributeValue::number(*sum));
    }
    const auto unite = [](const auto &a, const auto &b) { return united(a, b); };
    return planAssignment(action.path, *combineSets(*present, operand, unite));
}

Result<void> Application::planSubtract(const ValueAction &action)
{
    const AttributeValue *present = valueAt(m_source, action.path);
    if (!present)
        return planRemoval(action.path); // nothing to take from, but the path has to lead somewhere
    if (present->type() != action.operand.value->type())
        return incorrectType();
    const auto subtract = [](const auto &a, const auto &b) { return without(a, b); };
    std::optional<AttributeValue> rest = combineSets(*present, *action.operand.value, subtract);
    if (rest)
        return planAssignment(action.path, std::move(*rest));
    return planRemoval(action.path);
}

/// What is not there before the update is not removed either, even if an append is going to put something
/// there.
Result<void> Application::planRemoval(const DocumentPath &path)
{
    if (valueAt(m_source, path)) {
        m_removals.push_back(&path);
        return {};
    }
    if (path.elements.size() == 1 || m_presence == ItemBefore::Missing)
        return {};
    const AttributeValue *parent =
        valueAt(m_source, DocumentPath(std::vector(path.elements.begin(), path.elements.end() - 1)));
    const bool isName = std::holds_alternative<std::string>(path.elements.back());
    if (!parent || (isName ? !parent->asMap() : !parent->asList()))
        return invalidPath();
    return {};
}

Result<void> Application::assign(Item &item, Assignment &assignment)
{
    const DocumentPath &path = *assignment.path;
    if (path.elements.size() == 1) {
        item.set(path.attributeName(), std::move(assignment.value));
        return {};
    }
    AttributeValue *parent = parentAt(item, path);
    if (!parent)
        return invalidPath();
    if (const auto *name = std::get_if<std::string>(&path.elements.back())) {
        parent->asMap()->set(*name, std::move(assignment.value));
        return {};
    }
    AttributeList &list = *parent->asList();
    const std::size_t index = std::get<std::uint32_t>(path.elements.back());
    if (index < list.size())
        list[index] = std::move(assignment.value);
    else
        list.push_back(std::move(assignment.value));
    return {};
}

/// Requires that there is something at `path`.
void Application::remove(Item &item, const DocumentPath &path)
{
    if (path.elements.size() == 1) {
        item.erase(path.attributeName());
        return;
    }
    AttributeValue &parent = *parentAt(item, path);
    if (const auto *name = std::get_if<std::string>(&path.elements.back())) {
        parent.asMap()->erase(*name);
        return;
    }
    AttributeList &list = *parent.asList();
    list.erase(list.begin() + std::ptrdiff_t(std::get<std::uint32_t>(path.elements.back())));
}

Result<Item> Application::apply(const UpdateExpression &update)
{
    m_isLegacy = update.isLegacy;
    for (const SetAction &action : update.set) {
        if (const Result<void> planned = planSet(action); !planned)
            return planned.error();
    }
    for (const ValueAction &action : update.add) {
        if (const Result<void> planned = planAdd(action); !planned)
            return planned.error();
    }
    for (const ValueAction &action : update.subtract) {
        if (const Result<void> planned = planSubtract(action); !planned)
            return planned.error();
    }
    for (const DocumentPath &path : update.remove) {
        if (const Result<void> planned = planRemoval(path); !planned)
            return planned.error();
    }

    // Upwards, so that several appends to one list come in the order of their indexes; then downwards, so
    // that each removal finds its element where it was before.
    std::sort(m_assignments.begin(), m_assignments.end(),
              [](const Assignment &a, const Assignment &b) { return a.path->elements < b.path->elements; });
    std::sort(m_removals.begin(), m_removals.end(),
              [](const DocumentPath *a, const DocumentPath *b) { return a->elements > b->elements; });
    Item item = m_before;
    for (Assignment &assignment : m_assignments) {
        if (const Result<void> assigned = assign(item, assignment); !assigned)
            return assigned.error();
    }
    for (const DocumentPath *path : m_removals)
        remove(item, *path);
    return item;
}

} // namespace

Result<Item> applyUpdate(const UpdateExpression &update, const Item &before, ItemBefore presence)
{
    return Application(before, presence).apply(update);
}

bool createsItem(const UpdateExpression &update)
{
    return !update.set.empty() || !update.add.empty();
}

AttributeMap updatedAttributes(const UpdateExpression &update, const Item &item)
{
    return Projector(update.targets()).project(item);
}

} // namespace core
