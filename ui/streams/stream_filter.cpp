#include "ui/streams/stream_filter.h"

#include "ui/common/value_format.h"

#include <algorithm>

namespace ui {

namespace {

bool isKind(StreamFilter::Event wanted, const StreamEntry &entry)
{
    switch (wanted) {
    case StreamFilter::Event::All:
        return true;
    case StreamFilter::Event::Insert:
        return entry.record->eventName == core::EventName::Insert;
    case StreamFilter::Event::Modify:
        return entry.record->eventName == core::EventName::Modify;
    case StreamFilter::Event::Remove:
        return entry.record->eventName == core::EventName::Remove;
    case StreamFilter::Event::Expiry:
        return entry.isExpiry();
    }
    return true;
}

bool hasValue(const std::optional<core::Item> &image, const std::string &name, const QString &part)
{
    const core::AttributeValue *value = image ? image->find(name) : nullptr;
    return value && formatValue(value).joined().contains(part, Qt::CaseInsensitive);
}

} // namespace

bool StreamFilter::accepts(const StreamEntry &entry) const
{
    if (!isKind(event, entry))
        return false;
    const QString keyPart = key.trimmed();
    if (!keyPart.isEmpty() && !entry.key.contains(keyPart, Qt::CaseInsensitive))
        return false;
    if (attribute.trimmed().isEmpty())
        return true;
    const std::string name = attribute.section(u'=', 0, 0).trimmed().toStdString();
    if (std::find(entry.attributes.begin(), entry.attributes.end(), name) == entry.attributes.end())
        return false;
    const QString part = attribute.section(u'=', 1).trimmed();
    return part.isEmpty() || hasValue(entry.record->dynamodb.newImage, name, part) ||
           hasValue(entry.record->dynamodb.oldImage, name, part);
}

QJsonObject toJson(const StreamFilter &filter)
{
    return {{QStringLiteral("event"), int(filter.event)},
            {QStringLiteral("key"), filter.key},
            {QStringLiteral("attribute"), filter.attribute}};
}

StreamFilter streamFilterFromJson(const QJsonObject &json)
{
    const int event = json[QStringLiteral("event")].toInt();
    const bool isKnown = event >= 0 && event <= int(StreamFilter::Event::Expiry);
    return {isKnown ? StreamFilter::Event(event) : StreamFilter::Event::All,
            json[QStringLiteral("key")].toString(), json[QStringLiteral("attribute")].toString()};
}

} // namespace ui
