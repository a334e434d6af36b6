// What an index had before its table changed: worked out from the change log and kept for the next pages, so
// that writes pay nothing for it.

#pragma once

#include "core/base/result.h"
#include "core/engine/past_moment.h"
#include "core/engine/table_schema.h"

#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A row of an index that there was after the change `previous` of its item and before `change`, whose old
/// image it shows.
struct PastEntry
{
    std::string key; // of the index's row
    Sequence change = 0;
    Sequence previous = 0;
};

/// Ascending by key and change.
using PastRun = std::vector<PastEntry>;

enum class Side : std::uint8_t { Behind, Before };

/// The entries of one moment that lie in [from, to); `to` empty: to the end.
struct PastEntries
{
    std::vector<std::shared_ptr<const PastRun>> runs;
    Sequence moment = 0;
    Sequence end = 0; // changes behind this are not seen
    std::string from;
    std::string to;

    bool has(const PastEntry &entry) const
    {
        return entry.previous <= moment && moment < entry.change && entry.change <= end;
    }
    /// They tell what lies around `place` on that side.
    bool isAround(std::string_view place, Side side) const;
    std::size_t size() const;
    /// The first at or behind `key`, the last before it; nullptr where these entries have none.
    const PastEntry *atOrBehind(std::string_view key) const;
    const PastEntry *before(std::string_view key) const;
};

/// Thread-safe. Keeps the entries of the last indexes that were asked about. A moment costs a look at every
/// change between it and the moments known already.
class PastIndexes
{
public:
    explicit PastIndexes(const Database &database, std::size_t entriesMax = kEntriesMax);

    /// All entries of the moment; where there are too many to be kept, those nearest to `place` on one side,
    /// for which every change since the moment is looked at, once for all places around which they lie.
    /// Cancelled by the thread's StopScope.
    Result<PastEntries> entriesOf(const TableSchema &table, const IndexSchema &index, const PastMoment &past,
                                  std::string_view place, Side side);

    static constexpr std::size_t kEntriesMax =
        300'000; // of an index, about 40 MB; of a part up to twice that

private:
    struct Known
    {
        std::uint32_t table = 0;
        std::uint16_t index = 0;
        std::mutex mutex; // of all below
        std::vector<std::shared_ptr<const PastRun>> runs;
        std::size_t entries = 0;
        Sequence from = 0; // changes behind this
        Sequence to = 0;   // and up to this one are in the runs; equal: none
        Sequence tooManySince = 0;
        std::optional<PastEntries> part; // of a moment with too many: those last asked about
    };
    std::shared_ptr<Known> knownOf(std::uint32_t table, std::uint16_t index);
    /// False where there are too many.
    Result<bool> learn(Known &known, const TableSchema &table, const IndexSchema &index,
                       const PastMoment &past);
    Result<bool> learnSpan(Known &known, const TableSchema &table, const IndexSchema &index,
                           const PastMoment &past, Sequence from, Sequence to);

    Result<PastEntries> partOf(Known &known, const TableSchema &table, const IndexSchema &index,
                               const PastMoment &past, std::string_view place, Side side);

    const Database &m_database;
    const std::size_t m_entriesMax;
    std::mutex m_mutex;
    std::list<std::shared_ptr<Known>> m_known; // guarded by m_mutex; the last one asked about first
};

} // namespace core
