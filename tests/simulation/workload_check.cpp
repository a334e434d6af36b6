#include "tests/simulation/workload.h"

#include "core/values/item_size.h"

namespace simulation {

using namespace core;

namespace {

Result<std::vector<Item>> scanAll(Client &client, int table, const std::optional<std::string> &index)
{
    ScanRequest request;
    request.tableName = tableName(table);
    request.indexName = index;
    std::vector<Item> items;
    do {
        auto page = client.scan(request);
        if (!page)
            return page.error();
        for (Item &item : page->items)
            items.push_back(std::move(item));
        request.exclusiveStartKey = page->lastEvaluatedKey;
    } while (request.exclusiveStartKey);
    return items;
}

/// What an index must hold of an item; empty where it has no entry.
Item entryOf(const IndexDescription &index, const Item &item)
{
    for (const KeySchemaElement &element : index.keySchema) {
        if (!item.contains(element.attributeName))
            return {};
    }
    if (index.projection.projectionType == ProjectionType::All)
        return item;
    Item entry;
    for (const char *name : {"pk", "sk"})
        entry.set(name, *item.find(name));
    for (const KeySchemaElement &element : index.keySchema)
        entry.set(element.attributeName, *item.find(element.attributeName));
    return entry;
}

struct Totals
{
    std::int64_t items = 0;
    std::int64_t bytes = 0;
    void add(const Item &item)
    {
        ++items;
        bytes += std::int64_t(itemSizeBytes(item));
    }
    std::string compare(const std::string &what, std::int64_t countedItems, std::int64_t countedBytes) const
    {
        if (items == countedItems && bytes == countedBytes)
            return {};
        return what + ": counted " + std::to_string(countedItems) + " items of " +
               std::to_string(countedBytes) + " bytes, found " + std::to_string(items) + " of " +
               std::to_string(bytes);
    }
};

std::string checkIndex(Client &client, int table, const IndexDescription &index,
                       const std::vector<Item> &items)
{
    const std::string what = tableName(table) + "/" + index.indexName;
    std::map<std::string, std::string> expected;
    Totals totals;
    for (const Item &item : items) {
        const Item entry = entryOf(index, item);
        if (entry.empty())
            continue;
        expected[keyText(table, item)] = text(entry);
        totals.add(entry);
    }
    const auto entries = scanAll(client, table, index.indexName);
    if (!entries)
        return what + ": " + entries.error().message();
    for (const Item &entry : *entries) {
        const auto wanted = expected.find(keyText(table, entry));
        if (wanted == expected.end())
            return what + ": an entry of no item, or twice: " + text(entry);
        if (wanted->second != text(entry))
            return what + ": an entry disagrees with its item: " + text(entry) + ", expected " +
                   wanted->second;
        expected.erase(wanted);
    }
    if (!expected.empty())
        return what + ": an entry is missing: " + expected.begin()->second;
    return totals.compare(what, index.itemCount, index.indexSizeBytes);
}

} // namespace

Result<std::vector<Model>> readAll(Client &client, int writers)
{
    std::vector<Model> models;
    models.resize(std::size_t(writers));
    for (int table = 0; table < kTables; ++table) {
        const auto items = scanAll(client, table, {});
        if (!items)
            return items.error();
        for (const Item &item : *items) {
            const int writer = writerOf(item);
            if (writer < 0 || writer >= writers)
                return Error::corruption("an item of nobody: " + text(item));
            models[std::size_t(writer)].add(table, item);
        }
    }
    return models;
}

std::string checkIndexesAndCounters(Client &client)
{
    for (int table = 0; table < kTables; ++table) {
        DescribeTableRequest request;
        request.tableName = tableName(table);
        const auto described = client.describeTable(request);
        if (!described)
            return described.error().message();
        const auto items = scanAll(client, table, {});
        if (!items)
            return items.error().message();
        Totals totals;
        for (const Item &item : *items)
            totals.add(item);
        const TableDescription &description = described->table;
        if (std::string wrong =
                totals.compare(tableName(table), description.itemCount, description.tableSizeBytes);
            !wrong.empty())
            return wrong;
        for (const auto *indexes :
             {&description.localSecondaryIndexes, &description.globalSecondaryIndexes}) {
            for (const IndexDescription &index : *indexes) {
                if (std::string wrong = checkIndex(client, table, index, *items); !wrong.empty())
                    return wrong;
            }
        }
    }
    return {};
}

std::string settle(Model &model, std::uint64_t &steps, const Model &found, std::uint32_t seed, int writer)
{
    if (found == model)
        return {};
    Model next = model;
    next.apply(stepOf(seed, writer, steps));
    if (found == next) {
        model = std::move(next);
        ++steps;
        return {};
    }
    const std::string who =
        "writer " + std::to_string(writer) + " after " + std::to_string(steps) + " steps: ";
    for (int table = 0; table < kTables; ++table) {
        for (const auto &[key, item] : model.items(table)) {
            const auto present = found.items(table).find(key);
            if (present == found.items(table).end() && next.items(table).contains(key))
                return who + "lost from " + tableName(table) + ": " + text(item).substr(0, 200);
            if (present != found.items(table).end() && present->second != item &&
                (!next.items(table).contains(key) || next.items(table).at(key) != present->second))
                return who + "in " + tableName(table) + " is " + text(present->second).substr(0, 200) +
                       ", must be " + text(item).substr(0, 200);
        }
    }
    return who + "a step is there in part";
}

} // namespace simulation
