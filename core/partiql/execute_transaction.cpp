#include "core/api/constraints.h"
#include "core/api/error_details.h"
#include "core/expressions/printer.h"
#include "core/partiql/binder.h"
#include "core/partiql/bound_statement.h"
#include "core/partiql/executor.h"
#include "core/partiql/table_lookup.h"

#include <algorithm>

namespace core::partiql {

namespace {

Error refused(std::size_t statement, const Error &error)
{
    if (error.code() != ErrorCode::Validation)
        return error;
    return Error::validation("Validation failed in TransactStatements[" + std::to_string(statement) +
                             "]: " + error.message());
}

/// INSERT fails in other words than the conditional put that it is.
Error inWordsOfStatements(const Error &error, const TransactWriteItemsRequest &request)
{
    const auto *canceled = error.details<TransactionCanceledDetails>();
    if (!canceled || canceled->reasons.size() != request.transactItems.size())
        return bareError(error);
    auto details = std::make_shared<TransactionCanceledDetails>(*canceled);
    std::string codes;
    for (std::size_t i = 0; i < details->reasons.size(); ++i) {
        CancellationReason &reason = details->reasons[i];
        if (request.transactItems[i].action == TransactWrite::Action::Put &&
            reason.code == "ConditionalCheckFailed") {
            reason.code = "DuplicateItem";
            reason.message = "Duplicate primary key exists in table";
            reason.item.reset();
        }
        codes += (i == 0 ? "" : ", ") + reason.code;
    }
    return {ErrorCode::TransactionCanceled,
            "Transaction cancelled, please refer cancellation reasons for specific reasons [" + codes + ']',
            std::move(details)};
}

class Transaction
{
public:
    Transaction(Client &client, const ExecuteTransactionRequest &request)
        : m_client(client)
        , m_request(request)
        , m_tables(client)
    {}

    Result<ExecuteTransactionResponse> run()
    {
        if (Result<void> bound = bindAll(); !bound)
            return bound.error();
        const auto isRead = [](const BoundStatement &bound) {
            return std::holds_alternative<BoundSelect>(bound);
        };
        const auto reads = std::size_t(std::count_if(m_bound.begin(), m_bound.end(), isRead));
        if (reads != 0 && reads != m_bound.size())
            return Error::validation("ExecuteTransaction API does not support both read and write operations "
                                     "in the same request.");
        return reads == 0 ? write() : read();
    }

private:
    Result<void> bindAll()
    {
        for (std::size_t i = 0; i < m_request.transactStatements.size(); ++i) {
            Result<BoundStatement> bound = bindStatement(m_request.transactStatements[i]);
            if (!bound)
                return refused(i, bound.error());
            m_bound.push_back(std::move(*bound));
        }
        for (std::size_t i = 0; i < m_bound.size(); ++i) {
            if (Result<void> checked = checkShape(m_bound[i]); !checked)
                return refused(i, checked.error());
        }
        return {};
    }

    static Result<void> checkShape(const BoundStatement &bound)
    {
        const auto *write = std::get_if<BoundWrite>(&bound);
        if (write && write->returning)
            return Error::validation("RETURNING clause is not supported in ExecuteTransaction.");
        if (!write && std::get<BoundSelect>(bound).from.indexName)
            return Error::validation("Reads on indices are not supported within transactions.");
        return {};
    }

    Result<ExecuteTransactionResponse> read()
    {
        TransactGetItemsRequest request;
        request.returnConsumedCapacity = m_request.returnConsumedCapacity;
        std::vector<RowShape> shapes;
        for (std::size_t i = 0; i < m_bound.size(); ++i) {
            const auto &select = std::get<BoundSelect>(m_bound[i]);
            const Result<const TableDescription *> table = m_tables.find(select.from.tableName);
            if (!table)
                return table.error();
            std::optional<SingleRead> single = singleRead(select, **table);
            if (!single)
                return refused(
                    i, Error::validation("Select statements within ExecuteTransaction must specify the "
                                         "primary key in the where clause."));
            TransactGet &get = request.transactItems.emplace_back();
            get.tableName = select.from.tableName;
            get.key = std::move(single->key);
            ExpressionPrinter printer;
            if (!single->shape.fetched().empty())
                get.projectionExpression = printer.print(ProjectionExpression{single->shape.fetched()});
            if (!printer.names().empty())
                get.expressionAttributeNames = printer.names();
            shapes.push_back(std::move(single->shape));
        }
        Result<TransactGetItemsResponse> got = m_client.transactGetItems(request);
        if (!got)
            return bareError(got.error());
        ExecuteTransactionResponse response;
        response.consumedCapacity = std::move(got->consumedCapacity);
        for (std::size_t i = 0; i < got->responses.size(); ++i) {
            std::optional<Item> &item = got->responses[i];
            response.responses.push_back(item ? shapes[i].shaped(std::move(*item)) : std::nullopt);
        }
        return response;
    }

    Result<ExecuteTransactionResponse> write()
    {
        TransactWriteItemsRequest request;
        request.clientRequestToken = m_request.clientRequestToken;
        request.returnConsumedCapacity = m_request.returnConsumedCapacity;
        for (std::size_t i = 0; i < m_bound.size(); ++i) {
            const auto &bound = std::get<BoundWrite>(m_bound[i]);
            const Result<const TableDescription *> table = m_tables.find(bound.tableName);
            if (!table)
                return table.error();
            Result<TransactWrite> asked = writeRequest(bound, **table);
            if (!asked)
                return refused(i, asked.error());
            request.transactItems.push_back(std::move(*asked));
        }
        Result<TransactWriteItemsResponse> written = m_client.transactWriteItems(request);
        if (!written)
            return inWordsOfStatements(written.error(), request);
        ExecuteTransactionResponse response;
        response.responses.resize(m_bound.size());
        response.consumedCapacity = std::move(written->consumedCapacity);
        return response;
    }

    Client &m_client;
    const ExecuteTransactionRequest &m_request;
    TableLookup m_tables;
    std::vector<BoundStatement> m_bound;
};

} // namespace

Result<ExecuteTransactionResponse> executeTransaction(Client &client,
                                                      const ExecuteTransactionRequest &request)
{
    if (Result<void> checked = checkConstraints(request); !checked)
        return checked.error();
    return Transaction(client, request).run();
}

} // namespace core::partiql
