#include "core/archive/backup_file_reader.h"

#include "core/archive/backup_file_format.h"
#include "core/archive/digest.h"

#include <zstd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace core {

using namespace backup_file;

namespace {

constexpr std::uint64_t kRowsPerReport = 1000;

std::string sentence(const std::filesystem::path &path, std::string_view what)
{
    return "The backup file " + path.string() + " is damaged: " + std::string(what);
}

/// Where in the file it was met.
Error damageAt(const std::filesystem::path &path, std::uint64_t offset, const Error &error)
{
    if (error.code() != ErrorCode::Corruption)
        return error;
    return Error::corruption(sentence(path, error.message()) + " (at byte " + std::to_string(offset) + ")");
}

} // namespace

struct BackupFileReader::Private
{
    std::filesystem::path path;
    int descriptor = -1;
    std::uint64_t fileBytes = 0;
    std::string header;
    std::uint64_t firstBlock = 0; // behind the header
    Footer footer;
    BackupFileTotals totals;
    std::vector<IndexEntry> topIndex;

    ~Private()
    {
        if (descriptor >= 0)
            ::close(descriptor);
    }

    Result<std::string> readAt(std::uint64_t offset, std::size_t size) const
    {
        std::string bytes(size, '\0');
        std::size_t filled = 0;
        while (filled < size) {
            const ssize_t count = ::pread(descriptor, bytes.data() + filled, size - filled,
                                          static_cast<off_t>(offset + filled));
            if (count < 0 && errno == EINTR)
                continue;
            if (count < 0)
                return Error::io("Reading " + path.string() + " failed: " + std::strerror(errno));
            if (count == 0)
                return Error::corruption("it ends too early");
            filled += std::size_t(count);
        }
        return bytes;
    }

    struct Frame
    {
        FrameKind kind = FrameKind::Header;
        std::string plain;
        std::uint64_t end = 0; // offset of what comes behind it
    };
    /// `raw` gets the bytes as they are in the file.
    Result<Frame> readFrame(std::uint64_t offset, std::string *raw = nullptr) const
    {
        const std::uint64_t behind = fileBytes - kFooterBytes;
        if (offset > behind || behind - offset < kFrameHeadBytes)
            return Error::corruption("a part begins where none can be");
        Result<std::string> bytes = readAt(offset, kFrameHeadBytes);
        if (!bytes)
            return bytes.error();
        const Result<FrameHead> head = readFrameHead(*bytes);
        if (!head)
            return head.error();
        if (head->packedBytes > behind - offset - kFrameHeadBytes)
            return Error::corruption("a part is longer than the file");
        const Result<std::string> packed = readAt(offset + kFrameHeadBytes, head->packedBytes);
        if (!packed)
            return packed.error();
        if (frameSum(*head, *packed) != head->sum)
            return Error::corruption("a part has not the sum that it should have");
        Frame frame;
        frame.kind = head->kind;
        frame.end = offset + kFrameHeadBytes + head->packedBytes;
        frame.plain.resize(head->plainBytes);
        const std::size_t size =
            ::ZSTD_decompress(frame.plain.data(), frame.plain.size(), packed->data(), packed->size());
        if (::ZSTD_isError(size) != 0 || size != head->plainBytes)
            return Error::corruption("a part cannot be unpacked");
        if (raw != nullptr)
            *raw = *bytes + *packed;
        return frame;
    }
    Result<Frame> readFrameOf(FrameKind kind, std::uint64_t offset) const
    {
        Result<Frame> frame = readFrame(offset);
        if (frame && frame->kind != kind)
            frame = Error::corruption("a part is not of the kind that it should be");
        return frame ? std::move(frame) : damageAt(path, offset, frame.error());
    }
    Result<std::vector<IndexEntry>> readIndexAt(FrameKind kind, std::uint64_t offset) const
    {
        const Result<Frame> frame = readFrameOf(kind, offset);
        if (!frame)
            return frame.error();
        Result<std::vector<IndexEntry>> entries = readIndex(frame->plain);
        return entries ? std::move(entries) : damageAt(path, offset, entries.error());
    }

    Result<void> openFile();
    Result<void> readHead();
    Result<void> readEnd();
};

Result<void> BackupFileReader::Private::openFile()
{
    descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat status = {};
    if (descriptor < 0 || ::fstat(descriptor, &status) != 0)
        return Error::io("Opening " + path.string() + " failed: " + std::strerror(errno));
    if (!S_ISREG(status.st_mode))
        return Error::io(path.string() + " is not a file");
    fileBytes = static_cast<std::uint64_t>(status.st_size);
    return {};
}

Result<void> BackupFileReader::Private::readHead()
{
    const Result<std::string> head = readAt(0, std::size_t(std::min<std::uint64_t>(fileBytes, kHeadBytes)));
    if (!head)
        return head.error();
    if (head->substr(0, kMagic.size()) != kMagic)
        return Error::format(path.string() +
                             " is no backup file of Tablewright, or its beginning is damaged");
    if (fileBytes < kHeadBytes + kFrameHeadBytes + kFooterBytes)
        return Error::corruption(sentence(path, "it is cut short"));
    std::uint32_t version = 0;
    for (std::size_t i = kMagic.size(); i < kHeadBytes; ++i)
        version = version << 8 | static_cast<unsigned char>((*head)[i]);
    if (version != kVersion)
        return Error::format(path.string() + " has version " + std::to_string(version) +
                             " of the backup file's format; this program reads version " +
                             std::to_string(kVersion) + (version > kVersion ? ": take a newer one" : ""));
    Result<Frame> frame = readFrameOf(FrameKind::Header, kHeadBytes);
    if (!frame)
        return frame.error();
    header = std::move(frame->plain);
    firstBlock = frame->end;
    return {};
}

Result<void> BackupFileReader::Private::readEnd()
{
    const Result<std::string> bytes = readAt(fileBytes - kFooterBytes, kFooterBytes);
    if (!bytes)
        return bytes.error();
    Result<Footer> read = readFooter(*bytes);
    if (!read)
        return Error::corruption(sentence(path, read.error().message()));
    footer = std::move(*read);
    totals.items = footer.items;
    totals.itemBytes = footer.itemBytes;
    totals.fileBytes = fileBytes;
    totals.sha256 = toHexadecimal(footer.digest);
    Result<std::vector<IndexEntry>> top = readIndexAt(FrameKind::TopIndex, footer.topIndexOffset);
    if (!top)
        return top.error();
    topIndex = std::move(*top);
    return {};
}

BackupFileReader::BackupFileReader(std::unique_ptr<Private> p)
    : d(std::move(p))
{}
BackupFileReader::~BackupFileReader() = default;

Result<std::unique_ptr<BackupFileReader>> BackupFileReader::open(const std::filesystem::path &path)
{
    auto p = std::make_unique<Private>();
    p->path = path;
    if (auto ok = p->openFile(); !ok)
        return ok.error();
    if (auto ok = p->readHead(); !ok)
        return ok.error();
    if (auto ok = p->readEnd(); !ok)
        return ok.error();
    return std::unique_ptr<BackupFileReader>(new BackupFileReader(std::move(p)));
}

const std::string &BackupFileReader::header() const
{
    return d->header;
}

const BackupFileTotals &BackupFileReader::totals() const
{
    return d->totals;
}

namespace {

/// What verifying gathers from one part to the next, and compares with what the file says.
struct Verification
{
    std::uint64_t items = 0;
    std::string lastKey;
    std::vector<IndexEntry> blocks;  // since the last index
    std::vector<IndexEntry> indexes; // so far

    Result<void> takeRows(std::uint64_t offset, std::string_view plain,
                          const std::function<Result<void>(std::string_view, std::string_view)> &visit)
    {
        const Result<std::vector<Row>> rows = readRows(plain);
        if (!rows)
            return rows.error();
        if (!lastKey.empty() && rows->front().key <= lastKey)
            return Error::corruption("blocks of rows are not in order");
        for (const Row &row : *rows) {
            if (auto ok = visit(row.key, row.value); !ok)
                return ok;
        }
        items += rows->size();
        lastKey = rows->back().key;
        blocks.push_back({offset, std::string(rows->front().key)});
        return {};
    }
    Result<void> takeIndex(std::uint64_t offset, std::string_view plain)
    {
        const Result<std::vector<IndexEntry>> entries = readIndex(plain);
        if (!entries)
            return entries.error();
        if (*entries != blocks || blocks.empty())
            return Error::corruption("an index does not fit the rows before it");
        indexes.push_back({offset, blocks.front().firstKey});
        blocks.clear();
        return {};
    }
};

} // namespace

Result<void>
BackupFileReader::verify(const std::function<Result<void>(std::string_view, std::string_view)> &visit,
                         Progress &progress) const
{
    const std::uint64_t end = d->fileBytes - kFooterBytes;
    Digest digest(DigestKind::Sha256);
    const Result<std::string> head = d->readAt(0, std::size_t(d->firstBlock));
    if (!head)
        return damageAt(d->path, 0, head.error());
    digest.add(*head);
    Verification found;
    std::string raw;
    bool hasTop = false;
    std::uint64_t reported = 0;
    for (std::uint64_t offset = d->firstBlock; offset < end;) {
        if (progress.stopRequested())
            return Error::cancelled();
        const Result<Private::Frame> frame = d->readFrame(offset, &raw);
        if (!frame)
            return damageAt(d->path, offset, frame.error());
        digest.add(raw);
        Result<void> ok;
        if (hasTop || frame->kind == FrameKind::Header)
            ok = Error::corruption("a part is where none should be");
        else if (frame->kind == FrameKind::Rows)
            ok = found.takeRows(offset, frame->plain, visit);
        else if (frame->kind == FrameKind::Index)
            ok = found.takeIndex(offset, frame->plain);
        else
            hasTop = offset == d->footer.topIndexOffset;
        if (!ok)
            return damageAt(d->path, offset, ok.error());
        offset = frame->end;
        if (found.items - reported >= kRowsPerReport)
            progress.report(reported = found.items, d->footer.items);
    }
    progress.report(found.items, d->footer.items);
    if (!hasTop || !found.blocks.empty() || found.indexes != d->topIndex)
        return Error::corruption(sentence(d->path, "its index does not fit its rows"));
    if (found.items != d->footer.items)
        return Error::corruption(sentence(d->path, "it says " + std::to_string(d->footer.items) +
                                                       " items and holds " + std::to_string(found.items)));
    if (digest.finish() != d->footer.digest)
        return Error::corruption(sentence(d->path, "it has not the digest that it should have"));
    return {};
}

// ---- rows by the index

struct BackupFileReader::Rows::Private
{
    const BackupFileReader::Private &file;
    std::vector<IndexEntry> blocks; // of the index `top`
    std::string plain;              // of the block `block`
    std::vector<Row> rows;
    std::size_t top = SIZE_MAX; // SIZE_MAX: none loaded
    std::size_t block = SIZE_MAX;
    std::size_t row = 0;
    bool isValid = false;
    std::optional<Error> error;

    bool fail(const Error &what)
    {
        error = what;
        isValid = false;
        return false;
    }
    bool loadIndex(std::size_t number)
    {
        if (top == number)
            return true;
        Result<std::vector<IndexEntry>> entries =
            file.readIndexAt(FrameKind::Index, file.topIndex[number].offset);
        if (!entries)
            return fail(entries.error());
        if (entries->empty())
            return fail(Error::corruption(sentence(file.path, "an index is empty")));
        blocks = std::move(*entries);
        top = number;
        block = SIZE_MAX;
        return true;
    }
    bool loadBlock(std::size_t number)
    {
        if (block == number)
            return true;
        const std::uint64_t offset = blocks[number].offset;
        Result<BackupFileReader::Private::Frame> frame = file.readFrameOf(FrameKind::Rows, offset);
        if (!frame)
            return fail(frame.error());
        plain = std::move(frame->plain);
        Result<std::vector<Row>> read = readRows(plain);
        if (!read)
            return fail(damageAt(file.path, offset, read.error()));
        rows = std::move(*read);
        block = number;
        return true;
    }
    /// The last of the entries that begins at or before `key`; the first where none does.
    static std::size_t entryFor(const std::vector<IndexEntry> &entries, std::string_view key)
    {
        const auto behind =
            std::upper_bound(entries.begin(), entries.end(), key,
                             [](std::string_view k, const IndexEntry &entry) { return k < entry.firstKey; });
        return behind == entries.begin() ? 0 : std::size_t(behind - entries.begin()) - 1;
    }
    bool loadFor(std::string_view key)
    {
        isValid = false;
        return !error && !file.topIndex.empty() && loadIndex(entryFor(file.topIndex, key)) &&
               loadBlock(entryFor(blocks, key));
    }
    void toFirstOfNextBlock()
    {
        isValid = false;
        std::size_t nextBlock = block + 1;
        if (nextBlock == blocks.size()) {
            if (top + 1 == file.topIndex.size() || !loadIndex(top + 1))
                return;
            nextBlock = 0;
        }
        isValid = loadBlock(nextBlock);
        row = 0;
    }
    void toLastOfBlockBefore()
    {
        isValid = false;
        if (block == 0) {
            if (top == 0 || !loadIndex(top - 1))
                return;
            isValid = loadBlock(blocks.size() - 1);
        } else {
            isValid = loadBlock(block - 1);
        }
        row = rows.size() - 1;
    }
};

BackupFileReader::Rows::Rows(const BackupFileReader &reader)
    : d(std::make_unique<Private>(Private{*reader.d, {}, {}, {}, SIZE_MAX, SIZE_MAX, 0, false, {}}))
{}
BackupFileReader::Rows::~Rows() = default;

bool BackupFileReader::Rows::valid() const
{
    return d->isValid;
}

std::string_view BackupFileReader::Rows::key() const
{
    return d->rows[d->row].key;
}

std::string_view BackupFileReader::Rows::value() const
{
    return d->rows[d->row].value;
}

void BackupFileReader::Rows::next()
{
    if (++d->row == d->rows.size())
        d->toFirstOfNextBlock();
}

void BackupFileReader::Rows::previous()
{
    if (d->row == 0)
        d->toLastOfBlockBefore();
    else
        --d->row;
}

void BackupFileReader::Rows::seek(std::string_view key)
{
    if (!d->loadFor(key))
        return;
    const auto found = std::lower_bound(d->rows.begin(), d->rows.end(), key,
                                        [](const Row &row, std::string_view k) { return row.key < k; });
    d->isValid = true;
    d->row = std::size_t(found - d->rows.begin());
    if (found == d->rows.end())
        d->toFirstOfNextBlock();
}

void BackupFileReader::Rows::seekBefore(std::string_view key)
{
    seek(key);
    if (d->isValid)
        previous();
    else if (!d->error)
        seekToLast();
}

void BackupFileReader::Rows::seekToLast()
{
    d->isValid = false;
    if (d->error || d->file.topIndex.empty() || !d->loadIndex(d->file.topIndex.size() - 1))
        return;
    d->isValid = d->loadBlock(d->blocks.size() - 1);
    d->row = d->rows.size() - 1;
}

Result<void> BackupFileReader::Rows::status() const
{
    return d->error ? Result<void>(*d->error) : Result<void>();
}

} // namespace core
