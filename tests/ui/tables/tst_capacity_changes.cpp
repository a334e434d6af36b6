// The capacity of a table changed over the engine, with clicks and keys.

#include "tests/ui/tables/capacity_window.h"
#include "ui/common/prompt.h"

using namespace support;
using namespace ui;

class TestCapacityChanges : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<CapacityWindow> m_capacity;

private slots:
    void init() { m_capacity = std::make_unique<CapacityWindow>(); }
    void cleanup() { m_capacity.reset(); }

    void unitsOfTheTableAndOfOneIndexGoInOneRequest()
    {
        QWidget *part = m_capacity->open(
            m_capacity->makeTable("orders", Units{5, 5}, {{"by-status", {5, 5}}, {"by-date", {5, 5}}}));
        typeUnits(unitsBox(part, "readUnits"), "20");
        typeUnits(unitsBox(part, "writeUnitsby-date"), "30");
        QVERIFY(applyButton(part)->isEnabled());
        QSignalSpy told(&m_capacity->database.context().workspace, &Workspace::tablesChanged);
        apply(part);
        QTRY_COMPARE(stateOf(part), QString("Provisioned: 20 read units, 5 write units"));
        QVERIFY(!told.isEmpty()); // whoever shows the table looks again
        QCOMPARE(m_capacity->client->requests().size(), 1);
        const core::TableDescription table = m_capacity->described("orders");
        QCOMPARE(table.provisionedThroughput, (Units{20, 5}));
        QCOMPARE(table.findIndex("by-date")->provisionedThroughput.value(), (Units{5, 30}));
        QCOMPARE(table.findIndex("by-status")->provisionedThroughput.value(), (Units{5, 5}));
        QVERIFY(!problemOf(part)->isVisible());
        QTRY_VERIFY(!applyButton(part)->isEnabled());
        QTRY_COMPARE(part->window()->focusWidget(), modeOf(part)); // it stays in this part
    }

    void switchesToOnDemandAndBack()
    {
        QWidget *part =
            m_capacity->open(m_capacity->makeTable("orders", Units{5, 6}, {{"by-status", {7, 8}}}));
        modeOf(part)->setFocus();
        QTest::keyClick(modeOf(part), Qt::Key_Up);
        QVERIFY(!unitsBox(part, "readUnits")->isVisible());
        apply(part);
        QTRY_COMPARE(stateOf(part), QString("On demand"));
        QVERIFY(m_capacity->described("orders").billingMode == core::BillingMode::PayPerRequest);

        QTRY_VERIFY(modeOf(part)->isEnabled());
        QTest::keyClick(modeOf(part), Qt::Key_Down);
        QCOMPARE(unitsBox(part, "readUnitsby-status")->value(), 7); // as it was
        typeUnits(unitsBox(part, "writeUnits"), "9");
        apply(part);
        QTRY_COMPARE(stateOf(part), QString("Provisioned: 5 read units, 9 write units"));
        QCOMPARE(m_capacity->client->requests().size(), 2);
        const core::TableDescription table = m_capacity->described("orders");
        QVERIFY(table.billingMode == core::BillingMode::Provisioned);
        QCOMPARE(table.provisionedThroughput, (Units{5, 9}));
        QCOMPARE(table.findIndex("by-status")->provisionedThroughput.value(), (Units{7, 8}));
    }

    void whatIsAsItWasIsNotSent()
    {
        QWidget *part = m_capacity->open(m_capacity->makeTable("orders", Units{5, 5}));
        QVERIFY(!applyButton(part)->isEnabled());
        QCOMPARE(applyButton(part)->toolTip(), QString("The table has this capacity"));
        typeUnits(unitsBox(part, "readUnits"), "6");
        QVERIFY(applyButton(part)->isEnabled());
        QTest::keyClick(unitsBox(part, "readUnits"), Qt::Key_Down);
        QVERIFY(!applyButton(part)->isEnabled());
    }

    void theClassIsChangedAlone()
    {
        QWidget *part = m_capacity->open(m_capacity->makeTable("orders", Units{5, 5}));
        auto *facts = part->findChild<QLabel *>("switchFacts");
        classOf(part)->setFocus();
        QTest::keyClick(classOf(part), Qt::Key_Down);
        typeUnits(unitsBox(part, "readUnits"), "6");
        QVERIFY(!applyButton(part)->isEnabled());
        QVERIFY(facts->isVisible()); // the service would refuse it
        QVERIFY(facts->text().startsWith("The table class is changed alone"));
        typeUnits(unitsBox(part, "readUnits"), "5");
        QVERIFY(!facts->isVisible());
        apply(part);
        QTRY_COMPARE(part->findChild<QLabel *>("capacityDetails")->text(),
                     QString("Table class: Standard-infrequent access"));
        QCOMPARE(m_capacity->client->requests(),
                 QStringList("{'TableName':'orders','TableClass':'STANDARD_INFREQUENT_ACCESS'}"));
        QVERIFY(m_capacity->described("orders").tableClass == core::TableClass::StandardInfrequentAccess);
    }

    void aRefusalIsShownAndWhatWasTypedStays()
    {
        m_capacity->makeTable("archive", Units{40'000, 5});
        QWidget *part =
            m_capacity->open(m_capacity->makeTable("orders", Units{5, 5}, {{"by-status", {5, 5}}}));
        typeUnits(unitsBox(part, "readUnits"), "40000");
        typeUnits(unitsBox(part, "readUnitsby-status"), "40000"); // more than the account may have
        QSignalSpy told(&m_capacity->database.context().workspace, &Workspace::tablesChanged);
        apply(part);
        QTRY_VERIFY(problemOf(part)->isVisible());
        QVERIFY2(problemOf(part)->text().contains("limit to be exceeded"),
                 qPrintable(problemOf(part)->text()));
        QTRY_VERIFY(!told.isEmpty());
        QCOMPARE(unitsBox(part, "readUnits")->value(), 40'000);
        QCOMPARE(unitsBox(part, "readUnitsby-status")->value(), 40'000);
        QCOMPARE(stateOf(part), QString("Provisioned: 5 read units, 5 write units"));
        QVERIFY(applyButton(part)->isEnabled()); // to try again
        typeUnits(unitsBox(part, "readUnitsby-status"), "6");
        typeUnits(unitsBox(part, "readUnits"), "7");
        apply(part);
        QTRY_COMPARE(stateOf(part), QString("Provisioned: 7 read units, 5 write units"));
        QVERIFY(!problemOf(part)->isVisible());
    }

    void whatAnEndpointCannotDoIsSaid()
    {
        QWidget *part = m_capacity->open(m_capacity->makeTable("orders", Units{5, 5}));
        m_capacity->client->refusal = core::Error(core::ErrorCode::UnknownOperation, "Unknown operation");
        typeUnits(unitsBox(part, "readUnits"), "6");
        apply(part);
        QTRY_VERIFY(problemOf(part)->isVisible());
        QVERIFY(part->isVisible());
        QCOMPARE(unitsBox(part, "readUnits")->value(), 6);
    }

    void productionIsAskedFor()
    {
        const TableRef table = m_capacity->makeTable("orders", Units{5, 5}, {{"by-status", {5, 5}}});
        auto production = m_capacity->watched(table);
        production->endpoint.emplace();
        production->endpoint->isProduction = true;
        QWidget *part = m_capacity->open(production, "orders");
        typeUnits(unitsBox(part, "writeUnitsby-status"), "6");
        PromptScript prompts;
        prompts.answer(Answer::Cancel);
        apply(part);
        QCOMPARE(prompts.questions.size(), 1);
        QCOMPARE(prompts.questions[0].textToType, QString("orders"));
        QVERIFY2(prompts.questions[0].text.contains("by-status: 5 read units, 6 write units"),
                 qPrintable(prompts.questions[0].text));
        QVERIFY(m_capacity->client->requests().isEmpty());
        prompts.answer(Answer::Accept);
        apply(part);
        QTRY_COMPARE(m_capacity->client->requests().size(), 1);
        QTRY_COMPARE(part->findChild<QLabel *>("capacityDetails")->text(),
                     QString("by-status: 5 read units, 6 write units"));
        QCOMPARE(prompts.unexpected, 0);
    }
};

QTEST_MAIN(TestCapacityChanges)
#include "tst_capacity_changes.moc"
