#include "ui/connections/secret_store.h"

namespace ui {

void SecretStore::read(const QString &id, Taken taken)
{
    taken(m_session.value(id));
}

void SecretStore::write(const QString &id, const EndpointSecret &secret, Kept kept)
{
    m_session.insert(id, secret);
    kept(Place::Session);
}

void SecretStore::remove(const QString &id)
{
    m_session.remove(id);
}

} // namespace ui
