#include "core/engine/backup_file_client.h"

#include "core/api/past_client.h"
#include "core/engine/continuous_backups.h"
#include "core/engine/engine.h"
#include "core/engine/item_reads.h"
#include "core/engine/past_moment.h"
#include "core/engine/query.h"
#include "core/engine/scan.h"
#include "core/engine/tables.h"
#include "core/engine/tags.h"
#include "core/engine/time_to_live.h"

#include <leveldb/env.h>
#include <leveldb/helpers/memenv.h>

#include <algorithm>

namespace core {

namespace {

/// The file's rows with the prefix that rows of the table have.
class FileCursor final : public Cursor
{
public:
    FileCursor(const BackupFileReader &file, std::string prefix, const keys::Range &range, CursorStart start)
        : m_rows(file)
        , m_prefix(std::move(prefix))
        , m_from(range.from.starts_with(m_prefix) ? range.from.substr(m_prefix.size()) : std::string())
    {
        if (range.to.starts_with(m_prefix))
            m_to = range.to.substr(m_prefix.size());
        if (start == CursorStart::Nowhere)
            return;
        m_rows.seek(m_from);
        settle();
    }

    bool valid() const override { return m_isValid; }
    std::string_view key() const override { return m_key; }
    std::string_view value() const override { return m_rows.value(); }
    void next() override
    {
        m_rows.next();
        settle();
    }
    void previous() override
    {
        m_rows.previous();
        settle();
    }
    void seek(std::string_view key) override
    {
        m_rows.seek(std::max(tailOf(key), std::string_view(m_from)));
        settle();
    }
    void seekBefore(std::string_view key) override
    {
        m_rows.seekBefore(m_to ? std::min(tailOf(key), std::string_view(*m_to)) : tailOf(key));
        settle();
    }
    void seekToLast() override
    {
        if (m_to)
            m_rows.seekBefore(*m_to);
        else
            m_rows.seekToLast();
        settle();
    }
    Result<void> status() const override { return m_rows.status(); }

private:
    std::string_view tailOf(std::string_view key) const
    {
        return key.substr(std::min(key.size(), m_prefix.size()));
    }
    void settle()
    {
        m_isValid = m_rows.valid() && m_rows.key() >= m_from && (!m_to || m_rows.key() < *m_to);
        if (m_isValid)
            m_key.assign(m_prefix).append(m_rows.key());
    }

    BackupFileReader::Rows m_rows;
    const std::string m_prefix;
    const std::string m_from;
    std::optional<std::string> m_to; // nullopt: to the end
    bool m_isValid = false;
    std::string m_key;
};

class FileRows final : public RowSource
{
public:
    FileRows(const BackupFileReader &file, std::uint32_t table)
        : m_file(file)
    {
        keys::appendRowPrefix(m_prefix, table, 0);
    }
    Result<bool> get(std::string_view rowKey, std::string &value) const override
    {
        BackupFileReader::Rows rows(m_file);
        rows.seek(rowKey.substr(m_prefix.size()));
        if (!rows.valid() || rows.key() != rowKey.substr(m_prefix.size())) {
            if (auto ok = rows.status(); !ok)
                return ok.error();
            return false;
        }
        value.assign(rows.value());
        return true;
    }
    std::unique_ptr<Cursor> cursor(keys::Range range, CursorStart start) const override
    {
        return std::make_unique<FileCursor>(m_file, m_prefix, range, start);
    }

private:
    const BackupFileReader &m_file;
    std::string m_prefix;
};

/// Its present has no rows; its past is the file's one moment.
class FileDatabase final : public Client, public PastAccess
{
public:
    FileDatabase(std::unique_ptr<BackupFileReader> file, std::unique_ptr<leveldb::Env> env,
                 std::unique_ptr<Database> database, const TableSchemaPointer &table, UnixMicros moment,
                 const EngineOptions &options)
        : m_file(std::move(file))
        , m_env(std::move(env))
        , m_clock(moment)
        , m_engine(std::move(database), m_clock, options)
        , m_rows(*m_file, table->number())
    {
        m_engine.catalog.show(table);
        m_moment.elsewhere = &m_rows;
    }

    Capabilities capabilities() const override
    {
        Capabilities capabilities;
        capabilities.writable = false;
        capabilities.exactCounts = true;
        capabilities.indexReads = false;
        return capabilities;
    }
    PastAccess *past() override { return this; }

    Result<DescribeTableResponse> describeTable(const DescribeTableRequest &request) override
    {
        return core::describeTable(m_engine, request);
    }
    Result<ListTablesResponse> listTables(const ListTablesRequest &request) override
    {
        return core::listTables(m_engine, request);
    }
    Result<DescribeTimeToLiveResponse> describeTimeToLive(const DescribeTimeToLiveRequest &request) override
    {
        return core::describeTimeToLive(m_engine, request);
    }
    Result<ListTagsOfResourceResponse> listTagsOfResource(const ListTagsOfResourceRequest &request) override
    {
        return core::listTagsOfResource(m_engine, request);
    }

    Result<Window> windowOf(const std::string &tableName) override
    {
        const Result<TableSchemaPointer> table = findTable(m_engine, tableName);
        if (!table)
            return table.error();
        return Window{m_clock.now(), m_clock.now()};
    }
    Result<GetItemResponse> getItemAsOf(const GetItemRequest &request, UnixMicros) override
    {
        return core::getItem(m_engine, request, &m_moment);
    }
    Result<QueryResponse> queryAsOf(const QueryRequest &request, UnixMicros) override
    {
        return request.indexName ? Result<QueryResponse>(noIndexes())
                                 : core::query(m_engine, request, &m_moment);
    }
    Result<ScanResponse> scanAsOf(const ScanRequest &request, UnixMicros) override
    {
        return request.indexName ? Result<ScanResponse>(noIndexes())
                                 : core::scan(m_engine, request, &m_moment);
    }

    // PastClient refuses these itself and reads nothing by them.
    Result<CreateTableResponse> createTable(const CreateTableRequest &) override { return readOnly(); }
    Result<UpdateTableResponse> updateTable(const UpdateTableRequest &) override { return readOnly(); }
    Result<DeleteTableResponse> deleteTable(const DeleteTableRequest &) override { return readOnly(); }
    Result<PutItemResponse> putItem(const PutItemRequest &) override { return readOnly(); }
    Result<UpdateItemResponse> updateItem(const UpdateItemRequest &) override { return readOnly(); }
    Result<DeleteItemResponse> deleteItem(const DeleteItemRequest &) override { return readOnly(); }
    Result<BatchWriteItemResponse> batchWriteItem(const BatchWriteItemRequest &) override
    {
        return readOnly();
    }
    Result<TransactWriteItemsResponse> transactWriteItems(const TransactWriteItemsRequest &) override
    {
        return readOnly();
    }
    Result<GetItemResponse> getItem(const GetItemRequest &request) override
    {
        return getItemAsOf(request, 0);
    }
    Result<QueryResponse> query(const QueryRequest &request) override { return queryAsOf(request, 0); }
    Result<ScanResponse> scan(const ScanRequest &request) override { return scanAsOf(request, 0); }
    Result<BatchGetItemResponse> batchGetItem(const BatchGetItemRequest &) override
    {
        return unknownOperation("BatchGetItem");
    }
    Result<TransactGetItemsResponse> transactGetItems(const TransactGetItemsRequest &) override
    {
        return unknownOperation("TransactGetItems");
    }

private:
    static Error readOnly() { return {ErrorCode::ReadOnly, "A backup file is read only"}; }
    static Error noIndexes()
    {
        return {ErrorCode::Unsupported,
                "A backup file holds the items of a table, not its indexes: restore it to query them"};
    }

    const std::unique_ptr<BackupFileReader> m_file;
    const std::unique_ptr<leveldb::Env> m_env; // of the database that holds the description of the table
    const ManualClock m_clock;
    mutable Engine m_engine;
    const FileRows m_rows;
    PastMoment m_moment;
};

} // namespace

Result<std::unique_ptr<Client>> makeBackupFileClient(std::unique_ptr<BackupFileReader> file,
                                                     const BackupFileHeader &header,
                                                     const EngineOptions &options)
{
    std::unique_ptr<leveldb::Env> env(leveldb::NewMemEnv(leveldb::Env::Default()));
    DatabaseOptions database;
    database.folder = "/file";
    database.env = env.get();
    database.durability = Durability::Relaxed;
    database.cacheBytes = std::size_t(1) << 20;
    database.writeBufferBytes = std::size_t(1) << 20;
    Result<std::unique_ptr<Database>> opened = Database::open(database);
    if (!opened)
        return opened.error();
    TableRecord record = header.table;
    const Result<std::uint32_t> number = (*opened)->takeTableNumber();
    if (!number)
        return number.error();
    record.number = *number;
    if (header.streamViewType)
        record.description.streamSpecification = StreamSpecification{true, header.streamViewType};
    if (header.timeToLiveAttribute)
        record.timeToLive = TimeToLive{*header.timeToLiveAttribute, TimeToLiveStatus::Enabled};
    Mutation counts; // what DescribeTable tells
    counts.count({*number, 0}, std::int64_t(file->totals().items), std::int64_t(file->totals().itemBytes));
    if (auto ok = (*opened)->commit(std::move(counts)); !ok)
        return ok.error();
    const auto table = std::make_shared<const TableSchema>(std::move(record));
    const UnixMicros moment = header.moment;
    auto client = std::make_shared<FileDatabase>(std::move(file), std::move(env), std::move(*opened), table,
                                                 moment, options);
    return std::unique_ptr<Client>(std::make_unique<PastClient>(std::move(client), moment));
}

} // namespace core
