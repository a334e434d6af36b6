// Edits and conversions as functions of values. Items are written as DynamoDB JSON with single quotes.

#include "core/values/json.h"
#include "ui/item_editor/item_edits.h"
#include "ui/item_editor/value_edits.h"

#include <QTest>
#include <algorithm>

using namespace ui;
using core::AttributeType;

namespace {

core::Item itemOf(std::string json)
{
    std::replace(json.begin(), json.end(), '\'', '"');
    auto read = core::itemFromDynamoJson(json);
    if (!std::holds_alternative<core::Item>(read))
        qFatal("%s", json.c_str());
    return std::get<core::Item>(std::move(read));
}
core::AttributeValue valueOf(const QString &json)
{
    return *itemOf("{'v':" + json.toStdString() + "}").find("v");
}
QString jsonOf(const core::AttributeMap &item)
{
    std::string json;
    core::appendDynamoJson(json, item);
    std::replace(json.begin(), json.end(), '"', '\'');
    return QString::fromStdString(json);
}
/// "a.b[2]" as steps; names without dots and brackets.
ItemPath pathOf(const QString &text)
{
    ItemPath path;
    for (const QString &part : text.split('.', Qt::SkipEmptyParts)) {
        path.emplace_back(part.section('[', 0, 0).toStdString());
        for (int i = 1; i <= part.count('['); ++i)
            path.emplace_back(std::size_t(part.section('[', i, i).chopped(1).toUInt()));
    }
    return path;
}

const char *kItem =
    "{'l':{'L':[{'N':'1'},{'M':{'x':{'S':'a'}}},{'BOOL':true}]},"
    "'m':{'M':{'a':{'S':'1'},'b':{'S':'2'}}},'pk':{'S':'k'},'s':{'SS':['a','c']},'one':{'NS':['7']}}";

} // namespace

class TestItemEdits : public QObject
{
    Q_OBJECT

    /// Only the attribute that changed is compared.
    static QString attribute(const Edited &edited, const char *name)
    {
        core::Item only;
        if (const core::AttributeValue *value = edited.item.find(name))
            only.set(name, *value);
        return jsonOf(only);
    }

private slots:
    void setsValues_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("result"); // empty: refused
        QTest::addColumn<QString>("pathAfter");
        QTest::newRow("top level") << "pk"
                                   << "{'S':'z'}"
                                   << "{'pk':{'S':'z'}}"
                                   << "pk";
        QTest::newRow("in a map in a list") << "l[1].x"
                                            << "{'N':'5'}"
                                            << "{'l':{'L':[{'N':'1'},{'M':{'x':{'N':'5'}}},{'BOOL':true}]}}"
                                            << "l[1].x";
        QTest::newRow("a member goes to its place") << "s[0]"
                                                    << "{'S':'d'}"
                                                    << "{'s':{'SS':['c','d']}}"
                                                    << "s[1]";
        QTest::newRow("a member that is there") << "s[0]"
                                                << "{'S':'c'}"
                                                << ""
                                                << "";
        QTest::newRow("the same member") << "s[0]"
                                         << "{'S':'a'}"
                                         << "{'s':{'SS':['a','c']}}"
                                         << "s[0]";
        QTest::newRow("a member of another type") << "s[0]"
                                                  << "{'N':'1'}"
                                                  << ""
                                                  << "";
        QTest::newRow("nowhere") << "m.c"
                                 << "{'N':'1'}"
                                 << ""
                                 << "";
        QTest::newRow("behind the end") << "l[3]"
                                        << "{'N':'1'}"
                                        << ""
                                        << "";
    }
    void setsValues()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, value);
        QFETCH(const QString, result);
        QFETCH(const QString, pathAfter);
        const Edited edited = ItemEdits::setValue(itemOf(kItem), pathOf(path), valueOf(value));
        QCOMPARE(bool(edited), !result.isEmpty());
        if (edited) {
            QCOMPARE(attribute(edited, path.left(path.indexOf(QRegularExpression("[.\\[]"))).toUtf8()),
                     result);
            QCOMPARE(pathText(edited.path), pathAfter);
        }
    }

    void insertsEntries_data()
    {
        QTest::addColumn<QString>("container");
        QTest::addColumn<QString>("name"); // or an index
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("pathAfter"); // empty: refused
        QTest::newRow("attribute") << ""
                                   << "new"
                                   << "{'S':''}"
                                   << "new";
        QTest::newRow("attribute that is there") << ""
                                                 << "pk"
                                                 << "{'S':''}"
                                                 << "";
        QTest::newRow("attribute without a name") << ""
                                                  << ""
                                                  << "{'S':''}"
                                                  << "";
        QTest::newRow("map entry") << "m"
                                   << "c"
                                   << "{'NULL':true}"
                                   << "m.c";
        QTest::newRow("list start") << "l"
                                    << "0"
                                    << "{'S':'x'}"
                                    << "l[0]";
        QTest::newRow("list end") << "l"
                                  << "99"
                                  << "{'S':'x'}"
                                  << "l[3]";
        QTest::newRow("member between") << "s"
                                        << "0"
                                        << "{'S':'b'}"
                                        << "s[1]";
        QTest::newRow("member that is there") << "s"
                                              << "0"
                                              << "{'S':'c'}"
                                              << "";
        QTest::newRow("member of another type") << "s"
                                                << "0"
                                                << "{'B':''}"
                                                << "";
        QTest::newRow("into a string") << "pk"
                                       << "x"
                                       << "{'S':'b'}"
                                       << "";
    }
    void insertsEntries()
    {
        QFETCH(const QString, container);
        QFETCH(const QString, name);
        QFETCH(const QString, value);
        QFETCH(const QString, pathAfter);
        bool isIndex = false;
        const std::size_t index = name.toUInt(&isIndex);
        const PathStep step = isIndex ? PathStep(index) : PathStep(name.toStdString());
        const Edited edited = ItemEdits::insertEntry(itemOf(kItem), pathOf(container), step, valueOf(value));
        QCOMPARE(edited ? pathText(edited.path) : QString(), pathAfter);
    }

    void removesEntries_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("result");
        QTest::newRow("list entry") << "l[0]"
                                    << "{'l':{'L':[{'M':{'x':{'S':'a'}}},{'BOOL':true}]}}";
        QTest::newRow("map entry") << "m.a"
                                   << "{'m':{'M':{'b':{'S':'2'}}}}";
        QTest::newRow("member") << "s[1]"
                                << "{'s':{'SS':['a']}}";
        QTest::newRow("last member") << "one[0]"
                                     << "";
        QTest::newRow("nowhere") << "m.z"
                                 << "";
    }
    void removesEntries()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, result);
        const Edited edited = ItemEdits::removeEntry(itemOf(kItem), pathOf(path));
        QCOMPARE(edited ? attribute(edited, path.left(path.indexOf(QRegularExpression("[.\\[]"))).toUtf8())
                        : QString(),
                 result);
    }

    void renamesAndRefusesNamesThatAreThere()
    {
        const core::Item item = itemOf(kItem);
        QCOMPARE(attribute(ItemEdits::renameEntry(item, pathOf("m.a"), "z"), "m"),
                 QString("{'m':{'M':{'b':{'S':'2'},'z':{'S':'1'}}}}"));
        QVERIFY(!ItemEdits::renameEntry(item, pathOf("m.a"), "b"));
        QVERIFY(!ItemEdits::renameEntry(item, pathOf("m.a"), ""));
        QVERIFY(!ItemEdits::renameEntry(item, pathOf("l[0]"), "b"));
        QVERIFY(ItemEdits::renameEntry(item, pathOf("m.a"), "a"));
    }

    void movesListEntries()
    {
        const core::Item item = itemOf("{'l':{'L':[{'N':'0'},{'N':'1'},{'N':'2'},{'N':'3'}]}}");
        QCOMPARE(jsonOf(ItemEdits::moveEntry(item, pathOf("l[0]"), 2).item),
                 QString("{'l':{'L':[{'N':'1'},{'N':'2'},{'N':'0'},{'N':'3'}]}}"));
        QCOMPARE(jsonOf(ItemEdits::moveEntry(item, pathOf("l[3]"), 1).item),
                 QString("{'l':{'L':[{'N':'0'},{'N':'3'},{'N':'1'},{'N':'2'}]}}"));
        QVERIFY(!ItemEdits::moveEntry(item, pathOf("l[3]"), 4));
        QVERIFY(!ItemEdits::moveEntry(itemOf(kItem), pathOf("m.a"), 0));
    }

    void duplicatesEntries()
    {
        QCOMPARE(pathText(ItemEdits::duplicateEntry(itemOf(kItem), pathOf("l[0]")).path), QString("l[1]"));
        const Edited first = ItemEdits::duplicateEntry(itemOf(kItem), pathOf("m.a"));
        QCOMPARE(pathText(first.path), QString("m.a copy"));
        QCOMPARE(pathText(ItemEdits::duplicateEntry(first.item, pathOf("m.a")).path), QString("m.a copy 2"));
        QVERIFY(!ItemEdits::duplicateEntry(itemOf(kItem), pathOf("s[0]")));
    }

    void readsScalars_data()
    {
        QTest::addColumn<AttributeType>("type");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("value"); // empty: refused
        QTest::newRow("string") << AttributeType::S << " a\n"
                                << "{'S':' a\\n'}";
        QTest::newRow("38 digits") << AttributeType::N << "12345678901234567890123456789012345678"
                                   << "{'N':'12345678901234567890123456789012345678'}";
        QTest::newRow("39 digits") << AttributeType::N << "123456789012345678901234567890123456781"
                                   << "";
        QTest::newRow("exponent") << AttributeType::N << "1.5e3"
                                  << "{'N':'1500'}";
        QTest::newRow("no number") << AttributeType::N << "12a"
                                   << "";
        QTest::newRow("empty number") << AttributeType::N << " "
                                      << "";
        QTest::newRow("base64") << AttributeType::B << "iVBORw=="
                                << "{'B':'iVBORw=='}";
        QTest::newRow("hex") << AttributeType::B << "0x89 50 4e47"
                             << "{'B':'iVBORw=='}";
        QTest::newRow("half a byte") << AttributeType::B << "0x895"
                                     << "";
        QTest::newRow("no hex") << AttributeType::B << "0xzz"
                                << "";
        QTest::newRow("no base64") << AttributeType::B << "iVBORw"
                                   << "";
        QTest::newRow("true") << AttributeType::BOOL << "True"
                              << "{'BOOL':true}";
        QTest::newRow("yes") << AttributeType::BOOL << "yes"
                             << "";
        QTest::newRow("map") << AttributeType::M << "{}"
                             << "";
    }
    void readsScalars()
    {
        QFETCH(const AttributeType, type);
        QFETCH(const QString, text);
        QFETCH(const QString, value);
        const ParsedValue parsed = ValueEdits::parse(type, text);
        QCOMPARE(bool(parsed), !value.isEmpty());
        if (parsed)
            QCOMPARE(parsed.value, valueOf(value));
    }

    void keepsTheValueWhereItConverts_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<AttributeType>("type");
        QTest::addColumn<QString>("to");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("N to S") << "{'N':'1.50'}" << AttributeType::S << "{'S':'1.5'}" << true;
        QTest::newRow("S to N") << "{'S':'007'}" << AttributeType::N << "{'N':'7'}" << true;
        QTest::newRow("word to N") << "{'S':'x'}" << AttributeType::N << "{'N':'0'}" << false;
        QTest::newRow("empty to N") << "{'S':''}" << AttributeType::N << "{'N':'0'}" << true;
        QTest::newRow("B to S") << "{'B':'iVBORw=='}" << AttributeType::S << "{'S':'iVBORw=='}" << true;
        QTest::newRow("S to B") << "{'S':'iVBORw=='}" << AttributeType::B << "{'B':'iVBORw=='}" << true;
        QTest::newRow("words to B") << "{'S':'a b'}" << AttributeType::B << "{'B':'YSBi'}" << false;
        QTest::newRow("BOOL to N") << "{'BOOL':true}" << AttributeType::N << "{'N':'1'}" << true;
        QTest::newRow("N to BOOL") << "{'N':'3'}" << AttributeType::BOOL << "{'BOOL':true}" << false;
        QTest::newRow("S to BOOL") << "{'S':'true'}" << AttributeType::BOOL << "{'BOOL':true}" << true;
        QTest::newRow("null to S") << "{'NULL':true}" << AttributeType::S << "{'S':''}" << true;
        QTest::newRow("S to null") << "{'S':'x'}" << AttributeType::NUL << "{'NULL':true}" << false;
        QTest::newRow("S to L") << "{'S':'x'}" << AttributeType::L << "{'L':[{'S':'x'}]}" << true;
        QTest::newRow("SS to L") << "{'SS':['a','b']}" << AttributeType::L << "{'L':[{'S':'a'},{'S':'b'}]}"
                                 << true;
        QTest::newRow("L to NS") << "{'L':[{'N':'1'},{'S':'2'}]}" << AttributeType::NS << "{'NS':['1','2']}"
                                 << true;
        QTest::newRow("L to NS, twice")
            << "{'L':[{'N':'1'},{'S':'1.0'}]}" << AttributeType::NS << "{'NS':['1']}" << false;
        QTest::newRow("L to SS, a map in it")
            << "{'L':[{'S':'a'},{'M':{}}]}" << AttributeType::SS << "{'SS':['a']}" << false;
        QTest::newRow("SS to BS") << "{'SS':['YQ==']}" << AttributeType::BS << "{'BS':['YQ==']}" << true;
        QTest::newRow("M to L") << "{'M':{'a':{'N':'1'}}}" << AttributeType::L << "{'L':[{'N':'1'}]}"
                                << false;
        QTest::newRow("M to S") << "{'M':{'a':{'N':'1'}}}" << AttributeType::S << "{'S':'{\\'a\\':1}'}"
                                << false;
        QTest::newRow("S to M") << "{'S':'x'}" << AttributeType::M << "{'M':{}}" << false;
        QTest::newRow("N to SS") << "{'N':'5'}" << AttributeType::SS << "{'SS':['5']}" << true;
        QTest::newRow("to itself") << "{'S':'x'}" << AttributeType::S << "{'S':'x'}" << true;
    }
    void keepsTheValueWhereItConverts()
    {
        QFETCH(const QString, from);
        QFETCH(const AttributeType, type);
        QFETCH(const QString, to);
        QFETCH(const bool, isKept);
        const ConvertedValue converted = ValueEdits::convert(valueOf(from), type);
        core::Item shown;
        shown.set("v", converted.value);
        QString expected = "{'v':" + to + "}";
        if (to.contains("\\'"))
            expected = "{'v':{'S':'{\\'a\\':1}'}}";
        QCOMPARE(jsonOf(shown), expected);
        QCOMPARE(converted.note.isEmpty(), isKept);
    }
};

QTEST_GUILESS_MAIN(TestItemEdits)
#include "tst_item_edits.moc"
