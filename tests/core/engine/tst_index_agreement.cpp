// Random writes of every kind to a table with indexes of every projection; now and then every index must hold
// exactly what the table's items say, and the counts must be exact. TABLEWRIGHT_SEED repeats a run.

#include "tests/core/engine/index_twin.h"
#include "tests/support/random_seed.h"

#include <random>

using namespace core;
using namespace support;

namespace {

class RandomWrites
{
public:
    RandomWrites()
        : m_random(support::seededRandom())
    {}

    std::size_t below(std::size_t end)
    {
        return std::uniform_int_distribution<std::size_t>(0, end - 1)(m_random);
    }
    Key key()
    {
        return {{"pk", AttributeValue::string("p" + std::to_string(below(8)))},
                {"sk", AttributeValue::number(std::int64_t(below(6)))}};
    }
    Item wholeItem()
    {
        Item made = key();
        if (below(3) > 0)
            made.set("s", AttributeValue::string("s" + std::to_string(below(4))));
        if (below(3) > 0)
            made.set("n", AttributeValue::number(std::int64_t(below(4)) - 2));
        if (below(3) > 0)
            made.set("b", AttributeValue::binary(std::string(1 + below(3), char(below(2)))));
        if (below(2) > 0)
            made.set("extra", AttributeValue::string(std::string(below(50), 'e')));
        if (below(2) > 0)
            made.set("more", AttributeValue::list({AttributeValue::number(std::int64_t(below(3)))}));
        return made;
    }
    std::string updateText()
    {
        static const std::vector<std::string> kTexts = {
            "SET s = :s",
            "REMOVE s",
            "SET n = :n",
            "REMOVE n, b",
            "SET extra = :s",
            "SET more = :l",
            "REMOVE more, extra",
            "ADD n :n",
            "SET b = :b, n = :n",
            "SET s = :s REMOVE b",
            "REMOVE extra SET more = :l",
        };
        return kTexts[below(kTexts.size())];
    }
    UpdateItemRequest update(const std::string &table)
    {
        UpdateItemRequest request;
        request.tableName = table;
        request.key = key();
        request.updateExpression = updateText();
        const ExpressionAttributeValues all = {
            {":s", AttributeValue::string("s" + std::to_string(below(4)))},
            {":n", AttributeValue::number(std::int64_t(below(3)))},
            {":b", AttributeValue::binary("b" + std::to_string(below(3)))},
            {":l", AttributeValue::list({AttributeValue::boolean(below(2) == 0)})},
        };
        request.expressionAttributeValues.emplace();
        for (const auto &pair : all) {
            if (request.updateExpression->find(pair.first) != std::string::npos)
                request.expressionAttributeValues->push_back(pair);
        }
        if (request.expressionAttributeValues->empty())
            request.expressionAttributeValues.reset();
        return request;
    }

private:
    std::mt19937_64 m_random;
};

CreateTableRequest tableWithIndexes()
{
    CreateTableRequest request = tableOf("Agreed", "pk S, sk N");
    addLocalIndex(request, "LocalAll", "pk S, n N", "ALL");
    addLocalIndex(request, "LocalKeys", "pk S, s S", "KEYS_ONLY");
    addLocalIndex(request, "LocalSome", "pk S, b B", "extra, s");
    addGlobalIndex(request, "GlobalAll", "s S, n N", "ALL");
    addGlobalIndex(request, "GlobalKeys", "n N", "KEYS_ONLY");
    addGlobalIndex(request, "GlobalSome", "b B, sk N", "more, n");
    addGlobalIndex(request, "Turned", "sk N, pk S", "extra");
    return request;
}

} // namespace

class TestIndexAgreement : public QObject
{
    Q_OBJECT

    /// One random write of any operation; "" where it succeeded or was refused for a reason of its own.
    static std::string write(LocalClient &client, RandomWrites &random)
    {
        const std::string table = "Agreed";
        switch (random.below(6)) {
        case 0: {
            PutItemRequest request;
            request.tableName = table;
            request.item = random.wholeItem();
            return errorOf(client.putItem(request));
        }
        case 1:
        case 2:
            return errorOf(client.updateItem(random.update(table)));
        case 3: {
            DeleteItemRequest request;
            request.tableName = table;
            request.key = random.key();
            return errorOf(client.deleteItem(request));
        }
        case 4: {
            BatchWriteItemRequest request;
            request.requestItems = {{table, {}}};
            std::set<std::string> keys;
            for (std::size_t i = 0; i < 1 + random.below(10); ++i) {
                Item whole = random.wholeItem();
                const Key key{{"pk", *whole.find("pk")}, {"sk", *whole.find("sk")}};
                if (!keys.insert(toJson(key)).second)
                    continue;
                WriteRequest one;
                if (random.below(3) == 0)
                    one.deleteKey = key;
                else
                    one.putItem = std::move(whole);
                request.requestItems[0].second.push_back(std::move(one));
            }
            return errorOf(client.batchWriteItem(request));
        }
        default: {
            TransactWriteItemsRequest request;
            const UpdateItemRequest update = random.update(table);
            TransactWrite first;
            first.action = TransactWrite::Action::Update;
            first.tableName = table;
            first.key = update.key;
            first.updateExpression = update.updateExpression;
            first.expressionAttributeValues = update.expressionAttributeValues;
            TransactWrite second;
            second.tableName = table;
            second.item = random.wholeItem();
            const Key key{{"pk", *second.item->find("pk")}, {"sk", *second.item->find("sk")}};
            request.transactItems = {first};
            if (!(key == *first.key))
                request.transactItems.push_back(second);
            return errorOf(client.transactWriteItems(request));
        }
        }
    }

private slots:
    void holdsAfterRandomWrites()
    {
        RandomWrites random;
        OpenDatabase database;
        QCOMPARE(errorOf(database->createTable(tableWithIndexes())), std::string());
        for (int round = 0; round < 40; ++round) {
            for (int i = 0; i < 50; ++i)
                QCOMPARE(write(database.client(), random), std::string());
            if (round % 10 == 9)
                database.reopen();
            QCOMPARE(disagreement(database.client(), "Agreed"), std::string());
        }
    }
    void queriesFindWhatTheTableSays()
    {
        RandomWrites random;
        OpenDatabase database;
        QVERIFY(database->createTable(tableWithIndexes()));
        for (int i = 0; i < 400; ++i)
            QCOMPARE(write(database.client(), random), std::string());
        const auto items = allItems(database.client(), scanOf("Agreed"));
        QVERIFY(items);
        for (int s = 0; s < 4; ++s) {
            for (const bool forward : {true, false}) {
                auto request =
                    queryOf("Agreed", "s = :s AND n BETWEEN :a AND :b",
                            "{':s':{'S':'s" + std::to_string(s) + "'},':a':{'N':'-1'},':b':{'N':'1'}}");
                request.indexName = "GlobalAll";
                request.scanIndexForward = forward;
                request.limit = 3;
                const auto found = allItems(database.client(), request);
                QCOMPARE(errorOf(found), std::string());
                std::size_t expected = 0;
                for (const Item &whole : *items) {
                    const AttributeValue *n = whole.find("n");
                    const AttributeValue *text = whole.find("s");
                    std::int64_t number = 0;
                    if (n && text && n->asNumber()->toInt64(number) &&
                        *text->asString() == "s" + std::to_string(s))
                        expected += number >= -1 && number <= 1 ? 1 : 0;
                }
                QCOMPARE(found->size(), expected);
                for (std::size_t i = 1; i < found->size(); ++i) {
                    const auto order = compareScalars(*found->at(i - 1).find("n"), *found->at(i).find("n"));
                    QVERIFY(forward ? order <= 0 : order >= 0);
                }
            }
        }
    }
};
QTEST_GUILESS_MAIN(TestIndexAgreement)
#include "tst_index_agreement.moc"
