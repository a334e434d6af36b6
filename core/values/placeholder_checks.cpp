#include "core/values/placeholder_checks.h"

#include "core/values/validation.h"

#include <algorithm>
#include <string_view>

namespace core {

namespace {

constexpr std::size_t kPlaceholderBytesMax = 255;

bool isPlaceholder(std::string_view key, char sigil)
{
    return key.size() > 1 && key.size() <= kPlaceholderBytesMax && key.front() == sigil &&
           std::all_of(key.begin() + 1, key.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
           });
}

template <typename Pairs>
Result<void> checkKeys(const Pairs &pairs, std::string_view parameter, char sigil)
{
    if (pairs.empty())
        return Error::validation(std::string(parameter) + " must not be empty");
    for (const auto &[key, content] : pairs) {
        if (!isPlaceholder(key, sigil))
            return Error::validation(std::string(parameter) + " contains invalid key: Syntax error; key: \"" +
                                     key + '"');
    }
    return {};
}

} // namespace

Result<void> checkPlaceholderNames(const std::vector<std::pair<std::string, std::string>> &names)
{
    if (const Result<void> keys = checkKeys(names, "ExpressionAttributeNames", '#'); !keys)
        return keys.error();
    for (const auto &[key, name] : names) {
        if (const Result<void> valid = validateAttributeName(name); !valid)
            return Error::validation("ExpressionAttributeNames contains invalid value: " +
                                     valid.error().message() + " for key " + key);
    }
    return {};
}

Result<void> checkPlaceholderKeys(const std::vector<std::pair<std::string, AttributeValue>> &values)
{
    return checkKeys(values, "ExpressionAttributeValues", ':');
}

} // namespace core
