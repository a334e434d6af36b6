#include "ui/main_window/window_state.h"

#include "ui/settings/settings.h"

#include <QDir>
#include <QMainWindow>

namespace ui {

namespace {

constexpr int kLayoutVersion = 1; // of docks: a session of another version keeps its tabs, not its layout

QString encode(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray decode(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

} // namespace

QString sessionFile(const Settings &settings)
{
    return QDir(settings.paths().stateFolder).filePath(QStringLiteral("session.json"));
}

QJsonObject saveWindow(const QMainWindow &window)
{
    return {{QStringLiteral("geometry"), encode(window.saveGeometry())},
            {QStringLiteral("docks"), encode(window.saveState(kLayoutVersion))}};
}

void restoreWindow(QMainWindow &window, const QJsonObject &state)
{
    if (state.isEmpty())
        return;
    window.restoreGeometry(decode(state[QStringLiteral("geometry")]));
    window.restoreState(decode(state[QStringLiteral("docks")]), kLayoutVersion);
}

QJsonArray toJson(const QList<SavedDatabase> &databases)
{
    QJsonArray json;
    for (const SavedDatabase &database : databases) {
        json.append(QJsonObject{{QStringLiteral("folder"), database.folder},
                                {QStringLiteral("readOnly"), database.mode == Connector::Mode::ReadOnly}});
    }
    return json;
}

QList<SavedDatabase> databasesFromJson(const QJsonArray &json)
{
    QList<SavedDatabase> databases;
    for (const QJsonValue value : json) {
        const QJsonObject object = value.toObject();
        databases.append({object[QStringLiteral("folder")].toString(),
                          object[QStringLiteral("readOnly")].toBool() ? Connector::Mode::ReadOnly
                                                                      : Connector::Mode::ReadWrite});
    }
    return databases;
}

} // namespace ui
