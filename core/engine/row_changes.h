// What a commit did to the order of rows: for whoever counts positions.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace core {

struct RowChange
{
    enum class Kind : std::uint8_t { Inserted, Removed, Rewritten };
    Kind kind = Kind::Rewritten;
    std::string rowKey; // of a table or an index: keys::parseRowKey
};

/// Called when a mutation is written and before any later one is (Mutation::whenWritten), so changes arrive
/// in the order in which they happened. Rows of an index that is being filled in the background arrive the
/// same way. Implementations are thread-safe and quick, and do not use the database.
class RowListener
{
public:
    virtual ~RowListener() = default;
    virtual void rowsChanged(const std::vector<RowChange> &changes) = 0;
    /// All rows of the table (index 0: with all its indexes) or of one index are gone or about to go.
    virtual void rowsDropped(std::uint32_t tableNumber, std::uint16_t indexNumber) = 0;
};

} // namespace core
