// Between our types and LevelDB's. For the files of this folder only.

#pragma once

#include "core/base/result.h"

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

/// Requires a status that is no success. The message names the folder and what LevelDB found.
Error errorOf(const leveldb::Status &status, const std::filesystem::path &folder);
Error damageError(const std::filesystem::path &folder, std::string_view what);

} // namespace core
