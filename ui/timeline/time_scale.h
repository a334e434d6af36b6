// A stretch of time on a stretch of pixels: where a moment lies, and which round times to write below.

#pragma once

#include "core/base/clock.h"

#include <QString>
#include <QTimeZone>
#include <vector>

namespace ui {

struct TimeRange
{
    core::UnixMicros from = 0;
    core::UnixMicros to = 0;

    core::UnixMicros length() const { return to - from; }
    bool contains(core::UnixMicros moment) const { return moment >= from && moment <= to; }
    friend bool operator==(const TimeRange &, const TimeRange &) = default;
};

/// A value. Requires a width of at least one pixel and a range that is not empty.
class TimeScale
{
public:
    TimeScale(TimeRange range, double left, double width, QTimeZone zone = QTimeZone::systemTimeZone());

    const TimeRange &range() const { return m_range; }
    double xOf(core::UnixMicros moment) const;
    /// Not finer than what a pixel can mean: a round second, or thousandth of one.
    core::UnixMicros momentAt(double x) const;

    struct Tick
    {
        core::UnixMicros moment = 0;
        QString label;
    };
    /// On round times of the zone, at least `distance` pixels apart; a new day is told by its date.
    std::vector<Tick> ticks(double distance) const;

    /// Of an arrow key, about two pixels, and of a page key, about a tenth of the range.
    core::UnixMicros smallStep() const;
    core::UnixMicros largeStep() const;

    /// A round length of about so many pixels.
    core::UnixMicros bucketLength(double pixels) const;

    /// `factor` below 1 shows less; `anchor` stays where it is. Kept within `bounds`, which are at least a
    /// second long, and not shorter than a second.
    static TimeRange zoomed(TimeRange range, double factor, core::UnixMicros anchor, TimeRange bounds);
    static TimeRange moved(TimeRange range, core::UnixMicros by, TimeRange bounds);

private:
    core::UnixMicros stepFor(double pixels) const;
    QString labelOf(core::UnixMicros moment, core::UnixMicros step) const;

    TimeRange m_range;
    double m_left;
    double m_width;
    QTimeZone m_zone;
};

} // namespace ui
