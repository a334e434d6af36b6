#include "core/engine/shard_iterator.h"
#include "tests/core/engine/stream_reader.h"
#include "tests/support/random_seed.h"

#include <map>
#include <random>
#include <thread>

using namespace support;
using core::ShardIteratorType;
using core::StreamViewType;

Q_DECLARE_METATYPE(core::StreamViewType)

class TestStreams : public QObject
{
    Q_OBJECT

    static core::CreateTableRequest streamedTable(const std::string &name, StreamViewType viewType)
    {
        core::CreateTableRequest request = tableOf(name, "pk S, sk N");
        request.streamSpecification = streamOf(viewType);
        return request;
    }
    static std::string arnOf(core::Client &client, const std::string &table)
    {
        core::DescribeTableRequest request;
        request.tableName = table;
        auto described = client.describeTable(request);
        return described ? described->table.latestStreamArn.value_or("none") : errorOf(described);
    }
    static QStringList texts(const core::Result<std::vector<core::Record>> &records)
    {
        if (!records)
            return {QString::fromStdString(errorOf(records))};
        QStringList list;
        for (const core::Record &record : *records)
            list << QString::fromStdString(text(record));
        return list;
    }

private slots:
    void recordsEveryChangeInItsView_data()
    {
        QTest::addColumn<core::StreamViewType>("viewType");
        QTest::addColumn<QStringList>("records");
        const QString key = "{'pk':{'S':'a'},'sk':{'N':'1'}}";
        const QString one = "{'pk':{'S':'a'},'sk':{'N':'1'},'v':{'N':'1'}}";
        const QString two = "{'pk':{'S':'a'},'sk':{'N':'1'},'v':{'N':'2'}}";
        QTest::newRow("keys") << StreamViewType::KeysOnly
                              << QStringList{"INSERT " + key + " nothing nothing",
                                             "MODIFY " + key + " nothing nothing",
                                             "REMOVE " + key + " nothing nothing"};
        QTest::newRow("new") << StreamViewType::NewImage
                             << QStringList{"INSERT " + key + " nothing " + one,
                                            "MODIFY " + key + " nothing " + two,
                                            "REMOVE " + key + " nothing nothing"};
        QTest::newRow("old") << StreamViewType::OldImage
                             << QStringList{"INSERT " + key + " nothing nothing",
                                            "MODIFY " + key + " " + one + " nothing",
                                            "REMOVE " + key + " " + two + " nothing"};
        QTest::newRow("both") << StreamViewType::NewAndOldImages
                              << QStringList{"INSERT " + key + " nothing " + one,
                                             "MODIFY " + key + " " + one + " " + two,
                                             "REMOVE " + key + " " + two + " nothing"};
    }
    void recordsEveryChangeInItsView()
    {
        QFETCH(const core::StreamViewType, viewType);
        OpenDatabase database;
        QVERIFY(database->createTable(streamedTable("Tab", viewType)));
        const std::string key = "{'pk':{'S':'a'},'sk':{'N':'1'}}";
        QVERIFY(database->putItem(putOf("Tab", "{'pk':{'S':'a'},'sk':{'N':'1'},'v':{'N':'1'}}")));
        QVERIFY(database->putItem(putOf("Tab", "{'pk':{'S':'a'},'sk':{'N':'1'},'v':{'N':'1.0'}}"))); // same
        QVERIFY(database->updateItem(updateOf("Tab", key, "SET v = v + :d", "{':d':{'N':'1'}}")));
        QVERIFY(database->updateItem(updateOf("Tab", key, "SET v = v"))); // changes nothing
        QVERIFY(database->deleteItem(deleteOf("Tab", key)));
        QVERIFY(database->deleteItem(deleteOf("Tab", key))); // nothing to delete
        QTEST(texts(allRecords(database.client(), arnOf(database.client(), "Tab"))), "records");
        database.reopen();
        QTEST(texts(allRecords(database.client(), arnOf(database.client(), "Tab"))), "records");
    }

    void aRecordHasAllThatConsumersRead()
    {
        OpenDatabase database;
        QVERIFY(database->createTable(streamedTable("Tab", StreamViewType::NewImage)));
        database.clock().advance(std::chrono::milliseconds(1500));
        QVERIFY(database->putItem(putOf("Tab", "{'pk':{'S':'a'},'sk':{'N':'1'},'v':{'S':'xyz'}}")));
        const auto records = allRecords(database.client(), arnOf(database.client(), "Tab"));
        QVERIFY2(records, errorOf(records).c_str());
        QCOMPARE(records->size(), std::size_t(1));
        const core::Record &record = records->front();
        QCOMPARE(record.eventId.size(), std::size_t(32));
        QCOMPARE(record.eventVersion, std::string("1.1"));
        QCOMPARE(record.eventSource, std::string("aws:dynamodb"));
        QCOMPARE(record.awsRegion, std::string("us-east-1"));
        QVERIFY(!record.userIdentity);
        QCOMPARE(record.dynamodb.approximateCreationDateTimeMicros, std::int64_t(1'700'000'001'000'000));
        QCOMPARE(record.dynamodb.sequenceNumber.size(), std::size_t(21));
        QCOMPARE(record.dynamodb.sizeBytes, std::int64_t((3 + 4) + (3 + 4 + 4))); // keys, image
        QCOMPARE(record.dynamodb.streamViewType, StreamViewType::NewImage);
    }

    void batchesAndTransactionsAreRecordedToo()
    {
        OpenDatabase database;
        QVERIFY(database->createTable(streamedTable("Tab", StreamViewType::NewAndOldImages)));
        QVERIFY(database->createTable(tableOf("Silent", "pk S")));
        core::BatchWriteItemRequest batch;
        batch.requestItems = {
            {"Tab",
             {{item("{'pk':{'S':'a'},'sk':{'N':'1'}}"), {}}, {item("{'pk':{'S':'b'},'sk':{'N':'1'}}"), {}}}},
            {"Silent", {{item("{'pk':{'S':'x'}}"), {}}}}};
        QVERIFY(database->batchWriteItem(batch));
        core::TransactWriteItemsRequest transaction;
        core::TransactWrite entry;
        entry.tableName = "Tab";
        entry.action = core::TransactWrite::Action::Delete;
        entry.key = item("{'pk':{'S':'a'},'sk':{'N':'1'}}");
        transaction.transactItems.push_back(entry);
        entry.action = core::TransactWrite::Action::Put;
        entry.key.reset();
        entry.item = item("{'pk':{'S':'c'},'sk':{'N':'1'}}");
        transaction.transactItems.push_back(entry);
        QVERIFY(database->transactWriteItems(transaction));
        core::BulkWriter &bulk = *database->bulkWriter();
        QVERIFY(bulk.putItems("Tab", {item("{'pk':{'S':'d'},'sk':{'N':'1'}}")}));
        QStringList found = texts(allRecords(database.client(), arnOf(database.client(), "Tab")));
        QCOMPARE(found.size(), 5);
        QVERIFY(found[0].startsWith("INSERT {'pk':{'S':'a'}"));
        QVERIFY(found[1].startsWith("INSERT {'pk':{'S':'b'}"));
        QVERIFY(found[2].startsWith("REMOVE {'pk':{'S':'a'}"));
        QVERIFY(found[3].startsWith("INSERT {'pk':{'S':'c'}"));
        QVERIFY(found[4].startsWith("INSERT {'pk':{'S':'d'}"));
        QCOMPARE(arnOf(database.client(), "Silent"), std::string("none"));
    }

    void aConsumerSeesTheSequenceOfWrites_data()
    {
        QTest::addColumn<int>("limit");
        QTest::newRow("whole pages") << 0;
        QTest::newRow("pages of three") << 3;
    }
    /// Random writes with a model; the stream, replayed, gives every write in its order.
    void aConsumerSeesTheSequenceOfWrites()
    {
        QFETCH(const int, limit);
        std::mt19937_64 random = seededRandom();
        OpenDatabase database;
        QVERIFY(database->createTable(streamedTable("Tab", StreamViewType::NewAndOldImages)));
        std::map<int, int> model; // key -> v
        QStringList expected;
        const auto json = [](int key, std::optional<int> v) {
            std::string text =
                "{'pk':{'S':'" + std::to_string(key % 5) + "'},'sk':{'N':'" + std::to_string(key) + "'}";
            if (v)
                text += ",'v':{'N':'" + std::to_string(*v) + "'}";
            return text + "}";
        };
        for (int i = 0; i < 800; ++i) {
            const int key = int(random() % 20);
            const auto before = model.find(key);
            const std::string old = before == model.end() ? "nothing" : json(key, before->second);
            if (random() % 4 == 0) {
                QVERIFY(database->deleteItem(deleteOf("Tab", json(key, {}))));
                if (before != model.end())
                    expected << QString::fromStdString("REMOVE " + json(key, {}) + " " + old + " nothing");
                model.erase(key);
            } else {
                const int v = int(random() % 3);
                QVERIFY(database->putItem(putOf("Tab", json(key, v))));
                if (old != json(key, v))
                    expected << QString::fromStdString((before == model.end() ? "INSERT " : "MODIFY ") +
                                                       json(key, {}) + " " + old + " " + json(key, v));
                model[key] = v;
            }
            if (random() % 8 == 0)
                database.clock().advance(std::chrono::minutes(random() % 12)); // over several shards
            if (random() % 200 == 0)
                database.reopen();
        }
        const auto records =
            allRecords(database.client(), arnOf(database.client(), "Tab"),
                       limit == 0 ? std::optional<std::int64_t>() : std::optional<std::int64_t>(limit));
        QCOMPARE(texts(records), expected);
        for (std::size_t i = 1; i < records->size(); ++i)
            QVERIFY((*records)[i - 1].dynamodb.sequenceNumber < (*records)[i].dynamodb.sequenceNumber);
    }

    /// While several threads write, whoever goes on from where it was misses nothing and sees nothing twice.
    void aConsumerThatFollowsMissesNothing()
    {
        OpenDatabase database;
        QVERIFY(database->createTable(streamedTable("Tab", StreamViewType::KeysOnly)));
        const std::string arn = arnOf(database.client(), "Tab");
        constexpr int kWriters = 3;
        constexpr int kWrites = 300;
        std::vector<std::thread> writers;
        for (int writer = 0; writer < kWriters; ++writer) {
            writers.emplace_back([&database, writer] {
                for (int i = 0; i < kWrites; ++i)
                    if (!database->putItem(putOf("Tab", "{'pk':{'S':'" + std::to_string(writer) +
                                                            "'},'sk':{'N':'" + std::to_string(i) + "'}}")))
                        qFatal("a write failed");
            });
        }
        const std::string shard = describe(database.client(), arn)->shards.front().shardId;
        std::string iterator = *iteratorOf(database.client(), arn, shard, ShardIteratorType::TrimHorizon);
        std::map<std::string, int> next; // by writer
        int seen = 0;
        while (seen < kWriters * kWrites) {
            auto page = recordsOf(database.client(), iterator, 7);
            if (!page || !page->nextShardIterator)
                break;
            for (const core::Record &record : page->records) {
                const std::string writer = *record.dynamodb.keys.find("pk")->asString();
                QCOMPARE(toJson(record.dynamodb.keys),
                         "{'pk':{'S':'" + writer + "'},'sk':{'N':'" + std::to_string(next[writer]++) + "'}}");
                ++seen;
            }
            iterator = *page->nextShardIterator;
        }
        for (std::thread &writer : writers)
            writer.join();
        QCOMPARE(seen, kWriters * kWrites);
    }

    void shardsFollowEachOther()
    {
        OpenDatabase database;
        QVERIFY(database->createTable(streamedTable("Tab", StreamViewType::KeysOnly)));
        const std::string arn = arnOf(database.client(), "Tab");
        for (int hour = 0; hour < 10; ++hour) {
            QVERIFY(database->putItem(
                putOf("Tab", "{'pk':{'S':'a'},'sk':{'N':'" + std::to_string(hour) + "'}}")));
            database.clock().advance(std::chrono::hours(1));
        }
        const auto stream = describe(database.client(), arn);
        QVERIFY2(stream, errorOf(stream).c_str());
        QCOMPARE(stream->shards.size(), std::size_t(3));
        QVERIFY(!stream->shards[0].parentShardId);
        for (std::size_t i = 0; i < 3; ++i) {
            const core::Shard &shard = stream->shards[i];
            QVERIFY(shard.shardId.size() >= 28 && shard.shardId.size() <= 65);
            QCOMPARE(shard.sequenceNumberRange.endingSequenceNumber.has_value(), i != 2);
            if (i > 0)
                QCOMPARE(*shard.parentShardId, stream->shards[i - 1].shardId);
            auto iterator = iteratorOf(database.client(), arn, shard.shardId, ShardIteratorType::TrimHorizon);
            QCOMPARE(recordsBehind(database.client(), *iterator)->size(), std::size_t(i == 2 ? 2 : 4));
            auto last = recordsOf(database.client(), *iterator);
            QCOMPARE(last->nextShardIterator.has_value(), i == 2);
        }
        core::DescribeStreamRequest children;
        children.streamArn = arn;
        children.shardFilter =
            core::ShardFilter{core::ShardFilterType::ChildShards, stream->shards[0].shardId};
        auto described = database->describeStream(children);
        QCOMPARE(described->streamDescription.shards.size(), std::size_t(1));
        QCOMPARE(described->streamDescription.shards[0].shardId, stream->shards[1].shardId);

        core::DescribeStreamRequest paged;
        paged.streamArn = arn;
        paged.limit = 2;
        described = database->describeStream(paged);
        QCOMPARE(*described->streamDescription.lastEvaluatedShardId, stream->shards[1].shardId);
        paged.exclusiveStartShardId = described->streamDescription.lastEvaluatedShardId;
        described = database->describeStream(paged);
        QCOMPARE(described->streamDescription.shards.size(), std::size_t(1));
        QVERIFY(!described->streamDescription.lastEvaluatedShardId);
    }

    void streamsOfOthersAreNotHere_data()
    {
        QTest::addColumn<QString>("ours");
        QTest::addColumn<QString>("theirs");
        QTest::newRow("region") << "us-east-1"
                                << "eu-west-9";
        QTest::newRow("account") << "000000000000"
                                 << "999999999999";
        QTest::newRow("service") << "dynamodb"
                                 << "kinesis";
        QTest::newRow("a name within a name") << "table/"
                                              << "table/a/";
    }
    void streamsOfOthersAreNotHere()
    {
        QFETCH(const QString, ours);
        QFETCH(const QString, theirs);
        OpenDatabase database;
        QVERIFY(database->createTable(streamedTable("Tab", StreamViewType::KeysOnly)));
        const std::string arn = arnOf(database.client(), "Tab");
        const std::string other = QString::fromStdString(arn).replace(ours, theirs).toStdString();
        QVERIFY(other != arn);
        const auto described = describe(database.client(), other);
        QVERIFY(!described);
        QCOMPARE(described.error().code(), core::ErrorCode::ResourceNotFound);
    }

    /// No iterator of ours; a subtraction from it would overflow.
    void aMadeUpIteratorIsRefused()
    {
        OpenDatabase database;
        core::ShardIterator iterator;
        iterator.streamArn = "arn";
        iterator.madeAt = INT64_MIN;
        core::GetRecordsRequest request;
        request.shardIterator = core::shardIteratorText(iterator);
        QCOMPARE(errorOf(database->getRecords(request)),
                 std::string("ValidationException: Invalid ShardIterator"));
    }

    void iteratorsStandWhereTheyWereAskedTo()
    {
        OpenDatabase database;
        core::Client &client = database.client();
        QVERIFY(database->createTable(streamedTable("Tab", StreamViewType::KeysOnly)));
        const std::string arn = arnOf(client, "Tab");
        const std::string shard = describe(client, arn)->shards.front().shardId;
        const auto put = [&](int i) {
            return bool(
                database->putItem(putOf("Tab", "{'pk':{'S':'a'},'sk':{'N':'" + std::to_string(i) + "'}}")));
        };
        QVERIFY(put(1) && put(2) && put(3));
        const std::string latest = *iteratorOf(client, arn, shard, ShardIteratorType::Latest);
        QVERIFY(put(4));
        const auto all = allRecords(client, arn);
        QCOMPARE(all->size(), std::size_t(4));
        const std::string second = (*all)[1].dynamodb.sequenceNumber;
        QCOMPARE(recordsBehind(client, latest)->size(), std::size_t(1));
        auto at = iteratorOf(client, arn, shard, ShardIteratorType::AtSequenceNumber, second);
        QCOMPARE(recordsBehind(client, *at)->size(), std::size_t(3));
        auto after = iteratorOf(client, arn, shard, ShardIteratorType::AfterSequenceNumber, second);
        QCOMPARE(recordsBehind(client, *after)->size(), std::size_t(2));

        database.clock().advance(std::chrono::minutes(15) + std::chrono::seconds(1));
        QVERIFY(errorOf(recordsOf(client, latest)).starts_with("ExpiredIteratorException: Iterator expired"));
        database.clock().advance(std::chrono::hours(23) + std::chrono::minutes(40));
        at = iteratorOf(client, arn, shard, ShardIteratorType::AtSequenceNumber, second);
        QCOMPARE(recordsBehind(client, *at)->size(), std::size_t(3));
        database.clock().advance(std::chrono::minutes(10)); // the iterator lasts, what it stands at does not
        const std::string trimmed =
            "TrimmedDataAccessException: The data you are trying to access has been trimmed";
        QCOMPARE(errorOf(recordsOf(client, *at)), trimmed);
        QCOMPARE(errorOf(iteratorOf(client, arn, shard, ShardIteratorType::AtSequenceNumber, second)),
                 trimmed);
        const auto rest = allRecords(client, arn);
        QVERIFY2(rest, errorOf(rest).c_str());
        QVERIFY(rest->empty());
    }

    void aPageEndsAtAMegabyte()
    {
        OpenDatabase database;
        QVERIFY(database->createTable(streamedTable("Tab", StreamViewType::NewImage)));
        for (int i = 0; i < 5; ++i)
            QVERIFY(database->putItem(putOf("Tab", "{'pk':{'S':'a'},'sk':{'N':'" + std::to_string(i) +
                                                       "'},'v':{'S':'" + std::string(300'000, 'x') + "'}}")));
        const std::string arn = arnOf(database.client(), "Tab");
        const std::string shard = describe(database.client(), arn)->shards.front().shardId;
        const auto page = recordsOf(
            database.client(), *iteratorOf(database.client(), arn, shard, ShardIteratorType::TrimHorizon));
        QCOMPARE(page->records.size(), std::size_t(3));
        QCOMPARE(recordsOf(database.client(), *page->nextShardIterator)->records.size(), std::size_t(2));
    }

    void aDisabledStreamIsReadableForADay()
    {
        OpenDatabase database;
        core::Client &client = database.client();
        QVERIFY(database->createTable(streamedTable("Tab", StreamViewType::KeysOnly)));
        QVERIFY(database->putItem(putOf("Tab", "{'pk':{'S':'a'},'sk':{'N':'1'}}")));
        const std::string first = arnOf(client, "Tab");
        QVERIFY(database->updateTable(streamUpdate("Tab", {})));
        QVERIFY(database->putItem(putOf("Tab", "{'pk':{'S':'a'},'sk':{'N':'2'}}")));
        QVERIFY(database->updateTable(streamUpdate("Tab", StreamViewType::NewImage)));
        const std::string second = arnOf(client, "Tab");
        QVERIFY(first != second);
        QVERIFY(database->putItem(putOf("Tab", "{'pk':{'S':'a'},'sk':{'N':'3'}}")));
        QCOMPARE(allRecords(client, first)->size(), std::size_t(1));
        QCOMPARE(describe(client, first)->streamStatus, core::StreamStatus::Disabled);
        QVERIFY(describe(client, first)->shards.back().sequenceNumberRange.endingSequenceNumber);
        QCOMPARE(allRecords(client, second)->size(), std::size_t(1));

        core::DeleteTableRequest drop;
        drop.tableName = "Tab";
        QVERIFY(database->deleteTable(drop));
        QVERIFY(database->waitForBackgroundWork());
        QCOMPARE(allRecords(client, second)->size(), std::size_t(1));
        QCOMPARE(database->listStreams({})->streams.size(), std::size_t(2));
        core::ListStreamsRequest paged;
        paged.limit = 1;
        paged.tableName = "Tab";
        const auto page = database->listStreams(paged);
        QCOMPARE(*page->lastEvaluatedStreamArn, first);
        paged.exclusiveStartStreamArn = first;
        QCOMPARE(database->listStreams(paged)->streams.front().streamArn, second);

        database.clock().advance(std::chrono::hours(24) + std::chrono::seconds(1));
        QCOMPARE(errorOf(describe(client, first)),
                 "ResourceNotFoundException: Requested resource not found: Stream: " + first + " not found");
        QVERIFY(database->listStreams({})->streams.empty());
    }
};

QTEST_GUILESS_MAIN(TestStreams)
#include "tst_streams.moc"
