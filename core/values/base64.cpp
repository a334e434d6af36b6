#include "core/values/json.h"

#include <array>

namespace core {

namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr unsigned char kNoDigit = 0xff;

constexpr std::array<unsigned char, 256> makeDigits()
{
    std::array<unsigned char, 256> digits{};
    for (unsigned char &digit : digits)
        digit = kNoDigit;
    for (std::size_t i = 0; i < kAlphabet.size(); ++i)
        digits[static_cast<unsigned char>(kAlphabet[i])] = static_cast<unsigned char>(i);
    return digits;
}
constexpr std::array<unsigned char, 256> kDigits = makeDigits();

Error notBase64()
{
    return {ErrorCode::Serialization, "only base-64-encoded strings are convertible to bytes"};
}

} // namespace

std::string toBase64(std::string_view bytes)
{
    const auto byteAt = [&](std::size_t i) { return unsigned(static_cast<unsigned char>(bytes[i])); };
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    std::size_t at = 0;
    for (; at + 3 <= bytes.size(); at += 3) {
        const unsigned group = byteAt(at) << 16 | byteAt(at + 1) << 8 | byteAt(at + 2);
        const char digits[4] = {kAlphabet[group >> 18], kAlphabet[group >> 12 & 63],
                                kAlphabet[group >> 6 & 63], kAlphabet[group & 63]};
        text.append(digits, 4);
    }
    if (const std::size_t rest = bytes.size() - at; rest != 0) {
        const unsigned group = byteAt(at) << 16 | (rest == 2 ? byteAt(at + 1) << 8 : 0);
        text += kAlphabet[group >> 18];
        text += kAlphabet[group >> 12 & 63];
        text += rest == 2 ? kAlphabet[group >> 6 & 63] : '=';
        text += '=';
    }
    return text;
}

Result<std::string> fromBase64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return Error(ErrorCode::Serialization,
                     "Base64 encoded length is expected a multiple of 4 bytes but found: " +
                         std::to_string(text.size()));
    std::size_t padding = 0;
    while (padding < 2 && padding < text.size() && text[text.size() - 1 - padding] == '=')
        ++padding;
    const std::string_view digits = text.substr(0, text.size() - padding);

    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    unsigned group = 0;
    unsigned bits = 0;
    for (const char c : digits) {
        const unsigned digit = kDigits[static_cast<unsigned char>(c)];
        if (digit == kNoDigit)
            return notBase64();
        group = (group << 6 | digit) & 0xffff;
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes += char(group >> bits);
        }
    }
    // Bits that no byte takes must be zero, or two texts would mean the same bytes.
    if ((group & ((1U << bits) - 1)) != 0)
        return Error(ErrorCode::Serialization, "Invalid last non-pad Base64 character dectected");
    return bytes;
}

} // namespace core
