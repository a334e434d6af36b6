// The parts of the request log and what they do together.

#pragma once

#include "ui/common/message_bar.h"
#include "ui/requests/connect_guide.h"
#include "ui/requests/request_details.h"
#include "ui/requests/request_list_model.h"
#include "ui/requests/request_list_view.h"
#include "ui/requests/requests_page.h"
#include "ui/requests/serve_bar.h"
#include "ui/requests/serving.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

class QMenu;

namespace ui {

class ElidedLabel;
class EmptyState;

struct RequestsPage::Private
{
    Private(RequestsPage &owner, AppContext &appContext, ConnectionPtr of, OpenTable opener);

    // ---- building, requests_page.cpp
    void build();
    QWidget *buildFilterRow();
    void connectParts();
    void addShortcuts();

    // ---- what is shown, requests_page.cpp
    void applyFilter();
    void fillNames();
    void updateState();
    void showCurrent();

    // ---- acting on requests, requests_page_actions.cpp
    const RequestEntry *current() const;
    void repeat();
    void send(const RequestEntry &entry);
    void openAsQuery();
    void openAsQuery(const RequestEntry &entry, const core::TableDescription &description);
    void copyCode(CodeTarget target);
    void fillMenu(QMenu &menu);
    void showPortTaken(quint16 port, const QString &holder, quint16 freePort);

    RequestsPage &q;
    AppContext &context;
    Serving &serving;
    const ConnectionPtr connection;
    const OpenTable openTable;
    RequestStore &store;
    RequestListModel model;

    ServeBar *bar = nullptr;
    MessageBar *message = nullptr;
    QWidget *filterRow = nullptr;
    QLineEdit *text = nullptr;
    QComboBox *operation = nullptr;
    QComboBox *table = nullptr;
    QToolButton *failures = nullptr;
    QToolButton *follow = nullptr;
    QToolButton *pause = nullptr;
    QToolButton *clear = nullptr;
    QStackedWidget *stack = nullptr;
    ConnectGuide *guide = nullptr;
    EmptyState *noMatch = nullptr;
    QSplitter *splitter = nullptr;
    RequestListView *list = nullptr;
    RequestDetails *details = nullptr;
    ElidedLabel *summary = nullptr;
    QTimer filterTimer;
};

} // namespace ui
