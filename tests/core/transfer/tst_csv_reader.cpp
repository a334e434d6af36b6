// Rows are shown as text, so that a case reads as the file and what is made of it.

#include "core/transfer/csv_reader.h"
#include "core/transfer/open_reader.h"
#include "tests/core/transfer/trickle_source.h"

#include <QElapsedTimer>
#include <QTest>

namespace {

/// "2: [a] ['b'] [c]" for each row, quoted fields in quotes; "3: ! reason" for a refused one; "!! reason" at
/// the end.
QString rowsOf(std::unique_ptr<core::ByteSource> source, char delimiter)
{
    core::CsvReader reader(std::move(source), delimiter);
    QStringList rows;
    if (const core::Result<void> header = reader.readHeader(); !header)
        return "!! " + QString::fromStdString(header.error().message());
    QString names;
    for (const std::string &column : reader.columns())
        names += '[' + QString::fromStdString(column) + "] ";
    rows << names.trimmed();
    core::FileRecord record;
    for (;;) {
        const core::Result<bool> more = reader.next(record);
        if (!more)
            rows << "!! " + QString::fromStdString(more.error().message());
        if (!more || !*more)
            break;
        QString row = QString::number(record.line) + ": ";
        if (record.refusal) {
            row += "! " + QString::fromStdString(*record.refusal);
        } else {
            for (const core::CsvField &field : record.fields) {
                const QString text = QString::fromStdString(field.text);
                row += field.quoted ? "['" + text + "'] " : '[' + text + "] ";
            }
        }
        rows << row.trimmed();
    }
    return rows.join("\n");
}

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT

private slots:
    void readsRows_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("rows");
        const auto row = [](const char *name, const QByteArray &file, const QString &rows) {
            QTest::newRow(name) << file << rows;
        };
        row("plain", "a,b\n1,2\n3,4\n", "[a] [b]\n2: [1] [2]\n3: [3] [4]");
        row("no line end at the end", "a,b\n1,2", "[a] [b]\n2: [1] [2]");
        row("carriage returns and line feeds", "a,b\r\n1,2\r\n3,4\r\n", "[a] [b]\n2: [1] [2]\n3: [3] [4]");
        row("carriage returns alone", "a,b\r1,2\r3,4\r", "[a] [b]\n2: [1] [2]\n3: [3] [4]");
        row("byte order mark",
            "\xEF\xBB\xBF"
            "a,b\n1,2\n",
            "[a] [b]\n2: [1] [2]");
        row("quotes", "a,b\n\"1\",\"x \"\"y\"\", z\"\n", "[a] [b]\n2: ['1'] ['x \"y\", z']");
        row("line ends in quotes", "a,b\n\"one\ntwo\r\nthree\",x\n4,5\n",
            "[a] [b]\n2: ['one\ntwo\r\nthree'] [x]\n5: [4] [5]");
        row("empty and quoted empty", "a,b,c\n,\"\",\n", "[a] [b] [c]\n2: [] [''] []");
        row("spaces stay", "a,b\n x , \" y \" \n", "[a] [b]\n2: [ x ] [ \" y \" ]");
        row("quote inside a plain field", "a,b\n5\" pipe,x\n", "[a] [b]\n2: [5\" pipe] [x]");
        row("blank lines", "\n\na,b\n\n1,2\n\r\n\n3,4\n\n", "[a] [b]\n5: [1] [2]\n8: [3] [4]");
        row("one column", "a\n1\n\n2\n", "[a]\n2: [1]\n4: [2]");
        row("header only", "a,b\n", "[a] [b]");
        row("header names", "a,,a,\"x,y\",a 2\n1,2,3,4,5\n",
            "[a] [column 2] [a 2] [x,y] [a 2 2]\n2: [1] [2] [3] [4] [5]");
        row("other scripts", "名前,город\n山田,Київ 🏙\n",
            "[名前] [город]\n2: [山田] [Київ 🏙]");
        row("too few fields", "a,b\n1\n3,4\n", "[a] [b]\n2: ! Has 1 fields, the header has 2\n3: [3] [4]");
        row("too many fields", "a,b\n1,2,3\n3,4\n",
            "[a] [b]\n2: ! Has 3 fields, the header has 2\n3: [3] [4]");
        row("text behind a quote", "a,b\n\"1\"x,2\n3,4\n",
            "[a] [b]\n2: ! Field 1 has text behind its closing quote\n3: [3] [4]");
        row("not UTF-8", "a,b\n1,M\xFCller\n3,4\n",
            "[a] [b]\n2: ! Is not valid UTF-8. Save the file as UTF-8 and import it again.\n3: [3] [4]");
        row("quote never closed", "a,b\n1,2\n3,\"4\n5,6\n7,8\n",
            "[a] [b]\n2: [1] [2]\n!! Line 3: a quoted field of this row is never closed");
        row("quote never closed in the header", "a,\"b\n1,2\n",
            "!! Line 1: a quoted field of this row is never closed");
        row("empty", "", "!! The file is empty.");
        row("only blank lines", "\n\r\n\n", "!! The file is empty.");
    }
    void readsRows()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QString, rows);
        QCOMPARE(rowsOf(core::memorySource(file.toStdString()), ','), rows);
        // The same file, with every byte at the border of a block once.
        for (const std::size_t piece : {1, 2, 3, 7})
            QCOMPARE(rowsOf(std::make_unique<TrickleSource>(file.toStdString(), piece), ','), rows);
    }

    void findsTheDelimiter_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<char>("delimiter");
        QTest::newRow("comma") << QByteArray("a,b\n1,2\n") << ',';
        QTest::newRow("semicolon, commas in numbers") << QByteArray("a;b\n1,5;2,5\n3,25;4\n") << ';';
        QTest::newRow("tab") << QByteArray("a\tb\n1, 2\t3\n") << '\t';
        QTest::newRow("bar") << QByteArray("a|b|c\n1|2|3\n") << '|';
        QTest::newRow("comma, semicolons in text") << QByteArray("a,b\nx;y,1\nz;;,2\n") << ',';
        QTest::newRow("comma in quotes") << QByteArray("\"a,1\";b\n\"x,y\";2\n") << ';';
        QTest::newRow("one column") << QByteArray("a\n1\n2\n") << ',';
        QTest::newRow("nothing") << QByteArray() << ',';
    }
    void findsTheDelimiter()
    {
        QFETCH(const QByteArray, head);
        QTEST(core::detectDelimiter({head.data(), std::size_t(head.size())}), "delimiter");
    }

    void aBrokenDiskIsAnError()
    {
        auto source = std::make_unique<TrickleSource>("a,b\n1,2\n3,4\n", 4);
        source->failAt(8);
        QCOMPARE(rowsOf(std::move(source), ','), QString("[a] [b]\n2: [1] [2]\n!! Input/output error"));
    }

    void fiveThousandColumns()
    {
        constexpr int kColumns = 5000;
        std::string file;
        for (int row = 0; row < 50; ++row) {
            for (int column = 0; column < kColumns; ++column)
                file += (column > 0 ? "," : "") + std::string(row == 0 ? "c" : "v") + std::to_string(column);
            file += '\n';
        }
        core::CsvReader reader(core::memorySource(file), ',');
        QVERIFY(reader.readHeader());
        QCOMPARE(reader.columns().size(), std::size_t(kColumns));
        core::FileRecord record;
        int rows = 0;
        for (core::Result<bool> more = reader.next(record); more && *more; more = reader.next(record)) {
            ++rows;
            QVERIFY(!record.refusal);
            QCOMPARE(record.fields[4999].text, std::string("v4999"));
        }
        QCOMPARE(rows, 49);
    }

    void manyColumnsOfOneName()
    {
        QByteArray file("same");
        for (int i = 2; i < 20'000; ++i)
            file += ",same";
        file += ",same 3\n";
        core::CsvReader reader(core::memorySource(file.toStdString()), ',');
        QElapsedTimer timer;
        timer.start();
        QVERIFY(reader.readHeader());
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(reader.columns().size(), std::size_t(20'000));
        QCOMPARE(reader.columns()[1], std::string("same 2"));
        QCOMPARE(reader.columns()[19'998], std::string("same 19999"));
        QCOMPARE(reader.columns()[19'999], std::string("same 3 2"));
    }
    void aRowOfCommasIsRefused()
    {
        const std::string commas(1'000'000, ',');
        QCOMPARE(rowsOf(core::memorySource("a,b\n" + commas + "\n1,2\n"), ','),
                 QString("[a] [b]\n2: ! Has more than 20000 fields\n3: [1] [2]"));
        QCOMPARE(rowsOf(core::memorySource(commas + "\n1,2\n"), ','),
                 QString("!! Line 1: Has more than 20000 fields"));
    }
    void anEndlessQuoteEndsWithoutTheWholeFileInMemory()
    {
        // 40 MB behind an open quote: reported at its line when 16 MB were looked at.
        std::string file = "a,b\n1,2\n3,\"";
        while (file.size() < std::size_t(40) << 20)
            file += "some text that never ends, line after line\n";
        core::CsvReader reader(core::memorySource(std::move(file)), ',');
        QVERIFY(reader.readHeader());
        core::FileRecord record;
        QVERIFY(*reader.next(record));
        const core::Result<bool> more = reader.next(record);
        QVERIFY(!more);
        QCOMPARE(more.error().message(),
                 std::string("Line 3: this row is longer than 16 MB; is a quote left open?"));
    }
};

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csv_reader.moc"
