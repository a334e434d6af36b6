// The parts of a table page and what they do together. Split over table_page*.cpp by subject.

#pragma once

#include "ui/common/message_bar.h"
#include "ui/items/item_grid.h"
#include "ui/items/table_page.h"
#include "ui/query/query_line.h"

#include <QStackedWidget>
#include <QTimer>

class QLabel;
class QToolButton;
class QSplitter;

namespace ui {

class CursorSource;
class ElidedLabel;
class EmptyState;
class ItemEditor;
class JumpBar;
class PastLine;
class PositionSource;
class Timeline;

struct TablePage::Private
{
    enum class Mode { Browsing, Result };

    Private(TablePage &owner, AppContext &appContext, TableRef ref);

    // ---- building, table_page.cpp
    void build();
    void connectParts();
    void connectEditor();
    void connectTimers();
    void describe();
    void takeDescription(const core::TableDescription &description);
    /// Which attribute says when an item goes: its column shows dates.
    void askTimeToLive();

    // ---- what is shown, table_page_rows.cpp
    /// Of what shownRequest asks for, as of what is shown.
    std::shared_ptr<RowSource> makeSource() const;
    void show(const std::shared_ptr<RowSource> &source);
    void browse();
    /// A cursor knows its rows by their number: with one more or less they are counted anew, from the start.
    void browseAgain();
    void run();
    /// What is on the screen, asked anew. Where rows come from a cursor the old ones stay until the first of
    /// the new are there: an endpoint that is gone takes nothing from the screen.
    void showWritten();
    void readAgain();
    void showCursor(const std::shared_ptr<CursorSource> &source);
    void takeReadAhead(const core::Result<void> &result, quint64 top);
    void clearResult();
    void updateState();
    QString explain() const;
    void showFailure(const core::Error &error);
    std::vector<std::string> primaryKey() const;
    QStringList keyColumns() const;
    void jumpTo(const QString &text);
    core::Result<core::Key> jumpKey(const QString &text) const;

    // ---- acting on items, table_page_items.cpp
    void openItem(const core::Key &key);
    void followCurrentRow();
    void newItem(const std::optional<core::Item> &from);
    void duplicate(const core::Key &key);
    void deleteSelected();
    void deleteKeys(std::vector<core::Key> keys);
    void filterByValue(const core::Key &key, const QString &attributeName);
    void queryPartition(const core::Key &key);
    void fillMenu(QMenu &menu, quint64 position, int column);
    void showEditor(bool isShown);
    bool canWrite() const;
    /// False, and says why, where nothing can be written.
    bool mayWrite();
    void exportRows();

    // ---- the table as it was, table_page_past.cpp
    void connectPast();
    bool isPast() const { return shown.connection->moment.has_value(); }
    /// The timeline has another moment: everything on the page follows.
    void followMoment();
    void showPastLook();
    void showPastItem();
    void readMoment();
    void chooseAmong(const RowBatch &rows, const core::Key &key);
    void askForMoment();

    // ---- bringing it back, table_page_restore.cpp
    void connectCommits();
    void fillRestoreMenu();
    void restoreSelected();
    void restoreKeys(std::vector<core::Key> keys, core::UnixMicros moment);
    void showHistory(const core::Key &key);
    void showHistoryOfCurrent();
    void showDifferences();
    void takeCommit(quint64 commit);
    /// "Undo", where there is something to undo.
    QList<MessageBar::Action> undoActions(quint64 commit);
    void undo(quint64 commit);

    // ---- session, table_page_session.cpp
    QJsonObject save() const;
    void applyPending();
    /// As soon as there are rows.
    void scrollTo(quint64 position);
    void loadColumns();
    void saveColumns();

    struct Shown
    {
        RequestKind kind = RequestKind::Scan;
        decltype(QueryPlan::request) request;
        QString index;
    };

    TablePage &q;
    AppContext &context;
    const TableRef table; // as it is
    TableRef shown;       // the same as of the timeline's moment

    QueryLine *line = nullptr;
    MessageBar *message = nullptr;
    QSplitter *splitter = nullptr;
    QStackedWidget *stack = nullptr;
    ItemGrid *grid = nullptr;
    EmptyState *empty = nullptr;
    QToolButton *importButton = nullptr;
    JumpBar *jump = nullptr;
    PastLine *pastLine = nullptr;
    Timeline *timeline = nullptr;
    ItemEditor *editor = nullptr;
    QWidget *explainBar = nullptr;
    ElidedLabel *explainText = nullptr;
    QToolButton *goOn = nullptr; // reads the next page, or goes on after a stop
    QLabel *selectionText = nullptr;

    Mode mode = Mode::Browsing;
    RequestKind shownKind = RequestKind::Scan; // of the result on the screen
    decltype(QueryPlan::request) shownRequest; // that reads what is on the screen
    QString shownIndex;                        // that the rows are of
    std::shared_ptr<PositionSource> positions; // nullptr: rows come from a cursor
    bool keepsRows = false;                    // until the first page of the next question is there
    std::shared_ptr<CursorSource> ahead;       // of which the first page is being read
    QFuture<core::Result<void>> readingAhead;
    std::optional<Shown> shownBefore; // what is on the screen meanwhile
    bool isDescribed = false;
    bool isTableGone = false; // and the page is open for what is not saved
    bool isDescribing = false;
    QJsonObject pending; // to restore once the table is described
    QTimer pollTimer;
    QTimer columnsTimer;
    QTimer followTimer;
    quint64 rowsGeneration = 0;   // of the source: rows read for an older one are dropped
    bool isReadingMoment = false; // and the moment has changed since: readsMomentAgain
    bool readsMomentAgain = false;
    std::optional<quint64> farTop; // where now was scrolled to, further down than the past is kept
    bool hasMomentFailed = false;  // and the message says so
    QJsonObject draftOfNow;        // unsaved work that waits while the past is shown; empty: none
    enum class EmptyAction { None, NewItem, ClearResult, Retry } emptyAction = EmptyAction::None;
};

} // namespace ui
