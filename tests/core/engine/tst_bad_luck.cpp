// The embedded database on a disk that is full, and over files that were cut or changed: it says so, loses
// nothing that was acknowledged, and never answers wrong.

#include "tests/core/engine/bare_engine.h"
#include "tests/core/engine/index_twin.h"

#include "core/engine/background.h"
#include "core/engine/backups.h"
#include "core/engine/repair.h"
#include "core/engine/update_table.h"
#include "core/history/trim_horizon.h"
#include "core/storage/keys.h"
#include "tests/support/faulty_env.h"
#include "tests/support/random_seed.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <map>

using namespace core;
using namespace support;

namespace {

constexpr int kItems = 400;

std::string number(int value)
{
    return std::to_string(value);
}

Item task(int id)
{
    return item("{'id':{'S':'" + number(id) + "'},'owner':{'S':'o" + number(id % 7) + "'},'due':{'N':'" +
                number(id) + "'},'text':{'S':'" + std::string(200, 'x') + number(id * id) + "'}}");
}

CreateTableRequest tasks()
{
    auto request = tableOf("Tasks", "id S");
    addGlobalIndex(request, "ByOwner", "owner S, due N");
    return request;
}

UpdateTableRequest addIndexByDay()
{
    UpdateTableRequest request;
    request.tableName = "Tasks";
    request.attributeDefinitions = {{"due", AttributeType::N}};
    GlobalSecondaryIndexUpdate update;
    update.create = GlobalSecondaryIndex{"ByDay", {{"due", KeyType::Hash}}, projectionOf("ALL"), {}};
    request.globalSecondaryIndexUpdates = {update};
    return request;
}

Result<void> put(Client &client, int id)
{
    PutItemRequest request;
    request.tableName = "Tasks";
    request.item = task(id);
    const auto done = client.putItem(request);
    if (!done)
        return done.error();
    return {};
}

} // namespace

class TestBadLuck : public QObject
{
    Q_OBJECT
    ManualClock m_clock{1'700'000'000'000'000};
    std::unique_ptr<leveldb::Env> m_memory;
    std::unique_ptr<FaultyEnv> m_env;
    std::unique_ptr<LocalClient> m_client;
    QTemporaryDir m_folder;

    void openFaulty()
    {
        m_client.reset();
        DatabaseOptions options;
        options.folder = "/database";
        options.env = m_env.get();
        auto opened = LocalClient::open(options, m_clock);
        QVERIFY2(opened, errorOf(opened).c_str());
        m_client = std::move(*opened);
    }
    /// A folder with two tables, one of them in a table file, and changes of it in the log.
    QString makeFolder()
    {
        const QString folder = m_folder.filePath("good");
        DatabaseOptions options;
        QDir(folder).removeRecursively();
        options.folder = folder.toStdString();
        options.durability = Durability::Relaxed;
        for (const bool second : {false, true}) { // a second opening turns the log into a table file
            auto client = LocalClient::open(options, m_clock);
            if (!client)
                qFatal("%s", errorOf(client).c_str());
            if (!second && !(*client)->createTable(tasks()))
                qFatal("createTable");
            for (int id = second ? kItems : 0; id < (second ? kItems + 20 : kItems); ++id) {
                if (!put(**client, id))
                    qFatal("putItem");
            }
        }
        return folder;
    }
    QString copyOf(const QString &folder)
    {
        const QString copy = m_folder.filePath("copy");
        QDir(copy).removeRecursively();
        QDir().mkpath(copy);
        for (const QString &name : QDir(folder).entryList(QDir::Files))
            QFile::copy(QDir(folder).filePath(name), QDir(copy).filePath(name));
        return copy;
    }
    /// A bit of the first `end` bytes of a file. Says where.
    static qint64 flipBit(const QString &path, qint64 end, std::mt19937_64 &random)
    {
        QFile file(path);
        const auto at = qint64(random() % std::uint64_t(end));
        char byte = 0;
        if (!file.open(QIODevice::ReadWrite) || !file.seek(at) || file.peek(&byte, 1) != 1)
            qFatal("%s cannot be read", qPrintable(path));
        byte = char(byte ^ (1 << random() % 8));
        if (file.write(&byte, 1) != 1)
            qFatal("%s cannot be written", qPrintable(path));
        return at;
    }
    static void damageFirstItem(Engine &engine, const std::string &tableName)
    {
        const keys::Range rows = keys::indexRange(engine.catalog.find(tableName)->number(), 0);
        const auto row = engine.database->cursor(rows.from, rows.to);
        QVERIFY(row->valid());
        Mutation mutation;
        mutation.put(row->key(), "\xff no item");
        QVERIFY(engine.database->commit(std::move(mutation)));
    }
    /// What opening and reading says: "" where all that is found is right, an error, or "wrong: ...".
    /// `found`: items that were read.
    std::string read(const QString &folder, std::size_t &found)
    {
        DatabaseOptions options;
        options.folder = folder.toStdString();
        options.access = AccessMode::ReadOnly;
        const auto client = LocalClient::open(options, m_clock);
        if (!client)
            return errorOf(client);
        if (!(*client)->describeTable({"Tasks"}))
            return "wrong: no table";
        const auto all = allItems(**client, scanOf("Tasks"));
        if (!all)
            return errorOf(all);
        for (const Item &one : *all) {
            if (one != task(std::stoi(*one.find("id")->asString())))
                return "wrong: " + toJson(one);
        }
        found = all->size();
        const std::string different = disagreement(**client, "Tasks");
        const bool isError = different.starts_with("Corruption: ");
        return different.empty() || isError ? different : "wrong: " + different;
    }

private slots:
    void init()
    {
        m_memory.reset(leveldb::NewMemEnv(leveldb::Env::Default()));
        m_env = std::make_unique<FaultyEnv>(*m_memory);
    }
    void cleanup()
    {
        m_client.reset();
        m_env.reset();
        m_memory.reset();
    }
    void keepsWhatWasAcknowledgedWhenTheDiskIsFull_data()
    {
        QTest::addColumn<int>("freeBytes");
        for (const int free : {1, 5'000, 33'000, 60'001})
            QTest::addRow("%d bytes free", free) << free;
    }
    void keepsWhatWasAcknowledgedWhenTheDiskIsFull()
    {
        QFETCH(const int, freeBytes);
        openFaulty();
        QCOMPARE(errorOf(m_client->createTable(tasks())), std::string());
        m_env->setFreeBytes(freeBytes);
        int acknowledged = 0;
        Result<void> last;
        while (acknowledged < 1000 && (last = put(*m_client, acknowledged)))
            ++acknowledged;
        QVERIFY(!last);
        QCOMPARE(last.error().code(), ErrorCode::IoError);
        QVERIFY2(last.error().message().find("disk is full") != std::string::npos,
                 last.error().message().c_str());
        // Reading goes on, and what was refused is not there.
        const auto read = allItems(*m_client, scanOf("Tasks"));
        QVERIFY(read);
        QCOMPARE(read->size(), std::size_t(acknowledged));
        QCOMPARE(disagreement(*m_client, "Tasks"), std::string());
        QVERIFY(!put(*m_client, 5000));

        m_env->heal();
        openFaulty();
        QVERIFY(!QTest::currentTestFailed());
        const auto after = allItems(*m_client, scanOf("Tasks"));
        QVERIFY(after);
        QVERIFY(after->size() == std::size_t(acknowledged) || after->size() == std::size_t(acknowledged) + 1);
        QCOMPARE(disagreement(*m_client, "Tasks"), std::string());
        QCOMPARE(errorOf(put(*m_client, 5000)), std::string());
    }
    void goesOnFillingAnIndexAfterTheDiskWasFull()
    {
        openFaulty();
        QCOMPARE(errorOf(m_client->createTable(tasks())), std::string());
        for (int id = 0; id < 1000; ++id)
            QVERIFY(put(*m_client, id));
        m_env->setFreeBytes(100'000);
        QCOMPARE(errorOf(m_client->updateTable(addIndexByDay())), std::string());
        const auto waited = m_client->waitForBackgroundWork();
        QVERIFY(!waited);
        QCOMPARE(waited.error().code(), ErrorCode::IoError);
        auto scan = scanOf("Tasks", "ByDay");
        QVERIFY(!m_client->scan(scan)); // not yet readable

        m_env->heal();
        openFaulty();
        QVERIFY(!QTest::currentTestFailed());
        QCOMPARE(errorOf(m_client->waitForBackgroundWork()), std::string());
        QCOMPARE(disagreement(*m_client, "Tasks"), std::string());
        QCOMPARE(m_client->scan(scan)->count > 0, true);
    }
    void goesOnRemovingATableAfterTheDiskWasFull()
    {
        openFaulty();
        QCOMPARE(errorOf(m_client->createTable(tasks())), std::string());
        for (int id = 0; id < 1000; ++id)
            QVERIFY(put(*m_client, id));
        m_env->setFreeBytes(2'000);
        QCOMPARE(errorOf(m_client->deleteTable({"Tasks"})), std::string());
        QVERIFY(!m_client->waitForBackgroundWork());
        m_env->heal();
        openFaulty();
        QVERIFY(!QTest::currentTestFailed());
        QCOMPARE(errorOf(m_client->waitForBackgroundWork()), std::string());
        QCOMPARE(errorOf(m_client->createTable(tasks())), std::string());
        QCOMPARE(m_client->scan(scanOf("Tasks"))->count, 0);
        QCOMPARE(disagreement(*m_client, "Tasks"), std::string());
    }
    void aCheckFindsNothingWrongInAnIndexThatIsHalfRemoved()
    {
        openFaulty();
        QCOMPARE(errorOf(m_client->createTable(tasks())), std::string());
        for (int id = 0; id < 3000; ++id)
            QVERIFY(put(*m_client, id));
        m_env->setFreeBytes(60'000); // for the removal of the first entries
        UpdateTableRequest request;
        request.tableName = "Tasks";
        GlobalSecondaryIndexUpdate update;
        update.remove = "ByOwner";
        request.globalSecondaryIndexUpdates = {update};
        QCOMPARE(errorOf(m_client->updateTable(request)), std::string());
        QVERIFY(!m_client->waitForBackgroundWork());
        m_client.reset();
        m_env->heal();
        DatabaseOptions options;
        options.folder = "/database";
        options.env = m_env.get();
        NoProgress progress;
        const auto report = checkDatabase(options, progress);
        QVERIFY2(report, errorOf(report).c_str());
        QVERIFY2(report->rows > 3000 && report->rows < 6000, std::to_string(report->rows).c_str());
        QVERIFY2(report->problems.empty(), report->problems.empty() ? "" : report->problems.front().c_str());
        openFaulty();
        QVERIFY(!QTest::currentTestFailed());
        QCOMPARE(errorOf(m_client->waitForBackgroundWork()), std::string());
        QVERIFY(m_client->describeTable({"Tasks"})->table.globalSecondaryIndexes.empty());
        QCOMPARE(disagreement(*m_client, "Tasks"), std::string());
    }
    /// What is damaged keeps its own table waiting, no other one.
    void anItemThatCannotBeReadHoldsNoOtherTableUp()
    {
        OpenDatabase database;
        QVERIFY(database->createTable(tableOf("Source", "id S")));
        QVERIFY(database->putItem(putOf("Source", "{'id':{'S':'a'}}")));
        CreateBackupRequest backup;
        backup.tableName = "Source";
        backup.backupName = "backup";
        const auto made = database->createBackup(backup);
        QVERIFY(made);
        QVERIFY(database->createTable(tasks()));
        QVERIFY(put(database.client(), 1));
        withBareEngine(database, [&](Engine &engine) {
            RestoreTableFromBackupRequest restore;
            restore.targetTableName = "Restored"; // before "Tasks"
            restore.backupArn = made->backupDetails.backupArn;
            QVERIFY(restoreTableFromBackup(engine, restore));
            QVERIFY(updateTable(engine, addIndexByDay()));
            damageFirstItem(engine, "Source");
        });
        const auto waited = database->waitForBackgroundWork();
        QVERIFY(!waited);
        QCOMPARE(waited.error().code(), ErrorCode::Corruption);
        const auto tasks = database->describeTable({"Tasks"});
        for (const IndexDescription &index : tasks->table.globalSecondaryIndexes)
            QVERIFY(index.indexStatus == IndexStatus::Active);
        QCOMPARE(allItems(database.client(), scanOf("Tasks", "ByDay"))->size(), std::size_t(1));
    }
    void anItemThatCannotBeReadDelaysNoMaintenance()
    {
        OpenDatabase database;
        for (const char *name : {"Bad", "Good"}) {
            QVERIFY(database->createTable(tableOf(name, "id S")));
            UpdateTimeToLiveRequest live;
            live.tableName = name;
            live.timeToLiveSpecification = TimeToLiveSpecification{true, "end"};
            QVERIFY(database->updateTimeToLive(live));
        }
        UpdateContinuousBackupsRequest past;
        past.tableName = "Good";
        past.pointInTimeRecoverySpecification = PointInTimeRecoverySpecification{true, {}};
        QVERIFY(database->updateContinuousBackups(past));
        database.clock().advance(std::chrono::seconds(1));
        const std::string due = number(int(database.clock().now() / 1'000'000) + 60);
        for (const char *name : {"Bad", "Good"})
            QVERIFY(database->putItem(putOf(name, "{'id':{'S':'a'},'end':{'N':'" + due + "'}}")));
        QVERIFY(database->waitForBackgroundWork()); // the time to live is enabled
        database.clock().advance(std::chrono::hours(24 * 40));
        withBareEngine(database, [&database](Engine &engine) {
            damageFirstItem(engine, "Bad");
            NoProgress progress;
            const auto done = maintain(engine, database.clock().now(), progress);
            QVERIFY(!done);
            QCOMPARE(done.error().code(), ErrorCode::Corruption);
            const auto horizon = trimHorizon(*engine.database, engine.catalog.find("Good")->number());
            QVERIFY(horizon && *horizon > 0);
        });
        QCOMPARE(allItems(database.client(), scanOf("Good"))->size(), std::size_t(0));
    }
    void saysThatNothingCanBeMadeThere()
    {
        m_env->failNewFiles(true);
        DatabaseOptions options;
        options.folder = "/database";
        options.env = m_env.get();
        const auto opened = LocalClient::open(options, m_clock);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code(), ErrorCode::IoError);
        QVERIFY2(opened.error().message().find("/database") != std::string::npos, errorOf(opened).c_str());
    }
    /// Any bit of any file: what is read is right, or an error says what is damaged.
    void neverAnswersWrongWhenABitWasFlipped()
    {
        const QString good = makeFolder();
        std::size_t found = 0;
        QCOMPARE(read(good, found), std::string());
        QCOMPARE(found, std::size_t(kItems + 20));
        auto random = support::seededRandom();
        int refused = 0;
        for (const QString &name : QDir(good).entryList(QDir::Files)) {
            for (int round = 0; round < 25; ++round) {
                const QString copy = copyOf(good);
                const QString path = QDir(copy).filePath(name);
                const qint64 size = QFileInfo(path).size();
                if (size == 0)
                    break;
                const qint64 at = flipBit(path, size, random);
                found = kItems + 20;
                const std::string said = read(copy, found);
                const std::string place = name.toStdString() + " at " + std::to_string(at) + ": ";
                QVERIFY2(said.find("wrong") != 0, (place + said).c_str());
                if (said.empty())
                    QVERIFY2(found == kItems + 20, (place + "items are missing").c_str());
                else
                    QVERIFY2(said.find(copy.toStdString()) != std::string::npos, (place + said).c_str());
                refused += said.empty() ? 0 : 1;
            }
        }
        QVERIFY(refused > 20);
    }
    /// LevelDB takes a record that seems to go on behind the file's end for one that a crash cut off.
    void aLengthThatIsDamagedIsNoCrash()
    {
        const QString good = makeFolder();
        const QStringList logs = QDir(good).entryList({"*.log"}, QDir::Files, QDir::Name);
        QVERIFY(!logs.isEmpty());
        QFile original(QDir(good).filePath(logs.last()));
        QVERIFY(original.open(QIODevice::ReadOnly));
        const QByteArray bytes = original.readAll();
        const qsizetype block = bytes.size() / 32768 * 32768; // the last one
        std::vector<qsizetype> heads;
        for (qsizetype at = block; at + 7 <= bytes.size();) {
            heads.push_back(at);
            at += 7 + (uchar(bytes[at + 4]) | uchar(bytes[at + 5]) << 8);
        }
        QVERIFY(heads.size() > 1);
        for (const qsizetype head : {heads.front(), heads[heads.size() / 2], heads.back()}) {
            for (int bit = 0; bit < 16; ++bit) {
                const QString copy = copyOf(good);
                QByteArray damaged = bytes;
                damaged[head + 4 + bit / 8] = char(damaged[head + 4 + bit / 8] ^ (1 << bit % 8));
                QFile file(QDir(copy).filePath(logs.last()));
                QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
                QCOMPARE(file.write(damaged), damaged.size());
                file.close();
                std::size_t found = 0;
                const std::string said = read(copy, found);
                QVERIFY2(
                    said.find(copy.toStdString()) != std::string::npos,
                    qPrintable(QString("bit %1 at %2: ").arg(bit).arg(head) + QString::fromStdString(said)));
            }
        }
    }
    /// A log that ends early is what a crash leaves behind: an older state, but a whole one.
    void neverAnswersWrongWhenAFileWasCut()
    {
        const QString good = makeFolder();
        auto random = support::seededRandom();
        int refused = 0;
        int older = 0;
        for (const QString &name : QDir(good).entryList(QDir::Files)) {
            for (int round = 0; round < 12; ++round) {
                const QString copy = copyOf(good);
                QFile file(QDir(copy).filePath(name));
                if (file.size() == 0)
                    break;
                const auto size = qint64(random() % std::uint64_t(file.size()));
                QVERIFY(file.resize(size));
                std::size_t found = 0;
                const std::string said = read(copy, found);
                const std::string place = name.toStdString() + " cut to " + std::to_string(size) + ": ";
                QVERIFY2(said.find("wrong") != 0, (place + said).c_str());
                refused += said.empty() ? 0 : 1;
                older += said.empty() && found < kItems + 20 ? 1 : 0;
                if (said.empty())
                    QVERIFY2(found == kItems + 20 || (name.endsWith(".log") && found >= kItems),
                             (place + std::to_string(found) + " items").c_str());
            }
        }
        QVERIFY(refused > 10); // the table file alone is cut 12 times
        QVERIFY(older > 0);
    }
    /// Where a part of the history cannot be read, its rows must not be restored as they are now.
    void aRestoreFromADamagedHistoryNeverCountsAsWhole()
    {
        const QString good = m_folder.filePath("history");
        QDir(good).removeRecursively();
        DatabaseOptions options;
        options.folder = good.toStdString();
        options.durability = Durability::Relaxed;
        UnixMicros moment = 0;
        for (const bool second : {false, true}) { // a second opening turns the log into a table file
            auto client = LocalClient::open(options, m_clock);
            QVERIFY2(client, errorOf(client).c_str());
            if (second)
                break;
            QVERIFY((*client)->createTable(tasks()));
            UpdateContinuousBackupsRequest on;
            on.tableName = "Tasks";
            on.pointInTimeRecoverySpecification = PointInTimeRecoverySpecification{true, {}};
            QVERIFY((*client)->updateContinuousBackups(on));
            for (int id = 0; id < kItems; ++id)
                QVERIFY(put(**client, id));
            m_clock.advance(std::chrono::seconds(1));
            moment = m_clock.now();
            m_clock.advance(std::chrono::minutes(10));
            for (int id = 0; id < kItems; ++id) {
                PutItemRequest later;
                later.tableName = "Tasks";
                later.item = task(id);
                later.item->set("text", AttributeValue::string("later"));
                QVERIFY((*client)->putItem(later));
            }
            m_clock.advance(std::chrono::minutes(10));
        }
        const QStringList tables = QDir(good).entryList({"*.ldb"}, QDir::Files);
        QVERIFY(!tables.isEmpty());
        auto random = support::seededRandom();
        int refused = 0;
        int restored = 0;
        for (int round = 0; round < 60; ++round) {
            const QString copy = copyOf(good);
            const QString path =
                QDir(copy).filePath(tables[qsizetype(random() % std::uint64_t(tables.size()))]);
            flipBit(path, QFileInfo(path).size(), random);
            options.folder = copy.toStdString();
            for (const bool again : {false, true}) { // what failed is tried again by whoever opens it next
                const auto client = LocalClient::open(options, m_clock);
                if (!client)
                    break;
                RestoreTableToPointInTimeRequest request;
                request.sourceTableName = "Tasks";
                request.targetTableName = "Restored";
                request.restoreDateTimeMicros = moment;
                if (!again && !(*client)->restoreTableToPointInTime(request))
                    break;
                const bool isDone = bool((*client)->waitForBackgroundWork());
                refused += isDone ? 0 : 1;
                const auto table = (*client)->describeTable({"Restored"});
                if (!isDone || !table || table->table.restoreSummary->restoreInProgress)
                    continue;
                ++restored;
                const auto all = allItems(**client, scanOf("Restored"));
                if (!all)
                    continue;
                for (const Item &one : *all)
                    QVERIFY2(one == task(std::stoi(*one.find("id")->asString())), toJson(one).c_str());
                QVERIFY2(all->size() == std::size_t(kItems), std::to_string(all->size()).c_str());
            }
        }
        QVERIFY(refused > 0);
        QVERIFY(restored > 0); // or this proves nothing
    }
    /// Any bit of any file, with a local and a global index: after a repair they agree with their table.
    void indexesAgreeAfterARepair()
    {
        const QString good = m_folder.filePath("with-local-index");
        DatabaseOptions options;
        options.folder = good.toStdString();
        {
            options.durability = Durability::Relaxed;
            for (const bool isSecond : {false, true}) { // the second opening makes a table file of the log
                auto client = LocalClient::open(options, m_clock);
                QVERIFY2(client, errorOf(client).c_str());
                if (isSecond)
                    break;
                auto request = tableOf("Tasks", "owner S, id S");
                addLocalIndex(request, "ByDue", "owner S, due N", "KEYS_ONLY");
                addGlobalIndex(request, "ByDay", "due N");
                QCOMPARE(errorOf((*client)->createTable(request)), std::string());
                for (int id = 0; id < kItems; ++id)
                    QVERIFY(put(**client, id));
            }
        }
        auto random = support::seededRandom();
        int disagreed = 0;
        int lost = 0;
        for (const QString &name : QDir(good).entryList({"*.ldb"}, QDir::Files)) {
            for (int round = 0; round < 24; ++round) {
                const QString copy = copyOf(good);
                const QString path = QDir(copy).filePath(name);
                // The rows lie before the filter and the index of the file.
                flipBit(path, QFileInfo(path).size() * 9 / 10, random);
                options.folder = copy.toStdString();
                NoProgress progress;
                // The first half alone leaves the rest to the next opening.
                const auto repaired = round % 2 == 0 ? repairLocalDatabase(options, progress)
                                                     : repairDatabase(options, progress);
                QVERIFY2(repaired, errorOf(repaired).c_str());
                DatabaseOptions reading = options;
                reading.access = AccessMode::ReadOnly;
                if (round % 2 == 1) {
                    const auto half = LocalClient::open(reading, m_clock);
                    QVERIFY2(half, errorOf(half).c_str());
                    if ((*half)->describeTable({"Tasks"}))
                        disagreed += disagreement(**half, "Tasks").empty() ? 0 : 1;
                }
                const auto client = LocalClient::open(options, m_clock);
                QVERIFY2(client, errorOf(client).c_str());
                const auto described = (*client)->describeTable({"Tasks"});
                if (!described) { // the block with the catalog
                    QCOMPARE(described.error().code(), ErrorCode::ResourceNotFound);
                    auto again = tableOf("Tasks", "owner S, id S");
                    QCOMPARE(errorOf((*client)->createTable(again)), std::string());
                    if (round % 2 == 0)
                        QCOMPARE((*client)->scan(scanOf("Tasks"))->count, 0);
                    continue;
                }
                lost += described->table.itemCount < kItems ? 1 : 0;
                QCOMPARE(disagreement(**client, "Tasks"), std::string());
                QVERIFY(put(**client, 9000));
                QCOMPARE(disagreement(**client, "Tasks"), std::string());
                const auto checked = checkDatabase(reading, progress);
                QVERIFY2(checked && checked->problems.empty(), errorOf(checked).c_str());
            }
        }
        QVERIFY(lost > 0);
        QVERIFY(disagreed > 0); // or this proves nothing
    }
};

QTEST_GUILESS_MAIN(TestBadLuck)
#include "tst_bad_luck.moc"
