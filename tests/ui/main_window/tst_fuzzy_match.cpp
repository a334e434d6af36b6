#include "ui/main_window/fuzzy_match.h"

#include <QElapsedTimer>
#include <QTest>

using namespace ui;

class TestFuzzyMatch : public QObject
{
    Q_OBJECT

private slots:
    void fitsLettersInTheirOrder_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("fits");
        QTest::addColumn<QString>("positions");
        const auto row = [](const char *query, const char *text, bool fits, const char *positions = "") {
            QTest::addRow("%s in %s", query, text) << QString::fromUtf8(query) << QString::fromUtf8(text)
                                                   << fits << QString::fromUtf8(positions);
        };
        row("", "orders", true);
        row("ord", "orders", true, "0,1,2");
        row("ORD", "orders", true, "0,1,2");
        row("odb", "Open database", true, "0,5,9");
        row("open db", "Open database", true, "0,1,2,3,5,9");
        row("rdo", "orders", false);
        row("xyz", "orders", false);
        row("orderss", "orders", false);
        row("bs", "by-status", true, "0,3");
        row("gN", "getName", true, "0,3");
    }

    void fitsLettersInTheirOrder()
    {
        QFETCH(QString, query);
        QFETCH(QString, text);
        QFETCH(bool, fits);
        QFETCH(QString, positions);
        const auto match = fuzzyMatch(query, text);
        QCOMPARE(match.has_value(), fits);
        if (!fits)
            return;
        QStringList found;
        for (const int position : match->positions)
            found.append(QString::number(position));
        QCOMPARE(found.join(u','), positions);
    }

    void theBetterFitScoresHigher_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("whole name") << "orders"
                                    << "orders"
                                    << "orders-archive";
        QTest::newRow("start before middle") << "or"
                                             << "orders"
                                             << "colors";
        QTest::newRow("word starts before scattered") << "nt"
                                                      << "New table"
                                                      << "Parent";
        QTest::newRow("together before apart") << "tab"
                                               << "stable"
                                               << "the amber";
    }

    void theBetterFitScoresHigher()
    {
        QFETCH(QString, query);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        const auto first = fuzzyMatch(query, better);
        const auto second = fuzzyMatch(query, worse);
        QVERIFY(first && second);
        QVERIFY2(first->score > second->score,
                 qPrintable(QStringLiteral("%1 <= %2").arg(first->score).arg(second->score)));
    }

    void aHostileNameCostsLittle()
    {
        QElapsedTimer clock;
        clock.start();
        const QString text(100000, QLatin1Char('a'));
        for (int i = 0; i < 200; ++i)
            QVERIFY(fuzzyMatch(QString(30, QLatin1Char('a')), text).has_value());
        QVERIFY(clock.elapsed() < 5000);
    }
};

QTEST_GUILESS_MAIN(TestFuzzyMatch)
#include "tst_fuzzy_match.moc"
