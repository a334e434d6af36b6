#include "tests/core/engine/stream_reader.h"
#include "tests/core/triggers/flaky_streams.h"

#include "core/triggers/checkpoint_file.h"
#include "core/triggers/trigger_run.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QSet>
#include <atomic>
#include <functional>
#include <mutex>
#include <thread>

using namespace support;
using core::StreamStart;
using core::TriggerLine;
using core::TriggerSettings;

namespace {

constexpr int kWaitMs = 30'000;

class Recorder final : public core::TriggerObserver
{
public:
    void line(const TriggerLine &line) override
    {
        const std::lock_guard lock(m_mutex);
        m_lines << QString::fromStdString(line.text);
    }
    void status(const core::TriggerStatus &status) override
    {
        const std::lock_guard lock(m_mutex);
        m_status = status;
    }
    QStringList lines() const
    {
        const std::lock_guard lock(m_mutex);
        return m_lines;
    }
    core::TriggerStatus status() const
    {
        const std::lock_guard lock(m_mutex);
        return m_status;
    }

private:
    mutable std::mutex m_mutex;
    QStringList m_lines;
    core::TriggerStatus m_status;
};

class StopFlag final : public core::Progress
{
public:
    void report(std::uint64_t, std::uint64_t) override {}
    void log(std::string_view) override {}
    bool stopRequested() const override { return isSet; }
    std::atomic<bool> isSet = false;
};

} // namespace

class TestTriggerRun : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OpenDatabase> m_database;
    TriggerSettings m_settings;

    std::string path(const char *name) const
    {
        return m_folder->filePath(QString::fromLatin1(name)).toStdString();
    }
    void put(int number, const std::string &key = "a")
    {
        core::PutItemRequest request;
        request.tableName = "Tab";
        request.item = item("{'pk':{'S':'" + key + "'},'v':{'N':'" + std::to_string(number) + "'}}");
        QVERIFY((*m_database)->putItem(request));
    }
    /// What a program appended: the values of v, a batch each.
    static QStringList batchesOf(const QString &file)
    {
        QFile output(file);
        if (!output.open(QIODevice::ReadOnly))
            return {};
        QStringList batches;
        for (const QByteArray &line : output.readAll().split('\n')) {
            const QJsonArray records =
                QJsonDocument::fromJson(line).object()[QStringLiteral("Records")].toArray();
            QStringList values;
            for (const QJsonValue record : records)
                values << record[QStringLiteral("dynamodb")][QStringLiteral("NewImage")][QStringLiteral("v")]
                                [QStringLiteral("N")]
                                    .toString();
            if (!values.isEmpty())
                batches << values.join(u' ');
        }
        return batches;
    }
    QStringList batches() const { return batchesOf(m_folder->filePath(QStringLiteral("out"))); }
    /// Until `condition`; then it is stopped.
    core::Result<void> run(Recorder &recorder,
                           const std::function<bool(const core::TriggerStatus &)> &condition,
                           const std::function<void()> &meanwhile = {})
    {
        return run(m_database->client(), recorder, condition, meanwhile);
    }
    core::Result<void> run(core::Client &client, Recorder &recorder,
                           const std::function<bool(const core::TriggerStatus &)> &condition,
                           const std::function<void()> &meanwhile = {})
    {
        StopFlag stop;
        core::Result<void> result = core::Error::cancelled();
        std::atomic<bool> hasEnded = false;
        std::thread thread([&] {
            result =
                core::runTrigger(client, m_settings, path("checkpoint"), recorder, stop, m_database->clock());
            hasEnded = true;
        });
        if (meanwhile)
            meanwhile();
        QElapsedTimer clock;
        clock.start();
        while (!hasEnded && !condition(recorder.status()) && clock.elapsed() < kWaitMs) {
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
            m_database->clock().advance(std::chrono::milliseconds(5)); // retries wait by it
        }
        stop.isSet = true;
        thread.join();
        return result;
    }
    static auto delivered(quint64 count)
    {
        return [count](const core::TriggerStatus &status) {
            return status.isCaughtUp && status.delivered >= count;
        };
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = std::make_unique<OpenDatabase>();
        core::CreateTableRequest request = tableOf("Tab", "pk S");
        request.streamSpecification = streamOf(core::StreamViewType::NewAndOldImages);
        QVERIFY((*m_database)->createTable(request));
        m_settings = {};
        m_settings.name = "test";
        m_settings.tableName = "Tab";
        m_settings.command = {"/bin/sh", "-c", "cat >> out; echo >> out"};
        m_settings.workingFolder = m_folder->path().toStdString();
        m_settings.start.kind = StreamStart::Kind::Oldest;
    }

    void deliversInBatchesAndGoesOnAfterAStop()
    {
        m_settings.batchSize = 2;
        for (int i = 1; i <= 3; ++i)
            put(i);
        Recorder first;
        QVERIFY(run(first, delivered(3)));
        QCOMPARE(batches(), (QStringList{"1 2", "3"}));
        put(4);
        Recorder second;
        QVERIFY(run(second, delivered(1)));
        QCOMPARE(batches(), (QStringList{"1 2", "3", "4"}));
        QVERIFY(second.lines().constFirst().startsWith(QStringLiteral("Going on where it stopped")));
    }
    void latestLeavesOutWhatWasThere()
    {
        m_settings.start.kind = StreamStart::Kind::Latest;
        put(1);
        m_database->clock().advance(std::chrono::seconds(2));
        Recorder recorder;
        QVERIFY(run(recorder, delivered(1), [&] {
            QTRY_VERIFY_WITH_TIMEOUT(recorder.status().isCaughtUp, kWaitMs);
            put(2);
        }));
        QCOMPARE(batches(), QStringList{"2"});
        // Nothing was delivered from a later shard yet, and the start is not "now" again.
        put(3);
        m_database->clock().advance(std::chrono::seconds(2));
        Recorder again;
        QVERIFY(run(again, delivered(1)));
        QCOMPARE(batches(), (QStringList{"2", "3"}));
    }
    void filtersLeaveOut()
    {
        m_settings.filters = {R"({"dynamodb":{"NewImage":{"v":{"N":["2","4"]}}}})"};
        for (int i = 1; i <= 5; ++i)
            put(i);
        Recorder recorder;
        QVERIFY(run(recorder, delivered(2)));
        QCOMPARE(batches(), QStringList{"2 4"});
        QCOMPARE(recorder.status().leftOut, quint64(3));
        const auto checkpoint = core::readCheckpoint(path("checkpoint"));
        QVERIFY(checkpoint && *checkpoint);
        Recorder again; // what was left out is not looked at again either
        QVERIFY(run(again, [](const core::TriggerStatus &status) { return status.isCaughtUp; }));
        QCOMPARE(again.status().received, quint64(0));
    }
    void aBadRecordIsFoundAndLeftInAFile()
    {
        m_settings.command = {"/bin/sh", "-c",
                              "cat > event; if grep -q '\"N\":\"3\"' event; then echo no 3 >&2; exit 9; fi; "
                              "cat event >> out; echo >> out"};
        m_settings.bisectsOnError = true;
        m_settings.retriesMax = 1;
        m_settings.failureFile = path("failed");
        for (int i = 1; i <= 4; ++i)
            put(i, "key" + std::to_string(i));
        Recorder recorder;
        QVERIFY(run(recorder, delivered(3)));
        QCOMPARE(batches(), (QStringList{"1 2", "4"}));
        QCOMPARE(recorder.status().givenUp, quint64(1));
        QVERIFY(recorder.lines().contains(QStringLiteral("no 3")));
        QFile failed(QString::fromStdString(m_settings.failureFile));
        QVERIFY(failed.open(QIODevice::ReadOnly));
        const QJsonObject line = QJsonDocument::fromJson(failed.readAll()).object();
        QCOMPARE(line[QStringLiteral("requestContext")][QStringLiteral("condition")].toString(),
                 QStringLiteral("RetryAttemptsExhausted"));
        QCOMPARE(line[QStringLiteral("DDBStreamBatchInfo")][QStringLiteral("batchSize")].toInt(), 1);
        const QJsonObject payload =
            QJsonDocument::fromJson(line[QStringLiteral("payload")].toString().toUtf8()).object();
        QCOMPARE(payload[QStringLiteral("Records")].toArray().size(), 1);
    }
    void manyLanesKeepTheOrderOfEachKey()
    {
        m_settings.parallelism = 4;
        m_settings.batchSize = 3;
        m_settings.command = {"/bin/sh", "-c", "E=$(cat); echo \"$E\" >> out"}; // one write: lines stay whole
        for (int i = 0; i < 60; ++i)
            put(i, "key" + std::to_string(i % 6));
        Recorder recorder;
        QVERIFY(run(recorder, delivered(60)));
        QMap<int, int> last;
        int seen = 0;
        for (const QString &value : batches().join(u' ').split(u' ')) {
            const int number = value.toInt();
            QVERIFY2(last.value(number % 6, -1) < number, qPrintable(value));
            last[number % 6] = number;
            ++seen;
        }
        QCOMPARE(seen, 60);
    }
    void aStreamThatIsTurnedOffAndOnAgainIsFollowed()
    {
        put(1);
        Recorder recorder;
        QVERIFY(run(recorder, delivered(2), [&] {
            QTRY_VERIFY_WITH_TIMEOUT(delivered(1)(recorder.status()), kWaitMs);
            QVERIFY((*m_database)->updateTable(streamUpdate("Tab", {})));
            m_database->clock().advance(std::chrono::seconds(2));
            QVERIFY((*m_database)->updateTable(streamUpdate("Tab", core::StreamViewType::NewImage)));
            put(2);
        }));
        QCOMPARE(batches(), (QStringList{"1", "2"}));
    }
    /// The end of a shard is met once; where it was lost its children would wait for ever.
    void aShardThatEndsBeforeAnErrorIsFollowedByItsChildren()
    {
        FlakyStreams flaky(m_database->client());
        flaky.failingDescribe = 2;
        put(1);
        Recorder recorder;
        QVERIFY(run(flaky, recorder, delivered(2), [&] {
            QTRY_VERIFY_WITH_TIMEOUT(delivered(1)(recorder.status()), kWaitMs);
            m_database->clock().advance(std::chrono::hours(4)); // a shard of our engine
            put(2);
        }));
        QCOMPARE(batches(), (QStringList{"1", "2"}));
    }
    void aTableThatIsGoneEndsIt()
    {
        m_settings.tableName = "Nothing";
        Recorder recorder;
        const auto result = run(recorder, [](const core::TriggerStatus &) { return false; });
        QVERIFY(!result);
        QVERIFY(result.error().code() == core::ErrorCode::ResourceNotFound);
    }
    void aCheckpointThatCannotBeReadEndsIt()
    {
        QFile file(QString::fromStdString(path("checkpoint")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"StreamArn\":");
        file.close();
        Recorder recorder;
        const auto result = run(recorder, [](const core::TriggerStatus &) { return false; });
        QVERIFY(!result);
        QVERIFY(result.error().code() == core::ErrorCode::Corruption);
    }
    void aCheckpointComesBack()
    {
        const core::TriggerCheckpoint checkpoint{"arn", 12, {{"a", "1", true}, {"b", "", false}}};
        QVERIFY(core::writeCheckpoint(path("one"), checkpoint));
        const auto read = core::readCheckpoint(path("one"));
        QVERIFY(read && *read && **read == checkpoint);
        const auto none = core::readCheckpoint(path("none"));
        QVERIFY(none && !*none);
        QVERIFY(!core::writeCheckpoint(path("no/folder"), checkpoint));
    }

    void everyRecordIsDeliveredWhateverKillsIt()
    {
        constexpr int kItems = 120;
        constexpr int kKills = 4;
        const QString victim = QCoreApplication::applicationDirPath() + QStringLiteral("/trigger_victim");
        const QString output = m_folder->filePath(QStringLiteral("delivered"));
        const QStringList arguments{m_folder->path(), QString::number(kItems), output};
        const auto lines = [&] {
            QFile file(output);
            return file.open(QIODevice::ReadOnly) ? file.readAll().count('\n') : 0;
        };
        struct Kill
        {
            qsizetype lines = 0;
            std::string delivered; // up to this sequence number, as is known on disk
        };
        std::vector<Kill> kills;
        for (int kill = 1; kill <= kKills; ++kill) {
            QProcess process;
            process.start(victim, arguments);
            QTRY_VERIFY_WITH_TIMEOUT(lines() >= kill * 2 || process.state() == QProcess::NotRunning, kWaitMs);
            process.kill(); // -9: nothing is saved on the way
            QVERIFY(process.waitForFinished());
            const auto checkpoint = core::readCheckpoint(path("checkpoint.json"));
            QVERIFY(checkpoint);
            const bool isSaved = *checkpoint && !(*checkpoint)->shards.empty();
            kills.push_back(
                {lines(), isSaved ? (*checkpoint)->shards.front().lastSequenceNumber : std::string()});
        }
        const qsizetype batchesBefore = lines();
        QProcess last;
        last.start(victim, arguments);
        QVERIFY(last.waitForFinished(kWaitMs));
        QCOMPARE(QString::fromUtf8(last.readAllStandardError()), QString());
        QCOMPARE(last.exitCode(), 0);
        QFile file(output);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QSet<int> seen;
        QMap<QString, int> lastOf;
        int repeated = 0;
        const auto isBehind = [](const std::string &one, const std::string &other) {
            return one.size() != other.size() ? one.size() > other.size() : one > other;
        };
        qsizetype lineNumber = -1;
        for (const QByteArray &line : file.readAll().split('\n')) {
            ++lineNumber;
            for (const QJsonValue record :
                 QJsonDocument::fromJson(line).object()[QStringLiteral("Records")].toArray()) {
                const QJsonValue image = record[QStringLiteral("dynamodb")][QStringLiteral("NewImage")];
                const std::string sequence =
                    record[QStringLiteral("dynamodb")][QStringLiteral("SequenceNumber")]
                        .toString()
                        .toStdString();
                for (const Kill &kill : kills) // what is known to be delivered is not delivered again
                    QVERIFY(lineNumber <= kill.lines || isBehind(sequence, kill.delivered));
                const int number = image[QStringLiteral("n")][QStringLiteral("N")].toString().toInt();
                const QString key = image[QStringLiteral("id")][QStringLiteral("S")].toString();
                if (seen.contains(number))
                    ++repeated;
                else
                    QVERIFY(lastOf.value(key, -1) < number); // new ones come in their order
                seen.insert(number);
                lastOf[key] = number;
            }
        }
        QCOMPARE(int(seen.size()), kItems);
        qInfo("%d batches before the last start, %d records were delivered twice", int(batchesBefore),
              repeated);
    }
};

QTEST_GUILESS_MAIN(TestTriggerRun)
#include "tst_trigger_run.moc"
