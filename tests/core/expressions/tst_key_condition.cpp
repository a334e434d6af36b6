#include "core/expressions/key_condition.h"
#include "core/expressions/key_paths.h"
#include "tests/core/expressions/expression_request.h"

#include <QTest>

using core::AttributeType;
using core::KeyConditionPart;
using Operator = core::KeyConditionPart::Operator;
using support::ExpressionRequest;

namespace {

constexpr const char *kMultiple =
    "Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition";
constexpr const char *kNoKey = "Invalid condition in KeyConditionExpression: No key attribute specified";
constexpr const char *kNested = "KeyConditionExpressions cannot have conditions on nested attributes";
constexpr const char *kOperations = "KeyConditionExpressions cannot contain nested operations";
constexpr const char *kOnce = "KeyConditionExpressions must only contain one condition per key";

core::KeyConditionSchema hashOnly()
{
    return {{"h", AttributeType::S}, std::nullopt};
}
core::KeyConditionSchema composite(AttributeType rangeType = AttributeType::N)
{
    return {{"h", AttributeType::S}, core::KeyAttribute{"r", rangeType}};
}

} // namespace

class TestKeyCondition : public QObject
{
    Q_OBJECT

    static core::Result<core::KeyConditionExpression> parse(const QByteArray &text)
    {
        const ExpressionRequest request;
        return request.context().parseKeyCondition(text.toStdString());
    }
    static core::Result<core::KeyCondition> convert(const QByteArray &text,
                                                    const core::KeyConditionSchema &schema)
    {
        const core::Result<core::KeyConditionExpression> parsed = parse(text);
        if (!parsed)
            qFatal("%s: %s", text.constData(), parsed.error().message().c_str());
        return core::toKeyCondition(*parsed, schema);
    }

private slots:
    void readsHashAndRange_data()
    {
        QTest::addColumn<int>("op");
        const auto row = [](const char *text, Operator op) { QTest::newRow(text) << int(op); };
        row("h = :s AND r = :n", Operator::Equal);
        row("r = :n AND h = :s", Operator::Equal);
        row(":s = h AND :n < r", Operator::Greater);
        row("h = :s AND :n <= r", Operator::GreaterOrEqual);
        row("h = :s AND :n > r", Operator::Less);
        row("h = :s AND :n >= r", Operator::LessOrEqual);
        row("h = :s AND r < :n", Operator::Less);
        row("h = :s AND r <= :n", Operator::LessOrEqual);
        row("h = :s AND r > :n", Operator::Greater);
        row("h = :s AND r >= :n", Operator::GreaterOrEqual);
        row("h = :s AND r BETWEEN :n AND :n2", Operator::Between);
        row("(h = :s) AND (r = :n)", Operator::Equal);
        row("((h = :s) AND r = :n)", Operator::Equal);
        row("(h) = (:s) and (r) between (:n) and (:n2)", Operator::Between);
    }
    void readsHashAndRange()
    {
        const core::Result<core::KeyCondition> condition = convert(QTest::currentDataTag(), composite());
        QCOMPARE(support::errorOf(condition), QByteArray());
        QCOMPARE(condition->hashAttributeName, std::string("h"));
        QCOMPARE(*condition->hashValue.asString(), std::string("x"));
        QVERIFY(condition->range);
        QCOMPARE(condition->range->attributeName, std::string("r"));
        QTEST(int(condition->range->op), "op");
        QCOMPARE(condition->range->value, core::AttributeValue::number(1));
        QCOMPARE(condition->range->upper.has_value(), condition->range->op == Operator::Between);
        if (condition->range->upper)
            QCOMPARE(*condition->range->upper, core::AttributeValue::number(2));
    }

    void readsOtherShapes()
    {
        const core::Result<core::KeyCondition> alone = convert("h = :s", composite());
        QCOMPARE(support::errorOf(alone), QByteArray());
        QVERIFY(!alone->range);
        QCOMPARE(support::errorOf(convert("h = :s", hashOnly())), QByteArray());
        const core::Result<core::KeyCondition> begins =
            convert("h = :s AND begins_with(r, :s2)", composite(AttributeType::S));
        QCOMPARE(support::errorOf(begins), QByteArray());
        QVERIFY(begins->range->op == Operator::BeginsWith);
    }

    void refusesWhatIsNoKeyCondition_data()
    {
        QTest::addColumn<QByteArray>("error");
        const auto row = [](const char *text, const char *error) {
            QTest::newRow(text) << QByteArray(error);
        };
        const auto invalidOperator = [&](const char *text, const QByteArray &op) {
            row(text, ("Invalid operator used in KeyConditionExpression: " + op).constData());
        };
        invalidOperator("h = :s OR r = :n", "OR");
        invalidOperator("h = :s AND NOT r = :n", "NOT");
        invalidOperator("h IN (:s)", "IN");
        invalidOperator("h <> :s", "<>");
        invalidOperator("attribute_exists(h)", "attribute_exists");
        invalidOperator("h = :s AND attribute_not_exists(r)", "attribute_not_exists");
        invalidOperator("attribute_type(h, :type)", "attribute_type");
        invalidOperator("contains(h, :s)", "contains");
        row("size(h) = :n", kOperations);
        row("h = :s AND r > size(q)", kOperations);
        row("h.a = :s", kNested);
        row("h[0] = :s", kNested);
        row("h = :s AND begins_with(r.a, :s)", kNested);
        row("h = :s AND h = :s2", kOnce);
        row("h = :s AND r > :n AND r < :n2", kOnce);
        row("h = r", kMultiple);
        row("r BETWEEN :n AND q", kMultiple);
        row("begins_with(h, r)", kMultiple);
        row(":s = :s2", kNoKey);
        row("begins_with(:s, :s2)", kNoKey);
        row(":n BETWEEN :n AND :n2", kNoKey);
        row(":n BETWEEN r AND :n2",
            "Invalid condition in KeyConditionExpression: BETWEEN operator must have the key "
            "attribute as its first operand");
        row("begins_with(:s, r)",
            "Invalid condition in KeyConditionExpression: begins_with operator must have the key "
            "attribute as its first operand");
        row("h = ", "Invalid KeyConditionExpression: Syntax error; token: \"<EOF>\", near: \"= \"");
        row("((h = :s))", "Invalid KeyConditionExpression: The expression has redundant parentheses;");
        row("hash = :s",
            "Invalid KeyConditionExpression: Attribute name is a reserved keyword; reserved keyword: hash");
        row("h = :nowhere",
            "Invalid KeyConditionExpression: An expression attribute value used in expression is not "
            "defined; attribute value: :nowhere");
        row("", "Invalid KeyConditionExpression: The expression can not be empty;");
        row("h = :s AND r BETWEEN :n2 AND :n", "Invalid KeyConditionExpression: The BETWEEN operator "
                                               "requires upper bound to be greater than or equal to "
                                               "lower bound; lower bound operand: AttributeValue: {N:2}, "
                                               "upper bound operand: AttributeValue: {N:1}");
        row("h = :s AND begins_with(r, :n)", "Invalid KeyConditionExpression: Incorrect operand type for "
                                             "operator or function; operator or function: "
                                             "begins_with, operand type: N");
    }
    void refusesWhatIsNoKeyCondition() { QTEST(support::errorOf(parse(QTest::currentDataTag())), "error"); }

    void refusesWhatDoesNotFitTheKeys_data()
    {
        QTest::addColumn<bool>("hasRange");
        QTest::addColumn<QByteArray>("error");
        const auto row = [](const char *text, bool hasRange, const char *error) {
            QTest::newRow(text) << hasRange << QByteArray(error);
        };
        const char *kType =
            "One or more parameter values were invalid: Condition parameter type does not match schema "
            "type";
        row("a = :s", true, "Query condition missed key schema element: h");
        row("r = :n", true, "Query condition missed key schema element: h");
        row("h = :s AND a = :n", true, "Query condition missed key schema element: r");
        row("h = :s AND r = :n", false,
            "The number of query conditions (2) exceeds the number of key attributes defined in the schema "
            "(1)");
        row("h = :s AND a = :n AND b = :n", true, "Conditions can be of length 1 or 2 only");
        row("h > :s", true, "Query key condition not supported");
        row("begins_with(h, :s)", true, "Query key condition not supported");
        row("h BETWEEN :s AND :s2 AND r = :n", true, "Query key condition not supported");
        row("h = :n", true, kType);
        row("h = :s AND r = :s", true, kType);
        row("h = :s AND r = :ss", true, kType);
        row("h = :s AND begins_with(r, :s)", true, kType);
        row("h = :empty", true,
            "One or more parameter values are not valid. The AttributeValue for a key attribute cannot "
            "contain an empty "
            "string value. Key: h");
    }
    void refusesWhatDoesNotFitTheKeys()
    {
        QFETCH(const bool, hasRange);
        QTEST(support::errorOf(convert(QTest::currentDataTag(), hasRange ? composite() : hashOnly())),
              "error");
    }

    void refusesPathsIntoKeys()
    {
        const ExpressionRequest request;
        core::ExpressionContext context = request.context();
        const core::KeyAttributeNames names{{"h", "r"}, {"i", "h"}};
        const auto condition = [&](const char *text) {
            return support::errorOf(core::checkKeyPaths(*context.parseCondition(text), names));
        };
        const auto update = [&](const char *text) {
            return support::errorOf(core::checkKeyPaths(*context.parseUpdate(text), names));
        };
        const QByteArray why(
            "Key attributes must be scalars; list random access '[]' and map lookup '.' are not "
            "allowed: ");
        QCOMPARE(condition("h = :s AND a.h = :s AND i = :s"), QByteArray());
        QCOMPARE(condition("a = :s AND NOT size(h.a) = :n"), why + "Key: h");
        QCOMPARE(condition("a = :s OR i[0] = :n"), why + "IndexKey: i");
        QCOMPARE(update("SET a = r, b = :s"), QByteArray());
        QCOMPARE(update("REMOVE a, r.b"), why + "Key: r");
        QCOMPARE(update("SET a = list_append(:l, if_not_exists(i.x, :l))"), why + "IndexKey: i");
        QCOMPARE(update("SET a = :n + r[1]"), why + "Key: r");
        QCOMPARE(support::errorOf(core::checkKeyPaths(*context.parseProjection("a, h, r[3]"), names)),
                 why + "Key: r");
    }

    void refusesKeysThatAreTooLong()
    {
        const auto equals = [](std::size_t hashBytes, std::size_t rangeBytes) {
            core::KeyConditionExpression expression;
            const auto part = [&](const char *name, std::size_t bytes) {
                const core::Literal value(core::AttributeValue::string(std::string(bytes, 'k')));
                expression.parts.push_back({name, Operator::Equal, {value}});
            };
            part("h", hashBytes);
            part("r", rangeBytes);
            return support::errorOf(core::toKeyCondition(expression, composite(AttributeType::S)));
        };
        QCOMPARE(equals(2048, 1024), QByteArray());
        QCOMPARE(equals(2049, 1024),
                 QByteArray("One or more parameter values were invalid: Size of hashkey has "
                            "exceeded the maximum size limit of2048 bytes"));
        QCOMPARE(equals(2048, 1025),
                 QByteArray("One or more parameter values were invalid: Aggregated size of all "
                            "range keys has exceeded the size limit of 1024 bytes"));
    }
};
QTEST_GUILESS_MAIN(TestKeyCondition)
#include "tst_key_condition.moc"
