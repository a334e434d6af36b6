// Constraints of the operations that run PartiQL statements.

#include "core/api/constraint_check.h"
#include "core/values/limits.h"

#include <limits>

namespace core {

namespace {

/// A text may hold names and strings of any script: the service counts as Java does.
std::size_t utf16Length(std::string_view utf8)
{
    std::size_t length = 0;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        length += byte >= 0xF0 ? 2 : byte < 0x80 || byte >= 0xC0 ? 1 : 0;
    }
    return length;
}

/// `path` ends with a dot, or is empty.
void checkStatement(ConstraintCheck &check, const std::string &path, const ParameterizedStatement &statement)
{
    check.member(path + "returnValuesOnConditionCheckFailure");
    if (statement.parameters && statement.parameters->empty())
        check.violation(path + "parameters", "'[]'", "Member must have length greater than or equal to 1");
    check.required(path + "statement", statement.statement.has_value());
    if (!statement.statement)
        return;
    const std::string &text = *statement.statement;
    if (text.empty())
        check.violation(path + "statement", "''", "Member must have length greater than or equal to 1");
    else if (utf16Length(text) > kStatementCharactersMax)
        check.violation(path + "statement", '\'' + text + '\'',
                        "Member must have length less than or equal to " +
                            std::to_string(kStatementCharactersMax));
}

std::string shownList(std::size_t size)
{
    return size == 0 ? "[]" : "[...]";
}

} // namespace

Result<void> checkConstraints(const ExecuteStatementRequest &request, const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.member("returnConsumedCapacity");
    checkStatement(check, "", request);
    if (request.nextToken)
        check.length("nextToken", *request.nextToken, 1, kNextTokenBytesMax);
    if (request.limit)
        check.range("limit", *request.limit, 1, std::numeric_limits<std::int64_t>::max());
    return check.finish();
}

Result<void> checkConstraints(const BatchExecuteStatementRequest &request,
                              const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.member("returnConsumedCapacity");
    if (!check.member("statements"))
        check.listLength("statements", shownList(request.statements.size()), request.statements.size(), 1,
                         kBatchStatementsMax);
    for (std::size_t i = 0; i < request.statements.size(); ++i)
        checkStatement(check, "statements." + std::to_string(i + 1) + ".member.", request.statements[i]);
    return check.finish();
}

Result<void> checkConstraints(const ExecuteTransactionRequest &request,
                              const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.member("returnConsumedCapacity");
    if (request.clientRequestToken)
        check.length("clientRequestToken", *request.clientRequestToken, 1, 36);
    const std::size_t size = request.transactStatements.size();
    if (!check.member("transactStatements"))
        check.listLength("transactStatements", shownList(size), size, 1, kTransactionItemsMax);
    for (std::size_t i = 0; i < size; ++i)
        checkStatement(check, "transactStatements." + std::to_string(i + 1) + ".member.",
                       request.transactStatements[i]);
    return check.finish();
}

} // namespace core
