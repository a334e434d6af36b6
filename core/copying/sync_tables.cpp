#include "core/copying/sync_tables.h"

#include "core/base/stop_scope.h"
#include "core/copying/item_reads.h"
#include "core/copying/same_item_condition.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace core {

namespace {

/// One write that is still to be done, with the target's item as it is now.
struct Step
{
    const PlannedWrite *planned = nullptr;
    std::optional<Item> wanted; // nullopt: remove it
    std::optional<Item> current;
};

Error changedMeanwhile()
{
    return Error(ErrorCode::ConditionalCheckFailed, "The item was changed after it was compared");
}

class Sync
{
public:
    Sync(const TableSide &source, const TableSide &target, const PlannedWrites &next,
         const SyncRefusal &refuse, const SyncOptions &options, Progress &progress)
        : m_source(source)
        , m_target(target)
        , m_next(next)
        , m_refuse(refuse)
        , m_options(options)
        , m_progress(progress)
    {}

    SyncReport run()
    {
        const StopScope scope(m_progress);
        if (Result<void> done = runAll(); !done)
            m_report.failure = done.error();
        return m_report;
    }

private:
    Result<void> runAll()
    {
        Result<TableKeys> keys = readTableKeys(*m_target.client, m_target.tableName);
        if (!keys)
            return keys.error();
        m_keys = std::move(*keys);
        while (true) {
            if (m_progress.stopRequested())
                return Error::cancelled();
            const Result<std::vector<PlannedWrite>> planned = m_next();
            if (!planned)
                return planned.error();
            if (planned->empty())
                return {};
            if (Result<void> done = runSome(*planned); !done)
                return done;
            m_done += planned->size();
            m_progress.report(m_done, std::max(m_done, m_options.writesExpected));
        }
    }

    Result<void> runSome(const std::vector<PlannedWrite> &planned)
    {
        std::vector<Key> keys;
        for (const PlannedWrite &write : planned)
            keys.push_back(write.key);
        auto wanted =
            readItems(*m_source.client, m_source.tableName, m_keys, keys, *m_options.pause, m_progress);
        if (!wanted)
            return wanted.error();
        auto current =
            readItems(*m_target.client, m_target.tableName, m_keys, keys, *m_options.pause, m_progress);
        if (!current)
            return current.error();
        std::vector<Step> steps;
        for (std::size_t i = 0; i < planned.size(); ++i) {
            std::optional<Item> &now = (*current)[i];
            const bool isOver = (*wanted)[i].has_value() == planned[i].removes || (*wanted)[i] == now;
            const bool isAsPlanned =
                now ? planned[i].target && *planned[i].target == digestOf(*now) : !planned[i].target;
            if (isOver)
                ++m_report.unneeded;
            else if (!isAsPlanned)
                refuse(planned[i].key, changedMeanwhile());
            else
                steps.push_back({&planned[i], std::move((*wanted)[i]), std::move(now)});
        }
        return write(steps);
    }

    Result<void> write(const std::vector<Step> &steps)
    {
        std::atomic<std::size_t> next = 0;
        m_failed = false;
        m_failure.reset();
        std::vector<std::thread> threads;
        const std::size_t writers = std::min<std::size_t>(std::max(1U, m_options.writers), steps.size());
        for (std::size_t i = 0; i < writers; ++i) {
            threads.emplace_back([&] {
                const StopScope scope(m_progress);
                for (std::size_t at = next++; at < steps.size() && !m_failed; at = next++)
                    writeOne(steps[at]);
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        return m_failure ? Result<void>(*m_failure) : Result<void>();
    }

    void writeOne(const Step &step)
    {
        const Result<WriteItemResponse> response =
            m_progress.stopRequested() ? Result<WriteItemResponse>(Error::cancelled()) : send(step);
        const std::scoped_lock lock(m_mutex);
        if (response) {
            ++(step.wanted ? m_report.written : m_report.removed);
            return;
        }
        const ErrorCode code = response.error().code();
        if (code == ErrorCode::ConditionalCheckFailed)
            refuse(step.planned->key, changedMeanwhile());
        else if (code == ErrorCode::Validation || code == ErrorCode::ItemCollectionSizeLimitExceeded ||
                 code == ErrorCode::TransactionConflict)
            refuse(step.planned->key, response.error());
        else if (!m_failed.exchange(true))
            m_failure = response.error();
    }

    Result<WriteItemResponse> send(const Step &step) const
    {
        ItemCondition condition =
            conditionOfSameItem(step.current ? &*step.current : nullptr,
                                step.wanted ? &*step.wanted : nullptr, m_keys.attributes.front().first);
        const auto add = [&](auto &request) {
            request.tableName = m_target.tableName;
            request.conditionExpression = std::move(condition.expression);
            request.expressionAttributeNames = std::move(condition.names);
            if (!condition.values.empty())
                request.expressionAttributeValues = std::move(condition.values);
        };
        if (!step.wanted) {
            DeleteItemRequest request;
            request.key = step.planned->key;
            add(request);
            return m_target.client->deleteItem(request);
        }
        PutItemRequest request;
        request.item = step.wanted;
        add(request);
        return m_target.client->putItem(request);
    }

    void refuse(const Key &key, const Error &error)
    {
        ++m_report.refused;
        if (m_refuse)
            m_refuse(key, error);
    }

    const TableSide &m_source;
    const TableSide &m_target;
    const PlannedWrites &m_next;
    const SyncRefusal &m_refuse;
    const SyncOptions &m_options;
    Progress &m_progress;
    TableKeys m_keys;
    std::uint64_t m_done = 0;
    std::mutex m_mutex;
    std::atomic<bool> m_failed = false;
    std::optional<Error> m_failure; // guarded by m_mutex while writers run; so is m_report
    SyncReport m_report;
};

} // namespace

SyncReport syncTables(const TableSide &source, const TableSide &target, const PlannedWrites &next,
                      const SyncRefusal &refuse, const SyncOptions &options, Progress &progress)
{
    return Sync(source, target, next, refuse, options, progress).run();
}

} // namespace core
