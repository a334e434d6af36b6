// What every error of an expression carries: which expression it was, and where in its text.

#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace core {

enum class ExpressionKind { Update, Condition, KeyCondition, Filter, Projection };

/// "UpdateExpression", "ConditionExpression", ...
std::string_view expressionName(ExpressionKind kind);

/// A piece of an expression's text, in bytes.
struct TextSpan
{
    std::size_t offset = 0;
    std::size_t length = 0;
    friend bool operator==(TextSpan, TextSpan) = default;
};

/// Where an expression is wrong. An error that concerns the whole text spans all of it.
struct ExpressionErrorDetails final : ErrorDetails
{
    ExpressionErrorDetails(ExpressionKind expressionKind, TextSpan textSpan)
        : kind(expressionKind)
        , offset(textSpan.offset)
        , length(textSpan.length)
    {}
    ExpressionKind kind;
    std::size_t offset;
    std::size_t length; // 0 at the end of the text
};

/// "Invalid UpdateExpression: <message>", located at `span`.
Error expressionError(ExpressionKind kind, std::string_view message, TextSpan span);
/// The same without the prefix: some of DynamoDB's texts have none.
Error bareExpressionError(ExpressionKind kind, std::string message, TextSpan span);

} // namespace core
