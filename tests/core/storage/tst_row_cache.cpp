#include "core/storage/row_cache.h"

#include "tests/core/storage/database_steps.h"

#include <leveldb/env.h>
#include <leveldb/helpers/memenv.h>
#include <leveldb/write_batch.h>

#include <QTest>

#include <atomic>
#include <optional>
#include <thread>

using namespace core;

namespace {

constexpr std::size_t kRoom = 1 << 20;

std::optional<std::string> found(RowCache &cache, std::string_view key)
{
    std::string value = "what was there before";
    RowCache::Reading reading;
    return cache.find(key, value, reading) ? std::optional(value) : std::nullopt;
}

/// As of a key that is not there now.
RowCache::Reading readingOf(RowCache &cache, std::string_view key)
{
    std::string value;
    RowCache::Reading reading;
    if (cache.find(key, value, reading))
        qFatal("The key is there");
    return reading;
}

void keep(RowCache &cache, std::string_view key, std::string_view value)
{
    std::string before;
    RowCache::Reading reading;
    if (!cache.find(key, before, reading))
        cache.keep(key, value, reading);
}

std::uint64_t numberIn(std::string_view value)
{
    return value.empty() ? 0 : keys::readBigEndian64(value);
}

std::uint64_t next(std::uint64_t &state)
{
    state = state * 6364136223846793005U + 1442695040888963407U;
    return state >> 33;
}

std::string valueOf(std::uint64_t number)
{
    std::string value;
    keys::appendBigEndian64(value, number);
    return value.append(100, 'x');
}

} // namespace

class TestRowCache : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatWasKept()
    {
        RowCache cache(kRoom);
        QVERIFY(!found(cache, "a"));
        keep(cache, "a", "1");
        keep(cache, "b", "");
        keep(cache, "", "no key");
        QCOMPARE(found(cache, "a").value(), std::string("1"));
        QCOMPARE(found(cache, "b").value(), std::string());
        QCOMPARE(found(cache, "").value(), std::string("no key"));
        QVERIFY(!found(cache, "ab"));
    }

    void keepsNothingThatWasReadBesideItsWrite()
    {
        RowCache cache(kRoom);
        leveldb::WriteBatch batch;
        batch.Put("a", "new");

        const auto before = readingOf(cache, "a");
        const auto ofAnother = readingOf(cache, "b");
        cache.beginWriting(batch);
        cache.keep("a", "old", before);
        QVERIFY(!found(cache, "a"));
        const auto during = readingOf(cache, "a");
        cache.keep("a", "old", during);
        QVERIFY(!found(cache, "a"));
        cache.endWriting(batch, true);
        cache.keep("a", "old", before);
        cache.keep("a", "old", during);
        QVERIFY(!found(cache, "a"));
        cache.keep("b", "as it is", ofAnother);
        QCOMPARE(found(cache, "b").value(), std::string("as it is"));

        keep(cache, "a", "new");
        QCOMPARE(found(cache, "a").value(), std::string("new"));
    }

    void isWithoutWhatIsBeingWritten()
    {
        RowCache cache(kRoom);
        for (const char *key : {"once", "twice", "gone", "put and gone", "gone and put", "untouched"})
            keep(cache, key, "1");
        leveldb::WriteBatch batch;
        batch.Put("once", "2");
        batch.Put("twice", "2");
        batch.Put("twice", "3");
        batch.Delete("gone");
        batch.Put("put and gone", "2");
        batch.Delete("put and gone");
        batch.Delete("gone and put");
        batch.Put("gone and put", "2");
        batch.Put("new", "1");

        cache.beginWriting(batch);
        for (const char *key : {"once", "twice", "gone", "put and gone", "gone and put", "new"})
            QVERIFY2(!found(cache, key), key);
        QCOMPARE(found(cache, "untouched").value(), std::string("1"));
        cache.endWriting(batch, true);
        QCOMPARE(found(cache, "once").value(), std::string("2"));
        // A state between two of the batch never was; and what nobody read is not kept for having been
        // written.
        for (const char *key : {"twice", "gone", "put and gone", "gone and put", "new"})
            QVERIFY2(!found(cache, key), key);
    }

    void knowsNothingOfAWriteThatFailed()
    {
        RowCache cache(kRoom);
        keep(cache, "a", "1");
        leveldb::WriteBatch batch;
        batch.Put("a", "2");
        cache.beginWriting(batch);
        cache.endWriting(batch, false);
        QVERIFY(!found(cache, "a"));
    }

    void staysWithinItsRoomAndSparesWhatIsUsed()
    {
        RowCache cache(kRoom);
        const std::string value(1000, 'v');
        keep(cache, "in use", value);
        std::size_t hits = 0;
        for (int i = 0; i < 20'000; ++i) {
            keep(cache, "row " + std::to_string(i), value);
            hits += found(cache, "in use") ? 1 : 0;
        }
        QCOMPARE(hits, std::size_t(20'000));
        std::size_t there = 0;
        for (int i = 0; i < 20'000; ++i)
            there += found(cache, "row " + std::to_string(i)) ? 1 : 0;
        QVERIFY2(there > 700 && there < 1049,
                 qPrintable(QString::number(there))); // 1 MB of 1,000 bytes and more
        QVERIFY(found(cache, "row 19999"));
        QVERIFY(!found(cache, "row 0"));
    }

    void takesNoRowThatWouldPushOutAllOthers()
    {
        RowCache cache(std::size_t(64) << 20);
        keep(cache, "large", std::string(100'000, 'v'));
        QVERIFY(!found(cache, "large"));
        keep(cache, "large", "not yet");
        leveldb::WriteBatch batch;
        batch.Put("large", std::string(100'000, 'v'));
        cache.beginWriting(batch);
        cache.endWriting(batch, true);
        QVERIFY(!found(cache, "large"));

        RowCache none(0);
        keep(none, "a", "1");
        QVERIFY(!found(none, "a"));
    }

    void whoSawTheNewStateNeverGetsTheOldOne_data()
    {
        QTest::addColumn<int>("cacheBytes");
        QTest::newRow("all rows have room") << (1 << 22);
        QTest::newRow("few have") << 20'000;
    }

    void whoSawTheNewStateNeverGetsTheOldOne()
    {
        QFETCH(int, cacheBytes);
        const std::unique_ptr<leveldb::Env> env(leveldb::NewMemEnv(leveldb::Env::Default()));
        DatabaseOptions options;
        options.folder = "/database";
        options.env = env.get();
        options.durability = Durability::Relaxed;
        options.cacheBytes = std::size_t(cacheBytes);
        const auto database = steps::mustOpen(options);
        constexpr std::uint64_t kKeys = 200;
        constexpr std::uint64_t kWrites = 10'000;

        std::atomic<bool> ended = false;
        std::atomic<std::uint64_t> wrong = 0;
        std::atomic<std::uint64_t> reads = 0;
        const auto read = [&](std::uint64_t seed) {
            std::uint64_t state = seed;
            std::string value;
            while (!ended || reads < 1000) {
                const std::string key = steps::rowKey(1, next(state) % kKeys);
                // Past the cache, and then through it: never back in time.
                const auto cursor = database->cursor(key, keys::successor(key));
                const std::uint64_t seen = cursor->valid() ? numberIn(cursor->value()) : 0;
                const auto there = database->get(key, value);
                if (!there || (*there && numberIn(value) < seen))
                    ++wrong;
                ++reads;
            }
        };
        // Each of keys of its own; so that what one removes, nobody else puts with a smaller number.
        std::atomic<std::uint64_t> number = 0;
        const auto write = [&](std::uint64_t first) {
            std::uint64_t state = first + 7;
            for (std::uint64_t n = 0; n < kWrites; ++n) {
                const std::uint64_t row = next(state) % (kKeys / 2) * 2 + first;
                Mutation mutation;
                mutation.put(steps::rowKey(1, row), valueOf(++number));
                if (n % 5 == 0)
                    mutation.put(steps::rowKey(1, row), valueOf(++number));
                if (n % 7 == 0)
                    mutation.put(steps::rowKey(1, (row + 2) % kKeys), valueOf(++number));
                steps::must(database->commit(std::move(mutation)));
            }
        };
        std::vector<std::thread> threads;
        for (std::uint64_t seed = 1; seed <= 2; ++seed)
            threads.emplace_back(read, seed);
        std::vector<std::thread> writers;
        for (std::uint64_t first = 0; first < 2; ++first)
            writers.emplace_back(write, first);
        for (std::thread &writer : writers)
            writer.join();
        ended = true;
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), std::uint64_t(0));

        std::string value;
        for (std::uint64_t k = 0; k < kKeys; ++k) { // at rest, cache and database agree
            const std::string key = steps::rowKey(1, k);
            for (int twice = 0; twice < 2; ++twice) {
                QVERIFY(database->get(key, value).value());
                QCOMPARE(value, std::string(database->cursor(key, keys::successor(key))->value()));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestRowCache)
#include "tst_row_cache.moc"
