#include "core/storage/holder.h"

#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <sstream>

namespace core {

namespace {

std::string holderPath(const std::string &folder)
{
    return folder + "/HOLDER";
}

/// When a process began, in the kernel's ticks since its start; empty where there is no such process.
/// Together with its number it names a process for good: numbers alone are given again.
std::string startOf(const std::string &process)
{
    std::ifstream file("/proc/" + process + "/stat");
    std::string line;
    std::getline(file, line);
    // The second field is the program's name in parentheses and may hold anything; the start is field 22.
    const std::size_t name = line.rfind(')');
    if (name == std::string::npos)
        return {};
    std::istringstream fields(line.substr(name + 1));
    std::string field;
    for (int i = 3; i <= 22; ++i)
        fields >> field;
    return fields ? field : std::string();
}

} // namespace

void writeHolder(leveldb::Env &env, const std::string &folder)
{
    const std::string process = std::to_string(::getpid());
    const std::string text = process + " " + startOf(process) + " " + program_invocation_short_name + "\n";
    static_cast<void>(leveldb::WriteStringToFile(&env, text, holderPath(folder)).ok());
}

void removeHolder(leveldb::Env &env, const std::string &folder)
{
    static_cast<void>(env.RemoveFile(holderPath(folder)).ok());
}

std::string describeHolder(leveldb::Env &env, const std::string &folder)
{
    std::string text;
    if (!leveldb::ReadFileToString(&env, holderPath(folder), &text).ok())
        return {};
    std::istringstream fields(text);
    std::string process;
    std::string start;
    std::string name;
    fields >> process >> start >> std::ws;
    std::getline(fields, name);
    if (!fields || process.find_first_not_of("0123456789") != std::string::npos || start != startOf(process))
        return {};
    return name + ", process " + process;
}

} // namespace core
