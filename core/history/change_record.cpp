#include "core/history/change_record.h"

#include "core/storage/varint.h"

namespace core {

namespace {

// Stored on disk: never renumber.
enum Flag : unsigned {
    WasThere = 1,
    IsThere = 2,
    HasOldImage = 4,
    HasNewImage = 8,
    ByTimeToLive = 16,
    KnownFlags = 31,
};

void appendText(std::string &bytes, std::string_view text)
{
    appendVarint(bytes, text.size());
    bytes.append(text);
}

bool readText(std::string_view &bytes, std::string_view &text)
{
    std::uint64_t size = 0;
    if (!readVarint(bytes, size) || size > bytes.size())
        return false;
    text = bytes.substr(0, size);
    bytes.remove_prefix(size);
    return true;
}

bool readImage(std::string_view &bytes, bool isKept, std::optional<std::string_view> &image)
{
    return !isKept || readText(bytes, image.emplace());
}

} // namespace

std::string writeChangeRecord(const ChangeRecord &change)
{
    unsigned flags = 0;
    flags |= change.wasThere ? WasThere : 0U;
    flags |= change.isThere ? IsThere : 0U;
    flags |= change.oldImage ? HasOldImage : 0U;
    flags |= change.newImage ? HasNewImage : 0U;
    flags |= change.origin == ChangeOrigin::TimeToLive ? ByTimeToLive : 0U;
    std::string bytes;
    bytes.reserve(16 + change.rowTail.size() + change.oldImage.value_or("").size() +
                  change.newImage.value_or("").size());
    bytes.push_back(static_cast<char>(flags));
    appendText(bytes, change.rowTail);
    if (change.oldImage)
        appendText(bytes, *change.oldImage);
    if (change.newImage)
        appendText(bytes, *change.newImage);
    return bytes;
}

Result<ChangeRecord> readChangeRecord(std::string_view bytes)
{
    const auto damaged = [] { return Error::corruption("A record of the change log does not make sense"); };
    if (bytes.empty())
        return damaged();
    const unsigned flags = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    ChangeRecord change;
    change.wasThere = flags & WasThere;
    change.isThere = flags & IsThere;
    change.origin = flags & ByTimeToLive ? ChangeOrigin::TimeToLive : ChangeOrigin::User;
    const bool isRead = (flags & ~unsigned(KnownFlags)) == 0 && readText(bytes, change.rowTail) &&
                        readImage(bytes, flags & HasOldImage, change.oldImage) &&
                        readImage(bytes, flags & HasNewImage, change.newImage) && bytes.empty();
    if (!isRead || change.rowTail.empty())
        return damaged();
    return change;
}

} // namespace core
