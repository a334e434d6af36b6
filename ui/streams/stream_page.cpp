#include "ui/streams/stream_page_private.h"

#include "ui/common/elided_label.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/fonts.h"
#include "ui/common/panel_row.h"
#include "ui/common/value_format.h"
#include "ui/connections/workspace.h"
#include "ui/jobs/job_runner.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QShortcut>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kWidthForWords = 1200;
constexpr int kTriggersMin = 300;
constexpr int kTriggersWidth = 440;

QString viewTypeText(core::StreamViewType viewType)
{
    switch (viewType) {
    case core::StreamViewType::NewAndOldImages:
        return StreamPage::tr("new and old images");
    case core::StreamViewType::NewImage:
        return StreamPage::tr("new images");
    case core::StreamViewType::OldImage:
        return StreamPage::tr("old images");
    case core::StreamViewType::KeysOnly:
        return StreamPage::tr("keys only");
    }
    return {};
}

} // namespace

StreamPage::Private::Private(StreamPage &owner, AppContext &appContext, TableRef ref,
                             FeatureWindow featureWindow, TriggerRuns *triggerRuns)
    : q(owner)
    , context(appContext)
    , table(std::move(ref))
    , window(std::move(featureWindow))
    , runs(triggerRuns)
    , store(StreamStore::Limits())
    , model(store)
    , tail(appContext.jobs, table)
{}

void StreamPage::Private::build()
{
    bar = new StreamBar(&q);
    // Reading a stream of AWS costs; one of this computer does not.
    bar->setStart(
        {table.connection->isRemote() ? core::StreamStart::Kind::Latest : core::StreamStart::Kind::Oldest,
         0});
    auto *more = new QMenu(bar->more);
    more->setToolTipsVisible(true);
    bar->more->setMenu(more);
    message = new MessageBar(&q);
    sides = new QSplitter(Qt::Horizontal, &q);
    sides->setChildrenCollapsible(false);
    sides->setHandleWidth(1);
    stack = new QStackedWidget(sides);
    sides->addWidget(stack);
    if (runs) {
        triggers = new TriggerPanel(*runs, table, sides);
        triggers->setMinimumWidth(kTriggersMin);
        triggers->hide();
        sides->addWidget(triggers);
        sides->setStretchFactor(0, 1);
        sides->setStretchFactor(1, 0);
    }
    bar->triggers->setVisible(triggers != nullptr);
    empty = new EmptyState(stack);
    empty->setBackgroundRole(QPalette::Base);
    empty->setAutoFillBackground(true);
    setup = new StreamSetup(stack);
    splitter = new QSplitter(Qt::Vertical, stack);
    list = new StreamListView(model, splitter);
    list->setContextMenuPolicy(Qt::CustomContextMenu);
    details = new RecordDetails(splitter);
    details->hide();
    splitter->addWidget(list);
    splitter->addWidget(details);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    stack->addWidget(empty);
    stack->addWidget(setup);
    stack->addWidget(splitter);

    auto *bottom = new PanelRow(Qt::TopEdge, &q);
    summary = new ElidedLabel({}, bottom);
    summary->setObjectName(QStringLiteral("streamSummary"));
    summary->setFont(secondaryFont());
    summary->setColorRole(ColorRole::SecondaryText);
    auto *bottomLayout = new QHBoxLayout(bottom);
    bottomLayout->setContentsMargins(12, 4, 12, 4);
    bottomLayout->addWidget(summary, 1);

    auto *layout = new QVBoxLayout(&q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(message);
    layout->addWidget(sides, 1);
    layout->addWidget(bottom);
    q.setFocusProxy(list);
}

void StreamPage::Private::connectParts()
{
    connect(&store, &StreamStore::changed, &q, [this] { updateState(); });
    connect(&tail, &StreamTail::arrived, &store, &StreamStore::append);
    connect(&tail, &StreamTail::stateChanged, &q, [this] { takeTailState(); });
    connect(&tail, &StreamTail::failed, &q, [this](const core::Error &error) {
        message->showMessage(MessageBar::Kind::Error, describeError(error).joined(),
                             {{tr("Go on reading"), [this] {
                                   message->clear();
                                   tail.retry();
                               }}});
    });
    connect(bar, &StreamBar::filterChanged, &q, [this] { applyFilter(); });
    connect(bar, &StreamBar::startChanged, &q, [this] {
        startTail();
        emit q.stateChanged();
    });
    connect(bar->follow, &QToolButton::toggled, list, &StreamListView::setFollowing);
    connect(list, &StreamListView::followingChanged, bar->follow, &QToolButton::setChecked);
    connect(bar->pause, &QToolButton::toggled, &q, [this](bool isPaused) { tail.setPaused(isPaused); });
    connect(bar->triggers, &QToolButton::toggled, &q, [this](bool isShown) {
        if (!triggers)
            return;
        triggers->setVisible(isShown);
        if (isShown)
            sides->setSizes({sides->width() - kTriggersWidth, kTriggersWidth});
        emit q.stateChanged();
    });
    connect(bar->clear, &QToolButton::clicked, &store, &StreamStore::clear);
    connect(bar->more->menu(), &QMenu::aboutToShow, &q, [this] {
        bar->more->menu()->clear();
        fillMenu(*bar->more->menu());
    });
    connect(setup, &StreamSetup::turnOnRequested, &q, [this] { turnOn(); });
    connect(empty, &EmptyState::actionTriggered, &q, [this] {
        if (const auto act = emptyAction)
            act();
    });
    connect(list->selectionModel(), &QItemSelectionModel::currentRowChanged, &q, [this] { showCurrent(); });
    connect(list->selectionModel(), &QItemSelectionModel::selectionChanged, &q, [this] { updateState(); });
    connect(list, &StreamListView::openRequested, &q, [this] {
        if (current())
            details->focusImages();
    });
    connect(list, &QWidget::customContextMenuRequested, &q, [this](const QPoint &position) {
        auto *menu = new QMenu(&q);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->setToolTipsVisible(true);
        fillMenu(*menu);
        menu->popup(list->viewport()->mapToGlobal(position));
    });
    connect(details, &RecordDetails::openRequested, &q, [this] { openItem(); });
    connect(details, &RecordDetails::copyRequested, &q, [this] { copyEvent(); });
    connect(details, &RecordDetails::onlyDifferencesChanged, &q, &StreamPage::stateChanged);
    // Turned on, off, or anew: somewhere else, or by another program.
    connect(&context.workspace, &Workspace::tableRefreshed, &q,
            [this](const QString &connectionId, const QString &tableName) {
                if (connectionId != table.connection->id || tableName != table.tableName)
                    return;
                if (const auto known = context.workspace.table(connectionId, tableName))
                    takeDescription(*known);
            });
}

void StreamPage::Private::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, const std::function<void()> &act) {
        auto *shortcut = new QShortcut(keys, &q);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, &q, act);
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_D), [this] { bar->pause->toggle(); });
    add(QKeySequence(Qt::ALT | Qt::Key_T), [this] {
        if (triggers)
            bar->triggers->toggle();
    });
    add(QKeySequence(Qt::CTRL | Qt::Key_L), [this] { store.clear(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { openItem(); });
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] { copyEvent(); });
}

void StreamPage::Private::describe()
{
    if (isDescribing)
        return;
    isDescribing = true;
    failure.reset();
    updateState();
    // Asked itself: what the workspace knows of an endpoint may be old.
    const auto future = context.jobs.run<core::DescribeTableResponse>(
        tr("Describe %1").arg(table.tableName), JobRunner::Visibility::Quiet,
        [client = table.connection->client, name = table.tableName.toStdString()](core::Progress &) {
            return client->describeTable({name});
        });
    JobRunner::then<core::DescribeTableResponse>(
        future, &q, [this](const core::Result<core::DescribeTableResponse> &answer) {
            isDescribing = false;
            if (answer)
                return takeDescription(answer->table);
            failure = answer.error();
            updateState();
        });
}

void StreamPage::Private::takeDescription(const core::TableDescription &described)
{
    description = described;
    failure.reset();
    setup->setTable(table.tableName, !table.connection->readOnly);
    const std::string arn = described.latestStreamArn.value_or(std::string());
    if (arn.empty())
        tail.stop();
    else if (arn != tail.streamArn() || tail.state() == StreamTail::State::Off)
        startTail();
    updateState();
}

void StreamPage::Private::startTail()
{
    if (!description || !description->latestStreamArn)
        return;
    message->clear();
    wantsSetup = false;
    store.clear();
    details->hide();
    std::vector<std::string> keyNames;
    for (const core::KeySchemaElement &element : description->keySchema)
        keyNames.push_back(element.attributeName);
    {
        const QSignalBlocker quiet(bar->pause);
        bar->pause->setChecked(false);
    }
    tail.start(*description->latestStreamArn, bar->start(), keyNames);
}

void StreamPage::Private::takeTailState()
{
    if (tail.state() == StreamTail::State::Over && !store.isEmpty() && !wantsSetup &&
        !table.connection->readOnly)
        message->showMessage(MessageBar::Kind::Info,
                             tr("The stream was turned off. Its records are kept for a day."),
                             {{tr("Turn on a new one..."), [this] {
                                   message->clear();
                                   wantsSetup = true;
                                   updateState();
                               }}});
    const bool isPaused = tail.state() == StreamTail::State::Paused;
    if (bar->pause->isChecked() != isPaused) {
        const QSignalBlocker quiet(bar->pause);
        bar->pause->setChecked(isPaused);
    }
    updateState();
}

void StreamPage::Private::applyFilter()
{
    const quint64 chosen = details->isVisibleTo(splitter) ? details->number() : 0;
    model.setFilter(bar->filter());
    const int row = model.rowOf(chosen);
    if (row >= 0)
        list->setCurrentIndex(model.index(row, 0));
    updateState();
    emit q.stateChanged();
}

void StreamPage::Private::showCurrent()
{
    const StreamEntry *entry = current();
    if (!entry)
        return; // what was read stays, also when the list has moved on
    const bool wasShown = details->isVisibleTo(splitter);
    details->showEntry(*entry);
    details->show();
    if (!wasShown) {
        const int half = splitter->height() / 2;
        splitter->setSizes({splitter->height() - half, half});
        list->scrollTo(list->currentIndex());
    }
}

void StreamPage::Private::showEmpty(Icon icon, const QString &line, const QString &action,
                                    std::function<void()> act)
{
    empty->setContent(icon, line, action);
    emptyAction = std::move(act);
    stack->setCurrentWidget(empty);
}

void StreamPage::Private::updateState()
{
    const bool hasStream = description && description->latestStreamArn;
    bar->setReading(hasStream);
    const bool isOver = tail.state() == StreamTail::State::Over;
    bar->pause->setEnabled(hasStream && !isOver);
    const auto readAll = [this] {
        bar->setStart({core::StreamStart::Kind::Oldest, 0});
        startTail();
        emit q.stateChanged();
    };
    if (!store.isEmpty() && model.rowCount() > 0 && !wantsSetup) {
        stack->setCurrentWidget(splitter);
    } else if (failure) {
        showEmpty(Icon::Error, describeError(*failure).joined(), tr("Try again"), [this] { describe(); });
    } else if (!description) {
        showEmpty(Icon::Eye, tr("Looking for the stream of %1.").arg(table.tableName), {}, {});
    } else if (!hasStream || wantsSetup || (isOver && store.isEmpty())) {
        setup->setWorking(isTurningOn);
        stack->setCurrentWidget(setup);
    } else if (!store.isEmpty()) {
        showEmpty(Icon::Search, tr("No record matches."), tr("Show all records"), [this] {
            bar->setFilter({});
            applyFilter();
        });
    } else if (bar->start().kind == core::StreamStart::Kind::Latest) {
        showEmpty(Icon::Eye, tr("Waiting for a change of %1.").arg(table.tableName),
                  tr("Show what the stream keeps"), readAll);
    } else {
        showEmpty(Icon::Eye,
                  tail.isCaughtUp()
                      ? tr("The stream of %1 has no record: it keeps changes for 24 hours, from "
                           "when it was turned on. The next change is shown here.")
                            .arg(table.tableName)
                      : tr("Reading the stream of %1.").arg(table.tableName),
                  {}, {});
    }
    if (store.isEmpty())
        details->hide();
    summary->setText(summaryText());
}

QString StreamPage::Private::summaryText() const
{
    if (!description || !description->latestStreamArn)
        return {};
    QStringList parts;
    if (store.isEmpty())
        parts.append(tr("no records yet"));
    else if (model.filter().isEverything())
        parts.append(tr("%n record(s)", nullptr, int(store.size())));
    else
        parts.append(tr("%1 of %n record(s)", nullptr, int(store.size())).arg(formatCount(model.rowCount())));
    const int chosen = int(list->selectionModel()->selectedRows().size());
    if (chosen > 1)
        parts.append(tr("%1 selected").arg(formatCount(chosen)));
    if (store.firstNumber() > 1 && !store.isEmpty())
        parts.append(tr("the newest of %1").arg(formatCount(qint64(store.nextNumber() - 1))));
    if (tail.gaps() > 0)
        parts.append(tr("some were trimmed before they were read"));
    switch (tail.state()) {
    case StreamTail::State::Paused:
        parts.append(tr("paused"));
        break;
    case StreamTail::State::Reading:
        parts.append(tail.isCaughtUp() ? tr("live") : tr("catching up"));
        break;
    case StreamTail::State::Over:
        parts.append(tr("turned off: read to its end"));
        break;
    case StreamTail::State::Failed:
        parts.append(tr("stopped by an error"));
        break;
    case StreamTail::State::Off:
        break;
    }
    if (description->streamSpecification && description->streamSpecification->streamViewType)
        parts.append(viewTypeText(*description->streamSpecification->streamViewType));
    return parts.join(QStringLiteral("  \u00b7  "));
}

// ---- the page

StreamPage::StreamPage(AppContext &context, TableRef table, FeatureWindow window, TriggerRuns *runs,
                       QWidget *parent)
    : Page(parent)
    , d(std::make_unique<Private>(*this, context, std::move(table), std::move(window), runs))
{
    setObjectName(QStringLiteral("streamPage"));
    d->build();
    d->connectParts();
    d->addShortcuts();
    d->updateState();
    // In the next turn of the event loop: the session may want to restore a state first.
    QTimer::singleShot(0, this, [this] { d->describe(); });
}

StreamPage::~StreamPage()
{
    // Children outlive what is here, and some of them speak while they go.
    for (QObject *child : findChildren<QObject *>())
        disconnect(child, nullptr, this, nullptr);
    d->list->setModel(nullptr);
}

void StreamPage::restoreState(const QJsonObject &state)
{
    const QSignalBlocker quiet(this);
    d->bar->setFilter(streamFilterFromJson(state[QStringLiteral("filter")].toObject()));
    d->model.setFilter(d->bar->filter());
    d->details->setOnlyDifferences(state[QStringLiteral("onlyDifferences")].toBool());
    const int kind = state[QStringLiteral("from")].toInt(-1);
    if (kind >= 0 && kind <= int(core::StreamStart::Kind::AtTime))
        d->bar->setStart(
            {core::StreamStart::Kind(kind), state[QStringLiteral("fromTime")].toString().toLongLong()});
    d->bar->triggers->setChecked(d->triggers && state[QStringLiteral("triggers")].toBool());
    if (d->tail.state() != StreamTail::State::Off)
        d->startTail();
    d->updateState();
}

QJsonObject StreamPage::saveState() const
{
    const core::StreamStart start = d->bar->start();
    return {{QStringLiteral("filter"), toJson(d->bar->filter())},
            {QStringLiteral("from"), int(start.kind)},
            {QStringLiteral("fromTime"), QString::number(start.time)},
            {QStringLiteral("onlyDifferences"), d->details->showsOnlyDifferences()},
            {QStringLiteral("triggers"), d->bar->triggers->isChecked()}};
}

QString StreamPage::title() const
{
    return tr("%1 stream").arg(d->table.tableName);
}

QString StreamPage::copyText() const
{
    return d->table.tableName;
}

QString StreamPage::place() const
{
    return d->table.connection->name;
}

QString StreamPage::toolTipText() const
{
    return tr("Stream of %1").arg(d->table.tableName) + u'\n' + d->table.connection->name;
}

QIcon StreamPage::icon() const
{
    return ui::icon(Icon::Eye);
}

QString StreamPage::connectionId() const
{
    return d->table.connection->id;
}

void StreamPage::refresh()
{
    d->describe();
}

void StreamPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    d->bar->setCompact(width() < kWidthForWords * fontZoom() / 100);
}

void StreamPage::find()
{
    d->bar->focusFilter();
}

} // namespace ui
