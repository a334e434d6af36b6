#include "core/engine/time_text.h"

#include <array>
#include <ctime>

namespace core {

std::string timeText(UnixMicros time)
{
    const std::time_t seconds = std::time_t(time / 1'000'000);
    std::tm parts = {};
    gmtime_r(&seconds, &parts);
    std::array<char, 40> text = {};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

} // namespace core
