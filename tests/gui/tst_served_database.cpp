// A database served from the window: a real endpoint, real clients over the loopback, and what the request
// log shows of them.

#include "tests/core/wire/http_client.h"
#include "tests/gui/program.h"
#include "tests/gui/watched_application.h"

#include "ui/common/message_bar.h"
#include "ui/common/prompt.h"
#include "ui/items/grid_view.h"
#include "ui/main_window/tab_area.h"
#include "ui/requests/request_list_model.h"
#include "ui/requests/request_list_view.h"
#include "ui/requests/requests_page.h"
#include "ui/requests/serving.h"

#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <thread>

using namespace support;
using ui::PromptScript;

namespace {

constexpr int kWaitMs = 30000;
constexpr int kFloodClients = 4;
constexpr int kFloodRequests = 2500; // each

int answered(quint16 port, const std::string &operation, const std::string &body)
{
    HttpClient client(port);
    return client.send(post(operation, body)) ? client.receive().status : 0;
}

} // namespace

class TestServedDatabase : public QObject
{
    Q_OBJECT
    QTemporaryDir m_profile;
    QTemporaryDir m_files;
    std::unique_ptr<Program> m_program;
    QTcpServer m_holder; // has the port that is tried first

    template <typename T>
    T *find(const char *name)
    {
        return m_program->find<T>(QString::fromLatin1(name));
    }
    ui::Serving &serving() { return *m_program->context().serving; }
    ui::RequestStore &store()
    {
        return serving().requests(m_program->context().workspace.connections().front());
    }
    quint16 port() { return serving().port(m_program->connectionId()); }
    ui::RequestListView *list() { return find<ui::RequestListView>("requestList"); }
    ui::RequestListModel *model() { return qobject_cast<ui::RequestListModel *>(list()->model()); }
    QString cell(int row, int column) { return model()->index(row, column).data().toString(); }
    void choose(int row) { list()->setCurrentIndex(model()->index(row, 0)); }
    /// The client blocks: it has a thread of its own, as other programs have.
    int send(const char *operation, const QString &body)
    {
        std::atomic<int> status = -1;
        std::thread thread([&, to = port()] { status = answered(to, operation, json(body.toStdString())); });
        const bool isDone = QTest::qWaitFor([&] { return status >= 0; }, kWaitMs);
        thread.join();
        return isDone ? status.load() : 0;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_holder.listen(QHostAddress::LocalHost));
        m_program = std::make_unique<Program>(m_profile.path());
        m_program->window().resize(1280, 800);
        ui::AppContext &context = m_program->context();
        const QString folder = ui::Workspace::idOfFolder(m_files.filePath(QStringLiteral("shop")));
        context.settings.set(
            ui::settings::servedPorts,
            QStringLiteral("{\"%1\":{\"port\":%2,\"on\":false}}").arg(folder).arg(m_holder.serverPort()));
        context.workspace.openFolder(folder, ui::Connector::Mode::ReadWrite, true);
        QTRY_COMPARE_WITH_TIMEOUT(int(context.workspace.connections().size()), 1, kWaitMs);
        QCOMPARE(m_program->connectionId(), folder);
    }

    void aTakenPortNamesItsHolderAndOffersAnother()
    {
        m_program->action(QStringLiteral("serveDatabase"))->trigger();
        const auto offer = [&]() -> QWidget * {
            for (auto *button : m_program->window().findChildren<QAbstractButton *>()) {
                if (button->isVisible() && button->text().startsWith(QStringLiteral("Serve at port")))
                    return button;
            }
            return nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(offer(), kWaitMs);
        QString said;
        for (const ui::MessageBar *bar : m_program->window().findChildren<ui::MessageBar *>())
            said += bar->isVisible() ? bar->text() : QString();
        QCOMPARE(said,
                 QStringLiteral("Port %1 is taken by this program, which serves another database there.")
                     .arg(m_holder.serverPort()));
        QTest::mouseClick(offer(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(serving().isServed(m_program->connectionId()), kWaitMs);
        QVERIFY(port() > m_holder.serverPort());
        QCOMPARE(find<QLabel>("servedUrl")->text(), QStringLiteral("http://127.0.0.1:%1").arg(port()));
        QVERIFY(find<QWidget>("connectGuide"));
        QVERIFY(!list());
    }

    void requestsAppearWithWhatCameOfThem()
    {
        QCOMPARE(send("CreateTable",
                      QStringLiteral("{'TableName':'music','BillingMode':'PAY_PER_REQUEST',"
                                     "'AttributeDefinitions':[{'AttributeName':'id','AttributeType':'S'}],"
                                     "'KeySchema':[{'AttributeName':'id','KeyType':'HASH'}]}")),
                 200);
        QCOMPARE(send("PutItem", QStringLiteral("{'TableName':'music','Item':{'id':{'S':'a'},'n':{'N':'1'}},"
                                                "'ReturnConsumedCapacity':'TOTAL'}")),
                 200);
        QCOMPARE(send("GetItem", QStringLiteral("{'TableName':'music','Key':{'id':{'N':'1'}}}")), 400);
        QCOMPARE(send("Query", QStringLiteral("{'TableName':'music','KeyConditionExpression':'id = :i',"
                                              "'ExpressionAttributeValues':{':i':{'S':'a'}}}")),
                 200);
        QTRY_VERIFY_WITH_TIMEOUT(list() && model()->rowCount() == 4, kWaitMs);
        QCOMPARE(cell(1, ui::RequestListModel::Operation), QStringLiteral("PutItem"));
        QCOMPARE(cell(1, ui::RequestListModel::Table), QStringLiteral("music"));
        QCOMPARE(cell(1, ui::RequestListModel::Units), QStringLiteral("1"));
        QCOMPARE(cell(2, ui::RequestListModel::Status), QStringLiteral("400"));
        QVERIFY(cell(2, ui::RequestListModel::ErrorText).startsWith(QStringLiteral("ValidationException: ")));
        QVERIFY(store().find(2)->request.find("\"a\"") != std::string::npos);
        QVERIFY(store().find(4)->response.find("\"n\"") != std::string::npos);
    }

    void aRequestIsRepeatedWhereThePersonSaysSo()
    {
        PromptScript script;
        script.answer(ui::Answer::Cancel);
        script.answer(ui::Answer::Accept);
        choose(1);
        QTest::mouseClick(find<QToolButton>("repeatRequest"), Qt::LeftButton);
        QCOMPARE(script.questions[0].title, QStringLiteral("Repeat PutItem on music?"));
        QCOMPARE(model()->rowCount(), 4);
        QTest::mouseClick(find<QToolButton>("repeatRequest"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 5, kWaitMs);
        QCOMPARE(cell(4, ui::RequestListModel::Operation), QStringLiteral("PutItem, repeated"));
        QCOMPARE(cell(4, ui::RequestListModel::Status), QStringLiteral("200"));
        QCOMPARE(cell(4, ui::RequestListModel::Units), QStringLiteral("1"));
        choose(2); // a read is sent without a question, and fails as before
        QTest::mouseClick(find<QToolButton>("repeatRequest"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 6, kWaitMs);
        QCOMPARE(cell(5, ui::RequestListModel::Status), QStringLiteral("400"));
        QCOMPARE(cell(5, ui::RequestListModel::ErrorText), cell(2, ui::RequestListModel::ErrorText));
        QCOMPARE(script.unexpected, 0);
    }

    void aRequestIsCopiedAsCode()
    {
        choose(1);
        m_program->activate();
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QString code = QGuiApplication::clipboard()->text();
        QVERIFY2(code.contains(QStringLiteral(" aws dynamodb put-item")), qPrintable(code));
        QVERIFY(code.contains(QStringLiteral("http://127.0.0.1:%1").arg(port())));
    }

    void aFilterFindsAndGivesBack()
    {
        QTest::mouseClick(find<QToolButton>("failuresOnly"), Qt::LeftButton);
        QCOMPARE(model()->rowCount(), 2);
        QTest::mouseClick(find<QToolButton>("failuresOnly"), Qt::LeftButton);
        auto *text = find<QLineEdit>("requestFilter");
        QTest::keyClicks(text, QStringLiteral("no such thing"));
        QTRY_VERIFY_WITH_TIMEOUT(m_program->button(QStringLiteral("Show all requests")), kWaitMs);
        QTest::mouseClick(m_program->button(QStringLiteral("Show all requests")), Qt::LeftButton);
        QTRY_COMPARE(model()->rowCount(), 6);
    }

    void aQueryOpensInTheQueryLine()
    {
        choose(3);
        QTest::mouseClick(find<QToolButton>("openRequest"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->grid() && m_program->rowCount() == 1, kWaitMs);
        QCOMPARE(m_program->window().tabArea()->currentPage()->title(), QStringLiteral("music"));
        QCOMPARE(find<QLineEdit>("Partition key")->text(), QStringLiteral("a"));
        m_program->action(QStringLiteral("showRequests"))->trigger();
        QTRY_VERIFY(list());
    }

    void aFloodIsKeptUpWith()
    {
        auto *watched = static_cast<WatchedApplication *>(qApp);
        store().clear();
        const quint64 first = store().nextNumber();
        const int total = kFloodClients * kFloodRequests;
        watched->forget();
        std::atomic<int> done = 0;
        std::vector<std::thread> clients;
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < kFloodClients; ++i) {
            clients.emplace_back([&, to = port()] {
                HttpClient client(to);
                const std::string request =
                    post("GetItem", json("{'TableName':'music','Key':{'id':{'S':'a'}}}"));
                for (int n = 0; n < kFloodRequests && client.send(request); ++n)
                    done += client.receive().status == 200 ? 1 : 0;
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(done.load(), total, 120000);
        const qint64 elapsed = clock.elapsed();
        QTRY_COMPARE_WITH_TIMEOUT(store().nextNumber() - first, quint64(total), kWaitMs);
        for (std::thread &client : clients)
            client.join();
        QTRY_COMPARE(model()->rowCount(), total);
        qInfo("%d requests in %lld ms, %lld a second; longest time in one event: %s", total,
              (long long)elapsed, (long long)(total * 1000LL / std::max<qint64>(1, elapsed)),
              qPrintable(watched->longest()));
    }

    void followingEndsWhereAPersonScrolls()
    {
        QTest::keyClick(list(), Qt::Key_End);
        QVERIFY(find<QToolButton>("follow")->isChecked());
        QScrollBar *bar = list()->verticalScrollBar();
        QTRY_COMPARE(bar->value(), bar->maximum());
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        QVERIFY(!find<QToolButton>("follow")->isChecked());
        // What is looked at stays in its place while the oldest go and new ones come.
        const quint64 top =
            list()->indexAt(QPoint(4, 4)).data(ui::RequestListModel::NumberRole).toULongLong();
        QCOMPARE(send("ListTables", QStringLiteral("{}")), 200);
        QTRY_COMPARE(cell(model()->rowCount() - 1, ui::RequestListModel::Operation),
                     QStringLiteral("ListTables"));
        QCOMPARE(list()->indexAt(QPoint(4, 4)).data(ui::RequestListModel::NumberRole).toULongLong(), top);
        QTest::mouseClick(find<QToolButton>("follow"), Qt::LeftButton);
        QTRY_COMPARE(bar->value(), bar->maximum());
    }

    void quittingAsksWhileProgramsAreConnected()
    {
        HttpClient client(port());
        QTRY_VERIFY_WITH_TIMEOUT(serving().clients() > 0, kWaitMs);
        {
            PromptScript script;
            script.answer(ui::Answer::Cancel);
            m_program->window().close();
            QVERIFY(m_program->window().isVisible());
            QCOMPARE(script.questions.size(), 1);
        }
        client.close();
        QTRY_COMPARE_WITH_TIMEOUT(serving().clients(), 0, kWaitMs);
    }

    void theNextStartServesAgainAndTheTabIsBack()
    {
        const quint16 before = port();
        m_program.reset();
        m_program = std::make_unique<Program>(m_profile.path());
        QTRY_VERIFY_WITH_TIMEOUT(!m_program->context().workspace.connections().empty() &&
                                     serving().isServed(m_program->connectionId()),
                                 kWaitMs);
        QCOMPARE(port(), before);
        QString said;
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                said.clear();
                for (const ui::MessageBar *bar : m_program->window().findChildren<ui::MessageBar *>())
                    said += bar->isVisible() ? bar->text() : QString();
                return said.contains(QStringLiteral("as in the last session"));
            }(),
            kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->window().tabArea()->currentPage() &&
                                     m_program->window().tabArea()->currentPage()->title() ==
                                         QStringLiteral("Requests"),
                                 kWaitMs);
        QCOMPARE(send("ListTables", QStringLiteral("{}")), 200);
        QTRY_VERIFY_WITH_TIMEOUT(list() && model()->rowCount() == 1, kWaitMs);
        m_program->action(QStringLiteral("serveDatabase"))->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(serving().state(m_program->connectionId()), ui::Serving::State::Off,
                                  kWaitMs);
        QCOMPARE(answered(before, "ListTables", "{}"), 0);
    }

    void cleanupTestCase() { m_program.reset(); }
};

int main(int argc, char **argv)
{
    WatchedApplication application(argc, argv);
    TestServedDatabase log;
    return QTest::qExec(&log, argc, argv);
}
#include "tst_served_database.moc"
