// Indexes at their edges: pages that fetch from the table, pages backwards, entries that come and go with an
// attribute.

#include "core/engine/engine_options.h"
#include "core/engine/update_table_checks.h"
#include "tests/core/engine/index_twin.h"

using namespace core;
using namespace support;

class TestIndexEdges : public QObject
{
    Q_OBJECT
    std::unique_ptr<OpenDatabase> m_database;
    LocalClient &client() { return m_database->client(); }

private slots:
    void init() { m_database = std::make_unique<OpenDatabase>(); }

    /// Entries of an index with few attributes are small, the items behind them need not be.
    void aPageThatFetchesItemsHoldsAFewMegabytesAtMost()
    {
        auto request = tableOf("Large", "pk S, sk N");
        addLocalIndex(request, "ByDay", "pk S, day N", "KEYS_ONLY");
        QCOMPARE(errorOf(client().createTable(request)), std::string());
        constexpr std::size_t kItems = 40;
        constexpr std::size_t kBytes = 100'000;
        for (std::size_t i = 0; i < kItems; ++i) {
            auto put = putOf("Large", "{'pk':{'S':'a'},'sk':{'N':'" + std::to_string(i) + "'},'day':{'N':'" +
                                          std::to_string(i) + "'}}");
            put.item->set("x", AttributeValue::string(std::string(kBytes, 'x')));
            QCOMPARE(errorOf(client().putItem(put)), std::string());
        }
        auto query = queryOf("Large", "pk = :p", "{':p':{'S':'a'}}");
        query.indexName = "ByDay";
        query.select = Select::AllAttributes;
        std::size_t found = 0;
        do {
            const auto page = client().query(query);
            QCOMPARE(errorOf(page), std::string());
            QVERIFY2(page->items.size() * kBytes < 2 * 1024 * 1024, "a page of too many bytes");
            found += page->items.size();
            query.exclusiveStartKey = page->lastEvaluatedKey;
        } while (query.exclusiveStartKey);
        QCOMPARE(found, kItems);
    }
    /// Entries of one sort key follow each other by the table's keys; pages of one go through them from
    /// either end.
    void pagesBackwardsThroughEntriesOfOneKey()
    {
        auto request = tableOf("Tasks", "id S");
        addGlobalIndex(request, "ByOwner", "who S, due N", "KEYS_ONLY");
        QCOMPARE(errorOf(client().createTable(request)), std::string());
        for (int i = 0; i < 12; ++i)
            QVERIFY(client().putItem(putOf("Tasks", "{'id':{'S':'" + std::string(1, char('a' + i)) +
                                                        "'},'who':{'S':'me'},'due':{'N':'" +
                                                        std::to_string(i / 4 - 1) + ".0'}}")));
        auto query = queryOf("Tasks", "who = :o AND due <= :d", "{':o':{'S':'me'},':d':{'N':'0'}}");
        query.indexName = "ByOwner";
        const auto ids = [this](const QueryRequest &asked) {
            std::string all;
            const auto found = allItems(client(), asked);
            if (!found)
                return errorOf(found);
            for (const Item &one : *found)
                all += *one.find("id")->asString();
            return all;
        };
        for (const std::int64_t limit : {1, 2, 3, 7, 100}) {
            query.limit = limit;
            query.scanIndexForward = true;
            QCOMPARE(ids(query), std::string("abcdefgh"));
            query.scanIndexForward = false;
            QCOMPARE(ids(query), std::string("hgfedcba"));
        }
        // The row of a start key need not exist.
        query.exclusiveStartKey = item("{'id':{'S':'dd'},'who':{'S':'me'},'due':{'N':'-1'}}");
        query.limit = 2;
        QCOMPARE(ids(query), std::string("dcba"));
        query.scanIndexForward = true;
        QCOMPARE(ids(query), std::string("efgh"));
        query.exclusiveStartKey = item("{'id':{'S':'i'},'who':{'S':'me'},'due':{'N':'1'}}");
        QCOMPARE(ids(query), std::string("ValidationException: The provided starting key does not match the "
                                         "range key predicate"));
    }
    void indexNumbersNeverComeAgain()
    {
        TableRecord record;
        record.number = 1;
        record.description.tableName = "Old";
        record.description.billingMode = BillingMode::PayPerRequest;
        record.description.attributeDefinitions = {{"id", AttributeType::S}};
        record.description.keySchema = {{"id", KeyType::Hash}};
        UpdateTableRequest request;
        request.tableName = "Old";
        request.attributeDefinitions = {{"day", AttributeType::N}};
        GlobalSecondaryIndexUpdate update;
        update.create = GlobalSecondaryIndex{"ByDay", {{"day", KeyType::Hash}}, projectionOf("ALL"), {}};
        request.globalSecondaryIndexUpdates = {update};
        record.nextIndexNumber = 65534;
        QCOMPARE(errorOf(checkUpdateOfTable(EngineOptions(), request, TableSchema(record))), std::string());
        record.nextIndexNumber = 65535;
        QVERIFY(errorOf(checkUpdateOfTable(EngineOptions(), request, TableSchema(record)))
                    .find("as many indexes") != std::string::npos);
    }
    void entriesComeAndGoWithTheirAttributes()
    {
        auto request = tableOf("Tasks", "id S");
        addGlobalIndex(request, "Open", "who S, due N", "title, note");
        QCOMPARE(errorOf(client().createTable(request)), std::string());
        QVERIFY(client().putItem(
            putOf("Tasks", "{'id':{'S':'1'},'who':{'S':'me'},'due':{'N':'5'},'title':{'S':'t'}}")));
        const auto entries = [this] {
            const auto found = allItems(client(), scanOf("Tasks", "Open"));
            return found && found->size() == 1 ? toJson(found->front()) : std::to_string(found->size());
        };
        const auto change = [this](const char *expression, const char *values = "") {
            return errorOf(client().updateItem(updateOf("Tasks", "{'id':{'S':'1'}}", expression, values)));
        };
        QCOMPARE(entries(),
                 std::string("{'due':{'N':'5'},'id':{'S':'1'},'title':{'S':'t'},'who':{'S':'me'}}"));
        QCOMPARE(change("SET extra = :v", "{':v':{'S':'not projected'}}"), std::string());
        QCOMPARE(disagreement(client(), "Tasks"), std::string());
        QCOMPARE(change("SET note = :v REMOVE title", "{':v':{'NULL':true}}"), std::string());
        QCOMPARE(entries(),
                 std::string("{'due':{'N':'5'},'id':{'S':'1'},'note':{'NULL':true},'who':{'S':'me'}}"));
        QCOMPARE(change("REMOVE due"), std::string());
        QCOMPARE(entries(), std::string("0"));
        QCOMPARE(disagreement(client(), "Tasks"), std::string());
        QCOMPARE(change("SET due = :v", "{':v':{'S':'tomorrow'}}"),
                 std::string("ValidationException: The update expression attempted to update the secondary "
                             "index key to unsupported type"));
        QCOMPARE(change("SET due = :v", "{':v':{'N':'5.0'}}"), std::string());
        QCOMPARE(change("ADD due :v", "{':v':{'N':'0'}}"), std::string());
        QCOMPARE(disagreement(client(), "Tasks"), std::string());
        auto put = putOf("Tasks", "{'id':{'S':'1'},'who':{'S':'you'},'due':{'N':'6'}}");
        put.conditionExpression = "attribute_not_exists(id)";
        QVERIFY(!client().putItem(put)); // a condition that fails moves no entry and counts nothing
        QCOMPARE(disagreement(client(), "Tasks"), std::string());
        QVERIFY(client().deleteItem(deleteOf("Tasks", "{'id':{'S':'1'}}")));
        QVERIFY(client().deleteItem(deleteOf("Tasks", "{'id':{'S':'1'}}")));
        QCOMPARE(disagreement(client(), "Tasks"), std::string());
    }
};

QTEST_GUILESS_MAIN(TestIndexEdges)
#include "tst_index_edges.moc"
