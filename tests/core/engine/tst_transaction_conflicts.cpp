// Who meets an item of a transaction that is under way. Another transaction is played by holding its items.

#include "core/api/error_details.h"
#include "core/engine/background.h"
#include "core/engine/batches.h"
#include "core/engine/engine.h"
#include "core/engine/item_reads.h"
#include "core/engine/item_writes.h"
#include "core/engine/row_keys.h"
#include "core/engine/tables.h"
#include "core/engine/transactions.h"
#include "tests/core/engine/requests.h"

using namespace core;
using namespace support;

class TestTransactionConflicts : public QObject
{
    Q_OBJECT
    std::unique_ptr<leveldb::Env> m_env;
    ManualClock m_clock{1'700'000'000'000'000};
    std::unique_ptr<Engine> m_engine;

    std::string rowKey(const std::string &id) const
    {
        std::string key;
        makeRowKey(key, *m_engine->catalog.find("Tasks"), item("{'id':{'S':'" + id + "'}}"));
        return key;
    }
    TransactWriteItemsRequest transaction(const std::vector<std::string> &ids) const
    {
        TransactWriteItemsRequest request;
        for (const std::string &id : ids) {
            TransactWrite entry;
            entry.tableName = "Tasks";
            entry.item = item("{'id':{'S':'" + id + "'}}");
            request.transactItems.push_back(entry);
        }
        return request;
    }
    /// "" or the name of the exception, with its reasons.
    template <typename Response>
    static std::string outcome(const Result<Response> &response)
    {
        if (response)
            return {};
        std::string text(exceptionName(response.error().code()));
        if (const auto *details = response.error().template details<TransactionCanceledDetails>()) {
            for (const CancellationReason &reason : details->reasons)
                text += " " + reason.code + (reason.message.empty() ? "" : "(" + reason.message + ")");
        }
        return text;
    }

private slots:
    void init()
    {
        m_env.reset(leveldb::NewMemEnv(leveldb::Env::Default()));
        DatabaseOptions options;
        options.durability = Durability::Relaxed;
        options.env = m_env.get();
        options.folder = "/database";
        auto database = Database::open(options);
        QVERIFY(database);
        m_engine = std::make_unique<Engine>(std::move(*database), m_clock);
        QVERIFY(m_engine->catalog.load(*m_engine->database, m_engine->options));
        QVERIFY(createTable(*m_engine, tableOf("Tasks", "id S")));
    }
    void cleanup()
    {
        m_engine.reset();
        m_env.reset();
    }
    void refusesSingleWritesOfHeldItems()
    {
        ItemsInTransaction::Held held;
        QVERIFY(m_engine->itemsInTransaction.hold({rowKey("a")}, held).empty());
        const std::string conflict = "TransactionConflictException";
        const auto put = putItem(*m_engine, putOf("Tasks", "{'id':{'S':'a'}}"));
        QCOMPARE(outcome(put), conflict);
        QCOMPARE(put.error().message(), std::string("Transaction is ongoing for the item"));
        QCOMPARE(outcome(updateItem(*m_engine, updateOf("Tasks", "{'id':{'S':'a'}}", "REMOVE x", {}))),
                 conflict);
        DeleteItemRequest removal;
        removal.tableName = "Tasks";
        removal.key = item("{'id':{'S':'a'}}");
        QCOMPARE(outcome(deleteItem(*m_engine, removal)), conflict);
        QCOMPARE(outcome(getItem(*m_engine, getOf("Tasks", "{'id':{'S':'a'}}"))), std::string());
        held.release();
        QCOMPARE(outcome(putItem(*m_engine, putOf("Tasks", "{'id':{'S':'a'}}"))), std::string());
    }
    void looksAtKeysNotAtStripes()
    {
        ItemsInTransaction::Held held;
        QVERIFY(m_engine->itemsInTransaction.hold({rowKey("a")}, held).empty());
        int sharing = 0;
        for (int i = 0; sharing < 3; ++i) {
            const std::string id = "other" + std::to_string(i);
            if (KeyLocks::stripeOf(rowKey(id)) != KeyLocks::stripeOf(rowKey("a")))
                continue;
            ++sharing;
            QCOMPARE(outcome(putItem(*m_engine, putOf("Tasks", "{'id':{'S':'" + id + "'}}"))), std::string());
            QCOMPARE(outcome(transactWriteItems(*m_engine, transaction({id}))), std::string());
        }
    }
    void cancelsTransactionsWithHeldItems()
    {
        ItemsInTransaction::Held held;
        QVERIFY(m_engine->itemsInTransaction.hold({rowKey("b")}, held).empty());
        const std::string reasons =
            "TransactionCanceledException None TransactionConflict(Transaction is ongoing for the item)";
        QCOMPARE(outcome(transactWriteItems(*m_engine, transaction({"a", "b"}))), reasons);
        TransactGetItemsRequest get;
        get.transactItems = {{"Tasks", item("{'id':{'S':'a'}}"), {}, {}},
                             {"Tasks", item("{'id':{'S':'b'}}"), {}, {}}};
        QCOMPARE(outcome(transactGetItems(*m_engine, get)), reasons);
        // The one that was cancelled let go of the items that it got.
        QCOMPARE(outcome(putItem(*m_engine, putOf("Tasks", "{'id':{'S':'a'}}"))), std::string());
        held.release();
        QCOMPARE(outcome(transactGetItems(*m_engine, get)), std::string());
        QCOMPARE(outcome(transactWriteItems(*m_engine, transaction({"a", "b"}))), std::string());
        QCOMPARE(outcome(transactWriteItems(*m_engine, transaction({"a", "b"}))), std::string());
    }
    void leavesBatchesAndReadsAlone()
    {
        ItemsInTransaction::Held held;
        QVERIFY(m_engine->itemsInTransaction.hold({rowKey("a")}, held).empty());
        BatchWriteItemRequest batch;
        batch.requestItems = {{"Tasks", {WriteRequest{item("{'id':{'S':'a'}}"), {}}}}};
        QCOMPARE(outcome(batchWriteItem(*m_engine, batch)), std::string());
        BatchGetItemRequest read;
        read.requestItems = {{"Tasks", KeysAndAttributes{{item("{'id':{'S':'a'}}")}, false, {}, {}, {}}}};
        QCOMPARE(outcome(batchGetItem(*m_engine, read)), std::string());
    }
    void aTokenOfACancelledTransactionStaysFree()
    {
        ItemsInTransaction::Held held;
        QVERIFY(m_engine->itemsInTransaction.hold({rowKey("a")}, held).empty());
        auto request = transaction({"a"});
        request.clientRequestToken = "token";
        QCOMPARE(
            outcome(transactWriteItems(*m_engine, request)),
            std::string(
                "TransactionCanceledException TransactionConflict(Transaction is ongoing for the item)"));
        held.release();
        QCOMPARE(outcome(transactWriteItems(*m_engine, request)), std::string());
        QVERIFY(getItem(*m_engine, getOf("Tasks", "{'id':{'S':'a'}}"))->item);
    }
};

QTEST_GUILESS_MAIN(TestTransactionConflicts)
#include "tst_transaction_conflicts.moc"
