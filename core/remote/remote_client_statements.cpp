#include "core/remote/remote_call.h"
#include "core/remote/remote_client.h"

#include <algorithm>

namespace core {

namespace {

/// Whether the statement begins as one that reads. A comment before it counts as writing, to be safe.
bool isSelect(const ParameterizedStatement &statement)
{
    constexpr std::string_view kSelect = "SELECT";
    const std::string text = statement.statement.value_or("");
    const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    const std::string_view word = std::string_view(text).substr(begin, kSelect.size());
    return std::equal(word.begin(), word.end(), kSelect.begin(), kSelect.end(),
                      [](char a, char b) { return (a >= 'a' && a <= 'z' ? char(a - 'a' + 'A') : a) == b; });
}

template <typename Statements>
bool areSelects(const Statements &statements)
{
    return std::all_of(statements.begin(), statements.end(), isSelect);
}

CallEffect effectOf(bool onlyReads)
{
    return onlyReads ? CallEffect::OnlyReads : CallEffect::AsItsName;
}

} // namespace

Result<ExecuteStatementResponse> RemoteClient::executeStatement(const ExecuteStatementRequest &request)
{
    return call<ExecuteStatementResponse>(request, effectOf(isSelect(request)));
}

Result<BatchExecuteStatementResponse>
RemoteClient::batchExecuteStatement(const BatchExecuteStatementRequest &request)
{
    return call<BatchExecuteStatementResponse>(request, effectOf(areSelects(request.statements)));
}

Result<ExecuteTransactionResponse> RemoteClient::executeTransaction(const ExecuteTransactionRequest &request)
{
    const bool onlyReads = areSelects(request.transactStatements);
    if (request.clientRequestToken || onlyReads)
        return call<ExecuteTransactionResponse>(request, effectOf(onlyReads));
    ExecuteTransactionRequest withToken = request;
    withToken.clientRequestToken = m_channel->newToken();
    return call<ExecuteTransactionResponse>(withToken, effectOf(onlyReads));
}

} // namespace core
