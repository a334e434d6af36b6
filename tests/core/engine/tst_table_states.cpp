// Tables on their way from one state to another, by the clock; and changes that are rationed.

#include "tests/core/engine/requests.h"

using namespace core;
using namespace support;
using namespace std::chrono_literals;

class TestTableStates : public QObject
{
    Q_OBJECT
    std::unique_ptr<OpenDatabase> m_database;

    OpenDatabase &database() { return *m_database; }

    UpdateTableRequest update() const
    {
        UpdateTableRequest request;
        request.tableName = "Table";
        return request;
    }
    UpdateTableRequest updateUnits(std::int64_t read, std::int64_t write) const
    {
        UpdateTableRequest request = update();
        request.provisionedThroughput = ProvisionedThroughput{read, write};
        return request;
    }
    DescribeTableResponse describe()
    {
        DescribeTableRequest request;
        request.tableName = "Table";
        auto answer = database()->describeTable(request);
        return answer ? *answer : DescribeTableResponse();
    }
    std::string describeError()
    {
        DescribeTableRequest request;
        request.tableName = "Table";
        return errorOf(database()->describeTable(request));
    }
    std::string put()
    {
        PutItemRequest request;
        request.tableName = "Table";
        request.item = item("{'p':{'S':'a'}}");
        return errorOf(database()->putItem(request));
    }
    std::string remove()
    {
        DeleteTableRequest request;
        request.tableName = "Table";
        return errorOf(database()->deleteTable(request));
    }
    static CreateTableRequest provisioned()
    {
        CreateTableRequest request = tableOf("Table", "p S");
        request.billingMode.reset();
        request.provisionedThroughput = ProvisionedThroughput{10, 10};
        return request;
    }
    void open(const EngineOptions &options)
    {
        m_database = std::make_unique<OpenDatabase>();
        database().engineOptions() = options;
        database().reopen();
        QCOMPARE(errorOf(database()->createTable(provisioned())), std::string());
    }
    void openSlow()
    {
        EngineOptions options;
        options.stateDelay = 3s;
        open(options);
    }
    void become(TableStatus status)
    {
        database().clock().advance(3s);
        QCOMPARE(describe().table.tableStatus, status);
    }

    static constexpr const char *kInUse =
        "ResourceInUseException: Attempt to change a resource which is still in use: ";

private slots:
    void aNewTableIsNotReadyAtOnce()
    {
        openSlow();
        QCOMPARE(describe().table.tableStatus, TableStatus::Creating);
        QCOMPARE(put(), std::string("ResourceNotFoundException: Requested resource not found"));
        QCOMPARE(errorOf(database()->createTable(provisioned())),
                 std::string(kInUse) + "Table is being created: Table");
        QCOMPARE(errorOf(database()->updateTable(updateUnits(1, 1))),
                 std::string(kInUse) + "Table is being created: Table");
        QCOMPARE(remove(), std::string(kInUse) + "Table is being created: Table");
        TagResourceRequest tags;
        tags.resourceArn = describe().table.tableArn;
        tags.tags = std::vector{Tag{"a", "b"}};
        QCOMPARE(errorOf(database()->tagResource(tags)),
                 "ResourceNotFoundException: Requested resource not found: ResourceArn: " +
                     *tags.resourceArn + " not found");
        ListTagsOfResourceRequest listTags;
        listTags.resourceArn = tags.resourceArn;
        QVERIFY(!database()->listTagsOfResource(listTags));
        DescribeContributorInsightsRequest insights;
        insights.tableName = "Table";
        QCOMPARE(
            errorOf(database()->describeContributorInsights(insights)),
            std::string("ResourceNotFoundException: Requested resource not found: Table: Table not found"));
        ListTablesRequest list;
        QCOMPARE(database()->listTables(list)->tableNames, std::vector<std::string>{"Table"});
        database().clock().advance(3s);
        QCOMPARE(put(), std::string()); // before anybody has looked
        QCOMPARE(describe().table.tableStatus, TableStatus::Active);
        QCOMPARE(errorOf(database()->createTable(provisioned())),
                 std::string("ResourceInUseException: Table already exists: Table"));
        QCOMPARE(errorOf(database()->tagResource(tags)), std::string());
    }

    void aTableGoesInItsTime()
    {
        openSlow();
        become(TableStatus::Active);
        QCOMPARE(put(), std::string());
        QCOMPARE(remove(), std::string());
        QCOMPARE(describe().table.tableStatus, TableStatus::Deleting);
        QCOMPARE(remove(), std::string()); // no error
        QCOMPARE(put(), std::string("ResourceNotFoundException: Requested resource not found"));
        QCOMPARE(errorOf(database()->createTable(provisioned())),
                 std::string(kInUse) + "Table is being deleted: Table");
        QCOMPARE(errorOf(database()->updateTable(updateUnits(1, 1))),
                 std::string(kInUse) + "Table is being deleted: Table");
        database().reopen(); // it is still going
        QCOMPARE(describe().table.tableStatus, TableStatus::Deleting);
        database().clock().advance(3s);
        QCOMPARE(
            describeError(),
            std::string("ResourceNotFoundException: Requested resource not found: Table: Table not found"));
        QCOMPARE(errorOf(database()->createTable(provisioned())), std::string());
        become(TableStatus::Active);
        QCOMPARE(describe().table.itemCount, std::int64_t(0));
    }

    void anUpdateTakesItsTime()
    {
        openSlow();
        become(TableStatus::Active);
        QCOMPARE(errorOf(database()->updateTable(updateUnits(20, 10))), std::string());
        QCOMPARE(describe().table.tableStatus, TableStatus::Updating);
        QCOMPARE(put(), std::string());
        QCOMPARE(errorOf(database()->updateTable(updateUnits(30, 10))),
                 std::string(kInUse) + "Table IOPS are currently being updated. Table: Table");
        UpdateTableRequest other = update();
        other.tableClass = TableClass::Standard;
        QCOMPARE(errorOf(database()->updateTable(other)),
                 std::string(kInUse) + "Table: Table is in the process of being updated.");
        UpdateTableRequest protection = update();
        protection.deletionProtectionEnabled = true;
        QCOMPARE(errorOf(database()->updateTable(protection)),
                 std::string("ResourceInUseException: Table needs to be in ACTIVE status to modify deletion "
                             "protection setting."));
        QCOMPARE(remove(), std::string(kInUse) + "Table: Table is in the process of being updated.");
        become(TableStatus::Active);
        QCOMPARE(errorOf(database()->updateTable(protection)), std::string());
        QCOMPARE(describe().table.tableStatus, TableStatus::Active); // at once
    }

    void anIndexIsFilledOnceTheTableIsActive()
    {
        openSlow();
        become(TableStatus::Active);
        QCOMPARE(put(), std::string());
        UpdateTableRequest request = update();
        request.attributeDefinitions = {{"p", AttributeType::S}};
        GlobalSecondaryIndexUpdate creation;
        creation.create = GlobalSecondaryIndex{"Index", keysOf("p S").schema, projectionOf("ALL"),
                                               ProvisionedThroughput{1, 1}};
        request.globalSecondaryIndexUpdates = {creation};
        QCOMPARE(errorOf(database()->updateTable(request)), std::string());
        QVERIFY(database()->waitForBackgroundWork());
        TableDescription table = describe().table;
        QCOMPARE(table.tableStatus, TableStatus::Updating);
        QCOMPARE(table.globalSecondaryIndexes[0].indexStatus, IndexStatus::Creating);
        QVERIFY(table.globalSecondaryIndexes[0].backfilling == false);
        UpdateTableRequest removal = update();
        removal.globalSecondaryIndexUpdates.resize(1);
        removal.globalSecondaryIndexUpdates[0].remove = "Index";
        QCOMPARE(errorOf(database()->updateTable(removal)),
                 std::string(kInUse) +
                     "Index creation is in resource allocation phase. Retry deletion during "
                     "backfilling phase or when the index is active. Table: Table Index: Index");
        UpdateTableRequest indexUnits = update();
        indexUnits.globalSecondaryIndexUpdates.resize(1);
        indexUnits.globalSecondaryIndexUpdates[0].update =
            UpdateGlobalSecondaryIndexAction{"Index", ProvisionedThroughput{2, 2}};
        QCOMPARE(errorOf(database()->updateTable(indexUnits)),
                 std::string(kInUse) +
                     "Index is being created but is not backfilling yet. Table: Table Index: Index");
        QCOMPARE(errorOf(database()->updateTable(updateUnits(20, 20))),
                 std::string(kInUse) +
                     "Can't change table IOPS when an index is being created. Table: Table Indexes: [Index]");
        creation.create->indexName = "Other";
        request.globalSecondaryIndexUpdates = {creation};
        QCOMPARE(errorOf(database()->updateTable(request)),
                 std::string(
                     "LimitExceededException: Subscriber limit exceeded: Only 1 online index can be created "
                     "or deleted simultaneously per table"));
        UpdateContributorInsightsRequest insights;
        insights.tableName = "Table";
        insights.contributorInsightsAction = ContributorInsightsAction::Enable;
        QCOMPARE(
            errorOf(database()->updateContributorInsights(insights)),
            std::string("ValidationException: Table or Index is not in a valid state to update Key Access "
                        "Insights: TableStatus must be ACTIVE to enable ContributorInsights."));
        QCOMPARE(remove(), std::string(kInUse) +
                               "Cannot delete table while indexes are being created, updated, or deleted.");
        become(TableStatus::Active);
        QVERIFY(database()->waitForBackgroundWork());
        table = describe().table;
        QCOMPARE(table.globalSecondaryIndexes[0].indexStatus, IndexStatus::Active);
        QVERIFY(!table.globalSecondaryIndexes[0].backfilling);
        QCOMPARE(table.globalSecondaryIndexes[0].itemCount, std::int64_t(1));
    }

    void decreasesAreRationed()
    {
        EngineOptions options;
        options.limitsChanges = true;
        open(options);
        for (std::int64_t units = 9; units > 5; --units)
            QCOMPARE(errorOf(database()->updateTable(updateUnits(units, 10))), std::string());
        QCOMPARE(describe().table.throughputChanges.numberOfDecreasesToday, std::int64_t(4));
        QVERIFY(errorOf(database()->updateTable(updateUnits(1, 10)))
                    .starts_with("LimitExceededException: Subscriber limit exceeded: Provisioned throughput "
                                 "decreases are limited within a given UTC day."));
        QCOMPARE(errorOf(database()->updateTable(updateUnits(20, 10))), std::string()); // to rise is free
        database().reopen();
        QVERIFY(!errorOf(database()->updateTable(updateUnits(1, 10))).empty());
        database().clock().advance(1h);
        QCOMPARE(errorOf(database()->updateTable(updateUnits(2, 10))), std::string());
        QVERIFY(!errorOf(database()->updateTable(updateUnits(1, 10))).empty());
        database().clock().advance(24h);
        QCOMPARE(describe().table.throughputChanges.numberOfDecreasesToday, std::int64_t(0));
        QCOMPARE(errorOf(database()->updateTable(updateUnits(1, 10))), std::string());
    }

    void classesAndProtectionAreRationed()
    {
        EngineOptions options;
        options.limitsChanges = true;
        open(options);
        UpdateTableRequest tableClass = update();
        tableClass.tableClass = TableClass::StandardInfrequentAccess;
        QCOMPARE(errorOf(database()->updateTable(tableClass)), std::string());
        QCOMPARE(errorOf(database()->updateTable(tableClass)), std::string());
        QCOMPARE(errorOf(database()->updateTable(tableClass)),
                 std::string(
                     "LimitExceededException: Subscriber limit exceeded: Updates to TableClass are limited "
                     "to 2 times in 30 day(s)."));
        database().reopen();
        QVERIFY(!errorOf(database()->updateTable(tableClass)).empty());
        database().clock().advance(24h * 30);
        QCOMPARE(errorOf(database()->updateTable(tableClass)), std::string());

        UpdateTableRequest protection = update();
        protection.deletionProtectionEnabled = true;
        QCOMPARE(errorOf(database()->updateTable(protection)), std::string());
        protection.deletionProtectionEnabled = false;
        QCOMPARE(errorOf(database()->updateTable(protection)),
                 std::string(
                     "ThrottlingException: Deletion protection setting for table Table modified within the "
                     "previous 15000 milliseconds. Please try again after 2023-12-14T22:13:35.000Z"));
        database().clock().advance(15s);
        QCOMPARE(errorOf(database()->updateTable(protection)), std::string());
    }

    void namesFollowRegionAndAccount()
    {
        EngineOptions options;
        open(options);
        QCOMPARE(describe().table.tableArn,
                 std::string("arn:aws:dynamodb:us-east-1:000000000000:table/Table"));
        database().engineOptions().region = "eu-west-1";
        database().engineOptions().accountId = "123456789012";
        database().reopen();
        QCOMPARE(describe().table.tableArn,
                 std::string("arn:aws:dynamodb:eu-west-1:123456789012:table/Table"));
        QCOMPARE(database()->describeEndpoints({})->endpoints.front().address,
                 std::string("dynamodb.eu-west-1.amazonaws.com"));
        database().engineOptions().endpointAddress = "127.0.0.1:8000";
        database().reopen();
        QCOMPARE(database()->describeEndpoints({})->endpoints.front().address, std::string("127.0.0.1:8000"));
    }

    void optionsSurviveAReopen()
    {
        m_database = std::make_unique<OpenDatabase>();
        CreateTableRequest request = tableOf("Table", "p S");
        addGlobalIndex(request, "Index", "p S");
        request.globalSecondaryIndexes->front().onDemandThroughput = OnDemandThroughput{7, {}};
        request.onDemandThroughput = OnDemandThroughput{5, 6};
        request.warmThroughput = WarmThroughput{12345, {}};
        request.sseSpecification = SseSpecification{true, SseType::Kms, "alias/mine"};
        request.tags = std::vector{Tag{"a", "b"}};
        QCOMPARE(errorOf(database()->createTable(request)), std::string());
        UpdateTableRequest tableClass = update();
        tableClass.tableClass = TableClass::Standard;
        QCOMPARE(errorOf(database()->updateTable(tableClass)), std::string());
        const TableDescription before = describe().table;
        database().reopen();
        const TableDescription after = describe().table;
        QVERIFY(after.onDemandThroughput == before.onDemandThroughput);
        QVERIFY(after.onDemandThroughput == (OnDemandThroughput{5, 6}));
        QVERIFY(after.warmThroughput == (WarmThroughput{12345, 4000}));
        QVERIFY(after.sseDescription &&
                after.sseDescription->kmsMasterKeyArn == before.sseDescription->kmsMasterKeyArn);
        QVERIFY(after.globalSecondaryIndexes[0].onDemandThroughput == (OnDemandThroughput{7, {}}));
        QCOMPARE(after.tableClassUpdateMicros, before.tableClassUpdateMicros);
        QVERIFY(after.tableClassUpdateMicros != 0);
        QCOMPARE(after.lastUpdateToPayPerRequestMicros, before.lastUpdateToPayPerRequestMicros);
        ListTagsOfResourceRequest list;
        list.resourceArn = after.tableArn;
        QVERIFY(database()->listTagsOfResource(list)->tags == *request.tags);
    }
};

QTEST_GUILESS_MAIN(TestTableStates)
#include "tst_table_states.moc"
