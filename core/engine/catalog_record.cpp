#include "core/engine/catalog_record.h"

#include "core/engine/catalog_history.h"
#include "core/engine/catalog_record_fields.h"
#include "core/engine/catalog_settings.h"

namespace core {

namespace {

using namespace catalog_record;

// ---- writing

AttributeValue keySchemaValue(const std::vector<KeySchemaElement> &keySchema)
{
    AttributeList list;
    for (const KeySchemaElement &element : keySchema) {
        list.push_back(AttributeValue::map(
            {{"AttributeName", text(element.attributeName)}, {"KeyType", ordinal(element.keyType)}}));
    }
    return AttributeValue::list(std::move(list));
}

AttributeValue throughputValue(const ProvisionedThroughput &throughput)
{
    return AttributeValue::map(
        {{"ReadCapacityUnits", AttributeValue::number(throughput.readCapacityUnits)},
         {"WriteCapacityUnits", AttributeValue::number(throughput.writeCapacityUnits)}});
}

AttributeValue indexValue(const IndexDescription &index, std::uint16_t number)
{
    AttributeMap map;
    map.set("IndexName", text(index.indexName));
    map.set("IndexArn", text(index.indexArn));
    map.set("Number", AttributeValue::number(number));
    map.set("KeySchema", keySchemaValue(index.keySchema));
    map.set("ProjectionType", ordinal(index.projection.projectionType.value_or(ProjectionType::All)));
    if (index.projection.nonKeyAttributes) {
        AttributeList names;
        for (const std::string &name : *index.projection.nonKeyAttributes)
            names.push_back(text(name));
        map.set("NonKeyAttributes", AttributeValue::list(std::move(names)));
    }
    map.set("IndexStatus", ordinal(index.indexStatus));
    if (index.backfilling)
        map.set("Backfilling", AttributeValue::boolean(*index.backfilling));
    if (index.provisionedThroughput)
        map.set("ProvisionedThroughput", throughputValue(*index.provisionedThroughput));
    writeIndexSettings(map, index);
    return AttributeValue::map(std::move(map));
}

AttributeValue indexesValue(const std::vector<IndexDescription> &indexes, const TableRecord &record)
{
    AttributeList list;
    for (const IndexDescription &index : indexes)
        list.push_back(indexValue(index, record.indexNumbers.at(index.indexName)));
    return AttributeValue::list(std::move(list));
}

// ---- reading: the first thing that is not as it should be is remembered, and everything read is checked
// once at the end

ProvisionedThroughput readThroughput(Reader in)
{
    return {in.number("ReadCapacityUnits", kAnyNumber), in.number("WriteCapacityUnits", kAnyNumber)};
}

std::vector<KeySchemaElement> readKeySchema(Reader in)
{
    std::vector<KeySchemaElement> keySchema;
    in.each("KeySchema", [&keySchema](Reader element) {
        keySchema.push_back({element.text("AttributeName"), element.ordinal("KeyType", KeyType::Range)});
    });
    if (keySchema.empty())
        in.complain("KeySchema");
    return keySchema;
}

std::vector<IndexDescription> readIndexes(Reader in, std::string_view name, bool isGlobal,
                                          TableRecord &record, std::string &problem)
{
    std::vector<IndexDescription> indexes;
    in.each(name, [&](Reader element) {
        IndexDescription index;
        index.isGlobal = isGlobal;
        index.indexName = element.text("IndexName");
        index.indexArn = element.text("IndexArn");
        index.keySchema = readKeySchema(element);
        index.projection.projectionType = element.ordinal("ProjectionType", ProjectionType::Include);
        if (element.has("NonKeyAttributes")) {
            index.projection.nonKeyAttributes.emplace();
            for (const AttributeValue &value : element.list("NonKeyAttributes")) {
                if (const std::string *attributeName = value.asString())
                    index.projection.nonKeyAttributes->push_back(*attributeName);
            }
        }
        index.indexStatus = element.ordinal("IndexStatus", IndexStatus::Active);
        if (element.has("Backfilling"))
            index.backfilling = element.boolean("Backfilling");
        if (element.has("ProvisionedThroughput"))
            index.provisionedThroughput =
                readThroughput(Reader(element.map("ProvisionedThroughput"), problem));
        readIndexSettings(element, index);
        record.indexNumbers[index.indexName] = std::uint16_t(element.number("Number", UINT16_MAX));
        indexes.push_back(std::move(index));
    });
    return indexes;
}

} // namespace

Item itemFromRecord(const TableRecord &record)
{
    const TableDescription &description = record.description;
    AttributeList definitions;
    for (const AttributeDefinition &definition : description.attributeDefinitions) {
        definitions.push_back(AttributeValue::map({{"AttributeName", text(definition.attributeName)},
                                                   {"AttributeType", ordinal(definition.attributeType)}}));
    }
    Item item;
    item.set("TableName", text(description.tableName));
    item.set("TableArn", text(description.tableArn));
    item.set("TableId", text(description.tableId));
    item.set("Number", AttributeValue::number(record.number));
    item.set("NextIndexNumber", AttributeValue::number(record.nextIndexNumber));
    item.set("AttributeDefinitions", AttributeValue::list(std::move(definitions)));
    item.set("KeySchema", keySchemaValue(description.keySchema));
    item.set("CreationDateTimeMicros", AttributeValue::number(description.creationDateTimeMicros));
    item.set("ProvisionedThroughput", throughputValue(description.provisionedThroughput));
    if (description.billingMode)
        item.set("BillingMode", ordinal(*description.billingMode));
    if (description.tableClass)
        item.set("TableClass", ordinal(*description.tableClass));
    item.set("DeletionProtectionEnabled", AttributeValue::boolean(description.deletionProtectionEnabled));
    writeSettings(item, record);
    writeHistory(item, record);
    item.set("LocalSecondaryIndexes", indexesValue(description.localSecondaryIndexes, record));
    item.set("GlobalSecondaryIndexes", indexesValue(description.globalSecondaryIndexes, record));
    return item;
}

Result<TableRecord> recordFromItem(const Item &item)
{
    std::string problem;
    Reader in(item, problem);
    TableRecord record;
    record.number = std::uint32_t(in.number("Number", UINT32_MAX));
    record.nextIndexNumber = std::uint16_t(in.number("NextIndexNumber", UINT16_MAX));

    TableDescription &description = record.description;
    description.tableName = in.text("TableName");
    description.tableArn = in.text("TableArn");
    description.tableId = in.text("TableId");
    in.each("AttributeDefinitions", [&description](Reader element) {
        description.attributeDefinitions.push_back(
            {element.text("AttributeName"), element.ordinal("AttributeType", AttributeType::B)});
    });
    description.keySchema = readKeySchema(in);
    description.creationDateTimeMicros = in.number("CreationDateTimeMicros", kAnyNumber);
    description.provisionedThroughput = readThroughput(Reader(in.map("ProvisionedThroughput"), problem));
    if (in.has("BillingMode"))
        description.billingMode = in.ordinal("BillingMode", BillingMode::PayPerRequest);
    if (in.has("TableClass"))
        description.tableClass = in.ordinal("TableClass", TableClass::StandardInfrequentAccess);
    description.deletionProtectionEnabled = in.boolean("DeletionProtectionEnabled");
    description.localSecondaryIndexes = readIndexes(in, "LocalSecondaryIndexes", false, record, problem);
    description.globalSecondaryIndexes = readIndexes(in, "GlobalSecondaryIndexes", true, record, problem);
    readSettings(in, record);
    readHistory(in, record);

    if (!problem.empty())
        return Error::corruption("The catalog record of table '" + description.tableName +
                                 "' has no usable " + problem);
    return record;
}

} // namespace core
