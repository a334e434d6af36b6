// The keys of a whole table, each with a digest of its item, in files rather than in memory.

#pragma once

#include "core/base/result.h"
#include "core/values/attribute_value.h"

#include <array>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace core {

/// The first half of a SHA-256 over the item's canonical form: equal items have equal digests, and others, as
/// far as anybody has ever seen, do not.
using ItemDigest = std::array<char, 16>;
ItemDigest digestOf(const Item &item);

/// Parted by the keys' bytes, so that two tables can be compared part by part. The files have no name: they
/// are gone when the program is, however it ends. add() is thread-safe.
class KeyDigests
{
public:
    /// IoError where the folder takes no files.
    static Result<std::unique_ptr<KeyDigests>> create(const std::filesystem::path &folder, std::size_t parts);

    Result<void> add(std::string_view keyBytes, const ItemDigest &digest);

    std::size_t parts() const { return m_files.size(); }
    /// All of one part, in the order added. Requires that nothing is added any more.
    Result<void> read(std::size_t part,
                      const std::function<void(std::string_view keyBytes, const ItemDigest &digest)> &take);

private:
    struct Close
    {
        void operator()(std::FILE *file) const { std::fclose(file); }
    };
    std::mutex m_mutex;
    std::vector<std::unique_ptr<std::FILE, Close>> m_files; // guarded by m_mutex
};

} // namespace core
