#include "core/engine/table_descriptions.h"

#include "core/engine/engine.h"

#include <algorithm>

namespace core {

namespace {

template <typename Index>
IndexDescription describe(const Index &index, const TableDescription &table, bool isGlobal)
{
    IndexDescription description;
    description.indexName = index.indexName;
    description.indexArn = table.tableArn + "/index/" + index.indexName;
    description.keySchema = index.keySchema;
    description.projection = index.projection;
    description.isGlobal = isGlobal;
    if (auto &names = description.projection.nonKeyAttributes)
        std::sort(names->begin(), names->end());
    return description;
}

} // namespace

void fillCounts(const Engine &engine, const TableSchema &table, TableDescription &description)
{
    const Counter rows = engine.database->counter({table.number(), 0});
    description.itemCount = rows.items;
    description.tableSizeBytes = rows.bytes;
    for (auto *indexes : {&description.localSecondaryIndexes, &description.globalSecondaryIndexes}) {
        for (IndexDescription &index : *indexes) {
            const Counter entries =
                engine.database->counter({table.number(), table.findIndex(index.indexName)->number});
            index.itemCount = entries.items;
            index.indexSizeBytes = entries.bytes;
        }
    }
}

void setArns(TableDescription &description, const EngineOptions &options)
{
    description.tableArn = tableArn(options, description.tableName);
    for (auto *indexes : {&description.localSecondaryIndexes, &description.globalSecondaryIndexes}) {
        for (IndexDescription &index : *indexes)
            index.indexArn = description.tableArn + "/index/" + index.indexName;
    }
}

IndexDescription describeIndex(const LocalSecondaryIndex &index, const TableDescription &table)
{
    return describe(index, table, false);
}

IndexDescription describeIndex(const GlobalSecondaryIndex &index, const TableDescription &table)
{
    IndexDescription description = describe(index, table, true);
    description.provisionedThroughput = index.provisionedThroughput.value_or(ProvisionedThroughput());
    return description;
}

} // namespace core
