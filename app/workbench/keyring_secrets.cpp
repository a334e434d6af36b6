#include "app/workbench/keyring_secrets.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <qt6keychain/keychain.h>

namespace app {

namespace {

const QString kService = QStringLiteral("tablewright");
const QString kKey = QStringLiteral("secretAccessKey");
const QString kToken = QStringLiteral("sessionToken");

QString textOf(const ui::EndpointSecret &secret)
{
    const QJsonObject json{{kKey, secret.secretAccessKey}, {kToken, secret.sessionToken}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

ui::EndpointSecret secretOf(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    return {json[kKey].toString(), json[kToken].toString()};
}

} // namespace

void KeyringSecrets::read(const QString &id, Taken taken)
{
    // What was typed in this session is the newest, and needs no unlocking.
    if (const ui::EndpointSecret known = ofSession(id); !known.isEmpty()) {
        taken(known);
        return;
    }
    auto *job = new QKeychain::ReadPasswordJob(kService); // deletes itself
    job->setKey(id);
    QObject::connect(job, &QKeychain::Job::finished, [job, taken = std::move(taken)] {
        taken(job->error() == QKeychain::NoError ? secretOf(job->textData()) : ui::EndpointSecret());
    });
    job->start();
}

void KeyringSecrets::write(const QString &id, const ui::EndpointSecret &secret, Kept kept)
{
    SecretStore::write(id, secret, [](Place) {});
    auto *job = new QKeychain::WritePasswordJob(kService);
    job->setKey(id);
    job->setTextData(textOf(secret));
    QObject::connect(job, &QKeychain::Job::finished, [job, kept = std::move(kept)] {
        kept(job->error() == QKeychain::NoError ? Place::Keyring : Place::Session);
    });
    job->start();
}

void KeyringSecrets::remove(const QString &id)
{
    SecretStore::remove(id);
    auto *job = new QKeychain::DeletePasswordJob(kService);
    job->setKey(id);
    job->start();
}

} // namespace app
