// A connection to an endpoint as it is remembered: where it is and what signs, never a secret.

#pragma once

#include "ui/common/colors.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <optional>

namespace ui {

/// What requests are signed with.
enum class EndpointKeys {
    Profile,     // of the files that AWS tools share
    Environment, // variables of the program's environment
    Typed,       // an access key of this connection; its secret lies in a SecretStore
    None,        // any key will do, as with most local endpoints
};

enum class ConnectionColor { None, Blue, Green, Yellow, Red, Violet };
inline constexpr int kConnectionColorCount = int(ConnectionColor::Violet) + 1;
/// nullopt for None.
std::optional<ColorRole> roleOf(ConnectionColor color);

struct Endpoint
{
    QString id; // "endpoint:" and a UUID; stable over renaming
    QString name;
    QString url;    // empty: AWS in `region`
    QString region; // also of the signature; never empty
    EndpointKeys keys = EndpointKeys::Profile;
    QString profile; // empty: the default one
    QString accessKeyId;
    bool readOnly = false;
    bool isProduction = false; // the table's name is typed before anything in it is deleted
    ConnectionColor color = ConnectionColor::None;

    /// "http://localhost:8000", or "AWS eu-west-1".
    QString place() const;
    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

/// Not for files.
struct EndpointSecret
{
    QString secretAccessKey;
    QString sessionToken; // empty with long-lived keys

    bool isEmpty() const { return secretAccessKey.isEmpty(); }
    friend bool operator==(const EndpointSecret &, const EndpointSecret &) = default;
};

/// A profile of the files that AWS tools share.
struct EndpointProfile
{
    QString name;
    QString region; // empty: it says none
};

QString newEndpointId();
bool isEndpointId(const QString &connectionId);

/// The sentence that says what is wrong with a URL, or an empty one.
QString problemOfUrl(const QString &url);

QJsonObject toJson(const Endpoint &endpoint);
/// nullopt: not one of ours.
std::optional<Endpoint> endpointFromJson(const QJsonObject &json);

} // namespace ui
