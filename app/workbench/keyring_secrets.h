// Secrets in the desktop's keyring (Secret Service or KWallet).

#pragma once

#include "ui/connections/secret_store.h"

namespace app {

/// Where there is no keyring, or it refuses, secrets are kept for the session; the one who writes is told.
class KeyringSecrets final : public ui::SecretStore
{
public:
    void read(const QString &id, Taken taken) override;
    void write(const QString &id, const ui::EndpointSecret &secret, Kept kept) override;
    void remove(const QString &id) override;
};

} // namespace app
