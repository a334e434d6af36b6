// Names of resources: "arn:aws:dynamodb:<region>:<account>:table/<table>/stream/<label>".

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace core {

struct ResourceArn
{
    std::string partition; // "aws"
    std::string service;   // "dynamodb"
    std::string region;
    std::string account;
    std::string resource; // all behind the fifth colon: "table/Table/index/Index"

    /// "Table" of "table/Table/..."; empty where it is no table's.
    std::string_view table() const;
    /// "index/Index" of "table/Table/index/Index"; empty for the table itself.
    std::string_view partOfTable() const;
};

/// nullopt where the text has no six parts.
std::optional<ResourceArn> parseResourceArn(std::string_view text);

/// 3 to 255 letters, digits, '_', '.' and '-'.
bool isTableName(std::string_view name);

} // namespace core
