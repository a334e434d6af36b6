// The maintenance commands: what they take, and the program as scripts run it.

#include "app/server/command_arguments.h"
#include "tests/core/engine/requests.h"

#include <QFile>
#include <QProcess>

using namespace support;

class TestServerCommands : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    std::unique_ptr<core::LocalClient> open(const QString &name) const
    {
        core::DatabaseOptions options;
        options.folder = path(name).toStdString();
        auto client = core::LocalClient::open(options);
        if (!client)
            qFatal("%s", errorOf(client).c_str());
        return std::move(*client);
    }
    static QStringList textsOf(core::Client &client, const std::string &table)
    {
        const auto items = allItems(client, scanOf(table));
        QStringList list;
        if (!items)
            return {QString::fromStdString(errorOf(items))};
        for (const core::Item &one : *items)
            list << QString::fromStdString(toJson(one));
        return list;
    }
    struct Outcome
    {
        int status = -1;
        QString out;
        QString err;
    };
    static Outcome run(const QStringList &arguments)
    {
        QProcess program;
        program.start(TABLEWRIGHT_SERVER, arguments);
        Outcome outcome;
        if (program.waitForFinished() && program.exitStatus() == QProcess::NormalExit)
            outcome.status = program.exitCode();
        outcome.out = QString::fromUtf8(program.readAllStandardOutput());
        outcome.err = QString::fromUtf8(program.readAllStandardError());
        return outcome;
    }

private slots:
    void initTestCase()
    {
        const auto client = open("data");
        QVERIFY(client->createTable(tableOf("Tab", "pk S, sk N")));
        for (int i = 0; i < 30; ++i)
            QVERIFY(client->putItem(
                putOf("Tab", "{'pk':{'S':'a'},'sk':{'N':'" + std::to_string(i) + "'},'v':{'S':'x'}}")));
    }

    void backupCheckAndRestore()
    {
        const Outcome backup = run({"backup", "--data", path("data"), "--table", "Tab", path("file")});
        QCOMPARE(backup.err, QString());
        QCOMPARE(backup.status, 0);
        QVERIFY(backup.out.startsWith(path("file") + ": 30 items of table Tab, "));
        const Outcome check = run({"check", path("file")});
        QCOMPARE(check.status, 0);
        QVERIFY(check.out.startsWith(path("file") + ": 30 items of table Tab, no damage, SHA-256 "));
        const Outcome restore = run({"restore", "--data=" + path("other"), path("file")});
        QCOMPARE(restore.err, QString());
        QCOMPARE(restore.out, QString("Table Tab: 30 items\n"));
        const Outcome again = run({"restore", "--data", path("other"), path("file")});
        QCOMPARE(again.status, 1);
        QCOMPARE(again.err, QString("tablewright-server: Table already exists: Tab\n"));
        QCOMPARE(run({"restore", "--data", path("other"), "--table", "New", path("file")}).status, 0);
        QCOMPARE(run({"check", "--data", path("other")}).status, 0);
        const auto source = open("data");
        const auto other = open("other");
        QCOMPARE(textsOf(*other, "Tab"), textsOf(*source, "Tab"));
        QCOMPARE(textsOf(*other, "New"), textsOf(*source, "Tab"));
    }

    void aDamagedFileIsFoundAndRestoresNothing()
    {
        QCOMPARE(run({"backup", "--data", path("data"), "--table", "Tab", path("file")}).status, 0);
        QFile file(path("file"));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() - 1));
        file.close();
        const Outcome check = run({"check", path("file")});
        QCOMPARE(check.status, 3);
        QVERIFY(check.out.contains("is damaged: it is cut short"));
        QCOMPARE(run({"restore", "--data", path("empty"), path("file")}).status, 1);
        QVERIFY(open("empty")->listTables({})->tableNames.empty());
        QCOMPARE(run({"check", path("missing")}).status, 1);
        QCOMPARE(run({"check", "--data", path("missing")}).status, 1);
    }

    void exportAndImport()
    {
        const Outcome written =
            run({"export", "--data", path("data"), "--table", "Tab", "--quiet", path("items.json")});
        QCOMPARE(written.err, QString());
        QCOMPARE(written.status, 0);
        {
            const auto target = open("target");
            QVERIFY(target->createTable(tableOf("Tab", "pk S, sk N")));
        }
        QFile file(path("items.json"));
        QVERIFY(file.open(QIODevice::Append) && file.write("{\"Item\":{\"pk\":{\"S\":\"a\"}}}\n") > 0);
        file.close();
        const Outcome read = run({"import", "--data", path("target"), "--table", "Tab", path("items.json")});
        QCOMPARE(read.out, QString("Table Tab: 30 items put, 1 row refused\n"));
        QCOMPARE(read.status, 3);
        QVERIFY(read.err.startsWith(path("items.json") + " line 31: "));
        QCOMPARE(textsOf(*open("target"), "Tab"), textsOf(*open("data"), "Tab"));
    }

    void eachExplainsItself()
    {
        for (const char *command : {"backup", "restore", "export", "import", "check"}) {
            const Outcome help = run({command, "--help"});
            QCOMPARE(help.status, 0);
            QVERIFY(help.out.startsWith(QString("Usage: tablewright-server %1 ").arg(command)));
            QVERIFY(help.out.contains("\n  --data DIR") && help.out.contains("Exit status"));
        }
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("message");
        QTest::newRow("backup --data a --table b") << "say which file";
        QTest::newRow("backup --table b c") << "say which database: --data DIR";
        QTest::newRow("backup --data a b") << "say what to write: --table NAME or --backup ARN";
        QTest::newRow("backup --data a --table b --moment noon c")
            << "--moment takes a time such as 2026-11-28T19:30:00Z, in UTC";
        QTest::newRow("backup --data a --backup b --moment 2026-11-28 c") << "--moment goes with --table";
        QTest::newRow("restore --data a b c") << "there is one file too many: c";
        QTest::newRow("restore --data a --format csv b")
            << "there is no option --format; --help lists what there is";
        QTest::newRow("restore --keep-settings=yes b") << "--keep-settings takes no value";
        QTest::newRow("export --data a --table b --format xml c")
            << "--format takes dynamodb-json, json-lines, json or csv";
        QTest::newRow("import --data a b") << "say which table: --table NAME";
        QTest::newRow("check") << "say what to check: a database with --data DIR, or backup files";
        QTest::newRow("check --data") << "--data takes a value";
    }
    void refuses()
    {
        QFETCH(const QString, message);
        const Outcome outcome = run(QString(QTest::currentDataTag()).split(' '));
        QCOMPARE(outcome.err, "tablewright-server: " + message + "\n");
        QCOMPARE(outcome.status, 2);
    }

    void readsMoments()
    {
        QCOMPARE(server::readMoment("1970-01-02").value_or(0), std::int64_t(86'400'000'000));
        QCOMPARE(server::readMoment("2026-11-28T19:30:00Z").value_or(0), std::int64_t(1'795'894'200'000'000));
        QCOMPARE(server::readMoment("1970-01-01T00:00:01.25").value_or(0), std::int64_t(1'250'000));
        QVERIFY(!server::readMoment("1970-01-01 00:00") && !server::readMoment("yesterday"));
    }
};

QTEST_GUILESS_MAIN(TestServerCommands)
#include "tst_server_commands.moc"
