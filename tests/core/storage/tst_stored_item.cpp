#include "core/storage/stored_item.h"
#include "core/storage/stored_item_json.h"
#include "core/values/item_size.h"
#include "core/values/json.h"

#include <QTest>

#include <random>

using namespace core;

namespace {

Number number(const char *text)
{
    auto parsed = Number::parse(text);
    if (!parsed)
        qFatal("%s", parsed.error().message().c_str());
    return *parsed;
}

/// One of each type, nested, with lengths on both sides of the short form's limit.
AttributeMap everyType()
{
    AttributeMap address;
    address.set("city", AttributeValue::string("Z\xC3\xBCrich"));
    address.set("zip", AttributeValue::number(8001));
    AttributeMap item;
    item.set("pk", AttributeValue::string("customer#00000001"));
    item.set("empty", AttributeValue::string(""));
    item.set("fourteen", AttributeValue::string(std::string(14, 'x')));
    item.set("fifteen", AttributeValue::string(std::string(15, 'x')));
    item.set("long", AttributeValue::string(std::string(70000, 'y')));
    item.set("zero", AttributeValue::number(0));
    item.set("price", AttributeValue::number(number("-19.95")));
    item.set("wide", AttributeValue::number(number("12345678901234567890123456789012345678")));
    item.set("least", AttributeValue::number(number("1e-130")));
    item.set("bytes", AttributeValue::binary(std::string("\0\xFF\x01", 3)));
    item.set("yes", AttributeValue::boolean(true));
    item.set("no", AttributeValue::boolean(false));
    item.set("nothing", AttributeValue::null());
    item.set("address", AttributeValue::map(address));
    item.set("list", AttributeValue::list({AttributeValue::number(1), AttributeValue::map(address),
                                           AttributeValue::null(), AttributeValue::list({})}));
    item.set("tags", AttributeValue::stringSet({"red", "blue", ""}));
    item.set("numbers", AttributeValue::numberSet({number("3"), number("-1.5"), number("1e20")}));
    item.set("blobs", AttributeValue::binarySet({Binary{std::string("\0", 1)}, Binary{"b"}}));
    return item;
}

std::string stored(const AttributeMap &item)
{
    std::string bytes;
    appendStoredItem(bytes, item);
    return bytes;
}

std::uint32_t seed()
{
    bool given = false;
    const int value = qEnvironmentVariableIntValue("TABLEWRIGHT_SEED", &given);
    const std::uint32_t chosen = given ? std::uint32_t(value) : std::random_device()();
    qInfo("TABLEWRIGHT_SEED=%u", chosen);
    return chosen;
}

} // namespace

class TestStoredItem : public QObject
{
    Q_OBJECT

private slots:
    void givesBackWhatWasStored()
    {
        const AttributeMap item = everyType();
        const auto decoded = decodeStoredItem(stored(item));
        QVERIFY(decoded);
        QVERIFY(*decoded == item);
        QVERIFY(decodeStoredItem(stored({})).value().empty());
    }
    void isCompact()
    {
        AttributeMap item;
        item.set("a", AttributeValue::boolean(true));
        item.set("b", AttributeValue::null());
        item.set("c", AttributeValue::string("xyz"));
        QCOMPARE(stored(item).size(), std::size_t(1 + 1 + 1 + 3 + 3 + 2 + 1 + 3));
    }
    void usesTheMemoryOfTheItemBefore()
    {
        AttributeMap item;
        item.set("old", AttributeValue::null());
        QVERIFY(decodeStoredItem(stored(everyType()), item));
        QVERIFY(item == everyType());
    }
    void findsSingleAttributes()
    {
        const AttributeMap item = everyType();
        const std::string bytes = stored(item);
        const StoredItemView view(bytes);
        for (const Attribute &attribute : item) {
            const auto value = view.value(attribute.name);
            QVERIFY(value && *value);
            QVERIFY(**value == attribute.value);
        }
        for (const char *missing : {"", "a", "zzz", "pricf", "pric"})
            QVERIFY(!view.value(missing).value());
        const auto text = view.find("pk");
        QCOMPARE((*text)->bytes, std::string_view("customer#00000001"));
    }
    void standsAlone()
    {
        std::string bytes;
        for (const Attribute &attribute : everyType())
            appendStoredValue(bytes, attribute.value);
        std::string_view rest(bytes);
        for (const Attribute &attribute : everyType())
            QVERIFY(readStoredValue(rest).value() == attribute.value);
        QVERIFY(rest.empty());
        QVERIFY(!readStoredValue(rest));
    }
    void becomesJsonWithoutValues()
    {
        std::string expected = "[";
        appendDynamoJson(expected, everyType());
        std::string json = "[";
        QVERIFY(appendStoredItemJson(json, stored(everyType())));
        QCOMPARE(json, expected);
        json.clear();
        QVERIFY(appendStoredItemJson(json, stored({})));
        QCOMPARE(json, std::string("{}"));
    }
    void becomesTheSameJsonWhereverSomethingIsEscaped()
    {
        for (std::size_t size = 0; size <= 40; ++size) {
            for (std::size_t at = 0; at <= size; ++at) {
                for (const char *piece : {"", "\"", "\\", "\n", "\x1f", "\x7f", "\xc3\xa9", " "}) {
                    std::string text(size, 'x');
                    text.insert(at, piece);
                    AttributeMap item{{"n" + text, AttributeValue::string(text)},
                                      {"set", AttributeValue::stringSet({text, "z"})},
                                      {"zero", AttributeValue::null()}};
                    std::string expected;
                    appendDynamoJson(expected, item);
                    std::string json;
                    QVERIFY(appendStoredItemJson(json, stored(item)));
                    QCOMPARE(json, expected);
                }
            }
        }
    }
    void becomesJsonWithTheLongestNumbers_data()
    {
        QTest::addColumn<QByteArray>("number");
        const QByteArray digits = "1234567890123456789012345678901234567";
        QTest::newRow("most characters") << "-0." + QByteArray(129, '0') + digits + "8";
        QTest::newRow("largest") << "-" + QByteArray(38, '9') + QByteArray(88, '0');
        QTest::newRow("a point within") << digits + ".8";
        QTest::newRow("nine") << QByteArray("-9");
        QTest::newRow("zero") << QByteArray("0");
    }
    void becomesJsonWithTheLongestNumbers()
    {
        QFETCH(const QByteArray, number);
        const auto value = Number::parse(number.toStdString());
        QVERIFY2(value, value ? "" : value.error().message().c_str());
        const AttributeMap item{{"n", AttributeValue::number(*value)},
                                {"set", AttributeValue::numberSet({*value})}};
        std::string json;
        QVERIFY(appendStoredItemJson(json, stored(item)));
        const std::string text = number.toStdString();
        QCOMPARE(json, "{\"n\":{\"N\":\"" + text + "\"},\"set\":{\"NS\":[\"" + text + "\"]}}");
    }
    void refusesTheSameDepthAsJson()
    {
        for (int levels = 30; levels <= 36; ++levels) {
            AttributeMap item{{"a", AttributeValue::null()}};
            for (int i = 0; i < levels; ++i)
                item = AttributeMap{{"a", AttributeValue::map(std::move(item))}};
            const std::string bytes = stored(item);
            std::string json;
            QCOMPARE(bool(appendStoredItemJson(json, bytes)), bool(decodeStoredItem(bytes)));
        }
    }
    void keepsTheItemsSize()
    {
        const AttributeMap item{{"name", AttributeValue::string("value")}, {"n", AttributeValue::number(12)}};
        std::string bytes;
        appendStoredItem(bytes, item);
        const auto size = storedItemSizeBytes(bytes);
        QVERIFY(size);
        QCOMPARE(*size, itemSizeBytes(item));
        QVERIFY(!storedItemSizeBytes(""));
        QVERIFY(!storedItemSizeBytes("\x01\xFF"));
    }
    void refusesDamage_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("other encoding") << QByteArray("\x02\x00", 2);
        QTest::newRow("more attributes than bytes") << QByteArray("\x01\x09\xFF\xFF\xFF\x7F", 6);
        QTest::newRow("unknown type") << QByteArray("\x01\x09\x01\x01"
                                                    "a\x0A",
                                                    6);
        QTest::newRow("text too short") << QByteArray("\x01\x09\x01\x01"
                                                      "a\x30xy",
                                                      8);
        QTest::newRow("bytes behind") << QByteArray("\x01\x09\x01\x01"
                                                    "a\x04z",
                                                    7);
        QTest::newRow("true and more") << QByteArray("\x01\x09\x01\x01"
                                                     "a\x23",
                                                     6);
        QTest::newRow("names out of order") << QByteArray("\x01\x09\x02\x01"
                                                          "b\x04\x01"
                                                          "a\x04",
                                                          9);
        QTest::newRow("name twice") << QByteArray("\x01\x09\x02\x01"
                                                  "a\x04\x01"
                                                  "a\x04",
                                                  9);
        QTest::newRow("set out of order") << QByteArray("\x01\x09\x01\x01"
                                                        "a\x57\x02\x01"
                                                        "b\x01"
                                                        "a",
                                                        11);
        QTest::newRow("length beyond 64 bits") << QByteArray("\x01\x09\x01\x01"
                                                             "a\xF0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x02",
                                                             16);
    }
    void refusesDamage()
    {
        QFETCH(const QByteArray, bytes);
        const auto decoded = decodeStoredItem(std::string_view(bytes.data(), std::size_t(bytes.size())));
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().code(), ErrorCode::Corruption);
        std::string json = "before";
        const auto written =
            appendStoredItemJson(json, std::string_view(bytes.data(), std::size_t(bytes.size())));
        QVERIFY(!written);
        QCOMPARE(written.error().message(), decoded.error().message());
        QCOMPARE(json, std::string("before"));
    }
    void refusesEndlessNesting()
    {
        std::string inner; // a list within a list, and so on
        for (int i = 0; i < 5000; ++i) {
            std::string outer;
            outer.push_back('\x01');
            AttributeMap probe;
            if (inner.empty())
                outer.push_back('\x04');
            else
                outer += inner;
            std::string head(1, '\xF6');
            std::size_t size = outer.size();
            for (; size >= 0x80; size >>= 7)
                head.push_back(char(size | 0x80));
            head.push_back(char(size));
            inner = head + outer;
        }
        std::string_view rest(inner);
        const auto value = readStoredValue(rest);
        QVERIFY(!value);
        QCOMPARE(value.error().code(), ErrorCode::Corruption);
    }
    void survivesAnyBytes()
    {
        std::mt19937 random(seed());
        const std::string good = stored(everyType());
        const auto chance = [&random](std::size_t below) { return std::size_t(random()) % below; };
        for (int round = 0; round < 20000; ++round) {
            std::string bytes;
            if (round % 2) {
                bytes.assign(1, '\x01');
                for (std::size_t i = chance(64); i > 0; --i)
                    bytes.push_back(char(random()));
            } else {
                bytes = good.substr(0, 200) + good.substr(good.size() - 200);
                bytes.resize(bytes.size() - chance(2) * chance(bytes.size()));
                for (std::size_t i = chance(4); i > 0 && !bytes.empty(); --i)
                    bytes[chance(bytes.size())] ^= char(1 << chance(8));
            }
            const auto decoded = decodeStoredItem(bytes);
            if (decoded) // then it is an item like any other
                QVERIFY(decodeStoredItem(stored(*decoded)).value() == *decoded);
            else
                QCOMPARE(decoded.error().code(), ErrorCode::Corruption);
            std::string json;
            std::string expected;
            const auto written = appendStoredItemJson(json, bytes);
            QCOMPARE(bool(written), bool(decoded));
            if (decoded)
                appendDynamoJson(expected, *decoded);
            QCOMPARE(json, expected);
            const auto found = StoredItemView(bytes).value("price");
            QVERIFY(found || found.error().code() == ErrorCode::Corruption);
        }
    }
};

QTEST_GUILESS_MAIN(TestStoredItem)
#include "tst_stored_item.moc"
