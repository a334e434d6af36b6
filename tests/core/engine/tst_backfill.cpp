// Indexes that are added to a table with items, and removed: in the background, while others write, over
// restarts.

#include "tests/core/engine/index_twin.h"

#include <atomic>
#include <thread>

using namespace core;
using namespace support;

namespace {

UpdateTableRequest addIndex(const std::string &table, const std::string &name, const std::string &keys,
                            const std::string &projection)
{
    const Keys parsed = keysOf(keys);
    UpdateTableRequest request;
    request.tableName = table;
    request.attributeDefinitions = parsed.definitions;
    GlobalSecondaryIndexUpdate update;
    update.create = GlobalSecondaryIndex{name, parsed.schema, projectionOf(projection), {}};
    request.globalSecondaryIndexUpdates.push_back(update);
    return request;
}

UpdateTableRequest removeIndex(const std::string &table, const std::string &name)
{
    UpdateTableRequest request;
    request.tableName = table;
    GlobalSecondaryIndexUpdate update;
    update.remove = name;
    request.globalSecondaryIndexUpdates.push_back(update);
    return request;
}

std::string itemText(int id, int color)
{
    return "{'id':{'S':'" + std::to_string(id) + "'},'color':{'S':'c" + std::to_string(color) +
           "'},'size':{'N':'" + std::to_string(id % 7) + "'}}";
}

} // namespace

class TestBackfill : public QObject
{
    Q_OBJECT
    std::unique_ptr<OpenDatabase> m_database;
    LocalClient &client() { return m_database->client(); }
    void fill(int count)
    {
        BatchWriteItemRequest request;
        request.requestItems = {{"Things", {}}};
        for (int i = 0; i < count; ++i) {
            WriteRequest write;
            write.putItem = item(itemText(i, i % 5));
            request.requestItems[0].second.push_back(std::move(write));
            if (request.requestItems[0].second.size() < 25 && i + 1 < count)
                continue;
            QCOMPARE(errorOf(client().batchWriteItem(request)), std::string());
            request.requestItems[0].second.clear();
        }
    }

private slots:
    void init()
    {
        m_database = std::make_unique<OpenDatabase>();
        QVERIFY(client().createTable(tableOf("Things", "id S")));
    }
    void fillsAnIndex_data()
    {
        QTest::addColumn<QByteArray>("keys");
        QTest::addColumn<QByteArray>("projection");
        QTest::addColumn<int>("items");
        QTest::newRow("no items") << QByteArray("color S") << QByteArray("ALL") << 0;
        QTest::newRow("all") << QByteArray("color S, size N") << QByteArray("ALL") << 1000;
        QTest::newRow("keys") << QByteArray("color S") << QByteArray("KEYS_ONLY") << 1000;
        QTest::newRow("some") << QByteArray("size N") << QByteArray("color") << 401;
    }
    void fillsAnIndex()
    {
        QFETCH(const QByteArray, keys);
        QFETCH(const QByteArray, projection);
        QFETCH(const int, items);
        fill(items);
        const auto updated =
            client().updateTable(addIndex("Things", "New", keys.toStdString(), projection.toStdString()));
        QCOMPARE(errorOf(updated), std::string());
        QCOMPARE(updated->tableDescription.tableStatus, TableStatus::Updating);
        QCOMPARE(updated->tableDescription.globalSecondaryIndexes.at(0).indexStatus, IndexStatus::Creating);
        QCOMPARE(updated->tableDescription.globalSecondaryIndexes.at(0).backfilling, false);
        QCOMPARE(errorOf(client().waitForBackgroundWork()), std::string());
        const auto described = client().describeTable({"Things"});
        QVERIFY(described);
        QCOMPARE(described->table.globalSecondaryIndexes.at(0).indexStatus, IndexStatus::Active);
        QVERIFY(!described->table.globalSecondaryIndexes.at(0).backfilling);
        QCOMPARE(described->table.globalSecondaryIndexes.at(0).itemCount, items);
        QCOMPARE(disagreement(client(), "Things"), std::string());
    }
    void leavesOutItemsThatDoNotBelong()
    {
        fill(50);
        QVERIFY(client().putItem(putOf("Things", "{'id':{'S':'none'}}")));
        QVERIFY(client().putItem(putOf("Things", "{'id':{'S':'number'},'color':{'N':'1'}}")));
        QVERIFY(client().putItem(putOf("Things", "{'id':{'S':'empty'},'color':{'S':''}}")));
        QVERIFY(client().updateTable(addIndex("Things", "New", "color S", "ALL")));
        QVERIFY(client().waitForBackgroundWork());
        const auto described = client().describeTable({"Things"});
        QCOMPARE(described->table.globalSecondaryIndexes.at(0).itemCount, 50);
    }
    void refusesWhatAnUnfilledIndexForbids()
    {
        m_database = std::make_unique<OpenDatabase>(OpenDatabase::Place::Folder);
        QVERIFY(client().createTable(tableOf("Things", "id S")));
        fill(5000);
        QVERIFY(client().updateTable(addIndex("Things", "New", "color S", "ALL")));
        m_database->options().access = AccessMode::ReadOnly; // nothing goes on in the background
        m_database->reopen();
        const auto described = client().describeTable({"Things"});
        QVERIFY(described);
        QCOMPARE(described->table.tableStatus, TableStatus::Active);
        const IndexDescription &index = described->table.globalSecondaryIndexes.at(0);
        QCOMPARE(index.indexStatus, IndexStatus::Creating);
        QCOMPARE(index.backfilling, true);
        QVERIFY(index.backfillFraction);
        QVERIFY(*index.backfillFraction >= 0 && *index.backfillFraction <= 1);

        QCOMPARE(
            errorOf(client().scan(scanOf("Things", "New"))),
            std::string("ValidationException: Cannot read from backfilling global secondary index: New"));
        QCOMPARE(
            errorOf(client().deleteTable({"Things"})),
            std::string("ResourceInUseException: Attempt to change a resource which is still in use: Cannot "
                        "delete table while indexes are being created, updated, or deleted."));
        QCOMPARE(errorOf(client().updateTable(addIndex("Things", "Other", "color S", "ALL"))),
                 std::string("LimitExceededException: Subscriber limit exceeded: Only 1 online index can be "
                             "created or deleted simultaneously per table"));
        m_database->options().access = AccessMode::ReadWrite;
        m_database->reopen();
        QCOMPARE(errorOf(client().waitForBackgroundWork()), std::string());
        QCOMPARE(disagreement(client(), "Things"), std::string());
    }
    void agreesAfterWritesMeanwhile()
    {
        fill(5000);
        std::atomic<bool> stop{false};
        std::vector<std::thread> writers;
        for (int writer = 0; writer < 3; ++writer) {
            writers.emplace_back([this, writer, &stop] {
                for (int i = writer; !stop; i = (i + 37) % 6000) {
                    const std::string key = "{'id':{'S':'" + std::to_string(i) + "'}}";
                    switch (i % 4) {
                    case 0:
                        static_cast<void>(client().deleteItem(deleteOf("Things", key)));
                        break;
                    case 1:
                        static_cast<void>(client().updateItem(updateOf("Things", key, "REMOVE color")));
                        break;
                    default:
                        static_cast<void>(client().putItem(putOf("Things", itemText(i, i % 11))));
                    }
                }
            });
        }
        const auto updated = client().updateTable(addIndex("Things", "New", "color S, size N", "KEYS_ONLY"));
        const auto filled = client().waitForBackgroundWork();
        stop = true;
        for (std::thread &writer : writers)
            writer.join();
        QCOMPARE(errorOf(updated), std::string());
        QCOMPARE(errorOf(filled), std::string());
        QCOMPARE(disagreement(client(), "Things"), std::string());
    }
    void goesOnAfterARestart()
    {
        fill(3000);
        QVERIFY(client().updateTable(addIndex("Things", "New", "color S", "ALL")));
        for (int i = 0; i < 5; ++i) {
            m_database->reopen(); // closing stops the work wherever it is
            QVERIFY(client().putItem(putOf("Things", itemText(i * 100, 9))));
            QVERIFY(client().deleteItem(
                deleteOf("Things", "{'id':{'S':'" + std::to_string(i * 100 + 1) + "'}}")));
        }
        QCOMPARE(errorOf(client().waitForBackgroundWork()), std::string());
        QCOMPARE(disagreement(client(), "Things"), std::string());
    }
    void removesAnIndex()
    {
        fill(2500);
        QVERIFY(client().updateTable(addIndex("Things", "New", "color S", "ALL")));
        QVERIFY(client().waitForBackgroundWork());
        const auto removed = client().updateTable(removeIndex("Things", "New"));
        QCOMPARE(errorOf(removed), std::string());
        QCOMPARE(removed->tableDescription.globalSecondaryIndexes.at(0).indexStatus, IndexStatus::Deleting);
        QCOMPARE(errorOf(client().scan(scanOf("Things", "New"))),
                 std::string("ValidationException: The table does not have the specified index: New"));
        m_database->reopen();
        QVERIFY(client().putItem(putOf("Things", itemText(1, 3))));
        QVERIFY(client().waitForBackgroundWork());
        const auto described = client().describeTable({"Things"});
        QVERIFY(described->table.globalSecondaryIndexes.empty());
        QCOMPARE(described->table.attributeDefinitions.size(), std::size_t(1));

        // The same name again is another index: nothing of the old one may show.
        QVERIFY(client().updateTable(addIndex("Things", "New", "size N", "KEYS_ONLY")));
        QVERIFY(client().waitForBackgroundWork());
        QCOMPARE(disagreement(client(), "Things"), std::string());
    }
    void canBeGivenUpWhileItIsFilled()
    {
        fill(20000);
        QVERIFY(client().updateTable(addIndex("Things", "New", "color S", "ALL")));
        QCOMPARE(errorOf(client().updateTable(removeIndex("Things", "New"))), std::string());
        QVERIFY(client().waitForBackgroundWork());
        QVERIFY(client().describeTable({"Things"})->table.globalSecondaryIndexes.empty());
    }
};
QTEST_GUILESS_MAIN(TestBackfill)
#include "tst_backfill.moc"
