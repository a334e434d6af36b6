#include "core/api/parameter_mix.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace core {

namespace {

struct Parameter
{
    std::string_view name;
    bool isGiven = false;
};
using Parameters = std::initializer_list<Parameter>;

bool anyGiven(const Parameters &parameters)
{
    return std::any_of(parameters.begin(), parameters.end(),
                       [](const Parameter &one) { return one.isGiven; });
}

std::string givenNames(const Parameters &parameters)
{
    std::string names;
    for (const Parameter &one : parameters) {
        if (one.isGiven)
            names.append(names.empty() ? "" : ", ").append(one.name);
    }
    return names;
}

Result<void> checkKinds(const Parameters &legacy, const Parameters &expressions)
{
    if (!anyGiven(legacy) || !anyGiven(expressions))
        return {};
    return Error::validation("Can not use both expression and non-expression parameters in the same request: "
                             "Non-expression parameters: {" +
                             givenNames(legacy) + "} Expression parameters: {" + givenNames(expressions) +
                             '}');
}

/// `absentText` ends the error about values: "ConditionExpression is null".
Result<void> checkPlaceholders(const Parameters &expressions, bool hasNames, bool hasValues,
                               std::string_view absentText)
{
    if (anyGiven(expressions))
        return {};
    if (hasNames)
        return Error::validation("ExpressionAttributeNames can only be specified when using expressions");
    if (hasValues)
        return Error::validation("ExpressionAttributeValues can only be specified when using expressions: " +
                                 std::string(absentText));
    return {};
}

Result<void> checkRead(bool hasAttributesToGet, bool hasProjection, bool hasNames)
{
    const Parameters expressions = {{"ProjectionExpression", hasProjection}};
    if (auto ok = checkKinds({{"AttributesToGet", hasAttributesToGet}}, expressions); !ok)
        return ok;
    return checkPlaceholders(expressions, hasNames, false, {});
}

/// Put and delete.
template <typename Request>
Result<void> checkWrite(const Request &request)
{
    const Parameters expressions = {{"ConditionExpression", request.conditionExpression.has_value()}};
    if (auto ok = checkKinds({{"Expected", request.expected.has_value()}}, expressions); !ok)
        return ok;
    return checkPlaceholders(expressions, request.expressionAttributeNames.has_value(),
                             request.expressionAttributeValues.has_value(), "ConditionExpression is null");
}

} // namespace

Result<void> checkParameterMix(const GetItemRequest &request)
{
    return checkRead(request.attributesToGet.has_value(), request.projectionExpression.has_value(),
                     request.expressionAttributeNames.has_value());
}

Result<void> checkParameterMix(const KeysAndAttributes &entry)
{
    return checkRead(entry.attributesToGet.has_value(), entry.projectionExpression.has_value(),
                     entry.expressionAttributeNames.has_value());
}

Result<void> checkParameterMix(const TransactGet &entry)
{
    return checkRead(false, entry.projectionExpression.has_value(),
                     entry.expressionAttributeNames.has_value());
}

Result<void> checkParameterMix(const PutItemRequest &request)
{
    return checkWrite(request);
}

Result<void> checkParameterMix(const DeleteItemRequest &request)
{
    return checkWrite(request);
}

Result<void> checkParameterMix(const UpdateItemRequest &request)
{
    const Parameters expressions = {{"UpdateExpression", request.updateExpression.has_value()},
                                    {"ConditionExpression", request.conditionExpression.has_value()}};
    if (auto ok = checkKinds({{"AttributeUpdates", request.attributeUpdates.has_value()},
                              {"Expected", request.expected.has_value()}},
                             expressions);
        !ok)
        return ok;
    return checkPlaceholders(expressions, request.expressionAttributeNames.has_value(),
                             request.expressionAttributeValues.has_value(),
                             "UpdateExpression and ConditionExpression are null");
}

Result<void> checkParameterMix(const QueryRequest &request)
{
    const Parameters expressions = {{"ProjectionExpression", request.projectionExpression.has_value()},
                                    {"FilterExpression", request.filterExpression.has_value()},
                                    {"KeyConditionExpression", request.keyConditionExpression.has_value()}};
    // KeyConditions are older than filter expressions, and these are older than KeyConditionExpression: the
    // first two go together.
    const bool othersAreLegacy =
        request.attributesToGet || request.queryFilter || request.conditionalOperator;
    if (othersAreLegacy || request.keyConditionExpression) {
        if (auto ok = checkKinds({{"AttributesToGet", request.attributesToGet.has_value()},
                                  {"QueryFilter", request.queryFilter.has_value()},
                                  {"ConditionalOperator", request.conditionalOperator.has_value()},
                                  {"KeyConditions", request.keyConditions.has_value()}},
                                 expressions);
            !ok)
            return ok;
    }
    return checkPlaceholders(expressions, request.expressionAttributeNames.has_value(),
                             request.expressionAttributeValues.has_value(),
                             "FilterExpression and KeyConditionExpression are null");
}

Result<void> checkParameterMix(const ScanRequest &request)
{
    const Parameters expressions = {{"ProjectionExpression", request.projectionExpression.has_value()},
                                    {"FilterExpression", request.filterExpression.has_value()}};
    if (auto ok = checkKinds({{"AttributesToGet", request.attributesToGet.has_value()},
                              {"ScanFilter", request.scanFilter.has_value()},
                              {"ConditionalOperator", request.conditionalOperator.has_value()}},
                             expressions);
        !ok)
        return ok;
    return checkPlaceholders(expressions, request.expressionAttributeNames.has_value(),
                             request.expressionAttributeValues.has_value(), "FilterExpression is null");
}

Result<void> checkParameterMix(const TransactWrite &entry)
{
    return checkPlaceholders(
        {{"UpdateExpression", entry.updateExpression.has_value()},
         {"ConditionExpression", entry.conditionExpression.has_value()}},
        entry.expressionAttributeNames.has_value(), entry.expressionAttributeValues.has_value(),
        entry.action == TransactWrite::Action::Update ? "UpdateExpression and ConditionExpression are null"
                                                      : "ConditionExpression is null");
}

} // namespace core
