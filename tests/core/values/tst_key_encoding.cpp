#include "core/values/key_encoding.h"
#include "tests/support/random_seed.h"
#include "tests/support/random_values.h"

#include <QTest>

#include <bit>
#include <set>

using core::AttributeType;
using core::AttributeValue;

namespace {

std::string encoded(const AttributeValue &value)
{
    std::string bytes;
    core::appendOrderedKey(bytes, value);
    return bytes;
}

int sign(std::strong_ordering order)
{
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}

} // namespace

class TestKeyEncoding : public QObject
{
    Q_OBJECT

    static void addTypes()
    {
        QTest::addColumn<int>("type");
        QTest::newRow("S") << int(AttributeType::S);
        QTest::newRow("N") << int(AttributeType::N);
        QTest::newRow("B") << int(AttributeType::B);
    }

private slots:
    void ordersLikeTheValues_data() { addTypes(); }
    void ordersLikeTheValues()
    {
        QFETCH(const int, type);
        std::mt19937_64 random = support::seededRandom();
        support::RandomValues values(random);
        for (int i = 0; i < 20000; ++i) {
            const AttributeValue a = values.scalar(AttributeType(type));
            const AttributeValue b = values.scalar(AttributeType(type));
            const int order = encoded(a).compare(encoded(b));
            QCOMPARE((order > 0) - (order < 0), sign(core::compareScalars(a, b)));
            // A composite key: whatever follows does not change the order of what differs before.
            if (a != b) {
                const int composite = (encoded(a) + values.bytes()).compare(encoded(b) + values.bytes());
                QCOMPARE((composite > 0) - (composite < 0), sign(core::compareScalars(a, b)));
                QVERIFY(!encoded(a).starts_with(encoded(b)));
            }
        }
    }

    void readsBackWhatItWrote_data() { addTypes(); }
    void readsBackWhatItWrote()
    {
        QFETCH(const int, type);
        std::mt19937_64 random = support::seededRandom();
        support::RandomValues values(random);
        for (int i = 0; i < 5000; ++i) {
            const AttributeValue value = values.scalar(AttributeType(type));
            const std::string tail = values.bytes();
            const std::string bytes = encoded(value) + tail;
            std::string_view rest = bytes;
            const core::Result<AttributeValue> read = core::readOrderedKey(rest, AttributeType(type));
            QVERIFY(read);
            QVERIFY(*read == value);
            QCOMPARE(std::string(rest), tail);
        }
    }

    void keepsZeroBytesAndEmptiness()
    {
        using namespace std::string_literals;
        QCOMPARE(encoded(AttributeValue::binary("")), "\0\x01"s);
        QCOMPARE(encoded(AttributeValue::binary("a\0b"s)), "a\0\xff"
                                                           "b\0\x01"s);
        QVERIFY(encoded(AttributeValue::string("")) < encoded(AttributeValue::string("\0"s)));
        QVERIFY(encoded(AttributeValue::string("\0"s)) < encoded(AttributeValue::string("\0\0"s)));
        QVERIFY(encoded(AttributeValue::string("\0\0"s)) < encoded(AttributeValue::string("\0\x01"s)));
        QVERIFY(encoded(AttributeValue::string("\0\x01"s)) < encoded(AttributeValue::string("\x01"s)));
    }

    void refusesDamage_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no terminator") << QByteArray("abc");
        QTest::newRow("half a terminator") << QByteArray("abc\0", 4);
        QTest::newRow("unknown escape") << QByteArray("abc\0\x02", 5);
    }
    void refusesDamage()
    {
        QFETCH(const QByteArray, bytes);
        std::string_view rest(bytes.data(), std::size_t(bytes.size()));
        const core::Result<AttributeValue> read = core::readOrderedKey(rest, AttributeType::S);
        QVERIFY(!read);
        QCOMPARE(read.error().code(), core::ErrorCode::Corruption);
    }

    /// On disk: these values must never change.
    void hashesAreFixed()
    {
        QCOMPARE(core::partitionHash(""), Q_UINT64_C(0x4e17cf67001b3979));
        QCOMPARE(core::partitionHash("a"), Q_UINT64_C(0xcc417fe2a750a80f));
        QCOMPARE(core::partitionHash(encoded(AttributeValue::string("customer#1"))),
                 Q_UINT64_C(0x98f60c34baf7f345));
        QCOMPARE(core::partitionHash(encoded(AttributeValue::number(42))), Q_UINT64_C(0x01f8593f33fb311b));
    }

    void hashesSpreadEvenly()
    {
        // Flipping any one bit changes half of the hash's bits on average, and sequences fill all slices.
        std::mt19937_64 random = support::seededRandom();
        support::RandomValues values(random);
        std::uint64_t changed = 0;
        std::uint64_t flips = 0;
        for (int i = 0; i < 500; ++i) {
            std::string bytes = values.bytes() + "x";
            const std::uint64_t hash = core::partitionHash(bytes);
            for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit, ++flips) {
                bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << bit % 8));
                const int difference = std::popcount(hash ^ core::partitionHash(bytes));
                QVERIFY2(difference > 8 && difference < 56, qPrintable(QString::number(difference)));
                changed += std::uint64_t(difference);
                bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << bit % 8));
            }
        }
        const double average = double(changed) / double(flips);
        QVERIFY2(average > 31.5 && average < 32.5, qPrintable(QString::number(average)));

        int slices[16] = {};
        for (int i = 0; i < 16000; ++i)
            ++slices[core::partitionHash(encoded(AttributeValue::number(i))) >> 60];
        for (const int count : slices)
            QVERIFY2(count > 850 && count < 1150, qPrintable(QString::number(count)));
    }
};

QTEST_GUILESS_MAIN(TestKeyEncoding)
#include "tst_key_encoding.moc"
