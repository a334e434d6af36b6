// Many items in few mutations, for imports into a database of one's own. Ours: DynamoDB's batches end at 25.

#pragma once

#include "core/base/result.h"
#include "core/values/attribute_value.h"

#include <string>
#include <vector>

namespace core {

/// Thread-safe; calls block.
class BulkWriter
{
public:
    virtual ~BulkWriter() = default;

    /// An item that was not written, and why; in PutItem's words.
    struct Refusal
    {
        std::size_t index = 0; // in the items given
        Error error;
    };

    /// Puts the items in their order (of two with one key the later stays), indexes included, in one
    /// mutation. What a PutItem would refuse is left out and comes back, in order; an error means that none
    /// was written. Best with about 1,000 items. They are acknowledged by flush() only.
    virtual Result<std::vector<Refusal>> putItems(const std::string &tableName,
                                                  const std::vector<Item> &items) = 0;
    /// Returns when all that was put is on disk.
    virtual Result<void> flush() = 0;
};

} // namespace core
