#include "core/engine/past_reads.h"

#include "core/api/backup_access.h"
#include "core/engine/backup_client.h"
#include "core/engine/change_density.h"
#include "core/engine/engine.h"
#include "core/engine/item_reads.h"
#include "core/engine/past_changes.h"
#include "core/engine/past_window.h"
#include "core/engine/query.h"
#include "core/engine/scan.h"

namespace core {

namespace {

class EnginePast final : public PastAccess, public BackupAccess
{
public:
    EnginePast(const Engine &engine, std::size_t entriesMax)
        : m_engine(engine)
        , m_indexes(*engine.database, entriesMax)
    {}

    Result<Window> windowOf(const std::string &tableName) override
    {
        const Result<TableSchemaPointer> table = findTableWithPast(m_engine, tableName);
        if (!table)
            return table.error();
        const Result<PastWindow> past = pastWindowOf(m_engine, **table, m_engine.historyNow());
        if (!past)
            return past.error();
        return past->window;
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
        const Result<PastMoment> past = at(request.tableName, moment);
        if (!past)
            return past.error();
        return query(m_engine, request, &*past);
    }
    Result<ScanResponse> scanAsOf(const ScanRequest &request, UnixMicros moment) override
    {
        const Result<PastMoment> past = at(request.tableName, moment);
        if (!past)
            return past.error();
        return scan(m_engine, request, &*past);
    }
    Result<std::unique_ptr<Client>> openBackup(const std::string &backupArn) override
    {
        return core::openBackup(m_engine, backupArn);
    }

    Result<ItemHistoryResponse> itemHistory(const ItemHistoryRequest &request) override
    {
        return readItemHistory(m_engine, request);
    }
    Result<DifferencesResponse> differences(const DifferencesRequest &request) override
    {
        return readDifferences(m_engine, request);
    }
    Result<ChangesResponse> changes(const ChangesRequest &request) override
    {
        return readChanges(m_engine, request);
    }
    Result<DensityResponse> density(const DensityRequest &request) override
    {
        return readDensity(m_engine, request);
    }

private:
    /// A request without a table is refused by the operation itself.
    Result<PastMoment> at(const std::optional<std::string> &tableName, UnixMicros moment)
    {
        if (!tableName)
            return PastMoment();
        const Result<TableSchemaPointer> table = findTableWithPast(m_engine, *tableName);
        if (!table)
            return table.error();
        Result<PastMoment> past = pastMoment(m_engine, **table, moment);
        if (past)
            past->indexes = &m_indexes;
        return past;
    }

    const Engine &m_engine;
    PastIndexes m_indexes;
};

} // namespace

std::unique_ptr<PastAccess> makePastAccess(const Engine &engine, std::size_t entriesMax)
{
    return std::make_unique<EnginePast>(engine, entriesMax);
}

} // namespace core
