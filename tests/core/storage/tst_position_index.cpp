// Positions against a naive twin: a sorted set of keys.

#include "core/storage/position_index.h"
#include "tests/core/storage/database_steps.h"

#include <leveldb/env.h>
#include <leveldb/helpers/memenv.h>

#include <QTest>

#include <atomic>
#include <random>
#include <set>
#include <thread>

using namespace core;

namespace {

const std::string kPrefix = keys::indexRange(1, 0).from;

std::uint32_t seed()
{
    bool given = false;
    const int value = qEnvironmentVariableIntValue("TABLEWRIGHT_SEED", &given);
    const std::uint32_t chosen = given ? std::uint32_t(value) : std::random_device()();
    qInfo("TABLEWRIGHT_SEED=%u", chosen);
    return chosen;
}

std::string spread(std::uint64_t n)
{
    return steps::rowKey(1, n);
}

/// As in one large item collection: keys differ only far behind.
std::string inOnePartition(std::uint64_t n)
{
    std::string key = kPrefix + "hash8byt" + "the same partition key for all of them";
    keys::appendBigEndian64(key, n * 7919);
    return key;
}

} // namespace

class TestPositionIndex : public QObject
{
    Q_OBJECT
    std::unique_ptr<leveldb::Env> m_env;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<PositionIndex> m_index;

    void write(const std::set<std::string> &added, const std::set<std::string> &removed = {})
    {
        Mutation mutation;
        for (const std::string &key : added)
            mutation.put(key, "row");
        for (const std::string &key : removed)
            mutation.remove(key);
        mutation.count({1, 0}, std::int64_t(added.size()) - std::int64_t(removed.size()), 0);
        mutation.whenWritten([&] {
            if (!m_index)
                return;
            for (const std::string &key : added)
                m_index->rowInserted(key);
            for (const std::string &key : removed)
                m_index->rowRemoved(key);
        });
        steps::must(m_database->commitBulk(std::move(mutation)));
    }
    void begin()
    {
        m_database->snapshotBetweenWrites([this] {
            m_index = std::make_unique<PositionIndex>(*m_database, kPrefix,
                                                      std::uint64_t(m_database->counter({1, 0}).items));
        });
    }
    void refineAll()
    {
        while (true) {
            const auto more = m_index->refine();
            if (!more)
                qFatal("%s", more.error().message().c_str());
            if (!*more)
                return;
        }
    }
    void compare(const std::set<std::string> &twin, std::size_t samples)
    {
        QVERIFY(m_index->isRefined());
        QCOMPARE(m_index->rows(), std::uint64_t(twin.size()));
        const std::vector<std::string> rows(twin.begin(), twin.end());
        const std::size_t step = std::max<std::size_t>(1, rows.size() / samples);
        for (std::size_t i = 0; i < rows.size(); i += step) {
            const auto position = m_index->positionOf(rows[i]);
            QVERIFY(position && position->exact);
            QCOMPARE(position->position, std::uint64_t(i));
            const auto place = m_index->seek(i);
            QVERIFY(place && place->exact && place->cursor->valid());
            QVERIFY(place->cursor->key() == rows[i]);
        }
        const auto end = m_index->seek(rows.size());
        QVERIFY(end && !end->cursor->valid());
    }

private slots:
    void init()
    {
        m_env.reset(leveldb::NewMemEnv(leveldb::Env::Default()));
        DatabaseOptions options;
        options.folder = "/database";
        options.env = m_env.get();
        options.durability = Durability::Relaxed;
        m_database = steps::mustOpen(options);
    }
    void cleanup()
    {
        m_index.reset();
        m_database.reset();
        m_env.reset();
    }

    void knowsEveryPosition_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<bool>("onePartition");
        for (const int rows : {0, 1, 1024, 1025, 2048, 2049, 70000, 300000}) {
            QTest::addRow("%d rows", rows) << rows << false;
            QTest::addRow("%d rows of a partition", rows) << rows << true;
        }
    }
    void knowsEveryPosition()
    {
        QFETCH(const int, rows);
        QFETCH(const bool, onePartition);
        std::set<std::string> twin;
        for (int i = 0; i < rows; ++i)
            twin.insert(onePartition ? inOnePartition(std::uint64_t(i)) : spread(std::uint64_t(i)));
        write(twin);
        Mutation neighbours; // of other tables and indexes
        neighbours.put(steps::rowKey(2, 1), "row");
        neighbours.put(keys::indexRange(1, 1).from + "longer than a hash", "row");
        steps::must(m_database->commitBulk(std::move(neighbours)));
        begin();
        refineAll();
        compare(twin, 300);
        QVERIFY(m_index->segments() <= std::size_t(rows / 1024 + 1));
    }
    void answersAboutRightBeforeItIsRefined()
    {
        std::set<std::string> twin;
        for (std::uint64_t i = 0; i < 200000; ++i)
            twin.insert(spread(i));
        write(twin);
        m_database->compact({}, {});
        begin();
        const std::vector<std::string> rows(twin.begin(), twin.end());
        for (const std::size_t position : {std::size_t(0), std::size_t(5000), std::size_t(199999)}) {
            const auto place = m_index->seek(position); // near an end it walks
            QVERIFY(place && place->exact && place->cursor->valid());
            QVERIFY(place->cursor->key() == rows[position]);
        }
        for (std::size_t i = 20000; i < 180000; i += 10000) {
            const auto place = m_index->seek(i);
            QVERIFY(place && place->cursor->valid());
            QVERIFY(!place->exact);
            const auto found =
                std::lower_bound(rows.begin(), rows.end(), place->cursor->key()) - rows.begin();
            QVERIFY2(std::abs(found - std::ptrdiff_t(i)) < 4000, qPrintable(QString::number(found)));
            const auto position = m_index->positionOf(rows[i]);
            QVERIFY(position && !position->exact);
            QVERIFY(std::abs(std::ptrdiff_t(position->position) - std::ptrdiff_t(i)) < 4000);
        }
        // What is refined already is exact.
        QVERIFY(m_index->refine().value());
        const auto place = m_index->seek(30000);
        QVERIFY(place && place->exact);
        QVERIFY(place->cursor->key() == rows[30000]);
    }
    void followsWritesAndSplitsWhatGrows()
    {
        std::mt19937 random(seed());
        std::set<std::string> twin;
        begin();
        for (int round = 0; round < 60; ++round) {
            std::set<std::string> added;
            std::set<std::string> removed;
            const bool shrink = round % 10 == 9;
            for (int i = 0; i < 2000; ++i) {
                const std::string key = spread(random() % 60000);
                if (!twin.contains(key)) {
                    if (!shrink)
                        added.insert(key);
                } else if (shrink || random() % 3 == 0) {
                    removed.insert(key);
                }
            }
            write(added, removed);
            twin.insert(added.begin(), added.end());
            for (const std::string &key : removed)
                twin.erase(key);
            if (round % 7 == 0)
                refineAll();
        }
        refineAll();
        compare(twin, 500);
        const std::size_t before = m_index->segments();
        write({}, twin);
        refineAll();
        compare({}, 1);
        QVERIFY(before > 10);
        QCOMPARE(m_index->segments(), std::size_t(1));
    }
    void staysExactWhileRowsAreWritten()
    {
        const std::uint32_t start = seed();
        std::set<std::string> first;
        for (std::uint64_t i = 0; i < 200000; i += 2)
            first.insert(spread(i));
        write(first);

        constexpr int kThreads = 3;
        std::atomic<bool> stop = false;
        std::vector<std::set<std::string>> twins(kThreads);
        std::vector<std::thread> threads;
        for (int t = 0; t < kThreads; ++t) {
            threads.emplace_back([&, t] {
                std::mt19937 random(start + std::uint32_t(t));
                std::set<std::string> &mine = twins[std::size_t(t)]; // keys that only this thread writes
                while (!stop) {
                    const std::string key =
                        spread((random() % 50000) * kThreads * 2 + std::uint64_t(t) * 2 + 1);
                    if (mine.insert(key).second) {
                        write({key});
                    } else {
                        mine.erase(key);
                        write({}, {key});
                    }
                }
            });
        }
        QTest::qWait(30);
        begin(); // in the midst of it
        for (int i = 0; i < 30; ++i) {
            QVERIFY(m_index->refine());
            QTest::qWait(3);
        }
        stop = true;
        for (std::thread &thread : threads)
            thread.join();
        refineAll();
        for (const std::set<std::string> &twin : twins)
            first.insert(twin.begin(), twin.end());
        QCOMPARE(m_database->counter({1, 0}).items, std::int64_t(first.size()));
        compare(first, 500);
    }
    void canBeCleared()
    {
        std::set<std::string> twin;
        for (std::uint64_t i = 0; i < 5000; ++i)
            twin.insert(spread(i));
        write(twin);
        begin();
        refineAll();
        write({}, twin);
        m_index->clear();
        compare({}, 1);
    }
};

QTEST_GUILESS_MAIN(TestPositionIndex)
#include "tst_position_index.moc"
