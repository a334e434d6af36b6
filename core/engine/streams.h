// The operations of DynamoDB Streams.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"

namespace core {

struct Engine;

Result<ListStreamsResponse> listStreams(const Engine &engine, const ListStreamsRequest &request);
Result<DescribeStreamResponse> describeStream(const Engine &engine, const DescribeStreamRequest &request);
Result<GetShardIteratorResponse> getShardIterator(const Engine &engine,
                                                  const GetShardIteratorRequest &request);
Result<GetRecordsResponse> getRecords(const Engine &engine, const GetRecordsRequest &request);

} // namespace core
