#include "core/transfer/open_reader.h"

#include "core/transfer/csv_reader.h"
#include "core/transfer/decoded_source.h"
#include "core/transfer/json_item_reader.h"

namespace core {

namespace {

Result<std::unique_ptr<ByteSource>> openTextFile(const std::filesystem::path &path)
{
    Result<std::unique_ptr<ByteSource>> source = openFileSource(path);
    if (!source)
        return source;
    return decodedSource(std::move(*source));
}

} // namespace

Result<std::unique_ptr<RecordReader>> openReader(std::unique_ptr<ByteSource> source, const FileFormat &format)
{
    if (format.kind != FileFormat::Kind::Csv)
        return std::unique_ptr<RecordReader>(std::make_unique<JsonItemReader>(std::move(source), format));
    auto reader = std::make_unique<CsvReader>(std::move(source), format.delimiter);
    if (Result<void> header = reader->readHeader(); !header)
        return header.error();
    return std::unique_ptr<RecordReader>(std::move(reader));
}

Result<std::unique_ptr<RecordReader>> openFileReader(const std::filesystem::path &path,
                                                     const FileFormat &format)
{
    Result<std::unique_ptr<ByteSource>> source = openTextFile(path);
    if (!source)
        return source.error();
    return openReader(std::move(*source), format);
}

Result<FileFormat> detectFileFormat(const std::filesystem::path &path)
{
    Result<std::unique_ptr<ByteSource>> source = openTextFile(path);
    if (!source)
        return source.error();
    std::string head(kDetectionBytes, '\0');
    std::size_t size = 0;
    while (size < head.size()) {
        Result<std::size_t> count = (*source)->read(head.data() + size, head.size() - size);
        if (!count)
            return count.error();
        if (*count == 0)
            break;
        size += *count;
    }
    head.resize(size);
    return detectFormat(head);
}

} // namespace core
