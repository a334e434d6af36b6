// Bytes on disk: any bytes give an item or an error, both ways of reading agree, and what is written is read.

#include "core/storage/stored_item.h"
#include "core/storage/stored_item_json.h"
#include "core/values/item_size.h"
#include "core/values/json.h"
#include "core/values/key_encoding.h"
#include "tests/fuzz/require.h"
#include "tests/fuzz/targets.h"

namespace fuzz {

namespace {

using core::AttributeMap;
using core::AttributeType;
using core::AttributeValue;

void checkWriting(const AttributeMap &item)
{
    std::string bytes;
    core::appendStoredItem(bytes, item);
    const auto read = core::decodeStoredItem(bytes);
    require(bool(read), "a stored item can be read");
    require(*read == item, "a stored item is what was stored");
    const auto size = core::storedItemSizeBytes(bytes);
    require(size && *size == core::itemSizeBytes(item), "a stored item knows its size");
    const core::StoredItemView view(bytes);
    for (const core::Attribute &attribute : item) {
        const auto value = view.value(attribute.name);
        require(value && *value && **value == attribute.value, "an attribute is found by its name");
    }
}

void checkReading(std::string_view bytes)
{
    AttributeMap item;
    const bool isItem = bool(core::decodeStoredItem(bytes, item));
    std::string json = "before";
    const bool isJson = bool(core::appendStoredItemJson(json, bytes));
    require(isItem == isJson, "both ways of reading take the same bytes");
    require(isJson || json == "before", "JSON that could not be written leaves no trace");
    const core::StoredItemView view(bytes);
    if (const auto field = view.find("a"); field && *field)
        (void)(*field)->decode();
    if (!isItem)
        return;
    std::string expected = "before";
    core::appendDynamoJson(expected, item);
    require(json == expected, "both ways of reading give the same item");
    checkWriting(item);
}

void checkKeys(std::string_view bytes)
{
    for (const AttributeType type : {AttributeType::S, AttributeType::N, AttributeType::B}) {
        std::string_view rest = bytes;
        const auto value = core::readOrderedKey(rest, type);
        if (!value)
            continue;
        require(value->type() == type, "a key has the type that was asked for");
        std::string written;
        core::appendOrderedKey(written, *value);
        std::string_view again = written;
        const auto read = core::readOrderedKey(again, type);
        require(read && *read == *value && again.empty(), "a key is read back");
    }
}

} // namespace

void runStoredItems(std::string_view input)
{
    const auto item = core::itemFromDynamoJson(input);
    if (const auto *read = std::get_if<AttributeMap>(&item))
        checkWriting(*read);
    checkReading(input);
    checkKeys(input);
    std::string_view rest = input;
    if (const auto value = core::readStoredValue(rest)) {
        std::string written;
        core::appendStoredValue(written, *value);
        std::string_view again = written;
        const auto read = core::readStoredValue(again);
        require(read && *read == *value && again.empty(), "a stored value is read back");
    }
}

} // namespace fuzz
