// Items at the edges of what DynamoDB takes: sizes to the byte, odd keys, values that are equal though
// written differently.

#include "tests/core/engine/requests.h"

#include "core/api/bulk_writer.h"
#include "core/values/item_size.h"
#include "core/values/limits.h"

using namespace core;
using namespace support;

namespace {

/// {'pk':{'S':'a'},'x':{'S':...}} of exactly that size.
Item itemOfSize(std::size_t bytes)
{
    Item whole = item("{'pk':{'S':'a'}}");
    whole.set("x", AttributeValue::string(std::string(bytes - itemSizeBytes(whole) - 1, 'x')));
    return whole;
}

Item keyOf(AttributeValue pk, AttributeValue sk)
{
    Item key;
    key.set("pk", std::move(pk));
    key.set("sk", std::move(sk));
    return key;
}

PutItemRequest putOf(const std::string &table, Item whole)
{
    PutItemRequest request;
    request.tableName = table;
    request.item = std::move(whole);
    return request;
}

constexpr const char *kItemTooLarge = "ValidationException: Item size has exceeded the maximum allowed size";
constexpr const char *kUpdateTooLarge =
    "ValidationException: Item size to update has exceeded the maximum allowed size";

} // namespace

class TestItemEdges : public QObject
{
    Q_OBJECT
    std::unique_ptr<OpenDatabase> m_database;
    LocalClient &client() { return m_database->client(); }

private slots:
    void init()
    {
        m_database = std::make_unique<OpenDatabase>();
        QCOMPARE(errorOf(client().createTable(tableOf("Plain", "pk S"))), std::string());
        QCOMPARE(errorOf(client().createTable(tableOf("Texts", "pk S, sk S"))), std::string());
        QCOMPARE(errorOf(client().createTable(tableOf("Numbers", "pk N, sk N"))), std::string());
        QCOMPARE(errorOf(client().createTable(tableOf("Bytes", "pk B, sk B"))), std::string());
    }
    void takesFourHundredKilobytesAndNoByteMore()
    {
        const Item fits = itemOfSize(kItemBytesMax);
        const Item large = itemOfSize(kItemBytesMax + 1);
        QCOMPARE(errorOf(client().putItem(::putOf("Plain", fits))), std::string());
        QCOMPARE(errorOf(client().putItem(::putOf("Plain", large))), std::string(kItemTooLarge));

        BatchWriteItemRequest batch;
        batch.requestItems = {{"Plain", {WriteRequest{fits, {}}}}};
        QCOMPARE(errorOf(client().batchWriteItem(batch)), std::string());
        batch.requestItems = {{"Plain", {WriteRequest{large, {}}}}};
        QCOMPARE(errorOf(client().batchWriteItem(batch)), std::string(kItemTooLarge));

        TransactWriteItemsRequest transaction;
        transaction.transactItems.emplace_back();
        transaction.transactItems.back().action = TransactWrite::Action::Put;
        transaction.transactItems.back().tableName = "Plain";
        transaction.transactItems.back().item = fits;
        QCOMPARE(errorOf(client().transactWriteItems(transaction)), std::string());
        transaction.transactItems.back().item = large;
        QCOMPARE(errorOf(client().transactWriteItems(transaction)), std::string(kItemTooLarge));

        const auto refusals = client().bulkWriter()->putItems("Plain", {fits, large});
        QVERIFY(refusals);
        QCOMPARE(refusals->size(), std::size_t(1));
        QCOMPARE(refusals->front().index, std::size_t(1));

        const auto got = client().getItem(getOf("Plain", "{'pk':{'S':'a'}}"));
        QVERIFY(got && got->item);
        QCOMPARE(itemSizeBytes(*got->item), kItemBytesMax);
    }
    /// An update is measured by what it makes, and by what it writes with 3 bytes for itself and 19 for each
    /// SET.
    void measuresAnUpdateByWhatItMakesAndByWhatItWrites_data()
    {
        QTest::addColumn<std::size_t>("others");  // size of the item without the attribute that is set
        QTest::addColumn<std::size_t>("written"); // name and value of that attribute
        QTest::addColumn<bool>("fits");
        QTest::newRow("by the item, at the limit") << std::size_t(1000) << kItemBytesMax - 1000 << true;
        QTest::newRow("by the item, beyond it") << std::size_t(1000) << kItemBytesMax - 999 << false;
        QTest::newRow("by the writing, at the limit") << std::size_t(4) << kItemBytesMax - 22 << true;
        QTest::newRow("by the writing, beyond it") << std::size_t(4) << kItemBytesMax - 21 << false;
    }
    void measuresAnUpdateByWhatItMakesAndByWhatItWrites()
    {
        QFETCH(const std::size_t, others);
        QFETCH(const std::size_t, written);
        QFETCH(const bool, fits);
        Item before = item("{'pk':{'S':'a'}}"); // 3 bytes
        if (others > 4)
            before.set("o", AttributeValue::string(std::string(others - 4, 'o')));
        QCOMPARE(errorOf(client().putItem(::putOf("Plain", before))), std::string());
        auto request = updateOf("Plain", "{'pk':{'S':'a'}}", "SET x = :x");
        request.expressionAttributeValues =
            ExpressionAttributeValues{{":x", AttributeValue::string(std::string(written - 1, 'x'))}};
        QCOMPARE(errorOf(client().updateItem(request)), fits ? std::string() : std::string(kUpdateTooLarge));
        const auto got = client().getItem(getOf("Plain", "{'pk':{'S':'a'}}"));
        QVERIFY(got && got->item);
        QCOMPARE(got->item->contains("x"), fits);
    }
    void limitsKeysToTheByte_data()
    {
        QTest::addColumn<std::size_t>("pkBytes");
        QTest::addColumn<std::size_t>("skBytes");
        QTest::addColumn<std::string>("error");
        const std::string wrong = "ValidationException: One or more parameter values ";
        QTest::newRow("both as long as they may be")
            << std::size_t(2048) << std::size_t(1024) << std::string();
        QTest::newRow("a long partition key")
            << std::size_t(2049) << std::size_t(1)
            << wrong + "were invalid: Size of hashkey has exceeded the maximum size limit of2048 bytes";
        QTest::newRow("a long sort key") << std::size_t(1) << std::size_t(1025)
                                         << wrong + "were invalid: Aggregated size of all range keys has "
                                                    "exceeded the size limit of 1024 bytes";
        QTest::newRow("an empty partition key")
            << std::size_t(0) << std::size_t(1)
            << wrong + "are not valid. The AttributeValue for a key attribute cannot contain an empty string "
                       "value. Key: pk";
        QTest::newRow("an empty sort key")
            << std::size_t(1) << std::size_t(0)
            << wrong + "are not valid. The AttributeValue for a key attribute cannot contain an empty string "
                       "value. Key: sk";
    }
    void limitsKeysToTheByte()
    {
        QFETCH(const std::size_t, pkBytes);
        QFETCH(const std::size_t, skBytes);
        QFETCH(const std::string, error);
        const Key key = keyOf(AttributeValue::string(std::string(pkBytes, 'p')),
                              AttributeValue::string(std::string(skBytes, 's')));
        QCOMPARE(errorOf(client().putItem(::putOf("Texts", key))), error);
        GetItemRequest get;
        get.tableName = "Texts";
        get.key = key;
        const auto got = client().getItem(get);
        QCOMPARE(errorOf(got), error);
        if (error.empty())
            QCOMPARE(toJson(got->item), toJson(key));
        UpdateItemRequest update;
        update.tableName = "Texts";
        update.key = key;
        QCOMPARE(errorOf(client().updateItem(update)), error);
        DeleteItemRequest remove;
        remove.tableName = "Texts";
        remove.key = key;
        QCOMPARE(errorOf(client().deleteItem(remove)), error);
    }
    void numbersAsKeysAreEqualByValue()
    {
        for (const char *one : {"1", "1.0", "+1", "0.1e1", "100E-2"}) {
            const std::string json = std::string("{'pk':{'N':'") + one + "'},'sk':{'N':'-0'}}";
            QCOMPARE(errorOf(client().putItem(support::putOf("Numbers", json))), std::string());
            QVERIFY(client().getItem(getOf("Numbers", json))->item.has_value());
        }
        QCOMPARE(client().describeTable({"Numbers"})->table.itemCount, 1);
        BatchWriteItemRequest batch;
        batch.requestItems = {{"Numbers",
                               {WriteRequest{item("{'pk':{'N':'2'},'sk':{'N':'0'}}"), {}},
                                WriteRequest{item("{'pk':{'N':'2.00'},'sk':{'N':'0.0'}}"), {}}}}};
        QVERIFY(!client().batchWriteItem(batch));
        QCOMPARE(client().describeTable({"Numbers"})->table.itemCount, 1);
    }
    void keysOfBytesKeepZerosApart()
    {
        using namespace std::string_literals;
        const std::vector<std::string> sorted{"\0"s, "\0\0"s, "\0\0\1"s, "\0\1"s,   "\0\xff"s,
                                              "\1"s, "\1\0"s, "\xff"s,   "\xff\0"s, "\xff\xff"s};
        for (const std::string &pk : {"\0"s, "\0\1"s})
            for (auto sk = sorted.rbegin(); sk != sorted.rend(); ++sk)
                QCOMPARE(errorOf(client().putItem(::putOf(
                             "Bytes", keyOf(AttributeValue::binary(pk), AttributeValue::binary(*sk))))),
                         std::string());
        QueryRequest request;
        request.tableName = "Bytes";
        request.keyConditionExpression = "pk = :p";
        request.expressionAttributeValues = ExpressionAttributeValues{{":p", AttributeValue::binary("\0"s)}};
        const auto found = allItems(client(), request);
        QCOMPARE(errorOf(found), std::string());
        std::vector<std::string> order;
        for (const Item &one : *found)
            order.push_back(one.find("sk")->asBinary()->bytes);
        QCOMPARE(order, sorted);

        request.keyConditionExpression = "pk = :p AND begins_with(sk, :b)";
        request.expressionAttributeValues->emplace_back(":b", AttributeValue::binary("\0"s));
        QCOMPARE(client().query(request)->count, 5);
        request.keyConditionExpression = "pk = :p AND sk > :b";
        QCOMPARE(client().query(request)->count, 9);
        request.keyConditionExpression = "pk = :p AND sk <= :b";
        QCOMPARE(client().query(request)->count, 1);
    }
    void anUpdateWithoutAnExpressionChangesNothing()
    {
        const std::string json = "{'pk':{'S':'a'},'x':{'N':'1'}}";
        QVERIFY(client().putItem(support::putOf("Plain", json)));
        QCOMPARE(errorOf(client().updateItem(updateOf("Plain", "{'pk':{'S':'a'}}", ""))), std::string());
        QCOMPARE(toJson(client().getItem(getOf("Plain", "{'pk':{'S':'a'}}"))->item), json);
        QCOMPARE(client().describeTable({"Plain"})->table.tableSizeBytes, 6);
    }
    void comparesDeepValuesByWhatTheyMean_data()
    {
        QTest::addColumn<std::string>("stored");
        QTest::addColumn<std::string>("asked");
        QTest::addColumn<bool>("equal");
        const auto row = [](const char *name, std::string stored, std::string asked, bool equal) {
            QTest::newRow(name) << std::move(stored) << std::move(asked) << equal;
        };
        row("sets in another order, deep inside",
            "{'L':[{'M':{'s':{'SS':['b','a']},'n':{'NS':['2','1.0']}}}]}",
            "{'L':[{'M':{'n':{'NS':['1','2.0']},'s':{'SS':['a','b']}}}]}", true);
        row("lists in another order", "{'L':[{'N':'1'},{'N':'2'}]}", "{'L':[{'N':'2'},{'N':'1'}]}", false);
        row("binary sets in another order", "{'BS':['AA==','AQ==']}", "{'BS':['AQ==','AA==']}", true);
        row("a set and a list", "{'SS':['a']}", "{'L':[{'S':'a'}]}", false);
        row("numbers and texts", "{'N':'1'}", "{'S':'1'}", false);
    }
    void comparesDeepValuesByWhatTheyMean()
    {
        QFETCH(const std::string, stored);
        QFETCH(const std::string, asked);
        QFETCH(const bool, equal);
        QVERIFY(client().putItem(support::putOf("Plain", "{'pk':{'S':'a'},'x':" + stored + "}")));
        for (const char *filter : {"x = :x", "x IN (:x)", "NOT x <> :x"}) {
            auto scan = scanOf("Plain");
            scan.filterExpression = filter;
            setValues(scan, "{':x':" + asked + "}");
            const auto page = client().scan(scan);
            QCOMPARE(errorOf(page), std::string());
            QCOMPARE(page->count, equal ? 1 : 0);
            auto put = support::putOf("Plain", "{'pk':{'S':'a'},'x':" + stored + "}");
            put.conditionExpression = filter;
            setValues(put, "{':x':" + asked + "}");
            QCOMPARE(bool(client().putItem(put)), equal);
        }
    }
    void filtersByNestedPathsInTheStoredForm()
    {
        QVERIFY(client().putItem(support::putOf(
            "Plain", "{'pk':{'S':'a'},'m':{'M':{'l':{'L':[{'S':'zero'},{'M':{'k.d':{'N':'7'}}}]}}},"
                     "'hollow':{'L':[]},'words':{'S':'abc'}}")));
        const auto count = [this](const std::string &filter, const std::string &values) {
            auto scan = scanOf("Plain");
            scan.filterExpression = filter;
            if (filter.find('#') != std::string::npos)
                scan.expressionAttributeNames = ExpressionAttributeNames{{"#d", "k.d"}};
            setValues(scan, values);
            const auto page = client().scan(scan);
            return page ? std::to_string(page->count) : errorOf(page);
        };
        QCOMPARE(count("m.l[1].#d = :v", "{':v':{'N':'7.0'}}"), std::string("1"));
        QCOMPARE(count("attribute_exists(m.l[2])", ""), std::string("0"));
        QCOMPARE(count("attribute_not_exists(m.l[0].x)", ""), std::string("1"));
        QCOMPARE(count("size(m.l) = :v AND size(hollow) < :v", "{':v':{'N':'2'}}"), std::string("1"));
        QCOMPARE(count("words.x = :v", "{':v':{'N':'7'}}"), std::string("0"));
        QCOMPARE(count("m.l[0] > words", ""), std::string("1"));
    }
};

QTEST_GUILESS_MAIN(TestItemEdges)
#include "tst_item_edges.moc"
