// Where the secrets of typed keys lie: in the desktop's keyring, or for this session only. Never in a file of
// ours.

#pragma once

#include "ui/connections/endpoint.h"

#include <QHash>
#include <functional>

namespace ui {

/// GUI thread only; asynchronous, as a keyring may ask the person to unlock it. This one keeps secrets for
/// the session; app/workbench has one over the keyring.
class SecretStore
{
public:
    enum class Place { Keyring, Session };
    /// A secret that is not there is an empty one.
    using Taken = std::function<void(const EndpointSecret &secret)>;
    using Kept = std::function<void(Place place)>;

    virtual ~SecretStore() = default;

    virtual void read(const QString &id, Taken taken);
    virtual void write(const QString &id, const EndpointSecret &secret, Kept kept);
    virtual void remove(const QString &id);

protected:
    EndpointSecret ofSession(const QString &id) const { return m_session.value(id); }

private:
    QHash<QString, EndpointSecret> m_session;
};

} // namespace ui
