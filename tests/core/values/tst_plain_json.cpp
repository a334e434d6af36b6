#include "core/values/json.h"
#include "tests/support/random_seed.h"
#include "tests/support/random_values.h"
#include "tests/support/samples.h"

#include <QTest>

using core::AttributeMap;
using core::AttributeType;
using core::AttributeValue;
using core::JsonError;

namespace {

QString errorOfItem(std::string_view text)
{
    const auto item = core::itemFromPlainJson(text);
    const auto *error = std::get_if<JsonError>(&item);
    return error == nullptr ? QString()
                            : QString("%1:%2 %3")
                                  .arg(error->position.line)
                                  .arg(error->position.column)
                                  .arg(QString::fromStdString(error->error.message()));
}

std::string written(const AttributeMap &item, core::JsonLayout layout = core::JsonLayout::Compact)
{
    std::string text;
    core::appendPlainJson(text, item, layout);
    return text;
}

std::string dynamoJson(const AttributeValue &value)
{
    std::string text;
    core::appendDynamoJson(text, value);
    return text;
}

AttributeValue valueOf(const QString &dynamoJson)
{
    return std::get<AttributeValue>(core::valueFromDynamoJson(dynamoJson.toStdString()));
}

} // namespace

class TestPlainJson : public QObject
{
    Q_OBJECT

private slots:
    void writesAsPeopleDo()
    {
        const AttributeMap item{
            {"b", AttributeValue::binary("foo")},
            {"id", AttributeValue::string("é\n")},
            {"l", AttributeValue::list({AttributeValue::boolean(true), AttributeValue::null()})},
            {"n", AttributeValue::number(core::Number::parse("1e20").value())},
            {"s", AttributeValue::stringSet({"y", "x"})}};
        QCOMPARE(written(item),
                 std::string(
                     R"({"b":"Zm9v","id":"é\n","l":[true,null],"n":100000000000000000000,"s":["x","y"]})"));
        QCOMPARE(written({{"m", AttributeValue::map({{"x", AttributeValue::number(1)}})}},
                         core::JsonLayout::Indented),
                 std::string("{\n  \"m\": {\n    \"x\": 1\n  }\n}"));
    }

    void readsTypes_data()
    {
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("dynamo");
        const auto row = [](const char *plain, const char *dynamo) {
            QTest::newRow(plain) << plain << dynamo;
        };
        row("\"x\"", R"({"S":"x"})");
        row("\"\"", R"({"S":""})");
        row("5", R"({"N":"5"})");
        row("-1.50E+2", R"({"N":"-150"})");
        row("12345678901234567890123456789012345678", R"({"N":"12345678901234567890123456789012345678"})");
        row("0.1", R"({"N":"0.1"})");
        row("true", R"({"BOOL":true})");
        row("false", R"({"BOOL":false})");
        row("null", R"({"NULL":true})");
        row("[]", R"({"L":[]})");
        row("{}", R"({"M":{}})");
        row(R"(["a",1,{"k":[null]}])", R"({"L":[{"S":"a"},{"N":"1"},{"M":{"k":{"L":[{"NULL":true}]}}}]})");
    }
    void readsTypes()
    {
        QFETCH(const QString, plain);
        const auto value = core::valueFromPlainJson(plain.toStdString());
        QVERIFY(std::holds_alternative<AttributeValue>(value));
        QTEST(QString::fromStdString(dynamoJson(std::get<AttributeValue>(value))), "dynamo");
    }

    void keepsTypesThatStillFit_data()
    {
        QTest::addColumn<QString>("like");
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("dynamo");
        const auto row = [](const char *name, const char *like, const char *plain, const char *dynamo) {
            QTest::newRow(name) << like << plain << dynamo;
        };
        row("string set", R"({"SS":["a"]})", R"(["b","c"])", R"({"SS":["b","c"]})");
        row("string set with a number", R"({"SS":["a"]})", R"(["b",1])", R"({"L":[{"S":"b"},{"N":"1"}]})");
        row("string set with duplicates", R"({"SS":["a"]})", R"(["b","b"])",
            R"({"L":[{"S":"b"},{"S":"b"}]})");
        row("string set emptied", R"({"SS":["a"]})", "[]", R"({"L":[]})");
        row("number set", R"({"NS":["1"]})", "[3,2.0]", R"({"NS":["2","3"]})");
        row("number set with equal numbers", R"({"NS":["1"]})", "[2,2.0]", R"({"L":[{"N":"2"},{"N":"2"}]})");
        row("number set with a text", R"({"NS":["1"]})", R"(["1"])", R"({"L":[{"S":"1"}]})");
        row("binary", R"({"B":"YQ=="})", R"("Zm9v")", R"({"B":"Zm9v"})");
        row("binary that is base64 no more", R"({"B":"YQ=="})", R"("hello")", R"({"S":"hello"})");
        row("binary set", R"({"BS":["YQ=="]})", R"(["Zm9v","YQ=="])", R"({"BS":["YQ==","Zm9v"]})");
        row("binary set with a plain text", R"({"BS":["YQ=="]})", R"(["Zm9v","-"])",
            R"({"L":[{"S":"Zm9v"},{"S":"-"}]})");
        row("another type now", R"({"SS":["a"]})", "5", R"({"N":"5"})");
        row("in a map", R"({"M":{"x":{"SS":["a"]},"y":{"B":"YQ=="}}})", R"({"y":"Zm9v","x":["b"],"z":["c"]})",
            R"({"M":{"x":{"SS":["b"]},"y":{"B":"Zm9v"},"z":{"L":[{"S":"c"}]}}})");
        row("in a list", R"({"L":[{"SS":["a"]},{"B":"YQ=="}]})", R"([["b"],"Zm9v",["c"]])",
            R"({"L":[{"SS":["b"]},{"B":"Zm9v"},{"L":[{"S":"c"}]}]})");
        row("a list stays one", R"({"L":[{"S":"a"}]})", R"(["b"])", R"({"L":[{"S":"b"}]})");
    }
    void keepsTypesThatStillFit()
    {
        QFETCH(const QString, like);
        QFETCH(const QString, plain);
        const AttributeValue likeValue = valueOf(like);
        const auto value = core::valueFromPlainJson(plain.toStdString(), &likeValue);
        QVERIFY(std::holds_alternative<AttributeValue>(value));
        QTEST(QString::fromStdString(dynamoJson(std::get<AttributeValue>(value))), "dynamo");
    }

    void losesNothingUneditedText()
    {
        std::mt19937_64 random = support::seededRandom();
        support::RandomValues values(random);
        for (int i = 0; i < 3000; ++i) {
            const AttributeMap item = values.map();
            const std::string text =
                written(item, values.below(2) == 0 ? core::JsonLayout::Compact : core::JsonLayout::Indented);
            const auto read = core::itemFromPlainJson(text, &item);
            QVERIFY2(std::holds_alternative<AttributeMap>(read), text.c_str());
            QVERIFY2(std::get<AttributeMap>(read) == item, text.c_str());
        }
    }

    void refusesWithThePlace_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *json, const char *error) { QTest::newRow(json) << json << error; };
        row("5", "1:1 An item is a JSON object: { ... }");
        row("{\"a\":1,\n\"b\":2,\n \"a\":3}", "3:2 The name \"a\" is here twice");
        row("{\"a\":{\"x\":1,\"x\":1}}", "1:13 The name \"x\" is here twice");
        row("{\"\":1}", "1:2 One or more parameter values were invalid: Empty attribute name");
        row("{\"a\":[1,1e126]}",
            "1:9 Number overflow. Attempting to store a number with magnitude larger than supported range");
        row("{\"a\":123456789012345678901234567890123456789}",
            "1:6 Attempting to store more than 38 significant digits in a Number");
        row("{\"a\":1}}", "1:8 Nothing may follow the value, but here is '}'");
        row("{\"a\":01}", "1:6 A number cannot start with 0 and a digit");
        row("{\"a\":tru}", "1:6 Expected a value, found 't'");
    }
    void refusesWithThePlace()
    {
        QFETCH(const QString, json);
        QTEST(errorOfItem(json.toStdString()), "error");
    }

    void limitsNesting()
    {
        const auto nested = [](std::size_t lists) {
            return "{\"a\":" + std::string(lists, '[') + "1" + std::string(lists, ']') + "}";
        };
        QCOMPARE(errorOfItem(nested(31)), QString());
        QVERIFY(errorOfItem(nested(32)).startsWith("1:38 Nesting Levels have exceeded supported limits"));
        QVERIFY(errorOfItem(nested(100000)).contains("Nesting Levels have exceeded supported limits"));
    }

    void readsTheSamples()
    {
        const std::optional<std::string> text = support::sample("data/all-types-normal.json");
        if (!text)
            QSKIP("No samples: set TABLEWRIGHT_SAMPLES to their folder");
        QCOMPARE(errorOfItem(*text), QString());
        const auto item = std::get<AttributeMap>(core::itemFromPlainJson(*text));
        QCOMPARE(item.find("numberArray")->type(), AttributeType::L);
        QVERIFY(std::get<AttributeMap>(core::itemFromPlainJson(written(item))) == item);
    }
};

QTEST_GUILESS_MAIN(TestPlainJson)
#include "tst_plain_json.moc"
