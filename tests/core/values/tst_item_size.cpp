#include "core/values/item_size.h"
#include "core/values/json.h"

#include <QTest>

class TestItemSize : public QObject
{
    Q_OBJECT

private slots:
    void countsValues_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<int>("bytes");
        const auto row = [](const char *json, int bytes) { QTest::newRow(json) << json << bytes; };
        row(R"({"S":""})", 0);
        row(R"({"S":"abc"})", 3);
        row(R"({"S":"é"})", 2);
        row(R"({"S":"😀"})", 4);
        row(R"({"N":"3.14159"})", 5);
        row(R"({"B":"AAEC"})", 3);
        row(R"({"BOOL":true})", 1);
        row(R"({"NULL":true})", 1);
        row(R"({"M":{}})", 3);
        row(R"({"M":{"a":{"S":"b"}}})", 3 + 1 + 1 + 1);
        row(R"({"M":{"ab":{"N":"1"},"c":{"M":{}}}})", 3 + (2 + 1 + 2) + (1 + 1 + 3));
        row(R"({"L":[]})", 3);
        row(R"({"L":[{"S":"abc"},{"BOOL":false}]})", 3 + (1 + 3) + (1 + 1));
        row(R"({"SS":["a","bcd",""]})", 4);
        row(R"({"NS":["1","123"]})", 2 + 3);
        row(R"({"BS":["AAEC","AA=="]})", 3 + 1);
    }
    void countsValues()
    {
        QFETCH(const QString, json);
        const auto value = core::valueFromDynamoJson(json.toStdString());
        QVERIFY(std::holds_alternative<core::AttributeValue>(value));
        QTEST(int(core::valueSizeBytes(std::get<core::AttributeValue>(value))), "bytes");
    }

    void countsNamesOfItems()
    {
        QCOMPARE(core::itemSizeBytes({}), std::size_t(0));
        const core::AttributeMap item{{"id", core::AttributeValue::string("x")},
                                      {"café", core::AttributeValue::number(12)}};
        QCOMPARE(core::itemSizeBytes(item), std::size_t(2 + 1 + 5 + 2));
    }
};

QTEST_GUILESS_MAIN(TestItemSize)
#include "tst_item_size.moc"
