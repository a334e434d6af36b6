// Numbers against a naive twin: fixed-point decimals of 350 digits, added and compared digit by digit.

#include "core/values/number.h"
#include "tests/support/random_seed.h"
#include "tests/support/random_values.h"

#include <QTest>

#include <algorithm>

using core::Number;
using core::Result;

namespace {

constexpr std::size_t kIntegerDigits = 150;
constexpr std::size_t kFractionDigits = 200;

struct Twin
{
    bool negative = false;
    std::string digits = std::string(kIntegerDigits + kFractionDigits, '0');

    /// Reads what RandomValues::numberText makes.
    static Twin of(std::string_view text)
    {
        Twin twin;
        twin.negative = text[0] == '-';
        text.remove_prefix(twin.negative ? 1 : 0);
        const std::size_t e = text.find('E');
        const int exponent = std::stoi(std::string(text.substr(e + 1)));
        for (std::size_t i = 0; i < e; ++i)
            twin.digits[kIntegerDigits - std::size_t(int(e) + exponent) + i] = text[i];
        return twin;
    }
    bool isZero() const { return digits.find_first_not_of('0') == std::string::npos; }
    std::string toString() const
    {
        if (isZero())
            return "0";
        const std::size_t start = std::min(digits.find_first_not_of('0'), kIntegerDigits - 1);
        const std::size_t end = std::max(digits.find_last_not_of('0') + 1, kIntegerDigits);
        std::string text = (negative ? "-" : "") + digits.substr(start, kIntegerDigits - start);
        if (end > kIntegerDigits)
            text += "." + digits.substr(kIntegerDigits, end - kIntegerDigits);
        return text;
    }
    int compare(const Twin &other) const
    {
        const auto sign = [](const Twin &t) { return t.isZero() ? 0 : t.negative ? -1 : 1; };
        if (sign(*this) != sign(other))
            return sign(*this) < sign(other) ? -1 : 1;
        const int order = digits.compare(other.digits);
        return (order > 0) - (order < 0) == 0 ? 0 : ((order > 0) == !negative ? 1 : -1);
    }
    Twin plus(const Twin &other) const
    {
        const Twin &large = digits >= other.digits ? *this : other;
        const Twin &small = digits >= other.digits ? other : *this;
        Twin sum;
        sum.negative = large.negative;
        int carry = 0;
        for (std::size_t i = digits.size(); i-- > 0;) {
            const int addend = small.digits[i] - '0';
            int digit = large.digits[i] - '0' + carry + (large.negative == small.negative ? addend : -addend);
            carry = digit > 9 ? 1 : digit < 0 ? -1 : 0;
            digit -= 10 * carry;
            sum.digits[i] = char('0' + digit);
        }
        return sum;
    }
    /// Whether DynamoDB can hold it.
    bool fits() const
    {
        if (isZero())
            return true;
        const std::size_t first = digits.find_first_not_of('0');
        const std::size_t last = digits.find_last_not_of('0');
        const int leading = int(kIntegerDigits) - 1 - int(first);
        return last - first < 38 && leading <= 125 && leading >= -130;
    }
};

Number numberOf(const char *text)
{
    return Number::parse(text).value();
}

std::string ordered(const Number &number)
{
    std::string bytes;
    number.appendOrdered(bytes);
    return bytes;
}

std::string stored(const Number &number)
{
    std::string bytes;
    number.appendStored(bytes);
    return bytes;
}

int sign(std::strong_ordering order)
{
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}

const std::string kNines38(38, '9');
const char *const kOverflow =
    "Number overflow. Attempting to store a number with magnitude larger than supported range";
const char *const kUnderflow =
    "Number underflow. Attempting to store a number with magnitude smaller than supported range";

} // namespace

class TestNumber : public QObject
{
    Q_OBJECT

private slots:
    void readsAndWritesCanonically_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("canonical");
        const auto row = [](const char *text, const char *canonical) {
            QTest::newRow(text) << text << canonical;
        };
        row("0", "0");
        row("-0", "0");
        row("+0.00", "0");
        row("0.0e126", "0");
        row("0e-200", "0");
        row("00042", "42");
        row("+7", "7");
        row("3.1400", "3.14");
        row("-3.14", "-3.14");
        row(".5", "0.5");
        row("1.5E2", "150");
        row("1.5e+2", "150");
        row("100e-2", "1");
        row("1E-3", "0.001");
        row("1230000000000000000000000000000000000000000000",
            "1230000000000000000000000000000000000000000000");
        row("99999999999999999999999999999999999999", "99999999999999999999999999999999999999");
        row("-1.2345678901234567890123456789012345678", "-1.2345678901234567890123456789012345678");
        row("18446744073709551615", "18446744073709551615");
        row("18446744073709551616", "18446744073709551616");
        row("0."
            "000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
            "00001e101",
            "1");
        QTest::newRow("largest") << "9.9999999999999999999999999999999999999E+125"
                                 << QString(38, QLatin1Char('9')) + QString(88, QLatin1Char('0'));
        QTest::newRow("smallest") << "1E-130"
                                  << "0." + QString(129, QLatin1Char('0')) + "1";
        QTest::newRow("smallest with 38 digits")
            << "1.0000000000000000000000000000000000001E-130"
            << "0." + QString(129, QLatin1Char('0')) + "10000000000000000000000000000000000001";
    }
    void readsAndWritesCanonically()
    {
        QFETCH(const QString, text);
        const Result<Number> number = Number::parse(text.toStdString());
        QVERIFY2(number, text.toUtf8());
        QTEST(QString::fromStdString(number->toString()), "canonical");
        QCOMPARE(Number::parse(number->toString()).value(), *number);
        std::string longer = "x";
        number->appendTo(longer);
        QCOMPARE(longer, "x" + number->toString());
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        const QString notNumeric = "The parameter cannot be converted to a numeric value";
        QTest::newRow("empty") << "" << notNumeric;
        for (const char *text :
             {"a",  "1a",  " 1",    "1 ",   "-",   "+",        ".",   "1.",    "1..2",  "1.2.3", "e5",
              "1e", "1e+", "1e5.0", "0x10", "NaN", "Infinity", "--1", "1e1e1", "1,000", "1_000"})
            QTest::newRow(text) << text << notNumeric + ": " + text;
        QTest::newRow("1e126") << "1e126" << kOverflow;
        QTest::newRow("-1e126") << "-1e126" << kOverflow;
        QTest::newRow("10e125") << "10e125" << kOverflow;
        QTest::newRow("0e126") << "0e126" << kOverflow;
        QTest::newRow("huge exponent") << "1e99999999999999999999" << kOverflow;
        QTest::newRow("1e-131") << "1e-131" << kUnderflow;
        QTest::newRow("0.1e-130") << "0.1e-130" << kUnderflow;
        QTest::newRow("tiny exponent") << "1e-99999999999999999999" << kUnderflow;
        const QString tooMany = "Attempting to store more than 38 significant digits in a Number";
        QTest::newRow("39 digits") << QString(39, QLatin1Char('1')) << tooMany;
        QTest::newRow("39 digits by zeros within") << "1" + QString(37, QLatin1Char('0')) + "1" << tooMany;
        QTest::newRow("39 digits behind the point") << "1." + QString(38, QLatin1Char('1')) << tooMany;
        QTest::newRow("39 digits out of range") << QString(39, QLatin1Char('1')) + "e125" << kOverflow;
    }
    void refuses()
    {
        QFETCH(const QString, text);
        const Result<Number> number = Number::parse(text.toStdString());
        QVERIFY(!number);
        QCOMPARE(number.error().code(), core::ErrorCode::Validation);
        QTEST(QString::fromStdString(number.error().message()), "message");
    }

    void countsBytesAsTheService_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("bytes");
        const auto row = [](const char *text, int bytes) { QTest::newRow(text) << text << bytes; };
        row("0", 1);
        row("1", 2);
        row("12", 2);
        row("123", 3);
        row("-1", 3);
        row("1.5", 3);
        row("3.14159", 5);
        row("1E125", 2);
        row("1200", 2);
        row("0.001", 2);
        row("0.00123", 3);
        row("-12.34", 4);
        row("12345678901234567890123456789012345678", 20);
        row("1234567890123456789.0123456789012345678", 21);
    }
    void countsBytesAsTheService()
    {
        QFETCH(const QString, text);
        QTEST(int(Number::parse(text.toStdString()).value().sizeBytes()), "bytes");
    }

    void addsExactly_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<QString>("sum");
        QTest::newRow("carry to one digit") << QString::fromStdString(kNines38) << "1"
                                            << "1E38";
        QTest::newRow("39 digits between, 38 at the end") << "1E38"
                                                          << "-1" << QString::fromStdString(kNines38);
        QTest::newRow("just above 39 digits") << "2E38"
                                              << "-1"
                                              << "";
        QTest::newRow("to zero") << "-5.5"
                                 << "5.5"
                                 << "0";
        QTest::newRow("cancels to a small one") << "1.0000000000000000000000000000000000001"
                                                << "-1"
                                                << "1E-37";
        QTest::newRow("39 digits") << "99999999999999999999999999999999999999"
                                   << "0.1"
                                   << "";
        QTest::newRow("carry to 39 digits") << "99999999999999999999999999999999999999"
                                            << "2"
                                            << "";
        QTest::newRow("far apart") << "1E50"
                                   << "1"
                                   << "";
        QTest::newRow("over the range") << "9E125"
                                        << "1E125"
                                        << "";
        QTest::newRow("under the range") << "1.1E-130"
                                         << "-1E-130"
                                         << "too small";
        QTest::newRow("zero and a far one") << "0"
                                            << "1E-130"
                                            << "1E-130";
    }
    void addsExactly()
    {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        QFETCH(const QString, sum);
        const Number x = Number::parse(a.toStdString()).value();
        const Number y = Number::parse(b.toStdString()).value();
        for (const Result<Number> &result : {Number::add(x, y), Number::add(y, x)}) {
            const bool isTooSmall = sum == QStringLiteral("too small");
            QCOMPARE(bool(result), !sum.isEmpty() && !isTooSmall);
            if (!result)
                QCOMPARE(QString::fromStdString(result.error().message()),
                         QString(isTooSmall ? kUnderflow : kOverflow));
            else
                QCOMPARE(*result, Number::parse(sum.toStdString()).value());
        }
    }

    void agreesWithTheTwin()
    {
        std::mt19937_64 random = support::seededRandom();
        support::RandomValues values(random);
        for (int i = 0; i < 20000; ++i) {
            const std::string textA = values.numberText();
            std::string textB = values.below(8) == 0 ? textA : values.numberText();
            if (values.below(8) == 0)
                textB = textB[0] == '-' ? textB.substr(1) : "-" + textB;
            const Twin twinA = Twin::of(textA);
            const Twin twinB = Twin::of(textB);
            const Number a = Number::parse(textA).value();
            const Number b = Number::parse(textB).value();
            const QByteArray pair = QByteArray::fromStdString(textA + " and " + textB);
            QVERIFY2(a.toString() == twinA.toString(), pair);
            QVERIFY2(sign(a <=> b) == twinA.compare(twinB), pair);
            QVERIFY2((a == b) == (twinA.compare(twinB) == 0), pair);
            const int order = ordered(a).compare(ordered(b));
            QVERIFY2((order > 0) - (order < 0) == twinA.compare(twinB), pair);

            const Twin twinSum = twinA.plus(twinB);
            const Result<Number> sum = Number::add(a, b);
            QVERIFY2(bool(sum) == twinSum.fits(), pair);
            if (sum) {
                QVERIFY2(sum->toString() == twinSum.toString(), pair);
                QVERIFY2(Number::subtract(*sum, b).value() == a, pair);
            }
        }
    }

    void survivesItsEncodings()
    {
        std::mt19937_64 random = support::seededRandom();
        support::RandomValues values(random);
        for (int i = 0; i < 20000; ++i) {
            const Number number = i < 300 ? Number::fromInt64(i - 150) : values.number();
            const std::string tail = values.bytes();
            for (const bool isOrdered : {true, false}) {
                const std::string bytes = (isOrdered ? ordered(number) : stored(number)) + tail;
                std::string_view rest = bytes;
                const Result<Number> read = isOrdered ? Number::readOrdered(rest) : Number::readStored(rest);
                QVERIFY2(read && *read == number, number.toString().c_str());
                QCOMPARE(std::string(rest), tail);
            }
        }
    }

    void noOrderedFormIsAPrefixOfAnother()
    {
        std::mt19937_64 random = support::seededRandom();
        support::RandomValues values(random);
        std::vector<std::string> forms{ordered(Number())};
        for (int i = 0; i < 3000; ++i)
            forms.push_back(ordered(values.number()));
        std::sort(forms.begin(), forms.end());
        forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
        for (std::size_t i = 1; i < forms.size(); ++i)
            QVERIFY(!forms[i].starts_with(forms[i - 1]));
    }

    void ordersOverTheWholeRange()
    {
        const char *const ascending[] = {"-9.9E125", "-1E125",  "-100.5", "-100",   "-99",    "-1",
                                         "-0.1",     "-1E-130", "0",      "1E-130", "1E-2",   "0.1",
                                         "0.1001",   "0.101",   "1",      "1.0001", "9",      "10",
                                         "99",       "100",     "100.5",  "1E38",   "9.9E125"};
        for (std::size_t i = 0; i < std::size(ascending); ++i) {
            for (std::size_t k = 0; k < std::size(ascending); ++k) {
                const Number a = numberOf(ascending[i]);
                const Number b = numberOf(ascending[k]);
                QCOMPARE(a < b, i < k);
                QCOMPARE(ordered(a) < ordered(b), i < k);
            }
        }
    }

    void refusesDamagedBytes()
    {
        std::mt19937_64 random = support::seededRandom();
        support::RandomValues values(random);
        for (int i = 0; i < 20000; ++i) {
            const bool isOrdered = values.below(2) == 0;
            const Number number = values.number();
            std::string bytes = isOrdered ? ordered(number) : stored(number);
            if (values.below(2) == 0)
                bytes.resize(values.below(bytes.size()));
            else
                bytes[values.below(bytes.size())] = char(values.below(256));
            std::string_view rest = bytes;
            const Result<Number> read = isOrdered ? Number::readOrdered(rest) : Number::readStored(rest);
            if (read) { // damage that makes another number: it must be a good one, and say again what was
                        // read
                const std::string consumed = bytes.substr(0, bytes.size() - rest.size());
                QCOMPARE(Number::parse(read->toString()).value(), *read);
                if (isOrdered)
                    QCOMPARE(ordered(*read), consumed);
            } else {
                QCOMPARE(read.error().code(), core::ErrorCode::Corruption);
            }
        }
    }

    void knowsIntegers()
    {
        const std::int64_t integers[] = {
            0, 1, -1, 10, -100, 127, 128, INT64_MAX, INT64_MIN, INT64_MAX - 1, INT64_MIN + 1};
        for (const std::int64_t integer : integers) {
            const Number number = Number::fromInt64(integer);
            QCOMPARE(number.toString(), std::to_string(integer));
            QCOMPARE(Number::parse(number.toString()).value(), number);
            std::int64_t back = 5;
            QVERIFY(number.toInt64(back));
            QCOMPARE(back, integer);
        }
        for (const char *text : {"0.5", "9223372036854775808", "-9223372036854775809", "1E19", "1E125"}) {
            std::int64_t unchanged = 5;
            QVERIFY(!numberOf(text).toInt64(unchanged));
            QCOMPARE(unchanged, 5);
        }
    }
};

QTEST_GUILESS_MAIN(TestNumber)
#include "tst_number.moc"
