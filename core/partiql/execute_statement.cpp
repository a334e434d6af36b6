#include "core/api/constraints.h"
#include "core/partiql/executor.h"
#include "core/partiql/select_reader.h"
#include "core/partiql/single_write.h"
#include "core/partiql/table_lookup.h"

namespace core::partiql {

namespace {

Result<ExecuteStatementResponse> select(Client &client, const ExecuteStatementRequest &request,
                                        const BoundSelect &bound)
{
    const std::string fingerprint =
        fingerprintOf(*request.statement, request.parameters.value_or(std::vector<AttributeValue>()));
    ReadPosition from;
    if (request.nextToken) {
        Result<ReadPosition> read = readNextToken(*request.nextToken, fingerprint);
        if (!read)
            return read.error();
        from = std::move(*read);
    }
    TableLookup tables(client);
    const Result<const TableDescription *> table = tables.find(bound.from.tableName);
    if (!table)
        return table.error();
    const SelectOptions options{request.consistentRead, request.limit, request.returnConsumedCapacity};
    Result<SelectPage> page = readSelectPage(client, bound, **table, options, from);
    if (!page)
        return page.error();
    ExecuteStatementResponse response;
    response.items = std::move(page->items);
    response.consumedCapacity = std::move(page->consumedCapacity);
    if (page->next) {
        response.nextToken = makeNextToken(*page->next, fingerprint);
        response.lastEvaluatedKey = std::move(page->next->startKey);
    }
    return response;
}

Result<ExecuteStatementResponse> write(Client &client, const ExecuteStatementRequest &request,
                                       const BoundWrite &bound)
{
    if (bound.action == TransactWrite::Action::ConditionCheck) // of transactions alone
        return Error::validation("Unsupported operation: Exists");
    TableLookup tables(client);
    const Result<const TableDescription *> table = tables.find(bound.tableName);
    if (!table)
        return table.error();
    Result<TransactWrite> asked = writeRequest(bound, **table);
    if (!asked)
        return asked.error();
    Result<WriteItemResponse> written =
        writeItem(client, std::move(*asked), bound.returning, request.returnConsumedCapacity);
    if (!written)
        return written.error();
    ExecuteStatementResponse response;
    if (written->attributes)
        response.items.push_back(std::move(*written->attributes));
    response.consumedCapacity = std::move(written->consumedCapacity);
    return response;
}

} // namespace

Result<ExecuteStatementResponse> executeStatement(Client &client, const ExecuteStatementRequest &request)
{
    if (Result<void> checked = checkConstraints(request); !checked)
        return checked.error();
    const Result<BoundStatement> bound = bindStatement(request);
    if (!bound)
        return bound.error();
    if (const auto *asSelect = std::get_if<BoundSelect>(&*bound))
        return select(client, request, *asSelect);
    return write(client, request, std::get<BoundWrite>(*bound));
}

} // namespace core::partiql
