#include "ui/connections/endpoint.h"

#include <QCoreApplication>
#include <QUrl>
#include <QUuid>
#include <array>

namespace ui {

namespace {

const QString kIdStart = QStringLiteral("endpoint:");

// Stored in the profile: never rename.
constexpr std::array<const char *, 4> kKeysNames{"profile", "environment", "typed", "none"};
constexpr std::array<const char *, kConnectionColorCount> kColorNames{"none",   "blue", "green",
                                                                      "yellow", "red",  "violet"};

template <typename Enum, std::size_t count>
Enum valueOf(const std::array<const char *, count> &names, const QString &name, Enum otherwise)
{
    for (std::size_t i = 0; i < count; ++i) {
        if (name == QLatin1String(names[i]))
            return Enum(i);
    }
    return otherwise;
}

QString words(const char *text)
{
    return QCoreApplication::translate("ui::Endpoint", text);
}

} // namespace

std::optional<ColorRole> roleOf(ConnectionColor color)
{
    switch (color) {
    case ConnectionColor::None:
        return {};
    case ConnectionColor::Blue:
        return ColorRole::Accent;
    case ConnectionColor::Green:
        return ColorRole::Good;
    case ConnectionColor::Yellow:
        return ColorRole::Warning;
    case ConnectionColor::Red:
        return ColorRole::Error;
    case ConnectionColor::Violet:
        return ColorRole::PastText;
    }
    return {};
}

QString Endpoint::place() const
{
    return url.isEmpty() ? QStringLiteral("AWS ") + region : url;
}

QString newEndpointId()
{
    return kIdStart + QUuid::createUuid().toString(QUuid::WithoutBraces);
}

bool isEndpointId(const QString &connectionId)
{
    return connectionId.startsWith(kIdStart);
}

QString problemOfUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (text.contains(QLatin1Char(' ')) || !url.isValid())
        return words(QT_TRANSLATE_NOOP("ui::Endpoint", "This is not a URL, such as http://localhost:8000"));
    if (url.scheme() != u"http" && url.scheme() != u"https")
        return words(QT_TRANSLATE_NOOP("ui::Endpoint", "A URL begins with http:// or https://"));
    if (url.host().isEmpty())
        return words(QT_TRANSLATE_NOOP("ui::Endpoint", "Name a host, such as localhost"));
    if (!url.userInfo().isEmpty() || url.hasFragment())
        return words(QT_TRANSLATE_NOOP("ui::Endpoint", "Leave out the user and what follows #"));
    return {};
}

QJsonObject toJson(const Endpoint &endpoint)
{
    QJsonObject json{{QStringLiteral("id"), endpoint.id},
                     {QStringLiteral("name"), endpoint.name},
                     {QStringLiteral("region"), endpoint.region},
                     {QStringLiteral("keys"), QLatin1String(kKeysNames[std::size_t(endpoint.keys)])},
                     {QStringLiteral("color"), QLatin1String(kColorNames[std::size_t(endpoint.color)])},
                     {QStringLiteral("readOnly"), endpoint.readOnly},
                     {QStringLiteral("production"), endpoint.isProduction}};
    if (!endpoint.url.isEmpty())
        json.insert(QStringLiteral("url"), endpoint.url);
    if (!endpoint.profile.isEmpty())
        json.insert(QStringLiteral("profile"), endpoint.profile);
    if (!endpoint.accessKeyId.isEmpty())
        json.insert(QStringLiteral("accessKeyId"), endpoint.accessKeyId);
    return json;
}

std::optional<Endpoint> endpointFromJson(const QJsonObject &json)
{
    Endpoint endpoint;
    endpoint.id = json[QStringLiteral("id")].toString();
    endpoint.name = json[QStringLiteral("name")].toString();
    endpoint.url = json[QStringLiteral("url")].toString();
    endpoint.region = json[QStringLiteral("region")].toString();
    endpoint.keys = valueOf(kKeysNames, json[QStringLiteral("keys")].toString(), EndpointKeys::Profile);
    endpoint.profile = json[QStringLiteral("profile")].toString();
    endpoint.accessKeyId = json[QStringLiteral("accessKeyId")].toString();
    endpoint.readOnly = json[QStringLiteral("readOnly")].toBool();
    endpoint.isProduction = json[QStringLiteral("production")].toBool();
    endpoint.color = valueOf(kColorNames, json[QStringLiteral("color")].toString(), ConnectionColor::None);
    if (!isEndpointId(endpoint.id) || endpoint.name.isEmpty() || endpoint.region.isEmpty())
        return {};
    return endpoint;
}

} // namespace ui
