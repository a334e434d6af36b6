#include "ui/query/expression_builder.h"

#include <algorithm>

namespace ui {

namespace {

/// The letters, digits and underscores of a name, or `fallback` where it holds anything else: placeholders
/// may hold nothing more, and a long one would only hide the expression.
std::string wordOf(const std::string &name, const std::string &fallback)
{
    const auto isWordByte = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    };
    const bool isWord =
        !name.empty() && name.size() <= 40 && std::all_of(name.begin(), name.end(), isWordByte);
    return isWord ? name : fallback;
}

template <typename Entries>
std::string unusedPlaceholder(const Entries &entries, const std::string &stem)
{
    const auto isUsed = [&entries](const std::string &text) {
        return std::any_of(entries.begin(), entries.end(),
                           [&](const auto &entry) { return entry.first == text; });
    };
    if (!isUsed(stem))
        return stem;
    for (std::size_t i = 2;; ++i)
        if (std::string candidate = stem + "_" + std::to_string(i); !isUsed(candidate))
            return candidate;
}

} // namespace

std::string ExpressionBuilder::name(const std::string &attributeName)
{
    for (const auto &[placeholder, present] : m_names)
        if (present == attributeName)
            return placeholder;
    const std::string stem = "#" + wordOf(attributeName, "n" + std::to_string(m_names.size() + 1));
    m_names.emplace_back(unusedPlaceholder(m_names, stem), attributeName);
    return m_names.back().first;
}

std::string ExpressionBuilder::path(const std::vector<PathSegment> &segments)
{
    std::string text;
    for (const PathSegment &segment : segments) {
        if (segment.index) {
            text += "[" + std::to_string(*segment.index) + "]";
            continue;
        }
        if (!text.empty())
            text += ".";
        text += name(segment.name);
    }
    return text;
}

std::string ExpressionBuilder::value(const std::string &hint, core::AttributeValue value)
{
    const std::string stem = ":" + wordOf(hint, "v" + std::to_string(m_values.size() + 1));
    m_values.emplace_back(unusedPlaceholder(m_values, stem), std::move(value));
    return m_values.back().first;
}

std::optional<core::ExpressionAttributeNames> ExpressionBuilder::names() const
{
    if (m_names.empty())
        return {};
    return m_names;
}

std::optional<core::ExpressionAttributeValues> ExpressionBuilder::values() const
{
    if (m_values.empty())
        return {};
    return m_values;
}

} // namespace ui
