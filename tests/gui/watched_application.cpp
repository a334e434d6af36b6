#include "tests/gui/watched_application.h"

#include <QAbstractEventDispatcher>
#include <QEvent>
#include <QMetaEnum>

namespace support {

WatchedApplication::WatchedApplication(int &argc, char **argv)
    : QApplication(argc, argv)
{
    m_clock.start();
    QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this,
            [this] { m_waitingSinceMs = m_clock.elapsed(); });
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] {
        if (m_waitingSinceMs > 0)
            m_waitedMs += m_clock.elapsed() - m_waitingSinceMs;
        m_waitingSinceMs = 0;
    });
}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    const qint64 nestedBefore = m_nestedMs;
    const QEvent::Type type = event->type();
    const QByteArray name = receiver->metaObject()->className(); // the receiver may be gone afterwards
    m_nestedMs = 0;
    const qint64 start = busyMs();
    const bool taken = QApplication::notify(receiver, event);
    const qint64 whole = busyMs() - start;
    const qint64 own = whole - m_nestedMs;
    m_nestedMs = nestedBefore + whole;
    if (own > m_longestMs) {
        m_longestMs = own;
        m_longestWhat = QString::fromLatin1(name) + QStringLiteral(", ") +
                        QString::fromLatin1(QMetaEnum::fromType<QEvent::Type>().valueToKey(type));
    }
    return taken;
}

QString WatchedApplication::longest() const
{
    return QStringLiteral("%1 ms, %2").arg(m_longestMs).arg(m_longestWhat);
}

void WatchedApplication::forget()
{
    m_longestMs = 0;
    m_longestWhat.clear();
}

} // namespace support
