// Members of CreateTable and UpdateTable about replicas in other regions and about vector indexes. A client
// can send them to the service; the embedded database has neither, and refuses them.

#pragma once

#include "core/api/schema.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace core {

enum class GlobalTableSettingsReplicationMode : std::uint8_t { Enabled, Disabled, EnabledWithOverrides };
enum class MultiRegionConsistency : std::uint8_t { Eventual, Strong };

/// A replica or a witness in another region.
struct RegionAction
{
    std::string regionName;
};
/// Exactly one of the three is set in a valid update.
struct ReplicationGroupUpdate
{
    std::optional<RegionAction> create;
    std::optional<RegionAction> update;
    std::optional<RegionAction> remove;
};
/// Exactly one of the two is set in a valid update.
struct GlobalTableWitnessUpdate
{
    std::optional<RegionAction> create;
    std::optional<RegionAction> remove;
};

struct GlobalTableOptions
{
    std::optional<std::string> globalTableSourceArn; // CreateTable
    std::optional<GlobalTableSettingsReplicationMode> settingsReplicationMode;
    std::optional<std::vector<ReplicationGroupUpdate>> replicaUpdates;              // UpdateTable
    std::optional<MultiRegionConsistency> multiRegionConsistency;                   // UpdateTable
    std::optional<std::vector<GlobalTableWitnessUpdate>> globalTableWitnessUpdates; // UpdateTable
};

enum class DistanceFunction : std::uint8_t { Cosine, DotProduct, Euclidean };
enum class SearchSchemaElementType : std::uint8_t { Hash, InlineFilter };
struct SearchSchemaElement
{
    std::string attributeName;
    SearchSchemaElementType searchSchemaElementType = SearchSchemaElementType::Hash;
};
struct VectorIndex
{
    std::string indexName;
    std::string vectorAttributeName;
    std::optional<std::vector<SearchSchemaElement>> searchSchema;
    Projection projection;
    std::int64_t dimensions = 0;
    DistanceFunction distanceFunction = DistanceFunction::Cosine;
};
/// Exactly one of the two is set in a valid update.
struct VectorIndexUpdate
{
    std::optional<VectorIndex> create;
    std::optional<std::string> remove; // the index's name
};

} // namespace core
