#include "core/expressions/lexer.h"
#include "core/expressions/reserved_words.h"

#include <QTest>

using core::ExpressionTokenKind;

class TestLexer : public QObject
{
    Q_OBJECT

    static QByteArrayList words(const QByteArray &text)
    {
        const std::string expression = text.toStdString();
        QByteArrayList found;
        for (const core::ExpressionToken &token : core::tokenizeExpression(expression)) {
            const std::string_view word = token.text(expression);
            found << QByteArray(word.data(), qsizetype(word.size()));
        }
        return found;
    }
    static ExpressionTokenKind kindOf(const char *text)
    {
        return core::tokenizeExpression(text).front().kind;
    }

private slots:
    void splitsATextIntoTokens_data()
    {
        QTest::addColumn<QByteArrayList>("expected");
        QTest::newRow("a=:v") << QByteArrayList{"a", "=", ":v", ""};
        QTest::newRow("  a\t<>\r\n#b ") << QByteArrayList{"a", "<>", "#b", ""};
        QTest::newRow("a<=b>=c<d>e") << QByteArrayList{"a", "<=", "b", ">=", "c", "<", "d", ">", "e", ""};
        QTest::newRow("a.b[12].#c") << QByteArrayList{"a", ".", "b", "[", "12", "]", ".", "#c", ""};
        QTest::newRow("a+b-c") << QByteArrayList{"a", "+", "b", "-", "c", ""};
        QTest::newRow("f(x,:1_y)") << QByteArrayList{"f", "(", "x", ",", ":1_y", ")", ""};
        QTest::newRow("1a") << QByteArrayList{"1", "a", ""};
        QTest::newRow("_a") << QByteArrayList{"_", "a", ""};
        QTest::newRow("# a") << QByteArrayList{"#", "a", ""};
        QTest::newRow("a\xC3\xA9"
                      "b")
            << QByteArrayList{"a", "\xC3\xA9", "b", ""};
        QTest::newRow("\xC3") << QByteArrayList{"\xC3", ""};
        QTest::newRow("") << QByteArrayList{""};
    }
    void splitsATextIntoTokens() { QTEST(words(QTest::currentDataTag()), "expected"); }

    void tellsKeywordsFromNames()
    {
        QCOMPARE(kindOf("and"), ExpressionTokenKind::And);
        QCOMPARE(kindOf("Or"), ExpressionTokenKind::Or);
        QCOMPARE(kindOf("NOT"), ExpressionTokenKind::Not);
        QCOMPARE(kindOf("iN"), ExpressionTokenKind::In);
        QCOMPARE(kindOf("between"), ExpressionTokenKind::Between);
        QCOMPARE(kindOf("set"), ExpressionTokenKind::Set);
        QCOMPARE(kindOf("REMOVE"), ExpressionTokenKind::Remove);
        QCOMPARE(kindOf("Add"), ExpressionTokenKind::Add);
        QCOMPARE(kindOf("delete"), ExpressionTokenKind::Delete);
        QCOMPARE(kindOf("BETWEENx"), ExpressionTokenKind::Identifier);
        QCOMPARE(kindOf("set_1"), ExpressionTokenKind::Identifier);
        QCOMPARE(kindOf("#set"), ExpressionTokenKind::NamePlaceholder);
        QCOMPARE(kindOf(":set"), ExpressionTokenKind::ValuePlaceholder);
        QCOMPARE(kindOf("12x"), ExpressionTokenKind::Digits);
        QCOMPARE(kindOf(":"), ExpressionTokenKind::LoneSigil);
        QCOMPARE(kindOf("#-"), ExpressionTokenKind::LoneSigil);
        QCOMPARE(kindOf("!"), ExpressionTokenKind::Illegal);
        QCOMPARE(kindOf(""), ExpressionTokenKind::End);
    }

    void knowsReservedWordsInAnyCase()
    {
        for (const char *word :
             {"ABORT", "zone", "Name", "STATUS", "localtimestamp", "size", "ttl", "BY", "flattern"})
            QVERIFY2(core::isReservedWord(word), word);
        for (const char *word :
             {"", "abor", "aborts", "zones", "id", "names1", "localtimestampx", "contains", "\xC3\xA9"})
            QVERIFY2(!core::isReservedWord(word), word);
    }

    void saysWhatCanBeWrittenPlainly()
    {
        for (const char *name : {"a", "A1_b", "contains", "nameX"})
            QVERIFY2(core::isPlainName(name), name);
        for (const char *name :
             {"", "_a", "1a", "a-b", "a.b", "a b", "name", "SET", "not", "\xC3\xA9", "a\n"})
            QVERIFY2(!core::isPlainName(name), name);
    }
};
QTEST_GUILESS_MAIN(TestLexer)
#include "tst_lexer.moc"
