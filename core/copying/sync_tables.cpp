#include "core/copying/sync_tables.h"

#include "core/base/stop_scope.h"
#include "core/copying/batch_writes.h"
#include "core/copying/item_reads.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t kKeysAtOnce = 100;

class Application
{
public:
    Application(const TableSide &source, const TableSide &target, Progress &progress, Pause &pause)
        : m_source(source)
        , m_target(target)
        , m_progress(progress)
        , m_pause(pause)
        , m_noLimit(0, Clock::system(), pause)
    {}

    SyncReport run(const SyncPlan &plan)
    {
        const StopScope scope(m_progress);
        m_total = plan.puts.size() + plan.removes.size();
        Result<TableKeys> keys = readTableKeys(*m_source.client, m_source.tableName);
        Result<void> done = keys ? Result<void>() : keys.error();
        if (done) {
            m_keys = std::move(*keys);
            done = runAll(plan.puts, true);
        }
        if (done)
            done = runAll(plan.removes, false);
        if (!done)
            m_report.failure = done.error();
        return m_report;
    }

private:
    Result<void> runAll(const std::vector<Key> &keys, bool arePuts)
    {
        for (std::size_t at = 0; at < keys.size(); at += kKeysAtOnce) {
            if (m_progress.stopRequested())
                return Error::cancelled();
            const auto first = keys.begin() + std::ptrdiff_t(at);
            const auto last = first + std::ptrdiff_t(std::min(kKeysAtOnce, keys.size() - at));
            if (Result<void> done = runSome({first, last}, arePuts); !done)
                return done;
            m_done += std::uint64_t(last - first);
            m_progress.report(m_done, m_total);
        }
        return {};
    }

    Result<void> runSome(const std::vector<Key> &keys, bool arePuts)
    {
        Result<std::vector<std::optional<Item>>> items =
            readItems(*m_source.client, m_source.tableName, m_keys, keys, m_pause, m_progress);
        if (!items)
            return items.error();
        std::vector<WriteRequest> writes;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            std::optional<Item> &item = (*items)[i];
            if (item.has_value() != arePuts) {
                ++m_report.skipped;
                continue;
            }
            WriteRequest &write = writes.emplace_back();
            if (arePuts)
                write.putItem = std::move(item);
            else
                write.deleteKey = keys[i];
        }
        const auto refuse = [this](const WriteRequest &, const Error &error) {
            ++m_report.refused;
            m_progress.log(error.message());
        };
        const Result<std::uint64_t> written =
            writeItems(*m_target.client, m_target.tableName, std::move(writes), {m_noLimit, m_noLimit},
                       refuse, m_pause, m_progress);
        if (!written)
            return written.error();
        (arePuts ? m_report.written : m_report.removed) += *written;
        return {};
    }

    const TableSide &m_source;
    const TableSide &m_target;
    Progress &m_progress;
    Pause &m_pause;
    RateLimit m_noLimit;
    TableKeys m_keys;
    std::uint64_t m_done = 0;
    std::uint64_t m_total = 0;
    SyncReport m_report;
};

} // namespace

Result<SyncPlan> planSync(const TableSide &source, const TableSide &target, const SyncOptions &options,
                          const ChangeSink &sink, Progress &progress)
{
    SyncPlan plan;
    const auto note = [&](const ItemChange &change) -> Result<void> {
        if (change.after && options.puts)
            plan.puts.push_back(change.key);
        if (!change.after && options.removes)
            plan.removes.push_back(change.key);
        return sink ? sink(change) : Result<void>();
    };
    Result<CompareReport> compared = compareTables(target, source, options.compare, note, progress);
    if (!compared)
        return compared.error();
    plan.compared = *compared;
    return plan;
}

SyncReport applySync(const TableSide &source, const TableSide &target, const SyncPlan &plan,
                     Progress &progress, Pause &pause)
{
    return Application(source, target, progress, pause).run(plan);
}

} // namespace core
