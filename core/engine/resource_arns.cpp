#include "core/engine/resource_arns.h"

#include <algorithm>

namespace core {

std::optional<ResourceArn> parseResourceArn(std::string_view text)
{
    std::string_view parts[5];
    for (std::string_view &part : parts) {
        const std::size_t colon = text.find(':');
        if (colon == std::string_view::npos)
            return {};
        part = text.substr(0, colon);
        text.remove_prefix(colon + 1);
    }
    if (parts[0] != "arn")
        return {};
    return ResourceArn{std::string(parts[1]), std::string(parts[2]), std::string(parts[3]),
                       std::string(parts[4]), std::string(text)};
}

std::string_view ResourceArn::table() const
{
    std::string_view name = resource;
    if (!name.starts_with("table/"))
        return {};
    name.remove_prefix(6);
    return name.substr(0, name.find('/'));
}

std::string_view ResourceArn::partOfTable() const
{
    const std::size_t before = 6 + table().size() + 1;
    return table().empty() || resource.size() <= before ? std::string_view()
                                                        : std::string_view(resource).substr(before);
}

bool isTableName(std::string_view name)
{
    const auto isAllowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '.' || c == '-';
    };
    return name.size() >= 3 && name.size() <= 255 && std::all_of(name.begin(), name.end(), isAllowed);
}

} // namespace core
