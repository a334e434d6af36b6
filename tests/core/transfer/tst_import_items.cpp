// Whole batches or none, refused rows with their lines, and the rest goes on.

#include "core/transfer/import_items.h"
#include "core/transfer/open_reader.h"
#include "tests/support/recording_client.h"

#include <QTest>
#include <atomic>

namespace {

constexpr const char *kTable = "people";

/// A client with a bulk door, over the recording one.
class BulkClient final : public support::RecordingClient, public core::BulkWriter
{
public:
    core::BulkWriter *bulkWriter() override { return this; }

    core::Result<std::vector<Refusal>> putItems(const std::string &tableName,
                                                const std::vector<core::Item> &items) override
    {
        if (failAtCall == int(calls.size()))
            return core::Error::io("There is no space left on the disk");
        calls.push_back(items.size());
        std::vector<Refusal> refusals;
        for (std::size_t i = 0; i < items.size(); ++i) {
            core::PutItemRequest request;
            request.tableName = tableName;
            request.item = items[i];
            if (core::Result<core::PutItemResponse> put = putItem(request); !put)
                refusals.push_back({i, put.error()});
        }
        return refusals;
    }
    core::Result<void> flush() override
    {
        ++flushes;
        return {};
    }

    std::vector<std::size_t> calls;
    int flushes = 0;
    int failAtCall = -1;
};

class TestProgress final : public core::Progress
{
public:
    std::uint64_t stopAtRows = UINT64_MAX;
    std::uint64_t done = 0;
    std::uint64_t total = 0;

    void report(std::uint64_t newDone, std::uint64_t newTotal) override
    {
        done = newDone;
        total = newTotal;
        m_stop = m_stop || done >= stopAtRows;
    }
    void log(std::string_view) override {}
    bool stopRequested() const override { return m_stop; }

private:
    std::atomic<bool> m_stop = false;
};

void createPeople(core::Client &client)
{
    core::CreateTableRequest request;
    request.tableName = kTable;
    request.attributeDefinitions = {{"id", core::AttributeType::S}};
    request.keySchema = {{"id", core::KeyType::Hash}};
    QVERIFY(client.createTable(request));
}

core::ImportReport import(core::Client &client, const std::string &file, core::Progress &progress)
{
    const core::Result<core::FileFormat> format = core::detectFormat(file);
    core::Result<std::unique_ptr<core::RecordReader>> reader =
        core::openReader(core::memorySource(file), *format);
    core::Mapping mapping;
    for (const std::string &column : (*reader)->columns()) {
        const auto type = column == "age" ? core::ColumnType::N : core::ColumnType::S;
        mapping.columns.push_back({column, column, type, false});
    }
    return core::importItems(**reader, mapping, client, kTable, progress);
}

std::string people(int count)
{
    std::string file = "id,age\n";
    for (int i = 0; i < count; ++i)
        file += "p" + std::to_string(i) + ',' + std::to_string(i % 90) + '\n';
    return file;
}

QStringList texts(const std::vector<core::RefusedRow> &rows)
{
    QStringList list;
    for (const core::RefusedRow &row : rows)
        list << QString::number(row.line) + ": " + QString::fromStdString(row.reason);
    return list;
}

} // namespace

class TestImportItems : public QObject
{
    Q_OBJECT

private slots:
    void writesEverythingInBatches_data()
    {
        QTest::addColumn<bool>("bulk");
        QTest::addColumn<int>("count");
        QTest::newRow("batches of 25, none") << false << 0;
        QTest::newRow("batches of 25, one") << false << 1;
        QTest::newRow("batches of 25, exactly two") << false << 50;
        QTest::newRow("batches of 25, some more") << false << 260;
        QTest::newRow("bulk, one") << true << 1;
        QTest::newRow("bulk, exactly two") << true << 2000;
        QTest::newRow("bulk, some more") << true << 2345;
    }
    void writesEverythingInBatches()
    {
        QFETCH(const bool, bulk);
        QFETCH(const int, count);
        support::RecordingClient plainClient;
        BulkClient bulkClient;
        support::RecordingClient &client = bulk ? bulkClient : plainClient;
        createPeople(client);
        TestProgress progress;
        const std::string file = people(count);
        const core::ImportReport report = import(client, file, progress);
        QVERIFY2(!report.failure, report.failure ? report.failure->message().c_str() : "");
        QCOMPARE(report.imported, std::uint64_t(count));
        QCOMPARE(client.tables().at(kTable).items.size(), std::size_t(count));
        QCOMPARE(progress.done, std::uint64_t(count));
        QCOMPARE(progress.total, std::uint64_t(count));
        if (bulk) {
            QCOMPARE(bulkClient.calls.size(), std::size_t((count + 999) / 1000));
            QCOMPARE(bulkClient.flushes, 1);
            QVERIFY(client.tables().at(kTable).batches.empty());
        } else {
            QCOMPARE(client.tables().at(kTable).batches.size(), std::size_t((count + 24) / 25));
        }
    }

    void refusesRowsAndGoesOn_data()
    {
        QTest::addColumn<bool>("bulk");
        QTest::newRow("batches of 25") << false;
        QTest::newRow("bulk") << true;
    }
    void refusesRowsAndGoesOn()
    {
        QFETCH(const bool, bulk);
        support::RecordingClient plainClient;
        BulkClient bulkClient;
        support::RecordingClient &client = bulk ? bulkClient : plainClient;
        createPeople(client);
        TestProgress progress;
        // A row that is no row, a value that is no number, a row without its key, and bytes that are no text.
        const core::ImportReport report =
            import(client, "id,age\na,1\nb,2,3\nc,old\n,4\nd,5\ne\xFF,6\nf,7\n", progress);
        QVERIFY(!report.failure);
        QCOMPARE(report.imported, std::uint64_t(3));
        QCOMPARE(report.refusedCount, std::uint64_t(4));
        const QStringList refused = texts(report.refused);
        QCOMPARE(refused.size(), 4);
        QCOMPARE(refused[0], QString("3: Has 3 fields, the header has 2"));
        QVERIFY2(refused[1].startsWith("4: age: \"old\""), qPrintable(refused[1]));
        QCOMPARE(refused[2], QString("5: Missing the key id in the item"));
        QVERIFY2(refused[3].startsWith("7: Is not valid UTF-8"), qPrintable(refused[3]));
    }

    void theLaterOfTwoWithOneKeyStays()
    {
        support::RecordingClient client;
        createPeople(client);
        TestProgress progress;
        const core::ImportReport report = import(client, "id,age\na,1\nb,2\na,3\n", progress);
        QVERIFY(!report.failure);
        QCOMPARE(report.refusedCount, std::uint64_t(0));
        QCOMPARE(client.tables().at(kTable).items.size(), std::size_t(2));
        for (const auto &[key, item] : client.tables().at(kTable).items) {
            if (*item.find("id")->asString() == "a")
                QCOMPARE(item.find("age")->asNumber()->toString(), std::string("3"));
        }
    }

    void throttledItemsAreSentAgain()
    {
        support::RecordingClient client;
        client.unprocessedEach = 20;
        createPeople(client);
        TestProgress progress;
        const core::ImportReport report = import(client, people(100), progress);
        QVERIFY(!report.failure);
        QCOMPARE(report.imported, std::uint64_t(100));
        QCOMPARE(client.tables().at(kTable).items.size(), std::size_t(100));
    }

    void estimatesTheRowsToCome()
    {
        BulkClient client;
        createPeople(client);
        class Estimates final : public core::Progress
        {
        public:
            void report(std::uint64_t done, std::uint64_t total) override
            {
                monotone = monotone && done >= last && total >= done;
                last = done;
                worst = std::max(worst, total > 30000 ? total - 30000 : 30000 - total);
            }
            void log(std::string_view) override {}
            bool stopRequested() const override { return false; }
            bool monotone = true;
            std::uint64_t last = 0;
            std::uint64_t worst = 0;
        };
        Estimates progress;
        QVERIFY(!import(client, people(30000), progress).failure);
        QVERIFY(progress.monotone);
        QCOMPARE(progress.last, std::uint64_t(30000));
        QVERIFY2(progress.worst < 8000,
                 qPrintable(QString::number(progress.worst))); // early rows are shorter
    }

    void stoppingLeavesWholeBatches()
    {
        BulkClient client;
        createPeople(client);
        TestProgress progress;
        progress.stopAtRows = 10000;
        const core::ImportReport report = import(client, people(200000), progress);
        QVERIFY(report.failure);
        QCOMPARE(report.failure->code(), core::ErrorCode::Cancelled);
        QVERIFY(report.imported < 200000);
        QCOMPARE(report.imported % 1000, std::uint64_t(0));
        QCOMPARE(client.tables().at(kTable).items.size(), std::size_t(report.imported));
        QCOMPARE(client.flushes, 1);
    }

    void aFullDiskEndsItWithItsReason()
    {
        BulkClient client;
        client.failAtCall = 2;
        createPeople(client);
        TestProgress progress;
        const core::ImportReport report = import(client, people(100000), progress);
        QVERIFY(report.failure);
        QCOMPARE(report.failure->message(), std::string("There is no space left on the disk"));
        QCOMPARE(report.imported, std::uint64_t(2000));
    }

    void aMissingTableEndsItWithItsReason()
    {
        support::RecordingClient client;
        TestProgress progress;
        const core::ImportReport report = import(client, people(100), progress);
        QVERIFY(report.failure);
        QCOMPARE(report.failure->code(), core::ErrorCode::ResourceNotFound);
        QCOMPARE(report.imported, std::uint64_t(0));
    }

    void whatStandsBeforeTheDamageIsImported()
    {
        support::RecordingClient client;
        createPeople(client);
        TestProgress progress;
        const core::ImportReport report = import(client, "id,age\na,1\nb,2\nc,\"3\nd,4\n", progress);
        QVERIFY(report.failure);
        QCOMPARE(report.failure->message(),
                 std::string("Line 4: a quoted field of this row is never closed"));
        QCOMPARE(report.imported, std::uint64_t(2));
    }

    void aMappingThatCannotBeIsRefusedAtOnce()
    {
        support::RecordingClient client;
        createPeople(client);
        core::Result<std::unique_ptr<core::RecordReader>> reader =
            core::openReader(core::memorySource("id,age\na,1\n"), core::FileFormat{});
        core::Mapping mapping;
        mapping.columns = {{"id", "x", core::ColumnType::S, false}, {"age", "x", core::ColumnType::S, false}};
        core::NoProgress progress;
        const core::ImportReport report = core::importItems(**reader, mapping, client, kTable, progress);
        QVERIFY(report.failure);
        QCOMPARE(report.imported, std::uint64_t(0));
    }
};

QTEST_GUILESS_MAIN(TestImportItems)
#include "tst_import_items.moc"
