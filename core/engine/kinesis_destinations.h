// Kinesis streams as destinations of a table's changes. No stream can be reached from here, so enabling one
// fails as it does on the service for a stream that is not there: afterwards, as the destination's status.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"

namespace core {

struct Engine;

Result<EnableKinesisStreamingDestinationResponse>
enableKinesisStreamingDestination(Engine &engine, const EnableKinesisStreamingDestinationRequest &request);
Result<DisableKinesisStreamingDestinationResponse>
disableKinesisStreamingDestination(const Engine &engine,
                                   const DisableKinesisStreamingDestinationRequest &request);
Result<UpdateKinesisStreamingDestinationResponse>
updateKinesisStreamingDestination(const Engine &engine,
                                  const UpdateKinesisStreamingDestinationRequest &request);
Result<DescribeKinesisStreamingDestinationResponse>
describeKinesisStreamingDestination(const Engine &engine,
                                    const DescribeKinesisStreamingDestinationRequest &request);

} // namespace core
