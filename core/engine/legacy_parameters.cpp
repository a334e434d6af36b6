#include "core/engine/legacy_parameters.h"

#include "core/engine/engine_errors.h"
#include "core/expressions/legacy.h"
#include "core/values/validation.h"

#include <set>

namespace core {

namespace {

bool needsArguments(ComparisonOperator op)
{
    return op != ComparisonOperator::Null && op != ComparisonOperator::NotNull;
}

/// Which of the members of an expectation do not go together.
Result<void> checkExpectation(const std::string &name, const ExpectedAttributeValue &asked)
{
    const auto refused = [&name](const std::string &text) {
        return invalidParameter(text + " for Attribute: " + name);
    };
    if (asked.value && asked.attributeValueList)
        return refused("Value and AttributeValueList cannot be used together");
    if (asked.comparisonOperator) {
        if (asked.exists)
            return refused("Exists and ComparisonOperator cannot be used together");
        if (needsArguments(*asked.comparisonOperator) && !asked.value && !asked.attributeValueList)
            return refused("Value or AttributeValueList must be used with ComparisonOperator: " +
                           std::string(comparisonOperatorName(*asked.comparisonOperator)));
        return {};
    }
    if (asked.attributeValueList)
        return refused("AttributeValueList can only be used with a ComparisonOperator");
    if (!asked.value && asked.exists.value_or(true))
        return refused(std::string("Value must be provided when Exists is ") +
                       (asked.exists ? "true" : "null"));
    if (asked.value && !asked.exists.value_or(true))
        return refused("Value cannot be used when Exists is false");
    return {};
}

Result<ConditionExpression> conditionOf(const std::string &name, const ExpectedAttributeValue &asked)
{
    if (auto ok = checkExpectation(name, asked); !ok)
        return ok.error();
    std::vector<AttributeValue> arguments;
    if (asked.value)
        arguments.push_back(*asked.value);
    else if (asked.attributeValueList)
        arguments = *asked.attributeValueList;
    const ComparisonOperator op =
        asked.comparisonOperator.value_or(asked.value ? ComparisonOperator::Equal : ComparisonOperator::Null);
    if (auto ok = checkLegacyArguments(op, arguments); !ok)
        return ok.error();
    return legacyCondition(name, op, arguments);
}

Result<ConditionExpression> conditionOf(const std::string &name, const Condition &asked)
{
    static const std::vector<AttributeValue> kNone;
    const auto &arguments = asked.attributeValueList ? *asked.attributeValueList : kNone;
    if (auto ok = checkLegacyArguments(asked.comparisonOperator, arguments); !ok)
        return ok.error();
    return legacyCondition(name, asked.comparisonOperator, arguments);
}

template <typename Entries>
Result<std::optional<ConditionExpression>> joined(const std::optional<Entries> &entries,
                                                  const std::optional<ConditionalOperator> &joinedBy)
{
    std::vector<ConditionExpression> conditions;
    if (entries) {
        for (const auto &[name, asked] : *entries) {
            Result<ConditionExpression> condition = conditionOf(name, asked);
            if (!condition)
                return condition.error();
            conditions.push_back(std::move(*condition));
        }
    }
    if (!conditions.empty())
        return std::optional(
            joinLegacyConditions(std::move(conditions), joinedBy.value_or(ConditionalOperator::And)));
    if (joinedBy)
        return invalidParameter("ConditionalOperator cannot be used without Filter or Expected");
    return std::optional<ConditionExpression>();
}

} // namespace

Result<std::optional<ConditionExpression>>
conditionFrom(const std::optional<ExpectedAttributeValues> &expected,
              const std::optional<ConditionalOperator> &joinedBy)
{
    return joined(expected, joinedBy);
}

Result<std::optional<ConditionExpression>> filterFrom(const std::optional<Conditions> &filter,
                                                      const std::optional<ConditionalOperator> &joinedBy)
{
    return joined(filter, joinedBy);
}

Result<std::optional<KeyConditionExpression>> keyConditionFrom(const std::optional<Conditions> &keyConditions)
{
    std::optional<KeyConditionExpression> expression;
    if (!keyConditions)
        return expression;
    expression.emplace();
    static const std::vector<AttributeValue> kNone;
    for (const auto &[name, asked] : *keyConditions) {
        const auto &arguments = asked.attributeValueList ? *asked.attributeValueList : kNone;
        if (auto ok = checkLegacyArguments(asked.comparisonOperator, arguments); !ok)
            return ok.error();
        expression->parts.push_back(legacyKeyCondition(name, asked.comparisonOperator, arguments));
    }
    return expression;
}

Result<std::optional<UpdateExpression>> updateFrom(const std::optional<AttributeValueUpdates> &updates)
{
    std::optional<UpdateExpression> expression;
    if (!updates || updates->empty())
        return expression;
    expression.emplace();
    for (const auto &[name, asked] : *updates) {
        if (auto valid = validateAttributeName(name); !valid)
            return valid.error();
        if (auto ok = addLegacyUpdate(*expression, name, asked.action.value_or(AttributeAction::Put),
                                      asked.value ? &*asked.value : nullptr);
            !ok)
            return ok.error();
    }
    return expression;
}

Result<void> checkDuplicates(const std::optional<AttributesToGet> &names)
{
    if (!names)
        return {};
    std::set<std::string_view> seen;
    for (const std::string &name : *names) {
        if (!seen.insert(name).second)
            return invalidParameter("Duplicate value in attribute name: " + name);
    }
    return {};
}

std::optional<ProjectionExpression> projectionFrom(const std::optional<AttributesToGet> &names)
{
    if (!names)
        return {};
    ProjectionExpression projection;
    for (const std::string &name : *names)
        projection.paths.emplace_back(name);
    return projection;
}

} // namespace core
