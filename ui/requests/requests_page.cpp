#include "ui/requests/requests_page_private.h"

#include "ui/common/elided_label.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/panel_row.h"
#include "ui/common/value_format.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QShortcut>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kFilterMs = 150; // bodies are searched: not for every key that is typed
constexpr qsizetype kNamesMax = 200;
constexpr int kFilterRowMin = 480; // the buttons without their words
constexpr int kWidthForWords = 860;

/// Fills a filter's list, keeping the choice, also where nothing has that name at the moment.
void fillChoice(QComboBox &box, const QString &all, QStringList names)
{
    const QString chosen = box.currentData().toString();
    if (names.size() > kNamesMax)
        names.resize(kNamesMax);
    if (!chosen.isEmpty() && !names.contains(chosen))
        names.prepend(chosen);
    const QSignalBlocker quiet(box);
    box.clear();
    box.addItem(all, QString());
    for (const QString &name : std::as_const(names))
        box.addItem(name, name);
    box.setCurrentIndex(qMax(0, box.findData(chosen)));
}

} // namespace

RequestsPage::Private::Private(RequestsPage &owner, AppContext &appContext, ConnectionPtr of,
                               OpenTable opener)
    : q(owner)
    , context(appContext)
    , serving(*appContext.serving)
    , connection(std::move(of))
    , openTable(std::move(opener))
    , store(serving.requests(connection))
    , model(store)
{}

QWidget *RequestsPage::Private::buildFilterRow()
{
    auto *row = new PanelRow(Qt::BottomEdge, &q);
    text = new QLineEdit(row);
    text->setObjectName(QStringLiteral("requestFilter"));
    text->setPlaceholderText(tr("Filter by text"));
    text->setAccessibleName(text->placeholderText());
    text->setToolTip(tr("Shows requests with this in operation, table, error, request or response"));
    text->setClearButtonEnabled(true);
    text->setMinimumWidth(100);
    operation = new QComboBox(row);
    operation->setObjectName(QStringLiteral("operationFilter"));
    operation->setAccessibleName(tr("Operation"));
    table = new QComboBox(row);
    table->setObjectName(QStringLiteral("tableFilter"));
    table->setAccessibleName(tr("Table"));
    for (QComboBox *box : {operation, table}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        box->view()->setTextElideMode(Qt::ElideMiddle);
    }
    failures = makeRowButton(Icon::Error, tr("Errors"), "failuresOnly", tr("Show only what failed"),
                             RowButton::Switch);
    follow = makeRowButton(Icon::ArrowDown, tr("Follow"), "follow",
                           tr("Keep the newest request in sight (End)"), RowButton::Switch);
    follow->setChecked(true);
    pause =
        makeRowButton(Icon::Pause, tr("Pause"), "pause",
                      tr("Let the list stand still; what comes meanwhile is shown when it goes on (Ctrl+D)"),
                      RowButton::Switch);
    clear = makeRowButton(Icon::Delete, tr("Clear"), "clearRequests", tr("Empty the list (Ctrl+L)"));

    row->setMinimumWidth(kFilterRowMin);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(12, 4, 8, 5);
    layout->setSpacing(8);
    layout->addWidget(text, 3);
    layout->addWidget(operation, 2);
    layout->addWidget(table, 2);
    layout->addWidget(failures);
    layout->addStretch(1);
    for (QToolButton *button : {follow, pause, clear})
        layout->addWidget(button);
    return row;
}

void RequestsPage::Private::build()
{
    bar = new ServeBar(serving, connection, &q);
    message = new MessageBar(&q);
    filterRow = buildFilterRow();
    stack = new QStackedWidget(&q);
    guide = new ConnectGuide(stack);
    noMatch = new EmptyState(stack);
    noMatch->setContent(Icon::Search, tr("No request matches."), tr("Show all requests"));
    splitter = new QSplitter(Qt::Vertical, stack);
    list = new RequestListView(model, splitter);
    list->setContextMenuPolicy(Qt::CustomContextMenu);
    details = new RequestDetails(splitter);
    details->hide();
    splitter->addWidget(list);
    splitter->addWidget(details);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    stack->addWidget(guide);
    stack->addWidget(noMatch);
    stack->addWidget(splitter);

    auto *bottom = new PanelRow(Qt::TopEdge, &q);
    summary = new ElidedLabel({}, bottom);
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
    layout->addWidget(filterRow);
    layout->addWidget(stack, 1);
    layout->addWidget(bottom);
    q.setFocusProxy(list);
}

void RequestsPage::Private::connectParts()
{
    connect(&store, &RequestStore::changed, &q, [this] { updateState(); });
    connect(&store, &RequestStore::namesChanged, &q, [this] { fillNames(); });
    connect(&serving, &Serving::changed, &q, [this](const QString &id) {
        if (id != connection->id)
            return;
        if (serving.isServed(id))
            message->clear();
        updateState();
    });
    connect(&serving, &Serving::portTaken, &q,
            [this](const ConnectionPtr &of, quint16 port, const QString &holder, quint16 freePort) {
                if (of == connection)
                    showPortTaken(port, holder, freePort);
            });
    connect(&serving, &Serving::failed, &q, [this](const ConnectionPtr &of, const core::Error &error) {
        if (of == connection)
            message->showMessage(MessageBar::Kind::Error, describeError(error).joined());
    });
    filterTimer.setSingleShot(true);
    filterTimer.setInterval(kFilterMs);
    connect(&filterTimer, &QTimer::timeout, &q, [this] { applyFilter(); });
    connect(text, &QLineEdit::textChanged, &filterTimer, qOverload<>(&QTimer::start));
    for (QComboBox *box : {operation, table})
        connect(box, &QComboBox::currentIndexChanged, &q, [this] { applyFilter(); });
    connect(failures, &QToolButton::toggled, &q, [this] { applyFilter(); });
    connect(follow, &QToolButton::toggled, list, &RequestListView::setFollowing);
    connect(list, &RequestListView::followingChanged, follow, &QToolButton::setChecked);
    connect(pause, &QToolButton::toggled, &q,
            [this](bool isPaused) { serving.setPaused(connection->id, isPaused); });
    connect(clear, &QToolButton::clicked, &q, [this] { store.clear(); });
    connect(noMatch, &EmptyState::actionTriggered, &q, [this] {
        text->clear();
        operation->setCurrentIndex(0);
        table->setCurrentIndex(0);
        failures->setChecked(false);
        applyFilter();
    });
    connect(list->selectionModel(), &QItemSelectionModel::currentRowChanged, &q, [this] { showCurrent(); });
    connect(list, &RequestListView::openRequested, &q, [this] {
        if (current())
            details->focusRequest();
    });
    connect(list, &QWidget::customContextMenuRequested, &q, [this](const QPoint &position) {
        auto *menu = new QMenu(&q);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->setToolTipsVisible(true);
        fillMenu(*menu);
        menu->popup(list->viewport()->mapToGlobal(position));
    });
    connect(details, &RequestDetails::repeatRequested, &q, [this] { repeat(); });
    connect(details, &RequestDetails::openRequested, &q, [this] { openAsQuery(); });
    connect(details, &RequestDetails::codeRequested, &q, [this](CodeTarget target) { copyCode(target); });
}

void RequestsPage::Private::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, const std::function<void()> &act) {
        auto *shortcut = new QShortcut(keys, &q);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, &q, act);
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_R), [this] { repeat(); });
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] { copyCode(CodeTarget::AwsCli); });
    add(QKeySequence(Qt::CTRL | Qt::Key_L), [this] { store.clear(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_D), [this] { pause->toggle(); });
}

void RequestsPage::Private::applyFilter()
{
    filterTimer.stop();
    const quint64 chosen = details->isVisibleTo(splitter) ? details->number() : 0;
    model.setFilter({text->text(), operation->currentData().toString(), table->currentData().toString(),
                     failures->isChecked()});
    const int row = model.rowOf(chosen);
    if (row >= 0)
        list->setCurrentIndex(model.index(row, 0));
    updateState();
    emit q.stateChanged();
}

void RequestsPage::Private::fillNames()
{
    // A list that is open must not change under the pointer; it is filled again with the next name.
    if (!operation->view()->isVisible())
        fillChoice(*operation, tr("All operations"), store.operations());
    if (!table->view()->isVisible())
        fillChoice(*table, tr("All tables"), store.tables());
}

void RequestsPage::Private::showCurrent()
{
    const RequestEntry *entry = current();
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

void RequestsPage::Private::updateState()
{
    const QString id = connection->id;
    const bool isServed = serving.isServed(id);
    const bool isPaused = serving.isPaused(id);
    if (pause->isChecked() != isPaused) {
        const QSignalBlocker quiet(pause);
        pause->setChecked(isPaused);
    }
    guide->setUrl(serving.url(id));
    if (isServed)
        guide->setHeadline(
            tr("Waiting for the first request"),
            tr("Tools and programs that speak DynamoDB reach %1 at this address, with any access "
               "key. What they ask is listed here.")
                .arg(connection->name));
    else
        guide->setHeadline(
            tr("Serve %1 to other programs").arg(connection->name),
            tr("Turn it on above, and point a tool or a program at the address: only this computer "
               "reaches it. What they ask is listed here."));
    const bool isEmpty = store.isEmpty();
    filterRow->setVisible(!isEmpty);
    QWidget *shown = isEmpty                 ? static_cast<QWidget *>(guide)
                     : model.rowCount() == 0 ? static_cast<QWidget *>(noMatch)
                                             : splitter;
    if (stack->currentWidget() != shown)
        stack->setCurrentWidget(shown);
    if (isEmpty)
        details->hide();

    QStringList parts;
    if (isEmpty)
        parts.append(tr("no requests yet"));
    else if (model.filter().isEverything())
        parts.append(tr("%n request(s)", nullptr, int(store.size())));
    else
        parts.append(
            tr("%1 of %n request(s)", nullptr, int(store.size())).arg(formatCount(model.rowCount())));
    if (store.failures() > 0)
        parts.append(tr("%n failed", nullptr, store.failures()));
    if (store.firstNumber() > 1 && !isEmpty)
        parts.append(tr("the newest of %1").arg(formatCount(qint64(store.nextNumber() - 1))));
    if (isPaused)
        parts.append(tr("paused"));
    summary->setText(parts.join(QStringLiteral("  \u00b7  ")));
}

// ---- the page

RequestsPage::RequestsPage(AppContext &context, ConnectionPtr connection, OpenTable openTable,
                           QWidget *parent)
    : Page(parent)
    , d(std::make_unique<Private>(*this, context, std::move(connection), std::move(openTable)))
{
    setObjectName(QStringLiteral("requestsPage"));
    d->build();
    d->connectParts();
    d->addShortcuts();
    d->fillNames();
    d->updateState();
}

RequestsPage::~RequestsPage()
{
    // Children outlive what is here, and some of them speak while they go.
    for (QObject *child : findChildren<QObject *>())
        disconnect(child, nullptr, this, nullptr);
    d->list->setModel(nullptr);
}

void RequestsPage::restoreState(const QJsonObject &state)
{
    const QSignalBlocker quiet(this);
    d->text->setText(state[QStringLiteral("text")].toString());
    const auto choose = [&](QComboBox &box, const char *key) {
        const QString name = state[QLatin1String(key)].toString();
        if (!name.isEmpty() && box.findData(name) < 0)
            box.addItem(name, name);
        box.setCurrentIndex(qMax(0, box.findData(name)));
    };
    choose(*d->operation, "operation");
    choose(*d->table, "table");
    d->failures->setChecked(state[QStringLiteral("failuresOnly")].toBool());
    d->applyFilter();
}

QJsonObject RequestsPage::saveState() const
{
    const RequestFilter &filter = d->model.filter();
    return {{QStringLiteral("text"), filter.text},
            {QStringLiteral("operation"), filter.operation},
            {QStringLiteral("table"), filter.table},
            {QStringLiteral("failuresOnly"), filter.failuresOnly}};
}

void RequestsPage::serve()
{
    if (d->serving.state(d->connection->id) == Serving::State::Off)
        d->bar->toggle();
}

QString RequestsPage::title() const
{
    return tr("Requests");
}

QString RequestsPage::toolTipText() const
{
    return tr("Requests to %1").arg(d->connection->name);
}

QString RequestsPage::place() const
{
    return d->connection->name;
}

QIcon RequestsPage::icon() const
{
    return ui::icon(Icon::Serve);
}

QString RequestsPage::connectionId() const
{
    return d->connection->id;
}

void RequestsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool hasRoom = width() >= kWidthForWords * fontZoom() / 100;
    for (QToolButton *button : {d->failures, d->follow, d->pause, d->clear})
        button->setToolButtonStyle(hasRoom ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
}

void RequestsPage::find()
{
    if (!d->filterRow->isVisible())
        return;
    d->text->setFocus(Qt::ShortcutFocusReason);
    d->text->selectAll();
}

} // namespace ui
