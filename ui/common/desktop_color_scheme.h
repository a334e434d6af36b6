// Whether the desktop asks for dark: org.freedesktop.portal.Settings over D-Bus. Qt 6.4 does not tell.

#pragma once

#include <QDBusVariant>
#include <QObject>

namespace ui {

/// Says "no preference" where there is no session bus or no portal. Never blocks.
class DesktopColorScheme : public QObject
{
    Q_OBJECT

public:
    enum class Preference { None = 0, Dark = 1, Light = 2 }; // the portal's numbers
    Q_ENUM(Preference)

    explicit DesktopColorScheme(QObject *parent = nullptr);

    Preference preference() const { return m_preference; }

signals:
    void changed();

private slots:
    void takeChange(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void read();
    void take(const QVariant &value);

    Preference m_preference = Preference::None;
};

} // namespace ui
