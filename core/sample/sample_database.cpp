#include "core/sample/sample_database.h"

#include "core/sample/model.h"
#include "core/values/limits.h"

#include <algorithm>
#include <cassert>
#include <chrono>
#include <optional>
#include <utility>

namespace core {

namespace sample {

AttributeValue numberOf(const std::string &text)
{
    Result<Number> number = Number::parse(text);
    assert(number);
    return AttributeValue::number(*number);
}

std::string padded(std::uint64_t value, int width)
{
    const std::string text = std::to_string(value);
    const auto missing = std::size_t(width) > text.size() ? std::size_t(width) - text.size() : 0;
    return std::string(missing, '0') + text;
}

std::string dateText(std::int64_t unixSeconds)
{
    const std::chrono::sys_seconds time{std::chrono::seconds(unixSeconds)};
    const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(time)};
    return padded(std::uint64_t(int(date.year())), 4) + '-' + padded(unsigned(date.month()), 2) + '-' +
           padded(unsigned(date.day()), 2);
}

std::string timeText(std::int64_t unixSeconds)
{
    const auto seconds = std::uint64_t(unixSeconds % 86400);
    return dateText(unixSeconds) + 'T' + padded(seconds / 3600, 2) + ':' + padded(seconds / 60 % 60, 2) +
           ':' + padded(seconds % 60, 2) + 'Z';
}

namespace {

/// Collects items and writes them in batches as large as the client takes them.
class BatchWriter
{
public:
    BatchWriter(Client &client, Progress &progress, std::uint64_t total)
        : m_client(client)
        , m_bulk(client.bulkWriter())
        , m_progress(progress)
        , m_total(total)
    {}

    /// False once something failed or the caller asked to stop.
    bool put(const std::string &tableName, Item item)
    {
        if (tableName != m_tableName || m_batch.size() == (m_bulk ? kBulkItems : kBatchWriteRequestsMax))
            write();
        m_tableName = tableName;
        m_batch.push_back(std::move(item));
        return !m_error;
    }

    Result<void> finish()
    {
        write();
        if (m_bulk && !m_error) {
            if (Result<void> flushed = m_bulk->flush(); !flushed)
                m_error = flushed.error();
        }
        if (m_error)
            return *m_error;
        return {};
    }

private:
    void write()
    {
        if (m_progress.stopRequested() && !m_error)
            m_error = Error::cancelled();
        if (!m_batch.empty() && !m_error) {
            if (m_bulk)
                writeBulk();
            else
                writeBatch();
        }
        m_done += m_batch.size();
        m_batch.clear();
        m_progress.report(m_done, std::max(m_done, m_total));
    }

    void writeBulk()
    {
        Result<std::vector<BulkWriter::Refusal>> refusals = m_bulk->putItems(m_tableName, m_batch);
        if (!refusals)
            m_error = refusals.error();
        else if (!refusals->empty())
            m_error = refusals->front().error;
    }

    void writeBatch()
    {
        std::vector<WriteRequest> writes;
        for (Item &item : m_batch)
            writes.push_back({std::move(item), {}});
        while (!writes.empty() && !m_error) {
            if (m_progress.stopRequested()) {
                m_error = Error::cancelled();
                return;
            }
            BatchWriteItemRequest request;
            request.requestItems.emplace_back(m_tableName, std::exchange(writes, {}));
            Result<BatchWriteItemResponse> response = m_client.batchWriteItem(request);
            if (!response)
                m_error = response.error();
            else if (!response->unprocessedItems.empty())
                writes = std::move(response->unprocessedItems.front().second);
        }
    }

    static constexpr std::size_t kBulkItems = 1000;

    Client &m_client;
    BulkWriter *const m_bulk;
    Progress &m_progress;
    const std::uint64_t m_total;
    std::uint64_t m_done = 0;
    std::string m_tableName;
    std::vector<Item> m_batch; // all for m_tableName
    std::optional<Error> m_error;
};

Result<void> fill(Client &client, Progress &progress, const std::vector<Model> &models,
                  std::vector<std::string> &createdTables)
{
    std::uint64_t total = 0;
    for (const Model &model : models) {
        total += model.itemCount;
        for (const CreateTableRequest &table : model.tables) {
            if (Result<CreateTableResponse> response = client.createTable(table); !response)
                return response.error();
            createdTables.push_back(*table.tableName);
        }
    }
    BatchWriter writer(client, progress, total);
    for (const Model &model : models)
        model.generate(
            [&](const std::string &table, Item item) { return writer.put(table, std::move(item)); });
    return writer.finish();
}

} // namespace

} // namespace sample

Result<void> createSampleDatabase(Client &client, Progress &progress)
{
    std::vector<std::string> createdTables;
    Result<void> result =
        sample::fill(client, progress, {sample::shopModel(), sample::sensorsModel()}, createdTables);
    if (result)
        return {};
    for (const std::string &table : createdTables) {
        DeleteTableRequest request;
        request.tableName = table;
        if (Result<DeleteTableResponse> deleted = client.deleteTable(request); !deleted)
            progress.log("The unfinished table " + table +
                         " could not be removed: " + deleted.error().message());
    }
    return result.error();
}

} // namespace core
