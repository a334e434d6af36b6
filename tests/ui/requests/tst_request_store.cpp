// The newest requests in bounded memory, and the list that a filter makes of them.

#include "ui/requests/request_list_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace ui;

namespace {

RequestEntry entry(const char *operation, const char *table, int status = 200,
                   const std::string &request = "{}")
{
    RequestEntry made;
    made.operation = QLatin1String(operation);
    if (table[0] != '\0')
        made.tables = QString::fromLatin1(table).split(QLatin1Char(','));
    made.status = status;
    made.error = status >= 400 ? QStringLiteral("ValidationException: no") : QString();
    made.request = request;
    made.response = "{}";
    return made;
}

QStringList operations(const RequestListModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.index(row, RequestListModel::Operation).data().toString());
    return names;
}

} // namespace

class TestRequestStore : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheNewestAndTheirNumbers()
    {
        RequestStore store({3, 1000});
        store.append({entry("A", "t"), entry("B", "t")});
        store.append({entry("C", "t"), entry("D", "t", 400)});
        QCOMPARE(store.size(), std::size_t(3));
        QCOMPARE(store.firstNumber(), quint64(2));
        QVERIFY(!store.find(1));
        QCOMPARE(store.find(2)->operation, QStringLiteral("B"));
        QCOMPARE(store.find(4)->operation, QStringLiteral("D"));
        QVERIFY(!store.find(5));
        QCOMPARE(store.failures(), 1);
        store.append({entry("E", "t"), entry("F", "t"), entry("G", "t")});
        QCOMPARE(store.failures(), 0);
        QCOMPARE(store.operations(), QStringList({"E", "F", "G"}));
    }

    void bodiesOfTheOldestGoFirst()
    {
        RequestStore store({10, 100});
        store.append({entry("A", "t", 200, std::string(60, 'a'))});
        store.append({entry("B", "t", 200, std::string(60, 'b'))});
        QVERIFY(store.find(1)->request.empty());
        QVERIFY(store.find(1)->isRequestCut);
        QVERIFY(!store.find(2)->isRequestCut);
        QCOMPARE(store.bodiesBytes(), std::size_t(62));
        // One that is too long alone leaves nothing, and the count is right.
        store.append({entry("C", "t", 200, std::string(200, 'c'))});
        QCOMPARE(store.bodiesBytes(), std::size_t(0));
        store.append({entry("D", "t")});
        QCOMPARE(store.bodiesBytes(), std::size_t(4));
    }

    void memoryStaysBoundedUnderAFlood()
    {
        RequestStore store({1000, 100'000});
        RequestListModel model(store);
        for (int batch = 0; batch < 50; ++batch) {
            std::vector<RequestEntry> entries;
            for (int i = 0; i < 400; ++i)
                entries.push_back(entry("PutItem", "t", 200, std::string(std::size_t(i), 'x')));
            store.append(std::move(entries));
            QVERIFY(store.size() <= 1000 && store.bodiesBytes() <= 100'000);
        }
        QCOMPARE(model.rowCount(), 1000);
        QCOMPARE(model.index(0, 0).data(RequestListModel::NumberRole).toULongLong(), quint64(19'001));
    }

    void theListFollowsByInsertingAndRemoving()
    {
        RequestStore store({4, 1000});
        RequestListModel model(store);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        store.append({entry("A", "t"), entry("B", "t"), entry("C", "t")});
        const QPersistentModelIndex chosen = model.index(2, 0);
        store.append({entry("D", "t"), entry("E", "t"), entry("F", "t")});
        QCOMPARE(operations(model), QStringList({"C", "D", "E", "F"}));
        QCOMPARE(chosen.row(), 0);
        store.append({entry("G", "t"), entry("H", "t"), entry("I", "t"), entry("J", "t"), entry("K", "t")});
        QCOMPARE(operations(model), QStringList({"H", "I", "J", "K"}));
        QVERIFY(!chosen.isValid());
        store.clear();
        QCOMPARE(model.rowCount(), 0);
        store.append({entry("L", "t")});
        QCOMPARE(operations(model), QStringList({"L"}));
        QCOMPARE(reset.size(), 0);
    }

    void aBatchIsFoundByEachOfItsTables()
    {
        RequestStore store({10, 1000});
        RequestListModel model(store);
        store.append({entry("BatchGetItem", "music,orders"), entry("GetItem", "music")});
        QCOMPARE(store.tables(), QStringList({"music", "orders"}));
        model.setFilter({{}, {}, QStringLiteral("orders"), false});
        QCOMPARE(operations(model), QStringList({"BatchGetItem"}));
        QCOMPARE(model.index(0, RequestListModel::Table).data().toString(), QStringLiteral("music, orders"));
    }

    void aFilterChooses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QString>("table");
        QTest::addColumn<bool>("failuresOnly");
        QTest::addColumn<QStringList>("expected");
        const QStringList all{"PutItem", "GetItem", "PutItem"};
        QTest::newRow("nothing asked") << ""
                                       << ""
                                       << "" << false << all;
        QTest::newRow("operation") << ""
                                   << "GetItem"
                                   << "" << false << QStringList{"GetItem"};
        QTest::newRow("table") << ""
                               << ""
                               << "music" << false << QStringList{"PutItem", "GetItem"};
        QTest::newRow("failures") << ""
                                  << ""
                                  << "" << true << QStringList{"GetItem"};
        QTest::newRow("text in a body, of any case") << "acme"
                                                     << ""
                                                     << "" << false << QStringList{"PutItem"};
        QTest::newRow("text in an error") << "validation"
                                          << ""
                                          << "" << false << QStringList{"GetItem"};
        QTest::newRow("text in a table") << "MUSIC"
                                         << ""
                                         << "" << false << QStringList{"PutItem", "GetItem"};
        QTest::newRow("beyond ASCII") << QString::fromUtf8("山田") << ""
                                      << "" << false << QStringList{"PutItem"};
        QTest::newRow("all together") << "acme"
                                      << "PutItem"
                                      << "orders" << true << QStringList();
    }

    void aFilterChooses()
    {
        QFETCH(QString, text);
        QFETCH(QString, operation);
        QFETCH(QString, table);
        QFETCH(bool, failuresOnly);
        RequestStore store({10, 1000});
        RequestListModel model(store);
        model.setFilter({text, operation, table, failuresOnly});
        store.append({entry("PutItem", "music", 200, "{\"x\":\"山田\"}"), entry("GetItem", "music", 400)});
        store.append({entry("PutItem", "orders", 200, "{\"x\":\"ACME\"}")});
        QTEST(operations(model), "expected");
        model.setFilter({});
        QCOMPARE(model.rowCount(), 3);
        model.setFilter({text, operation, table, failuresOnly});
        QTEST(operations(model), "expected");
    }

    void timesAndFailuresReadAtAGlance()
    {
        QLocale::setDefault(QLocale::c());
        QCOMPARE(formatRequestDuration(340), QStringLiteral("0.34 ms"));
        QCOMPARE(formatRequestDuration(12'340), QStringLiteral("12.3 ms"));
        QCOMPARE(formatRequestDuration(12'340'000), QStringLiteral("12.3 s"));
        RequestStore store({10, 1000});
        RequestListModel model(store);
        store.append({entry("PutItem", "t", 400)});
        QVERIFY(model.index(0, 0).data(RequestListModel::FailureRole).toBool());
        QVERIFY(model.index(0, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .endsWith(QStringLiteral("PutItem, t, 400, 0.00 ms, ValidationException: no")));
    }
};

QTEST_GUILESS_MAIN(TestRequestStore)
#include "tst_request_store.moc"
