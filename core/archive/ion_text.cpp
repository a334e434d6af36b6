#include "core/archive/ion_text.h"

#include "core/values/json.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

void appendValue(std::string &text, const AttributeValue &value);

void appendQuoted(std::string &text, std::string_view content, char quote)
{
    text.push_back(quote);
    for (const char c : content) {
        if (c == quote || c == '\\') {
            text.push_back('\\');
            text.push_back(c);
        } else if (c == '\n') {
            text += "\\n";
        } else if (c == '\r') {
            text += "\\r";
        } else if (c == '\t') {
            text += "\\t";
        } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
            constexpr std::string_view kDigits = "0123456789abcdef";
            text += "\\x";
            text.push_back(kDigits[static_cast<unsigned char>(c) >> 4]);
            text.push_back(kDigits[static_cast<unsigned char>(c) & 0xf]);
        } else {
            text.push_back(c);
        }
    }
    text.push_back(quote);
}

/// A name that needs no quotes: an identifier, and no keyword.
bool isPlainSymbol(std::string_view name)
{
    static constexpr std::array<std::string_view, 4> kKeywords = {"null", "true", "false", "nan"};
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    const auto isInside = [isLetter](char c) { return isLetter(c) || (c >= '0' && c <= '9'); };
    return !name.empty() && isLetter(name.front()) && std::all_of(name.begin(), name.end(), isInside) &&
           std::find(kKeywords.begin(), kKeywords.end(), name) == kKeywords.end();
}

void appendNumber(std::string &text, const Number &number)
{
    std::string digits;
    number.appendTo(digits);
    if (const std::size_t e = digits.find_first_of("eE"); e != std::string::npos)
        digits[e] = 'd'; // an 'e' would be a float
    else if (digits.find('.') == std::string::npos)
        digits.push_back('.'); // without a point it would be an integer
    std::erase(digits, '+');
    text += digits;
}

void appendBlob(std::string &text, const Binary &binary)
{
    text.append("{{").append(toBase64(binary.bytes)).append("}}");
}

template <typename Members, typename Append>
void appendSet(std::string &text, std::string_view annotation, const Members &members, Append append)
{
    text.append(annotation).append("::[");
    bool isFirst = true;
    for (const auto &member : members) {
        if (!std::exchange(isFirst, false))
            text.push_back(',');
        append(text, member);
    }
    text.push_back(']');
}

void appendValue(std::string &text, const AttributeValue &value)
{
    switch (value.type()) {
    case AttributeType::S:
        return appendQuoted(text, *value.asString(), '"');
    case AttributeType::N:
        return appendNumber(text, *value.asNumber());
    case AttributeType::B:
        return appendBlob(text, *value.asBinary());
    case AttributeType::BOOL:
        text += *value.asBool() ? "true" : "false";
        return;
    case AttributeType::NUL:
        text += "null";
        return;
    case AttributeType::M:
        return appendIon(text, *value.asMap());
    case AttributeType::L: {
        text.push_back('[');
        bool isFirst = true;
        for (const AttributeValue &element : *value.asList()) {
            if (!std::exchange(isFirst, false))
                text.push_back(',');
            appendValue(text, element);
        }
        text.push_back(']');
        return;
    }
    case AttributeType::SS:
        return appendSet(text, "$dynamodb_SS", value.asStringSet()->members,
                         [](std::string &to, const std::string &member) { appendQuoted(to, member, '"'); });
    case AttributeType::NS:
        return appendSet(text, "$dynamodb_NS", value.asNumberSet()->members, appendNumber);
    case AttributeType::BS:
        return appendSet(text, "$dynamodb_BS", value.asBinarySet()->members, appendBlob);
    }
}

} // namespace

void appendIon(std::string &text, const AttributeMap &item)
{
    text.push_back('{');
    bool isFirst = true;
    for (const Attribute &attribute : item) {
        if (!std::exchange(isFirst, false))
            text.push_back(',');
        if (isPlainSymbol(attribute.name))
            text += attribute.name;
        else
            appendQuoted(text, attribute.name, '\'');
        text.push_back(':');
        appendValue(text, attribute.value);
    }
    text.push_back('}');
}

} // namespace core
