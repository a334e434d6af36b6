#include "core/copying/table_copy_request.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::chrono::milliseconds kLooksEvery{500};
constexpr int kLooksMax = 1200; // ten minutes

bool isProvisioned(const TableDescription &table)
{
    if (table.billingMode)
        return *table.billingMode == BillingMode::Provisioned;
    return table.provisionedThroughput.readCapacityUnits > 0;
}

bool isReady(const TableDescription &table)
{
    return table.tableStatus == TableStatus::Active &&
           std::all_of(
               table.globalSecondaryIndexes.begin(), table.globalSecondaryIndexes.end(),
               [](const IndexDescription &index) { return index.indexStatus == IndexStatus::Active; });
}

void addIndexes(CreateTableRequest &request, const TableDescription &table, bool provisioned, bool settings)
{
    for (const IndexDescription &index : table.localSecondaryIndexes) {
        if (!request.localSecondaryIndexes)
            request.localSecondaryIndexes.emplace();
        request.localSecondaryIndexes->push_back({index.indexName, index.keySchema, index.projection});
    }
    for (const IndexDescription &index : table.globalSecondaryIndexes) {
        if (!request.globalSecondaryIndexes)
            request.globalSecondaryIndexes.emplace();
        GlobalSecondaryIndex &copy = request.globalSecondaryIndexes->emplace_back();
        copy.indexName = index.indexName;
        copy.keySchema = index.keySchema;
        copy.projection = index.projection;
        if (provisioned)
            copy.provisionedThroughput = index.provisionedThroughput;
        else if (settings)
            copy.onDemandThroughput = index.onDemandThroughput;
    }
}

bool names(const std::vector<KeySchemaElement> &keySchema, const std::string &attributeName)
{
    return std::any_of(keySchema.begin(), keySchema.end(), [&](const KeySchemaElement &element) {
        return element.attributeName == attributeName;
    });
}

bool isUsed(const CreateTableRequest &request, const std::string &attributeName)
{
    bool used = names(request.keySchema, attributeName);
    if (request.localSecondaryIndexes) {
        for (const LocalSecondaryIndex &index : *request.localSecondaryIndexes)
            used = used || names(index.keySchema, attributeName);
    }
    if (request.globalSecondaryIndexes) {
        for (const GlobalSecondaryIndex &index : *request.globalSecondaryIndexes)
            used = used || names(index.keySchema, attributeName);
    }
    return used;
}

} // namespace

CreateTableRequest tableCopyRequest(const TableDescription &table, const std::string &name,
                                    TableCopyParts parts)
{
    CreateTableRequest request;
    request.tableName = name;
    request.keySchema = table.keySchema;
    const bool provisioned = parts.settings && isProvisioned(table);
    request.billingMode = provisioned ? BillingMode::Provisioned : BillingMode::PayPerRequest;
    if (provisioned)
        request.provisionedThroughput = table.provisionedThroughput;
    else if (parts.settings)
        request.onDemandThroughput = table.onDemandThroughput;
    if (parts.indexes)
        addIndexes(request, table, provisioned, parts.settings);
    for (const AttributeDefinition &definition : table.attributeDefinitions) {
        if (isUsed(request, definition.attributeName)) // one that no key uses is refused
            request.attributeDefinitions.push_back(definition);
    }
    if (!parts.settings)
        return request;
    if (table.tableClass && *table.tableClass != TableClass::Standard)
        request.tableClass = table.tableClass;
    if (table.deletionProtectionEnabled)
        request.deletionProtectionEnabled = true;
    if (table.streamSpecification && table.streamSpecification->streamEnabled)
        request.streamSpecification = table.streamSpecification;
    return request;
}

Result<TableDescription> createAndWait(Client &client, const CreateTableRequest &request, Pause &pause,
                                       const Progress &stop)
{
    Result<CreateTableResponse> created = client.createTable(request);
    if (!created)
        return created.error();
    DescribeTableRequest describe;
    describe.tableName = request.tableName;
    for (int look = 0; look < kLooksMax; ++look) {
        Result<DescribeTableResponse> described = client.describeTable(describe);
        if (described && isReady(described->table))
            return std::move(described->table);
        // A table that was just made may not be known everywhere yet.
        if (!described && described.error().code() != ErrorCode::ResourceNotFound)
            return described.error();
        if (Result<void> waited = pause.wait(kLooksEvery, stop); !waited)
            return waited.error();
    }
    return Error(ErrorCode::TimedOut, "The table \"" + *request.tableName + "\" did not become active");
}

} // namespace core
