#include "ui/timeline/moment_text.h"

#include "ui/timeline/time_units.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <array>
#include <cmath>

namespace ui {

namespace {

using core::UnixMicros;

/// How long a unit is, by how it begins; 0: none. English and German, whatever the language of the program.
UnixMicros unitOf(const QString &word)
{
    struct Unit
    {
        const char *pattern;
        UnixMicros length;
    };
    static constexpr std::array<Unit, 6> kUnits{{{"ms|msecs?|milliseconds?|millisekunden?", 1000},
                                                 {"s|secs?|seconds?|sekunden?", kSecond},
                                                 {"m|mins?|minutes?|minuten?", kMinute},
                                                 {"h|hrs?|hours?|std|stunden?", kHour},
                                                 {"d|days?|tage?n?|tag", kDay},
                                                 {"w|weeks?|wochen?", 7 * kDay}}};
    for (const Unit &unit : kUnits) {
        const QRegularExpression pattern(QStringLiteral("^(?:%1)$").arg(QLatin1String(unit.pattern)));
        if (pattern.match(word).hasMatch())
            return unit.length;
    }
    return 0;
}

/// Of the digits behind a point of seconds: what is finer than the past is dropped.
UnixMicros microsOf(const QString &fraction)
{
    return fraction.left(6).leftJustified(6, u'0').toLongLong();
}

/// "14:02", "14:02:31", "14:02:31.123456", "2:02 pm".
const QString &timePattern()
{
    static const QString pattern =
        QStringLiteral("(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*(am|pm)?");
    return pattern;
}

struct TimeParts
{
    QTime time; // whole seconds; invalid: there is no such time
    UnixMicros micros = 0;
};

TimeParts timeFrom(const QRegularExpressionMatch &match, int first)
{
    int hour = match.captured(first).toInt();
    const QString half = match.captured(first + 4);
    if (!half.isEmpty()) {
        if (hour < 1 || hour > 12)
            return {};
        hour = hour % 12 + (half == u"pm" ? 12 : 0);
    }
    TimeParts parts;
    parts.time = QTime(hour, match.captured(first + 1).toInt(), match.captured(first + 2).toInt());
    parts.micros = microsOf(match.captured(first + 3));
    return parts;
}

std::optional<QDate> dateFrom(const QString &text, const QDate &today)
{
    if (text == u"today" || text == MomentText::tr("today"))
        return today;
    if (text == u"yesterday" || text == MomentText::tr("yesterday"))
        return today.addDays(-1);
    for (const char *format : {"yyyy-M-d", "yyyy/M/d", "d.M.yyyy"})
        if (const QDate date = QDate::fromString(text, QLatin1String(format)); date.isValid())
            return date;
    for (const QLocale &locale : {QLocale(), QLocale::c()})
        for (const char *format : {"d MMM yyyy", "MMM d yyyy", "d MMMM yyyy", "MMMM d yyyy", "d. MMM yyyy"})
            if (const QDate date = locale.toDate(QString(text).remove(u','), QLatin1String(format));
                date.isValid())
                return date;
    // Without a year: this one's.
    for (const QLocale &locale : {QLocale(), QLocale::c()})
        for (const char *format : {"d MMM", "MMM d", "d MMMM", "MMMM d", "d. MMM"})
            if (const QDate date = locale.toDate(text + u' ' + QString::number(today.year()),
                                                 QLatin1String(format) + QStringLiteral(" yyyy"));
                date.isValid())
                return date > today ? date.addYears(-1) : date;
    const QDate date = QLocale().toDate(text, QLocale::ShortFormat);
    // A year of two digits is read as 19xx.
    if (date.isValid())
        return date.year() < 1970 ? date.addYears(100) : date;
    return {};
}

} // namespace

MomentText::MomentText(UnixMicros now, QTimeZone zone)
    : m_now(now)
    , m_zone(std::move(zone))
{}

QDateTime MomentText::local(UnixMicros moment) const
{
    const UnixMicros millis = moment >= 0 ? moment / 1000 : (moment - 999) / 1000;
    return QDateTime::fromMSecsSinceEpoch(millis, m_zone);
}

UnixMicros MomentText::at(const QDate &date, const QTime &time, UnixMicros micros) const
{
    return QDateTime(date, time, m_zone).toMSecsSinceEpoch() * 1000 + micros;
}

MomentText::Parsed MomentText::parse(const QString &typed) const
{
    const QString text = typed.simplified().toLower();
    if (text.isEmpty())
        return {{}, tr("Type a time, such as 14:02, yesterday 9:30 or 5 minutes ago")};
    if (text == u"now" || text == tr("now"))
        return {m_now, {}};
    std::optional<UnixMicros> moment = relative(text);
    if (!moment)
        moment = timeOfDay(text);
    if (!moment)
        moment = absolute(typed.simplified());
    if (!moment)
        return {
            {},
            tr("This is not a time. Write it as 14:02, yesterday 9:30, 2026-11-28 14:02 or 5 minutes ago")};
    return {moment, {}};
}

/// "5 minutes ago", "-1h 30m", "vor 5 Minuten".
std::optional<UnixMicros> MomentText::relative(const QString &typed) const
{
    static const QRegularExpression ago(QStringLiteral("^(?:-\\s*(.+)|(.+)\\s+ago|vor\\s+(.+))$"));
    const QRegularExpressionMatch match = ago.match(typed);
    if (!match.hasMatch())
        return {};
    const QString text = match.captured(1) + match.captured(2) + match.captured(3);
    static const QRegularExpression part(
        QStringLiteral("\\G\\s*(\\d+(?:[.,]\\d+)?|an?|one|eine[rm]?)\\s*([a-z]+)"));
    UnixMicros length = 0;
    qsizetype end = 0;
    for (auto parts = part.globalMatch(text); parts.hasNext();) {
        const QRegularExpressionMatch found = parts.next();
        const UnixMicros unit = unitOf(found.captured(2));
        if (unit == 0)
            return {};
        bool isNumber = false;
        const double count = found.captured(1).replace(u',', u'.').toDouble(&isNumber);
        length += UnixMicros(std::llround((isNumber ? count : 1.0) * double(unit)));
        end = found.capturedEnd();
    }
    if (end == 0 || end != text.size())
        return {};
    return m_now - length;
}

std::optional<UnixMicros> MomentText::timeOfDay(const QString &text) const
{
    static const QRegularExpression pattern(QStringLiteral("^%1$").arg(timePattern()));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    const TimeParts parts = timeFrom(match, 1);
    if (!parts.time.isValid())
        return {};
    const QDate today = local(m_now).date();
    const UnixMicros moment = at(today, parts.time, parts.micros);
    return moment <= m_now ? moment : at(today.addDays(-1), parts.time, parts.micros);
}

std::optional<UnixMicros> MomentText::absolute(const QString &text) const
{
    // Seconds since 1970 of this century, or thousandths and millionths of them.
    static const QRegularExpression seconds(QStringLiteral("^(\\d{10})[.,](\\d{1,9})$"));
    if (const QRegularExpressionMatch match = seconds.match(text); match.hasMatch())
        return match.captured(1).toLongLong() * kSecond + microsOf(match.captured(2));
    static const QRegularExpression digits(QStringLiteral("^\\d{10}(\\d{3}){0,2}$"));
    if (digits.match(text).hasMatch()) {
        UnixMicros moment = text.toLongLong();
        for (qsizetype length = text.size(); length < 16; length += 3)
            moment *= 1000;
        return moment;
    }
    static const QRegularExpression iso(
        QStringLiteral(
            "^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2})?)(?:[.,](\\d{1,9}))?(Z|[+-]\\d{2}:?\\d{2})$"),
        QRegularExpression::CaseInsensitiveOption);
    if (const QRegularExpressionMatch match = iso.match(text); match.hasMatch()) {
        const QString wholeSeconds = match.captured(1) + match.captured(3); // Qt knows thousandths only
        const QDateTime time = QDateTime::fromString(wholeSeconds.toUpper(), Qt::ISODate);
        return time.isValid() ? std::optional(UnixMicros(time.toSecsSinceEpoch()) * kSecond +
                                              microsOf(match.captured(2)))
                              : std::nullopt;
    }
    static const QRegularExpression dateAndTime(QStringLiteral("^(.+?),?(?:\\s+|T)%1$").arg(timePattern()),
                                                QRegularExpression::CaseInsensitiveOption);
    const QDate today = local(m_now).date();
    const QRegularExpressionMatch match = dateAndTime.match(text);
    if (match.hasMatch()) {
        const TimeParts parts = timeFrom(dateAndTime.match(text.toLower()), 2);
        std::optional<QDate> date = dateFrom(match.captured(1).toLower(), today);
        if (!date)
            date = dateFrom(match.captured(1), today); // names of months are looked up as they are written
        if (date && parts.time.isValid())
            return at(*date, parts.time, parts.micros);
        return {};
    }
    std::optional<QDate> date = dateFrom(text.toLower(), today);
    if (!date)
        date = dateFrom(text, today);
    return date ? std::optional(at(*date, QTime(0, 0))) : std::nullopt;
}

QString MomentText::shortText(UnixMicros moment) const
{
    const QDateTime time = local(moment);
    const QDate today = local(m_now).date();
    const QString clock = time.toString(QStringLiteral("HH:mm:ss"));
    if (time.date() == today)
        return clock;
    if (time.date() == today.addDays(-1))
        return tr("yesterday %1").arg(clock);
    if (time.date().year() == today.year())
        return QLocale().toString(time.date(), tr("d MMM", "day and month")) + u' ' + clock;
    return QLocale().toString(time.date(), tr("d MMM yyyy", "a date")) + u' ' + clock;
}

QString MomentText::exactText(UnixMicros moment) const
{
    QString text = local(moment).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    const UnixMicros rest = ((moment % kSecond) + kSecond) % kSecond;
    if (rest % 1000 != 0)
        text += QStringLiteral(".%1").arg(rest, 6, 10, QLatin1Char('0'));
    else if (rest != 0)
        text += QStringLiteral(".%1").arg(rest / 1000, 3, 10, QLatin1Char('0'));
    return text;
}

QString MomentText::ago(UnixMicros moment) const
{
    const UnixMicros passed = m_now - moment;
    const auto said = [](UnixMicros count, const QString &one, const QString &many) {
        return count == 1 ? one : many.arg(count);
    };
    if (passed < kSecond)
        return tr("just now");
    if (passed < kMinute)
        return said(passed / kSecond, tr("1 second ago"), tr("%1 seconds ago"));
    if (passed < kHour)
        return said(passed / kMinute, tr("1 minute ago"), tr("%1 minutes ago"));
    if (passed < kDay)
        return said(passed / kHour, tr("1 hour ago"), tr("%1 hours ago"));
    return said(passed / kDay, tr("1 day ago"), tr("%1 days ago"));
}

QString MomentText::zoneText(UnixMicros moment) const
{
    const int seconds = m_zone.offsetFromUtc(local(moment));
    if (seconds == 0)
        return QStringLiteral("UTC");
    const int minutes = std::abs(seconds) / 60;
    QString text = QStringLiteral("UTC%1%2").arg(QChar(seconds < 0 ? u'-' : u'+')).arg(minutes / 60);
    if (minutes % 60 != 0)
        text += QStringLiteral(":%1").arg(minutes % 60, 2, 10, QLatin1Char('0'));
    return text;
}

} // namespace ui
