// The embedded database as a whole: a table, its items, and what is still there after it was closed.

#include "tests/core/engine/requests.h"

#include <set>

using namespace core;
using namespace support;

class TestLocalClient : public QObject
{
    Q_OBJECT

private slots:
    void keepsItemsOverAReopen_data()
    {
        QTest::addColumn<bool>("inMemory");
        QTest::newRow("memory") << true;
        QTest::newRow("folder") << false;
    }
    void keepsItemsOverAReopen()
    {
        QFETCH(const bool, inMemory);
        OpenDatabase database(inMemory ? OpenDatabase::Place::Memory : OpenDatabase::Place::Folder);
        QCOMPARE(errorOf(database->createTable(tableOf("Music", "Artist S, Song S"))), std::string());
        const std::string json =
            "{'Artist':{'S':'No One'},'Song':{'S':'Call Me'},'Tags':{'SS':['a','b']},'Year':{'N':'1999'}}";
        QCOMPARE(errorOf(database->putItem(putOf("Music", json))), std::string());

        database.reopen();
        const auto got =
            database->getItem(getOf("Music", "{'Artist':{'S':'No One'},'Song':{'S':'Call Me'}}"));
        QCOMPARE(errorOf(got), std::string());
        QCOMPARE(toJson(got->item), json);
        const auto described = database->describeTable({"Music"});
        QVERIFY(described);
        QCOMPARE(described->table.itemCount, 1);
        QCOMPARE(described->table.tableStatus, TableStatus::Active);
        QCOMPARE(described->table.tableSizeBytes, std::int64_t(6 + 6 + 4 + 7 + 4 + 3 + 4 + 2));
    }
    void queriesInTheOrderOfTheSortKey()
    {
        OpenDatabase database;
        QVERIFY(database->createTable(tableOf("Readings", "Sensor S, Moment N")));
        for (const char *at : {"10", "-3", "2.5", "100"}) {
            const std::string json = std::string("{'Sensor':{'S':'x'},'Moment':{'N':'") + at + "'}}";
            QVERIFY(database->putItem(putOf("Readings", json)));
        }
        QVERIFY(database->putItem(putOf("Readings", "{'Sensor':{'S':'y'},'Moment':{'N':'1'}}")));
        auto request = queryOf("Readings", "Sensor = :s AND Moment > :a", "{':s':{'S':'x'},':a':{'N':'-1'}}");
        auto page = database->query(request);
        QCOMPARE(errorOf(page), std::string());
        QCOMPARE(page->count, 3);
        QCOMPARE(toJson(page->items.front()), std::string("{'Moment':{'N':'2.5'},'Sensor':{'S':'x'}}"));
        QVERIFY(!page->lastEvaluatedKey);

        request.scanIndexForward = false;
        request.limit = 2;
        page = database->query(request);
        QVERIFY(page);
        QCOMPARE(toJson(page->items.front()), std::string("{'Moment':{'N':'100'},'Sensor':{'S':'x'}}"));
        QCOMPARE(toJson(page->lastEvaluatedKey), std::string("{'Moment':{'N':'10'},'Sensor':{'S':'x'}}"));
        request.exclusiveStartKey = page->lastEvaluatedKey;
        page = database->query(request);
        QVERIFY(page);
        QCOMPARE(page->count, 1);
        QCOMPARE(toJson(page->items.front()), std::string("{'Moment':{'N':'2.5'},'Sensor':{'S':'x'}}"));
    }
    void scansEachItemOnceInSegments()
    {
        OpenDatabase database;
        QVERIFY(database->createTable(tableOf("Things", "id S")));
        for (int i = 0; i < 100; ++i)
            QVERIFY(database->putItem(putOf("Things", "{'id':{'S':'" + std::to_string(i) + "'}}")));
        QVERIFY(database->deleteItem(deleteOf("Things", "{'id':{'S':'7'}}")));
        std::set<std::string> seen;
        for (int segment = 0; segment < 3; ++segment) {
            ScanRequest request = scanOf("Things");
            request.segment = segment;
            request.totalSegments = 3;
            request.limit = 7;
            const auto items = allItems(database.client(), request);
            QCOMPARE(errorOf(items), std::string());
            for (const Item &found : *items)
                QVERIFY(seen.insert(*found.find("id")->asString()).second);
        }
        QCOMPARE(seen.size(), std::size_t(99));
    }
    void removesRowsOfADroppedTableInTheBackground()
    {
        OpenDatabase database;
        QVERIFY(database->createTable(tableOf("Things", "id S")));
        QVERIFY(database->putItem(putOf("Things", "{'id':{'S':'1'}}")));
        const auto deleted = database->deleteTable({"Things"});
        QCOMPARE(errorOf(deleted), std::string());
        QCOMPARE(deleted->tableDescription.tableStatus, TableStatus::Deleting);
        QCOMPARE(
            errorOf(database->describeTable({"Things"})),
            std::string("ResourceNotFoundException: Requested resource not found: Table: Things not found"));
        QVERIFY(database->createTable(tableOf("Things", "id S")));
        const auto page = database->scan(scanOf("Things"));
        QVERIFY(page);
        QCOMPARE(page->count, 0);
        QCOMPARE(errorOf(database->waitForBackgroundWork()), std::string());
    }
    void givesItemsAsTextToWhoeverWantsThemSo()
    {
        OpenDatabase database;
        CreateTableRequest table = tableOf("Music", "Artist S, Song S");
        addLocalIndex(table, "by-year", "Artist S, Year N", "KEYS_ONLY");
        QVERIFY(database->createTable(table));
        for (const std::string song : {"a", "b\\'", "c"}) // the second ends with a quotation mark
            QVERIFY(database->putItem(putOf("Music", "{'Artist':{'S':'x'},'Song':{'S':'" + song +
                                                         "'},'Year':{'N':'1'},'Tags':{'SS':['t','u']}}")));
        const auto textOf = [](const std::vector<Item> &items) {
            std::string text;
            for (const Item &item : items) {
                text += text.empty() ? "" : ",";
                appendDynamoJson(text, item);
            }
            return text;
        };
        QueryRequest whole = queryOf("Music", "Artist = :a", "{':a':{'S':'x'}}");
        QueryRequest filtered = whole;
        filtered.filterExpression = "Tags = :none";
        filtered.expressionAttributeValues->emplace_back(":none", AttributeValue::null());
        QueryRequest projected = whole;
        projected.projectionExpression = "Song, Tags";
        QueryRequest fetched = whole;
        fetched.indexName = "by-year";
        fetched.select = Select::AllAttributes;
        for (QueryRequest query : {whole, filtered, projected, fetched}) {
            const auto values = database->query(query);
            QCOMPARE(errorOf(values), std::string());
            query.itemForm = ItemForm::DynamoJson;
            const auto text = database->query(query);
            QCOMPARE(errorOf(text), std::string());
            QCOMPARE(text->itemsJson, textOf(values->items));
            QCOMPARE(text->count, values->count);
            QVERIFY(text->items.empty());
        }

        GetItemRequest get = getOf("Music", "{'Artist':{'S':'x'},'Song':{'S':'a'}}");
        get.itemForm = ItemForm::DynamoJson;
        const auto expected =
            "{'Artist':{'S':'x'},'Song':{'S':'a'},'Tags':{'SS':['t','u']},'Year':{'N':'1'}}";
        std::string json = database->getItem(get)->itemJson.value_or("nothing");
        std::replace(json.begin(), json.end(), '"', '\'');
        QCOMPARE(json, std::string(expected));
        get.projectionExpression = "Song";
        QCOMPARE(toJson(database->getItem(get)->item), std::string("{'Song':{'S':'a'}}"));
        get = getOf("Music", "{'Artist':{'S':'x'},'Song':{'S':'z'}}");
        get.itemForm = ItemForm::DynamoJson;
        QVERIFY(!database->getItem(get)->itemJson);
    }
    void givesLongPagesAsTextToo_data()
    {
        QTest::addColumn<int>("itemBytes");
        QTest::addColumn<int>("items");
        QTest::newRow("of many small items") << 300 << 4000;
        QTest::newRow("of few large ones") << 200'000 << 7;
        QTest::newRow("of one that escapes make long") << -390'000 << 2;
    }
    void givesLongPagesAsTextToo()
    {
        QFETCH(const int, itemBytes);
        QFETCH(const int, items);
        OpenDatabase database;
        QVERIFY(database->createTable(tableOf("Things", "id S, n N")));
        for (int i = 0; i < items; ++i) {
            PutItemRequest put = putOf("Things", "{'id':{'S':'x'},'n':{'N':'" + std::to_string(i) + "'}}");
            put.item->set("text", AttributeValue::string(std::string(std::size_t(std::abs(itemBytes)),
                                                                     itemBytes < 0 ? '\1' : 'x')));
            QCOMPARE(errorOf(database->putItem(put)), std::string());
        }
        QueryRequest whole = queryOf("Things", "id = :a", "{':a':{'S':'x'}}");
        QueryRequest limited = whole;
        limited.limit = items;
        QueryRequest projected = whole;
        projected.projectionExpression = "n, #t";
        projected.expressionAttributeNames.emplace().emplace_back("#t", "text");
        for (QueryRequest query : {whole, limited, projected}) {
            const auto values = database->query(query);
            QCOMPARE(errorOf(values), std::string());
            QVERIFY(values->count > 1);
            std::string expected;
            for (const Item &item : values->items) {
                expected += expected.empty() ? "" : ",";
                appendDynamoJson(expected, item);
            }
            query.itemForm = ItemForm::DynamoJson;
            const auto text = database->query(query);
            QCOMPARE(errorOf(text), std::string());
            QVERIFY(text->itemsJson == expected);
            QCOMPARE(bool(text->lastEvaluatedKey), bool(values->lastEvaluatedKey));
        }
    }
    void refusesWritesWhenReadOnly()
    {
        OpenDatabase database(OpenDatabase::Place::Folder);
        QVERIFY(database->createTable(tableOf("Things", "id S")));
        QVERIFY(database->putItem(putOf("Things", "{'id':{'S':'1'}}")));
        database.options().access = AccessMode::ReadOnly;
        database.reopen();
        QCOMPARE(database->capabilities().writable, false);
        QCOMPARE(database->putItem(putOf("Things", "{'id':{'S':'2'}}")).error().code(), ErrorCode::ReadOnly);
        QCOMPARE(database->createTable(tableOf("Other", "id S")).error().code(), ErrorCode::ReadOnly);
        QCOMPARE(database->deleteTable({"Things"}).error().code(), ErrorCode::ReadOnly);
        QVERIFY(database->getItem(getOf("Things", "{'id':{'S':'1'}}"))->item);
    }
};
QTEST_GUILESS_MAIN(TestLocalClient)
#include "tst_local_client.moc"
