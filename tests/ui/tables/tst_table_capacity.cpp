// The request that changes a table's capacity, and the words for what a table has.

#include "core/api/codec/codec.h"
#include "ui/tables/table_capacity.h"

#include <QTest>

using namespace ui;

namespace {

using Units = core::ProvisionedThroughput;

TableCapacity capacityOf(const std::optional<Units> &units, const std::optional<Units> &unitsOfIndex,
                         core::TableClass tableClass = core::TableClass::Standard)
{
    return {!units, units.value_or(Units()), {{"by-status", unitsOfIndex.value_or(Units())}}, tableClass};
}

} // namespace

Q_DECLARE_METATYPE(ui::TableCapacity)

class TestTableCapacity : public QObject
{
    Q_OBJECT

private slots:
    void theRequestHasOnlyWhatDiffers_data()
    {
        using Capacity = TableCapacity;
        constexpr auto kInfrequent = core::TableClass::StandardInfrequentAccess;
        QTest::addColumn<Capacity>("now");
        QTest::addColumn<Capacity>("wanted");
        QTest::addColumn<QString>("request");
        const Capacity onDemand = capacityOf({}, {});
        const Capacity provisioned = capacityOf(Units{5, 6}, Units{7, 8});
        QTest::newRow("nothing") << provisioned << provisioned << "{'TableName':'orders'}";
        QTest::newRow("units of the table") << provisioned << capacityOf(Units{5, 9}, Units{7, 8})
                                            << "{'TableName':'orders','ProvisionedThroughput':{'"
                                               "ReadCapacityUnits':5,'WriteCapacityUnits':9}}";
        QTest::newRow("units of the index")
            << provisioned << capacityOf(Units{5, 6}, Units{9, 8})
            << "{'TableName':'orders','GlobalSecondaryIndexUpdates':[{'Update':{'IndexName':'by-status',"
               "'ProvisionedThroughput':{'ReadCapacityUnits':9,'WriteCapacityUnits':8}}}]}";
        QTest::newRow("to on demand")
            << provisioned << onDemand << "{'TableName':'orders','BillingMode':'PAY_PER_REQUEST'}";
        QTest::newRow("to provisioned")
            << onDemand << provisioned
            << "{'TableName':'orders','BillingMode':'PROVISIONED',"
               "'ProvisionedThroughput':{'ReadCapacityUnits':5,'WriteCapacityUnits':6},"
               "'GlobalSecondaryIndexUpdates':[{'Update':{'IndexName':'by-status',"
               "'ProvisionedThroughput':{'ReadCapacityUnits':7,'WriteCapacityUnits':8}}}]}";
        QTest::newRow("the class") << onDemand << capacityOf({}, {}, kInfrequent)
                                   << "{'TableName':'orders','TableClass':'STANDARD_INFREQUENT_ACCESS'}";
    }
    void theRequestHasOnlyWhatDiffers()
    {
        QFETCH(const TableCapacity, now);
        QFETCH(const TableCapacity, wanted);
        QFETCH(const QString, request);
        const auto written = core::writeRequest(capacityRequest("orders", now, wanted));
        QCOMPARE(QString::fromStdString(written).replace('"', '\''), request);
    }

    void whatEndpointsLeaveOut()
    {
        core::TableDescription table;
        table.globalSecondaryIndexes.emplace_back().indexName = "by-status";
        const TableCapacity capacity = TableCapacity::of(table); // never on demand: no billing mode is told
        QVERIFY(!capacity.isOnDemand);
        QCOMPARE(capacity, capacityOf(Units{1, 1}, Units{1, 1})); // what fields can show differs from nothing
        QVERIFY(CapacityText::details(capacity).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTableCapacity)
#include "tst_table_capacity.moc"
