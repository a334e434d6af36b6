// Constraints of the operations on tables.

#include "core/api/backup_constraints.h"
#include "core/api/constraint_check.h"
#include "core/api/tag_constraints.h"
#include "core/values/limits.h"

#include <limits>

namespace core {

namespace {

constexpr std::int64_t kNoMax = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t kKeyElementsMax = 2;
constexpr std::size_t kGlobalIndexKeyElementsMax = 8; // four attributes of each kind

Result<void> missingTableName()
{
    return Error::validation("The parameter 'TableName' is required but was not present in the request");
}

/// What Describe, Update and DeleteTable say first.
Result<void> checkTableName(const std::optional<std::string> &tableName)
{
    if (!tableName)
        return missingTableName();
    if (!tableName->starts_with("arn:") && (tableName->size() < 3 || tableName->size() > 255))
        return Error::validation(
            "TableName must be at least 3 characters long and at most 255 characters long");
    return {};
}

std::string elementPath(std::string_view list, std::size_t index, std::string_view member)
{
    std::string path(list);
    path += '.' + std::to_string(index + 1) + ".member";
    if (!member.empty())
        path.append(".").append(member);
    return path;
}

void checkAttributeName(ConstraintCheck &check, const std::string &path, const std::string &name)
{
    // A name that is not there at all is the reader's affair; it leaves an empty one behind.
    if (!check.member(path))
        check.length(path, name, 1, kKeyAttributeNameBytesMax);
}

void checkDefinitions(ConstraintCheck &check, const std::vector<AttributeDefinition> &definitions,
                      std::string_view path = "attributeDefinitions")
{
    for (std::size_t i = 0; i < definitions.size(); ++i) {
        checkAttributeName(check, elementPath(path, i, "attributeName"), definitions[i].attributeName);
        check.member(elementPath(path, i, "attributeType"));
    }
}

void checkKeySchema(ConstraintCheck &check, const std::string &path,
                    const std::vector<KeySchemaElement> &keySchema, std::size_t elementsMax = kKeyElementsMax)
{
    check.required(path, !keySchema.empty());
    if (keySchema.size() > elementsMax) {
        std::string shown = "[";
        for (const KeySchemaElement &element : keySchema) {
            if (shown.size() > 1)
                shown += ", ";
            shown += "KeySchemaElement(attributeName=" + element.attributeName +
                     (element.keyType == KeyType::Hash ? ", keyType=HASH)" : ", keyType=RANGE)");
        }
        check.listLength(path, shown + ']', keySchema.size(), 1, elementsMax);
    }
    for (std::size_t i = 0; i < keySchema.size(); ++i) {
        checkAttributeName(check, elementPath(path, i, "attributeName"), keySchema[i].attributeName);
        check.member(elementPath(path, i, "keyType"));
    }
}

void checkThroughput(ConstraintCheck &check, const std::string &path,
                     const std::optional<ProvisionedThroughput> &throughput)
{
    if (!throughput)
        return;
    check.range(path + ".writeCapacityUnits", throughput->writeCapacityUnits, 1, kNoMax);
    check.range(path + ".readCapacityUnits", throughput->readCapacityUnits, 1, kNoMax);
}

void checkProjection(ConstraintCheck &check, const std::string &path, const Projection &projection)
{
    check.member(path);
    check.member(path + ".projectionType");
    if (!projection.nonKeyAttributes)
        return;
    const std::vector<std::string> &names = *projection.nonKeyAttributes;
    if (names.size() > kNonKeyAttributesPerIndexMax) {
        std::string shown = "[";
        for (const std::string &name : names)
            shown += (shown.size() > 1 ? ", " : "") + name;
        check.listLength(path + ".nonKeyAttributes", shown + ']', names.size(), 1,
                         kNonKeyAttributesPerIndexMax);
    }
    for (std::size_t i = 0; i < names.size(); ++i)
        check.length(elementPath(path + ".nonKeyAttributes", i, {}), names[i], 1, 255);
}

void checkIndexName(ConstraintCheck &check, const std::string &path, const std::string &name)
{
    if (!check.member(path))
        check.name(path, name);
}

void checkIndexes(ConstraintCheck &check, std::string_view list,
                  const std::optional<std::vector<LocalSecondaryIndex>> &indexes)
{
    for (std::size_t i = 0; indexes && i < indexes->size(); ++i) {
        const LocalSecondaryIndex &index = (*indexes)[i];
        const std::string path = elementPath(list, i, {});
        checkIndexName(check, path + ".indexName", index.indexName);
        checkKeySchema(check, path + ".keySchema", index.keySchema);
        checkProjection(check, path + ".projection", index.projection);
    }
}

void checkIndexes(ConstraintCheck &check, std::string_view list,
                  const std::optional<std::vector<GlobalSecondaryIndex>> &indexes)
{
    for (std::size_t i = 0; indexes && i < indexes->size(); ++i) {
        const GlobalSecondaryIndex &index = (*indexes)[i];
        const std::string path = elementPath(list, i, {});
        checkIndexName(check, path + ".indexName", index.indexName);
        checkKeySchema(check, path + ".keySchema", index.keySchema, kGlobalIndexKeyElementsMax);
        checkProjection(check, path + ".projection", index.projection);
        checkThroughput(check, path + ".provisionedThroughput", index.provisionedThroughput);
    }
}

} // namespace

void checkCreation(ConstraintCheck &check, const TableCreationParameters &parameters)
{
    const std::string path = "tableCreationParameters.";
    if (!check.member(path + "tableName"))
        check.name(path + "tableName", parameters.tableName);
    check.member(path + "attributeDefinitions");
    checkDefinitions(check, parameters.attributeDefinitions, path + "attributeDefinitions");
    checkKeySchema(check, path + "keySchema", parameters.keySchema);
    check.member(path + "billingMode");
    checkThroughput(check, path + "provisionedThroughput", parameters.provisionedThroughput);
    checkIndexes(check, path + "globalSecondaryIndexes", parameters.globalSecondaryIndexes);
}

void checkOverrides(ConstraintCheck &check, const RestoreOverrides &overrides)
{
    check.member("billingModeOverride");
    checkIndexes(check, "globalSecondaryIndexOverride", overrides.globalSecondaryIndexes);
    checkIndexes(check, "localSecondaryIndexOverride", overrides.localSecondaryIndexes);
    checkThroughput(check, "provisionedThroughputOverride", overrides.provisionedThroughput);
}

Result<void> checkConstraints(const CreateTableRequest &request, const ConstraintViolations &fromReader)
{
    if (!request.tableName)
        return missingTableName();
    ConstraintCheck check(fromReader);
    check.member("attributeDefinitions");
    checkDefinitions(check, request.attributeDefinitions);
    check.tableName("tableName", request.tableName);
    check.member("billingMode");
    checkThroughput(check, "provisionedThroughput", request.provisionedThroughput);
    checkKeySchema(check, "keySchema", request.keySchema);
    checkIndexes(check, "localSecondaryIndexes", request.localSecondaryIndexes);
    checkIndexes(check, "globalSecondaryIndexes", request.globalSecondaryIndexes);
    checkTagConstraints(check, request.tags);
    check.member("tableClass");
    return check.finish();
}

Result<void> checkConstraints(const DescribeTableRequest &request, const ConstraintViolations &fromReader)
{
    if (Result<void> named = checkTableName(request.tableName); !named)
        return named;
    ConstraintCheck check(fromReader);
    check.tableName("tableName", request.tableName);
    return check.finish();
}

Result<void> checkConstraints(const DeleteTableRequest &request, const ConstraintViolations &fromReader)
{
    if (Result<void> named = checkTableName(request.tableName); !named)
        return named;
    ConstraintCheck check(fromReader);
    check.tableName("tableName", request.tableName);
    return check.finish();
}

Result<void> checkConstraints(const ListTablesRequest &request, const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    if (request.limit)
        check.range("limit", *request.limit, 1, 100);
    check.name("exclusiveStartTableName", request.exclusiveStartTableName);
    return check.finish();
}

Result<void> checkConstraints(const UpdateTableRequest &request, const ConstraintViolations &fromReader)
{
    if (Result<void> named = checkTableName(request.tableName); !named)
        return named;
    ConstraintCheck check(fromReader);
    check.tableName("tableName", request.tableName);
    checkDefinitions(check, request.attributeDefinitions);
    checkThroughput(check, "provisionedThroughput", request.provisionedThroughput);
    check.member("billingMode");
    for (std::size_t i = 0; i < request.globalSecondaryIndexUpdates.size(); ++i) {
        const GlobalSecondaryIndexUpdate &update = request.globalSecondaryIndexUpdates[i];
        const std::string path = elementPath("globalSecondaryIndexUpdates", i, {});
        if (update.update) {
            checkIndexName(check, path + ".update.indexName", update.update->indexName);
            checkThroughput(check, path + ".update.provisionedThroughput",
                            update.update->provisionedThroughput);
        }
        if (update.create) {
            checkProjection(check, path + ".create.projection", update.create->projection);
            checkIndexName(check, path + ".create.indexName", update.create->indexName);
            checkThroughput(check, path + ".create.provisionedThroughput",
                            update.create->provisionedThroughput);
            checkKeySchema(check, path + ".create.keySchema", update.create->keySchema,
                           kGlobalIndexKeyElementsMax);
        }
        if (update.remove)
            checkIndexName(check, path + ".delete.indexName", *update.remove);
    }
    check.member("tableClass");
    return check.finish();
}

} // namespace core
