// What a table is: keys, indexes, projections, and their descriptions.

#pragma once

#include "core/values/attribute_value.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// Key attributes are S, N or B.
struct AttributeDefinition
{
    std::string attributeName;
    AttributeType attributeType = AttributeType::S;
    friend bool operator==(const AttributeDefinition &, const AttributeDefinition &) = default;
};

enum class KeyType : std::uint8_t { Hash, Range };
struct KeySchemaElement
{
    std::string attributeName;
    KeyType keyType = KeyType::Hash;
    friend bool operator==(const KeySchemaElement &, const KeySchemaElement &) = default;
};

enum class ProjectionType : std::uint8_t { All, KeysOnly, Include };
struct Projection
{
    std::optional<ProjectionType> projectionType;
    std::optional<std::vector<std::string>> nonKeyAttributes;
    friend bool operator==(const Projection &, const Projection &) = default;
};

enum class BillingMode : std::uint8_t { Provisioned, PayPerRequest };
enum class TableClass : std::uint8_t { Standard, StandardInfrequentAccess };
enum class TableStatus : std::uint8_t { Creating, Updating, Deleting, Active };
enum class IndexStatus : std::uint8_t { Creating, Updating, Deleting, Active };

struct ProvisionedThroughput
{
    std::int64_t readCapacityUnits = 0;
    std::int64_t writeCapacityUnits = 0;
    friend bool operator==(const ProvisionedThroughput &, const ProvisionedThroughput &) = default;
};

/// Ceilings of a table or an index on demand; -1 is none.
struct OnDemandThroughput
{
    std::optional<std::int64_t> maxReadRequestUnits;
    std::optional<std::int64_t> maxWriteRequestUnits;
    friend bool operator==(const OnDemandThroughput &, const OnDemandThroughput &) = default;
};
/// What a table or an index can take at once.
struct WarmThroughput
{
    std::optional<std::int64_t> readUnitsPerSecond;
    std::optional<std::int64_t> writeUnitsPerSecond;
    friend bool operator==(const WarmThroughput &, const WarmThroughput &) = default;
};
/// What became of a provisioned throughput. 0: never.
struct ThroughputChanges
{
    std::int64_t numberOfDecreasesToday = 0; // in UTC
    std::int64_t lastIncreaseDateTimeMicros = 0;
    std::int64_t lastDecreaseDateTimeMicros = 0;
    friend bool operator==(const ThroughputChanges &, const ThroughputChanges &) = default;
};

enum class StreamViewType : std::uint8_t { NewImage, OldImage, NewAndOldImages, KeysOnly };
struct StreamSpecification
{
    bool streamEnabled = false;
    std::optional<StreamViewType> streamViewType;
    friend bool operator==(const StreamSpecification &, const StreamSpecification &) = default;
};

enum class SseType : std::uint8_t { Aes256, Kms };
enum class SseStatus : std::uint8_t { Enabling, Enabled, Disabling, Disabled, Updating };
struct SseSpecification
{
    std::optional<bool> enabled;
    std::optional<SseType> sseType;
    std::optional<std::string> kmsMasterKeyId;
};
struct SseDescription
{
    SseStatus status = SseStatus::Enabled;
    std::optional<SseType> sseType;
    std::optional<std::string> kmsMasterKeyArn;
};

struct Tag
{
    std::string key;
    std::string value;
    friend bool operator==(const Tag &, const Tag &) = default;
};

struct LocalSecondaryIndex
{
    std::string indexName;
    std::vector<KeySchemaElement> keySchema;
    Projection projection;
};
struct GlobalSecondaryIndex
{
    std::string indexName;
    std::vector<KeySchemaElement> keySchema;
    Projection projection;
    std::optional<ProvisionedThroughput> provisionedThroughput;
    std::optional<OnDemandThroughput> onDemandThroughput = {};
    std::optional<WarmThroughput> warmThroughput = {};
};

struct IndexDescription
{
    std::string indexName;
    std::vector<KeySchemaElement> keySchema;
    Projection projection;
    bool isGlobal = true;
    IndexStatus indexStatus = IndexStatus::Active;              // global only
    std::optional<bool> backfilling;                            // global only
    std::optional<double> backfillFraction;                     // Ours: 0..1 while backfilling
    std::optional<ProvisionedThroughput> provisionedThroughput; // global only
    ThroughputChanges throughputChanges;                        // global only
    std::optional<OnDemandThroughput> onDemandThroughput;       // global only
    std::optional<WarmThroughput> warmThroughput;               // global only
    IndexStatus warmThroughputStatus = IndexStatus::Active;
    std::int64_t indexSizeBytes = 0;
    std::int64_t itemCount = 0;
    std::string indexArn;
};

/// Where a table that was restored came from.
struct RestoreSummary
{
    std::optional<std::string> sourceBackupArn;
    std::optional<std::string> sourceTableArn;
    std::int64_t restoreDateTimeMicros = 0;
    bool restoreInProgress = false;
};

struct TableDescription
{
    std::string tableName;
    std::string tableArn;
    std::string tableId; // UUID
    TableStatus tableStatus = TableStatus::Active;
    std::vector<AttributeDefinition> attributeDefinitions; // sorted by name
    std::vector<KeySchemaElement> keySchema;               // hash, then range
    std::int64_t creationDateTimeMicros = 0;
    ProvisionedThroughput provisionedThroughput; // 0/0 on demand
    ThroughputChanges throughputChanges;
    std::optional<BillingMode> billingMode; // present once the table has been on demand
    std::int64_t lastUpdateToPayPerRequestMicros = 0;
    std::optional<OnDemandThroughput> onDemandThroughput;
    std::optional<WarmThroughput> warmThroughput;
    TableStatus warmThroughputStatus = TableStatus::Active;
    std::optional<StreamSpecification> streamSpecification; // present while a stream is enabled
    std::optional<std::string> latestStreamLabel;           // of the present or the last stream
    std::optional<std::string> latestStreamArn;
    std::optional<RestoreSummary> restoreSummary;
    std::optional<SseDescription> sseDescription; // with a key of the account's only
    std::optional<TableClass> tableClass;
    std::int64_t tableClassUpdateMicros = 0; // 0: never changed
    bool deletionProtectionEnabled = false;
    std::int64_t tableSizeBytes = 0;
    std::int64_t itemCount = 0;
    std::vector<IndexDescription> localSecondaryIndexes;
    std::vector<IndexDescription> globalSecondaryIndexes;

    /// The type of a key attribute; nullopt where it is not defined.
    std::optional<AttributeType> typeOf(std::string_view attributeName) const;
    /// Local or global; nullptr where there is none of that name.
    const IndexDescription *findIndex(std::string_view indexName) const;
};

} // namespace core
