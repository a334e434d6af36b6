// PartiQL: what can be parsed is printed and parsed back; what cannot names its place.

#include "core/partiql/lexer.h"
#include "core/partiql/parser.h"
#include "core/partiql/printer.h"
#include "tests/fuzz/require.h"
#include "tests/fuzz/targets.h"

namespace fuzz {

void runStatements(std::string_view input)
{
    using namespace core::partiql;
    const core::Result<Statement> read = parseStatement(input);
    if (!read) {
        if (const auto *details = read.error().details<StatementErrorDetails>())
            require(details->span.offset + details->span.length <= input.size(), "an error lies in its text");
        return;
    }
    const std::string text = toText(*read);
    const core::Result<Statement> again = parseStatement(text);
    require(bool(again), "a printed statement can be parsed");
    require(*again == *read, "a printed statement means the same");
    require(toText(*again) == text, "a printed statement is canonical");
}

} // namespace fuzz
