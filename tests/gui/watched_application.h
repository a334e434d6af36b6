// An application that knows how long the event loop was kept from going round.

#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QString>

namespace support {

/// Measures every event from its delivery to its end, without the time in which the loop waited for the next
/// one (menus and dialogs run loops of their own inside an event).
class WatchedApplication final : public QApplication
{
    Q_OBJECT

public:
    WatchedApplication(int &argc, char **argv);

    bool notify(QObject *receiver, QEvent *event) override;

    qint64 longestMs() const { return m_longestMs; }
    /// "43 ms, QPushButton, MouseButtonRelease"
    QString longest() const;
    /// Start anew.
    void forget();

private:
    qint64 busyMs() const { return m_clock.elapsed() - m_waitedMs; }

    QElapsedTimer m_clock;
    qint64 m_waitedMs = 0;
    qint64 m_waitingSinceMs = 0;
    qint64 m_nestedMs = 0; // busy time of events that ended inside the present one
    qint64 m_longestMs = 0;
    QString m_longestWhat;
};

} // namespace support
