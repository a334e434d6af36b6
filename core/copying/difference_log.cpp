#include "core/copying/difference_log.h"

#include "core/copying/temporary_file.h"
#include "core/values/json.h"

#include <cstring>

namespace core {

namespace {

constexpr std::size_t kRecordHeadBytes = sizeof(std::uint32_t) + 1;

bool append(std::FILE *file, const void *bytes, std::size_t size)
{
    return std::fwrite(bytes, 1, size, file) == size;
}

std::optional<ItemDigest> digestOf(const std::optional<Item> &item)
{
    return item ? std::optional(core::digestOf(*item)) : std::nullopt;
}

} // namespace

Result<std::unique_ptr<DifferenceLog>> DifferenceLog::create(const std::filesystem::path &folder)
{
    const Result<std::FILE *> file = openTemporaryFile(folder);
    if (!file)
        return file.error();
    auto log = std::make_unique<DifferenceLog>();
    log->m_file.reset(*file);
    return log;
}

std::uint64_t DifferenceLog::size() const
{
    const std::scoped_lock lock(m_mutex);
    return m_size;
}

Result<void> DifferenceLog::add(const ItemChange &change)
{
    std::string key;
    appendDynamoJson(key, change.key);
    const auto size = std::uint32_t(key.size());
    const std::optional<ItemDigest> before = digestOf(change.before);
    const std::optional<ItemDigest> after = digestOf(change.after);
    const char sides = char((before ? 1 : 0) | (after ? 2 : 0));
    const std::scoped_lock lock(m_mutex);
    std::FILE *file = m_file.get();
    bool isWritten = std::fseek(file, 0, SEEK_END) == 0 && append(file, &size, sizeof size) &&
                     append(file, &sides, 1) && append(file, key.data(), key.size());
    for (const std::optional<ItemDigest> *digest : {&before, &after})
        isWritten = isWritten && (!*digest || append(file, (*digest)->data(), (*digest)->size()));
    if (!isWritten)
        return temporaryFileError("written");
    ++m_size;
    return {};
}

Result<std::vector<LoggedDifference>> DifferenceLog::read(std::uint64_t &position, std::size_t countMax)
{
    std::vector<LoggedDifference> differences;
    const std::scoped_lock lock(m_mutex);
    std::FILE *file = m_file.get();
    if (std::fflush(file) != 0 || std::fseek(file, long(position), SEEK_SET) != 0)
        return temporaryFileError("read");
    std::string key;
    char head[kRecordHeadBytes];
    while (differences.size() < countMax && std::fread(head, sizeof head, 1, file) == 1) {
        std::uint32_t size = 0;
        std::memcpy(&size, head, sizeof size);
        key.resize(size);
        if (std::fread(key.data(), 1, size, file) != size)
            return temporaryFileError("read");
        LoggedDifference &difference = differences.emplace_back();
        auto read = itemFromDynamoJson(key);
        if (auto *item = std::get_if<Item>(&read))
            difference.key = std::move(*item);
        else
            return std::get<JsonError>(read).error;
        position += sizeof head + size;
        for (auto [bit, digest] : {std::pair(1, &difference.before), std::pair(2, &difference.after)}) {
            if ((head[sizeof size] & bit) == 0)
                continue;
            digest->emplace();
            if (std::fread((*digest)->data(), (*digest)->size(), 1, file) != 1)
                return temporaryFileError("read");
            position += (*digest)->size();
        }
    }
    if (std::ferror(file) != 0)
        return temporaryFileError("read");
    return differences;
}

} // namespace core
