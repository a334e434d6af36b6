// The positions of keys below a prefix: how many lie before a key, and which lies at a position. A sparse
// index: about every thousandth key with the number of rows from it on; the rest is a short walk. 100 million
// rows take about 4 MB.

#pragma once

#include "core/storage/database.h"

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Thread-safe, except that refine() belongs to one thread.
///
/// It begins as one segment that holds all rows, and is refined from the front by short steps, while rows are
/// written. What lies in refined segments is exact; a place in one that is still large is estimated by the
/// sizes on disk. Whoever writes tells of each row that appears or goes, in the order of the writes
/// (Mutation::whenWritten).
class PositionIndex
{
public:
    /// Borrows `database`. `rows` are below `prefix` at that moment: make it within snapshotBetweenWrites(),
    /// so that no write is counted twice or not at all.
    PositionIndex(const Database &database, std::string prefix, std::uint64_t rows);

    /// A step of some milliseconds. False where there was nothing left to do.
    Result<bool> refine();
    /// No segment is large any more.
    bool isRefined() const;

    // In the order of the writes; `key` with its prefix.
    void rowInserted(std::string_view key) { change(key, 1); }
    void rowRemoved(std::string_view key) { change(key, -1); }
    void clear();

    /// Exact as soon as no write is under way.
    std::uint64_t rows() const;
    std::size_t segments() const;

    struct Position
    {
        std::uint64_t position = 0;
        bool exact = false;
    };
    /// How many rows lie before `key`.
    Result<Position> positionOf(std::string_view key) const;

    /// A cursor on the row of a position; not valid behind the last row.
    struct Place
    {
        std::unique_ptr<Cursor> cursor;
        bool exact = false;
    };
    Result<Place> seek(std::uint64_t position) const;

private:
    /// Rows from a key on, up to the next segment's. Keys are kept without the prefix, and no longer than
    /// needed to tell them from the row before.
    struct Segment
    {
        std::string from;
        std::uint64_t rows = 0;
    };
    /// Some hundred segments, so that one more moves few others.
    struct Block
    {
        std::vector<Segment> segments;
        std::uint64_t rows = 0;
    };
    struct Spot
    {
        std::size_t block = 0;
        std::size_t segment = 0;
        std::uint64_t before = 0; // rows in the segments before
    };
    /// A segment as full keys, for reading outside of the lock.
    struct Span
    {
        std::string from;
        std::string to;
        std::uint64_t before = 0;
        std::uint64_t rows = 0;
    };
    struct Event
    {
        std::string key; // short
        int rows = 0;
    };
    struct Scan
    {
        std::vector<Segment> found;
        std::string to; // short; where it stopped, if not at the end
        bool reachedEnd = false;
    };

    void change(std::string_view key, int rows);
    std::string_view shortened(std::string_view key) const { return key.substr(m_prefix.size()); }
    Spot spotOf(std::string_view shortKey) const;
    Spot spotAt(std::uint64_t position) const;
    Span spanOf(const Spot &spot) const;
    void eraseEmpty(const Spot &spot);

    std::optional<Span> beginStep();
    Result<Scan> scan(const Span &span, const Snapshot &snapshot) const;
    void finishStep(const Span &span, Scan scan);
    void replaceSegment(const Spot &spot, std::vector<Segment> segments);

    std::unique_ptr<Cursor> walkForward(const Span &span, std::uint64_t offset) const;
    std::unique_ptr<Cursor> walkBackward(const Span &span, std::uint64_t fromEnd) const;
    std::uint64_t bytesOf(const Span &span) const;
    std::string estimateKey(const Span &span, double fraction) const;

    const Database &m_database;
    const std::string m_prefix;

    mutable std::mutex m_mutex;
    std::vector<Block> m_blocks; // guarded by m_mutex, as all below; no block is empty
    std::size_t m_largeSegments = 0;
    bool m_stepRuns = false;
    std::vector<Event> m_events; // since the snapshot of the step that runs, from its segment
    std::string m_stepFrom;      // short
    std::string m_stepTo;        // short
    bool m_stepToEnd = false;
};

} // namespace core
