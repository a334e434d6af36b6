#include "core/engine/past_reads.h"

#include "core/engine/engine.h"
#include "core/engine/item_reads.h"
#include "core/engine/past_moment.h"
#include "core/engine/query.h"
#include "core/engine/scan.h"

#include <algorithm>

namespace core {

namespace {

constexpr UnixMicros kMicrosPerDay = UnixMicros(24) * 3600 * 1'000'000;

class EnginePast final : public PastAccess
{
public:
    explicit EnginePast(const Engine &engine)
        : m_engine(engine)
    {}

    Result<Window> windowOf(const std::string &tableName) override
    {
        const Result<TableSchemaPointer> table = findTable(m_engine, tableName);
        if (!table)
            return table.error();
        if (!(*table)->record().history.continuousSince)
            return unavailable(**table);
        return pastOf((*table)->record().history, m_engine.clock.now());
    }

    Result<GetItemResponse> getItemAsOf(const GetItemRequest &request, UnixMicros moment) override
    {
        const Result<PastMoment> past = at(request.tableName, moment);
        if (!past)
            return past.error();
        return getItem(m_engine, request, &*past);
    }
    Result<QueryResponse> queryAsOf(const QueryRequest &request, UnixMicros moment) override
    {
        if (request.indexName)
            return noIndexes();
        const Result<PastMoment> past = at(request.tableName, moment);
        if (!past)
            return past.error();
        return query(m_engine, request, &*past);
    }
    Result<ScanResponse> scanAsOf(const ScanRequest &request, UnixMicros moment) override
    {
        if (request.indexName)
            return noIndexes();
        const Result<PastMoment> past = at(request.tableName, moment);
        if (!past)
            return past.error();
        return scan(m_engine, request, &*past);
    }

private:
    static Error unavailable(const TableSchema &table)
    {
        return {ErrorCode::PointInTimeRecoveryUnavailable,
                "Point in time recovery is not enabled for table '" + table.name() + "'"};
    }
    static Error noIndexes()
    {
        return {ErrorCode::Unsupported, "The past can be read of tables, not of their indexes"};
    }

    /// A request without a table is refused by the operation itself.
    Result<PastMoment> at(const std::optional<std::string> &tableName, UnixMicros moment) const
    {
        if (!tableName)
            return PastMoment();
        const Result<TableSchemaPointer> table = findTable(m_engine, *tableName);
        if (!table)
            return table.error();
        const TableHistory &history = (*table)->record().history;
        if (!history.continuousSince)
            return unavailable(**table);
        const UnixMicros now = m_engine.clock.now();
        const PastAccess::Window window = pastOf(history, now);
        if (moment < window.earliest || moment > now)
            return Error(ErrorCode::InvalidRestoreTime,
                         "The moment lies outside of the past of table '" + (*table)->name() + "'");
        Database::Moment present = m_engine.database->moment(now);
        PastMoment past;
        past.snapshot = std::move(present.snapshot);
        past.sequence = moment == now ? present.sequence : lastSequenceOf(moment);
        return past;
    }

    const Engine &m_engine;
};

} // namespace

std::unique_ptr<PastAccess> makePastAccess(const Engine &engine)
{
    return std::make_unique<EnginePast>(engine);
}

PastAccess::Window pastOf(const TableHistory &history, UnixMicros now)
{
    PastAccess::Window window;
    window.earliest = std::max(timeOfSequence(*history.continuousSince),
                               now - UnixMicros(history.recoveryDays) * kMicrosPerDay);
    window.latest = std::max(window.earliest, now);
    return window;
}

} // namespace core
