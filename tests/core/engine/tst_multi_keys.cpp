// Global indexes whose keys have several attributes.

#include "tests/core/engine/index_twin.h"

using namespace core;
using namespace support;

class TestMultiKeys : public QObject
{
    Q_OBJECT
    std::unique_ptr<OpenDatabase> m_database;
    LocalClient &client() { return m_database->client(); }

private slots:
    void init()
    {
        m_database = std::make_unique<OpenDatabase>();
        CreateTableRequest request = tableOf("Matches", "id S");
        for (const auto &[name, type] :
             {std::pair("cup", AttributeType::S), std::pair("year", AttributeType::N),
              std::pair("round", AttributeType::N), std::pair("seat", AttributeType::S)})
            request.attributeDefinitions.push_back({name, type});
        GlobalSecondaryIndex index;
        index.indexName = "ByCup";
        index.keySchema = {{"cup", KeyType::Hash},
                           {"year", KeyType::Hash},
                           {"round", KeyType::Range},
                           {"seat", KeyType::Range}};
        index.projection.projectionType = ProjectionType::KeysOnly;
        request.globalSecondaryIndexes = std::vector<GlobalSecondaryIndex>{index};
        QCOMPARE(errorOf(client().createTable(request)), std::string());
        int id = 0;
        for (const char *cup : {"a", "b"}) {
            for (int year = 2020; year < 2023; ++year) {
                for (int round = 1; round <= 3; ++round) {
                    for (const char *seat : {"x", "y"}) {
                        const std::string json = "{'id':{'S':'" + std::to_string(id++) + "'},'cup':{'S':'" +
                                                 cup + "'},'year':{'N':'" + std::to_string(year) +
                                                 "'},'round':{'N':'" + std::to_string(round) +
                                                 "'},'seat':{'S':'" + seat + "'}}";
                        QVERIFY(client().putItem(putOf("Matches", json)));
                    }
                }
            }
        }
        QVERIFY(
            client().putItem(putOf("Matches", "{'id':{'S':'partial'},'cup':{'S':'a'},'year':{'N':'2020'}}")));
    }
    void agreesWithTheTable() { QCOMPARE(disagreement(client(), "Matches"), std::string()); }
    void queries_data()
    {
        QTest::addColumn<QByteArray>("condition");
        QTest::addColumn<int>("count");
        QTest::addColumn<QByteArray>("error");
        const QByteArray none;
        QTest::newRow("partition") << QByteArray("cup = :a AND #y = :y") << 6 << none;
        QTest::newRow("first sort attribute")
            << QByteArray("cup = :a AND #y = :y AND round = :r") << 2 << none;
        QTest::newRow("range on the first")
            << QByteArray("cup = :a AND #y = :y AND round >= :r") << 4 << none;
        QTest::newRow("both") << QByteArray("cup = :a AND #y = :y AND round = :r AND begins_with(seat, :s)")
                              << 1 << none;
        QTest::newRow("half a partition")
            << QByteArray("cup = :a") << 0
            << QByteArray("ValidationException: Query condition missed key schema element: year");
        QTest::newRow("a gap")
            << QByteArray("cup = :a AND #y = :y AND seat = :s") << 0
            << QByteArray("ValidationException: Query condition missed key schema element: round");
        QTest::newRow("range before the last")
            << QByteArray("cup = :a AND #y = :y AND round > :r AND seat = :s") << 0
            << QByteArray("ValidationException: Query key condition not supported");
        QTest::newRow("no equality") << QByteArray("cup = :a AND #y > :y") << 0
                                     << QByteArray("ValidationException: Query key condition not supported");
    }
    void queries()
    {
        QFETCH(const QByteArray, condition);
        QFETCH(const int, count);
        QFETCH(const QByteArray, error);
        QueryRequest request;
        request.tableName = "Matches";
        request.indexName = "ByCup";
        request.keyConditionExpression = condition.toStdString();
        if (condition.contains("#y"))
            request.expressionAttributeNames = ExpressionAttributeNames{{"#y", "year"}};
        request.expressionAttributeValues.emplace();
        const ExpressionAttributeValues values = {{":a", value("{'S':'a'}")},
                                                  {":y", value("{'N':'2021'}")},
                                                  {":r", value("{'N':'2'}")},
                                                  {":s", value("{'S':'x'}")}};
        for (const auto &pair : values) {
            if (condition.contains(pair.first.c_str()))
                request.expressionAttributeValues->push_back(pair);
        }
        request.limit = 1; // resumed after every row
        const auto found = allItems(client(), request);
        QCOMPARE(errorOf(found), error.toStdString());
        if (!found)
            return;
        QCOMPARE(int(found->size()), count);
        for (std::size_t i = 1; i < found->size(); ++i)
            QVERIFY(compareScalars(*found->at(i - 1).find("round"), *found->at(i).find("round")) <= 0);
    }
    void refusesKeySchemas_data()
    {
        QTest::addColumn<QByteArray>("kinds");
        QTest::addColumn<QByteArray>("error");
        QTest::newRow("range first")
            << QByteArray("RH")
            << QByteArray("Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
        QTest::newRow("hash behind range")
            << QByteArray("HRH")
            << QByteArray("One or more parameter values were invalid: All HASH key attributes must "
                          "precede RANGE key attributes in the KeySchema");
        QTest::newRow("five")
            << QByteArray("HHHHH")
            << QByteArray("One or more parameter values were invalid: The KeySchema exceeds the maximum "
                          "allowed number of HASH key attributes");
    }
    void refusesKeySchemas()
    {
        QFETCH(const QByteArray, kinds);
        QFETCH(const QByteArray, error);
        CreateTableRequest request = tableOf("Other", "id S");
        GlobalSecondaryIndex index;
        index.indexName = "Index";
        index.projection.projectionType = ProjectionType::All;
        for (const char kind : kinds) {
            const std::string name = "k" + std::to_string(index.keySchema.size());
            request.attributeDefinitions.push_back({name, AttributeType::S});
            index.keySchema.push_back({name, kind == 'H' ? KeyType::Hash : KeyType::Range});
        }
        request.globalSecondaryIndexes = std::vector<GlobalSecondaryIndex>{index};
        QCOMPARE(errorOf(client().createTable(request)), "ValidationException: " + error.toStdString());
    }
};
QTEST_GUILESS_MAIN(TestMultiKeys)
#include "tst_multi_keys.moc"
