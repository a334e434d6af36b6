// Draws every main screen of the program on the sample database, light and dark, at the present scale
// (QT_SCALE_FACTOR), as PNG files: tablewright_screens FOLDER. Exits with 1 where one could not be drawn.

#include "tests/core/wire/http_client.h"
#include "tests/gui/program.h"
#include "tests/gui/watched_application.h"

#include "ui/code_editor/code_editor.h"
#include "ui/commits/commit_history.h"
#include "ui/common/prompt.h"
#include "ui/copying/copy_jobs.h"
#include "ui/items/grid_view.h"
#include "ui/items/table_page.h"
#include "ui/main_window/tab_area.h"
#include "ui/main_window/table_tabs.h"
#include "ui/requests/serving.h"
#include "ui/timeline/timeline.h"
#include "ui/transfer/import_dialog.h"
#include "ui/transfer/import_report_dialog.h"
#include "ui/transfer/transfer_actions.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>
#include <atomic>
#include <cstdio>
#include <thread>

namespace {

constexpr std::uint16_t kServedPort = 8000;

/// What an application of the shop asks, one request after the other; how many that were.
int talkTo(std::uint16_t port)
{
    const std::vector<std::pair<const char *, const char *>> conversation = {
        {"Query", "{'TableName':'shop','KeyConditionExpression':'pk = :c AND begins_with(sk, :o)',"
                  "'ExpressionAttributeValues':{':c':{'S':'CUSTOMER#00042'},':o':{'S':'ORDER#'}},"
                  "'ReturnConsumedCapacity':'TOTAL'}"},
        {"GetItem", "{'TableName':'shop','Key':{'pk':{'S':'CUSTOMER#00042'},'sk':{'S':'PROFILE'}},"
                    "'ReturnConsumedCapacity':'TOTAL'}"},
        {"Query",
         "{'TableName':'shop','IndexName':'by-status','KeyConditionExpression':'#s = :s',"
         "'ExpressionAttributeNames':{'#s':'status'},'ExpressionAttributeValues':{':s':{'S':'open'}},"
         "'Limit':25,'ReturnConsumedCapacity':'TOTAL'}"},
        {"UpdateItem", "{'TableName':'shop','Key':{'pk':{'S':'CUSTOMER#00042'},'sk':{'S':'PROFILE'}},"
                       "'UpdateExpression':'SET lastSeen = :now','ExpressionAttributeValues':"
                       "{':now':{'S':'2026-11-29T05:04:29Z'}},'ReturnConsumedCapacity':'TOTAL'}"},
        {"BatchGetItem", "{'RequestItems':{'sensors':{'Keys':[{'sensorId':{'S':'sensor-001'}},{'sensorId':{'"
                         "S':'sensor-002'}}]}}}"},
        {"TransactWriteItems",
         "{'TransactItems':[{'Put':{'TableName':'shop','Item':{'pk':{'S':'CART#00042'},'sk':{'S':'LINE#001'},"
         "'product':{'S':'PRODUCT#0007'},'quantity':{'N':'2'}}}},{'ConditionCheck':{'TableName':'shop','Key':"
         "{'pk':{'S':'PRODUCT#0007'},'sk':{'S':'DETAILS'}},'ConditionExpression':'attribute_exists(pk)'}}],"
         "'ReturnConsumedCapacity':'TOTAL'}"},
        {"Scan", "{'TableName':'readings','Limit':100,'ReturnConsumedCapacity':'TOTAL'}"},
        {"PutItem", "{'TableName':'shop','Item':{'pk':{'S':'CART#00042'},'sk':{'S':'LINE#001'}},"
                    "'ConditionExpression':'attribute_not_exists(pk)'}"},
        {"UpdateItem", "{'TableName':'shop','Key':{'pk':{'S':'CART#00042'},'sk':{'S':'LINE#001'}},"
                       "'UpdateExpression':'SET quantity = quantity + :one',"
                       "'ExpressionAttributeValues':{':one':{'N':'1'}},'ReturnConsumedCapacity':'TOTAL'}"},
        {"DeleteItem", "{'TableName':'shop','Key':{'pk':{'S':'CART#00042'},'sk':{'S':'LINE#001'}},"
                       "'ReturnValues':'ALL_OLD','ReturnConsumedCapacity':'TOTAL'}"},
        {"UpdateItem", "{'TableName':'shop','Key':{'pk':{'S':'CUSTOMER#00042'}},"
                       "'UpdateExpression':'SET visits = visits + :one',"
                       "'ExpressionAttributeValues':{':one':{'N':'1'}}}"}};
    support::HttpClient client(port);
    for (const auto &[operation, body] : conversation) {
        if (!client.send(support::post(operation, support::json(body))) || client.receive().status == 0)
            break;
        std::this_thread::sleep_for(std::chrono::milliseconds(40));
    }
    return int(conversation.size());
}

using support::Program;

constexpr int kWaitMs = 20000;

class Screens
{
public:
    Screens(Program &program, QString folder)
        : m_program(program)
        , m_folder(std::move(folder))
    {}

    bool drawAll();

private:
    void startPage();
    void browsing();
    void itemEditor();
    void query();
    void filterPanel();
    void index();
    void tableDialogs();
    void importAndExport();
    void helpAndJobs();
    void requests();
    void past();
    void pastDialogs();
    void copying();
    void statements();
    void backups();
    void narrow();
    void streams();

    /// Of the window, or of a dialog.
    void draw(const char *name, QWidget *widget = nullptr);
    bool waitFor(const char *what, const std::function<bool()> &condition);
    void trigger(const char *action);
    /// The dialog that an action opens, once it is there; drawn, then closed.
    void drawDialog(const char *action, const char *name, const std::function<bool(QWidget *)> &prepare = {});
    QDialog *openDialog() const;
    void fill(const char *field, const QString &text);
    QString writeFile(const char *name, const QByteArray &text);

    Program &m_program;
    const QString m_folder;
    QTemporaryDir m_files;
    bool m_failed = false;
};

void Screens::draw(const char *name, QWidget *widget)
{
    const qreal scale = m_program.window().devicePixelRatioF();
    const QString suffix = scale > 1 ? QStringLiteral("@%1x").arg(scale) : QString();
    for (const char *theme : {"light", "dark"}) {
        m_program.setTheme(QString::fromLatin1(theme));
        const QString path =
            QStringLiteral("%1/%2-%3%4.png")
                .arg(m_folder, QString::fromLatin1(name), QString::fromLatin1(theme), suffix);
        if (!Program::savePicture(widget ? widget : &m_program.window(), path)) {
            std::fprintf(stderr, "%s could not be written\n", qPrintable(path));
            m_failed = true;
        }
    }
    m_program.setTheme(QStringLiteral("light"));
}

bool Screens::waitFor(const char *what, const std::function<bool()> &condition)
{
    if (QTest::qWaitFor(condition, kWaitMs))
        return true;
    std::fprintf(stderr, "waited in vain for %s\n", what);
    m_failed = true;
    return false;
}

void Screens::trigger(const char *action)
{
    QAction *found = m_program.action(QString::fromLatin1(action));
    if (!found || !found->isEnabled()) {
        std::fprintf(stderr, "the action %s cannot be used\n", action);
        m_failed = true;
        return;
    }
    found->trigger();
}

QDialog *Screens::openDialog() const
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        auto *dialog = qobject_cast<QDialog *>(widget);
        if (dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

void Screens::drawDialog(const char *action, const char *name, const std::function<bool(QWidget *)> &prepare)
{
    // A dialog may run a loop of its own: it is looked at from within.
    bool drawn = false;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        QDialog *dialog = openDialog();
        if (!dialog || drawn)
            return;
        if (prepare && !prepare(dialog))
            return;
        drawn = true;
        draw(name, dialog);
        dialog->reject();
    });
    look.start(50);
    trigger(action);
    waitFor(name, [&] { return drawn; });
    look.stop();
}

void Screens::fill(const char *field, const QString &text)
{
    auto *edit = m_program.find<QLineEdit>(QString::fromLatin1(field));
    if (!edit) {
        std::fprintf(stderr, "there is no field %s\n", field);
        m_failed = true;
        return;
    }
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

QString Screens::writeFile(const char *name, const QByteArray &text)
{
    QFile file(m_files.filePath(QString::fromLatin1(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        m_failed = true;
    return file.fileName();
}

void Screens::startPage()
{
    draw("01-start");
}

void Screens::browsing()
{
    if (!m_program.openSample()) {
        std::fprintf(stderr, "the sample database could not be opened\n");
        m_failed = true;
        return;
    }
    waitFor("idle jobs", [&] { return m_program.context().jobs.activeCount() == 0; });
    draw("02-table");
    m_program.grid()->setTopPosition(m_program.rowCount() / 2);
    waitFor("rows in the middle", [&] {
        return !m_program.grid()->indexAt(QPoint(4, 4)).data().toString().isEmpty() &&
               m_program.context().jobs.activeCount() == 0;
    });
    draw("03-table-middle");
    m_program.grid()->setTopPosition(0);
}

void Screens::query()
{
    fill("Partition key", QStringLiteral("CUSTOMER#00042"));
    QTest::keyClick(m_program.find<QLineEdit>(QStringLiteral("Partition key")), Qt::Key_Return);
    waitFor("a result", [&] { return m_program.rowCount() > 0 && m_program.rowCount() < 1000; });
    m_program.waitForRows();
    draw("04-query");
}

void Screens::itemEditor()
{
    m_program.grid()->setFocus();
    m_program.grid()->setCurrentPosition(0, 0,
                                         QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QTest::keyClick(m_program.grid(), Qt::Key_Return);
    waitFor("the item", [&] { return m_program.button(QStringLiteral("JSON")) != nullptr; });
    waitFor("idle jobs", [&] { return m_program.context().jobs.activeCount() == 0; });
    for (const char *view : {"Tree", "JSON", "DynamoDB JSON"}) {
        QWidget *button = m_program.button(QString::fromLatin1(view));
        if (!button) {
            std::fprintf(stderr, "the item editor has no view %s\n", view);
            m_failed = true;
            continue;
        }
        QTest::mouseClick(button, Qt::LeftButton);
        const QByteArray name = QByteArrayLiteral("05-item-") + QByteArray(view).toLower().replace(' ', '-');
        draw(name);
    }
}

void Screens::filterPanel()
{
    // The panel behind the funnel: filter, projection and the request as text.
    for (QToolButton *button : m_program.window().findChildren<QToolButton *>()) {
        if (button->isVisible() && button->isCheckable() &&
            button->toolTip().startsWith(QStringLiteral("Filter,"))) {
            QTest::mouseClick(button, Qt::LeftButton);
            draw("06-filter");
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    std::fprintf(stderr, "there is no button for the filter\n");
    m_failed = true;
}

void Screens::index()
{
    m_program.window().tabs()->openTable(
        {m_program.context().workspace.connections().front(), QStringLiteral("shop")},
        QStringLiteral("by-status"), ui::TableTabs::Stay::Permanent);
    m_program.waitForRows(100);
    waitFor("idle jobs", [&] { return m_program.context().jobs.activeCount() == 0; });
    draw("07-index");
}

void Screens::tableDialogs()
{
    drawDialog("newTable", "08-create-table", [this](QWidget *dialog) {
        auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("tableName"));
        if (name && name->text().isEmpty())
            QTest::keyClicks(name, QStringLiteral("orders of 2026")); // a name that no table may have
        return name != nullptr;
    });
    drawDialog("tableDetails", "09-table-details");
    drawDialog("deleteTable", "10-delete-table");
}

void Screens::importAndExport()
{
    const QString file = writeFile("people.csv", "id,name,age,city,member,since\n"
                                                 "1,山田 太郎,36,東京,true,2024-03-01\n"
                                                 "2,Zoë Lindqvist,41,Malmö,false,2025-11-30\n"
                                                 "3,محمد الفاسي,29,Fès,true,\n"
                                                 "4,Ada 🙂,unknown,London,true,2023-07-14\n"
                                                 "5,Grace Murphy,50,Dublin,true,2026-01-02,surplus\n");
    ui::showImport(m_program.context(), m_program.context().workspace.connections().front(), {file}, {},
                   &m_program.window());
    const auto importButton = [&] { return m_program.find<QPushButton>(QStringLiteral("import")); };
    if (!waitFor("the import's preview", [&] { return importButton() && importButton()->isEnabled(); }))
        return;
    auto *dialog = m_program.find<ui::ImportDialog>(QStringLiteral("importDialog"));
    draw("11-import", dialog);
    auto *view = dialog->findChild<QAbstractItemView *>(QStringLiteral("preview"));
    view->model()->setData(view->model()->index(ui::ImportPreviewModel::TypeRow, 2),
                           int(core::ColumnType::N));
    draw("12-import-with-a-bad-value", dialog);
    QTest::mouseClick(importButton(), Qt::LeftButton);
    if (waitFor("the report",
                [&] { return m_program.find<ui::ImportReportDialog>(QStringLiteral("importReport")); })) {
        auto *report = m_program.find<ui::ImportReportDialog>(QStringLiteral("importReport"));
        draw("13-import-report", report);
        report->close();
    }
    drawDialog("exportTable", "14-export");
}

void Screens::helpAndJobs()
{
    trigger("showJobs");
    draw("15-jobs");
    trigger("showJobs");
    drawDialog("shortcuts", "16-shortcuts");
    drawDialog("about", "17-about");
    trigger("palette");
    draw("18-palette");
    if (QWidget *palette = m_program.find<QWidget>(QStringLiteral("commandPalette")))
        QTest::keyClick(palette, Qt::Key_Escape);
}

/// What a program would send, in the log without one: the pictures must not depend on ports.
void Screens::requests()
{
    m_program.window().resize(1280, 800);
    trigger("showRequests");
    draw("21-requests-empty");
    ui::Serving &serving = *m_program.context().serving;
    const ui::ConnectionPtr connection = m_program.context().workspace.connections().front();
    const QString id = connection->id;
    serving.start(connection, kServedPort);
    if (!waitFor("the served database", [&] { return serving.isServed(id); }))
        return;
    std::atomic<int> answered = 0;
    std::thread application([&answered, port = serving.port(id)] { answered = talkTo(port); });
    const bool isDone = waitFor("the application", [&] { return answered > 0; });
    application.join();
    const auto isShown = [&] { return int(serving.requests(connection).size()) >= answered; };
    if (!isDone || !waitFor("its requests", isShown))
        return;
    draw("22-requests");
    auto *list = m_program.find<QTableView>(QStringLiteral("requestList"));
    if (!waitFor("the requests", [&] { return list != nullptr; }))
        return;
    list->setCurrentIndex(list->model()->index(list->model()->rowCount() - 1, 0));
    draw("23-requests-chosen");
    m_program.window().resize(900, 600);
    draw("24-requests-narrow");
    serving.stop(id);
    waitFor("the end of serving", [&] { return serving.state(id) == ui::Serving::State::Off; });
}

/// Of the sample's table: turned on, some changes, the triggers.
void Screens::streams()
{
    m_program.window().resize(1280, 800);
    const ui::ConnectionPtr connection = m_program.context().workspace.connections().front();
    m_program.window().tabs()->openTable({connection, QStringLiteral("shop")}, {},
                                         ui::TableTabs::Stay::Permanent);
    trigger("showStream");
    if (!waitFor("the stream's setup",
                 [&] { return m_program.find<QWidget>(QStringLiteral("streamSetup")); }))
        return;
    draw("32-stream-off");
    QTest::mouseClick(m_program.button(QCoreApplication::translate("ui::StreamSetup", "Turn on the stream")),
                      Qt::LeftButton);
    waitFor("the stream", [&] { return !m_program.find<QWidget>(QStringLiteral("streamSetup")); });
    draw("33-stream-empty");
    core::ScanRequest scan;
    scan.tableName = "shop";
    scan.limit = 12;
    const auto page = m_program.client().scan(scan);
    int number = 0;
    for (core::Item item : page ? page->items : std::vector<core::Item>()) {
        core::PutItemRequest put;
        put.tableName = "shop";
        item.set("note", core::AttributeValue::string(++number % 2 ? "checked" : "to be checked"));
        item.set("history",
                 core::AttributeValue::map(
                     {{"by", core::AttributeValue::string("ada")},
                      {"steps", core::AttributeValue::list({core::AttributeValue::number(number)})}}));
        put.item = item;
        m_program.client().putItem(put).operator bool();
        item.set("note", core::AttributeValue::string("done"));
        item.set("history", core::AttributeValue::map(
                                {{"by", core::AttributeValue::string("grace")},
                                 {"steps", core::AttributeValue::list({core::AttributeValue::number(number),
                                                                       core::AttributeValue::number(99)})}}));
        put.item = item;
        m_program.client().putItem(put).operator bool();
    }
    auto *list = m_program.find<QTableView>(QStringLiteral("streamList"));
    if (!waitFor("the records", [&] {
            list = m_program.find<QTableView>(QStringLiteral("streamList"));
            return list && list->model()->rowCount() >= 2 * number;
        }))
        return;
    draw("34-stream");
    list->setCurrentIndex(list->model()->index(list->model()->rowCount() - 1, 0));
    draw("35-stream-chosen");
    if (auto *triggers = m_program.find<QToolButton>(QStringLiteral("showTriggers")))
        triggers->click();
    draw("36-triggers-empty");
    m_program.window().resize(900, 600);
    draw("37-stream-narrow");
    m_program.window().resize(1280, 800);
    QTest::mouseClick(m_program.button(QCoreApplication::translate("ui::TriggerPanel", "Add a trigger")),
                      Qt::LeftButton);
    if (waitFor("the trigger's form", [&] { return openDialog() != nullptr; })) {
        draw("38-trigger", openDialog());
        openDialog()->close();
    }
}

/// A copy that somebody changed a little since.
void Screens::copying()
{
    m_program.window().resize(1280, 800);
    ui::Workspace &workspace = m_program.context().workspace;
    const ui::ConnectionPtr connection = workspace.connections().front();
    m_program.window().tabs()->openTable({connection, QStringLiteral("shop")}, {},
                                         ui::TableTabs::Stay::Permanent);
    drawDialog("copyTableTo", "25-copy-table");
    ui::CopyJobs::Request request;
    request.source = {connection, QStringLiteral("shop")};
    request.target = {connection, QStringLiteral("shop-copy")};
    ui::CopyJobs::of(m_program.context()).start(request);
    if (!waitFor("the copy",
                 [&] { return workspace.table(connection->id, QStringLiteral("shop-copy")).has_value(); }))
        return;
    core::ScanRequest some;
    some.tableName = "shop-copy";
    some.limit = 12;
    const auto page = connection->client->scan(some);
    for (std::size_t i = 0; page && i < page->items.size(); ++i) {
        core::PutItemRequest put;
        put.tableName = "shop-copy";
        put.item = page->items[i];
        put.item->set("note", core::AttributeValue::string("changed since"));
        if (i % 3 == 0)
            put.item->set("sk", core::AttributeValue::string("A-NEW-ONE"));
        if (!connection->client->putItem(put))
            m_failed = true;
    }
    trigger("compareTables");
    QTest::mouseClick(m_program.find<QPushButton>(QStringLiteral("startCompare")), Qt::LeftButton);
    if (!waitFor("the differences",
                 [&] { return m_program.find<QTreeView>(QStringLiteral("differenceList")); }))
        return;
    waitFor("idle jobs", [&] { return m_program.context().jobs.activeCount() == 0; });
    draw("26-compare");
    QTest::mouseClick(m_program.find<QToolButton>(QStringLiteral("syncTables")), Qt::LeftButton);
    auto *plan = m_program.find<QDialog>(QStringLiteral("syncDialog"));
    if (waitFor("the plan", [&] { return plan != nullptr; })) {
        draw("27-sync-plan", plan);
        plan->reject();
    }
    m_program.window().resize(900, 600);
    draw("28-compare-narrow");
}

void Screens::statements()
{
    m_program.window().resize(1280, 800);
    trigger("newStatements");
    draw("29-statements-empty");
    auto *editor = m_program.find<ui::CodeEditor>(QStringLiteral("statementEditor"));
    if (!waitFor("the editor", [&] { return editor != nullptr; }))
        return;
    editor->insertText(
        "SELECT pk, sk, status, total FROM shop.\"by-status\"\nWHERE status = 'paid' AND total > 100;\n\n"
        "UPDATE shop SET status = 'sent'\nWHERE pk = 'CUSTOMER#00042' AND sk = 'PROFILE'");
    editor->setCursor(1, 1);
    auto *run = m_program.find<QPushButton>(QStringLiteral("runStatement"));
    QTest::mouseClick(run, Qt::LeftButton);
    waitFor("rows", [&] { return m_program.grid() != nullptr; });
    waitFor("idle jobs", [&] { return m_program.context().jobs.activeCount() == 0; });
    draw("30-statements");
    m_program.window().resize(900, 600);
    draw("31-statements-narrow");
}

/// A table with a past of a few seconds: written to, backed up, and dragged back.
void Screens::past()
{
    m_program.window().resize(1280, 800);
    ui::PromptScript script;
    script.answer(ui::Answer::Accept);
    trigger("keepPast");
    auto *timeline = m_program.window().tabArea()->currentPage()->findChild<ui::Timeline *>();
    if (!waitFor("the timeline", [&] { return timeline && timeline->isVisible(); }))
        return;
    const auto write = [this](int from, int count, const char *note) {
        ui::Commit commit;
        commit.tableName = QStringLiteral("shop");
        for (int i = from; i < from + count; ++i) {
            core::ItemTransition change;
            change.tableName = "shop";
            change.key = core::Key{{"pk", core::AttributeValue::string("PRODUCT#000" + std::to_string(i))},
                                   {"sk", core::AttributeValue::string("DETAILS")}};
            core::GetItemRequest get;
            get.tableName = change.tableName;
            get.key = change.key;
            const auto got = m_program.client().getItem(get);
            if (!got || !got->item) {
                m_failed = true;
                return;
            }
            change.before = change.after = got->item;
            change.after->set("note", core::AttributeValue::string(note));
            core::PutItemRequest put;
            put.tableName = change.tableName;
            put.item = change.after;
            m_failed = m_failed || !m_program.client().putItem(put);
            commit.changes.push_back(std::move(change));
        }
        m_program.context().commits->add(m_program.connectionId(), std::move(commit));
    };
    QTest::qWait(1500);
    const core::UnixMicros before = timeline->past().now();
    write(1, 6, "checked");
    QTest::qWait(1500);
    core::CreateBackupRequest backup;
    backup.tableName = "shop";
    backup.backupName = "before-the-sale";
    m_failed = m_failed || !m_program.client().createBackup(backup);
    write(2, 3, "on sale");
    QTest::qWait(1500);
    timeline->lookAgain();
    waitFor("the changes", [&] { return !timeline->past().density().buckets.empty(); });
    draw("39-timeline");
    timeline->setMoment(before);
    waitFor("the past", [&] { return m_program.context().jobs.activeCount() == 0; });
    draw("40-past");
    m_program.window().resize(900, 600);
    draw("41-past-narrow");
    m_program.window().resize(1280, 800);
    pastDialogs();
    timeline->setMoment({});
}

void Screens::pastDialogs()
{
    drawDialog("differences", "42-differences", [](QWidget *dialog) {
        auto *list = dialog->findChild<QTableView *>(QStringLiteral("differenceList"));
        return list && list->model()->rowCount() == 6;
    });
    auto *line = m_program.find<QLineEdit>(QStringLiteral("Partition key"));
    if (!line) {
        m_failed = true;
        return;
    }
    fill("Partition key", QStringLiteral("PRODUCT#0003"));
    QTest::keyClick(line, Qt::Key_Return);
    waitFor("the item", [&] { return m_program.rowCount() == 1 && m_program.waitForRows(); });
    m_program.grid()->setCurrentPosition(0, 0, QItemSelectionModel::ClearAndSelect);
    drawDialog("itemHistory", "43-item-history", [](QWidget *dialog) {
        const auto *list = dialog->findChild<QTreeWidget *>(QStringLiteral("versionList"));
        return list && list->topLevelItemCount() == 3;
    });
    drawDialog("undoCommit", "44-commits");
}

/// Of a small table, so that nothing takes long.
void Screens::backups()
{
    m_program.window().resize(1280, 800);
    const auto connection = m_program.context().workspace.connections().front();
    const ui::TableRef sensors{connection, QStringLiteral("sensors")};
    m_program.window().tabs()->openTable(sensors, {}, ui::TableTabs::Stay::Permanent);
    trigger("showBackups");
    waitFor("idle jobs", [&] { return m_program.context().jobs.activeCount() == 0; });
    draw("45-backups-empty");
    core::Client &client = m_program.client();
    core::UpdateContinuousBackupsRequest recovery;
    recovery.tableName = "sensors";
    recovery.pointInTimeRecoverySpecification = core::PointInTimeRecoverySpecification{true, 14};
    const bool isMade = client.updateContinuousBackups(recovery) &&
                        client.createBackup({"sensors", "nightly"}) &&
                        client.createBackup({"shop", "before-the-fair"});
    if (!waitFor("backups", [&] { return isMade; }))
        return;
    trigger("refresh");
    auto *list = m_program.find<QAbstractItemView>(QStringLiteral("backupList"));
    waitFor("the list", [&] {
        list = m_program.find<QAbstractItemView>(QStringLiteral("backupList"));
        return list && list->model()->rowCount() == 2 && m_program.context().jobs.activeCount() == 0;
    });
    list->setCurrentIndex(list->model()->index(0, 0));
    waitFor("the details",
            [&] { return m_program.find<QPushButton>(QStringLiteral("restoreBackup")) != nullptr; });
    draw("46-backups");
    m_program.window().resize(900, 600);
    draw("47-backups-narrow");
    m_program.window().resize(1280, 800);
    QTest::mouseClick(m_program.find<QPushButton>(QStringLiteral("restoreBackup")), Qt::LeftButton);
    if (waitFor("the preview", [&] {
            auto *items = m_program.find<QTableView>(QStringLiteral("previewItems"));
            return items && items->model()->rowCount() > 0;
        })) {
        draw("48-restore", m_program.find<QDialog>(QStringLiteral("restoreDialog")));
        m_program.find<QDialog>(QStringLiteral("restoreDialog"))->reject();
    }
    m_program.window().tabs()->openTable(sensors, {}, ui::TableTabs::Stay::Permanent);
    drawDialog("backUpTable", "49-create-backup");
    drawDialog("tableSettings", "50-table-settings",
               [this](QWidget *) { return m_program.context().jobs.activeCount() == 0; });
}

void Screens::narrow()
{
    m_program.window().resize(900, 600);
    draw("19-narrow");
    m_program.window().resize(2560, 1440);
    draw("20-wide");
}

bool Screens::drawAll()
{
    m_program.window().resize(1280, 800);
    startPage();
    browsing();
    if (m_failed)
        return false;
    query();
    itemEditor();
    filterPanel();
    index();
    tableDialogs();
    importAndExport();
    helpAndJobs();
    narrow();
    requests();
    backups();
    copying();
    statements();
    streams();
    m_program.window().tabs()->openTable(
        {m_program.context().workspace.connections().front(), QStringLiteral("shop")}, {},
        ui::TableTabs::Stay::Permanent);
    static_cast<ui::TablePage *>(m_program.window().tabArea()->currentPage())->showIndex({});
    past();
    return !m_failed;
}

} // namespace

int main(int argc, char **argv)
{
    support::WatchedApplication application(argc, argv);
    if (argc != 2 || !QDir().mkpath(QString::fromLocal8Bit(argv[1]))) {
        std::fprintf(stderr, "tablewright_screens FOLDER\n");
        return 2;
    }
    QTemporaryDir profile;
    Program program(profile.path());
    return Screens(program, QString::fromLocal8Bit(argv[1])).drawAll() ? 0 : 1;
}
