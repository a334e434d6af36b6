#include "core/expressions/condition.h"
#include "core/values/utf8.h"

#include <algorithm>

namespace core {

namespace {

/// size(); false where the value has none. A string is as long as UTF-16 makes it: a character outside the
/// basic plane counts two.
bool sizeOf(const AttributeValue &value, std::size_t &size)
{
    switch (value.type()) {
    case AttributeType::S:
        size = utf16Size(*value.asString());
        return true;
    case AttributeType::B:
        size = value.asBinary()->bytes.size();
        return true;
    case AttributeType::M:
        size = value.asMap()->size();
        return true;
    case AttributeType::L:
        size = value.asList()->size();
        return true;
    case AttributeType::SS:
        size = value.asStringSet()->members.size();
        return true;
    case AttributeType::NS:
        size = value.asNumberSet()->members.size();
        return true;
    case AttributeType::BS:
        size = value.asBinarySet()->members.size();
        return true;
    case AttributeType::N:
    case AttributeType::BOOL:
    case AttributeType::NUL:
        break;
    }
    return false;
}

/// The value of one operand: borrowed from the item or the tree, or a size, which is kept here.
class OperandValue
{
public:
    OperandValue(const Operand &operand, AttributeSource &item)
    {
        m_value = operand.literal() ? operand.literal()->value.get() : valueAt(item, *operand.path());
        if (!operand.isSize)
            return;
        std::size_t size = 0;
        const bool hasSize = m_value && sizeOf(*m_value, size);
        m_isUndefined = !hasSize;
        m_value = nullptr;
        if (hasSize) {
            m_size = AttributeValue::number(std::int64_t(size));
            m_value = &m_size;
        }
    }
    OperandValue(const OperandValue &) = delete;
    OperandValue &operator=(const OperandValue &) = delete;

    explicit operator bool() const { return m_value != nullptr; }
    const AttributeValue &operator*() const { return *m_value; }
    const AttributeValue *operator->() const { return m_value; }
    /// A size of something that has none: every comparison with it is false.
    bool isUndefined() const { return m_isUndefined; }

private:
    const AttributeValue *m_value = nullptr;
    AttributeValue m_size;
    bool m_isUndefined = false;
};

bool areOrdered(const AttributeValue &a, const AttributeValue &b)
{
    return a.type() == b.type() &&
           (a.type() == AttributeType::S || a.type() == AttributeType::N || a.type() == AttributeType::B);
}

bool compare(Comparator comparator, const OperandValue &left, const OperandValue &right)
{
    if (left.isUndefined() || right.isUndefined())
        return false;
    if (comparator == Comparator::Equal)
        return left && right && *left == *right;
    if (comparator == Comparator::NotEqual)
        return bool(left) != bool(right) || (left && !(*left == *right));
    if (!left || !right || !areOrdered(*left, *right))
        return false;
    const std::strong_ordering order = compareScalars(*left, *right);
    switch (comparator) {
    case Comparator::Less:
        return order < 0;
    case Comparator::LessOrEqual:
        return order <= 0;
    case Comparator::Greater:
        return order > 0;
    default:
        return order >= 0;
    }
}

bool isBetween(const ConditionExpression &condition, AttributeSource &item)
{
    const OperandValue tested(condition.operands[0], item);
    if (!tested)
        return false;
    const OperandValue lower(condition.operands[1], item);
    if (!compare(Comparator::GreaterOrEqual, tested, lower))
        return false;
    const OperandValue upper(condition.operands[2], item);
    return compare(Comparator::LessOrEqual, tested, upper);
}

bool isIn(const ConditionExpression &condition, AttributeSource &item)
{
    const OperandValue tested(condition.operands[0], item);
    return tested &&
           std::any_of(condition.operands.begin() + 1, condition.operands.end(), [&](const Operand &member) {
               return compare(Comparator::Equal, tested, OperandValue(member, item));
           });
}

bool beginsWith(const OperandValue &whole, const OperandValue &beginning)
{
    if (!whole || !beginning)
        return false;
    if (const std::string *text = whole->asString())
        return beginning->asString() && text->starts_with(*beginning->asString());
    if (const Binary *binary = whole->asBinary())
        return beginning->asBinary() && binary->bytes.starts_with(beginning->asBinary()->bytes);
    return false;
}

template <typename Member>
bool hasMember(const std::vector<Member> &members, const Member *member)
{
    return member && std::binary_search(members.begin(), members.end(), *member);
}

bool contains(const OperandValue &whole, const OperandValue &part)
{
    if (!whole || !part)
        return false;
    switch (whole->type()) {
    case AttributeType::S:
        return part->asString() && whole->asString()->find(*part->asString()) != std::string::npos;
    case AttributeType::B:
        return part->asBinary() &&
               whole->asBinary()->bytes.find(part->asBinary()->bytes) != std::string::npos;
    case AttributeType::L:
        return std::find(whole->asList()->begin(), whole->asList()->end(), *part) != whole->asList()->end();
    case AttributeType::SS:
        return hasMember(whole->asStringSet()->members, part->asString());
    case AttributeType::NS:
        return hasMember(whole->asNumberSet()->members, part->asNumber());
    case AttributeType::BS:
        return hasMember(whole->asBinarySet()->members, part->asBinary());
    default:
        return false;
    }
}

void addName(std::vector<std::string> &names, const DocumentPath &path)
{
    if (std::find(names.begin(), names.end(), path.attributeName()) == names.end())
        names.push_back(path.attributeName());
}

void addNames(std::vector<std::string> &names, const ConditionExpression &condition)
{
    for (const Operand &operand : condition.operands) {
        if (const DocumentPath *path = operand.path())
            addName(names, *path);
    }
    for (const ConditionExpression &child : condition.children)
        addNames(names, child);
}

} // namespace

const AttributeValue *valueAt(AttributeSource &item, const DocumentPath &path)
{
    const AttributeValue *value = item.find(path.attributeName());
    for (std::size_t i = 1; value && i < path.elements.size(); ++i) {
        if (const auto *name = std::get_if<std::string>(&path.elements[i])) {
            const AttributeMap *map = value->asMap();
            value = map ? map->find(*name) : nullptr;
        } else {
            const AttributeList *list = value->asList();
            const std::size_t index = std::get<std::uint32_t>(path.elements[i]);
            value = list && index < list->size() ? &(*list)[index] : nullptr;
        }
    }
    return value;
}

bool matches(const ConditionExpression &condition, AttributeSource &item)
{
    using Kind = ConditionExpression::Kind;
    const auto childMatches = [&](const ConditionExpression &child) { return matches(child, item); };
    const auto operandValue = [&](std::size_t number) {
        return OperandValue(condition.operands[number], item);
    };
    switch (condition.kind) {
    case Kind::And:
        return std::all_of(condition.children.begin(), condition.children.end(), childMatches);
    case Kind::Or:
        return std::any_of(condition.children.begin(), condition.children.end(), childMatches);
    case Kind::Not:
        return !childMatches(condition.children.front());
    case Kind::Comparison:
        return compare(condition.comparator, operandValue(0), operandValue(1));
    case Kind::Between:
        return isBetween(condition, item);
    case Kind::In:
        return isIn(condition, item);
    case Kind::AttributeExists:
        return bool(operandValue(0));
    case Kind::AttributeNotExists:
        return !operandValue(0);
    case Kind::AttributeType: {
        const OperandValue tested(condition.operands[0], item);
        return tested && tested->type() == condition.type;
    }
    case Kind::BeginsWith:
        return beginsWith(operandValue(0), operandValue(1));
    case Kind::Contains:
        return contains(operandValue(0), operandValue(1));
    }
    return false;
}

bool matches(const ConditionExpression &condition, const AttributeMap &item)
{
    ItemSource source(item);
    return matches(condition, source);
}

std::vector<std::string> attributeNames(const ConditionExpression &condition)
{
    std::vector<std::string> names;
    addNames(names, condition);
    return names;
}

std::vector<std::string> attributeNames(const ProjectionExpression &projection)
{
    std::vector<std::string> names;
    for (const DocumentPath &path : projection.paths)
        addName(names, path);
    return names;
}

} // namespace core
