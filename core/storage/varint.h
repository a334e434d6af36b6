// Unsigned integers in 7-bit groups, least first.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace core {

inline void appendVarint(std::string &bytes, std::uint64_t value)
{
    while (value >= 0x80) {
        bytes.push_back(static_cast<char>(value | 0x80));
        value >>= 7;
    }
    bytes.push_back(static_cast<char>(value));
}

/// Moves `bytes` behind what it read; false where the bytes end too early or the value exceeds 64 bits.
inline bool readVarint(std::string_view &bytes, std::uint64_t &value)
{
    if (!bytes.empty() && static_cast<unsigned char>(bytes.front()) < 0x80) { // nearly always
        value = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        return true;
    }
    value = 0;
    for (std::size_t i = 0; i < bytes.size() && i < 10; ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (i == 9 && byte > 1)
            return false;
        value |= std::uint64_t(byte & 0x7F) << (7 * i);
        if (byte < 0x80) {
            bytes.remove_prefix(i + 1);
            return true;
        }
    }
    return false;
}

/// Signed values, small magnitudes short.
inline void appendZigzag(std::string &bytes, std::int64_t value)
{
    appendVarint(bytes, (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
}

inline bool readZigzag(std::string_view &bytes, std::int64_t &value)
{
    std::uint64_t raw = 0;
    if (!readVarint(bytes, raw))
        return false;
    value = static_cast<std::int64_t>((raw >> 1) ^ (~(raw & 1) + 1));
    return true;
}

} // namespace core
