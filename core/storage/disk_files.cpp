#include "core/storage/disk_files.h"

#include "core/storage/disk_env.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

namespace core {

namespace {

constexpr std::size_t kBufferBytes = 64 * 1024;
constexpr mode_t kFileMode = 0600;

class SequentialFile final : public leveldb::SequentialFile
{
public:
    SequentialFile(std::string path, int descriptor)
        : m_path(std::move(path))
        , m_descriptor(descriptor)
    {}
    ~SequentialFile() override { ::close(m_descriptor); }

    leveldb::Status Read(std::size_t size, leveldb::Slice *result, char *scratch) override
    {
        ssize_t got = 0;
        do
            got = ::read(m_descriptor, scratch, size);
        while (got < 0 && errno == EINTR);
        *result = leveldb::Slice(scratch, got < 0 ? 0 : static_cast<std::size_t>(got));
        return got < 0 ? systemError(m_path) : leveldb::Status::OK();
    }

    leveldb::Status Skip(std::uint64_t size) override
    {
        if (::lseek(m_descriptor, static_cast<off_t>(size), SEEK_CUR) < 0)
            return systemError(m_path);
        return leveldb::Status::OK();
    }

private:
    const std::string m_path;
    const int m_descriptor;
};

class RandomAccessFile final : public leveldb::RandomAccessFile
{
public:
    RandomAccessFile(std::string path, int descriptor)
        : m_path(std::move(path))
        , m_descriptor(descriptor)
    {}
    ~RandomAccessFile() override { ::close(m_descriptor); }

    leveldb::Status Read(std::uint64_t offset, std::size_t size, leveldb::Slice *result,
                         char *scratch) const override
    {
        std::size_t done = 0;
        while (done < size) {
            const ssize_t got =
                ::pread(m_descriptor, scratch + done, size - done, static_cast<off_t>(offset + done));
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0) {
                *result = {};
                return systemError(m_path);
            }
            if (got == 0)
                break; // the end of the file; LevelDB says what is missing
            done += static_cast<std::size_t>(got);
        }
        *result = leveldb::Slice(scratch, done);
        return leveldb::Status::OK();
    }

private:
    const std::string m_path;
    const int m_descriptor;
};

bool endsWith(const std::string &text, std::string_view end)
{
    return text.size() >= end.size() && std::string_view(text).substr(text.size() - end.size()) == end;
}

class WritableFile final : public leveldb::WritableFile
{
public:
    WritableFile(DiskEnv &env, std::string path, int descriptor)
        : m_env(env)
        , m_path(std::move(path))
        , m_folder(folderOf(m_path))
        , m_isLog(endsWith(m_path, ".log"))
        , m_isManifest(m_path.find("/MANIFEST-") != std::string::npos)
        , m_descriptor(descriptor)
    {
        m_buffer.reserve(kBufferBytes);
    }

    ~WritableFile() override
    {
        if (m_descriptor >= 0)
            close(); // LevelDB has no ear for errors here; it closes what it relies on before
    }

    leveldb::Status Append(const leveldb::Slice &data) override
    {
        if (m_buffer.size() + data.size() <= kBufferBytes) {
            m_buffer.append(data.data(), data.size());
            return leveldb::Status::OK();
        }
        if (const leveldb::Status flushed = Flush(); !flushed.ok())
            return flushed;
        if (data.size() <= kBufferBytes) {
            m_buffer.append(data.data(), data.size());
            return leveldb::Status::OK();
        }
        return write(data.data(), data.size());
    }

    leveldb::Status Flush() override
    {
        const leveldb::Status written = write(m_buffer.data(), m_buffer.size());
        m_buffer.clear();
        return written;
    }

    leveldb::Status Sync() override
    {
        // The new names in the folder first: a manifest that is on disk must not name a file that is not.
        if (m_isManifest || !m_nameSynced) {
            if (const leveldb::Status synced = syncFolder(m_folder); !synced.ok())
                return synced;
            m_nameSynced = true;
        }
        if (m_isLog) {
            if (const leveldb::Status synced = m_env.syncClosedLogs(m_folder); !synced.ok())
                return synced;
        }
        if (const leveldb::Status flushed = Flush(); !flushed.ok())
            return flushed;
        if (::fdatasync(m_descriptor) != 0)
            return systemError(m_path);
        m_dirty = false;
        return leveldb::Status::OK();
    }

    leveldb::Status Close() override { return close(); }

private:
    leveldb::Status write(const char *data, std::size_t size)
    {
        if (size > 0)
            m_dirty = true;
        while (size > 0) {
            const ssize_t done = ::write(m_descriptor, data, size);
            if (done < 0 && errno == EINTR)
                continue;
            if (done < 0)
                return systemError(m_path);
            data += done;
            size -= static_cast<std::size_t>(done);
        }
        return leveldb::Status::OK();
    }

    leveldb::Status close()
    {
        leveldb::Status status = Flush();
        if (m_isLog && m_dirty) {
            m_env.keepUnsyncedLog(m_path, m_descriptor);
        } else if (::close(m_descriptor) != 0 && status.ok()) {
            status = systemError(m_path);
        }
        m_descriptor = -1;
        return status;
    }

    DiskEnv &m_env;
    const std::string m_path;
    const std::string m_folder;
    const bool m_isLog;
    const bool m_isManifest;
    int m_descriptor;
    std::string m_buffer;
    bool m_dirty = false; // written since the last sync
    bool m_nameSynced = false;
};

int openFile(const std::string &path, int flags)
{
    int descriptor = -1;
    do
        descriptor = ::open(path.c_str(), flags | O_CLOEXEC, kFileMode);
    while (descriptor < 0 && errno == EINTR);
    return descriptor;
}

} // namespace

leveldb::Status systemError(const std::string &path)
{
    const int code = errno;
    const std::string what = std::generic_category().message(code);
    return code == ENOENT ? leveldb::Status::NotFound(path, what) : leveldb::Status::IOError(path, what);
}

std::string folderOf(const std::string &path)
{
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? "." : path.substr(0, slash);
}

leveldb::Status syncFolder(const std::string &folder)
{
    const int descriptor = openFile(folder, O_RDONLY | O_DIRECTORY);
    if (descriptor < 0)
        return systemError(folder);
    leveldb::Status status;
    if (::fsync(descriptor) != 0)
        status = systemError(folder);
    ::close(descriptor);
    return status;
}

leveldb::Status openSequential(const std::string &path, leveldb::SequentialFile **result)
{
    const int descriptor = openFile(path, O_RDONLY);
    if (descriptor < 0) {
        *result = nullptr;
        return systemError(path);
    }
    *result = new SequentialFile(path, descriptor);
    return leveldb::Status::OK();
}

leveldb::Status openRandomAccess(const std::string &path, leveldb::RandomAccessFile **result)
{
    const int descriptor = openFile(path, O_RDONLY);
    if (descriptor < 0) {
        *result = nullptr;
        return systemError(path);
    }
    *result = new RandomAccessFile(path, descriptor);
    return leveldb::Status::OK();
}

leveldb::Status openWritable(DiskEnv &env, const std::string &path, int flags, leveldb::WritableFile **result)
{
    const int descriptor = openFile(path, O_WRONLY | O_CREAT | flags);
    if (descriptor < 0) {
        *result = nullptr;
        return systemError(path);
    }
    *result = new WritableFile(env, path, descriptor);
    return leveldb::Status::OK();
}

} // namespace core
