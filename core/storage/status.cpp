#include "core/storage/status.h"

#include <cassert>

namespace core {

Error errorOf(const leveldb::Status &status, const std::filesystem::path &folder)
{
    assert(!status.ok());
    const std::string what = status.ToString();
    if (status.IsCorruption())
        return Error::corruption("The database in " + folder.string() + " is damaged: " + what);
    return Error::io("The database in " + folder.string() + " cannot be read or written: " + what);
}

} // namespace core
