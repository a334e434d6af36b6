#include "core/values/json_tree.h"

#include "core/values/json.h"
#include "core/values/json_reader.h"

#include <algorithm>

namespace core {

namespace {

using Reader = JsonReader;
using Token = Reader::Token;

constexpr std::size_t kDepthMax = 96; // 32 levels of an item, each with its type; the request around it

JsonNode leafOf(const Reader &reader)
{
    JsonNode node;
    switch (reader.token()) {
    case Token::BeginObject:
        node.kind = JsonNode::Kind::Object;
        break;
    case Token::BeginArray:
        node.kind = JsonNode::Kind::Array;
        break;
    case Token::String:
        node.kind = JsonNode::Kind::String;
        node.text = reader.text();
        break;
    case Token::Number:
        node.kind = JsonNode::Kind::Number;
        node.text = reader.text();
        break;
    case Token::True:
        node.kind = JsonNode::Kind::True;
        break;
    case Token::False:
        node.kind = JsonNode::Kind::False;
        break;
    default:
        break;
    }
    return node;
}

void appendLeaf(std::string &text, const JsonNode &node)
{
    switch (node.kind) {
    case JsonNode::Kind::String:
        appendJsonString(text, node.text);
        break;
    case JsonNode::Kind::Number:
        text += node.text;
        break;
    case JsonNode::Kind::True:
        text += "true";
        break;
    case JsonNode::Kind::False:
        text += "false";
        break;
    default:
        text += "null";
    }
}

enum class Layout { Compact, Indented };

// As deep as parseJson allows.
void append(std::string &text, const JsonNode &node, Layout layout, std::size_t depth)
{
    if (!node.isContainer())
        return appendLeaf(text, node);
    const bool isObject = node.kind == JsonNode::Kind::Object;
    const bool isInLines = layout == Layout::Indented && !node.children.empty() && !node.isTyped();
    const auto startLine = [&](std::size_t level) {
        if (isInLines)
            text += '\n' + std::string(level * 2, ' ');
    };
    text += isObject ? '{' : '[';
    for (const JsonNode &child : node.children) {
        if (&child != &node.children.front())
            text += ',';
        startLine(depth + 1);
        if (isObject) {
            appendJsonString(text, child.name);
            text += layout == Layout::Indented ? ": " : ":";
        }
        append(text, child, layout, depth + 1);
    }
    startLine(depth);
    text += isObject ? '}' : ']';
}

} // namespace

const JsonNode *JsonNode::find(std::string_view member) const
{
    const auto found = std::find_if(children.begin(), children.end(),
                                    [&](const JsonNode &child) { return child.name == member; });
    return kind == Kind::Object && found != children.end() ? &*found : nullptr;
}

Result<JsonNode> parseJson(std::string_view text)
{
    Reader reader(text, kDepthMax);
    JsonNode root;
    std::vector<JsonNode *> open; // each the last child of the one before: no vector above it grows
    std::string name;
    while (true) {
        const Token token = reader.next();
        if (token == Token::Error)
            return reader.fault().error;
        if (token == Token::End)
            return root;
        if (token == Token::Name) {
            name = reader.text();
            continue;
        }
        if (token == Token::EndObject || token == Token::EndArray) {
            open.pop_back();
            continue;
        }
        JsonNode node = leafOf(reader);
        node.name = std::exchange(name, {});
        JsonNode *place = &root;
        if (open.empty()) {
            root = std::move(node);
        } else {
            open.back()->children.push_back(std::move(node));
            place = &open.back()->children.back();
        }
        if (place->isContainer())
            open.push_back(place);
    }
}

std::string indentedJson(const JsonNode &node)
{
    std::string text;
    append(text, node, Layout::Indented, 0);
    return text;
}

std::string compactJson(const JsonNode &node)
{
    std::string text;
    append(text, node, Layout::Compact, 0);
    return text;
}

} // namespace core
