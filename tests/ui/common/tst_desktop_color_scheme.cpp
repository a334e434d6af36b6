// Against a bus of its own and a portal that the test plays.

#include "ui/common/desktop_color_scheme.h"

#include <QDBusConnection>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace ui;
using Preference = DesktopColorScheme::Preference;

/// The part of the portal that is asked.
class Portal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint scheme = 0;

public slots:
    QDBusVariant Read(const QString &group, const QString &key)
    {
        const bool isAsked = group == u"org.freedesktop.appearance" && key == u"color-scheme";
        // The portal wraps twice: the number in a variant in the variant of the reply.
        return QDBusVariant(QVariant::fromValue(QDBusVariant(isAsked ? scheme : 99u)));
    }

signals:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

class TestDesktopColorScheme : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_bus.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"),
                                                    QStringLiteral("--print-address")});
        if (!m_bus.waitForStarted())
            QSKIP("dbus-daemon is not installed");
        QVERIFY(m_bus.waitForReadyRead());
        const QByteArray address = m_bus.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        QDBusConnection desktop =
            QDBusConnection::connectToBus(QString::fromLatin1(address), QStringLiteral("desktop"));
        QVERIFY(desktop.isConnected());
        QVERIFY(desktop.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &m_portal,
                                       QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(desktop.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
    }

    void readsWhatTheDesktopWantsAndFollowsIt()
    {
        m_portal.scheme = 1;
        DesktopColorScheme scheme;
        QCOMPARE(scheme.preference(), Preference::None); // nothing waits for the bus
        QTRY_COMPARE(scheme.preference(), Preference::Dark);
        QSignalSpy changed(&scheme, &DesktopColorScheme::changed);
        const auto announce = [this](const char *key, uint value) {
            emit m_portal.SettingChanged(QStringLiteral("org.freedesktop.appearance"), QLatin1String(key),
                                         QDBusVariant(value));
        };
        announce("accent-color", 2); // something else
        announce("color-scheme", 2);
        QTRY_COMPARE(scheme.preference(), Preference::Light);
        announce("color-scheme", 0);
        QTRY_COMPARE(scheme.preference(), Preference::None);
        QCOMPARE(changed.count(), 2);
    }

    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
        m_bus.terminate();
        m_bus.waitForFinished();
    }

private:
    QProcess m_bus;
    Portal m_portal;
};

QTEST_GUILESS_MAIN(TestDesktopColorScheme)
#include "tst_desktop_color_scheme.moc"
