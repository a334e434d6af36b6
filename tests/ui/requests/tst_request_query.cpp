// From a request to the query line, and back to the request that the query line makes of it.

#include "core/api/codec/codec.h"
#include "ui/query/query_plan.h"
#include "ui/requests/request_query.h"

#include <QTest>

using namespace ui;

namespace {

core::TableDescription shop()
{
    core::TableDescription table;
    table.tableName = "shop";
    table.attributeDefinitions = {
        {"pk", core::AttributeType::S}, {"sk", core::AttributeType::N}, {"status", core::AttributeType::S}};
    table.keySchema = {{"pk", core::KeyType::Hash}, {"sk", core::KeyType::Range}};
    core::IndexDescription index;
    index.indexName = "by-status";
    index.keySchema = {{"status", core::KeyType::Hash}};
    table.globalSecondaryIndexes = {index};
    return table;
}

std::string json(QString text)
{
    return text.replace(u'\'', u'"').toStdString();
}

} // namespace

class TestRequestQuery : public QObject
{
    Q_OBJECT

private slots:
    void theQuestionIsTheSame_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QString>("body");
        QTest::addColumn<RequestKind>("kind");
        QTest::newRow("the whole key")
            << "GetItem"
            << "{'TableName':'shop','Key':{'pk':{'S':'a'},'sk':{'N':'7'}}}" << RequestKind::Get;
        QTest::newRow("a partition") << "Query"
                                     << "{'TableName':'shop','KeyConditionExpression':'pk = :p',"
                                        "'ExpressionAttributeValues':{':p':{'S':'a'}}}"
                                     << RequestKind::Query;
        QTest::newRow("a range, backwards, some")
            << "Query"
            << "{'TableName':'shop','KeyConditionExpression':'pk = :p AND sk BETWEEN :a AND :b',"
               "'ScanIndexForward':false,'Limit':5,'ConsistentRead':true,"
               "'ExpressionAttributeValues':{':p':{'S':'a'},':a':{'N':'1'},':b':{'N':'9'}}}"
            << RequestKind::Query;
        QTest::newRow("an index")
            << "Query"
            << "{'TableName':'shop','IndexName':'by-status','KeyConditionExpression':'#s = :s',"
               "'ExpressionAttributeNames':{'#s':'status'},"
               "'ExpressionAttributeValues':{':s':{'S':'open'}}}"
            << RequestKind::Query;
        QTest::newRow("everything") << "Scan"
                                    << "{'TableName':'shop'}" << RequestKind::Scan;
        QTest::newRow("a filter of every kind")
            << "Scan"
            << "{'TableName':'shop','FilterExpression':'(a = :n OR NOT begins_with(b.c[1], :s)) AND :n < d "
               "AND "
               "attribute_exists(e) AND attribute_not_exists(f) AND attribute_type(g, :t) AND size(h) >= :n "
               "AND "
               "contains(i, :s) AND j IN (:s, :u) AND k BETWEEN :n AND :m AND a <> :n',"
               "'ExpressionAttributeValues':{':n':{'N':'1'},':m':{'N':'2'},':s':{'S':'x, \\\"y\\\"'},"
               "':u':{'S':'z'},':t':{'S':'SS'}}}"
            << RequestKind::Scan;
    }

    /// What the query line sends selects by the same trees.
    void theQuestionIsTheSame()
    {
        QFETCH(QString, operation);
        QFETCH(QString, body);
        QFETCH(RequestKind, kind);
        const core::TableDescription table = shop();
        const auto query = requestQuery(operation, json(body), table);
        QVERIFY2(query, query ? "" : query.error().message().c_str());
        QVERIFY2(query->leftOut.isEmpty(), qPrintable(query->leftOut.join(u',')));
        const QueryPlan plan = planQuery(query->spec, table);
        QVERIFY2(plan.isValid(), plan.isValid() ? "" : qPrintable(plan.problems[0].message));
        QCOMPARE(plan.kind, kind);
        // Through the line once more: nothing is lost on the way.
        const std::string written =
            std::visit([](const auto &request) { return core::writeRequest(request); }, plan.request);
        const auto again = requestQuery(operation, written, table);
        QVERIFY(again);
        compare(again->spec, query->spec);
    }

    void theFieldsAreFilledIn()
    {
        const auto query = requestQuery(
            QStringLiteral("Query"),
            json(QStringLiteral("{'TableName':'shop','KeyConditionExpression':'pk = :p AND sk > :n',"
                                "'FilterExpression':'size(#n) < :n','ProjectionExpression':'pk, a.#n[2]',"
                                "'ExclusiveStartKey':{'pk':{'S':'a'},'sk':{'N':'7'}},"
                                "'ExpressionAttributeNames':{'#n':'x.y'},"
                                "'ExpressionAttributeValues':{':p':{'S':'a'},':n':{'N':'7'}}}")),
            shop());
        QVERIFY2(query, query ? "" : query.error().message().c_str());
        const QuerySpec &spec = query->spec;
        QCOMPARE(spec.partitionText, QStringLiteral("a"));
        QCOMPARE(spec.sortOperator, SortOperator::Greater);
        QCOMPARE(spec.sortText, QStringLiteral("7"));
        QCOMPARE(spec.filter.children.size(), std::size_t(1));
        QCOMPARE(spec.filter.children[0].path, QStringLiteral("\"x.y\""));
        QCOMPARE(spec.filter.children[0].op, FilterOperator::SizeLess);
        QCOMPARE(spec.projection, QStringList({"pk", "a.\"x.y\"[2]"}));
        QCOMPARE(query->leftOut, QStringList{"ExclusiveStartKey"});
    }

    void whatFailedForWantOfPlaceholdersIsOpened()
    {
        const auto query = requestQuery(
            QStringLiteral("Query"),
            json("{'TableName':'shop','IndexName':'by-status','KeyConditionExpression':'status = :status',"
                 "'FilterExpression':'name = :n AND info.name <> :n','ProjectionExpression':'name, #a',"
                 "'ExpressionAttributeNames':{'#a':'a'},"
                 "'ExpressionAttributeValues':{':status':{'S':'open'},':n':{'S':'x'}}}"),
            shop());
        QVERIFY2(query, query ? "" : query.error().message().c_str());
        QCOMPARE(query->spec.partitionText, QStringLiteral("open"));
        QCOMPARE(query->spec.projection, (QStringList{QStringLiteral("name"), QStringLiteral("a")}));
        QCOMPARE(int(query->spec.filter.children.size()), 2);
    }

    void aKeywordThatIsAFunctionAsWellIsTold()
    {
        const auto query = requestQuery(QStringLiteral("Scan"),
                                        json("{'TableName':'shop','FilterExpression':'size(tags) > :n AND "
                                             "size = :n AND #reserved_size = :n',"
                                             "'ExpressionAttributeNames':{'#reserved_size':'mine'},"
                                             "'ExpressionAttributeValues':{':n':{'N':'3'}}}"),
                                        shop());
        QVERIFY2(query, query ? "" : query.error().message().c_str());
        QStringList paths;
        for (const auto &row : query->spec.filter.children)
            paths.append(row.path);
        QCOMPARE(paths, QStringList({"tags", "size", "mine"}));
    }

    void whatTheLineCannotSayIsNamed()
    {
        const auto query = requestQuery(QStringLiteral("Scan"),
                                        json(QStringLiteral("{'TableName':'shop','FilterExpression':'a < b',"
                                                            "'Segment':0,'TotalSegments':2}")),
                                        shop());
        QVERIFY2(query, query ? "" : query.error().message().c_str());
        QCOMPARE(query->leftOut, QStringList({"Segment", "FilterExpression"}));
        QVERIFY(query->spec.isEverything());
    }

    void whatIsWrongIsAnError()
    {
        QVERIFY(!requestQuery(QStringLiteral("Scan"), "{", shop()));
        QVERIFY(!requestQuery(QStringLiteral("PutItem"), "{}", shop()));
        QVERIFY(!requestQuery(QStringLiteral("Scan"),
                              json(QStringLiteral("{'TableName':'shop','FilterExpression':'a <'}")), shop()));
    }

private:
    static void compare(const QuerySpec &actual, const QuerySpec &expected)
    {
        QCOMPARE(toJson(actual), toJson(expected));
    }
};

QTEST_GUILESS_MAIN(TestRequestQuery)
#include "tst_request_query.moc"
