#include "ui/statements/statements_page_private.h"

#include "core/partiql/parser.h"
#include "ui/common/elided_label.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/fonts.h"
#include "ui/common/value_format.h"
#include "ui/connections/workspace.h"
#include "ui/items/item_grid.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QShortcut>
#include <QVBoxLayout>

namespace ui {

namespace {

using Kind = core::partiql::StatementPlan::Kind;
constexpr qint64 kReadUnitBytes = 8192; // eventually consistent

QString verbOf(Kind kind)
{
    switch (kind) {
    case Kind::Get:
        return StatementsPage::tr("Get");
    case Kind::Query:
        return StatementsPage::tr("Query");
    case Kind::Scan:
        return StatementsPage::tr("Scan");
    case Kind::Insert:
        return StatementsPage::tr("Insert an item...");
    case Kind::Update:
        return StatementsPage::tr("Update an item...");
    case Kind::Delete:
        return StatementsPage::tr("Delete an item...");
    case Kind::Check:
        return StatementsPage::tr("Check");
    }
    return {};
}

} // namespace

StatementsPage::Private::Private(StatementsPage &owner, AppContext &appContext, ConnectionPtr of)
    : q(owner)
    , context(appContext)
    , connection(std::move(of))
    , history(StatementHistory::of(appContext, connection->id))
{}

QWidget *StatementsPage::Private::buildHead()
{
    auto *head = new QWidget;
    runButton = new QPushButton;
    runButton->setObjectName(QStringLiteral("runStatement"));
    runButton->setProperty("primary", true);
    moreButton = new QToolButton;
    moreButton->setObjectName(QStringLiteral("runTogether"));
    moreButton->setText(StatementsPage::tr("Run several"));
    moreButton->setToolTip(StatementsPage::tr("Run the selected statements together, or all of them"));
    moreButton->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(moreButton);
    batchAction = menu->addAction(StatementsPage::tr("As a batch: each by itself"));
    batchAction->setObjectName(QStringLiteral("runBatch"));
    batchAction->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+Return")));
    transactionAction = menu->addAction(StatementsPage::tr("As a transaction: all or nothing"));
    transactionAction->setObjectName(QStringLiteral("runTransaction"));
    transactionAction->setShortcut(QKeySequence(QStringLiteral("Ctrl+Alt+Return")));
    for (QAction *action : {batchAction, transactionAction}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        q.addAction(action);
    }
    moreButton->setMenu(menu);
    planLabel = new ElidedLabel;
    planLabel->setObjectName(QStringLiteral("statementPlan"));
    historyButton = new QToolButton;
    historyButton->setObjectName(QStringLiteral("showHistory"));
    historyButton->setIcon(ui::icon(Icon::Clock));
    historyButton->setText(StatementsPage::tr("History"));
    historyButton->setToolTip(StatementsPage::tr("Statements that were run on this connection (Ctrl+H)"));
    historyButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    historyButton->setCheckable(true);
    historyButton->setAutoRaise(true);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(runButton);
    row->addWidget(moreButton);
    row->addWidget(planLabel, 1);
    row->addWidget(historyButton);
    return head;
}

void StatementsPage::Private::build()
{
    message = new MessageBar;
    editor = new CodeEditor(CodeEditor::Language::Statement);
    editor->setObjectName(QStringLiteral("statementEditor"));
    editor->setName(StatementsPage::tr("Statements"));
    editor->setPlaceholderText(StatementsPage::tr("SELECT * FROM \"table\" WHERE key = 'value'\nSeveral "
                                                  "statements are separated by semicolons. Ctrl+Enter runs "
                                                  "the one at the caret, Ctrl+Space completes names."));
    parameters = new ParameterList;
    auto *upper = new QWidget;
    auto *upperLayout = new QVBoxLayout(upper);
    upperLayout->setContentsMargins(0, 0, 0, 0);
    upperLayout->setSpacing(0);
    upperLayout->addWidget(editor, 1);
    upperLayout->addWidget(parameters);
    empty = new EmptyState;
    stack = new QStackedWidget;
    stack->addWidget(empty);
    splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(upper);
    splitter->addWidget(stack);
    splitter->setSizes({240, 400});
    historyPanel = new StatementHistoryPanel(history);
    historyPanel->hide();
    across = new QSplitter(Qt::Horizontal);
    across->setChildrenCollapsible(false);
    across->setHandleWidth(1);
    across->addWidget(splitter);
    across->addWidget(historyPanel);
    across->setStretchFactor(0, 1);
    across->setSizes({800, 300});

    explainText = new ElidedLabel;
    explainText->setObjectName(QStringLiteral("statementResult"));
    explainText->setFont(secondaryFont());
    explainText->setColorRole(ColorRole::SecondaryText);
    goOn = new QToolButton;
    goOn->setFont(secondaryFont());
    goOn->setText(StatementsPage::tr("Go on"));
    goOn->setToolTip(StatementsPage::tr("Go on reading where it was stopped"));
    goOn->hide();
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(12, 4, 12, 4);
    bar->addWidget(explainText, 1);
    bar->addWidget(goOn);
    auto *layout = new QVBoxLayout(&q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(message);
    layout->addWidget(across, 1);
    layout->addLayout(bar);
    q.setFocusProxy(editor);
}

void StatementsPage::Private::connectParts()
{
    StatementsPage *page = &q;
    connect(runButton, &QPushButton::clicked, page,
            [this] { isWorking || runButton->property("stops").toBool() ? stop() : run(); });
    connect(batchAction, &QAction::triggered, page, [this] { runTogether(Together::Batch); });
    connect(transactionAction, &QAction::triggered, page, [this] { runTogether(Together::Transaction); });
    const auto addShortcut = [&](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, page);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, page, act);
    };
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { run(); });
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_Enter), [this] { run(); });
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_H), [this] { historyButton->toggle(); });
    connect(editor, &CodeEditor::edited, page, [this] { textChanged(); });
    connect(editor, &CodeEditor::paused, page, [this] { check(); });
    connect(editor, &CodeEditor::cursorMoved, page, [this] { explain(); });
    connect(parameters, &ParameterList::edited, page, [this] {
        explain();
        emit q.stateChanged();
    });
    connect(parameters, &ParameterList::returnPressed, page, [this] { run(); });
    connect(historyButton, &QToolButton::toggled, page, [this](bool isOn) {
        historyPanel->setVisible(isOn);
        if (isOn)
            historyPanel->focusFilter();
        else
            editor->setFocus();
        emit q.stateChanged();
    });
    connect(historyPanel, &StatementHistoryPanel::chosen, page, [this](const QString &statement) {
        const QByteArray before = editor->utf8().trimmed();
        const QList<QByteArray> lines = editor->utf8().split('\n');
        editor->setCursor(int(lines.size()), int(QString::fromUtf8(lines.last()).toUcs4().size()) + 1);
        const bool isOpen = !before.isEmpty() && !before.endsWith(';');
        editor->insertText((before.isEmpty() ? "" : isOpen ? ";\n" : "\n") + statement.toUtf8());
        editor->setFocus();
    });
    connect(&history, &StatementHistory::failed, page, [this](const core::Error &error) {
        const ErrorText words = describeError(error);
        message->showMessage(
            MessageBar::Kind::Warning,
            StatementsPage::tr("The history of statements could not be kept. %1").arg(words.joined()), {},
            words.details);
    });
    connect(goOn, &QToolButton::clicked, page, [this] {
        if (grid)
            grid->model().resume();
    });
    connect(&context.workspace, &Workspace::tablesChanged, page, [this](const QString &id) {
        if (id != connection->id)
            return;
        updateCompletions();
        check();
        explain();
    });
    completionsTimer.setSingleShot(true);
    connect(&completionsTimer, &QTimer::timeout, page, [this] { updateCompletions(); });
}

void StatementsPage::Private::textChanged()
{
    text = editor->utf8();
    pieces = splitStatements(text);
    explain();
    emit q.stateChanged();
}

void StatementsPage::Private::check()
{
    text = editor->utf8();
    pieces = splitStatements(text);
    const QStringList names = context.workspace.tableNames(connection->id);
    TableCheck checkTable;
    if (context.workspace.tablesAreKnown(connection->id))
        checkTable = [&](const QString &name) {
            return names.contains(name) ? QString() : noTableText(name);
        };
    editor->setProblem(firstProblem(text, pieces, checkTable));
}

QString StatementsPage::Private::noTableText(const QString &tableName) const
{
    return StatementsPage::tr("There is no table %1 in %2, as far as is known")
        .arg(tableName, connection->name);
}

std::optional<core::TableDescription> StatementsPage::Private::tableOfPiece(const StatementPiece &piece) const
{
    return context.workspace.table(connection->id, tableOf(piece.of(text)));
}

void StatementsPage::Private::explain()
{
    plan.reset();
    const int at = pieceAt(pieces, editor->cursorOffset());
    QString said;
    if (at >= 0) {
        const StatementPiece &piece = pieces[std::size_t(at)];
        const auto parsed = core::partiql::parseStatement(piece.of(text));
        parameters->setCount(parsed ? int(parsed->parameterCount) : parameters->count());
        core::ParameterizedStatement statement;
        statement.statement = std::string(piece.of(text));
        const auto values = parameters->values();
        if (values && !values->empty())
            statement.parameters = *values;
        const auto table = tableOfPiece(piece);
        const auto planned = !parsed  ? core::Result<core::partiql::StatementPlan>(parsed.error())
                             : values ? core::partiql::planStatement(statement, table ? &*table : nullptr)
                                      : core::Result<core::partiql::StatementPlan>(values.error());
        if (planned) {
            plan = *planned;
            said = planText(*planned, table);
        } else if (parsed) { // what does not parse is marked in the text
            said = QString::fromStdString(planned.error().message());
        }
    } else {
        parameters->setCount(0);
    }
    planLabel->setText(said);
    updateState();
}

QString StatementsPage::Private::planText(const core::partiql::StatementPlan &planned,
                                          const std::optional<core::TableDescription> &table) const
{
    const QString name = QString::fromStdString(planned.tableName);
    if (!table)
        return context.workspace.tablesAreKnown(connection->id)
                   ? noTableText(name)
                   : StatementsPage::tr("The tables are still being read");
    const QString place =
        planned.indexName
            ? StatementsPage::tr("%1 by %2").arg(name, QString::fromStdString(*planned.indexName))
            : name;
    const core::IndexDescription *index = planned.indexName ? table->findIndex(*planned.indexName) : nullptr;
    const qint64 items = index ? index->itemCount : table->itemCount;
    const qint64 bytes = index ? index->indexSizeBytes : table->tableSizeBytes;
    switch (planned.kind) {
    case Kind::Get:
        return StatementsPage::tr("Reads one item of %1").arg(name);
    case Kind::Query: {
        QString said = planned.queries > 1 ? StatementsPage::tr("Queries %n partition(s) of %1", nullptr,
                                                                int(planned.queries))
                                                 .arg(place)
                                           : StatementsPage::tr("Queries one partition of %1").arg(place);
        if (planned.isFiltered)
            said += StatementsPage::tr(", and drops what the rest of WHERE refuses");
        return said;
    }
    case Kind::Scan:
        return StatementsPage::tr("Reads all of %1: about %2 items, %3, %4 read units")
            .arg(place, formatCount(items), formatSize(bytes),
                 formatCount((bytes + kReadUnitBytes - 1) / kReadUnitBytes));
    case Kind::Insert:
        return StatementsPage::tr("Puts one item into %1, unless there is one with its key").arg(name);
    case Kind::Update:
        return StatementsPage::tr("Updates one item of %1, if it is there").arg(name);
    case Kind::Delete:
        return StatementsPage::tr("Deletes one item of %1").arg(name);
    case Kind::Check:
        return StatementsPage::tr("Checks one item of %1; only in a transaction").arg(name);
    }
    return {};
}

void StatementsPage::Private::updateCompletions()
{
    QStringList words = statementWords();
    for (const QString &name : context.workspace.tableNames(connection->id)) {
        words.append(quotedName(name));
        const auto table = context.workspace.table(connection->id, name);
        if (!table)
            continue;
        for (const auto *indexes : {&table->globalSecondaryIndexes, &table->localSecondaryIndexes}) {
            for (const core::IndexDescription &index : *indexes)
                words.append(quotedName(QString::fromStdString(index.indexName)));
        }
        for (const core::AttributeDefinition &definition : table->attributeDefinitions)
            words.append(quotedName(QString::fromStdString(definition.attributeName)));
    }
    for (const QString &name : std::as_const(namesSeen))
        words.append(quotedName(name));
    hasNewNames = false;
    editor->setCompletions(words);
}

void StatementsPage::Private::updateState()
{
    const bool isReading = grid && grid->model().state() == RowWindowModel::State::Loading;
    const bool isBusy = isWorking || isReading;
    runButton->setProperty("stops", isBusy);
    runButton->setText(isBusy ? StatementsPage::tr("Stop")
                       : plan ? verbOf(plan->kind)
                              : StatementsPage::tr("Run"));
    runButton->setToolTip(isBusy ? StatementsPage::tr("Stop what is running (Esc)")
                                 : StatementsPage::tr("Run the statement at the caret (Ctrl+Enter)"));
    const bool isChecked = plan && plan->kind == Kind::Check;
    const bool isForbidden = plan && !plan->reads() && connection->readOnly;
    runButton->setEnabled(isBusy || (plan && !isChecked && !isForbidden));
    if (isForbidden)
        runButton->setToolTip(StatementsPage::tr("%1 is read-only").arg(connection->name));
    moreButton->setEnabled(!isBusy && !pieces.empty());
    for (QAction *action : {batchAction, transactionAction})
        action->setEnabled(moreButton->isEnabled());
    explainText->setText(resultText());
    goOn->setVisible(grid && grid->model().count().hasMore &&
                     grid->model().state() == RowWindowModel::State::Stopped);
    const bool hasRows = grid && (grid->model().total() > 0 || grid->model().columnCount() > 0) &&
                         (grid->model().total() > 0 || isReading);
    if (!hasRows) {
        if (isBusy)
            empty->setContent(Icon::Query, StatementsPage::tr("Running the statement."));
        else if (!answerText.isEmpty())
            empty->setContent(Icon::Check, answerText);
        else if (grid && grid->model().isCountKnown() && grid->model().state() == RowWindowModel::State::Idle)
            empty->setContent(Icon::Search, StatementsPage::tr("Nothing matched."));
        else
            empty->setContent(Icon::Code, StatementsPage::tr("What a statement answers is shown here."));
    }
    stack->setCurrentWidget(hasRows ? static_cast<QWidget *>(grid) : empty);
}

// ---- the page

StatementsPage::StatementsPage(AppContext &context, ConnectionPtr connection, QWidget *parent)
    : Page(parent)
    , d(std::make_unique<Private>(*this, context, std::move(connection)))
{
    setObjectName(QStringLiteral("statementsPage"));
    d->build();
    d->connectParts();
    d->updateCompletions();
    d->explain();
}

StatementsPage::~StatementsPage()
{
    d->writing.cancel();
    d->runningTogether.cancel();
    delete d->grid; // its model speaks while it goes
    d->grid = nullptr;
    for (QObject *child : findChildren<QObject *>())
        disconnect(child, nullptr, this, nullptr);
}

void StatementsPage::restoreState(const QJsonObject &state)
{
    d->editor->setText(state[QStringLiteral("text")].toString().toUtf8());
    d->parameters->restoreState(state[QStringLiteral("parameters")].toArray());
    d->text = d->editor->utf8();
    d->pieces = splitStatements(d->text);
    const QJsonObject caret = state[QStringLiteral("caret")].toObject();
    d->editor->setCursor(caret[QStringLiteral("line")].toInt(1), caret[QStringLiteral("column")].toInt(1));
    const QSignalBlocker quiet(this);
    d->historyButton->setChecked(state[QStringLiteral("history")].toBool());
    d->check();
    d->explain();
}

QJsonObject StatementsPage::saveState() const
{
    return {{QStringLiteral("text"), d->editor->text()},
            {QStringLiteral("parameters"), d->parameters->saveState()},
            {QStringLiteral("caret"), QJsonObject{{QStringLiteral("line"), d->editor->cursorLine()},
                                                  {QStringLiteral("column"), d->editor->cursorColumn()}}},
            {QStringLiteral("history"), d->historyButton->isChecked()}};
}

void StatementsPage::refresh()
{
    if (d->grid)
        d->grid->model().refresh();
}

void StatementsPage::find()
{
    if (d->grid && d->grid->isAncestorOf(focusWidget()))
        d->grid->openFind();
    else
        d->editor->showFind();
}

QString StatementsPage::title() const
{
    return tr("Statements");
}

QString StatementsPage::toolTipText() const
{
    return tr("Statements on %1").arg(d->connection->name);
}

QString StatementsPage::place() const
{
    return d->connection->name;
}

QIcon StatementsPage::icon() const
{
    return ui::icon(Icon::Code);
}

QString StatementsPage::connectionId() const
{
    return d->connection->id;
}

void StatementsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && d->runButton->property("stops").toBool())
        d->stop();
    else
        Page::keyPressEvent(event);
}

PageKind statementPages()
{
    PageKind kind;
    kind.name = QStringLiteral("statements");
    kind.count = PageKind::Count::Many;
    kind.make = [](AppContext &context, const TableRef &table, const FeatureWindow &,
                   QWidget *parent) -> Page * {
        return new StatementsPage(context, table.connection, parent);
    };
    kind.restore = [](Page *page, const QJsonObject &state) {
        qobject_cast<StatementsPage *>(page)->restoreState(state);
    };
    return kind;
}

QList<FeatureCommand> statementCommands()
{
    FeatureCommand blank;
    blank.subject = FeatureCommand::Subject::Database;
    blank.name = QStringLiteral("newStatements");
    blank.icon = Icon::Code;
    blank.text = StatementsPage::tr("New state&ments (PartiQL)");
    blank.keys = QKeySequence(QStringLiteral("Ctrl+Shift+Q"));
    blank.run = [](AppContext &, const TableRef &target, const FeatureWindow &window) {
        window.openPage(QStringLiteral("statements"), {target.connection, {}}, {});
    };
    FeatureCommand select;
    select.name = QStringLiteral("selectStatement");
    select.icon = Icon::Code;
    select.text = StatementsPage::tr("State&ment about the table");
    select.run = [](AppContext &, const TableRef &table, const FeatureWindow &window) {
        window.openPage(
            QStringLiteral("statements"), {table.connection, {}},
            {{QStringLiteral("text"), QStringLiteral("SELECT * FROM %1").arg(quotedName(table.tableName))}});
    };
    return {blank, select};
}

} // namespace ui
