// PutItem, UpdateItem and DeleteItem: what they refuse and in which order, what they return, and what they
// cost.

#include "core/api/error_details.h"
#include "tests/core/engine/index_twin.h"

using namespace core;
using namespace support;

namespace {

constexpr const char *kInvalid = "ValidationException: One or more parameter values were invalid: ";
constexpr const char *kNotValid = "ValidationException: One or more parameter values are not valid. ";

QByteArray invalid(const char *text)
{
    return QByteArray(kInvalid) + text;
}
QByteArray notValid(const char *text)
{
    return QByteArray(kNotValid) + text;
}

std::string longText(std::size_t bytes)
{
    return std::string(bytes, 'x');
}

} // namespace

class TestWritingItems : public QObject
{
    Q_OBJECT
    std::unique_ptr<OpenDatabase> m_database;
    LocalClient &client() { return m_database->client(); }
    std::string stored(const std::string &key)
    {
        const auto got = client().getItem(getOf("Things", key));
        return got ? toJson(got->item) : errorOf(got);
    }

private slots:
    void init()
    {
        m_database = std::make_unique<OpenDatabase>();
        auto request = tableOf("Things", "p S, s N");
        addLocalIndex(request, "Local", "p S, l B");
        addGlobalIndex(request, "Global", "g S", "KEYS_ONLY");
        QCOMPARE(errorOf(client().createTable(request)), std::string());
    }

    void refusesItems_data()
    {
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<QByteArray>("error");
        QTest::newRow("no sort key") << QByteArray("{'p':{'S':'a'}}")
                                     << invalid("Missing the key s in the item");
        QTest::newRow("key type") << QByteArray("{'p':{'S':'a'},'s':{'S':'1'}}")
                                  << invalid("Type mismatch for key s expected: N actual: S");
        QTest::newRow("empty key")
            << QByteArray("{'p':{'S':''},'s':{'N':'1'}}")
            << notValid(
                   "The AttributeValue for a key attribute cannot contain an empty string value. Key: p");
        QTest::newRow("index key type")
            << QByteArray("{'p':{'S':'a'},'s':{'N':'1'},'g':{'N':'1'}}")
            << invalid("Type mismatch for Index Key g Expected: S Actual: N IndexName: Global");
        QTest::newRow("empty index key")
            << QByteArray("{'p':{'S':'a'},'s':{'N':'1'},'l':{'B':''}}")
            << notValid("A value specified for a secondary index key is not supported. The AttributeValue "
                        "for a key "
                        "attribute cannot contain an empty binary value. IndexName: Local, IndexKey: l");
        QTest::newRow("key type before index key")
            << QByteArray("{'p':{'N':'1'},'s':{'N':'1'},'g':{'N':'1'}}")
            << invalid("Type mismatch for key p expected: S actual: N");
        QTest::newRow("long partition key")
            << QByteArray("{'p':{'S':'" + QByteArray(2049, 'x') + "'},'s':{'N':'1'}}")
            << invalid("Size of hashkey has exceeded the maximum size limit of2048 bytes");
        QTest::newRow("long index sort key")
            << QByteArray("{'p':{'S':'a'},'s':{'N':'1'},'l':{'B':'" + QByteArray(1025, 'x').toBase64() +
                          "'}}")
            << invalid("Aggregated size of all range keys has exceeded the size limit of 1024 bytes");
        QTest::newRow("too large")
            << QByteArray("{'p':{'S':'a'},'s':{'N':'1'},'t':{'S':'" + QByteArray(409600, 'x') + "'}}")
            << QByteArray("ValidationException: Item size has exceeded the maximum allowed size");
    }
    void refusesItems()
    {
        QFETCH(const QByteArray, item);
        QFETCH(const QByteArray, error);
        QCOMPARE(errorOf(client().putItem(putOf("Things", item.toStdString()))), error.toStdString());
        QCOMPARE(client().describeTable({"Things"})->table.itemCount, 0);
    }

    void refusesKeys_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("error");
        const QByteArray mismatch = "ValidationException: The provided key element does not match the schema";
        QTest::newRow("missing") << QByteArray("{'p':{'S':'a'}}") << mismatch;
        QTest::newRow("one more") << QByteArray("{'p':{'S':'a'},'s':{'N':'1'},'x':{'N':'1'}}") << mismatch;
        QTest::newRow("type") << QByteArray("{'p':{'S':'a'},'s':{'S':'1'}}") << mismatch;
        QTest::newRow("empty") << QByteArray("{'p':{'S':''},'s':{'N':'1'}}")
                               << notValid(
                                      "The AttributeValue for a key attribute cannot contain an empty string "
                                      "value. Key: p");
        QTest::newRow("long") << QByteArray("{'p':{'S':'" + QByteArray(2049, 'x') + "'},'s':{'N':'1'}}")
                              << invalid("Size of hashkey has exceeded the maximum size limit of2048 bytes");
    }
    void refusesKeys()
    {
        QFETCH(const QByteArray, key);
        QFETCH(const QByteArray, error);
        const std::string text = key.toStdString();
        QCOMPARE(errorOf(client().getItem(getOf("Things", text))), error.toStdString());
        QCOMPARE(errorOf(client().deleteItem(deleteOf("Things", text))), error.toStdString());
        QCOMPARE(errorOf(client().updateItem(updateOf("Things", text, "REMOVE a"))), error.toStdString());
    }

    void refusesUpdates_data()
    {
        QTest::addColumn<QByteArray>("expression");
        QTest::addColumn<QByteArray>("values");
        QTest::addColumn<QByteArray>("error");
        const QByteArray text = "{':v':{'S':'t'}}";
        QTest::newRow("a key") << QByteArray("SET p = :v") << text
                               << invalid("Cannot update attribute p. This attribute is part of the key");
        QTest::newRow("inside an index key") << QByteArray("SET g.x = :v") << text
                                             << QByteArray("ValidationException: Key attributes must be "
                                                           "scalars; list random access '[]' and map lookup "
                                                           "'.' are not allowed: IndexKey: g");
        QTest::newRow("index key type") << QByteArray("SET g = :v") << QByteArray("{':v':{'N':'1'}}")
                                        << QByteArray("ValidationException: The update expression attempted "
                                                      "to update the secondary index key to "
                                                      "unsupported type");
        QTest::newRow("empty index key")
            << QByteArray("SET g = :v") << QByteArray("{':v':{'S':''}}")
            << notValid(
                   "The update expression attempted to update a secondary index key to a value that is not "
                   "supported. The AttributeValue for a key attribute cannot contain an empty string value.");
        QTest::newRow("long index key")
            << QByteArray("SET l = :v")
            << QByteArray("{':v':{'B':'" + QByteArray(1025, 'x').toBase64() + "'}}")
            << QByteArray(
                   "ValidationException: The update expression attempted to update the secondary index key "
                   "beyond allowed size limits");
        QTest::newRow("too large")
            << QByteArray("SET t = :v") << QByteArray("{':v':{'S':'" + QByteArray(409600 - 5, 'x') + "'}}")
            << QByteArray("ValidationException: Item size to update has exceeded the maximum allowed size");
        QTest::newRow("missing operand") << QByteArray("SET a = b + :v") << QByteArray("{':v':{'N':'1'}}")
                                         << QByteArray("ValidationException: The provided expression refers "
                                                       "to an attribute that does not exist in "
                                                       "the item");
    }
    void refusesUpdates()
    {
        QFETCH(const QByteArray, expression);
        QFETCH(const QByteArray, values);
        QFETCH(const QByteArray, error);
        const std::string key = "{'p':{'S':'a'},'s':{'N':'1'}}";
        for (const bool exists : {false, true}) {
            if (exists)
                QVERIFY(client().putItem(putOf("Things", key)));
            QCOMPARE(errorOf(client().updateItem(
                         updateOf("Things", key, expression.toStdString(), values.toStdString()))),
                     error.toStdString());
            QCOMPARE(stored(key), exists ? key : std::string("nothing"));
        }
    }

    void testsWhatAnUpdateWrites()
    {
        // The item fits, but what the update writes and costs does not.
        const std::string key = "{'p':{'S':'a'},'s':{'N':'1'}}";
        const std::size_t fits = 409600 - 3 - 19 - 1;
        auto request = updateOf("Things", key, "SET t = :v", "{':v':{'S':'" + longText(fits) + "'}}");
        QCOMPARE(errorOf(client().updateItem(request)), std::string());
        request = updateOf("Things", key, "SET t = :v", "{':v':{'S':'" + longText(fits + 1) + "'}}");
        QCOMPARE(
            errorOf(client().updateItem(request)),
            std::string("ValidationException: Item size to update has exceeded the maximum allowed size"));
        QCOMPARE(errorOf(client().putItem(putOf("Things", "{'p':{'S':'a'},'s':{'N':'1'},'t':{'S':'" +
                                                              longText(fits + 1) + "'}}"))),
                 std::string());
    }

    void returnsValues_data()
    {
        QTest::addColumn<int>("returnValues");
        QTest::addColumn<QByteArray>("onOld");
        QTest::addColumn<QByteArray>("onNew");
        const QByteArray none = "nothing";
        QTest::newRow("none") << int(ReturnValues::None) << none << none;
        QTest::newRow("all old") << int(ReturnValues::AllOld)
                                 << QByteArray("{'a':{'N':'1'},'b':{'N':'2'},'p':{'S':'a'},'s':{'N':'1'}}")
                                 << none;
        QTest::newRow("all new") << int(ReturnValues::AllNew)
                                 << QByteArray("{'a':{'N':'5'},'p':{'S':'a'},'s':{'N':'1'}}")
                                 << QByteArray("{'a':{'N':'5'},'p':{'S':'a'},'s':{'N':'1'}}");
        QTest::newRow("updated old") << int(ReturnValues::UpdatedOld)
                                     << QByteArray("{'a':{'N':'1'},'b':{'N':'2'}}") << none;
        QTest::newRow("updated new") << int(ReturnValues::UpdatedNew) << QByteArray("{'a':{'N':'5'}}")
                                     << QByteArray("{'a':{'N':'5'}}");
    }
    void returnsValues()
    {
        QFETCH(const int, returnValues);
        QFETCH(const QByteArray, onOld);
        QFETCH(const QByteArray, onNew);
        const std::string key = "{'p':{'S':'a'},'s':{'N':'1'}}";
        auto request = updateOf("Things", key, "SET a = :v REMOVE b", "{':v':{'N':'5'}}");
        request.returnValues = ReturnValues(returnValues);
        auto response = client().updateItem(request);
        QCOMPARE(errorOf(response), std::string());
        QCOMPARE(toJson(response->attributes), onNew.toStdString());
        QVERIFY(
            client().putItem(putOf("Things", "{'p':{'S':'a'},'s':{'N':'1'},'a':{'N':'1'},'b':{'N':'2'}}")));
        response = client().updateItem(request);
        QCOMPARE(toJson(response->attributes), onOld.toStdString());
    }

    void makesItemsOnlyWhereItShould()
    {
        const std::string key = "{'p':{'S':'a'},'s':{'N':'1'}}";
        QVERIFY(client().updateItem(updateOf("Things", key, "REMOVE x.y")));
        QCOMPARE(stored(key), std::string("nothing"));
        QVERIFY(client().updateItem(updateOf("Things", key, "DELETE x :v", "{':v':{'SS':['a']}}")));
        QCOMPARE(stored(key), std::string("nothing"));
        QVERIFY(client().updateItem(updateOf("Things", key, "")));
        QCOMPARE(stored(key), key);
    }

    void answersFailedConditions()
    {
        const std::string json = "{'p':{'S':'a'},'s':{'N':'1'},'v':{'N':'1'}}";
        QVERIFY(client().putItem(putOf("Things", json)));
        PutItemRequest request = putOf("Things", json);
        request.conditionExpression = "attribute_not_exists(p)";
        auto response = client().putItem(request);
        QCOMPARE(errorOf(response),
                 std::string("ConditionalCheckFailedException: The conditional request failed"));
        QVERIFY(!response.error().details<ConditionFailureDetails>()->item);
        QCOMPARE(response.error().details<ConditionFailureDetails>()->writeUnits, 1.0);
        request.returnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure::AllOld;
        response = client().putItem(request);
        const auto *details = response.error().details<ConditionFailureDetails>();
        QVERIFY(details);
        QCOMPARE(toJson(details->item), json);
    }

    void costs_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<double>("table");
        QTest::addColumn<double>("global");
        QTest::addColumn<double>("local");
        const QByteArray key = "'p':{'S':'a'},'s':{'N':'1'}";
        const auto large = [](int bytes) {
            return QByteArray(",'t':{'S':'") + QByteArray(bytes, 'x') + "'}";
        };
        const QByteArray g = ",'g':{'S':'g'}";
        const QByteArray l = ",'l':{'B':'bA=='}";
        QTest::newRow("small, no entries") << QByteArray() << key << 1.0 << 0.0 << 0.0;
        QTest::newRow("3000 bytes") << QByteArray() << QByteArray(key + large(3000)) << 3.0 << 0.0 << 0.0;
        QTest::newRow("the larger of both") << QByteArray(key + large(5000)) << key << 5.0 << 0.0 << 0.0;
        QTest::newRow("new entries") << QByteArray() << QByteArray(key + g + l + large(2000)) << 2.0 << 1.0
                                     << 2.0;
        QTest::newRow("entries go") << QByteArray(key + g + l + large(2000)) << key << 2.0 << 1.0 << 2.0;
        QTest::newRow("unchanged entries")
            << QByteArray(key + g) << QByteArray(key + g + large(10)) << 1.0 << 0.0 << 0.0;
        QTest::newRow("another key") << QByteArray(key + g) << QByteArray(key + ",'g':{'S':'h'}") << 1.0
                                     << 2.0 << 0.0;
        QTest::newRow("same key, other content")
            << QByteArray(key + l) << QByteArray(key + l + large(1500)) << 2.0 << 0.0 << 2.0;
    }
    void costs()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QFETCH(const double, table);
        QFETCH(const double, global);
        QFETCH(const double, local);
        if (!before.isEmpty())
            QVERIFY(client().putItem(putOf("Things", "{" + before.toStdString() + "}")));
        auto request = putOf("Things", "{" + after.toStdString() + "}");
        request.returnConsumedCapacity = ReturnConsumedCapacity::Indexes;
        const auto response = client().putItem(request);
        QCOMPARE(errorOf(response), std::string());
        const ConsumedCapacity &capacity = *response->consumedCapacity;
        QCOMPARE(*capacity.table, table);
        QCOMPARE(capacity.globalSecondaryIndexes.empty() ? 0.0 : capacity.globalSecondaryIndexes[0].second,
                 global);
        QCOMPARE(capacity.localSecondaryIndexes.empty() ? 0.0 : capacity.localSecondaryIndexes[0].second,
                 local);
        QCOMPARE(capacity.capacityUnits, table + global + local);
        QCOMPARE(disagreement(client(), "Things"), std::string());
    }

    void namesTheItemCollection()
    {
        auto request = putOf("Things", "{'p':{'S':'a'},'s':{'N':'1'}}");
        request.returnItemCollectionMetrics = ReturnItemCollectionMetrics::Size;
        const auto response = client().putItem(request);
        QVERIFY(response && response->itemCollectionMetrics);
        QCOMPARE(toJson(response->itemCollectionMetrics->itemCollectionKey), std::string("{'p':{'S':'a'}}"));
        QVERIFY(client().createTable(tableOf("Plain", "p S")));
        auto plain = putOf("Plain", "{'p':{'S':'a'}}");
        plain.returnItemCollectionMetrics = ReturnItemCollectionMetrics::Size;
        QVERIFY(!client().putItem(plain)->itemCollectionMetrics);
    }
};
QTEST_GUILESS_MAIN(TestWritingItems)
#include "tst_writing_items.moc"
