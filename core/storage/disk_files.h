// The files of DiskEnv. For the files of this folder only.

#pragma once

#include <leveldb/env.h>

namespace core {

class DiskEnv;

/// `path` and errno as a status that LevelDB can tell apart (NotFound or IOError).
leveldb::Status systemError(const std::string &path);
std::string folderOf(const std::string &path);
leveldb::Status syncFolder(const std::string &folder);

leveldb::Status openSequential(const std::string &path, leveldb::SequentialFile **result);
leveldb::Status openRandomAccess(const std::string &path, leveldb::RandomAccessFile **result);
/// `flags` beside those for writing and creating: O_TRUNC or O_APPEND.
leveldb::Status openWritable(DiskEnv &env, const std::string &path, int flags,
                             leveldb::WritableFile **result);

} // namespace core
