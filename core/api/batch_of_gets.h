// BatchGetItem over a client that can only get single items.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"

#include <functional>
#include <string_view>

namespace core {

/// Refuses what the service refuses of a batch as a whole, and leaves keys unprocessed where a response would
/// be too large.
Result<BatchGetItemResponse>
batchOfGets(const BatchGetItemRequest &request,
            const std::function<Result<GetItemResponse>(const GetItemRequest &)> &getItem);

/// That there are at most so many keys and none twice, in the words given.
Result<void> checkKeysOfBatch(const std::vector<std::pair<std::string, Key>> &keys, std::size_t keysMax,
                              std::string_view tooMany, std::string_view twice);

/// Into one report for each table.
void addCapacity(std::vector<ConsumedCapacity> &sums, const std::optional<ConsumedCapacity> &capacity);

} // namespace core
