#include "app/workbench/endpoint_connector.h"

#include "core/remote/aws_configuration.h"
#include "core/remote/http_transport.h"
#include "core/remote/profile_credentials.h"
#include "core/remote/remote_client.h"

namespace app {

namespace {

/// Keys that a person typed, and may type anew while clients use them. Thread-safe.
class TypedCredentials final : public core::CredentialsProvider
{
public:
    TypedCredentials(const QString &accessKeyId, const ui::EndpointSecret &secret)
        : m_accessKeyId(accessKeyId.toStdString())
    {
        renew(secret);
    }

    void renew(const ui::EndpointSecret &secret)
    {
        const std::scoped_lock lock(m_mutex);
        m_credentials.accessKeyId = m_accessKeyId;
        m_credentials.secretAccessKey = secret.secretAccessKey.toStdString();
        m_credentials.sessionToken = secret.sessionToken.toStdString();
    }

    core::Result<core::Credentials> credentials(const core::Progress &) override
    {
        const std::scoped_lock lock(m_mutex);
        if (m_credentials.secretAccessKey.empty())
            return core::Error(core::ErrorCode::NoCredentials,
                               "The secret of the access key " + m_accessKeyId + " is not known any more");
        return m_credentials;
    }
    void refuse(const core::Credentials &) override {}

private:
    const std::string m_accessKeyId;
    std::mutex m_mutex;
    core::Credentials m_credentials; // guarded by m_mutex
};

core::Result<core::Url> urlOf(const ui::Endpoint &endpoint)
{
    if (endpoint.url.isEmpty())
        return core::awsEndpoint("dynamodb", endpoint.region.toStdString());
    return core::parseUrl(endpoint.url.toStdString());
}

std::shared_ptr<core::CredentialsProvider> profileCredentials(const ui::Endpoint &endpoint,
                                                              std::shared_ptr<core::HttpTransport> transport)
{
    core::ProfileOptions options;
    if (endpoint.keys == ui::EndpointKeys::Profile)
        options.profile = endpoint.profile.isEmpty() ? "default" : endpoint.profile.toStdString();
    options.transport = std::move(transport);
    return std::make_shared<core::ProfileCredentials>(std::move(options));
}

} // namespace

core::Result<std::shared_ptr<core::HttpTransport>> EndpointConnector::transport()
{
    const std::scoped_lock lock(m_mutex);
    if (!m_transport) {
        auto made = core::makeHttpTransport({});
        if (!made)
            return made.error();
        m_transport = std::move(*made);
    }
    return m_transport;
}

core::Result<ui::OpenedEndpoint> EndpointConnector::openEndpoint(const ui::Endpoint &endpoint,
                                                                 const ui::EndpointSecret &secret)
{
    const auto url = urlOf(endpoint);
    if (!url)
        return url.error();
    const auto shared = transport();
    if (!shared)
        return shared.error();
    core::RemoteOptions options;
    options.endpoint = *url;
    options.region = endpoint.region.toStdString();
    options.readOnly = endpoint.readOnly;
    options.transport = *shared;
    ui::OpenedEndpoint opened;
    switch (endpoint.keys) {
    case ui::EndpointKeys::Profile:
    case ui::EndpointKeys::Environment:
        options.credentials = profileCredentials(endpoint, *shared);
        break;
    case ui::EndpointKeys::Typed: {
        const auto typed = std::make_shared<TypedCredentials>(endpoint.accessKeyId, secret);
        options.credentials = typed;
        opened.renewSecret = [typed](const ui::EndpointSecret &renewed) { typed->renew(renewed); };
        break;
    }
    case ui::EndpointKeys::None:
        options.credentials =
            std::make_shared<core::FixedCredentials>(core::Credentials{"local", "local", {}, {}});
        break;
    }
    opened.client = std::make_shared<core::RemoteClient>(std::move(options));
    return opened;
}

core::Result<QList<ui::EndpointProfile>> EndpointConnector::profiles()
{
    const core::Environment environment = core::systemEnvironment();
    const auto configuration = core::AwsConfiguration::read(environment);
    if (!configuration)
        return configuration.error();
    QList<ui::EndpointProfile> profiles;
    for (const std::string &name : configuration->profileNames()) {
        const std::string region = core::AwsConfiguration::setting(configuration->profile(name), "region");
        profiles.append({QString::fromStdString(name), QString::fromStdString(region)});
    }
    return profiles;
}

} // namespace app
