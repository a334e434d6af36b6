#include "core/transfer/output_file.h"

#include "core/transfer/folder_sync.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace core {

namespace {

constexpr std::size_t kBufferBytes = std::size_t(1) << 20;

Error fileError(std::string_view what, const std::filesystem::path &path, int code)
{
    if (code == ENOSPC || code == EDQUOT)
        return Error::io("There is no space left for " + path.string() +
                         ". Free some or choose another disk.");
    return Error::io(std::string(what) + ' ' + path.string() + " failed: " + std::strerror(code));
}

/// Writes all of `bytes`, however many calls it takes. 0 or an errno.
int writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return errno;
        bytes.remove_prefix(std::size_t(count));
    }
    return 0;
}

/// A descriptor with a buffer in front of it.
struct BufferedFile
{
    std::filesystem::path path; // for messages
    int descriptor = -1;
    std::string buffer;

    ~BufferedFile()
    {
        if (descriptor >= 0)
            ::close(descriptor);
    }
    Result<void> append(std::string_view bytes)
    {
        buffer += bytes;
        if (buffer.size() < kBufferBytes)
            return {};
        return flush();
    }
    Result<void> flush()
    {
        const int code = writeAll(descriptor, buffer);
        buffer.clear();
        if (code != 0)
            return fileError("Writing", path, code);
        return {};
    }
};

/// A new file beside `path`; `name` becomes its name.
int createBeside(const std::filesystem::path &path, std::string &name)
{
    name = path.string() + ".part-XXXXXX";
    const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (descriptor < 0)
        return -1;
    // mkostemp makes it readable for its owner only; the result should be as any new file.
    const mode_t mask = ::umask(0);
    ::umask(mask);
    ::fchmod(descriptor, 0666 & ~mask);
    return descriptor;
}

} // namespace

struct OutputFile::Private
{
    BufferedFile file;
    std::string temporaryName;
    std::uint64_t writtenBytes = 0;
    bool committed = false;

    ~Private()
    {
        if (!committed && !temporaryName.empty())
            ::unlink(temporaryName.c_str());
    }
};

OutputFile::OutputFile(std::unique_ptr<Private> p)
    : d(std::move(p))
{}
OutputFile::OutputFile(OutputFile &&) noexcept = default;
OutputFile::~OutputFile() = default;

Result<OutputFile> OutputFile::create(const std::filesystem::path &path)
{
    auto p = std::make_unique<Private>();
    p->file.path = path;
    std::string name;
    p->file.descriptor = createBeside(path, name);
    if (p->file.descriptor < 0)
        return fileError("Creating", path, errno);
    p->temporaryName = std::move(name);
    return OutputFile(std::move(p));
}

Result<void> OutputFile::append(std::string_view bytes)
{
    d->writtenBytes += bytes.size();
    return d->file.append(bytes);
}

Result<void> OutputFile::commit()
{
    if (Result<void> flushed = d->file.flush(); !flushed)
        return flushed;
    if (::fsync(d->file.descriptor) != 0)
        return fileError("Writing", d->file.path, errno);
    if (::rename(d->temporaryName.c_str(), d->file.path.c_str()) != 0)
        return fileError("Renaming to", d->file.path, errno);
    d->committed = true;
    const std::filesystem::path folder = d->file.path.has_parent_path() ? d->file.path.parent_path() : ".";
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const int code = descriptor < 0 ? errno : syncFolder(descriptor);
    if (descriptor >= 0)
        ::close(descriptor);
    if (code != 0)
        return fileError("Writing the folder of", d->file.path, code);
    return {};
}

std::uint64_t OutputFile::writtenBytes() const
{
    return d->writtenBytes;
}

struct SpoolFile::Private
{
    BufferedFile file;
};

SpoolFile::SpoolFile(std::unique_ptr<Private> p)
    : d(std::move(p))
{}
SpoolFile::SpoolFile(SpoolFile &&) noexcept = default;
SpoolFile::~SpoolFile() = default;

Result<SpoolFile> SpoolFile::create(const std::filesystem::path &folder)
{
    auto p = std::make_unique<Private>();
    p->file.path = folder / "tablewright-spool";
    std::string name;
    p->file.descriptor = createBeside(p->file.path, name);
    if (p->file.descriptor < 0)
        return fileError("Creating a file in", folder, errno);
    ::unlink(name.c_str());
    return SpoolFile(std::move(p));
}

Result<void> SpoolFile::append(std::string_view bytes)
{
    return d->file.append(bytes);
}

Result<void> SpoolFile::rewind()
{
    if (Result<void> flushed = d->file.flush(); !flushed)
        return flushed;
    if (::lseek(d->file.descriptor, 0, SEEK_SET) != 0)
        return fileError("Reading", d->file.path, errno);
    return {};
}

Result<bool> SpoolFile::read(std::string &bytes, std::size_t size)
{
    bytes.resize(size);
    std::size_t filled = 0;
    while (filled < size) {
        const ssize_t count = ::read(d->file.descriptor, bytes.data() + filled, size - filled);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fileError("Reading", d->file.path, errno);
        if (count == 0)
            break;
        filled += std::size_t(count);
    }
    if (filled == 0 && size > 0)
        return false;
    if (filled < size)
        return Error::io("The temporary file of this export was cut short.");
    return true;
}

} // namespace core
