// The parts of the session that belong to the window itself, as JSON.

#pragma once

#include "ui/connections/connection.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

class QMainWindow;

namespace ui {

class Settings;

QString sessionFile(const Settings &settings);

/// Geometry and docks.
QJsonObject saveWindow(const QMainWindow &window);
void restoreWindow(QMainWindow &window, const QJsonObject &state);

struct SavedDatabase
{
    QString folder;
    Connector::Mode mode = Connector::Mode::ReadWrite;
};
QJsonArray toJson(const QList<SavedDatabase> &databases);
QList<SavedDatabase> databasesFromJson(const QJsonArray &json);

} // namespace ui
