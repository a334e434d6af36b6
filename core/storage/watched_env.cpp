#include "core/storage/watched_env.h"

#include <array>
#include <cstdio>
#include <memory>

namespace core {

namespace {

constexpr std::size_t kRemarksMax = 50;

class WatchedFile final : public leveldb::WritableFile
{
public:
    WatchedFile(std::unique_ptr<leveldb::WritableFile> file, std::atomic<bool> &failed)
        : m_file(std::move(file))
        , m_failed(failed)
    {}

    leveldb::Status Append(const leveldb::Slice &data) override { return note(m_file->Append(data)); }
    leveldb::Status Close() override { return note(m_file->Close()); }
    leveldb::Status Flush() override { return note(m_file->Flush()); }
    leveldb::Status Sync() override { return note(m_file->Sync()); }

private:
    leveldb::Status note(leveldb::Status status)
    {
        if (!status.ok())
            m_failed.store(true, std::memory_order_release);
        return status;
    }

    const std::unique_ptr<leveldb::WritableFile> m_file;
    std::atomic<bool> &m_failed;
};

struct HeldByUs final : leveldb::FileLock
{};

} // namespace

leveldb::Status WatchedEnv::NewWritableFile(const std::string &path, leveldb::WritableFile **result)
{
    return watch(path, target()->NewWritableFile(path, result), result);
}

leveldb::Status WatchedEnv::NewAppendableFile(const std::string &path, leveldb::WritableFile **result)
{
    return watch(path, target()->NewAppendableFile(path, result), result);
}

leveldb::Status WatchedEnv::watch(const std::string &path, const leveldb::Status &opened,
                                  leveldb::WritableFile **result)
{
    const bool isLog = std::string_view(path).ends_with(".log");
    if (opened.ok())
        *result = new WatchedFile(std::unique_ptr<leveldb::WritableFile>(*result),
                                  isLog ? m_logFailed : m_tableFailed);
    else if (!isLog) // LevelDB can try again to begin a log
        m_tableFailed.store(true, std::memory_order_release);
    return opened;
}

leveldb::Status WatchedEnv::LockFile(const std::string &, leveldb::FileLock **lock)
{
    *lock = new HeldByUs;
    return leveldb::Status::OK();
}

leveldb::Status WatchedEnv::UnlockFile(leveldb::FileLock *lock)
{
    delete lock;
    return leveldb::Status::OK();
}

void RemarkLog::Logv(const char *format, std::va_list arguments)
{
    std::array<char, 512> line{};
    const int size = std::vsnprintf(line.data(), line.size(), format, arguments);
    if (size <= 0)
        return;
    const std::lock_guard lock(m_mutex);
    m_remarks.emplace_back(line.data());
    if (m_remarks.size() > kRemarksMax)
        m_remarks.pop_front();
}

std::string RemarkLog::lastDamage() const
{
    const std::lock_guard lock(m_mutex);
    for (auto remark = m_remarks.rbegin(); remark != m_remarks.rend(); ++remark) {
        if (remark->find("dropping") != std::string::npos || remark->find("orruption") != std::string::npos)
            return *remark;
    }
    return {};
}

} // namespace core
