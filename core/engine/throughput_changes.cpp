#include "core/engine/throughput_changes.h"

#include "core/engine/change_pauses.h"
#include "core/engine/engine.h"

#include <algorithm>

namespace core {

namespace {

constexpr UnixMicros kMicrosPerHour = 3'600'000'000;
constexpr UnixMicros kMicrosPerDay = 24 * kMicrosPerHour;
constexpr std::int64_t kDecreasesPerDay = 4; // after them one an hour
constexpr std::int64_t kOnDemandReadUnits = 12000;
constexpr std::int64_t kOnDemandWriteUnits = 4000;

bool isDecrease(const ProvisionedThroughput &before, const ProvisionedThroughput &after)
{
    return after.readCapacityUnits < before.readCapacityUnits ||
           after.writeCapacityUnits < before.writeCapacityUnits;
}

bool isIncrease(const ProvisionedThroughput &before, const ProvisionedThroughput &after)
{
    return isDecrease(after, before);
}

} // namespace

ThroughputChanges changesAt(const ThroughputChanges &changes, UnixMicros now)
{
    ThroughputChanges shown = changes;
    if (changes.lastDecreaseDateTimeMicros / kMicrosPerDay != now / kMicrosPerDay)
        shown.numberOfDecreasesToday = 0;
    return shown;
}

void noteThroughputChange(ThroughputChanges &changes, const ProvisionedThroughput &before,
                          const ProvisionedThroughput &after, UnixMicros now)
{
    if (isIncrease(before, after))
        changes.lastIncreaseDateTimeMicros = now;
    if (isDecrease(before, after)) {
        changes.numberOfDecreasesToday = changesAt(changes, now).numberOfDecreasesToday + 1;
        changes.lastDecreaseDateTimeMicros = now;
    }
}

Result<void> checkDecrease(const Engine &engine, const ThroughputChanges &changes,
                           const ProvisionedThroughput &before, const ProvisionedThroughput &after)
{
    if (!engine.options.limitsChanges || !isDecrease(before, after))
        return {};
    const UnixMicros now = engine.clock.now();
    const std::int64_t today = changesAt(changes, now).numberOfDecreasesToday;
    const UnixMicros next = changes.lastDecreaseDateTimeMicros + kMicrosPerHour;
    if (today < kDecreasesPerDay || now >= next)
        return {};
    return Error(
        ErrorCode::LimitExceeded,
        "Subscriber limit exceeded: Provisioned throughput decreases are limited within a given UTC day. "
        "After the first 4 decreases, each subsequent decrease in the same UTC day can be performed at "
        "most once every 3600 seconds. Number of decreases today: " +
            std::to_string(today) + ". Last decrease at " + isoTime(changes.lastDecreaseDateTimeMicros) +
            ". Next decrease can be made at " + isoTime(next));
}

WarmThroughput warmThroughputOf(const std::optional<ProvisionedThroughput> &throughput, bool onDemand)
{
    if (onDemand || !throughput)
        return {kOnDemandReadUnits, kOnDemandWriteUnits};
    return {throughput->readCapacityUnits, throughput->writeCapacityUnits};
}

void raiseWarmThroughput(std::optional<WarmThroughput> &warm, const WarmThroughput &floor)
{
    if (!warm)
        warm.emplace();
    warm->readUnitsPerSecond = std::max(warm->readUnitsPerSecond, floor.readUnitsPerSecond);
    warm->writeUnitsPerSecond = std::max(warm->writeUnitsPerSecond, floor.writeUnitsPerSecond);
}

} // namespace core
