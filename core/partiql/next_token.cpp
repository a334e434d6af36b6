#include "core/partiql/next_token.h"

#include "core/values/json.h"

#include <charconv>

namespace core::partiql {

namespace {

Error invalidToken()
{
    return Error::validation("Invalid NextToken");
}

/// FNV-1a.
std::uint64_t hashOf(std::string_view text)
{
    std::uint64_t hash = 14695981039346656037U;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return hash;
}

} // namespace

std::string fingerprintOf(std::string_view statement, const std::vector<AttributeValue> &parameters)
{
    std::string text(statement);
    for (const AttributeValue &parameter : parameters) {
        text += '\n';
        appendDynamoJson(text, parameter);
    }
    return std::to_string(hashOf(text));
}

/// Base64 of "<fingerprint> <query> <key as DynamoDB JSON>".
std::string makeNextToken(const ReadPosition &position, const std::string &fingerprint)
{
    std::string text = fingerprint + ' ' + std::to_string(position.query) + ' ';
    if (position.startKey)
        appendDynamoJson(text, *position.startKey);
    return toBase64(text);
}

Result<ReadPosition> readNextToken(std::string_view token, const std::string &fingerprint)
{
    const Result<std::string> text = fromBase64(token);
    if (!text)
        return invalidToken();
    const std::size_t first = text->find(' ');
    const std::size_t second = text->find(' ', first + 1);
    if (first == std::string::npos || second == std::string::npos)
        return invalidToken();
    ReadPosition position;
    const char *const begin = text->data() + first + 1;
    const char *const end = text->data() + second;
    const std::from_chars_result number = std::from_chars(begin, end, position.query);
    if (number.ec != std::errc() || number.ptr != end)
        return invalidToken();
    if (second + 1 < text->size()) {
        auto key = itemFromDynamoJson(std::string_view(*text).substr(second + 1));
        if (!std::holds_alternative<AttributeMap>(key))
            return invalidToken();
        position.startKey = std::get<AttributeMap>(std::move(key));
    }
    if (text->substr(0, first) != fingerprint)
        return Error::validation("NextToken does not match request");
    return position;
}

} // namespace core::partiql
