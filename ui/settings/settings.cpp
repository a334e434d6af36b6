#include "ui/settings/settings.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>

namespace ui {

namespace {

constexpr qsizetype kRecentFoldersMax = 10;

QString xdgFolder(const char *variable, const QString &fallback)
{
    // The specification says that a relative path is to be ignored.
    const QString value = qEnvironmentVariable(variable);
    const QString root = QDir::isAbsolutePath(value) ? value : QDir::home().filePath(fallback);
    return QDir(root).filePath(QStringLiteral("tablewright"));
}

std::unique_ptr<QSettings> openFile(const QString &folder, const QString &name)
{
    QDir().mkpath(folder);
    return std::make_unique<QSettings>(QDir(folder).filePath(name), QSettings::IniFormat);
}

} // namespace

Paths Paths::standard()
{
    return {xdgFolder("XDG_CONFIG_HOME", QStringLiteral(".config")),
            xdgFolder("XDG_STATE_HOME", QStringLiteral(".local/state")), // Qt 6.4 does not know this one
            xdgFolder("XDG_DATA_HOME", QStringLiteral(".local/share"))};
}

Paths Paths::inProfile(const QString &folder)
{
    const QDir root(QDir(folder).absolutePath());
    return {root.filePath(QStringLiteral("config")), root.filePath(QStringLiteral("state")),
            root.filePath(QStringLiteral("data"))};
}

Settings::Settings(const Paths &paths, QObject *parent)
    : QObject(parent)
    , m_paths(paths)
    , m_preferences(openFile(paths.configFolder, QStringLiteral("settings.ini")))
    , m_state(openFile(paths.stateFolder, QStringLiteral("state.ini")))
{}

Settings::~Settings() = default;

QVariant Settings::read(const char *key, bool isState) const
{
    return (isState ? m_state : m_preferences)->value(QLatin1String(key));
}

void Settings::write(const char *key, bool isState, const QVariant &value)
{
    QSettings &file = *(isState ? m_state : m_preferences);
    if (file.value(QLatin1String(key)) == value)
        return;
    file.setValue(QLatin1String(key), value);
    emit changed(key);
}

QStringList Settings::recentFolders() const
{
    return get(settings::recentFolders);
}

void Settings::addRecentFolder(const QString &folder)
{
    QStringList folders = recentFolders();
    folders.removeAll(folder);
    folders.prepend(folder);
    if (folders.size() > kRecentFoldersMax)
        folders.resize(kRecentFoldersMax);
    set(settings::recentFolders, folders);
}

void Settings::removeRecentFolder(const QString &folder)
{
    QStringList folders = recentFolders();
    folders.removeAll(folder);
    set(settings::recentFolders, folders);
}

void Settings::sync()
{
    m_preferences->sync();
    m_state->sync();
}

} // namespace ui
