// The whole server as a process of its own.

#include "tests/core/wire/http_client.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using support::HttpAnswer;
using support::HttpClient;
using support::json;
using support::post;

class TestServerProgram : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_server;
    quint16 m_port = 0;

    QString ready() const { return m_folder->filePath("ready"); }

    bool start(QStringList arguments)
    {
        arguments << "--port"
                  << "0"
                  << "--ready-file" << ready();
        m_server = std::make_unique<QProcess>();
        m_server->start(TABLEWRIGHT_SERVER, arguments);
        if (!m_server->waitForStarted() ||
            !QTest::qWaitFor(
                [this] { return QFile::exists(ready()) || m_server->state() == QProcess::NotRunning; },
                30'000))
            return false;
        QFile file(ready());
        m_port = file.open(QIODevice::ReadOnly) ? quint16(file.readAll().trimmed().toUInt()) : quint16(0);
        return m_port != 0;
    }
    int stop(int signal)
    {
        ::kill(pid_t(m_server->processId()), signal);
        return m_server->waitForFinished() && m_server->exitStatus() == QProcess::NormalExit
                   ? m_server->exitCode()
                   : -1;
    }
    std::string call(std::string_view operation, std::string_view body)
    {
        HttpClient client(m_port);
        client.send(post(operation, body));
        const HttpAnswer answer = client.receive();
        return answer.status == 200 ? answer.body : std::to_string(answer.status) + answer.body;
    }
    std::string createTable()
    {
        return call(
            "CreateTable",
            json("{'TableName':'Music','BillingMode':'PAY_PER_REQUEST','KeySchema':[{'AttributeName':'a',"
                 "'KeyType':'HASH'}],'AttributeDefinitions':[{'AttributeName':'a','AttributeType':'S'}]}"));
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup()
    {
        if (m_server && m_server->state() != QProcess::NotRunning) {
            m_server->kill();
            m_server->waitForFinished();
        }
        m_server.reset();
    }

    void keepsWhatItAcknowledged_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("asked to end") << SIGTERM;
        QTest::newRow("interrupted") << SIGINT;
        QTest::newRow("killed") << SIGKILL;
    }
    void keepsWhatItAcknowledged()
    {
        QFETCH(const int, signal);
        const QString data = m_folder->filePath("data");
        QVERIFY(start({"--data", data}));
        QVERIFY(createTable().find("\"Music\"") != std::string::npos);
        QCOMPARE(call("PutItem", json("{'TableName':'Music','Item':{'a':{'S':'x'},'n':{'N':'1'}}}")),
                 std::string("{}"));
        QCOMPARE(stop(signal), signal == SIGKILL ? -1 : 0);
        QCOMPARE(QFile::exists(ready()), signal == SIGKILL);
        QFile::remove(ready());
        QVERIFY(start({"--data", data}));
        QCOMPARE(call("GetItem", json("{'TableName':'Music','Key':{'a':{'S':'x'}}}")),
                 json("{'Item':{'a':{'S':'x'},'n':{'N':'1'}}}"));
        QCOMPARE(stop(SIGTERM), 0);
    }

    void forgetsADatabaseInMemory()
    {
        QVERIFY(start({"--in-memory"}));
        createTable();
        QCOMPARE(call("ListTables", "{}"), json("{'TableNames':['Music']}"));
        QCOMPARE(stop(SIGTERM), 0);
        QVERIFY(start({"--in-memory"}));
        QCOMPARE(call("ListTables", "{}"), json("{'TableNames':[]}"));
    }

    void saysWhoHasThePort()
    {
        QVERIFY(start({"--in-memory"}));
        QProcess second;
        second.start(TABLEWRIGHT_SERVER, {"--in-memory", "--port", QString::number(m_port)});
        QVERIFY(second.waitForFinished());
        QCOMPARE(second.exitCode(), 1);
        QCOMPARE(
            QString::fromUtf8(second.readAllStandardError()),
            QString("tablewright-server: port %1 is taken by tablewright-server (process %2); choose another "
                    "with --port, or --port 0 for any that is free\n")
                .arg(m_port)
                .arg(m_server->processId()));
    }

    void saysWhoHasTheDatabase()
    {
        const QString data = m_folder->filePath("data");
        QVERIFY(start({"--data", data}));
        QProcess second;
        second.start(TABLEWRIGHT_SERVER, {"--data", data, "--port", "0"});
        QVERIFY(second.waitForFinished());
        QCOMPARE(second.exitCode(), 1);
        QVERIFY(second.readAllStandardError().contains(QByteArray::number(m_server->processId())));
    }

    void warnsWhenOthersReachIt()
    {
        QVERIFY(start({"--in-memory", "--host", "0.0.0.0"}));
        QCOMPARE(stop(SIGTERM), 0);
        QVERIFY(m_server->readAllStandardError().startsWith("Warning: every computer that reaches 0.0.0.0 "));
        QVERIFY(
            m_server->readAllStandardOutput().startsWith("Serving an empty database in memory at http://"));
    }

    void answersQuestionsAboutItself()
    {
        QProcess help;
        help.start(TABLEWRIGHT_SERVER, {"--help"});
        QVERIFY(help.waitForFinished());
        QCOMPARE(help.exitCode(), 0);
        QVERIFY(help.readAllStandardOutput().contains("--in-memory"));
    }
};

QTEST_GUILESS_MAIN(TestServerProgram)
#include "tst_server_program.moc"
