// Items as bytes on disk: compact, quick to decode, and readable attribute by attribute. Layout: FORMAT.md.

#pragma once

#include "core/base/result.h"
#include "core/values/attribute_value.h"

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// The size as DynamoDB counts it (itemSizeBytes) is kept in front, so that pages, counters and capacity
/// units need not decode; a caller who knows it already passes it on.
void appendStoredItem(std::string &bytes, const AttributeMap &item);
void appendStoredItem(std::string &bytes, const AttributeMap &item, std::size_t knownSizeBytes);
Result<std::size_t> storedItemSizeBytes(std::string_view bytes);
/// Any bytes give an item or Corruption. `item` is overwritten, so that its memory can be used again.
Result<void> decodeStoredItem(std::string_view bytes, AttributeMap &item);
Result<AttributeMap> decodeStoredItem(std::string_view bytes);

/// One value with its type, where it must lie outside of an item.
void appendStoredValue(std::string &bytes, const AttributeValue &value);
/// Moves `bytes` behind what it reads.
Result<AttributeValue> readStoredValue(std::string_view &bytes);

/// Looks into a stored item without decoding all of it: for filters. Borrows the bytes.
class StoredItemView
{
public:
    /// A value that is still encoded.
    struct Field
    {
        AttributeType type = AttributeType::NUL;
        bool boolean = false;   // BOOL
        std::string_view bytes; // S and B: the value itself; others: see FORMAT.md
        Result<AttributeValue> decode() const;
    };

    explicit StoredItemView(std::string_view bytes)
        : m_bytes(bytes)
    {}

    /// nullopt where the item has no attribute of that name.
    Result<std::optional<Field>> find(std::string_view name) const;
    /// The same, decoded.
    Result<std::optional<AttributeValue>> value(std::string_view name) const;

private:
    std::string_view m_bytes;
};

} // namespace core
