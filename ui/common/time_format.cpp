#include "ui/common/time_format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <climits>

namespace ui {

namespace {

constexpr qint64 kMinute = 60;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
// What a calendar of four digits holds: up to 9999-12-31.
constexpr qint64 kEpochSecondsMin = -62'135'596'800;
constexpr qint64 kEpochSecondsMax = 253'402'300'799;
// Later than the year 5138, which is more likely to be this century in milliseconds.
constexpr qint64 kNotSeconds = 100'000'000'000;
constexpr qint64 kMillis = 1000;
constexpr qint64 kMicrosPerSecond = 1'000'000;
constexpr qint64 kYear2001 = 978'307'200;
constexpr qint64 kYear2100 = 4'102'444'800;

QString words(const char *text, int count = -1)
{
    return QCoreApplication::translate("ui::TimeFormat", text, nullptr, count);
}

QString textOf(const QDateTime &moment)
{
    return moment.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString spanText(qint64 seconds)
{
    if (seconds < kMinute)
        return words(QT_TRANSLATE_NOOP("ui::TimeFormat", "%1 s")).arg(seconds);
    if (seconds < kHour)
        return words(QT_TRANSLATE_NOOP("ui::TimeFormat", "%1 min")).arg(seconds / kMinute);
    if (seconds < kDay) {
        const qint64 minutes = seconds % kHour / kMinute;
        const QString hours = words(QT_TRANSLATE_NOOP("ui::TimeFormat", "%1 h")).arg(seconds / kHour);
        return minutes == 0 ? hours
                            : hours + QLatin1Char(' ') +
                                  words(QT_TRANSLATE_NOOP("ui::TimeFormat", "%1 min")).arg(minutes);
    }
    return words(QT_TRANSLATE_N_NOOP("ui::TimeFormat", "%n day(s)"),
                 int(qMin<qint64>(seconds / kDay, INT_MAX)));
}

} // namespace

QString formatMoment(qint64 unixMicros)
{
    return textOf(QDateTime::fromMSecsSinceEpoch(unixMicros / 1000));
}

QString formatEpochSeconds(qint64 unixSeconds)
{
    if (unixSeconds < kEpochSecondsMin || unixSeconds > kEpochSecondsMax)
        return {};
    return textOf(QDateTime::fromSecsSinceEpoch(unixSeconds));
}

QString describeMoment(qint64 unixMicros)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(unixMicros / 1000);
    if (local.offsetFromUtc() == 0)
        return textOf(local) + QStringLiteral(" UTC");
    return words(QT_TRANSLATE_NOOP("ui::TimeFormat", "%1 %2 (UTC %3)"))
        .arg(textOf(local), local.timeZoneAbbreviation(), textOf(local.toUTC()));
}

QString formatTimeLeft(qint64 seconds)
{
    if (seconds == 0)
        return words(QT_TRANSLATE_NOOP("ui::TimeFormat", "now"));
    return seconds > 0 ? words(QT_TRANSLATE_NOOP("ui::TimeFormat", "in %1")).arg(spanText(seconds))
                       : words(QT_TRANSLATE_NOOP("ui::TimeFormat", "%1 ago")).arg(spanText(-seconds));
}

std::optional<qint64> epochSecondsOf(const QString &number)
{
    bool isWhole = false;
    qint64 value = number.toLongLong(&isWhole);
    if (!isWhole)
        return {};
    if (value >= kNotSeconds)
        value /= kMillis;
    if (value < kEpochSecondsMin || value > kEpochSecondsMax)
        return {};
    return value;
}

bool isLikelyEpochSeconds(qint64 number)
{
    return number >= kYear2001 && number < kYear2100;
}

QString describeEpochNumber(const QString &number, qint64 nowSeconds)
{
    const std::optional<qint64> seconds = epochSecondsOf(number);
    if (!seconds)
        return {};
    return number + QLatin1Char('\n') + describeMoment(*seconds * kMicrosPerSecond) + QStringLiteral(", ") +
           formatTimeLeft(*seconds - nowSeconds);
}

} // namespace ui
