#include "core/transfer/byte_source.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace core {

namespace {

class FileSource final : public ByteSource
{
public:
    FileSource(int descriptor, std::uint64_t sizeBytes, std::string name)
        : m_descriptor(descriptor)
        , m_sizeBytes(sizeBytes)
        , m_name(std::move(name))
    {}
    FileSource(const FileSource &) = delete;
    FileSource &operator=(const FileSource &) = delete;
    ~FileSource() override { ::close(m_descriptor); }

    Result<std::size_t> read(char *buffer, std::size_t size) override
    {
        ssize_t count = 0;
        do {
            count = ::read(m_descriptor, buffer, size);
        } while (count < 0 && errno == EINTR);
        if (count < 0)
            return Error::io("Reading " + m_name + " failed: " + std::strerror(errno));
        return std::size_t(count);
    }
    std::uint64_t sizeBytes() const override { return m_sizeBytes; }

private:
    const int m_descriptor;
    const std::uint64_t m_sizeBytes;
    const std::string m_name;
};

class MemorySource final : public ByteSource
{
public:
    explicit MemorySource(std::string bytes)
        : m_bytes(std::move(bytes))
    {}

    Result<std::size_t> read(char *buffer, std::size_t size) override
    {
        const std::size_t count = std::min(size, m_bytes.size() - m_at);
        std::memcpy(buffer, m_bytes.data() + m_at, count);
        m_at += count;
        return count;
    }
    std::uint64_t sizeBytes() const override { return m_bytes.size(); }

private:
    const std::string m_bytes;
    std::size_t m_at = 0;
};

} // namespace

Result<std::unique_ptr<ByteSource>> openFileSource(const std::filesystem::path &path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return Error::io("Opening " + path.string() + " failed: " + std::strerror(errno));
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0 || S_ISDIR(status.st_mode)) {
        ::close(descriptor);
        return Error::io(path.string() + " is not a file");
    }
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL);
    return std::unique_ptr<ByteSource>(
        std::make_unique<FileSource>(descriptor, std::uint64_t(status.st_size), path.string()));
}

std::unique_ptr<ByteSource> memorySource(std::string bytes)
{
    return std::make_unique<MemorySource>(std::move(bytes));
}

} // namespace core
