#include "app/workbench/single_instance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QThread>

namespace app {

namespace {

constexpr qint64 kRequestBytesMax = qint64(1) << 20;
constexpr int kRetryMs = 50; // between the first program's lock and its first listening
constexpr char kEnd = '\n';
const QByteArray kTaken = QByteArrayLiteral("taken\n");

/// A socket's name is at most 107 bytes long, and profiles may lie deep: it is a hash of the profile's
/// folder, in the folder that the desktop keeps for sockets.
QString addressOf(const QString &stateFolder)
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (!QDir::isAbsolutePath(runtime) || !QFileInfo(runtime).isWritable())
        return QDir(stateFolder).filePath(QStringLiteral("instance.socket"));
    const QByteArray hash = QCryptographicHash::hash(QFileInfo(stateFolder).canonicalFilePath().toUtf8(),
                                                     QCryptographicHash::Sha256);
    return QDir(runtime).filePath(QStringLiteral("tablewright-") +
                                  QString::fromLatin1(hash.toHex().left(16)));
}

QByteArray toBytes(const StartRequest &request)
{
    const QJsonObject json{{QStringLiteral("folders"), QJsonArray::fromStringList(request.folders)},
                           {QStringLiteral("sample"), request.openSample},
                           {QStringLiteral("token"), QString::fromLatin1(request.activationToken)}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + kEnd;
}

StartRequest requestFrom(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    StartRequest request;
    for (const QJsonValue folder : json[QStringLiteral("folders")].toArray())
        request.folders.append(folder.toString());
    request.openSample = json[QStringLiteral("sample")].toBool();
    request.activationToken = json[QStringLiteral("token")].toString().toLatin1();
    return request;
}

QString madeFolder(const QString &folder)
{
    QDir().mkpath(folder);
    return folder;
}

} // namespace

SingleInstance::SingleInstance(const QString &stateFolder)
    : m_address(addressOf(madeFolder(stateFolder)))
    , m_lock(QDir(stateFolder).filePath(QStringLiteral("instance.lock")))
{
    m_lock.setStaleLockTime(0); // a program may run for months; one that is gone is found by its process id
}

SingleInstance::~SingleInstance() = default;

SingleInstance::Outcome SingleInstance::start(const StartRequest &request, int answerMs)
{
    const QDeadlineTimer deadline(answerMs);
    for (;;) {
        if (m_lock.tryLock(0)) {
            listen();
            return Outcome::First;
        }
        // A folder that takes no lock takes no session either: there is nothing to protect.
        if (m_lock.error() != QLockFile::LockFailedError)
            return Outcome::First;
        if (handOver(request, int(deadline.remainingTime())))
            return Outcome::HandedOver;
        if (deadline.hasExpired())
            return Outcome::Unreachable;
        QThread::msleep(kRetryMs); // it is just starting, or just going
    }
}

qint64 SingleInstance::otherProcess() const
{
    qint64 process = 0;
    QString host;
    QString name;
    return m_lock.getLockInfo(&process, &host, &name) ? process : 0;
}

void SingleInstance::listen()
{
    m_server = new QLocalServer(this);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &SingleInstance::takeConnection);
    // The lock is ours, so what is there under this name was left by a program that is gone.
    QLocalServer::removeServer(m_address);
    if (!m_server->listen(m_address))
        qWarning("Later starts cannot be taken over: %s", qPrintable(m_server->errorString()));
}

void SingleInstance::takeConnection()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { takeBytes(socket); });
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        takeBytes(socket);
    }
}

void SingleInstance::takeBytes(QLocalSocket *socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() > kRequestBytesMax)
            socket->abort();
        return;
    }
    const StartRequest request = requestFrom(socket->readLine());
    socket->write(kTaken);
    socket->disconnectFromServer();
    emit requested(request);
}

bool SingleInstance::handOver(const StartRequest &request, int answerMs) const
{
    QLocalSocket socket;
    socket.connectToServer(m_address);
    if (!socket.waitForConnected(answerMs))
        return false;
    const QDeadlineTimer deadline(answerMs);
    socket.write(toBytes(request));
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(int(deadline.remainingTime())))
            return false;
    }
    return socket.readLine() == kTaken;
}

} // namespace app
