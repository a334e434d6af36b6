#include "ui/items/table_page_private.h"

#include "ui/common/elided_label.h"
#include "ui/common/empty_state.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/value_format.h"
#include "ui/connections/workspace.h"
#include "ui/item_editor/item_editor.h"
#include "ui/items/grid_view.h"
#include "ui/items/jump_bar.h"
#include "ui/jobs/job_runner.h"
#include "ui/settings/settings.h"
#include "ui/timeline/past_line.h"
#include "ui/timeline/timeline.h"
#include "ui/transfer/transfer_actions.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kPollMilliseconds = 1000;
constexpr int kFollowMilliseconds = 120; // not every row that an arrow key passes

/// The line at the bottom: what was read, and what it took.
class ExplainBar final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Colors &colors = Colors::of(this);
        painter.fillRect(rect(), colors[ColorRole::Panel]);
        painter.setPen(colors[ColorRole::Line]);
        painter.drawLine(0, 0, width(), 0);
    }
};

} // namespace

TablePage::Private::Private(TablePage &owner, AppContext &appContext, TableRef ref)
    : q(owner)
    , context(appContext)
    , table(std::move(ref))
    , shown(table)
{}

void TablePage::Private::build()
{
    line = new QueryLine(&q);
    message = new MessageBar(&q);
    jump = new JumpBar(&q);
    pastLine = new PastLine(&q);
    timeline = new Timeline(context, table, &q);
    splitter = new QSplitter(Qt::Horizontal, &q);
    stack = new QStackedWidget(splitter);
    grid = new ItemGrid(context, table, stack);
    empty = new EmptyState(stack);
    empty->setBackgroundRole(QPalette::Base);
    empty->setAutoFillBackground(true);
    importButton = new QToolButton(empty);
    importButton->setText(tr("Import a file..."));
    importButton->setAutoRaise(true);
    empty->addWidget(importButton);
    stack->addWidget(grid);
    stack->addWidget(empty);
    editor = new ItemEditor(context, splitter);
    editor->setMinimumWidth(260);
    stack->setMinimumWidth(280); // in a narrow window the panel gives way first
    splitter->addWidget(stack);
    splitter->addWidget(editor);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    editor->setVisible(false);

    explainBar = new ExplainBar(&q);
    explainText = new ElidedLabel({}, explainBar);
    explainText->setFont(secondaryFont());
    explainText->setColorRole(ColorRole::SecondaryText);
    selectionText = new QLabel(explainBar);
    selectionText->setFont(secondaryFont());
    selectionText->setForegroundRole(QPalette::PlaceholderText);
    goOn = new QToolButton(explainBar);
    goOn->setFont(secondaryFont());
    goOn->setVisible(false);
    auto *bar = new QHBoxLayout(explainBar);
    bar->setContentsMargins(12, 4, 12, 4);
    bar->addWidget(explainText);
    bar->addWidget(goOn);
    bar->addStretch(1);
    bar->addWidget(selectionText);

    auto *layout = new QVBoxLayout(&q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(line);
    layout->addWidget(message);
    layout->addWidget(jump);
    layout->addWidget(pastLine);
    layout->addWidget(splitter, 1);
    layout->addWidget(timeline);
    layout->addWidget(explainBar);
    q.setFocusProxy(grid);
}

void TablePage::Private::connectParts()
{
    QObject::connect(splitter, &QSplitter::splitterMoved, &q, [this] {
        context.settings.set(settings::inspectorWidth, editor->width()); // a narrow window is nobody's wish
    });
    const core::Capabilities can = table.connection->client->capabilities();
    grid->view().setReadsToEnd(can.rowAccess || can.moment); // on this computer
    connect(line, &QueryLine::runRequested, &q, [this] { run(); });
    connect(line, &QueryLine::stopRequested, &q, [this] { grid->model().stop(); });
    connect(line, &QueryLine::clearRequested, &q, [this] { clearResult(); });
    connect(line, &QueryLine::rowsRequested, &q, [this] {
        GridView &view = grid->view();
        view.setFocus();
        if (!view.currentPosition())
            view.setCurrentPosition(view.topPosition(), 0, QItemSelectionModel::ClearAndSelect);
    });
    connect(line, &QueryLine::indexChosen, &q, [this] {
        if (mode == Mode::Browsing)
            browse();
    });
    connect(&line->model(), &QueryModel::specChanged, &q, &TablePage::stateChanged);
    connect(&grid->model(), &RowWindowModel::stateChanged, &q, [this] { updateState(); });
    connect(&grid->model(), &RowWindowModel::countChanged, &q, [this] { updateState(); });
    connect(&grid->model(), &RowWindowModel::rowsArrived, &q, [this] { updateState(); });
    connect(&grid->model(), &RowWindowModel::failed, &q,
            [this](const core::Error &error) { showFailure(error); });
    connect(&grid->model(), &RowWindowModel::namesMetChanged, &q,
            [this] { line->model().addAttributes(grid->model().namesMet(), grid->model().typesMet()); });
    connect(grid, &ItemGrid::openRequested, &q, [this](const core::Key &key) { openItem(key); });
    followTimer.setParent(&q);
    followTimer.setObjectName(QStringLiteral("followPause"));
    followTimer.setSingleShot(true);
    followTimer.setInterval(kFollowMilliseconds);
    connect(&followTimer, &QTimer::timeout, &q, [this] { followCurrentRow(); });
    connect(grid->view().selectionModel(), &QItemSelectionModel::currentRowChanged, &followTimer,
            qOverload<>(&QTimer::start));
    connect(grid, &ItemGrid::deleteRequested, &q, [this] { deleteSelected(); });
    connect(grid, &ItemGrid::contextMenuRequested, &q,
            [this](QMenu &menu, quint64 position, int column) { fillMenu(menu, position, column); });
    connect(grid, &ItemGrid::noticed, &q, [this](const QString &sentence, bool isError) {
        if (isError)
            message->showMessage(MessageBar::Kind::Warning, sentence);
        else
            selectionText->setText(sentence);
    });
    connect(grid, &ItemGrid::columnsChanged, &q, [this] {
        columnsTimer.start(500);
        emit q.stateChanged();
    });
    connect(&grid->view(), &GridView::scrolled, &q, &TablePage::stateChanged);
    connect(grid->view().selectionModel(), &QItemSelectionModel::selectionChanged, &q, [this] {
        const quint64 rows = grid->selectedRowCount();
        selectionText->setText(rows > 1 ? tr("%1 rows selected").arg(formatCount(qint64(rows))) : QString());
    });
    connectEditor();
    connectPast();
    connectCommits();
    connectTimers();
}

void TablePage::Private::connectEditor()
{
    connect(editor, &ItemEditor::itemSaved, &q, [this] { showWritten(); });
    connect(editor, &ItemEditor::newItemShown, &q, [this] {
        showEditor(true);
        editor->editKey();
    });
    connect(editor, &ItemEditor::itemDeleted, &q, [this] { showWritten(); });
    connect(editor, &ItemEditor::draftChanged, &q, &TablePage::stateChanged);
    connect(editor, &ItemEditor::closeRequested, &q, [this] { showEditor(false); });
    connect(empty, &EmptyState::actionTriggered, &q, [this] {
        if (emptyAction == EmptyAction::NewItem)
            newItem({});
        else if (emptyAction == EmptyAction::ClearResult)
            clearResult();
        else if (emptyAction == EmptyAction::Retry)
            isDescribed ? grid->model().resume() : describe();
    });
    connect(importButton, &QToolButton::clicked, &q,
            [this] { showImport(context, table.connection, {}, table.tableName, &q); });
    connect(goOn, &QToolButton::clicked, &q, [this] { grid->model().resume(); });
    connect(jump, &JumpBar::jumpRequested, &q, [this](const QString &text) { jumpTo(text); });
    connect(jump, &JumpBar::closed, &q, [this] { grid->setFocus(); });
}

void TablePage::Private::connectTimers()
{
    const auto takeKnown = [this](const QString &connectionId) {
        if (connectionId != table.connection->id || !isDescribed)
            return;
        const auto known = context.workspace.table(connectionId, table.tableName);
        if (known && std::exchange(isTableGone, false)) {
            message->clear();
            pollTimer.start();
        }
        if (isTableGone)
            return;
        timeline->lookAgain(); // a setting may have changed
        if (known)
            line->model().setTable(readable(*table.connection, *known));
        askTimeToLive();
    };
    connect(&context.workspace, &Workspace::tablesChanged, &q, takeKnown);
    pollTimer.setInterval(kPollMilliseconds);
    connect(&pollTimer, &QTimer::timeout, &q, [this] {
        if (q.isVisible())
            grid->model().checkForChanges();
    });
    connect(&grid->model(), &RowWindowModel::written, &q, [this] {
        if (editor->isVisibleTo(&q) && !isPast())
            editor->follow();
    });
    pollTimer.start();
    columnsTimer.setSingleShot(true);
    connect(&columnsTimer, &QTimer::timeout, &q, [this] { saveColumns(); });
}

void TablePage::Private::describe()
{
    if (isDescribing)
        return;
    if (const auto known = context.workspace.table(table.connection->id, table.tableName)) {
        takeDescription(*known);
        return;
    }
    isDescribing = true;
    updateState();
    auto future = context.jobs.run<core::DescribeTableResponse>(
        tr("Describe %1").arg(table.tableName), JobRunner::Visibility::Quiet,
        [client = table.connection->client, name = table.tableName.toStdString()](core::Progress &) {
            return client->describeTable({name});
        });
    JobRunner::then<core::DescribeTableResponse>(
        future, &q, [this](const core::Result<core::DescribeTableResponse> &response) {
            isDescribing = false;
            if (response)
                takeDescription(response->table);
            else
                showFailure(response.error());
        });
}

void TablePage::Private::takeDescription(const core::TableDescription &description)
{
    isDescribed = true;
    message->clear();
    line->model().setTable(readable(*table.connection, description));
    loadColumns();
    askTimeToLive();
    applyPending();
}

// ---- the page

TablePage::TablePage(AppContext &context, TableRef table, QWidget *parent)
    : Page(parent)
    , d(std::make_unique<Private>(*this, context, std::move(table)))
{
    d->build();
    d->connectParts();
    // In the next turn of the event loop: the session may want to restore a state first, which saves reading
    // twice.
    QTimer::singleShot(0, this, [this] {
        if (!d->isDescribed)
            d->describe();
    });
}

TablePage::~TablePage()
{
    if (d->columnsTimer.isActive())
        d->saveColumns();
    // Children outlive what is here, and some of them speak while they go.
    const QList<QObject *> children = findChildren<QObject *>();
    for (QObject *child : children)
        disconnect(child, nullptr, this, nullptr);
    disconnect(&d->grid->model(), nullptr, this, nullptr);
    disconnect(&d->line->model(), nullptr, this, nullptr);
}

void TablePage::restoreState(const QJsonObject &state)
{
    d->pending = state;
    if (d->isDescribed)
        d->applyPending();
    else
        d->describe();
}

void TablePage::showIndex(const QString &indexName)
{
    QuerySpec spec;
    spec.indexName = indexName;
    if (!d->isDescribed) {
        d->pending[QStringLiteral("query")] = toJson(spec);
        return;
    }
    d->line->model().change(spec);
    d->browse();
}

void TablePage::newItem()
{
    d->newItem({});
}

bool TablePage::exportRows()
{
    if (!d->grid->model().source())
        return false;
    d->exportRows();
    return true;
}

void TablePage::askForMoment()
{
    d->askForMoment();
}

void TablePage::showItemHistory()
{
    d->showHistoryOfCurrent();
}

void TablePage::showDifferences()
{
    d->showDifferences();
}

QString TablePage::title() const
{
    return d->table.tableName;
}

QString TablePage::toolTipText() const
{
    QString text = d->table.tableName + u'\n' + d->table.connection->name;
    if (d->isPast() || d->table.connection->client->capabilities().moment)
        text += u'\n' + d->pastLine->text();
    return text;
}

QString TablePage::place() const
{
    return d->table.connection->name;
}

QIcon TablePage::icon() const
{
    return ui::icon(d->isPast() ? Icon::Clock : Icon::Table);
}

QString TablePage::connectionId() const
{
    return d->table.connection->id;
}

QString TablePage::tableName() const
{
    return d->table.tableName;
}

QJsonObject TablePage::saveState() const
{
    return d->save();
}

bool TablePage::hasUnsavedWork() const
{
    return d->editor->hasUnsavedChanges() || !d->draftOfNow.isEmpty();
}

void TablePage::tableIsGone()
{
    d->isTableGone = true; // nothing is asked for until there is one of its name again
    d->pollTimer.stop();
    d->message->showMessage(
        MessageBar::Kind::Warning,
        tr("The table %1 was deleted. What you have not saved is still here, and can be copied.")
            .arg(d->table.tableName));
}

void TablePage::refresh()
{
    d->message->clear();
    if (!d->isDescribed)
        d->describe();
    else if (d->positions)
        d->grid->model().refresh();
    else
        d->readAgain();
}

void TablePage::find()
{
    d->grid->openFind();
}

/// The frame of the past, in the margins that showPastLook() made.
void TablePage::paintEvent(QPaintEvent *)
{
    if (!d->isPast())
        return;
    QPainter painter(this);
    painter.setClipRegion(QRegion(rect()) - QRegion(rect().marginsRemoved(layout()->contentsMargins())));
    painter.fillRect(rect(), Colors::of(this)[ColorRole::PastText]);
}

void TablePage::keyPressEvent(QKeyEvent *event)
{
    const bool isControl = event->modifiers() == Qt::ControlModifier;
    if (event->matches(QKeySequence::Save) && d->editor->isVisibleTo(this)) {
        d->editor->save(); // also while the grid has the focus
    } else if (isControl && event->key() == Qt::Key_G) {
        d->jump->open(d->positions ? tr("A row number, or the partition key to go to")
                                   : tr("A number of a row that was read"));
    } else if (isControl && event->key() == Qt::Key_N) {
        newItem();
    } else if (isControl && event->key() == Qt::Key_F) {
        find();
    } else if (event->key() == Qt::Key_F5) {
        refresh();
    } else if (event->key() == Qt::Key_Escape && d->grid->model().state() == RowWindowModel::State::Loading) {
        d->grid->model().stop();
    } else if (event->key() == Qt::Key_Escape && d->ahead) {
        d->readingAhead.cancel();
    } else if (event->key() == Qt::Key_Escape && d->isPast()) {
        d->timeline->setMoment({});
    } else if (event->key() == Qt::Key_G && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        askForMoment();
    } else if (isControl && event->key() == Qt::Key_H) {
        showItemHistory();
    } else {
        Page::keyPressEvent(event);
    }
}

} // namespace ui
