#include "core/transfer/preview.h"

#include "core/transfer/open_reader.h"

#include <set>

namespace core {

Result<FilePreview> previewFile(const std::filesystem::path &path, const std::optional<FileFormat> &format,
                                std::size_t recordsMax)
{
    FilePreview preview;
    if (format) {
        preview.format = *format;
    } else {
        Result<FileFormat> detected = detectFileFormat(path);
        if (!detected)
            return detected.error();
        preview.format = *detected;
    }
    Result<std::unique_ptr<RecordReader>> reader = openFileReader(path, preview.format);
    if (!reader)
        return reader.error();
    preview.columns = (*reader)->columns();

    const std::uint64_t headerBytes = (*reader)->consumedBytes();
    std::set<std::string, std::less<>> known;
    while (preview.records.size() < recordsMax &&
           (preview.records.size() < kPreviewRecords || (*reader)->consumedBytes() < kPreviewBytesMax)) {
        FileRecord record;
        Result<bool> more = (*reader)->next(record);
        if (!more)
            preview.failure = more.error();
        if (!more || !*more) {
            preview.isComplete = true;
            break;
        }
        for (const Attribute &attribute : record.item) {
            if (known.insert(attribute.name).second)
                preview.columns.push_back(attribute.name);
        }
        preview.records.push_back(std::move(record));
    }
    preview.textBytes = (*reader)->sizeBytes();
    preview.recordsEstimate = preview.records.size();
    const std::uint64_t readBytes = (*reader)->consumedBytes() - headerBytes;
    if (!preview.isComplete && readBytes > 0)
        preview.recordsEstimate =
            (preview.textBytes - headerBytes) / (readBytes / preview.records.size() + 1);
    return preview;
}

} // namespace core
