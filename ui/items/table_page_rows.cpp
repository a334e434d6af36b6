// What rows the page shows, and what it says of them.

#include "ui/items/table_page_private.h"

#include "ui/common/elided_label.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/value_format.h"
#include "ui/items/cursor_source.h"
#include "ui/items/grid_view.h"
#include "ui/items/jump_bar.h"
#include "ui/items/position_source.h"
#include "ui/jobs/job_runner.h"
#include "ui/timeline/timeline.h"

#include <QLocale>
#include <QToolButton>
#include <cmath>

namespace ui {

namespace {

QString nothingMatched(qint64 read)
{
    if (read == 1)
        return TablePage::tr("Nothing matched; 1 item was read");
    return TablePage::tr("Nothing matched; %1 items were read").arg(formatCount(read));
}

QString formatUnits(double units)
{
    const int decimals = units < 10000 && units != std::floor(units) ? 1 : 0;
    return QLocale().toString(units, 'f', decimals);
}

} // namespace

std::vector<std::string> TablePage::Private::primaryKey() const
{
    std::vector<std::string> names;
    for (const core::KeySchemaElement &element : line->model().table().keySchema)
        names.push_back(element.attributeName);
    return names;
}

/// Of the index first, then those of the table that it lacks.
QStringList TablePage::Private::keyColumns() const
{
    QStringList columns;
    for (const core::KeySchemaElement &element : keySchemaOf(line->model().table(), shownIndex))
        columns.append(QString::fromStdString(element.attributeName));
    for (const core::KeySchemaElement &element : line->model().table().keySchema)
        if (const QString name = QString::fromStdString(element.attributeName); !columns.contains(name))
            columns.append(name);
    return columns;
}

void TablePage::Private::browse()
{
    mode = Mode::Browsing;
    shownIndex = line->model().spec().indexName;
    message->clear();
    line->setShowsResult(false);
    core::ScanRequest scan;
    scan.tableName = table.tableName.toStdString();
    if (!shownIndex.isEmpty())
        scan.indexName = shownIndex.toStdString();
    scan.returnConsumedCapacity = core::ReturnConsumedCapacity::Total;
    shownRequest = std::move(scan);
    grid->model().setReadsOnByItself(true);
    shownKind = RequestKind::Scan;
    show(makeSource());
}

std::shared_ptr<RowSource> TablePage::Private::makeSource() const
{
    core::Client &client = *shown.connection->client;
    if (mode == Mode::Browsing && client.capabilities().rowAccess && client.rows())
        return std::make_shared<PositionSource>(shown, shownIndex, primaryKey());
    return std::make_shared<CursorSource>(shown.connection, shownRequest, primaryKey());
}

void TablePage::Private::show(const std::shared_ptr<RowSource> &source)
{
    ++rowsGeneration;
    positions = std::dynamic_pointer_cast<PositionSource>(source);
    grid->setTable(shown);
    if (positions) {
        readingAhead.cancel(); // of an older question
        ahead.reset();
        grid->setSource(source, keyColumns());
    } else {
        showCursor(std::static_pointer_cast<CursorSource>(source));
    }
    updateState();
    emit q.stateChanged();
}

void TablePage::Private::browseAgain()
{
    if (!positions) {
        readAgain();
        return;
    }
    const quint64 top = grid->view().topPosition();
    browse();
    if (top > 0)
        scrollTo(top);
}

/// The rows on the screen are read again in their place. A result without any has no place: it is asked
/// again, where that costs no more than a page.
void TablePage::Private::showWritten()
{
    timeline->lookAgain();
    const bool isEmptyResult = grid->model().total() == 0 && grid->model().readTotals().pages <= 1;
    if (positions || (mode == Mode::Result && !isEmptyResult))
        grid->model().refresh();
    else
        browseAgain();
}

void TablePage::Private::readAgain()
{
    keepsRows = grid->model().total() > 0;
    if (!ahead) // else nothing of that question is on the screen
        shownBefore = Shown{shownKind, shownRequest, shownIndex};
    message->clear();
    show(makeSource());
    keepsRows = false;
}

void TablePage::Private::showCursor(const std::shared_ptr<CursorSource> &source)
{
    readingAhead.cancel(); // of an older question
    ahead.reset();
    if (!keepsRows) {
        grid->setSource(source, keyColumns());
        return;
    }
    ahead = source;
    const quint64 top = grid->view().topPosition();
    readingAhead = context.jobs.run<void>(tr("Read rows again"), JobRunner::Visibility::Quiet,
                                          [source](core::Progress &) { return source->readAhead(); });
    JobRunner::then<void>(readingAhead, &q, [this, source, top](const core::Result<void> &result) {
        if (ahead == source)
            takeReadAhead(result, top);
    });
}

void TablePage::Private::takeReadAhead(const core::Result<void> &result, quint64 top)
{
    const std::shared_ptr<CursorSource> source = std::exchange(ahead, nullptr);
    if (result) {
        grid->setSource(source, keyColumns());
        if (top > 0)
            scrollTo(top);
        updateState();
        return;
    }
    // The rows are still those of the question before.
    shownKind = shownBefore->kind;
    shownRequest = shownBefore->request;
    shownIndex = shownBefore->index;
    if (result.error().code() != core::ErrorCode::Cancelled) {
        const ErrorText text = describeError(result.error());
        message->showMessage(MessageBar::Kind::Error,
                             tr("The rows are as they were read before. %1").arg(text.joined()),
                             {{tr("Try again"), [this] { q.refresh(); }}}, text.details);
    }
    updateState();
}

void TablePage::Private::run()
{
    const QueryPlan &plan = line->model().plan();
    if (!plan.isValid())
        return;
    mode = Mode::Result;
    shownKind = plan.kind;
    shownRequest = plan.request;
    shownIndex = line->model().spec().indexName;
    message->clear();
    line->setShowsResult(true);
    // Who limits a page wants to see that page, not all of them.
    grid->model().setReadsOnByItself(line->model().spec().limitText.trimmed().isEmpty());
    show(makeSource());
}

void TablePage::Private::clearResult()
{
    browse();
    grid->setFocus();
}

void TablePage::Private::updateState()
{
    const RowWindowModel &model = grid->model();
    const bool isLoading = model.state() == RowWindowModel::State::Loading;
    line->setRunning(isLoading && mode == Mode::Result);
    explainText->setText(explain());
    const bool isStopped = model.state() == RowWindowModel::State::Stopped;
    goOn->setVisible(model.count().hasMore && (isStopped || (!model.readsOnByItself() &&
                                                             model.state() == RowWindowModel::State::Idle)));
    goOn->setText(isStopped ? tr("Go on") : tr("Read the next page"));
    const RowCount &count = model.count();
    const bool isEmpty = model.isCountKnown() && count.rows == 0 && !isLoading;
    emptyAction = EmptyAction::None;
    importButton->setVisible(isEmpty && isDescribed && mode == Mode::Browsing && shownIndex.isEmpty() &&
                             canWrite());
    if (!isDescribed && model.state() != RowWindowModel::State::Failed) {
        empty->setContent(Icon::Table, tr("Reading %1").arg(table.tableName));
    } else if (model.state() == RowWindowModel::State::Failed && count.rows == 0) {
        emptyAction = EmptyAction::Retry;
        empty->setContent(Icon::Warning, tr("The items could not be read"), tr("Try again"));
    } else if (isEmpty && mode == Mode::Result && !count.hasMore) {
        emptyAction = EmptyAction::ClearResult;
        empty->setContent(Icon::Search, nothingMatched(model.readTotals().read), tr("Show all items"));
    } else if (isEmpty && mode == Mode::Browsing && !count.hasMore) {
        const bool isTable = shownIndex.isEmpty();
        emptyAction = isTable && canWrite() ? EmptyAction::NewItem : EmptyAction::None;
        empty->setContent(isPast() ? Icon::Clock : Icon::Item,
                          isPast()  ? tr("There were no items at this moment")
                          : isTable ? tr("No items yet")
                                    : tr("No items in this index"),
                          emptyAction == EmptyAction::NewItem ? tr("New item") : QString());
    } else {
        stack->setCurrentWidget(grid);
        return;
    }
    stack->setCurrentWidget(empty);
}

QString TablePage::Private::explain() const
{
    const RowWindowModel &model = grid->model();
    const RowCount &count = model.count();
    if (!isDescribed || (!model.isCountKnown() && model.state() == RowWindowModel::State::Loading))
        return tr("Reading");
    const QString target = shownIndex.isEmpty() ? tr("table") : shownIndex;
    QStringList parts;
    if (positions) {
        parts << (count.isExact && count.rows == 1 ? tr("1 item")
                  : count.isExact                  ? tr("%1 items").arg(formatCount(qint64(count.rows)))
                                  : tr("about %1 items, counting").arg(formatCount(qint64(count.rows))));
        parts << tr("in scan order of %1").arg(target);
        return parts.join(QStringLiteral("  \u00B7  "));
    }
    const ReadTotals &totals = model.readTotals();
    const QString returned = formatCount(totals.returned);
    parts << (totals.returned == totals.read ? tr("%1 read").arg(returned)
                                             : tr("%1 of %2 read").arg(returned, formatCount(totals.read)));
    parts << (shownKind == RequestKind::Get     ? tr("Get")
              : shownKind == RequestKind::Query ? tr("Query")
                                                : tr("Scan")) +
                 u' ' + target;
    if (totals.hasCapacity)
        parts << tr("%1 RCU").arg(formatUnits(totals.capacityUnits));
    parts << tr("%1 ms").arg(QLocale().toString(double(totals.microseconds) / 1000.0, 'f', 1));
    if (ahead)
        parts << tr("reading again");
    else if (model.state() == RowWindowModel::State::Stopped)
        parts << tr("stopped, there may be more");
    else if (count.hasMore)
        parts << (model.state() == RowWindowModel::State::Loading ? tr("reading") : tr("more to read"));
    else
        parts << tr("complete");
    return parts.join(QStringLiteral("  \u00B7  "));
}

void TablePage::Private::showFailure(const core::Error &error)
{
    if (isTableGone)
        return; // it is said already
    // Said once, where it can be mended.
    if (mode == Mode::Result && line->showRefusal(QString::fromStdString(error.message()))) {
        updateState();
        return;
    }
    const ErrorText text = describeError(error);
    message->showMessage(MessageBar::Kind::Error, text.joined(),
                         {{tr("Try again"),
                           [this] {
                               message->clear();
                               if (!isDescribed)
                                   describe();
                               else if (hasMomentFailed)
                                   readMoment();
                               else
                                   grid->model().resume();
                           }}},
                         text.details);
    updateState();
}

core::Result<core::Key> TablePage::Private::jumpKey(const QString &text) const
{
    core::Key key;
    const core::TableDescription &description = line->model().table();
    for (const core::KeySchemaElement &element : keySchemaOf(description, shownIndex)) {
        if (element.keyType != core::KeyType::Hash)
            continue;
        const core::AttributeType type =
            description.typeOf(element.attributeName).value_or(core::AttributeType::S);
        core::Result<core::AttributeValue> value = parseTypedText({valueKindOf(type), text});
        if (!value)
            return value.error();
        key.set(element.attributeName, std::move(*value));
    }
    return key;
}

/// Digits are a row number, unless the partition key is a number itself: then a row is written #12.
void TablePage::Private::jumpTo(const QString &text)
{
    const core::TableDescription &description = line->model().table();
    const auto keys = keySchemaOf(description, shownIndex);
    const bool hasNumberKey =
        !keys.empty() && description.typeOf(keys.front().attributeName) == core::AttributeType::N;
    const bool isMarked = text.startsWith(u'#');
    bool isNumber = false;
    QString digits = isMarked ? text.mid(1) : text;
    digits.remove(u',').remove(u' ').remove(QLocale().groupSeparator());
    const quint64 row = digits.toULongLong(&isNumber);
    const auto goTo = [this](quint64 position) {
        if (grid->model().total() == 0)
            return;
        position = std::min(position, grid->model().total() - 1);
        grid->view().setCurrentPosition(position, 0, QItemSelectionModel::ClearAndSelect);
        jump->close();
    };
    if (isNumber && row > 0 && (isMarked || !hasNumberKey || !positions)) {
        goTo(row - 1);
        return;
    }
    if (!positions) {
        jump->showProblem(tr("Enter a number from 1 to %1").arg(formatCount(qint64(grid->model().total()))));
        return;
    }
    core::Result<core::Key> key = jumpKey(text);
    if (!key) {
        jump->showProblem(QString::fromStdString(key.error().message()));
        return;
    }
    auto future = context.jobs.run<std::uint64_t>(
        tr("Find %1").arg(text), JobRunner::Visibility::Quiet,
        [source = positions, wanted = *key](core::Progress &) { return source->positionOf(wanted); });
    JobRunner::then<std::uint64_t>(future, &q, [this, goTo](const core::Result<std::uint64_t> &position) {
        if (position)
            goTo(*position);
        else
            jump->showProblem(describeError(position.error()).sentence);
    });
}

} // namespace ui
