// How the capacity of a table stands, and which of its fields can be used.

#include "tests/ui/tables/capacity_window.h"
#include "ui/tables/capacity_editor.h"

#include <QAccessible>
#include <QPointer>

using namespace support;
using namespace ui;

class TestCapacityEditor : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<CapacityWindow> m_capacity;

private slots:
    void init() { m_capacity = std::make_unique<CapacityWindow>(); }
    void cleanup() { m_capacity.reset(); }

    void saysHowItStands_data()
    {
        QTest::addColumn<bool>("isOnDemand");
        QTest::addColumn<qint64>("writeUnitsOfIndex");
        QTest::addColumn<bool>("isInfrequent");
        QTest::addColumn<QString>("stands");
        QTest::addColumn<QString>("details");
        const QString provisioned = "Provisioned: 5 read units, 7 write units";
        QTest::newRow("on demand") << true << qint64(7) << false << "On demand"
                                   << "";
        QTest::newRow("provisioned") << false << qint64(7) << false << provisioned << "";
        QTest::newRow("an index that differs") << false << qint64(12'000) << false << provisioned
                                               << "by-status: 5 read units, 12,000 write units";
        QTest::newRow("another class") << true << qint64(7) << true << "On demand"
                                       << "Table class: Standard-infrequent access";
        QTest::newRow("both") << false << qint64(8) << true << provisioned
                              << "by-status: 5 read units, 8 write units\n"
                                 "Table class: Standard-infrequent access";
    }
    void saysHowItStands()
    {
        QFETCH(const bool, isOnDemand);
        QFETCH(const qint64, writeUnitsOfIndex);
        QFETCH(const bool, isInfrequent);
        QWidget *part = m_capacity->open(m_capacity->makeTable(
            "orders", isOnDemand ? std::nullopt : std::optional(Units{5, 7}),
            {{"by-status", {5, writeUnitsOfIndex}}, {"by-date", {5, 7}}},
            isInfrequent ? core::TableClass::StandardInfrequentAccess : core::TableClass::Standard));
        QTEST(stateOf(part), "stands");
        auto *details = part->findChild<QLabel *>("capacityDetails");
        QTEST(details->text(), "details");
        QCOMPARE(details->isVisible(), !details->text().isEmpty());
        QCOMPARE(modeOf(part)->currentText(), isOnDemand ? QString("On demand") : QString("Provisioned"));
        QCOMPARE(classOf(part)->currentIndex(), isInfrequent ? 1 : 0);
        for (const char *name : {"readUnits", "writeUnits", "readUnitsby-status", "writeUnitsby-status"})
            QCOMPARE(unitsBox(part, name)->isVisible(), !isOnDemand);
        if (!isOnDemand) {
            QCOMPARE(unitsBox(part, "writeUnits")->value(), 7);
            QCOMPARE(unitsBox(part, "writeUnitsby-status")->value(), int(writeUnitsOfIndex));
        }
        QVERIFY(!applyButton(part)->isEnabled());
    }

    void aConnectionForReadingChangesNothing()
    {
        const TableRef table = m_capacity->makeTable("orders", Units{5, 5}, {{"by-status", {5, 5}}});
        auto reading = m_capacity->watched(table);
        reading->readOnly = true;
        QWidget *part = m_capacity->open(reading, "orders");
        QCOMPARE(stateOf(part), QString("Provisioned: 5 read units, 5 write units"));
        for (QWidget *field : {static_cast<QWidget *>(modeOf(part)), static_cast<QWidget *>(classOf(part)),
                               static_cast<QWidget *>(unitsBox(part, "readUnits")),
                               static_cast<QWidget *>(unitsBox(part, "writeUnitsby-status")),
                               static_cast<QWidget *>(applyButton(part))}) {
            QVERIFY2(!field->isEnabled(), qPrintable(field->objectName()));
            QCOMPARE(field->toolTip(), QString("This connection is open for reading only"));
        }
    }

    void aTableThatIsBeingChangedWaits()
    {
        const TableRef table = m_capacity->makeTable("orders", Units{5, 5}, {{"by-status", {5, 5}}});
        CapacityEditor editor(m_capacity->database.context(), table);
        QCOMPARE(stateOf(&editor), QString("Asking..."));
        QVERIFY(!modeOf(&editor)->isEnabled());
        core::TableDescription description = m_capacity->described("orders");
        editor.showTable(description);
        QVERIFY(modeOf(&editor)->isEnabled());
        typeUnits(unitsBox(&editor, "readUnits"), "6");
        description.tableStatus = core::TableStatus::Updating;
        editor.showTable(description);
        QCOMPARE(stateOf(&editor), QString("Changing..."));
        QVERIFY(!modeOf(&editor)->isEnabled());
        QVERIFY(!applyButton(&editor)->isEnabled());
        QVERIFY(applyButton(&editor)->toolTip().contains("wait until it is active"));
        description.tableStatus = core::TableStatus::Active;
        description.globalSecondaryIndexes.front().indexStatus = core::IndexStatus::Updating;
        editor.showTable(description);
        QVERIFY(!applyButton(&editor)->isEnabled());
        description.globalSecondaryIndexes.front().indexStatus = core::IndexStatus::Active;
        editor.showTable(description);
        QVERIFY(applyButton(&editor)->isEnabled());
        QCOMPARE(unitsBox(&editor, "readUnits")->value(), 6);
    }

    void fieldsFollowTheTable()
    {
        const TableRef table =
            m_capacity->makeTable("orders", Units{5, 5}, {{"by-status", {5, 5}}, {"by-date", {5, 5}}});
        CapacityEditor editor(m_capacity->database.context(), table);
        core::TableDescription description = m_capacity->described("orders");
        editor.showTable(description);
        typeUnits(unitsBox(&editor, "readUnitsby-date"), "8");
        // By another program, of an account that may have more.
        description.provisionedThroughput = {50'000, 5};
        description.globalSecondaryIndexes.erase(description.globalSecondaryIndexes.begin());
        description.globalSecondaryIndexes.push_back(description.globalSecondaryIndexes.front());
        description.globalSecondaryIndexes.back().indexName = "by-customer";
        description.globalSecondaryIndexes.back().provisionedThroughput = Units{3, 4};
        editor.showTable(description);
        QCOMPARE(unitsBox(&editor, "readUnits")->value(), 50'000);
        QVERIFY(!editor.findChild<QSpinBox *>("readUnitsby-status"));
        QCOMPARE(unitsBox(&editor, "writeUnitsby-customer")->value(), 4);
        QCOMPARE(unitsBox(&editor, "readUnitsby-date")->value(), 8); // what was typed
        QVERIFY(applyButton(&editor)->isEnabled());
    }

    void theKeyboardTakesTheWayOfTheEye()
    {
        QWidget *part =
            m_capacity->open(m_capacity->makeTable("orders", Units{5, 5}, {{"by-status", {5, 5}}}));
        typeUnits(unitsBox(part, "readUnits"), "6");
        modeOf(part)->setFocus();
        QStringList way;
        for (int i = 0; i < 7; ++i) {
            way += part->window()->focusWidget()->objectName();
            QTest::keyClick(part->window()->focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(way, QStringList({"billingMode", "tableClass", "readUnits", "writeUnits",
                                   "readUnitsby-status", "writeUnitsby-status", "applyCapacity"}));
        const QPointer<QWidget> dialog = part->window();
        QTest::keyClick(unitsBox(part, "writeUnits"), Qt::Key_Escape);
        QTRY_VERIFY(!dialog || !dialog->isVisible());
    }

    void everyControlHasANameAndATip()
    {
        QWidget *part =
            m_capacity->open(m_capacity->makeTable("orders", Units{5, 5}, {{"by-status", {5, 5}}}));
        int controls = 0;
        for (auto *widget : part->findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus ||
                widget->parent()->inherits("QComboBox") || widget->parent()->inherits("QAbstractSpinBox"))
                continue;
            ++controls;
            const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty() &&
                         !widget->toolTip().isEmpty(),
                     qPrintable(QString(widget->metaObject()->className()) + " " + widget->objectName()));
        }
        QCOMPARE(controls, 7);
    }
};

QTEST_MAIN(TestCapacityEditor)
#include "tst_capacity_editor.moc"
