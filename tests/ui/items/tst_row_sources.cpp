#include "tests/support/fake_client.h"
#include "tests/support/random_seed.h"
#include "ui/items/cursor_source.h"
#include "ui/items/item_copy.h"
#include "ui/items/position_source.h"

#include <QTest>
#include <atomic>
#include <random>

using namespace ui;

namespace {

class StoppableProgress final : public core::Progress
{
public:
    void report(std::uint64_t, std::uint64_t) override {}
    void log(std::string_view) override {}
    bool stopRequested() const override { return stop; }
    std::atomic<bool> stop = false;
};

core::Item item(int number)
{
    core::Item made;
    made.set("pk", core::AttributeValue::string("p" + std::to_string(number % 3)));
    made.set("sk", core::AttributeValue::number(number));
    made.set("text", core::AttributeValue::string("item " + std::to_string(number)));
    return made;
}

} // namespace

class TestRowSources : public QObject
{
    Q_OBJECT
    std::shared_ptr<support::FakeClient> m_client;
    ConnectionPtr m_connection;
    StoppableProgress m_progress;

    TableRef table() const { return {m_connection, QStringLiteral("t")}; }
    std::shared_ptr<CursorSource> scan(const char *filter = nullptr, std::optional<std::int64_t> limit = {})
    {
        core::ScanRequest request;
        request.tableName = "t";
        if (filter)
            request.filterExpression = filter;
        request.limit = limit;
        return std::make_shared<CursorSource>(m_connection, request, std::vector<std::string>{"pk", "sk"});
    }
    static RowRequest request(quint64 first, int count)
    {
        RowRequest made;
        made.first = first;
        made.count = count;
        return made;
    }
    static QString textOf(const RowBatch &batch, std::size_t row)
    {
        for (const Cell &cell : batch.rows[row].cells)
            if (batch.names[cell.name] == QStringLiteral("text"))
                return cell.text;
        return {};
    }

    /// As a grid does it: what is wanted is read until it is there, or the end is.
    QStringList allTexts(CursorSource &source)
    {
        QStringList texts;
        for (int reads = 0; reads < 10'000; ++reads) {
            const auto batch = source.read(request(quint64(texts.size()), 60), m_progress);
            if (!batch || ((*batch)->rows.empty() && !(*batch)->count.hasMore))
                return texts;
            for (std::size_t row = 0; row < (*batch)->rows.size(); ++row)
                texts << textOf(**batch, row);
        }
        return {QStringLiteral("no end")};
    }

private slots:
    void init()
    {
        m_progress.stop = false;
        m_client = std::make_shared<support::FakeClient>(
            support::FakeClient::describe("t", core::AttributeType::S, core::AttributeType::N));
        for (int i = 0; i < 3000; ++i)
            m_client->put(item(i));
        auto connection = std::make_shared<Connection>();
        connection->client = m_client;
        m_connection = connection;
    }

    void readsByPosition()
    {
        PositionSource source(table(), {}, {"pk", "sk"});
        QCOMPARE(source.count(m_progress)->rows, 3000u);
        const auto batch = source.read(request(1000, 50), m_progress);
        QVERIFY(batch);
        QCOMPARE((*batch)->first, 1000u);
        QCOMPARE((*batch)->rows.size(), std::size_t(50));
        QCOMPARE(textOf(**batch, 0), QStringLiteral("item 1")); // p1 begins here
        QVERIFY((*batch)->rows[0].key.contains("sk"));
    }

    void answersLessAtTheEnd()
    {
        PositionSource source(table(), {}, {"pk", "sk"});
        QCOMPARE((*source.read(request(2990, 50), m_progress))->rows.size(), std::size_t(10));
        QCOMPARE((*source.read(request(5000, 50), m_progress))->rows.size(), std::size_t(0));
    }

    void stopsWhenAskedTo()
    {
        PositionSource source(table(), {}, {"pk", "sk"});
        m_progress.stop = true;
        const auto batch = source.read(request(0, 50), m_progress);
        QVERIFY(!batch);
        QCOMPARE(batch.error().code(), core::ErrorCode::Cancelled);
    }

    void passesErrorsOn()
    {
        m_client->before = [](const std::string &) -> core::Result<void> {
            return core::Error::corruption("bad block");
        };
        PositionSource source(table(), {}, {"pk", "sk"});
        QCOMPARE(source.read(request(0, 5), m_progress).error().code(), core::ErrorCode::Corruption);
        QCOMPARE(source.count(m_progress).error().code(), core::ErrorCode::Corruption);
        QCOMPARE(scan()->read(request(0, 5), m_progress).error().code(), core::ErrorCode::Corruption);
    }

    void readsFewBigItemsAtATime()
    {
        m_client->makeRow = [](std::uint64_t position) {
            core::Item made = item(int(position));
            core::AttributeMap big;
            for (int i = 0; i < 300; ++i)
                big.set("k" + std::to_string(i), core::AttributeValue::string(std::string(300, 'x')));
            for (const core::Attribute &attribute : big)
                made.set(attribute.name, attribute.value);
            return made;
        };
        m_client->madeRows = 1000;
        PositionSource source(table(), {}, {"pk", "sk"});
        RowRequest wanted = request(0, 256);
        const auto batch = source.read(wanted, m_progress);
        QVERIFY((*batch)->rows.size() < 256);
        QVERIFY(!(*batch)->rows.empty());
        QVERIFY((*batch)->bytes < wanted.bytesMax * 2);
    }

    void meetsEveryRowOfAScanOnce()
    {
        const auto source = scan();
        std::vector<std::string> keys;
        quint64 at = 0;
        while (true) {
            const auto batch = source->read(request(at, 100), m_progress);
            QVERIFY(batch);
            for (const Row &row : (*batch)->rows)
                keys.push_back(row.key.find("pk")->asString()->c_str() +
                               row.key.find("sk")->asNumber()->toString());
            at += (*batch)->rows.size();
            if (!(*batch)->count.hasMore && at >= (*batch)->count.rows)
                break;
        }
        QCOMPARE(keys.size(), std::size_t(3000));
        std::sort(keys.begin(), keys.end());
        QVERIFY(std::unique(keys.begin(), keys.end()) == keys.end());
    }

    void entersPagesMetAgain()
    {
        const auto source = scan();
        quint64 at = 0;
        RowBatchPtr last;
        do {
            last = *source->read(request(at, 256), m_progress);
            at = last->count.rows;
        } while (last->count.hasMore);
        for (const quint64 first : {quint64(0), quint64(255), quint64(256), quint64(1234), quint64(2999)}) {
            const auto batch = source->read(request(first, 10), m_progress);
            QVERIFY(batch);
            QVERIFY(!(*batch)->rows.empty());
            const int expected = int(first % 1000) * 3 + int(first / 1000);
            QCOMPARE(textOf(**batch, 0), QStringLiteral("item %1").arg(expected));
        }
    }

    /// Read again from the start, the rows are those that there are, whatever came and went; and it comes to
    /// an end.
    void rowsThatCameAndWentAreSeenInTheirPlaces()
    {
        std::mt19937_64 random = support::seededRandom();
        for (const std::int64_t pageItems : {std::int64_t(7), std::int64_t(100), std::int64_t(100'000)}) {
            m_client->pageItemsMax = pageItems;
            const auto source = scan();
            for (int turn = 0; turn < 12; ++turn) {
                for (int i = int(random() % 40); i > 0; --i) {
                    const int number = int(random() % 3200);
                    if (random() % 3 == 0) {
                        m_client->put(item(number));
                        continue;
                    }
                    core::DeleteItemRequest remove;
                    remove.tableName = "t";
                    remove.key = item(number);
                    remove.key->erase("text");
                    QVERIFY(m_client->deleteItem(remove));
                }
                QCOMPARE(allTexts(*source), allTexts(*scan()));
            }
            core::DeleteItemRequest remove;
            remove.tableName = "t";
            for (int number = 0; number < 3200; ++number) {
                remove.key = item(number);
                remove.key->erase("text");
                QVERIFY(m_client->deleteItem(remove));
            }
            QCOMPARE(allTexts(*source), QStringList());
            m_client->put(item(1));
            QCOMPARE(allTexts(*source), QStringList{QStringLiteral("item 1")});
            for (int number = 0; number < 3000; ++number)
                m_client->put(item(number));
        }
    }

    void goesOnAfterEmptyPages()
    {
        m_client->pageItemsMax = 100;
        m_client->filter = [](const core::Item &candidate) {
            return *candidate.find("text")->asString() == "item 2999";
        };
        const auto source = scan("x");
        RowBatchPtr batch;
        int reads = 0;
        do {
            batch = *source->read(request(0, 10), m_progress);
        } while (batch->rows.empty() && batch->count.hasMore && ++reads < 100);
        QCOMPARE(batch->rows.size(), std::size_t(1));
        QCOMPARE(batch->totals.read, 3000);
        QCOMPARE(batch->totals.returned, 1);
        QVERIFY(batch->totals.hasCapacity);
    }

    void rowsReadAgainDoNotAddToTheCost()
    {
        m_client->pageItemsMax = 100;
        const auto source = scan(nullptr);
        const auto first = source->read(request(0, 10), m_progress);
        QVERIFY((*first)->totals.capacityUnits > 0);
        const auto again = source->read(request(0, 10), m_progress);
        QCOMPARE((*again)->totals.pages, (*first)->totals.pages);
        QCOMPARE((*again)->totals.capacityUnits, (*first)->totals.capacityUnits);
    }

    void leavesTheLimitToThePersonWhoSetOne()
    {
        const auto source = scan(nullptr, 7);
        const auto batch = source->read(request(0, 5), m_progress);
        QCOMPARE((*batch)->count.rows, 7u);
        QVERIFY((*batch)->count.hasMore);
    }

    void showsAGetAsOneRow()
    {
        core::GetItemRequest get;
        get.tableName = "t";
        core::Key key;
        key.set("pk", core::AttributeValue::string("p1"));
        key.set("sk", core::AttributeValue::number(4));
        get.key = key;
        CursorSource source(m_connection, get, {"pk", "sk"});
        const auto batch = source.read(request(0, 100), m_progress);
        QCOMPARE((*batch)->rows.size(), std::size_t(1));
        QVERIFY((*batch)->count.isExact);
        QVERIFY(!(*batch)->count.hasMore);
    }

    void copiesRows_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QString>("text");
        QTest::newRow("cells") << int(CopyFormat::Tsv) << QStringLiteral("p0\titem 0\np0\titem 3\n");
        QTest::newRow("with names") << int(CopyFormat::TsvWithNames)
                                    << QStringLiteral("pk\ttext\np0\titem 0\np0\titem 3\n");
        QTest::newRow("JSON") << int(CopyFormat::Json)
                              << QStringLiteral("[{\"pk\":\"p0\",\"sk\":0,\"text\":\"item "
                                                "0\"},{\"pk\":\"p0\",\"sk\":3,\"text\":\"item 3\"}]");
        QTest::newRow("DynamoDB JSON")
            << int(CopyFormat::DynamoJson)
            << QStringLiteral("[{\"pk\":{\"S\":\"p0\"},\"sk\":{\"N\":\"0\"},\"text\":{\"S\":\"item 0\"}},"
                              "{\"pk\":{\"S\":\"p0\"},\"sk\":{\"N\":\"3\"},\"text\":{\"S\":\"item 3\"}}]");
    }
    void copiesRows()
    {
        QFETCH(const int, format);
        QFETCH(QString, text);
        CopyRequest wanted{
            table(),
            std::make_shared<PositionSource>(table(), QString(), std::vector<std::string>{"pk", "sk"}),
            {{0, 1}},
            {QStringLiteral("pk"), QStringLiteral("text")},
            CopyFormat(format)};
        const auto copied = copyRows(wanted, m_progress);
        QVERIFY(copied);
        QCOMPARE(copied->rows, 2);
        QString got = copied->text;
        if (CopyFormat(format) == CopyFormat::Json || CopyFormat(format) == CopyFormat::DynamoJson) {
            got.remove(QStringLiteral("\n"))
                .remove(QStringLiteral("  "))
                .replace(QStringLiteral("\": "), QStringLiteral("\":"));
            got.replace(QStringLiteral(", \""), QStringLiteral(",\""));
        }
        QCOMPARE(got, text);
    }

    void writesFieldsThatASpreadsheetReadsBack_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("field");
        QTest::newRow("plain") << QStringLiteral("a b") << QStringLiteral("a b");
        QTest::newRow("tab") << QStringLiteral("a\tb") << QStringLiteral("\"a\tb\"");
        QTest::newRow("line break") << QStringLiteral("a\nb") << QStringLiteral("\"a\nb\"");
        QTest::newRow("quotes") << QStringLiteral("\"a\"") << QStringLiteral("\"\"\"a\"\"\"");
        QTest::newRow("quote within") << QStringLiteral("5\" disk") << QStringLiteral("5\" disk");
    }
    void writesFieldsThatASpreadsheetReadsBack()
    {
        QFETCH(const QString, value);
        const core::AttributeValue string = core::AttributeValue::string(value.toStdString());
        QTEST(tsvField(&string), "field");
    }

    void saysHowManyCopiedRowsAreGone()
    {
        const auto source = scan();
        QVERIFY(source->read(request(0, 256), m_progress));
        CopyRequest wanted{table(), source, {{0, 2}}, {QStringLiteral("text")}, CopyFormat::Tsv};
        std::atomic<int> gets = 0;
        auto client = m_client;
        m_client->before = [&gets, client](const std::string &call) -> core::Result<void> {
            if (call == "getItem" && ++gets == 1) { // somebody deletes it between the two reads
                core::DeleteItemRequest request;
                core::Key key;
                key.set("pk", core::AttributeValue::string("p0"));
                key.set("sk", core::AttributeValue::number(3));
                request.key = key;
                if (!client->deleteItem(request))
                    return core::Error::io("the test could not delete");
            }
            return {};
        };
        const auto copied = copyRows(wanted, m_progress);
        QVERIFY(copied);
        QCOMPARE(copied->rows, 2);
        QCOMPARE(copied->gone, 1);
        m_client->before = nullptr;
    }
};

QTEST_GUILESS_MAIN(TestRowSources)
#include "tst_row_sources.moc"
