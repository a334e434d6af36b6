#include "core/copying/temporary_file.h"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace core {

Error temporaryFileError(const char *what)
{
    return Error::io(std::string("A temporary file cannot be ") + what + ": " + std::strerror(errno));
}

Result<std::FILE *> openTemporaryFile(const std::filesystem::path &folder)
{
    std::string path = (folder / "tablewright-compare-XXXXXX").string();
    const int descriptor = ::mkstemp(path.data());
    if (descriptor < 0)
        return temporaryFileError("made");
    ::unlink(path.c_str());
    std::FILE *file = ::fdopen(descriptor, "w+b");
    if (file == nullptr) {
        const Error error = temporaryFileError("made");
        ::close(descriptor);
        return error;
    }
    return file;
}

} // namespace core
