// Copies between two databases, directly and through a client that behaves like another engine.

#include "core/copying/copy_table.h"
#include "core/copying/rate_limit.h"
#include "tests/core/copying/copying_steps.h"

using namespace core;
using namespace support;

class TestCopyTable : public QObject
{
    Q_OBJECT

    static CopyOptions options(NotedWaits &waits)
    {
        CopyOptions options;
        options.sourceTable = "orders";
        options.targetTable = "copy";
        options.pause = &waits;
        return options;
    }

private slots:
    void copiesSchemaAndItems_data()
    {
        QTest::addColumn<bool>("toOtherEngine");
        QTest::addColumn<int>("segments");
        QTest::newRow("in bulk, one segment") << false << 1;
        QTest::newRow("in bulk, four segments") << false << 4;
        QTest::newRow("in batches, one segment") << true << 1;
        QTest::newRow("in batches, eight segments") << true << 8;
    }
    void copiesSchemaAndItems()
    {
        QFETCH(const bool, toOtherEngine);
        QFETCH(const int, segments);
        OpenDatabase source;
        OpenDatabase target;
        OtherEngine other(target.client());
        other.leavesUnprocessed = true;
        createTable(source.client(), orders("orders"));
        for (int i = 0; i < 1000; ++i)
            put(source.client(), "orders", order(i));
        NotedWaits waits;
        WatchedProgress progress;
        CopyOptions copying = options(waits);
        copying.segments = unsigned(segments);
        const CopyReport report =
            copyTable(source.client(), toOtherEngine ? static_cast<Client &>(other) : target.client(),
                      copying, progress);
        QVERIFY2(!report.failure, report.failure ? report.failure->message().c_str() : "");
        QCOMPARE(report.state.copied, 1000U);
        QCOMPARE(report.refused, 0U);
        QVERIFY(report.state.isFinished());
        QCOMPARE(contents(target.client(), "copy"), contents(source.client(), "orders"));
        QCOMPARE(progress.done.load(), 1000U);
        const auto table = target->describeTable({"copy"});
        QVERIFY(table);
        QCOMPARE(table->table.globalSecondaryIndexes.size(), 1U);
        QVERIFY(table->table.keySchema == orders("").keySchema);
        QVERIFY(table->table.billingMode == BillingMode::PayPerRequest);
    }

    void makesTablesAlike()
    {
        OpenDatabase source;
        CreateTableRequest request = orders("orders");
        LocalSecondaryIndex local;
        local.indexName = "byText";
        local.keySchema = {{"pk", KeyType::Hash}, {"kind", KeyType::Range}};
        local.projection = {ProjectionType::Include, std::vector<std::string>{"v"}};
        request.localSecondaryIndexes = {local};
        request.billingMode = BillingMode::Provisioned;
        request.provisionedThroughput = {3, 4};
        (*request.globalSecondaryIndexes)[0].provisionedThroughput = {5, 6};
        request.tableClass = TableClass::StandardInfrequentAccess;
        request.deletionProtectionEnabled = true;
        createTable(source.client(), request);
        TagResourceRequest tags;
        tags.resourceArn = source->describeTable({"orders"})->table.tableArn;
        tags.tags.emplace();
        for (int i = 0; i < 15; ++i) // more than a page
            tags.tags->push_back({"tag" + std::to_string(i), "value"});
        QVERIFY(source->tagResource(tags));
        NotedWaits waits;
        NoProgress progress;
        const CopyReport report = copyTable(source.client(), source.client(), options(waits), progress);
        QVERIFY2(!report.failure, report.failure ? report.failure->message().c_str() : "");
        const TableDescription copy = source->describeTable({"copy"})->table;
        QCOMPARE(copy.provisionedThroughput.writeCapacityUnits, 4);
        QCOMPARE(copy.globalSecondaryIndexes[0].provisionedThroughput->readCapacityUnits, 5);
        QVERIFY(copy.localSecondaryIndexes[0].projection == local.projection);
        QVERIFY(copy.tableClass == TableClass::StandardInfrequentAccess);
        QVERIFY(copy.deletionProtectionEnabled);
        ListTagsOfResourceRequest list;
        list.resourceArn = copy.tableArn;
        std::size_t count = 0;
        do {
            const auto page = source->listTagsOfResource(list);
            QVERIFY(page);
            count += page->tags.size();
            list.nextToken = page->nextToken;
        } while (list.nextToken);
        QCOMPARE(count, tags.tags->size());
    }

    void goesOnWhereItStopped()
    {
        OpenDatabase source;
        OpenDatabase target;
        OtherEngine throttled(source.client());
        createTable(source.client(), orders("orders"));
        fill(source.client(), "orders", 0, 20'000); // 7 MB: several pages a segment
        throttled.beforeScan = [](int scan) -> Result<void> {
            return scan < 5 ? Result<void>() : Error(ErrorCode::ConnectionLost, "gone");
        };
        NotedWaits waits;
        NoProgress progress;
        CopyOptions copying = options(waits);
        copying.segments = 3;
        std::string kept; // as a program would keep it on disk
        copying.onState = [&](const CopyState &state) { kept = state.toJson(); };
        const CopyReport broken = copyTable(throttled, target.client(), copying, progress);
        QVERIFY(broken.failure);
        QCOMPARE(broken.failure->code(), ErrorCode::ConnectionLost);
        QVERIFY(broken.state.copied > 0 && !broken.state.isFinished());

        const Result<CopyState> state = CopyState::fromJson(kept);
        QVERIFY2(state, state ? "" : state.error().message().c_str());
        QCOMPARE(*state, broken.state);
        QCOMPARE(contents(target.client(), "copy").size(), std::size_t(state->copied));
        throttled.beforeScan = nullptr;
        throttled.scans = 0;
        copying.resume = *state;
        const CopyReport whole = copyTable(throttled, target.client(), copying, progress);
        QVERIFY2(!whole.failure, whole.failure ? whole.failure->message().c_str() : "");
        QCOMPARE(whole.state.copied, 20'000U);
        QCOMPARE(contents(target.client(), "copy"), contents(source.client(), "orders"));
        const int fullScans = throttled.scans;
        throttled.scans = 0;
        copying.resume.reset();
        QVERIFY(!copyTable(throttled, target.client(), copying, progress).failure);
        QVERIFY2(fullScans < throttled.scans, "started anew instead");
    }

    void stopsWhenAsked()
    {
        OpenDatabase source;
        OpenDatabase target;
        createTable(source.client(), orders("orders"));
        fill(source.client(), "orders", 0, 20'000);
        NotedWaits waits;
        WatchedProgress progress;
        CopyOptions copying = options(waits);
        copying.segments = 2;
        copying.onState = [&](const CopyState &) { progress.stop = true; };
        const CopyReport report = copyTable(source.client(), target.client(), copying, progress);
        QVERIFY(report.failure);
        QCOMPARE(report.failure->code(), ErrorCode::Cancelled);
        QVERIFY(report.state.copied > 0 && report.state.copied < 20'000);
        QCOMPARE(contents(target.client(), "copy").size(), std::size_t(report.state.copied));
    }

    void waitsForAThrottledTable()
    {
        OpenDatabase source;
        OpenDatabase target;
        OtherEngine throttled(target.client());
        createTable(source.client(), orders("orders"));
        for (int i = 0; i < 60; ++i)
            put(source.client(), "orders", order(i));
        std::atomic<int> refusals = 0;
        throttled.beforeBatch = [&](int) -> Result<void> {
            return ++refusals % 3 == 0 ? Result<void>()
                                       : Error(ErrorCode::ProvisionedThroughputExceeded, "slower");
        };
        NotedWaits waits;
        NoProgress progress;
        const CopyReport report = copyTable(source.client(), throttled, options(waits), progress);
        QVERIFY(!report.failure);
        QCOMPARE(contents(target.client(), "copy"), contents(source.client(), "orders"));
        QVERIFY(waits.count() > 0);

        throttled.beforeBatch = [](int) -> Result<void> {
            return Error(ErrorCode::ProvisionedThroughputExceeded, "slower");
        };
        const CopyReport never = copyTable(source.client(), throttled, options(waits), progress);
        QVERIFY(never.failure);
        QCOMPARE(never.failure->code(), ErrorCode::ProvisionedThroughputExceeded);
    }

    void leavesOutWhatTheTargetRefuses()
    {
        OpenDatabase source;
        OpenDatabase target;
        OtherEngine batches(target.client());
        createTable(source.client(), orders("orders"));
        for (int i = 0; i < 50; ++i)
            put(source.client(), "orders", order(i));
        put(source.client(), "orders", item("{'pk':{'S':'x'},'sk':{'N':'1'},'other':{'N':'5'}}"));
        CreateTableRequest strict = orders("copy"); // its index wants `other` as a text
        strict.attributeDefinitions[0].attributeName = "other";
        (*strict.globalSecondaryIndexes)[0].keySchema = {{"other", KeyType::Hash}};
        createTable(target.client(), strict);
        for (Client *client : {static_cast<Client *>(&batches), static_cast<Client *>(&target.client())}) {
            NotedWaits waits;
            WatchedProgress progress;
            const CopyReport report = copyTable(source.client(), *client, options(waits), progress);
            QVERIFY2(!report.failure, report.failure ? report.failure->message().c_str() : "");
            QCOMPARE(report.refused, 1U);
            QCOMPARE(report.state.copied, 50U);
            QCOMPARE(progress.lines.size(), 1U);
            QVERIFY2(progress.lines[0].find("other") != std::string::npos, progress.lines[0].c_str());
        }
        QCOMPARE(contents(target.client(), "copy").size(), 50U);
    }

    void saysWhatIsMissing()
    {
        OpenDatabase database;
        NotedWaits waits;
        NoProgress progress;
        QCOMPARE(copyTable(database.client(), database.client(), options(waits), progress).failure->code(),
                 ErrorCode::ResourceNotFound);
        createTable(database.client(), orders("orders"));
        CopyOptions copying = options(waits);
        copying.createTarget = false;
        QCOMPARE(copyTable(database.client(), database.client(), copying, progress).failure->code(),
                 ErrorCode::ResourceNotFound);
    }

    void keepsToItsLimits()
    {
        OpenDatabase source;
        OpenDatabase target;
        createTable(source.client(), orders("orders"));
        fill(source.client(), "orders", 0, 20'000);
        ManualClock clock(1'000'000);
        NotedWaits waits;
        waits.clock = &clock;
        NoProgress progress;
        CopyOptions copying = options(waits);
        copying.clock = &clock;
        copying.itemsPerSecondMax = 1000;
        copying.segments = 1;
        QVERIFY(!copyTable(source.client(), target.client(), copying, progress).failure);
        // 20 seconds for all of them, but nobody waits behind the last page.
        QVERIFY2(waits.total() > std::chrono::seconds(16) && waits.total() <= std::chrono::seconds(20),
                 qPrintable(QString::number(waits.total().count())));
    }

    void aRateIsSharedOverTime()
    {
        ManualClock clock(5'000'000);
        NotedWaits waits;
        waits.clock = &clock;
        const NoProgress progress;
        RateLimit limit(10, clock, waits);
        QVERIFY(limit.take(5, progress)); // at once
        QCOMPARE(waits.total().count(), 0);
        QVERIFY(limit.take(5, progress)); // when the first are paid for
        QCOMPARE(waits.total().count(), 500);
        clock.advance(std::chrono::seconds(100)); // nothing is saved up
        QVERIFY(limit.take(5, progress));
        QVERIFY(limit.take(5, progress));
        QCOMPARE(waits.total().count(), 1000);
        RateLimit none(0, clock, waits);
        for (int i = 0; i < 100; ++i)
            QVERIFY(none.take(1e9, progress));
        QCOMPARE(waits.total().count(), 1000);
    }

    void refusesWhatIsNoState_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json : {"", "[]", "{}", "{\"segments\":[]}", "{\"segments\":[1]}",
                                 "{\"segments\":[{}", "x", "{\"segments\":[{\"lastKey\":5}]}"})
            QTest::newRow(json) << QByteArray(json);
    }
    void refusesWhatIsNoState()
    {
        QFETCH(const QByteArray, json);
        const Result<CopyState> state = CopyState::fromJson(json.toStdString());
        QVERIFY(!state);
        QCOMPARE(state.error().code(), ErrorCode::InvalidFormat);
    }
};
QTEST_GUILESS_MAIN(TestCopyTable)
#include "tst_copy_table.moc"
