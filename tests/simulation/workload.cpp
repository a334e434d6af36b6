#include "tests/simulation/workload.h"

#include "core/values/json.h"

#include <random>

namespace simulation {

using namespace core;

namespace {

constexpr unsigned kKeys = 40; // of a writer in a table: few, so that most writes meet an item

AttributeDefinition define(const char *name, AttributeType type)
{
    return {name, type};
}

KeySchemaElement element(const char *name, KeyType type)
{
    return {name, type};
}

Projection projection(ProjectionType type)
{
    Projection made;
    made.projectionType = type;
    return made;
}

CreateTableRequest tableRequest(int table)
{
    CreateTableRequest request;
    request.tableName = tableName(table);
    request.billingMode = BillingMode::PayPerRequest;
    request.attributeDefinitions = {define("pk", AttributeType::S), define("sk", AttributeType::N)};
    request.keySchema = {element("pk", KeyType::Hash), element("sk", KeyType::Range)};
    if (table == 0 || table == 1) {
        request.attributeDefinitions.push_back(define("group", AttributeType::S));
        request.attributeDefinitions.push_back(define("version", AttributeType::N));
        const std::vector<KeySchemaElement> key = {element("group", KeyType::Hash),
                                                   element("version", KeyType::Range)};
        const ProjectionType type = table == 0 ? ProjectionType::All : ProjectionType::KeysOnly;
        request.globalSecondaryIndexes.emplace().push_back({"byGroup", key, projection(type), {}});
    }
    if (table == 1) {
        const std::vector<KeySchemaElement> key = {element("pk", KeyType::Hash),
                                                   element("version", KeyType::Range)};
        request.localSecondaryIndexes.emplace().push_back(
            {"byVersion", key, projection(ProjectionType::All)});
    }
    return request;
}

Change randomChange(std::mt19937_64 &random, int writer, std::uint64_t n)
{
    Change change;
    change.table = int(random() % kTables);
    const auto number = std::int64_t(random() % kKeys);
    change.key.set("pk",
                   AttributeValue::string("w" + std::to_string(writer) + "/" + std::to_string(number % 5)));
    change.key.set("sk", AttributeValue::number(number));
    change.version = std::int64_t(n);
    change.amount = std::int64_t(random() % 1000);
    change.group = random() % 4 == 0 ? std::string() : "group " + std::to_string(random() % 6);
    const auto chance = random() % 10;
    change.kind = chance < 5 ? Change::Kind::Put : chance < 8 ? Change::Kind::Update : Change::Kind::Delete;
    if (change.kind == Change::Kind::Put) {
        change.item = change.key;
        change.item.set("total", AttributeValue::number(change.amount));
        change.item.set("version", AttributeValue::number(change.version));
        if (!change.group.empty())
            change.item.set("group", AttributeValue::string(change.group));
        change.item.set("text",
                        AttributeValue::string(std::string(random() % 3000, char('a' + random() % 26))));
    }
    return change;
}

UpdateItemRequest updateRequest(const Change &change)
{
    UpdateItemRequest request;
    request.tableName = tableName(change.table);
    request.key = change.key;
    request.updateExpression =
        change.group.empty() ? "SET version = :v ADD #t :a REMOVE #g" : "SET version = :v, #g = :g ADD #t :a";
    request.expressionAttributeNames.emplace().emplace_back("#t", "total");
    request.expressionAttributeNames->emplace_back("#g", "group");
    auto &values = request.expressionAttributeValues.emplace();
    values.emplace_back(":v", AttributeValue::number(change.version));
    values.emplace_back(":a", AttributeValue::number(change.amount));
    if (!change.group.empty())
        values.emplace_back(":g", AttributeValue::string(change.group));
    return request;
}

TransactWrite transactWrite(const Change &change)
{
    TransactWrite write;
    write.tableName = tableName(change.table);
    switch (change.kind) {
    case Change::Kind::Put:
        write.action = TransactWrite::Action::Put;
        write.item = change.item;
        break;
    case Change::Kind::Delete:
        write.action = TransactWrite::Action::Delete;
        write.key = change.key;
        break;
    case Change::Kind::Update: {
        UpdateItemRequest update = updateRequest(change);
        write.action = TransactWrite::Action::Update;
        write.key = change.key;
        write.updateExpression = update.updateExpression;
        write.expressionAttributeNames = update.expressionAttributeNames;
        write.expressionAttributeValues = update.expressionAttributeValues;
        break;
    }
    }
    return write;
}

template <typename Response>
Result<void> outcome(const Result<Response> &response)
{
    return response ? Result<void>() : response.error();
}

Result<void> runOne(Client &client, const Change &change)
{
    if (change.kind == Change::Kind::Update)
        return outcome(client.updateItem(updateRequest(change)));
    if (change.kind == Change::Kind::Put) {
        PutItemRequest request;
        request.tableName = tableName(change.table);
        request.item = change.item;
        return outcome(client.putItem(request));
    }
    DeleteItemRequest request;
    request.tableName = tableName(change.table);
    request.key = change.key;
    return outcome(client.deleteItem(request));
}

} // namespace

std::string tableName(int table)
{
    static const std::array<std::string, kTables> names = {"accounts", "entries", "plain"};
    return names[std::size_t(table)];
}

Result<void> createTables(Client &client)
{
    for (int table = 0; table < kTables; ++table) {
        const auto created = client.createTable(tableRequest(table));
        if (!created && created.error().code() != ErrorCode::ResourceInUse)
            return created.error();
    }
    return {};
}

Step stepOf(std::uint32_t seed, int writer, std::uint64_t n)
{
    std::mt19937_64 random(seed * 1000003ULL + std::uint64_t(writer) * 7919 + n * 0x9E3779B97F4A7C15ULL);
    Step step;
    const std::size_t wanted = random() % 3 == 0 ? 2 + random() % 4 : 1;
    std::map<std::string, int> met;
    while (step.size() < wanted) {
        Change change = randomChange(random, writer, n);
        if (met.emplace(tableName(change.table) + text(change.key), 0)
                .second) // a transaction names a key once
            step.push_back(std::move(change));
    }
    return step;
}

Result<void> run(Client &client, const Step &step)
{
    if (step.size() == 1)
        return runOne(client, step.front());
    TransactWriteItemsRequest request;
    for (const Change &change : step)
        request.transactItems.push_back(transactWrite(change));
    return outcome(client.transactWriteItems(request));
}

void Model::apply(const Step &step)
{
    for (const Change &change : step) {
        std::map<std::string, Item> &items = m_tables[std::size_t(change.table)];
        const std::string key = text(change.key);
        if (change.kind == Change::Kind::Delete) {
            items.erase(key);
        } else if (change.kind == Change::Kind::Put) {
            items[key] = change.item;
        } else {
            Item &item = items[key];
            if (item.empty())
                item = change.key;
            std::int64_t total = 0;
            if (const AttributeValue *present = item.find("total"))
                present->asNumber()->toInt64(total);
            item.set("total", AttributeValue::number(total + change.amount));
            item.set("version", AttributeValue::number(change.version));
            if (change.group.empty())
                item.erase("group");
            else
                item.set("group", AttributeValue::string(change.group));
        }
    }
}

void Model::add(int table, const Item &item)
{
    m_tables[std::size_t(table)][keyText(table, item)] = item;
}

std::string text(const AttributeMap &map)
{
    std::string json;
    appendDynamoJson(json, map);
    return json;
}

std::string keyText(int, const Item &item)
{
    Key key;
    for (const char *name : {"pk", "sk"}) {
        if (const AttributeValue *value = item.find(name))
            key.set(name, *value);
    }
    return text(key);
}

int writerOf(const Item &item)
{
    const AttributeValue *pk = item.find("pk");
    if (!pk || !pk->asString() || pk->asString()->size() < 2)
        return -1;
    return std::atoi(pk->asString()->c_str() + 1);
}

} // namespace simulation
