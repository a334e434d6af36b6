#include "ui/common/value_format.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace ui {

namespace {

constexpr int kPreviewDepthMax = 8; // deeper braces say nothing in one line
constexpr std::size_t kHexBytesMax = 24;

struct TypeWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::TypeName)
};

/// A text that takes no more than a cell can show; what is left over is told by an ellipsis.
class Line
{
public:
    bool isFull() const { return m_isCut; }
    void append(QStringView part)
    {
        if (m_isCut)
            return;
        const qsizetype room = kCellTextMax - m_text.size();
        if (part.size() <= room) {
            m_text += part;
            return;
        }
        m_isCut = true;
        m_text += part.left(qMax<qsizetype>(room - 1, 0));
        if (!m_text.isEmpty() && m_text.back().isHighSurrogate())
            m_text.chop(1); // its other half is cut off
        m_text += QChar(0x2026);
    }
    void append(char character) { append(QString(QLatin1Char(character))); }
    QString take() { return std::move(m_text); }

private:
    QString m_text;
    bool m_isCut = false;
};

/// The start of a UTF-8 text, decoded no further than a cell shows.
QString startOf(const std::string &text)
{
    constexpr std::size_t bytesMax = std::size_t(kCellTextMax + 1) * 4;
    if (text.size() <= bytesMax)
        return QString::fromUtf8(text.data(), qsizetype(text.size()));
    std::size_t end = bytesMax;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return QString::fromUtf8(text.data(), qsizetype(end));
}

/// Line breaks and other controls would break the line, or hide: they are shown as symbols.
QString oneLine(QString text)
{
    for (QChar &character : text) {
        const char16_t code = character.unicode();
        if (code == u'\n')
            character = QChar(0x21B5);
        else if (code < 0x20)
            character = QChar(char16_t(0x2400 + code));
        else if (code == 0x7F)
            character = QChar(0x2421);
        else if (code == 0x2028 || code == 0x2029)
            character = QChar(0x21B5);
    }
    return text;
}

QString hex(const std::string &bytes, std::size_t count)
{
    const QByteArray start(bytes.data(), qsizetype(std::min(count, bytes.size())));
    QString text = QString::fromLatin1(start.toHex(' '));
    if (bytes.size() > count)
        text += QChar(0x2026);
    return text;
}

void preview(Line &line, const core::AttributeValue &value, int depth);

void previewName(Line &line, const std::string &name)
{
    line.append(oneLine(startOf(name)));
    line.append(u": ");
}

template <typename Members, typename Append>
void previewMembers(Line &line, const Members &members, Append append)
{
    bool isFirst = true;
    for (const auto &member : members) {
        if (line.isFull())
            return;
        if (!isFirst)
            line.append(u", ");
        isFirst = false;
        append(member);
    }
}

/// What lies inside the braces or brackets of `value`.
void previewInside(Line &line, const core::AttributeValue &value, int depth)
{
    if (const auto *map = value.asMap()) {
        previewMembers(line, *map, [&](const core::Attribute &attribute) {
            previewName(line, attribute.name);
            preview(line, attribute.value, depth + 1);
        });
    } else if (const auto *list = value.asList()) {
        previewMembers(line, *list,
                       [&](const core::AttributeValue &element) { preview(line, element, depth + 1); });
    } else if (const auto *strings = value.asStringSet()) {
        previewMembers(line, strings->members,
                       [&](const std::string &member) { line.append(oneLine(startOf(member))); });
    } else if (const auto *numbers = value.asNumberSet()) {
        previewMembers(line, numbers->members, [&](const core::Number &member) {
            line.append(QString::fromStdString(member.toString()));
        });
    } else if (const auto *binaries = value.asBinarySet()) {
        previewMembers(line, binaries->members,
                       [&](const core::Binary &member) { line.append(hex(member.bytes, 4)); });
    }
}

void preview(Line &line, const core::AttributeValue &value, int depth)
{
    switch (value.type()) {
    case core::AttributeType::S:
        line.append('"');
        line.append(oneLine(startOf(*value.asString())));
        line.append('"');
        return;
    case core::AttributeType::N:
        line.append(QString::fromStdString(value.asNumber()->toString()));
        return;
    case core::AttributeType::B:
        line.append(hex(value.asBinary()->bytes, 4));
        return;
    case core::AttributeType::BOOL:
        line.append(*value.asBool() ? u"true" : u"false");
        return;
    case core::AttributeType::NUL:
        line.append(u"null");
        return;
    default:
        break;
    }
    const bool isList = value.type() == core::AttributeType::L;
    line.append(isList ? '[' : '{');
    if (depth < kPreviewDepthMax)
        previewInside(line, value, depth);
    else
        line.append(QString(QChar(0x2026)));
    line.append(isList ? ']' : '}');
}

std::size_t memberCount(const core::AttributeValue &value)
{
    if (const auto *map = value.asMap())
        return map->size();
    if (const auto *list = value.asList())
        return list->size();
    if (const auto *strings = value.asStringSet())
        return strings->members.size();
    if (const auto *numbers = value.asNumberSet())
        return numbers->members.size();
    if (const auto *binaries = value.asBinarySet())
        return binaries->members.size();
    return 0;
}

QString fixedDecimal(double value)
{
    return QLocale().toString(value, 'f', value < 99.95 ? 1 : 0);
}

} // namespace

ValueText formatValue(const core::AttributeValue *value)
{
    ValueText result;
    Line line;
    if (!value) {
        result.text = QString(QChar(0x00B7));
        result.color = ColorRole::DisabledText;
        return result;
    }
    switch (value->type()) {
    case core::AttributeType::S:
        line.append(oneLine(startOf(*value->asString())));
        break;
    case core::AttributeType::N:
        line.append(QString::fromStdString(value->asNumber()->toString()));
        result.color = ColorRole::NumberText;
        result.alignment = Qt::AlignRight | Qt::AlignVCenter;
        break;
    case core::AttributeType::B:
        result.badge = formatSize(qint64(value->asBinary()->bytes.size()));
        line.append(hex(value->asBinary()->bytes, kHexBytesMax));
        result.color = ColorRole::SecondaryText;
        break;
    case core::AttributeType::BOOL:
        line.append(*value->asBool() ? u"true" : u"false");
        result.color = ColorRole::BooleanText;
        break;
    case core::AttributeType::NUL:
        line.append(u"null");
        // A null is content, and must be readable: disabled text is not.
        result.color = ColorRole::SecondaryText;
        break;
    default: {
        const QString count = QString::number(memberCount(*value));
        const bool isList = value->type() == core::AttributeType::L;
        result.badge = isList ? QLatin1Char('[') + count + QLatin1Char(']')
                              : QLatin1Char('{') + count + QLatin1Char('}');
        previewInside(line, *value, 0);
        result.color = ColorRole::SecondaryText;
        break;
    }
    }
    result.text = line.take();
    return result;
}

QString typeName(core::AttributeType type)
{
    switch (type) {
    case core::AttributeType::S:
        return TypeWords::tr("String");
    case core::AttributeType::N:
        return TypeWords::tr("Number");
    case core::AttributeType::B:
        return TypeWords::tr("Binary");
    case core::AttributeType::BOOL:
        return TypeWords::tr("Boolean");
    case core::AttributeType::NUL:
        return TypeWords::tr("Null");
    case core::AttributeType::M:
        return TypeWords::tr("Map");
    case core::AttributeType::L:
        return TypeWords::tr("List");
    case core::AttributeType::SS:
        return TypeWords::tr("String set");
    case core::AttributeType::NS:
        return TypeWords::tr("Number set");
    case core::AttributeType::BS:
        return TypeWords::tr("Binary set");
    }
    return {};
}

QString typeWord(core::AttributeType type)
{
    switch (type) {
    case core::AttributeType::S:
        return TypeWords::tr("string", "a type");
    case core::AttributeType::N:
        return TypeWords::tr("number", "a type");
    case core::AttributeType::B:
        return TypeWords::tr("binary", "a type");
    case core::AttributeType::BOOL:
        return TypeWords::tr("boolean", "a type");
    case core::AttributeType::NUL:
        return TypeWords::tr("null", "a type");
    case core::AttributeType::M:
        return TypeWords::tr("map", "a type");
    case core::AttributeType::L:
        return TypeWords::tr("list", "a type");
    case core::AttributeType::SS:
        return TypeWords::tr("string set", "a type");
    case core::AttributeType::NS:
        return TypeWords::tr("number set", "a type");
    case core::AttributeType::BS:
        return TypeWords::tr("binary set", "a type");
    }
    return {};
}

QString formatSize(qint64 bytes)
{
    static constexpr const char *kUnits[] = {"KB", "MB", "GB", "TB"};
    if (bytes < 1024)
        return QLocale().toString(bytes) + QStringLiteral(" B");
    double value = double(bytes) / 1024.0;
    std::size_t unit = 0;
    while (value >= 1023.5 && unit + 1 < std::size(kUnits)) {
        value /= 1024.0;
        ++unit;
    }
    return fixedDecimal(value) + QLatin1Char(' ') + QLatin1String(kUnits[unit]);
}

QString keyText(const core::Key &key, const std::vector<std::string> &keyNames)
{
    QStringList parts;
    for (const std::string &name : keyNames)
        if (const core::AttributeValue *value = key.find(name))
            parts << formatValue(value).joined();
    for (const core::Attribute &attribute : key)
        if (std::find(keyNames.begin(), keyNames.end(), attribute.name) == keyNames.end())
            parts << formatValue(&attribute.value).joined();
    return parts.join(QStringLiteral(" \u00B7 "));
}

QString formatCount(qint64 count)
{
    return QLocale().toString(count);
}

QString formatShortCount(qint64 count)
{
    static constexpr const char *kUnits[] = {"K", "M", "G"};
    if (count < 10000)
        return formatCount(count);
    double value = double(count) / 1000.0;
    std::size_t unit = 0;
    while (value >= 999.5 && unit + 1 < std::size(kUnits)) {
        value /= 1000.0;
        ++unit;
    }
    return fixedDecimal(value) + QLatin1String(kUnits[unit]);
}

} // namespace ui
