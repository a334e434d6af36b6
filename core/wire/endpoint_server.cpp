#include "core/wire/endpoint_server.h"

namespace core::wire {

std::variant<std::unique_ptr<EndpointServer>, HttpServer::StartError>
EndpointServer::start(Client &client, const EndpointServerOptions &options)
{
    std::unique_ptr<EndpointServer> server(new EndpointServer(client, options.endpoint));
    auto started = HttpServer::start(server->m_endpoint, options.http);
    if (auto *error = std::get_if<HttpServer::StartError>(&started))
        return std::move(*error);
    server->m_server = std::get<0>(std::move(started));
    return server;
}

} // namespace core::wire
