#include "core/api/past_client.h"
#include "core/api/undo_writes.h"
#include "tests/core/engine/requests.h"
#include "tests/support/random_seed.h"

using namespace support;

/// Undoing committed writes, and a client that shows one moment.
class TestUndoWrites : public QObject
{
    Q_OBJECT

    static core::ItemTransition transition(const std::string &key, const std::string &before,
                                           const std::string &after)
    {
        core::ItemTransition result;
        result.tableName = "Tab";
        result.key = item(key);
        if (!before.empty())
            result.before = item(before);
        if (!after.empty())
            result.after = item(after);
        return result;
    }
    static std::string keyJson(int key) { return "{'pk':{'N':'" + std::to_string(key) + "'}"; }
    static std::optional<core::Item> present(core::Client &client, const core::Key &key)
    {
        core::GetItemRequest request;
        request.tableName = "Tab";
        request.key = key;
        return client.getItem(request)->item;
    }
    static std::string randomItem(int key, std::mt19937_64 &random)
    {
        static const char *const kValues[] = {"{'S':''}",
                                              "{'S':'text'}",
                                              "{'N':'12345678901234567890.5'}",
                                              "{'B':'AAH/'}",
                                              "{'BOOL':true}",
                                              "{'NULL':true}",
                                              "{'SS':['b','a']}",
                                              "{'NS':['2','1']}",
                                              "{'L':[{'S':'x'},{'M':{'y':{'N':'1'}}}]}",
                                              "{'M':{'a':{'L':[]},'size':{'S':'z'}}}"};
        std::string json = keyJson(key);
        for (const char *name : {"size", "a.b", "Größe", "#x", "list"}) {
            if (random() % 2)
                json += std::string(",'") + name + "':" + kValues[random() % std::size(kValues)];
        }
        return json + "}";
    }

private slots:
    /// Any write of any items can be undone, and then the table is what it was.
    void bringsBackWhatWas()
    {
        std::mt19937_64 random = seededRandom();
        OpenDatabase database;
        QVERIFY(database->createTable(tableOf("Tab", "pk N")));
        for (int round = 0; round < 100; ++round) {
            std::vector<core::ItemTransition> transitions;
            for (int key = 0; key < 1 + int(random() % 6); ++key) {
                const std::string before = random() % 3 ? randomItem(key, random) : "";
                const std::string after = random() % 3 ? randomItem(key, random) : "";
                transitions.push_back(transition(keyJson(key) + "}", before, after));
                if (after.empty())
                    QVERIFY(database->deleteItem(deleteOf("Tab", keyJson(key) + "}")));
                else
                    QVERIFY(database->putItem(putOf("Tab", after)));
            }
            const auto plan = core::planUndo(transitions);
            const bool changesNothing =
                std::all_of(transitions.begin(), transitions.end(),
                            [](const auto &transition) { return transition.before == transition.after; });
            QCOMPARE(bool(plan), !changesNothing);
            if (!plan)
                continue;
            const auto undone = core::undo(database.client(), *plan);
            QVERIFY2(undone, errorOf(undone).c_str());
            QVERIFY(undone->empty());
            for (const core::ItemTransition &transition : transitions)
                QCOMPARE(toJson(present(database.client(), transition.key)), toJson(transition.before));
        }
    }

    void whereSomebodyWroteSinceNothingIsUndone_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("since");
        const QString one = "{'pk':{'N':'1'},'v':{'N':'1'}}";
        const QString two = "{'pk':{'N':'1'},'v':{'N':'2'}}";
        const QString more = "{'pk':{'N':'1'},'v':{'N':'2'},'w':{'S':'x'}}";
        QTest::newRow("created, then changed") << "" << one << two;
        QTest::newRow("created, then deleted") << "" << one << "";
        QTest::newRow("created, then given an attribute") << "" << two << more;
        QTest::newRow("changed, then changed again") << one << two << one;
        QTest::newRow("changed, then deleted") << one << two << "";
        QTest::newRow("changed, then given an attribute") << one << two << more;
        QTest::newRow("changed, then an attribute was taken") << one << more << two;
        QTest::newRow("lost an attribute, then given it again") << more << two << more;
        QTest::newRow("deleted, then created") << one << "" << one;
    }
    void whereSomebodyWroteSinceNothingIsUndone()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        QFETCH(const QString, since);
        OpenDatabase database;
        QVERIFY(database->createTable(tableOf("Tab", "pk N")));
        QVERIFY(database->putItem(putOf("Tab", "{'pk':{'N':'2'},'v':{'N':'9'}}")));
        if (!since.isEmpty())
            QVERIFY(database->putItem(putOf("Tab", since.toStdString())));
        const auto plan =
            core::planUndo({transition("{'pk':{'N':'2'}}", "{'pk':{'N':'2'},'v':{'N':'8'}}",
                                       "{'pk':{'N':'2'},'v':{'N':'9'}}"),
                            transition("{'pk':{'N':'1'}}", before.toStdString(), after.toStdString())});
        QVERIFY2(plan, errorOf(plan).c_str());
        const auto undone = core::undo(database.client(), *plan);
        QVERIFY2(undone, errorOf(undone).c_str());
        QCOMPARE(undone->size(), std::size_t(1));
        QCOMPARE(toJson(undone->front().transition.key), std::string("{'pk':{'N':'1'}}"));
        const std::optional<core::Item> now =
            since.isEmpty() ? std::nullopt : std::optional(item(since.toStdString()));
        QCOMPARE(toJson(undone->front().present), toJson(now));
        QCOMPARE(toJson(present(database.client(), item("{'pk':{'N':'1'}}"))), toJson(now));
        QCOMPARE(toJson(present(database.client(), item("{'pk':{'N':'2'}}"))),
                 std::string("{'pk':{'N':'2'},'v':{'N':'9'}}"));
        // Not even where it is seen only by the write; but an attribute that was added to an item that stays
        // is left alone.
        const bool isLeft = QString(QTest::currentDataTag()) == "changed, then given an attribute";
        const auto written = database->transactWriteItems(plan->request);
        QCOMPARE(bool(written), isLeft);
        if (isLeft)
            QCOMPARE(toJson(present(database.client(), item("{'pk':{'N':'1'}}"))),
                     toJson(item("{'pk':{'N':'1'},'v':{'N':'1'},'w':{'S':'x'}}")));
    }

    void refusesWhatOneTransactionCannotHold_data()
    {
        QTest::addColumn<int>("items");
        QTest::addColumn<int>("attributes");
        QTest::addColumn<int>("bytes");
        QTest::addColumn<QString>("error");
        const QString cannot = "Unsupported: This cannot be undone in one transaction: ";
        QTest::newRow("a hundred items") << 100 << 1 << 10 << QString();
        QTest::newRow("more") << 101 << 1 << 10 << cannot + "more than 100 items were changed";
        QTest::newRow("nothing") << 0 << 1 << 10 << cannot + "nothing was changed";
        QTest::newRow("four megabytes") << 10 << 1 << 400'000 << QString();
        QTest::newRow("more than that") << 11 << 1 << 400'000 << cannot + "the items had more than 4 MB";
        QTest::newRow("many attributes") << 1 << 149 << 10 << QString();
        QTest::newRow("too many") << 1 << 150 << 10
                                  << cannot + "an item has more attributes than one condition can compare";
    }
    void refusesWhatOneTransactionCannotHold()
    {
        QFETCH(const int, items);
        QFETCH(const int, attributes);
        QFETCH(const int, bytes);
        QFETCH(const QString, error);
        OpenDatabase database;
        QVERIFY(database->createTable(tableOf("Tab", "pk N")));
        std::vector<core::ItemTransition> transitions;
        for (int key = 0; key < items; ++key) {
            core::ItemTransition one = transition(keyJson(key) + "}", keyJson(key) + "}", keyJson(key) + "}");
            for (int i = 0; i < attributes; ++i) {
                const std::string name = "attribute" + std::to_string(i);
                one.before->set(name, core::AttributeValue::string(std::string(std::size_t(bytes), 'b')));
                one.after->set(name, core::AttributeValue::string(std::string(std::size_t(bytes), 'a')));
            }
            core::PutItemRequest put;
            put.tableName = "Tab";
            put.item = one.after;
            QVERIFY(database->putItem(put));
            transitions.push_back(std::move(one));
        }
        const auto plan = core::planUndo(transitions);
        QCOMPARE(QString::fromStdString(errorOf(plan)), error);
        if (!plan)
            return;
        const auto undone = core::undo(database.client(), *plan);
        QVERIFY2(undone, errorOf(undone).c_str());
        QVERIFY(undone->empty());
        for (const core::ItemTransition &one : transitions)
            QVERIFY(present(database.client(), one.key) == one.before);
    }

    void aClientOfTheMomentReadsAndDoesNotWrite()
    {
        OpenDatabase database;
        core::CreateTableRequest table = tableOf("Tab", "pk N");
        addGlobalIndex(table, "ByV", "v N", "ALL");
        QVERIFY(database->createTable(table));
        core::UpdateContinuousBackupsRequest recovery;
        recovery.tableName = "Tab";
        recovery.pointInTimeRecoverySpecification = core::PointInTimeRecoverySpecification{true, {}};
        QVERIFY(database->updateContinuousBackups(recovery));
        const std::string one = "{'pk':{'N':'1'},'v':{'N':'1'}}";
        const std::string two = "{'pk':{'N':'2'},'v':{'N':'1'}}";
        QVERIFY(database->putItem(putOf("Tab", one)));
        QVERIFY(database->putItem(putOf("Tab", two)));
        const core::UnixMicros moment = database.clock().now();
        database.clock().advance(std::chrono::seconds(1));
        QVERIFY(database->putItem(putOf("Tab", "{'pk':{'N':'1'},'v':{'N':'5'}}")));
        QVERIFY(database->deleteItem(deleteOf("Tab", "{'pk':{'N':'2'}}")));

        const std::shared_ptr<core::Client> live(&database.client(), [](core::Client *) {});
        core::PastClient past(live, moment);
        QVERIFY(!past.capabilities().writable);
        QVERIFY(!past.rows());
        QVERIFY(!past.past());
        QVERIFY(past.describeTable({"Tab"}));
        QCOMPARE(toJson(past.getItem(getOf("Tab", "{'pk':{'N':'1'}}"))->item), one);
        QCOMPARE(allItems(past, scanOf("Tab"))->size(), std::size_t(2));
        QCOMPARE(allItems(past, scanOf("Tab", "ByV"))->size(), std::size_t(2));
        core::QueryRequest query = queryOf("Tab", "v = :v", "{':v':{'N':'1'}}");
        query.indexName = "ByV";
        QCOMPARE(allItems(past, query)->size(), std::size_t(2));

        core::BatchGetItemRequest batch;
        batch.requestItems.push_back({"Tab", {}});
        for (const char *key : {"{'pk':{'N':'2'}}", "{'pk':{'N':'3'}}"})
            batch.requestItems[0].second.keys.push_back(item(key));
        batch.returnConsumedCapacity = core::ReturnConsumedCapacity::Total;
        const auto got = past.batchGetItem(batch);
        QVERIFY2(got, errorOf(got).c_str());
        QCOMPARE(got->responses[0].second.size(), std::size_t(1));
        QCOMPARE(toJson(got->responses[0].second[0]), two);
        QCOMPARE(got->consumedCapacity.size(), std::size_t(1));
        QCOMPARE(got->consumedCapacity[0].capacityUnits, 1.0);
        batch.requestItems[0].second.keys.push_back(item("{'pk':{'N':'2'}}"));
        QCOMPARE(errorOf(past.batchGetItem(batch)),
                 std::string("ValidationException: Provided list of item keys contains duplicates"));

        core::TransactGetItemsRequest transaction;
        transaction.transactItems.push_back({"Tab", item("{'pk':{'N':'2'}}"), {}, {}});
        const auto all = past.transactGetItems(transaction);
        QVERIFY2(all, errorOf(all).c_str());
        QCOMPARE(toJson(all->responses[0]), two);

        const std::string refused = "ReadOnly: The past can be read, not written";
        QCOMPARE(errorOf(past.putItem(putOf("Tab", one))), refused);
        QCOMPARE(errorOf(past.deleteItem(deleteOf("Tab", "{'pk':{'N':'1'}}"))), refused);
        QCOMPARE(errorOf(past.updateItem(updateOf("Tab", "{'pk':{'N':'1'}}", {}))), refused);
        QCOMPARE(errorOf(past.createTable(tableOf("New", "pk N"))), refused);
        QCOMPARE(errorOf(past.deleteTable({"Tab"})), refused);
        QCOMPARE(errorOf(past.updateTable({})), refused);
        QCOMPARE(errorOf(past.batchWriteItem({})), refused);
        QCOMPARE(errorOf(past.transactWriteItems({})), refused);
        QCOMPARE(toJson(present(database.client(), item("{'pk':{'N':'1'}}"))),
                 std::string("{'pk':{'N':'1'},'v':{'N':'5'}}"));
    }
};

QTEST_GUILESS_MAIN(TestUndoWrites)
#include "tst_undo_writes.moc"
