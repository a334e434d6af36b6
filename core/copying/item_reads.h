// A table's keys as bytes, and its items by their keys. Private to core/copying.

#pragma once

#include "core/api/client.h"
#include "core/base/pause.h"

namespace core {

struct TableKeys
{
    /// The key attributes with their types, partition key first.
    std::vector<std::pair<std::string, AttributeType>> attributes;
    std::uint64_t itemCount = 0; // as the table says, which may be hours old

    /// Requires an item of the table.
    std::string bytesOf(const Item &item) const;
    Result<Key> keyOf(std::string_view bytes) const;
};
Result<TableKeys> readTableKeys(Client &client, const std::string &tableName);

/// The items under at most 100 different keys, in their order; nullopt where there is none. Consistent reads;
/// what was not processed is asked for again.
Result<std::vector<std::optional<Item>>> readItems(Client &client, const std::string &tableName,
                                                   const TableKeys &tableKeys, const std::vector<Key> &keys,
                                                   Pause &pause, const Progress &stop);

} // namespace core
