#include "core/base/progress.h"
#include "core/engine/engine.h"
#include "core/engine/item_writes.h"
#include "core/engine/past_entries.h"
#include "core/engine/past_reads.h"
#include "core/engine/past_window.h"
#include "tests/core/engine/bare_engine.h"
#include "tests/core/engine/index_twin.h"
#include "tests/support/random_seed.h"

#include <map>

using namespace support;

/// Indexes of a table as they were.
class TestPastIndexes : public QObject
{
    Q_OBJECT

    using Model = std::map<std::pair<int, int>, core::Item>; // (pk, sk)

    static core::CreateTableRequest table()
    {
        core::CreateTableRequest request = tableOf("Tab", "pk S, sk N");
        addGlobalIndex(request, "ByGroup", "g S, v N", "ALL");
        addGlobalIndex(request, "ByTag", "t S", "KEYS_ONLY");
        addLocalIndex(request, "ByValue", "pk S, v N", "t");
        return request;
    }
    static void keepPast(core::Client &client)
    {
        core::UpdateContinuousBackupsRequest request;
        request.tableName = "Tab";
        request.pointInTimeRecoverySpecification = core::PointInTimeRecoverySpecification{true, {}};
        QVERIFY(client.updateContinuousBackups(request));
    }
    static std::string keyJson(const std::pair<int, int> &key)
    {
        return "{'pk':{'S':'" + std::to_string(key.first) + "'},'sk':{'N':'" + std::to_string(key.second) +
               "'}";
    }
    static std::string randomItem(const std::pair<int, int> &key, std::mt19937_64 &random)
    {
        std::string json = keyJson(key);
        if (random() % 4)
            json += ",'g':{'S':'" + std::to_string(random() % 3) + "'}";
        if (random() % 4)
            json += ",'v':{'N':'" + std::to_string(random() % 6) + "'}";
        if (random() % 3)
            json += ",'t':{'S':'" + std::to_string(random() % 2) + "'}";
        return json + ",'payload':{'S':'" + std::to_string(random() % 100) + "'}}";
    }
    static void writeSome(core::Client &client, Model &model, int count, std::mt19937_64 &random)
    {
        writeSome([&](const core::PutItemRequest &put) { QVERIFY(client.putItem(put)); },
                  [&](const core::DeleteItemRequest &remove) { QVERIFY(client.deleteItem(remove)); }, model,
                  count, random);
    }
    template <typename Put, typename Remove>
    static void writeSome(const Put &put, const Remove &remove, Model &model, int count,
                          std::mt19937_64 &random)
    {
        for (int i = 0; i < count; ++i) {
            const std::pair<int, int> key(int(random() % 4), int(random() % 12));
            if (random() % 3 == 0) {
                remove(deleteOf("Tab", keyJson(key) + "}"));
                model.erase(key);
            } else {
                const std::string json = randomItem(key, random);
                put(putOf("Tab", json));
                model[key] = item(json);
            }
        }
    }

    template <typename Items>
    static QStringList sorted(const Items &items)
    {
        QStringList list;
        for (const core::Item &one : items)
            list << QString::fromStdString(toJson(one));
        list.sort();
        return list;
    }
    static std::vector<core::Item> expected(const Model &model, const core::IndexDescription &index,
                                            const core::TableDescription &table)
    {
        std::vector<core::Item> items;
        for (const auto &[key, whole] : model) {
            if (belongs(whole, index, table))
                items.push_back(projected(whole, index, table));
        }
        return items;
    }
    static core::Result<std::vector<core::Item>> scanAsOf(core::PastAccess &past, core::UnixMicros moment,
                                                          const std::string &index,
                                                          std::optional<std::int64_t> limit)
    {
        core::ScanRequest request = scanOf("Tab", index);
        request.limit = limit;
        return allPages([&](const core::ScanRequest &page) { return past.scanAsOf(page, moment); }, request);
    }
    static core::Result<std::vector<core::Item>> queryAsOf(core::PastAccess &past, core::UnixMicros moment,
                                                           core::QueryRequest request, bool forward)
    {
        request.scanIndexForward = forward;
        request.limit = 2;
        return allPages([&](const core::QueryRequest &page) { return past.queryAsOf(page, moment); },
                        request);
    }

    static void compareIndex(core::PastAccess &past, core::UnixMicros moment, const Model &model,
                             const core::IndexDescription &index, const core::TableDescription &table)
    {
        const auto all = scanAsOf(past, moment, index.indexName, {});
        QVERIFY2(all, errorOf(all).c_str());
        QCOMPARE(sorted(*all), sorted(expected(model, index, table)));
        const auto paged = scanAsOf(past, moment, index.indexName, 3);
        QVERIFY2(paged, errorOf(paged).c_str());
        QVERIFY(*paged == *all);
    }
    /// All attributes by a local index that has not all of them: fetched from the table of that moment.
    static void compareLocalQuery(core::PastAccess &past, core::UnixMicros moment, const Model &model, int pk)
    {
        core::QueryRequest request = queryOf("Tab", "pk = :p", "{':p':{'S':'" + std::to_string(pk) + "'}}");
        request.indexName = "ByValue";
        request.select = core::Select::AllAttributes;
        std::vector<core::Item> then;
        for (const auto &[key, whole] : model) {
            if (key.first == pk && whole.contains("v"))
                then.push_back(whole);
        }
        auto forward = queryAsOf(past, moment, request, true);
        auto backward = queryAsOf(past, moment, request, false);
        QVERIFY2(forward, errorOf(forward).c_str());
        QVERIFY2(backward, errorOf(backward).c_str());
        QCOMPARE(sorted(*forward), sorted(then));
        std::reverse(backward->begin(), backward->end());
        QVERIFY(*forward == *backward);
        for (std::size_t i = 1; i < forward->size(); ++i)
            QVERIFY(!(*(*forward)[i].find("v")->asNumber() < *(*forward)[i - 1].find("v")->asNumber()));
    }
    static void compareGlobalQuery(core::PastAccess &past, core::UnixMicros moment, const Model &model)
    {
        core::QueryRequest request = queryOf("Tab", "g = :g AND v BETWEEN :a AND :b",
                                             "{':g':{'S':'1'},':a':{'N':'1'},':b':{'N':'3'}}");
        request.indexName = "ByGroup";
        std::vector<core::Item> then;
        const core::AttributeValue group = value("{'S':'1'}");
        for (const auto &[key, whole] : model) {
            const core::AttributeValue *v = whole.find("v");
            if (v && whole.find("g") && *whole.find("g") == group &&
                (*v == value("{'N':'1'}") || *v == value("{'N':'2'}") || *v == value("{'N':'3'}")))
                then.push_back(whole);
        }
        auto forward = queryAsOf(past, moment, request, true);
        auto backward = queryAsOf(past, moment, request, false);
        QVERIFY2(forward, errorOf(forward).c_str());
        QVERIFY2(backward, errorOf(backward).c_str());
        QCOMPARE(sorted(*forward), sorted(then));
        std::reverse(backward->begin(), backward->end());
        QVERIFY(*forward == *backward);
    }
    static void compareAll(core::PastAccess &past, core::UnixMicros moment, const Model &model,
                           const core::TableDescription &table)
    {
        for (const auto *indexes : {&table.localSecondaryIndexes, &table.globalSecondaryIndexes}) {
            for (const core::IndexDescription &index : *indexes) {
                compareIndex(past, moment, model, index, table);
                if (QTest::currentTestFailed())
                    return;
            }
        }
        compareLocalQuery(past, moment, model, int(moment % 4));
        compareGlobalQuery(past, moment, model);
    }

private slots:
    /// As of every moment in any order, also where hardly anything of an index's past may be kept.
    void everyMomentIsAsItWas_data()
    {
        QTest::addColumn<std::size_t>("entriesMax");
        QTest::newRow("all is kept") << core::PastIndexes::kEntriesMax;
        QTest::newRow("some moments have too many") << std::size_t(60);
        QTest::newRow("next to nothing is kept") << std::size_t(3);
    }
    void everyMomentIsAsItWas()
    {
        QFETCH(const std::size_t, entriesMax);
        std::mt19937_64 random = seededRandom();
        OpenDatabase database;
        QVERIFY(database->createTable(table()));
        Model model;
        writeSome(database.client(), model, 30, random);
        database.clock().advance(std::chrono::seconds(1));
        keepPast(database.client());
        std::vector<std::pair<core::UnixMicros, Model>> past;
        for (int second = 0; second < 40; ++second) {
            writeSome(database.client(), model, int(random() % 8), random);
            past.emplace_back(database.clock().now(), model);
            database.clock().advance(std::chrono::seconds(1));
        }
        const core::TableDescription description = database->describeTable({"Tab"})->table;
        past.emplace_back(database.clock().now(), model);
        std::shuffle(past.begin(), past.end(), random);

        database.close();
        auto opened = core::Database::open(database.options());
        QVERIFY(opened);
        core::Engine engine(std::move(*opened), database.clock());
        QVERIFY(engine.catalog.load(*engine.database, engine.options));
        const auto access = core::makePastAccess(engine, entriesMax);
        for (const auto &[moment, then] : past) {
            compareAll(*access, moment, then, description);
            if (QTest::currentTestFailed())
                return;
        }
    }

    /// What is kept of the past is right for later reads, and for those whose writes come meanwhile.
    void writesComeBetweenReads_data() { everyMomentIsAsItWas_data(); }
    void writesComeBetweenReads()
    {
        QFETCH(const std::size_t, entriesMax);
        std::mt19937_64 random = seededRandom();
        OpenDatabase database;
        QVERIFY(database->createTable(table()));
        keepPast(database.client());
        const core::TableDescription description = database->describeTable({"Tab"})->table;
        withBareEngine(database, [&](core::Engine &engine) {
            const auto access = core::makePastAccess(engine, entriesMax);
            const auto put = [&](const core::PutItemRequest &request) {
                QVERIFY(core::putItem(engine, request));
            };
            const auto remove = [&](const core::DeleteItemRequest &request) {
                QVERIFY(core::deleteItem(engine, request));
            };
            Model model;
            std::vector<std::pair<core::UnixMicros, Model>> past;
            for (int second = 0; second < 60; ++second) {
                writeSome(put, remove, model, 1 + int(random() % 5), random);
                past.emplace_back(database.clock().now(), model);
                database.clock().advance(std::chrono::milliseconds(1));
                // Often the same moment again, whose entries are kept while writes go on.
                const auto &[moment, then] = past[random() % 2 ? past.size() / 2 : random() % past.size()];
                compareAll(*access, moment, then, description);
                if (QTest::currentTestFailed())
                    return;
            }
        });
    }

    /// Two queries at once: the one whose snapshot is older may come to the entries last.
    void anOlderSnapshotLeavesNoGap()
    {
        OpenDatabase database;
        QVERIFY(database->createTable(table()));
        keepPast(database.client());
        const std::string key = "{'pk':{'S':'1'},'sk':{'N':'1'}";
        QVERIFY(database->putItem(putOf("Tab", key + ",'t':{'S':'early'}}")));
        const core::UnixMicros early = database.clock().now();
        database.clock().advance(std::chrono::seconds(1));
        withBareEngine(database, [&](core::Engine &engine) {
            const core::TableSchemaPointer schema = engine.catalog.find("Tab");
            const core::IndexSchema *index = schema->findIndex("ByTag");
            QVERIFY(index);
            const auto older = core::pastMoment(engine, *schema, early);
            QVERIFY(older);
            QVERIFY(core::putItem(engine, putOf("Tab", key + ",'t':{'S':'late'}}")));
            const core::UnixMicros late = database.clock().now();
            database.clock().advance(std::chrono::seconds(1));
            const auto newer = core::pastMoment(engine, *schema, late);
            QVERIFY(newer);

            core::PastIndexes indexes(*engine.database);
            const auto entriesOf = [&](const core::PastMoment &past) {
                return indexes.entriesOf(*schema, *index, past, {}, core::Side::Behind);
            };
            QVERIFY(entriesOf(*newer));
            QVERIFY(entriesOf(*older));
            const auto again = core::pastMoment(engine, *schema, early);
            QVERIFY(again);
            const auto entries = entriesOf(*again);
            QVERIFY(entries);
            QVERIFY(entries->atOrBehind({}));
        });
    }

    void saysWhatIsWrongWithAnIndex()
    {
        OpenDatabase database;
        QVERIFY(database->createTable(table()));
        keepPast(database.client());
        QCOMPARE(errorOf(scanAsOf(*database->past(), database.clock().now(), "Other", {})),
                 std::string("ValidationException: The table does not have the specified index: Other"));
        core::ScanRequest strong = scanOf("Tab", "ByGroup");
        strong.consistentRead = true;
        QCOMPARE(errorOf(database->past()->scanAsOf(strong, database.clock().now())),
                 std::string("ValidationException: Consistent reads are not supported on global secondary "
                             "indexes"));
    }
};

QTEST_GUILESS_MAIN(TestPastIndexes)
#include "tst_past_indexes.moc"
