// 32 threads on 8 items, in the process and as clients of an endpoint: conditional writes, transactions,
// batches, and reads that see several items at once. Each log item remembers who wrote to it, in order; what
// was acknowledged must then have a serial order.

#include "core/remote/http_transport.h"
#include "core/remote/remote_client.h"
#include "core/wire/endpoint_server.h"
#include "tests/core/engine/requests.h"
#include "tests/core/engine/serial_order.h"
#include "tests/support/random_seed.h"

#include <atomic>
#include <csignal>
#include <map>
#include <mutex>
#include <random>
#include <set>
#include <thread>

using namespace core;
using namespace support;

namespace {

constexpr int kThreads = 32;
constexpr int kRounds = 8;
constexpr std::size_t kKeys = 8;

using Token = std::int64_t; // names an operation in the items that it wrote
using Log = std::vector<Token>;

std::string keyText(std::size_t number)
{
    return "{'id':{'S':'k" + std::to_string(number) + "'}}";
}

Log logOf(const std::optional<Item> &item)
{
    Log log;
    const AttributeValue *list = item ? item->find("log") : nullptr;
    for (std::size_t i = 0; list && i < list->asList()->size(); ++i)
        (*list->asList())[i].asNumber()->toInt64(log.emplace_back());
    return log;
}

constexpr const char *kAppend = "SET #l = list_append(if_not_exists(#l, :none), :one)";
const ExpressionAttributeNames kNames = {{"#l", "log"}};

ExpressionAttributeValues valuesOf(Token token)
{
    return {{":none", AttributeValue::list({})},
            {":one", AttributeValue::list({AttributeValue::number(token)})}};
}

/// What one thread knows of one acknowledged operation.
struct Done
{
    Token token = 0;
    std::uint64_t beginTick = 0;
    std::uint64_t endTick = 0;
    std::set<std::size_t> appendedTo;
    std::map<std::size_t, Log> saw;                 // logs as a transaction read them
    std::map<std::size_t, Token> registersReplaced; // what was there before; -1: nothing
};

/// The same database over HTTP, signatures checked; every thread has a connection of its own.
class OverHttp
{
public:
    explicit OverHttp(Client &client)
    {
        std::signal(SIGPIPE, SIG_IGN);
        wire::EndpointServerOptions options;
        options.endpoint.keyCheck = wire::KeyCheck::Signature;
        options.endpoint.accessKeys = {{"AKIDEXAMPLE", {"a secret", {}}}};
        auto started = wire::EndpointServer::start(client, options);
        m_server = std::move(std::get<0>(started));
        TransportOptions transport;
        transport.idleConnectionsMax = kThreads;
        RemoteOptions remote;
        remote.endpoint = *parseUrl("http://127.0.0.1:" + std::to_string(m_server->port()));
        remote.credentials =
            std::make_shared<FixedCredentials>(Credentials{"AKIDEXAMPLE", "a secret", {}, {}});
        remote.transport = std::move(*makeHttpTransport(transport));
        m_client = std::make_unique<RemoteClient>(remote);
    }
    Client &client() { return *m_client; }

private:
    std::unique_ptr<wire::EndpointServer> m_server;
    std::unique_ptr<RemoteClient> m_client; // goes first
};

} // namespace

class TestSerialOrder : public QObject
{
    Q_OBJECT
    std::unique_ptr<OpenDatabase> m_database;
    std::unique_ptr<OverHttp> m_http;
    Client &client() { return m_http ? m_http->client() : m_database->client(); }

    std::atomic<std::uint64_t> m_ticks{0};
    std::atomic<Token> m_tokens{0};
    std::atomic<int> m_oddErrors{0};
    std::atomic<int> m_conflicts{0};
    std::mutex m_mutex;
    std::vector<Done> m_done;

    /// Runs `attempt` until it is neither in conflict nor refused by its condition.
    template <typename Attempt>
    void insist(Done done, Attempt attempt)
    {
        done.token = ++m_tokens;
        while (m_oddErrors == 0) {
            done.beginTick = ++m_ticks;
            const std::optional<ErrorCode> code = attempt(done);
            done.endTick = ++m_ticks;
            if (!code) {
                const std::lock_guard lock(m_mutex);
                m_done.push_back(std::move(done));
                return;
            }
            if (*code == ErrorCode::TransactionConflict || *code == ErrorCode::TransactionCanceled)
                ++m_conflicts;
            else if (*code != ErrorCode::ConditionalCheckFailed)
                ++m_oddErrors;
        }
    }
    template <typename Response>
    static std::optional<ErrorCode> codeOf(const Result<Response> &response)
    {
        return response ? std::nullopt : std::optional(response.error().code());
    }

    void appendIfUnchanged(std::size_t number)
    {
        insist({}, [&](Done &done) -> std::optional<ErrorCode> {
            const auto seen = client().getItem(getOf("Logs", keyText(number)));
            if (!seen)
                return seen.error().code();
            UpdateItemRequest request;
            request.tableName = "Logs";
            request.key = item(keyText(number));
            request.updateExpression = kAppend;
            request.conditionExpression = "size(#l) = :n";
            request.expressionAttributeNames = kNames;
            request.expressionAttributeValues = valuesOf(done.token);
            request.expressionAttributeValues->emplace_back(
                ":n", AttributeValue::number(std::int64_t(logOf(seen->item).size())));
            done.appendedTo = {number};
            return codeOf(client().updateItem(request));
        });
    }
    void appendToSeveral(const std::set<std::size_t> &numbers)
    {
        insist({}, [&](Done &done) {
            TransactWriteItemsRequest request;
            for (const std::size_t number : numbers) {
                TransactWrite entry;
                entry.action = TransactWrite::Action::Update;
                entry.tableName = "Logs";
                entry.key = item(keyText(number));
                entry.updateExpression = kAppend;
                entry.expressionAttributeNames = kNames;
                entry.expressionAttributeValues = valuesOf(done.token);
                request.transactItems.push_back(std::move(entry));
            }
            done.appendedTo = numbers;
            return codeOf(client().transactWriteItems(request));
        });
    }
    void readSeveral(const std::set<std::size_t> &numbers)
    {
        insist({}, [&](Done &done) -> std::optional<ErrorCode> {
            TransactGetItemsRequest request;
            for (const std::size_t number : numbers)
                request.transactItems.push_back({"Logs", item(keyText(number)), {}, {}});
            const auto seen = client().transactGetItems(request);
            if (!seen)
                return seen.error().code();
            std::size_t i = 0;
            for (const std::size_t number : numbers)
                done.saw[number] = logOf(seen->responses[i++]);
            return {};
        });
    }
    static Item registerItem(std::size_t number, Token token)
    {
        Item value = item(keyText(number));
        value.set("by", AttributeValue::number(token));
        return value;
    }
    void putBatch(const std::set<std::size_t> &numbers)
    {
        insist({}, [&](Done &done) {
            BatchWriteItemRequest request;
            request.requestItems.push_back({"Registers", {}});
            for (const std::size_t number : numbers)
                request.requestItems[0].second.push_back({registerItem(number, done.token), {}});
            return codeOf(client().batchWriteItem(request));
        });
    }
    void replaceRegister(std::size_t number)
    {
        insist({}, [&](Done &done) {
            PutItemRequest request;
            request.tableName = "Registers";
            request.item = registerItem(number, done.token);
            request.returnValues = ReturnValues::AllOld;
            const auto put = client().putItem(request);
            Token old = -1;
            if (put && put->attributes)
                put->attributes->find("by")->asNumber()->toInt64(old);
            done.registersReplaced[number] = old;
            return codeOf(put);
        });
    }
    void work(std::uint64_t seed)
    {
        std::mt19937_64 random(seed);
        const auto some = [&random](std::size_t count) {
            std::set<std::size_t> numbers;
            while (numbers.size() < count)
                numbers.insert(random() % kKeys);
            return numbers;
        };
        for (int round = 0; round < kRounds; ++round) {
            appendIfUnchanged(random() % kKeys);
            appendToSeveral(some(2 + random() % 2));
            readSeveral(some(3));
            putBatch(some(2));
            replaceRegister(random() % kKeys);
        }
    }

    /// What the logs say: who wrote, each once, and all that was acknowledged; then what readers saw of them.
    void checkLogs(SerialOrder &order, const std::map<Token, std::size_t> &idOf)
    {
        for (std::size_t number = 0; number < kKeys; ++number) {
            const Log log = logOf(client().getItem(getOf("Logs", keyText(number)))->item);
            std::set<Token> expected;
            for (const Done &done : m_done) {
                if (done.appendedTo.contains(number))
                    expected.insert(done.token);
            }
            QCOMPARE(std::set<Token>(log.begin(), log.end()), expected);
            QCOMPARE(log.size(), expected.size());
            std::vector<SerialOrder::Id> chain;
            for (const Token token : log)
                chain.push_back(idOf.at(token));
            order.requireChain(chain);
            for (const Done &done : m_done) {
                const auto saw = done.saw.find(number);
                if (saw == done.saw.end())
                    continue;
                const std::size_t length = saw->second.size();
                QVERIFY(length <= log.size());
                QVERIFY(std::equal(saw->second.begin(), saw->second.end(), log.begin()));
                if (length > 0)
                    order.require(chain[length - 1], idOf.at(done.token));
                if (length < chain.size())
                    order.require(idOf.at(done.token), chain[length]);
            }
        }
    }
    /// A value was acknowledged before it could be replaced, and is replaced once.
    void checkRegisters(SerialOrder &order, const std::map<Token, std::size_t> &idOf)
    {
        std::set<std::pair<std::size_t, Token>> replaced;
        for (const Done &done : m_done) {
            for (const auto &[number, old] : done.registersReplaced) {
                QVERIFY(replaced.insert({number, old}).second);
                if (old >= 0)
                    order.require(idOf.at(old), idOf.at(done.token));
            }
        }
    }

    void open(OpenDatabase::Place place, bool overHttp)
    {
        m_http.reset();
        m_database = std::make_unique<OpenDatabase>(place);
        if (place == OpenDatabase::Place::Folder) { // acknowledged means synced, by the commit queue
            m_database->options().durability = Durability::Synced;
            m_database->reopen();
        }
        if (overHttp)
            m_http = std::make_unique<OverHttp>(m_database->client());
        m_done.clear();
        m_conflicts = 0;
        for (const char *table : {"Logs", "Registers"})
            QVERIFY(client().createTable(tableOf(table, "id S")));
        for (std::size_t i = 0; i < kKeys; ++i) {
            Item empty = item(keyText(i));
            empty.set("log", AttributeValue::list({}));
            PutItemRequest put;
            put.tableName = "Logs";
            put.item = empty;
            QVERIFY(client().putItem(put));
        }
    }

private slots:
    void cleanup()
    {
        m_http.reset();
        m_database.reset();
    }
    void whatWasAcknowledgedHasASerialOrder_data()
    {
        QTest::addColumn<bool>("onDisk");
        QTest::addColumn<bool>("overHttp");
        QTest::newRow("in memory") << false << false;
        QTest::newRow("in memory, over HTTP") << false << true;
        QTest::newRow("synced, over HTTP") << true << true;
    }
    void whatWasAcknowledgedHasASerialOrder()
    {
        QFETCH(const bool, onDisk);
        QFETCH(const bool, overHttp);
        open(onDisk ? OpenDatabase::Place::Folder : OpenDatabase::Place::Memory, overHttp);
        QVERIFY(!QTest::currentTestFailed());
        const std::uint64_t seed = support::seededRandom()();
        std::vector<std::thread> threads;
        for (int i = 0; i < kThreads; ++i)
            threads.emplace_back([this, i, seed] { work(seed + std::uint64_t(i)); });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(m_oddErrors.load(), 0);
        QCOMPARE(m_done.size(), std::size_t(kThreads * kRounds * 5));
        qInfo("%d attempts met a conflict", m_conflicts.load());
        SerialOrder order;
        std::map<Token, std::size_t> idOf;
        for (const Done &done : m_done)
            idOf[done.token] = order.add(done.beginTick, done.endTick);
        checkLogs(order, idOf);
        QVERIFY(!QTest::currentTestFailed());
        checkRegisters(order, idOf);
        QVERIFY(!QTest::currentTestFailed());
        QVERIFY(order.exists());
    }

    void knowsWhatHasNoOrder()
    {
        SerialOrder crossed; // two items that saw two writers in different orders
        const auto a = crossed.add(1, 10);
        const auto b = crossed.add(2, 9);
        crossed.requireChain({a, b});
        QVERIFY(crossed.exists());
        crossed.requireChain({b, a});
        QVERIFY(!crossed.exists());

        SerialOrder stale; // a read that began when the write was over, and did not see it
        const auto write = stale.add(1, 2);
        const auto read = stale.add(3, 4);
        QVERIFY(stale.exists());
        stale.require(read, write);
        QVERIFY(!stale.exists());

        SerialOrder torn; // one half of a transaction seen, and not the other
        const auto both = torn.add(1, 10);
        const auto look = torn.add(2, 9);
        torn.require(both, look);
        torn.require(look, both);
        QVERIFY(!torn.exists());
    }
};

QTEST_GUILESS_MAIN(TestSerialOrder)
#include "tst_serial_order.moc"
