// The part of the binder that makes values.

#include "core/partiql/binder.h"

#include "core/partiql/lexer.h"
#include "core/partiql/parser.h"
#include "core/values/validation.h"
#include "core/values/value_errors.h"

#include <algorithm>
#include <array>

namespace core::partiql {

namespace {

using Kind = Expression::Kind;

constexpr std::string_view kRoot = "root";

/// The names by which an unknown function is told from one that stands in the wrong place.
bool isKnownFunction(std::string_view name)
{
    static constexpr std::array<std::string_view, 7> kNames = {
        "BEGINS_WITH", "CONTAINS", "ATTRIBUTE_TYPE", "SIZE", "LIST_APPEND", "SET_ADD", "SET_DELETE"};
    return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

template <typename Member>
bool hasDuplicates(std::vector<Member> members)
{
    std::sort(members.begin(), members.end());
    return std::adjacent_find(members.begin(), members.end()) != members.end();
}

/// The members, where all values are of that type.
template <typename Member>
std::optional<std::vector<Member>> membersOf(const std::vector<AttributeValue> &values,
                                             const Member *(AttributeValue::*as)() const)
{
    std::vector<Member> members;
    for (const AttributeValue &value : values) {
        const Member *member = (value.*as)();
        if (!member)
            return {};
        members.push_back(*member);
    }
    return members;
}

} // namespace

/// A value that stands by itself, with the rules that every value keeps.
Result<AttributeValue> Binder::checkedValue(const Expression &expression) const
{
    Result<AttributeValue> bound = value(expression, std::string(kRoot));
    if (!bound)
        return bound;
    if (Result<void> valid = validateValue(*bound); !valid)
        return valid.error();
    return bound;
}

Result<AttributeValue> Binder::value(const Expression &expression, const std::string &place) const
{
    switch (expression.kind) {
    case Kind::Null:
        return AttributeValue::null();
    case Kind::Boolean:
        return AttributeValue::boolean(expression.boolean);
    case Kind::Number:
        return number(expression, place);
    case Kind::String:
        return AttributeValue::string(expression.text);
    case Kind::Parameter:
        return m_parameters[expression.parameter];
    case Kind::List:
        return list(expression, place);
    case Kind::Tuple:
        return tuple(expression, place);
    case Kind::Bag:
        return bag(expression, place);
    case Kind::Path:
        return errorAt(expression, "Unexpected path component at " + positionOf(expression));
    case Kind::Call:
        if (!isKnownFunction(upperCase(expression.text)))
            return errorAt(expression,
                           "Unrecognized function: " + expression.text + " at " + positionOf(expression));
        return errorAt(expression, "Unsupported data type: " + expression.text + " under key " + place +
                                       " at " + positionOf(expression));
    default:
        return unsupported(expression);
    }
}

Result<AttributeValue> Binder::number(const Expression &expression, const std::string &place) const
{
    Result<Number> parsed = Number::parse(expression.text);
    if (!parsed)
        return errorAt(expression, parsed.error().message() + (place == kRoot ? "" : " under " + place));
    return AttributeValue::number(*parsed);
}

Result<AttributeValue> Binder::list(const Expression &expression, const std::string &place) const
{
    AttributeList elements;
    for (std::size_t i = 0; i < expression.children.size(); ++i) {
        Result<AttributeValue> element = value(expression.children[i], place + '[' + std::to_string(i) + ']');
        if (!element)
            return element;
        elements.push_back(std::move(*element));
    }
    return AttributeValue::list(std::move(elements));
}

Result<AttributeValue> Binder::tuple(const Expression &expression, const std::string &place) const
{
    AttributeMap map;
    for (std::size_t i = 0; i < expression.children.size(); ++i) {
        const std::string &name = expression.names[i];
        Result<AttributeValue> attribute = value(expression.children[i], place + '.' + name);
        if (!attribute)
            return attribute;
        if (!map.insert(name, std::move(*attribute))) // in our words: the service's are not known
            return errorAt(expression.children[i],
                           "The attribute " + name + " is given twice under " + place);
    }
    return AttributeValue::map(std::move(map));
}

Result<AttributeValue> Binder::bag(const Expression &expression, const std::string &place) const
{
    if (expression.children.empty())
        return errorAt(expression, "Empty bags are not supported");
    std::vector<AttributeValue> values;
    for (std::size_t i = 0; i < expression.children.size(); ++i) {
        Result<AttributeValue> member = value(expression.children[i], place + '[' + std::to_string(i) + ']');
        if (!member)
            return member;
        values.push_back(std::move(*member));
    }
    if (auto texts = membersOf<std::string>(values, &AttributeValue::asString)) {
        if (hasDuplicates(*texts))
            return value_errors::duplicateStrings(*texts);
        return AttributeValue::stringSet(std::move(*texts));
    }
    if (auto numbers = membersOf<Number>(values, &AttributeValue::asNumber)) {
        if (hasDuplicates(*numbers))
            return value_errors::duplicateNumbers();
        return AttributeValue::numberSet(std::move(*numbers));
    }
    if (auto binaries = membersOf<Binary>(values, &AttributeValue::asBinary)) {
        if (hasDuplicates(*binaries))
            return value_errors::duplicateBinaries(*binaries);
        return AttributeValue::binarySet(std::move(*binaries));
    }
    return errorAt(expression,
                   "Unsupported data type: bag under key " + place + " at " + positionOf(expression));
}

} // namespace core::partiql
