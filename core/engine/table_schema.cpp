#include "core/engine/table_schema.h"

#include <algorithm>

namespace core {

bool KeyLayout::contains(std::string_view name) const
{
    const auto isNamed = [name](const KeyAttribute &attribute) { return attribute.name == name; };
    return std::any_of(partition.begin(), partition.end(), isNamed) ||
           std::any_of(sort.begin(), sort.end(), isNamed);
}

bool IndexSchema::projects(std::string_view attributeName) const
{
    return projection == ProjectionType::All ||
           std::binary_search(projectedNames.begin(), projectedNames.end(), attributeName);
}

KeyLayout makeKeyLayout(const std::vector<KeySchemaElement> &keySchema, const TableDescription &description)
{
    KeyLayout layout;
    for (const KeySchemaElement &element : keySchema) {
        auto &part = element.keyType == KeyType::Hash ? layout.partition : layout.sort;
        part.push_back(
            {element.attributeName, description.typeOf(element.attributeName).value_or(AttributeType::S)});
    }
    return layout;
}

namespace {

std::vector<std::string> namesOf(const KeyLayout &layout)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < layout.size(); ++i)
        names.push_back(layout.at(i).name);
    return names;
}

std::shared_ptr<KeyCounts> keyCountsOf(const TableRecord &record, const std::string &indexName)
{
    const auto found = record.settings.insights.find(indexName);
    return found == record.settings.insights.end() ? nullptr : found->second.counts;
}

IndexSchema makeIndexSchema(const IndexDescription &index, const TableRecord &record,
                            const KeyLayout &tableKey)
{
    IndexSchema schema;
    const auto number = record.indexNumbers.find(index.indexName);
    schema.number = number == record.indexNumbers.end() ? std::uint16_t(0) : number->second;
    schema.name = index.indexName;
    schema.isGlobal = index.isGlobal;
    schema.keyCounts = keyCountsOf(record, index.indexName);
    schema.key = makeKeyLayout(index.keySchema, record.description);
    schema.projection = index.projection.projectionType.value_or(ProjectionType::All);
    schema.keyNames = {namesOf(tableKey), namesOf(schema.key)};
    schema.status = index.isGlobal ? index.indexStatus : IndexStatus::Active;
    if (schema.projection == ProjectionType::All)
        return schema;

    std::vector<std::string> &names = schema.projectedNames;
    names = schema.keyNames.keys;
    names.insert(names.end(), schema.keyNames.indexKeys.begin(), schema.keyNames.indexKeys.end());
    if (index.projection.nonKeyAttributes)
        names.insert(names.end(), index.projection.nonKeyAttributes->begin(),
                     index.projection.nonKeyAttributes->end());
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return schema;
}

} // namespace

TableSchema::TableSchema(TableRecord record)
    : m_record(std::move(record))
    , m_key(makeKeyLayout(m_record.description.keySchema, m_record.description))
    , m_keyCounts(keyCountsOf(m_record, {}))
{
    const TableDescription &description = m_record.description;
    for (const auto *indexes : {&description.globalSecondaryIndexes, &description.localSecondaryIndexes}) {
        for (const IndexDescription &index : *indexes)
            m_indexes.push_back(makeIndexSchema(index, m_record, m_key));
    }
    m_keyNames.keys = namesOf(m_key);
    m_allKeyNames.keys = m_keyNames.keys;
    for (const IndexSchema &index : m_indexes) {
        const std::vector<std::string> &names = index.keyNames.indexKeys;
        m_allKeyNames.indexKeys.insert(m_allKeyNames.indexKeys.end(), names.begin(), names.end());
    }
}

const IndexSchema *TableSchema::findIndex(std::string_view indexName) const
{
    for (const IndexSchema &index : m_indexes) {
        if (index.name == indexName)
            return &index;
    }
    return nullptr;
}

bool TableSchema::isOnDemand() const
{
    return m_record.description.billingMode == BillingMode::PayPerRequest;
}

} // namespace core
