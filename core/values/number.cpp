#include "core/values/number.h"

#include "core/values/decimal_digits.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace core {

namespace {

using decimal::countDigits;
using decimal::Magnitude;
using decimal::powerOfTen;

constexpr int kLeadingExponentMin = -130; // of the leading digit: 1E-130
constexpr int kLeadingExponentMax = 125;  // 9.99...E+125

Error overflow()
{
    return Error::validation(
        "Number overflow. Attempting to store a number with magnitude larger than supported range");
}

Error underflow()
{
    return Error::validation(
        "Number underflow. Attempting to store a number with magnitude smaller than supported range");
}

Error notNumeric(std::string_view text)
{
    std::string message = "The parameter cannot be converted to a numeric value";
    if (!text.empty())
        message.append(": ").append(text);
    return Error::validation(std::move(message));
}

Magnitude magnitudeOf(std::uint64_t high, std::uint64_t low)
{
    return Magnitude(high) << 64 | low;
}

/// Collects decimal digits: the significand without zeros at its ends, and how many digits it has.
class Significand
{
public:
    void add(unsigned digit)
    {
        if (digit == 0) {
            m_trailingZeros += m_digits != 0 ? 1 : 0;
            return;
        }
        if (m_trailingZeros != 0)
            addTrailingZeros();
        append(digit);
    }
    Magnitude magnitude() const { return m_magnitude * powerOfTen(m_chunkDigits) + m_chunk; }
    /// Beyond kDigitsMax only the count goes on.
    int digits() const { return m_digits; }
    int trailingZeros() const { return m_trailingZeros; }

private:
    void addTrailingZeros()
    {
        if (m_digits + m_trailingZeros >= Number::kDigitsMax) {
            m_digits += m_trailingZeros; // too long now, whatever follows
        } else {
            for (int i = 0; i < m_trailingZeros; ++i)
                append(0);
        }
        m_trailingZeros = 0;
    }
    void append(unsigned digit)
    {
        if (++m_digits > Number::kDigitsMax)
            return;
        if (m_chunkDigits == 18) {
            m_magnitude = m_magnitude * powerOfTen(18) + m_chunk;
            m_chunk = 0;
            m_chunkDigits = 0;
        }
        m_chunk = m_chunk * 10 + digit;
        ++m_chunkDigits;
    }

    Magnitude m_magnitude = 0;
    std::uint64_t m_chunk = 0;
    int m_chunkDigits = 0;
    int m_digits = 0;
    int m_trailingZeros = 0;
};

/// Reads an exponent's digits from `at` to the end of `text`; huge ones become large enough to be out of
/// range.
bool readExponent(std::string_view text, std::size_t at, int &exponent)
{
    bool negative = false;
    if (at < text.size() && (text[at] == '+' || text[at] == '-'))
        negative = text[at++] == '-';
    if (at == text.size())
        return false;
    // Larger than the longest significand that fits in memory could bring back.
    constexpr int kExponentMax = 1'000'000'000;
    int value = 0;
    for (; at < text.size(); ++at) {
        const unsigned digit = unsigned(text[at]) - '0';
        if (digit > 9)
            return false;
        value = value > kExponentMax / 10 - 1 ? kExponentMax : value * 10 + int(digit);
    }
    exponent = negative ? -value : value;
    return true;
}

} // namespace

Number Number::fromInt64(std::int64_t value)
{
    Number number;
    if (value == 0)
        return number;
    number.m_negative = value < 0;
    number.m_low = value < 0 ? ~std::uint64_t(value) + 1 : std::uint64_t(value);
    while (number.m_low % 10 == 0) {
        number.m_low /= 10;
        ++number.m_exponent;
    }
    return number;
}

Result<Number> Number::parse(std::string_view text)
{
    std::size_t at = 0;
    bool negative = false;
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
        negative = text[0] == '-';
        at = 1;
    }
    Significand significand;
    const std::size_t integerStart = at;
    for (; at < text.size() && unsigned(text[at]) - '0' <= 9; ++at)
        significand.add(unsigned(text[at]) - '0');
    const std::size_t integerDigits = at - integerStart;
    std::size_t fractionDigits = 0;
    if (at < text.size() && text[at] == '.') {
        const std::size_t fractionStart = ++at;
        for (; at < text.size() && unsigned(text[at]) - '0' <= 9; ++at)
            significand.add(unsigned(text[at]) - '0');
        fractionDigits = at - fractionStart;
        if (fractionDigits == 0)
            return notNumeric(text);
    }
    if (integerDigits + fractionDigits == 0)
        return notNumeric(text);
    int written = 0; // the exponent as written
    if (at < text.size()) {
        if ((text[at] != 'e' && text[at] != 'E') || !readExponent(text, at + 1, written))
            return notNumeric(text);
    }

    const std::int64_t exponent =
        std::int64_t(written) - std::int64_t(fractionDigits) + significand.trailingZeros();
    if (significand.digits() == 0) {
        // DynamoDB refuses 0e126 though it is zero; 0.0e126 passes.
        if (exponent > kLeadingExponentMax)
            return overflow();
        return Number();
    }
    const std::int64_t leading = exponent + significand.digits() - 1;
    if (leading > kLeadingExponentMax)
        return overflow();
    if (leading < kLeadingExponentMin)
        return underflow();
    if (significand.digits() > kDigitsMax)
        return Error::validation("Attempting to store more than 38 significant digits in a Number");
    const Magnitude magnitude = significand.magnitude();
    Number number;
    number.m_high = std::uint64_t(magnitude >> 64);
    number.m_low = std::uint64_t(magnitude);
    number.m_exponent = std::int16_t(exponent);
    number.m_negative = negative;
    return number;
}

std::string Number::toString() const
{
    std::string text;
    appendTo(text);
    return text;
}

void Number::appendTo(std::string &text) const
{
    char buffer[kTextBytesMax];
    text.append(buffer, std::size_t(writeTo(buffer) - buffer));
}

char *Number::writeTo(char *text) const
{
    const auto put = [&text](const char *bytes, int count) {
        std::memcpy(text, bytes, std::size_t(count));
        text += count;
    };
    const auto putZeros = [&text](int count) {
        std::memset(text, '0', std::size_t(count));
        text += count;
    };
    if (m_negative)
        *text++ = '-';
    if (m_high == 0 && m_low < 10 && m_exponent == 0) { // zero, too
        *text++ = char('0' + m_low);
        return text;
    }
    if (m_high == 0 && m_exponent >= 0) { // most integers: to where they belong
        char *const end = text + decimal::countDigits(m_low);
        decimal::writeDigits64(m_low, end);
        text = end;
        if (m_exponent > 0)
            putZeros(m_exponent);
        return text;
    }
    char buffer[decimal::kDigitsBuffer];
    char *const end = buffer + sizeof buffer;
    const char *const first = decimal::writeDigits(magnitudeOf(m_high, m_low), end);
    const int digits = int(end - first);
    const int integerDigits = digits + m_exponent; // where the point stands behind the first digit
    if (m_exponent >= 0) {
        put(first, digits);
        putZeros(m_exponent);
    } else if (integerDigits > 0) {
        put(first, integerDigits);
        *text++ = '.';
        put(first + integerDigits, digits - integerDigits);
    } else {
        put("0.", 2);
        putZeros(-integerDigits);
        put(first, digits);
    }
    return text;
}

Result<Number> Number::add(const Number &a, const Number &b)
{
    if (a.isZero())
        return b;
    if (b.isZero())
        return a;
    const Number &upper = a.m_exponent >= b.m_exponent ? a : b;
    const Number &lower = a.m_exponent >= b.m_exponent ? b : a;
    const int shift = upper.m_exponent - lower.m_exponent;
    const Magnitude upperMagnitude = magnitudeOf(upper.m_high, upper.m_low);
    const Magnitude low = magnitudeOf(lower.m_high, lower.m_low);
    // Both significands stay below 10^38. From 2 * 10^38 on even a difference has 39 digits, the last one not
    // zero (lower's own, as shift > 0 then), so it cannot be kept; below, sums fit 128 bits: 3 * 10^38 <
    // 2^128.
    if (shift > kDigitsMax || upperMagnitude >= 2 * powerOfTen(kDigitsMax - shift))
        return overflow();
    const Magnitude high = upperMagnitude * powerOfTen(shift);

    Magnitude magnitude = 0;
    bool negative = upper.m_negative;
    if (upper.m_negative == lower.m_negative) {
        magnitude = high + low;
    } else if (high >= low) {
        magnitude = high - low;
    } else {
        magnitude = low - high;
        negative = lower.m_negative;
    }
    if (magnitude == 0)
        return Number();
    int exponent = lower.m_exponent;
    decimal::stripTrailingZeros(magnitude, exponent);
    const int digits = countDigits(magnitude);
    const int leading = digits + exponent - 1;
    if (leading < kLeadingExponentMin)
        return underflow();
    if (digits > kDigitsMax || leading > kLeadingExponentMax)
        return overflow();
    Number sum;
    sum.m_high = std::uint64_t(magnitude >> 64);
    sum.m_low = std::uint64_t(magnitude);
    sum.m_exponent = std::int16_t(exponent);
    sum.m_negative = negative;
    return sum;
}

Result<Number> Number::subtract(const Number &a, const Number &b)
{
    Number negated = b;
    negated.m_negative = !b.m_negative && !b.isZero();
    return add(a, negated);
}

std::size_t Number::sizeBytes() const
{
    if (isZero())
        return 1;
    const int digits = countDigits(magnitudeOf(m_high, m_low));
    int integerDigits = digits;
    int fractionDigits = 0;
    if (m_exponent < 0) {
        integerDigits = std::max(0, digits + m_exponent);
        fractionDigits = digits - integerDigits;
    }
    return std::size_t(1 + (integerDigits + 1) / 2 + (fractionDigits + 1) / 2 + (m_negative ? 1 : 0));
}

bool Number::toInt64(std::int64_t &value) const
{
    if (m_exponent < 0 || m_exponent > 18 || m_high != 0)
        return false;
    const Magnitude magnitude = Magnitude(m_low) * powerOfTen(m_exponent);
    const Magnitude limit = (Magnitude(1) << 63) - (m_negative ? 0 : 1);
    if (magnitude > limit)
        return false;
    const std::uint64_t bits = std::uint64_t(magnitude);
    value = std::int64_t(m_negative ? ~bits + 1 : bits);
    return true;
}

std::strong_ordering operator<=>(const Number &a, const Number &b)
{
    const auto sign = [](const Number &n) { return n.isZero() ? 0 : n.m_negative ? -1 : 1; };
    const int signA = sign(a);
    if (const int signB = sign(b); signA != signB)
        return signA <=> signB;
    if (signA == 0)
        return std::strong_ordering::equal;
    Magnitude x = magnitudeOf(a.m_high, a.m_low);
    Magnitude y = magnitudeOf(b.m_high, b.m_low);
    std::strong_ordering order = countDigits(x) + a.m_exponent <=> countDigits(y) + b.m_exponent;
    if (order == std::strong_ordering::equal) {
        // The leading digits stand at the same place: shifted to the same exponent, both keep 38 digits at
        // most.
        if (a.m_exponent > b.m_exponent)
            x *= powerOfTen(a.m_exponent - b.m_exponent);
        else
            y *= powerOfTen(b.m_exponent - a.m_exponent);
        order = x <=> y;
    }
    return signA < 0 ? 0 <=> order : order;
}

} // namespace core
