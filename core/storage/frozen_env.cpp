#include "core/storage/frozen_env.h"

#include "core/storage/folder_files.h"
#include "core/storage/status.h"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <thread>

namespace core {

namespace {

constexpr int kAttempts = 50;
constexpr int kFailuresMax = 5; // a manifest can be replaced between two looks; what is damaged stays so

using Bytes = std::shared_ptr<std::string>;

class MemorySequential final : public leveldb::SequentialFile
{
public:
    explicit MemorySequential(Bytes bytes)
        : m_bytes(std::move(bytes))
    {}
    leveldb::Status Read(std::size_t size, leveldb::Slice *result, char *scratch) override
    {
        const std::size_t count = std::min(size, m_bytes->size() - m_position);
        std::memcpy(scratch, m_bytes->data() + m_position, count);
        *result = leveldb::Slice(scratch, count);
        m_position += count;
        return leveldb::Status::OK();
    }
    leveldb::Status Skip(std::uint64_t size) override
    {
        m_position += std::min<std::size_t>(size, m_bytes->size() - m_position);
        return leveldb::Status::OK();
    }

private:
    const Bytes m_bytes;
    std::size_t m_position = 0;
};

class MemoryTable final : public leveldb::RandomAccessFile
{
public:
    explicit MemoryTable(Bytes bytes)
        : m_bytes(std::move(bytes))
    {}
    leveldb::Status Read(std::uint64_t offset, std::size_t size, leveldb::Slice *result,
                         char *) const override
    {
        const std::size_t start = std::min<std::size_t>(offset, m_bytes->size());
        *result = leveldb::Slice(m_bytes->data() + start, std::min(size, m_bytes->size() - start));
        return leveldb::Status::OK();
    }

private:
    const Bytes m_bytes;
};

class HeldTable final : public leveldb::RandomAccessFile
{
public:
    explicit HeldTable(std::shared_ptr<leveldb::RandomAccessFile> table)
        : m_table(std::move(table))
    {}
    leveldb::Status Read(std::uint64_t offset, std::size_t size, leveldb::Slice *result,
                         char *scratch) const override
    {
        return m_table->Read(offset, size, result, scratch);
    }

private:
    const std::shared_ptr<leveldb::RandomAccessFile> m_table;
};

/// LevelDB reads a file only after it has closed it, so the bytes need no lock.
class MemoryWritable final : public leveldb::WritableFile
{
public:
    explicit MemoryWritable(Bytes bytes)
        : m_bytes(std::move(bytes))
    {}
    leveldb::Status Append(const leveldb::Slice &data) override
    {
        m_bytes->append(data.data(), data.size());
        return leveldb::Status::OK();
    }
    leveldb::Status Close() override { return leveldb::Status::OK(); }
    leveldb::Status Flush() override { return leveldb::Status::OK(); }
    leveldb::Status Sync() override { return leveldb::Status::OK(); }

private:
    const Bytes m_bytes;
};

struct NoLock final : leveldb::FileLock
{};

} // namespace

FrozenEnv::FrozenEnv(leveldb::Env &target)
    : EnvWrapper(&target)
{}

Result<std::unique_ptr<FrozenEnv>> FrozenEnv::capture(leveldb::Env &target,
                                                      const std::filesystem::path &folder)
{
    std::unique_ptr<FrozenEnv> env(new FrozenEnv(target));
    leveldb::Status status;
    int failures = 0;
    for (int attempt = 0; attempt < kAttempts && failures < kFailuresMax; ++attempt) {
        bool unchanged = false;
        status = env->captureOnce(folder.string(), unchanged);
        if (status.ok() && unchanged)
            return env;
        failures += status.ok() ? 0 : 1;
        std::this_thread::sleep_for(std::chrono::milliseconds(attempt));
    }
    if (!status.ok())
        return errorOf(status, folder);
    return Error(ErrorCode::Locked, "Another program writes the database in " + folder.string() +
                                        " so quickly that no moment of it could be held. Try again later.");
}

leveldb::Status FrozenEnv::captureOnce(const std::string &folder, bool &unchanged)
{
    // Tables of an attempt before are still good: they never change. All else is read again.
    std::erase_if(m_files, [](const auto &entry) { return !entry.second.table; });
    ManifestState before;
    if (const leveldb::Status status = readManifestState(*target(), folder, before); !status.ok())
        return status;
    std::vector<std::string> names;
    if (const leveldb::Status status = target()->GetChildren(folder, &names); !status.ok())
        return status;
    for (const std::string &name : names) {
        const FileKind kind = fileKind(name);
        if (kind != FileKind::Table && kind != FileKind::Log)
            continue;
        const leveldb::Status status = captureFile(folder, name);
        if (!status.ok() &&
            !status.IsNotFound()) // not found: removed meanwhile; if it mattered, the manifest grew
            return status;
    }
    m_files[folder + "/CURRENT"].memory = std::make_shared<std::string>(before.current);
    m_files[folder + "/" + before.manifestName].memory = std::make_shared<std::string>(before.manifest);

    ManifestState after;
    if (const leveldb::Status status = readManifestState(*target(), folder, after); !status.ok())
        return status;
    unchanged = before.current == after.current && before.manifest == after.manifest;
    return leveldb::Status::OK();
}

leveldb::Status FrozenEnv::captureFile(const std::string &folder, const std::string &name)
{
    const std::string path = folder + "/" + name;
    if (const auto known = m_files.find(path); known != m_files.end()) // it may have been half written then
        return target()->GetFileSize(path, &known->second.tableBytes);
    File file;
    if (fileKind(name) == FileKind::Log) {
        file.memory = std::make_shared<std::string>();
        if (const leveldb::Status status = leveldb::ReadFileToString(target(), path, file.memory.get());
            !status.ok())
            return status;
    } else {
        leveldb::RandomAccessFile *table = nullptr;
        if (const leveldb::Status status = target()->NewRandomAccessFile(path, &table); !status.ok())
            return status;
        file.table.reset(table);
        if (const leveldb::Status status = target()->GetFileSize(path, &file.tableBytes); !status.ok())
            return status;
    }
    m_files[path] = std::move(file);
    return leveldb::Status::OK();
}

void FrozenEnv::refuseTables()
{
    const std::lock_guard lock(m_mutex);
    m_tablesRefused = true;
}

leveldb::Status FrozenEnv::NewSequentialFile(const std::string &path, leveldb::SequentialFile **result)
{
    const std::lock_guard lock(m_mutex);
    const auto file = m_files.find(path);
    if (file == m_files.end() || !file->second.memory)
        return leveldb::Status::NotFound(path, "no such file");
    *result = new MemorySequential(file->second.memory);
    return leveldb::Status::OK();
}

leveldb::Status FrozenEnv::NewRandomAccessFile(const std::string &path, leveldb::RandomAccessFile **result)
{
    const std::lock_guard lock(m_mutex);
    const auto file = m_files.find(path);
    if (file == m_files.end())
        return leveldb::Status::NotFound(path, "no such file");
    if (file->second.table)
        *result = new HeldTable(file->second.table);
    else
        *result = new MemoryTable(file->second.memory);
    return leveldb::Status::OK();
}

leveldb::Status FrozenEnv::NewWritableFile(const std::string &path, leveldb::WritableFile **result)
{
    const std::lock_guard lock(m_mutex);
    *result = nullptr;
    if (m_tablesRefused && fileKind(std::filesystem::path(path).filename().string()) == FileKind::Table)
        return leveldb::Status::IOError(path, "open for reading only");
    File &file = m_files[path];
    file = {};
    file.memory = std::make_shared<std::string>();
    *result = new MemoryWritable(file.memory);
    return leveldb::Status::OK();
}

leveldb::Status FrozenEnv::NewAppendableFile(const std::string &path, leveldb::WritableFile **result)
{
    *result = nullptr;
    return leveldb::Status::NotSupported(path, "open for reading only");
}

bool FrozenEnv::FileExists(const std::string &path)
{
    const std::lock_guard lock(m_mutex);
    return m_files.contains(path);
}

leveldb::Status FrozenEnv::GetChildren(const std::string &folder, std::vector<std::string> *names)
{
    const std::lock_guard lock(m_mutex);
    names->clear();
    for (const auto &[path, file] : m_files) {
        if (path.size() > folder.size() + 1 && path.compare(0, folder.size(), folder) == 0 &&
            path[folder.size()] == '/')
            names->push_back(path.substr(folder.size() + 1));
    }
    return leveldb::Status::OK();
}

leveldb::Status FrozenEnv::RemoveFile(const std::string &path)
{
    const std::lock_guard lock(m_mutex);
    return m_files.erase(path) ? leveldb::Status::OK() : leveldb::Status::NotFound(path, "no such file");
}

leveldb::Status FrozenEnv::CreateDir(const std::string &)
{
    return leveldb::Status::OK();
}

leveldb::Status FrozenEnv::RemoveDir(const std::string &path)
{
    return leveldb::Status::NotSupported(path, "open for reading only");
}

leveldb::Status FrozenEnv::GetFileSize(const std::string &path, std::uint64_t *size)
{
    const std::lock_guard lock(m_mutex);
    const auto file = m_files.find(path);
    if (file == m_files.end())
        return leveldb::Status::NotFound(path, "no such file");
    *size = file->second.table ? file->second.tableBytes : file->second.memory->size();
    return leveldb::Status::OK();
}

leveldb::Status FrozenEnv::RenameFile(const std::string &from, const std::string &to)
{
    const std::lock_guard lock(m_mutex);
    auto file = m_files.extract(from);
    if (file.empty())
        return leveldb::Status::NotFound(from, "no such file");
    m_files.erase(to);
    file.key() = to;
    m_files.insert(std::move(file));
    return leveldb::Status::OK();
}

leveldb::Status FrozenEnv::LockFile(const std::string &, leveldb::FileLock **lock)
{
    *lock = new NoLock;
    return leveldb::Status::OK();
}

leveldb::Status FrozenEnv::UnlockFile(leveldb::FileLock *lock)
{
    delete lock;
    return leveldb::Status::OK();
}

} // namespace core
