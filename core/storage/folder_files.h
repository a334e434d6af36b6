// The files of a LevelDB folder, looked at from outside: what must be there, and what is not as it must be.
// For the files of this folder only.

#pragma once

#include "core/base/result.h"

#include <leveldb/env.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace core {

enum class FileKind { Table, Log, Manifest, Current, Lock, Temporary, Remarks, Ours, Other };
/// By its name; `number` is set for tables, logs and manifests.
FileKind fileKind(std::string_view name, std::uint64_t *number = nullptr);

struct ManifestState
{
    std::string current;      // the content of CURRENT
    std::string manifestName; // that it names
    std::string manifest;     // its content
};
leveldb::Status readManifestState(leveldb::Env &env, const std::string &folder, ManifestState &state);

/// What a manifest says must exist.
struct LiveFiles
{
    std::uint64_t logNumber = 0;                   // 0: none yet
    std::map<std::uint64_t, std::uint64_t> tables; // number -> bytes
};
/// false where the manifest cannot be read to its end; LevelDB then says why.
bool readLiveFiles(std::string_view manifest, LiveFiles &files);

enum class FolderState { Missing, Empty, Foreign, Database };
struct FolderReport
{
    FolderState state = FolderState::Missing;
    std::string damage; // a sentence; empty where all that must be there is there, in its full length
};
/// By the names of its files alone.
FolderState folderState(leveldb::Env &env, const std::string &folder);
/// Reads the manifest and the ends of the logs, and looks at the files' sizes; opens no table.
FolderReport inspectFolder(leveldb::Env &env, const std::string &folder);

} // namespace core
