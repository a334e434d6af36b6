#include "ui/common/value_format.h"

#include <QTest>

using namespace ui;
using core::AttributeValue;

namespace {

core::Number number(const char *text)
{
    return *core::Number::parse(text);
}

} // namespace

Q_DECLARE_METATYPE(core::AttributeValue)

class TestValueFormat : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void eachTypeHasItsLook_data()
    {
        QTest::addColumn<AttributeValue>("value");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("color");
        const auto row = [](const char *name, AttributeValue value, const char *text, ColorRole color) {
            QTest::newRow(name) << std::move(value) << QString::fromUtf8(text) << int(color);
        };
        row("string", AttributeValue::string("plain"), "plain", ColorRole::Text);
        row("empty string", AttributeValue::string(""), "", ColorRole::Text);
        row("line breaks and controls", AttributeValue::string("a\nb\tc"), "a↵b␉c", ColorRole::Text);
        row("number of 38 digits", AttributeValue::number(number("12345678901234567890123456789012345678")),
            "12345678901234567890123456789012345678", ColorRole::NumberText);
        row("boolean", AttributeValue::boolean(true), "true", ColorRole::BooleanText);
        row("null", AttributeValue::null(), "null", ColorRole::SecondaryText);
        row("binary", AttributeValue::binary(std::string("\x89PNG\x00", 5)), "5 B 89 50 4e 47 00",
            ColorRole::SecondaryText);
        row("list",
            AttributeValue::list(
                {AttributeValue::number(1), AttributeValue::string("x"), AttributeValue::null()}),
            "[3] 1, \"x\", null", ColorRole::SecondaryText);
        row("map",
            AttributeValue::map(
                {{"a", AttributeValue::number(1)}, {"b", AttributeValue::list({AttributeValue::number(2)})}}),
            "{2} a: 1, b: [2]", ColorRole::SecondaryText);
        row("string set", AttributeValue::stringSet({"red", "blue"}), "{2} blue, red",
            ColorRole::SecondaryText);
        row("empty list", AttributeValue::list({}), "[0]", ColorRole::SecondaryText);
    }

    void eachTypeHasItsLook()
    {
        QFETCH(AttributeValue, value);
        QFETCH(QString, text);
        QFETCH(int, color);
        const ValueText shown = formatValue(&value);
        QCOMPARE(shown.joined(), text);
        QCOMPARE(int(shown.color), color);
    }

    void numbersStandRightAndTheMissingIsADot()
    {
        const AttributeValue value = AttributeValue::number(7);
        QVERIFY(formatValue(&value).alignment & Qt::AlignRight);
        QCOMPARE(formatValue(nullptr).text, QStringLiteral("\u00B7"));
    }

    void aLargeValueIsCutWithoutBeingReadThrough()
    {
        AttributeValue deep = AttributeValue::string(std::string(400000, 'x'));
        for (int i = 0; i < 30; ++i)
            deep = AttributeValue::list(
                {deep, deep.asList() ? AttributeValue::null() : AttributeValue::number(1)});
        QVERIFY(formatValue(&deep).text.size() <= kCellTextMax);
        std::string emoji;
        for (int i = 0; i < 1000; ++i)
            emoji += "x\xF0\x9F\x98\x80";
        const AttributeValue text = AttributeValue::string(emoji);
        const QString shown = formatValue(&text).text;
        QVERIFY(shown.size() <= kCellTextMax);
        QVERIFY(shown.endsWith(QChar(0x2026)));
        QVERIFY(!shown.at(shown.size() - 2).isHighSurrogate());
        QVERIFY(!shown.contains(QChar::ReplacementCharacter));
    }

    void sizesAndCountsAreShort_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("expected");
        QTest::newRow("bytes") << formatSize(1023) << QStringLiteral("1,023 B");
        QTest::newRow("kilo") << formatSize(1229) << QStringLiteral("1.2 KB");
        QTest::newRow("limit") << formatSize(400 * 1024) << QStringLiteral("400 KB");
        QTest::newRow("rounds up a unit") << formatSize(1048570) << QStringLiteral("1.0 MB");
        QTest::newRow("tera") << formatSize(qint64(5) << 40) << QStringLiteral("5.0 TB");
        QTest::newRow("count") << formatShortCount(9999) << QStringLiteral("9,999");
        QTest::newRow("thousands") << formatShortCount(12345) << QStringLiteral("12.3K");
        QTest::newRow("millions") << formatShortCount(100000000) << QStringLiteral("100M");
    }

    void sizesAndCountsAreShort()
    {
        QFETCH(QString, shown);
        QFETCH(QString, expected);
        QCOMPARE(shown, expected);
    }
};

QTEST_GUILESS_MAIN(TestValueFormat)
#include "tst_value_format.moc"
