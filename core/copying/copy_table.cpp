#include "core/copying/copy_table.h"

#include "core/base/stop_scope.h"
#include "core/copying/batch_writes.h"
#include "core/copying/table_copy_request.h"

#include <algorithm>
#include <mutex>
#include <thread>

namespace core {

namespace {

/// The progress of the whole, and of one segment a request to stop when another one failed.
class SharedProgress final : public Progress
{
public:
    explicit SharedProgress(Progress &whole)
        : m_whole(whole)
    {}
    void report(std::uint64_t done, std::uint64_t total) override { m_whole.report(done, total); }
    void log(std::string_view line) override
    {
        const std::scoped_lock lock(m_mutex);
        m_whole.log(line);
    }
    bool stopRequested() const override { return m_failed || m_whole.stopRequested(); }
    void fail() { m_failed = true; }

private:
    Progress &m_whole;
    std::mutex m_mutex;
    std::atomic<bool> m_failed = false;
};

class TableCopy
{
public:
    TableCopy(Client &source, Client &target, const CopyOptions &options, Progress &progress)
        : m_source(source)
        , m_target(target)
        , m_options(options)
        , m_progress(progress)
        , m_items(options.itemsPerSecondMax, *options.clock, *options.pause)
        , m_readUnits(options.readUnitsPerSecondMax, *options.clock, *options.pause)
        , m_writeUnits(options.writeUnitsPerSecondMax, *options.clock, *options.pause)
    {
        if (options.resume)
            m_report.state = *options.resume;
        else
            m_report.state.segments.resize(std::max(1U, options.segments));
    }

    CopyReport run()
    {
        if (Result<void> prepared = prepare(); !prepared) {
            m_report.failure = prepared.error();
            return std::move(m_report);
        }
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < m_report.state.segments.size(); ++i) {
            if (!m_report.state.segments[i].isFinished)
                threads.emplace_back([this, i] { runSegment(i); });
        }
        for (std::thread &thread : threads)
            thread.join();
        return std::move(m_report);
    }

private:
    Result<void> prepare()
    {
        const StopScope scope(m_progress);
        DescribeTableRequest describe;
        describe.tableName = m_options.sourceTable;
        const Result<DescribeTableResponse> source = m_source.describeTable(describe);
        if (!source)
            return source.error();
        m_itemsExpected = std::uint64_t(std::max<std::int64_t>(0, source->table.itemCount));
        describe.tableName = m_options.targetTable;
        const Result<DescribeTableResponse> target = m_target.describeTable(describe);
        if (target)
            return {};
        if (target.error().code() != ErrorCode::ResourceNotFound || !m_options.createTarget)
            return target.error();
        const Result<TableDescription> created =
            createAndWait(m_target, tableCopyRequest(source->table, m_options.targetTable, m_options.parts),
                          *m_options.pause, m_progress);
        if (!created)
            return created.error();
        if (m_options.parts.settings) {
            copyTimeToLive();
            copyTags(source->table.tableArn, created->tableArn);
        }
        return {};
    }

    /// A client without it has nothing to copy; one that refuses it keeps the table, and the log says so.
    void copyTimeToLive()
    {
        const Result<DescribeTimeToLiveResponse> described =
            m_source.describeTimeToLive({m_options.sourceTable});
        if (!described && described.error().code() != ErrorCode::UnknownOperation)
            m_progress.log("Time to live was not copied: " + described.error().message());
        if (!described || described->timeToLiveDescription.timeToLiveStatus != TimeToLiveStatus::Enabled)
            return;
        UpdateTimeToLiveRequest request;
        request.tableName = m_options.targetTable;
        request.timeToLiveSpecification = TimeToLiveSpecification{
            true, described->timeToLiveDescription.attributeName.value_or(std::string())};
        if (const auto updated = m_target.updateTimeToLive(request); !updated)
            m_progress.log("Time to live was not turned on: " + updated.error().message());
    }

    /// The same; those that AWS has set are its own.
    void copyTags(const std::string &from, const std::string &to)
    {
        ListTagsOfResourceRequest list;
        list.resourceArn = from;
        TagResourceRequest request;
        request.resourceArn = to;
        request.tags.emplace();
        do {
            Result<ListTagsOfResourceResponse> page = m_source.listTagsOfResource(list);
            if (!page && page.error().code() != ErrorCode::UnknownOperation)
                m_progress.log("The tags were not copied: " + page.error().message());
            if (!page)
                return;
            std::erase_if(page->tags, [](const Tag &tag) { return tag.key.starts_with("aws:"); });
            request.tags->insert(request.tags->end(), page->tags.begin(), page->tags.end());
            list.nextToken = page->nextToken;
        } while (list.nextToken);
        if (request.tags->empty())
            return;
        if (const auto tagged = m_target.tagResource(request); !tagged)
            m_progress.log("The tags were not set: " + tagged.error().message());
    }

    void runSegment(std::size_t index)
    {
        const StopScope scope(m_progress);
        Result<bool> more = true;
        while (more && *more)
            more = m_progress.stopRequested() ? Error::cancelled() : copyPage(index);
        if (more)
            return;
        const std::scoped_lock lock(m_mutex);
        // When one fails the others are only told to stop.
        const bool isFirst = !m_report.failure;
        if (isFirst)
            m_report.failure = more.error();
        m_progress.fail();
    }

    /// Whether the segment goes on.
    Result<bool> copyPage(std::size_t index)
    {
        ScanRequest request;
        request.tableName = m_options.sourceTable;
        request.consistentRead = m_options.consistentRead;
        request.returnConsumedCapacity = ReturnConsumedCapacity::Total;
        if (m_options.itemsPerSecondMax > 0) // a page a second, so that a slow copy moves and stops soon
            request.limit = std::max<std::int64_t>(
                1, std::int64_t(m_options.itemsPerSecondMax / double(m_report.state.segments.size())));
        if (m_report.state.segments.size() > 1) {
            request.totalSegments = std::int64_t(m_report.state.segments.size());
            request.segment = std::int64_t(index);
        }
        {
            const std::scoped_lock lock(m_mutex);
            request.exclusiveStartKey = m_report.state.segments[index].lastKey;
        }
        Result<ScanResponse> page = m_source.scan(request);
        if (!page)
            return page.error();
        if (page->consumedCapacity) {
            if (Result<void> taken = m_readUnits.take(page->consumedCapacity->capacityUnits, m_progress);
                !taken)
                return taken.error();
        }
        std::vector<WriteRequest> writes(page->items.size());
        for (std::size_t i = 0; i < writes.size(); ++i)
            writes[i].putItem = std::move(page->items[i]);
        const auto refuse = [this](const WriteRequest &, const Error &error) {
            ++m_refused;
            m_progress.log(error.message());
        };
        const Result<std::uint64_t> written =
            writeItems(m_target, m_options.targetTable, std::move(writes), {m_items, m_writeUnits}, refuse,
                       *m_options.pause, m_progress);
        if (!written)
            return written.error();
        advance(index, *written, page->lastEvaluatedKey);
        return page->lastEvaluatedKey.has_value();
    }

    void advance(std::size_t index, std::uint64_t written, const std::optional<Key> &lastKey)
    {
        const std::scoped_lock lock(m_mutex);
        CopyState::Segment &segment = m_report.state.segments[index];
        segment.lastKey = lastKey;
        segment.isFinished = !lastKey;
        m_report.state.copied += written;
        m_report.refused = m_refused;
        m_progress.report(m_report.state.copied, std::max(m_itemsExpected, m_report.state.copied));
        if (m_options.onState)
            m_options.onState(m_report.state);
    }

    Client &m_source;
    Client &m_target;
    const CopyOptions &m_options;
    SharedProgress m_progress;
    RateLimit m_items;
    RateLimit m_readUnits;
    RateLimit m_writeUnits;
    std::uint64_t m_itemsExpected = 0;
    std::atomic<std::uint64_t> m_refused = 0;
    std::mutex m_mutex;
    CopyReport m_report; // guarded by m_mutex while threads run
};

} // namespace

CopyReport copyTable(Client &source, Client &target, const CopyOptions &options, Progress &progress)
{
    return TableCopy(source, target, options, progress).run();
}

} // namespace core
