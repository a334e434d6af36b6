// Moments as people write them and as they read them.

#pragma once

#include "core/base/clock.h"

#include <QCoreApplication>
#include <QString>
#include <QTimeZone>
#include <optional>

namespace ui {

/// Everything is said and read in `zone`; the program uses that of the desktop.
class MomentText
{
    Q_DECLARE_TR_FUNCTIONS(MomentText)

public:
    explicit MomentText(core::UnixMicros now, QTimeZone zone = QTimeZone::systemTimeZone());

    /// A moment, or why the text is none, as a sentence.
    struct Parsed
    {
        std::optional<core::UnixMicros> moment;
        QString problem;
    };
    /// "14:02", "14:02:31.5", "2:02 pm", "yesterday 14:02", "2026-11-28 14:02", "28.11.2026 14:02", ISO 8601
    /// with or without a zone, "5 minutes ago", "-1h 30m", seconds or milliseconds since 1970, "now". A time
    /// of day alone is the last one that was.
    Parsed parse(const QString &text) const;

    /// As short as it can be without doubt: "14:02:31", "yesterday 14:02:31", "28 Nov 14:02:31".
    QString shortText(core::UnixMicros moment) const;
    /// "2026-11-28 14:02:31", with as many decimals as there are; parse() gives the same moment back.
    QString exactText(core::UnixMicros moment) const;
    /// "just now", "12 seconds ago", "3 minutes ago", "2 days ago".
    QString ago(core::UnixMicros moment) const;
    /// "UTC+1" at that moment.
    QString zoneText(core::UnixMicros moment) const;

private:
    std::optional<core::UnixMicros> relative(const QString &text) const;
    std::optional<core::UnixMicros> absolute(const QString &text) const;
    std::optional<core::UnixMicros> timeOfDay(const QString &text) const;
    QDateTime local(core::UnixMicros moment) const;
    core::UnixMicros at(const QDate &date, const QTime &time, core::UnixMicros micros = 0) const;

    const core::UnixMicros m_now;
    const QTimeZone m_zone;
};

} // namespace ui
