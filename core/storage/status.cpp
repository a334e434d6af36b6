#include "core/storage/status.h"

#include <cassert>

namespace core {

namespace {

/// What to do about it, where the system says why.
std::string_view hint(std::string_view what)
{
    if (what.find("No space left on device") != what.npos || what.find("Disk quota exceeded") != what.npos)
        return " The disk is full: make room on it.";
    if (what.find("Permission denied") != what.npos || what.find("Read-only file system") != what.npos)
        return " This user may not write there: open it read-only, or change the folder's permissions.";
    if (what.find("Too many open files") != what.npos)
        return " The limit of open files of this user is too low for it (ulimit -n).";
    return {};
}

} // namespace

Error errorOf(const leveldb::Status &status, const std::filesystem::path &folder)
{
    assert(!status.ok());
    const std::string what = status.ToString();
    if (status.IsCorruption())
        return damageError(folder, what);
    return Error::io("The database in " + folder.string() + " cannot be read or written: " + what + "." +
                     std::string(hint(what)));
}

Error damageError(const std::filesystem::path &folder, std::string_view what)
{
    return Error::corruption("The database in " + folder.string() + " is damaged: " + std::string(what) +
                             ". Nothing was removed. It can be checked and repaired.");
}

} // namespace core
