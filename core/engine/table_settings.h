// What a table carries beside its schema and its items.

#pragma once

#include "core/api/insights_requests.h"
#include "core/api/replication_requests.h"
#include "core/api/schema.h"
#include "core/base/clock.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace core {

class KeyCounts;

struct ResourcePolicy
{
    std::string document; // JSON, as it was given
    std::string revisionId;
    UnixMicros changedAt = 0;
};

/// Contributor insights of the table or of an index.
struct InsightsSetting
{
    bool enabled = false;
    ContributorInsightsMode mode = ContributorInsightsMode::AccessedAndThrottledKeys;
    UnixMicros changedAt = 0;
    std::shared_ptr<KeyCounts> counts; // shared by all versions of the schema; not kept on disk
};

/// Stored on disk: never renumber.
enum class TableChange : std::uint8_t {
    Creation,
    Deletion,
    Throughput,
    Billing,
    Stream,
    TableClass,
    Indexes,
};
/// The table is between two states: see table_states.h.
struct TableTransition
{
    TableChange change = TableChange::Creation;
    UnixMicros until = 0;
};

struct TableSettings
{
    std::vector<Tag> tags;                           // in the order in which their keys were given
    std::optional<ResourcePolicy> policy;            // of the table and its indexes
    std::optional<ResourcePolicy> streamPolicy;      // of its latest stream
    std::map<std::string, InsightsSetting> insights; // by index name; the table's under ""
    std::vector<KinesisDataStreamDestination> kinesisDestinations;
    UnixMicros deletionProtectionChangedAt = 0; // 0: never
    std::vector<UnixMicros> tableClassChanges;  // of the last 30 days
};

} // namespace core
