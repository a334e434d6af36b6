// A number as bytes: ordered for keys, compact for stored items. Both are on disk: never change them.

#include "core/values/decimal_digits.h"
#include "core/values/number.h"

#include <bit>
#include <cstring>

namespace core {

namespace {

using decimal::countDigits;
using decimal::Magnitude;
using decimal::powerOfTen;

// Ordered form: class, then (not for zero) exponent of the leading digit + 130, digits in pairs from the
// leading one (each pair + 1), terminator 0. All bytes are flipped for negative numbers, so that larger
// magnitudes sort first.
constexpr unsigned char kZeroClass = 0x80;
constexpr unsigned char kPositiveClass = 0x81;
constexpr unsigned char kNegativeClass = 0x7e; // kPositiveClass flipped
constexpr int kExponentBias = 130;
constexpr int kPairsMax = Number::kDigitsMax / 2;

// Stored form. One byte 0x80 | n is the integer n, 0 to 127. Else a head byte:
constexpr unsigned char kSmallInteger = 0x80;
constexpr unsigned char kCountMask =
    0x1f; // how many magnitude bytes follow, least significant first, last one not 0
constexpr unsigned char kNegativeBit = 0x20;
constexpr unsigned char kExponentBit =
    0x40; // before them, the exponent: zigzag, 7 bits a byte, high bit = more

Error corrupt(const char *what)
{
    return Error::corruption(std::string("Stored number: ") + what);
}

bool isCanonical(Magnitude magnitude, int exponent)
{
    constexpr int kFarFromEdges = 80; // however many digits there are
    if (magnitude <= UINT64_MAX && exponent > -kFarFromEdges && exponent < kFarFromEdges)
        return std::uint64_t(magnitude) % 10 != 0; // nor is it zero
    if (magnitude == 0 || magnitude >= powerOfTen(Number::kDigitsMax))
        return false;
    const int leading = countDigits(magnitude) + exponent - 1;
    if (leading < -kExponentBias || leading > 255 - kExponentBias)
        return false;
    if (magnitude <= UINT64_MAX)
        return std::uint64_t(magnitude) % 10 != 0;
    return (magnitude & 1) != 0 || magnitude % 10 != 0;
}

std::uint64_t loadLittleEndian(const char *bytes, std::size_t count)
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value |= std::uint64_t(static_cast<unsigned char>(bytes[i])) << (8 * i);
    return value;
}

} // namespace

void Number::appendOrdered(std::string &bytes) const
{
    if (isZero()) {
        bytes += char(kZeroClass);
        return;
    }
    Magnitude magnitude = Magnitude(m_high) << 64 | m_low;
    const int digits = countDigits(magnitude);
    if (digits % 2 != 0)
        magnitude *= 10;
    const int pairs = (digits + 1) / 2;
    const unsigned char flip = m_negative ? 0xff : 0;

    unsigned char encoded[2 + kPairsMax + 1];
    encoded[0] = kPositiveClass ^ flip;
    encoded[1] = static_cast<unsigned char>(digits + m_exponent - 1 + kExponentBias) ^ flip;
    int at = pairs;
    while (magnitude > UINT64_MAX) {
        auto part = std::uint64_t(magnitude % powerOfTen(18));
        magnitude /= powerOfTen(18);
        for (int i = 0; i < 9; ++i, part /= 100)
            encoded[1 + at--] = static_cast<unsigned char>(part % 100 + 1) ^ flip;
    }
    for (auto rest = std::uint64_t(magnitude); at > 0; rest /= 100)
        encoded[1 + at--] = static_cast<unsigned char>(rest % 100 + 1) ^ flip;
    encoded[2 + pairs] = flip;
    bytes.append(reinterpret_cast<const char *>(encoded), std::size_t(3 + pairs));
}

Result<Number> Number::readOrdered(std::string_view &bytes)
{
    if (bytes.empty())
        return corrupt("a key ends too early");
    const auto byteAt = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned char numberClass = byteAt(0);
    if (numberClass == kZeroClass) {
        bytes.remove_prefix(1);
        return Number();
    }
    if (numberClass != kPositiveClass && numberClass != kNegativeClass)
        return corrupt("a key of an unknown class");
    const bool negative = numberClass == kNegativeClass;
    const unsigned char flip = negative ? 0xff : 0;
    if (bytes.size() < 4)
        return corrupt("a key ends too early");
    const int leading = int(byteAt(1) ^ flip) - kExponentBias;

    Magnitude magnitude = 0;
    std::uint64_t part = 0;
    int pairs = 0;
    std::size_t at = 2;
    for (;; ++at) {
        if (at == bytes.size())
            return corrupt("a key ends too early");
        const unsigned pair = byteAt(at) ^ flip;
        if (pair == 0)
            break;
        if (pair > 100 || pairs == kPairsMax)
            return corrupt("a key holds what are no digits");
        part = part * 100 + pair - 1;
        if (++pairs % 9 == 0) {
            magnitude = magnitude * powerOfTen(18) + part;
            part = 0;
        }
    }
    magnitude = magnitude * powerOfTen(pairs % 9 * 2) + part;
    int exponent = leading + 1 - 2 * pairs;
    if (magnitude % 10 == 0) {
        magnitude /= 10;
        ++exponent;
    }
    // Also refuses a key whose first pair starts with 0: its leading digit is not where the exponent says.
    if (!isCanonical(magnitude, exponent) || countDigits(magnitude) + exponent - 1 != leading)
        return corrupt("a key that is not canonical");
    bytes.remove_prefix(at + 1);
    Number number;
    number.m_high = std::uint64_t(magnitude >> 64);
    number.m_low = std::uint64_t(magnitude);
    number.m_exponent = std::int16_t(exponent);
    number.m_negative = negative;
    return number;
}

void Number::appendStored(std::string &bytes) const
{
    if (m_exponent == 0 && !m_negative && m_high == 0 && m_low < 128) {
        bytes += char(kSmallInteger | m_low);
        return;
    }
    char encoded[1 + 3 + 16];
    std::size_t size = 1;
    unsigned char head = m_negative ? kNegativeBit : 0;
    if (m_exponent != 0) {
        head |= kExponentBit;
        unsigned zigzag = m_exponent < 0 ? unsigned(-m_exponent) * 2 - 1 : unsigned(m_exponent) * 2;
        for (; zigzag > 127; zigzag >>= 7)
            encoded[size++] = char(zigzag | 0x80);
        encoded[size++] = char(zigzag);
    }
    const std::size_t start = size;
    for (std::uint64_t rest = m_low; rest != 0 || (m_high != 0 && size - start < 8); rest >>= 8)
        encoded[size++] = char(rest);
    for (std::uint64_t rest = m_high; rest != 0; rest >>= 8)
        encoded[size++] = char(rest);
    encoded[0] = char(head | (size - start));
    bytes.append(encoded, size);
}

Result<Number> Number::readStored(std::string_view &bytes)
{
    if (bytes.empty())
        return corrupt("nothing there");
    const auto head = static_cast<unsigned char>(bytes[0]);
    Number number;
    if ((head & kSmallInteger) != 0) {
        number.m_low = head & 0x7f;
        if (number.m_low != 0 && number.m_low % 10 == 0)
            return corrupt("not canonical");
        bytes.remove_prefix(1);
        return number;
    }
    std::size_t at = 1;
    int exponent = 0;
    if ((head & kExponentBit) != 0) {
        unsigned zigzag = 0;
        for (int shift = 0;; shift += 7) {
            if (at == bytes.size() || shift > 7)
                return corrupt("the exponent ends too early");
            const auto byte = static_cast<unsigned char>(bytes[at++]);
            zigzag |= unsigned(byte & 0x7f) << shift;
            if (byte < 0x80)
                break;
        }
        exponent = (zigzag & 1) != 0 ? -int((zigzag + 1) / 2) : int(zigzag / 2);
    }
    const std::size_t count = head & kCountMask;
    if (count > 16 || bytes.size() - at < count)
        return corrupt("the digits end too early");
    number.m_low = loadLittleEndian(bytes.data() + at, count < 8 ? count : 8);
    number.m_high = count > 8 ? loadLittleEndian(bytes.data() + at + 8, count - 8) : 0;
    if (!isCanonical(Magnitude(number.m_high) << 64 | number.m_low, exponent))
        return corrupt("not canonical");
    number.m_exponent = std::int16_t(exponent);
    number.m_negative = (head & kNegativeBit) != 0;
    bytes.remove_prefix(at + count);
    return number;
}

} // namespace core
