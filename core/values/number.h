// DynamoDB's number: decimal, exact to 38 digits, magnitude 1E-130 to 9.99...E+125, or zero.
// There is no double anywhere on a number's path.

#pragma once

#include "core/base/result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace core {

/// A value type of 24 bytes, always in canonical form: equal numbers are equal in every member.
class Number
{
public:
    static constexpr int kDigitsMax = 38;

    Number() = default; // zero
    static Number fromInt64(std::int64_t value);

    /// Reads `[+-]digits[.digits][e[+-]digits]`. Errors carry DynamoDB's texts
    /// ("The parameter cannot be converted to a numeric value: x", "Number overflow. ...", ...).
    static Result<Number> parse(std::string_view text);

    /// Canonical plain decimal, never an exponent: "0", "-3.14", "150".
    std::string toString() const;
    void appendTo(std::string &text) const;
    /// The same to where there is room for kTextBytesMax; gives the place behind it.
    char *writeTo(char *text) const;
    static constexpr std::size_t kTextBytesMax = 176; // "-0.", 129 zeros and 38 digits

    /// Exact; a result of over 38 digits or out of range is DynamoDB's overflow error.
    static Result<Number> add(const Number &a, const Number &b);
    static Result<Number> subtract(const Number &a, const Number &b);

    bool isZero() const { return m_high == 0 && m_low == 0; }
    bool isNegative() const { return m_negative; }
    /// Bytes that DynamoDB counts for it.
    std::size_t sizeBytes() const;
    /// The value as an integer where it is one that fits.
    bool toInt64(std::int64_t &value) const;

    /// Order-preserving bytes (memcmp order = numeric order), self-terminating: see key_encoding.h.
    void appendOrdered(std::string &bytes) const;
    /// Reads what appendOrdered wrote and moves `bytes` behind it.
    static Result<Number> readOrdered(std::string_view &bytes);
    /// Compact storage form (not ordered), moves `bytes` behind what it reads.
    void appendStored(std::string &bytes) const;
    static Result<Number> readStored(std::string_view &bytes);

    friend bool operator==(const Number &, const Number &) = default;
    friend std::strong_ordering operator<=>(const Number &a, const Number &b);

private:
    // value = (m_negative ? -1 : 1) * (m_high * 2^64 + m_low) * 10^m_exponent; no trailing zero digit
    std::uint64_t m_high = 0;
    std::uint64_t m_low = 0;
    std::int16_t m_exponent = 0;
    bool m_negative = false;
};

} // namespace core
