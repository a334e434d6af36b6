// A client whose streams fail once, for tests of those who follow them.

#pragma once

#include "tests/support/forwarding_client.h"

namespace support {

class FlakyStreams final : public ForwardingClient
{
public:
    using ForwardingClient::ForwardingClient;

    core::Result<core::DescribeStreamResponse>
    describeStream(const core::DescribeStreamRequest &request) override
    {
        if (++m_describes == failingDescribe)
            return gone();
        return m_client.describeStream(request);
    }
    core::Result<core::GetShardIteratorResponse>
    getShardIterator(const core::GetShardIteratorRequest &request) override
    {
        return m_client.getShardIterator(request);
    }
    core::Result<core::GetRecordsResponse> getRecords(const core::GetRecordsRequest &request) override
    {
        if (++m_reads == failingRead)
            return gone();
        return m_client.getRecords(request);
    }

    int failingDescribe = 0; // the how manieth fails; 0: none
    int failingRead = 0;

private:
    static core::Error gone() { return {core::ErrorCode::ConnectionLost, "gone"}; }

    int m_describes = 0;
    int m_reads = 0;
};

} // namespace support
