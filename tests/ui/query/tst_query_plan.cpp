#include "core/values/json.h"
#include "ui/query/query_plan.h"
#include "ui/query/refusal.h"

#include <QTest>

using namespace ui;
using Op = FilterOperator;
using Kind = FilterNode::Kind;
using Field = SpecProblem::Field;

Q_DECLARE_METATYPE(ui::QuerySpec)

namespace {

core::TableDescription orders()
{
    core::TableDescription table;
    table.tableName = "orders";
    table.keySchema = {{"pk", core::KeyType::Hash}, {"sk", core::KeyType::Range}};
    table.attributeDefinitions = {{"pk", core::AttributeType::S},
                                  {"sk", core::AttributeType::S},
                                  {"status", core::AttributeType::S},
                                  {"total", core::AttributeType::N},
                                  {"raw", core::AttributeType::B}};
    core::IndexDescription byStatus;
    byStatus.indexName = "by-status";
    byStatus.keySchema = {{"status", core::KeyType::Hash}, {"total", core::KeyType::Range}};
    core::IndexDescription byRaw = byStatus;
    byRaw.indexName = "by-raw";
    byRaw.keySchema = {{"raw", core::KeyType::Hash}};
    table.globalSecondaryIndexes = {byStatus, byRaw};
    table.itemCount = 50000;
    table.tableSizeBytes = 12897485; // 12.3 MB
    return table;
}

/// A request as text: what the tests compare.
template <typename Request>
QString placeholders(const Request &request)
{
    QString text;
    if (request.expressionAttributeNames)
        for (const auto &[placeholder, name] : *request.expressionAttributeNames)
            text += QStringLiteral(" %1=%2").arg(QString::fromStdString(placeholder),
                                                 QString::fromStdString(name));
    if constexpr (requires { request.expressionAttributeValues; }) {
        if (request.expressionAttributeValues)
            for (const auto &[placeholder, value] : *request.expressionAttributeValues) {
                std::string json;
                core::appendDynamoJson(json, value);
                text += QStringLiteral(" %1=%2").arg(QString::fromStdString(placeholder),
                                                     QString::fromStdString(json));
            }
    }
    return text;
}

QString part(const char *name, const std::optional<std::string> &value)
{
    return value ? QStringLiteral(" %1{%2}").arg(QLatin1String(name), QString::fromStdString(*value))
                 : QString();
}

QString rendered(const QueryPlan &plan)
{
    if (const auto *get = std::get_if<core::GetItemRequest>(&plan.request)) {
        std::string key;
        core::appendDynamoJson(key, *get->key);
        return QStringLiteral("Get") + QString::fromStdString(key) +
               part("projection", get->projectionExpression) + placeholders(*get) +
               (get->consistentRead ? QStringLiteral(" consistent") : QString());
    }
    if (const auto *query = std::get_if<core::QueryRequest>(&plan.request))
        return QStringLiteral("Query") + part("index", query->indexName) +
               part("key", query->keyConditionExpression) + part("filter", query->filterExpression) +
               part("projection", query->projectionExpression) + placeholders(*query) +
               (query->scanIndexForward ? QString() : QStringLiteral(" backward")) +
               (query->limit ? QStringLiteral(" limit %1").arg(*query->limit) : QString());
    const auto &scan = std::get<core::ScanRequest>(plan.request);
    return QStringLiteral("Scan") + part("index", scan.indexName) + part("filter", scan.filterExpression) +
           part("projection", scan.projectionExpression) + placeholders(scan) +
           (scan.limit ? QStringLiteral(" limit %1").arg(*scan.limit) : QString());
}

QuerySpec keySpec(const char *partition, SortOperator op = SortOperator::Any, const char *sort = "",
                  const char *upper = "")
{
    QuerySpec spec;
    spec.partitionText = QString::fromUtf8(partition);
    spec.sortOperator = op;
    spec.sortText = QString::fromUtf8(sort);
    spec.sortUpperText = QString::fromUtf8(upper);
    return spec;
}

TypedText s(const char *text)
{
    return {ValueKind::String, QString::fromUtf8(text)};
}
TypedText n(const char *text)
{
    return {ValueKind::Number, QString::fromUtf8(text)};
}

QuerySpec filtered(FilterNode node, const char *partition = "")
{
    QuerySpec spec = keySpec(partition);
    spec.filter = FilterNode::group(Kind::All, {std::move(node)});
    return spec;
}

FilterNode where(const char *path, Op op, TypedText first = {}, TypedText second = {})
{
    return FilterNode::condition(QString::fromUtf8(path), op, std::move(first), std::move(second));
}

} // namespace

class TestQueryPlan : public QObject
{
    Q_OBJECT

private slots:
    void makesTheRequest_data()
    {
        QTest::addColumn<QuerySpec>("spec");
        QTest::addColumn<QString>("request");
        const auto row = [](const char *name, const QuerySpec &spec, const char *request) {
            QTest::newRow(name) << spec
                                << QString::fromUtf8(request).replace(u'\'',
                                                                      u'"'); // easier to read without \\\"
        };
        // ---- keys
        row("nothing asked", {}, "Scan");
        row("whole key", keySpec("C#1", SortOperator::Equal, "O#1"),
            "Get{'pk':{'S':'C#1'},'sk':{'S':'O#1'}}");
        row("partition", keySpec("C#1"), "Query key{#pk = :pk} #pk=pk :pk={'S':'C#1'}");
        row("begins with", keySpec("C", SortOperator::BeginsWith, "O"),
            "Query key{#pk = :pk AND begins_with(#sk, :sk)} #pk=pk #sk=sk :pk={'S':'C'} :sk={'S':'O'}");
        row("between", keySpec("C", SortOperator::Between, "a", "b"),
            "Query key{#pk = :pk AND #sk BETWEEN :sk AND :sk_2} #pk=pk #sk=sk :pk={'S':'C'} :sk={'S':'a'} "
            ":sk_2={'S':'b'}");
        row("less", keySpec("C", SortOperator::Less, "a"),
            "Query key{#pk = :pk AND #sk < :sk} #pk=pk #sk=sk :pk={'S':'C'} :sk={'S':'a'}");
        row("less or equal", keySpec("C", SortOperator::LessEqual, "a"),
            "Query key{#pk = :pk AND #sk <= :sk} #pk=pk #sk=sk :pk={'S':'C'} :sk={'S':'a'}");
        row("greater", keySpec("C", SortOperator::Greater, "a"),
            "Query key{#pk = :pk AND #sk > :sk} #pk=pk #sk=sk :pk={'S':'C'} :sk={'S':'a'}");
        row("greater or equal", keySpec("C", SortOperator::GreaterEqual, "a"),
            "Query key{#pk = :pk AND #sk >= :sk} #pk=pk #sk=sk :pk={'S':'C'} :sk={'S':'a'}");
        row("sort key without partition becomes a filter", keySpec("", SortOperator::BeginsWith, "O"),
            "Scan filter{begins_with(#sk, :sk)} #sk=sk :sk={'S':'O'}");
        QuerySpec index = keySpec("open", SortOperator::Greater, "9.50");
        index.indexName = QStringLiteral("by-status");
        row("index, number as sort key", index,
            "Query index{by-status} key{#status = :status AND #total > :total} #status=status #total=total "
            ":status={'S':'open'} :total={'N':'9.5'}");
        index.sortOperator = SortOperator::Equal;
        row("whole key of an index is no Get", index,
            "Query index{by-status} key{#status = :status AND #total = :total} #status=status #total=total "
            ":status={'S':'open'} :total={'N':'9.5'}");
        QuerySpec binary = keySpec("AAE=");
        binary.indexName = QStringLiteral("by-raw");
        row("binary key as base64", binary,
            "Query index{by-raw} key{#raw = :raw} #raw=raw :raw={'B':'AAE='}");
        QuerySpec backward = keySpec("C");
        backward.descending = true;
        backward.limitText = QStringLiteral(" 25 ");
        row("backward, limit", backward, "Query key{#pk = :pk} #pk=pk :pk={'S':'C'} backward limit 25");
        QuerySpec consistent = keySpec("a", SortOperator::Equal, "b");
        consistent.consistentRead = true;
        row("consistent Get", consistent, "Get{'pk':{'S':'a'},'sk':{'S':'b'}} consistent");
        // ---- filters, one by one
        row("=", filtered(where("status", Op::Equal, s("open"))),
            "Scan filter{#status = :status} #status=status :status={'S':'open'}");
        row("<>", filtered(where("a", Op::NotEqual, n("1"))), "Scan filter{#a <> :a} #a=a :a={'N':'1'}");
        row("<", filtered(where("a", Op::Less, n("1"))), "Scan filter{#a < :a} #a=a :a={'N':'1'}");
        row("<=", filtered(where("a", Op::LessEqual, n("1"))), "Scan filter{#a <= :a} #a=a :a={'N':'1'}");
        row(">", filtered(where("a", Op::Greater, n("1"))), "Scan filter{#a > :a} #a=a :a={'N':'1'}");
        row(">=", filtered(where("a", Op::GreaterEqual, n("1"))), "Scan filter{#a >= :a} #a=a :a={'N':'1'}");
        row("BETWEEN", filtered(where("a", Op::Between, n("1"), n("2"))),
            "Scan filter{#a BETWEEN :a AND :a_2} #a=a :a={'N':'1'} :a_2={'N':'2'}");
        row("IN", filtered(where("a", Op::In, s("x, \"y, z\""))),
            "Scan filter{#a IN (:a, :a_2)} #a=a :a={'S':'x'} :a_2={'S':'y, z'}");
        row("begins_with", filtered(where("a", Op::BeginsWith, s("x"))),
            "Scan filter{begins_with(#a, :a)} #a=a :a={'S':'x'}");
        row("contains", filtered(where("a", Op::Contains, n("1"))),
            "Scan filter{contains(#a, :a)} #a=a :a={'N':'1'}");
        row("not contains", filtered(where("a", Op::NotContains, s("x"))),
            "Scan filter{NOT contains(#a, :a)} #a=a :a={'S':'x'}");
        row("exists", filtered(where("a", Op::Exists)), "Scan filter{attribute_exists(#a)} #a=a");
        row("not exists", filtered(where("a", Op::NotExists)), "Scan filter{attribute_not_exists(#a)} #a=a");
        row("type", filtered(where("a", Op::TypeIs, s("SS"))),
            "Scan filter{attribute_type(#a, :a)} #a=a :a={'S':'SS'}");
        row("size =", filtered(where("a", Op::SizeEqual, n("3"))),
            "Scan filter{size(#a) = :a} #a=a :a={'N':'3'}");
        row("size <>", filtered(where("a", Op::SizeNotEqual, n("3"))),
            "Scan filter{size(#a) <> :a} #a=a :a={'N':'3'}");
        row("size <", filtered(where("a", Op::SizeLess, n("3"))),
            "Scan filter{size(#a) < :a} #a=a :a={'N':'3'}");
        row("size <=", filtered(where("a", Op::SizeLessEqual, n("3"))),
            "Scan filter{size(#a) <= :a} #a=a :a={'N':'3'}");
        row("size >", filtered(where("a", Op::SizeGreater, n("3"))),
            "Scan filter{size(#a) > :a} #a=a :a={'N':'3'}");
        row("size >=", filtered(where("a", Op::SizeGreaterEqual, n("3"))),
            "Scan filter{size(#a) >= :a} #a=a :a={'N':'3'}");
        row("size between", filtered(where("a", Op::SizeBetween, n("3"), n("4"))),
            "Scan filter{size(#a) BETWEEN :a AND :a_2} #a=a :a={'N':'3'} :a_2={'N':'4'}");
        // ---- values
        row("boolean", filtered(where("a", Op::Equal, {ValueKind::Boolean, QStringLiteral("true")})),
            "Scan filter{#a = :a} #a=a :a={'BOOL':true}");
        row("null", filtered(where("a", Op::Equal, {ValueKind::Null, {}})),
            "Scan filter{#a = :a} #a=a :a={'NULL':true}");
        row("empty string", filtered(where("a", Op::Equal, s(""))), "Scan filter{#a = :a} #a=a :a={'S':''}");
        row("38 digits", filtered(where("a", Op::Equal, n("12345678901234567890123456789012345678"))),
            "Scan filter{#a = :a} #a=a :a={'N':'12345678901234567890123456789012345678'}");
        row("set",
            filtered(where("a", Op::Equal, {ValueKind::Json, QStringLiteral("{\"SS\":[\"b\",\"a\"]}")})),
            "Scan filter{#a = :a} #a=a :a={'SS':['a','b']}");
        // ---- names
        row("reserved word", filtered(where("name", Op::Exists)),
            "Scan filter{attribute_exists(#name)} #name=name");
        row("odd name", filtered(where("a b-c", Op::Equal, s("x"))),
            "Scan filter{#n1 = :v1} #n1=a b-c :v1={'S':'x'}");
        row("name with a dot", filtered(where("\"a.b\"", Op::Exists)),
            "Scan filter{attribute_exists(#n1)} #n1=a.b");
        row("nested", filtered(where("a.b[3].a", Op::Equal, n("1"))),
            "Scan filter{#a.#b[3].#a = :a} #a=a #b=b :a={'N':'1'}");
        row("a name like a placeholder",
            filtered(FilterNode::group(Kind::All, {where("a-b", Op::Exists), where("n1", Op::Exists)})),
            "Scan filter{(attribute_exists(#n1) AND attribute_exists(#n1_2))} #n1=a-b #n1_2=n1");
        // ---- groups
        FilterNode either = FilterNode::group(Kind::Any, {where("a", Op::Exists), where("b", Op::Exists)});
        row("or", filtered(either), "Scan filter{(attribute_exists(#a) OR attribute_exists(#b))} #a=a #b=b");
        either.negated = true;
        row("not (or)", filtered(either),
            "Scan filter{NOT (attribute_exists(#a) OR attribute_exists(#b))} #a=a #b=b");
        FilterNode off = where("x", Op::Exists);
        off.enabled = false;
        QuerySpec both = keySpec("C");
        both.filter = FilterNode::group(
            Kind::Any, {FilterNode::group(Kind::All, {where("a", Op::Exists), where("b", Op::Exists)}), off,
                        where("c", Op::Exists)});
        row("or of and, one switched off", both,
            "Query key{#pk = :pk} filter{(attribute_exists(#a) AND attribute_exists(#b)) OR "
            "attribute_exists(#c)} #pk=pk #a=a #b=b #c=c :pk={'S':'C'}");
        QuerySpec keyAndFilter = keySpec("a", SortOperator::Equal, "b");
        keyAndFilter.filter = FilterNode::group(Kind::All, {where("x", Op::Exists)});
        row("a filter makes a Query of a Get", keyAndFilter,
            "Query key{#pk = :pk AND #sk = :sk} filter{attribute_exists(#x)} #pk=pk #sk=sk #x=x "
            ":pk={'S':'a'} :sk={'S':'b'}");
        keyAndFilter.filter.children[0].enabled = false;
        row("a filter switched off does not", keyAndFilter, "Get{'pk':{'S':'a'},'sk':{'S':'b'}}");
        QuerySpec sortAndFilter = keySpec("", SortOperator::Equal, "b");
        sortAndFilter.filter = FilterNode::group(Kind::Any, {where("x", Op::Exists), where("y", Op::Exists)});
        row("sort key and filter of a scan", sortAndFilter,
            "Scan filter{#sk = :sk AND (attribute_exists(#x) OR attribute_exists(#y))} #sk=sk #x=x #y=y "
            ":sk={'S':'b'}");
        row("a scan may filter by keys", filtered(where("pk", Op::Contains, s("x"))),
            "Scan filter{contains(#pk, :pk)} #pk=pk :pk={'S':'x'}");
        // ---- projection
        QuerySpec projected;
        projected.projection = {QStringLiteral("a.b"), QStringLiteral("a.b"), QStringLiteral("sk")};
        row("projection, keys are added", projected,
            "Scan projection{#a.#b, #sk, #pk} #a=a #b=b #sk=sk #pk=pk");
        QuerySpec projectedIndex = projected;
        projectedIndex.indexName = QStringLiteral("by-status");
        row("projection of an index", projectedIndex,
            "Scan index{by-status} projection{#a.#b, #sk, #pk, #status, #total} #a=a #b=b #sk=sk #pk=pk "
            "#status=status #total=total");
        QuerySpec projectedGet = keySpec("a", SortOperator::Equal, "b");
        projectedGet.projection = {QStringLiteral("x")};
        row("projection of a Get", projectedGet,
            "Get{'pk':{'S':'a'},'sk':{'S':'b'}} projection{#x, #pk, #sk} #x=x #pk=pk #sk=sk");
    }
    void makesTheRequest()
    {
        QFETCH(const QuerySpec, spec);
        QFETCH(const QString, request);
        const QueryPlan plan = planQuery(spec, orders());
        QStringList messages;
        for (const SpecProblem &problem : plan.problems)
            messages << problem.message;
        QVERIFY2(plan.isValid(), qPrintable(messages.join(u';')));
        QCOMPARE(rendered(plan), request);
    }

    void saysWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QuerySpec>("spec");
        QTest::addColumn<int>("field");
        QTest::addColumn<QList<int>>("node");
        const auto row = [](const char *name, const QuerySpec &spec, Field field,
                            const QList<int> &node = {}) {
            QTest::newRow(name) << spec << int(field) << node;
        };
        QuerySpec index;
        index.indexName = QStringLiteral("gone");
        row("no such index", index, Field::Index);
        index.indexName = QStringLiteral("by-raw");
        index.partitionText = QStringLiteral("%");
        row("key is no base64", index, Field::Partition);
        row("sort value missing", keySpec("a", SortOperator::Equal), Field::Sort);
        row("upper bound missing", keySpec("a", SortOperator::Between, "a"), Field::SortUpper);
        row("bounds crossed", keySpec("a", SortOperator::Between, "b", "a"), Field::SortUpper);
        QuerySpec number = keySpec("open", SortOperator::BeginsWith, "1");
        number.indexName = QStringLiteral("by-status");
        row("a number has no beginning", number, Field::Sort);
        number.sortOperator = SortOperator::Equal;
        number.sortText = QStringLiteral("x");
        row("key is no number", number, Field::Sort);
        QuerySpec consistent;
        consistent.indexName = QStringLiteral("by-status");
        consistent.consistentRead = true;
        row("consistent global index", consistent, Field::Consistency);
        for (const char *limit : {"0", "-1", "x", "1.5", "99999999999"}) {
            QuerySpec limited;
            limited.limitText = QString::fromUtf8(limit);
            row(limit, limited, Field::Limit);
        }
        QuerySpec overlap;
        overlap.projection = {QStringLiteral("a"), QStringLiteral("a.b")};
        row("paths overlap", overlap, Field::Projection);
        row("no attribute", filtered(where("", Op::Exists)), Field::FilterPath, {0});
        row("key in the filter of a query", filtered(where("sk", Op::Exists), "C"), Field::FilterPath, {0});
        row("no number in a filter", filtered(where("a", Op::Less, n("x"))), Field::FilterFirst, {0});
        row("booleans have no order",
            filtered(where("a", Op::Less, {ValueKind::Boolean, QStringLiteral("true")})), Field::FilterFirst,
            {0});
        row("numbers do not begin", filtered(where("a", Op::BeginsWith, n("1"))), Field::FilterFirst, {0});
        row("second bound is no number", filtered(where("a", Op::Between, n("1"), n(""))),
            Field::FilterSecond, {0});
        row("bounds of two types", filtered(where("a", Op::Between, n("1"), s("2"))), Field::FilterSecond,
            {0});
        row("filter bounds crossed", filtered(where("a", Op::Between, n("2"), n("1"))), Field::FilterSecond,
            {0});
        row("size is no number", filtered(where("a", Op::SizeLess, s("x"))), Field::FilterFirst, {0});
        row("no such type", filtered(where("a", Op::TypeIs, s("X"))), Field::FilterFirst, {0});
        row("101 values",
            filtered(where("a", Op::In, s(QByteArray("a,").repeated(100).append('b').constData()))),
            Field::FilterFirst, {0});
        row("deep inside",
            filtered(FilterNode::group(Kind::Any, {where("a", Op::Exists), where("b", Op::Less, n("x"))})),
            Field::FilterFirst, {0, 1});
        QuerySpec longFilter;
        longFilter.filter.children.assign(200, where("attribute", Op::Exists));
        row("filter over 4 KB", longFilter, Field::FilterNode);
    }
    void saysWhatIsWrongAndWhere()
    {
        QFETCH(const QuerySpec, spec);
        QFETCH(const int, field);
        QFETCH(const QList<int>, node);
        const QueryPlan plan = planQuery(spec, orders());
        QCOMPARE(plan.problems.size(), std::size_t(1));
        QCOMPARE(int(plan.problems[0].field), field);
        QCOMPARE(QList<int>(plan.problems[0].node.begin(), plan.problems[0].node.end()), node);
        QVERIFY(!plan.problems[0].message.isEmpty());
    }

    void doesNotCallAMistypedKeyAScan()
    {
        QuerySpec spec = keySpec("%");
        spec.indexName = QStringLiteral("by-raw");
        QCOMPARE(planQuery(spec, orders()).kind, RequestKind::Query);
    }

    void findsTheFieldThatARefusalIsAbout_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<int>("field"); // -1: none
        QTest::addColumn<QList<int>>("node");
        const QString operand =
            QStringLiteral("Invalid FilterExpression: Incorrect operand type for operator or "
                           "function; operator or function: %1, operand type: N");
        QTest::newRow("a function that one row has")
            << operand.arg(QStringLiteral("contains")) << int(Field::FilterPath) << QList<int>{1, 0};
        QTest::newRow("a function that two rows have")
            << operand.arg(QStringLiteral("begins_with")) << int(Field::FilterNode) << QList<int>{};
        QTest::newRow("a function of a row that is off")
            << operand.arg(QStringLiteral("size")) << int(Field::FilterNode) << QList<int>{};
        QTest::newRow("a key") << QStringLiteral(
                                      "Filter Expression can only contain non-primary key attributes: "
                                      "Primary key attribute: a.b")
                               << int(Field::FilterPath) << QList<int>{0};
        QTest::newRow("projection") << QStringLiteral(
                                           "Invalid ProjectionExpression: Two document paths overlap")
                                    << int(Field::Projection) << QList<int>{};
        QTest::newRow("no field") << QStringLiteral("Cannot do operations on a non-existent table") << -1
                                  << QList<int>{};
    }
    void findsTheFieldThatARefusalIsAbout()
    {
        QFETCH(const QString, message);
        QFETCH(const int, field);
        QFETCH(const QList<int>, node);
        QuerySpec spec;
        FilterNode off = FilterNode::condition(QStringLiteral("c"), Op::SizeLess, {ValueKind::Number, "1"});
        off.enabled = false;
        spec.filter.children = {
            FilterNode::condition(QStringLiteral("\"a.b\""), Op::BeginsWith, {ValueKind::String, "x"}),
            FilterNode::group(
                Kind::Any,
                {FilterNode::condition(QStringLiteral("b"), Op::Contains, {ValueKind::String, "x"}),
                 FilterNode::condition(QStringLiteral("c"), Op::BeginsWith, {ValueKind::String, "x"})}),
            off};
        const auto found = problemOfRefusal(message, spec);
        QCOMPARE(found ? int(found->field) : -1, field);
        if (found) {
            QCOMPARE(QList<int>(found->node.begin(), found->node.end()), node);
            QCOMPARE(found->message, message);
        }
    }

    void estimatesWhatAScanReads()
    {
        const ScanEstimate estimate = estimateScan({}, orders());
        QCOMPARE(estimate.items, 50000);
        QCOMPARE(estimate.readUnits, 1581); // each of 13 pages is rounded up
        QuerySpec consistent;
        consistent.consistentRead = true;
        QCOMPARE(estimateScan(consistent, orders()).readUnits, 3162);
    }
};

QTEST_GUILESS_MAIN(TestQueryPlan)
#include "tst_query_plan.moc"
