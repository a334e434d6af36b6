#include "core/storage/position_index.h"

#include "core/storage/keys.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::uint64_t kSegmentRows = 1024;                 // of a fresh segment
constexpr std::uint64_t kLargeRows = 2 * kSegmentRows;       // from here on it is refined
constexpr std::uint64_t kWalkRowsMax = 8 * kSegmentRows;     // what a look-up may walk over: about 3 ms
constexpr std::uint64_t kWalkBackRowsMax = kWalkRowsMax / 2; // a step back takes twice as long or more
constexpr std::uint64_t kStepRows = 64 * kSegmentRows;
constexpr std::size_t kBlockSegments = 512;
constexpr std::uint64_t kPreciseBytes = 8 * 1024; // the sizes on disk know nothing finer
constexpr std::size_t kEstimatedBytesMax = 48;    // of a key

bool isLarge(std::uint64_t rows)
{
    return rows > kLargeRows;
}

/// The shortest beginning of `key` that sorts behind `before`.
std::string separator(std::string_view before, std::string_view key)
{
    const auto differ = std::mismatch(key.begin(), key.end(), before.begin(), before.end()).first;
    return std::string(key.substr(0, static_cast<std::size_t>(differ - key.begin()) + 1));
}

} // namespace

PositionIndex::PositionIndex(const Database &database, std::string prefix, std::uint64_t rows)
    : m_database(database)
    , m_prefix(std::move(prefix))
{
    m_blocks.push_back({{{std::string(), rows}}, rows});
    m_largeSegments = isLarge(rows) ? 1 : 0;
}

// ---- looking up

bool PositionIndex::isRefined() const
{
    const std::lock_guard lock(m_mutex);
    return m_largeSegments == 0;
}

std::uint64_t PositionIndex::rows() const
{
    const std::lock_guard lock(m_mutex);
    std::uint64_t rows = 0;
    for (const Block &block : m_blocks)
        rows += block.rows;
    return rows;
}

std::size_t PositionIndex::segments() const
{
    const std::lock_guard lock(m_mutex);
    std::size_t count = 0;
    for (const Block &block : m_blocks)
        count += block.segments.size();
    return count;
}

PositionIndex::Spot PositionIndex::spotOf(std::string_view shortKey) const
{
    // The first segment begins with the empty key, so there is always one at or before.
    const auto block =
        std::upper_bound(m_blocks.begin(), m_blocks.end(), shortKey,
                         [](std::string_view key, const Block &b) { return key < b.segments.front().from; }) -
        1;
    const auto segment =
        std::upper_bound(block->segments.begin(), block->segments.end(), shortKey,
                         [](std::string_view key, const Segment &s) { return key < s.from; }) -
        1;
    Spot spot;
    spot.block = static_cast<std::size_t>(block - m_blocks.begin());
    spot.segment = static_cast<std::size_t>(segment - block->segments.begin());
    return spot;
}

PositionIndex::Spot PositionIndex::spotAt(std::uint64_t position) const
{
    Spot spot;
    while (spot.block + 1 < m_blocks.size() && position >= spot.before + m_blocks[spot.block].rows)
        spot.before += m_blocks[spot.block++].rows;
    const std::vector<Segment> &segments = m_blocks[spot.block].segments;
    while (spot.segment + 1 < segments.size() && position >= spot.before + segments[spot.segment].rows)
        spot.before += segments[spot.segment++].rows;
    return spot;
}

PositionIndex::Span PositionIndex::spanOf(const Spot &spot) const
{
    const std::vector<Segment> &segments = m_blocks[spot.block].segments;
    Span span;
    span.from = m_prefix + segments[spot.segment].from;
    span.rows = segments[spot.segment].rows;
    span.before = spot.before;
    if (spot.segment + 1 < segments.size())
        span.to = m_prefix + segments[spot.segment + 1].from;
    else if (spot.block + 1 < m_blocks.size())
        span.to = m_prefix + m_blocks[spot.block + 1].segments.front().from;
    else
        span.to = keys::behindPrefix(m_prefix);
    return span;
}

Result<PositionIndex::Position> PositionIndex::positionOf(std::string_view key) const
{
    Span span;
    {
        const std::lock_guard lock(m_mutex);
        Spot spot = spotOf(shortened(key));
        for (std::size_t b = 0; b < spot.block; ++b)
            spot.before += m_blocks[b].rows;
        for (std::size_t s = 0; s < spot.segment; ++s)
            spot.before += m_blocks[spot.block].segments[s].rows;
        span = spanOf(spot);
    }
    if (span.rows > kWalkRowsMax) {
        const auto all = double(bytesOf(span));
        const auto part = double(m_database.approximateBytes(span.from, key));
        const double share = all > 0 ? std::min(part / all, 1.0) : 0;
        return Position{span.before + static_cast<std::uint64_t>(share * double(span.rows)), false};
    }
    const auto cursor = m_database.cursor(span.from, key);
    std::uint64_t rows = 0;
    for (; cursor->valid(); cursor->next())
        ++rows;
    if (auto read = cursor->status(); !read)
        return read.error();
    return Position{span.before + rows, true};
}

Result<PositionIndex::Place> PositionIndex::seek(std::uint64_t position) const
{
    Span span;
    {
        const std::lock_guard lock(m_mutex);
        span = spanOf(spotAt(position));
    }
    const std::uint64_t offset = position - span.before;
    Place place;
    place.exact = true;
    if (offset <= kWalkRowsMax) {
        place.cursor = walkForward(span, offset);
    } else if (span.rows > offset && span.rows - offset <= kWalkBackRowsMax) {
        place.cursor = walkBackward(span, span.rows - offset);
    } else if (offset >= span.rows) { // behind the end
        place.cursor = m_database.cursor(span.to, span.to);
    } else {
        place.exact = false;
        place.cursor = m_database.cursor(span.from, keys::behindPrefix(m_prefix));
        place.cursor->seek(estimateKey(span, double(offset) / double(span.rows)));
    }
    if (auto read = place.cursor->status(); !read)
        return read.error();
    return place;
}

std::unique_ptr<Cursor> PositionIndex::walkForward(const Span &span, std::uint64_t offset) const
{
    auto cursor = m_database.cursor(span.from, keys::behindPrefix(m_prefix));
    for (; offset > 0 && cursor->valid(); --offset)
        cursor->next();
    return cursor;
}

std::unique_ptr<Cursor> PositionIndex::walkBackward(const Span &span, std::uint64_t fromEnd) const
{
    auto cursor = m_database.cursor(m_prefix, keys::behindPrefix(m_prefix));
    cursor->seekBefore(span.to);
    for (; fromEnd > 1 && cursor->valid(); --fromEnd)
        cursor->previous();
    return cursor;
}

std::uint64_t PositionIndex::bytesOf(const Span &span) const
{
    // Up to the last row, not to the end: behind it a table file has its filter and index.
    const auto cursor = m_database.cursor(span.from, span.to);
    cursor->seekToLast();
    return cursor->valid() ? m_database.approximateBytes(span.from, cursor->key()) : 0;
}

/// Descends byte by byte to the key before which that part of the bytes lies.
std::string PositionIndex::estimateKey(const Span &span, double fraction) const
{
    const std::uint64_t all = bytesOf(span);
    const auto wanted = static_cast<std::uint64_t>(fraction * double(all));
    std::string key = m_prefix;
    if (all == 0) { // not yet in any table: keys begin with a hash, whose values are spread evenly
        keys::appendBigEndian64(key, static_cast<std::uint64_t>(fraction * 18446744073709549568.0));
        return std::max(key, span.from);
    }
    while (key.size() < m_prefix.size() + kEstimatedBytesMax) {
        key.push_back('\0');
        unsigned low = 0; // the last byte whose key has no more than wanted before it
        unsigned high = 256;
        while (high - low > 1) {
            const unsigned middle = (low + high) / 2;
            key.back() = static_cast<char>(middle);
            const bool before =
                key <= span.from || (key < span.to && m_database.approximateBytes(span.from, key) <= wanted);
            (before ? low : high) = middle;
        }
        key.back() = static_cast<char>(low);
        if (m_database.approximateBytes(key, keys::behindPrefix(key)) <= kPreciseBytes)
            break;
    }
    return std::max(key, span.from);
}

// ---- writes

void PositionIndex::change(std::string_view key, int rows)
{
    const std::string_view shortKey = shortened(key);
    const std::lock_guard lock(m_mutex);
    const Spot spot = spotOf(shortKey);
    Block &block = m_blocks[spot.block];
    Segment &segment = block.segments[spot.segment];
    const bool wasLarge = isLarge(segment.rows);
    if (rows > 0) {
        ++segment.rows;
        ++block.rows;
    } else if (segment.rows > 0) {
        --segment.rows;
        --block.rows;
    }
    m_largeSegments += std::size_t(isLarge(segment.rows)) - std::size_t(wasLarge);
    if (m_stepRuns) {
        if (shortKey >= m_stepFrom && (m_stepToEnd || shortKey < m_stepTo))
            m_events.push_back({std::string(shortKey), rows});
    } else if (segment.rows == 0) {
        eraseEmpty(spot);
    }
}

void PositionIndex::eraseEmpty(const Spot &spot)
{
    if (spot.block == 0 && spot.segment == 0)
        return; // the first one holds all that sorts before the second
    std::vector<Segment> &segments = m_blocks[spot.block].segments;
    segments.erase(segments.begin() + static_cast<std::ptrdiff_t>(spot.segment));
    if (segments.empty())
        m_blocks.erase(m_blocks.begin() + static_cast<std::ptrdiff_t>(spot.block));
}

void PositionIndex::clear()
{
    const std::lock_guard lock(m_mutex);
    m_blocks.clear();
    m_blocks.push_back({{{std::string(), 0}}, 0});
    m_largeSegments = 0;
    m_stepRuns = false; // finishStep() sees that its segment is gone
    m_events.clear();
}

// ---- refining

Result<bool> PositionIndex::refine()
{
    std::optional<Span> span;
    const Snapshot snapshot = m_database.snapshotBetweenWrites([&] { span = beginStep(); });
    if (!span)
        return false;
    auto scanned = scan(*span, snapshot);
    if (!scanned) {
        const std::lock_guard lock(m_mutex);
        m_stepRuns = false;
        return scanned.error();
    }
    finishStep(*span, std::move(*scanned));
    return true;
}

std::optional<PositionIndex::Span> PositionIndex::beginStep()
{
    const std::lock_guard lock(m_mutex);
    if (m_largeSegments == 0)
        return std::nullopt;
    for (Spot spot; spot.block < m_blocks.size(); ++spot.block) {
        const std::vector<Segment> &segments = m_blocks[spot.block].segments;
        const auto large = std::find_if(segments.begin(), segments.end(),
                                        [](const Segment &segment) { return isLarge(segment.rows); });
        if (large == segments.end())
            continue;
        spot.segment = static_cast<std::size_t>(large - segments.begin());
        Span span = spanOf(spot);
        m_stepRuns = true;
        m_events.clear();
        m_stepFrom = large->from;
        m_stepToEnd = span.to == keys::behindPrefix(m_prefix);
        m_stepTo = m_stepToEnd ? std::string() : std::string(shortened(span.to));
        return span;
    }
    return std::nullopt;
}

Result<PositionIndex::Scan> PositionIndex::scan(const Span &span, const Snapshot &snapshot) const
{
    Scan scan;
    scan.found.push_back({std::string(shortened(span.from)), 0});
    const auto cursor = m_database.cursor(span.from, span.to, snapshot, false);
    std::string before;
    std::uint64_t rows = 0;
    for (; cursor->valid(); cursor->next()) {
        if (scan.found.back().rows == kSegmentRows) {
            std::string from = separator(before, shortened(cursor->key()));
            if (rows == kStepRows) {
                scan.to = std::move(from);
                return scan;
            }
            scan.found.push_back({std::move(from), 0});
        }
        ++rows;
        if (++scan.found.back().rows == kSegmentRows)
            before = shortened(cursor->key());
    }
    if (auto read = cursor->status(); !read)
        return read.error();
    scan.reachedEnd = true;
    return scan;
}

void PositionIndex::finishStep(const Span &span, Scan scan)
{
    const std::lock_guard lock(m_mutex);
    if (!m_stepRuns)
        return; // cleared meanwhile
    m_stepRuns = false;
    std::uint64_t foundRows = 0;
    for (const Event &event : m_events) {
        if (!scan.reachedEnd && event.key >= scan.to)
            continue;
        const auto segment =
            std::upper_bound(scan.found.begin(), scan.found.end(), event.key,
                             [](const std::string &key, const Segment &s) { return key < s.from; }) -
            1;
        segment->rows += static_cast<std::uint64_t>(event.rows); // -1 wraps around, and back
    }
    for (const Segment &segment : scan.found)
        foundRows += segment.rows;
    m_events.clear();

    // No segment is erased while a step runs, so this one begins where it did.
    const Spot spot = spotOf(shortened(span.from));
    const std::uint64_t all = m_blocks[spot.block].segments[spot.segment].rows;
    if (!scan.reachedEnd)
        scan.found.push_back({std::move(scan.to), all > foundRows ? all - foundRows : 0});
    replaceSegment(spot, std::move(scan.found));
}

void PositionIndex::replaceSegment(const Spot &spot, std::vector<Segment> segments)
{
    Block &block = m_blocks[spot.block];
    const auto old = block.segments.begin() + static_cast<std::ptrdiff_t>(spot.segment);
    block.rows -= old->rows;
    m_largeSegments -= isLarge(old->rows) ? 1 : 0;
    for (const Segment &segment : segments) {
        block.rows += segment.rows;
        m_largeSegments += isLarge(segment.rows) ? 1 : 0;
    }
    *old = std::move(segments.front());
    block.segments.insert(old + 1, std::move_iterator(segments.begin() + 1),
                          std::move_iterator(segments.end()));
    if (block.segments.size() <= kBlockSegments)
        return;
    // The latter half becomes a block of its own.
    Block behind;
    const auto middle = block.segments.begin() + static_cast<std::ptrdiff_t>(block.segments.size() / 2);
    behind.segments.assign(std::move_iterator(middle), std::move_iterator(block.segments.end()));
    block.segments.erase(middle, block.segments.end());
    for (const Segment &segment : behind.segments)
        behind.rows += segment.rows;
    block.rows -= behind.rows;
    m_blocks.insert(m_blocks.begin() + static_cast<std::ptrdiff_t>(spot.block) + 1, std::move(behind));
}

} // namespace core
