// A JSON text as a small tree that keeps the order of its members: for showing it, for writing code of it,
// and for matching it against a pattern.

#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

struct JsonNode
{
    enum class Kind { Object, Array, String, Number, True, False, Null };

    Kind kind = Kind::Null;
    std::string name; // of a member of an object
    std::string text; // String: the characters; Number: as written
    std::vector<JsonNode> children;

    bool isContainer() const { return kind == Kind::Object || kind == Kind::Array; }
    /// The member of an object; nullptr where there is none.
    const JsonNode *find(std::string_view member) const;
    /// `{"S": "x"}` and its like: a value with its type, which reads best in one line.
    bool isTyped() const
    {
        return kind == Kind::Object && children.size() == 1 && !children[0].isContainer();
    }
};

/// Refuses what is no JSON, and nesting deeper than any item may be.
Result<JsonNode> parseJson(std::string_view text);

/// Two blanks a level; values with their type in one line.
std::string indentedJson(const JsonNode &node);
std::string compactJson(const JsonNode &node);

} // namespace core
