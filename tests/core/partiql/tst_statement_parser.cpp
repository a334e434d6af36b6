// Texts to trees, and the errors of texts that are none: DynamoDB's words, and where in the text.

#include "core/partiql/lexer.h"
#include "core/partiql/parser.h"
#include "core/partiql/printer.h"

#include <QTest>

using namespace core::partiql;

class TestStatementParser : public QObject
{
    Q_OBJECT

private slots:
    void readsAndPrints_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("canonical");
        const auto row = [](const char *text, const char *canonical) {
            QTest::newRow(text) << text << canonical;
        };
        row("select * from t", "SELECT * FROM t");
        row("SELECT a , \"b c\".d [ 2 ].\"e\" FROM \"t-1\".\"i\" ;",
            "SELECT a, \"b c\".d[2].e FROM \"t-1\".i");
        row("SELECT a FROM t WHERE a=1 AND b<>'x''y' OR NOT c IS NOT MISSING",
            "SELECT a FROM t WHERE a = 1 AND b <> 'x''y' OR NOT NOT c IS MISSING");
        row("SELECT a FROM t WHERE ((a = 1) AND ((b != 2 OR c >= 3)))",
            "SELECT a FROM t WHERE a = 1 AND (b <> 2 OR c >= 3)");
        row("SELECT a FROM t WHERE (a = 1 AND b = 2) AND c = 3",
            "SELECT a FROM t WHERE (a = 1 AND b = 2) AND c = 3");
        row("SELECT a FROM t WHERE NOT (a = 1 AND b = 2)", "SELECT a FROM t WHERE NOT (a = 1 AND b = 2)");
        row("SELECT a FROM t WHERE a BETWEEN 1 AND 2 AND b NOT IN (1,'x', ?)",
            "SELECT a FROM t WHERE a BETWEEN 1 AND 2 AND NOT b IN [1, 'x', ?]");
        row("SELECT a FROM t WHERE Begins_With(a,?) AND size(b.c) > -5",
            "SELECT a FROM t WHERE Begins_With(a, ?) AND size(b.c) > -5");
        row("SELECT a FROM t WHERE a IS NULL AND b IS string AND c is not null",
            "SELECT a FROM t WHERE a IS NULL AND b IS STRING AND NOT c IS NULL");
        row("SELECT a FROM t WHERE k='x' order by k desc, s asc, u",
            "SELECT a FROM t WHERE k = 'x' ORDER BY k DESC, s, u");
        row("INSERT INTO t VALUE {'a' : [1, -2.5e3, +7], 'b':{}, 'c':<<'x','y'>>,'d':NULL,'e':true, 'f': []}",
            "INSERT INTO t VALUE {'a': [1, -2.5e3, 7], 'b': {}, 'c': <<'x', 'y'>>, 'd': NULL, 'e': TRUE, "
            "'f': []}");
        row("insert into t value ?", "INSERT INTO t VALUE ?");
        row("UPDATE t SET a=1,b.c[0]=b+ -2 SET d=list_append(d,[?]) REMOVE e REMOVE f[1] , g WHERE k=1 "
            "RETURNING "
            "MODIFIED NEW *",
            "UPDATE t SET a = 1, b.c[0] = b + -2, d = list_append(d, [?]) REMOVE e, f[1], g WHERE k = 1 "
            "RETURNING "
            "MODIFIED NEW *");
        row("UPDATE t SET a = b - (c - 1) - 2 WHERE k = 1", "UPDATE t SET a = b - (c - 1) - 2 WHERE k = 1");
        row("FROM t WHERE k=1 SET a=1", "UPDATE t SET a = 1 WHERE k = 1");
        row("DELETE FROM t WHERE k=1 RETURNING ALL OLD *", "DELETE FROM t WHERE k = 1 RETURNING ALL OLD *");
        row("EXISTS(SELECT * FROM t WHERE k=1 AND a=2)", "EXISTS(SELECT * FROM t WHERE k = 1 AND a = 2)");
        row("SELECT /* every\nthing */ * -- of\nFROM t", "SELECT * FROM t");
        row("SELECT \"a\"\"b\", \"select\" FROM t", "SELECT \"a\"\"b\", \"select\" FROM t");
    }
    void readsAndPrints()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, canonical);
        const core::Result<Statement> statement = parseStatement(text.toStdString());
        QVERIFY2(bool(statement), statement ? "" : statement.error().message().c_str());
        QCOMPARE(QString::fromStdString(toText(*statement)), canonical);
        const core::Result<Statement> again = parseStatement(toText(*statement));
        QVERIFY(bool(again));
        QVERIFY(*again == *statement);
    }

    void refusesWithItsPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("position");
        const auto row = [](const char *text, const char *message, const char *position) {
            QTest::newRow(text) << text << message << position;
        };
        const auto malformed = [](const char *text, const char *what, const char *position) {
            QTest::newRow(*text ? text : "nothing")
                << text << QStringLiteral("Statement wasn't well formed, can't be processed: ") + what
                << position;
        };
        malformed("", "Expected data manipulation", "1:1:0");
        malformed("  \n ", "Expected data manipulation", "2:2:0");
        malformed("DROP TABLE t", "Expected data manipulation", "1:1:4");
        malformed("hello", "Expected data manipulation", "1:1:5");
        malformed("UPDATE t WHERE k = 1", "Expected data manipulation", "1:10:5");
        malformed("UPDATE my-table SET a = 1 WHERE k = 1", "Expected data manipulation", "1:10:1");
        malformed("SELECT * FROM t WHERE a = 1 b", "Unexpected token after expression", "1:29:1");
        malformed("SELECT * FROM t; SELECT * FROM t", "Unexpected token after expression", "1:18:6");
        malformed("SELECT * FROM t OFFSET 5", "Unexpected token after expression", "1:17:6");
        malformed("INSERT INTO t VALUE {'a': 1} IF NOT EXISTS", "Unexpected token after expression",
                  "1:30:2");
        malformed("SELECT * FROM t WHERE", "Unexpected term", "1:22:0");
        malformed("SELECT * FROM t WHERE a = )", "Unexpected term", "1:27:1");
        malformed("SELECT * FROM t WHERE a IN []", "Unexpected term", "1:23:7");
        malformed("INSERT INTO t VALUE {a: 1}", "Unexpected term", "1:22:1");
        malformed("SELECT * FROM t WHERE (a = 1", "Unexpected term", "1:29:0");
        malformed("SELECT date FROM t", "Unexpected keyword", "1:8:4");
        malformed("SELECT * FROM user", "Unexpected keyword", "1:15:4");
        malformed("SELECT * FROM t WHERE a = MISSING", "Unexpected keyword", "1:27:7");
        malformed("SELECT FROM t", "Unexpected keyword", "1:8:4");
        malformed("INSERT INTO t VALUES ({'a': 1})", "Unexpected keyword", "1:15:6");
        malformed("SELECT * FROM t WHERE = 1", "Unexpected operator", "1:23:1");
        malformed("SELECT * FROM t WHERE a = * 2", "Unexpected operator", "1:27:1");
        malformed("SELECT * FROM t WHERE a =", "Missing right-hand side expression of infix operator",
                  "1:26:0");
        malformed("SELECT * FROM t WHERE a = 1 AND", "Missing right-hand side expression of infix operator",
                  "1:32:0");
        malformed("UPDATE t SET a =", "Missing right-hand side expression of infix operator", "1:17:0");
        malformed("UPDATE t SET 'a' = 1 WHERE k = 1", "Expected identifier for simple path", "1:14:3");
        malformed("INSERT INTO 't' VALUE {}", "Expected identifier for simple path", "1:13:3");
        malformed("SELECT * FROM t WHERE a IS blue", "Expected type name", "1:28:4");
        malformed("SELECT a.1 FROM t", "Invalid path dot component", "1:10:1");
        malformed("SELECT payload.size FROM t", "Invalid path dot component", "1:16:4");
        malformed("SELECT * FROM t WHERE a = 'x", "", "1:27:2");
        malformed("SELECT * FROM t WHERE a = `x`", "", "1:27:1");
        malformed("SELECT * FROM t WHERE a = 12abc", "", "1:27:5");
        malformed("SELECT * FROM t /* oh", "", "1:17:5");
        row("SELECT a AS b FROM t", "Aliasing is not supported", "1:8:1");
        row("SELECT * FROM t AS x", "Aliasing is not supported", "1:17:2");
        row("SELECT * FROM t x WHERE x.a = 1", "Aliasing is not supported", "1:17:1");
        row("SELECT COUNT(*) FROM t", "Unexpected path component at 1:8:5", "1:8:5");
        row("SELECT a,\n  max(b) FROM t", "Unexpected path component at 2:3:3", "2:3:3");
        row("SELECT 'a' FROM t", "Unexpected path component at 1:8:3", "1:8:3");
        row("SELECT * FROM a.b.c", "A path may contain at most 2 components in the FROM clause", "1:15:5");
        row("SELECT * FROM \"\"", "Path component cannot be an empty string", "1:15:2");
        row("SELECT \"\" FROM t", "Path component cannot be an empty string", "1:8:2");
        row("SELECT * FROM t WHERE a.\"\"=1", "Path component cannot be an empty string", "1:25:2");
        row("SELECT * FROM t LIMIT 1", "Unsupported clause: LIMIT at 1:17:5", "1:17:5");
        row("SELECT * FROM a, b",
            "FROM clause may only contain a single table name in data manipulation statements at 1:15:1",
            "1:15:1");
        row("DELETE FROM a JOIN b WHERE k = 1",
            "FROM clause may only contain a single table name in data manipulation statements at 1:13:1",
            "1:13:1");
        row("SELECT a[99999999999] FROM t",
            "List index is not within the allowable range; index: [99999999999]", "1:10:11");
        malformed("SELECT \"\xC3\xA4\xC3\xB6\" FROM t WHERE \"\xC3\xBC\" = = 1", "Unexpected operator",
                  "1:32:1");
    }
    void refusesWithItsPlace()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, message);
        QFETCH(const QString, position);
        const std::string statement = text.toStdString();
        const core::Result<Statement> parsed = parseStatement(statement);
        QVERIFY(!parsed);
        QCOMPARE(QString::fromStdString(parsed.error().message()), message);
        QCOMPARE(parsed.error().code(), core::ErrorCode::Validation);
        const auto *details = parsed.error().details<StatementErrorDetails>();
        QVERIFY(details != nullptr);
        QCOMPARE(QString::fromStdString(positionText(statement, details->span)), position);
        QCOMPARE(details->position.offset, details->span.offset);
        QCOMPARE(QString("%1:%2").arg(details->position.line).arg(details->position.column),
                 position.section(u':', 0, 1));
    }

    void everyDepthOfTextIsAnswered_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("repeated");
        QTest::newRow("parentheses") << "SELECT * FROM t WHERE "
                                     << "(";
        QTest::newRow("NOT") << "SELECT * FROM t WHERE "
                             << "NOT ";
        QTest::newRow("lists") << "SELECT * FROM t WHERE a = "
                               << "[";
        QTest::newRow("bags") << "SELECT * FROM t WHERE a = "
                              << "<<";
        QTest::newRow("tuples") << "INSERT INTO t VALUE "
                                << "{'a':";
        QTest::newRow("calls") << "SELECT * FROM t WHERE a = "
                               << "size(";
        QTest::newRow("sums") << "UPDATE t SET a = 1"
                              << "+1";
    }
    void everyDepthOfTextIsAnswered()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, repeated);
        for (const int count : {90, 110, 5000, 200000}) {
            const QString text = before + repeated.repeated(count);
            const core::Result<Statement> parsed = parseStatement(text.toStdString());
            QVERIFY(!parsed || count == 90);
            if (count > 5000)
                QVERIFY(
                    QString::fromStdString(parsed.error().message()).endsWith("Too many levels of nesting"));
        }
    }

    void countsParameters()
    {
        const auto parsed = parseStatement(
            "UPDATE t SET a = ?, b = [?, {'c': ?}] WHERE k = ? AND d IN [?, ?] AND begins_with(e, ?)");
        QVERIFY(bool(parsed));
        QCOMPARE(parsed->parameterCount, std::size_t(7));
    }

    void colours()
    {
        const std::string text = "SELECT a -- c\n, \"b\" FROM t WHERE x<=1.5e-3 AND y='z' || ?";
        QStringList words;
        for (const Token &token : tokenizeStatement(text))
            words << QString::number(int(token.kind)) + QString::fromStdString(std::string(token.text(text)));
        QCOMPARE(words,
                 QStringList({"3SELECT", "1a", "29-- c", "18,", "2\"b\"", "3FROM", "1t", "3WHERE", "1x",
                              "10<=", "51.5e-3", "3AND", "1y", "7=", "4'z'", "16||", "6?", "0"}));
    }
};
QTEST_GUILESS_MAIN(TestStatementParser)
#include "tst_statement_parser.moc"
