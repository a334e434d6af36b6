// CreateTable, UpdateTable, DeleteTable and ListTables: what they refuse, what they answer, what is kept.

#include "core/storage/keys.h"
#include "tests/core/engine/requests.h"

#include <functional>

using namespace core;
using namespace support;

namespace {

using Change = std::function<void(CreateTableRequest &)>;
using Update = std::function<void(UpdateTableRequest &)>;

constexpr const char *kInvalid = "ValidationException: One or more parameter values were invalid: ";

CreateTableRequest provisioned()
{
    CreateTableRequest request = tableOf("Table", "p S, s N");
    request.billingMode.reset();
    request.provisionedThroughput = ProvisionedThroughput{5, 6};
    return request;
}

GlobalSecondaryIndexUpdate creation(const std::string &name, const std::string &keys)
{
    GlobalSecondaryIndexUpdate update;
    update.create =
        GlobalSecondaryIndex{name, keysOf(keys).schema, projectionOf("ALL"), ProvisionedThroughput{1, 1}};
    return update;
}
GlobalSecondaryIndexUpdate removal(const std::string &name)
{
    GlobalSecondaryIndexUpdate update;
    update.remove = name;
    return update;
}
GlobalSecondaryIndexUpdate units(const std::string &name, std::int64_t read, std::int64_t write)
{
    GlobalSecondaryIndexUpdate update;
    update.update = UpdateGlobalSecondaryIndexAction{name, ProvisionedThroughput{read, write}};
    return update;
}

} // namespace
Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(Update)

class TestTableChanges : public QObject
{
    Q_OBJECT
    std::unique_ptr<OpenDatabase> m_database;
    LocalClient &client() { return m_database->client(); }

private slots:
    void init() { m_database = std::make_unique<OpenDatabase>(); }

    void refusesToCreate_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QByteArray>("error");
        const auto row = [](const char *name, Change change, const std::string &error) {
            QTest::newRow(name) << change << QByteArray::fromStdString(error);
        };
        row(
            "no throughput", [](auto &r) { r.provisionedThroughput.reset(); },
            std::string(kInvalid) + "ReadCapacityUnits and WriteCapacityUnits must both be specified when "
                                    "BillingMode is PROVISIONED");
        row(
            "throughput on demand", [](auto &r) { r.billingMode = BillingMode::PayPerRequest; },
            std::string(kInvalid) + "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when "
                                    "BillingMode is PAY_PER_REQUEST");
        row(
            "undefined key", [](auto &r) { r.attributeDefinitions[1].attributeName = "t"; },
            std::string(kInvalid) +
                "Some index key attributes are not defined in AttributeDefinitions. Keys: [p, s], "
                "AttributeDefinitions: [p, t]");
        row(
            "one definition more",
            [](auto &r) {
                r.attributeDefinitions.push_back({"z", AttributeType::S});
            },
            std::string(kInvalid) +
                "Some AttributeDefinitions are not used. AttributeDefinitions: [p, s, z], keys "
                "used: [p, s]");
        row(
            "range first", [](auto &r) { r.keySchema[0].keyType = KeyType::Range; },
            "ValidationException: Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
        row(
            "two hashes", [](auto &r) { r.keySchema[1].keyType = KeyType::Hash; },
            "ValidationException: Invalid KeySchema: The second KeySchemaElement is not a RANGE key type");
        row(
            "local index without range", [](auto &r) { addLocalIndex(r, "Index", "p S"); },
            std::string(kInvalid) + "Index KeySchema does not have a range key for index: Index");
        row(
            "local index with another hash", [](auto &r) { addLocalIndex(r, "Index", "s N, p S"); },
            std::string(kInvalid) + "Index KeySchema does not have the same leading hash key as table "
                                    "KeySchema for index: Index. index "
                                    "hash key: s, table hash key: p");
        row(
            "no local indexes", [](auto &r) { r.localSecondaryIndexes.emplace(); },
            std::string(kInvalid) + "List of LocalSecondaryIndexes is empty");
        row(
            "name twice",
            [](auto &r) {
                addLocalIndex(r, "Index", "p S, s N");
                addGlobalIndex(r, "Index", "s N");
            },
            std::string(kInvalid) + "Duplicate index name: Index");
        row(
            "index without units", [](auto &r) { addGlobalIndex(r, "Index", "s N"); },
            std::string(kInvalid) + "ProvisionedThroughput is not specified for index: Index");
        row(
            "names without include",
            [](auto &r) {
                addGlobalIndex(r, "Index", "s N");
                r.globalSecondaryIndexes->back().projection.nonKeyAttributes = {"a"};
            },
            std::string(kInvalid) + "ProjectionType is ALL, but NonKeyAttributes is specified");
        row(
            "six local indexes",
            [](auto &r) {
                for (int i = 0; i < 6; ++i)
                    addLocalIndex(r, "Index" + std::to_string(i), "p S, s N");
            },
            std::string(kInvalid) + "Number of LocalSecondaryIndexes exceeds per-table limit of 5");
    }
    void refusesToCreate()
    {
        QFETCH(const Change, change);
        QFETCH(const QByteArray, error);
        CreateTableRequest request = provisioned();
        change(request);
        QCOMPARE(errorOf(client().createTable(request)), error.toStdString());
        QVERIFY(client().listTables({})->tableNames.empty());
    }

    void describesWhatWasCreated()
    {
        CreateTableRequest request = provisioned();
        addGlobalIndex(request, "Index", "z B, p S", "y, x");
        request.globalSecondaryIndexes->back().provisionedThroughput = ProvisionedThroughput{1, 2};
        request.tableClass = TableClass::StandardInfrequentAccess;
        const auto created = client().createTable(request);
        QCOMPARE(errorOf(created), std::string());
        QCOMPARE(created->tableDescription.tableStatus, TableStatus::Creating);
        QCOMPARE(errorOf(client().createTable(request)),
                 std::string("ResourceInUseException: Table already exists: Table"));
        m_database->reopen();
        const TableDescription table = client().describeTable({"Table"})->table;
        QCOMPARE(table.tableStatus, TableStatus::Active);
        QCOMPARE(table.attributeDefinitions[2].attributeName, std::string("z"));
        QCOMPARE(table.provisionedThroughput, (ProvisionedThroughput{5, 6}));
        QVERIFY(!table.billingMode);
        QCOMPARE(table.tableClass, TableClass::StandardInfrequentAccess);
        QCOMPARE(table.creationDateTimeMicros, m_database->clock().now());
        QCOMPARE(table.tableId, created->tableDescription.tableId);
        QCOMPARE(table.tableArn, std::string("arn:aws:dynamodb:us-east-1:000000000000:table/Table"));
        const IndexDescription &index = table.globalSecondaryIndexes.at(0);
        QCOMPARE(index.indexStatus, IndexStatus::Active);
        QCOMPARE(index.indexArn, table.tableArn + "/index/Index");
        QCOMPARE(*index.projection.nonKeyAttributes, (std::vector<std::string>{"x", "y"}));
        QCOMPARE(*index.provisionedThroughput, (ProvisionedThroughput{1, 2}));
    }

    void refusesToUpdate_data()
    {
        QTest::addColumn<Update>("update");
        QTest::addColumn<QByteArray>("error");
        const auto row = [](const char *name, Update update, const std::string &error) {
            QTest::newRow(name) << update << QByteArray::fromStdString(error);
        };
        row(
            "nothing", [](auto &) {},
            "ValidationException: At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled, "
            "GlobalSecondaryIndexUpdates, SSESpecification, ReplicaUpdates, MultiAccountReplicaReady, "
            "ReplicaTransitRoleArn, MultiRegionConsistency, DeletionProtectionEnabled, OnDemandThroughput, "
            "WarmThroughput or TableClass is required");
        row(
            "class with others",
            [](auto &r) {
                r.tableClass = TableClass::Standard;
                r.deletionProtectionEnabled = true;
            },
            std::string(kInvalid) + "TableClass modification must be the only operation in the request");
        row(
            "index and units",
            [](auto &r) {
                r.provisionedThroughput = ProvisionedThroughput{1, 1};
                r.globalSecondaryIndexUpdates = {removal("Index")};
            },
            std::string(kInvalid) + "You cannot create or delete index while updating table IOPS");
        row(
            "same units",
            [](auto &r) {
                r.provisionedThroughput = ProvisionedThroughput{5, 6};
            },
            "ValidationException: The provisioned throughput for the table will not change. The requested "
            "value equals "
            "the current value. Current ReadCapacityUnits provisioned for the table: 5. Requested "
            "ReadCapacityUnits: 5. "
            "Current WriteCapacityUnits provisioned for the table: 6. Requested WriteCapacityUnits: 6. Refer "
            "to the "
            "Amazon DynamoDB Developer Guide for current limits and how to request higher limits.");
        row(
            "empty index update", [](auto &r) { r.globalSecondaryIndexUpdates.emplace_back(); },
            std::string(kInvalid) +
                "One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create, "
                "GlobalSecondaryIndexUpdate.Delete must not be null");
        row(
            "index twice",
            [](auto &r) {
                r.globalSecondaryIndexUpdates = {removal("Index"), units("Index", 2, 2)};
            },
            std::string(kInvalid) +
                "Only one global secondary index update per index is allowed simultaneously. Index: Index");
        row(
            "no definitions", [](auto &r) { r.globalSecondaryIndexUpdates = {creation("New", "s N")}; },
            std::string(kInvalid) + "AttributeDefinitions is not specified for index: New");
        row(
            "index exists",
            [](auto &r) {
                r.attributeDefinitions = {{"s", AttributeType::N}};
                r.globalSecondaryIndexUpdates = {creation("Index", "s N")};
            },
            "ValidationException: Attempting to create an index which already exists");
        row(
            "unknown index", [](auto &r) { r.globalSecondaryIndexUpdates = {removal("None")}; },
            "ResourceNotFoundException: Requested resource not found: Index None for table Table");
        row(
            "local index", [](auto &r) { r.globalSecondaryIndexUpdates = {removal("Local")}; },
            "ValidationException: Cannot delete an index that is not a GlobalSecondaryIndex: Local");
        row(
            "two at once",
            [](auto &r) {
                r.attributeDefinitions = {{"s", AttributeType::N}};
                r.globalSecondaryIndexUpdates = {creation("New", "s N"), removal("Index")};
            },
            "LimitExceededException: Subscriber limit exceeded: Only 1 online index can be created or "
            "deleted "
            "simultaneously per table");
    }
    void refusesToUpdate()
    {
        QFETCH(const Update, update);
        QFETCH(const QByteArray, error);
        CreateTableRequest table = provisioned();
        addLocalIndex(table, "Local", "p S, s N");
        addGlobalIndex(table, "Index", "s N");
        table.globalSecondaryIndexes->back().provisionedThroughput = ProvisionedThroughput{1, 1};
        QCOMPARE(errorOf(client().createTable(table)), std::string());
        UpdateTableRequest request;
        request.tableName = "Table";
        update(request);
        QCOMPARE(errorOf(client().updateTable(request)), error.toStdString());
    }

    void changesBilling()
    {
        CreateTableRequest table = provisioned();
        addGlobalIndex(table, "Index", "s N");
        table.globalSecondaryIndexes->back().provisionedThroughput = ProvisionedThroughput{1, 1};
        QVERIFY(client().createTable(table));
        UpdateTableRequest request;
        request.tableName = "Table";
        request.billingMode = BillingMode::PayPerRequest;
        const auto answer = client().updateTable(request);
        QCOMPARE(errorOf(answer), std::string());
        QCOMPARE(answer->tableDescription.tableStatus, TableStatus::Updating);
        QCOMPARE(answer->tableDescription.provisionedThroughput,
                 (ProvisionedThroughput{5, 6})); // what it was
        auto described = client().describeTable({"Table"})->table;
        QCOMPARE(described.billingMode, BillingMode::PayPerRequest);
        QCOMPARE(described.provisionedThroughput, (ProvisionedThroughput{0, 0}));

        request.billingMode = BillingMode::Provisioned;
        request.provisionedThroughput = ProvisionedThroughput{2, 3};
        QCOMPARE(errorOf(client().updateTable(request)),
                 kInvalid + std::string("ProvisionedThroughput must be specified for index: Index"));
        request.globalSecondaryIndexUpdates = {units("Index", 4, 5)};
        QCOMPARE(errorOf(client().updateTable(request)), std::string());
        m_database->reopen();
        described = client().describeTable({"Table"})->table;
        QCOMPARE(described.billingMode, BillingMode::Provisioned);
        QCOMPARE(described.provisionedThroughput, (ProvisionedThroughput{2, 3}));
        QCOMPARE(*described.globalSecondaryIndexes.at(0).provisionedThroughput,
                 (ProvisionedThroughput{4, 5}));
    }

    void protectsAgainstDeletion()
    {
        CreateTableRequest table = provisioned();
        table.deletionProtectionEnabled = true;
        QVERIFY(client().createTable(table));
        QCOMPARE(errorOf(client().deleteTable({"Table"})),
                 std::string(
                     "ValidationException: Resource cannot be deleted as it is currently protected against "
                     "deletion. Disable deletion protection first."));
        UpdateTableRequest request;
        request.tableName = "Table";
        request.deletionProtectionEnabled = false;
        QCOMPARE(client().updateTable(request)->tableDescription.tableStatus, TableStatus::Active);
        QCOMPARE(errorOf(client().deleteTable({"Table"})), std::string());
    }

    void listsTablesInPages()
    {
        for (const char *name : {"bbb", "Zzz", "aaa", "ccc"})
            QVERIFY(client().createTable(tableOf(name, "p S")));
        auto page = client().listTables({{}, 3});
        QCOMPARE(page->tableNames, (std::vector<std::string>{"Zzz", "aaa", "bbb"}));
        QCOMPARE(page->lastEvaluatedTableName, std::optional<std::string>("bbb"));
        page = client().listTables({"bbb", 1});
        QCOMPARE(page->tableNames, std::vector<std::string>{"ccc"});
        QVERIFY(!page->lastEvaluatedTableName);
    }

    void goesOnRemovingRowsAfterARestart()
    {
        QVERIFY(client().createTable(tableOf("Table", "p S")));
        for (int i = 0; i < 3000; ++i)
            QVERIFY(client().putItem(putOf("Table", "{'p':{'S':'" + std::to_string(i) + "'}}")));
        QVERIFY(client().deleteTable({"Table"}));
        m_database->close();
        m_database->open();
        QCOMPARE(errorOf(client().waitForBackgroundWork()), std::string());
        m_database->close();
        auto database = Database::open(m_database->options());
        QVERIFY(database);
        QVERIFY(!(*database)->cursor(keys::tableRange(1).from, {})->valid());
        QCOMPARE((*database)->counter({1, 0}).items, 0);
    }
};
QTEST_GUILESS_MAIN(TestTableChanges)
#include "tst_table_changes.moc"
