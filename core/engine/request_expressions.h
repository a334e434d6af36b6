// The expressions of one request: parsed in DynamoDB's order, with the placeholders they share.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"
#include "core/expressions/tree.h"

#include <optional>
#include <string>

namespace core {

/// Borrowed from a request; what an operation does not have stays nullptr.
struct ExpressionTexts
{
    const std::optional<std::string> *update = nullptr;
    const std::optional<std::string> *condition = nullptr;
    const std::optional<std::string> *keyCondition = nullptr;
    const std::optional<std::string> *filter = nullptr;
    const std::optional<std::string> *projection = nullptr;
    const std::optional<ExpressionAttributeNames> *names = nullptr;
    const std::optional<ExpressionAttributeValues> *values = nullptr;
};

struct Expressions
{
    std::optional<UpdateExpression> update;
    std::optional<ConditionExpression> condition;
    std::optional<KeyConditionExpression> keyCondition;
    std::optional<ConditionExpression> filter;
    std::optional<ProjectionExpression> projection;
};

Result<Expressions> parseExpressions(const ExpressionTexts &texts);

} // namespace core
