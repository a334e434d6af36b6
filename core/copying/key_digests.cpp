#include "core/copying/key_digests.h"

#include "core/copying/temporary_file.h"
#include "core/values/json.h"
#include "core/values/key_encoding.h"

#include <openssl/evp.h>

#include <algorithm>
#include <cstring>

namespace core {

ItemDigest digestOf(const Item &item)
{
    // Names and members of sets are sorted and numbers canonical, so equal items have one text.
    std::string text;
    appendDynamoJson(text, item);
    unsigned char whole[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    EVP_Digest(text.data(), text.size(), whole, &size, EVP_sha256(), nullptr);
    ItemDigest digest;
    std::memcpy(digest.data(), whole, digest.size());
    return digest;
}

Result<std::unique_ptr<KeyDigests>> KeyDigests::create(const std::filesystem::path &folder, std::size_t parts)
{
    auto digests = std::make_unique<KeyDigests>();
    for (std::size_t i = 0; i < parts; ++i) {
        const Result<std::FILE *> file = openTemporaryFile(folder);
        if (!file)
            return file.error();
        digests->m_files.emplace_back(*file);
    }
    return digests;
}

Result<void> KeyDigests::add(std::string_view keyBytes, const ItemDigest &digest)
{
    const auto size = std::uint32_t(keyBytes.size());
    const std::scoped_lock lock(m_mutex);
    std::FILE *file = m_files[partitionHash(keyBytes) % m_files.size()].get();
    if (std::fwrite(&size, sizeof size, 1, file) != 1 || std::fwrite(keyBytes.data(), size, 1, file) != 1 ||
        std::fwrite(digest.data(), digest.size(), 1, file) != 1)
        return temporaryFileError("written");
    return {};
}

Result<void> KeyDigests::read(std::size_t part,
                              const std::function<void(std::string_view, const ItemDigest &)> &take)
{
    const std::scoped_lock lock(m_mutex);
    std::FILE *file = m_files[part].get();
    std::rewind(file);
    std::string keyBytes;
    std::uint32_t size = 0;
    while (std::fread(&size, sizeof size, 1, file) == 1) {
        keyBytes.resize(size);
        ItemDigest digest;
        if (std::fread(keyBytes.data(), size, 1, file) != 1 ||
            std::fread(digest.data(), digest.size(), 1, file) != 1)
            return temporaryFileError("read");
        take(keyBytes, digest);
    }
    return std::ferror(file) != 0 ? temporaryFileError("read") : Result<void>();
}

} // namespace core
