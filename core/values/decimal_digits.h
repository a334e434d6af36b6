// Decimal digits of unsigned 128-bit magnitudes: what Number and its encodings are made of. Private to
// core/values.

#pragma once

#include <array>
#include <cstdint>
#include <cstring>

namespace core::decimal {

__extension__ using Magnitude = unsigned __int128;

constexpr std::array<Magnitude, 39> makePowersOfTen()
{
    std::array<Magnitude, 39> powers{};
    powers[0] = 1;
    for (std::size_t i = 1; i < powers.size(); ++i)
        powers[i] = powers[i - 1] * 10;
    return powers;
}
inline constexpr std::array<Magnitude, 39> kPowersOfTen = makePowersOfTen();

/// Requires 0 <= exponent <= 38.
inline Magnitude powerOfTen(int exponent)
{
    return kPowersOfTen[std::size_t(exponent)];
}

/// How many decimal digits `magnitude` has. Requires 0 < magnitude.
inline int countDigits(Magnitude magnitude)
{
    const auto high = std::uint64_t(magnitude >> 64);
    const int bits = high != 0 ? 128 - __builtin_clzll(high) : 64 - __builtin_clzll(std::uint64_t(magnitude));
    const int guess = (bits * 1233) >> 12; // bits * log10(2): exact or one too few
    return guess + (guess < 39 && magnitude >= powerOfTen(guess) ? 1 : 0);
}

/// Moves factors of ten from `magnitude` to `exponent`. Requires 0 < magnitude.
inline void stripTrailingZeros(Magnitude &magnitude, int &exponent)
{
    while ((magnitude & 1) == 0 && magnitude > UINT64_MAX && magnitude % 10 == 0) {
        magnitude /= 10;
        ++exponent;
    }
    if (magnitude > UINT64_MAX)
        return;
    auto low = std::uint64_t(magnitude);
    while (low % 10 == 0) {
        low /= 10;
        ++exponent;
    }
    magnitude = low;
}

inline constexpr std::size_t kDigitsBuffer = 40;

constexpr std::array<char, 200> makeDigitPairs()
{
    std::array<char, 200> pairs{};
    for (std::size_t i = 0; i < 100; ++i) {
        pairs[2 * i] = char('0' + i / 10);
        pairs[2 * i + 1] = char('0' + i % 10);
    }
    return pairs;
}
inline constexpr std::array<char, 200> kDigitPairs = makeDigitPairs();

/// Writes the digits of `value` so that they end before `end`; gives the first one's place.
inline char *writeDigits64(std::uint64_t value, char *end)
{
    while (value >= 100) {
        end -= 2;
        std::memcpy(end, &kDigitPairs[2 * (value % 100)], 2);
        value /= 100;
    }
    if (value >= 10) {
        end -= 2;
        std::memcpy(end, &kDigitPairs[2 * value], 2);
    } else {
        *--end = char('0' + value);
    }
    return end;
}

/// The same for up to 39 digits; needs kDigitsBuffer bytes before `end`.
inline char *writeDigits(Magnitude magnitude, char *end)
{
    while (magnitude > UINT64_MAX) {
        const auto part = std::uint64_t(magnitude % powerOfTen(18));
        magnitude /= powerOfTen(18);
        char *const stop = end - 18;
        end = writeDigits64(part, end);
        while (end != stop)
            *--end = '0';
    }
    return writeDigits64(std::uint64_t(magnitude), end);
}

} // namespace core::decimal
