#include "core/archive/import_object.h"
#include "core/archive/ion_reader.h"
#include "core/archive/ion_text.h"
#include "core/values/json.h"
#include "tests/core/transfer/trickle_source.h"

#include <QTest>

#include <random>

using core::AttributeValue;

/// Ion text in: what exports write comes back, what stands in documentation is read, and what is wrong is
/// named.
class TestIonReader : public QObject
{
    Q_OBJECT

    static QString json(const core::Item &item)
    {
        std::string text;
        core::appendDynamoJson(text, item);
        return QString::fromStdString(text);
    }
    /// As "line: item" or "line: refusal", and how it ended.
    static QStringList itemsOf(const QByteArray &text, std::size_t pieceBytes)
    {
        core::ImportForm form;
        form.format = core::InputFormat::Ion;
        auto object =
            core::openImportObject(std::make_unique<TrickleSource>(text.toStdString(), pieceBytes), form);
        QStringList found;
        core::ImportedItem item;
        while (true) {
            const auto next = (*object)->next(item);
            if (!next) {
                found << QString::fromStdString(next.error().message());
                return found;
            }
            if (!*next)
                return found;
            found << QString::number(item.line) + ": " +
                         (item.refusal ? QString::fromStdString(*item.refusal) : json(item.item));
        }
    }

    /// Any value; names and texts with everything that needs an escape.
    static AttributeValue randomValue(std::mt19937_64 &random, int depth)
    {
        const auto text = [&random] {
            static const std::vector<std::string> kPieces = {
                "a",  "\"", "'", "'''",  "\\",   "\n",     "\r",     "\t",         "//",       "/*",
                "}}", "{",  "]", "\x01", "\x7f", "\u00e9", "\u65e5", "\U0001f600", "$ion_1_0", "::"};
            std::string made;
            for (std::size_t i = random() % 6; i > 0; --i)
                made += kPieces[random() % kPieces.size()];
            return made;
        };
        const auto number = [&random] {
            static const std::vector<const char *> kNumbers = {"0",
                                                               "1",
                                                               "-1",
                                                               "0.5",
                                                               "-3.14",
                                                               "1e125",
                                                               "9.9999999999999999999999999999999999999e125",
                                                               "1e-130",
                                                               "-1e-130",
                                                               "99999999999999999999999999999999999999",
                                                               "12345678901234567890.123456789"};
            return *core::Number::parse(kNumbers[random() % kNumbers.size()]);
        };
        switch (random() % (depth > 0 ? 10 : 8)) {
        case 0:
            return AttributeValue::string(text());
        case 1:
            return AttributeValue::number(number());
        case 2:
            return AttributeValue::binary(text());
        case 3:
            return AttributeValue::boolean(random() % 2 == 0);
        case 4:
            return AttributeValue::null();
        case 5:
            return AttributeValue::stringSet({text() + "1", text() + "2"});
        case 6:
            return AttributeValue::numberSet({number()});
        case 7:
            return AttributeValue::binarySet({core::Binary{text() + "1"}, core::Binary{text() + "2"}});
        case 8: {
            core::AttributeList list;
            for (std::size_t i = random() % 4; i > 0; --i)
                list.push_back(randomValue(random, depth - 1));
            return AttributeValue::list(std::move(list));
        }
        default:
            return AttributeValue::map(randomItem(random, depth - 1, text));
        }
    }
    template <typename Text>
    static core::AttributeMap randomItem(std::mt19937_64 &random, int depth, const Text &text)
    {
        core::AttributeMap item;
        for (std::size_t i = random() % 5; i > 0; --i)
            item.set("n" + text(), randomValue(random, depth));
        return item;
    }

private slots:
    void whatIsWrittenIsRead()
    {
        const quint64 seed = qEnvironmentVariableIsSet("TABLEWRIGHT_SEED")
                                 ? qEnvironmentVariable("TABLEWRIGHT_SEED").toULongLong()
                                 : std::random_device()();
        qInfo("seed %llu", static_cast<unsigned long long>(seed));
        std::mt19937_64 random(seed);
        QByteArray whole;
        QStringList expected;
        for (int i = 0; i < 300; ++i) {
            core::Item item;
            item.set("it's", randomValue(random, 4));
            std::string text;
            core::appendIon(text, item);
            whole += "$ion_1_0 {Item:" + QByteArray::fromStdString(text) + "}\n";
            expected << QString::number(i + 1) + ": " + json(item);
        }
        for (const std::size_t pieceBytes : {std::size_t(1), std::size_t(7), std::size_t(1) << 20})
            QCOMPARE(itemsOf(whole, pieceBytes), expected);
    }

    void ionIsRead_data()
    {
        QTest::addColumn<QByteArray>("ion");
        QTest::addColumn<QStringList>("items");
        QTest::newRow("nothing") << QByteArray(" \n// no item\n/* none */\n$ion_1_0\n") << QStringList();
        QTest::newRow("an export of the documentation")
            << QByteArray("$ion_1_0 {Item:{Authors:$dynamodb_SS::[\"Author1\",\"Author2\"],Dimensions:\"8.5 "
                          "x 11.0 x 1.5\","
                          "ISBN:\"333-3333333333\",Id:103.,InPublication:false,PageCount:6d2,Price:2d3,"
                          "ProductCategory:\"Book\"}}\n")
            << QStringList{"1: {\"Authors\":{\"SS\":[\"Author1\",\"Author2\"]},\"Dimensions\":{\"S\":\"8.5 x "
                           "11.0 x 1.5\"},"
                           "\"ISBN\":{\"S\":\"333-3333333333\"},\"Id\":{\"N\":\"103\"},\"InPublication\":{"
                           "\"BOOL\":false},"
                           "\"PageCount\":{\"N\":\"600\"},\"Price\":{\"N\":\"2000\"},\"ProductCategory\":{"
                           "\"S\":\"Book\"}}"};
        QTest::newRow("several lines, comments, no version")
            << QByteArray("\n{ // one\n  'Item' : {\n    \"a\": 1_000, /* } */ b: '''x''' '''y''', "
                          "}\n}\n\n{Item:{c:null.string,d:-0.5e1}}")
            << QStringList{"2: {\"a\":{\"N\":\"1000\"},\"b\":{\"S\":\"xy\"}}",
                           "7: {\"c\":{\"NULL\":true},\"d\":{\"N\":\"-5\"}}"};
        QTest::newRow("escapes")
            << QByteArray("{Item:{a:\"\\x41\\u00e9\\U0001F600\\uD83D\\uDE00\\\"\\/\\0\"}}")
            << QStringList{QStringLiteral("1: {\"a\":{\"S\":\"A\u00e9\U0001f600\U0001f600\\\"/\\u0000\"}}")};
        QTest::newRow("a blob that looks like a comment")
            << QByteArray("{Item:{a:{{ //// }}}}") << QStringList{"1: {\"a\":{\"B\":\"////\"}}"};
        QTest::newRow("annotations that mean nothing here")
            << QByteArray("{Item:{a:meters::'of'::3}}") << QStringList{"1: {\"a\":{\"N\":\"3\"}}"};
        QTest::newRow("numbers")
            << QByteArray("{Item:{a:1.5d-7,b:123d-9,c:-1.5e-7,d:3.E5,e:0.,f:-0d0,g:1234,h:12345.5}}")
            << QStringList{
                   "1: "
                   "{\"a\":{\"N\":\"0.00000015\"},\"b\":{\"N\":\"0.000000123\"},\"c\":{\"N\":\"-0.00000015\"}"
                   ","
                   "\"d\":{\"N\":\"300000\"},\"e\":{\"N\":\"0\"},\"f\":{\"N\":\"0\"},\"g\":{\"N\":\"1234\"},"
                   "\"h\":{\"N\":\"12345.5\"}}"};
        QTest::newRow("a string that goes on in the next line")
            << QByteArray("{Item:{a:\"x\\\r\ny\"}} {Item:{b:1}}")
            << QStringList{"1: {\"a\":{\"S\":\"xy\"}}", "2: {\"b\":{\"N\":\"1\"}}"};
        QTest::newRow("a version at the end")
            << QByteArray("{Item:{b:1}} $ion_1_0") << QStringList{"1: {\"b\":{\"N\":\"1\"}}"};
        QTest::newRow("a comment without end")
            << QByteArray("{Item:{b:1}} /* {Item:{c:2}}")
            << QStringList{"1: {\"b\":{\"N\":\"1\"}}",
                           "The value that begins in line 1 or behind it has no end"};
        // A bad value spoils no other.
        const QString good = QStringLiteral("2: {\"a\":{\"N\":\"1\"}}");
        const auto bad = [&](const char *name, const char *ion, const char *why) {
            QTest::newRow(name) << QByteArray(ion) + "\n{Item:{a:1}}"
                                << QStringList{QStringLiteral("1: ") + why, good};
        };
        const char *form = "Is not of the form {Item:{...}}";
        bad("a number", "3", form);
        bad("two members", "{Item:{},Other:1}", form);
        bad("no struct", "{Item:3}", form);
        bad("a timestamp", "{Item:{a:2007-02-23T12:14Z}}",
            "A timestamp has no type of DynamoDB (line 1 of the value, column 10)");
        bad("a year", "{Item:{a:2007T}}",
            "A timestamp has no type of DynamoDB (line 1 of the value, column 10)");
        bad("a symbol", "{Item:{a:abc}}",
            "A symbol has no type of DynamoDB: a string stands in double quotes (line 1 of the value, column "
            "10)");
        bad("a quoted symbol", "{Item:{a:'abc'}}",
            "A symbol has no type of DynamoDB: a string stands in double quotes (line 1 of the value, column "
            "10)");
        bad("infinity", "{Item:{a:+inf}}",
            "An infinite number has no type of DynamoDB (line 1 of the value, column 10)");
        bad("hexadecimal", "{Item:{a:0xff}}",
            "An integer in hexadecimal or binary digits is not read here (line 1 of the value, column 10)");
        bad("a clob", "{Item:{a:{{\"text\"}}}}",
            "A clob has no type of DynamoDB (line 1 of the value, column 12)");
        bad("a clob with what ends a blob", "{Item:{a:{{\"a}}b\"}}}}",
            "A clob has no type of DynamoDB (line 1 of the value, column 12)");
        bad("a quote without end", "\"abc", form);
        bad("a member twice", "{Item:{a:$dynamodb_NS::[1,1.0]}}",
            "A set holds a member twice (line 1 of the value, column 31)");
        bad("a wrong member", "{Item:{a:$dynamodb_SS::[1]}}",
            "A member of the set has another type (line 1 of the value, column 26)");
        bad("a name twice", "{Item:{a:1,a:2}}",
            "The name a stands twice in one struct (line 1 of the value, column 16)");
        bad("no colon", "{Item:{a 1}}",
            "A colon is expected behind the name (line 1 of the value, column 10)");
        bad("a wrong escape", "{Item:{a:\"\\q\"}}",
            "An escape that Ion does not know (line 1 of the value, column 12)");
        bad("half a pair", "{Item:{a:\"\\uD83D\"}}",
            "An escape that is no character (line 1 of the value, column 17)");
        bad("39 digits", "{Item:{a:123456789012345678901234567890123456789}}",
            "Attempting to store more than 38 significant digits in a Number (line 1 of the value, column "
            "10)");
        QTest::newRow("in a later line")
            << QByteArray("{Item:\n {a:1,\n  b:x}}")
            << QStringList{"1: A symbol has no type of DynamoDB: a string stands in double quotes (line 3 of "
                           "the value, column 5)"};
        QTest::newRow("an end too early")
            << QByteArray("{Item:{a:1}}\n{Item:{a:")
            << QStringList{"1: {\"a\":{\"N\":\"1\"}}",
                           "The value that begins in line 1 or behind it has no end"};
        QTest::newRow("nested without end")
            << "{Item:{a:" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + "}}"
            << QStringList{"1: Values are nested too deeply (line 1 of the value, column 49)"};
    }
    void ionIsRead()
    {
        QFETCH(const QByteArray, ion);
        QFETCH(const QStringList, items);
        QCOMPARE(itemsOf(ion, 1 << 20), items);
        QCOMPARE(itemsOf(ion, 1), items);
    }
};

QTEST_APPLESS_MAIN(TestIonReader)
#include "tst_ion_reader.moc"
