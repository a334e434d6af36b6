#include "core/engine/backup_client.h"

#include "core/api/batch_of_gets.h"
#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"
#include "core/engine/item_reads.h"
#include "core/engine/past_moment.h"
#include "core/engine/query.h"
#include "core/engine/scan.h"

namespace core {

namespace {

Error backupNotFound(const std::string &arn)
{
    return {ErrorCode::BackupNotFound, "Backup not found: " + arn};
}

class BackupClient final : public Client
{
public:
    BackupClient(const Engine &engine, BackupPlace place, const TableBackup &backup)
        : m_engine(engine)
        , m_place(std::move(place))
        , m_arn(backup.arn())
        , m_table(backup.table)
        , m_sequence(backup.sequence)
        , m_description(describe(backup))
    {}

    Capabilities capabilities() const override
    {
        Capabilities capabilities;
        capabilities.writable = false;
        capabilities.exactCounts = true;
        return capabilities;
    }

    Result<DescribeTableResponse> describeTable(const DescribeTableRequest &request) override
    {
        if (auto ok = checkTable(request.tableName); !ok)
            return ok.error();
        return DescribeTableResponse{m_description};
    }
    Result<ListTablesResponse> listTables(const ListTablesRequest &request) override
    {
        ListTablesResponse response;
        if (!request.exclusiveStartTableName || *request.exclusiveStartTableName < m_table->name())
            response.tableNames.push_back(m_table->name());
        return response;
    }

    Result<GetItemResponse> getItem(const GetItemRequest &request) override
    {
        const Result<PastMoment> past = momentFor(request.tableName);
        return past ? core::getItem(m_engine, request, &*past) : past.error();
    }
    Result<QueryResponse> query(const QueryRequest &request) override
    {
        if (request.indexName)
            return noIndexes();
        const Result<PastMoment> past = momentFor(request.tableName);
        return past ? core::query(m_engine, request, &*past) : past.error();
    }
    Result<ScanResponse> scan(const ScanRequest &request) override
    {
        if (request.indexName)
            return noIndexes();
        const Result<PastMoment> past = momentFor(request.tableName);
        return past ? core::scan(m_engine, request, &*past) : past.error();
    }

    Result<BatchGetItemResponse> batchGetItem(const BatchGetItemRequest &request) override
    {
        return batchOfGets(request, [this](const GetItemRequest &get) { return getItem(get); });
    }
    Result<TransactGetItemsResponse> transactGetItems(const TransactGetItemsRequest &) override
    {
        return unknownOperation("TransactGetItems");
    }
    Result<CreateTableResponse> createTable(const CreateTableRequest &) override
    {
        return readOnlyDatabase();
    }
    Result<UpdateTableResponse> updateTable(const UpdateTableRequest &) override
    {
        return readOnlyDatabase();
    }
    Result<DeleteTableResponse> deleteTable(const DeleteTableRequest &) override
    {
        return readOnlyDatabase();
    }
    Result<PutItemResponse> putItem(const PutItemRequest &) override { return readOnlyDatabase(); }
    Result<UpdateItemResponse> updateItem(const UpdateItemRequest &) override { return readOnlyDatabase(); }
    Result<DeleteItemResponse> deleteItem(const DeleteItemRequest &) override { return readOnlyDatabase(); }
    Result<BatchWriteItemResponse> batchWriteItem(const BatchWriteItemRequest &) override
    {
        return readOnlyDatabase();
    }
    Result<TransactWriteItemsResponse> transactWriteItems(const TransactWriteItemsRequest &) override
    {
        return readOnlyDatabase();
    }

private:
    static TableDescription describe(const TableBackup &backup)
    {
        TableDescription description = backup.table->description();
        description.tableStatus = TableStatus::Active;
        description.itemCount = backup.items;
        description.tableSizeBytes = backup.bytes;
        return description;
    }
    static Error noIndexes()
    {
        return {ErrorCode::Unsupported, "Of a backup the table can be read, not its indexes"};
    }
    Result<void> checkTable(const std::optional<std::string> &tableName) const
    {
        const std::string_view name = tableName ? bareTableName(*tableName) : std::string_view();
        return name == m_table->name() ? Result<void>() : tableNotFound(name);
    }
    /// The snapshot comes before the look whether the backup is still there: whose rows it keeps are then all
    /// in the snapshot.
    Result<PastMoment> momentFor(const std::optional<std::string> &tableName) const
    {
        if (auto ok = checkTable(tableName); !ok)
            return ok.error();
        PastMoment past;
        past.snapshot = std::move(m_engine.database->moment(m_engine.clock.now()).snapshot);
        past.sequence = m_sequence;
        past.table = m_table;
        const Result<std::optional<TableBackup>> present = findBackup(m_engine, m_place);
        if (!present)
            return present.error();
        if (!*present)
            return backupNotFound(m_arn);
        return past;
    }

    const Engine &m_engine;
    const BackupPlace m_place;
    const std::string m_arn;
    const TableSchemaPointer m_table;
    const Sequence m_sequence;
    const TableDescription m_description;
};

} // namespace

Result<std::unique_ptr<Client>> openBackup(const Engine &engine, const std::string &backupArn)
{
    const auto place = backupPlaceOf(engine.options, backupArn);
    if (!place)
        return Error::validation("Invalid Backup ARN");
    const Result<std::optional<TableBackup>> backup = findBackup(engine, *place);
    if (!backup)
        return backup.error();
    if (!*backup)
        return backupNotFound(backupArn);
    return std::unique_ptr<Client>(std::make_unique<BackupClient>(engine, *place, **backup));
}

} // namespace core
