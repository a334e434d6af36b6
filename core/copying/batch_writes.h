// Puts and deletes of many items, through any client.

#pragma once

#include "core/api/client.h"
#include "core/copying/rate_limit.h"

#include <functional>

namespace core {

/// An item or key that the table does not take, and why. Called by the thread that writes.
using WriteRefusal = std::function<void(const WriteRequest &write, const Error &error)>;

struct WriteLimits
{
    RateLimit &items;
    RateLimit &capacity; // write units, as the table says it used them
};

/// Writes in batches of 25, again what was not processed, more slowly each time; or through the client's
/// BulkWriter where it has one and all are puts. Of writes with one key there may be only one. When it
/// returns all that it did not refuse is acknowledged; an error means that some may not be written. Returns
/// how many were.
Result<std::uint64_t> writeItems(Client &client, const std::string &tableName,
                                 std::vector<WriteRequest> writes, WriteLimits limits,
                                 const WriteRefusal &refuse, Pause &pause, const Progress &stop);

} // namespace core
