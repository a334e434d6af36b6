// What the page does with items: open, add, copy, delete, ask for more like them.

#include "ui/items/table_page_private.h"

#include "ui/commits/undo_commit.h"
#include "ui/common/error_text.h"
#include "ui/common/icons.h"
#include "ui/common/prompt.h"
#include "ui/common/value_format.h"
#include "ui/connections/production_guard.h"
#include "ui/item_editor/item_editor.h"
#include "ui/items/cursor_source.h"
#include "ui/items/grid_view.h"
#include "ui/jobs/job_runner.h"
#include "ui/settings/settings.h"
#include "ui/timeline/keep_past.h"
#include "ui/timeline/past_line.h"
#include "ui/timeline/timeline.h"
#include "ui/transfer/transfer_actions.h"

#include <QMenu>
#include <QSplitter>
#include <algorithm>
#include <limits>

namespace ui {

namespace {

constexpr quint64 kDeleteMax = 1000;

struct Deleted
{
    std::vector<core::ItemTransition> items;
    int gone = 0;                     // somebody was faster
    int left = 0;                     // for another time: more could not be put back
    std::optional<core::Error> error; // why it ended early
};

/// `bytesMax`: of images that can be kept to be put back.
core::Result<Deleted> deleteItems(const TableRef &table, const std::vector<core::Key> &keys, qint64 bytesMax,
                                  core::Progress &progress)
{
    Deleted deleted;
    qint64 bytes = 0;
    for (const core::Key &key : keys) {
        if (bytes > bytesMax) {
            deleted.left = int(keys.size() - deleted.items.size()) - deleted.gone;
            break;
        }
        if (progress.stopRequested()) {
            deleted.error = core::Error::cancelled();
            break;
        }
        core::DeleteItemRequest request;
        request.tableName = table.tableName.toStdString();
        request.key = key;
        request.conditionExpression = "attribute_exists(#key)";
        request.expressionAttributeNames = core::ExpressionAttributeNames{{"#key", key.begin()->name}};
        request.returnValues = core::ReturnValues::AllOld; // to be put back
        const core::Result<core::DeleteItemResponse> response = table.connection->client->deleteItem(request);
        if (response) {
            deleted.items.push_back({*request.tableName, key, response->attributes, {}});
            bytes += bytesOf({deleted.items.back()});
        } else if (response.error().code() == core::ErrorCode::ConditionalCheckFailed) {
            ++deleted.gone;
        } else {
            deleted.error = response.error();
            break;
        }
        progress.report(deleted.items.size() + std::uint64_t(deleted.gone), keys.size());
    }
    return deleted;
}

} // namespace

bool TablePage::Private::canWrite() const
{
    return !shown.connection->readOnly && shown.connection->client->capabilities().writable;
}

bool TablePage::Private::mayWrite()
{
    if (canWrite())
        return true;
    if (isPast())
        pastLine->stress();
    else
        message->showMessage(MessageBar::Kind::Info,
                             tr("%1 is open for reading only.").arg(table.connection->name));
    return false;
}

void TablePage::Private::showEditor(bool isShown)
{
    if (isShown && !editor->isVisibleTo(&q)) {
        const int width = context.settings.get(settings::inspectorWidth);
        editor->setVisible(true);
        splitter->setSizes({qMax(200, splitter->width() - width), width});
    } else if (!isShown && editor->isVisibleTo(&q)) {
        editor->setVisible(false);
        grid->setFocus();
    }
    emit q.stateChanged();
}

void TablePage::Private::openItem(const core::Key &key)
{
    if (editor->openItem(shown, key))
        showEditor(true);
}

/// An editor that is open shows the row that is chosen, as long as nothing in it is unsaved. A new item
/// stays: the grid chooses a row by itself when it gets the focus for the first time.
void TablePage::Private::followCurrentRow()
{
    const std::optional<core::Key> key = grid->currentKey();
    if (!key || *key == editor->currentKey() || !editor->isVisibleTo(&q) || editor->isNewItem() ||
        editor->hasUnsavedChanges())
        return;
    openItem(*key);
}

void TablePage::Private::newItem(const std::optional<core::Item> &from)
{
    if (!isDescribed || !mayWrite())
        return;
    editor->newItem(table, from);
}

void TablePage::Private::duplicate(const core::Key &key)
{
    using Items = std::vector<std::optional<core::Item>>;
    auto future = context.jobs.run<Items>(
        tr("Read an item"), JobRunner::Visibility::Quiet,
        [ref = table, key](core::Progress &progress) { return readItems(ref, {key}, progress); });
    JobRunner::then<Items>(future, &q, [this](const core::Result<Items> &items) {
        if (!items)
            showFailure(items.error());
        else if (items->front())
            newItem(*items->front());
        else
            message->showMessage(MessageBar::Kind::Warning, tr("The item was deleted meanwhile."));
    });
}

void TablePage::Private::deleteSelected()
{
    if (!mayWrite())
        return;
    if (grid->selectedRowCount() > kDeleteMax) {
        message->showMessage(MessageBar::Kind::Warning,
                             tr("At most %1 rows are deleted at once.").arg(formatCount(qint64(kDeleteMax))));
        return;
    }
    grid->withSelectedKeys([this](std::vector<core::Key> keys) {
        if (!keys.empty())
            deleteKeys(std::move(keys));
    });
}

void TablePage::Private::deleteKeys(std::vector<core::Key> keys)
{
    const int count = int(keys.size());
    Question question;
    question.title = count == 1 ? tr("Delete this item?") : tr("Delete %1 items?").arg(formatCount(count));
    QStringList parts;
    for (const core::KeySchemaElement &element : line->model().table().keySchema) {
        if (const core::AttributeValue *value = keys.front().find(element.attributeName))
            parts << QString::fromStdString(element.attributeName) + QStringLiteral(" = ") +
                         formatValue(value).joined();
    }
    question.text = count == 1 ? tr("%1\nIt will be gone from the table and all its indexes.")
                                     .arg(parts.join(QStringLiteral(", ")))
                               : tr("They will be gone from the table and all its indexes.");
    question.text +=
        u' ' + (!context.commits ? tr("To keep a copy, export the table first.")
                : count == 1     ? tr("Undo a committed write, in the Edit menu, brings it back.")
                                 : tr("Undo a committed write, in the Edit menu, brings them back."));
    question.acceptText = count == 1 ? tr("Delete item") : tr("Delete %1 items").arg(formatCount(count));
    question.isDestructive = true;
    if (ask(&q, guarded(question, table)) != Answer::Accept)
        return;
    const qint64 bytesMax =
        context.commits ? CommitHistory::kBytesMax / 4 : std::numeric_limits<qint64>::max();
    auto future =
        context.jobs.run<Deleted>(tr("Delete items"), JobRunner::Visibility::Write,
                                  [ref = table, keys = std::move(keys), bytesMax](core::Progress &progress) {
                                      return deleteItems(ref, keys, bytesMax, progress);
                                  });
    const auto remember = [&kept = context, ref = table](const core::Result<Deleted> &deleted) -> quint64 {
        return deleted ? rememberCommit(kept, ref, Commit::Kind::Delete, deleted->items) : 0;
    };
    receiveWrite<Deleted>(
        context, future, remember, &q, [this](const core::Result<Deleted> &deleted, quint64 commit) {
            q.refresh();  // first, as it takes away what is said now
            if (!deleted) // cancelled before it began
                return;
            const bool wasOpen = std::any_of(
                deleted->items.begin(), deleted->items.end(),
                [open = editor->currentKey()](const core::ItemTransition &item) { return item.key == open; });
            if (wasOpen && !editor->hasUnsavedChanges()) // else what was typed can still be saved
                editor->clear();
            const qint64 done = qint64(deleted->items.size());
            QStringList said;
            if (done > 0)
                said << (done == 1 ? tr("1 item deleted.") : tr("%1 items deleted.").arg(formatCount(done)));
            if (deleted->gone > 0)
                said << (deleted->gone == 1
                             ? tr("1 item had been deleted meanwhile.")
                             : tr("%1 items had been deleted meanwhile.").arg(formatCount(deleted->gone)));
            if (deleted->left > 0)
                said << tr("%1 were left: more than this cannot be undone at once. Delete again to go on.")
                            .arg(formatCount(deleted->left));
            if (deleted->error && deleted->error->code() != core::ErrorCode::Cancelled) {
                const ErrorText text = describeError(*deleted->error);
                message->showMessage(MessageBar::Kind::Error, (QStringList(text.joined()) + said).join(u' '),
                                     undoActions(commit), text.details);
            } else if (commit != 0 || deleted->gone > 0) {
                message->showMessage(MessageBar::Kind::Info, said.join(u' '), undoActions(commit));
            }
        });
}

void TablePage::Private::filterByValue(const core::Key &key, const QString &attributeName)
{
    // The grid knows only how the value looks; the filter needs the value.
    using Items = std::vector<std::optional<core::Item>>;
    auto future = context.jobs.run<Items>(
        tr("Read an item"), JobRunner::Visibility::Quiet,
        [ref = shown, key](core::Progress &progress) { return readItems(ref, {key}, progress); });
    JobRunner::then<Items>(future, &q, [this, attributeName](const core::Result<Items> &items) {
        if (!items) {
            showFailure(items.error());
            return;
        }
        const core::AttributeValue *value =
            items->front() ? items->front()->find(attributeName.toStdString()) : nullptr;
        if (value)
            line->addFilter(attributeName, *value);
        else
            message->showMessage(MessageBar::Kind::Warning,
                                 tr("The item does not have this attribute any more."));
    });
}

void TablePage::Private::queryPartition(const core::Key &key)
{
    const core::KeySchemaElement &hash = line->model().table().keySchema.front();
    const core::AttributeValue *value = key.find(hash.attributeName);
    if (!value)
        return;
    QuerySpec spec;
    spec.partitionText = typedTextOf(*value).text;
    line->model().change(spec);
    run();
}

/// What is on the screen: the result of the query, or all that is browsed.
void TablePage::Private::exportRows()
{
    ExportSource source;
    source.suggestedName = table.tableName;
    if (mode == Mode::Result)
        source.suggestedName += QStringLiteral("-result");
    else if (!shownIndex.isEmpty())
        source.suggestedName += u'-' + shownIndex;
    source.keyNames = keyColumns();
    const bool isWhole = grid->model().isCountKnown() && !grid->model().count().hasMore;
    source.expectedItems = positions || isWhole ? grid->model().total() : 0;
    source.nextPage = [connection = shown.connection,
                       request = shownRequest](const std::optional<core::Key> &startKey) {
        return readPage(*connection->client, request, startKey);
    };
    showExport(context, std::move(source), &q);
}

void TablePage::Private::fillMenu(QMenu &menu, quint64 position, int column)
{
    const std::optional<core::Key> key = grid->keyAt(position);
    if (!key)
        return;
    const int selected = int(std::min<quint64>(grid->selectedRowCount(), kDeleteMax + 1));
    menu.addAction(ui::icon(Icon::Item), tr("Open item"), QKeySequence(Qt::Key_Return), &q,
                   [this, key] { openItem(*key); });
    menu.addAction(ui::icon(Icon::ItemAdd), tr("Duplicate item..."), &q, [this, key] { duplicate(*key); })
        ->setEnabled(canWrite());
    menu.addAction(ui::icon(Icon::Delete),
                   selected > 1 ? tr("Delete %1 items...").arg(formatCount(selected)) : tr("Delete item..."),
                   QKeySequence::Delete, &q, [this] { deleteSelected(); })
        ->setEnabled(canWrite());
    menu.addSeparator();
    if (column >= 0) {
        const QString name = grid->model().columns()[std::size_t(column)];
        const bool hasValue = grid->model().cache().cell(position, column) != nullptr;
        QAction *filter = menu.addAction(ui::icon(Icon::Filter), tr("Filter by this value"), &q,
                                         [this, key, name] { filterByValue(*key, name); });
        filter->setEnabled(hasValue);
    }
    menu.addAction(ui::icon(Icon::Query), tr("Query this partition key"), &q,
                   [this, key] { queryPartition(*key); });
    menu.addAction(ui::icon(Icon::Export),
                   mode == Mode::Result ? tr("Export the result...") : tr("Export..."),
                   QKeySequence(Qt::CTRL | Qt::Key_E), &q, [this] { exportRows(); });
    menu.addSeparator();
    if (timeline->past().state() == TablePast::State::Kept) {
        menu.addAction(ui::icon(Icon::Clock), tr("History of the item..."),
                       QKeySequence(Qt::CTRL | Qt::Key_H), &q, [this, key] { showHistory(*key); });
        if (isPast())
            menu.addAction(ui::icon(Icon::Undo),
                           selected > 1 ? tr("Restore %1 items...").arg(formatCount(selected))
                                        : tr("Restore the item..."),
                           &q, [this] { restoreSelected(); })
                ->setEnabled(!table.connection->readOnly);
        menu.addSeparator();
    }
    if (timeline->past().state() == TablePast::State::None && table.connection->client->past())
        menu.addAction(ui::icon(Icon::Clock), tr("Keep its past..."), &q,
                       [this] { askToKeepPast(context, table, &q); })
            ->setEnabled(canWrite());
    QMenu *ofTable = menu.addMenu(ui::icon(Icon::Table), tr("Table %1").arg(table.tableName));
    emit q.tableMenuRequested(*ofTable);
    ofTable->menuAction()->setVisible(!ofTable->isEmpty());
    menu.addSeparator();
}

} // namespace ui
