#include "core/values/json.h"
#include "ui/query/edit_history.h"
#include "ui/query/query_spec.h"

#include <QTest>

using namespace ui;
using Op = FilterOperator;

namespace {

FilterNode someFilter()
{
    FilterNode nested = FilterNode::group(
        FilterNode::Kind::Any,
        {FilterNode::condition(QStringLiteral("a.b[3]"), Op::Between,
                               {ValueKind::Number, QStringLiteral("1")},
                               {ValueKind::Number, QStringLiteral("2")}),
         FilterNode::condition(QStringLiteral("t"), Op::TypeIs, {ValueKind::String, QStringLiteral("SS")})});
    nested.negated = true;
    FilterNode off = FilterNode::condition(QStringLiteral("x"), Op::Exists);
    off.enabled = false;
    return FilterNode::group(FilterNode::Kind::All, {std::move(nested), std::move(off)});
}

QString rendered(const std::vector<PathSegment> &path)
{
    QString text;
    for (const PathSegment &segment : path)
        text += segment.index ? QStringLiteral("[%1]").arg(*segment.index)
                              : u'<' + QString::fromStdString(segment.name) + u'>';
    return text;
}

} // namespace

class TestQuerySpec : public QObject
{
    Q_OBJECT

private slots:
    void comesBackFromJson()
    {
        QuerySpec spec;
        spec.indexName = QStringLiteral("by-status");
        spec.partitionText = QStringLiteral("open");
        spec.sortOperator = SortOperator::Between;
        spec.sortText = QStringLiteral("a");
        spec.sortUpperText = QStringLiteral("b");
        spec.filter = someFilter();
        spec.projection = {QStringLiteral("a.b"), QStringLiteral("\"odd.name\"")};
        spec.descending = true;
        spec.consistentRead = true;
        spec.limitText = QStringLiteral("25");
        QVERIFY(querySpecFromJson(toJson(spec)) == spec);
    }

    void readsDamagedJsonAsDefaults()
    {
        QJsonObject json{{QStringLiteral("sortOperator"), 99},
                         {QStringLiteral("filter"), QStringLiteral("no object")},
                         {QStringLiteral("index"), 3}};
        QVERIFY(querySpecFromJson(json) == QuerySpec{});
    }

    void limitsTheDepthOfAFilterFromJson()
    {
        FilterNode node = FilterNode::condition(QStringLiteral("a"), Op::Exists);
        for (int i = 0; i < 100; ++i)
            node = FilterNode::group(FilterNode::Kind::All, {node});
        QuerySpec spec;
        spec.filter = node;
        int depth = 0;
        const QuerySpec back = querySpecFromJson(toJson(spec));
        for (const FilterNode *at = &back.filter; !at->children.empty(); at = &at->children.front())
            ++depth;
        QCOMPARE(depth, kFilterDepthMax);
    }

    void parsesDocumentPaths_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("path"); // empty: refused
        QTest::newRow("name") << QStringLiteral("status") << QStringLiteral("<status>");
        QTest::newRow("nested") << QStringLiteral("a.b[3].c") << QStringLiteral("<a><b>[3]<c>");
        QTest::newRow("two indexes") << QStringLiteral("a[0][12]") << QStringLiteral("<a>[0][12]");
        QTest::newRow("quoted dot") << QStringLiteral("\"a.b\".c") << QStringLiteral("<a.b><c>");
        QTest::newRow("quoted quote") << QStringLiteral("\"a\"\"b\"") << QStringLiteral("<a\"b>");
        QTest::newRow("blanks around") << QStringLiteral("  a ") << QStringLiteral("<a>");
        QTest::newRow("inner blank, dash, sharp") << QStringLiteral("a b-c#d") << QStringLiteral("<a b-c#d>");
        QTest::newRow("other scripts")
            << QStringLiteral("\u540d\u524d.\u4f4f\u6240") << QStringLiteral("<\u540d\u524d><\u4f4f\u6240>");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("dot first") << QStringLiteral(".a") << QString();
        QTest::newRow("dot last") << QStringLiteral("a.") << QString();
        QTest::newRow("two dots") << QStringLiteral("a..b") << QString();
        QTest::newRow("index first") << QStringLiteral("[0]") << QString();
        QTest::newRow("open bracket") << QStringLiteral("a[1") << QString();
        QTest::newRow("no number") << QStringLiteral("a[x]") << QString();
        QTest::newRow("negative") << QStringLiteral("a[-1]") << QString();
        QTest::newRow("text behind bracket") << QStringLiteral("a[1]b") << QString();
        QTest::newRow("open quote") << QStringLiteral("\"a") << QString();
        QTest::newRow("text behind quote") << QStringLiteral("\"a\"b") << QString();
        QTest::newRow("too deep") << QStringLiteral("a.").repeated(40) + u'a' << QString();
    }
    void parsesDocumentPaths()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, path);
        const auto parsed = parseDocumentPath(text);
        QCOMPARE(bool(parsed), !path.isEmpty());
        if (parsed)
            QCOMPARE(rendered(*parsed), path);
    }

    void writesAttributeNamesAsPaths_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"a", "a.b", "a[0]", "\"", "\"a\".b", " a", "a b", "#", ":v", "SELECT", "."})
            QTest::newRow(name) << QString::fromUtf8(name);
    }
    void writesAttributeNamesAsPaths()
    {
        QFETCH(const QString, name);
        const auto parsed = parseDocumentPath(pathOfAttribute(name));
        QVERIFY(parsed);
        QCOMPARE(parsed->size(), std::size_t(1));
        QCOMPARE(QString::fromStdString(parsed->front().name), name);
    }

    void splitsValueLists_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<bool>("isValid");
        QTest::newRow("three") << QStringLiteral("a, b ,c")
                               << QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}
                               << true;
        QTest::newRow("quoted comma") << QStringLiteral("\"a, b\", c")
                                      << QStringList{QStringLiteral("a, b"), QStringLiteral("c")} << true;
        QTest::newRow("quoted blanks and quotes")
            << QStringLiteral(" \" a \"\"b\"\" \" ") << QStringList{QStringLiteral(" a \"b\" ")} << true;
        QTest::newRow("one") << QStringLiteral("1") << QStringList{QStringLiteral("1")} << true;
        QTest::newRow("empty one between")
            << QStringLiteral("a,,b") << QStringList{QStringLiteral("a"), QString(), QStringLiteral("b")}
            << true;
        QTest::newRow("open quote") << QStringLiteral("\"a, b") << QStringList{} << false;
        QTest::newRow("text behind quote") << QStringLiteral("\"a\" b") << QStringList{} << false;
    }
    void splitsValueLists()
    {
        QFETCH(const QString, text);
        const core::Result<QStringList> values = splitValueList(text);
        QTEST(bool(values), "isValid");
        if (values)
            QTEST(*values, "values");
    }

    void readsBackTheTextOfAValue_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json :
             {R"({"S":""})", R"({"S":"a\nb"})", R"({"N":"12345678901234567890123456789012345678"})",
              R"({"N":"-0.5"})", R"({"B":"AAEC/w=="})", R"({"BOOL":true})", R"({"BOOL":false})",
              R"({"NULL":true})", R"({"SS":["a","b"]})", R"({"NS":["1","2.5"]})", R"({"BS":["AA=="]})",
              R"({"L":[{"S":"x"},{"NULL":true}]})", R"({"M":{"a":{"N":"1"}}})"})
            QTest::newRow(json) << QByteArray(json);
    }
    void readsBackTheTextOfAValue()
    {
        QFETCH(const QByteArray, json);
        auto read = core::valueFromDynamoJson(json.toStdString());
        const auto *value = std::get_if<core::AttributeValue>(&read);
        QVERIFY(value);
        const core::Result<core::AttributeValue> back = parseTypedText(typedTextOf(*value));
        QVERIFY(back);
        QVERIFY(*back == *value);
    }

    void refusesTextsThatAreNoValues_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("text");
        QTest::newRow("no number") << int(ValueKind::Number) << QStringLiteral("twelve");
        QTest::newRow("empty number") << int(ValueKind::Number) << QString();
        QTest::newRow("39 digits") << int(ValueKind::Number) << QString(39, u'9');
        QTest::newRow("no base64") << int(ValueKind::Binary) << QStringLiteral("%%%");
        QTest::newRow("no boolean") << int(ValueKind::Boolean) << QStringLiteral("yes");
        QTest::newRow("no JSON") << int(ValueKind::Json) << QStringLiteral("{");
        QTest::newRow("plain JSON") << int(ValueKind::Json) << QStringLiteral("[1]");
        QTest::newRow("empty set") << int(ValueKind::Json) << QStringLiteral("{\"SS\":[]}");
    }
    void refusesTextsThatAreNoValues()
    {
        QFETCH(const int, kind);
        QFETCH(const QString, text);
        const core::Result<core::AttributeValue> value = parseTypedText({ValueKind(kind), text});
        QVERIFY(!value);
        QVERIFY(!value.error().message().empty());
    }

    void undoesStepByStep()
    {
        EditHistory<int> history(0);
        QVERIFY(!history.canUndo());
        history.push(1, {});
        history.push(2, {});
        QCOMPARE(history.undo(), 1);
        QCOMPARE(history.undo(), 0);
        QCOMPARE(history.undo(), 0);
        QCOMPARE(history.redo(), 1);
        history.push(9, {}); // the way forward is gone
        QVERIFY(!history.canRedo());
        QCOMPARE(history.undo(), 1);
    }

    void undoesTypingInOneFieldAtOnce()
    {
        EditHistory<QString> history;
        history.push(QStringLiteral("a"), QStringLiteral("field"));
        history.push(QStringLiteral("ab"), QStringLiteral("field"));
        history.push(QStringLiteral("abc"), QStringLiteral("other"));
        QCOMPARE(history.undo(), QStringLiteral("ab"));
        QCOMPARE(history.undo(), QString());
        history.push(QStringLiteral("x"), QStringLiteral("field"));
        history.seal();
        history.push(QStringLiteral("xy"), QStringLiteral("field"));
        QCOMPARE(history.undo(), QStringLiteral("x"));
    }

    void keepsABoundedNumberOfSteps()
    {
        EditHistory<int> history(0);
        for (int i = 1; i <= 1000; ++i)
            history.push(i, {});
        int steps = 0;
        while (history.canUndo()) {
            history.undo();
            ++steps;
        }
        QVERIFY(steps < 250);
        QVERIFY(steps > 100);
    }
};

QTEST_GUILESS_MAIN(TestQuerySpec)
#include "tst_query_spec.moc"
