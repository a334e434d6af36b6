// An endpoint without a network: what a remote client sends reaches another client as JSON, and its answer
// comes back as JSON.

#pragma once

#include "core/api/codec/codec.h"
#include "core/remote/http.h"
#include "core/remote/remote_client.h"

#include <zlib.h>

namespace support {

class ClientTransport final : public core::HttpTransport
{
public:
    /// Borrows `client`.
    explicit ClientTransport(core::Client &client)
        : m_client(client)
    {}

    core::Result<core::HttpResponse> exchange(const core::HttpRequest &request,
                                              const core::Progress &) override
    {
        std::string_view operation;
        for (const core::HttpHeader &header : request.headers) {
            for (const std::string_view prefix : {"DynamoDB_20120810.", "DynamoDBStreams_20120810."}) {
                if (header.name == "X-Amz-Target" && header.value.starts_with(prefix))
                    operation = std::string_view(header.value).substr(prefix.size());
            }
        }
        const core::Result<std::string> answer = core::execute(m_client, operation, request.body);
        core::HttpResponse response;
        response.status = answer ? 200 : 400;
        response.body = answer ? *answer : core::writeError(answer.error());
        const auto *bytes = reinterpret_cast<const Bytef *>(response.body.data());
        response.headers = {{"x-amz-crc32", std::to_string(crc32_z(0, bytes, response.body.size()))}};
        return response;
    }

private:
    core::Client &m_client;
};

/// Options of a client of `transport` with keys that do not matter.
inline core::RemoteOptions remoteOptions(std::shared_ptr<core::HttpTransport> transport)
{
    core::RemoteOptions options;
    options.endpoint = *core::parseUrl("http://localhost:8000");
    options.region = "eu-west-1";
    options.credentials = std::make_shared<core::FixedCredentials>(
        core::Credentials{"AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", {}, {}});
    options.transport = std::move(transport);
    return options;
}

} // namespace support
