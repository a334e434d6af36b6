// Opens folders with the embedded engine and endpoints over the network: all that the window can look at.

#pragma once

#include "app/workbench/keyring_secrets.h"
#include "app/workbench/local_connector.h"
#include "core/remote/http.h"

#include <memory>
#include <mutex>

namespace app {

/// Thread-safe but for secrets(), which is the GUI thread's.
class EndpointConnector final : public LocalConnector
{
public:
    core::Result<ui::OpenedEndpoint> openEndpoint(const ui::Endpoint &endpoint,
                                                  const ui::EndpointSecret &secret) override;
    core::Result<QList<ui::EndpointProfile>> profiles() override;
    ui::SecretStore *secrets() override { return &m_secrets; }

private:
    /// All clients share one, and with it the connections that are kept.
    core::Result<std::shared_ptr<core::HttpTransport>> transport();

    KeyringSecrets m_secrets;
    std::mutex m_mutex;
    std::shared_ptr<core::HttpTransport> m_transport; // guarded by m_mutex; made at first use
};

} // namespace app
