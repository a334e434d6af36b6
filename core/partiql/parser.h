// Text to statement: for the operations, and for an editor that checks what someone types.

#pragma once

#include "core/base/result.h"
#include "core/partiql/statement.h"
#include "core/values/json.h"

#include <string_view>

namespace core::partiql {

/// Where a statement is wrong; carried by every error that is about one place of its text.
struct StatementErrorDetails final : ErrorDetails
{
    StatementErrorDetails(TextSpan textSpan, TextPosition textPosition)
        : span(textSpan)
        , position(textPosition)
    {}
    TextSpan span;         // bytes; of length 0 at the end of the text
    TextPosition position; // of its beginning
};

/// The statement, or DynamoDB's error with StatementErrorDetails. Knows no table and no parameter: what it
/// accepts can still be refused when it is run. The tree borrows nothing from `text`. Thread-safe; uses a
/// bounded amount of stack, whatever the text.
Result<Statement> parseStatement(std::string_view text);

/// "<line>:<column>:<length>" as DynamoDB's messages write it.
std::string positionText(std::string_view text, TextSpan span);
/// A ValidationException that is about `span` of `text`.
Error statementError(std::string_view text, TextSpan span, std::string message);

} // namespace core::partiql
