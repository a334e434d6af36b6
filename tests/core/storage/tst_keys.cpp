#include "core/storage/keys.h"
#include "core/values/key_encoding.h"

#include <QTest>

using namespace core;

namespace {

std::string keyOf(std::uint32_t table, std::uint16_t index, const std::string &text)
{
    std::string ordered;
    appendOrderedKey(ordered, AttributeValue::string(text));
    std::string key;
    keys::appendPartition(key, table, index, ordered);
    return key;
}

bool contains(const keys::Range &range, const std::string &key)
{
    return key >= range.from && (range.to.empty() || key < range.to);
}

} // namespace

class TestKeys : public QObject
{
    Q_OBJECT

private slots:
    void keepsTablesAndIndexesApart()
    {
        QVERIFY(keyOf(1, 0, "zz") < keyOf(1, 1, "a"));
        QVERIFY(keyOf(1, 65535, "zz") < keyOf(2, 0, "a"));
        QVERIFY(keyOf(255, 0, "zz") < keyOf(256, 0, "a"));
        QVERIFY(contains(keys::tableRange(7), keyOf(7, 0, "x")));
        QVERIFY(contains(keys::tableRange(7), keyOf(7, 65535, "x")));
        QVERIFY(!contains(keys::tableRange(7), keyOf(8, 0, "x")));
        QVERIFY(!contains(keys::indexRange(7, 0), keyOf(7, 1, "x")));
        QVERIFY(contains(keys::indexRange(7, 65535), keyOf(7, 65535, "x")));
        QVERIFY(contains(keys::tableRange(0xFFFFFFFF), keyOf(0xFFFFFFFF, 3, "x")));
    }
    void readsBackWhatARowKeyHolds()
    {
        const std::string key = keyOf(0x01020304, 0x0506, "customer");
        const auto row = keys::parseRowKey(key);
        QVERIFY(row);
        QCOMPARE(row->table, 0x01020304U);
        QCOMPARE(row->index, std::uint16_t(0x0506));
        QCOMPARE(row->partitionHash, partitionHash(row->orderedKeys));
        QVERIFY(!keys::parseRowKey(keys::recordKey(keys::Record::Setting, "a long enough name")));
        QVERIFY(!keys::parseRowKey("short"));
    }
    void segmentsShareTheTableWithoutGapOrOverlap_data()
    {
        QTest::addColumn<quint64>("total");
        for (const quint64 total : {1U, 2U, 3U, 7U, 64U, 1000000U})
            QTest::addRow("%llu", total) << total;
    }
    void segmentsShareTheTableWithoutGapOrOverlap()
    {
        QFETCH(const quint64, total);
        const keys::Range whole = keys::indexRange(9, 2);
        QCOMPARE(keys::segmentRange(9, 2, total - 1, total).to, whole.to);
        for (quint64 i = 0; i < std::min<quint64>(total - 1, 500); ++i)
            QCOMPARE(keys::segmentRange(9, 2, i, total).to, keys::segmentRange(9, 2, i + 1, total).from);
        for (int i = 0; i < 200; ++i) {
            const std::string key = keyOf(9, 2, "key " + std::to_string(i));
            const quint64 hash = keys::parseRowKey(key)->partitionHash;
            __extension__ using Wide = unsigned __int128;
            const auto segment = quint64(Wide(hash) * total >> 64);
            QVERIFY(contains(keys::segmentRange(9, 2, segment, total), key));
        }
    }
    void findsTheEndOfAPrefix()
    {
        QCOMPARE(keys::behindPrefix("ab"), std::string("ac"));
        QCOMPARE(keys::behindPrefix("a\xFF"), std::string("b"));
        QCOMPARE(keys::behindPrefix("\xFF\xFF"), std::string());
        QCOMPARE(keys::successor("ab"), std::string("ab\0", 3));
    }
    void keepsRecordsBeforeAllRows()
    {
        const std::string record = keys::recordKey(keys::Record::TransactionToken, "\xFF\xFF");
        QVERIFY(record < keyOf(1, 0, ""));
        QVERIFY(
            contains(keys::recordRange(keys::Record::Table), keys::recordKey(keys::Record::Table, "Orders")));
        QVERIFY(
            !contains(keys::recordRange(keys::Record::Table), keys::recordKey(keys::Record::Counters, 1)));
        QCOMPARE(keys::recordName(keys::recordKey(keys::Record::Table, "Orders")),
                 std::string_view("Orders"));
        QCOMPARE(keys::recordTable(keys::recordKey(keys::Record::Counters, 77)), std::optional(77U));
        QVERIFY(!keys::recordTable(keys::recordKey(keys::Record::Table, "Orders")));
    }
};

QTEST_GUILESS_MAIN(TestKeys)
#include "tst_keys.moc"
