#include "core/archive/bucket.h"

#include "core/transfer/folder_sync.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <random>
#include <sys/stat.h>
#include <unistd.h>

namespace core {

namespace {

constexpr std::size_t kSegmentBytesMax = 200; // of a file's name, with room for what marks a draft
constexpr std::string_view kDraftPrefix = ".tablewright-draft-";
constexpr std::size_t kBufferBytes = std::size_t(256) << 10;
constexpr int kFolderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

/// A descriptor that is closed.
class Descriptor
{
public:
    explicit Descriptor(int number = -1)
        : m_number(number)
    {}
    Descriptor(Descriptor &&other) noexcept
        : m_number(std::exchange(other.m_number, -1))
    {}
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    explicit operator bool() const { return m_number >= 0; }
    int get() const { return m_number; }
    int release() { return std::exchange(m_number, -1); }

private:
    int m_number;
};

Error failure(std::string_view what, std::string_view name, int code)
{
    if (code == ENOSPC || code == EDQUOT)
        return Error::io("There is no space left for " + std::string(name));
    const std::string text = std::string(what) + ' ' + std::string(name) + " failed: " + std::strerror(code);
    if (code == EACCES || code == EPERM || code == ELOOP || code == ENOTDIR || code == EROFS)
        return {ErrorCode::AccessDenied, text};
    return code == ENOENT ? Error(ErrorCode::ResourceNotFound, text) : Error::io(text);
}

std::vector<std::string> segmentsOf(std::string_view key)
{
    std::vector<std::string> segments;
    for (std::size_t slash = 0; slash != std::string_view::npos;) {
        slash = key.find('/');
        segments.emplace_back(key.substr(0, slash));
        key.remove_prefix(slash == std::string_view::npos ? key.size() : slash + 1);
    }
    return segments;
}

bool isDraft(std::string_view name)
{
    return name.starts_with(kDraftPrefix);
}

enum class Missing : std::uint8_t { Refuse, Make };

/// The folder of all segments but the last; an errno where there is none.
Descriptor openFolder(int root, const std::vector<std::string> &segments, Missing missing, int &code)
{
    Descriptor folder(::fcntl(root, F_DUPFD_CLOEXEC, 0));
    for (std::size_t i = 0; folder && i + 1 < segments.size(); ++i) {
        const char *const name = segments[i].c_str();
        const bool isMade = missing == Missing::Make && ::mkdirat(folder.get(), name, 0700) == 0;
        if (missing == Missing::Make && !isMade && errno != EEXIST)
            break;
        if (isMade && (code = syncFolder(folder.get())) != 0)
            return Descriptor();
        Descriptor inner(::openat(folder.get(), name, kFolderFlags));
        if (!inner)
            break;
        folder = std::move(inner);
        if (i + 2 == segments.size())
            return folder;
    }
    code = errno;
    return segments.size() == 1 && folder ? std::move(folder) : Descriptor();
}

class DescriptorSource final : public ByteSource
{
public:
    DescriptorSource(Descriptor file, std::string name, std::uint64_t size)
        : m_file(std::move(file))
        , m_name(std::move(name))
        , m_size(size)
    {}
    Result<std::size_t> read(char *buffer, std::size_t size) override
    {
        while (true) {
            const ssize_t count = ::read(m_file.get(), buffer, size);
            if (count >= 0)
                return std::size_t(count);
            if (errno != EINTR)
                return failure("Reading", m_name, errno);
        }
    }
    std::uint64_t sizeBytes() const override { return m_size; }

private:
    const Descriptor m_file;
    const std::string m_name;
    const std::uint64_t m_size;
};

} // namespace

struct Bucket::Private
{
    std::string name;
    Descriptor folder;

    Result<void> listFolder(int folderDescriptor, const std::string &path, std::string_view prefix,
                            std::vector<BucketObject> &objects) const;
};

Bucket::Bucket(std::unique_ptr<Private> p)
    : d(std::move(p))
{}
Bucket::Bucket(Bucket &&) noexcept = default;
Bucket::~Bucket() = default;

Result<Bucket> Bucket::open(const std::filesystem::path &root, const std::string &name)
{
    if (auto ok = checkKey(name); !ok || name.find('/') != std::string::npos)
        return Error(ErrorCode::ResourceNotFound, "The specified bucket does not exist");
    const Descriptor outer(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!outer)
        return failure("Opening the folder of the buckets", root.string(), errno);
    auto p = std::make_unique<Private>();
    p->name = name;
    p->folder = Descriptor(::openat(outer.get(), name.c_str(), kFolderFlags));
    if (!p->folder && (errno == ENOENT || errno == ENOTDIR))
        return Error(ErrorCode::ResourceNotFound, "The specified bucket does not exist");
    if (!p->folder)
        return failure("Opening the bucket", name, errno);
    return Bucket(std::move(p));
}

Result<void> Bucket::checkKey(std::string_view key)
{
    for (const std::string &segment : segmentsOf(key)) {
        const bool isName = !segment.empty() && segment != "." && segment != ".." &&
                            segment.size() <= kSegmentBytesMax && segment.find('\0') == std::string::npos &&
                            !isDraft(segment);
        if (!isName)
            return Error::validation("'" + std::string(key) + "' cannot be the name of a file");
    }
    return {};
}

struct Bucket::Writer::Private
{
    Descriptor folder;
    Descriptor file;
    std::string key;
    std::string name;  // within the folder
    std::string draft; // empty: committed
    std::string buffer;

    ~Private()
    {
        if (!draft.empty())
            ::unlinkat(folder.get(), draft.c_str(), 0);
    }
    Result<void> flush()
    {
        for (std::string_view rest = buffer; !rest.empty();) {
            const ssize_t count = ::write(file.get(), rest.data(), rest.size());
            if (count < 0 && errno == EINTR)
                continue;
            if (count < 0)
                return failure("Writing", key, errno);
            rest.remove_prefix(std::size_t(count));
        }
        buffer.clear();
        return {};
    }
};

Bucket::Writer::Writer(std::unique_ptr<Private> p)
    : d(std::move(p))
{}
Bucket::Writer::Writer(Writer &&) noexcept = default;
Bucket::Writer::~Writer() = default;

Result<Bucket::Writer> Bucket::create(const std::string &key) const
{
    if (auto ok = checkKey(key); !ok)
        return ok.error();
    const std::vector<std::string> segments = segmentsOf(key);
    auto p = std::make_unique<Writer::Private>();
    int code = 0;
    p->folder = openFolder(d->folder.get(), segments, Missing::Make, code);
    if (!p->folder)
        return failure("Making the folder of", key, code);
    p->key = key;
    p->name = segments.back();
    std::random_device random;
    p->draft = std::string(kDraftPrefix) + std::to_string(random()) + std::to_string(random());
    p->file = Descriptor(::openat(p->folder.get(), p->draft.c_str(),
                                  O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!p->file) {
        p->draft.clear();
        return failure("Creating", key, errno);
    }
    return Writer(std::move(p));
}

Result<void> Bucket::Writer::append(std::string_view bytes)
{
    d->buffer += bytes;
    return d->buffer.size() < kBufferBytes ? Result<void>() : d->flush();
}

Result<void> Bucket::Writer::commit()
{
    if (auto ok = d->flush(); !ok)
        return ok;
    if (::fsync(d->file.get()) != 0)
        return failure("Writing", d->key, errno);
    if (::renameat(d->folder.get(), d->draft.c_str(), d->folder.get(), d->name.c_str()) != 0)
        return failure("Renaming to", d->key, errno);
    d->draft.clear();
    if (const int code = syncFolder(d->folder.get()); code != 0)
        return failure("Writing the folder of", d->key, code);
    return {};
}

Result<void> Bucket::put(const std::string &key, std::string_view bytes) const
{
    Result<Writer> writer = create(key);
    if (!writer)
        return writer.error();
    if (auto ok = writer->append(bytes); !ok)
        return ok;
    return writer->commit();
}

Result<std::unique_ptr<ByteSource>> Bucket::read(const std::string &key) const
{
    if (auto ok = checkKey(key); !ok)
        return ok.error();
    const std::vector<std::string> segments = segmentsOf(key);
    int code = 0;
    const Descriptor folder = openFolder(d->folder.get(), segments, Missing::Refuse, code);
    if (!folder)
        return failure("Opening", key, code);
    Descriptor file(
        ::openat(folder.get(), segments.back().c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat status = {};
    if (!file || ::fstat(file.get(), &status) != 0)
        return failure("Opening", key, errno);
    if (!S_ISREG(status.st_mode))
        return Error(ErrorCode::AccessDenied, key + " is not a file");
    return std::unique_ptr<ByteSource>(
        std::make_unique<DescriptorSource>(std::move(file), key, static_cast<std::uint64_t>(status.st_size)));
}

/// `path`: of the folder, with a '/' behind it; empty for the bucket's own. Takes the descriptor.
Result<void> Bucket::Private::listFolder(int folderDescriptor, const std::string &path,
                                         std::string_view prefix, std::vector<BucketObject> &objects) const
{
    DIR *const entries = ::fdopendir(folderDescriptor);
    if (entries == nullptr) {
        const int code = errno;
        ::close(folderDescriptor);
        return failure("Listing", name + '/' + path, code);
    }
    Result<void> result;
    while (result) {
        errno = 0;
        const dirent *const entry = ::readdir(entries);
        if (entry == nullptr) {
            if (errno != 0)
                result = failure("Listing", name + '/' + path, errno);
            break;
        }
        const std::string_view entryName = entry->d_name;
        const std::string key = path + entry->d_name;
        // Below the prefix, or on the way to it.
        const std::string folderKey = key + '/';
        if (entryName == "." || entryName == ".." || isDraft(entryName))
            continue;
        struct stat status = {};
        if (::fstatat(::dirfd(entries), entry->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0)
            continue; // it is gone
        if (S_ISREG(status.st_mode) && key.starts_with(prefix))
            objects.push_back({key, static_cast<std::uint64_t>(status.st_size)});
        const bool leadsOn = folderKey.starts_with(prefix) || prefix.starts_with(folderKey);
        if (!S_ISDIR(status.st_mode) || !leadsOn)
            continue;
        const int inner = ::openat(::dirfd(entries), entry->d_name, kFolderFlags);
        result = inner < 0 ? Result<void>(failure("Listing", name + '/' + folderKey, errno))
                           : listFolder(inner, folderKey, prefix, objects);
    }
    ::closedir(entries);
    return result;
}

Result<std::vector<BucketObject>> Bucket::list(std::string_view prefix) const
{
    Descriptor folder(::openat(d->folder.get(), ".", kFolderFlags)); // with a position of its own
    if (!folder)
        return failure("Listing", d->name, errno);
    std::vector<BucketObject> objects;
    if (auto ok = d->listFolder(folder.release(), {}, prefix, objects); !ok)
        return ok.error();
    std::sort(objects.begin(), objects.end(),
              [](const BucketObject &a, const BucketObject &b) { return a.key < b.key; });
    return objects;
}

Result<void> Bucket::remove(const std::string &key) const
{
    if (auto ok = checkKey(key); !ok)
        return ok;
    std::vector<std::string> segments = segmentsOf(key);
    int code = 0;
    Descriptor folder = openFolder(d->folder.get(), segments, Missing::Refuse, code);
    if (!folder)
        return code == ENOENT ? Result<void>() : Result<void>(failure("Removing", key, code));
    if (::unlinkat(folder.get(), segments.back().c_str(), 0) != 0 && errno != ENOENT)
        return failure("Removing", key, errno);
    for (segments.pop_back(); !segments.empty(); segments.pop_back()) {
        folder = openFolder(d->folder.get(), segments, Missing::Refuse, code);
        if (!folder || ::unlinkat(folder.get(), segments.back().c_str(), AT_REMOVEDIR) != 0)
            break; // others have something there
    }
    return {};
}

} // namespace core
