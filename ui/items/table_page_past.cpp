// The page as of a moment of its table's past.

#include "ui/items/table_page_private.h"

#include "ui/common/error_text.h"
#include "ui/connections/past_connection.h"
#include "ui/item_editor/item_editor.h"
#include "ui/items/grid_view.h"
#include "ui/items/position_source.h"
#include "ui/jobs/job_runner.h"
#include "ui/timeline/keep_past.h"
#include "ui/timeline/moment_text.h"
#include "ui/timeline/past_line.h"
#include "ui/timeline/timeline.h"

#include <QLayout>
#include <QMenu>

namespace ui {

namespace {

constexpr int kFrame = 2;
// A table as it was is read from its start: further down than this it begins there again, rather than make
// the hand wait that drags.
constexpr quint64 kTopKeptMax = 5000;

/// What the screen needs of a source, read before anything on it changes.
struct FirstRows
{
    std::shared_ptr<RowSource> source;
    RowCount count;
    RowBatchPtr rows;
};

core::Result<FirstRows> readFirstRows(std::shared_ptr<RowSource> source, RowRequest request,
                                      core::Progress &progress)
{
    FirstRows first{source, {}, {}};
    core::Result<RowBatchPtr> rows = source->read(request, progress);
    if (rows && (*rows)->rows.empty() && request.first > 0) { // shorter than it is now
        request.first = 0;
        rows = source->read(request, progress);
    }
    if (!rows)
        return rows.error();
    const core::Result<RowCount> count = source->count(progress);
    if (!count)
        return count.error();
    first.rows = *rows;
    first.count = *count;
    return first;
}

} // namespace

void TablePage::Private::connectPast()
{
    connect(timeline, &Timeline::momentChanged, &q, [this] { followMoment(); });
    connect(timeline, &Timeline::rangeChanged, &q, &TablePage::stateChanged);
    connect(timeline, &Timeline::leaveRequested, &q, [this] {
        timeline->setMoment({});
        grid->setFocus();
    });
    connect(timeline, &Timeline::momentLost, &q, [this](core::UnixMicros moment) {
        message->showMessage(MessageBar::Kind::Info,
                             tr("The past of this table no longer reaches back to %1: this is how it is now.")
                                 .arg(MomentText(timeline->past().now()).shortText(moment)));
    });
    connect(pastLine, &PastLine::backRequested, &q, [this] {
        timeline->setMoment({});
        grid->setFocus();
    });
    showPastLook();
    connect(&pollTimer, &QTimer::timeout, pastLine, [this] {
        if (isPast() && pastLine->isVisible())
            pastLine->setMoment(*shown.connection->moment, timeline->past().now());
    });
}

void TablePage::Private::followMoment()
{
    const bool wasPast = isPast();
    const std::optional<core::UnixMicros> moment = timeline->moment();
    shown = moment ? TableRef{asOf(table.connection, *moment), table.tableName} : table;
    if (!wasPast && editor->isVisibleTo(&q) && editor->hasUnsavedChanges()) {
        draftOfNow = editor->saveState(); // nothing typed is lost: it is back with now
        editor->clear();
    }
    showPastLook();
    emit q.stateChanged();
    if (grid->model().source())
        readMoment();
}

/// Said at once, before anything is read.
void TablePage::Private::showPastLook()
{
    if (const auto only = table.connection->client->capabilities().moment) {
        pastLine->setOnlyMoment(*only);
        pastLine->setVisible(true);
        return;
    }
    if (isPast())
        pastLine->setMoment(*shown.connection->moment, timeline->past().now());
    if (pastLine->isVisibleTo(&q) == isPast())
        return;
    pastLine->setVisible(isPast());
    const int margin = isPast() ? kFrame : 0;
    q.layout()->setContentsMargins(margin, margin, margin, margin);
    q.update();
    emit q.titleChanged(); // its icon
}

/// At most one read is under way; the newest moment comes next, and those between are never read.
void TablePage::Private::readMoment()
{
    if (isReadingMoment) {
        readsMomentAgain = true;
        return;
    }
    isReadingMoment = true;
    RowRequest request;
    request.first = grid->view().topPosition();
    if (isPast() && request.first > kTopKeptMax)
        farTop = std::exchange(request.first, 0);
    else if (!isPast() && farTop)
        request.first = *std::exchange(farTop, {});
    request.count = int(std::min<quint64>(grid->view().visibleRows() + 2, RowWindowModel::kPageRows));
    const quint64 generation = rowsGeneration;
    auto future = context.jobs.run<FirstRows>(tr("Read the past of %1").arg(table.tableName),
                                              JobRunner::Visibility::Quiet,
                                              [source = makeSource(), request](core::Progress &progress) {
                                                  return readFirstRows(source, request, progress);
                                              });
    JobRunner::then<FirstRows>(
        future, &q,
        [this, generation, ref = shown, top = request.first](const core::Result<FirstRows> &first) {
            isReadingMoment = false;
            const bool isNewest = !std::exchange(readsMomentAgain, false);
            if (generation == rowsGeneration) {
                if (first) {
                    if (std::exchange(hasMomentFailed, false))
                        message->clear();
                    ++rowsGeneration;
                    readingAhead.cancel(); // as of another moment
                    ahead.reset();
                    positions = std::dynamic_pointer_cast<PositionSource>(first->source);
                    const std::optional<core::Key> current = grid->currentKey();
                    grid->setTable(ref);
                    grid->model().exchangeSource(first->source, first->count, first->rows);
                    if (grid->view().topPosition() != top)
                        grid->view().setTopPosition(top);
                    if (current)
                        chooseAmong(*first->rows, *current);
                    updateState();
                } else if (isNewest) {
                    grid->setTable(ref);
                    hasMomentFailed = true;
                    showFailure(first.error());
                }
            }
            if (isNewest)
                showPastItem();
            else
                readMoment();
        });
}

/// The chosen item stays chosen where it is on the screen, in whichever row.
void TablePage::Private::chooseAmong(const RowBatch &rows, const core::Key &key)
{
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
        const quint64 position = rows.first + i;
        if (!(rows.rows[i].key == key))
            continue;
        if (grid->view().currentPosition() != position)
            grid->view().setCurrentPosition(position, grid->view().currentIndex().column(),
                                            QItemSelectionModel::ClearAndSelect);
        return;
    }
}

/// Once the hand rests: every moment between would only be a flicker beside the grid.
void TablePage::Private::showPastItem()
{
    if (!isPast() && !draftOfNow.isEmpty()) {
        showEditor(true);
        editor->restoreState(table, std::exchange(draftOfNow, {}));
    } else if (editor->isVisibleTo(&q)) {
        editor->showAsOf(shown);
    }
}

void TablePage::Private::askForMoment()
{
    if (timeline->past().state() == TablePast::State::Kept)
        timeline->focusField();
    else if (!table.connection->client->past())
        message->showMessage(MessageBar::Kind::Info,
                             tr("The past can be seen of tables in local databases, not of endpoints."));
    else if (table.connection->readOnly)
        message->showMessage(
            MessageBar::Kind::Info,
            tr("This table keeps no past, and a database that is open for reading only cannot "
               "begin to."));
    else
        askToKeepPast(context, table, &q);
}

} // namespace ui
