// What of the page comes back after a restart.

#include "ui/items/table_page_private.h"

#include "ui/item_editor/item_editor.h"
#include "ui/items/grid_view.h"
#include "ui/settings/settings.h"
#include "ui/timeline/timeline.h"

#include <QJsonDocument>

namespace ui {

QJsonObject TablePage::Private::save() const
{
    if (!isDescribed)
        return pending;
    QJsonObject json{{QStringLiteral("connection"), table.connection->id},
                     {QStringLiteral("table"), table.tableName},
                     {QStringLiteral("query"), toJson(line->model().spec())},
                     {QStringLiteral("isResult"), mode == Mode::Result},
                     {QStringLiteral("panel"), line->isPanelOpen()},
                     {QStringLiteral("columns"), toJson(grid->columnLayout().places())},
                     {QStringLiteral("position"), QString::number(grid->view().topPosition())},
                     {QStringLiteral("timeline"), timeline->saveState()},
                     {QStringLiteral("editorOpen"), editor->isVisibleTo(&q) || !draftOfNow.isEmpty()}};
    if (!draftOfNow.isEmpty())
        json[QStringLiteral("draftOfNow")] = draftOfNow;
    if (editor->isVisibleTo(&q))
        json[QStringLiteral("editor")] = editor->saveState();
    return json;
}

void TablePage::Private::applyPending()
{
    const QJsonObject state = std::exchange(pending, {});
    const QJsonArray columns = state[QStringLiteral("columns")].toArray();
    if (!columns.isEmpty())
        grid->columnLayout().setPlaces(columnPlacesFromJson(columns));
    QuerySpec spec = querySpecFromJson(state[QStringLiteral("query")].toObject());
    if (keySchemaOf(line->model().table(), spec.indexName).empty())
        spec.indexName.clear(); // the index was deleted meanwhile
    line->model().reset(spec);
    line->setPanelOpen(state[QStringLiteral("panel")].toBool());
    timeline->restoreState(state[QStringLiteral("timeline")].toObject());
    // A query is not sent by itself at start: on a remote table it would cost money nobody asked to spend. A
    // Scan of the whole table is what browsing does anyway.
    const bool isLocal = table.connection->client->capabilities().rowAccess;
    if (state[QStringLiteral("isResult")].toBool() && isLocal && line->model().plan().isValid())
        run();
    else
        browse();
    const quint64 position = state[QStringLiteral("position")].toString().toULongLong();
    if (position > 0)
        scrollTo(position);
    if (state[QStringLiteral("editorOpen")].toBool()) {
        showEditor(true);
        editor->restoreState(shown, state[QStringLiteral("editor")].toObject());
    }
    draftOfNow = state[QStringLiteral("draftOfNow")].toObject();
    if (!isPast() && !draftOfNow.isEmpty())
        editor->restoreState(table, std::exchange(draftOfNow, {}));
}

void TablePage::Private::scrollTo(quint64 position)
{
    // Once: as soon as the rows are known.
    auto connection = std::make_shared<QMetaObject::Connection>();
    *connection = connect(&grid->model(), &RowWindowModel::countChanged, &q, [this, position, connection] {
        // A cursor knows of no row at first.
        if (grid->model().total() == 0 && (!grid->model().isCountKnown() || grid->model().count().hasMore))
            return;
        QObject::disconnect(*connection);
        grid->view().setTopPosition(position);
    });
}

void TablePage::Private::loadColumns()
{
    const QByteArray stored = context.settings.get(settings::columnLayouts).toUtf8();
    const QJsonObject all = QJsonDocument::fromJson(stored).object();
    const QJsonArray columns = all[table.connection->id + u'\n' + table.tableName].toArray();
    if (!columns.isEmpty())
        grid->columnLayout().setPlaces(columnPlacesFromJson(columns));
}

void TablePage::Private::saveColumns()
{
    constexpr qsizetype kTablesMax = 100;
    const QByteArray stored = context.settings.get(settings::columnLayouts).toUtf8();
    QJsonObject all = QJsonDocument::fromJson(stored).object();
    const QString key = table.connection->id + u'\n' + table.tableName;
    if (all.size() >= kTablesMax && !all.contains(key))
        all.erase(all.begin());
    all[key] = toJson(grid->columnLayout().places());
    context.settings.set(settings::columnLayouts,
                         QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)));
}

} // namespace ui
