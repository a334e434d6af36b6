#include "core/engine/change_pauses.h"

#include "core/engine/engine.h"

#include <chrono>
#include <cstdio>

namespace core {

namespace {

constexpr std::chrono::milliseconds kPause{15000};

} // namespace

Result<void> checkPauseSince(const Engine &engine, UnixMicros changedAt, const std::string &what)
{
    const UnixMicros over = changedAt + std::chrono::microseconds(kPause).count();
    if (!engine.options.limitsChanges || engine.clock.now() >= over)
        return {};
    return Error(ErrorCode::Throttling, what + " modified within the previous " +
                                            std::to_string(kPause.count()) +
                                            " milliseconds. Please try again after " + isoTime(over));
}

std::string isoTime(UnixMicros time)
{
    using namespace std::chrono;
    const sys_time<microseconds> moment{microseconds(time)};
    const auto day = floor<days>(moment);
    const year_month_day date(day);
    const hh_mm_ss clock(floor<milliseconds>(moment - day));
    char text[64];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", int(date.year()),
                  unsigned(date.month()), unsigned(date.day()), int(clock.hours().count()),
                  int(clock.minutes().count()), int(clock.seconds().count()),
                  int(clock.subseconds().count()));
    return text;
}

} // namespace core
