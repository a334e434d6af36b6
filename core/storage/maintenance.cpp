#include "core/storage/maintenance.h"

#include "core/storage/database_private.h"
#include "core/storage/disk_env.h"
#include "core/storage/folder_files.h"
#include "core/storage/keys.h"
#include "core/storage/status.h"
#include "core/storage/stoppable_env.h"
#include "core/storage/stored_item.h"
#include "core/values/item_size.h"

#include <map>
#include <set>
#include <sstream>

namespace core {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kReportEach = 1000; // rows
constexpr std::size_t kProblemsMax = 100;
constexpr std::size_t kRepairBatch = 1000;
constexpr int kEntriesToKnowUs = 100;

std::string rebuildKey()
{
    return keys::recordKey(keys::Record::Setting, "rebuild-indexes");
}

std::string hex(std::string_view bytes)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const char c : bytes) {
        text.push_back(digits[static_cast<unsigned char>(c) >> 4]);
        text.push_back(digits[static_cast<unsigned char>(c) & 15]);
    }
    return text;
}

/// Walks over all rows and counts them. A row that cannot be decoded goes to `onDamagedRow` and is not
/// counted.
class Census
{
public:
    Census(Database &database, Progress &progress)
        : m_database(database)
        , m_progress(progress)
    {}

    template <typename OnDamagedRow>
    Result<void> take(OnDamagedRow onDamagedRow)
    {
        const std::uint64_t total = m_database.approximateBytes({}, {});
        std::uint64_t bytes = 0;
        const auto cursor = m_database.cursor({}, {}, {}, false);
        for (; cursor->valid(); cursor->next()) {
            const std::string_view key = cursor->key();
            bytes += key.size() + cursor->value().size();
            if (auto goesOn = look(key, cursor->value(), onDamagedRow); !goesOn)
                return goesOn;
            if ((rows + records) % kReportEach == 0) {
                m_progress.report(std::min(bytes, total), total);
                if (m_progress.stopRequested())
                    return Error::cancelled();
            }
        }
        // Where no row is left, the counter alone tells that there were some.
        for (const CounterId id : m_database.counterIds())
            found.try_emplace(id);
        return cursor->status();
    }

    std::uint64_t rows = 0;
    std::uint64_t records = 0;
    std::map<CounterId, Counter> found;
    std::set<std::uint32_t> dropped; // tables whose rows wait for their removal

private:
    template <typename OnDamagedRow>
    Result<void> look(std::string_view key, std::string_view value, OnDamagedRow &onDamagedRow)
    {
        const auto row = keys::parseRowKey(key);
        if (!row) {
            ++records;
            if (const auto table = keys::recordTable(key);
                table && key.substr(0, 5) == keys::recordKey(keys::Record::DroppedTable))
                dropped.insert(*table);
            return {};
        }
        ++rows;
        if (auto decoded = decodeStoredItem(value, m_item); !decoded)
            return onDamagedRow(key, decoded.error());
        Counter &counter = found[{row->table, row->index}];
        ++counter.items;
        counter.bytes += std::int64_t(itemSizeBytes(m_item));
        return {};
    }

    Database &m_database;
    Progress &m_progress;
    AttributeMap m_item;
};

void compareCounters(const Database &database, const Census &census, CheckReport &report)
{
    for (const auto &[id, found] : census.found) {
        const Counter counted = database.counter(id);
        // An index that is being removed has rows still and no counter any more.
        const bool leftOver = census.dropped.contains(id.table) || (id.index != 0 && counted.items == 0);
        if (leftOver || (counted.items == found.items && counted.bytes == found.bytes))
            continue;
        std::ostringstream text;
        text << "Table number " << id.table << ", index number " << id.index << ": counted are "
             << counted.items << " rows of " << counted.bytes << " bytes, there are " << found.items << " of "
             << found.bytes;
        report.problems.push_back(text.str());
    }
}

// ---- repair

Result<void> copyFile(const fs::path &file, const fs::path &folder, FileKind kind)
{
    const fs::path target = folder / file.filename();
    std::error_code error;
    // A table never changes, so a second name for it is a copy. The others are small.
    if (kind == FileKind::Table)
        fs::create_hard_link(file, target, error);
    if (kind != FileKind::Table || error) {
        error.clear();
        fs::copy_file(file, target, error);
    }
    if (error)
        return Error::io("The file " + file.string() + " cannot be copied to " + folder.string() + ": " +
                         error.message() + ". Nothing was changed.");
    return {};
}

Result<fs::path> copyAside(const fs::path &folder)
{
    std::error_code error;
    fs::path copy;
    for (int n = 1; copy.empty() || fs::exists(copy, error); ++n)
        copy = folder / ("repair-" + std::to_string(n));
    if (!fs::create_directory(copy, error))
        return Error::io("The folder " + copy.string() + " cannot be made: " + error.message());
    fs::permissions(copy, fs::perms::owner_all, error);
    // Not a range-based loop: that steps on by a function that throws.
    fs::directory_iterator next(folder, error);
    for (; !error && next != fs::directory_iterator(); next.increment(error)) {
        const fs::path file = next->path();
        const FileKind kind = fileKind(file.filename().string());
        std::error_code unknown; // what cannot be looked at is for copyFile to complain about
        const bool isFile = next->is_regular_file(unknown) || unknown;
        if (kind == FileKind::Lock || kind == FileKind::Ours || !isFile)
            continue;
        if (auto copied = copyFile(file, copy, kind); !copied)
            return copied.error();
    }
    if (error)
        return Error::io("The folder " + folder.string() + " cannot be read: " + error.message());
    return copy;
}

/// A repair that is stopped leaves the folder as it was. What LevelDB made since goes first: a log of it
/// would be taken for one of the database's.
Result<void> putBack(const fs::path &folder, const fs::path &copy)
{
    std::error_code error;
    const auto filesOf = [&error](const fs::path &in) {
        std::vector<std::string> names;
        fs::directory_iterator next(in, error);
        for (; !error && next != fs::directory_iterator(); next.increment(error)) {
            std::error_code unknown;
            if (next->is_regular_file(unknown))
                names.push_back(next->path().filename().string());
        }
        return names;
    };
    const auto failed = [&] {
        return Error::io("The repair was stopped, but the database could not be put back (" +
                         error.message() + "). As it was it is in " + copy.string() + ".");
    };
    for (const std::string &name : filesOf(folder)) {
        const FileKind kind = fileKind(name);
        const bool isLevels = kind == FileKind::Table || kind == FileKind::Log ||
                              kind == FileKind::Manifest || kind == FileKind::Temporary;
        std::error_code unknown;
        if (isLevels && !fs::exists(copy / name, unknown) && !fs::remove(folder / name, error) && error)
            return failed();
    }
    if (error)
        return failed();
    const fs::path lost = folder / "lost"; // where LevelDB moves what it has read
    for (const std::string &name : filesOf(copy)) {
        fs::rename(copy / name, folder / name, error);
        if (error)
            return failed();
        std::error_code isGone; // a second name for one file is not moved by rename()
        fs::remove(copy / name, isGone);
        fs::remove(lost / name, isGone);
    }
    if (error)
        return failed();
    fs::remove(lost, error); // stays where an older repair left something in it
    fs::remove(copy, error);
    return {};
}

std::uint64_t countTables(const fs::path &folder)
{
    std::uint64_t tables = 0;
    std::error_code error;
    fs::directory_iterator next(folder, error);
    for (; !error && next != fs::directory_iterator(); next.increment(error))
        tables += fileKind(next->path().filename().string()) == FileKind::Table;
    return tables;
}

Result<void> rebuild(const std::string &folder, std::uint64_t tables, Progress &progress)
{
    WatchedEnv watched(DiskEnv::instance());
    StoppableEnv env(watched, progress, tables);
    RemarkLog remarks;
    leveldb::Options level;
    const std::unique_ptr<const leveldb::FilterPolicy> filter(leveldb::NewBloomFilterPolicy(10));
    level.env = &env;
    level.info_log = &remarks;
    level.paranoid_checks = true; // a block whose checksum is wrong is left out, not taken on trust
    level.filter_policy = filter.get();
    level.write_buffer_size = std::size_t(32) << 20;
    level.max_file_size = std::size_t(16) << 20;
    const leveldb::Status status = leveldb::RepairDB(folder, level);
    if (status.ok())
        return {};
    return progress.stopRequested() ? Error::cancelled() : errorOf(status, folder);
}

/// Whether the first entries are as we write them: our records, or rows that can be decoded.
bool looksLikeOurs(leveldb::DB &db)
{
    const std::unique_ptr<leveldb::Iterator> it(db.NewIterator({}));
    AttributeMap item;
    int seen = 0;
    for (it->SeekToFirst(); it->Valid() && seen < kEntriesToKnowUs; it->Next(), ++seen) {
        const std::string_view key(it->key().data(), it->key().size());
        const std::string_view value(it->value().data(), it->value().size());
        const bool isRecord = key.size() > 4 && key.substr(0, 4) == std::string_view("\0\0\0\0", 4);
        if (!isRecord && (!keys::parseRowKey(key) || !decodeStoredItem(value, item)))
            return false;
    }
    return seen > 0;
}

/// The record of the format version may be among what was lost, and without it the folder would be taken for
/// another program's.
Result<void> restoreFormatVersion(const std::string &folder)
{
    WatchedEnv env(DiskEnv::instance());
    RemarkLog remarks;
    leveldb::Options level;
    level.env = &env;
    level.info_log = &remarks;
    leveldb::DB *opened = nullptr;
    leveldb::Status status = leveldb::DB::Open(level, folder, &opened);
    const std::unique_ptr<leveldb::DB> db(opened);
    if (!status.ok())
        return errorOf(status, folder);
    const std::string key = keys::recordKey(keys::Record::FormatVersion);
    std::string value;
    status = db->Get(readOptions(), key, &value);
    if (!status.IsNotFound())
        return status.ok() ? Result<void>() : errorOf(status, folder);
    if (!looksLikeOurs(*db))
        return {}; // opening it says what it is
    value.clear();
    keys::appendBigEndian32(value, kFormatVersion);
    leveldb::WriteOptions write;
    write.sync = true;
    status = db->Put(write, key, value);
    return status.ok() ? Result<void>() : errorOf(status, folder);
}

/// Rows that cannot be decoded go (they are in the copy); counters are written anew.
Result<void> recount(Database &database, Progress &progress, RepairReport &report)
{
    Census census(database, progress);
    Mutation mutation;
    std::size_t staged = 0;
    auto taken = census.take([&](std::string_view key, const Error &) -> Result<void> {
        mutation.remove(key);
        ++report.lost;
        if (++staged < kRepairBatch)
            return {};
        staged = 0;
        return database.commitBulk(std::exchange(mutation, Mutation()));
    });
    if (!taken)
        return taken;
    for (const auto &[id, found] : census.found) {
        const Counter counted = database.counter(id);
        mutation.count(id, found.items - counted.items, found.bytes - counted.bytes);
    }
    mutation.put(rebuildKey(), "1");
    if (auto committed = database.commitBulk(std::move(mutation)); !committed)
        return committed;
    report.rows = census.rows - report.lost;
    return database.flush();
}

/// All of a repair that can be stopped.
Result<void> mend(const DatabaseOptions &options, const std::string &folder, Progress &progress,
                  RepairReport &report)
{
    {
        FolderLock lock;
        if (auto locked = lock.take(DiskEnv::instance(), folder); !locked)
            return locked;
        auto copy = copyAside(folder);
        if (!copy)
            return copy.error();
        report.copy = *copy;
        progress.log("The database as it was is kept in " + copy->string());
        if (auto rebuilt = rebuild(folder, countTables(*copy), progress); !rebuilt)
            return rebuilt;
    }
    if (auto restored = restoreFormatVersion(folder); !restored)
        return restored;
    DatabaseOptions writing = options;
    writing.access = AccessMode::ReadWrite;
    writing.createIfMissing = false;
    auto database = Database::open(writing);
    if (!database)
        return database.error();
    return recount(**database, progress, report);
}

} // namespace

Result<CheckReport> checkDatabase(const DatabaseOptions &options, Progress &progress)
{
    DatabaseOptions reading = options;
    reading.access = AccessMode::ReadOnly;
    auto database = Database::open(reading);
    if (!database)
        return database.error();
    CheckReport report;
    Census census(**database, progress);
    auto taken = census.take([&report](std::string_view key, const Error &error) -> Result<void> {
        if (report.problems.size() < kProblemsMax)
            report.problems.push_back(error.message() + ": the row under key " + hex(key));
        return {};
    });
    if (!taken && taken.error().code() == ErrorCode::Cancelled)
        return taken.error();
    if (!taken)
        report.problems.push_back(taken.error().message());
    else
        compareCounters(**database, census, report);
    report.rows = census.rows;
    report.records = census.records;
    return report;
}

Result<RepairReport> repairDatabase(const DatabaseOptions &options, Progress &progress)
{
    const std::string folder = options.folder.lexically_normal().string();
    DiskEnv &env = DiskEnv::instance();
    if (folderState(env, folder) != FolderState::Database)
        return Error::format("There is no database in " + folder);
    RepairReport report;
    const Result<void> mended = mend(options, folder, progress, report);
    if (mended)
        return report;
    if (mended.error().code() != ErrorCode::Cancelled || report.copy.empty())
        return mended.error();
    FolderLock lock;
    if (auto locked = lock.take(env, folder); !locked)
        return locked.error();
    if (auto back = putBack(folder, report.copy); !back)
        return back.error();
    progress.log("The repair was stopped. The database is as it was.");
    return mended.error();
}

Result<bool> needsIndexRebuild(const Database &database)
{
    std::string ignored;
    return database.get(rebuildKey(), ignored);
}

void stageIndexesRebuilt(Mutation &mutation)
{
    mutation.remove(rebuildKey());
}

} // namespace core
