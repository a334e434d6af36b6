#include "core/engine/key_checks.h"

#include "core/engine/engine_errors.h"
#include "core/values/limits.h"

namespace core {

namespace {

bool isEmptyValue(const AttributeValue &value)
{
    if (const std::string *text = value.asString())
        return text->empty();
    const Binary *binary = value.asBinary();
    return binary && binary->bytes.empty();
}

std::size_t lengthOf(const AttributeValue &value)
{
    if (const std::string *text = value.asString())
        return text->size();
    const Binary *binary = value.asBinary();
    return binary ? binary->bytes.size() : 0;
}

/// An index has up to four sort attributes, which may be so long together: four of these always fit.
bool isUsualLength(std::size_t bytes)
{
    return bytes > 0 && bytes <= kSortKeyBytesMax / 4;
}

std::string emptyText(const AttributeValue &value)
{
    return std::string("The AttributeValue for a key attribute cannot contain an empty ") +
           (value.asBinary() ? "binary" : "string") + " value.";
}

/// Absent attributes are for others to complain about.
Result<void> checkNotEmpty(const KeyLayout &layout, const AttributeMap &attributes)
{
    for (std::size_t i = 0; i < layout.size(); ++i) {
        const std::string &name = layout.at(i).name;
        const AttributeValue *value = attributes.find(name);
        if (value && isEmptyValue(*value))
            return Error::validation("One or more parameter values are not valid. " + emptyText(*value) +
                                     " Key: " + name);
    }
    return {};
}

Error emptyIndexKey(const AttributeValue &value, const IndexSchema &index, const std::string &name)
{
    return Error::validation("One or more parameter values are not valid. A value specified for a "
                             "secondary index key is not supported. " +
                             emptyText(value) + " IndexName: " + index.name + ", IndexKey: " + name);
}

enum class Size : std::uint8_t { Fits, PartitionTooLong, SortTooLong };

/// Absent attributes count nothing.
Size sizeOf(const KeyLayout &layout, const AttributeMap &attributes)
{
    for (const KeyAttribute &attribute : layout.partition) {
        const AttributeValue *value = attributes.find(attribute.name);
        if (value && lengthOf(*value) > kPartitionKeyBytesMax)
            return Size::PartitionTooLong;
    }
    std::size_t sortBytes = 0;
    for (const KeyAttribute &attribute : layout.sort) {
        if (const AttributeValue *value = attributes.find(attribute.name))
            sortBytes += lengthOf(*value);
    }
    return sortBytes > kSortKeyBytesMax ? Size::SortTooLong : Size::Fits;
}

Result<void> checkSizes(const KeyLayout &layout, const AttributeMap &attributes)
{
    switch (sizeOf(layout, attributes)) {
    case Size::Fits:
        return {};
    case Size::PartitionTooLong: // the missing blank is DynamoDB's
        return invalidParameter("Size of hashkey has exceeded the maximum size limit of2048 bytes");
    case Size::SortTooLong:
        break;
    }
    return invalidParameter("Aggregated size of all range keys has exceeded the size limit of 1024 bytes");
}

} // namespace

Result<void> checkLookupKey(const TableSchema &table, const Key &key)
{
    if (key.size() != table.key().size())
        return keyDoesNotMatchSchema();
    return checkKeyParts(table.key(), key);
}

Result<void> checkKeyParts(const KeyLayout &layout, const Key &key)
{
    bool isUsual = true; // neither empty nor as long as to be measured
    for (std::size_t i = 0; i < layout.size(); ++i) {
        const KeyAttribute &attribute = layout.at(i);
        const AttributeValue *value = key.find(attribute.name);
        if (!value || value->type() != attribute.type)
            return keyDoesNotMatchSchema();
        isUsual = isUsual && (attribute.type == AttributeType::N || isUsualLength(lengthOf(*value)));
    }
    if (isUsual)
        return {};
    if (auto ok = checkNotEmpty(layout, key); !ok)
        return ok.error();
    return checkSizes(layout, key);
}

Result<void> checkKeyOfItem(const TableSchema &table, const Item &item)
{
    const KeyLayout &layout = table.key();
    for (std::size_t i = 0; i < layout.size(); ++i) {
        const KeyAttribute &attribute = layout.at(i);
        const AttributeValue *value = item.find(attribute.name);
        if (!value)
            return invalidParameter("Missing the key " + attribute.name + " in the item");
        if (value->type() != attribute.type)
            return invalidParameter("Type mismatch for key " + attribute.name +
                                    " expected: " + std::string(descriptor(attribute.type)) +
                                    " actual: " + std::string(descriptor(value->type())));
    }
    if (auto ok = checkNotEmpty(layout, item); !ok)
        return ok.error();
    return checkSizes(layout, item);
}

Result<void> checkIndexKeysOfItem(const TableSchema &table, const Item &item)
{
    for (const IndexSchema &index : table.indexes()) {
        if (!index.isMaintained())
            continue;
        for (std::size_t i = 0; i < index.key.size(); ++i) {
            const KeyAttribute &attribute = index.key.at(i);
            const AttributeValue *value = item.find(attribute.name);
            if (!value)
                continue;
            if (value->type() != attribute.type)
                return indexKeyTypeMismatch(attribute, value->type(), index.name);
            if (isEmptyValue(*value))
                return emptyIndexKey(*value, index, attribute.name);
        }
        if (auto ok = checkSizes(index.key, item); !ok)
            return ok.error();
    }
    return {};
}

Result<void> checkNoEmptyKeys(const TableSchema &table, const AttributeMap &attributes, bool isItem)
{
    if (auto ok = checkNotEmpty(table.key(), attributes); !ok)
        return ok.error();
    if (!isItem)
        return {};
    for (const IndexSchema &index : table.indexes()) {
        for (std::size_t i = 0; i < index.key.size() && index.isMaintained(); ++i) {
            const AttributeValue *value = attributes.find(index.key.at(i).name);
            if (value && isEmptyValue(*value))
                return emptyIndexKey(*value, index, index.key.at(i).name);
        }
    }
    return {};
}

Result<void> checkIndexKeysOfUpdate(const TableSchema &table, const Item *before, const Item &after)
{
    for (const IndexSchema &index : table.indexes()) {
        if (!index.isMaintained())
            continue;
        bool changed = false;
        for (std::size_t i = 0; i < index.key.size(); ++i) {
            const KeyAttribute &attribute = index.key.at(i);
            const AttributeValue *value = after.find(attribute.name);
            const AttributeValue *old = before ? before->find(attribute.name) : nullptr;
            if (!value || (old && *old == *value))
                continue;
            changed = true;
            if (value->type() != attribute.type)
                return Error::validation(
                    "The update expression attempted to update the secondary index key to unsupported type");
            if (isEmptyValue(*value))
                return Error::validation(
                    "One or more parameter values are not valid. The update expression attempted "
                    "to update a secondary index key to a value that is not supported. " +
                    emptyText(*value));
        }
        if (changed && sizeOf(index.key, after) != Size::Fits)
            return Error::validation("The update expression attempted to update the secondary index key "
                                     "beyond allowed size limits");
    }
    return {};
}

} // namespace core
