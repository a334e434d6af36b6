#include "core/expressions/expression_error.h"

namespace core {

std::string_view expressionName(ExpressionKind kind)
{
    switch (kind) {
    case ExpressionKind::Update:
        return "UpdateExpression";
    case ExpressionKind::Condition:
        return "ConditionExpression";
    case ExpressionKind::KeyCondition:
        return "KeyConditionExpression";
    case ExpressionKind::Filter:
        return "FilterExpression";
    case ExpressionKind::Projection:
        return "ProjectionExpression";
    }
    return "Expression";
}

Error expressionError(ExpressionKind kind, std::string_view message, TextSpan span)
{
    std::string text = "Invalid ";
    text += expressionName(kind);
    text += ": ";
    text += message;
    return bareExpressionError(kind, std::move(text), span);
}

Error bareExpressionError(ExpressionKind kind, std::string message, TextSpan span)
{
    return {ErrorCode::Validation, std::move(message), std::make_shared<ExpressionErrorDetails>(kind, span)};
}

} // namespace core
