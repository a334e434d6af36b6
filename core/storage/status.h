// Between our types and LevelDB's. For the files of this folder only.

#pragma once

#include "core/base/result.h"

#include <leveldb/options.h>
#include <leveldb/slice.h>
#include <leveldb/status.h>

#include <filesystem>
#include <string_view>

namespace core {

inline leveldb::Slice slice(std::string_view bytes)
{
    return {bytes.data(), bytes.size()};
}

inline std::string_view view(const leveldb::Slice &bytes)
{
    return {bytes.data(), bytes.size()};
}

/// For every read there is: a block that one of them put into the cache unchecked would be taken for right by
/// all others. Only blocks that are not in the cache pay for it. nullptr: the present.
inline leveldb::ReadOptions readOptions(const void *snapshot = nullptr)
{
    leveldb::ReadOptions options;
    options.verify_checksums = true;
    options.snapshot = static_cast<const leveldb::Snapshot *>(snapshot);
    return options;
}

/// Requires a status that is no success. The message names the folder and what LevelDB found.
Error errorOf(const leveldb::Status &status, const std::filesystem::path &folder);
Error damageError(const std::filesystem::path &folder, std::string_view what);

} // namespace core
