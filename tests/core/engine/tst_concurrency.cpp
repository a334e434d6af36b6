// Many threads on the same items: no update is lost, no transaction is seen by halves, nobody waits for ever.

#include "tests/core/engine/index_twin.h"
#include "tests/support/random_seed.h"

#include <atomic>
#include <random>
#include <thread>

using namespace core;
using namespace support;

namespace {

constexpr int kThreads = 4;

void together(const std::function<void(int)> &work)
{
    std::vector<std::thread> threads;
    for (int i = 0; i < kThreads; ++i)
        threads.emplace_back([i, &work] { work(i); });
    for (std::thread &thread : threads)
        thread.join();
}

std::string account(std::size_t number)
{
    return "{'id':{'S':'a" + std::to_string(number) + "'}}";
}

TransactWrite move(std::size_t number, std::int64_t amount, bool mustHaveEnough)
{
    TransactWrite entry;
    entry.action = TransactWrite::Action::Update;
    entry.tableName = "Accounts";
    entry.key = item(account(number));
    entry.updateExpression = "ADD balance :amount";
    entry.expressionAttributeValues = ExpressionAttributeValues{{":amount", AttributeValue::number(amount)}};
    if (mustHaveEnough) {
        entry.conditionExpression = "balance >= :least";
        entry.expressionAttributeValues->emplace_back(":least", AttributeValue::number(-amount));
    }
    return entry;
}

std::int64_t numberIn(const std::optional<Item> &item, const char *name)
{
    std::int64_t number = -1;
    if (item && item->find(name))
        item->find(name)->asNumber()->toInt64(number);
    return number;
}

} // namespace

class TestConcurrency : public QObject
{
    Q_OBJECT
    std::unique_ptr<OpenDatabase> m_database;
    LocalClient &client() { return m_database->client(); }

private slots:
    void init()
    {
        m_database = std::make_unique<OpenDatabase>();
        auto request = tableOf("Accounts", "id S");
        addGlobalIndex(request, "ByBalance", "balance N", "KEYS_ONLY");
        QCOMPARE(errorOf(client().createTable(request)), std::string());
    }
    void losesNoIncrement()
    {
        constexpr int kRounds = 200;
        std::atomic<int> errors{0};
        together([&](int) {
            for (int i = 0; i < kRounds; ++i) {
                const auto added = client().updateItem(updateOf("Accounts", account(std::size_t(i % 3)),
                                                                "ADD balance :one", "{':one':{'N':'1'}}"));
                errors += added ? 0 : 1;
            }
        });
        QCOMPARE(errors.load(), 0);
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < 3; ++i)
            sum += numberIn(client().getItem(getOf("Accounts", account(i)))->item, "balance");
        QCOMPARE(sum, std::int64_t(kThreads * kRounds));
        QCOMPARE(disagreement(client(), "Accounts"), std::string());
    }
    /// Everybody reads a version and writes the next one if it still is that version.
    void letsOneOfManyConditionalWritesWin()
    {
        QVERIFY(client().putItem(putOf("Accounts", "{'id':{'S':'a0'},'version':{'N':'0'}}")));
        constexpr int kRounds = 200;
        std::atomic<int> won{0};
        together([&](int) {
            for (int i = 0; i < kRounds; ++i) {
                const auto seen = client().getItem(getOf("Accounts", account(0)));
                const std::int64_t version = seen ? numberIn(seen->item, "version") : -1;
                auto request = updateOf("Accounts", account(0), "SET version = :next",
                                        "{':next':{'N':'" + std::to_string(version + 1) +
                                            "'},':seen':{'N':'" + std::to_string(version) + "'}}");
                request.conditionExpression = "version = :seen";
                won += client().updateItem(request) ? 1 : 0;
            }
        });
        QCOMPARE(numberIn(client().getItem(getOf("Accounts", account(0)))->item, "version"),
                 std::int64_t(won.load()));
        QVERIFY(won > 0);
    }
    /// Money moves between accounts in both directions; what transactions read at one moment always sums up
    /// the same.
    void keepsTheSumOverTransfers()
    {
        constexpr std::size_t kAccounts = 6;
        constexpr std::int64_t kEach = 50;
        for (std::size_t i = 0; i < kAccounts; ++i)
            QVERIFY(client().updateItem(
                updateOf("Accounts", account(i), "SET balance = :b", "{':b':{'N':'50'}}")));
        const std::uint64_t seed = support::seededRandom()();
        std::atomic<int> wrongSums{0};
        std::atomic<int> oddErrors{0};
        std::atomic<int> moved{0};
        std::atomic<int> looked{0};
        together([&](int thread) {
            std::mt19937_64 random(seed + std::uint64_t(thread));
            TransactGetItemsRequest look;
            for (std::size_t i = 0; i < kAccounts; ++i)
                look.transactItems.push_back({"Accounts", item(account(i)), {}, {}});
            for (int i = 0; i < 150; ++i) {
                const std::size_t from = random() % kAccounts;
                const std::size_t to = (from + 1 + random() % (kAccounts - 1)) % kAccounts;
                const auto amount = std::int64_t(random() % 40 + 1);
                TransactWriteItemsRequest request;
                request.transactItems = {move(from, -amount, true), move(to, amount, false)};
                const auto done = client().transactWriteItems(request);
                if (done)
                    ++moved;
                else if (done.error().code() != ErrorCode::TransactionCanceled)
                    ++oddErrors;
                const auto seen = client().transactGetItems(look);
                if (!seen) {
                    oddErrors += seen.error().code() == ErrorCode::TransactionCanceled ? 0 : 1;
                    continue;
                }
                ++looked;
                std::int64_t sum = 0;
                for (const auto &found : seen->responses)
                    sum += numberIn(found, "balance");
                wrongSums += sum == std::int64_t(kAccounts) * kEach ? 0 : 1;
            }
        });
        QCOMPARE(oddErrors.load(), 0);
        QCOMPARE(wrongSums.load(), 0);
        QVERIFY(moved > 0);
        QVERIFY(looked > 0);
        QCOMPARE(disagreement(client(), "Accounts"), std::string());
    }
    void runsOneTransactionPerTokenAtATime()
    {
        std::atomic<int> oddErrors{0};
        together([&](int) {
            for (int i = 0; i < 50; ++i) {
                TransactWriteItemsRequest request;
                request.clientRequestToken = "t" + std::to_string(i);
                request.transactItems = {move(0, 1, false)};
                auto done = client().transactWriteItems(request);
                while (!done && done.error().code() == ErrorCode::TransactionCanceled) // of another token
                    done = client().transactWriteItems(request);
                if (!done && done.error().code() != ErrorCode::TransactionInProgress)
                    ++oddErrors;
            }
        });
        QCOMPARE(oddErrors.load(), 0);
        QCOMPARE(numberIn(client().getItem(getOf("Accounts", account(0)))->item, "balance"),
                 std::int64_t(50));
    }
    /// Tables come and go while others write to them and read them.
    void survivesTablesThatComeAndGo()
    {
        std::atomic<bool> stop{false};
        std::atomic<int> oddErrors{0};
        const auto isExpected = [](ErrorCode code) { return code == ErrorCode::ResourceNotFound; };
        std::thread changer([&] {
            for (int i = 0; i < 25; ++i) {
                auto request = tableOf("Passing", "id S");
                if (i % 2 == 0)
                    addGlobalIndex(request, "ByBalance", "balance N");
                oddErrors += client().createTable(request) ? 0 : 1;
                for (int j = 0; j < 20; ++j)
                    static_cast<void>(client().putItem(putOf("Passing", account(std::size_t(j)))));
                oddErrors += client().deleteTable({"Passing"}) ? 0 : 1;
            }
            stop = true;
        });
        together([&](int thread) {
            for (std::size_t i = 0; !stop; ++i) {
                const auto put = client().updateItem(
                    updateOf("Passing", account(i % 10), "ADD balance :one", "{':one':{'N':'1'}}"));
                if (!put && !isExpected(put.error().code()))
                    ++oddErrors;
                const auto page = client().scan(scanOf("Passing"));
                if (!page && !isExpected(page.error().code()))
                    ++oddErrors;
                if (thread == 0)
                    static_cast<void>(client().listTables({}));
            }
        });
        changer.join();
        QCOMPARE(oddErrors.load(), 0);
        QCOMPARE(errorOf(client().waitForBackgroundWork()), std::string());
        QCOMPARE(client().listTables({})->tableNames.size(), std::size_t(1));
    }
};
QTEST_GUILESS_MAIN(TestConcurrency)
#include "tst_concurrency.moc"
