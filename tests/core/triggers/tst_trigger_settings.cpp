#include "core/triggers/trigger_settings.h"

#include <QTest>
#include <functional>

using core::StreamStart;
using core::TriggerSettings;

Q_DECLARE_METATYPE(std::function<void(core::TriggerSettings &)>)

class TestTriggerSettings : public QObject
{
    Q_OBJECT

    static TriggerSettings program()
    {
        TriggerSettings settings;
        settings.name = "mail";
        settings.tableName = "orders";
        settings.command = {"/usr/bin/send mail", "--quick"};
        return settings;
    }

    /// Single quotes stand for double ones.
    static QByteArray quoted(QByteArray json) { return json.replace('\'', '"'); }

private slots:
    void comesBackFromItsJson()
    {
        TriggerSettings all = program();
        all.workingFolder = "/tmp";
        all.environment = {"A=1", "B=\"two\""};
        all.start = {StreamStart::Kind::AtTime, 1700000000000000};
        all.batchSize = 7;
        all.batchWindowSeconds = 3;
        all.parallelism = 4;
        all.retriesMax = 2;
        all.recordAgeSecondsMax = 600;
        all.bisectsOnError = true;
        all.reportsFailures = true;
        all.failureFile = "/tmp/failed.jsonl";
        all.filters = {"{\"eventName\":[\"INSERT\"]}", "{\"eventName\":[\"REMOVE\"]}"};
        all.timeoutSeconds = 9;
        TriggerSettings handler;
        handler.name = "h";
        handler.tableName = "orders";
        handler.kind = TriggerSettings::Kind::NodeHandler;
        handler.handler = "/home/me/my.app/index.handler";
        handler.start = {StreamStart::Kind::Oldest, 0};
        for (const TriggerSettings &settings : {program(), all, handler}) {
            const auto read = core::triggerFromJson(core::triggerToJson(settings));
            QVERIFY2(read, read ? "" : read.error().message().c_str());
            QVERIFY(*read == settings);
        }
    }
    void isCheckedWhenRead_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("no table") << quoted("{'Name':'a','Command':['b']}");
        QTest::newRow("a number as name") << quoted("{'Name':1,'TableName':'t','Command':['b']}");
        QTest::newRow("a text as size")
            << quoted("{'Name':'a','TableName':'t','Command':['b'],'BatchSize':'1'}");
        QTest::newRow("half a record")
            << quoted("{'Name':'a','TableName':'t','Command':['b'],'BatchSize':1.5}");
        QTest::newRow("an unknown start")
            << quoted("{'Name':'a','TableName':'t','Command':['b'],'StartingPosition':'SOON'}");
        QTest::newRow("a wrong filter") << quoted(
            "{'Name':'a','TableName':'t','Command':['b'],'FilterCriteria':{'Filters':[{'Pattern':'{'}]}}");
    }
    void isCheckedWhenRead()
    {
        QFETCH(const QByteArray, json);
        QVERIFY(!core::triggerFromJson(json.toStdString()));
    }

    void refuses_data()
    {
        using Change = std::function<void(TriggerSettings &)>;
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const Change &change, const char *said) {
            QTest::newRow(name) << change << QString::fromLatin1(said);
        };
        row(
            "no name", [](TriggerSettings &s) { s.name.clear(); }, "needs a name");
        row(
            "no program", [](TriggerSettings &s) { s.command.clear(); }, "needs a program");
        row(
            "a handler without a function",
            [](TriggerSettings &s) {
                s.kind = TriggerSettings::Kind::NodeHandler;
                s.handler = "/home/my.app/index";
            },
            "named file.function");
        row(
            "a variable without a value", [](TriggerSettings &s) { s.environment = {"PATH"}; }, "NAME=value");
        row(
            "an empty batch", [](TriggerSettings &s) { s.batchSize = 0; },
            "batch size must be between 1 and 10000");
        row(
            "a long window", [](TriggerSettings &s) { s.batchWindowSeconds = 301; }, "between 0 and 300");
        row(
            "many lanes", [](TriggerSettings &s) { s.parallelism = 11; }, "between 1 and 10");
        row(
            "a short age", [](TriggerSettings &s) { s.recordAgeSecondsMax = 59; }, "between 60 and 604800");
        row(
            "many retries", [](TriggerSettings &s) { s.retriesMax = 10001; }, "between -1 and 10000");
        row(
            "no time", [](TriggerSettings &s) { s.timeoutSeconds = 0; }, "between 1 and 900");
        row(
            "a wrong filter", [](TriggerSettings &s) { s.filters = {"{}"}; }, "Filter pattern");
    }
    void refuses()
    {
        QFETCH(const std::function<void(core::TriggerSettings &)>, change);
        QFETCH(const QString, said);
        TriggerSettings settings = program();
        QVERIFY(core::checkTrigger(settings));
        change(settings);
        const auto checked = core::checkTrigger(settings);
        QVERIFY(!checked);
        QVERIFY2(QString::fromStdString(checked.error().message()).contains(said),
                 checked.error().message().c_str());
    }
};

QTEST_GUILESS_MAIN(TestTriggerSettings)
#include "tst_trigger_settings.moc"
