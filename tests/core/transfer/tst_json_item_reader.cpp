// Formats are found from content; items come with their lines; a bad item spoils no other.

#include "core/transfer/json_elements.h"
#include "core/transfer/open_reader.h"
#include "core/values/json.h"
#include "tests/core/transfer/trickle_source.h"

#include <QRegularExpression>
#include <QTest>

namespace {

/// Each item as its line and DynamoDB JSON, a refused one as "! reason", an error that ends it all as "!!
/// reason".
QString itemsOf(std::unique_ptr<core::ByteSource> source, const core::FileFormat &format)
{
    core::Result<std::unique_ptr<core::RecordReader>> reader = core::openReader(std::move(source), format);
    if (!reader)
        return "!! " + QString::fromStdString(reader.error().message());
    QStringList items;
    core::FileRecord record;
    for (;;) {
        const core::Result<bool> more = (*reader)->next(record);
        if (!more)
            items << "!! " + QString::fromStdString(more.error().message());
        if (!more || !*more)
            return items.join("\n");
        std::string text;
        if (record.refusal)
            text = "! " + *record.refusal;
        else
            core::appendDynamoJson(text, record.item);
        items << QString::number(record.line) + ": " + QString::fromStdString(text);
    }
}

core::FileFormat json(core::FileFormat::Layout layout,
                      core::FileFormat::Kind kind = core::FileFormat::Kind::PlainJson)
{
    core::FileFormat format;
    format.kind = kind;
    format.layout = layout;
    return format;
}

} // namespace

class TestJsonItemReader : public QObject
{
    Q_OBJECT

private slots:
    void detectsAndReads_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("items");
        const auto row = [](const char *name, const QByteArray &file, const QString &format,
                            const QString &items) { QTest::newRow(name) << file << format << items; };
        row("lines", "{\"a\":1}\n\n{\"a\":\"x\"}\n", "JSON, one item a line",
            "1: {\"a\":{\"N\":\"1\"}}\n3: {\"a\":{\"S\":\"x\"}}");
        row("lines without an end", "{\"a\":1}\n{\"a\":2}", "JSON, one item a line",
            "1: {\"a\":{\"N\":\"1\"}}\n2: {\"a\":{\"N\":\"2\"}}");
        row("lines with a mark and carriage returns", "\xEF\xBB\xBF{\"a\":1}\r\n{\"a\":2}\r\n",
            "JSON, one item a line", "1: {\"a\":{\"N\":\"1\"}}\n2: {\"a\":{\"N\":\"2\"}}");
        row("lines, one damaged", "{\"a\":1}\n{\"a\":}\n{\"a\":3}\n", "JSON, one item a line",
            "1: {\"a\":{\"N\":\"1\"}}\n2: ! *\n3: {\"a\":{\"N\":\"3\"}}");
        row("lines, the first damaged", "{\"a\":1,\n{\"a\":2}\n", "JSON, one item a line",
            "1: ! *\n2: {\"a\":{\"N\":\"2\"}}");
        row("one object over lines", "{\n \"a\": 1\n}\n", "JSON, one item after the other",
            "1: {\"a\":{\"N\":\"1\"}}");
        row("objects over lines", "{\n \"a\": 1\n}\n{\n \"a\": 2\n}\n", "JSON, one item after the other",
            "1: {\"a\":{\"N\":\"1\"}}\n4: {\"a\":{\"N\":\"2\"}}");
        row("array", "[{\"a\":1},\n {\"a\":[1,\"]\",{}]}\n]\n", "JSON, an array of items",
            "1: {\"a\":{\"N\":\"1\"}}\n2: {\"a\":{\"L\":[{\"N\":\"1\"},{\"S\":\"]\"},{\"M\":{}}]}}");
        row("empty array", " [ ] ", "JSON, an array of items", "");
        row("array with a bad element", "[{\"a\":1},\n{\"a\":1,\"a\":2},\n7,\n{\"a\":3}]",
            "JSON, an array of items",
            "1: {\"a\":{\"N\":\"1\"}}\n2: ! *\n3: ! Not a JSON object\n4: {\"a\":{\"N\":\"3\"}}");
        row("array cut short", "[{\"a\":1},\n{\"a\":", "JSON, an array of items",
            "1: {\"a\":{\"N\":\"1\"}}\n!! Line 2: the file ends inside the value that begins here");
        row("array without its end", "[{\"a\":1}\n", "JSON, an array of items",
            "1: {\"a\":{\"N\":\"1\"}}\n!! Line 2: the file ends inside an array");
        row("array with a missing comma", "[{\"a\":1}\n{\"a\":2}]", "JSON, an array of items",
            "1: {\"a\":{\"N\":\"1\"}}\n!! Line 2: expected a comma or the end of the array");
        row("text behind the array", "[{\"a\":1}]\nx", "JSON, an array of items",
            "1: {\"a\":{\"N\":\"1\"}}\n!! Line 2: there is something behind the end of the items");
        row("number of 38 digits", "[{\"a\":12345678901234567890123456789012345678}]",
            "JSON, an array of items", "1: {\"a\":{\"N\":\"12345678901234567890123456789012345678\"}}");
        row("number too long", "{\"a\":123456789012345678901234567890123456789}\n{\"a\":1}\n",
            "JSON, one item a line", "1: ! *\n2: {\"a\":{\"N\":\"1\"}}");

        const QString typed = "DynamoDB JSON";
        row("typed lines", "{\"a\":{\"S\":\"x\"}}\n{\"b\":{\"NS\":[\"1\",\"2\"]}}\n",
            typed + ", one item a line", "1: {\"a\":{\"S\":\"x\"}}\n2: {\"b\":{\"NS\":[\"1\",\"2\"]}}");
        row("Item lines", "{\"Item\":{\"a\":{\"S\":\"x\"}}}\n{ \"Item\" : {\"a\":{\"N\":\"1\"}} }\n",
            typed + ", one item a line", "1: {\"a\":{\"S\":\"x\"}}\n2: {\"a\":{\"N\":\"1\"}}");
        row("an attribute called Item", "{\"Item\":{\"S\":\"x\"}}\n", typed + ", one item a line",
            "1: {\"Item\":{\"S\":\"x\"}}");
        row("one Item over lines", "{\n\"Item\": {\n\"a\": {\n\"S\": \"x\"\n}}}",
            typed + ", one item after the other", "1: {\"a\":{\"S\":\"x\"}}");
        row("typed, its only number too long",
            "{\"pk\":{\"S\":\"x\"},\"a\":{\"N\":\"123456789012345678901234567890123456789\"}}\n",
            typed + ", one item a line", "1: ! *more than 38 significant digits* (column 26)");
        row("the same as an Item", "{\"Item\":{\"a\":{\"N\":\"1234567890123456789012345678901234567890\"}}}",
            typed + ", one item a line", "1: ! *more than 38 significant digits* (column 19)");
        row("plain, an object inside", "{\"a\":{\"name\":\"x\"}}\n", "JSON, one item a line",
            "1: {\"a\":{\"M\":{\"name\":{\"S\":\"x\"}}}}");
        row("typed array", "[{\"a\":{\"BOOL\":true}},{\"a\":{\"NULL\":true}}]", typed + ", an array of items",
            "1: {\"a\":{\"BOOL\":true}}\n1: {\"a\":{\"NULL\":true}}");
        row("a bad set keeps its line",
            "[{\"a\":{\"S\":\"x\"}},\n{\"a\":\n{\"SS\":[]}},\n{\"a\":{\"S\":\"y\"}}]", "*",
            "1: *\n*: ! *\n4: *");
        row("scan output",
            "{\"Items\":[{\"a\":{\"S\":\"x\"}},\n{\"a\":{\"S\":\"y\"}}],\"Count\":2,\"ScannedCount\":2}",
            typed + ", the items in \"Items\"", "1: {\"a\":{\"S\":\"x\"}}\n2: {\"a\":{\"S\":\"y\"}}");
        row("scan output, count first",
            "{\"Count\": 1, \"ConsumedCapacity\": null, \"Items\": [ {\"a\":{\"S\":\"]}\"}} ] }",
            typed + ", the items in \"Items\"", "1: {\"a\":{\"S\":\"]}\"}}");
        row("plain items under Items", "{\"Items\":[{\"a\":1}]}", "JSON, the items in \"Items\"",
            "1: {\"a\":{\"N\":\"1\"}}");
        row("batch write",
            "{\"t\":[{\"PutRequest\":{\"Item\":{\"a\":{\"S\":\"x\"}}}},\n"
            "{\"DeleteRequest\":{\"Key\":{\"a\":{\"S\":\"x\"}}}}]}",
            "*", "1: {\"a\":{\"S\":\"x\"}}\n2: ! Asks for a deletion: an import only puts items");
        row("batch write of two tables",
            "{\"t\":[{\"PutRequest\":{\"Item\":{\"a\":{\"S\":\"x\"}}}}],\n"
            "\"u\":[{\"PutRequest\":{\"Item\":{\"b\":{\"S\":\"y\"}}}}]}",
            "*", "1: {\"a\":{\"S\":\"x\"}}");
        row("an array that does not look like a table's",
            "{\"t\":[{\"PutRequest\":{\"Item\":{\"a\":{\"S\":\"x\"}}}}],\n\"u\":[{\"b\":1}]}", "*",
            "1: {\"a\":{\"S\":\"x\"}}\n2: ! Stands under \"u\", not under \"t\"");
    }
    void detectsAndReads()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QString, format);
        QFETCH(const QString, items);
        const core::Result<core::FileFormat> detected =
            core::detectFormat({file.data(), std::size_t(file.size())});
        QVERIFY2(detected, detected ? "" : detected.error().message().c_str());
        if (format != "*")
            QCOMPARE(QString::fromStdString(core::describeFormat(*detected)), format);

        const auto matches = [&](const QString &got) {
            const QStringList gotLines = got.split('\n');
            const QStringList wanted = items.split('\n');
            if (gotLines.size() != wanted.size())
                return false;
            for (int i = 0; i < wanted.size(); ++i) {
                const auto pattern = QRegularExpression(QRegularExpression::anchoredPattern(
                    QRegularExpression::escape(wanted[i]).replace("\\*", ".*")));
                if (!pattern.match(gotLines[i]).hasMatch())
                    return false;
            }
            return true;
        };
        const QString got = itemsOf(core::memorySource(file.toStdString()), *detected);
        QVERIFY2(matches(got), qPrintable(got + "\ninstead of\n" + items));
        for (const std::size_t piece : {1, 2, 5}) {
            const QString trickled =
                itemsOf(std::make_unique<TrickleSource>(file.toStdString(), piece), *detected);
            QCOMPARE(trickled, got);
        }
    }

    void everyTableOfABatchIsNamed()
    {
        const core::Result<core::FileFormat> batch = core::detectFormat(
            R"({"orders":[{"PutRequest":{"Item":{"id":{"S":"1"}}}}],"note":"x","counts":[1],)"
            R"("products":[{"DeleteRequest":{"Key":{"id":{"S":"1"}}}}]})");
        QVERIFY(batch);
        QCOMPARE(batch->member, std::string("orders"));
        QCOMPARE(batch->members, (std::vector<std::string>{"orders", "products"}));
    }

    void saysWhatAFileIsNot_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << QByteArray() << "The file is empty.";
        QTest::newRow("blank") << QByteArray(" \n\t\n") << "The file is empty.";
        QTest::newRow("mark only") << QByteArray("\xEF\xBB\xBF") << "The file is empty.";
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                              "a\0b\0",
                                              6)
                                << "The file is UTF-16. Save it as UTF-8 and import that.";
        QTest::newRow("gzip") << QByteArray("\x1F\x8B\x08 xyz")
                              << "The file is compressed with gzip. Unpack it and import what is in it.";
        QTest::newRow("spreadsheet")
            << QByteArray("PK\x03\x04 xyz")
            << "The file is a zip archive (as spreadsheets are). Export it as CSV and import that.";
        QTest::newRow("binary") << QByteArray("a\0b", 3) << "The file is not a text: it holds zero bytes.";
        QTest::newRow("numbers") << QByteArray("[1,2]")
                                 << "The file is a JSON array, but not of objects: there are no items in it.";
    }
    void saysWhatAFileIsNot()
    {
        QFETCH(const QByteArray, head);
        const core::Result<core::FileFormat> format =
            core::detectFormat({head.data(), std::size_t(head.size())});
        QVERIFY(!format);
        QTEST(QString::fromStdString(format.error().message()), "reason");
    }

    void aBrokenDiskIsAnError_data()
    {
        QTest::addColumn<core::FileFormat::Layout>("layout");
        QTest::addColumn<QByteArray>("file");
        using Layout = core::FileFormat::Layout;
        QTest::newRow("lines") << Layout::Lines << QByteArray("{\"a\":1}\n{\"a\":2}\n{\"a\":3}\n");
        QTest::newRow("sequence") << Layout::Concatenated << QByteArray("{\"a\":1}\n{\"a\":2}\n{\"a\":3}\n");
        QTest::newRow("array") << Layout::Array << QByteArray("[{\"a\":1},{\"a\":2},{\"a\":3}]");
    }
    void aBrokenDiskIsAnError()
    {
        QFETCH(const core::FileFormat::Layout, layout);
        QFETCH(const QByteArray, file);
        auto source = std::make_unique<TrickleSource>(file.toStdString(), 4);
        source->failAt(12);
        const QString items = itemsOf(std::move(source), json(layout));
        QVERIFY2(items.endsWith("!! Input/output error"), qPrintable(items));
        QVERIFY2(items.contains("{\"a\":{\"N\":\"1\"}}"), qPrintable(items));
    }

    void deepNestingIsRefusedNotCrashedOn()
    {
        const std::string deep(1000000, '[');
        const QString items =
            itemsOf(core::memorySource("[{\"a\":" + deep + std::string(deep.size(), ']') + "},\n{\"a\":1}]"),
                    json(core::FileFormat::Layout::Array));
        QVERIFY2(items.endsWith("2: {\"a\":{\"N\":\"1\"}}"), qPrintable(items.right(200)));
        QVERIFY(items.startsWith("1: ! "));
    }

    void memoryStaysFlatInALargeArray()
    {
        // 64 MB of one array without a line end, never whole in memory: the source makes it as it goes.
        class Endless final : public core::ByteSource
        {
        public:
            core::Result<std::size_t> read(char *buffer, std::size_t size) override
            {
                const std::string item = m_at == 0 ? "[{\"a\":1}" : ",{\"a\":1}";
                std::size_t count = 0;
                while (count + item.size() <= size && m_at < sizeBytes()) {
                    const std::string piece = m_at == 0 ? "[{\"a\":1}" : ",{\"a\":1}";
                    std::memcpy(buffer + count, piece.data(), piece.size());
                    count += piece.size();
                    m_at += piece.size();
                }
                if (count == 0 && !m_ended) {
                    buffer[0] = ']';
                    m_ended = true;
                    return 1;
                }
                return count;
            }
            std::uint64_t sizeBytes() const override { return std::uint64_t(64) << 20; }

        private:
            std::uint64_t m_at = 0;
            bool m_ended = false;
        };
        core::InputWindow window(std::make_unique<Endless>());
        core::JsonElements elements(window, json(core::FileFormat::Layout::Array));
        core::JsonElements::Element element;
        std::size_t count = 0;
        std::size_t largest = 0;
        for (core::Result<bool> more = elements.next(element); more && *more; more = elements.next(element)) {
            ++count;
            largest = std::max(largest, window.bytes().size());
        }
        QCOMPARE(count, std::size_t(8) << 20);
        QVERIFY(largest <= 2 * core::InputWindow::kBlockBytes);
    }
};

QTEST_GUILESS_MAIN(TestJsonItemReader)
#include "tst_json_item_reader.moc"
