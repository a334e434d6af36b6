// Serves open databases from within the window, on this computer alone.

#pragma once

#include "ui/requests/endpoint_host.h"

namespace app {

class LocalEndpointHost final : public ui::EndpointHost
{
public:
    core::Result<ui::ServeAttempt> start(std::shared_ptr<core::Client> client, quint16 port) override;
};

} // namespace app
