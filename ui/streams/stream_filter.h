// Which records of a stream are shown.

#pragma once

#include "ui/streams/stream_entry.h"

#include <QJsonObject>

namespace ui {

/// Empty: all.
struct StreamFilter
{
    enum class Event : quint8 { All, Insert, Modify, Remove, Expiry };

    Event event = Event::All;
    QString key;       // in the key's text, whatever the case
    QString attribute; // "status": it changed; "status = open": and its value, before or after, has that text

    bool isEverything() const
    {
        return event == Event::All && key.trimmed().isEmpty() && attribute.trimmed().isEmpty();
    }
    bool accepts(const StreamEntry &entry) const;
    friend bool operator==(const StreamFilter &, const StreamFilter &) = default;
};

QJsonObject toJson(const StreamFilter &filter);
/// What cannot be read is left at its default.
StreamFilter streamFilterFromJson(const QJsonObject &json);

} // namespace ui
