// The whole program against an endpoint of this process: from the dialog to a changed item, and what is said
// when the endpoint is not there or refuses the keys.

#include "core/wire/endpoint_server.h"
#include "tests/gui/program.h"
#include "tests/support/ui_database.h"
#include "ui/common/message_bar.h"
#include "ui/common/prompt.h"
#include "ui/connections/endpoint_dialog.h"
#include "ui/items/grid_view.h"
#include "ui/main_window/endpoint_commands.h"
#include "ui/main_window/tab_area.h"
#include "ui/main_window/table_tabs.h"
#include "ui/navigator/navigator_panel.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTreeView>

using namespace ui;

namespace {

constexpr const char *kAccessKey = "AKIDEXAMPLE";
constexpr const char *kSecret = "the right one";

/// An endpoint with a table of three orders, that checks signatures.
class Shop
{
public:
    Shop()
    {
        const TableRef table = m_database.makeTable("orders");
        for (const char *sk : {"1", "2", "3"})
            m_database.put(table, support::itemOf(std::string("{'pk':{'S':'a'},'sk':{'S':'") + sk + "'}}"));
        m_database.makeTable("products");
        start(0);
    }
    void stop()
    {
        m_port = m_server->port();
        m_server.reset();
    }
    void startAgain() { start(m_port); }
    QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_server->port()); }
    support::UiDatabase &database() { return m_database; }

private:
    void start(std::uint16_t port)
    {
        core::wire::EndpointServerOptions options;
        options.http.port = port;
        options.endpoint.keyCheck = core::wire::KeyCheck::Signature;
        options.endpoint.accessKeys = {{kAccessKey, {kSecret, {}}}};
        auto started = core::wire::EndpointServer::start(m_database.client(), options);
        if (started.index() != 0)
            qFatal("the endpoint did not start");
        m_server = std::move(std::get<0>(started));
    }

    support::UiDatabase m_database;
    std::unique_ptr<core::wire::EndpointServer> m_server;
    std::uint16_t m_port = 0;
};

/// Fills the dialog that is open, as a person does.
void fillDialog(support::Program &program, const QString &url, const QString &name, const char *secret)
{
    program.find<QComboBox>(QStringLiteral("endpointPlace"))->setCurrentIndex(1);
    program.find<QLineEdit>(QStringLiteral("endpointUrl"))->setText(url);
    auto *nameField = program.find<QLineEdit>(QStringLiteral("endpointName"));
    nameField->selectAll();
    QTest::keyClicks(nameField, name);
    auto *keys = program.find<QComboBox>(QStringLiteral("endpointKeys"));
    keys->setCurrentIndex(keys->findData(int(EndpointKeys::Typed)));
    program.find<QLineEdit>(QStringLiteral("accessKeyId"))->setText(QLatin1String(kAccessKey));
    program.find<QLineEdit>(QStringLiteral("secretAccessKey"))->setText(QLatin1String(secret));
}

MessageBar *noticeWith(support::Program &program, const QString &text)
{
    for (MessageBar *bar : program.window().findChildren<MessageBar *>()) {
        if (bar->isVisible() && bar->text().contains(text))
            return bar;
    }
    return nullptr;
}

void click(QWidget *button)
{
    QTest::mouseClick(button, Qt::LeftButton);
}

} // namespace

class TestEndpointConnections : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<Shop> m_shop;

    void connectTo(support::Program &program, const char *secret = kSecret)
    {
        program.action(QStringLiteral("connectEndpoint"))->trigger();
        QTRY_VERIFY(program.find<QLineEdit>(QStringLiteral("endpointName")));
        fillDialog(program, m_shop->url(), QStringLiteral("staging"), secret);
        click(program.find<QPushButton>(QStringLiteral("saveEndpoint")));
        QTRY_COMPARE(program.context().workspace.connections().size(), std::size_t(1));
    }

private slots:
    void initTestCase()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:"); // nobody's keyring is touched
    }
    void init()
    {
        m_profile = std::make_unique<QTemporaryDir>();
        m_shop = std::make_unique<Shop>();
    }

    void anEndpointIsTestedAndConnectedTo()
    {
        support::Program program(m_profile->path());
        program.action(QStringLiteral("connectEndpoint"))->trigger();
        QTRY_VERIFY(program.find<QLineEdit>(QStringLiteral("endpointName")));
        auto *dialog = program.window().findChild<EndpointDialog *>();
        fillDialog(program, m_shop->url(), QStringLiteral("staging"), kSecret);
        click(program.find<QPushButton>(QStringLiteral("testEndpoint")));
        QTRY_VERIFY(noticeWith(program, QStringLiteral("2 tables")));
        m_shop->stop();
        click(program.find<QPushButton>(QStringLiteral("testEndpoint")));
        QTRY_VERIFY(noticeWith(program, QStringLiteral("Start the endpoint")));
        m_shop->startAgain();
        QVERIFY(dialog->isVisible());
        click(program.find<QPushButton>(QStringLiteral("saveEndpoint")));
        Workspace &workspace = program.context().workspace;
        QTRY_COMPARE(workspace.connections().size(), std::size_t(1));
        const QString id = program.connectionId();
        QTRY_VERIFY(workspace.table(id, QStringLiteral("products")).has_value());
        QCOMPARE(workspace.tableNames(id),
                 (QStringList{QStringLiteral("orders"), QStringLiteral("products")}));
        QVERIFY(workspace.connections().front()->isRemote());
        // No keyring in this test: said, and in no file.
        QVERIFY(noticeWith(program, QStringLiteral("no keyring")));
        program.context().settings.sync();
        QFile settings(m_profile->filePath(QStringLiteral("config/settings.ini")));
        QVERIFY(settings.open(QIODevice::ReadOnly));
        const QByteArray stored = settings.readAll();
        QVERIFY(stored.contains(kAccessKey));
        QVERIFY(!stored.contains(kSecret));
    }

    void itsItemsAreReadAndWritten()
    {
        support::Program program(m_profile->path());
        connectTo(program);
        const QString id = program.connectionId();
        Workspace &workspace = program.context().workspace;
        QTRY_VERIFY(workspace.table(id, QStringLiteral("orders")).has_value());
        program.window().tabs()->openTable({workspace.find(id), QStringLiteral("orders")}, {},
                                           TableTabs::Stay::Permanent);
        QVERIFY(program.waitForRows(3));
        PromptScript script;
        script.answer(Answer::Accept);
        program.grid()->setCurrentPosition(0, 0, QItemSelectionModel::ClearAndSelect);
        program.grid()->setFocus();
        QTest::keyClick(program.grid(), Qt::Key_Delete);
        QTRY_COMPARE(program.rowCount(), quint64(2));
        QCOMPARE(script.questions.size(), 1);
        QVERIFY(script.questions.front().textToType.isEmpty()); // not marked as production
    }

    void refusedKeysAreSaidAndCanBeChangedInPlace()
    {
        support::Program program(m_profile->path());
        connectTo(program, "the wrong one");
        QTRY_VERIFY(noticeWith(program, QStringLiteral("staging:")));
        const ConnectionPtr connection = program.context().workspace.connections().front();
        click(program.button(QStringLiteral("Change the keys...")));
        QTRY_VERIFY(program.find<QLineEdit>(QStringLiteral("secretAccessKey")));
        QTRY_COMPARE(program.find<QLineEdit>(QStringLiteral("secretAccessKey"))->text(),
                     QStringLiteral("the wrong one"));
        program.find<QLineEdit>(QStringLiteral("secretAccessKey"))->setText(QLatin1String(kSecret));
        click(program.find<QPushButton>(QStringLiteral("saveEndpoint")));
        QTRY_VERIFY(program.context().workspace.tablesAreKnown(connection->id));
        QCOMPARE(program.context().workspace.connections().front(), connection); // its tabs were not touched
        QTRY_VERIFY(!noticeWith(program, QStringLiteral("staging:")));
    }

    void anEndpointThatGoesAwayKeepsItsTabsAndIsTriedAgain()
    {
        support::Program program(m_profile->path());
        connectTo(program);
        const QString id = program.connectionId();
        Workspace &workspace = program.context().workspace;
        QTRY_VERIFY(workspace.table(id, QStringLiteral("orders")).has_value());
        program.window().tabs()->openTable({workspace.find(id), QStringLiteral("orders")}, {},
                                           TableTabs::Stay::Permanent);
        QVERIFY(program.waitForRows(3));
        m_shop->stop();
        workspace.refresh(id);
        QTRY_VERIFY(noticeWith(program, QStringLiteral("staging:")));
        QCOMPARE(program.window().tabArea()->pages().size(), 1);
        QCOMPARE(program.rowCount(), quint64(3));
        m_shop->startAgain();
        click(program.button(QStringLiteral("Try again")));
        QTRY_VERIFY(!noticeWith(program, QStringLiteral("staging:")));
    }

    void itComesBackWithTheSession()
    {
        QString id;
        {
            support::Program program(m_profile->path());
            connectTo(program);
            id = program.connectionId();
            EndpointCommands &commands = *program.window().endpointCommands();
            QTRY_VERIFY(program.context().workspace.table(id, QStringLiteral("orders")).has_value());
            program.window().tabs()->openTable(
                {program.context().workspace.find(id), QStringLiteral("orders")}, {},
                TableTabs::Stay::Permanent);
            QVERIFY(program.waitForRows(3));
            QCOMPARE(commands.wanted(), QStringList{id});
        }
        support::Program program(m_profile->path());
        QTRY_VERIFY(program.context().workspace.find(id));
        QTRY_COMPARE(program.window().tabArea()->pages().size(), 1);
        // Its keys were for one session only.
        QTRY_VERIFY(noticeWith(program, QStringLiteral("staging:")));
        QVERIFY(program.button(QStringLiteral("Change the keys...")));
    }

    void productionAsksForTheNameOfTheTable()
    {
        support::Program program(m_profile->path());
        program.action(QStringLiteral("connectEndpoint"))->trigger();
        QTRY_VERIFY(program.find<QLineEdit>(QStringLiteral("endpointName")));
        fillDialog(program, m_shop->url(), QStringLiteral("live"), kSecret);
        click(program.find<QWidget>(QStringLiteral("endpointProduction")));
        QCOMPARE(program.find<QComboBox>(QStringLiteral("endpointColor"))->currentIndex(),
                 int(ConnectionColor::Red));
        click(program.find<QPushButton>(QStringLiteral("saveEndpoint")));
        Workspace &workspace = program.context().workspace;
        QTRY_COMPARE(workspace.connections().size(), std::size_t(1));
        const QString id = program.connectionId();
        QTRY_VERIFY(workspace.table(id, QStringLiteral("orders")).has_value());
        program.window().tabs()->openTable({workspace.find(id), QStringLiteral("orders")}, {},
                                           TableTabs::Stay::Permanent);
        QVERIFY(program.waitForRows(3));
        PromptScript script; // answers nothing: all is cancelled
        program.grid()->setCurrentPosition(0, 0, QItemSelectionModel::ClearAndSelect);
        program.grid()->setFocus();
        QTest::keyClick(program.grid(), Qt::Key_Delete);
        QTRY_COMPARE(script.questions.size(), 1);
        QCOMPARE(script.questions.front().textToType, QStringLiteral("orders"));
        QVERIFY(script.questions.front().text.contains(QStringLiteral("live")));
        QCOMPARE(program.rowCount(), quint64(3));
    }

    void aReadOnlyConnectionOffersNoWrites()
    {
        support::Program program(m_profile->path());
        connectTo(program);
        const QString id = program.connectionId();
        EndpointCommands &commands = *program.window().endpointCommands();
        commands.askEdit(id);
        QTRY_VERIFY(program.find<QWidget>(QStringLiteral("endpointReadOnly")));
        click(program.find<QWidget>(QStringLiteral("endpointReadOnly")));
        click(program.find<QPushButton>(QStringLiteral("saveEndpoint")));
        Workspace &workspace = program.context().workspace;
        QTRY_VERIFY(workspace.find(id) && workspace.find(id)->readOnly);
        core::PutItemRequest request;
        request.tableName = "orders";
        request.item = support::itemOf("{'pk':{'S':'b'},'sk':{'S':'1'}}");
        const auto put = workspace.find(id)->client->putItem(request);
        QVERIFY(!put);
        QCOMPARE(put.error().code(), core::ErrorCode::ReadOnly);
        QTRY_VERIFY(!program.action(QStringLiteral("newTable"))->isEnabled());
        const std::unique_ptr<QMenu> menu(
            program.window().navigator()->makeMenu({workspace.find(id), {}, {}}));
        QStringList texts;
        for (const QAction *action : menu->actions())
            texts.append(action->text());
        QVERIFY(!texts.contains(QStringLiteral("Show folder"))); // there is none
        QVERIFY(texts.contains(QStringLiteral("Edit the connection...")));
    }

    void removingForgetsIt()
    {
        support::Program program(m_profile->path());
        connectTo(program);
        const QString id = program.connectionId();
        EndpointCommands &commands = *program.window().endpointCommands();
        PromptScript script;
        script.answer(Answer::Accept);
        commands.askRemove(id);
        QVERIFY(commands.saved().isEmpty());
        QVERIFY(!program.context().workspace.find(id));
        QVERIFY(m_shop->database().client().describeTable({std::string("orders")}));
    }
};

QTEST_MAIN(TestEndpointConnections)
#include "tst_endpoint_connections.moc"
