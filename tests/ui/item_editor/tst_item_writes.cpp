// The requests that save an item, and what the engine makes of them.

#include "tests/support/ui_database.h"
#include "ui/item_editor/item_writes.h"

#include "core/values/limits.h"

using namespace ui;
using support::itemOf;
using support::jsonOf;

class TestItemWrites : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<support::UiDatabase> m_database;
    TableRef m_ref;
    core::TableDescription m_table;

    core::Result<SaveOutcome> save(const std::optional<core::Item> &base, const core::Item &item)
    {
        return runSave(m_database->client(), planSave(m_table, base, item));
    }
    QString stored(const core::Item &item)
    {
        const auto found = m_database->get(m_ref, keyOfItem(m_table, item));
        return found ? jsonOf(*found) : QString("nothing");
    }
    static core::Item manyAttributes(int count, const char *value)
    {
        core::Item item = itemOf("{'pk':{'S':'p'},'sk':{'S':'s'}}");
        for (int i = 0; i < count; ++i)
            item.set("attribute " + std::to_string(i), core::AttributeValue::string(value));
        return item;
    }

private slots:
    void init()
    {
        m_database = std::make_unique<support::UiDatabase>();
        m_ref = m_database->makeTable();
        m_table = *m_database->context().workspace.table(m_ref.connection->id, m_ref.tableName);
    }

    void namesOnlyWhatChanged()
    {
        const core::Item base =
            itemOf("{'a.b':{'N':'1'},'gone':{'S':'x'},'pk':{'S':'p'},'same':{'S':'y'},'sk':{'S':'s'}}");
        const core::Item item =
            itemOf("{'a.b':{'N':'2'},'new':{'S':'z'},'pk':{'S':'p'},'same':{'S':'y'},'sk':{'S':'s'}}");
        const SavePlan plan = planSave(m_table, base, item);
        const auto &update = std::get<core::UpdateItemRequest>(plan.request);
        QCOMPARE(QString::fromStdString(*update.updateExpression), QString("SET #0=:0,#1=:1 REMOVE #2"));
        QCOMPARE(QString::fromStdString(*update.conditionExpression),
                 QString("attribute_exists(#3) AND #0=:2 AND attribute_not_exists(#1) AND #2=:3 AND #4=:4"));
        QCOMPARE(jsonOf(*update.key), QString("{'pk':{'S':'p'},'sk':{'S':'s'}}"));
        QVERIFY(!plan.compareFirst);
    }

    void updatesInPlace()
    {
        const core::Item base = itemOf("{'a':{'N':'1'},'pk':{'S':'p'},'sk':{'S':'s'}}");
        m_database->put(m_ref, base);
        const core::Item item = itemOf("{'b':{'SS':['x','y']},'pk':{'S':'p'},'sk':{'S':'s'}}");
        const auto saved = save(base, item);
        QVERIFY2(saved, saved ? "" : saved.error().message().c_str());
        QCOMPARE(saved->kind, SaveOutcome::Kind::Saved);
        QCOMPARE(*saved->item, item);
        QCOMPARE(stored(item), jsonOf(item));
    }

    void keepsWhatOthersAdded()
    {
        const core::Item base = itemOf("{'a':{'N':'1'},'pk':{'S':'p'},'sk':{'S':'s'}}");
        m_database->put(m_ref,
                        itemOf("{'a':{'N':'1'},'pk':{'S':'p'},'sk':{'S':'s'},'theirs':{'BOOL':true}}"));
        const auto saved = save(base, itemOf("{'a':{'N':'2'},'pk':{'S':'p'},'sk':{'S':'s'}}"));
        QCOMPARE(saved->kind, SaveOutcome::Kind::Saved);
        QCOMPARE(jsonOf(*saved->item),
                 QString("{'a':{'N':'2'},'pk':{'S':'p'},'sk':{'S':'s'},'theirs':{'BOOL':true}}"));
    }

    void noticesEveryOtherChange_data()
    {
        QTest::addColumn<QString>("theirs"); // empty: deleted
        QTest::newRow("the same attribute")
            << "{'a':{'N':'9'},'b':{'L':[{'N':'1'}]},'pk':{'S':'p'},'sk':{'S':'s'}}";
        QTest::newRow("another attribute") << "{'a':{'N':'1'},'b':{'L':[]},'pk':{'S':'p'},'sk':{'S':'s'}}";
        QTest::newRow("removed") << "{'a':{'N':'1'},'pk':{'S':'p'},'sk':{'S':'s'}}";
        QTest::newRow("added what I add")
            << "{'a':{'N':'1'},'b':{'L':[{'N':'1'}]},'c':{'S':'theirs'},'pk':{'S':'p'},'sk':{'S':'s'}}";
        QTest::newRow("deleted") << "";
    }
    void noticesEveryOtherChange()
    {
        QFETCH(const QString, theirs);
        const core::Item base = itemOf("{'a':{'N':'1'},'b':{'L':[{'N':'1'}]},'pk':{'S':'p'},'sk':{'S':'s'}}");
        const core::Item mine =
            itemOf("{'a':{'N':'2'},'b':{'L':[{'N':'1'}]},'c':{'S':'mine'},'pk':{'S':'p'},'sk':{'S':'s'}}");
        if (!theirs.isEmpty())
            m_database->put(m_ref, itemOf(theirs.toStdString()));
        for (const bool isRemoval : {false, true}) {
            // A delete names no new attribute: what somebody added is no reason to keep the item from its
            // delete.
            if (isRemoval && theirs.contains("'c'"))
                continue;
            const auto outcome =
                isRemoval ? runDelete(m_database->client(), m_table, base) : save(base, mine);
            QVERIFY2(outcome, outcome ? "" : outcome.error().message().c_str());
            QCOMPARE(outcome->kind, SaveOutcome::Kind::Conflict);
            QCOMPARE(outcome->item.has_value(), !theirs.isEmpty());
            if (outcome->item)
                QCOMPARE(jsonOf(*outcome->item), theirs);
            QCOMPARE(stored(base), theirs.isEmpty() ? QString("nothing") : theirs);
        }
    }

    void aNewItemNeverOverwrites()
    {
        const core::Item item = itemOf("{'a':{'N':'1'},'pk':{'S':'p'},'sk':{'S':'s'}}");
        QCOMPARE(save({}, item)->kind, SaveOutcome::Kind::Saved);
        const auto second = save({}, itemOf("{'a':{'N':'2'},'pk':{'S':'p'},'sk':{'S':'s'}}"));
        QCOMPARE(second->kind, SaveOutcome::Kind::KeyTaken);
        QCOMPARE(*second->item, item);
        QCOMPARE(stored(item), jsonOf(item));
    }

    void movesToAnotherKeyInOneTransaction()
    {
        const core::Item base = itemOf("{'a':{'N':'1'},'pk':{'S':'p'},'sk':{'S':'s'}}");
        const core::Item moved = itemOf("{'a':{'N':'1'},'pk':{'S':'p'},'sk':{'S':'t'}}");
        m_database->put(m_ref, base);
        m_database->put(m_ref, moved);
        QCOMPARE(save(base, moved)->kind, SaveOutcome::Kind::KeyTaken);
        QCOMPARE(stored(base), jsonOf(base));
        const core::Item free = itemOf("{'a':{'N':'1'},'pk':{'S':'p'},'sk':{'S':'u'}}");
        QCOMPARE(save(itemOf("{'a':{'N':'0'},'pk':{'S':'p'},'sk':{'S':'s'}}"), free)->kind,
                 SaveOutcome::Kind::Conflict);
        QCOMPARE(stored(free), QString("nothing"));
        QCOMPARE(save(base, free)->kind, SaveOutcome::Kind::Saved);
        QCOMPARE(stored(base), QString("nothing"));
        QCOMPARE(stored(free), jsonOf(free));
    }

    void staysWithinTheLimitsOfExpressions_data()
    {
        QTest::addColumn<int>("attributes");
        QTest::addColumn<int>("changed");
        QTest::addColumn<bool>("hasExpressions");
        QTest::newRow("a few") << 20 << 3 << true;
        QTest::newRow("140 compared") << 140 << 1 << true;
        QTest::newRow("more than a condition holds") << 1000 << 1 << false;
        QTest::newRow("many changed") << 1000 << 250 << false;
        QTest::newRow("more than an update holds") << 2000 << 1500 << false;
    }
    void staysWithinTheLimitsOfExpressions()
    {
        QFETCH(const int, attributes);
        QFETCH(const int, changed);
        QFETCH(const bool, hasExpressions);
        const core::Item base = manyAttributes(attributes, "old");
        core::Item item = base;
        for (int i = 0; i < changed; ++i)
            item.set("attribute " + std::to_string(i), core::AttributeValue::string("new"));
        m_database->put(m_ref, base);
        const SavePlan plan = planSave(m_table, base, item);
        const auto &update = std::get<core::UpdateItemRequest>(plan.request);
        QVERIFY(!plan.compareFirst); // one request does all of it
        QCOMPARE(update.conditionExpression.has_value(), hasExpressions);
        if (hasExpressions) {
            QVERIFY(update.updateExpression->size() <= core::kExpressionBytesMax);
            QVERIFY(update.conditionExpression->size() <= core::kExpressionBytesMax);
        }
        const auto saved = save(base, item);
        QVERIFY2(saved, saved ? "" : saved.error().message().c_str());
        QCOMPARE(saved->kind, SaveOutcome::Kind::Saved);
        QCOMPARE(*m_database->get(m_ref, keyOfItem(m_table, item)), item);

        // Also a change in the last attribute, which no condition reaches, is noticed.
        core::Item theirs = item;
        theirs.set("attribute " + std::to_string(attributes - 1), core::AttributeValue::string("theirs"));
        m_database->put(m_ref, theirs);
        core::Item again = item;
        again.set("attribute 0", core::AttributeValue::string("newer"));
        QCOMPARE(save(item, again)->kind, SaveOutcome::Kind::Conflict);
        QCOMPARE(runDelete(m_database->client(), m_table, item)->kind, SaveOutcome::Kind::Conflict);
        QCOMPARE(runDelete(m_database->client(), m_table, theirs)->kind, SaveOutcome::Kind::Saved);
    }

    void aLargeItemKeepsWhatOthersAddedAndKnowsWhatIsGone()
    {
        const core::Item base = manyAttributes(400, "old");
        core::Item theirs = base;
        theirs.set("theirs", core::AttributeValue::string("kept"));
        m_database->put(m_ref, theirs);
        core::Item mine = base;
        mine.set("attribute 399", core::AttributeValue::string("new"));
        mine.set("mine", core::AttributeValue::string("added"));
        mine.erase("attribute 0");
        const auto saved = save(base, mine);
        QVERIFY2(saved, saved ? "" : saved.error().message().c_str());
        QCOMPARE(saved->kind, SaveOutcome::Kind::Saved);
        core::Item wanted = mine;
        wanted.set("theirs", core::AttributeValue::string("kept"));
        QCOMPARE(*saved->item, wanted);
        QCOMPARE(*m_database->get(m_ref, keyOfItem(m_table, mine)), wanted);
        // What I add, and what I read, must not have been somebody else's meanwhile.
        QCOMPARE(save(base, mine)->kind, SaveOutcome::Kind::Conflict);
        QCOMPARE(runDelete(m_database->client(), m_table, wanted)->kind, SaveOutcome::Kind::Saved);
        const auto gone = save(wanted, mine);
        QCOMPARE(gone->kind, SaveOutcome::Kind::Conflict);
        QVERIFY(!gone->item);
        QCOMPARE(stored(mine), QString("nothing"));
    }

    void aMovedLargeItemIsComparedBefore()
    {
        const core::Item base = manyAttributes(400, "old");
        m_database->put(m_ref, base);
        core::Item moved = base;
        moved.set("sk", core::AttributeValue::string("t"));
        QVERIFY(planSave(m_table, base, moved).compareFirst);
        core::Item theirs = base;
        theirs.set("attribute 399", core::AttributeValue::string("theirs"));
        m_database->put(m_ref, theirs);
        QCOMPARE(save(base, moved)->kind, SaveOutcome::Kind::Conflict);
        QCOMPARE(save(theirs, moved)->kind, SaveOutcome::Kind::Saved);
    }

    void anItemOf400KbIsSaved()
    {
        core::Item base = itemOf("{'pk':{'S':'p'},'sk':{'S':'s'}}");
        base.set("a", core::AttributeValue::string(std::string(200'000, 'x')));
        base.set("b", core::AttributeValue::string(std::string(200'000, 'x')));
        m_database->put(m_ref, base);
        core::Item item = base;
        item.set("a", core::AttributeValue::string(std::string(200'000, 'y')));
        const auto saved = save(base, item);
        QVERIFY2(saved, saved ? "" : saved.error().message().c_str());
        QCOMPARE(saved->kind, SaveOutcome::Kind::Saved);
    }

    void saysWhatTheTableWouldRefuse_data()
    {
        QTest::addColumn<QString>("item");
        QTest::addColumn<QString>("problem");
        QTest::newRow("fine") << "{'pk':{'S':'p'},'sk':{'S':'s'}}"
                              << "";
        QTest::newRow("no partition key") << "{'sk':{'S':'s'}}"
                                          << "The partition key pk is missing";
        QTest::newRow("no sort key") << "{'pk':{'S':'s'}}"
                                     << "The sort key sk is missing";
        QTest::newRow("type") << "{'pk':{'N':'1'},'sk':{'S':'s'}}"
                              << "The key pk must be a string";
        QTest::newRow("empty") << "{'pk':{'S':''},'sk':{'S':'s'}}"
                               << "The key pk needs a value";
        QTest::newRow("too long") << "{'pk':{'S':'p'},'sk':{'S':'" + QString(1025, 'x') + "'}}"
                                  << "The key sk has 1025 bytes, 1024 are the most";
        QTest::newRow("too large") << "{'a':{'S':'" + QString(410'000, 'x') +
                                          "'},'pk':{'S':'p'},'sk':{'S':'s'}}"
                                   << "The item has 410,007 bytes, 409,600 are the most";
        QTest::newRow("index key")
            << "{'byStatus':{'S':'1'},'pk':{'S':'p'},'sk':{'S':'s'}}"
            << "byStatus is a key of the index statuses: it must be a number, or be left out";
    }
    void saysWhatTheTableWouldRefuse()
    {
        QFETCH(const QString, item);
        QFETCH(const QString, problem);
        core::TableDescription table = m_table;
        table.attributeDefinitions.push_back({"byStatus", core::AttributeType::N});
        core::IndexDescription index;
        index.indexName = "statuses";
        index.keySchema = {{"byStatus", core::KeyType::Hash}};
        table.globalSecondaryIndexes.push_back(index);
        QCOMPARE(ItemRules::problem(table, itemOf(item.toStdString())), problem);
    }
};

QTEST_MAIN(TestItemWrites)
#include "tst_item_writes.moc"
