// Running statements: reads become rows, writes are shown first.

#include "ui/statements/statements_page_private.h"

#include "core/partiql/parser.h"
#include "ui/common/elided_label.h"
#include "ui/common/error_text.h"
#include "ui/common/prompt.h"
#include "ui/common/value_format.h"
#include "ui/connections/production_guard.h"
#include "ui/connections/workspace.h"
#include "ui/items/item_grid.h"
#include "ui/jobs/job_runner.h"
#include "ui/statements/statement_source.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using Kind = core::partiql::StatementPlan::Kind;
constexpr std::int64_t kPageRows = 256;
constexpr int kCompletionsMs = 200;   // names of many batches are offered at once
constexpr qsizetype kShownMax = 1200; // characters of statements in a question

QString formatUnits(double units)
{
    return QLocale().toString(units, 'f', units < 10000 && units != std::floor(units) ? 1 : 0);
}

QString usedText(double units)
{
    return units == 1.0 ? StatementsPage::tr("1 capacity unit used.")
                        : StatementsPage::tr("%1 capacity units used.").arg(formatUnits(units));
}

bool isWrite(std::string_view statement)
{
    const auto parsed = core::partiql::parseStatement(statement);
    return parsed && !std::holds_alternative<core::partiql::SelectStatement>(parsed->content) &&
           !std::holds_alternative<core::partiql::ExistsStatement>(parsed->content);
}

double unitsOf(const std::vector<core::ConsumedCapacity> &consumed)
{
    double units = 0;
    for (const core::ConsumedCapacity &one : consumed)
        units += one.capacityUnits;
    return units;
}

core::Result<StatementsAnswer> runBatch(core::Client &client, const std::vector<std::string> &statements)
{
    core::BatchExecuteStatementRequest request;
    for (const std::string &statement : statements)
        request.statements.emplace_back().statement = statement;
    request.returnConsumedCapacity = core::ReturnConsumedCapacity::Total;
    core::Result<core::BatchExecuteStatementResponse> response = client.batchExecuteStatement(request);
    if (!response)
        return response.error();
    StatementsAnswer answer;
    answer.statements = int(statements.size());
    for (std::size_t i = 0; i < response->responses.size(); ++i) {
        core::BatchStatementResponse &one = response->responses[i];
        if (one.item)
            answer.items.push_back(std::move(*one.item));
        if (one.error)
            answer.failures.append(StatementsPage::tr("Statement %1: %2 (%3)")
                                       .arg(i + 1)
                                       .arg(QString::fromStdString(one.error->message),
                                            QString::fromStdString(one.error->code)));
    }
    answer.hasCapacity = !response->consumedCapacity.empty();
    answer.capacityUnits = unitsOf(response->consumedCapacity);
    return answer;
}

core::Result<StatementsAnswer> runTransaction(core::Client &client,
                                              const std::vector<std::string> &statements)
{
    core::ExecuteTransactionRequest request;
    for (const std::string &statement : statements)
        request.transactStatements.emplace_back().statement = statement;
    request.returnConsumedCapacity = core::ReturnConsumedCapacity::Total;
    core::Result<core::ExecuteTransactionResponse> response = client.executeTransaction(request);
    if (!response)
        return response.error();
    StatementsAnswer answer;
    answer.statements = int(statements.size());
    for (std::optional<core::Item> &item : response->responses) {
        if (item && !item->empty())
            answer.items.push_back(std::move(*item));
    }
    answer.hasCapacity = !response->consumedCapacity.empty();
    answer.capacityUnits = unitsOf(response->consumedCapacity);
    return answer;
}

} // namespace

std::vector<std::string> StatementsPage::Private::keysOf(const QString &tableName) const
{
    std::vector<std::string> names;
    if (const auto table = context.workspace.table(connection->id, tableName)) {
        for (const core::KeySchemaElement &element : table->keySchema)
            names.push_back(element.attributeName);
    }
    return names;
}

/// Those of the table's keys that a SELECT answers: a column for another one would look as if items had none.
std::vector<std::string> StatementsPage::Private::keysSelected(std::string_view statement,
                                                               const QString &tableName) const
{
    std::vector<std::string> names = keysOf(tableName);
    const auto parsed = core::partiql::parseStatement(statement);
    const auto *select = parsed ? std::get_if<core::partiql::SelectStatement>(&parsed->content) : nullptr;
    if (!select || select->projection.empty())
        return names;
    std::erase_if(names, [select](const std::string &name) {
        return std::none_of(select->projection.begin(), select->projection.end(), [&](const auto &path) {
            return path.elements.size() == 1 && path.attributeName() == name;
        });
    });
    return names;
}

void StatementsPage::Private::remember(const std::vector<StatementPiece> &ran)
{
    QStringList texts;
    for (const StatementPiece &piece : ran)
        texts.append(QString::fromUtf8(text.mid(piece.offset, piece.length)));
    history.add(texts.join(QStringLiteral(";\n")));
}

bool StatementsPage::Private::mayWrite(const std::vector<StatementPiece> &written, const QString &what,
                                       Together how)
{
    QStringList texts;
    for (const StatementPiece &piece : written)
        texts.append(QString::fromUtf8(text.mid(piece.offset, piece.length)));
    QString shown = texts.join(QStringLiteral(";\n"));
    if (shown.size() > kShownMax)
        shown = shown.left(kShownMax) + QChar(0x2026);
    Question question;
    question.title = written.size() == 1
                         ? StatementsPage::tr("Run this statement on %1?").arg(connection->name)
                         : StatementsPage::tr("Run these %n writes on %1?", nullptr, int(written.size()))
                               .arg(connection->name);
    question.text = shown + QStringLiteral("\n\n") + what;
    question.acceptText = written.size() > 1
                              ? (how == Together::Batch ? StatementsPage::tr("Run the batch")
                                                        : StatementsPage::tr("Run the transaction"))
                              : StatementsPage::tr("Run the statement");
    bool deletes = false;
    for (const QString &statement : texts)
        deletes = deletes || statement.startsWith(QStringLiteral("delete"), Qt::CaseInsensitive);
    question.isDestructive = deletes;
    const TableRef table{connection, tableOf(written.front().of(text))};
    return ask(&q, guarded(question, table)) == Answer::Accept;
}

void StatementsPage::Private::run()
{
    check();
    explain();
    const int at = pieceAt(pieces, editor->cursorOffset());
    if (at < 0 || isWorking)
        return;
    const StatementPiece piece = pieces[std::size_t(at)];
    if (!plan) {
        parameters->showProblems();
        if (editor->problem())
            editor->jumpToProblem();
        return;
    }
    if (plan->kind == Kind::Check)
        return;
    core::ExecuteStatementRequest request;
    request.statement = std::string(piece.of(text));
    request.returnConsumedCapacity = core::ReturnConsumedCapacity::Total;
    if (auto values = parameters->values(); values && !values->empty())
        request.parameters = std::move(*values);
    const QString tableName = QString::fromStdString(plan->tableName);
    message->clear();
    if (plan->reads()) {
        answerText.clear();
        request.limit = kPageRows;
        remember({piece});
        showRows(std::make_shared<StatementSource>(connection, request, keysOf(tableName)), tableName,
                 keysSelected(piece.of(text), tableName));
        return;
    }
    if (connection->readOnly ||
        !mayWrite({piece}, planText(*plan, tableOfPiece(piece)) + u'.', Together::Batch))
        return;
    dropAnswer();
    remember({piece});
    isWorking = true;
    writing = context.jobs.run<core::ExecuteStatementResponse>(
        StatementsPage::tr("Run a statement on %1").arg(tableName), JobRunner::Visibility::Write,
        [client = connection->client, request](core::Progress &) {
            return client->executeStatement(request);
        });
    JobRunner::then<core::ExecuteStatementResponse>(
        writing, &q, [this, piece, tableName](const core::Result<core::ExecuteStatementResponse> &answer) {
            isWorking = false;
            if (answer)
                takeWrite(answer, tableName);
            else
                showFailure(answer.error(), &piece);
        });
    updateState();
}

void StatementsPage::Private::takeWrite(const core::Result<core::ExecuteStatementResponse> &answer,
                                        const QString &tableName)
{
    answerText = StatementsPage::tr("The statement was run.");
    if (answer->consumedCapacity)
        answerText += u' ' + usedText(answer->consumedCapacity->capacityUnits);
    showRows(std::make_shared<ItemsSource>(answer->items, keysOf(tableName)), tableName);
    context.workspace.refresh(connection->id);
}

void StatementsPage::Private::runTogether(Together how)
{
    check();
    explain();
    const std::vector<StatementPiece> chosen = piecesIn(pieces, editor->selection());
    if (chosen.empty() || isWorking)
        return;
    message->clear();
    std::vector<std::string> statements;
    std::vector<StatementPiece> writes;
    int reads = 0;
    for (const StatementPiece &piece : chosen) {
        const auto parsed = core::partiql::parseStatement(piece.of(text));
        if (!parsed) {
            editor->setProblem(problemOf(text, piece, parsed.error()));
            editor->jumpToProblem();
            return;
        }
        if (parsed->parameterCount > 0) {
            message->showMessage(
                MessageBar::Kind::Warning,
                StatementsPage::tr("Statements that run together are written with their values: "
                                   "parameters are for one statement at a time."));
            return;
        }
        statements.emplace_back(piece.of(text));
        if (isWrite(statements.back()))
            writes.push_back(piece);
        reads += std::holds_alternative<core::partiql::SelectStatement>(parsed->content) ? 1 : 0;
    }
    if (reads > 0 && !writes.empty()) { // the service refuses it, after everything was confirmed
        message->showMessage(MessageBar::Kind::Warning,
                             StatementsPage::tr("Statements that read and statements that write cannot run "
                                                "together: choose those of one kind."));
        return;
    }
    const QString what = how == Together::Batch ? StatementsPage::tr("Each succeeds or fails by itself.")
                                                : StatementsPage::tr("All of them are done, or none.");
    if (!writes.empty() && connection->readOnly) {
        message->showMessage(MessageBar::Kind::Warning,
                             StatementsPage::tr("%1 is read-only").arg(connection->name) + u'.');
        return;
    }
    if (!writes.empty() && !mayWrite(writes, what, how))
        return;
    dropAnswer();
    remember(chosen);
    isWorking = true;
    runningTogether = context.jobs.run<StatementsAnswer>(
        how == Together::Batch ? StatementsPage::tr("Run a batch of statements")
                               : StatementsPage::tr("Run a transaction of statements"),
        writes.empty() ? JobRunner::Visibility::Quiet : JobRunner::Visibility::Write,
        [client = connection->client, statements, how](core::Progress &) {
            return how == Together::Batch ? runBatch(*client, statements)
                                          : runTransaction(*client, statements);
        });
    JobRunner::then<StatementsAnswer>(
        runningTogether, &q, [this](const core::Result<StatementsAnswer> &answer) { takeTogether(answer); });
    updateState();
}

void StatementsPage::Private::takeTogether(const core::Result<StatementsAnswer> &answer)
{
    isWorking = false;
    if (!answer) {
        showFailure(answer.error(), nullptr);
        return;
    }
    const int failed = int(answer->failures.size());
    answerText = StatementsPage::tr("%1 of %n statement(s) succeeded.", nullptr, answer->statements)
                     .arg(answer->statements - failed);
    if (answer->hasCapacity)
        answerText += u' ' + usedText(answer->capacityUnits);
    if (failed > 0)
        message->showMessage(MessageBar::Kind::Warning,
                             failed == 1 ? answer->failures.first()
                                         : StatementsPage::tr("%n statement(s) failed.", nullptr, failed),
                             {}, answer->failures.join(u'\n'));
    const QString tableName = pieces.empty() ? QString() : tableOf(pieces.front().of(text));
    showRows(std::make_shared<ItemsSource>(answer->items, keysOf(tableName)), tableName);
    context.workspace.refresh(connection->id);
}

void StatementsPage::Private::stop()
{
    writing.cancel();
    runningTogether.cancel();
    if (grid)
        grid->model().stop();
}

/// What was said and shown of the statement before.
void StatementsPage::Private::dropAnswer()
{
    message->clear();
    answerText.clear();
    dropGrid();
    updateState();
}

void StatementsPage::Private::dropGrid()
{
    if (!grid)
        return;
    QObject::disconnect(&grid->model(), nullptr, &q, nullptr);
    stack->removeWidget(grid);
    grid->deleteLater();
    grid = nullptr;
}

/// A grid belongs to a table: another statement gets another one.
void StatementsPage::Private::showRows(std::shared_ptr<RowSource> source, const QString &tableName,
                                       const std::optional<std::vector<std::string>> &pinned)
{
    dropGrid();
    grid = new ItemGrid(context, {connection, tableName}, stack);
    namesTaken = 0;
    stack->addWidget(grid);
    RowWindowModel &model = grid->model();
    QObject::connect(&model, &RowWindowModel::stateChanged, &q, [this] { updateState(); });
    QObject::connect(&model, &RowWindowModel::countChanged, &q, [this] { updateState(); });
    QObject::connect(&model, &RowWindowModel::rowsArrived, &q, [this] { updateState(); });
    QObject::connect(&model, &RowWindowModel::failed, &q,
                     [this](const core::Error &error) { showFailure(error, nullptr); });
    QObject::connect(&model, &RowWindowModel::namesMetChanged, &q, [this] {
        const QStringList &met = grid->model().namesMet();
        namesTaken = std::min(namesTaken, met.size()); // fewer: of a new source
        for (; namesTaken < met.size(); ++namesTaken) {
            if (const QString &name = met.at(namesTaken); !namesSeen.contains(name)) {
                namesSeen.insert(name);
                hasNewNames = true;
            }
        }
        if (hasNewNames && !completionsTimer.isActive())
            completionsTimer.start(kCompletionsMs);
    });
    QObject::connect(grid, &ItemGrid::noticed, &q, [this](const QString &sentence, bool isError) {
        message->showMessage(isError ? MessageBar::Kind::Warning : MessageBar::Kind::Info, sentence);
    });
    QStringList keyNames;
    for (const std::string &name : pinned ? *pinned : keysOf(tableName))
        keyNames.append(QString::fromStdString(name));
    grid->setSource(std::move(source), keyNames);
    updateState();
}

void StatementsPage::Private::showFailure(const core::Error &error, const StatementPiece *piece)
{
    updateState();
    if (error.code() == core::ErrorCode::Cancelled) {
        message->showMessage(MessageBar::Kind::Info,
                             StatementsPage::tr("Stopped. A write may have been done all the same."));
        return;
    }
    if (piece)
        if (auto problem = problemOf(text, *piece, error))
            editor->setProblem(problem);
    const ErrorText words = describeError(error);
    message->showMessage(MessageBar::Kind::Error, words.joined(), {}, words.details);
}

QString StatementsPage::Private::resultText() const
{
    if (!grid)
        return {};
    if (!answerText.isEmpty())
        return answerText;
    const RowWindowModel &model = grid->model();
    const ReadTotals &totals = model.readTotals();
    const RowCount &count = model.count();
    QStringList parts;
    parts.append(count.hasMore ? StatementsPage::tr("%1+ items").arg(formatCount(qint64(count.rows)))
                               : StatementsPage::tr("%n item(s)", nullptr, int(count.rows)));
    if (totals.hasCapacity)
        parts.append(StatementsPage::tr("%1 RCU").arg(formatUnits(totals.capacityUnits)));
    if (totals.pages > 0)
        parts.append(
            StatementsPage::tr("%1 ms").arg(QLocale().toString(double(totals.microseconds) / 1000, 'f', 1)));
    if (model.state() == RowWindowModel::State::Loading)
        parts.append(StatementsPage::tr("reading"));
    else if (model.state() == RowWindowModel::State::Stopped)
        parts.append(StatementsPage::tr("stopped"));
    else if (!count.hasMore)
        parts.append(StatementsPage::tr("complete"));
    return parts.join(QStringLiteral("  \u00b7  "));
}

} // namespace ui
