// Which folders this test program puts on disk. Its own fsync() stands before the C library's, so one source
// file of a program may include this.

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace support {

/// In their order. Not for several threads.
inline std::vector<std::filesystem::path> &syncedFolders()
{
    static std::vector<std::filesystem::path> folders;
    return folders;
}

} // namespace support

extern "C" int fsync(int descriptor)
{
    struct stat status = {};
    if (::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode))
        support::syncedFolders().push_back(
            std::filesystem::read_symlink("/proc/self/fd/" + std::to_string(descriptor)));
    return int(::syscall(SYS_fsync, descriptor));
}
