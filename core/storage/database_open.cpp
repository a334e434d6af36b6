#include "core/storage/database_private.h"
#include "core/storage/disk_env.h"
#include "core/storage/folder_files.h"
#include "core/storage/holder.h"
#include "core/storage/keys.h"
#include "core/storage/status.h"

#include <system_error>

namespace core {

namespace fs = std::filesystem;

namespace {

std::string withoutSlash(const fs::path &folder)
{
    std::string text = folder.lexically_normal().string();
    while (text.size() > 1 && text.back() == '/')
        text.pop_back();
    return text;
}

} // namespace

FolderLock::~FolderLock()
{
    if (m_lock)
        m_env->UnlockFile(m_lock);
}

Result<void> FolderLock::take(leveldb::Env &env, const std::string &folder)
{
    const leveldb::Status status = env.LockFile(folder + "/LOCK", &m_lock);
    if (status.ok()) {
        m_env = &env;
        return {};
    }
    m_lock = nullptr;
    if (!DiskEnv::isHeld(status))
        return errorOf(status, folder);
    const std::string holder = describeHolder(env, folder);
    return Error(ErrorCode::Locked, "Another program holds the database in " + folder +
                                        (holder.empty() ? std::string() : " (" + holder + ")") +
                                        ". Close it or open it read-only.");
}

Result<void> Database::Private::open()
{
    base = options.env ? options.env : &DiskEnv::instance();
    folder = withoutSlash(options.folder);
    auto prepared = options.access == AccessMode::ReadOnly ? freezeFolder() : prepareFolder();
    if (!prepared)
        return prepared;
    if (auto opened = openLevel(); !opened)
        return opened;
    if (frozen)
        frozen->refuseTables();
    else
        writeHolder(*base, folder);
    if (auto checked = checkFormat(); !checked)
        return checked;
    if (auto loaded = counters.load(*db, folder); !loaded)
        return loaded;
    rows = std::make_unique<RowCache>(options.cacheBytes / 2);
    queue = std::make_unique<CommitQueue>(*db, counters, newKeys, *rows, *env, folder);
    return queue->stamps().load(*db, folder);
}

Error Database::Private::noDatabaseError() const
{
    return Error::format("There is no database in " + folder);
}

Result<void> Database::Private::prepareFolder()
{
    std::error_code error;
    if (!options.env && fs::exists(folder, error) && !fs::is_directory(folder, error))
        return Error::format(folder + " is a file, not a database folder");
    // Before anything is written there, be it only a lock.
    const FolderState before = folderState(*base, folder);
    if (before == FolderState::Foreign)
        return Error::format("The folder " + folder + " holds other files and no database");
    if (before != FolderState::Database) {
        if (!options.createIfMissing)
            return noDatabaseError();
        if (!options.env)
            fs::create_directories(fs::path(folder).parent_path(),
                                   error); // what fails here, fails below as well
        if (const leveldb::Status made = base->CreateDir(folder);
            !made.ok() && before == FolderState::Missing)
            return errorOf(made, folder);
    }
    if (auto locked = lock.take(*base, folder); !locked)
        return locked;
    if (const FolderReport report = inspectFolder(*base, folder); !report.damage.empty())
        return damageError(folder, report.damage);
    env = std::make_unique<WatchedEnv>(*base);
    return {};
}

Result<void> Database::Private::freezeFolder()
{
    if (folderState(*base, folder) != FolderState::Database)
        return noDatabaseError();
    auto captured = FrozenEnv::capture(*base, folder);
    if (!captured) {
        const FolderReport report = inspectFolder(*base, folder);
        return report.damage.empty() ? captured.error() : damageError(folder, report.damage);
    }
    frozen = std::move(*captured);
    if (const FolderReport report = inspectFolder(*frozen, folder); !report.damage.empty())
        return damageError(folder, report.damage);
    env = std::make_unique<WatchedEnv>(*frozen);
    return {};
}

leveldb::Options Database::Private::levelOptions()
{
    leveldb::Options level;
    level.create_if_missing = options.access == AccessMode::ReadWrite && options.createIfMissing;
    level.paranoid_checks = true;
    level.env = env.get();
    level.info_log = &remarks;
    level.write_buffer_size = options.writeBufferBytes;
    level.max_file_size = std::size_t(16) << 20;
    level.block_size = 4096;
    level.max_open_files = DiskEnv::openFilesMax();
    level.block_cache = cache.get();
    level.filter_policy = filter.get();
    level.compression = leveldb::kSnappyCompression;
    return level;
}

Result<void> Database::Private::openLevel()
{
    filter.reset(leveldb::NewBloomFilterPolicy(10));
    cache.reset(leveldb::NewLRUCache(options.cacheBytes / 2));
    leveldb::DB *opened = nullptr;
    const leveldb::Status status = leveldb::DB::Open(levelOptions(), folder, &opened);
    db.reset(opened);
    if (status.ok())
        return {};
    const std::string remark = remarks.lastDamage();
    if (status.IsCorruption() && !remark.empty())
        return damageError(folder, status.ToString() + " (" + remark + ")");
    return errorOf(status, folder);
}

Result<void> Database::Private::checkFormat()
{
    const std::string key = keys::recordKey(keys::Record::FormatVersion);
    std::string value;
    const leveldb::Status status = db->Get(readOptions(), key, &value);
    if (status.IsNotFound()) {
        const std::unique_ptr<leveldb::Iterator> it(db->NewIterator(readOptions()));
        it->SeekToFirst();
        if (it->Valid())
            return Error::format("The folder " + folder + " holds a database of another program");
        if (!it->status().ok())
            return errorOf(it->status(), folder);
        if (options.access == AccessMode::ReadOnly)
            return {}; // made, but never used
        keys::appendBigEndian32(value, kFormatVersion);
        leveldb::WriteOptions write;
        write.sync = true;
        const leveldb::Status written = db->Put(write, key, value);
        return written.ok() ? Result<void>() : errorOf(written, folder);
    }
    if (!status.ok())
        return errorOf(status, folder);
    if (value.size() != 4)
        return damageError(folder, "its format version does not make sense");
    const std::uint32_t version = keys::readBigEndian32(value);
    if (version > kFormatVersion) {
        return Error(ErrorCode::Unsupported,
                     "The database in " + folder + " has format version " + std::to_string(version) +
                         "; this program knows versions up to " + std::to_string(kFormatVersion) +
                         ". Open it with a newer program.");
    }
    return {};
}

Database::Private::~Private()
{
    if (!queue || options.access == AccessMode::ReadOnly)
        return;
    // Relaxed commits are on disk after an orderly end; whoever must know of a failure calls flush() before.
    if (queue->hasUnsynced()) {
        Mutation nothing;
        static_cast<void>(bool(queue->commit(nothing.data(), true)));
    }
    queue.reset();
    db.reset();
    removeHolder(*base, folder);
}

Result<std::unique_ptr<Database>> Database::open(const DatabaseOptions &options)
{
    auto p = std::make_unique<Private>();
    p->options = options;
    if (auto opened = p->open(); !opened)
        return opened.error();
    return std::unique_ptr<Database>(new Database(std::move(p)));
}

} // namespace core
