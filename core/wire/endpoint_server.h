// Serves a client to AWS SDKs until it is destroyed: the endpoint and its HTTP server in one.

#pragma once

#include "core/wire/endpoint.h"

namespace core::wire {

struct EndpointServerOptions
{
    HttpServerOptions http;
    EndpointOptions endpoint;
};

/// Starting and stopping belong to one thread.
class EndpointServer
{
public:
    /// Borrows `client`, which must outlive the server.
    static std::variant<std::unique_ptr<EndpointServer>, HttpServer::StartError>
    start(Client &client, const EndpointServerOptions &options);

    std::uint16_t port() const { return m_server->port(); }
    std::size_t connections() const { return m_server->connections(); }
    /// Finishes what runs. The destructor does too.
    void stop() { m_server->stop(); }

private:
    EndpointServer(Client &client, const EndpointOptions &options)
        : m_endpoint(client, options)
    {}

    Endpoint m_endpoint;
    std::unique_ptr<HttpServer> m_server; // stops before the endpoint goes
};

} // namespace core::wire
