// What becomes of a provisioned throughput: when it rose and fell, how often it fell today.

#pragma once

#include "core/api/schema.h"
#include "core/base/clock.h"
#include "core/base/result.h"

namespace core {

struct Engine;

/// As a description shows them: the decreases of an earlier UTC day are not today's.
ThroughputChanges changesAt(const ThroughputChanges &changes, UnixMicros now);

void noteThroughputChange(ThroughputChanges &changes, const ProvisionedThroughput &before,
                          const ProvisionedThroughput &after, UnixMicros now);

/// Four decreases a UTC day, then one an hour; only with EngineOptions::limitsChanges.
Result<void> checkDecrease(const Engine &engine, const ThroughputChanges &changes,
                           const ProvisionedThroughput &before, const ProvisionedThroughput &after);

/// What a table or index can take at once when it is new: its units, or what on demand begins with.
WarmThroughput warmThroughputOf(const std::optional<ProvisionedThroughput> &throughput, bool onDemand);
/// Each member at least what `floor` has.
void raiseWarmThroughput(std::optional<WarmThroughput> &warm, const WarmThroughput &floor);

} // namespace core
