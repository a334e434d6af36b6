// The stream of a table from the window: turned on, watched live, filtered, an item opened from it, a trigger
// attached and heard of, and all of it there again after a restart.

#include "tests/gui/program.h"
#include "tests/gui/watched_application.h"

#include "core/values/json.h"
#include "ui/common/prompt.h"
#include "ui/connections/workspace.h"
#include "ui/main_window/tab_area.h"
#include "ui/main_window/table_tabs.h"
#include "ui/streams/stream_list_model.h"
#include "ui/streams/stream_list_view.h"
#include "ui/streams/stream_page.h"
#include "ui/streams/trigger_runs.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace support;
using ui::StreamListModel;

namespace {

constexpr int kWaitMs = 30'000;

} // namespace

class TestStreamTour : public QObject
{
    Q_OBJECT
    QTemporaryDir m_profile;
    QTemporaryDir m_files;
    std::unique_ptr<Program> m_program;

    template <typename T>
    T *find(const char *name)
    {
        return m_program->find<T>(QString::fromLatin1(name));
    }
    void click(const char *name)
    {
        auto *button = find<QAbstractButton>(name);
        QVERIFY2(button, name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    ui::StreamListView *list() { return find<ui::StreamListView>("streamList"); }
    QAbstractItemModel *model() { return list() ? list()->model() : nullptr; }
    int rows() { return model() ? model()->rowCount() : -1; }
    QString cell(int row, int column) { return model()->index(row, column).data().toString(); }
    void put(const char *key, const char *status)
    {
        core::PutItemRequest request;
        request.tableName = "orders";
        request.item = core::Item{{"id", core::AttributeValue::string(key)},
                                  {"status", core::AttributeValue::string(status)}};
        QVERIFY(m_program->client().putItem(request));
    }

private slots:
    void initTestCase()
    {
        m_program = std::make_unique<Program>(m_profile.path());
        m_program->window().resize(1280, 800);
        m_program->window().show();
        ui::AppContext &context = m_program->context();
        context.workspace.openFolder(m_files.filePath(QStringLiteral("shop")), ui::Connector::Mode::ReadWrite,
                                     true);
        QTRY_COMPARE_WITH_TIMEOUT(int(context.workspace.connections().size()), 1, kWaitMs);
        core::CreateTableRequest request;
        request.tableName = "orders";
        request.attributeDefinitions = {{"id", core::AttributeType::S}};
        request.keySchema = {{"id", core::KeyType::Hash}};
        request.billingMode = core::BillingMode::PayPerRequest;
        QVERIFY(m_program->client().createTable(request));
        context.workspace.refresh(m_program->connectionId());
        QTRY_VERIFY_WITH_TIMEOUT(context.workspace.table(m_program->connectionId(), QStringLiteral("orders")),
                                 kWaitMs);
        QVERIFY(m_program->window().tabs()->openTable(
            {context.workspace.connections().front(), QStringLiteral("orders")}, {},
            ui::TableTabs::Stay::Permanent));
    }

    void aStreamIsTurnedOnAndWatched()
    {
        m_program->activate();
        m_program->action(QStringLiteral("showStream"))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("streamSetup"), kWaitMs);
        QTest::mouseClick(m_program->button(QStringLiteral("Turn on the stream")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!find<QWidget>("streamSetup"), kWaitMs);
        put("a", "open");
        put("a", "paid");
        put("b", "open");
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 3, kWaitMs);
        QCOMPARE(cell(1, StreamListModel::Event), QStringLiteral("MODIFY"));
        QCOMPARE(cell(1, StreamListModel::Changes), QStringLiteral("status"));
        list()->setCurrentIndex(model()->index(1, 0));
        QTRY_VERIFY(find<QTreeView>("recordImages"));
        const QAbstractItemModel *images = find<QTreeView>("recordImages")->model();
        QCOMPARE(images->index(1, 1).data().toString(), QStringLiteral("open"));
        QCOMPARE(images->index(1, 2).data().toString(), QStringLiteral("paid"));
    }
    void filtersNarrowTheList()
    {
        QTest::keyClicks(find<QLineEdit>("attributeFilter"), QStringLiteral("status = paid"));
        QTRY_COMPARE(rows(), 1);
        find<QLineEdit>("attributeFilter")->clear();
        QTRY_COMPARE(rows(), 3);
    }
    void anItemIsOpenedFromARecord()
    {
        list()->setCurrentIndex(model()->index(2, 0));
        click("openStreamItem");
        QTRY_COMPARE_WITH_TIMEOUT(m_program->rowCount(), quint64(1), kWaitMs);
        m_program->action(QStringLiteral("showStream"))->trigger();
        QTRY_VERIFY(list());
    }
    void aTriggerRunsAndSaysSo()
    {
        click("showTriggers");
        QTRY_VERIFY(find<QWidget>("triggerPanel"));
        QTest::mouseClick(m_program->button(QStringLiteral("Add a trigger")), Qt::LeftButton);
        QTRY_VERIFY(find<QWidget>("triggerDialog"));
        QVERIFY(!find<QPushButton>("acceptTrigger")->isEnabled());
        find<QLineEdit>("triggerName")->setText(QStringLiteral("writer"));
        find<QLineEdit>("triggerCommand")
            ->setText(QStringLiteral("/bin/sh -c \"cat >> events; echo heard\""));
        find<QLineEdit>("triggerFolder")->setText(m_files.path());
        auto *start = find<QComboBox>("triggerStart");
        start->setCurrentIndex(start->findText(QStringLiteral("TRIM_HORIZON"), Qt::MatchContains));
        QVERIFY(find<QPushButton>("acceptTrigger")->isEnabled());
        click("acceptTrigger");
        QAbstractItemView *log = nullptr;
        QTRY_VERIFY((log = find<QAbstractItemView>("triggerLog")));
        const auto logText = [&] {
            QStringList lines;
            for (int row = 0; row < log->model()->rowCount(); ++row)
                lines << log->model()->index(row, 1).data().toString();
            return lines.join(u'\n');
        };
        QTRY_VERIFY_WITH_TIMEOUT(logText().contains(QStringLiteral("heard")), kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(logText().contains(QStringLiteral("Delivered 3 records")), kWaitMs);
        QFile events(m_files.filePath(QStringLiteral("events")));
        QVERIFY(events.open(QIODevice::ReadOnly));
        QVERIFY(events.readAll().contains("\"eventSource\":\"aws:dynamodb\""));
        QCOMPARE(find<QListWidget>("triggerList")->count(), 1);
    }
    void allComesBackAfterARestart()
    {
        QVERIFY(QTest::qWaitFor([this] { return m_program->window().tabArea()->pages().size() == 2; }));
        m_program->window().close();
        m_program.reset();
        m_program = std::make_unique<Program>(m_profile.path());
        QTRY_VERIFY_WITH_TIMEOUT(rows() == 3, kWaitMs);
        QTRY_VERIFY(find<QWidget>("triggerPanel"));
        ui::TriggerRuns &runs = m_program->application().triggers();
        const QString id = runs.ofTable(m_program->connectionId(), QStringLiteral("orders")).value(0);
        QVERIFY(!id.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(runs.status(id).isCaughtUp, kWaitMs);
        QCOMPARE(runs.status(id).received, quint64(0)); // nothing is delivered twice
        put("c", "open");
        QTRY_COMPARE_WITH_TIMEOUT(runs.status(id).delivered, quint64(1), kWaitMs);
        click("toggleTrigger");
        QTRY_VERIFY_WITH_TIMEOUT(runs.state(id) == ui::TriggerRuns::State::Off, kWaitMs);
        ui::PromptScript script;
        script.answer(ui::Answer::Accept);
        click("removeTrigger");
        QTRY_VERIFY(runs.ofTable(m_program->connectionId(), QStringLiteral("orders")).isEmpty());
    }
    void cleanupTestCase()
    {
        m_program->window().close();
        m_program.reset();
    }
};

int main(int argc, char **argv)
{
    support::WatchedApplication application(argc, argv);
    TestStreamTour test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_stream_tour.moc"
