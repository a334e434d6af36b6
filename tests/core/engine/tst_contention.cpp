// Many threads on few items: what was acknowledged has happened, once, and nothing else has.

#include "tests/core/engine/index_twin.h"

#include <array>
#include <atomic>
#include <thread>

using namespace core;
using namespace support;

namespace {

constexpr int kThreads = 32;
constexpr int kRounds = 12;
constexpr std::size_t kKeys = 8;

std::string key(std::size_t number)
{
    return "{'id':{'S':'k" + std::to_string(number) + "'}}";
}

std::int64_t count(const std::optional<Item> &item, const char *name)
{
    std::int64_t number = 0;
    if (item && item->find(name))
        item->find(name)->asNumber()->toInt64(number);
    return number;
}

TransactWrite increment(const char *table, std::size_t number)
{
    TransactWrite entry;
    entry.action = TransactWrite::Action::Update;
    entry.tableName = table;
    entry.key = item(key(number));
    entry.updateExpression = "ADD pairs :one";
    entry.expressionAttributeValues = ExpressionAttributeValues{{":one", AttributeValue::number(1)}};
    return entry;
}

} // namespace

class TestContention : public QObject
{
    Q_OBJECT
    std::unique_ptr<OpenDatabase> m_database;
    LocalClient &client() { return m_database->client(); }

    struct Acknowledged
    {
        std::array<std::atomic<std::int64_t>, kKeys> versions{}; // conditional increments
        std::array<std::atomic<std::int64_t>, kKeys> pairs{};    // increments in both tables at once
        std::atomic<std::int64_t> records = 0;                   // items put by batches
        std::atomic<int> errors = 0;                             // other than a condition that failed
    };

    /// Compares and sets until it wins; whoever loses reads again.
    void incrementVersion(std::size_t number, Acknowledged &done)
    {
        while (done.errors == 0) {
            const auto seen = client().getItem(getOf("Left", key(number)));
            if (!seen) {
                ++done.errors;
                return;
            }
            const std::int64_t version = count(seen->item, "version");
            auto request = updateOf("Left", key(number), "SET version = :next",
                                    "{':next':{'N':'" + std::to_string(version + 1) + "'}}");
            request.conditionExpression = "attribute_not_exists(version)";
            if (version > 0) {
                request.conditionExpression = "version = :seen";
                request.expressionAttributeValues->emplace_back(":seen", AttributeValue::number(version));
            }
            const auto written = client().updateItem(request);
            if (written) {
                ++done.versions[number];
                return;
            }
            if (written.error().code() != ErrorCode::ConditionalCheckFailed &&
                written.error().code() != ErrorCode::TransactionConflict) {
                ++done.errors;
                return;
            }
        }
    }

    /// The same item of two tables, named in either order.
    void incrementPair(std::size_t number, bool leftFirst, Acknowledged &done)
    {
        TransactWriteItemsRequest request;
        request.transactItems = {increment(leftFirst ? "Left" : "Right", number),
                                 increment(leftFirst ? "Right" : "Left", number)};
        auto written = client().transactWriteItems(request);
        while (!written && written.error().code() == ErrorCode::TransactionCanceled)
            written = client().transactWriteItems(request); // another one had the same items
        if (written)
            ++done.pairs[number];
        else
            ++done.errors;
    }

    /// New items beside items that every thread writes.
    void writeBatch(int thread, int round, Acknowledged &done)
    {
        const std::string mine = std::to_string(thread) + "-" + std::to_string(round);
        BatchWriteItemRequest request;
        request.requestItems = {{"Records",
                                 {WriteRequest{item("{'id':{'S':'" + mine + "'},'x':{'N':'1'}}"), {}},
                                  WriteRequest{item("{'id':{'S':'all'},'x':{'S':'" + mine + "'}}"), {}}}},
                                {"Right", {WriteRequest{{}, item("{'id':{'S':'nobody'}}")}}}};
        if (client().batchWriteItem(request))
            ++done.records;
        else
            ++done.errors;
    }

    void work(int thread, Acknowledged &done)
    {
        for (int round = 0; round < kRounds; ++round) {
            const auto number = std::size_t(thread + round) % kKeys;
            incrementVersion(number, done);
            incrementPair((number + 3) % kKeys, thread % 2 == 0, done);
            writeBatch(thread, round, done);
        }
    }

    void check(const Acknowledged &done)
    {
        for (std::size_t number = 0; number < kKeys; ++number) {
            const auto left = client().getItem(getOf("Left", key(number)));
            const auto right = client().getItem(getOf("Right", key(number)));
            QVERIFY(left && right);
            QCOMPARE(count(left->item, "version"), done.versions[number].load());
            QCOMPARE(count(left->item, "pairs"), done.pairs[number].load());
            QCOMPARE(count(right->item, "pairs"), done.pairs[number].load());
        }
        QCOMPARE(client().describeTable({"Records"})->table.itemCount, done.records.load() + 1);
        for (const char *table : {"Left", "Right", "Records"})
            QCOMPARE(disagreement(client(), table), std::string());
    }

private slots:
    void init()
    {
        m_database = std::make_unique<OpenDatabase>();
        auto left = tableOf("Left", "id S");
        addGlobalIndex(left, "ByVersion", "version N");
        QCOMPARE(errorOf(client().createTable(left)), std::string());
        auto right = tableOf("Right", "id S");
        addGlobalIndex(right, "ByPairs", "pairs N", "KEYS_ONLY");
        QCOMPARE(errorOf(client().createTable(right)), std::string());
        QCOMPARE(errorOf(client().createTable(tableOf("Records", "id S"))), std::string());
    }
    void everyAcknowledgedWriteHappenedOnce()
    {
        Acknowledged done;
        std::vector<std::thread> threads;
        for (int thread = 0; thread < kThreads; ++thread)
            threads.emplace_back([this, thread, &done] { work(thread, done); });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(done.errors.load(), 0);
        std::int64_t versions = 0;
        for (const auto &one : done.versions)
            versions += one;
        QCOMPARE(versions, std::int64_t(kThreads * kRounds));
        QCOMPARE(done.records.load(), std::int64_t(kThreads * kRounds));
        check(done);
        QVERIFY(!QTest::currentTestFailed());
        m_database->reopen();
        check(done);
    }
};

QTEST_GUILESS_MAIN(TestContention)
#include "tst_contention.moc"
