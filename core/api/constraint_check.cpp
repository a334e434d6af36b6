#include "core/api/constraint_check.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr std::size_t kViolationsMax = 10; // the service looks for no more
constexpr std::size_t kArnBytesMax = 1024;

constexpr auto isNameCharacter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '.' || c == '-';
};

/// Tables may be named by their resource name, too: arn:<partition>:dynamodb:<region>:<account>:table/<name>.
/// What begins like one and is none breaks the pattern of names.
bool isArn(std::string_view name)
{
    if (!name.starts_with("arn:"))
        return false;
    constexpr std::string_view kService = "dynamodb";
    constexpr std::string_view kTable = "table/";
    std::array<std::string_view, 5> parts;
    for (std::string_view &part : parts) {
        const std::size_t colon = name.find(':');
        if (colon == std::string_view::npos)
            return false;
        part = name.substr(0, colon);
        name.remove_prefix(colon + 1);
    }
    return parts[1].starts_with("aws") && parts[2] == kService && !parts[3].empty() && !parts[4].empty() &&
           name.starts_with(kTable) && name.size() > kTable.size() &&
           std::all_of(name.begin() + kTable.size(), name.end(), isNameCharacter);
}

std::string quoted(std::string_view value)
{
    std::string text = "'";
    text.append(value);
    text += '\'';
    return text;
}

} // namespace

ConstraintCheck::ConstraintCheck(const ConstraintViolations &fromReader)
    : m_fromReader(fromReader)
    , m_taken(fromReader.size(), false)
    , m_left(fromReader.size())
{}

bool ConstraintCheck::findFromReader(std::string_view path)
{
    bool found = false;
    for (std::size_t i = 0; i < m_fromReader.size() && m_left > 0; ++i) {
        const ConstraintViolation &entry = m_fromReader[i];
        if (m_taken[i] || entry.path != path)
            continue;
        m_taken[i] = true;
        --m_left;
        found = true;
        violation(entry.path, entry.value, entry.constraint);
    }
    return found;
}

void ConstraintCheck::takeTree(std::string_view path)
{
    for (std::size_t i = 0; i < m_fromReader.size(); ++i) {
        const ConstraintViolation &entry = m_fromReader[i];
        const bool isBelow = entry.path.starts_with(path) &&
                             (entry.path.size() == path.size() || entry.path[path.size()] == '.');
        if (m_taken[i] || !isBelow)
            continue;
        m_taken[i] = true;
        --m_left;
        violation(entry.path, entry.value, entry.constraint);
    }
}

void ConstraintCheck::add(std::string entry)
{
    if (++m_count > kViolationsMax)
        return;
    if (m_count > 1)
        m_text += "; ";
    m_text += entry;
}

void ConstraintCheck::violation(std::string_view path, std::string_view value, std::string constraint)
{
    std::string entry = "Value ";
    entry.append(value)
        .append(" at '")
        .append(path)
        .append("' failed to satisfy constraint: ")
        .append(constraint);
    add(std::move(entry));
}

void ConstraintCheck::violationWithoutValue(std::string_view path, std::string constraint)
{
    std::string entry = "Value at '";
    entry.append(path).append("' failed to satisfy constraint: ").append(constraint);
    add(std::move(entry));
}

void ConstraintCheck::missing(std::string_view path)
{
    violation(path, "null", "Member must not be null");
}

void ConstraintCheck::wrongLength(std::string_view path, std::string_view value, std::size_t min,
                                  std::size_t max)
{
    if (value.size() < min)
        violation(path, quoted(value),
                  "Member must have length greater than or equal to " + std::to_string(min));
    if (value.size() > max)
        violation(path, quoted(value),
                  "Member must have length less than or equal to " + std::to_string(max));
}

void ConstraintCheck::listLength(std::string_view path, std::string_view shown, std::size_t size,
                                 std::size_t min, std::size_t max)
{
    if (size < min)
        violation(path, quoted(shown),
                  "Member must have length greater than or equal to " + std::to_string(min));
    if (size > max)
        violation(path, quoted(shown),
                  "Member must have length less than or equal to " + std::to_string(max));
}

void ConstraintCheck::range(std::string_view path, std::int64_t value, std::int64_t min, std::int64_t max)
{
    if (takeFromReader(path))
        return;
    const std::string shown = quoted(std::to_string(value));
    if (value < min)
        violation(path, shown, "Member must have value greater than or equal to " + std::to_string(min));
    if (value > max)
        violation(path, shown, "Member must have value less than or equal to " + std::to_string(max));
}

void ConstraintCheck::namePattern(std::string_view path, std::string_view value)
{
    if (value.empty() || !std::all_of(value.begin(), value.end(), isNameCharacter))
        violation(path, quoted(value), "Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+");
}

void ConstraintCheck::name(std::string_view path, const std::optional<std::string> &value)
{
    if (takeFromReader(path) || !value)
        return;
    namePattern(path, *value);
    length(path, *value, 3, 255);
}

void ConstraintCheck::itemTableName(std::string_view path, const std::optional<std::string> &tableName)
{
    required(path, tableName.has_value());
    if (!tableName)
        return;
    if (isArn(*tableName))
        return length(path, *tableName, 1, kArnBytesMax);
    // Of an empty name only the length is wrong, as the service sees it; one or two characters are a table
    // not found.
    if (!tableName->empty())
        namePattern(path, *tableName);
    length(path, *tableName, 1, 255);
}

void ConstraintCheck::tableName(std::string_view path, const std::optional<std::string> &tableName)
{
    if (tableName && isArn(*tableName))
        return length(path, *tableName, 1, kArnBytesMax);
    name(path, tableName);
}

Error ConstraintCheck::failure()
{
    // What the reader found in members that no check names.
    for (std::size_t i = 0; i < m_fromReader.size(); ++i) {
        if (!m_taken[i])
            violation(m_fromReader[i].path, m_fromReader[i].value, m_fromReader[i].constraint);
    }
    return Error::validation(
        std::to_string(std::min(m_count, kViolationsMax)) +
        (m_count == 1 ? " validation error detected: " : " validation errors detected: ") + m_text);
}

} // namespace core
