#include "core/archive/backup_file_writer.h"

#include "core/archive/backup_file_format.h"
#include "core/archive/digest.h"
#include "core/transfer/output_file.h"

#include <zstd.h>

namespace core {

using namespace backup_file;

namespace {

constexpr int kCompressionLevel = 3; // zstd's usual one

struct FreeContext
{
    void operator()(ZSTD_CCtx *context) const { ::ZSTD_freeCCtx(context); }
};

} // namespace

struct BackupFileWriter::Private
{
    explicit Private(OutputFile output)
        : file(std::move(output))
    {}

    OutputFile file;
    Digest digest{DigestKind::Sha256};
    std::unique_ptr<ZSTD_CCtx, FreeContext> compressor{::ZSTD_createCCtx()};
    std::string packed;
    std::string block; // rows that are not written yet
    std::string blockFirstKey;
    std::string index; // of the blocks since the last index
    std::string indexFirstKey;
    std::string topIndex;
    BackupFileTotals totals;

    Result<void> write(std::string_view bytes)
    {
        digest.add(bytes);
        return file.append(bytes);
    }
    Result<void> writeFrame(FrameKind kind, std::string_view plain)
    {
        packed.resize(::ZSTD_compressBound(plain.size()));
        const std::size_t size = ::ZSTD_compressCCtx(compressor.get(), packed.data(), packed.size(),
                                                     plain.data(), plain.size(), kCompressionLevel);
        if (::ZSTD_isError(size) != 0)
            return Error::io("Compressing a part of the backup file failed");
        packed.resize(size);
        FrameHead head{kind, static_cast<std::uint32_t>(packed.size()),
                       static_cast<std::uint32_t>(plain.size()), 0};
        head.sum = frameSum(head, packed);
        std::string bytes;
        appendFrameHead(bytes, head);
        if (auto ok = write(bytes); !ok)
            return ok;
        return write(packed);
    }
    Result<void> writeBlock()
    {
        if (block.empty())
            return {};
        if (index.empty())
            indexFirstKey = blockFirstKey;
        appendIndexEntry(index, file.writtenBytes(), blockFirstKey);
        if (auto ok = writeFrame(FrameKind::Rows, block); !ok)
            return ok;
        block.clear();
        return index.size() < kBlockBytes ? Result<void>() : writeIndex();
    }
    Result<void> writeIndex()
    {
        if (index.empty())
            return {};
        appendIndexEntry(topIndex, file.writtenBytes(), indexFirstKey);
        auto ok = writeFrame(FrameKind::Index, index);
        index.clear();
        return ok;
    }
};

BackupFileWriter::BackupFileWriter(std::unique_ptr<Private> p)
    : d(std::move(p))
{}
BackupFileWriter::BackupFileWriter(BackupFileWriter &&) noexcept = default;
BackupFileWriter::~BackupFileWriter() = default;

Result<BackupFileWriter> BackupFileWriter::create(const std::filesystem::path &path, std::string_view header)
{
    Result<OutputFile> file = OutputFile::create(path);
    if (!file)
        return file.error();
    auto p = std::make_unique<Private>(std::move(*file));
    std::string head(kMagic);
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        head.push_back(static_cast<char>(kVersion >> shift & 0xff));
    if (auto ok = p->write(head); !ok)
        return ok.error();
    if (auto ok = p->writeFrame(FrameKind::Header, header); !ok)
        return ok.error();
    return BackupFileWriter(std::move(p));
}

Result<void> BackupFileWriter::append(std::string_view key, std::string_view value, std::uint64_t itemBytes)
{
    if (d->block.empty())
        d->blockFirstKey = key;
    appendRow(d->block, key, value);
    ++d->totals.items;
    d->totals.itemBytes += itemBytes;
    return d->block.size() < kBlockBytes ? Result<void>() : d->writeBlock();
}

Result<BackupFileTotals> BackupFileWriter::commit()
{
    if (auto ok = d->writeBlock(); !ok)
        return ok.error();
    if (auto ok = d->writeIndex(); !ok)
        return ok.error();
    Footer footer;
    footer.topIndexOffset = d->file.writtenBytes();
    if (auto ok = d->writeFrame(FrameKind::TopIndex, d->topIndex); !ok)
        return ok.error();
    footer.items = d->totals.items;
    footer.itemBytes = d->totals.itemBytes;
    footer.digest = d->digest.finish();
    if (auto ok = d->file.append(writeFooter(footer)); !ok)
        return ok.error();
    if (auto ok = d->file.commit(); !ok)
        return ok.error();
    d->totals.fileBytes = d->file.writtenBytes();
    d->totals.sha256 = toHexadecimal(footer.digest);
    return d->totals;
}

} // namespace core
