// Who has a database folder open: a small file beside LevelDB's lock, for the message that the second program
// shows. The lock alone decides; this file may be stale. For the files of this folder only.

#pragma once

#include <leveldb/env.h>

#include <string>

namespace core {

/// Requires that the folder is locked. A failure costs others a name in a message, no more, and is not
/// reported.
void writeHolder(leveldb::Env &env, const std::string &folder);
void removeHolder(leveldb::Env &env, const std::string &folder);
/// "tablewright, process 4711", or empty where the file is missing or its process has ended.
std::string describeHolder(leveldb::Env &env, const std::string &folder);

} // namespace core
