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

/// An attribute of that name, or what a path such as "location.floor" leads to in maps.
const core::AttributeValue *valueAt(const core::AttributeMap &map, std::string_view path)
{
    if (const core::AttributeValue *value = map.find(path))
        return value;
    const std::size_t dot = path.find('.');
    if (dot == std::string_view::npos)
        return nullptr;
    const core::AttributeValue *outer = map.find(path.substr(0, dot));
    return outer && outer->asMap() ? valueAt(*outer->asMap(), path.substr(dot + 1)) : nullptr;
}

const core::AttributeValue *valueIn(const std::optional<core::Item> &image, std::string_view path)
{
    return image ? valueAt(*image, path) : nullptr;
}

/// Whether what lies at the path is part of the change.
bool isChanged(const StreamEntry &entry, const std::string &path)
{
    if (std::find(entry.attributes.begin(), entry.attributes.end(), path) != entry.attributes.end())
        return true;
    const core::AttributeValue *before = valueIn(entry.record->dynamodb.oldImage, path);
    const core::AttributeValue *after = valueIn(entry.record->dynamodb.newImage, path);
    return before && after ? *before != *after : before || after;
}

bool hasValue(const std::optional<core::Item> &image, const std::string &path, const QString &part)
{
    const core::AttributeValue *value = valueIn(image, path);
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
    if (!isChanged(entry, name))
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
