// The sample must be the same everywhere, hold every type, and be taken back where it cannot be finished.

#include "core/engine/local_client.h"
#include "core/sample/sample_database.h"
#include "core/values/item_size.h"
#include "core/values/limits.h"
#include "core/values/validation.h"
#include "tests/support/recording_client.h"

#include <QTemporaryDir>
#include <QTest>
#include <set>

namespace {

class StopAfter final : public core::Progress
{
public:
    explicit StopAfter(std::uint64_t items)
        : m_items(items)
    {}
    void report(std::uint64_t done, std::uint64_t) override { m_done = done; }
    void log(std::string_view) override {}
    bool stopRequested() const override { return m_done >= m_items; }

private:
    const std::uint64_t m_items;
    std::uint64_t m_done = 0;
};

} // namespace

class TestSampleDatabase : public QObject
{
    Q_OBJECT
    support::RecordingClient m_client;

private slots:
    void initTestCase()
    {
        core::NoProgress progress;
        const core::Result<void> created = core::createSampleDatabase(m_client, progress);
        QVERIFY2(created, created ? "" : created.error().message().c_str());
    }

    void hasTheTablesAndTheirSizes_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<int>("itemsMin");
        QTest::addColumn<int>("itemsMax");
        QTest::newRow("shop") << "shop" << 49000 << 51000;
        QTest::newRow("sensors") << "sensors" << 48 << 48;
        QTest::newRow("readings") << "readings" << 6000 << 6000;
    }
    void hasTheTablesAndTheirSizes()
    {
        QFETCH(const QString, table);
        QFETCH(const int, itemsMin);
        QFETCH(const int, itemsMax);
        const auto items = int(m_client.tables().at(table.toStdString()).items.size());
        QVERIFY2(items >= itemsMin && items <= itemsMax, qPrintable(QString::number(items)));
    }

    void theShopHasItsIndexes()
    {
        const core::CreateTableRequest &shop = m_client.tables().at("shop").request;
        QCOMPARE(shop.globalSecondaryIndexes->size(), std::size_t(2));
        QCOMPARE(shop.localSecondaryIndexes->size(), std::size_t(1));
    }

    void everyItemIsValidAndEveryTypeIsThere()
    {
        std::set<core::AttributeType> types;
        bool anyEmoji = false;
        bool anyJapanese = false;
        bool anyArabic = false;
        for (const auto &[name, table] : m_client.tables()) {
            for (const auto &[key, item] : table.items) {
                QVERIFY(core::validateItem(item));
                QVERIFY(core::itemSizeBytes(item) <= core::kItemBytesMax);
                for (const core::Attribute &attribute : item) {
                    types.insert(attribute.value.type());
                    if (const std::string *text = attribute.value.asString()) {
                        anyEmoji = anyEmoji || text->find("🙂") != std::string::npos;
                        anyJapanese = anyJapanese || text->find("山田") != std::string::npos;
                        anyArabic = anyArabic || text->find("محمد") != std::string::npos;
                    }
                }
            }
        }
        QCOMPARE(types.size(), std::size_t(10));
        QVERIFY(anyEmoji && anyJapanese && anyArabic);
    }

    void numbersOf38DigitsAreExact()
    {
        std::size_t longest = 0;
        for (const auto &[key, item] : m_client.tables().at("shop").items) {
            if (const core::AttributeValue *range = item.find("serialRange"))
                longest = std::max(longest, range->asNumber()->toString().size());
        }
        QCOMPARE(longest, std::size_t(38));
    }

    void isTheSameEveryTime()
    {
        support::RecordingClient again;
        core::NoProgress progress;
        QVERIFY(core::createSampleDatabase(again, progress));
        for (const auto &[name, table] : m_client.tables())
            QVERIFY(again.tables().at(name).items == table.items);
    }

    void fillsADatabaseFolder()
    {
        QTemporaryDir folder;
        core::DatabaseOptions options;
        options.folder = folder.filePath("sample").toStdString();
        const auto client = core::LocalClient::open(options);
        QVERIFY(client);
        core::NoProgress progress;
        const core::Result<void> created = core::createSampleDatabase(**client, progress);
        QVERIFY2(created, created ? "" : created.error().message().c_str());
        for (const auto &[name, table] : m_client.tables()) {
            const auto described = (*client)->describeTable({name});
            QVERIFY(described);
            QCOMPARE(described->table.itemCount, std::int64_t(table.items.size()));
        }
        core::QueryRequest query;
        query.tableName = "shop";
        query.indexName = "by-status";
        query.keyConditionExpression = "#s = :s";
        query.expressionAttributeNames.emplace().emplace_back("#s", "status");
        query.expressionAttributeValues.emplace().emplace_back(":s", core::AttributeValue::string("open"));
        const auto open = (*client)->query(query);
        QVERIFY(open && open->count > 10);
    }

    void throttledBatchesAreSentAgain()
    {
        support::RecordingClient throttled;
        throttled.unprocessedEach = 7;
        core::NoProgress progress;
        QVERIFY(core::createSampleDatabase(throttled, progress));
        for (const auto &[name, table] : m_client.tables())
            QCOMPARE(throttled.tables().at(name).items.size(), table.items.size());
    }

    void aStoppedRunTakesItsTablesBack()
    {
        support::RecordingClient client;
        StopAfter progress(1000);
        const core::Result<void> created = core::createSampleDatabase(client, progress);
        QVERIFY(!created);
        QCOMPARE(created.error().code(), core::ErrorCode::Cancelled);
        QVERIFY(client.tables().empty());
        QCOMPARE(client.deletedTables().size(), std::size_t(3));
    }

    void aFailedRunTakesItsTablesBack()
    {
        support::RecordingClient client;
        client.beforeBatch = [](std::size_t batch) -> core::Result<void> {
            if (batch == 10)
                return core::Error::io("No space left on device");
            return {};
        };
        core::NoProgress progress;
        const core::Result<void> created = core::createSampleDatabase(client, progress);
        QVERIFY(!created);
        QCOMPARE(created.error().message(), std::string("No space left on device"));
        QVERIFY(client.tables().empty());
    }

    void leavesATableOfThatNameAlone()
    {
        support::RecordingClient client;
        core::CreateTableRequest request;
        request.tableName = "sensors";
        request.keySchema = {{"id", core::KeyType::Hash}};
        QVERIFY(client.createTable(request));
        core::NoProgress progress;
        const core::Result<void> created = core::createSampleDatabase(client, progress);
        QVERIFY(!created);
        QCOMPARE(created.error().code(), core::ErrorCode::ResourceInUse);
        QCOMPARE(client.tables().size(), std::size_t(1));
        QCOMPARE(client.tables().at("sensors").request.keySchema[0].attributeName, std::string("id"));
    }
};

QTEST_GUILESS_MAIN(TestSampleDatabase)
#include "tst_sample_database.moc"
