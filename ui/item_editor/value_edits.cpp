#include "ui/item_editor/value_edits.h"

#include "core/values/json.h"
#include "ui/common/value_format.h"
#include "ui/item_editor/item_path.h"

#include <algorithm>
#include <cctype>

namespace ui {

QString ValueEdits::editText(const core::AttributeValue &value)
{
    switch (value.type()) {
    case core::AttributeType::S:
        return QString::fromStdString(*value.asString());
    case core::AttributeType::N:
        return QString::fromStdString(value.asNumber()->toString());
    case core::AttributeType::B:
        return QString::fromStdString(core::toBase64(value.asBinary()->bytes));
    case core::AttributeType::BOOL:
        return *value.asBool() ? QStringLiteral("true") : QStringLiteral("false");
    case core::AttributeType::NUL:
        return QStringLiteral("null");
    default:
        return {};
    }
}

ParsedValue ValueEdits::parse(core::AttributeType type, const QString &text)
{
    switch (type) {
    case core::AttributeType::S:
        return {core::AttributeValue::string(text.toStdString()), {}};
    case core::AttributeType::N: {
        if (text.trimmed().isEmpty())
            return {{}, tr("A number is needed")};
        const auto number = core::Number::parse(text.trimmed().toStdString());
        if (!number)
            return {{},
                    tr("Not a number DynamoDB can hold: %1")
                        .arg(QString::fromStdString(number.error().message()))};
        return {core::AttributeValue::number(*number), {}};
    }
    case core::AttributeType::B: {
        const QString trimmed = text.trimmed();
        if (trimmed.startsWith(QLatin1String("0x")))
            return parseHex(trimmed.mid(2));
        auto bytes = core::fromBase64(trimmed.toStdString());
        if (!bytes)
            return {{}, tr("Not base64. Hex digits begin with 0x")};
        return {core::AttributeValue::binary(std::move(*bytes)), {}};
    }
    case core::AttributeType::BOOL: {
        const QString word = text.trimmed().toLower();
        if (word != QLatin1String("true") && word != QLatin1String("false"))
            return {{}, tr("A boolean is true or false")};
        return {core::AttributeValue::boolean(word == QLatin1String("true")), {}};
    }
    case core::AttributeType::NUL:
        return {core::AttributeValue::null(), {}};
    default:
        return {{}, tr("Maps, lists and sets are edited by their entries")};
    }
}

ParsedValue ValueEdits::parseHex(const QString &text)
{
    QByteArray digits;
    for (const QChar character : text) {
        if (character.isSpace())
            continue;
        const char digit = character.toLatin1();
        if (!std::isxdigit(static_cast<unsigned char>(digit)))
            return {{}, tr("'%1' is not a hex digit").arg(character)};
        digits += digit;
    }
    if (digits.size() % 2 != 0)
        return {{}, tr("Hex digits come in pairs; one is missing")};
    return {core::AttributeValue::binary(QByteArray::fromHex(digits).toStdString()), {}};
}

QString ValueEdits::hexText(const std::string &bytes)
{
    return QString::fromLatin1(
        QByteArray::fromRawData(bytes.data(), qsizetype(bytes.size())).toHex(' ').toUpper());
}

core::AttributeValue ValueEdits::emptyValue(core::AttributeType type)
{
    switch (type) {
    case core::AttributeType::S:
        return core::AttributeValue::string({});
    case core::AttributeType::N:
        return core::AttributeValue::number(0);
    case core::AttributeType::B:
        return core::AttributeValue::binary({});
    case core::AttributeType::BOOL:
        return core::AttributeValue::boolean(false);
    case core::AttributeType::NUL:
        return core::AttributeValue::null();
    case core::AttributeType::M:
        return core::AttributeValue::map({});
    case core::AttributeType::L:
        return core::AttributeValue::list({});
    case core::AttributeType::SS:
        return core::AttributeValue::stringSet({std::string()});
    case core::AttributeType::NS:
        return core::AttributeValue::numberSet({core::Number()});
    case core::AttributeType::BS:
        return core::AttributeValue::binarySet({core::Binary()});
    }
    return {};
}

ConvertedValue ValueEdits::convert(const core::AttributeValue &value, core::AttributeType type)
{
    if (value.type() == type)
        return {value, {}};
    switch (type) {
    case core::AttributeType::S:
        return convertToText(value);
    case core::AttributeType::BOOL:
        return convertToBoolean(value);
    case core::AttributeType::N:
    case core::AttributeType::B:
        return convertScalar(value, type);
    case core::AttributeType::NUL:
        return {core::AttributeValue::null(),
                tr("The old value is gone: null holds nothing. Undo brings it back")};
    case core::AttributeType::L:
        return convertToList(value);
    case core::AttributeType::SS:
    case core::AttributeType::NS:
    case core::AttributeType::BS:
        return convertToSet(value, type);
    case core::AttributeType::M:
        break;
    }
    // A map needs names, which no other type has.
    ConvertedValue converted{core::AttributeValue::map({}), {}};
    if (!value.isNull())
        converted.note =
            tr("A %1 does not become a map by itself: it starts empty. Undo brings the old value back")
                .arg(typeWord(value.type()));
    return converted;
}

ConvertedValue ValueEdits::convertToText(const core::AttributeValue &value)
{
    if (value.isNull())
        return {core::AttributeValue::string({}), {}};
    if (!isContainer(value.type()))
        return {core::AttributeValue::string(editText(value).toStdString()), {}};
    std::string json;
    core::appendPlainJson(json, value);
    return {core::AttributeValue::string(std::move(json)), tr("Written as JSON text")};
}

ConvertedValue ValueEdits::convertToBoolean(const core::AttributeValue &value)
{
    if (const core::Number *number = value.asNumber())
        return {core::AttributeValue::boolean(!number->isZero()),
                tr("Every number but 0 became true. Undo brings it back")};
    if (const std::string *text = value.asString()) {
        if (ParsedValue parsed = parse(core::AttributeType::BOOL, QString::fromStdString(*text)))
            return {std::move(parsed.value), {}};
    }
    ConvertedValue converted{core::AttributeValue::boolean(false), {}};
    if (!value.isNull())
        converted.note = tr("The value says neither true nor false: it starts as false. Undo brings it back");
    return converted;
}

ConvertedValue ValueEdits::convertToList(const core::AttributeValue &value)
{
    if (value.asList())
        return {value, {}};
    core::AttributeList list;
    if (isSet(value.type())) {
        for (std::size_t i = 0; i < entryCount(value); ++i)
            list.push_back(setMember(value, i));
        return {core::AttributeValue::list(std::move(list)), {}};
    }
    if (const core::AttributeMap *map = value.asMap()) {
        for (const core::Attribute &attribute : *map)
            list.push_back(attribute.value);
        const QString note =
            map->empty() ? QString() : tr("A list has no names: they are gone. Undo brings them back");
        return {core::AttributeValue::list(std::move(list)), note};
    }
    if (!value.isNull())
        list.push_back(value);
    return {core::AttributeValue::list(std::move(list)), {}};
}

ConvertedValue ValueEdits::convertToSet(const core::AttributeValue &value, core::AttributeType type)
{
    ConvertedValue entries = convertToList(value);
    std::vector<core::AttributeValue> members;
    int left = 0;
    for (const core::AttributeValue &entry : *entries.value.asList()) {
        ConvertedValue member = convert(entry, memberType(type));
        const bool isLost = !member.note.isEmpty() || isContainer(entry.type());
        if (isLost || std::find(members.begin(), members.end(), member.value) != members.end())
            ++left;
        else
            members.push_back(std::move(member.value));
    }
    ConvertedValue converted{emptyValue(type), entries.note};
    if (left > 0)
        converted.note =
            tr("%n value(s) did not fit or came twice and are gone. Undo brings them back", nullptr, left);
    if (members.empty())
        return converted;
    converted.value = setOf(type, members);
    return converted;
}

ConvertedValue ValueEdits::convertScalar(const core::AttributeValue &value, core::AttributeType type)
{
    if (const bool *boolean = value.asBool(); boolean && type == core::AttributeType::N)
        return {core::AttributeValue::number(*boolean ? 1 : 0), {}};
    if (const std::string *text = value.asString(); text && type == core::AttributeType::B) {
        if (ParsedValue parsed = parse(type, QString::fromStdString(*text)))
            return {std::move(parsed.value), {}};
        return {core::AttributeValue::binary(*text), tr("Not base64: taken as the bytes of the text")};
    }
    if (value.asString()) {
        if (ParsedValue parsed = parse(type, QString::fromStdString(*value.asString())))
            return {std::move(parsed.value), {}};
    }
    ConvertedValue converted{emptyValue(type), {}};
    const bool isEmpty = value.isNull() || (value.asString() && value.asString()->empty());
    if (!isEmpty)
        converted.note = tr("This %1 is not a %2: it starts new. Undo brings the old value back")
                             .arg(typeWord(value.type()), typeWord(type));
    return converted;
}

} // namespace ui
