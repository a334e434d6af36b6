#include "core/transfer/column_mapping.h"
#include "core/transfer/open_reader.h"
#include "core/values/json.h"

#include <QTest>

namespace {

/// Texts are written here with single quotes: JSON in a C++ text is hard to read otherwise.
QByteArray quotes(QByteArray text)
{
    return text.replace('\'', '"');
}

using core::ColumnType;

QString typeName(ColumnType type)
{
    static const QStringList names{"AsIs", "S", "N", "B", "BOOL", "SS", "NS", "BS", "Json"};
    return names[int(type)];
}

QString quoted(const QByteArray &text)
{
    return quotes(text);
}

std::string dynamoJson(const core::Item &item)
{
    std::string text;
    core::appendDynamoJson(text, item);
    return text;
}

core::FileRecord csvRecord(const QStringList &fields)
{
    core::FileRecord record;
    for (const QString &field : fields) {
        const bool quoted = field.startsWith('~');
        record.fields.push_back({field.mid(quoted ? 1 : 0).toStdString(), quoted});
    }
    return record;
}

std::vector<std::string> names(const QStringList &list)
{
    std::vector<std::string> strings;
    for (const QString &name : list)
        strings.push_back(name.toStdString());
    return strings;
}

} // namespace

class TestColumnMapping : public QObject
{
    Q_OBJECT

private slots:
    void guessesTypes_data()
    {
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<QString>("type");
        QTest::newRow("integers") << QStringList{"1", "-20", "0"} << "N";
        QTest::newRow("decimals") << QStringList{"1.50", "0.001", "-3"} << "N";
        QTest::newRow("with gaps") << QStringList{"1", "", "2"} << "N";
        QTest::newRow("38 digits") << QStringList{"12345678901234567890123456789012345678"} << "N";
        QTest::newRow("39 digits") << QStringList{"123456789012345678901234567890123456789"} << "S";
        QTest::newRow("leading zeros") << QStringList{"007", "123"} << "S";
        QTest::newRow("phone numbers") << QStringList{"+49123"} << "S";
        QTest::newRow("exponents") << QStringList{"1e3"} << "S";
        QTest::newRow("decimal commas") << QStringList{"1,5"} << "S";
        QTest::newRow("a point alone") << QStringList{"1.", "2"} << "S";
        QTest::newRow("booleans") << QStringList{"true", "FALSE", "False"} << "BOOL";
        QTest::newRow("yes and no") << QStringList{"yes", "no"} << "S";
        QTest::newRow("JSON") << QStringList{"[1,2]", "{\"a\":1}"} << "Json";
        QTest::newRow("braces that are no JSON") << QStringList{"[1,2", "{a}"} << "S";
        QTest::newRow("mixed") << QStringList{"1", "x"} << "S";
        QTest::newRow("nothing") << QStringList{"", ""} << "S";
    }
    void guessesTypes()
    {
        QFETCH(const QStringList, values);
        std::vector<core::FileRecord> records;
        for (const QString &value : values)
            records.push_back(csvRecord({value, "x"}));
        const core::Mapping mapping = core::guessMapping(names({"a", "b"}), records, {});
        QTEST(typeName(mapping.columns[0].type), "type");
    }

    void keysTakeTheTablesTypes()
    {
        const std::vector<core::FileRecord> records{csvRecord({"1", "2"})};
        const std::vector<core::AttributeDefinition> keys{{"a", core::AttributeType::S}};
        const core::Mapping mapping = core::guessMapping(names({"a", "b"}), records, keys);
        QCOMPARE(typeName(mapping.columns[0].type), QString("S"));
        QCOMPARE(typeName(mapping.columns[1].type), QString("N"));
    }

    void mapsAField_data()
    {
        QTest::addColumn<QString>("field"); // with a leading ~ where it is quoted in the file
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("emptyField");
        QTest::addColumn<QString>("item"); // DynamoDB JSON, or "! reason"
        const auto row = [](const char *name, const QByteArray &field, ColumnType type,
                            core::EmptyField empty, const QByteArray &item) {
            QTest::newRow(name) << QString(field) << int(type) << int(empty) << QString(item);
        };
        using enum core::EmptyField;
        row("text", "x", ColumnType::S, LeaveOut, quotes("{'a':{'S':'x'}}"));
        row("text as it is", "12", ColumnType::AsIs, LeaveOut, quotes("{'a':{'S':'12'}}"));
        row("number", "1.50", ColumnType::N, LeaveOut, quotes("{'a':{'N':'1.5'}}"));
        row("exact number", "0.1234567890123456789012345678901234567", ColumnType::N, LeaveOut,
            quotes("{'a':{'N':'0.1234567890123456789012345678901234567'}}"));
        row("boolean", "True", ColumnType::BOOL, LeaveOut, quotes("{'a':{'BOOL':true}}"));
        row("boolean digit", "0", ColumnType::BOOL, LeaveOut, quotes("{'a':{'BOOL':false}}"));
        row("binary", "AAEC", ColumnType::B, LeaveOut, quotes("{'a':{'B':'AAEC'}}"));
        row("map", quotes("{'x':[1,'y']}"), ColumnType::Json, LeaveOut,
            quotes("{'a':{'M':{'x':{'L':[{'N':'1'},{'S':'y'}]}}}}"));
        row("string set", quotes("['b','a']"), ColumnType::SS, LeaveOut, quotes("{'a':{'SS':['a','b']}}"));
        row("number set", quotes("[2,'1.0']"), ColumnType::NS, LeaveOut, quotes("{'a':{'NS':['1','2']}}"));
        row("binary set", quotes("['AAEC']"), ColumnType::BS, LeaveOut, quotes("{'a':{'BS':['AAEC']}}"));
        row("empty is left out", "", ColumnType::S, LeaveOut, "{}");
        row("empty becomes text", "", ColumnType::S, EmptyText, quotes("{'a':{'S':''}}"));
        row("empty becomes null", "", ColumnType::S, Null, quotes("{'a':{'NULL':true}}"));
        row("empty number becomes null", "", ColumnType::N, Null, quotes("{'a':{'NULL':true}}"));
        row("an empty number is no text", "", ColumnType::N, EmptyText, "{}");
        row("quoted empty is text", "~", ColumnType::S, Null, quotes("{'a':{'S':''}}"));
        row("not a number", "abc", ColumnType::N, LeaveOut, quotes("! a: 'abc' is not a number"));
        row("not a boolean", "maybe", ColumnType::BOOL, LeaveOut,
            quotes("! a: 'maybe' is not true or false"));
        row("not base64", "%%", ColumnType::B, LeaveOut, quotes("! a: '%%' is not base64"));
        row("not JSON", "{x", ColumnType::Json, LeaveOut, quotes("! a: '{x' is not JSON: *"));
        row("not an array", "5", ColumnType::SS, LeaveOut,
            quotes("! a: '5' is not a JSON array, which a set is made of"));
        row("an empty set", "[]", ColumnType::SS, LeaveOut, "! a: A set cannot be empty");
        row("twice in a set", "[1,1.0]", ColumnType::NS, LeaveOut, "! a: A set cannot hold a value twice");
        row("a mixed set", "[1,\"x\"]", ColumnType::SS, LeaveOut,
            "! a: The array has members that do not fit the set");
    }
    void mapsAField()
    {
        QFETCH(const QString, field);
        QFETCH(const int, type);
        QFETCH(const int, emptyField);
        QFETCH(const QString, item);
        core::Mapping mapping;
        mapping.columns = {{"a", "a", ColumnType(type), false}};
        mapping.emptyField = core::EmptyField(emptyField);
        const core::Result<core::RecordMapper> mapper = core::RecordMapper::create(mapping, names({"a"}));
        QVERIFY(mapper);
        core::FileRecord record = csvRecord({field});
        const core::Result<core::Item> mapped = mapper->map(record);
        const QString got = mapped ? QString::fromStdString(dynamoJson(*mapped))
                                   : "! " + QString::fromStdString(mapped.error().message());
        if (item.endsWith('*'))
            QVERIFY2(got.startsWith(item.chopped(1)), qPrintable(got));
        else
            QCOMPARE(got, item);
    }

    void renamesSkipsAndOrdersColumns()
    {
        core::Mapping mapping;
        mapping.columns = {{"c", "alpha", ColumnType::N, false},
                           {"b", "b", ColumnType::S, true},
                           {"a", "zeta", ColumnType::S, false}};
        const core::Result<core::RecordMapper> mapper =
            core::RecordMapper::create(mapping, names({"a", "b", "c", "d"}));
        QVERIFY(mapper);
        core::FileRecord record = csvRecord({"1", "2", "3", "4"});
        const core::Result<core::Item> item = mapper->map(record);
        QVERIFY(item);
        QCOMPARE(dynamoJson(*item), quotes("{'alpha':{'N':'3'},'zeta':{'S':'1'}}").toStdString());
    }

    void mapsJsonItems_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("other attributes stay")
            << quoted("{'x':{'SS':['1']}}") << quoted("{'x':{'SS':['1']}}");
        QTest::newRow("text to number") << quoted("{'n':{'S':'7'}}") << quoted("{'n':{'N':'7'}}");
        QTest::newRow("number stays") << quoted("{'n':{'N':'7'}}") << quoted("{'n':{'N':'7'}}");
        QTest::newRow("null stays") << quoted("{'n':{'NULL':true}}") << quoted("{'n':{'NULL':true}}");
        QTest::newRow("list to set") << quoted("{'s':{'L':[{'S':'b'},{'S':'a'}]}}")
                                     << quoted("{'s':{'SS':['a','b']}}");
        QTest::newRow("text to binary") << quoted("{'b':{'S':'AAEC'}}") << quoted("{'b':{'B':'AAEC'}}");
        QTest::newRow("number to text") << quoted("{'t':{'N':'1.5'}}") << quoted("{'t':{'S':'1.5'}}");
        QTest::newRow("map to text") << quoted("{'t':{'M':{'a':{'N':'1'}}}}")
                                     << quoted("{'t':{'S':'{\\'a\\':1}'}}");
        QTest::newRow("skipped") << quoted("{'skip':{'S':'x'},'x':{'S':'y'}}") << quoted("{'x':{'S':'y'}}");
        QTest::newRow("names swapped") << quoted("{'left':{'S':'l'},'right':{'S':'r'}}")
                                       << quoted("{'left':{'S':'r'},'right':{'S':'l'}}");
        QTest::newRow("list to number") << quoted("{'n':{'L':[]}}") << QString("!");
        QTest::newRow("renamed onto another")
            << quoted("{'left':{'S':'l'},'t':{'S':'x'},'free':{'S':'y'}}") << QString("!");
    }
    void mapsJsonItems()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        core::Mapping mapping;
        mapping.columns = {
            {"n", "n", ColumnType::N, false},           {"s", "s", ColumnType::SS, false},
            {"b", "b", ColumnType::B, false},           {"t", "t", ColumnType::S, false},
            {"skip", "skip", ColumnType::AsIs, true},   {"left", "right", ColumnType::AsIs, false},
            {"right", "left", ColumnType::AsIs, false}, {"free", "other", ColumnType::AsIs, false}};
        const core::Result<core::RecordMapper> mapper = core::RecordMapper::create(mapping, {});
        QVERIFY(mapper);
        core::FileRecord record;
        record.item = std::get<core::Item>(core::itemFromDynamoJson(before.toStdString()));
        if (QString(QTest::currentDataTag()) == "renamed onto another")
            record.item.set("other", core::AttributeValue::string("taken"));
        const core::Result<core::Item> item = mapper->map(record);
        if (after == "!")
            QVERIFY(!item);
        else
            QCOMPARE(QString::fromStdString(dynamoJson(*item)), after);
    }

    void refusesAMappingThatCannotBe()
    {
        core::Mapping twice;
        twice.columns = {{"a", "x", ColumnType::S, false}, {"b", "x", ColumnType::S, false}};
        QCOMPARE(core::RecordMapper::create(twice, names({"a", "b"})).error().message(),
                 std::string("Two columns are to become the attribute \"x\"."));
        core::Mapping nothing;
        nothing.columns = {{"a", "x", ColumnType::S, true}};
        QCOMPARE(core::RecordMapper::create(nothing, names({"a"})).error().message(),
                 std::string("No column of the file is to be imported."));
        core::Mapping nameless;
        nameless.columns = {{"a", "", ColumnType::S, false}};
        QCOMPARE(core::RecordMapper::create(nameless, names({"a"})).error().message(),
                 std::string("The column \"a\" has no attribute name."));
    }
};

QTEST_GUILESS_MAIN(TestColumnMapping)
#include "tst_column_mapping.moc"
