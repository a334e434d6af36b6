// Ours: reading a table as it was at a moment of its past.

#pragma once

#include "core/api/requests.h"
#include "core/base/clock.h"
#include "core/base/result.h"

#include <string>

namespace core {

/// Thread-safe; calls block. Requests and answers are those of the same operation on the present, errors too;
/// moreover PointInTimeRecoveryUnavailable where the table keeps no past, InvalidRestoreTime where the moment
/// lies outside of it. Only tables are read, not their indexes (Unsupported).
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
};

} // namespace core
