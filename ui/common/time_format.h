// Moments and spans of time as text: exact and sortable, in the person's time zone.

#pragma once

#include <QString>
#include <optional>

namespace ui {

/// "2026-11-28 14:02:31", local time. Microseconds since 1970 UTC.
QString formatMoment(qint64 unixMicros);
/// The same of seconds since 1970; empty where no calendar has such a day.
QString formatEpochSeconds(qint64 unixSeconds);
/// For a tool tip: the local time with its zone, then UTC.
QString describeMoment(qint64 unixMicros);
/// "in 3 days", "in 2 h 5 min", "40 s ago": in its two largest units.
QString formatTimeLeft(qint64 seconds);

/// The moment that a number stands for, in seconds since 1970: seconds, or milliseconds where it is too large
/// for them. nullopt where it is no whole number, or no time of a calendar.
std::optional<qint64> epochSecondsOf(const QString &number);
/// From 2001 to 2100: what such a number is, in all likelihood.
bool isLikelyEpochSeconds(qint64 number);
/// The number, its moment, and how far that is from now: for a tool tip. Empty where it is no time.
QString describeEpochNumber(const QString &number, qint64 nowSeconds);

} // namespace ui
