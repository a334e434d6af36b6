// The rules that CreateTable and UpdateTable share about key schemas, projections and attribute definitions.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"

#include <string>
#include <vector>

namespace core {

enum class KeySchemaOwner : std::uint8_t { Table, LocalIndex, GlobalIndex };

/// Same name twice, first HASH, second RANGE; for global indexes the rules of keys of several attributes.
Result<void> checkKeySchema(const std::vector<KeySchemaElement> &keySchema, KeySchemaOwner owner);
Result<void> checkProjection(const Projection &projection);
/// Each attribute of `keySchema` has a definition.
Result<void> checkDefined(const std::vector<KeySchemaElement> &keySchema,
                          const std::vector<AttributeDefinition> &definitions);
/// No name defined twice.
Result<void> checkDefinitionsUnique(const std::vector<AttributeDefinition> &definitions);
/// At most 100 non-key attributes over all indexes.
Result<void> checkNonKeyAttributeTotal(std::size_t total);
Result<void> checkUnits(const ProvisionedThroughput &throughput);

std::vector<std::string> namesOf(const std::vector<AttributeDefinition> &definitions);
std::vector<std::string> namesOf(const std::vector<KeySchemaElement> &keySchema);

} // namespace core
