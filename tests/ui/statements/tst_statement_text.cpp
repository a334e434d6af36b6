// Several statements in one text: which one is meant, and where a mistake is.

#include "ui/statements/statement_text.h"

#include <QTest>

using namespace ui;

class TestStatementText : public QObject
{
    Q_OBJECT

    static QStringList textsOf(const QByteArray &text, const std::vector<StatementPiece> &pieces)
    {
        QStringList texts;
        for (const StatementPiece &piece : pieces)
            texts.append(QString::fromStdString(std::string(piece.of(text))));
        return texts;
    }

private slots:
    void semicolonsPartStatements_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("statements");
        QTest::newRow("empty") << QByteArray() << QStringList();
        QTest::newRow("blanks and comments") << QByteArray(" \n-- nothing; here\n;;/* ; */") << QStringList();
        QTest::newRow("one") << QByteArray("  SELECT * FROM t \n") << QStringList{"SELECT * FROM t"};
        QTest::newRow("two") << QByteArray("SELECT * FROM a; -- first\nDELETE FROM b WHERE k=1;")
                             << QStringList{"SELECT * FROM a", "DELETE FROM b WHERE k=1"};
        QTest::newRow("in a string") << QByteArray("SELECT * FROM a WHERE k=';'")
                                     << QStringList{"SELECT * FROM a WHERE k=';'"};
        QTest::newRow("in a name") << QByteArray("SELECT * FROM \"a;b\"")
                                   << QStringList{"SELECT * FROM \"a;b\""};
        QTest::newRow("beyond ASCII")
            << QByteArray("SELECT * FROM a WHERE k='\xC3\xA4';SELECT * FROM b")
            << QStringList{QString::fromUtf8("SELECT * FROM a WHERE k='\xC3\xA4'"), "SELECT * FROM b"};
    }
    void semicolonsPartStatements()
    {
        QFETCH(const QByteArray, text);
        QTEST(textsOf(text, splitStatements(text)), "statements");
    }

    void theOneAtTheCaretIsMeant()
    {
        const QByteArray text = "SELECT * FROM a;\n\nSELECT * FROM b;";
        const auto pieces = splitStatements(text);
        QCOMPARE(pieceAt({}, 3), -1);
        QCOMPARE(pieceAt(pieces, 0), 0);
        QCOMPARE(pieceAt(pieces, 17), 0); // behind it, before the next
        QCOMPARE(pieceAt(pieces, 18), 1);
        QCOMPARE(pieceAt(pieces, int(text.size())), 1);
    }

    void aSelectionChoosesWhatItTouches()
    {
        const QByteArray text = "SELECT * FROM a;SELECT * FROM b;SELECT * FROM c";
        const auto pieces = splitStatements(text);
        QCOMPARE(piecesIn(pieces, {}).size(), std::size_t(3));
        QCOMPARE(textsOf(text, piecesIn(pieces, {10, 10})),
                 (QStringList{"SELECT * FROM a", "SELECT * FROM b"}));
        QCOMPARE(textsOf(text, piecesIn(pieces, {16, 15})), QStringList{"SELECT * FROM b"});
    }

    void aMistakeIsFoundAtItsPlace()
    {
        const QByteArray text = "SELECT * FROM a;\n-- \xC3\xA4\n  SELECT '\xC3\xA4\xC3\xA4' FORM b";
        const auto problem = firstProblem(text, splitStatements(text));
        QVERIFY(problem);
        QCOMPARE(problem->line, 3);
        QVERIFY2(problem->column == 10 || problem->column == 15,
                 qPrintable(QString::number(problem->column)));
        QVERIFY(!problem->message.isEmpty());
        QVERIFY(!firstProblem("SELECT * FROM a WHERE b = ?", splitStatements("SELECT * FROM a WHERE b = ?")));
    }

    void anUnknownTableIsAtItsPlace_data()
    {
        QTest::addColumn<QByteArray>("statement");
        QTest::addColumn<int>("column");
        QTest::newRow("select") << QByteArray("SELECT * FROM a") << 15;
        QTest::newRow("index") << QByteArray("SELECT * FROM \"a\".\"b\"") << 15;
        QTest::newRow("insert") << QByteArray("INSERT INTO a VALUE {'pk':1}") << 13;
        QTest::newRow("update") << QByteArray("UPDATE a SET b = 1 WHERE pk = 1") << 8;
        QTest::newRow("delete") << QByteArray("DELETE FROM a WHERE pk = 1") << 13;
        QTest::newRow("exists") << QByteArray("EXISTS(SELECT * FROM a WHERE pk = 1)") << 22;
    }
    void anUnknownTableIsAtItsPlace()
    {
        QFETCH(const QByteArray, statement);
        const TableCheck onlyKnown = [](const QString &name) {
            return name == QLatin1String("known") ? QString() : name + QStringLiteral(" is unknown");
        };
        const QByteArray text = "SELECT * FROM known;\n" + statement;
        const auto problem = firstProblem(text, splitStatements(text), onlyKnown);
        QVERIFY(problem);
        QCOMPARE(problem->line, 2);
        QTEST(problem->column, "column");
        QCOMPARE(problem->message, QStringLiteral("a is unknown"));
    }

    void namesAreQuotedWhereTheyMustBe()
    {
        QCOMPARE(quotedName(QStringLiteral("orders")), QStringLiteral("orders"));
        QCOMPARE(quotedName(QStringLiteral("my-orders")), QStringLiteral("\"my-orders\""));
        QCOMPARE(quotedName(QStringLiteral("order")), QStringLiteral("\"order\"")); // a keyword
        QCOMPARE(quotedName(QStringLiteral("a\"b")), QStringLiteral("\"a\"\"b\""));
        for (const char *name : {"orders", "my-orders", "order", "a.b"}) {
            const QString statement = QStringLiteral("SELECT * FROM ") + quotedName(QLatin1String(name));
            QCOMPARE(tableOf(statement.toStdString()), QLatin1String(name));
        }
    }
};

QTEST_GUILESS_MAIN(TestStatementText)
#include "tst_statement_text.moc"
