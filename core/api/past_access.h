// Ours: a table as it was at a moment of its past, and what happened to it since.

#pragma once

#include "core/api/past_requests.h"
#include "core/api/requests.h"
#include "core/base/clock.h"
#include "core/base/result.h"

#include <string>

namespace core {

/// Thread-safe; calls block. Requests and answers of reads are those of the same operation on the present,
/// errors too; moreover PointInTimeRecoveryUnavailable where the table keeps no past, InvalidRestoreTime
/// where a moment lies outside of it. Tables and their indexes can be read; indexes are those that the table
/// has now, as they would have been.
class PastAccess
{
public:
    virtual ~PastAccess() = default;

    /// The first and the last moment that can be read.
    struct Window
    {
        UnixMicros earliest = 0;
        UnixMicros latest = 0;
    };
    virtual Result<Window> windowOf(const std::string &tableName) = 0;

    virtual Result<GetItemResponse> getItemAsOf(const GetItemRequest &request, UnixMicros moment) = 0;
    virtual Result<QueryResponse> queryAsOf(const QueryRequest &request, UnixMicros moment) = 0;
    virtual Result<ScanResponse> scanAsOf(const ScanRequest &request, UnixMicros moment) = 0;

    /// Costs grow with the versions that are returned.
    virtual Result<ItemHistoryResponse> itemHistory(const ItemHistoryRequest &request);
    /// Costs grow with the changes between the two moments, not with the table. Validation where `from` lies
    /// behind `to`.
    virtual Result<DifferencesResponse> differences(const DifferencesRequest &request);
    /// Costs grow with the changes that are returned.
    virtual Result<ChangesResponse> changes(const ChangesRequest &request);
    /// Bounded costs: buckets of many changes are estimated, and say so. Moments outside of the window have
    /// no changes that are known, which is no error.
    virtual Result<DensityResponse> density(const DensityRequest &request);
};

} // namespace core
