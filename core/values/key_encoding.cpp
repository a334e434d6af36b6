#include "core/values/key_encoding.h"

#include <cassert>
#include <cstring>
#include <utility>

namespace core {

namespace {

// Text and bytes end with 00 01; a zero byte within is 00 FF. So a value sorts before all that it is a prefix
// of, and every encoding ends where its value does. On disk: never change.
constexpr char kEscape = '\0';
constexpr char kEscapedZero = '\xff';
constexpr char kTerminator = '\x01';

void appendEscaped(std::string &bytes, std::string_view value)
{
    for (;;) {
        const std::size_t zero = value.find(kEscape);
        if (zero == std::string_view::npos)
            break;
        bytes.append(value.substr(0, zero + 1));
        bytes += kEscapedZero;
        value.remove_prefix(zero + 1);
    }
    bytes.append(value);
    constexpr char kEnd[] = {kEscape, kTerminator};
    bytes.append(kEnd, sizeof kEnd);
}

Result<std::string> readEscaped(std::string_view &bytes)
{
    std::string value;
    for (;;) {
        const std::size_t escape = bytes.find(kEscape);
        if (escape == std::string_view::npos || escape + 1 == bytes.size())
            return Error::corruption("Stored key: it ends too early");
        value.append(bytes.substr(0, escape));
        const char code = bytes[escape + 1];
        bytes.remove_prefix(escape + 2);
        if (code == kTerminator)
            return value;
        if (code != kEscapedZero)
            return Error::corruption("Stored key: unknown escape");
        value += '\0';
    }
}

} // namespace

void appendOrderedKey(std::string &bytes, const AttributeValue &value)
{
    if (const std::string *text = value.asString())
        appendEscaped(bytes, *text);
    else if (const Number *number = value.asNumber())
        number->appendOrdered(bytes);
    else if (const Binary *binary = value.asBinary())
        appendEscaped(bytes, binary->bytes);
    else
        assert(!"key attributes are S, N or B");
}

Result<AttributeValue> readOrderedKey(std::string_view &bytes, AttributeType type)
{
    if (type == AttributeType::N) {
        Result<Number> number = Number::readOrdered(bytes);
        if (!number)
            return number.error();
        return AttributeValue::number(*number);
    }
    assert(type == AttributeType::S || type == AttributeType::B);
    Result<std::string> value = readEscaped(bytes);
    if (!value)
        return value.error();
    return type == AttributeType::S ? AttributeValue::string(std::move(*value))
                                    : AttributeValue::binary(std::move(*value));
}

namespace {

template <std::size_t size>
std::uint64_t load(const char *bytes)
{
    // Written out: of this, unlike of a loop, compilers make one load.
    return [&]<std::size_t... i>(std::index_sequence<i...>)
    {
        return ((std::uint64_t(static_cast<unsigned char>(bytes[i])) << (8 * i)) | ...);
    }
    (std::make_index_sequence<size>());
}

/// `count` bytes, 1 to 8, least significant first.
std::uint64_t wordAt(const char *bytes, std::size_t count)
{
    if (count == 8)
        return load<8>(bytes);
    if (count >= 4)
        return load<4>(bytes) | load<4>(bytes + count - 4) << (8 * (count - 4));
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < count; ++i)
        word |= std::uint64_t(static_cast<unsigned char>(bytes[i])) << (8 * i);
    return word;
}

} // namespace

// The words of 8 bytes, least significant byte first, the last one filled up with zeros, are folded one after
// the other into a state that starts with the length. Each fold is a bijection in which every input bit
// reaches every output bit (two rounds of xor-shift and multiplication), so keys of one length that differ in
// one word never collide.
std::uint64_t partitionHash(std::string_view orderedKeyBytes)
{
    const auto mix = [](std::uint64_t x) {
        x ^= x >> 32;
        x *= 0xd6e8feb86659fd93U;
        x ^= x >> 32;
        x *= 0xd6e8feb86659fd93U;
        x ^= x >> 32;
        return x;
    };
    constexpr std::uint64_t kStep = 0x9e3779b97f4a7c15U; // 2^64 divided by the golden ratio
    std::uint64_t state = mix(orderedKeyBytes.size() + kStep);
    for (std::size_t at = 0; at < orderedKeyBytes.size(); at += 8) {
        const std::size_t count = orderedKeyBytes.size() - at;
        state = mix((state + kStep) ^ wordAt(orderedKeyBytes.data() + at, count < 8 ? count : 8));
    }
    return state;
}

} // namespace core
