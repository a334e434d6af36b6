// A name that stays: the folder of a file that was made or renamed, put on disk.

#pragma once

#include <cerrno>

#include <unistd.h>

namespace core {

/// 0 or an errno. Some file systems, those of networks among them, have nothing to sync of a folder and say
/// so: no error.
inline int syncFolder(int descriptor)
{
    if (::fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP)
        return 0;
    return errno;
}

} // namespace core
