#include "core/api/backup_access.h"
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
    /// A backup that was opened, not restored.
    static void compareReads(core::Client &opened, const Model &then)
    {
        QCOMPARE(textsOf(opened, "Tab"), texts(then));
        QCOMPARE(described(opened, "Tab").itemCount, std::int64_t(then.size()));
        QVERIFY(!opened.capabilities().writable);
        QCOMPARE(opened.listTables({})->tableNames, std::vector<std::string>{"Tab"});
        for (const auto &[key, v] : then) {
            const auto got = opened.getItem(getOf("Tab", keyJson(key.first, key.second) + "}"));
            QVERIFY2(got && got->item, errorOf(got).c_str());
            QCOMPARE(toJson(*got->item), toJson(item(json(key, v))));
        }
        const auto absent = opened.getItem(getOf("Tab", keyJson(99, 99) + "}"));
        QVERIFY(absent && !absent->item);
        const auto refused = opened.putItem(putOf("Tab", json({1, 1}, 1)));
        QVERIFY(!refused && refused.error().code() == core::ErrorCode::ReadOnly);
        QVERIFY(errorOf(opened.scan(scanOf("Other"))).starts_with("ResourceNotFoundException"));
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

    static std::string createBackup(core::Client &client)
    {
        core::CreateBackupRequest request;
        request.tableName = "Tab";
        request.backupName = "a.backup";
        const auto created = client.createBackup(request);
        return created ? created->backupDetails.backupArn : errorOf(created);
    }
    static void deleteBackup(core::Client &client, const std::string &arn)
    {
        core::DeleteBackupRequest request;
        request.backupArn = arn;
        const auto deleted = client.deleteBackup(request);
        QVERIFY2(deleted, errorOf(deleted).c_str());
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
        database.clock().advance(std::chrono::seconds(1)); // so many changes take more than a microsecond
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

    /// Backups at random moments; whatever comes after, deletion of the table too, each is what the table
    /// was.
    void aBackupIsTheTableAsItWas()
    {
        std::mt19937_64 random = seededRandom();
        OpenDatabase database;
        QVERIFY(database->createTable(indexedTable()));
        Model model;
        std::map<std::string, Model> backups; // by ARN
        for (int round = 0; round < 40; ++round) {
            writeSome(database, model, int(random() % 10), random);
            if (random() % 3 == 0)
                backups[createBackup(database.client())] = model; // with no time passing, too
            if (random() % 6 == 0 && !backups.empty()) {
                deleteBackup(database.client(), backups.begin()->first);
                backups.erase(backups.begin());
            }
            if (random() % 2 == 0)
                database.clock().advance(std::chrono::hours(1));
            if (random() % 5 == 0)
                QVERIFY(database->maintain(core::NoProgress()));
            if (random() % 8 == 0)
                database.reopen();
            if (random() % 12 == 0)
                keepPast(database.client(), random() % 2 == 0);
        }
        keepPast(database.client(), false);
        database.clock().advance(std::chrono::hours(48));
        QVERIFY(database->maintain(core::NoProgress()));
        if (random() % 2 == 0)
            deleteTable(database.client(), "Tab");
        QVERIFY(database->waitForBackgroundWork());
        database.reopen();
        QVERIFY(database->maintain(core::NoProgress()));
        int number = 0;
        while (!backups.empty()) {
            const auto [arn, then] = *backups.begin();
            const std::string name = "Restored" + std::to_string(number++);
            const auto opened = core::backupAccessOf(database.client())->openBackup(arn);
            QVERIFY2(opened, errorOf(opened).c_str());
            compareReads(**opened, then);
            if (QTest::currentTestFailed())
                return;
            core::RestoreTableFromBackupRequest request;
            request.backupArn = arn;
            request.targetTableName = name;
            const auto restored = database->restoreTableFromBackup(request);
            QVERIFY2(restored, errorOf(restored).c_str());
            if (random() % 3 == 0)
                database.reopen();
            compare(database, name, then);
            if (QTest::currentTestFailed())
                return;
            core::DescribeBackupRequest describe;
            describe.backupArn = arn;
            const auto described = database->describeBackup(describe);
            QCOMPARE(described->backupDescription.sourceTableDetails.itemCount, std::int64_t(then.size()));
            deleteTable(database.client(), name);
            // The database may have been opened anew: what was opened of it before is not used again.
            const auto again = core::backupAccessOf(database.client())->openBackup(arn);
            QVERIFY2(again, errorOf(again).c_str());
            compareReads(**again, then);
            deleteBackup(database.client(), arn);
            QCOMPARE(errorOf((*again)->scan(scanOf("Tab"))),
                     "BackupNotFoundException: Backup not found: " + arn);
            QCOMPARE(errorOf(core::backupAccessOf(database.client())->openBackup(arn)),
                     "BackupNotFoundException: Backup not found: " + arn);
            backups.erase(arn);
            QVERIFY(database->maintain(core::NoProgress()));
        }
        if (!described(database.client(), "Tab").tableName.empty())
            deleteTable(database.client(), "Tab");
        QVERIFY(database->waitForBackgroundWork());
        QVERIFY(database->maintain(core::NoProgress()));
        QVERIFY(keepsNothing(database));
    }

    /// A table with a past can be had back for 35 days after it is deleted.
    void aDeletedTableComesBack()
    {
        std::mt19937_64 random = seededRandom();
        OpenDatabase database;
        QVERIFY(database->createTable(indexedTable()));
        keepPast(database.client());
        Model model;
        writeSome(database, model, 40, random);
        deleteTable(database.client(), "Tab");
        QVERIFY(database->waitForBackgroundWork());
        database.clock().advance(std::chrono::hours(24 * 34));
        QVERIFY(database->maintain(core::NoProgress()));
        core::ListBackupsRequest request;
        request.backupType = core::BackupTypeFilter::All;
        const auto list = database->listBackups(request);
        QCOMPARE(list->backupSummaries.size(), std::size_t(1));
        const core::BackupDetails &details = list->backupSummaries[0].details;
        QCOMPARE(details.backupName, std::string("Tab$DeletedTableBackup"));
        core::DeleteBackupRequest remove;
        remove.backupArn = details.backupArn;
        QCOMPARE(errorOf(database->deleteBackup(remove)),
                 "ValidationException: Invalid Request: User is not allowed to delete the system backup with "
                 "arn " +
                     details.backupArn + ". It will automatically expire on 2023-12-19T22:13:20Z");
        core::RestoreTableFromBackupRequest restore;
        restore.backupArn = details.backupArn;
        restore.targetTableName = "Tab";
        QVERIFY(database->restoreTableFromBackup(restore));
        compare(database, "Tab", model);
        deleteTable(database.client(), "Tab");
        database.clock().advance(std::chrono::hours(24 * 2));
        QVERIFY(database->maintain(core::NoProgress()));
        QVERIFY(database->waitForBackgroundWork());
        QVERIFY(database->maintain(core::NoProgress()));
        QVERIFY(database->listBackups(request)->backupSummaries.empty());
        QVERIFY(keepsNothing(database));
    }
};

QTEST_GUILESS_MAIN(TestRestore)
#include "tst_restore.moc"
