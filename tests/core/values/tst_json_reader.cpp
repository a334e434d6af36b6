#include "core/values/json.h"
#include "core/values/json_reader.h"
#include "core/values/utf8.h"
#include "tests/support/random_seed.h"

#include <QTest>

#include <random>

using core::JsonReader;
using Token = JsonReader::Token;

namespace {

/// All tokens in one line, as `{ a: 1 "x" } .`, or up to what is wrong, as `! 1:5 why`.
QString tokensOf(std::string_view text, std::size_t depthMax = JsonReader::kDepthMax)
{
    QString line;
    JsonReader json(text, depthMax);
    for (;;) {
        line += line.isEmpty() ? "" : " ";
        const Token token = json.next();
        const QString value = QString::fromUtf8(json.text().data(), qsizetype(json.text().size()));
        switch (token) {
        case Token::BeginObject:
            line += "{";
            break;
        case Token::EndObject:
            line += "}";
            break;
        case Token::BeginArray:
            line += "[";
            break;
        case Token::EndArray:
            line += "]";
            break;
        case Token::Name:
            line += value + ":";
            break;
        case Token::String:
            line += '"' + value + '"';
            break;
        case Token::Number:
            line += value;
            break;
        case Token::True:
            line += "true";
            break;
        case Token::False:
            line += "false";
            break;
        case Token::Null:
            line += "null";
            break;
        case Token::End:
            return line + ".";
        case Token::Error: {
            const core::TextPosition place = core::positionAt(text, json.fault().offset);
            return line + QString("! %1:%2 %3")
                              .arg(place.line)
                              .arg(place.column)
                              .arg(QString::fromStdString(json.fault().error.message()));
        }
        case Token::None:
            return "None";
        }
    }
}

} // namespace

class TestJsonReader : public QObject
{
    Q_OBJECT

private slots:
    void readsTokens_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("tokens");
        const auto row = [](const char *text, const char *tokens) {
            QTest::newRow(text) << QByteArray(text) << tokens;
        };
        row("{}", "{ } .");
        row("[]", "[ ] .");
        row(" \t\r\n[ ] \n", "[ ] .");
        row(R"({"a":1,"b":[true,false,null]})", "{ a: 1 b: [ true false null ] } .");
        row(R"([[],{},[{"":""}]])", "[ [ ] { } [ { : \"\" } ] ] .");
        row("\"x\"", "\"x\" .");
        row("-0.5e+10", "-0.5e+10 .");
        row("123456789012345678901234567890123456789012345678",
            "123456789012345678901234567890123456789012345678 .");
        row("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\ud83d\\ude00z\"", "\"a\"\\/\b\f\n\r\t😀z\" .");
        row("\"long enough to be read in words, é too, \\u00e9 and on and on\"",
            "\"long enough to be read in words, é too, é and on and on\" .");
        row("\xef\xbb\xbf[1]", "[ 1 ] .");
        row("\"\x7f\"", "\"\x7f\" .");
    }
    void readsTokens()
    {
        QFETCH(const QByteArray, text);
        QTEST(tokensOf(text.toStdString()), "tokens");
    }

    void refusesWithThePlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("error"); // starts with the place
        const auto row = [](const char *text, const char *error) {
            QTest::newRow(text) << QByteArray(text) << error;
        };
        row("", "1:1 There is no value in the text");
        row("  \n ", "2:2 There is no value in the text");
        row("{", "1:2 The text ends too early");
        row("{\"a\"", "1:5 The text ends too early");
        row("{\"a\":", "1:6 The text ends too early");
        row("[1,", "1:4 The text ends too early");
        row("[1,]", "1:4 Expected a value, found ']'");
        row("{\"a\":1,}", "1:8 Expected a name in quotes, found '}'");
        row("{a:1}", "1:2 Expected a name in quotes, found 'a'");
        row("{\"a\" 1}", "1:6 Expected ':' behind a name, found '1'");
        row("{\"a\":1 \"b\":2}", "1:8 Expected ',' or '}', found '\"'");
        row("[1 2]", "1:4 Expected ',' or ']', found '2'");
        row("[1}", "1:3 Expected ',' or ']', found '}'");
        row("{\"a\":1]", "1:7 Expected ',' or '}', found ']'");
        row("]", "1:1 Expected a value, found ']'");
        row("[]x", "1:3 Nothing may follow the value, but here is 'x'");
        row("1 2", "1:3 Nothing may follow the value, but here is '2'");
        row("tru", "1:1 Expected a value, found 't'");
        row("nul!", "1:1 Expected a value, found 'n'");
        row("True", "1:1 Expected a value, found 'T'");
        row("'a'", "1:1 Expected a value, found '''");
        row("01", "1:1 A number cannot start with 0 and a digit");
        row("[-]", "1:3 Expected a digit, found ']'");
        row("[1.]", "1:4 Expected a digit, found ']'");
        row(".5", "1:1 Expected a value, found '.'");
        row("+1", "1:1 Expected a value, found '+'");
        row("[1e]", "1:4 Expected a digit, found ']'");
        row("1e+", "1:4 The text ends too early");
        row("NaN", "1:1 Expected a value, found 'N'");
        row("\"abc", "1:1 This string has no end");
        row("[\"é\", \"a\\", "1:9 Unknown escape in a string");
        row("\"a\\x41\"", "1:3 Unknown escape in a string");
        row("\"\\u12G4\"", "1:2 Unknown escape in a string");
        row("\"\\u12", "1:2 Unknown escape in a string");
        row("\"tab\there\"", "1:5 A control character (U+0009) in a string must be written as an escape");
        row("\"line\nbreak\"", "1:6 A control character (U+000A) in a string must be written as an escape");
        row("\"\\ud800\"", "1:2 Half of a surrogate pair is no character");
        row("\"\\udc00x\"", "1:2 Half of a surrogate pair is no character");
        row("\"\\ud800\\u0041\"", "1:2 Half of a surrogate pair is no character");
        row("\"\\ud83d\\ud83d\"", "1:2 Half of a surrogate pair is no character");
        row("\"é\x80\"", "1:3 The text is not UTF-8: byte 0x80");
        row("\"\xc0\x80\"", "1:2 The text is not UTF-8: byte 0xC0");
        row("\"\xed\xa0\x80\"", "1:2 The text is not UTF-8: byte 0xED");
        row("\"\xf4\x90\x80\x80\"", "1:2 The text is not UTF-8: byte 0xF4");
        row("\"\xe2\x82\"", "1:2 The text is not UTF-8: byte 0xE2");
        row("[1,\xff]", "1:4 Expected a value, found byte 0xFF, which is not UTF-8");
        row("{\n  \"é😀\": 1,\n  \"b\": ?\n}", "3:8 Expected a value, found '?'");
        row("[1,\r\n2,\r\nx]", "3:1 Expected a value, found 'x'");
        row("[1,\xc2\xa0 2]", "1:4 Expected a value, found '\xc2\xa0'");
        row("/* no */ 1", "1:1 Expected a value, found '/'");
    }
    void refusesWithThePlace()
    {
        QFETCH(const QByteArray, text);
        const QString tokens = tokensOf(text.toStdString());
        QTEST(tokens.mid(tokens.lastIndexOf("! ") + 2), "error");
    }

    void limitsTheDepth()
    {
        const std::string open(1'000'000, '[');
        QCOMPARE(tokensOf("[[1]]", 2), QString("[ [ 1 ] ] ."));
        QCOMPARE(tokensOf("[[[1]]]", 2), QString("[ [ ! 1:3 Nested more than 2 levels deep"));
        QVERIFY(tokensOf(open).endsWith("! 1:513 Nested more than 512 levels deep"));
    }

    void placesEachToken()
    {
        const std::string text = "{ \"k\" : [ 12, \"s\" ] }";
        JsonReader json(text);
        const auto next = [&] {
            json.next();
            return text.substr(json.offset(), json.endOffset() - json.offset());
        };
        for (const char *expected : {"{", "\"k\" :", "[", "12", "\"s\"", "]", "}"})
            QCOMPARE(next(), std::string(expected));
        QCOMPARE(json.next(), Token::End);
        QCOMPARE(json.next(), Token::End);
    }

    void skipsValues()
    {
        const std::string text = R"({"a":{"x":[1,{"y":2}]},"b":[[]],"c":3})";
        JsonReader json(text);
        json.next();
        QString names;
        while (json.next() == Token::Name) {
            names += QString::fromStdString(std::string(json.text()));
            QVERIFY(json.skipValue());
        }
        QCOMPARE(names, QString("abc"));
        QCOMPARE(json.token(), Token::EndObject);
        QCOMPARE(json.next(), Token::End);

        JsonReader broken("[[1,}]");
        broken.next();
        broken.next();
        QVERIFY(!broken.skipValue());
        QCOMPARE(broken.fault().offset, std::size_t(4));
        QCOMPARE(broken.next(), Token::Error);
    }

    void takesAShortMemberAtOnce_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("taken");
        QTest::newRow("a string") << QByteArray("{\"S\":\"text\"}") << true;
        QTest::newRow("an empty one") << QByteArray("{\"S\":\"\"}") << true;
        QTest::newRow("not ASCII") << QByteArray("{\"S\":\"\u5c71 \xc3\xa9\"}") << true;
        QTest::newRow("the first of two") << QByteArray("{\"N\":\"1\",\"S\":\"2\"}") << true;
        QTest::newRow("a long string") << QByteArray("{\"S\":\"" + QByteArray(100, 'x') + "\"}") << true;
        QTest::newRow("a name of two") << QByteArray("{\"SS\":[\"a\"]}") << false;
        QTest::newRow("no name") << QByteArray("{\"\":\"a\"}") << false;
        QTest::newRow("a name that is escaped") << QByteArray("{\"\\\":\"a\"}") << false;
        QTest::newRow("a name out of UTF-8") << QByteArray("{\"\xff\":\"a\"}") << false;
        QTest::newRow("a control as name") << QByteArray("{\"\x01\":\"a\"}") << false;
        QTest::newRow("blanks") << QByteArray("{ \"S\":\"a\"}") << false;
        QTest::newRow("a blank behind the colon") << QByteArray("{\"S\": \"a\"}") << false;
        QTest::newRow("a number") << QByteArray("{\"S\":1}") << false;
        QTest::newRow("an escape") << QByteArray("{\"S\":\"a\\n\"}") << false;
        QTest::newRow("out of UTF-8") << QByteArray("{\"S\":\"a\xff\"}") << false;
        QTest::newRow("no end") << QByteArray("{\"S\":\"a") << false;
        QTest::newRow("an empty object") << QByteArray("{}") << false;
        QTest::newRow("nothing") << QByteArray("{") << false;
    }
    /// What follows is as if it had been read token by token.
    void takesAShortMemberAtOnce()
    {
        QFETCH(const QByteArray, text);
        const std::string exact = text.toStdString();
        JsonReader json(exact);
        JsonReader twin(exact);
        QCOMPARE(json.next(), Token::BeginObject);
        twin.next();
        char name = 0;
        const bool isTaken = json.nextShortMember(name);
        QTEST(isTaken, "taken");
        if (isTaken) {
            QCOMPARE(twin.next(), Token::Name);
            QCOMPARE(twin.text(), std::string_view(&name, 1));
            QCOMPARE(twin.next(), Token::String);
        }
        while (true) {
            QCOMPARE(json.token(), twin.token());
            QCOMPARE(json.text(), twin.text());
            QCOMPARE(json.offset(), twin.offset());
            QCOMPARE(json.endOffset(), twin.endOffset());
            QCOMPARE(json.depth(), twin.depth());
            if (json.token() == Token::End || json.token() == Token::Error)
                return;
            json.next();
            twin.next();
        }
    }

    void keepsTheCallersFault()
    {
        JsonReader json("[1, 2]");
        json.next();
        json.next();
        json.fail("too small", json.offset());
        QCOMPARE(json.next(), Token::Error);
        QCOMPARE(json.fault().error.message(), std::string("too small"));
        QCOMPARE(json.fault().offset, std::size_t(1));
    }

    void endsOnAnyBytes()
    {
        std::mt19937_64 random = support::seededRandom();
        constexpr std::string_view kPieces = "{}[]:,\"\\u0019dD83e+-. tfnrlas\xc3\xa9\xff";
        for (int i = 0; i < 20000; ++i) {
            std::string text(random() % 24, ' ');
            for (char &c : text)
                c = kPieces[random() % kPieces.size()];
            JsonReader json(text);
            std::size_t tokens = 0;
            while (json.next() != Token::End && json.token() != Token::Error) {
                QVERIFY(++tokens <= text.size());
                QVERIFY(json.offset() < json.endOffset() && json.endOffset() <= text.size());
                QVERIFY(core::isValidUtf8(json.text()));
            }
            if (json.token() == Token::Error)
                QVERIFY(json.fault().offset <= text.size());
        }
    }
};

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_json_reader.moc"
