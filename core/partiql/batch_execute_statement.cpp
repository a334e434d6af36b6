#include "core/api/constraints.h"
#include "core/api/error_details.h"
#include "core/expressions/printer.h"
#include "core/partiql/binder.h"
#include "core/partiql/capacity_sum.h"
#include "core/partiql/executor.h"
#include "core/partiql/single_write.h"
#include "core/partiql/table_lookup.h"
#include "core/values/json.h"

#include <set>

namespace core::partiql {

namespace {

std::string codeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Validation:
        return "ValidationError";
    case ErrorCode::Throttling:
        return "ThrottlingError";
    case ErrorCode::RequestLimitExceeded:
    case ErrorCode::InternalServerError:
        return std::string(exceptionName(code));
    case ErrorCode::ConditionalCheckFailed:
    case ErrorCode::ItemCollectionSizeLimitExceeded:
    case ErrorCode::ProvisionedThroughputExceeded:
    case ErrorCode::TransactionConflict:
    case ErrorCode::ResourceNotFound:
    case ErrorCode::AccessDenied:
    case ErrorCode::DuplicateItem: {
        std::string name(exceptionName(code));
        return name.substr(0, name.size() - std::string_view("Exception").size());
    }
    default:
        return "InternalServerError";
    }
}

/// One statement on its way.
struct Entry
{
    std::optional<BoundStatement> bound;
    Key key;
    std::optional<SingleRead> read;
    std::optional<TransactWrite> write;
    BatchStatementResponse response;

    bool isRead() const { return bound && std::holds_alternative<BoundSelect>(*bound); }
    const std::string &tableName() const
    {
        return isRead() ? std::get<BoundSelect>(*bound).from.tableName
                        : std::get<BoundWrite>(*bound).tableName;
    }
    void fail(const Error &error)
    {
        response.error = {codeOf(error.code()), error.message(), {}};
        if (const auto *details = error.details<ConditionFailureDetails>())
            response.error->item = details->item;
        if (error.code() != ErrorCode::Validation && bound)
            response.tableName = tableName();
    }
};

class Batch
{
public:
    Batch(Client &client, const BatchExecuteStatementRequest &request)
        : m_client(client)
        , m_request(request)
        , m_tables(client)
    {}

    Result<BatchExecuteStatementResponse> run()
    {
        if (Result<void> bound = bindAll(); !bound)
            return bound.error();
        if (Result<void> found = findAll(); !found)
            return found.error();
        BatchExecuteStatementResponse response;
        for (std::size_t i = 0; i < m_entries.size(); ++i) {
            Entry &entry = m_entries[i];
            if (!entry.response.error) {
                Result<void> done =
                    entry.read ? read(entry, m_request.statements[i].consistentRead) : write(entry);
                if (!done) {
                    entry.fail(done.error());
                    charge(entry, done.error());
                }
            }
            response.responses.push_back(std::move(entry.response));
        }
        response.consumedCapacity = std::move(m_consumed);
        return response;
    }

private:
    Result<void> bindAll()
    {
        bool anyRead = false;
        bool anyWrite = false;
        for (const BatchStatementRequest &asked : m_request.statements) {
            Entry &entry = m_entries.emplace_back();
            Result<BoundStatement> bound = bindStatement(asked);
            if (!bound) {
                entry.fail(bound.error());
                continue;
            }
            entry.bound = std::move(*bound);
            (entry.isRead() ? anyRead : anyWrite) = true;
        }
        if (anyRead && anyWrite)
            return Error::validation("Read and write requests together in the same batch is not supported.");
        return {};
    }

    /// The item of each statement; no two may be the same.
    Result<void> findAll()
    {
        std::set<std::string> items;
        for (Entry &entry : m_entries) {
            if (entry.response.error)
                continue;
            if (Result<void> found = find(entry); !found) {
                entry.fail(found.error());
                continue;
            }
            if (entry.key.empty())
                continue;
            std::string item = entry.tableName() + '/';
            appendDynamoJson(item, entry.key);
            if (!items.insert(std::move(item)).second)
                return Error::validation("Provided list of item keys contains duplicates");
        }
        return {};
    }

    Result<void> find(Entry &entry)
    {
        const Result<const TableDescription *> table = m_tables.find(entry.tableName());
        if (!table)
            return table.error();
        if (entry.isRead()) {
            entry.read = singleRead(std::get<BoundSelect>(*entry.bound), **table);
            if (!entry.read)
                return Error::validation(
                    "Select statements within BatchExecuteStatement must specify the primary "
                    "key in the where clause.");
            entry.key = entry.read->key;
            return {};
        }
        const auto &bound = std::get<BoundWrite>(*entry.bound);
        if (bound.action == TransactWrite::Action::ConditionCheck) // of transactions alone
            return Error::validation("Unsupported operation: Exists");
        Result<TransactWrite> asked = writeRequest(bound, **table);
        if (!asked)
            return asked.error();
        if (Key key = keyOf(*asked, **table); key.size() == (*table)->keySchema.size())
            entry.key = std::move(key); // else an INSERT that will fail by itself
        entry.write = std::move(*asked);
        return {};
    }

    Result<void> read(Entry &entry, bool consistentRead)
    {
        GetItemRequest request;
        request.tableName = entry.tableName();
        request.key = entry.key;
        request.consistentRead = consistentRead;
        request.returnConsumedCapacity = m_request.returnConsumedCapacity;
        ExpressionPrinter printer;
        if (!entry.read->shape.fetched().empty())
            request.projectionExpression = printer.print(ProjectionExpression{entry.read->shape.fetched()});
        if (!printer.names().empty())
            request.expressionAttributeNames = printer.names();
        Result<GetItemResponse> response = m_client.getItem(request);
        if (!response)
            return bareError(response.error());
        if (response->item)
            entry.response.item = entry.read->shape.shaped(std::move(*response->item));
        return succeed(entry, response->consumedCapacity);
    }

    Result<void> write(Entry &entry)
    {
        Result<WriteItemResponse> response =
            writeItem(m_client, std::move(*entry.write), std::get<BoundWrite>(*entry.bound).returning,
                      m_request.returnConsumedCapacity);
        if (!response)
            return response.error();
        entry.response.item = std::move(response->attributes);
        return succeed(entry, response->consumedCapacity);
    }

    Result<void> succeed(Entry &entry, const std::optional<ConsumedCapacity> &consumed)
    {
        entry.response.tableName = entry.tableName();
        if (consumed)
            addCapacity(m_consumed, *consumed);
        return {};
    }

    /// A write that its condition kept from happening costs its table as much as one that happens.
    void charge(const Entry &entry, const Error &error)
    {
        const auto *details = error.details<ConditionFailureDetails>();
        if (details == nullptr || details->writeUnits == 0 ||
            m_request.returnConsumedCapacity == ReturnConsumedCapacity::None)
            return;
        const Result<const TableDescription *> table = m_tables.find(entry.tableName());
        if (!table)
            return;
        ConsumedCapacity consumed;
        consumed.tableName = (*table)->tableName;
        consumed.capacityUnits = details->writeUnits;
        if (m_request.returnConsumedCapacity == ReturnConsumedCapacity::Indexes)
            consumed.table = details->writeUnits;
        addCapacity(m_consumed, consumed);
    }

    Client &m_client;
    const BatchExecuteStatementRequest &m_request;
    TableLookup m_tables;
    std::vector<Entry> m_entries;
    std::vector<ConsumedCapacity> m_consumed;
};

} // namespace

Result<BatchExecuteStatementResponse> batchExecuteStatement(Client &client,
                                                            const BatchExecuteStatementRequest &request)
{
    if (Result<void> checked = checkConstraints(request); !checked)
        return checked.error();
    return Batch(client, request).run();
}

} // namespace core::partiql
