#include "core/copying/batch_writes.h"

#include "core/values/limits.h"

#include <algorithm>
#include <iterator>

namespace core {

namespace {

constexpr int kIdleAttemptsMax = 12; // answers in a row that processed nothing

/// Whether the item is to blame, so that others may still be written.
bool isRefusal(const Error &error)
{
    return error.code() == ErrorCode::Validation || error.code() == ErrorCode::Serialization ||
           error.code() == ErrorCode::ItemCollectionSizeLimitExceeded;
}

bool isThrottle(const Error &error)
{
    return error.code() == ErrorCode::ProvisionedThroughputExceeded ||
           error.code() == ErrorCode::Throttling || error.code() == ErrorCode::RequestLimitExceeded;
}

std::chrono::milliseconds idleDelay(int attempt)
{
    constexpr std::chrono::milliseconds kFirst{50};
    return kFirst * (1 << std::min(attempt, 7));
}

double unitsOf(const std::vector<ConsumedCapacity> &consumed)
{
    double units = 0;
    for (const ConsumedCapacity &one : consumed)
        units += one.capacityUnits;
    return units;
}

/// Writes through one table's door, batch by batch.
class Writer
{
public:
    Writer(Client &client, const std::string &tableName, WriteLimits limits, const WriteRefusal &refuse,
           Pause &pause, const Progress &stop)
        : m_client(client)
        , m_tableName(tableName)
        , m_limits(limits)
        , m_refuse(refuse)
        , m_pause(pause)
        , m_stop(stop)
    {}

    Result<std::uint64_t> bulk(const std::vector<WriteRequest> &writes)
    {
        if (Result<void> taken = m_limits.items.take(double(writes.size()), m_stop); !taken)
            return taken.error();
        std::vector<Item> items;
        for (const WriteRequest &write : writes)
            items.push_back(*write.putItem);
        Result<std::vector<BulkWriter::Refusal>> refusals =
            m_client.bulkWriter()->putItems(m_tableName, items);
        if (!refusals)
            return refusals.error();
        for (const BulkWriter::Refusal &refusal : *refusals)
            m_refuse(writes[refusal.index], refusal.error);
        if (Result<void> flushed = m_client.bulkWriter()->flush(); !flushed)
            return flushed.error();
        return writes.size() - refusals->size();
    }

    Result<std::uint64_t> batch(std::vector<WriteRequest> writes)
    {
        if (Result<void> taken = m_limits.items.take(double(writes.size()), m_stop); !taken)
            return taken.error();
        std::uint64_t written = 0;
        for (int idle = 0; !writes.empty();) {
            if (m_stop.stopRequested())
                return Error::cancelled();
            BatchWriteItemRequest request;
            request.requestItems = {{m_tableName, writes}};
            request.returnConsumedCapacity = ReturnConsumedCapacity::Total;
            Result<BatchWriteItemResponse> response = m_client.batchWriteItem(request);
            if (!response && isRefusal(response.error()))
                return oneByOne(writes, written);
            if (!response && !isThrottle(response.error()))
                return response.error();
            if (response) {
                std::vector<WriteRequest> unprocessed;
                for (auto &[table, left] : response->unprocessedItems)
                    std::move(left.begin(), left.end(), std::back_inserter(unprocessed));
                written += writes.size() - std::min(writes.size(), unprocessed.size());
                idle = unprocessed.size() < writes.size() ? 0 : idle;
                writes = std::move(unprocessed);
                if (Result<void> taken = m_limits.capacity.take(unitsOf(response->consumedCapacity), m_stop);
                    !taken)
                    return taken.error();
                if (writes.empty())
                    break;
            }
            if (++idle > kIdleAttemptsMax)
                return response ? Error(ErrorCode::ProvisionedThroughputExceeded,
                                        "The table \"" + m_tableName + "\" takes no more items")
                                : response.error();
            if (Result<void> waited = m_pause.wait(idleDelay(idle), m_stop); !waited)
                return waited.error();
        }
        return written;
    }

private:
    /// A batch is refused as a whole: this finds the item that is to blame.
    Result<std::uint64_t> oneByOne(const std::vector<WriteRequest> &writes, std::uint64_t written)
    {
        for (const WriteRequest &write : writes) {
            if (m_stop.stopRequested())
                return Error::cancelled();
            const Result<WriteItemResponse> response = put(write);
            if (response)
                ++written;
            else if (isRefusal(response.error()))
                m_refuse(write, response.error());
            else
                return response.error();
        }
        return written;
    }
    Result<WriteItemResponse> put(const WriteRequest &write)
    {
        if (write.deleteKey) {
            DeleteItemRequest request;
            request.tableName = m_tableName;
            request.key = write.deleteKey;
            return m_client.deleteItem(request);
        }
        PutItemRequest request;
        request.tableName = m_tableName;
        request.item = write.putItem;
        return m_client.putItem(request);
    }

    Client &m_client;
    const std::string &m_tableName;
    const WriteLimits m_limits;
    const WriteRefusal &m_refuse;
    Pause &m_pause;
    const Progress &m_stop;
};

} // namespace

Result<std::uint64_t> writeItems(Client &client, const std::string &tableName,
                                 std::vector<WriteRequest> writes, WriteLimits limits,
                                 const WriteRefusal &refuse, Pause &pause, const Progress &stop)
{
    if (writes.empty())
        return 0;
    Writer writer(client, tableName, limits, refuse, pause, stop);
    const bool areAllPuts = std::all_of(writes.begin(), writes.end(),
                                        [](const WriteRequest &write) { return write.putItem.has_value(); });
    if (client.bulkWriter() != nullptr && areAllPuts)
        return writer.bulk(writes);
    std::uint64_t written = 0;
    for (std::size_t at = 0; at < writes.size(); at += kBatchWriteRequestsMax) {
        const auto first = writes.begin() + std::ptrdiff_t(at);
        const auto last = first + std::ptrdiff_t(std::min(kBatchWriteRequestsMax, writes.size() - at));
        const Result<std::uint64_t> batch =
            writer.batch({std::make_move_iterator(first), std::make_move_iterator(last)});
        if (!batch)
            return batch.error();
        written += *batch;
    }
    return written;
}

} // namespace core
