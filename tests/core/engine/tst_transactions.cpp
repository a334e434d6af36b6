// Transactions and batches: all or nothing, reasons in order, tokens that take effect once.

#include "core/api/error_details.h"
#include "tests/core/engine/requests.h"

using namespace core;
using namespace support;

namespace {

TransactWrite put(const std::string &table, const std::string &json, const std::string &condition = {})
{
    TransactWrite entry;
    entry.action = TransactWrite::Action::Put;
    entry.tableName = table;
    entry.item = item(json);
    if (!condition.empty())
        entry.conditionExpression = condition;
    return entry;
}

TransactWrite keyed(TransactWrite::Action action, const std::string &table, const std::string &key)
{
    TransactWrite entry;
    entry.action = action;
    entry.tableName = table;
    entry.key = item(key);
    return entry;
}

TransactWrite check(const std::string &table, const std::string &key, const std::string &condition)
{
    TransactWrite entry = keyed(TransactWrite::Action::ConditionCheck, table, key);
    entry.conditionExpression = condition;
    return entry;
}

TransactWrite update(const std::string &table, const std::string &key, const std::string &expression,
                     const std::string &values)
{
    TransactWrite entry = keyed(TransactWrite::Action::Update, table, key);
    entry.updateExpression = expression;
    setValues(entry, values);
    return entry;
}

/// "None, ConditionalCheckFailed(The conditional request failed), ..."
std::string reasonsOf(const Error &error)
{
    const auto *details = error.details<TransactionCanceledDetails>();
    if (!details)
        return "no reasons";
    std::string text;
    for (const CancellationReason &reason : details->reasons) {
        text += text.empty() ? "" : ", ";
        text += reason.code;
        text += reason.message.empty() ? "" : "(" + reason.message + ")";
        text += reason.item ? toJson(*reason.item) : "";
    }
    return text;
}

} // namespace

class TestTransactions : public QObject
{
    Q_OBJECT
    std::unique_ptr<OpenDatabase> m_database;
    LocalClient &client() { return m_database->client(); }
    std::string stored(const std::string &table, const std::string &key)
    {
        const auto got = client().getItem(getOf(table, key));
        return got ? toJson(got->item) : errorOf(got);
    }

private slots:
    void init()
    {
        m_database = std::make_unique<OpenDatabase>();
        QVERIFY(client().createTable(tableOf("Accounts", "id S")));
        auto orders = tableOf("Orders", "user S, n N");
        addGlobalIndex(orders, "ByState", "state S", "KEYS_ONLY");
        addLocalIndex(orders, "ByPrice", "user S, price N");
        QCOMPARE(errorOf(client().createTable(orders)), std::string());
    }
    void writesAllOverSeveralTables()
    {
        QVERIFY(client().putItem(putOf("Accounts", "{'id':{'S':'a'},'sum':{'N':'10'}}")));
        QVERIFY(client().putItem(putOf("Accounts", "{'id':{'S':'old'}}")));
        TransactWriteItemsRequest request;
        request.transactItems = {
            update("Accounts", "{'id':{'S':'a'}}", "SET #s = #s - :v", "{':v':{'N':'4'}}"),
            put("Orders", "{'user':{'S':'a'},'n':{'N':'1'},'state':{'S':'new'}}", "attribute_not_exists(n)"),
            keyed(TransactWrite::Action::Delete, "Accounts", "{'id':{'S':'old'}}"),
            check("Accounts", "{'id':{'S':'none'}}", "attribute_not_exists(id)"),
        };
        request.transactItems[0].expressionAttributeNames = ExpressionAttributeNames{{"#s", "sum"}};
        request.returnConsumedCapacity = ReturnConsumedCapacity::Indexes;
        request.returnItemCollectionMetrics = ReturnItemCollectionMetrics::Size;
        const auto response = client().transactWriteItems(request);
        QCOMPARE(errorOf(response), std::string());
        QCOMPARE(stored("Accounts", "{'id':{'S':'a'}}"), std::string("{'id':{'S':'a'},'sum':{'N':'6'}}"));
        QCOMPARE(stored("Accounts", "{'id':{'S':'old'}}"), std::string("nothing"));
        QCOMPARE(response->consumedCapacity.size(), std::size_t(2));
        QCOMPARE(response->consumedCapacity[0].tableName, std::string("Accounts"));
        QCOMPARE(response->consumedCapacity[0].capacityUnits, 6.0); // two writes and a check, twice each
        QCOMPARE(response->consumedCapacity[0].writeCapacityUnits, 6.0);
        QCOMPARE(response->consumedCapacity[1].capacityUnits, 3.0);
        QCOMPARE(response->consumedCapacity[1].globalSecondaryIndexes.front().second, 1.0);
        QCOMPARE(response->itemCollectionMetrics.size(), std::size_t(1));
        QCOMPARE(response->itemCollectionMetrics[0].first, std::string("Orders"));
        const auto entries = allItems(client(), scanOf("Orders", "ByState"));
        QVERIFY(entries);
        QCOMPARE(toJson(entries->at(0)), std::string("{'n':{'N':'1'},'state':{'S':'new'},'user':{'S':'a'}}"));
    }
    void writesNothingWhenOneEntryFails()
    {
        QVERIFY(client().putItem(putOf("Accounts", "{'id':{'S':'a'},'v':{'N':'1'}}")));
        TransactWriteItemsRequest request;
        request.transactItems = {
            put("Accounts", "{'id':{'S':'new'}}"),
            put("Accounts", "{'id':{'S':'a'}}", "attribute_not_exists(id)"),
            update("Accounts", "{'id':{'S':'b'}}", "SET v = w + :v", "{':v':{'N':'4'}}"),
            keyed(TransactWrite::Action::Delete, "Accounts", "{'id':{'N':'7'}}"),
            put("Orders", "{'user':{'S':'a'},'n':{'N':'1'},'price':{'S':'dear'}}"),
        };
        request.transactItems[1].returnValuesOnConditionCheckFailure =
            ReturnValuesOnConditionCheckFailure::AllOld;
        const auto response = client().transactWriteItems(request);
        QCOMPARE(errorOf(response),
                 std::string("TransactionCanceledException: Transaction cancelled, please refer cancellation "
                             "reasons for specific reasons [None, ConditionalCheckFailed, ValidationError, "
                             "ValidationError, ValidationError]"));
        QCOMPARE(reasonsOf(response.error()),
                 std::string(
                     "None, ConditionalCheckFailed(The conditional request failed){'id':{'S':'a'},'v':{'N':"
                     "'1'}}, ValidationError(The provided expression refers to an attribute that does not "
                     "exist in the item), ValidationError(The provided key element does not match the "
                     "schema), ValidationError(One or more parameter values were invalid: Type mismatch for "
                     "Index Key price Expected: N Actual: S IndexName: ByPrice)"));
        QCOMPARE(stored("Accounts", "{'id':{'S':'new'}}"), std::string("nothing"));
    }
    void refusesTheRequestAsAWhole_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<QByteArray>("error");
        QTest::newRow("one item twice")
            << QByteArray("{'id':{'S':'a'}}") << QByteArray("{'id':{'S':'a'}}")
            << QByteArray("ValidationException: Transaction request cannot include "
                          "multiple operations on one item");
        QTest::newRow("empty key") << QByteArray("{'id':{'S':'a'}}") << QByteArray("{'id':{'S':''}}")
                                   << QByteArray(
                                          "ValidationException: One or more parameter values are not valid. "
                                          "The AttributeValue for a "
                                          "key attribute cannot contain an empty string value. Key: id");
    }
    void refusesTheRequestAsAWhole()
    {
        QFETCH(const QByteArray, first);
        QFETCH(const QByteArray, second);
        QFETCH(const QByteArray, error);
        TransactWriteItemsRequest request;
        request.transactItems = {put("Accounts", first.toStdString()), put("Accounts", second.toStdString())};
        QCOMPARE(errorOf(client().transactWriteItems(request)), error.toStdString());
    }
    void takesEffectOncePerToken()
    {
        TransactWriteItemsRequest request;
        request.clientRequestToken = "token";
        request.transactItems = {update("Accounts", "{'id':{'S':'a'}}", "ADD v :one", "{':one':{'N':'1'}}")};
        request.returnConsumedCapacity = ReturnConsumedCapacity::Total;
        const auto first = client().transactWriteItems(request);
        QCOMPARE(errorOf(first), std::string());
        QCOMPARE(first->consumedCapacity.front().writeCapacityUnits, 2.0);
        m_database->reopen();
        m_database->clock().advance(std::chrono::minutes(9));
        const auto again = client().transactWriteItems(request);
        QCOMPARE(errorOf(again), std::string());
        QCOMPARE(again->consumedCapacity.front().readCapacityUnits, 2.0);
        QCOMPARE(stored("Accounts", "{'id':{'S':'a'}}"), std::string("{'id':{'S':'a'},'v':{'N':'1'}}"));

        auto other = request;
        other.transactItems.front().expressionAttributeValues->front().second = value("{'N':'2'}");
        QCOMPARE(client().transactWriteItems(other).error().code(), ErrorCode::IdempotentParameterMismatch);
        m_database->clock().advance(std::chrono::minutes(2));
        QCOMPARE(errorOf(client().transactWriteItems(other)), std::string());
        QCOMPARE(stored("Accounts", "{'id':{'S':'a'}}"), std::string("{'id':{'S':'a'},'v':{'N':'3'}}"));
    }
    void forgetsTheTokenOfACancelledTransaction()
    {
        TransactWriteItemsRequest request;
        request.clientRequestToken = "token";
        request.transactItems = {check("Accounts", "{'id':{'S':'a'}}", "attribute_exists(id)")};
        QCOMPARE(client().transactWriteItems(request).error().code(), ErrorCode::TransactionCanceled);
        QVERIFY(client().putItem(putOf("Accounts", "{'id':{'S':'a'}}")));
        QCOMPARE(errorOf(client().transactWriteItems(request)), std::string());
    }
    void getsSeveralItems()
    {
        QVERIFY(client().putItem(putOf("Accounts", "{'id':{'S':'a'},'v':{'N':'1'}}")));
        TransactGetItemsRequest request;
        request.transactItems = {{"Accounts", item("{'id':{'S':'a'}}"), "v", {}},
                                 {"Accounts", item("{'id':{'S':'none'}}"), {}, {}}};
        request.returnConsumedCapacity = ReturnConsumedCapacity::Total;
        auto response = client().transactGetItems(request);
        QCOMPARE(errorOf(response), std::string());
        QCOMPARE(toJson(response->responses[0]), std::string("{'v':{'N':'1'}}"));
        QVERIFY(!response->responses[1]);
        QCOMPARE(response->consumedCapacity.front().capacityUnits, 4.0);

        request.transactItems[1].key = item("{'id':{'N':'1'}}");
        response = client().transactGetItems(request);
        QVERIFY(!response);
        QCOMPARE(reasonsOf(response.error()),
                 std::string("None, ValidationError(The provided key element does not match the schema)"));
        request.transactItems[1].key = item("{'id':{'S':'a'}}");
        QCOMPARE(
            errorOf(client().transactGetItems(request)),
            std::string(
                "ValidationException: Transaction request cannot include multiple operations on one item"));
    }
    void writesAndGetsBatches()
    {
        QVERIFY(client().putItem(putOf("Accounts", "{'id':{'S':'old'}}")));
        BatchWriteItemRequest writes;
        writes.requestItems = {
            {"Accounts", {{item("{'id':{'S':'a'},'v':{'N':'1'}}"), {}}, {{}, item("{'id':{'S':'old'}}")}}},
            {"Orders",
             {{item("{'user':{'S':'u'},'n':{'N':'1'}}"), {}},
              {item("{'user':{'S':'u'},'n':{'N':'2'}}"), {}}}}};
        writes.returnConsumedCapacity = ReturnConsumedCapacity::Total;
        writes.returnItemCollectionMetrics = ReturnItemCollectionMetrics::Size;
        const auto written = client().batchWriteItem(writes);
        QCOMPARE(errorOf(written), std::string());
        QVERIFY(written->unprocessedItems.empty());
        QCOMPARE(written->consumedCapacity[0].capacityUnits, 2.0);
        QCOMPARE(written->itemCollectionMetrics.front().second.size(), std::size_t(1));

        BatchGetItemRequest gets;
        KeysAndAttributes accounts;
        accounts.keys = {item("{'id':{'S':'a'}}"), item("{'id':{'S':'old'}}")};
        accounts.projectionExpression = "v";
        KeysAndAttributes orders;
        orders.keys = {item("{'user':{'S':'u'},'n':{'N':'2.0'}}")};
        orders.consistentRead = true;
        gets.requestItems = {{"Accounts", accounts}, {"Orders", orders}};
        gets.returnConsumedCapacity = ReturnConsumedCapacity::Total;
        const auto got = client().batchGetItem(gets);
        QCOMPARE(errorOf(got), std::string());
        QCOMPARE(got->responses[0].second.size(), std::size_t(1));
        QCOMPARE(toJson(got->responses[0].second[0]), std::string("{'v':{'N':'1'}}"));
        QCOMPARE(toJson(got->responses[1].second.at(0)), std::string("{'n':{'N':'2'},'user':{'S':'u'}}"));
        QCOMPARE(got->consumedCapacity[0].capacityUnits, 1.0);
        QCOMPARE(got->consumedCapacity[1].capacityUnits, 1.0);
    }
    void leavesWhatExceedsSixteenMegabytes()
    {
        const std::string large(390'000, 'x');
        BatchGetItemRequest gets;
        gets.requestItems = {{"Accounts", {}}};
        for (int i = 0; i < 50; ++i) {
            const std::string key = "{'id':{'S':'" + std::to_string(i) + "'}}";
            auto put = putOf("Accounts", key);
            put.item->set("text", AttributeValue::string(large));
            QVERIFY(client().putItem(put));
            gets.requestItems[0].second.keys.push_back(item(key));
        }
        const auto got = client().batchGetItem(gets);
        QVERIFY(got);
        QCOMPARE(got->responses[0].second.size(), std::size_t(43));
        QCOMPARE(got->unprocessedKeys[0].second.keys.size(), std::size_t(7));
    }
    void refusesBatches_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<QByteArray>("error");
        QTest::newRow("the same key twice")
            << QByteArray("{'id':{'S':'a'}}") << QByteArray("{'id':{'S':'a'},'v':{'N':'1'}}")
            << QByteArray("ValidationException: Provided list of item keys contains duplicates");
        QTest::newRow("no key")
            << QByteArray("{'id':{'S':'a'}}") << QByteArray("{'v':{'N':'1'}}")
            << QByteArray("ValidationException: The provided key element does not match the schema");
        QTest::newRow("key of another type")
            << QByteArray("{'id':{'S':'a'}}") << QByteArray("{'id':{'N':'1'}}")
            << QByteArray("ValidationException: The provided key element does not match the schema");
    }
    void refusesBatches()
    {
        QFETCH(const QByteArray, first);
        QFETCH(const QByteArray, second);
        QFETCH(const QByteArray, error);
        BatchWriteItemRequest writes;
        writes.requestItems = {
            {"Accounts", {{item(first.toStdString()), {}}, {item(second.toStdString()), {}}}}};
        QCOMPARE(errorOf(client().batchWriteItem(writes)), error.toStdString());
        QCOMPARE(stored("Accounts", "{'id':{'S':'a'}}"), std::string("nothing"));
    }
};
QTEST_GUILESS_MAIN(TestTransactions)
#include "tst_transactions.moc"
