#include "core/transfer/import_items.h"

#include "core/values/item_size.h"
#include "core/values/limits.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace core {

namespace {

constexpr std::size_t kBulkItems = 1000;
constexpr std::uint64_t kReportedRows = 500;
constexpr std::size_t kBatchBytesMax = std::size_t(4) << 20;
constexpr std::size_t kQueuedBatchesMax = 4;
constexpr int kIdleAttemptsMax = 12; // throttled answers in a row that took nothing

struct Batch
{
    std::vector<Item> items;
    std::vector<std::uint64_t> lines; // one per item
    std::size_t bytes = 0;

    bool isFull(std::size_t itemsMax) const { return items.size() >= itemsMax || bytes >= kBatchBytesMax; }
};

/// Hands batches from the reading thread to the writing one, a few at most, and written ones back: memory is
/// freed by the thread that took it, as two threads at one heap wait for each other more than they work.
class BatchQueue
{
public:
    /// `batch` is an empty one afterwards. False once the writer gave up: nothing more will be taken.
    bool push(Batch &batch)
    {
        std::vector<Batch> written;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [&] { return m_batches.size() < kQueuedBatchesMax || m_closed; });
            if (m_closed)
                return false;
            m_batches.push_back(std::exchange(batch, {}));
            written.swap(m_written);
            m_changed.notify_all();
        }
        return true;
    }
    void giveBack(Batch batch)
    {
        const std::scoped_lock lock(m_mutex);
        m_written.push_back(std::move(batch));
    }
    /// False once the reader is through and everything was taken, or somebody gave up.
    bool pop(Batch &batch)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return !m_batches.empty() || m_finished || m_closed; });
        if (m_closed || m_batches.empty())
            return false;
        batch = std::move(m_batches.front());
        m_batches.pop_front();
        m_changed.notify_all();
        return true;
    }
    void finish()
    {
        const std::scoped_lock lock(m_mutex);
        m_finished = true;
        m_changed.notify_all();
    }
    /// Whatever still waits is dropped.
    void close()
    {
        const std::scoped_lock lock(m_mutex);
        m_closed = true;
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Batch> m_batches;
    std::vector<Batch> m_written;
    bool m_finished = false;
    bool m_closed = false;
};

/// Whether the item is to blame, so that others may still be written.
bool isRefusal(const Error &error)
{
    return error.code() == ErrorCode::Validation || error.code() == ErrorCode::Serialization ||
           error.code() == ErrorCode::ItemCollectionSizeLimitExceeded;
}

/// Writes batches one after the other; what it counts is read when its thread has ended.
class TableWriter
{
public:
    TableWriter(Client &client, const std::string &tableName, Progress &progress)
        : m_client(client)
        , m_bulk(client.bulkWriter())
        , m_tableName(tableName)
        , m_progress(progress)
    {}

    std::size_t batchItems() const { return m_bulk ? kBulkItems : kBatchWriteRequestsMax; }

    void run(BatchQueue &queue)
    {
        Batch batch;
        while (!m_failure && queue.pop(batch)) {
            if (m_bulk)
                writeBulk(batch);
            else
                writeBatch(batch);
            queue.giveBack(std::move(batch));
        }
        if (m_bulk) {
            if (Result<void> flushed = m_bulk->flush(); !flushed && !m_failure)
                m_failure = flushed.error();
        }
        queue.close();
    }

    std::uint64_t imported() const { return m_imported; }
    const std::vector<RefusedRow> &refused() const { return m_refused; }
    std::uint64_t refusedCount() const { return m_refusedCount; }
    const std::optional<Error> &failure() const { return m_failure; }

private:
    void refuse(std::uint64_t line, const Error &error)
    {
        ++m_refusedCount;
        if (m_refused.size() < ImportReport::kRefusedKeptMax)
            m_refused.push_back({line, error.message()});
    }

    void writeBulk(const Batch &batch)
    {
        const std::size_t count = batch.items.size();
        Result<std::vector<BulkWriter::Refusal>> refusals = m_bulk->putItems(m_tableName, batch.items);
        if (!refusals) {
            m_failure = refusals.error();
            return;
        }
        for (const BulkWriter::Refusal &refusal : *refusals)
            refuse(batch.lines[refusal.index], refusal.error);
        m_imported += count - refusals->size();
    }

    void writeBatch(const Batch &batch)
    {
        BatchWriteItemRequest request;
        auto &writes = request.requestItems.emplace_back(m_tableName, std::vector<WriteRequest>()).second;
        for (const Item &item : batch.items)
            writes.push_back({item, {}});
        int idleAttempts = 0;
        for (;;) {
            const std::size_t sent = request.requestItems[0].second.size();
            Result<BatchWriteItemResponse> response = m_client.batchWriteItem(request);
            if (!response && isRefusal(response.error())) {
                // One bad item, or one key twice, spoils a batch: each for itself then. Some may have been
                // put already.
                writeOneByOne(batch);
                return;
            }
            if (!response) {
                m_failure = response.error();
                return;
            }
            if (response->unprocessedItems.empty())
                break;
            request.requestItems = std::move(response->unprocessedItems);
            idleAttempts = request.requestItems[0].second.size() == sent ? idleAttempts + 1 : 0;
            if (idleAttempts > 0 && !waitBeforeRetry(idleAttempts))
                return;
        }
        m_imported += batch.items.size();
    }

    void writeOneByOne(const Batch &batch)
    {
        for (std::size_t i = 0; i < batch.items.size(); ++i) {
            PutItemRequest request;
            request.tableName = m_tableName;
            request.item = batch.items[i];
            Result<PutItemResponse> response = m_client.putItem(request);
            if (response) {
                ++m_imported;
            } else if (isRefusal(response.error())) {
                refuse(batch.lines[i], response.error());
            } else {
                m_failure = response.error();
                return;
            }
        }
    }

    /// Longer each time, at most 3 s; false where there is no sense in going on.
    bool waitBeforeRetry(int attempt)
    {
        if (attempt > kIdleAttemptsMax) {
            m_failure =
                Error(ErrorCode::ProvisionedThroughputExceeded,
                      "The table takes no more items: it is throttled. Raise its capacity and import again.");
            return false;
        }
        const auto pause = std::chrono::milliseconds(std::min(25 << std::min(attempt, 7), 3000));
        const auto until = std::chrono::steady_clock::now() + pause;
        while (std::chrono::steady_clock::now() < until && !m_progress.stopRequested())
            std::this_thread::sleep_for(std::chrono::milliseconds(25));
        if (m_progress.stopRequested())
            m_failure = Error::cancelled();
        return !m_failure;
    }

    Client &m_client;
    BulkWriter *const m_bulk;
    const std::string &m_tableName;
    Progress &m_progress;
    std::uint64_t m_imported = 0;
    std::uint64_t m_refusedCount = 0;
    std::vector<RefusedRow> m_refused;
    std::optional<Error> m_failure;
};

/// Reads, maps and queues until the end of the file. What it gives back is why it ended before.
class BatchReader
{
public:
    BatchReader(RecordReader &reader, const RecordMapper &mapper, Progress &progress, ImportReport &report)
        : m_reader(reader)
        , m_mapper(mapper)
        , m_progress(progress)
        , m_report(report)
    {}

    std::optional<Error> run(BatchQueue &queue, std::size_t batchItems)
    {
        FileRecord record;
        Batch batch;
        std::uint64_t count = 0;
        for (;; ++count) {
            if (count % 100 == 0 && m_progress.stopRequested())
                return Error::cancelled();
            if (count % kReportedRows == kReportedRows - 1)
                report(count);
            Result<bool> more = m_reader.next(record);
            if (!more) {
                if (!batch.items.empty())
                    queue.push(batch); // what stands before the damage is imported
                return more.error();
            }
            if (!*more)
                break;
            take(record, batch);
            if (batch.isFull(batchItems) && !queue.push(batch))
                return {}; // the writer says why
        }
        if (!batch.items.empty())
            queue.push(batch);
        m_progress.report(count, count);
        return {};
    }

private:
    void report(std::uint64_t count)
    {
        const std::uint64_t consumed = std::max<std::uint64_t>(m_reader.consumedBytes(), 1);
        const double rowsPerByte = double(count) / double(consumed);
        m_progress.report(count, std::max(count, std::uint64_t(rowsPerByte * double(m_reader.sizeBytes()))));
    }

    void take(FileRecord &record, Batch &batch)
    {
        if (record.refusal) {
            refuse(record.line, std::move(*record.refusal));
            return;
        }
        Result<Item> item = m_mapper.map(record);
        if (!item) {
            refuse(record.line, item.error().message());
            return;
        }
        batch.bytes += itemSizeBytes(*item);
        batch.items.push_back(std::move(*item));
        batch.lines.push_back(record.line);
    }

    void refuse(std::uint64_t line, std::string reason)
    {
        ++m_report.refusedCount;
        if (m_report.refused.size() < ImportReport::kRefusedKeptMax)
            m_report.refused.push_back({line, std::move(reason)});
    }

    RecordReader &m_reader;
    const RecordMapper &m_mapper;
    Progress &m_progress;
    ImportReport &m_report;
};

} // namespace

ImportReport importItems(RecordReader &reader, const Mapping &mapping, Client &client,
                         const std::string &tableName, Progress &progress)
{
    ImportReport report;
    Result<RecordMapper> mapper = RecordMapper::create(mapping, reader.columns());
    if (!mapper) {
        report.failure = mapper.error();
        return report;
    }

    BatchQueue queue;
    TableWriter writer(client, tableName, progress);
    std::thread writing([&] { writer.run(queue); });
    std::optional<Error> readFailure =
        BatchReader(reader, *mapper, progress, report).run(queue, writer.batchItems());
    if (readFailure && readFailure->code() == ErrorCode::Cancelled)
        queue.close();
    queue.finish();
    writing.join();

    report.imported = writer.imported();
    report.refusedCount += writer.refusedCount();
    report.refused.insert(report.refused.end(), writer.refused().begin(), writer.refused().end());
    std::stable_sort(report.refused.begin(), report.refused.end(),
                     [](const RefusedRow &a, const RefusedRow &b) { return a.line < b.line; });
    if (report.refused.size() > ImportReport::kRefusedKeptMax)
        report.refused.resize(ImportReport::kRefusedKeptMax);
    report.failure = writer.failure() ? writer.failure() : readFailure;
    return report;
}

} // namespace core
