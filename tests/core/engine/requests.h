// Requests in few words.

#pragma once

#include "tests/core/engine/open_database.h"

#include <QStringList>

namespace support {

/// "pk S, sk N": names and types of key attributes, the partition key first.
struct Keys
{
    std::vector<core::AttributeDefinition> definitions;
    std::vector<core::KeySchemaElement> schema;
};
inline Keys keysOf(const std::string &text)
{
    Keys keys;
    for (const QString &part : QString::fromStdString(text).split(", ")) {
        const QStringList words = part.split(' ');
        core::AttributeType type = core::AttributeType::S;
        if (words.size() != 2 || !core::typeOfDescriptor(words[1].toStdString(), type))
            qFatal("not a key: %s", qPrintable(part));
        keys.definitions.push_back({words[0].toStdString(), type});
        keys.schema.push_back(
            {words[0].toStdString(), keys.schema.empty() ? core::KeyType::Hash : core::KeyType::Range});
    }
    return keys;
}

/// A table without indexes, on demand.
inline core::CreateTableRequest tableOf(const std::string &name, const std::string &keys)
{
    core::CreateTableRequest request;
    request.tableName = name;
    const Keys parsed = keysOf(keys);
    request.attributeDefinitions = parsed.definitions;
    request.keySchema = parsed.schema;
    request.billingMode = core::BillingMode::PayPerRequest;
    return request;
}

inline void define(std::vector<core::AttributeDefinition> &definitions, const Keys &keys)
{
    for (const core::AttributeDefinition &definition : keys.definitions) {
        if (std::find(definitions.begin(), definitions.end(), definition) == definitions.end())
            definitions.push_back(definition);
    }
}

/// "ALL", "KEYS_ONLY", or the names that are included: "a, b".
inline core::Projection projectionOf(const std::string &text)
{
    core::Projection projection;
    if (text == "ALL") {
        projection.projectionType = core::ProjectionType::All;
    } else if (text == "KEYS_ONLY") {
        projection.projectionType = core::ProjectionType::KeysOnly;
    } else {
        projection.projectionType = core::ProjectionType::Include;
        projection.nonKeyAttributes.emplace();
        for (const QString &name : QString::fromStdString(text).split(", "))
            projection.nonKeyAttributes->push_back(name.toStdString());
    }
    return projection;
}

inline void addGlobalIndex(core::CreateTableRequest &request, const std::string &name,
                           const std::string &keys, const std::string &projection = "ALL")
{
    const Keys parsed = keysOf(keys);
    define(request.attributeDefinitions, parsed);
    if (!request.globalSecondaryIndexes)
        request.globalSecondaryIndexes.emplace();
    request.globalSecondaryIndexes->push_back({name, parsed.schema, projectionOf(projection), {}});
}

inline void addLocalIndex(core::CreateTableRequest &request, const std::string &name, const std::string &keys,
                          const std::string &projection = "ALL")
{
    const Keys parsed = keysOf(keys);
    define(request.attributeDefinitions, parsed);
    if (!request.localSecondaryIndexes)
        request.localSecondaryIndexes.emplace();
    request.localSecondaryIndexes->push_back({name, parsed.schema, projectionOf(projection)});
}

/// `values` is an item in JSON whose names are the placeholders.
template <typename Request>
void setValues(Request &request, const std::string &values)
{
    if (values.empty())
        return;
    request.expressionAttributeValues.emplace();
    for (const core::Attribute &attribute : item(values))
        request.expressionAttributeValues->emplace_back(attribute.name, attribute.value);
}

inline core::PutItemRequest putOf(const std::string &table, const std::string &json)
{
    core::PutItemRequest request;
    request.tableName = table;
    request.item = item(json);
    return request;
}
inline core::GetItemRequest getOf(const std::string &table, const std::string &key)
{
    core::GetItemRequest request;
    request.tableName = table;
    request.key = item(key);
    return request;
}
inline core::DeleteItemRequest deleteOf(const std::string &table, const std::string &key)
{
    core::DeleteItemRequest request;
    request.tableName = table;
    request.key = item(key);
    return request;
}
inline core::UpdateItemRequest updateOf(const std::string &table, const std::string &key,
                                        const std::string &expression, const std::string &values = {})
{
    core::UpdateItemRequest request;
    request.tableName = table;
    request.key = item(key);
    if (!expression.empty())
        request.updateExpression = expression;
    setValues(request, values);
    return request;
}
inline core::QueryRequest queryOf(const std::string &table, const std::string &condition,
                                  const std::string &values)
{
    core::QueryRequest request;
    request.tableName = table;
    request.keyConditionExpression = condition;
    setValues(request, values);
    return request;
}
inline core::ScanRequest scanOf(const std::string &table, const std::optional<std::string> &index = {})
{
    core::ScanRequest request;
    request.tableName = table;
    request.indexName = index;
    return request;
}

/// All pages of a scan or query, or the first error.
template <typename Ask, typename Request>
core::Result<std::vector<core::Item>> allPages(Ask ask, Request request)
{
    std::vector<core::Item> items;
    do {
        auto page = ask(request);
        if (!page)
            return page.error();
        for (core::Item &found : page->items)
            items.push_back(std::move(found));
        request.exclusiveStartKey = page->lastEvaluatedKey;
    } while (request.exclusiveStartKey);
    return items;
}
inline core::Result<std::vector<core::Item>> allItems(core::Client &client, const core::ScanRequest &request)
{
    return allPages([&client](const core::ScanRequest &page) { return client.scan(page); }, request);
}
inline core::Result<std::vector<core::Item>> allItems(core::Client &client, const core::QueryRequest &request)
{
    return allPages([&client](const core::QueryRequest &page) { return client.query(page); }, request);
}

} // namespace support
