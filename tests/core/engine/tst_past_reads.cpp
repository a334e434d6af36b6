#include "core/base/progress.h"
#include "tests/core/engine/stream_reader.h"
#include "tests/support/random_seed.h"

#include <functional>
#include <map>
#include <thread>

using namespace support;

namespace {

/// Does something where it is asked for the time: at any place of a read.
class InterruptingClock final : public core::Clock
{
public:
    core::UnixMicros now() const override
    {
        const bool isOurs = std::this_thread::get_id() == m_thread; // not the background's
        if (isOurs && asksLeft > 0 && --asksLeft == 0)
            interruption();
        return m_clock.now();
    }
    void advance(std::chrono::microseconds step) { m_clock.advance(step); }

    mutable int asksLeft = 0;
    std::function<void()> interruption;

private:
    const std::thread::id m_thread = std::this_thread::get_id();
    core::ManualClock m_clock{1'700'000'000'000'000};
};

} // namespace

class TestPastReads : public QObject
{
    Q_OBJECT

    using Model = std::map<std::pair<int, int>, int>; // (pk, sk) -> v

    static core::Result<core::UpdateContinuousBackupsResponse> update(core::Client &client, bool enabled,
                                                                      std::optional<std::int64_t> days = {})
    {
        core::UpdateContinuousBackupsRequest request;
        request.tableName = "Tab";
        request.pointInTimeRecoverySpecification = core::PointInTimeRecoverySpecification{enabled, days};
        return client.updateContinuousBackups(request);
    }
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
    static QStringList texts(const core::Result<std::vector<core::Item>> &items)
    {
        if (!items)
            return {QString::fromStdString(errorOf(items))};
        QStringList list;
        for (const core::Item &item : *items)
            list << QString::fromStdString(toJson(item));
        return list;
    }
    static core::Result<std::vector<core::Item>> scanAsOf(core::Client &client, core::UnixMicros moment,
                                                          std::optional<std::int64_t> limit)
    {
        core::ScanRequest request = scanOf("Tab");
        request.limit = limit;
        return allPages([&](const core::ScanRequest &page) { return client.past()->scanAsOf(page, moment); },
                        request);
    }
    static core::Result<std::vector<core::Item>> queryAsOf(core::Client &client, core::UnixMicros moment,
                                                           int pk, int from, bool forward)
    {
        core::QueryRequest request =
            queryOf("Tab", "pk = :p AND sk >= :s",
                    "{':p':{'S':'" + std::to_string(pk) + "'},':s':{'N':'" + std::to_string(from) + "'}}");
        request.scanIndexForward = forward;
        request.limit = 3;
        return allPages(
            [&](const core::QueryRequest &page) { return client.past()->queryAsOf(page, moment); }, request);
    }

    static void compare(core::Client &client, core::UnixMicros moment, const Model &model,
                        std::mt19937_64 &random)
    {
        const auto all = scanAsOf(client, moment, {});
        QStringList found = texts(all);
        const QStringList paged = texts(scanAsOf(client, moment, 4));
        QCOMPARE(paged, found);
        found.sort();
        QCOMPARE(found, texts(model));

        const int pk = int(random() % 4);
        const int from = int(random() % 12);
        QStringList expected;
        for (const auto &[key, v] : model) {
            if (key.first == pk && key.second >= from)
                expected << QString::fromStdString(json(key, v));
        }
        QCOMPARE(texts(queryAsOf(client, moment, pk, from, true)), expected);
        std::reverse(expected.begin(), expected.end());
        QCOMPARE(texts(queryAsOf(client, moment, pk, from, false)), expected);

        const std::pair<int, int> key(pk, from);
        const auto got = client.past()->getItemAsOf(getOf("Tab", keyJson(pk, from) + "}"), moment);
        QVERIFY2(got, errorOf(got).c_str());
        const auto is = model.find(key);
        QCOMPARE(toJson(got->item), is == model.end() ? "nothing" : json(key, is->second));
    }

private slots:
    /// Random writes; as of every moment that was noted, the table is what the model was then.
    void everyMomentIsAsItWas()
    {
        std::mt19937_64 random = seededRandom();
        OpenDatabase database;
        QVERIFY(database->createTable(tableOf("Tab", "pk S, sk N")));
        Model model;
        std::map<core::UnixMicros, Model> past;
        const auto writeSome = [&](int count) {
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
        };
        writeSome(30); // before anything is kept
        database.clock().advance(std::chrono::seconds(1));
        QVERIFY(update(database.client(), true));
        for (int second = 0; second < 60; ++second) {
            writeSome(int(random() % 8));
            past[database.clock().now()] = model;
            database.clock().advance(std::chrono::seconds(1));
            if (random() % 20 == 0)
                database.reopen();
            if (random() % 15 == 0)
                QVERIFY(database->maintain(core::NoProgress())); // trims nothing that is needed
        }
        for (const auto &[moment, then] : past)
            compare(database.client(), moment, then, random);
        compare(database.client(), database.clock().now(), model, random);
    }

    void itsTimeGoesOnWhereTheClockIsSetBack()
    {
        OpenDatabase database;
        core::CreateTableRequest table = tableOf("Tab", "pk S, sk N");
        table.streamSpecification = core::StreamSpecification{true, core::StreamViewType::KeysOnly};
        QVERIFY(database->createTable(table));
        QVERIFY(update(database.client(), true));
        database.clock().advance(std::chrono::hours(5));
        QVERIFY(database->putItem(putOf("Tab", json({1, 1}, 1))));
        const core::UnixMicros before = database.clock().now();
        for (const auto back : {std::chrono::hours(3), std::chrono::hours(30)}) { // also behind the begin
            database.clock().advance(-back);
            const int sk = back == std::chrono::hours(3) ? 2 : 3;
            QVERIFY(database->putItem(putOf("Tab", json({1, sk}, 1))));
            database.reopen();
            const auto window = database->past()->windowOf("Tab");
            QVERIFY2(window, errorOf(window).c_str());
            QVERIFY(window->latest >= before);
            QCOMPARE(texts(scanAsOf(database.client(), window->latest, {})).size(), sk);
            QCOMPARE(texts(scanAsOf(database.client(), before - 1, {})).size(), 0);
            core::ItemHistoryRequest history;
            history.tableName = "Tab";
            history.key = item(keyJson(1, sk) + "}");
            const auto versions = database->past()->itemHistory(history);
            QVERIFY2(versions, errorOf(versions).c_str());
            QCOMPARE(versions->versions.size(), std::size_t(1));
            QVERIFY(versions->versions[0].moment >= before);
            core::DifferencesRequest differences;
            differences.tableName = "Tab";
            differences.from = before - 1;
            const auto differing = database->past()->differences(differences);
            QVERIFY2(differing, errorOf(differing).c_str());
            QCOMPARE(differing->items.size(), std::size_t(sk));
            const auto records =
                allRecords(database.client(), *database->describeTable({"Tab"})->table.latestStreamArn);
            QVERIFY2(records, errorOf(records).c_str());
            QCOMPARE(records->size(), std::size_t(sk));
        }
    }

    void thePastEndsWithItsPeriod()
    {
        OpenDatabase database;
        core::Client &client = database.client();
        QVERIFY(database->createTable(tableOf("Tab", "pk S, sk N")));
        QVERIFY(update(client, true, 1));
        const core::UnixMicros begin = database.clock().now();
        QVERIFY(database->putItem(putOf("Tab", json({1, 1}, 1))));
        database.clock().advance(std::chrono::hours(20));
        QVERIFY(database->putItem(putOf("Tab", json({1, 1}, 2))));
        const core::UnixMicros second = database.clock().now();
        database.clock().advance(std::chrono::hours(20));
        QVERIFY(database->maintain(core::NoProgress()));
        QCOMPARE(texts(scanAsOf(client, second, {})), QStringList(QString::fromStdString(json({1, 1}, 2))));
        QCOMPARE(texts(scanAsOf(client, second - 1, {})),
                 QStringList(QString::fromStdString(json({1, 1}, 1))));
        QVERIFY(errorOf(scanAsOf(client, begin, {})).starts_with("InvalidRestoreTimeException"));
        QVERIFY(errorOf(scanAsOf(client, database.clock().now() + 1, {}))
                    .starts_with("InvalidRestoreTimeException"));
        QVERIFY(update(client, false));
        QCOMPARE(errorOf(scanAsOf(client, second, {})),
                 std::string("PointInTimeRecoveryUnavailableException: Point in time recovery is not enabled "
                             "for table 'Tab'"));
    }

    /// Whenever during a read the past is turned off and an item written: the state is that of then, or there
    /// is an error.
    void aPastThatIsTurnedOffMeanwhileIsNotMadeUp()
    {
        OpenDatabase database; // its folder
        database.close();
        InterruptingClock clock;
        const auto opened = core::LocalClient::open(database.options(), clock);
        QVERIFY(opened);
        core::LocalClient &client = **opened;
        QVERIFY(client.createTable(tableOf("Tab", "pk S, sk N")));
        int refused = 0;
        bool isOver = false;
        for (int ask = 1; !isOver; ++ask) {
            QVERIFY(update(client, true));
            QVERIFY(client.putItem(putOf("Tab", json({1, 1}, 1))));
            const core::UnixMicros moment = clock.now();
            clock.advance(std::chrono::seconds(1));
            clock.interruption = [&client] {
                QVERIFY(update(client, false));
                QVERIFY(client.putItem(putOf("Tab", json({1, 1}, 2))));
            };
            clock.asksLeft = ask;
            const auto items = scanAsOf(client, moment, {});
            isOver = clock.asksLeft > 0;
            clock.asksLeft = 0;
            refused += items ? 0 : 1;
            if (items)
                QCOMPARE(texts(items), QStringList{QString::fromStdString(json({1, 1}, 1))});
            clock.advance(std::chrono::seconds(1));
        }
        QVERIFY(refused > 0);
    }

    void describesItsWindow()
    {
        OpenDatabase database;
        core::Client &client = database.client();
        QVERIFY(database->createTable(tableOf("Tab", "pk S, sk N")));
        const core::UnixMicros begin = database.clock().now();
        const auto enabled = update(client, true);
        const auto &recovery = enabled->continuousBackupsDescription.pointInTimeRecoveryDescription;
        QCOMPARE(recovery.pointInTimeRecoveryStatus, core::PointInTimeRecoveryStatus::Enabled);
        QCOMPARE(*recovery.recoveryPeriodInDays, std::int64_t(35));
        QCOMPARE(recovery.earliestRestorableDateTimeMicros, begin);
        QCOMPARE(recovery.latestRestorableDateTimeMicros, begin);
        database.clock().advance(std::chrono::hours(24 * 40));
        database.reopen();
        core::DescribeContinuousBackupsRequest request;
        request.tableName = "Tab";
        const auto described = database->describeContinuousBackups(request);
        const auto &now = described->continuousBackupsDescription.pointInTimeRecoveryDescription;
        QCOMPARE(now.earliestRestorableDateTimeMicros,
                 database.clock().now() - std::int64_t(35) * 24 * 3600 * 1'000'000);
        QCOMPARE(now.latestRestorableDateTimeMicros,
                 database.clock().now() - std::int64_t(5) * 60 * 1'000'000);
    }
};

QTEST_GUILESS_MAIN(TestPastReads)
#include "tst_past_reads.moc"
