// The grammar of stored items, for what reads them: fields, lengths and counts (FORMAT.md). For the files of
// this folder only.

#pragma once

#include "core/storage/stored_item.h"
#include "core/storage/varint.h"
#include "core/values/limits.h"

namespace core::stored {

using Field = StoredItemView::Field;

inline constexpr char kItemEncoding = 1;    // the first byte of every stored item
inline constexpr unsigned kLongLength = 15; // in the high half of a head: the length follows as a varint
inline constexpr std::size_t kDepthMax = kNestingLevelsMax + 1;

/// What is wrong; nullptr: nothing.
using Problem = const char *;

inline Error damaged(Problem what)
{
    return Error::corruption(std::string("A stored item does not make sense: ") + what);
}

inline bool readText(std::string_view &bytes, std::string_view &text)
{
    std::uint64_t size = 0;
    if (!readVarint(bytes, size) || size > bytes.size())
        return false;
    text = bytes.substr(0, size);
    bytes.remove_prefix(size);
    return true;
}

/// `a < b`; the first bytes nearly always tell.
inline bool isBefore(std::string_view a, std::string_view b)
{
    if (!a.empty() && !b.empty() && a.front() != b.front())
        return static_cast<unsigned char>(a.front()) < static_cast<unsigned char>(b.front());
    return a < b;
}

/// Splits a value off: its type, and its bytes without the head.
inline bool readField(std::string_view &bytes, Field &field)
{
    if (bytes.empty())
        return false;
    const auto head = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    if ((head & 0x0F) > unsigned(AttributeType::BS))
        return false;
    field.type = AttributeType(head & 0x0F);
    std::uint64_t size = head >> 4;
    if (field.type == AttributeType::BOOL || field.type == AttributeType::NUL) {
        field.boolean = size == 1;
        field.bytes = {};
        return size <= (field.type == AttributeType::BOOL ? 1U : 0U);
    }
    if (size == kLongLength && !readVarint(bytes, size))
        return false;
    if (size > bytes.size())
        return false;
    field.bytes = bytes.substr(0, size);
    bytes.remove_prefix(size);
    return true;
}

/// Each element takes at least one byte, so that damage cannot ask for much memory.
inline bool readCount(std::string_view &bytes, std::size_t &count)
{
    std::uint64_t value = 0;
    if (!readVarint(bytes, value) || value > bytes.size())
        return false;
    count = value;
    return true;
}

/// Takes the encoding and the size off.
inline bool readItemHead(std::string_view &bytes, std::uint64_t &sizeBytes)
{
    if (bytes.empty() || bytes.front() != kItemEncoding)
        return false;
    bytes.remove_prefix(1);
    return readVarint(bytes, sizeBytes);
}

} // namespace core::stored
