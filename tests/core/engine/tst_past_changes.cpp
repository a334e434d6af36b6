#include "core/base/progress.h"
#include "core/base/stop_scope.h"
#include "tests/core/engine/stream_reader.h"
#include "tests/support/random_seed.h"

#include <map>

using namespace support;

/// Histories of items, differences of moments, committed changes and their density.
class TestPastChanges : public QObject
{
    Q_OBJECT

    struct Commit
    {
        core::UnixMicros moment = 0;
        int key = 0;
        std::optional<core::Item> before;
        std::optional<core::Item> after;
    };
    using Model = std::map<int, core::Item>;

    static std::string keyJson(int key) { return "{'pk':{'N':'" + std::to_string(key) + "'}"; }
    static core::Key keyOf(int key) { return item(keyJson(key) + "}"); }
    static std::string json(int key, int v)
    {
        return keyJson(key) + ",'v':{'N':'" + std::to_string(v) + "'}}";
    }
    static void keepPast(core::Client &client, std::optional<std::int64_t> days = {})
    {
        core::UpdateContinuousBackupsRequest request;
        request.tableName = "Tab";
        request.pointInTimeRecoverySpecification = core::PointInTimeRecoverySpecification{true, days};
        QVERIFY(client.updateContinuousBackups(request));
    }

    /// One put or delete, and what it changed; a write that changes nothing is no commit.
    static void writeOne(OpenDatabase &database, Model &model, std::vector<Commit> &commits,
                         std::mt19937_64 &random)
    {
        const int key = int(random() % 8);
        Commit commit;
        commit.moment = database.clock().now();
        commit.key = key;
        if (model.contains(key))
            commit.before = model[key];
        if (random() % 3 == 0) {
            QVERIFY(database->deleteItem(deleteOf("Tab", keyJson(key) + "}")));
            model.erase(key);
        } else {
            const int v = int(random() % 4);
            QVERIFY(database->putItem(putOf("Tab", json(key, v))));
            commit.after = model[key] = item(json(key, v));
        }
        if (commit.before != commit.after)
            commits.push_back(std::move(commit));
    }

    static QString text(const core::Key &key, const std::optional<core::Item> &before,
                        const std::optional<core::Item> &after)
    {
        return QString::fromStdString(toJson(key) + ": " + toJson(before) + " -> " + toJson(after));
    }

    static QStringList differencesOf(core::Client &client, core::UnixMicros from,
                                     std::optional<core::UnixMicros> to, std::size_t limit)
    {
        core::DifferencesRequest request;
        request.tableName = "Tab";
        request.from = from;
        request.to = to;
        request.limit = limit;
        QStringList found;
        do {
            const auto page = client.past()->differences(request);
            if (!page)
                return {QString::fromStdString(errorOf(page))};
            if (page->items.size() > limit)
                return {"a page is too long"};
            for (const core::DifferentItem &different : page->items)
                found << text(different.key, different.before, different.after);
            request.next = page->next;
        } while (request.next);
        found.sort();
        return found;
    }
    static QStringList changesOf(core::Client &client, core::UnixMicros from,
                                 std::optional<core::UnixMicros> to, core::ChangeOrder order,
                                 std::size_t limit)
    {
        core::ChangesRequest request;
        request.tableName = "Tab";
        request.from = from;
        request.to = to;
        request.order = order;
        request.limit = limit;
        QStringList found;
        do {
            const auto page = client.past()->changes(request);
            if (!page)
                return {QString::fromStdString(errorOf(page))};
            for (const core::CommittedChange &change : page->changes)
                found << QString::number(change.moment) + ' ' + text(change.key, change.before, change.after);
            request.next = page->next;
        } while (request.next);
        return found;
    }
    static Model modelAt(const std::vector<Commit> &commits, core::UnixMicros moment)
    {
        Model model;
        for (const Commit &commit : commits) {
            if (commit.moment > moment)
                break;
            model.erase(commit.key);
            if (commit.after)
                model[commit.key] = *commit.after;
        }
        return model;
    }
    static std::optional<core::Item> in(const Model &model, int key)
    {
        const auto found = model.find(key);
        return found == model.end() ? std::nullopt : std::optional(found->second);
    }

    void compareSpan(OpenDatabase &database, const std::vector<Commit> &commits, core::UnixMicros from,
                     std::optional<core::UnixMicros> to, std::size_t limit)
    {
        const Model before = modelAt(commits, from);
        const Model after = modelAt(commits, to.value_or(INT64_MAX));
        QStringList differences;
        for (int key = 0; key < 8; ++key) {
            if (in(before, key) != in(after, key))
                differences << text(keyOf(key), in(before, key), in(after, key));
        }
        differences.sort();
        QCOMPARE(differencesOf(database.client(), from, to, limit), differences);

        QStringList changes;
        for (const Commit &commit : commits) {
            if (commit.moment > from && commit.moment <= to.value_or(INT64_MAX))
                changes << QString::number(commit.moment) + ' ' +
                               text(keyOf(commit.key), commit.before, commit.after);
        }
        QCOMPARE(changesOf(database.client(), from, to, core::ChangeOrder::OldestFirst, limit), changes);
        std::reverse(changes.begin(), changes.end());
        QCOMPARE(changesOf(database.client(), from, to, core::ChangeOrder::NewestFirst, limit), changes);
    }

    static core::Result<core::DensityResponse> density(core::Client &client, core::UnixMicros from,
                                                       core::UnixMicros to, std::size_t buckets)
    {
        core::DensityRequest request;
        request.tableName = "Tab";
        request.from = from;
        request.to = to;
        request.buckets = buckets;
        return client.past()->density(request);
    }

private slots:
    void spansAgreeWithWhatWasCommitted()
    {
        std::mt19937_64 random = seededRandom();
        OpenDatabase database;
        QVERIFY(database->createTable(tableOf("Tab", "pk N")));
        keepPast(database.client());
        const core::UnixMicros begin = database.clock().now();
        database.clock().advance(std::chrono::microseconds(1));
        Model model;
        std::vector<Commit> commits;
        for (int i = 0; i < 200; ++i) {
            writeOne(database, model, commits, random);
            if (random() % 2)
                database.clock().advance(std::chrono::microseconds(random() % 2'000'000));
            if (random() % 50 == 0)
                database.reopen();
        }
        const core::UnixMicros end = database.clock().now();
        for (int i = 0; i < 40; ++i) {
            const core::UnixMicros from = begin + core::UnixMicros(random() % std::uint64_t(end - begin + 1));
            const core::UnixMicros to = from + core::UnixMicros(random() % std::uint64_t(end - from + 1));
            compareSpan(database, commits, from, to, 1 + random() % 9);
            if (QTest::currentTestFailed())
                return;
        }
        compareSpan(database, commits, begin, {}, 1000);
        compareSpan(database, commits, end, {}, 1000);

        std::uint64_t counted = 0;
        const auto buckets = density(database.client(), begin, end, 37);
        QVERIFY2(buckets, errorOf(buckets).c_str());
        QCOMPARE(buckets->buckets.size(), std::size_t(37));
        for (std::size_t i = 0; i < 37; ++i) {
            const core::UnixMicros from = begin + (end - begin) / 37 * core::UnixMicros(i) +
                                          (end - begin) % 37 * core::UnixMicros(i) / 37;
            const core::UnixMicros to = begin + (end - begin) / 37 * core::UnixMicros(i + 1) +
                                        (end - begin) % 37 * core::UnixMicros(i + 1) / 37;
            const auto expected = std::count_if(commits.begin(), commits.end(), [&](const Commit &commit) {
                return commit.moment > from && commit.moment <= to;
            });
            QCOMPARE(buckets->buckets[i].changes, std::uint64_t(expected));
            QVERIFY(buckets->buckets[i].isExact);
            counted += buckets->buckets[i].changes;
        }
        QCOMPARE(counted, std::uint64_t(commits.size()));
    }

    /// A page that began at the present shows nothing that came since.
    void pagesEndWhereTheFirstOneSaw()
    {
        OpenDatabase database;
        QVERIFY(database->createTable(tableOf("Tab", "pk N")));
        keepPast(database.client());
        const core::UnixMicros begin = database.clock().now();
        for (int key = 0; key < 4; ++key) {
            database.clock().advance(std::chrono::seconds(1));
            QVERIFY(database->putItem(putOf("Tab", json(key, 1))));
        }
        core::DifferencesRequest request;
        request.tableName = "Tab";
        request.from = begin;
        request.limit = 2;
        const auto first = database->past()->differences(request);
        QVERIFY2(first, errorOf(first).c_str());
        QCOMPARE(first->items.size(), std::size_t(2));
        for (int key = 3; key < 6; ++key)
            QVERIFY(database->putItem(putOf("Tab", json(key, 2)))); // within the same microsecond
        request.next = first->next;
        const auto second = database->past()->differences(request);
        QVERIFY2(second, errorOf(second).c_str());
        QCOMPARE(second->items.size(), std::size_t(2));
        QCOMPARE(toJson(second->items[1].after), json(3, 1));
        QVERIFY(!second->next);
    }

    void historiesOfItemsGoBackToTheirBeginning()
    {
        std::mt19937_64 random = seededRandom();
        OpenDatabase database;
        QVERIFY(database->createTable(tableOf("Tab", "pk N")));
        Model model;
        std::vector<Commit> unknown;
        for (int i = 0; i < 10; ++i)
            writeOne(database, model, unknown, random);
        const Model atEdge = model;
        database.clock().advance(std::chrono::seconds(1));
        keepPast(database.client());
        std::vector<Commit> commits;
        for (int i = 0; i < 100; ++i) {
            database.clock().advance(std::chrono::seconds(1));
            writeOne(database, model, commits, random);
        }
        for (int key = 0; key < 9; ++key) {
            core::ItemHistoryRequest request;
            request.tableName = "Tab";
            request.key = keyOf(key);
            request.limit = 1 + random() % 4;
            QStringList found;
            core::Result<core::ItemHistoryResponse> page = core::ItemHistoryResponse();
            do {
                page = database->past()->itemHistory(request);
                QVERIFY2(page, errorOf(page).c_str());
                QVERIFY(page->versions.size() <= request.limit);
                for (const core::ItemVersion &version : page->versions) {
                    QCOMPARE(version.moment, core::UnixMicros(version.change >> 10));
                    found << QString::number(version.moment) + ' ' +
                                 QString::fromStdString(toJson(version.item));
                }
                request.before = page->next;
            } while (page->next);
            QStringList expected;
            for (auto commit = commits.rbegin(); commit != commits.rend(); ++commit) {
                if (commit->key == key)
                    expected << QString::number(commit->moment) + ' ' +
                                    QString::fromStdString(toJson(commit->after));
            }
            QCOMPARE(found, expected);
            QCOMPARE(page->itemAtEdge, in(atEdge, key));
            QCOMPARE(page->beginning,
                     in(atEdge, key) ? core::HistoryBeginning::WindowEdge : core::HistoryBeginning::Creation);
        }
    }

    void sayWhoDidIt()
    {
        OpenDatabase database;
        QVERIFY(database->createTable(tableOf("Tab", "pk N")));
        keepPast(database.client());
        core::UpdateTimeToLiveRequest ttl;
        ttl.tableName = "Tab";
        ttl.timeToLiveSpecification = core::TimeToLiveSpecification{true, "ends"};
        QVERIFY(database->updateTimeToLive(ttl));
        QVERIFY(database->waitForBackgroundWork());
        QVERIFY(database->putItem(putOf("Tab", keyJson(1) + ",'ends':{'N':'1700000001'}}")));
        database.clock().advance(std::chrono::seconds(10));
        QVERIFY(database->maintain(core::NoProgress()));
        core::ItemHistoryRequest request;
        request.tableName = "Tab";
        request.key = keyOf(1);
        const auto history = database->past()->itemHistory(request);
        QVERIFY2(history, errorOf(history).c_str());
        QCOMPARE(history->versions.size(), std::size_t(2));
        QCOMPARE(history->versions[0].origin, core::ChangeOrigin::TimeToLive);
        QVERIFY(!history->versions[0].item);
        QCOMPARE(history->versions[1].origin, core::ChangeOrigin::User);
    }

    /// The clock goes back after a trimming by a later time: what is gone cannot be asked for.
    void aClockThatGoesBackBringsNothingBack()
    {
        OpenDatabase database;
        core::Client &client = database.client();
        QVERIFY(database->createTable(tableOf("Tab", "pk N")));
        keepPast(client, 1);
        database.clock().advance(std::chrono::seconds(1));
        QVERIFY(database->putItem(putOf("Tab", json(1, 1))));
        const core::UnixMicros first = database.clock().now();
        database.clock().advance(std::chrono::seconds(1));
        QVERIFY(database->putItem(putOf("Tab", json(1, 2))));
        const core::UnixMicros second = database.clock().now();
        database.clock().advance(std::chrono::hours(24 * 3));
        QVERIFY(database->maintain(core::NoProgress()));
        database.clock().advance(-std::chrono::hours(24 * 3) + std::chrono::seconds(1));
        for (const bool reopened : {false, true}) {
            if (reopened)
                database.reopen();
            QVERIFY(errorOf(database->past()->getItemAsOf(getOf("Tab", keyJson(1) + "}"), first))
                        .starts_with("InvalidRestoreTimeException"));
            const auto got = database->past()->getItemAsOf(getOf("Tab", keyJson(1) + "}"), second);
            QVERIFY2(got, errorOf(got).c_str());
            QCOMPARE(toJson(got->item), json(1, 2));
            QCOMPARE(database->past()->windowOf("Tab")->earliest, second);
        }
        core::DescribeContinuousBackupsRequest describe;
        describe.tableName = "Tab";
        const auto described = database->describeContinuousBackups(describe);
        QCOMPARE(described->continuousBackupsDescription.pointInTimeRecoveryDescription
                     .earliestRestorableDateTimeMicros,
                 second);
    }

    void refusesWhatCannotBeAsked()
    {
        OpenDatabase database;
        core::Client &client = database.client();
        QVERIFY(database->createTable(tableOf("Tab", "pk N")));
        const core::UnixMicros now = database.clock().now();
        const QString unavailable = "PointInTimeRecoveryUnavailableException: Point in time recovery is not "
                                    "enabled for table 'Tab'";
        QCOMPARE(differencesOf(client, now, {}, 10), QStringList(unavailable));
        QCOMPARE(changesOf(client, now, {}, core::ChangeOrder::OldestFirst, 10), QStringList(unavailable));
        QCOMPARE(errorOf(density(client, now - 1, now, 10)), unavailable.toStdString());
        keepPast(client);
        const QString outside =
            "InvalidRestoreTimeException: The moment lies outside of the past of table 'Tab'";
        QCOMPARE(differencesOf(client, now - 1, {}, 10), QStringList(outside));
        QCOMPARE(differencesOf(client, now, now + 1, 10), QStringList(outside));
        QVERIFY(differencesOf(client, now, now - 1, 10).first().startsWith("ValidationException"));
        QVERIFY(differencesOf(client, now, {}, 0).first().startsWith("ValidationException"));
        QVERIFY(errorOf(density(client, now - 1, now, 0)).starts_with("ValidationException"));
        QVERIFY(errorOf(density(client, now - 1, now, 2001)).starts_with("ValidationException"));
        QVERIFY(errorOf(density(client, now, now, 5)).starts_with("ValidationException"));
        QVERIFY(errorOf(density(client, -1, now, 5)).starts_with("ValidationException"));
        QVERIFY(errorOf(density(client, 0, INT64_MAX, 5)).starts_with("ValidationException"));
        core::ItemHistoryRequest history;
        history.tableName = "Tab";
        history.key = item("{'other':{'N':'1'}}");
        QVERIFY(errorOf(client.past()->itemHistory(history)).starts_with("ValidationException"));
        history.tableName = "None";
        QVERIFY(errorOf(client.past()->itemHistory(history)).starts_with("ResourceNotFoundException"));
    }

    /// Of many changes the newest are counted and the others estimated about right, on disk as in memory.
    void manyChangesAreEstimated_data()
    {
        QTest::addColumn<int>("bufferKilobytes");
        QTest::newRow("on disk") << 256;
        QTest::newRow("in memory") << 32 * 1024;
    }
    void manyChangesAreEstimated()
    {
        QFETCH(const int, bufferKilobytes);
        OpenDatabase database;
        database.options().writeBufferBytes = std::size_t(bufferKilobytes) * 1024;
        database.reopen();
        QVERIFY(database->createTable(tableOf("Tab", "pk N")));
        keepPast(database.client());
        const core::UnixMicros begin = database.clock().now();
        // Ten seconds: 4000 changes in each but the fifth, in which there are none.
        std::vector<core::Item> items;
        for (int second = 0; second < 10; ++second) {
            for (int i = 0; second != 5 && i < 100; ++i) {
                database.clock().advance(std::chrono::milliseconds(10));
                items.clear();
                for (int n = 0; n < 40; ++n)
                    items.push_back(item(json(n, second * 100 + i)));
                QVERIFY(database->bulkWriter()->putItems("Tab", items));
            }
            if (second == 5)
                database.clock().advance(std::chrono::seconds(1));
        }
        QVERIFY(database->bulkWriter()->flush());
        const auto found = density(database.client(), begin, database.clock().now(), 10);
        QVERIFY2(found, errorOf(found).c_str());
        for (std::size_t second = 0; second < 10; ++second) {
            const core::DensityBucket &bucket = found->buckets[second];
            QCOMPARE(bucket.isExact, second >= 4); // the newest 20,000 are counted
            const std::uint64_t expected = second == 5 ? 0 : 4000;
            if (bucket.isExact)
                QCOMPARE(bucket.changes, expected);
            QVERIFY2(bucket.changes >= expected * 3 / 4 && bucket.changes <= expected * 5 / 4,
                     qPrintable(QString("%1: %2").arg(second).arg(bucket.changes)));
        }
    }

    /// A long walk ends when its job is cancelled.
    void longWalksCanBeStopped()
    {
        OpenDatabase database;
        QVERIFY(database->createTable(tableOf("Tab", "pk N")));
        keepPast(database.client());
        const core::UnixMicros begin = database.clock().now();
        std::vector<core::Item> items;
        for (int n = 0; n < 1000; ++n)
            items.push_back(item(json(n, n)));
        database.clock().advance(std::chrono::seconds(1));
        QVERIFY(database->bulkWriter()->putItems("Tab", items));
        QVERIFY(database->bulkWriter()->flush());
        database.clock().advance(std::chrono::seconds(1));
        struct Stopped final : core::Progress
        {
            bool stopRequested() const override { return true; }
            void report(std::uint64_t, std::uint64_t) override {}
            void log(std::string_view) override {}
        } stopped;
        const core::StopScope scope(stopped);
        QCOMPARE(differencesOf(database.client(), begin, {}, 1000), QStringList("Cancelled: Cancelled"));
    }
};

QTEST_GUILESS_MAIN(TestPastChanges)
#include "tst_past_changes.moc"
