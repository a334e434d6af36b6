// The parts of a page of statements and what they do together.

#pragma once

#include "core/partiql/statement_plan.h"
#include "ui/common/message_bar.h"
#include "ui/statements/parameter_list.h"
#include "ui/statements/statement_history.h"
#include "ui/statements/statement_text.h"
#include "ui/statements/statements_page.h"

#include <QAction>
#include <QFuture>
#include <QPushButton>
#include <QSet>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

namespace ui {

class ElidedLabel;
class EmptyState;
class ItemGrid;
class RowSource;

/// What several statements answered together.
struct StatementsAnswer
{
    std::vector<core::Item> items;
    QStringList failures; // of a batch: "Statement 2: ..."
    int statements = 0;
    double capacityUnits = 0;
    bool hasCapacity = false;
};

struct StatementsPage::Private
{
    enum class Together { Batch, Transaction };

    Private(StatementsPage &owner, AppContext &appContext, ConnectionPtr of);

    // ---- building, statements_page.cpp
    void build();
    QWidget *buildHead();
    void connectParts();

    // ---- what will be done, statements_page.cpp
    void textChanged();
    void check();
    void explain();
    void updateCompletions();
    void updateState();
    QString noTableText(const QString &tableName) const;
    std::optional<core::TableDescription> tableOfPiece(const StatementPiece &piece) const;
    QString planText(const core::partiql::StatementPlan &plan,
                     const std::optional<core::TableDescription> &table) const;

    // ---- doing it, statements_page_run.cpp
    void run();
    void runTogether(Together how);
    void stop();
    bool mayWrite(const std::vector<StatementPiece> &written, const QString &what, Together how);
    /// `pinned`: the columns that stay in front; without it the table's keys.
    void showRows(std::shared_ptr<RowSource> source, const QString &tableName,
                  const std::optional<std::vector<std::string>> &pinned = {});
    void dropAnswer();
    void dropGrid();
    void takeWrite(const core::Result<core::ExecuteStatementResponse> &answer, const QString &tableName);
    void takeTogether(const core::Result<StatementsAnswer> &answer);
    void showFailure(const core::Error &error, const StatementPiece *piece);
    QString resultText() const;
    std::vector<std::string> keysOf(const QString &tableName) const;
    std::vector<std::string> keysSelected(std::string_view statement, const QString &tableName) const;
    void remember(const std::vector<StatementPiece> &ran);

    StatementsPage &q;
    AppContext &context;
    const ConnectionPtr connection;
    StatementHistory &history;

    QByteArray text;                                  // as it was checked last
    std::vector<StatementPiece> pieces;               // of `text`
    std::optional<core::partiql::StatementPlan> plan; // of the statement at the caret
    QSet<QString> namesSeen;                          // in rows: offered as completions
    qsizetype namesTaken = 0;                         // of those that the grid met
    bool hasNewNames = false;                         // that are not offered yet
    QTimer completionsTimer;
    QFuture<core::Result<core::ExecuteStatementResponse>> writing;
    QFuture<core::Result<StatementsAnswer>> runningTogether;
    bool isWorking = false; // a write, or several statements together
    QString answerText;     // of what is not rows of a SELECT

    QPushButton *runButton = nullptr;
    QToolButton *moreButton = nullptr;
    QAction *batchAction = nullptr;
    QAction *transactionAction = nullptr;
    ElidedLabel *planLabel = nullptr;
    QToolButton *historyButton = nullptr;
    MessageBar *message = nullptr;
    CodeEditor *editor = nullptr;
    ParameterList *parameters = nullptr;
    QSplitter *across = nullptr;
    QSplitter *splitter = nullptr;
    StatementHistoryPanel *historyPanel = nullptr;
    QStackedWidget *stack = nullptr;
    EmptyState *empty = nullptr;
    ItemGrid *grid = nullptr; // nullptr: no rows were asked for yet
    ElidedLabel *explainText = nullptr;
    QToolButton *goOn = nullptr;
};

} // namespace ui
