// Restoring over the engine: what would be made is shown before it is made; then it is made as asked.

#include "tests/support/ui_database.h"
#include "ui/backups/backup_actions.h"
#include "ui/backups/restore_dialog.h"
#include "ui/common/elided_label.h"
#include "ui/common/message_bar.h"
#include "ui/common/prompt.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>

using namespace ui;
using support::itemOf;

class TestRestoreDialog : public QObject
{
    Q_OBJECT
    std::unique_ptr<support::UiDatabase> m_database;
    std::unique_ptr<QWidget> m_window;

    RestoreDialog *dialog() const
    {
        for (auto *found : m_window->findChildren<RestoreDialog *>()) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }
    template <typename T>
    T *part(const char *name) const
    {
        T *found = dialog() ? dialog()->findChild<T *>(name) : nullptr;
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    QString summary() const { return part<ElidedLabel>("previewSummary")->text(); }
    core::Client &client() { return m_database->client(); }

    /// With an index, a stream, and `items` items.
    TableRef makeOrders(int items)
    {
        core::CreateTableRequest request;
        request.tableName = "orders";
        request.attributeDefinitions = {{"pk", core::AttributeType::S},
                                        {"sk", core::AttributeType::S},
                                        {"status", core::AttributeType::S}};
        request.keySchema = {{"pk", core::KeyType::Hash}, {"sk", core::KeyType::Range}};
        request.billingMode = core::BillingMode::PayPerRequest;
        request.globalSecondaryIndexes = std::vector<core::GlobalSecondaryIndex>{
            {"by-status", {{"status", core::KeyType::Hash}}, {core::ProjectionType::All, {}}, {}}};
        request.streamSpecification = core::StreamSpecification{true, core::StreamViewType::NewImage};
        const TableRef table = m_database->makeTable(request);
        for (int i = 0; i < items; ++i)
            put(table, i, "open");
        return table;
    }
    void put(const TableRef &table, int number, const std::string &status)
    {
        m_database->put(table, itemOf("{'pk':{'S':'" + std::to_string(number) +
                                      "'},'sk':{'S':'s'},'status':{'S':'" + status + "'}}"));
    }
    void remove(int number)
    {
        core::DeleteItemRequest request;
        request.tableName = "orders";
        request.key = itemOf("{'pk':{'S':'" + std::to_string(number) + "'},'sk':{'S':'s'}}");
        QVERIFY(client().deleteItem(request));
    }
    QString backUp(const char *name)
    {
        const auto made = client().createBackup({"orders", name});
        return made ? QString::fromStdString(made->backupDetails.backupArn) : QString();
    }
    void keepPast()
    {
        core::UpdateContinuousBackupsRequest request;
        request.tableName = "orders";
        request.pointInTimeRecoverySpecification = core::PointInTimeRecoverySpecification{true, {}};
        QVERIFY(client().updateContinuousBackups(request));
    }
    bool keepsPast(const std::string &table)
    {
        const auto found = client().describeContinuousBackups({table});
        return found &&
               found->continuousBackupsDescription.pointInTimeRecoveryDescription.pointInTimeRecoveryStatus ==
                   core::PointInTimeRecoveryStatus::Enabled;
    }
    void deleteOrders()
    {
        QVERIFY(client().deleteTable({"orders"}));
        QTRY_VERIFY(!client().describeTable({"orders"}));
    }
    void open(const QString &arn)
    {
        showRestoreBackup(m_database->context(), m_database->connection(), arn, m_window.get());
        QTRY_VERIFY(dialog());
    }
    static void click(QWidget *button)
    {
        QVERIFY2(button->isVisible() && button->isEnabled(), qPrintable(button->objectName()));
        QTest::mouseClick(button, Qt::LeftButton);
    }

private slots:
    void init()
    {
        m_database = std::make_unique<support::UiDatabase>();
        m_window = std::make_unique<QWidget>();
        m_window->resize(1000, 700);
        m_window->show();
    }
    void cleanup()
    {
        m_window.reset();
        m_database.reset();
    }

    void showsWhatWouldBeThereAndWhatDiffersFromNow()
    {
        const TableRef table = makeOrders(10);
        const QString arn = backUp("one");
        put(table, 3, "paid");
        put(table, 100, "new");
        put(table, 101, "new");
        remove(7);
        open(arn);
        QTRY_COMPARE(summary(), QString("10 items would be restored"));
        QCOMPARE(part<QTableView>("previewItems")->model()->rowCount(), 10);
        auto *tabs = part<QTabWidget>("previewTabs");
        QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(1).center());
        click(part<QPushButton>("compareWithNow"));
        QTRY_COMPARE(part<QLabel>("differenceText")->text(),
                     QString("Items since then: 2 added, 1 changed, 1 deleted."));
        auto *differences = part<QTableView>("previewDifferences")->model();
        QCOMPARE(differences->rowCount(), 4);
        QStringList since;
        for (int row = 0; row < 4; ++row)
            since.append(differences->index(row, 0).data().toString());
        since.sort();
        QCOMPARE(since, QStringList({"Added since", "Added since", "Changed: status", "Deleted since"}));
        QCOMPARE(client().listTables({})->tableNames.size(), std::size_t(1)); // nothing was made
    }

    void restoresWithoutAnIndexAndProvisioned()
    {
        makeOrders(10);
        open(backUp("one"));
        QCOMPARE(part<QLineEdit>("restoreTarget")->text(), QString("orders-restored"));
        part<QListWidget>("restoreIndexes")->item(0)->setCheckState(Qt::Unchecked);
        part<QComboBox>("restoreBilling")->setCurrentIndex(2);
        QSignalSpy wanted(&m_database->context().workspace, &Workspace::tableWanted);
        click(part<QPushButton>("restore"));
        QTRY_VERIFY_WITH_TIMEOUT(!dialog(), 20000);
        QTRY_COMPARE(wanted.size(), 1);
        const core::TableDescription made = client().describeTable({"orders-restored"})->table;
        QCOMPARE(made.itemCount, std::int64_t(10));
        QVERIFY(made.globalSecondaryIndexes.empty());
        QVERIFY(made.billingMode.value_or(core::BillingMode::Provisioned) == core::BillingMode::Provisioned);
        QCOMPARE(made.provisionedThroughput.readCapacityUnits, std::int64_t(5));
        QVERIFY(made.streamSpecification && made.streamSpecification->streamEnabled); // kept
    }

    void provisionedWithItsIndex()
    {
        makeOrders(3);
        open(backUp("one"));
        part<QComboBox>("restoreBilling")->setCurrentIndex(2);
        click(part<QPushButton>("restore"));
        QTRY_VERIFY_WITH_TIMEOUT(!dialog(), 20000);
        const core::TableDescription made = client().describeTable({"orders-restored"})->table;
        QCOMPARE(made.globalSecondaryIndexes.size(), std::size_t(1));
        const auto throughput = made.globalSecondaryIndexes[0].provisionedThroughput;
        QVERIFY(throughput);
        QCOMPARE(throughput->readCapacityUnits, std::int64_t(5));
    }

    void aDeletedTableKeepsItsPastOnWhicheverBackupItComesBack()
    {
        makeOrders(3);
        const QString arn = backUp("mine"); // which does not say that the table keeps its past
        keepPast();
        deleteOrders();
        open(arn);
        QTRY_VERIFY(part<QCheckBox>("keepSettings")->isVisible());
        const std::string target = part<QLineEdit>("restoreTarget")->text().toStdString();
        click(part<QPushButton>("restore"));
        QTRY_VERIFY_WITH_TIMEOUT(!dialog(), 20000);
        QVERIFY(keepsPast(target));
    }

    void notThatOfAnEarlierTableOfItsName()
    {
        makeOrders(1);
        keepPast();
        deleteOrders();
        makeOrders(3);
        const QString arn = backUp("mine");
        deleteOrders();
        open(arn);
        const std::string target = part<QLineEdit>("restoreTarget")->text().toStdString();
        click(part<QPushButton>("restore"));
        QTRY_VERIFY_WITH_TIMEOUT(!dialog(), 20000);
        QVERIFY(client().describeTable({target}));
        QVERIFY(!keepsPast(target));
    }

    void leavesSettingsBehindWhenAsked()
    {
        makeOrders(3);
        open(backUp("one"));
        part<QCheckBox>("keepSettings")->setChecked(false);
        click(part<QPushButton>("restore"));
        QTRY_VERIFY_WITH_TIMEOUT(!dialog(), 20000);
        QVERIFY(!client().describeTable({"orders-restored"})->table.streamSpecification);
    }

    void aMomentOfThePastIsChosenExactly()
    {
        const TableRef table = makeOrders(5);
        core::UpdateContinuousBackupsRequest recovery;
        recovery.tableName = "orders";
        recovery.pointInTimeRecoverySpecification = core::PointInTimeRecoverySpecification{true, 9};
        QVERIFY(client().updateContinuousBackups(recovery));
        put(table, 200, "later");
        showRestoreMoment(m_database->context(), table, m_window.get());
        QTRY_VERIFY(dialog());
        // Its past begins a moment ago, and the service restores up to five minutes before now.
        auto *moment = part<QDateTimeEdit>("restoreMoment");
        QVERIFY(moment->minimumDateTime() <= moment->dateTime());
        QTRY_COMPARE(summary(), QString("5 items would be restored"));
        click(part<QPushButton>("restore"));
        QTRY_VERIFY_WITH_TIMEOUT(!dialog(), 20000);
        QCOMPARE(client().describeTable({"orders-restored"})->table.itemCount, std::int64_t(5));
    }

    void beginsWithTheMomentThatIsAskedFor()
    {
        constexpr std::int64_t kSecond = 1'000'000;
        RestoreSource source;
        source.origin.tableName = "orders";
        source.earliestMicros = 1'700'000'000 * kSecond + 1;
        source.latestMicros = source.earliestMicros + 3600 * kSecond;
        source.origin.momentMicros = source.earliestMicros + 60 * kSecond + 123;
        RestoreDialog dialog(m_database->context(), m_database->connection(), source);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QCOMPARE(dialog.plan().origin.momentMicros, source.origin.momentMicros); // to the microsecond
        QVERIFY(!dialog.findChild<MessageBar *>()->isVisibleTo(&dialog));
        auto *moment = dialog.findChild<QDateTimeEdit *>("restoreMoment");
        moment->setDateTime(moment->dateTime().addSecs(1));
        QCOMPARE(dialog.plan().origin.momentMicros / kSecond, source.origin.momentMicros / kSecond + 1);
    }

    void aMomentThatIsTooYoungIsSaid()
    {
        RestoreSource source;
        source.origin.tableName = "orders";
        source.earliestMicros = 1'700'000'000'000'001;
        source.latestMicros = source.earliestMicros + 60'000'000;
        source.origin.momentMicros = source.latestMicros + 1'000'000;
        RestoreDialog dialog(m_database->context(), m_database->connection(), source);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QCOMPARE(dialog.plan().origin.momentMicros, source.latestMicros);
        const auto *bar = dialog.findChild<MessageBar *>();
        QVERIFY(bar->isVisibleTo(&dialog));
        QVERIFY2(bar->text().contains("can be restored once it is five minutes old"),
                 qPrintable(bar->text()));
    }

    void aTableWithoutAPastIsOfferedOne()
    {
        const TableRef table = makeOrders(1);
        PromptScript prompts;
        prompts.answer(Answer::Accept);
        showRestoreMoment(m_database->context(), table, m_window.get());
        QTRY_COMPARE(prompts.questions.size(), 1);
        QCOMPARE(prompts.questions[0].title, QString("Keep the past of orders?"));
        QVERIFY(!dialog());
        QTRY_COMPARE(
            client()
                .describeContinuousBackups({"orders"})
                ->continuousBackupsDescription.pointInTimeRecoveryDescription.pointInTimeRecoveryStatus,
            core::PointInTimeRecoveryStatus::Enabled);
    }

    void aRefusalLeavesTheDialogWithItsFields()
    {
        makeOrders(2);
        open(backUp("one"));
        part<QLineEdit>("restoreTarget")->setText("taken");
        core::CreateTableRequest byAnother;
        byAnother.tableName = "taken";
        byAnother.attributeDefinitions = {{"pk", core::AttributeType::S}};
        byAnother.keySchema = {{"pk", core::KeyType::Hash}};
        byAnother.billingMode = core::BillingMode::PayPerRequest;
        QVERIFY(client().createTable(byAnother)); // the workspace has not seen it yet
        click(part<QPushButton>("restore"));
        auto *bar = dialog()->findChild<MessageBar *>();
        QTRY_VERIFY(bar->isVisible());
        QVERIFY2(bar->text().contains("taken"), qPrintable(bar->text()));
        QCOMPARE(part<QLineEdit>("restoreTarget")->text(), QString("taken"));
        QVERIFY(dialog()->isVisible());
    }

    void aNameThatIsTakenIsSaidAtOnce()
    {
        makeOrders(1);
        open(backUp("one"));
        auto *name = part<QLineEdit>("restoreTarget");
        name->selectAll();
        QTest::keyClicks(name, "orders");
        QCOMPARE(part<QLabel>("restoreReason")->text(), QString("There is a table orders already"));
        QVERIFY(!part<QPushButton>("restore")->isEnabled());
    }
};

QTEST_MAIN(TestRestoreDialog)
#include "tst_restore_dialog.moc"
