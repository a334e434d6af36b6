#include "core/engine/local_client.h"

#include "core/engine/background.h"
#include "core/engine/backup_files.h"
#include "core/engine/batches.h"
#include "core/engine/bulk_writes.h"
#include "core/engine/contributor_insights.h"
#include "core/engine/engine.h"
#include "core/engine/file_jobs.h"
#include "core/engine/index_rebuild.h"
#include "core/engine/item_reads.h"
#include "core/engine/item_writes.h"
#include "core/engine/past_reads.h"
#include "core/engine/query.h"
#include "core/engine/row_reader.h"
#include "core/engine/scan.h"
#include "core/engine/table_filling.h"
#include "core/engine/tables.h"
#include "core/engine/transactions.h"
#include "core/engine/update_table.h"
#include "core/partiql/executor.h"

namespace core {

Result<std::unique_ptr<LocalClient>> LocalClient::open(const DatabaseOptions &options, const Clock &clock,
                                                       const EngineOptions &engineOptions)
{
    Result<std::unique_ptr<Database>> database = Database::open(options);
    if (!database)
        return database.error();
    auto engine = std::make_unique<Engine>(std::move(*database), clock, engineOptions);
    if (auto ok = engine->catalog.load(*engine->database, engine->options); !ok)
        return ok.error();
    if (auto ok = engine->tokens.load(*engine->database); !ok)
        return ok.error();
    if (!engine->database->readOnly()) {
        // Where a repair was interrupted behind its first half: nothing may look into the indexes before.
        NoProgress progress;
        if (auto rebuilt = rebuildIndexesIfNeeded(*engine, progress); !rebuilt)
            return rebuilt.error();
        if (auto ok = dropTablesHalfRestored(*engine); !ok)
            return ok.error();
        engine->background->start();
        engine->fileJobs->start();
    }
    return std::unique_ptr<LocalClient>(new LocalClient(std::move(engine)));
}

LocalClient::LocalClient(std::unique_ptr<Engine> engine)
    : m_engine(std::move(engine))
    , m_bulkWriter(makeBulkWriter(*m_engine))
    , m_past(makePastAccess(*m_engine))
    , m_keyInsights(makeKeyInsights(*m_engine))
    , m_backupFiles(makeBackupFiles(*m_engine))
{}

LocalClient::~LocalClient() = default;

Capabilities LocalClient::capabilities() const
{
    Capabilities capabilities;
    capabilities.writable = !m_engine->database->readOnly();
    capabilities.exactCounts = true;
    capabilities.rowAccess = true;
    capabilities.keyInsights = true;
    capabilities.countsCapacity = true;
    return capabilities;
}

RowAccess *LocalClient::rows()
{
    return m_engine->rows.get();
}

Result<CreateTableResponse> LocalClient::createTable(const CreateTableRequest &request)
{
    return core::createTable(*m_engine, request);
}

Result<DescribeTableResponse> LocalClient::describeTable(const DescribeTableRequest &request)
{
    return core::describeTable(*m_engine, request);
}

Result<ListTablesResponse> LocalClient::listTables(const ListTablesRequest &request)
{
    return core::listTables(*m_engine, request);
}

Result<UpdateTableResponse> LocalClient::updateTable(const UpdateTableRequest &request)
{
    return core::updateTable(*m_engine, request);
}

Result<DeleteTableResponse> LocalClient::deleteTable(const DeleteTableRequest &request)
{
    return core::deleteTable(*m_engine, request);
}

Result<GetItemResponse> LocalClient::getItem(const GetItemRequest &request)
{
    return core::getItem(*m_engine, request);
}

Result<PutItemResponse> LocalClient::putItem(const PutItemRequest &request)
{
    return core::putItem(*m_engine, request);
}

Result<UpdateItemResponse> LocalClient::updateItem(const UpdateItemRequest &request)
{
    return core::updateItem(*m_engine, request);
}

Result<DeleteItemResponse> LocalClient::deleteItem(const DeleteItemRequest &request)
{
    return core::deleteItem(*m_engine, request);
}

Result<QueryResponse> LocalClient::query(const QueryRequest &request)
{
    return core::query(*m_engine, request);
}

Result<ScanResponse> LocalClient::scan(const ScanRequest &request)
{
    return core::scan(*m_engine, request);
}

Result<BatchGetItemResponse> LocalClient::batchGetItem(const BatchGetItemRequest &request)
{
    return core::batchGetItem(*m_engine, request);
}

Result<BatchWriteItemResponse> LocalClient::batchWriteItem(const BatchWriteItemRequest &request)
{
    return core::batchWriteItem(*m_engine, request);
}

Result<TransactGetItemsResponse> LocalClient::transactGetItems(const TransactGetItemsRequest &request)
{
    return core::transactGetItems(*m_engine, request);
}

Result<TransactWriteItemsResponse> LocalClient::transactWriteItems(const TransactWriteItemsRequest &request)
{
    return core::transactWriteItems(*m_engine, request);
}

Result<ExecuteStatementResponse> LocalClient::executeStatement(const ExecuteStatementRequest &request)
{
    return partiql::executeStatement(*this, request);
}

Result<BatchExecuteStatementResponse>
LocalClient::batchExecuteStatement(const BatchExecuteStatementRequest &request)
{
    return partiql::batchExecuteStatement(*this, request);
}

Result<ExecuteTransactionResponse> LocalClient::executeTransaction(const ExecuteTransactionRequest &request)
{
    return partiql::executeTransaction(*this, request);
}

Result<void> LocalClient::waitForBackgroundWork()
{
    if (auto ok = m_engine->fileJobs->waitUntilIdle(); !ok)
        return ok;
    return m_engine->background->waitUntilIdle();
}

} // namespace core
