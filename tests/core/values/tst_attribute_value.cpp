#include "core/values/attribute_value.h"
#include "tests/support/random_seed.h"
#include "tests/support/random_values.h"

#include <QTest>

#include <map>

using core::AttributeMap;
using core::AttributeType;
using core::AttributeValue;
using core::Number;

namespace {

Number numberOf(const char *text)
{
    return Number::parse(text).value();
}

} // namespace

class TestAttributeValue : public QObject
{
    Q_OBJECT

private slots:
    void knowsItsDescriptors()
    {
        for (int i = 0; i < 10; ++i) {
            AttributeType type{};
            QVERIFY(core::typeOfDescriptor(core::descriptor(AttributeType(i)), type));
            QCOMPARE(int(type), i);
        }
        QCOMPARE(std::string(core::descriptor(AttributeType::NUL)), std::string("NULL"));
        AttributeType unchanged = AttributeType::BS;
        for (const char *name : {"", "s", "X", "NUL", "BOOLEAN"})
            QVERIFY(!core::typeOfDescriptor(name, unchanged));
        QCOMPARE(unchanged, AttributeType::BS);
    }

    void hasTheTypeItWasMadeWith()
    {
        QCOMPARE(AttributeValue().type(), AttributeType::NUL);
        QCOMPARE(AttributeValue::string("").type(), AttributeType::S);
        QCOMPARE(AttributeValue::number(5).type(), AttributeType::N);
        QCOMPARE(AttributeValue::binary("").type(), AttributeType::B);
        QCOMPARE(AttributeValue::boolean(false).type(), AttributeType::BOOL);
        QCOMPARE(AttributeValue::null().type(), AttributeType::NUL);
        QCOMPARE(AttributeValue::map({}).type(), AttributeType::M);
        QCOMPARE(AttributeValue::list({}).type(), AttributeType::L);
        QCOMPARE(AttributeValue::stringSet({"a"}).type(), AttributeType::SS);
        QCOMPARE(AttributeValue::numberSet({Number()}).type(), AttributeType::NS);
        QCOMPARE(AttributeValue::binarySet({core::Binary{"a"}}).type(), AttributeType::BS);
    }

    void comparesDeeplyAndByType()
    {
        QVERIFY(AttributeValue::string("1") != AttributeValue::number(1));
        QVERIFY(AttributeValue::string("a") != AttributeValue::binary("a"));
        QVERIFY(AttributeValue::stringSet({"b", "a"}) == AttributeValue::stringSet({"a", "b"}));
        QVERIFY(AttributeValue::numberSet({numberOf("1.0"), numberOf("2")}) ==
                AttributeValue::numberSet({numberOf("2"), numberOf("1")}));
        const auto list = [](std::int64_t a, std::int64_t b) {
            return AttributeValue::list({AttributeValue::number(a), AttributeValue::number(b)});
        };
        QVERIFY(list(1, 2) == list(1, 2));
        QVERIFY(list(1, 2) != list(2, 1));
        const auto map = [&](std::int64_t n) {
            return AttributeValue::map({{"x", list(n, n)}, {"a", AttributeValue()}});
        };
        QVERIFY(map(1) == map(1));
        QVERIFY(map(1) != map(2));
    }

    void mapBehavesLikeAnOrderedMap()
    {
        std::mt19937_64 random = support::seededRandom();
        support::RandomValues values(random);
        AttributeMap map;
        std::map<std::string, AttributeValue> twin;
        for (int i = 0; i < 3000; ++i) {
            const std::string name = values.bytes().substr(0, 2);
            AttributeValue value = values.value(1);
            switch (values.below(4)) {
            case 0:
                map.set(name, value);
                twin[name] = value;
                break;
            case 1:
                QCOMPARE(map.insert(name, value), twin.emplace(name, value).second);
                break;
            case 2:
                QCOMPARE(map.erase(name), twin.erase(name) == 1);
                break;
            default:
                QCOMPARE(map.contains(name), twin.contains(name));
            }
            QCOMPARE(map.size(), twin.size());
        }
        auto expected = twin.begin();
        for (const core::Attribute &attribute : map) {
            QCOMPARE(attribute.name, expected->first);
            QVERIFY(attribute.value == expected->second);
            QVERIFY(map.find(attribute.name) == &attribute.value);
            ++expected;
        }
        AttributeMap appended;
        for (const auto &[name, value] : twin)
            appended.appendSorted(name, value);
        QVERIFY(appended == map);
        map.clear();
        QVERIFY(map.empty());
        QVERIFY(map.find("a") == nullptr);
    }

    void listsKeepTheLastOfTwoEqualNames()
    {
        const AttributeMap map{
            {"b", AttributeValue::number(1)}, {"a", AttributeValue()}, {"b", AttributeValue::number(2)}};
        QCOMPARE(map.size(), std::size_t(2));
        QVERIFY(*map.find("b") == AttributeValue::number(2));
    }

    void comparesScalarsAsKeysDo()
    {
        using core::compareScalars;
        QVERIFY(compareScalars(AttributeValue::string("a"), AttributeValue::string("b")) < 0);
        QVERIFY(compareScalars(AttributeValue::string("\x7f"), AttributeValue::string("\xc3\xa9")) < 0);
        QVERIFY(compareScalars(AttributeValue::binary("\xff"), AttributeValue::binary("\x01")) > 0);
        QVERIFY(compareScalars(AttributeValue::binary("a"), AttributeValue::binary("aa")) < 0);
        QVERIFY(compareScalars(AttributeValue::number(numberOf("10")),
                               AttributeValue::number(numberOf("9"))) > 0);
        QVERIFY(compareScalars(AttributeValue::number(numberOf("1.0")), AttributeValue::number(1)) == 0);
    }
};

QTEST_GUILESS_MAIN(TestAttributeValue)
#include "tst_attribute_value.moc"
