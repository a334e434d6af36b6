#include "core/base/progress.h"
#include "core/storage/keys.h"
#include "tests/core/engine/stream_reader.h"
#include "tests/support/random_seed.h"

#include <map>

using namespace support;

class TestTimeToLive : public QObject
{
    Q_OBJECT

    static constexpr std::int64_t kNowSeconds = 1'700'000'000; // of OpenDatabase's clock

    static core::Result<core::UpdateTimeToLiveResponse> update(core::Client &client, bool enabled,
                                                               const std::string &attribute = "ends")
    {
        core::UpdateTimeToLiveRequest request;
        request.tableName = "Tab";
        request.timeToLiveSpecification = core::TimeToLiveSpecification{enabled, attribute};
        return client.updateTimeToLive(request);
    }
    static core::TimeToLiveStatus statusOf(core::Client &client)
    {
        core::DescribeTimeToLiveRequest request;
        request.tableName = "Tab";
        return client.describeTimeToLive(request)->timeToLiveDescription.timeToLiveStatus;
    }
    static std::string json(int key, const std::string &ends)
    {
        return "{'pk':{'S':'" + std::to_string(key) + "'},'g':{'S':'x'},'ends':" + ends + "}";
    }
    static std::string seconds(std::int64_t when) { return "{'N':'" + std::to_string(when) + "'}"; }
    static core::CreateTableRequest table()
    {
        core::CreateTableRequest request = tableOf("Tab", "pk S");
        addGlobalIndex(request, "ByG", "g S");
        request.streamSpecification = streamOf(core::StreamViewType::KeysOnly);
        return request;
    }
    static std::size_t countIn(core::Client &client, const std::optional<std::string> &index = {})
    {
        return allItems(client, scanOf("Tab", index))->size();
    }

private slots:
    void endsOnlyWhatIsDue_data()
    {
        QTest::addColumn<QString>("ends");
        QTest::addColumn<bool>("isDue");
        QTest::newRow("now") << "{'N':'1700000000'}" << true;
        QTest::newRow("a second ago") << "{'N':'1699999999'}" << true;
        QTest::newRow("within this second") << "{'N':'1700000000.9'}" << true;
        QTest::newRow("in a second") << "{'N':'1700000001'}" << false;
        QTest::newRow("more than five years ago") << "{'N':'1500000000'}" << false;
        QTest::newRow("a text") << "{'S':'1699999999'}" << false;
        QTest::newRow("negative") << "{'N':'-5'}" << false;
        QTest::newRow("huge") << "{'N':'1E+30'}" << false;
        QTest::newRow("null") << "{'NULL':true}" << false;
    }
    void endsOnlyWhatIsDue()
    {
        QFETCH(const QString, ends);
        QFETCH(const bool, isDue);
        for (const bool enabledBefore : {false, true}) {
            OpenDatabase database;
            QVERIFY(database->createTable(table()));
            if (enabledBefore)
                QVERIFY(update(database.client(), true));
            QVERIFY(database->putItem(putOf("Tab", json(1, ends.toStdString()))));
            if (!enabledBefore)
                QVERIFY(update(database.client(), true));
            QVERIFY(database->waitForBackgroundWork());
            QCOMPARE(countIn(database.client()), std::size_t(1)); // readable until it is deleted
            QVERIFY(database->maintain(core::NoProgress()));
            QCOMPARE(countIn(database.client()), std::size_t(isDue ? 0 : 1));
            QCOMPARE(countIn(database.client(), "ByG"), std::size_t(isDue ? 0 : 1));
        }
    }

    void theStreamNamesTheService()
    {
        OpenDatabase database;
        QVERIFY(database->createTable(table()));
        QVERIFY(update(database.client(), true));
        QVERIFY(database->waitForBackgroundWork());
        QVERIFY(database->putItem(putOf("Tab", json(1, seconds(kNowSeconds)))));
        QVERIFY(database->maintain(core::NoProgress()));
        const std::string arn = database->listStreams({})->streams.front().streamArn;
        const auto records = allRecords(database.client(), arn);
        QCOMPARE(records->size(), std::size_t(2));
        QCOMPARE(text(records->back()),
                 std::string("REMOVE {'pk':{'S':'1'}} nothing nothing by Service dynamodb.amazonaws.com"));
        QVERIFY(!records->front().userIdentity);
    }

    void anItemWhoseTimeMovedStays()
    {
        OpenDatabase database;
        QVERIFY(database->createTable(table()));
        QVERIFY(update(database.client(), true));
        QVERIFY(database->waitForBackgroundWork());
        QVERIFY(database->putItem(putOf("Tab", json(1, seconds(kNowSeconds)))));
        QVERIFY(database->updateItem(updateOf("Tab", "{'pk':{'S':'1'}}", "SET ends = :e",
                                              "{':e':" + seconds(kNowSeconds + 100) + "}")));
        QVERIFY(database->maintain(core::NoProgress()));
        QCOMPARE(countIn(database.client()), std::size_t(1));
        database.clock().advance(std::chrono::seconds(100));
        QVERIFY(database->maintain(core::NoProgress()));
        QCOMPARE(countIn(database.client()), std::size_t(0));
    }

    void statesAndRefusals()
    {
        OpenDatabase database;
        core::Client &client = database.client();
        QVERIFY(database->createTable(table()));
        QCOMPARE(statusOf(client), core::TimeToLiveStatus::Disabled);
        QVERIFY(update(client, true));
        QVERIFY(database->waitForBackgroundWork());
        QCOMPARE(statusOf(client), core::TimeToLiveStatus::Enabled);
        database.reopen();
        QCOMPARE(statusOf(database.client()), core::TimeToLiveStatus::Enabled);
        QVERIFY(update(database.client(), false));
        QVERIFY(database->waitForBackgroundWork());
        QCOMPARE(statusOf(database.client()), core::TimeToLiveStatus::Disabled);
        QVERIFY(database->putItem(putOf("Tab", json(1, seconds(kNowSeconds)))));
        QVERIFY(database->maintain(core::NoProgress()));
        QCOMPARE(countIn(database.client()), std::size_t(1));
    }

    /// Random writes and steps of the clock: after each maintenance exactly what is not due is there.
    void agreesWithAModel()
    {
        std::mt19937_64 random = seededRandom();
        OpenDatabase database;
        QVERIFY(database->createTable(table()));
        std::map<int, std::int64_t> model; // key -> when it ends; 0: never
        std::int64_t now = kNowSeconds;
        for (int i = 0; i < 600; ++i) {
            const int key = int(random() % 40);
            if (random() % 5 == 0) {
                QVERIFY(database->deleteItem(deleteOf("Tab", "{'pk':{'S':'" + std::to_string(key) + "'}}")));
                model.erase(key);
            } else {
                const std::int64_t ends = random() % 4 == 0 ? 0 : now + std::int64_t(random() % 200);
                const std::string value = ends == 0 ? "{'S':'never'}" : seconds(ends);
                QVERIFY(database->putItem(putOf("Tab", json(key, value))));
                model[key] = ends;
            }
            if (i == 100)
                QVERIFY(update(database.client(), true));
            if (i % 150 == 120)
                database.reopen();
            if (i < 100 || random() % 10 != 0)
                continue;
            const auto step = std::int64_t(random() % 60);
            database.clock().advance(std::chrono::seconds(step));
            now += step;
            QVERIFY(database->waitForBackgroundWork());
            QVERIFY(database->maintain(core::NoProgress()));
            std::erase_if(model,
                          [now](const auto &entry) { return entry.second != 0 && entry.second <= now; });
            QCOMPARE(countIn(database.client()), model.size());
            QCOMPARE(countIn(database.client(), "ByG"), model.size());
        }
    }

    void trimmingKeepsADayOfAStream()
    {
        OpenDatabase database(OpenDatabase::Place::Folder);
        QVERIFY(database->createTable(table()));
        const auto changesOnDisk = [&database] {
            database.close();
            auto opened = core::Database::open(database.options());
            const core::keys::Range range = core::keys::recordRange(core::keys::Record::Change);
            int count = 0;
            for (auto cursor = (*opened)->cursor(range.from, range.to); cursor->valid(); cursor->next())
                ++count;
            opened->reset();
            database.open();
            return count;
        };
        for (int hour = 0; hour < 30; ++hour) {
            QVERIFY(database->putItem(putOf("Tab", json(hour, "{'S':'x'}"))));
            database.clock().advance(std::chrono::hours(1));
        }
        const std::string arn = database->listStreams({})->streams.front().streamArn;
        QVERIFY(database->maintain(core::NoProgress()));
        QCOMPARE(changesOnDisk(), 24);
        QCOMPARE(allRecords(database.client(), arn)->size(), std::size_t(24));
        QVERIFY(database->updateTable(streamUpdate("Tab", {})));
        database.clock().advance(std::chrono::hours(24) + std::chrono::seconds(1));
        QVERIFY(database->maintain(core::NoProgress()));
        QCOMPARE(changesOnDisk(), 0);
        QVERIFY(database->listStreams({})->streams.empty());
    }
};

QTEST_GUILESS_MAIN(TestTimeToLive)
#include "tst_time_to_live.moc"
