// Collects constraint violations of one request in the order in which its members are checked. Private to
// core/api.

#pragma once

#include "core/api/constraints.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace core {

class ConstraintCheck
{
public:
    /// Borrows `fromReader`.
    explicit ConstraintCheck(const ConstraintViolations &fromReader);

    /// The turn of a member that only the reader could find fault with (an enum).
    /// True where the reader did.
    bool member(std::string_view path) { return takeFromReader(path); }
    /// All that the reader found at `path` and below it, in its order.
    void memberTree(std::string_view path)
    {
        if (m_left > 0)
            takeTree(path);
    }
    void required(std::string_view path, bool isPresent)
    {
        if (!takeFromReader(path) && !isPresent)
            missing(path);
    }
    /// A text's length in characters of the service's kind: bytes serve, as all names are ASCII where they
    /// are valid.
    void length(std::string_view path, std::string_view value, std::size_t min, std::size_t max)
    {
        if (value.size() < min || value.size() > max)
            wrongLength(path, value, min, max);
    }
    /// `shown` stands for the whole list in the message.
    void listLength(std::string_view path, std::string_view shown, std::size_t size, std::size_t min,
                    std::size_t max);
    void range(std::string_view path, std::int64_t value, std::int64_t min, std::int64_t max);
    /// Letters, digits, '_', '.', '-'; one at least.
    void namePattern(std::string_view path, std::string_view value);
    /// A name of 3 to 255 such characters: a table or an index.
    void name(std::string_view path, const std::optional<std::string> &value);
    /// The table of an item operation.
    void itemTableName(std::string_view path, const std::optional<std::string> &tableName);
    /// The table of an operation on tables.
    void tableName(std::string_view path, const std::optional<std::string> &tableName);
    void violation(std::string_view path, std::string_view value, std::string constraint);
    /// A complaint in the service's newer style, which shows no value.
    void violationWithoutValue(std::string_view path, std::string constraint);

    Result<void> finish() { return m_count == 0 && m_left == 0 ? Result<void>() : failure(); }

private:
    // Nearly always nothing is wrong: looking for that costs no call.
    bool takeFromReader(std::string_view path) { return m_left > 0 && findFromReader(path); }
    bool findFromReader(std::string_view path);
    void takeTree(std::string_view path);
    void missing(std::string_view path);
    void wrongLength(std::string_view path, std::string_view value, std::size_t min, std::size_t max);
    Error failure();
    void add(std::string entry);

    const ConstraintViolations &m_fromReader;
    std::vector<bool> m_taken; // of m_fromReader
    std::size_t m_left;        // how many are not
    std::size_t m_count = 0;
    std::string m_text;
};

} // namespace core
