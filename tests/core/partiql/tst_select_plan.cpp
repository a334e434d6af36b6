// What a SELECT becomes: a Get, some Queries, or a Scan, with which filters.

#include "core/expressions/printer.h"
#include "core/partiql/bound_statement.h"
#include "core/partiql/next_token.h"
#include "core/partiql/planner.h"

#include "core/values/json.h"

#include <QTest>

using namespace core::partiql;

namespace {

core::TableDescription table()
{
    core::TableDescription description;
    description.tableName = "t";
    description.keySchema = {{"pk", core::KeyType::Hash}, {"sk", core::KeyType::Range}};
    core::IndexDescription byColor;
    byColor.indexName = "byColor";
    byColor.keySchema = {{"color", core::KeyType::Hash},
                         {"size", core::KeyType::Hash},
                         {"rank", core::KeyType::Range},
                         {"age", core::KeyType::Range}};
    description.globalSecondaryIndexes = {byColor};
    return description;
}

/// Text with values in place of placeholders.
QString textOf(const core::ExpressionPrinter &printer, const std::string &printed)
{
    QString text = QString::fromStdString(printed);
    for (auto name = printer.names().rbegin(); name != printer.names().rend(); ++name)
        text.replace(QString::fromStdString(name->first), QString::fromStdString(name->second));
    for (auto value = printer.values().rbegin(); value != printer.values().rend(); ++value) {
        std::string json;
        core::appendPlainJson(json, value->second);
        text.replace(QString::fromStdString(value->first), QString::fromStdString(json).replace(u'"', u'\''));
    }
    return text;
}
template <typename Expression>
QString textOf(const Expression &expression)
{
    core::ExpressionPrinter printer;
    const std::string printed = printer.print(expression);
    return textOf(printer, printed);
}

QString textOf(const SelectPlan &plan)
{
    QString text;
    if (plan.kind == SelectPlan::Kind::Get) {
        std::string json;
        core::appendPlainJson(json, plan.key);
        text = "Get " + QString::fromStdString(json).replace(u'"', u'\'');
    } else if (plan.kind == SelectPlan::Kind::Scan) {
        text = "Scan";
    } else {
        QStringList queries;
        for (const core::KeyConditionExpression &query : plan.queries)
            queries << textOf(query);
        text = "Query " + queries.join(" | ");
        if (plan.order == SortOrder::Descending)
            text += " backward";
    }
    if (plan.filter)
        text += "; filter " + textOf(*plan.filter);
    if (plan.ownFilter)
        text += "; own " + textOf(*plan.ownFilter);
    return text;
}

} // namespace

class TestSelectPlan : public QObject
{
    Q_OBJECT

private slots:
    void becomes_data()
    {
        QTest::addColumn<QString>("rest"); // behind FROM
        QTest::addColumn<QString>("plan");
        const auto row = [](const char *rest, const char *plan) { QTest::newRow(rest) << rest << plan; };
        row("t", "Scan");
        row("t WHERE pk = 'a' AND sk = 1", "Get {'pk':'a','sk':1}");
        row("t WHERE (1 = sk) AND ('a' = pk)", "Get {'pk':'a','sk':1}");
        row("t WHERE pk = 'a' AND sk = 1 AND x = 2", "Query pk = 'a' AND sk = 1; filter x = 2");
        row("t WHERE pk = 'a'", "Query pk = 'a'");
        row("t WHERE pk = 'a' AND (sk > 1 AND x = 2) AND y = 3",
            "Query pk = 'a' AND sk > 1; filter x = 2 AND y = 3");
        row("t WHERE pk = 'a' AND 1 < sk", "Query pk = 'a' AND sk > 1");
        row("t WHERE pk = 'a' AND begins_with(sk, 'x')", "Query pk = 'a' AND begins_with(sk, 'x')");
        row("t WHERE pk = 'a' AND sk BETWEEN 1 AND 2", "Query pk = 'a' AND sk BETWEEN 1 AND 2");
        row("t WHERE pk = 'a' AND sk <> 1", "Query pk = 'a'; own sk <> 1");
        row("t WHERE pk = 'a' AND (sk = 1 OR x = 2) AND y = 3",
            "Query pk = 'a'; filter y = 3; own sk = 1 OR x = 2");
        row("t WHERE pk = 'a' AND sk = x", "Query pk = 'a'; own sk = x");
        row("t WHERE pk = 'a' AND size(sk) = 1", "Query pk = 'a'; own size(sk) = 1");
        row("t WHERE pk = 'a' AND pk = 'b'", "Query pk = 'a'; own pk = 'b'");
        row("t WHERE pk IN ['a', 'b', 'a']", "Query pk = 'a' | pk = 'b'");
        row("t WHERE (pk = 'a' OR pk IN ['b', 'c']) AND sk < 5",
            "Query pk = 'a' AND sk < 5 | pk = 'b' AND sk < 5 | pk = 'c' AND sk < 5");
        row("t WHERE pk IN ['a', 'b'] AND sk IN [1, 2]",
            "Query pk = 'a' AND sk = 1 | pk = 'a' AND sk = 2 | pk = 'b' AND sk = 1 | pk = 'b' AND sk = 2");
        row("t WHERE pk IN ['a', 'b'] AND sk IN [1, 2] ORDER BY pk DESC, sk DESC",
            "Query pk = 'b' AND sk = 2 | pk = 'b' AND sk = 1 | pk = 'a' AND sk = 2 | pk = 'a' AND sk = 1 "
            "backward");
        row("t WHERE pk = 'a' OR x = 1", "Scan; filter pk = 'a' OR x = 1");
        row("t WHERE pk = 'a' OR pk > 'b'", "Scan; filter pk = 'a' OR pk > 'b'");
        row("t WHERE NOT pk = 'a'", "Scan; filter NOT pk = 'a'");
        row("t WHERE pk.x = 'a' AND sk = 1", "Scan; filter pk.x = 'a' AND sk = 1");
        row("t WHERE sk = 1", "Scan; filter sk = 1");
        row("t WHERE pk = 'a' ORDER BY sk DESC", "Query pk = 'a' backward");
        row("t WHERE pk = 'a' ORDER BY pk DESC", "Query pk = 'a'");
        row("t.byColor WHERE color = 'red'", "Scan; filter color = 'red'");
        row("t.byColor WHERE color = 'red' AND \"size\" = 1 AND age = 3 AND pk = 'a'",
            "Query color = 'red' AND size = 1; filter pk = 'a'; own age = 3");
        row("t.byColor WHERE color = 'red' AND \"size\" = 1 AND rank = 2 AND age > 3 AND sk = 1",
            "Query color = 'red' AND size = 1 AND rank = 2 AND age > 3; filter sk = 1");
        row("t.byColor WHERE color = 'red' AND \"size\" IN [1, 2] AND rank > 2 AND age > 3",
            "Query color = 'red' AND size = 1 AND rank > 2 | color = 'red' AND size = 2 AND rank > 2; own "
            "age > 3");
    }
    void becomes()
    {
        QFETCH(const QString, rest);
        core::ParameterizedStatement asked;
        asked.statement = "SELECT * FROM " + rest.toStdString();
        const auto bound = bindStatement(asked);
        QVERIFY2(bool(bound), bound ? "" : bound.error().message().c_str());
        const auto &select = std::get<BoundSelect>(*bound);
        const core::TableDescription description = table();
        const core::IndexDescription *index =
            select.from.indexName ? description.findIndex(*select.from.indexName) : nullptr;
        const auto plan = planSelect(select.where, select.orderBy, description, index);
        QVERIFY2(bool(plan), plan ? "" : plan.error().message().c_str());
        QTEST(textOf(*plan), "plan");
    }

    void tokensAreReadBack()
    {
        core::Key key;
        key.set("pk", core::AttributeValue::string("a b\n'"));
        key.set("n", core::AttributeValue::number(core::Number::parse("-1.5E-20").value()));
        const std::string fingerprint = fingerprintOf("SELECT", {core::AttributeValue::number(1)});
        for (const ReadPosition &position :
             {ReadPosition{0, key}, ReadPosition{49, key}, ReadPosition{3, {}}}) {
            const std::string token = makeNextToken(position, fingerprint);
            const auto read = readNextToken(token, fingerprint);
            QVERIFY(bool(read));
            QVERIFY(*read == position);
            const std::string other = fingerprintOf("SELECT", {core::AttributeValue::string("1")});
            QCOMPARE(readNextToken(token, other).error().message(),
                     std::string("NextToken does not match request"));
            for (std::size_t cut = 1; cut < token.size(); ++cut) {
                const auto part = readNextToken(token.substr(0, cut), fingerprint);
                // A cut in the key's text can leave a place without a key; any other cut is no token.
                QVERIFY(!part || !part->startKey);
            }
        }
    }
};
QTEST_GUILESS_MAIN(TestSelectPlan)
#include "tst_select_plan.moc"
