#include "core/engine/row_keys.h"

#include "core/storage/keys.h"
#include "core/values/key_encoding.h"
#include "core/values/limits.h"

namespace core {

namespace {

/// S and B in bytes; numbers are never too long.
std::size_t keyBytes(const AttributeValue &value)
{
    if (const std::string *text = value.asString())
        return text->size();
    if (const Binary *binary = value.asBinary())
        return binary->bytes.size();
    return 1;
}

void appendPartitionOf(std::string &rowKey, std::uint32_t table, std::uint16_t index, const KeyLayout &layout,
                       const AttributeMap &attributes)
{
    thread_local std::string ordered;
    ordered.clear();
    for (const KeyAttribute &attribute : layout.partition)
        appendOrderedKey(ordered, *attributes.find(attribute.name));
    keys::appendPartition(rowKey, table, index, ordered);
}

} // namespace

bool isUsableKeyValue(const AttributeValue &value, AttributeType type, bool isPartition)
{
    if (value.type() != type)
        return false;
    const std::size_t bytes = keyBytes(value);
    return bytes > 0 && bytes <= (isPartition ? kPartitionKeyBytesMax : kSortKeyBytesMax);
}

void makeRowKey(std::string &rowKey, const TableSchema &table, const AttributeMap &keyAttributes)
{
    rowKey.clear();
    appendPartitionOf(rowKey, table.number(), 0, table.key(), keyAttributes);
    for (const KeyAttribute &attribute : table.key().sort)
        appendOrderedKey(rowKey, *keyAttributes.find(attribute.name));
}

bool makeIndexRowKey(std::string &rowKey, const TableSchema &table, const IndexSchema &index,
                     const AttributeMap &item)
{
    for (const auto *part : {&index.key.partition, &index.key.sort}) {
        for (const KeyAttribute &attribute : *part) {
            const AttributeValue *value = item.find(attribute.name);
            if (!value || !isUsableKeyValue(*value, attribute.type, part == &index.key.partition))
                return false;
        }
    }
    rowKey.clear();
    appendPartitionOf(rowKey, table.number(), index.number, index.key, item);
    for (const KeyAttribute &attribute : index.key.sort)
        appendOrderedKey(rowKey, *item.find(attribute.name));
    for (std::size_t i = 0; i < table.key().size(); ++i)
        appendOrderedKey(rowKey, *item.find(table.key().at(i).name));
    return true;
}

std::string partitionPrefix(std::uint32_t tableNumber, std::uint16_t indexNumber,
                            const std::vector<const AttributeValue *> &partitionValues)
{
    std::string ordered;
    for (const AttributeValue *value : partitionValues)
        appendOrderedKey(ordered, *value);
    std::string prefix;
    keys::appendPartition(prefix, tableNumber, indexNumber, ordered);
    return prefix;
}

Result<Key> keyOfRow(std::string_view rowKey, const TableSchema &table, const IndexSchema *index)
{
    const auto parsed = keys::parseRowKey(rowKey);
    if (!parsed)
        return Error::corruption("A row of table '" + table.name() + "' has a key that is none");
    std::string_view rest = parsed->orderedKeys;
    Key key;
    const auto read = [&](const KeyLayout &layout) -> Result<void> {
        for (std::size_t i = 0; i < layout.size(); ++i) {
            Result<AttributeValue> value = readOrderedKey(rest, layout.at(i).type);
            if (!value)
                return value.error();
            key.set(layout.at(i).name, std::move(*value));
        }
        return {};
    };
    if (index) {
        if (auto ok = read(index->key); !ok)
            return ok.error();
    }
    if (auto ok = read(table.key()); !ok)
        return ok.error();
    if (!rest.empty())
        return Error::corruption("A row of table '" + table.name() + "' has a key that is too long");
    return key;
}

} // namespace core
