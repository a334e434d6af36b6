#include "core/expressions/printer.h"
#include "tests/core/expressions/expression_request.h"

#include <QTest>

using core::ExpressionContext;
using support::ExpressionRequest;
using support::itemOf;

class TestPlaceholders : public QObject
{
    Q_OBJECT

    static QByteArray errorOfNames(const core::ExpressionAttributeNames &names)
    {
        return support::errorOf(ExpressionContext::create(&names, nullptr));
    }
    static QByteArray errorOfValues(const core::ExpressionAttributeValues &values)
    {
        return support::errorOf(ExpressionContext::create(nullptr, &values));
    }
    static core::AttributeValue text() { return core::AttributeValue::string("x"); }

private slots:
    void needsNone()
    {
        core::Result<ExpressionContext> context = ExpressionContext::create(nullptr, nullptr);
        QVERIFY(context);
        QVERIFY(context->parseCondition("attribute_exists(a)"));
        QVERIFY(context->checkAllUsed());
    }

    void refusesEmptyMapsAndBadKeys()
    {
        QCOMPARE(errorOfNames({}), QByteArray("ExpressionAttributeNames must not be empty"));
        QCOMPARE(errorOfValues({}), QByteArray("ExpressionAttributeValues must not be empty"));
        for (const std::string key : {"a", "#", ":a", "#a-b", "# a", "", "#\xC3\xA9"}) {
            QCOMPARE(errorOfNames({{"#fine", "a"}, {key, "a"}}),
                     QByteArray::fromStdString(
                         "ExpressionAttributeNames contains invalid key: Syntax error; key: \"" + key + '"'));
        }
        for (const std::string key : {"a", ":", "#a", ":a.b", ""}) {
            QCOMPARE(
                errorOfValues({{key, text()}}),
                QByteArray::fromStdString(
                    "ExpressionAttributeValues contains invalid key: Syntax error; key: \"" + key + '"'));
        }
        QCOMPARE(errorOfNames({{'#' + std::string(254, 'a'), "a"}}), QByteArray());
        QVERIFY(errorOfNames({{'#' + std::string(255, 'a'), "a"}}).contains("contains invalid key"));
        QVERIFY(errorOfNames({{"#a", ""}}).contains("Empty attribute name"));
        QVERIFY(errorOfNames({{"#a", std::string(65536, 'a')}}).contains("6553"));
        QCOMPARE(errorOfNames({{"#a", std::string(65535, 'a')}}), QByteArray());
    }

    void haveTwoMegabytesTogether()
    {
        constexpr std::size_t kEach = 60'000;
        constexpr std::size_t kLimit = 2 * 1024 * 1024;
        core::ExpressionAttributeNames names;
        for (std::size_t i = 0; i < 20; ++i)
            names.emplace_back("#n" + std::to_string(i), std::string(kEach, 'n'));
        std::size_t bytes = 0;
        for (const auto &[key, name] : names)
            bytes += key.size() + name.size();
        const auto valueOf = [&](std::size_t size) {
            return core::ExpressionAttributeValues{
                {":v", core::AttributeValue::string(std::string(size, 'v'))}};
        };
        const std::size_t rest = kLimit - bytes - 2; // the value's placeholder counts, too
        const core::ExpressionAttributeValues fitting = valueOf(rest);
        const core::ExpressionAttributeValues tooLarge = valueOf(rest + 1);
        QCOMPARE(support::errorOf(ExpressionContext::create(&names, &fitting)), QByteArray());
        QVERIFY(support::errorOf(ExpressionContext::create(&names, &tooLarge)).contains("2097152 bytes"));
    }

    void refusesValuesThatAreNone()
    {
        const core::AttributeValue emptySet(core::AttributeValue::Content(core::StringSet{}));
        QCOMPARE(
            errorOfValues({{":fine", text()}, {":v", emptySet}}),
            QByteArray("ExpressionAttributeValues contains invalid value: One or more parameter values were "
                       "invalid: An string set  may not be empty for key :v"));
    }

    void namesWhatNobodyUsed()
    {
        const core::ExpressionAttributeNames names{{"#z", "a"}, {"#used", "b"}, {"#a", "c"}};
        const core::ExpressionAttributeValues values{{":z", text()}, {":used", text()}, {":a", text()}};
        core::Result<ExpressionContext> context = ExpressionContext::create(&names, &values);
        QVERIFY(context);
        QVERIFY(context->parseCondition("#used = :used"));
        QCOMPARE(
            support::errorOf(context->checkAllUsed()),
            QByteArray("Value provided in ExpressionAttributeNames unused in expressions: keys: {#z, #a}"));
        QVERIFY(context->parseProjection("#z, #a"));
        QCOMPARE(
            support::errorOf(context->checkAllUsed()),
            QByteArray("Value provided in ExpressionAttributeValues unused in expressions: keys: {:z, :a}"));
        QVERIFY(context->parseUpdate("SET x = :z, y = :a"));
        QVERIFY(context->checkAllUsed());
    }

    void treesOutliveTheRequest()
    {
        std::optional<core::ConditionExpression> condition;
        {
            const ExpressionRequest request;
            ExpressionContext context = request.context();
            core::Result<core::ConditionExpression> parsed = context.parseCondition("#dot = :s AND b = :s");
            QVERIFY(parsed);
            condition = std::move(*parsed);
        }
        core::ExpressionPrinter printer;
        QCOMPARE(printer.print(*condition), std::string("#n0 = :v0 AND b = :v0"));
        QCOMPARE(printer.names(), (core::ExpressionAttributeNames{{"#n0", "a.b"}}));
        QCOMPARE(printer.values().size(), std::size_t(1));
    }

    void printsTreesThatCodeHasMade()
    {
        using core::ConditionExpression;
        using core::DocumentPath;
        using core::Literal;
        using core::Operand;
        const auto path = [](std::string name) { return Operand(DocumentPath(std::move(name))); };
        const auto value = [](std::int64_t number) {
            return Operand(Literal(core::AttributeValue::number(number)));
        };
        ConditionExpression either = ConditionExpression::join(
            ConditionExpression::Kind::Or,
            {ConditionExpression::compare(path("status"), core::Comparator::Less, value(1)),
             ConditionExpression::negate(
                 ConditionExpression::hasType(path("my attribute"), core::AttributeType::NUL))});
        const ConditionExpression all = ConditionExpression::join(
            ConditionExpression::Kind::And,
            {std::move(either), ConditionExpression::test(ConditionExpression::Kind::In,
                                                          {Operand::sizeOf(path("a")), value(2), value(3)})});
        core::ExpressionPrinter printer;
        QCOMPARE(printer.print(all),
                 std::string("(#n0 < :v0 OR NOT attribute_type(#n1, :v1)) AND size(a) IN (:v2, :v3)"));
        const core::ExpressionAttributeNames names{{"#n0", "status"}, {"#n1", "my attribute"}};
        QCOMPARE(printer.names(), names);

        core::UpdateExpression update;
        core::SetAction set;
        set.path = DocumentPath({"a", std::uint32_t(3), "status"});
        set.left = core::UpdateOperand::ifNotExists(
            DocumentPath("b"), core::UpdateOperand::of(Literal(core::AttributeValue::number(0))));
        set.arithmetic = core::SetAction::Arithmetic::Minus;
        set.right = core::UpdateOperand::of(DocumentPath("c"));
        update.set.push_back(set);
        update.remove.push_back(DocumentPath("-"));
        update.add.push_back({DocumentPath("n"), Literal(core::AttributeValue::number(7))});
        update.subtract.push_back({DocumentPath("s"), Literal(core::AttributeValue::stringSet({"q"}))});
        QCOMPARE(printer.print(update),
                 std::string("SET a[3].#n0 = if_not_exists(b, :v4) - c REMOVE #n2 ADD n :v5 DELETE s :v6"));

        core::KeyConditionExpression key;
        key.parts.push_back({"name", core::KeyConditionPart::Operator::Equal, {Literal(text())}});
        key.parts.push_back(
            {"r", core::KeyConditionPart::Operator::Between, {Literal(text()), Literal(text())}});
        QCOMPARE(printer.print(key), std::string("#n3 = :v7 AND r BETWEEN :v8 AND :v9"));
    }
};
QTEST_GUILESS_MAIN(TestPlaceholders)
#include "tst_placeholders.moc"
