// Numbered rows are the rows of a Scan, in its order, whatever is written meanwhile.

#include "tests/core/engine/requests.h"

#include <atomic>
#include <random>
#include <thread>

using namespace core;
using namespace support;

namespace {

const std::string kTable = "orders";
const std::optional<std::string> kNoIndex;
const std::optional<std::string> kByStatus = "byStatus";

Item order(std::uint64_t n)
{
    Item made;
    made.set("customer", AttributeValue::string("customer#" + std::to_string(n % 700)));
    made.set("number", AttributeValue::number(std::int64_t(n)));
    if (n % 3 != 0) // the others are not in the index
        made.set("status", AttributeValue::string(n % 2 ? "open" : "shipped"));
    made.set("note", AttributeValue::string(std::string(n % 50, 'x')));
    return made;
}

Key keyOf(const Item &item)
{
    Key key;
    key.set("customer", *item.find("customer"));
    key.set("number", *item.find("number"));
    return key;
}

} // namespace

class TestRowReader : public QObject
{
    Q_OBJECT
    std::unique_ptr<OpenDatabase> m_database;

    RowAccess &rows() { return *m_database->client().rows(); }

    void put(const std::vector<Item> &items)
    {
        for (std::size_t i = 0; i < items.size(); i += 25) {
            BatchWriteItemRequest request;
            request.requestItems.emplace_back(kTable, std::vector<WriteRequest>());
            for (std::size_t j = i; j < std::min(items.size(), i + 25); ++j)
                request.requestItems.front().second.push_back({items[j], {}});
            const auto done = (*m_database)->batchWriteItem(request);
            if (!done)
                qFatal("%s", done.error().message().c_str());
        }
    }
    void putOrders(std::uint64_t from, std::uint64_t to)
    {
        std::vector<Item> items;
        for (std::uint64_t n = from; n < to; ++n)
            items.push_back(order(n));
        put(items);
    }
    std::vector<Item> scanned(const std::optional<std::string> &index)
    {
        auto items = allItems(m_database->client(), scanOf(kTable, index));
        if (!items)
            qFatal("%s", items.error().message().c_str());
        return std::move(*items);
    }
    bool isReady(const std::optional<std::string> &index)
    {
        const auto count = rows().countRows(kTable, index);
        return count && count->exact;
    }
    void compareWithScan(const std::optional<std::string> &index)
    {
        QTRY_VERIFY(isReady(index));
        const std::vector<Item> items = scanned(index);
        QCOMPARE(rows().countRows(kTable, index)->rows, std::uint64_t(items.size()));
        for (std::size_t at = 0; at < items.size(); at += 379) {
            const auto read = rows().readRows(kTable, index, at, 3);
            QVERIFY(read);
            QVERIFY(read->exact);
            QCOMPARE(read->position, std::uint64_t(at));
            for (std::size_t i = 0; i < read->items.size(); ++i)
                QCOMPARE(toJson(read->items[i]), toJson(items[at + i]));
            QCOMPARE(read->items.size(), std::min<std::size_t>(3, items.size() - at));
        }
    }

private slots:
    void init()
    {
        m_database = std::make_unique<OpenDatabase>();
        CreateTableRequest request = tableOf(kTable, "customer S, number N");
        addGlobalIndex(request, *kByStatus, "status S, number N", "KEYS_ONLY");
        QVERIFY((*m_database)->createTable(request));
    }

    void numbersTheRowsOfAScan()
    {
        putOrders(0, 9000);
        compareWithScan(kNoIndex);
        compareWithScan(kByStatus);
    }
    void followsWrites()
    {
        putOrders(0, 3000);
        compareWithScan(kNoIndex);
        compareWithScan(kByStatus);
        const std::uint64_t before = rows().countRows(kTable, kNoIndex)->revision;
        putOrders(3000, 8000);
        QVERIFY(rows().countRows(kTable, kNoIndex)->revision > before);
        for (std::uint64_t n = 0; n < 8000; n += 5)
            QVERIFY((*m_database)->deleteItem(deleteOf(kTable, toJson(keyOf(order(n))))));
        for (std::uint64_t n = 1; n < 8000; n += 10) { // moves within the index, into it, or out of it
            const bool out = n % 20 == 1;
            UpdateItemRequest request =
                updateOf(kTable, toJson(keyOf(order(n))), out ? "REMOVE #s" : "SET #s = :s",
                         out ? "" : "{':s':{'S':'late'}}");
            request.expressionAttributeNames.emplace().emplace_back("#s", "status");
            QVERIFY((*m_database)->updateItem(request));
        }
        compareWithScan(kNoIndex);
        compareWithScan(kByStatus);
    }
    void clampsToTheTable()
    {
        putOrders(0, 10);
        const auto behind = rows().readRows(kTable, kNoIndex, 1000, 5);
        QVERIFY(behind);
        QCOMPARE(behind->position, std::uint64_t(10));
        QVERIFY(behind->items.empty());
        QCOMPARE(rows().readRows(kTable, kNoIndex, 7, 5)->items.size(), std::size_t(3));
    }
    void findsThePositionOfAKey()
    {
        putOrders(0, 5000);
        QTRY_VERIFY(isReady(kNoIndex));
        const std::vector<Item> items = scanned(kNoIndex);
        for (std::size_t at = 0; at < items.size(); at += 501)
            QCOMPARE(rows().positionOf(kTable, kNoIndex, keyOf(items[at])).value(), std::uint64_t(at));
        Key partition;
        partition.set("customer", *items[2000].find("customer"));
        std::size_t first = 2000;
        while (*items[first - 1].find("customer") == *partition.find("customer"))
            --first;
        QCOMPARE(rows().positionOf(kTable, kNoIndex, partition).value(), std::uint64_t(first));
        QVERIFY(!rows().positionOf(kTable, kNoIndex, item("{'customer':{'N':'1'}}")));
        QVERIFY(!rows().positionOf(kTable, kNoIndex, item("{'number':{'N':'1'}}")));
    }
    void findsThePositionOfAnIndexEntry()
    {
        putOrders(0, 5000);
        QTRY_VERIFY(isReady(kByStatus));
        const std::vector<Item> entries = scanned(kByStatus);
        for (std::size_t at = 0; at < entries.size(); at += 501)
            QCOMPARE(rows().positionOf(kTable, kByStatus, entries[at]).value(), std::uint64_t(at));
    }
    void staysExactUnderConcurrentWriters()
    {
        std::vector<std::thread> threads;
        std::atomic<bool> stop = false;
        for (std::uint32_t t = 0; t < 3; ++t) {
            threads.emplace_back([this, t, &stop] {
                std::mt19937 random(t);
                while (!stop) {
                    const Item made = order(random() % 4000); // shared by all threads
                    const auto done =
                        random() % 3 ? bool((*m_database)->putItem(putOf(kTable, toJson(made))))
                                     : bool((*m_database)->deleteItem(deleteOf(kTable, toJson(keyOf(made)))));
                    if (!done)
                        qFatal("a write failed");
                }
            });
        }
        QTest::qWait(20);
        for (int i = 0; i < 40; ++i) {
            QVERIFY(rows().readRows(kTable, i % 2 ? kNoIndex : kByStatus, std::uint64_t(i) * 50, 20));
            QTest::qWait(5);
        }
        stop = true;
        for (std::thread &thread : threads)
            thread.join();
        compareWithScan(kNoIndex);
        compareWithScan(kByStatus);
    }
    void knowsOnlyWhatIsThere()
    {
        QCOMPARE(errorOf(rows().countRows("none", kNoIndex)),
                 std::string("ResourceNotFoundException: Requested resource not found"));
        QVERIFY(!rows().readRows(kTable, "none", 0, 1));
        putOrders(0, 100);
        QCOMPARE(rows().countRows(kTable, kNoIndex)->rows, std::uint64_t(100));
        DeleteTableRequest request;
        request.tableName = kTable;
        QVERIFY((*m_database)->deleteTable(request));
        QVERIFY(!rows().countRows(kTable, kNoIndex));
        QVERIFY((*m_database)->createTable(tableOf(kTable, "customer S")));
        QCOMPARE(rows().countRows(kTable, kNoIndex)->rows, std::uint64_t(0));
    }
};

QTEST_GUILESS_MAIN(TestRowReader)
#include "tst_row_reader.moc"
