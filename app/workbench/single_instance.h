// One program a profile: two would overwrite each other's session. A second start hands what it was given to
// the first, which shows it.

#pragma once

#include <QLockFile>
#include <QObject>
#include <QStringList>

class QLocalServer;
class QLocalSocket;

namespace app {

/// What a start was asked to do.
struct StartRequest
{
    QStringList folders; // absolute
    bool openSample = false;
    QByteArray
        activationToken; // of the desktop, so that it lets the first program's window come to the front

    friend bool operator==(const StartRequest &, const StartRequest &) = default;
};

/// Holds the profile's lock while it lives. What a crashed program left is taken over.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    enum class Outcome {
        First,       // the profile is ours; the requests of later starts arrive by requested()
        HandedOver,  // another program has the profile, and took the request
        Unreachable, // another program has the profile, and does not answer
    };

    explicit SingleInstance(const QString &stateFolder);
    ~SingleInstance() override;

    /// Blocks until another program has answered: at most `answerMs`, some seconds where it hangs.
    Outcome start(const StartRequest &request, int answerMs = 5000);
    /// Of the other program, where it is known, else 0.
    qint64 otherProcess() const;

signals:
    void requested(const app::StartRequest &request);

private:
    void listen();
    void takeConnection();
    void takeBytes(QLocalSocket *socket);
    bool handOver(const StartRequest &request, int answerMs) const;

    const QString m_address;
    QLockFile m_lock;
    QLocalServer *m_server = nullptr;
};

} // namespace app
