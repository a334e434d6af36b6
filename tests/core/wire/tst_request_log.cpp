#include "core/wire/faults.h"
#include "core/wire/request_log.h"

#include <QTest>

using namespace core::wire;

namespace {

std::string json(std::string text)
{
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

RequestRecord record(const std::string &operation, std::size_t bodySize)
{
    RequestRecord one;
    one.operation = operation;
    one.request = std::string(bodySize, 'r');
    return one;
}

} // namespace

class TestRequestLog : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheNewest()
    {
        RequestLog log({.records = 3, .bodyBytes = 100, .bodiesBytes = 1000});
        for (int i = 1; i <= 5; ++i)
            log.requestAnswered(record(std::to_string(i), 10));
        std::string kept;
        for (const RequestRecord &one : log.recordsSince(0))
            kept += one.operation + "=" + std::to_string(one.number) + " ";
        QCOMPARE(kept, std::string("3=3 4=4 5=5 "));
        QCOMPARE(log.recordsSince(4).size(), std::size_t(1));
        QCOMPARE(log.recordsSince(5).size(), std::size_t(0));
        QCOMPARE(log.recordsSince(99).size(), std::size_t(0));
        log.clear();
        QCOMPARE(log.recordsSince(0).size(), std::size_t(0));
        log.requestAnswered(record("6", 10));
        QCOMPARE(log.recordsSince(5).front().number, std::uint64_t(6));
    }

    void givesUpOldBodiesFirst()
    {
        RequestLog log({.records = 4, .bodyBytes = 100, .bodiesBytes = 25});
        for (int i = 1; i <= 9; ++i)
            log.requestAnswered(record(std::to_string(i), 10));
        std::string kept;
        for (const RequestRecord &one : log.recordsSince(0))
            kept += one.operation + "=" + std::to_string(one.request.size()) + " ";
        QCOMPARE(kept, std::string("6=0 7=0 8=10 9=10 "));
        log.requestAnswered(record("large", 26));
        QVERIFY(log.recordsSince(9).front().request.empty());
    }

    void writesOneLine()
    {
        RequestRecord one;
        one.time = 1'795'347'481'123'456;
        one.durationMicros = 1234;
        one.operation = "PutItem";
        one.tables = {"Music\nforged", "Other"};
        one.status = 400;
        one.error = "ValidationException: no";
        one.requestBytes = 312;
        one.responseBytes = 2;
        one.capacityUnits = 1.5;
        QCOMPARE(logLine(one),
                 std::string("2026-11-22T11:38:01.123Z PutItem Music forged,Other 400 1.2 ms 312 B 2 B 1.5 "
                             "units ValidationException: no"));
        QCOMPARE(logLine(RequestRecord()), std::string("1970-01-01T00:00:00.000Z - - 0 0.0 ms 0 B 0 B"));
    }

    void findsTheTables_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("tables");
        QTest::newRow("item") << QByteArray("{'Item':{'TableNames':{'S':'x'}},'TableName':'Tab'}")
                              << QByteArray("Tab");
        QTest::newRow("batch") << QByteArray("{'RequestItems':{'Tab':[]}}") << QByteArray("Tab");
        QTest::newRow("transaction") << QByteArray("{'TransactItems':[{'Put':{'TableName':'Tab'}}]}")
                                     << QByteArray("Tab");
        QTest::newRow("batch of several")
            << QByteArray("{'RequestItems':{'Tab':{'Keys':[{'TableName':{'S':'x'}}]},'Other':[]},"
                          "'ReturnConsumedCapacity':'TOTAL'}")
            << QByteArray("Tab,Other");
        QTest::newRow("transaction of several")
            << QByteArray("{'TransactItems':[{'Put':{'Item':{'TableName':{'S':'x'}},'TableName':'Tab'}},"
                          "{'Delete':{'TableName':'Other'}},{'Update':{'TableName':'Tab'}}]}")
            << QByteArray("Tab,Other");
        QTest::newRow("none") << QByteArray("{}") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{'TableName'") << QByteArray();
    }
    void findsTheTables()
    {
        QFETCH(const QByteArray, body);
        QByteArrayList tables;
        for (const std::string &table : tablesNamedIn(json(body.toStdString())))
            tables.append(QByteArray::fromStdString(table));
        QTEST(tables.join(','), "tables");
    }

    void injectsTheSameFaultsFromTheSameSeed()
    {
        const auto faults = readFaults("throttle:0.1,error:0.05");
        QVERIFY(faults);
        FaultInjection first(*faults, 7);
        FaultInjection second(*faults, 7);
        int throttled = 0;
        int failed = 0;
        constexpr int kRequests = 20'000;
        for (int i = 0; i < kRequests; ++i) {
            const std::optional<core::Error> a = first.next();
            const std::optional<core::Error> b = second.next();
            QCOMPARE(a.has_value(), b.has_value());
            throttled += a && a->code() == core::ErrorCode::ProvisionedThroughputExceeded ? 1 : 0;
            failed += a && a->code() == core::ErrorCode::InternalServerError ? 1 : 0;
        }
        QVERIFY2(std::abs(throttled - kRequests / 10) < 200, qPrintable(QString::number(throttled)));
        QVERIFY2(std::abs(failed - kRequests / 20) < 150, qPrintable(QString::number(failed)));
        QVERIFY(!FaultInjection({}, 7).next());
    }
    void refusesFaults_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"thunder:0.1", "throttle", "throttle:", "throttle:2", "throttle:-1",
                                 "throttle:x", "throttle:nan", "throttle:0.6,error:0.6"})
            QTest::newRow(text) << QByteArray(text);
    }
    void refusesFaults() { QVERIFY(!readFaults(QTest::currentDataTag())); }
};

QTEST_APPLESS_MAIN(TestRequestLog)
#include "tst_request_log.moc"
