// The parts of a comparison's page and what they do together.

#pragma once

#include "ui/common/message_bar.h"
#include "ui/copying/compare_page.h"
#include "ui/copying/difference_model.h"
#include "ui/item_difference/item_difference_view.h"

#include <QComboBox>
#include <QFuture>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

namespace ui {

class ElidedLabel;
class EmptyState;

struct ComparePage::Private
{
    enum class State { Idle, Comparing, Compared, Stopped, Failed };

    Private(ComparePage &owner, AppContext &appContext, TableRef ref);

    // ---- building, compare_page.cpp
    void build();
    QWidget *buildHead();
    QWidget *buildFilterRow();
    void connectParts();

    // ---- what is shown, compare_page.cpp
    void fillConnections();
    void fillTables();
    void updateState();
    QString statusText() const;
    void applyFilter();
    void showCurrent();
    ConnectionPtr otherConnection() const;
    /// Why the two cannot be compared, or an empty text.
    QString problem() const;

    // ---- acting, compare_page_actions.cpp
    void compare();
    void stop();
    void forget();
    void takeRows();
    void takeReport(const core::Result<core::CompareReport> &report);
    void exportList();
    void askSync();
    void sync(const SyncChoice &choice);
    void takeSync(const core::Result<void> &done);

    ComparePage &q;
    AppContext &context;
    const TableRef table;
    ComparisonPtr comparison; // nullptr: nothing was compared yet
    core::CompareReport report;
    State state = State::Idle;
    DifferenceModel model;
    QFuture<core::Result<core::CompareReport>> comparing;
    bool isSyncing = false;
    quint64 shownItem = 0;    // number of the last question for two items
    QString wantedConnection; // of the session, while it is not open
    QString wantedTable;
    QTimer rowsTimer;
    QTimer filterTimer;
    std::shared_ptr<SyncResult> lastSync; // written by its job until that has ended

    QComboBox *connection = nullptr;
    QComboBox *other = nullptr;
    QPushButton *start = nullptr;
    MessageBar *message = nullptr;
    QWidget *filterRow = nullptr;
    QLineEdit *filter = nullptr;
    QToolButton *added = nullptr;
    QToolButton *removed = nullptr;
    QToolButton *changed = nullptr;
    QToolButton *exportButton = nullptr;
    QToolButton *syncButton = nullptr;
    QStackedWidget *stack = nullptr;
    EmptyState *empty = nullptr;
    QSplitter *splitter = nullptr;
    QTreeView *list = nullptr;
    ItemDifferenceView *difference = nullptr;
    ElidedLabel *status = nullptr;
};

} // namespace ui
