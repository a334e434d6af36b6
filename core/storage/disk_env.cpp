#include "core/storage/disk_env.h"

#include "core/storage/disk_files.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>

namespace core {

namespace {

constexpr std::string_view kHeld = "held by another program";
constexpr mode_t kFolderMode = 0700;
constexpr int kLevelOpenFilesMax = 50000; // LevelDB's own bound
constexpr rlim_t kOtherFiles = 512;       // for the rest of the program

struct HeldLock final : leveldb::FileLock
{
    int descriptor = -1;
    std::string folder;
};

rlim_t raiseOpenFilesLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return 1024;
    const rlim_t wanted = std::min<rlim_t>(limit.rlim_max, kLevelOpenFilesMax + kOtherFiles);
    if (limit.rlim_cur < wanted) {
        const rlim_t before = limit.rlim_cur;
        limit.rlim_cur = wanted;
        if (::setrlimit(RLIMIT_NOFILE, &limit) != 0)
            return before;
    }
    return limit.rlim_cur;
}

} // namespace

DiskEnv::DiskEnv()
    : EnvWrapper(leveldb::Env::Default())
{}

DiskEnv &DiskEnv::instance()
{
    openFilesMax();                 // before LevelDB's Env looks at the limit
    static auto *env = new DiskEnv; // never destroyed: LevelDB's background thread outlives main
    return *env;
}

int DiskEnv::openFilesMax()
{
    static const rlim_t limit = raiseOpenFilesLimit();
    const rlim_t forTables = limit > 2 * kOtherFiles ? limit - kOtherFiles : limit / 2;
    return static_cast<int>(std::min<rlim_t>(forTables, kLevelOpenFilesMax));
}

bool DiskEnv::isHeld(const leveldb::Status &status)
{
    return status.IsIOError() && status.ToString().find(kHeld) != std::string::npos;
}

leveldb::Status DiskEnv::NewSequentialFile(const std::string &path, leveldb::SequentialFile **result)
{
    return openSequential(path, result);
}

leveldb::Status DiskEnv::NewRandomAccessFile(const std::string &path, leveldb::RandomAccessFile **result)
{
    return openRandomAccess(path, result);
}

leveldb::Status DiskEnv::NewWritableFile(const std::string &path, leveldb::WritableFile **result)
{
    return openWritable(*this, path, O_TRUNC, result);
}

leveldb::Status DiskEnv::NewAppendableFile(const std::string &path, leveldb::WritableFile **result)
{
    return openWritable(*this, path, O_APPEND, result);
}

leveldb::Status DiskEnv::RemoveFile(const std::string &path)
{
    {
        const std::lock_guard lock(m_mutex); // its content is in a synced table by now
        std::erase_if(m_closedLogs, [&path](const ClosedLog &log) {
            if (log.path != path)
                return false;
            ::close(log.descriptor);
            return true;
        });
    }
    return target()->RemoveFile(path);
}

leveldb::Status DiskEnv::CreateDir(const std::string &path)
{
    return ::mkdir(path.c_str(), kFolderMode) == 0 ? leveldb::Status::OK() : systemError(path);
}

leveldb::Status DiskEnv::RenameFile(const std::string &from, const std::string &to)
{
    const leveldb::Status status = target()->RenameFile(from, to);
    return status.ok() ? syncFolder(folderOf(to)) : status;
}

leveldb::Status DiskEnv::LockFile(const std::string &path, leveldb::FileLock **lock)
{
    *lock = nullptr;
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return systemError(path);
    struct flock range = {};
    range.l_type = F_WRLCK;
    range.l_whence = SEEK_SET; // all of the file
    if (::fcntl(descriptor, F_OFD_SETLK, &range) != 0) {
        const bool held = errno == EAGAIN || errno == EACCES;
        const leveldb::Status status =
            held ? leveldb::Status::IOError(path, std::string(kHeld)) : systemError(path);
        ::close(descriptor);
        return status;
    }
    auto taken = std::make_unique<HeldLock>();
    taken->descriptor = descriptor;
    taken->folder = folderOf(path);
    *lock = taken.release();
    return leveldb::Status::OK();
}

leveldb::Status DiskEnv::UnlockFile(leveldb::FileLock *lock)
{
    const std::unique_ptr<HeldLock> held(static_cast<HeldLock *>(lock));
    dropClosedLogs(held->folder);
    return ::close(held->descriptor) == 0 ? leveldb::Status::OK() : systemError(held->folder);
}

void DiskEnv::keepUnsyncedLog(const std::string &path, int descriptor)
{
    const std::lock_guard lock(m_mutex);
    m_closedLogs.push_back({path, descriptor});
}

leveldb::Status DiskEnv::syncClosedLogs(const std::string &folder)
{
    std::vector<ClosedLog> logs;
    {
        const std::lock_guard lock(m_mutex);
        if (m_closedLogs.empty())
            return leveldb::Status::OK();
        const auto others =
            std::stable_partition(m_closedLogs.begin(), m_closedLogs.end(),
                                  [&](const ClosedLog &log) { return folderOf(log.path) != folder; });
        logs.assign(others, m_closedLogs.end());
        m_closedLogs.erase(others, m_closedLogs.end());
    }
    leveldb::Status status;
    for (const ClosedLog &log : logs) {
        if (::fdatasync(log.descriptor) != 0 && status.ok())
            status = systemError(log.path);
        ::close(log.descriptor);
    }
    return status;
}

void DiskEnv::dropClosedLogs(const std::string &folder)
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_closedLogs, [&folder](const ClosedLog &log) {
        if (folderOf(log.path) != folder)
            return false;
        ::close(log.descriptor);
        return true;
    });
}

} // namespace core
