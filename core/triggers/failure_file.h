// Where a trigger leaves what it gave up: a file of JSON lines, each as Lambda writes it for a failed batch.

#pragma once

#include "core/triggers/shard_delivery.h"

namespace core {

struct FailureReport
{
    const TriggerSettings &settings;
    const GivenUp &givenUp;
    const std::string &shardId;
    const std::string &streamArn;
    UnixMicros time;
};

/// requestContext, responseContext, DDBStreamBatchInfo, and the whole event as "payload".
std::string failureLine(const FailureReport &report);
/// On disk when it returns.
Result<void> appendFailure(const std::string &path, const FailureReport &report);

} // namespace core
