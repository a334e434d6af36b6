#include "core/transfer/file_format.h"

#include "core/transfer/csv_reader.h"
#include "core/transfer/json_elements.h"
#include "core/transfer/json_item_reader.h"
#include "core/values/attribute_value.h"
#include "core/values/json_reader.h"

#include <array>
#include <cstring>
#include <vector>

namespace core {

namespace {

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

/// Why `head` cannot be text that we read; nullptr where it can.
const char *binaryReason(std::string_view head)
{
    const auto startsWith = [&](std::string_view magic) { return head.substr(0, magic.size()) == magic; };
    if (startsWith("\xFF\xFE") || startsWith("\xFE\xFF"))
        return "The file is UTF-16. Save it as UTF-8 and import that.";
    if (startsWith("\x1F\x8B"))
        return "The file is compressed with gzip. Unpack it and import what is in it.";
    if (startsWith("PK\x03\x04"))
        return "The file is a zip archive (as spreadsheets are). Export it as CSV and import that.";
    if (startsWith("PAR1"))
        return "The file is Parquet. Convert it to CSV or JSON and import that.";
    if (head.find('\0') != std::string_view::npos)
        return "The file is not a text: it holds zero bytes.";
    return nullptr;
}

/// The names of the members whose values are arrays of items, where `text` starts with an object that looks
/// like a response ({"Items":[..]}) or a batch ({"table":[{"PutRequest":..}], "another":[..]}); empty
/// otherwise.
std::vector<std::string> arrayMembers(std::string_view text)
{
    std::vector<std::string> members;
    JsonReader json(text);
    if (json.next() != JsonReader::Token::BeginObject)
        return members;
    while (json.next() == JsonReader::Token::Name) {
        const std::string name(json.text());
        const std::string_view value = trimmed(text.substr(json.endOffset()));
        if (value.substr(0, 1) == "[") {
            const std::string_view element = trimmed(value.substr(1));
            const std::string_view inner = element.empty() ? element : trimmed(element.substr(1));
            const bool isBatch =
                inner.substr(0, 12) == "\"PutRequest\"" || inner.substr(0, 15) == "\"DeleteRequest\"";
            if (isBatch || (name == "Items" && (element.substr(0, 1) == "{" || element.substr(0, 1) == "]")))
                members.push_back(name);
        }
        if (!json.skipValue())
            break;
    }
    return members;
}

/// Whether every value of an item says its type, {"N":"1"}, be it no value that can be stored.
bool looksTyped(std::string_view item)
{
    using Token = JsonReader::Token;
    JsonReader json(item);
    if (json.next() != Token::BeginObject)
        return false;
    while (json.next() == Token::Name) {
        AttributeType type{};
        if (json.next() != Token::BeginObject || json.next() != Token::Name ||
            !typeOfDescriptor(json.text(), type) || !json.skipValue() || json.next() != Token::EndObject)
            return false;
    }
    return json.token() == Token::EndObject;
}

/// Whether most of the first items of `text` are DynamoDB JSON: some may be bad.
bool isDynamoJson(std::string_view text, const FileFormat &format)
{
    constexpr int kItems = 20;
    InputWindow window(memorySource(std::string(text)));
    JsonElements elements(window, format);
    int typed = 0;
    int untyped = 0;
    while (typed + untyped < kItems) {
        JsonElements::Element element;
        Result<bool> more = elements.next(element);
        if (!more || !*more)
            break; // the sample ends in the middle of an item
        if (element.text.substr(0, 1) != "{" || !soleMember(element.text, "DeleteRequest").empty())
            continue;
        const bool isTyped = std::holds_alternative<AttributeMap>(dynamoItemOf(element.text)) ||
                             !soleMember(element.text, "PutRequest").empty() || looksTyped(element.text) ||
                             looksTyped(soleMember(element.text, "Item"));
        ++(isTyped ? typed : untyped);
    }
    return typed > 0 && typed >= untyped;
}

FileFormat::Layout layoutOfObjects(std::string_view text)
{
    // Lines, where the first object ends on its own line.
    const std::string_view line = trimmed(text.substr(0, text.find('\n')));
    JsonReader json(line);
    JsonReader::Token token = json.next();
    while (token != JsonReader::Token::End && token != JsonReader::Token::Error)
        token = json.next();
    if (token == JsonReader::Token::End)
        return FileFormat::Layout::Lines;
    // A first line that is only damaged has another object behind it; a pretty-printed object goes on with a
    // name.
    const std::size_t lineEnd = text.find('\n');
    const std::string_view rest =
        lineEnd == std::string_view::npos ? std::string_view() : trimmed(text.substr(lineEnd));
    return rest.empty() || rest[0] == '{' ? FileFormat::Layout::Lines : FileFormat::Layout::Concatenated;
}

std::string_view nameOf(char delimiter)
{
    switch (delimiter) {
    case ';':
        return "semicolons";
    case '\t':
        return "tabs";
    case '|':
        return "bars";
    default:
        return "commas";
    }
}

} // namespace

Result<FileFormat> detectFormat(std::string_view head)
{
    if (const char *reason = binaryReason(head))
        return Error::format(reason);
    if (head.substr(0, kByteOrderMark.size()) == kByteOrderMark)
        head.remove_prefix(kByteOrderMark.size());
    const std::string_view text = trimmed(head);
    if (text.empty())
        return Error::format("The file is empty.");

    FileFormat format;
    if (text[0] == '[') {
        const std::string_view element = trimmed(text.substr(1));
        if (!element.empty() && element[0] != '{' && element[0] != ']')
            return Error::format("The file is a JSON array, but not of objects: there are no items in it.");
        format.layout = FileFormat::Layout::Array;
    } else if (text[0] == '{') {
        format.members = arrayMembers(text);
        if (format.members.empty()) {
            format.layout = layoutOfObjects(text);
        } else {
            format.layout = FileFormat::Layout::Member;
            format.member = format.members.front();
        }
    } else {
        format.kind = FileFormat::Kind::Csv;
        format.delimiter = detectDelimiter(head);
        return format;
    }
    format.kind = FileFormat::Kind::PlainJson;
    if (isDynamoJson(text, format))
        format.kind = FileFormat::Kind::DynamoJson;
    return format;
}

std::string describeFormat(const FileFormat &format)
{
    if (format.kind == FileFormat::Kind::Csv)
        return "CSV, separated by " + std::string(nameOf(format.delimiter));
    const std::string kind = format.kind == FileFormat::Kind::PlainJson ? "JSON" : "DynamoDB JSON";
    switch (format.layout) {
    case FileFormat::Layout::Lines:
        return kind + ", one item a line";
    case FileFormat::Layout::Concatenated:
        return kind + ", one item after the other";
    case FileFormat::Layout::Array:
        return kind + ", an array of items";
    case FileFormat::Layout::Member:
        break;
    }
    return kind + ", the items in \"" + format.member + "\"";
}

std::string_view soleMember(std::string_view text, std::string_view name)
{
    text = trimmed(text);
    if (text.size() < 2 || text.front() != '{' || text.back() != '}')
        return {};
    text = trimmed(text.substr(1, text.size() - 2));
    if (text.size() < name.size() + 3 || text[0] != '"' || text.substr(1, name.size()) != name ||
        text[name.size() + 1] != '"')
        return {};
    text = trimmed(text.substr(name.size() + 2));
    if (text.empty() || text[0] != ':')
        return {};
    return trimmed(text.substr(1));
}

} // namespace core
