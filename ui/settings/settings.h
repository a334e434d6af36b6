// What is remembered between runs: one typed table of settings. The only code that sees QSettings.

#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <memory>

class QSettings;

namespace ui {

/// The folders of one profile; see the XDG base directory specification.
struct Paths
{
    QString configFolder; // preferences
    QString stateFolder;  // session, layout, recent files
    QString dataFolder;   // databases that the person asked us to make without naming a place

    /// $XDG_CONFIG_HOME/tablewright and so on.
    static Paths standard();
    /// Everything below one folder: portable, and for tests.
    static Paths inProfile(const QString &folder);
};

/// A key with its type, default and file. All of them are in `namespace settings` below.
template <typename T>
struct Setting
{
    enum class Scope { Preference, State };
    const char *key;
    T standard;
    Scope scope = Scope::Preference;
};

/// GUI thread only.
class Settings : public QObject
{
    Q_OBJECT

public:
    explicit Settings(const Paths &paths, QObject *parent = nullptr);
    ~Settings() override;

    const Paths &paths() const { return m_paths; }

    template <typename T>
    T get(const Setting<T> &setting) const
    {
        const QVariant stored = read(setting.key, isState(setting));
        return stored.isValid() && stored.canConvert<T>() ? stored.value<T>() : setting.standard;
    }
    template <typename T>
    void set(const Setting<T> &setting, const T &value)
    {
        write(setting.key, isState(setting), QVariant::fromValue(value));
    }

    /// Newest first, at most ten.
    QStringList recentFolders() const;
    void addRecentFolder(const QString &folder);
    void removeRecentFolder(const QString &folder);

    /// On disk at once; otherwise it is written when the event loop is idle.
    void sync();

signals:
    void changed(const char *key);

private:
    template <typename T>
    static bool isState(const Setting<T> &setting)
    {
        return setting.scope == Setting<T>::Scope::State;
    }
    QVariant read(const char *key, bool isState) const;
    void write(const char *key, bool isState, const QVariant &value);

    const Paths m_paths;
    std::unique_ptr<QSettings> m_preferences;
    std::unique_ptr<QSettings> m_state;
};

/// Every setting there is.
namespace settings {
inline const Setting<QString> theme{"appearance/theme", QStringLiteral("system")}; // system, light, dark
inline const Setting<int> zoomPercent{"appearance/zoomPercent", 100};
inline const Setting<QString> language{"appearance/language", QString()}; // empty: the desktop's
/// JSON: places of columns by connection and table; written by ui/items only.
inline const Setting<QString> columnLayouts{"grid/columnLayouts", QString(), Setting<QString>::Scope::State};
inline const Setting<bool> compactRows{"grid/compactRows", true};
inline const Setting<int> inspectorWidth{"layout/inspectorWidth", 360, Setting<int>::Scope::State};
inline const Setting<QString> itemEditorView{"itemEditor/view", QStringLiteral("tree"),
                                             Setting<QString>::Scope::State};
inline const Setting<QString> lastFileFolder{"files/lastFolder", QString(), Setting<QString>::Scope::State};
/// Of exports and backup files: what is brought in often lies in a folder of somebody else's.
inline const Setting<QString> lastExportFolder{"files/lastExportFolder", QString(),
                                               Setting<QString>::Scope::State};
inline const Setting<QString> lastDatabaseFolder{"databases/lastFolder", QString(),
                                                 Setting<QString>::Scope::State};
/// JSON: ports by connection, and whether it was served; written by ui/requests only.
inline const Setting<QString> servedPorts{"serving/ports", QString(), Setting<QString>::Scope::State};
/// JSON: saved endpoints without their secrets; written by ui/connections only.
inline const Setting<QString> endpoints{"connections/endpoints", QString()};
inline const Setting<QStringList> recentFolders{"databases/recent", {}, Setting<QStringList>::Scope::State};
} // namespace settings

} // namespace ui
