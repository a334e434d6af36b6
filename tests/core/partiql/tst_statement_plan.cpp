// What a statement is said to do, before it does it.

#include "core/partiql/statement_plan.h"

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
    byColor.keySchema = {{"color", core::KeyType::Hash}};
    description.globalSecondaryIndexes = {byColor};
    return description;
}

QString textOf(const core::Result<StatementPlan> &plan)
{
    if (!plan)
        return QStringLiteral("error: ") + QString::fromStdString(plan.error().message());
    static const char *const names[] = {"get", "query", "scan", "insert", "update", "delete", "check"};
    QString text =
        QLatin1String(names[int(plan->kind)]) + QStringLiteral(" ") + QString::fromStdString(plan->tableName);
    if (plan->indexName)
        text += u'.' + QString::fromStdString(*plan->indexName);
    if (plan->queries > 0)
        text += QStringLiteral(" x%1").arg(plan->queries);
    if (plan->isFiltered)
        text += QStringLiteral(" filtered");
    return text;
}

} // namespace

class TestStatementPlan : public QObject
{
    Q_OBJECT

private slots:
    void plans_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("plan");
        const auto row = [](const char *statement, const char *plan) {
            QTest::newRow(statement) << statement << plan;
        };
        row("SELECT * FROM t", "scan t");
        row("SELECT * FROM t WHERE a=1", "scan t filtered");
        row("SELECT * FROM t WHERE pk='a'", "query t x1");
        row("SELECT * FROM t WHERE pk IN ['a','b'] AND a=1", "query t x2 filtered");
        row("SELECT * FROM t WHERE pk='a' AND sk='b'", "get t");
        row("SELECT * FROM t.byColor WHERE color='red'", "query t.byColor x1");
        row("SELECT * FROM t.other", "error: The table does not have the specified index");
        row("INSERT INTO t VALUE {'pk':'a','sk':'b'}", "insert t");
        row("UPDATE t SET a=1 WHERE pk='a' AND sk='b'", "update t");
        row("DELETE FROM t WHERE pk='a' AND sk='b'", "delete t");
        row("EXISTS(SELECT * FROM t WHERE pk='a' AND sk='b' AND a=1)", "check t");
    }
    void plans()
    {
        QFETCH(const QString, statement);
        core::ParameterizedStatement asked;
        asked.statement = statement.toStdString();
        const core::TableDescription known = table();
        QTEST(textOf(planStatement(asked, &known)), "plan");
    }

    void withoutATableOnlyTheTextIsLookedAt()
    {
        core::ParameterizedStatement asked;
        asked.statement = "SELECT * FROM t WHERE pk='a'";
        QCOMPARE(textOf(planStatement(asked, nullptr)), QStringLiteral("scan t filtered"));
        asked.statement = "DELETE FROM t WHERE pk='a'";
        QCOMPARE(textOf(planStatement(asked, nullptr)), QStringLiteral("delete t"));
        const core::TableDescription known = table();
        QVERIFY(!planStatement(asked, &known)); // half a key
        asked.statement = "SELECT";
        QVERIFY(!planStatement(asked, nullptr));
    }

    void parametersAreCounted()
    {
        core::ParameterizedStatement asked;
        asked.statement = "SELECT * FROM t WHERE pk=?";
        const core::TableDescription known = table();
        QVERIFY(!planStatement(asked, &known));
        asked.parameters = {core::AttributeValue::string("a")};
        QCOMPARE(textOf(planStatement(asked, &known)), QStringLiteral("query t x1"));
    }
};

QTEST_GUILESS_MAIN(TestStatementPlan)
#include "tst_statement_plan.moc"
