#include "ui/connections/endpoint_store.h"

#include "ui/settings/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace ui {

EndpointStore::EndpointStore(Settings &settings)
    : m_settings(settings)
{
    const QJsonArray saved = QJsonDocument::fromJson(settings.get(settings::endpoints).toUtf8()).array();
    for (const QJsonValue value : saved) {
        if (auto endpoint = endpointFromJson(value.toObject()))
            m_endpoints.append(*std::move(endpoint));
    }
}

std::optional<Endpoint> EndpointStore::find(const QString &id) const
{
    const auto found = std::find_if(m_endpoints.begin(), m_endpoints.end(),
                                    [&](const Endpoint &endpoint) { return endpoint.id == id; });
    return found == m_endpoints.end() ? std::optional<Endpoint>() : *found;
}

void EndpointStore::save(const Endpoint &endpoint)
{
    const auto present = std::find_if(m_endpoints.begin(), m_endpoints.end(),
                                      [&](const Endpoint &other) { return other.id == endpoint.id; });
    if (present == m_endpoints.end())
        m_endpoints.append(endpoint);
    else
        *present = endpoint;
    write();
}

void EndpointStore::remove(const QString &id)
{
    m_endpoints.removeIf([&](const Endpoint &endpoint) { return endpoint.id == id; });
    write();
}

QString EndpointStore::freeName(const QString &name) const
{
    const auto isTaken = [&](const QString &candidate) {
        return std::any_of(m_endpoints.begin(), m_endpoints.end(),
                           [&](const Endpoint &endpoint) { return endpoint.name == candidate; });
    };
    QString candidate = name;
    for (int number = 2; isTaken(candidate); ++number)
        candidate = QStringLiteral("%1 %2").arg(name).arg(number);
    return candidate;
}

void EndpointStore::write()
{
    QJsonArray saved;
    for (const Endpoint &endpoint : std::as_const(m_endpoints))
        saved.append(toJson(endpoint));
    m_settings.set(settings::endpoints,
                   QString::fromUtf8(QJsonDocument(saved).toJson(QJsonDocument::Compact)));
}

} // namespace ui
