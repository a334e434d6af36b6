// The program that node runs for a handler.

#pragma once

#include <string_view>

namespace core {

/// Arguments: the file without its ending, and the function's name. Reads an event a line from standard input
/// and answers each with a line on descriptor 3: {"ok":true,"result":...} or {"ok":false,"error":"..."}. What
/// the handler prints goes where it prints it.
std::string_view nodeRunner();

} // namespace core
