#include "core/storage/database.h"

#include <leveldb/env.h>
#include <leveldb/helpers/memenv.h>

#include <QTest>

#include <thread>

using namespace core;

namespace {

std::unique_ptr<leveldb::Env> memory()
{
    return std::unique_ptr<leveldb::Env>(leveldb::NewMemEnv(leveldb::Env::Default()));
}

std::unique_ptr<Database> open(leveldb::Env *env)
{
    DatabaseOptions options;
    options.folder = "/database";
    options.env = env;
    auto database = Database::open(options);
    if (!database)
        qFatal("%s", database.error().message().c_str());
    return std::move(*database);
}

void put(Database &database, const std::string &key, const std::string &value)
{
    Mutation mutation;
    mutation.put(key, value);
    mutation.count({1, 0}, 1, std::int64_t(value.size()));
    const auto committed = database.commit(std::move(mutation));
    if (!committed)
        qFatal("%s", committed.error().message().c_str());
}

std::string text(const Database &database, const std::string &key, const Snapshot &snapshot = {})
{
    std::string value;
    const auto found = database.get(key, value, snapshot);
    if (!found)
        qFatal("%s", found.error().message().c_str());
    return *found ? value : "(nothing)";
}

std::string walk(Cursor &cursor)
{
    std::string keys;
    for (; cursor.valid(); cursor.next())
        keys += std::string(cursor.key()) + "=" + std::string(cursor.value()) + " ";
    return keys;
}

} // namespace

class TestDatabase : public QObject
{
    Q_OBJECT
    std::unique_ptr<leveldb::Env> m_env;
    std::unique_ptr<Database> m_database;

private slots:
    void init()
    {
        m_env = memory();
        m_database = open(m_env.get());
    }
    void cleanup()
    {
        m_database.reset();
        m_env.reset();
    }

    void keepsWhatWasCommitted()
    {
        put(*m_database, "xa", "1");
        QCOMPARE(text(*m_database, "xa"), std::string("1"));
        QCOMPARE(text(*m_database, "xb"), std::string("(nothing)"));
        m_database.reset();
        m_database = open(m_env.get());
        QCOMPARE(text(*m_database, "xa"), std::string("1"));
        QCOMPARE(m_database->counter({1, 0}).items, 1);
    }
    void readsAnOlderStateThroughASnapshot()
    {
        put(*m_database, "xa", "1");
        const Snapshot before = m_database->snapshot();
        put(*m_database, "xa", "2");
        put(*m_database, "xb", "3");
        QCOMPARE(text(*m_database, "xa", before), std::string("1"));
        QCOMPARE(text(*m_database, "xb", before), std::string("(nothing)"));
        QCOMPARE(walk(*m_database->cursor("x", "y", before)), std::string("xa=1 "));
        QCOMPARE(walk(*m_database->cursor("x", "y")), std::string("xa=2 xb=3 "));
    }
    void rowsThatAreKeptAreThoseOfNow()
    {
        put(*m_database, "xa", "1");
        const Snapshot before = m_database->snapshot();
        put(*m_database, "xa", "2");
        QCOMPARE(text(*m_database, "xa", before), std::string("1")); // is not kept
        QCOMPARE(text(*m_database, "xa"), std::string("2"));         // is kept, ...
        QCOMPARE(text(*m_database, "xa", before), std::string("1")); // but not what the snapshot sees
        QCOMPARE(text(*m_database, "xa"), std::string("2"));
        put(*m_database, "xa", "3");
        QCOMPARE(text(*m_database, "xa"), std::string("3"));
        Mutation removal;
        removal.remove("xa");
        QVERIFY(m_database->commit(std::move(removal)));
        QCOMPARE(text(*m_database, "xa"), std::string("(nothing)"));
        QCOMPARE(text(*m_database, "xa", before), std::string("1"));
    }
    void cursorsNeedNotBeginAtTheirFirstKey()
    {
        for (const char *key : {"xa", "xb", "xc"})
            put(*m_database, key, "");
        const auto start = [this] { return m_database->cursor("xa", "xc", {}, true, CursorStart::Nowhere); };
        QVERIFY(!start()->valid());
        QVERIFY(start()->status());
        const auto forward = start();
        forward->seek("x");
        QCOMPARE(walk(*forward), std::string("xa= xb= "));
        const auto before = start();
        before->seekBefore("xb");
        QCOMPARE(before->key(), std::string_view("xa"));
        const auto last = start();
        last->seekToLast();
        QCOMPARE(last->key(), std::string_view("xb"));
    }
    void cursorStaysWithinItsRange()
    {
        for (const char *key : {"xa", "xb", "xc", "xd", "xe"})
            put(*m_database, key, "");
        const auto cursor = m_database->cursor("xb", "xe");
        QCOMPARE(walk(*cursor), std::string("xb= xc= xd= "));
        QVERIFY(cursor->status());
        cursor->seekToLast();
        QCOMPARE(cursor->key(), std::string_view("xd"));
        cursor->previous();
        cursor->previous();
        QCOMPARE(cursor->key(), std::string_view("xb"));
        cursor->previous();
        QVERIFY(!cursor->valid());
        cursor->seek("a");
        QCOMPARE(cursor->key(), std::string_view("xb"));
        cursor->seek("xe");
        QVERIFY(!cursor->valid());
        cursor->seekBefore("xd");
        QCOMPARE(cursor->key(), std::string_view("xc"));
        cursor->seekBefore("zz");
        QCOMPARE(cursor->key(), std::string_view("xd"));
        cursor->seekBefore("xb");
        QVERIFY(!cursor->valid());

        const auto open = m_database->cursor("xd", "");
        open->seekToLast();
        QCOMPARE(open->key(), std::string_view("xe"));
        open->seekBefore("xz");
        QCOMPARE(open->key(), std::string_view("xe"));
    }
    void countsTablesAndIndexesApart()
    {
        Mutation mutation;
        mutation.count({1, 0}, 2, 100);
        mutation.count({1, 3}, 1, 40);
        mutation.count({1, 0}, -1, -50);
        mutation.count({2, 0}, 5, 5);
        QVERIFY(m_database->commit(std::move(mutation)));
        const auto check = [](const Database &database) {
            return database.counter({1, 0}).items == 1 && database.counter({1, 0}).bytes == 50 &&
                   database.counter({1, 3}).items == 1 && database.counter({2, 0}).bytes == 5 &&
                   database.counter({1, 1}).items == 0 && database.counter({3, 0}).items == 0;
        };
        QVERIFY(check(*m_database));
        m_database.reset();
        m_database = open(m_env.get());
        QVERIFY(check(*m_database));
    }
    void forgetsTheCountersOfWhatIsDropped()
    {
        Mutation mutation;
        mutation.count({1, 0}, 2, 100);
        mutation.count({1, 3}, 1, 40);
        mutation.count({2, 0}, 5, 5);
        QVERIFY(m_database->commit(std::move(mutation)));
        Mutation dropIndex;
        dropIndex.forgetCounter({1, 3});
        QVERIFY(m_database->commit(std::move(dropIndex)));
        QCOMPARE(m_database->counter({1, 3}).items, 0);
        QCOMPARE(m_database->counter({1, 0}).items, 2);
        Mutation dropTable;
        dropTable.forgetCounter({1, 0});
        QVERIFY(m_database->commit(std::move(dropTable)));
        QCOMPARE(m_database->counter({1, 0}).items, 0);
        m_database.reset();
        m_database = open(m_env.get());
        QCOMPARE(m_database->counter({1, 0}).items, 0);
        QCOMPARE(m_database->counter({2, 0}).items, 5);
    }
    void joinsConcurrentCommitsWithoutLosingOne()
    {
        constexpr int kThreads = 16;
        constexpr int kEach = 300;
        std::vector<std::thread> threads;
        std::atomic<int> failed = 0;
        for (int t = 0; t < kThreads; ++t) {
            threads.emplace_back([this, t, &failed] {
                for (int i = 0; i < kEach; ++i) {
                    Mutation mutation;
                    mutation.put("x" + std::to_string(t) + "/" + std::to_string(i), "value");
                    mutation.count({1, 0}, 1, 5);
                    mutation.count({1, std::uint16_t(1 + t)}, 1, 1);
                    const auto done = i % 7 ? m_database->commit(std::move(mutation))
                                            : m_database->commitBulk(std::move(mutation));
                    failed += done ? 0 : 1;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(failed.load(), 0);
        m_database.reset();
        m_database = open(m_env.get());
        QCOMPARE(m_database->counter({1, 0}).items, kThreads * kEach);
        QCOMPARE(m_database->counter({1, 0}).bytes, kThreads * kEach * 5);
        QCOMPARE(m_database->counter({1, 16}).items, kEach);
        int rows = 0;
        for (auto cursor = m_database->cursor("x", "y"); cursor->valid(); cursor->next())
            ++rows;
        QCOMPARE(rows, kThreads * kEach);
    }
    void findsAllThatIsThereWhileItWatchesNewKeys()
    {
        put(*m_database, "before/1", "x");
        m_database->watchNewKeys("new/");
        constexpr int kThreads = 4;
        constexpr int kEach = 500;
        std::atomic<int> wrong = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < kThreads; ++t) {
            threads.emplace_back([this, t, &wrong] {
                for (int i = 0; i < kEach; ++i) {
                    const std::string key = "new/" + std::to_string(t) + "/" + std::to_string(i);
                    wrong += text(*m_database, key) == "(nothing)" ? 0 : 1;
                    Mutation mutation;
                    mutation.put(key, "value");
                    wrong += m_database->commit(std::move(mutation)) ? 0 : 1;
                    wrong += text(*m_database, key) == "value" ? 0 : 1;
                    if (i == kEach / 2 && t == 0)
                        m_database->unwatchNewKeys(); // whoever asks at that moment is not disturbed
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
        QCOMPARE(text(*m_database, "before/1"), std::string("x"));
    }
    void watchesNothingWhereKeysAreAlready()
    {
        put(*m_database, "old/1", "x");
        m_database->watchNewKeys("old/");
        QCOMPARE(text(*m_database, "old/1"), std::string("x"));
        // And it watches the last prefix only.
        m_database->watchNewKeys("a/");
        put(*m_database, "a/1", "one");
        m_database->watchNewKeys("b/");
        QCOMPARE(text(*m_database, "a/1"), std::string("one"));
        Mutation mutation;
        mutation.remove("a/1");
        mutation.put("b/1", "two");
        QVERIFY(m_database->commit(std::move(mutation)));
        QCOMPARE(text(*m_database, "a/1"), std::string("(nothing)"));
        QCOMPARE(text(*m_database, "b/1"), std::string("two"));
        QCOMPARE(text(*m_database, "b/2"), std::string("(nothing)"));
    }
    void givesEachTableNumberOnce()
    {
        QCOMPARE(m_database->takeTableNumber().value(), 1U);
        QCOMPARE(m_database->takeTableNumber().value(), 2U);
        m_database.reset();
        m_database = open(m_env.get());
        QCOMPARE(m_database->takeTableNumber().value(), 3U);
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
