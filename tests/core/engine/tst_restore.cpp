#include "core/base/progress.h"
#include "core/storage/database.h"
#include "core/storage/keys.h"
#include "tests/core/engine/stream_reader.h"
#include "tests/support/random_seed.h"

#include <map>

using namespace support;

/// New tables from the past of others.
class TestRestore : public QObject
{
    Q_OBJECT

    using Model = std::map<std::pair<int, int>, int>; // (pk, sk) -> v

    static std::string keyJson(int pk, int sk)
    {
        return "{'pk':{'S':'" + std::to_string(pk) + "'},'sk':{'N':'" + std::to_string(sk) + "'}";
    }
    static std::string json(const std::pair<int, int> &key, int v)
    {
        return keyJson(key.first, key.second) + ",'v':{'N':'" + std::to_string(v) + "'}}";
    }
    static QStringList texts(const Model &model)
    {
        QStringList list;
        for (const auto &[key, v] : model)
            list << QString::fromStdString(json(key, v));
        list.sort();
        return list;
    }
    static QStringList textsOf(core::Client &client, const std::string &table,
                               const std::optional<std::string> &index = {})
    {
        const auto items = allItems(client, scanOf(table, index));
        if (!items)
            return {QString::fromStdString(errorOf(items))};
        QStringList list;
        for (const core::Item &item : *items)
            list << QString::fromStdString(toJson(item));
        list.sort();
        return list;
    }
    static void writeSome(OpenDatabase &database, Model &model, int count, std::mt19937_64 &random)
    {
        for (int i = 0; i < count; ++i) {
            const std::pair<int, int> key(int(random() % 4), int(random() % 12));
            if (random() % 3 == 0) {
                QVERIFY(database->deleteItem(deleteOf("Tab", keyJson(key.first, key.second) + "}")));
                model.erase(key);
            } else {
                const int v = int(random() % 5);
                QVERIFY(database->putItem(putOf("Tab", json(key, v))));
                model[key] = v;
            }
        }
    }
    static core::CreateTableRequest indexedTable()
    {
        core::CreateTableRequest request = tableOf("Tab", "pk S, sk N");
        addGlobalIndex(request, "ByValue", "v N", "ALL");
        return request;
    }
    static void keepPast(core::Client &client, bool enabled = true)
    {
        core::UpdateContinuousBackupsRequest request;
        request.tableName = "Tab";
        request.pointInTimeRecoverySpecification = core::PointInTimeRecoverySpecification{enabled, {}};
        QVERIFY(client.updateContinuousBackups(request));
    }
    static core::RestoreTableToPointInTimeRequest restoreOf(const std::string &target,
                                                            core::UnixMicros moment)
    {
        core::RestoreTableToPointInTimeRequest request;
        request.sourceTableName = "Tab";
        request.targetTableName = target;
        request.restoreDateTimeMicros = moment;
        return request;
    }
    static core::TableDescription described(core::Client &client, const std::string &name)
    {
        core::DescribeTableRequest request;
        request.tableName = name;
        const auto described = client.describeTable(request);
        return described ? described->table : core::TableDescription();
    }
    static void deleteTable(core::Client &client, const std::string &name)
    {
        core::DeleteTableRequest request;
        request.tableName = name;
        const auto deleted = client.deleteTable(request);
        QVERIFY2(deleted, errorOf(deleted).c_str());
    }
    /// Whether rows, counts and entries of the index are those of the model.
    static void compare(OpenDatabase &database, const std::string &table, const Model &model)
    {
        QVERIFY(database->waitForBackgroundWork());
        QCOMPARE(textsOf(database.client(), table), texts(model));
        QCOMPARE(textsOf(database.client(), table, "ByValue"), texts(model));
        const core::TableDescription description = described(database.client(), table);
        QCOMPARE(description.tableStatus, core::TableStatus::Active);
        QCOMPARE(description.itemCount, std::int64_t(model.size()));
        QCOMPARE(description.globalSecondaryIndexes[0].itemCount, std::int64_t(model.size()));
    }
    /// Rows under any table number but those of `tables`, and changes in the log.
    static bool keepsNothing(OpenDatabase &database)
    {
        database.close();
        auto raw = core::Database::open(database.options());
        const core::keys::Range changes = core::keys::recordRange(core::keys::Record::Change);
        const core::keys::Range versions = core::keys::recordRange(core::keys::Record::Version);
        const core::keys::Range retired = core::keys::recordRange(core::keys::Record::RetiredTable);
        bool nothing = true;
        for (const core::keys::Range &range : {changes, versions, retired})
            nothing = nothing && !(*raw)->cursor(range.from, range.to)->valid();
        nothing = nothing && !(*raw)->cursor(core::keys::tableRange(1).from, {})->valid();
        raw->reset();
        database.open();
        return nothing;
    }

private slots:
    /// Every second that was noted can be had again, with writes, restarts and trimming between.
    void anySecondComesBackAsItWas()
    {
        std::mt19937_64 random = seededRandom();
        OpenDatabase database;
        QVERIFY(database->createTable(indexedTable()));
        Model model;
        std::map<core::UnixMicros, Model> past;
        writeSome(database, model, 30, random);
        database.clock().advance(std::chrono::seconds(1));
        keepPast(database.client());
        for (int second = 0; second < 40; ++second) {
            writeSome(database, model, int(random() % 8), random);
            past[database.clock().now()] = model;
            database.clock().advance(std::chrono::seconds(1));
            if (random() % 10 == 0)
                database.reopen();
        }
        database.clock().advance(std::chrono::minutes(5));
        int number = 0;
        for (const auto &[moment, then] : past) {
            const std::string name = "Restored" + std::to_string(number++);
            const auto restored = database->restoreTableToPointInTime(restoreOf(name, moment));
            QVERIFY2(restored, errorOf(restored).c_str());
            writeSome(database, model, int(random() % 4), random); // while it is being filled
            if (random() % 4 == 0)
                database.reopen();
            if (random() % 4 == 0)
                QVERIFY(database->maintain(core::NoProgress()));
            compare(database, name, then);
            if (QTest::currentTestFailed())
                return;
        }
        compare(database, "Tab", model);
    }

    /// What a restore under way needs stays, whatever becomes of the source; then nothing of it stays.
    void theSourceMayGoMeanwhile()
    {
        std::mt19937_64 random = seededRandom();
        OpenDatabase database;
        QVERIFY(database->createTable(indexedTable()));
        Model model;
        keepPast(database.client());
        std::vector<core::Item> many;
        for (int i = 0; i < 5000; ++i) {
            many.push_back(item(json({i % 7, i}, i % 3)));
            model[{i % 7, i}] = i % 3;
        }
        QVERIFY(database->bulkWriter()->putItems("Tab", many));
        QVERIFY(database->bulkWriter()->flush());
        const Model then = model;
        const core::UnixMicros moment = database.clock().now();
        database.clock().advance(std::chrono::minutes(10));
        writeSome(database, model, 20, random);
        const auto restored = database->restoreTableToPointInTime(restoreOf("New", moment));
        QVERIFY2(restored, errorOf(restored).c_str());
        keepPast(database.client(), false);
        writeSome(database, model, 20, random);
        QVERIFY(database->maintain(core::NoProgress()));
        database.reopen(); // in the middle, or before it began
        if (random() % 2 == 0)
            compare(database, "Tab", model);
        deleteTable(database.client(), "Tab");
        QVERIFY(database->maintain(core::NoProgress()));
        database.reopen();
        compare(database, "New", then);
        deleteTable(database.client(), "New");
        QVERIFY(database->waitForBackgroundWork());
        database.clock().advance(std::chrono::hours(24 * 36)); // no backup of the system's either
        QVERIFY(database->maintain(core::NoProgress()));
        QVERIFY(database->waitForBackgroundWork());
        QVERIFY(keepsNothing(database));
    }

    void saysWhereItCameFrom()
    {
        OpenDatabase database;
        QVERIFY(database->createTable(indexedTable()));
        keepPast(database.client());
        const core::UnixMicros moment = database.clock().now();
        database.clock().advance(std::chrono::minutes(6));
        const auto restored = database->restoreTableToPointInTime(restoreOf("New", moment));
        QVERIFY2(restored, errorOf(restored).c_str());
        QCOMPARE(restored->tableDescription.tableStatus, core::TableStatus::Creating);
        QVERIFY(restored->tableDescription.restoreSummary->restoreInProgress);
        database.reopen();
        QVERIFY(database->waitForBackgroundWork());
        database.reopen();
        const core::TableDescription after = described(database.client(), "New");
        QCOMPARE(after.tableStatus, core::TableStatus::Active);
        QVERIFY(!after.restoreSummary->restoreInProgress);
        QCOMPARE(after.restoreSummary->restoreDateTimeMicros, moment);
        QCOMPARE(*after.restoreSummary->sourceTableArn, described(database.client(), "Tab").tableArn);
    }

    void aLongerPeriodBringsNothingBack()
    {
        OpenDatabase database;
        QVERIFY(database->createTable(indexedTable()));
        core::UpdateContinuousBackupsRequest request;
        request.tableName = "Tab";
        request.pointInTimeRecoverySpecification = core::PointInTimeRecoverySpecification{true, 1};
        QVERIFY(database->updateContinuousBackups(request));
        database.clock().advance(std::chrono::hours(72));
        request.pointInTimeRecoverySpecification->recoveryPeriodInDays = 35;
        const auto longer = database->updateContinuousBackups(request);
        QCOMPARE(longer->continuousBackupsDescription.pointInTimeRecoveryDescription
                     .earliestRestorableDateTimeMicros,
                 database.clock().now() - std::int64_t(24) * 3600 * 1'000'000);
    }
};

QTEST_GUILESS_MAIN(TestRestore)
#include "tst_restore.moc"
