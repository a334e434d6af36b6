// The endpoints a person saved, in the profile. Their secrets lie elsewhere: see secret_store.h.

#pragma once

#include "ui/connections/endpoint.h"

namespace ui {

class Settings;

/// GUI thread only. In the order in which they were made; what it cannot read of the profile is passed over.
class EndpointStore
{
public:
    /// Borrows `settings`.
    explicit EndpointStore(Settings &settings);

    const QList<Endpoint> &all() const { return m_endpoints; }
    std::optional<Endpoint> find(const QString &id) const;
    /// Adds it, or replaces the one of that id.
    void save(const Endpoint &endpoint);
    void remove(const QString &id);
    /// `name`, or "name 2" and so on where that is taken.
    QString freeName(const QString &name) const;

private:
    void write();

    Settings &m_settings;
    QList<Endpoint> m_endpoints;
};

} // namespace ui
