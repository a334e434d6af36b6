#include "core/engine/key_schema_checks.h"

#include "core/engine/engine_errors.h"
#include "core/values/limits.h"

#include <algorithm>
#include <set>

namespace core {

namespace {

constexpr std::size_t kKeyPartsMax = 4; // of each kind, in a global index
constexpr std::int64_t kUnitsMax = 1000000000000;

Result<void> checkSeveralParts(const std::vector<KeySchemaElement> &keySchema)
{
    std::size_t hashes = 0;
    std::size_t ranges = 0;
    for (const KeySchemaElement &element : keySchema) {
        if (element.keyType == KeyType::Range)
            ++ranges;
        else if (ranges > 0)
            return invalidParameter(
                "All HASH key attributes must precede RANGE key attributes in the KeySchema");
        else
            ++hashes;
    }
    if (hashes > kKeyPartsMax)
        return invalidParameter("The KeySchema exceeds the maximum allowed number of HASH key attributes");
    if (ranges > kKeyPartsMax)
        return invalidParameter("The KeySchema exceeds the maximum allowed number of RANGE key attributes");
    return {};
}

} // namespace

Result<void> checkKeySchema(const std::vector<KeySchemaElement> &keySchema, KeySchemaOwner owner)
{
    std::set<std::string_view> names;
    for (const KeySchemaElement &element : keySchema) {
        if (!names.insert(element.attributeName).second)
            return Error::validation(
                "Both the Hash Key and the Range Key element in the KeySchema have the same name");
    }
    if (keySchema.empty() || keySchema.front().keyType != KeyType::Hash)
        return Error::validation("Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
    if (owner == KeySchemaOwner::GlobalIndex)
        return checkSeveralParts(keySchema);
    if (keySchema.size() > 1 && keySchema[1].keyType != KeyType::Range)
        return Error::validation("Invalid KeySchema: The second KeySchemaElement is not a RANGE key type");
    return {};
}

Result<void> checkProjection(const Projection &projection)
{
    if (!projection.projectionType)
        return invalidParameter("Unknown ProjectionType: null");
    const auto &names = projection.nonKeyAttributes;
    switch (*projection.projectionType) {
    case ProjectionType::All:
        if (names)
            return invalidParameter("ProjectionType is ALL, but NonKeyAttributes is specified");
        return {};
    case ProjectionType::KeysOnly:
        if (names)
            return invalidParameter("ProjectionType is KEYS_ONLY, but NonKeyAttributes is specified");
        return {};
    case ProjectionType::Include:
        break;
    }
    if (!names)
        return invalidParameter("ProjectionType is INCLUDE, but NonKeyAttributes is not specified");
    if (names->empty())
        return invalidParameter("NonKeyAttributes must not be empty");
    std::set<std::string_view> seen;
    for (const std::string &name : *names) {
        if (!seen.insert(name).second)
            return invalidParameter("Duplicate element in NonKeyAttributes: " + name);
    }
    return {};
}

Result<void> checkDefined(const std::vector<KeySchemaElement> &keySchema,
                          const std::vector<AttributeDefinition> &definitions)
{
    const auto isDefined = [&definitions](const KeySchemaElement &element) {
        return std::any_of(definitions.begin(), definitions.end(),
                           [&element](const AttributeDefinition &definition) {
                               return definition.attributeName == element.attributeName;
                           });
    };
    if (std::all_of(keySchema.begin(), keySchema.end(), isDefined))
        return {};
    return invalidParameter("Some index key attributes are not defined in AttributeDefinitions. Keys: " +
                            listText(namesOf(keySchema)) +
                            ", AttributeDefinitions: " + listText(namesOf(definitions)));
}

Result<void> checkDefinitionsUnique(const std::vector<AttributeDefinition> &definitions)
{
    std::set<std::string_view> names;
    for (const AttributeDefinition &definition : definitions) {
        if (!names.insert(definition.attributeName).second)
            return Error::validation("Attribute Name is duplicated: " + definition.attributeName);
    }
    return {};
}

Result<void> checkNonKeyAttributeTotal(std::size_t total)
{
    if (total <= kNonKeyAttributesPerTableMax)
        return {};
    // DynamoDB's own words for this are not known.
    return invalidParameter("Number of NonKeyAttributes over all indexes exceeds per-table limit of " +
                            std::to_string(kNonKeyAttributesPerTableMax));
}

Result<void> checkUnits(const ProvisionedThroughput &throughput)
{
    if (throughput.readCapacityUnits > kUnitsMax)
        return Error::validation("Given value " + std::to_string(throughput.readCapacityUnits) +
                                 " for ReadCapacityUnits is out of bounds");
    if (throughput.writeCapacityUnits > kUnitsMax)
        return Error::validation("Given value " + std::to_string(throughput.writeCapacityUnits) +
                                 " for WriteCapacityUnits is out of bounds");
    return {};
}

std::vector<std::string> namesOf(const std::vector<AttributeDefinition> &definitions)
{
    std::vector<std::string> names;
    for (const AttributeDefinition &definition : definitions)
        names.push_back(definition.attributeName);
    return names;
}

std::vector<std::string> namesOf(const std::vector<KeySchemaElement> &keySchema)
{
    std::vector<std::string> names;
    for (const KeySchemaElement &element : keySchema)
        names.push_back(element.attributeName);
    return names;
}

} // namespace core
