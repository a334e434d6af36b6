#include "core/storage/cursor.h"
#include "core/storage/database_private.h"
#include "core/storage/keys.h"
#include "core/storage/status.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

constexpr std::uint64_t kCompactedBytesMax = std::uint64_t(32) << 20; // while writes wait

// Behind every key there is: keys of rows begin with a table number, which never reaches this.
const std::string_view kBehindAll = "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF";

/// Half-way, taking the bytes for a fraction; `from` itself where the two are next to each other.
std::string keyBetween(std::string_view from, std::string_view to)
{
    const auto same =
        std::size_t(std::mismatch(from.begin(), from.end(), to.begin(), to.end()).second - to.begin());
    const auto fraction = [same](std::string_view key) {
        std::string digits(key.substr(std::min(same, key.size()), sizeof(std::uint64_t)));
        digits.resize(sizeof(std::uint64_t));
        return keys::readBigEndian64(digits);
    };
    const std::uint64_t half = (fraction(to) - fraction(from)) / 2;
    if (half == 0)
        return std::string(from);
    std::string key(to.substr(0, same));
    keys::appendBigEndian64(key, fraction(from) + half);
    return key;
}

/// Where what begins at `from` has enough bytes; `to` where all of it has not more.
std::string endOfPiece(const Database &database, std::string_view from, std::string_view to)
{
    if (database.approximateBytes(from, to) <= kCompactedBytesMax)
        return std::string(to);
    std::string low(from);
    std::string high(to.empty() ? kBehindAll : to);
    while (true) {
        std::string middle = keyBetween(low, high);
        if (middle == low)
            return high == kBehindAll ? std::string(to) : high;
        const std::uint64_t bytes = database.approximateBytes(from, middle);
        if (bytes > kCompactedBytesMax)
            high = std::move(middle);
        else if (bytes < kCompactedBytesMax / 2)
            low = std::move(middle);
        else
            return middle;
    }
}

} // namespace

Error Database::Private::readOnlyError() const
{
    return {ErrorCode::ReadOnly, "The database in " + folder + " is open for reading only"};
}

Database::Database(std::unique_ptr<Private> p)
    : d(std::move(p))
{}

Database::~Database() = default;

Result<bool> Database::get(std::string_view key, std::string &value, const Snapshot &snapshot,
                           bool keepRow) const
{
    const bool isOfNow = !snapshot.m_snapshot;
    if (isOfNow && d->newKeys.knowsAbsent(key))
        return false;
    RowCache::Reading reading;
    if (isOfNow && d->rows->find(key, value, reading))
        return true;
    const leveldb::Status status = d->db->Get(readOptions(snapshot.m_snapshot), slice(key), &value);
    if (status.ok()) {
        if (isOfNow && keepRow)
            d->rows->keep(key, value, reading);
        return true;
    }
    if (status.IsNotFound())
        return false;
    return errorOf(status, d->folder);
}

Snapshot Database::snapshot() const
{
    Snapshot snapshot;
    snapshot.m_database = this;
    snapshot.m_snapshot = d->db->GetSnapshot();
    return snapshot;
}

Snapshot Database::snapshotBetweenWrites(const std::function<void()> &call) const
{
    Snapshot taken;
    d->queue->betweenWrites([&] {
        taken = snapshot();
        call();
    });
    return taken;
}

Database::Moment Database::moment(UnixMicros now) const
{
    Moment moment;
    d->queue->betweenWrites([&] {
        moment.sequence = d->queue->stamps().closeBefore(now);
        moment.snapshot = snapshot();
    });
    return moment;
}

UnixMicros Database::timeOfLastChange() const
{
    return timeOfSequence(std::as_const(*d->queue).stamps().lastChange());
}

Result<Sequence> Database::takeSequence(UnixMicros now)
{
    if (readOnly())
        return d->readOnlyError();
    Sequence sequence = 0;
    d->queue->betweenWrites([&] { sequence = d->queue->stamps().take(now); });
    return sequence;
}

std::unique_ptr<Cursor> Database::cursor(std::string_view from, std::string_view to, const Snapshot &snapshot,
                                         bool fillCache, CursorStart start) const
{
    leveldb::ReadOptions read = readOptions(snapshot.m_snapshot);
    read.fill_cache = fillCache;
    return makeCursor(std::unique_ptr<leveldb::Iterator>(d->db->NewIterator(read)), from, to, d->folder,
                      start);
}

Result<void> Database::commit(Mutation mutation)
{
    if (readOnly())
        return d->readOnlyError();
    if (mutation.empty())
        return {};
    return d->queue->commit(mutation.data(), d->options.durability == Durability::Synced);
}

Result<void> Database::commitBulk(Mutation mutation)
{
    if (readOnly())
        return d->readOnlyError();
    if (mutation.empty())
        return {};
    return d->queue->commit(mutation.data(), false);
}

Result<void> Database::flush()
{
    if (readOnly())
        return d->readOnlyError();
    Mutation nothing; // an empty batch still syncs the log
    return d->queue->commit(nothing.data(), true);
}

void Database::watchNewKeys(std::string_view prefix)
{
    d->queue->betweenWrites([&] {
        const auto present = cursor(prefix, keys::behindPrefix(std::string(prefix)));
        if (!present->valid() && present->status())
            d->newKeys.watch(prefix);
    });
}

void Database::unwatchNewKeys()
{
    d->newKeys.stop();
}

Counter Database::counter(CounterId id) const
{
    return d->counters.get(id);
}

std::vector<CounterId> Database::counterIds() const
{
    return d->counters.ids();
}

Result<std::uint32_t> Database::takeTableNumber()
{
    if (readOnly())
        return d->readOnlyError();
    const std::lock_guard lock(d->tableNumberMutex);
    const std::string key = keys::recordKey(keys::Record::NextTableNumber);
    std::string value;
    const auto present = get(key, value);
    if (!present)
        return present.error();
    std::uint32_t number = 1;
    if (*present) {
        if (value.size() != 4)
            return Error::corruption("The database in " + d->folder + " has a damaged table number");
        number = keys::readBigEndian32(value);
    }
    value.clear();
    keys::appendBigEndian32(value, number + 1);
    Mutation mutation;
    mutation.put(key, value);
    if (auto written = d->queue->commit(mutation.data(), true); !written)
        return written.error();
    return number;
}

std::uint64_t Database::approximateBytes(std::string_view from, std::string_view to) const
{
    const leveldb::Range range(slice(from), slice(to.empty() ? kBehindAll : to));
    std::uint64_t bytes = 0;
    d->db->GetApproximateSizes(&range, 1, &bytes);
    return bytes;
}

/// Writes wait for each piece: LevelDB 1.23 crashes where a write or its flush fails while its thread
/// compacts a range that was asked for.
void Database::compact(std::string_view from, std::string_view to, const Progress &progress)
{
    if (readOnly())
        return;
    std::string begin(from);
    while (!progress.stopRequested()) {
        const std::string end = endOfPiece(*this, begin, to);
        d->queue->betweenWrites([&] {
            const leveldb::Slice first = slice(begin);
            const leveldb::Slice last = slice(end);
            d->db->CompactRange(&first, end.empty() ? nullptr : &last);
        });
        if (end == to)
            return;
        begin = end;
    }
}

const DatabaseOptions &Database::options() const
{
    return d->options;
}

bool Database::readOnly() const
{
    return d->options.access == AccessMode::ReadOnly;
}

Snapshot::Snapshot(Snapshot &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
    , m_snapshot(std::exchange(other.m_snapshot, nullptr))
{}

Snapshot &Snapshot::operator=(Snapshot &&other) noexcept
{
    std::swap(m_database, other.m_database);
    std::swap(m_snapshot, other.m_snapshot);
    return *this;
}

Snapshot::~Snapshot()
{
    if (m_snapshot)
        m_database->d->db->ReleaseSnapshot(static_cast<const leveldb::Snapshot *>(m_snapshot));
}

} // namespace core
