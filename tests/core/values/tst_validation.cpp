#include "core/values/limits.h"
#include "core/values/validation.h"

#include <QTest>

using core::AttributeMap;
using core::AttributeValue;

namespace {

/// A string with `levels` - 1 lists (or maps) around it.
AttributeValue nested(std::size_t levels, bool inMaps)
{
    AttributeValue value = AttributeValue::string("x");
    for (std::size_t i = 1; i < levels; ++i)
        value = inMaps ? AttributeValue::map({{"a", value}}) : AttributeValue::list({value});
    return value;
}

QString errorOf(const core::Result<void> &result)
{
    return result ? QString() : QString::fromStdString(result.error().message());
}

} // namespace

class TestValidation : public QObject
{
    Q_OBJECT

private slots:
    void allowsNestingToTheLimit_data()
    {
        QTest::addColumn<bool>("inMaps");
        QTest::newRow("lists") << false;
        QTest::newRow("maps") << true;
    }
    void allowsNestingToTheLimit()
    {
        QFETCH(const bool, inMaps);
        const QString tooDeep = "Nesting Levels have exceeded supported limits: "
                                "Attributes in the item have nested levels beyond supported limit";
        QCOMPARE(errorOf(core::validateValue(nested(core::kNestingLevelsMax, inMaps))), QString());
        QCOMPARE(errorOf(core::validateValue(nested(core::kNestingLevelsMax + 1, inMaps))), tooDeep);
        QCOMPARE(errorOf(core::validateItem({{"a", nested(core::kNestingLevelsMax, inMaps)}})), QString());
        QCOMPARE(errorOf(core::validateItem({{"a", nested(core::kNestingLevelsMax + 1, inMaps)}})), tooDeep);
        QCOMPARE(errorOf(core::validateItem({{"a", nested(500, inMaps)}})), tooDeep);
    }

    void refusesBadSets()
    {
        const QString invalid = "One or more parameter values were invalid: ";
        QCOMPARE(errorOf(core::validateValue(AttributeValue::stringSet({}))),
                 invalid + "An string set  may not be empty");
        QCOMPARE(errorOf(core::validateValue(AttributeValue::numberSet({}))),
                 invalid + "An number set  may not be empty");
        QCOMPARE(errorOf(core::validateValue(AttributeValue::binarySet({}))),
                 invalid + "Binary sets should not be empty");
        QCOMPARE(errorOf(core::validateValue(AttributeValue::stringSet({"a", "a"}))),
                 invalid + "Input collection [a, a] contains duplicates.");
        QCOMPARE(errorOf(core::validateValue(AttributeValue::numberSet({core::Number(), core::Number()}))),
                 QString("Input collection contains duplicates"));
        QCOMPARE(
            errorOf(core::validateValue(AttributeValue::binarySet({core::Binary{"a"}, core::Binary{"a"}}))),
            invalid + "Input collection [YQ==, YQ==]of type BS contains duplicates.");
        QCOMPARE(errorOf(core::validateItem({{"a", AttributeValue::list({AttributeValue::stringSet({})})}})),
                 invalid + "An string set  may not be empty");
    }

    void refusesBadNames()
    {
        const auto named = [](std::size_t size) {
            return AttributeMap{{std::string(size, 'n'), AttributeValue()}};
        };
        QCOMPARE(errorOf(core::validateItem(named(core::kAttributeNameBytesMax))), QString());
        QVERIFY(errorOf(core::validateItem(named(core::kAttributeNameBytesMax + 1))).contains("65536"));
        QVERIFY(errorOf(core::validateItem(named(0))).contains("Empty attribute name"));
        QVERIFY(errorOf(core::validateItem({{"a", AttributeValue::map(named(0))}}))
                    .contains("Empty attribute name"));
    }

    void acceptsWhatIsGood()
    {
        QCOMPARE(errorOf(core::validateItem({})), QString());
        QCOMPARE(errorOf(core::validateItem({{"a", AttributeValue::map({})},
                                             {"b", AttributeValue::list({})},
                                             {"c", AttributeValue::string("")},
                                             {"d", AttributeValue::stringSet({""})}})),
                 QString());
    }
};

QTEST_GUILESS_MAIN(TestValidation)
#include "tst_validation.moc"
