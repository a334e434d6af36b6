// Puts for imports: what PutItem would refuse is refused in its words, the rest is one mutation with its
// indexes.

#include "tests/core/engine/requests.h"

using namespace core;
using namespace support;

namespace {

std::string refusalsOf(const Result<std::vector<BulkWriter::Refusal>> &refusals)
{
    if (!refusals)
        return errorOf(refusals);
    std::string text;
    for (const BulkWriter::Refusal &refusal : *refusals)
        text += std::to_string(refusal.index) + ": " + refusal.error.message() + "\n";
    return text;
}

} // namespace

class TestBulkWrites : public QObject
{
    Q_OBJECT

private slots:
    void writesItemsAndTheirIndexEntries()
    {
        OpenDatabase database;
        CreateTableRequest table = tableOf("bulk", "pk S, sk N");
        addGlobalIndex(table, "by-kind", "kind S");
        QVERIFY(database->createTable(table));
        QVERIFY(database->putItem(putOf("bulk", "{'pk':{'S':'a'},'sk':{'N':'1'},'kind':{'S':'old'}}")));

        std::vector<Item> items;
        for (int i = 0; i < 1000; ++i) {
            items.push_back(item("{'pk':{'S':'a'},'sk':{'N':'" + std::to_string(i) + "'},'kind':{'S':'" +
                                 (i % 2 ? "odd" : "even") + "'}}"));
        }
        QCOMPARE(refusalsOf(database->bulkWriter()->putItems("bulk", items)), std::string());
        QVERIFY(database->bulkWriter()->flush());
        const auto check = [&] {
            QCOMPARE(database->describeTable({"bulk"})->table.itemCount, 1000);
            QCOMPARE(allItems(database.client(), scanOf("bulk"))->size(), std::size_t(1000));
            QueryRequest query = queryOf("bulk", "kind = :k", "{':k':{'S':'odd'}}");
            query.indexName = "by-kind";
            QCOMPARE(allItems(database.client(), query)->size(), std::size_t(500));
            // The entry of the item that was replaced has moved.
            query = queryOf("bulk", "kind = :k", "{':k':{'S':'old'}}");
            query.indexName = "by-kind";
            QCOMPARE(allItems(database.client(), query)->size(), std::size_t(0));
        };
        check();
        database.reopen();
        check();
    }

    void refusesWhatPutItemRefusesAndWritesTheRest()
    {
        OpenDatabase database;
        QVERIFY(database->createTable(tableOf("bulk", "pk S")));
        std::vector<Item> items{
            item("{'pk':{'S':'a'}}"),
            item("{'other':{'S':'no key'}}"),
            item("{'pk':{'N':'1'}}"),
            item("{'pk':{'S':''}}"),
            item("{'pk':{'S':'b'}}"),
            item("{'pk':{'S':'large'},'x':{'S':'" + std::string(410 * 1024, 'x') + "'}}"),
        };
        const auto refusals = database->bulkWriter()->putItems("bulk", items);
        QVERIFY(refusals);
        QCOMPARE(refusals->size(), std::size_t(4));
        for (const BulkWriter::Refusal &refusal : *refusals) {
            PutItemRequest put;
            put.tableName = "bulk";
            put.item = items[refusal.index];
            const auto single = database->putItem(put);
            QVERIFY(!single);
            QCOMPARE(refusal.error.message(), single.error().message());
            QCOMPARE(refusal.error.code(), single.error().code());
        }
        QCOMPARE(toJson(allItems(database.client(), scanOf("bulk"))->at(0)).size(),
                 std::string("{'pk':{'S':'a'}}").size());
        QCOMPARE(database->describeTable({"bulk"})->table.itemCount, 2);
    }

    void ofTwoWithOneKeyTheLaterStays()
    {
        OpenDatabase database;
        CreateTableRequest table = tableOf("bulk", "pk S");
        addGlobalIndex(table, "by-kind", "kind S");
        QVERIFY(database->createTable(table));
        const std::vector<Item> items{item("{'pk':{'S':'a'},'kind':{'S':'first'}}"),
                                      item("{'pk':{'S':'b'},'kind':{'S':'x'}}"),
                                      item("{'pk':{'S':'a'},'kind':{'S':'second'}}")};
        QCOMPARE(refusalsOf(database->bulkWriter()->putItems("bulk", items)), std::string());
        QCOMPARE(toJson(database->getItem(getOf("bulk", "{'pk':{'S':'a'}}"))->item), toJson(items[2]));
        QCOMPARE(database->describeTable({"bulk"})->table.itemCount, 2);
        QCOMPARE(allItems(database.client(), scanOf("bulk", "by-kind"))->size(), std::size_t(2));
    }

    void anImportIntoAnEmptyTableMeetsItsOwnRowsAgain()
    {
        OpenDatabase database;
        CreateTableRequest table = tableOf("bulk", "pk S");
        addGlobalIndex(table, "by-kind", "kind S");
        QVERIFY(database->createTable(table));
        const auto rowOf = [](int i, const std::string &kind) {
            return item("{'pk':{'S':'" + std::to_string(i) + "'},'kind':{'S':'" + kind + "'}}");
        };
        const auto import = [&](int from, int to, const std::string &kind) {
            std::vector<Item> items;
            for (int i = from; i < to; ++i)
                items.push_back(rowOf(i, kind));
            return refusalsOf(database->bulkWriter()->putItems("bulk", items));
        };
        QCOMPARE(import(0, 1000, "first"), std::string());
        // What others write meanwhile is met as well.
        PutItemRequest put;
        put.tableName = "bulk";
        put.item = rowOf(1200, "single");
        QVERIFY(database->putItem(put));
        QVERIFY(database->deleteItem(deleteOf("bulk", "{'pk':{'S':'10'}}")));
        QCOMPARE(import(500, 1500, "second"), std::string());
        QVERIFY(database->bulkWriter()->flush());
        QCOMPARE(import(1400, 1700, "third"), std::string());
        QVERIFY(database->bulkWriter()->flush());

        QCOMPARE(database->describeTable({"bulk"})->table.itemCount, 1699);
        QCOMPARE(allItems(database.client(), scanOf("bulk"))->size(), std::size_t(1699));
        const auto ofKind = [&](const std::string &kind) {
            QueryRequest query = queryOf("bulk", "kind = :k", "{':k':{'S':'" + kind + "'}}");
            query.indexName = "by-kind";
            return int(allItems(database.client(), query)->size());
        };
        QCOMPARE(ofKind("first"), 499);
        QCOMPARE(ofKind("single"), 0);
        QCOMPARE(ofKind("second"), 900);
        QCOMPARE(ofKind("third"), 300);
    }

    void anUnknownTableIsAnError()
    {
        OpenDatabase database;
        QCOMPARE(refusalsOf(database->bulkWriter()->putItems("nowhere", {item("{'pk':{'S':'a'}}")})),
                 errorOf(database->getItem(getOf("nowhere", "{'pk':{'S':'a'}}"))));
    }

    void aReadOnlyDatabaseIsAnError()
    {
        OpenDatabase database(OpenDatabase::Place::Folder);
        QVERIFY(database->createTable(tableOf("bulk", "pk S")));
        database.options().access = AccessMode::ReadOnly;
        database.reopen();
        const auto refusals = database->bulkWriter()->putItems("bulk", {item("{'pk':{'S':'a'}}")});
        QVERIFY(!refusals);
        QCOMPARE(refusals.error().code(), ErrorCode::ReadOnly);
    }
};

QTEST_GUILESS_MAIN(TestBulkWrites)
#include "tst_bulk_writes.moc"
