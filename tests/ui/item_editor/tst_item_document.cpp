// The document and its history. Items are written as DynamoDB JSON with single quotes.

#include "core/values/item_size.h"
#include "core/values/json.h"
#include "ui/item_editor/item_delta.h"
#include "ui/item_editor/item_document.h"
#include "ui/item_editor/item_merge.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

using namespace ui;

namespace {

core::Item itemOf(std::string json)
{
    std::replace(json.begin(), json.end(), '\'', '"');
    auto read = core::itemFromDynamoJson(json);
    if (!std::holds_alternative<core::Item>(read))
        qFatal("%s", json.c_str());
    return std::get<core::Item>(std::move(read));
}
QString jsonOf(const core::AttributeMap &item)
{
    std::string json;
    core::appendDynamoJson(json, item);
    std::replace(json.begin(), json.end(), '"', '\'');
    return QString::fromStdString(json);
}

core::TableDescription table()
{
    core::TableDescription description;
    description.tableName = "orders";
    description.attributeDefinitions = {{"pk", core::AttributeType::S}, {"sk", core::AttributeType::S}};
    description.keySchema = {{"pk", core::KeyType::Hash}, {"sk", core::KeyType::Range}};
    return description;
}

const char *kBase =
    "{'a':{'N':'1'},'m':{'M':{'x':{'S':'1'},'y':{'L':[{'N':'1'}]}}},'pk':{'S':'p'},'sk':{'S':'s'}}";

core::AttributeValue randomValue(QRandomGenerator &random, int depth)
{
    const int kind = random.bounded(depth > 0 ? 5 : 3);
    if (kind == 0)
        return core::AttributeValue::number(random.bounded(3));
    if (kind == 1)
        return core::AttributeValue::string(std::string(std::size_t(random.bounded(3)), 'x'));
    if (kind == 2)
        return core::AttributeValue::boolean(random.bounded(2) == 0);
    if (kind == 3) {
        core::AttributeList list;
        for (int i = random.bounded(4); i > 0; --i)
            list.push_back(randomValue(random, depth - 1));
        return core::AttributeValue::list(std::move(list));
    }
    core::AttributeMap map;
    for (int i = random.bounded(4); i > 0; --i)
        map.set(std::string(1, char('a' + random.bounded(4))), randomValue(random, depth - 1));
    return core::AttributeValue::map(std::move(map));
}

} // namespace

class TestItemDocument : public QObject
{
    Q_OBJECT

private:
    ItemDocument m_document;

private slots:
    void init() { m_document.open(table(), itemOf(kBase), itemOf(kBase)); }

    void knowsWhatChanged_data()
    {
        QTest::addColumn<QString>("item");
        QTest::addColumn<QString>("changes");
        QTest::newRow("nothing") << kBase << "";
        QTest::newRow("changed")
            << "{'a':{'N':'2'},'m':{'M':{'x':{'S':'1'},'y':{'L':[{'N':'1'}]}}},'pk':{'S':'p'},'sk':{'S':'s'}}"
            << "~a";
        QTest::newRow("added and deleted")
            << "{'b':{'N':'1'},'m':{'M':{'x':{'S':'1'},'y':{'L':[{'N':'1'}]}}},'pk':{'S':'p'},'sk':{'S':'s'}}"
            << "+b -a";
        QTest::newRow("inside")
            << "{'a':{'N':'1'},'m':{'M':{'x':{'S':'1'},'y':{'L':[]}}},'pk':{'S':'p'},'sk':{'S':'s'}}"
            << "~m";
        QTest::newRow("number written otherwise") << "{'a':{'N':'1.0'},'m':{'M':{'x':{'S':'1'},'y':{'L':[{'N'"
                                                     ":'1'}]}}},'pk':{'S':'p'},'sk':{'S':'s'}}"
                                                  << "";
        QTest::newRow("type")
            << "{'a':{'S':'1'},'m':{'M':{'x':{'S':'1'},'y':{'L':[{'N':'1'}]}}},'pk':{'S':'p'},'sk':{'S':'s'}}"
            << "~a";
    }
    void knowsWhatChanged()
    {
        QFETCH(const QString, item);
        QFETCH(const QString, changes);
        m_document.edit(itemOf(item.toStdString()), "edit");
        QStringList found;
        for (const AttributeChange &change : m_document.changes()) {
            const char *signs[] = {"?", "+", "~", "-"};
            found += signs[int(change.kind)] + QString::fromStdString(change.name);
        }
        QCOMPARE(found.join(' '), changes);
        QCOMPARE(m_document.isModified(), !changes.isEmpty());
        QCOMPARE(m_document.sizeBytes(), core::itemSizeBytes(m_document.item()));
    }

    void knowsChangesInside()
    {
        m_document.edit(itemOf("{'a':{'N':'1'},'m':{'M':{'x':{'S':'2'},'y':{'L':[{'N':'1'},{'N':'2'}]}}},"
                               "'pk':{'S':'p'},'sk':{'S':'s'}}"),
                        "edit");
        QCOMPARE(m_document.changeOf({"m"}), ChangeKind::Changed);
        QCOMPARE(m_document.changeOf({"m", "x"}), ChangeKind::Changed);
        QCOMPARE(m_document.changeOf({"m", "y", std::size_t(0)}), ChangeKind::None);
        QCOMPARE(m_document.changeOf({"m", "y", std::size_t(1)}), ChangeKind::Added);
        QCOMPARE(m_document.changeOf({"a"}), ChangeKind::None);
    }

    void undoesEachStep()
    {
        const QString before = jsonOf(m_document.item());
        core::Item item = m_document.item();
        item.set("b", core::AttributeValue::number(5));
        m_document.edit(item, "Add b");
        item.erase("a");
        m_document.edit(item, "Remove a");
        m_document.edit(item, "nothing"); // no step
        QCOMPARE(m_document.undoStack().count(), 2);
        m_document.undoStack().undo();
        QVERIFY(m_document.item().contains("a"));
        m_document.undoStack().undo();
        QCOMPARE(jsonOf(m_document.item()), before);
        QVERIFY(!m_document.isModified());
        m_document.undoStack().redo();
        m_document.undoStack().redo();
        QCOMPARE(m_document.item(), item);
    }

    void undoesTextAndItemTogether()
    {
        const core::Item before = m_document.item();
        core::Item after = before;
        after.set("a", core::AttributeValue::number(2));
        m_document.editText({TextFormat::PlainJson, "text 1", TextDraft::State::Valid}, after);
        m_document.editText({TextFormat::PlainJson, "text 1x", TextDraft::State::Invalid}, {});
        QCOMPARE(m_document.item(), after); // the last text that made an item
        QVERIFY(m_document.isModified());
        m_document.undoStack().undo();
        QCOMPARE(m_document.text()->text, QByteArray("text 1"));
        QCOMPARE(m_document.text()->state, TextDraft::State::Valid);
        m_document.undoStack().undo();
        QVERIFY(!m_document.text());
        QCOMPARE(m_document.item(), before);
        m_document.undoStack().redo();
        m_document.undoStack().redo();
        QCOMPARE(m_document.text()->text, QByteArray("text 1x"));
        QCOMPARE(m_document.text()->state, TextDraft::State::Invalid);
        QCOMPARE(m_document.item(), after);
    }

    void anUncheckedTextGetsItsItemLater()
    {
        core::Item after = m_document.item();
        after.set("a", core::AttributeValue::number(2));
        m_document.editText({TextFormat::PlainJson, "t", TextDraft::State::Unchecked}, {});
        QVERIFY(m_document.isModified());
        m_document.finishCheck(TextFormat::PlainJson, "older text", after);
        QCOMPARE(m_document.text()->state, TextDraft::State::Unchecked);
        m_document.finishCheck(TextFormat::PlainJson, "t", after);
        QCOMPARE(m_document.item(), after);
        QCOMPARE(m_document.undoStack().count(), 1);
        m_document.undoStack().undo();
        QCOMPARE(m_document.item(), itemOf(kBase));
        m_document.undoStack().redo();
        QCOMPARE(m_document.item(), after);
        QCOMPARE(m_document.text()->state, TextDraft::State::Valid);
    }

    void aKeyChangeIsNoticed()
    {
        QVERIFY(!m_document.isKeyChanged());
        core::Item item = m_document.item();
        item.set("sk", core::AttributeValue::string("t"));
        m_document.edit(item, "Key");
        QVERIFY(m_document.isKeyChanged());
        m_document.undoStack().undo();
        QVERIFY(!m_document.isKeyChanged());
    }

    void aNewItemIsModifiedWhenItLeftItsStart()
    {
        m_document.open(table(), {}, itemOf("{'pk':{'S':''},'sk':{'S':''}}"));
        QVERIFY(m_document.isNew());
        QVERIFY(!m_document.isModified());
        m_document.edit(itemOf("{'pk':{'S':'x'},'sk':{'S':''}}"), "edit");
        QVERIFY(m_document.isModified());
        QVERIFY(m_document.changes().empty());
    }

    void historyOutlivesASave()
    {
        core::Item mine = m_document.item();
        mine.set("a", core::AttributeValue::number(2));
        m_document.edit(mine, "edit");
        core::Item saved = mine;
        saved.set("theirs", core::AttributeValue::boolean(true));
        m_document.rebase(saved, "Attributes others added");
        QVERIFY(!m_document.isModified());
        m_document.undoStack().undo();
        m_document.undoStack().undo();
        QCOMPARE(m_document.item(), itemOf(kBase));
        QVERIFY(m_document.isModified());
    }

    void deltasLeadBothWays()
    {
        const quint32 seed = qEnvironmentVariableIsSet("TABLEWRIGHT_SEED")
                                 ? qEnvironmentVariable("TABLEWRIGHT_SEED").toUInt()
                                 : QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        for (int round = 0; round < 3000; ++round) {
            core::Item before;
            core::Item after;
            for (int i = 0; i < 3; ++i) {
                const std::string name(1, char('a' + i));
                const core::AttributeValue value = randomValue(random, 3);
                if (random.bounded(5) > 0)
                    before.set(name, value);
                if (random.bounded(5) > 0)
                    after.set(name, random.bounded(2) == 0 ? value : randomValue(random, 3));
            }
            const ItemDelta delta = ItemDelta::between(before, after);
            const QByteArray hint = "TABLEWRIGHT_SEED=" + QByteArray::number(seed);
            QVERIFY2(delta.redone(before) == after, hint);
            QVERIFY2(delta.undone(after) == before, hint);
            QVERIFY2(delta.isEmpty() == (before == after), hint);
        }
    }

    void mergesByAttribute_data()
    {
        QTest::addColumn<QString>("base"); // empty: none
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("entries"); // name and m(ine), t(heirs) or ?
        QTest::addColumn<QString>("merged");  // with mine where undecided
        QTest::newRow("different attributes") << "{'a':{'N':'1'},'b':{'N':'1'}}"
                                              << "{'a':{'N':'2'},'b':{'N':'1'}}"
                                              << "{'a':{'N':'1'},'b':{'N':'3'}}"
                                              << "am bt"
                                              << "{'a':{'N':'2'},'b':{'N':'3'}}";
        QTest::newRow("the same one") << "{'a':{'N':'1'}}"
                                      << "{'a':{'N':'2'}}"
                                      << "{'a':{'N':'3'}}"
                                      << "a?"
                                      << "{'a':{'N':'2'}}";
        QTest::newRow("alike") << "{'a':{'N':'1'}}"
                               << "{'a':{'N':'2'}}"
                               << "{'a':{'N':'2'}}"
                               << ""
                               << "{'a':{'N':'2'}}";
        QTest::newRow("they added") << "{}"
                                    << "{}"
                                    << "{'x':{'N':'1'}}"
                                    << "xt"
                                    << "{'x':{'N':'1'}}";
        QTest::newRow("I removed what they changed") << "{'a':{'N':'1'}}"
                                                     << "{}"
                                                     << "{'a':{'N':'3'}}"
                                                     << "a?"
                                                     << "{}";
        QTest::newRow("they removed what I left") << "{'a':{'N':'1'}}"
                                                  << "{'a':{'N':'1'}}"
                                                  << "{}"
                                                  << "at"
                                                  << "{}";
        QTest::newRow("no base") << ""
                                 << "{'a':{'N':'1'},'b':{'N':'1'}}"
                                 << "{'a':{'N':'1'},'b':{'N':'2'}}"
                                 << "b?"
                                 << "{'a':{'N':'1'},'b':{'N':'1'}}";
    }
    void mergesByAttribute()
    {
        QFETCH(const QString, base);
        QFETCH(const QString, mine);
        QFETCH(const QString, theirs);
        QFETCH(const QString, entries);
        QFETCH(const QString, merged);
        ItemMerge merge(base.isEmpty() ? std::nullopt : std::optional(itemOf(base.toStdString())),
                        itemOf(mine.toStdString()), itemOf(theirs.toStdString()));
        QStringList found;
        for (std::size_t i = 0; i < merge.entries().size(); ++i) {
            const MergeEntry &entry = merge.entries()[i];
            found += QString::fromStdString(entry.name) + QString("?mt")[int(entry.choice)];
            QCOMPARE(entry.isConflict, entry.choice == MergeChoice::Undecided);
            if (entry.isConflict)
                merge.choose(i, MergeChoice::Mine);
        }
        QCOMPARE(found.join(' '), entries);
        QCOMPARE(merge.undecidedCount(), std::size_t(0));
        QCOMPARE(jsonOf(merge.merged()), merged);
    }
};

QTEST_GUILESS_MAIN(TestItemDocument)
#include "tst_item_document.moc"
