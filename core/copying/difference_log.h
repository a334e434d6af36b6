// The differences of two tables in a file rather than in memory: what a comparison finds, to be gone through
// again.

#pragma once

#include "core/copying/compare_tables.h"
#include "core/copying/key_digests.h"

#include <memory>

namespace core {

/// Enough to do something about it later, and to see whether it is still so.
struct LoggedDifference
{
    Key key;
    std::optional<ItemDigest> before; // nullopt: added
    std::optional<ItemDigest> after;  // nullopt: removed
};

/// Thread-safe. The file has no name: it is gone when the program is, however it ends.
class DifferenceLog
{
public:
    /// IoError where the folder takes no files.
    static Result<std::unique_ptr<DifferenceLog>> create(const std::filesystem::path &folder);

    Result<void> add(const ItemChange &change);
    std::uint64_t size() const;
    /// At most `countMax` from `position` on, which moves behind them; it begins as 0. None: that was all.
    Result<std::vector<LoggedDifference>> read(std::uint64_t &position, std::size_t countMax);

private:
    struct Close
    {
        void operator()(std::FILE *file) const { std::fclose(file); }
    };
    mutable std::mutex m_mutex;
    std::unique_ptr<std::FILE, Close> m_file; // guarded by m_mutex
    std::uint64_t m_size = 0;                 // differences; guarded by m_mutex
};

} // namespace core
