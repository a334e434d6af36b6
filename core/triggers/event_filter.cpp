#include "core/triggers/event_filter.h"

#include "core/values/number.h"

#include <algorithm>
#include <string_view>

namespace core {

namespace {

using Kind = JsonNode::Kind;

// ---- texts

std::string lower(std::string_view text)
{
    std::string copy(text);
    for (char &c : copy) {
        if (c >= 'A' && c <= 'Z')
            c = char(c - 'A' + 'a');
    }
    return copy;
}

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return lower(a) == lower(b);
}

/// A string, or {"equals-ignore-case": string}.
struct Part
{
    const std::string *text = nullptr;
    bool ignoresCase = false;
};
Part partOf(const JsonNode &node)
{
    if (node.kind == Kind::String)
        return {&node.text, false};
    const JsonNode *inside = node.find("equals-ignore-case");
    if (node.children.size() == 1 && inside && inside->kind == Kind::String)
        return {&inside->text, true};
    return {};
}

bool hasPrefix(std::string_view text, const Part &part)
{
    const std::string_view start = text.substr(0, part.text->size());
    return part.ignoresCase ? equalsIgnoringCase(start, *part.text) : start == *part.text;
}

bool hasSuffix(std::string_view text, const Part &part)
{
    if (text.size() < part.text->size())
        return false;
    const std::string_view end = text.substr(text.size() - part.text->size());
    return part.ignoresCase ? equalsIgnoringCase(end, *part.text) : end == *part.text;
}

// ---- reading, so that a wrong pattern is refused before the first record

Error refused(const std::string &path, const std::string &why)
{
    return Error::validation("Filter pattern" + (path.empty() ? std::string() : " at " + path) + ": " + why);
}

Result<void> checkNumeric(const JsonNode &rule, const std::string &path)
{
    if (rule.kind != Kind::Array || rule.children.empty() || rule.children.size() % 2 != 0 ||
        rule.children.size() > 4)
        return refused(path, "numeric takes one or two pairs of a comparison and a number");
    for (std::size_t i = 0; i < rule.children.size(); i += 2) {
        const JsonNode &comparison = rule.children[i];
        const bool isComparison =
            comparison.kind == Kind::String &&
            (comparison.text == "=" || comparison.text == "<" || comparison.text == "<=" ||
             comparison.text == ">" || comparison.text == ">=");
        if (!isComparison)
            return refused(path, "numeric compares by =, <, <=, > or >=");
        if (rule.children[i + 1].kind != Kind::Number || !Number::parse(rule.children[i + 1].text))
            return refused(path, "numeric compares with numbers");
    }
    return {};
}

Result<void> checkAnythingBut(const JsonNode &rule, const std::string &path)
{
    if (rule.kind == Kind::String || rule.kind == Kind::Number)
        return {};
    if (rule.kind == Kind::Array) {
        const bool areValues =
            !rule.children.empty() &&
            std::all_of(rule.children.begin(), rule.children.end(), [](const JsonNode &one) {
                return one.kind == Kind::String || one.kind == Kind::Number;
            });
        return areValues ? Result<void>() : refused(path, "anything-but takes strings and numbers");
    }
    if (rule.kind == Kind::Object && rule.children.size() == 1) {
        const JsonNode &inside = rule.children.front();
        const bool isList = inside.kind == Kind::Array && !inside.children.empty() &&
                            std::all_of(inside.children.begin(), inside.children.end(),
                                        [](const JsonNode &one) { return one.kind == Kind::String; });
        const bool isKnown =
            inside.name == "prefix" || inside.name == "suffix" || inside.name == "equals-ignore-case";
        if (isKnown && (inside.kind == Kind::String || isList))
            return {};
    }
    return refused(path, "anything-but takes a value, a list of values, or one of prefix, suffix and "
                         "equals-ignore-case");
}

Result<void> checkRule(const JsonNode &rule, const std::string &path)
{
    if (rule.kind == Kind::Array)
        return refused(path, "a list of rules holds no list");
    if (rule.kind != Kind::Object)
        return {};
    if (rule.children.size() != 1)
        return refused(path, "a rule has one operator");
    const JsonNode &value = rule.children.front();
    const std::string &name = value.name;
    if (name == "prefix" || name == "suffix")
        return partOf(value).text ? Result<void>() : refused(path, name + " takes a string");
    if (name == "equals-ignore-case")
        return value.kind == Kind::String ? Result<void>() : refused(path, name + " takes a string");
    if (name == "exists")
        return value.kind == Kind::True || value.kind == Kind::False
                   ? Result<void>()
                   : refused(path, "exists is true or false");
    if (name == "numeric")
        return checkNumeric(value, path);
    if (name == "anything-but")
        return checkAnythingBut(value, path);
    return refused(path, "there is no operator " + name);
}

// As deep as parseJson allows.
Result<void> checkPattern(const JsonNode &pattern, const std::string &path)
{
    if (pattern.kind != Kind::Object || pattern.children.empty())
        return refused(path, "an object with at least one member is needed");
    for (const JsonNode &member : pattern.children) {
        const std::string inside = path.empty() ? member.name : path + '.' + member.name;
        if (member.name == "$or") {
            if (member.kind != Kind::Array || member.children.size() < 2)
                return refused(inside, "$or takes a list of two or more patterns");
            for (const JsonNode &choice : member.children) {
                if (Result<void> ok = checkPattern(choice, inside); !ok)
                    return ok;
            }
        } else if (member.kind == Kind::Object) {
            if (Result<void> ok = checkPattern(member, inside); !ok)
                return ok;
        } else if (member.kind == Kind::Array) {
            if (member.children.empty())
                return refused(inside, "a list of rules is not empty");
            for (const JsonNode &rule : member.children) {
                if (Result<void> ok = checkRule(rule, inside); !ok)
                    return ok;
            }
        } else {
            return refused(inside, "a value stands in a list: [\"" + member.text + "\"]");
        }
    }
    return {};
}

// ---- matching

bool isScalar(const JsonNode &node)
{
    return !node.isContainer();
}

bool equals(const JsonNode &rule, const JsonNode &leaf)
{
    return rule.kind == leaf.kind && rule.text == leaf.text;
}

bool matchesNumeric(const JsonNode &rule, const JsonNode &leaf)
{
    if (leaf.kind != Kind::Number)
        return false;
    const Result<Number> value = Number::parse(leaf.text);
    if (!value)
        return false;
    for (std::size_t i = 0; i < rule.children.size(); i += 2) {
        const std::string &comparison = rule.children[i].text;
        const auto order = *value <=> *Number::parse(rule.children[i + 1].text);
        const bool holds = comparison == "="    ? order == 0
                           : comparison == "<"  ? order < 0
                           : comparison == "<=" ? order <= 0
                           : comparison == ">"  ? order > 0
                                                : order >= 0;
        if (!holds)
            return false;
    }
    return true;
}

bool isExcluded(const JsonNode &rule, const JsonNode &leaf)
{
    if (rule.kind == Kind::Array)
        return std::any_of(rule.children.begin(), rule.children.end(),
                           [&](const JsonNode &one) { return equals(one, leaf); });
    if (rule.kind != Kind::Object)
        return equals(rule, leaf);
    if (leaf.kind != Kind::String)
        return false;
    const JsonNode &inside = rule.children.front();
    const auto excludes = [&](const std::string &text) {
        if (inside.name == "prefix")
            return hasPrefix(leaf.text, {&text, false});
        if (inside.name == "suffix")
            return hasSuffix(leaf.text, {&text, false});
        return equalsIgnoringCase(leaf.text, text);
    };
    if (inside.kind == Kind::String)
        return excludes(inside.text);
    return std::any_of(inside.children.begin(), inside.children.end(),
                       [&](const JsonNode &one) { return excludes(one.text); });
}

/// A leaf that is there.
bool matchesRule(const JsonNode &rule, const JsonNode &leaf)
{
    if (rule.kind != Kind::Object)
        return equals(rule, leaf);
    const JsonNode &value = rule.children.front();
    if (value.name == "exists")
        return value.kind == Kind::True;
    if (value.name == "numeric")
        return matchesNumeric(value, leaf);
    if (value.name == "anything-but")
        return !isExcluded(value, leaf);
    if (leaf.kind != Kind::String)
        return false;
    if (value.name == "prefix")
        return hasPrefix(leaf.text, partOf(value));
    if (value.name == "suffix")
        return hasSuffix(leaf.text, partOf(value));
    return equalsIgnoringCase(leaf.text, value.text);
}

/// `found` may be nullptr: there is no such member.
bool matchesRules(const JsonNode &rules, const JsonNode *found)
{
    std::vector<const JsonNode *> leaves;
    if (found && isScalar(*found))
        leaves.push_back(found);
    if (found && found->kind == Kind::Array) {
        for (const JsonNode &element : found->children) {
            if (isScalar(element))
                leaves.push_back(&element);
        }
    }
    return std::any_of(rules.children.begin(), rules.children.end(), [&](const JsonNode &rule) {
        const JsonNode *exists = rule.kind == Kind::Object ? rule.find("exists") : nullptr;
        if (exists && exists->kind == Kind::False)
            return leaves.empty();
        return std::any_of(leaves.begin(), leaves.end(),
                           [&](const JsonNode *leaf) { return matchesRule(rule, *leaf); });
    });
}

bool matches(const JsonNode &pattern, const JsonNode *value)
{
    if (value && value->kind == Kind::Array) // of objects: one of them
        return std::any_of(value->children.begin(), value->children.end(),
                           [&](const JsonNode &element) { return matches(pattern, &element); });
    return std::all_of(pattern.children.begin(), pattern.children.end(), [&](const JsonNode &member) {
        if (member.name == "$or")
            return std::any_of(member.children.begin(), member.children.end(),
                               [&](const JsonNode &choice) { return matches(choice, value); });
        const JsonNode *found = value ? value->find(member.name) : nullptr;
        return member.kind == Kind::Object ? matches(member, found) : matchesRules(member, found);
    });
}

} // namespace

Result<EventFilter> EventFilter::parse(const std::vector<std::string> &patterns)
{
    if (patterns.size() > kPatternsMax)
        return Error::validation("At most 10 filter patterns are possible");
    EventFilter filter;
    for (const std::string &text : patterns) {
        if (text.size() > kPatternBytesMax)
            return Error::validation("A filter pattern has at most 4096 bytes");
        Result<JsonNode> pattern = parseJson(text);
        if (!pattern)
            return refused({}, pattern.error().message());
        if (Result<void> ok = checkPattern(*pattern, {}); !ok)
            return ok.error();
        filter.m_patterns.push_back(std::move(*pattern));
    }
    return filter;
}

bool EventFilter::accepts(const JsonNode &record) const
{
    return m_patterns.empty() ||
           std::any_of(m_patterns.begin(), m_patterns.end(),
                       [&](const JsonNode &pattern) { return matches(pattern, &record); });
}

} // namespace core
