#include "core/values/validation.h"

#include "core/values/limits.h"
#include "core/values/value_errors.h"

#include <algorithm>

namespace core {

Result<void> validateAttributeName(std::string_view name)
{
    if (name.empty())
        return value_errors::emptyAttributeName();
    if (name.size() > kAttributeNameBytesMax)
        return value_errors::attributeNameTooLong();
    return {};
}

namespace {

template <typename Members>
bool hasDuplicates(const Members &sorted)
{
    return std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end();
}

/// Checks one value; `level` is its own, so recursion ends at kNestingLevelsMax whatever the value is.
struct Check
{
    std::size_t level;

    Result<void> operator()(const std::string &) const { return {}; }
    Result<void> operator()(const Number &) const { return {}; }
    Result<void> operator()(const Binary &) const { return {}; }
    Result<void> operator()(bool) const { return {}; }
    Result<void> operator()(Null) const { return {}; }
    Result<void> operator()(const StringSet &set) const
    {
        if (set.members.empty())
            return value_errors::emptySet(AttributeType::SS);
        if (hasDuplicates(set.members))
            return value_errors::duplicateStrings(set.members);
        return {};
    }
    Result<void> operator()(const NumberSet &set) const
    {
        if (set.members.empty())
            return value_errors::emptySet(AttributeType::NS);
        if (hasDuplicates(set.members))
            return value_errors::duplicateNumbers();
        return {};
    }
    Result<void> operator()(const BinarySet &set) const
    {
        if (set.members.empty())
            return value_errors::emptySet(AttributeType::BS);
        if (hasDuplicates(set.members))
            return value_errors::duplicateBinaries(set.members);
        return {};
    }
    Result<void> operator()(const AttributeMap &map) const
    {
        for (const Attribute &attribute : map) {
            if (Result<void> named = validateAttributeName(attribute.name); !named)
                return named;
            if (Result<void> checked = inside(attribute.value); !checked)
                return checked;
        }
        return {};
    }
    Result<void> operator()(const AttributeList &list) const
    {
        for (const AttributeValue &element : list) {
            if (Result<void> checked = inside(element); !checked)
                return checked;
        }
        return {};
    }

private:
    Result<void> inside(const AttributeValue &value) const
    {
        if (level == kNestingLevelsMax)
            return value_errors::nestedTooDeeply();
        if (value.type() <= AttributeType::NUL) // of these nothing can be wrong
            return {};
        return std::visit(Check{level + 1}, value.content());
    }
};

} // namespace

Result<void> validateValue(const AttributeValue &value)
{
    return std::visit(Check{1}, value.content());
}

Result<void> validateItem(const AttributeMap &item)
{
    return Check{0}(item);
}

} // namespace core
