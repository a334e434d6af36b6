// What the past costs: writes that are recorded, backups, reads as of a moment, restoring, and space. Ours
// beside the same work by LevelDB alone, or beside the same work of the present, in one run. usage:
// bench_history FOLDER [items, 200000] [all|size: only what must not depend on the size|reads: of a
// store that was filled and nothing else|restore]

#include "core/base/progress.h"
#include "core/storage/keys.h"
#include "core/storage/stored_item.h"
#include "tests/bench/bench_data.h"

#include <leveldb/write_batch.h>

#include <algorithm>
#include <atomic>
#include <random>
#include <thread>

namespace bench {

using namespace core;

namespace {

constexpr std::size_t kCache = std::size_t(256) << 20;
constexpr std::size_t kPuts = 20'000;
constexpr int kTurns = 5;
constexpr std::int64_t kPageItems = 100;
constexpr std::uint64_t kVersion = 123;
constexpr std::uint64_t kLastVersion = 124;

/// A database with the bench's table, under a clock that goes on with every change.
struct Store
{
    Store(std::filesystem::path path, std::uint64_t items)
        : folder(std::move(path))
    {
        open();
        must(client->createTable(tableRequest(kTable, true)));
        fill(*client, kTable, items);
    }
    void open()
    {
        client.reset();
        client = must(LocalClient::open(optionsOf(folder, Durability::Relaxed, kCache), clock));
    }
    void pass(std::chrono::microseconds time) { clock.advance(time); }
    void recover(bool enabled)
    {
        UpdateContinuousBackupsRequest request;
        request.tableName = kTable;
        request.pointInTimeRecoverySpecification = PointInTimeRecoverySpecification{enabled, {}};
        must(client->updateContinuousBackups(request));
    }
    void stream(bool enabled)
    {
        UpdateTableRequest request;
        request.tableName = kTable;
        request.streamSpecification = StreamSpecification{enabled, {}};
        if (enabled)
            request.streamSpecification->streamViewType = StreamViewType::NewAndOldImages;
        must(client->updateTable(request));
        streams = enabled;
    }
    std::vector<BackupSummary> someBackups()
    {
        return must(client->listBackups({})).backupSummaries;
    } // a page
    /// As a table that never had history.
    void forget()
    {
        for (auto backups = someBackups(); !backups.empty(); backups = someBackups()) {
            for (const BackupSummary &backup : backups) {
                DeleteBackupRequest request;
                request.backupArn = backup.details.backupArn;
                must(client->deleteBackup(request));
            }
        }
        recover(false);
        if (streams)
            stream(false);
        pass(std::chrono::hours(25));
        must(client->maintain(NoProgress()));
        letCompactionsEnd(folder);
    }
    /// Seconds for `kPuts` random items.
    double put(Chance &chance, std::uint64_t items, std::uint64_t version)
    {
        std::vector<PutItemRequest> requests;
        for (std::size_t i = 0; i < kPuts; ++i)
            requests.push_back(putRequest(kTable, chance.below(items), version * 1000 + i % 7));
        return secondsOf([&] {
            for (const PutItemRequest &request : requests) {
                pass(std::chrono::microseconds(1));
                must(client->putItem(request));
            }
        });
    }
    /// Bytes on disk, when nothing is left to be merged, and how many changes are in the log.
    double bytes(std::uint64_t *changes = nullptr)
    {
        client.reset();
        {
            const auto database = must(Database::open(optionsOf(folder, Durability::Relaxed, kCache)));
            database->compact({}, {});
            const keys::Range log = keys::recordRange(keys::Record::Change);
            for (auto cursor = database->cursor(log.from, log.to); changes && cursor->valid(); cursor->next())
                ++*changes;
        }
        std::uintmax_t sum = 0;
        for (const auto &entry : std::filesystem::directory_iterator(folder))
            sum += entry.is_regular_file() ? entry.file_size() : 0;
        open();
        return double(sum);
    }

    std::filesystem::path folder;
    bool streams = false;
    ManualClock clock{1'700'000'000'000'000};
    std::unique_ptr<LocalClient> client;
};

/// The entries of a recorded put, by LevelDB alone: the old item read; row, entry of the index, change with
/// both images, version and last number written.
double putBare(Bare &bare, const std::vector<std::string> &rows, const std::vector<std::string> &entries,
               Chance &chance, std::uint64_t version, Sequence &sequence)
{
    std::vector<std::string> values;
    for (std::size_t i = 0; i < kPuts; ++i)
        appendStoredItem(values.emplace_back(), itemOf(chance.below(rows.size()), version * 1000 + i % 7));
    std::string old;
    std::string record;
    return secondsOf([&] {
        for (const std::string &value : values) {
            const std::size_t n = chance.below(rows.size());
            bare->Get({}, rows[n], &old);
            sequence += kSequencesPerMicro;
            const std::string_view tail = keys::rowTail(rows[n]);
            record.assign(1, '\0').append(tail).append(old).append(value);
            leveldb::WriteBatch batch;
            batch.Put(rows[n], value);
            batch.Put(entries[n], value);
            batch.Put(keys::changeKey(1, sequence), record);
            batch.Put(keys::versionKey(1, tail, sequence), {});
            batch.Put(keys::recordKey(keys::Record::LastSequence), record.substr(0, 8));
            bare->Write({}, &batch);
        }
    });
}

void benchPuts(Table &table, Store &store, Store &never, const Scale &scale)
{
    Bare bare(scale.root / "bare", kCache);
    std::vector<std::string> rows;
    std::vector<std::string> entries;
    store.client.reset();
    {
        const auto database = must(Database::open(optionsOf(store.folder, Durability::Relaxed, kCache)));
        bare.copyFrom(*database);
        rows = keysOf(*bare, 1, 0);
        entries = keysOf(*bare, 1, 1);
    }
    store.open();
    Chance chance(5);
    Sequence sequence = firstSequenceOf(1'700'000'000'000'000);
    std::vector<double> recorded;
    std::vector<double> limit;
    std::vector<double> off;
    std::vector<double> without;
    for (std::uint64_t turn = 1; turn <= kTurns; ++turn) {
        letCompactionsEnd(never.folder); // of the filling, and of the turn before
        letCompactionsEnd(store.folder);
        // To and fro, so that neither is always behind the other.
        without.push_back(never.put(chance, scale.items, turn));
        off.push_back(store.put(chance, scale.items, turn));
        off.push_back(store.put(chance, scale.items, turn + 50));
        without.push_back(never.put(chance, scale.items, turn + 50));
        store.recover(true);
        store.stream(true);
        recorded.push_back(store.put(chance, scale.items, turn + 100));
        limit.push_back(putBare(bare, rows, entries, chance, turn, sequence));
        store.forget();
    }
    const double each = 1e9 / double(kPuts);
    table.row("PutItem with recovery and stream", median(recorded) * each, median(limit) * each, "ns",
              Goal::AtMost, 1.8);
    table.row("PutItem when both are off again", median(off) * each, median(without) * each, "ns",
              Goal::AtMost, 1.03);
}

// ---- backups

void backUp(Store &store)
{
    CreateBackupRequest request;
    request.tableName = kTable;
    request.backupName = "bench";
    must(store.client->createBackup(request));
}

/// Microseconds of each put while `meanwhile` runs on another thread.
std::vector<double> latencies(Store &store, const Scale &scale, std::uint64_t version,
                              const std::function<void()> &meanwhile)
{
    std::atomic<bool> ended = false;
    std::thread other([&] {
        while (!ended) {
            meanwhile();
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
    });
    Chance chance(version);
    std::vector<double> took;
    for (std::size_t i = 0; i < 2 * kPuts; ++i) {
        const PutItemRequest request = putRequest(kTable, chance.below(scale.items), version + i % 7);
        store.pass(std::chrono::microseconds(1));
        took.push_back(secondsOf([&] { must(store.client->putItem(request)); }) * 1e6);
    }
    ended = true;
    other.join();
    return took;
}

void benchBackups(Table &table, Store &store, const Scale &scale)
{
    std::vector<double> took;
    for (int i = 0; i < 20; ++i)
        took.push_back(secondsOf([&] { backUp(store); }) * 1e3);
    table.row("creating a backup, the slowest of 20", quantile(took, 1), 100, "ms", Goal::AtMost, 1);
    std::vector<double> alone;
    std::vector<double> beside;
    for (std::uint64_t turn = 0; turn < 3; ++turn) {
        alone.push_back(quantile(latencies(store, scale, 7000 + 20 * turn, [] {}), 0.99));
        beside.push_back(quantile(latencies(store, scale, 7010 + 20 * turn, [&] { backUp(store); }), 0.99));
    }
    table.row("p99 of a writer beside backups", median(beside), median(alone), "us", Goal::AtMost, 1.25);
}

// ---- reads

/// Pages at random places of a table.
double pageSeconds(const std::function<PageResponse(const ScanRequest &)> &scan, const Scale &scale)
{
    Chance chance(9);
    std::vector<double> took;
    for (int i = 0; i < 200; ++i) {
        ScanRequest request;
        request.tableName = kTable;
        request.limit = kPageItems;
        request.exclusiveStartKey = keyOf(chance.below(scale.items));
        took.push_back(secondsOf([&] { keep(scan(request).items.size()); }));
    }
    return median(took);
}

/// The pages of an index behind its first, one after the other.
double laterPageSeconds(const std::function<PageResponse(const ScanRequest &)> &scan)
{
    ScanRequest request;
    request.tableName = kTable;
    request.indexName = "byEmail";
    request.limit = kPageItems;
    request.exclusiveStartKey = scan(request).lastEvaluatedKey;
    std::vector<double> took;
    for (int i = 0; i < 200 && request.exclusiveStartKey; ++i) {
        PageResponse page;
        took.push_back(secondsOf([&] { page = scan(request); }));
        request.exclusiveStartKey = page.lastEvaluatedKey;
    }
    return median(took);
}

/// Gives every item one older version, and nothing else a past. A moment at which all of them were the older.
UnixMicros changeAllOnce(Store &store, const Scale &scale, std::uint64_t version, bool withStream)
{
    store.forget();
    store.recover(true);
    if (withStream)
        store.stream(true);
    store.pass(std::chrono::seconds(1));
    const UnixMicros moment = store.clock.now();
    store.pass(std::chrono::seconds(1));
    for (std::uint64_t n = 0; n < scale.items; ++n) {
        store.pass(std::chrono::microseconds(1));
        must(store.client->putItem(putRequest(kTable, n, version)));
    }
    letCompactionsEnd(store.folder);
    return moment;
}

/// Microseconds of a page as of that moment, and of now; what is read is in the cache, for both.
std::pair<double, double> pageTimes(Store &store, const Scale &scale, UnixMicros moment)
{
    PastAccess &past = *store.client->past();
    const auto now = [&](const ScanRequest &request) { return must(store.client->scan(request)); };
    const auto then = [&](const ScanRequest &request) { return must(past.scanAsOf(request, moment)); };
    pageSeconds(then, scale);
    pageSeconds(now, scale);
    std::vector<double> thenTook;
    std::vector<double> nowTook;
    for (int turn = 0; turn < kTurns; ++turn) {
        thenTook.push_back(pageSeconds(then, scale));
        nowTook.push_back(pageSeconds(now, scale));
    }
    return {median(thenTook) * 1e6, median(nowTook) * 1e6};
}

void benchReads(Table &table, Store &store, const Scale &scale)
{
    const auto [then100, now100] = pageTimes(store, scale, changeAllOnce(store, scale, kVersion, false));
    table.row("page of 100 as of a moment", then100, now100, "us", Goal::AtMost, 3);
    const UnixMicros moment = changeAllOnce(store, scale, kLastVersion, true);
    const auto [streamed, present] = pageTimes(store, scale, moment);
    Table::note("  where a stream keeps new images as well", streamed, "us");
    Table::note("  the same of now", present, "us");
    PastAccess &past = *store.client->past();
    const auto now = [&](const ScanRequest &request) { return must(store.client->scan(request)); };
    const auto then = [&](const ScanRequest &request) { return must(past.scanAsOf(request, moment)); };
    const double first = secondsOf([&] {
        ScanRequest request;
        request.tableName = kTable;
        request.indexName = "byEmail";
        request.limit = kPageItems;
        keep(must(past.scanAsOf(request, moment)).items.size());
    });
    Table::note("first page of an index as of a moment", first * 1e3, "ms");
    Table::note("  with so many changes since", double(scale.items), "changes");
    Table::note("later pages of it", laterPageSeconds(then) * 1e6, "us");
    Table::note("  the same of now", laterPageSeconds(now) * 1e6, "us");

    DensityRequest density;
    density.tableName = kTable;
    density.from = moment;
    density.to = store.clock.now();
    std::vector<double> took;
    for (int i = 0; i < 5; ++i)
        took.push_back(secondsOf([&] { keep(must(past.density(density)).buckets.size()); }) * 1e3);
    Table::note("density in 100 buckets", median(took), "ms");
    double changes = 0;
    for (const DensityBucket &bucket : must(past.density(density)).buckets)
        changes += double(bucket.changes);
    table.row("  changes that it tells", changes, double(scale.items), "changes", Goal::AtLeast, 0.8);

    ItemHistoryRequest history;
    history.tableName = kTable;
    history.key = keyOf(scale.items / 2);
    Table::note("history of an item",
                secondsOf([&] { keep(must(past.itemHistory(history)).versions.size()); }) * 1e6, "us");
    DifferencesRequest differences;
    differences.tableName = kTable;
    differences.from = store.clock.now() - 1000;
    Table::note("differences of the last 1000 changes",
                secondsOf([&] { keep(must(past.differences(differences)).items.size()); }) * 1e3, "ms");
}

struct Opening
{
    double then = 0; // microseconds of asking for the window and reading an item as of a moment in it
    double now = 0;  // of a page of one item in the present, which is looked for in LevelDB as well
};

/// Another moment each time, but items that were read before: what the disk costs is the present's cost as
/// well.
Opening openingOf(Store &store)
{
    std::vector<double> then;
    std::vector<double> now;
    for (std::uint64_t n = 0; n < 400; ++n) {
        store.pass(std::chrono::seconds(1));
        const GetItemRequest request = getRequest(n % 200);
        const double opened = secondsOf([&] {
            const auto window = must(store.client->past()->windowOf(kTable));
            must(store.client->past()->getItemAsOf(request, window.latest - 1000));
        });
        ScanRequest page;
        page.tableName = kTable;
        page.limit = 1;
        page.exclusiveStartKey = keyOf(n % 200);
        const double read = secondsOf([&] { keep(must(store.client->scan(page)).items.size()); });
        if (n >= 200) {
            then.push_back(opened);
            now.push_back(read);
        }
    }
    return {median(then) * 1e6, median(now) * 1e6};
}

void benchOpening(Table &table, Store &store, const Scale &scale)
{
    Store small(scale.root / "small", std::max<std::uint64_t>(1000, scale.items / 100));
    small.recover(true);
    small.pass(std::chrono::seconds(1));
    Chance chance(11);
    small.put(chance, 1000, 5);
    const Opening few = openingOf(small);
    const Opening many = openingOf(store);
    // Four lookups, however large the table is; each of them takes longer where LevelDB has more levels.
    table.row("opening a moment (limit: a page of one item)", many.then, many.now, "us", Goal::AtMost, 4);
    table.row("  with a hundredth of the items", few.then, few.now, "us", Goal::AtMost, 4);
}

// ---- restoring

void benchRestore(Table &table, Store &store, const Scale &scale)
{
    store.pass(std::chrono::minutes(10));
    letCompactionsEnd(store.folder); // the limit's folder owes the disk nothing either
    RestoreTableToPointInTimeRequest request;
    request.sourceTableName = kTable;
    request.targetTableName = "restored";
    request.useLatestRestorableTime = true;
    const double ours = secondsOf([&] {
        must(store.client->restoreTableToPointInTime(request));
        must(store.client->waitForBackgroundWork());
    });
    const double dropping = secondsOf([&] {
        must(store.client->deleteTable({"restored"}));
        must(store.client->waitForBackgroundWork());
    });

    // The same rows and index entries in batches of a thousand items, in the same order: that of the rows, in
    // which entries come from all over their index.
    store.client.reset();
    double limit = 0;
    double removing = 0;
    {
        const auto database = must(Database::open(optionsOf(store.folder, Durability::Relaxed, kCache)));
        Bare bare(scale.root / "restoreLimit", kCache);
        std::vector<std::string> entries;
        const keys::Range index = keys::indexRange(1, 1);
        for (auto cursor = database->cursor(index.from, index.to, {}, false); cursor->valid(); cursor->next())
            entries.emplace_back(cursor->key());
        std::shuffle(entries.begin(), entries.end(), std::mt19937(5));
        limit = secondsOf([&] {
            leveldb::WriteBatch batch;
            std::size_t count = 0;
            const keys::Range items = keys::indexRange(1, 0);
            for (auto cursor = database->cursor(items.from, items.to, {}, false);
                 cursor->valid() && count < entries.size(); cursor->next()) {
                const leveldb::Slice value(cursor->value().data(), cursor->value().size());
                batch.Put(leveldb::Slice(cursor->key().data(), cursor->key().size()), value);
                batch.Put(entries[count], value);
                if (++count % 1000 == 0) {
                    bare->Write({}, &batch);
                    batch.Clear();
                }
            }
            bare->Write({}, &batch);
        });
        std::vector<std::string> keys;
        const keys::Range rows = keys::tableRange(1);
        for (auto cursor = database->cursor(rows.from, rows.to, {}, false); cursor->valid(); cursor->next())
            keys.emplace_back(cursor->key());
        removing = secondsOf([&] {
            leveldb::WriteBatch batch;
            for (std::size_t i = 0; i < keys.size(); ++i) {
                batch.Delete(keys[i]);
                if ((i + 1) % 1000 == 0) {
                    bare->Write({}, &batch);
                    batch.Clear();
                }
            }
            bare->Write({}, &batch);
            bare->CompactRange(nullptr, nullptr);
        });
    }
    store.open();
    const auto items = double(scale.items);
    table.row("restore", items / ours, items / limit, "items/s", Goal::AtLeast, 0.5);
    table.row("dropping it, with what gives its room back", items / dropping, items / removing, "items/s",
              Goal::AtLeast, 0.2);
}

// ---- space

void benchSpace(Table &table, Store &store, Store &never, const Scale &scale)
{
    std::uint64_t changes = 0;
    const double with = store.bytes(&changes);
    store.forget();
    const double trimmed = store.bytes();
    Table::note("folder with the past", with / 1e6, "MB");
    Table::note("folder when it is trimmed", trimmed / 1e6, "MB");
    Table::note("bytes of a change, both images kept", (with - trimmed) / double(changes), "bytes");
    // The same items as they are now.
    for (std::uint64_t n = 0; n < scale.items; ++n)
        must(never.client->putItem(putRequest(kTable, n, kLastVersion)));
    table.row("folder after trimming everything", trimmed / 1e6, never.bytes() / 1e6, "MB", Goal::AtMost,
              1.1);
}

} // namespace

} // namespace bench

int main(int argc, char **argv)
{
    using namespace bench;
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_history FOLDER [items] [all|size|reads|restore]\n");
        return 2;
    }
    Scale scale;
    scale.root = std::filesystem::path(argv[1]) / "bench_history";
    scale.items = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 200'000;
    std::filesystem::create_directories(scale.root);
    bench::Table table;
    if (argc > 3 && std::string_view(argv[3]) == "size") {
        Store store(scale.root / "store", scale.items);
        store.recover(true);
        store.stream(true);
        store.pass(std::chrono::seconds(1));
        letCompactionsEnd(store.folder);
        benchBackups(table, store, scale);
        benchOpening(table, store, scale);
    } else if (argc > 3 && std::string_view(argv[3]) == "reads") {
        Store store(scale.root / "store", scale.items);
        benchReads(table, store, scale);
    } else if (argc > 3 && std::string_view(argv[3]) == "restore") {
        Store store(scale.root / "store", scale.items);
        store.recover(true);
        store.pass(std::chrono::seconds(1));
        benchRestore(table, store, scale);
    } else {
        Store store(scale.root / "store", scale.items);
        Store never(scale.root / "never", scale.items);
        benchPuts(table, store, never, scale);
        store.recover(true);
        store.stream(true);
        store.pass(std::chrono::seconds(1));
        benchBackups(table, store, scale);
        benchReads(table, store, scale);
        benchOpening(table, store, scale);
        benchRestore(table, store, scale);
        benchSpace(table, store, never, scale);
    }
    std::filesystem::remove_all(scale.root);
    std::printf("%d goals not met\n", table.missed());
    return table.missed() == 0 ? 0 : 1;
}
