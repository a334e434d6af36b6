#include "core/values/json.h"
#include "tests/support/random_seed.h"
#include "tests/support/random_values.h"
#include "tests/support/samples.h"

#include <QTest>

using core::AttributeMap;
using core::AttributeValue;
using core::JsonError;

namespace {

QString described(const JsonError &error)
{
    return QString("%1:%2 %3")
        .arg(error.position.line)
        .arg(error.position.column)
        .arg(QString::fromStdString(error.error.message()));
}

QString errorOfItem(std::string_view text)
{
    const auto item = core::itemFromDynamoJson(text);
    const auto *error = std::get_if<JsonError>(&item);
    return error != nullptr ? described(*error) : QString();
}

std::string written(const AttributeMap &item, core::JsonLayout layout = core::JsonLayout::Compact)
{
    std::string text;
    core::appendDynamoJson(text, item, layout);
    return text;
}

} // namespace

class TestDynamoJson : public QObject
{
    Q_OBJECT

private slots:
    void escapesWhereverItStands()
    {
        const std::vector<std::pair<char, std::string>> escapes = {
            {'"', "\\\""}, {'\\', "\\\\"}, {'\n', "\\n"}, {'\0', "\\u0000"}, {'\x1f', "\\u001f"},
            {' ', " "},    {'!', "!"},     {'#', "#"},    {'\x7f', "\x7f"}};
        for (const auto &[c, escaped] : escapes) {
            for (std::size_t before = 0; before < 20; ++before) {
                // Neighbours that a look at eight bytes at once could mistake.
                for (const std::string neighbour : {"a", " ", "!", "#", "]", "[", "\xC2\x80", "\xC2\xA2"}) {
                    std::string text;
                    for (std::size_t i = 0; i < before; ++i)
                        text += neighbour;
                    const std::string behind = neighbour + neighbour;
                    std::string json;
                    core::appendJsonString(json, text + c + behind + c);
                    QCOMPARE(json, '"' + text + escaped + behind + escaped + '"');
                }
            }
        }
    }
    void writesCompactAndIndented()
    {
        const AttributeMap item{
            {"id", AttributeValue::string("x\ty")},
            {"m", AttributeValue::map({{"e", AttributeValue::list({})}, {"n", AttributeValue::null()}})},
            {"s", AttributeValue::numberSet({core::Number::parse("2.50").value(), core::Number()})}};
        QCOMPARE(
            written(item),
            std::string(
                R"({"id":{"S":"x\ty"},"m":{"M":{"e":{"L":[]},"n":{"NULL":true}}},"s":{"NS":["0","2.5"]}})"));
        QCOMPARE(QString::fromStdString(written(item, core::JsonLayout::Indented)),
                 QString("{\n"
                         "  \"id\": {\n"
                         "    \"S\": \"x\\ty\"\n"
                         "  },\n"
                         "  \"m\": {\n"
                         "    \"M\": {\n"
                         "      \"e\": {\n"
                         "        \"L\": []\n"
                         "      },\n"
                         "      \"n\": {\n"
                         "        \"NULL\": true\n"
                         "      }\n"
                         "    }\n"
                         "  },\n"
                         "  \"s\": {\n"
                         "    \"NS\": [\n"
                         "      \"0\",\n"
                         "      \"2.5\"\n"
                         "    ]\n"
                         "  }\n"
                         "}"));
        QCOMPARE(written({}, core::JsonLayout::Indented), std::string("{}"));
    }

    void readsWhatTheServiceReads_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("canonical");
        const auto row = [](const char *json, const char *canonical) {
            QTest::newRow(json) << json << canonical;
        };
        row(R"({"N":"1.50e1"})", R"({"N":"15"})");
        row(R"({"BOOL":"yes"})", R"({"BOOL":true})");
        row(R"({"BOOL":"0"})", R"({"BOOL":false})");
        row(R"({"S":"a","N":null})", R"({"S":"a"})");
        row(R"({"S":"a","later":{"x":[1]}})", R"({"S":"a"})");
        row(R"({"SS":["b","a"]})", R"({"SS":["a","b"]})");
        row(R"({"NS":["10","9"]})", R"({"NS":["9","10"]})");
        row(R"({"B":""})", R"({"B":""})");
        row(R"({"M":{"b":{"S":""},"a":{"L":[{"M":{}}]}}})", R"({"M":{"a":{"L":[{"M":{}}]},"b":{"S":""}}})");
        row(R"({"S":"\u0000\u001f\ud83d\ude00"})", "{\"S\":\"\\u0000\\u001f😀\"}");
    }
    void readsWhatTheServiceReads()
    {
        QFETCH(const QString, json);
        const auto value = core::valueFromDynamoJson(json.toStdString());
        const auto *error = std::get_if<JsonError>(&value);
        QVERIFY2(error == nullptr, error != nullptr ? qPrintable(described(*error)) : "");
        std::string text;
        core::appendDynamoJson(text, std::get<AttributeValue>(value));
        QTEST(QString::fromStdString(text), "canonical");
    }

    void refusesWithThePlace_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *json, const char *error) { QTest::newRow(json) << json << error; };
        row("[]", "1:1 An item is a JSON object: { ... }");
        row("", "1:1 There is no value in the text");
        row(R"({"a":{"S":"x"}} 5)", "1:17 Nothing may follow the value, but here is '5'");
        row(R"({"a":{"S":"x"},"a":{"S":"y"}})", "1:16 The name \"a\" is here twice");
        row(R"({"b":{"S":"x"},"a":{"S":"y"},"b":{"S":"z"}})", "1:30 The name \"b\" is here twice");
        row(R"({"a":{"S":"x","S":"y"}})", "1:15 The name \"S\" is here twice");
        row(R"({"a":5})", "1:6 Unexpected value type in payload");
        row(R"({"a":"x"})", "1:6 Unexpected value type in payload");
        row(R"({"a":[]})",
            "1:6 Unrecognized collection type class com.amazonaws.dynamodb.v20120810.AttributeValue");
        row(R"({"a":{}})",
            "1:6 Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
        row(R"({"a":null})",
            "1:6 Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
        row(R"({"a":{"X":"x"}})",
            "1:6 Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
        row(R"({"a":{"S":"x","N":"1"}})", "1:15 Supplied AttributeValue has more than one datatypes set, "
                                          "must contain exactly one of the supported "
                                          "datatypes");
        row(R"({"a":{"S":5}})", "1:11 NUMBER_VALUE cannot be converted to String");
        row(R"({"a":{"S":1.5}})", "1:11 DECIMAL_VALUE cannot be converted to String");
        row(R"({"a":{"N":5}})", "1:11 NUMBER_VALUE cannot be converted to String");
        row(R"({"a":{"S":true}})", "1:11 TRUE_VALUE cannot be converted to String");
        row(R"({"a":{"S":["x"]}})", "1:11 Unrecognized collection type class java.lang.String");
        row(R"({"a":{"S":{}}})", "1:11 Start of structure or map found where not expected");
        row(R"({"a":{"N":""}})", "1:11 The parameter cannot be converted to a numeric value");
        row(R"({"a":{"N":"x"}})", "1:11 The parameter cannot be converted to a numeric value: x");
        row(R"({"a":{"N":"1e200"}})",
            "1:11 Number overflow. Attempting to store a number with magnitude larger than supported range");
        row(R"({"a":{"B":5}})", "1:11 only base-64-encoded strings are convertible to bytes");
        row(R"({"a":{"B":"abc"}})",
            "1:11 Base64 encoded length is expected a multiple of 4 bytes but found: 3");
        row(R"({"a":{"B":"ab!="}})", "1:11 only base-64-encoded strings are convertible to bytes");
        row(R"({"a":{"B":"ab=="}})", "1:11 Invalid last non-pad Base64 character dectected");
        row(R"({"a":{"B":"===="}})", "1:11 only base-64-encoded strings are convertible to bytes");
        row(R"({"a":{"BOOL":1}})", "1:14 NUMBER_VALUE cannot be converted to Boolean");
        row(R"({"a":{"BOOL":"maybe"}})", "1:14 Unexpected token received from parser");
        row(R"({"a":{"NULL":false}})", "1:14 One or more parameter values were invalid: Null attribute value "
                                       "types must have the value of true");
        row(R"({"a":{"M":[]}})", "1:11 Unrecognized collection type java.util.Map<java.lang.String, "
                                 "com.amazonaws.dynamodb.v20120810.AttributeValue>");
        row(R"({"a":{"M":5}})", "1:11 Unexpected field type");
        row(R"({"a":{"L":"x"}})", "1:11 Unexpected field type");
        row(R"({"a":{"L":{}}})", "1:11 Start of structure or map found where not expected");
        row(R"({"a":{"L":["x"]}})", "1:12 Unexpected value type in payload");
        row(R"({"a":{"SS":[]}})",
            "1:12 One or more parameter values were invalid: An string set  may not be empty");
        row(R"({"a":{"NS":[]}})",
            "1:12 One or more parameter values were invalid: An number set  may not be empty");
        row(R"({"a":{"BS":[]}})",
            "1:12 One or more parameter values were invalid: Binary sets should not be empty");
        row(R"({"a":{"SS":["b","a","b"]}})", "1:12 One or more parameter values were invalid: Input "
                                             "collection [b, a, b] contains duplicates.");
        row(R"({"a":{"NS":["1","1.0"]}})", "1:12 Input collection contains duplicates");
        row(R"({"a":{"NS":["1","x"]}})", "1:17 The parameter cannot be converted to a numeric value: x");
        row(R"({"a":{"BS":["YQ==","YQ=="]}})", "1:12 One or more parameter values were invalid: Input "
                                               "collection [YQ==, YQ==]of type BS contains duplicates.");
        row(R"({"":{"S":"x"}})", "1:2 One or more parameter values were invalid: Empty attribute name");
        row("{\n  \"é\": {\"S\": \"ü\"},\n  \"b\": {\"M\": {\"ö\": {\"N\": \"1,5\"}}}\n}",
            "3:26 The parameter cannot be converted to a numeric value: 1,5");
        // The form of all of the text comes before the rules of any value.
        row(R"({"a":{"N":"x"},"b":{"S":5}})", "1:25 NUMBER_VALUE cannot be converted to String");
    }
    void refusesWithThePlace()
    {
        QFETCH(const QString, json);
        QTEST(errorOfItem(json.toStdString()), "error");
    }

    void limitsNesting()
    {
        const auto nested = [](int lists) {
            std::string text = R"({"S":"x"})";
            for (int i = 0; i < lists; ++i)
                text = R"({"L":[)" + text + "]}";
            return R"({"a":)" + text + "}";
        };
        QCOMPARE(errorOfItem(nested(31)), QString());
        QVERIFY(errorOfItem(nested(32)).contains("Nesting Levels have exceeded supported limits"));
        QVERIFY(errorOfItem(nested(200)).contains("Nesting Levels have exceeded supported limits"));
        QVERIFY(errorOfItem(nested(5000)).contains("Nested more than 512 levels deep"));
    }

    void isExactBothWays()
    {
        std::mt19937_64 random = support::seededRandom();
        support::RandomValues values(random);
        for (int i = 0; i < 3000; ++i) {
            const AttributeMap item = values.map();
            for (const core::JsonLayout layout : {core::JsonLayout::Compact, core::JsonLayout::Indented}) {
                const std::string text = written(item, layout);
                const auto read = core::itemFromDynamoJson(text);
                QVERIFY2(std::holds_alternative<AttributeMap>(read), text.c_str());
                QVERIFY2(std::get<AttributeMap>(read) == item, text.c_str());
            }
        }
    }

    void readsManyAttributesInAnyOrder()
    {
        std::string text = "{";
        for (int i = 40000; i > 0; --i)
            text += "\"n" + std::to_string(i) + "\":{\"N\":\"1\"}" + (i > 1 ? "," : "}");
        const auto read = core::itemFromDynamoJson(text);
        QVERIFY(std::holds_alternative<AttributeMap>(read));
        QCOMPARE(std::get<AttributeMap>(read).size(), std::size_t(40000));
    }

    void base64IsExactBothWays()
    {
        std::mt19937_64 random = support::seededRandom();
        support::RandomValues values(random);
        QCOMPARE(core::toBase64("foob"), std::string("Zm9vYg=="));
        QCOMPARE(core::toBase64("fooba"), std::string("Zm9vYmE="));
        QCOMPARE(core::toBase64(""), std::string());
        for (int i = 0; i < 2000; ++i) {
            const std::string bytes = values.bytes();
            const std::string text = core::toBase64(bytes);
            QCOMPARE(text, QByteArray::fromStdString(bytes).toBase64().toStdString());
            QCOMPARE(core::fromBase64(text).value(), bytes);
        }
    }

    void readsTheSamples()
    {
        const std::optional<std::string> text = support::sample("data/all-types-dynamodb.json");
        if (!text)
            QSKIP("No samples: set TABLEWRIGHT_SAMPLES to their folder");
        // The file wraps its item: { "Item": { ... } }.
        const std::size_t start = text->find('{', text->find("\"Item\""));
        const std::string itemText = text->substr(start, text->rfind('}') - start);
        const auto read = core::itemFromDynamoJson(itemText);
        QVERIFY2(std::holds_alternative<AttributeMap>(read), qPrintable(errorOfItem(itemText)));
        const AttributeMap &item = std::get<AttributeMap>(read);
        QCOMPARE(item.find("numberArray")->asNumberSet()->members.size(), std::size_t(6));
        QCOMPARE(item.find("decimalField")->asNumber()->toString(), std::string("3.14159"));
        QCOMPARE(item.find("binaryData")->asBinary()->bytes, std::string("This is base64 encoded data"));
        QVERIFY(std::get<AttributeMap>(core::itemFromDynamoJson(written(item))) == item);
    }
};

QTEST_GUILESS_MAIN(TestDynamoJson)
#include "tst_dynamo_json.moc"
