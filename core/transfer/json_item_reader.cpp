#include "core/transfer/json_item_reader.h"

#include <algorithm>

namespace core {

JsonItemReader::JsonItemReader(std::unique_ptr<ByteSource> source, const FileFormat &format)
    : m_format(format)
    , m_window(std::move(source))
    , m_elements(m_window, format)
{}

std::variant<AttributeMap, JsonError> dynamoItemOf(std::string_view element)
{
    std::string_view wrapped = soleMember(element, "PutRequest");
    wrapped = soleMember(wrapped.empty() ? element : wrapped, "Item");
    if (wrapped.empty())
        return itemFromDynamoJson(element);
    std::variant<AttributeMap, JsonError> item = itemFromDynamoJson(wrapped);
    if (std::holds_alternative<AttributeMap>(item))
        return item;
    // An item may have an attribute called Item.
    std::variant<AttributeMap, JsonError> bare = itemFromDynamoJson(element);
    if (std::holds_alternative<AttributeMap>(bare))
        return bare;
    JsonError &error = std::get<JsonError>(item);
    error.position =
        positionAt(element, std::size_t(wrapped.data() - element.data()) + error.position.offset);
    return item;
}

/// Items of another table of a batch: whoever chose this one knows of them. Of members that nobody was told
/// of each item is a refusal.
bool JsonItemReader::isKnownOtherMember(const JsonElements::Element &element) const
{
    return element.isOfOtherMember && std::find(m_format.members.begin(), m_format.members.end(),
                                                element.member) != m_format.members.end();
}

Result<bool> JsonItemReader::next(FileRecord &record)
{
    record.refusal.reset();
    record.item.clear();
    JsonElements::Element element;
    do {
        Result<bool> more = m_elements.next(element);
        if (!more || !*more)
            return more;
    } while (isKnownOtherMember(element));

    record.line = element.line;
    if (element.text[0] != '{') {
        record.refusal = "Not a JSON object";
        return true;
    }
    if (element.isOfOtherMember) {
        record.refusal =
            "Stands under \"" + std::string(element.member) + "\", not under \"" + m_format.member + '"';
        return true;
    }
    if (!soleMember(element.text, "DeleteRequest").empty()) {
        record.refusal = "Asks for a deletion: an import only puts items";
        return true;
    }
    std::variant<AttributeMap, JsonError> item = m_format.kind == FileFormat::Kind::DynamoJson
                                                     ? dynamoItemOf(element.text)
                                                     : itemFromPlainJson(element.text);
    if (const JsonError *error = std::get_if<JsonError>(&item)) {
        record.line += error->position.line - 1;
        record.refusal = error->error.message() + " (column " + std::to_string(error->position.column) + ')';
    } else {
        record.item = std::move(std::get<AttributeMap>(item));
    }
    return true;
}

} // namespace core
