#include "ui/tables/table_features.h"

#include "ui/tables/table_actions.h"

#include <QCoreApplication>

namespace ui {

QList<FeatureCommand> tableCommands()
{
    FeatureCommand settings;
    settings.name = QStringLiteral("tableSettings");
    settings.otherWords = QCoreApplication::translate(
        "TableActions",
        "time to live, TTL, indexes, GSI, stream, point-in-time recovery, PITR, capacity, tags, protection");
    settings.icon = Icon::Settings;
    settings.text = QCoreApplication::translate("TableActions", "Table settin&gs...");
    settings.keys = QKeySequence(QStringLiteral("Alt+Shift+Return"));
    settings.run = [](AppContext &context, const TableRef &table, const FeatureWindow &window) {
        showTableSettings(context, table, window.widget);
    };
    return {settings};
}

} // namespace ui
