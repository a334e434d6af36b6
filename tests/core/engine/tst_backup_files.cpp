#include "core/copying/copy_table.h"
#include "core/engine/background.h"
#include "core/engine/table_filling.h"
#include "core/engine/tables.h"
#include "tests/core/engine/bare_engine.h"
#include "tests/core/engine/requests.h"
#include "tests/support/faulty_env.h"

#include <QDir>
#include <QFile>

using namespace support;
using core::ErrorCode;

namespace {

/// Stops when so many items were reported.
class StopAfter final : public core::Progress
{
public:
    explicit StopAfter(std::uint64_t items)
        : m_items(items)
    {}
    void report(std::uint64_t done, std::uint64_t) override { m_done = done; }
    void log(std::string_view) override {}
    bool stopRequested() const override { return m_done >= m_items; }

private:
    const std::uint64_t m_items;
    std::uint64_t m_done = 0;
};

} // namespace

/// Tables into files and back.
class TestBackupFiles : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    core::NoProgress m_progress;

    std::filesystem::path path(const char *name = "file") const
    {
        return m_folder.filePath(name).toStdString();
    }
    QStringList names() const { return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden); }

    static core::CreateTableRequest indexedTable()
    {
        core::CreateTableRequest request = tableOf("Tab", "pk S, sk N");
        addGlobalIndex(request, "ByValue", "v N", "ALL");
        addLocalIndex(request, "ByName", "pk S, name S", "KEYS_ONLY");
        return request;
    }
    static std::string itemJson(int i)
    {
        return "{'pk':{'S':'" + std::to_string(i % 7) + "'},'sk':{'N':'" + std::to_string(i) +
               "'},'v':{'N':'" + std::to_string(i % 5) +
               ".5'},'all':{'M':{'b':{'B':'AAEC/w=='},'t':{'BOOL':true},'n':{'NULL':true},'e':{'S':''},"
               "'l':{'L':[{'N':'-1E-130'},{'S':'\u00e9'}]},'ss':{'SS':['a','b']},"
               "'ns':{'NS':['1','99999999999999999999999999999999999999']},'bs':{'BS':['AA==']}}}}";
    }
    static void fillTable(OpenDatabase &database, int count)
    {
        std::vector<core::Item> items;
        for (int i = 0; i < count; ++i)
            items.push_back(item(itemJson(i)));
        const auto refused = database->bulkWriter()->putItems("Tab", items);
        QVERIFY(refused && refused->empty());
        QVERIFY(database->bulkWriter()->flush());
    }
    static QStringList textsOf(core::Client &client, const std::string &table,
                               const std::optional<std::string> &index = {})
    {
        const auto items = allItems(client, scanOf(table, index));
        if (!items)
            return {QString::fromStdString(errorOf(items))};
        QStringList list;
        for (const core::Item &one : *items)
            list << QString::fromStdString(toJson(one));
        return list;
    }
    core::BackupFileSource table() const
    {
        core::BackupFileSource source;
        source.tableName = "Tab";
        return source;
    }
    static core::RestoreBackupFileRequest into(const std::string &name,
                                               core::SourceSettings settings = core::SourceSettings::LeaveOut)
    {
        core::RestoreBackupFileRequest request;
        request.targetTableName = name;
        request.settings = settings;
        return request;
    }
    core::Result<core::BackupFileDescription> write(OpenDatabase &database,
                                                    const core::BackupFileSource &source)
    {
        return database->backupFiles()->writeBackupFile(source, path(), m_progress);
    }
    static QStringList tablesOf(OpenDatabase &database)
    {
        const auto tables = database->listTables({});
        QStringList list;
        for (const std::string &name : tables->tableNames)
            list << QString::fromStdString(name);
        return list;
    }
    static void keepPast(core::Client &client)
    {
        core::UpdateContinuousBackupsRequest request;
        request.tableName = "Tab";
        request.pointInTimeRecoverySpecification = core::PointInTimeRecoverySpecification{true, 7};
        QVERIFY(client.updateContinuousBackups(request));
    }

private slots:
    void cleanup()
    {
        for (const QString &name : names())
            QFile::remove(m_folder.filePath(name));
    }

    void anotherDatabaseGetsTheTable()
    {
        OpenDatabase here;
        QVERIFY(here->createTable(indexedTable()));
        fillTable(here, 2500);
        const auto written = write(here, table());
        QCOMPARE(errorOf(written), std::string());
        QCOMPARE(written->items, std::uint64_t(2500));

        OpenDatabase there;
        core::BackupFiles &files = *there->backupFiles();
        const auto verified = files.verifyBackupFile(path(), m_progress);
        QCOMPARE(errorOf(verified), std::string());
        QCOMPARE(verified->items, std::uint64_t(2500));
        QCOMPARE(verified->sha256, written->sha256);
        QCOMPARE(verified->moment, here.clock().now());
        QCOMPARE(verified->table.globalSecondaryIndexes.size(), std::size_t(1));

        const auto restored = files.restoreBackupFile(path(), into("New"), m_progress);
        QCOMPARE(errorOf(restored), std::string());
        QVERIFY(restored->tableStatus == core::TableStatus::Active);
        QCOMPARE(restored->itemCount, std::int64_t(2500));
        QVERIFY(!restored->restoreSummary || !restored->restoreSummary->restoreInProgress);
        QCOMPARE(textsOf(there.client(), "New"), textsOf(here.client(), "Tab"));
        QCOMPARE(textsOf(there.client(), "New", "ByValue"), textsOf(here.client(), "Tab", "ByValue"));
        there.reopen();
        QCOMPARE(textsOf(there.client(), "New"), textsOf(here.client(), "Tab"));
    }

    void settingsAreKeptWhereThatIsWanted_data()
    {
        QTest::addColumn<int>("stateDelayMs");
        QTest::newRow("tables are ready at once") << 0;
        QTest::newRow("tables take their time") << 5000;
    }
    void settingsAreKeptWhereThatIsWanted()
    {
        QFETCH(const int, stateDelayMs);
        OpenDatabase here;
        core::CreateTableRequest request = indexedTable();
        request.tags = std::vector<core::Tag>{{"team", "a"}};
        request.tableClass = core::TableClass::StandardInfrequentAccess;
        request.deletionProtectionEnabled = true;
        request.streamSpecification = core::StreamSpecification{true, core::StreamViewType::OldImage};
        QVERIFY(here->createTable(request));
        core::UpdateTimeToLiveRequest live;
        live.tableName = "Tab";
        live.timeToLiveSpecification = core::TimeToLiveSpecification{true, "end"};
        QVERIFY(here->updateTimeToLive(live));
        keepPast(here.client());
        fillTable(here, 10);
        QVERIFY(write(here, table()));

        OpenDatabase there;
        there.engineOptions().stateDelay = std::chrono::milliseconds(stateDelayMs);
        there.reopen();
        core::BackupFiles &files = *there->backupFiles();
        const auto plain = files.restoreBackupFile(path(), into("Plain"), m_progress);
        QVERIFY(plain);
        QVERIFY(!plain->streamSpecification && !plain->deletionProtectionEnabled && !plain->tableClass);
        const auto kept =
            files.restoreBackupFile(path(), into("Kept", core::SourceSettings::Keep), m_progress);
        QCOMPARE(errorOf(kept), std::string());
        there.clock().advance(std::chrono::milliseconds(stateDelayMs));
        QVERIFY(there->listTables({})); // as it looks, tables are ready
        QVERIFY(there->waitForBackgroundWork());
        QVERIFY(kept->streamSpecification->streamViewType == core::StreamViewType::OldImage);
        QVERIFY(kept->deletionProtectionEnabled);
        QVERIFY(kept->tableClass == core::TableClass::StandardInfrequentAccess);
        core::DescribeTimeToLiveRequest describeLive;
        describeLive.tableName = "Kept";
        const auto described = there->describeTimeToLive(describeLive);
        QCOMPARE(errorOf(described), std::string());
        QCOMPARE(described->timeToLiveDescription.attributeName, std::string("end"));
        QCOMPARE(described->timeToLiveDescription.timeToLiveStatus, core::TimeToLiveStatus::Enabled);
        core::DescribeContinuousBackupsRequest describePast;
        describePast.tableName = "Kept";
        QCOMPARE(*there->describeContinuousBackups(describePast)
                      ->continuousBackupsDescription.pointInTimeRecoveryDescription.recoveryPeriodInDays,
                 std::int64_t(7));
        core::ListTagsOfResourceRequest tags;
        tags.resourceArn = kept->tableArn;
        QCOMPARE(there->listTagsOfResource(tags)->tags.size(), std::size_t(1));
    }

    void aMomentOfThePastAndABackupOfADroppedTable()
    {
        OpenDatabase database;
        QVERIFY(database->createTable(indexedTable()));
        keepPast(database.client());
        database.clock().advance(std::chrono::seconds(10));
        fillTable(database, 300);
        const QStringList then = textsOf(database.client(), "Tab");
        const core::UnixMicros moment = database.clock().now();
        core::CreateBackupRequest backup;
        backup.tableName = "Tab";
        backup.backupName = "nightly";
        const auto made = database->createBackup(backup);
        QVERIFY(made);
        database.clock().advance(std::chrono::seconds(10));
        for (int i = 0; i < 300; i += 2)
            QVERIFY(database->deleteItem(deleteOf("Tab", "{'pk':{'S':'" + std::to_string(i % 7) +
                                                             "'},'sk':{'N':'" + std::to_string(i) + "'}}")));
        core::BackupFileSource past = table();
        past.moment = moment;
        const auto written = write(database, past);
        QCOMPARE(errorOf(written), std::string());
        QCOMPARE(written->moment, moment);
        QVERIFY(database->backupFiles()->restoreBackupFile(path(), into("Past"), m_progress));
        QCOMPARE(textsOf(database.client(), "Past"), then);

        core::DeleteTableRequest drop;
        drop.tableName = "Tab";
        QVERIFY(database->deleteTable(drop));
        core::BackupFileSource source;
        source.backupArn = made->backupDetails.backupArn;
        const auto ofBackup = write(database, source);
        QCOMPARE(errorOf(ofBackup), std::string());
        QCOMPARE(ofBackup->backupName, std::string("nightly"));
        QVERIFY(database->backupFiles()->restoreBackupFile(path(), into("Tab"), m_progress));
        QCOMPARE(textsOf(database.client(), "Tab"), then);

        past.moment = moment - 3600'000'000;
        QCOMPARE(write(database, past).error().code(), ErrorCode::PointInTimeRecoveryUnavailable);
        source.tableName = "Tab";
        QCOMPARE(write(database, source).error().code(), ErrorCode::Validation);
        source.tableName.reset();
        source.backupArn->back() ^= 1;
        QCOMPARE(write(database, source).error().code(), ErrorCode::BackupNotFound);
    }

    /// A clock that is set back brings nothing back.
    void aMomentWhoseChangesWereTrimmedIsRefused()
    {
        OpenDatabase database;
        QVERIFY(database->createTable(indexedTable()));
        keepPast(database.client());
        fillTable(database, 1);
        database.clock().advance(std::chrono::seconds(1));
        core::BackupFileSource past = table();
        past.moment = database.clock().now();
        database.clock().advance(std::chrono::hours(1));
        QVERIFY(database->putItem(putOf("Tab", "{'pk':{'S':'0'},'sk':{'N':'0'},'v':{'N':'7'}}")));
        database.clock().advance(std::chrono::hours(1));
        withBareEngine(database, [&database](core::Engine &engine) {
            database.clock().advance(std::chrono::hours(24 * 40));
            core::NoProgress progress;
            QVERIFY(core::maintain(engine, database.clock().now(), progress));
            database.clock().advance(-std::chrono::hours(24 * 40));
        });
        const auto written = write(database, past);
        QVERIFY(!written);
        QCOMPARE(written.error().code(), ErrorCode::InvalidRestoreTime);
        past.moment = database.clock().now();
        QCOMPARE(errorOf(write(database, past)), std::string());
    }

    /// Who gives up the filling of a table that others deleted meanwhile takes no other one of its name.
    void anotherTableOfTheNameStays()
    {
        OpenDatabase database;
        QVERIFY(database->createTable(indexedTable()));
        withBareEngine(database, [](core::Engine &engine) {
            const core::TableSchemaPointer first = engine.catalog.find("Tab");
            QVERIFY(core::deleteTable(engine, {"Tab"}));
            QVERIFY(core::createTable(engine, indexedTable()));
            QVERIFY(core::abandonFilling(engine, *first, core::Mutation()));
            const core::TableSchemaPointer second = engine.catalog.find("Tab");
            QVERIFY(second);
            QVERIFY(core::abandonFilling(engine, *second, core::Mutation()));
            QVERIFY(!engine.catalog.find("Tab"));
        });
    }

    void aFileIsReadWithoutRestoring()
    {
        OpenDatabase database;
        QVERIFY(database->createTable(indexedTable()));
        fillTable(database, 2500);
        QVERIFY(write(database, table()));
        const auto file = database->backupFiles()->openBackupFile(path());
        QCOMPARE(errorOf(file), std::string());
        core::Client &client = **file;
        QVERIFY(!client.capabilities().writable);
        QVERIFY(!client.capabilities().indexReads);
        QVERIFY(client.capabilities().moment.has_value());
        QCOMPARE(client.listTables({})->tableNames, std::vector<std::string>{"Tab"});
        core::DescribeTableRequest describe;
        describe.tableName = "Tab";
        QCOMPARE(client.describeTable(describe)->table.itemCount, std::int64_t(2500));

        QCOMPARE(textsOf(client, "Tab"), textsOf(database.client(), "Tab"));
        core::ScanRequest pages = scanOf("Tab");
        pages.limit = 97;
        QCOMPARE(allItems(client, pages)->size(), std::size_t(2500));
        for (int i = 0; i < 2600; i += 13) {
            const auto get = getOf("Tab", "{'pk':{'S':'" + std::to_string(i % 7) + "'},'sk':{'N':'" +
                                              std::to_string(i) + "'}}");
            QCOMPARE(toJson(client.getItem(get)->item), toJson(database->getItem(get)->item));
        }
        for (const bool forward : {true, false}) {
            core::QueryRequest query;
            query.tableName = "Tab";
            query.keyConditionExpression = "pk = :p AND sk BETWEEN :a AND :b";
            query.filterExpression = "v > :v";
            query.scanIndexForward = forward;
            query.limit = 50;
            setValues(query, "{':p':{'S':'3'},':a':{'N':'200'},':b':{'N':'2000'},':v':{'N':'2'}}");
            for (int page = 0; page < 10; ++page) {
                const auto ours = client.query(query);
                const auto theirs = database->query(query);
                QVERIFY(ours && theirs);
                QVERIFY(ours->items == theirs->items);
                QVERIFY(ours->lastEvaluatedKey == theirs->lastEvaluatedKey);
                query.exclusiveStartKey = ours->lastEvaluatedKey;
                if (!query.exclusiveStartKey)
                    break;
            }
        }
        QCOMPARE(client.scan(scanOf("Tab", "ByValue")).error().code(), ErrorCode::Unsupported);
        QCOMPARE(client.putItem(putOf("Tab", itemJson(1))).error().code(), ErrorCode::ReadOnly);
        QCOMPARE(client.scan(scanOf("Other")).error().code(), ErrorCode::ResourceNotFound);

        OpenDatabase there;
        core::CopyOptions options;
        options.sourceTable = "Tab";
        options.targetTable = "Copy";
        const core::CopyReport report = core::copyTable(client, there.client(), options, m_progress);
        QVERIFY(!report.failure);
        QCOMPARE(textsOf(there.client(), "Copy"), textsOf(database.client(), "Tab"));
    }

    void stoppingLeavesNothing()
    {
        OpenDatabase database;
        QVERIFY(database->createTable(indexedTable()));
        fillTable(database, 5000);
        StopAfter soon(1000);
        const auto stopped = database->backupFiles()->writeBackupFile(table(), path(), soon);
        QCOMPARE(stopped.error().code(), ErrorCode::Cancelled);
        QCOMPARE(names(), QStringList());

        QVERIFY(write(database, table()));
        StopAfter later(2000);
        const auto restored = database->backupFiles()->restoreBackupFile(path(), into("New"), later);
        QCOMPARE(restored.error().code(), ErrorCode::Cancelled);
        QCOMPARE(tablesOf(database), QStringList("Tab"));
        QVERIFY(database->waitForBackgroundWork());
        QVERIFY(database->backupFiles()->restoreBackupFile(path(), into("New"), m_progress));
    }

    void aDamagedFileRestoresNothing()
    {
        OpenDatabase database;
        QVERIFY(database->createTable(indexedTable()));
        fillTable(database, 2000);
        QVERIFY(write(database, table()));
        QFile file(m_folder.filePath("file"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() / 2));
        char byte = 0;
        QVERIFY(file.getChar(&byte) && file.seek(file.size() / 2) && file.putChar(char(byte ^ 4)));
        file.close();
        const auto restored = database->backupFiles()->restoreBackupFile(path(), into("New"), m_progress);
        QCOMPARE(restored.error().code(), ErrorCode::Corruption);
        QCOMPARE(tablesOf(database), QStringList("Tab"));
        QCOMPARE(database->backupFiles()->verifyBackupFile(path(), m_progress).error().code(),
                 ErrorCode::Corruption);
    }

    void namesThatAreTakenOrWrongAreRefused()
    {
        OpenDatabase database;
        QVERIFY(database->createTable(indexedTable()));
        QVERIFY(write(database, table()));
        core::BackupFiles &files = *database->backupFiles();
        QCOMPARE(errorOf(files.restoreBackupFile(path(), into("Tab"), m_progress)),
                 std::string("TableAlreadyExistsException: Table already exists: Tab"));
        QCOMPARE(files.restoreBackupFile(path(), into("a"), m_progress).error().code(),
                 ErrorCode::Validation);
        core::RestoreBackupFileRequest other = into("New");
        other.overrides.globalSecondaryIndexes.emplace();
        const auto restored = files.restoreBackupFile(path(), other, m_progress);
        QVERIFY(restored && restored->globalSecondaryIndexes.empty());
        core::BackupFileSource missing;
        missing.tableName = "Missing";
        QCOMPARE(write(database, missing).error().code(), ErrorCode::ResourceNotFound);
    }

    /// The disk of the database fills up while a file is restored into it; then the program ends.
    void aFullDatabaseHasNoHalfTableAfterwards()
    {
        OpenDatabase source;
        QVERIFY(source->createTable(indexedTable()));
        fillTable(source, 4000);
        QVERIFY(write(source, table()));
        const std::unique_ptr<leveldb::Env> memory(leveldb::NewMemEnv(leveldb::Env::Default()));
        FaultyEnv faulty(*memory);
        core::DatabaseOptions options;
        options.folder = "/database";
        options.env = &faulty;
        core::ManualClock clock(1'700'000'000'000'000);
        {
            auto client = core::LocalClient::open(options, clock);
            QVERIFY(client);
            faulty.setFreeBytes(300'000);
            const auto restored =
                (*client)->backupFiles()->restoreBackupFile(path(), into("New"), m_progress);
            QVERIFY(!restored);
        }
        faulty.heal();
        auto client = core::LocalClient::open(options, clock);
        QVERIFY(client);
        QVERIFY((*client)->listTables({})->tableNames.empty());
        QVERIFY((*client)->waitForBackgroundWork());
        QVERIFY((*client)->backupFiles()->restoreBackupFile(path(), into("New"), m_progress));
        QCOMPARE(textsOf(**client, "New").size(), 4000);
    }
};

QTEST_GUILESS_MAIN(TestBackupFiles)
#include "tst_backup_files.moc"
