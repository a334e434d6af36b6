// DynamoDB's protocol over HTTP: which requests it takes, in which order it looks at them, what it answers.
// A plain function of a request, without sockets: HttpServer is the usual caller, tests are another.

#pragma once

#include "core/api/client.h"
#include "core/wire/http_server.h"

#include <atomic>

namespace core::wire {

struct EndpointOptions
{
    std::string region = "us-east-1";
    /// The client's writes of single items wait for no disk, so the event loop may do them.
    bool quickWrites = false;
    std::uint64_t seed = 0; // of the request ids
};

/// Thread-safe.
class Endpoint final : public HttpHandler
{
public:
    /// Borrows `client`, which must outlive the endpoint.
    Endpoint(Client &client, EndpointOptions options);

    bool mayBlock(const HttpRequest &request) const override;
    void answer(const HttpRequest &request, HttpResponse &response) override;

private:
    void answerOperation(const HttpRequest &request, HttpResponse &response);
    std::string nextRequestId();

    Client &m_client;
    const EndpointOptions m_options;
    std::atomic<std::uint64_t> m_requests = 0;
};

} // namespace core::wire
