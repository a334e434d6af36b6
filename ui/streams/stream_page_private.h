// The parts of a stream page and what they do together. Split over stream_page*.cpp by subject.

#pragma once

#include "core/api/schema.h"
#include "ui/common/message_bar.h"
#include "ui/streams/record_details.h"
#include "ui/streams/stream_bar.h"
#include "ui/streams/stream_list_model.h"
#include "ui/streams/stream_list_view.h"
#include "ui/streams/stream_page.h"
#include "ui/streams/stream_setup.h"
#include "ui/streams/stream_tail.h"
#include "ui/streams/trigger_panel.h"

#include <QSplitter>
#include <QStackedWidget>
#include <optional>

class QMenu;

namespace ui {

class ElidedLabel;
class EmptyState;

struct StreamPage::Private
{
    Private(StreamPage &owner, AppContext &appContext, TableRef ref, FeatureWindow featureWindow,
            TriggerRuns *triggerRuns);

    // ---- building, stream_page.cpp
    void build();
    void connectParts();
    void addShortcuts();

    // ---- what is shown, stream_page.cpp
    void describe();
    void takeDescription(const core::TableDescription &described);
    void startTail();
    void takeTailState();
    void applyFilter();
    void showCurrent();
    void updateState();
    QString summaryText() const;
    void showEmpty(Icon icon, const QString &line, const QString &action, std::function<void()> act);

    // ---- acting, stream_page_actions.cpp
    const StreamEntry *current() const;
    /// The chosen rows where there are several, else all that are shown.
    std::vector<StreamRecordPtr> slice() const;
    void turnOn();
    void openItem();
    void showMoment();
    void copyEvent();
    void exportSlice();
    void replaySlice();
    void replay(std::vector<StreamRecordPtr> records, const QString &target, bool createTarget);
    void fillMenu(QMenu &menu);

    StreamPage &q;
    AppContext &context;
    const TableRef table;
    const FeatureWindow window;
    TriggerRuns *const runs;
    StreamStore store;
    StreamListModel model;
    StreamTail tail;

    StreamBar *bar = nullptr;
    MessageBar *message = nullptr;
    QStackedWidget *stack = nullptr;
    EmptyState *empty = nullptr;
    StreamSetup *setup = nullptr;
    QSplitter *splitter = nullptr;
    QSplitter *sides = nullptr;       // the records, and the triggers
    TriggerPanel *triggers = nullptr; // nullptr where there can be none
    StreamListView *list = nullptr;
    RecordDetails *details = nullptr;
    ElidedLabel *summary = nullptr;

    std::optional<core::TableDescription> description;
    std::optional<core::Error> failure; // why there is no description
    bool isDescribing = false;
    bool isTurningOn = false;
    bool wantsSetup = false; // in the place of a stream that was turned off
    std::function<void()> emptyAction;
};

} // namespace ui
