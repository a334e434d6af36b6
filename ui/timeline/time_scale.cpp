#include "ui/timeline/time_scale.h"

#include "ui/timeline/time_units.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

using core::UnixMicros;

constexpr std::array<UnixMicros, 31> kSteps{kMillisecond,
                                            2 * kMillisecond,
                                            5 * kMillisecond,
                                            10 * kMillisecond,
                                            20 * kMillisecond,
                                            50 * kMillisecond,
                                            100 * kMillisecond,
                                            200 * kMillisecond,
                                            500 * kMillisecond,
                                            kSecond,
                                            2 * kSecond,
                                            5 * kSecond,
                                            10 * kSecond,
                                            15 * kSecond,
                                            30 * kSecond,
                                            kMinute,
                                            2 * kMinute,
                                            5 * kMinute,
                                            10 * kMinute,
                                            15 * kMinute,
                                            30 * kMinute,
                                            kHour,
                                            2 * kHour,
                                            3 * kHour,
                                            6 * kHour,
                                            12 * kHour,
                                            kDay,
                                            2 * kDay,
                                            7 * kDay,
                                            14 * kDay,
                                            28 * kDay};

UnixMicros roundStep(double length)
{
    for (const UnixMicros step : kSteps)
        if (double(step) >= length)
            return step;
    return kSteps.back();
}

UnixMicros floorTo(UnixMicros moment, UnixMicros step)
{
    const UnixMicros rest = moment % step;
    return moment - (rest < 0 ? rest + step : rest);
}

} // namespace

TimeScale::TimeScale(TimeRange range, double left, double width, QTimeZone zone)
    : m_range(range)
    , m_left(left)
    , m_width(std::max(1.0, width))
    , m_zone(std::move(zone))
{
    m_range.to = std::max(m_range.to, m_range.from + 1);
}

double TimeScale::xOf(UnixMicros moment) const
{
    return m_left + m_width * double(moment - m_range.from) / double(m_range.length());
}

UnixMicros TimeScale::momentAt(double x) const
{
    const double share = std::clamp((x - m_left) / m_width, 0.0, 1.0);
    const UnixMicros moment = m_range.from + UnixMicros(std::llround(share * double(m_range.length())));
    const double microsPerPixel = double(m_range.length()) / m_width;
    const UnixMicros grain = microsPerPixel >= double(kSecond) ? kSecond : kMillisecond;
    return std::clamp(floorTo(moment + grain / 2, grain), m_range.from, m_range.to);
}

UnixMicros TimeScale::stepFor(double pixels) const
{
    return roundStep(double(m_range.length()) * pixels / m_width);
}

UnixMicros TimeScale::smallStep() const
{
    return stepFor(2);
}

UnixMicros TimeScale::largeStep() const
{
    return stepFor(m_width / 10);
}

std::vector<TimeScale::Tick> TimeScale::ticks(double distance) const
{
    const UnixMicros step = stepFor(distance);
    // Counted from a local midnight, so that steps of hours and days lie on round times of the zone.
    const QDateTime first = QDateTime::fromMSecsSinceEpoch(m_range.from / 1000, m_zone);
    const QDateTime midnight(first.date(), QTime(0, 0), m_zone);
    UnixMicros at = midnight.toMSecsSinceEpoch() * 1000;
    if (step >= kDay) {
        const qint64 day = first.date().toJulianDay();
        at = QDateTime(QDate::fromJulianDay(day - day % (step / kDay)), QTime(0, 0), m_zone)
                 .toMSecsSinceEpoch() *
             1000;
    }
    std::vector<Tick> ticks;
    at += (m_range.from - at) / step * step;
    for (; at <= m_range.to; at += step) {
        UnixMicros moment = at;
        if (step >= kHour) {
            // A day with a change of clocks has 23 or 25 hours.
            const int shift = m_zone.offsetFromUtc(midnight) -
                              m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(at / 1000, m_zone));
            moment += UnixMicros(shift) * kSecond;
        }
        if (m_range.contains(moment))
            ticks.push_back({moment, labelOf(moment, step)});
    }
    return ticks;
}

QString TimeScale::labelOf(UnixMicros moment, UnixMicros step) const
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(moment / 1000, m_zone);
    if (step >= kDay || (time.time() == QTime(0, 0) && step >= kMinute))
        return QLocale().toString(time.date(), QStringLiteral("d MMM"));
    if (step >= kMinute)
        return time.toString(QStringLiteral("HH:mm"));
    if (step >= kSecond)
        return time.toString(QStringLiteral("HH:mm:ss"));
    return time.toString(QStringLiteral("mm:ss.zzz"));
}

TimeRange TimeScale::zoomed(TimeRange range, double factor, UnixMicros anchor, TimeRange bounds)
{
    const UnixMicros length =
        std::clamp(UnixMicros(std::llround(double(range.length()) * factor)), kSecond, bounds.length());
    const double share = double(anchor - range.from) / double(std::max<UnixMicros>(1, range.length()));
    const UnixMicros from = anchor - UnixMicros(std::llround(share * double(length)));
    return moved({from, from + length}, 0, bounds);
}

TimeRange TimeScale::moved(TimeRange range, UnixMicros by, TimeRange bounds)
{
    const UnixMicros length = std::min(range.length(), bounds.length());
    const UnixMicros from = std::clamp(range.from + by, bounds.from, bounds.to - length);
    return {from, from + length};
}

UnixMicros TimeScale::bucketLength(double pixels) const
{
    return stepFor(pixels);
}

} // namespace ui
