// Differences as rows and as trees, plans, and what they write; on the real engine.

#include "tests/support/forwarding_client.h"
#include "tests/ui/timeline/past_table.h"
#include "ui/commits/commit_history.h"
#include "ui/common/message_bar.h"
#include "ui/timeline/change_plan_dialog.h"
#include "ui/timeline/difference_view.h"
#include "ui/timeline/differences_dialog.h"
#include "ui/timeline/item_history_dialog.h"
#include "ui/timeline/moment_field.h"
#include "ui/timeline/moment_text.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace ui;
using support::PastTable;

namespace {

core::DifferentItem different(int number, const char *before, const char *after)
{
    core::DifferentItem item;
    item.key = PastTable::key(number);
    if (before)
        item.before = PastTable::order(number, before);
    if (after)
        item.after = PastTable::order(number, after);
    return item;
}

/// Transactions begin when they are let through.
class GatedWrites final : public support::ForwardingClient
{
public:
    using ForwardingClient::ForwardingClient;
    core::Result<core::TransactWriteItemsResponse>
    transactWriteItems(const core::TransactWriteItemsRequest &request) override
    {
        begun.release();
        mayWrite.acquire();
        return m_client.transactWriteItems(request);
    }
    QSemaphore begun;
    QSemaphore mayWrite;
};

} // namespace

class TestDifferences : public QObject
{
    Q_OBJECT
    std::unique_ptr<PastTable> m_table;
    std::unique_ptr<support::UiContext> m_context;
    std::unique_ptr<CommitHistory> m_history;
    QWidget m_parent;

    core::UnixMicros makePast()
    {
        m_table->keepPast();
        m_table->pass(std::chrono::seconds(60));
        for (int i = 0; i < 4; ++i)
            m_table->put(PastTable::order(i, "open"));
        const core::UnixMicros moment = m_table->now();
        m_table->pass(std::chrono::seconds(60));
        m_table->put(PastTable::order(0, "paid"));
        m_table->remove(1);
        m_table->put(PastTable::order(7, "new"));
        m_table->pass(std::chrono::seconds(60));
        return moment;
    }
    QString status(int number)
    {
        const std::optional<core::Item> item = m_table->get(number);
        return item ? QString::fromStdString(*item->find("status")->asString()) : QStringLiteral("nothing");
    }
    template <typename T>
    T *child(const char *name)
    {
        return m_parent.findChild<T *>(QLatin1String(name));
    }
    /// Of item 0.
    ItemHistoryDialog *openHistory()
    {
        auto *dialog =
            new ItemHistoryDialog(m_context->context, m_table->table(), PastTable::key(0), &m_parent);
        dialog->show();
        return dialog;
    }
    static QTreeWidget *versionsIn(ItemHistoryDialog *dialog)
    {
        return dialog->findChild<QTreeWidget *>(QStringLiteral("versionList"));
    }
    static QTreeWidget *differencesIn(ItemHistoryDialog *dialog)
    {
        return dialog->findChild<DifferenceView *>()->findChild<QTreeWidget *>();
    }
    void acceptPlan()
    {
        QTRY_VERIFY(child<QPushButton>("acceptPlan") && child<QPushButton>("acceptPlan")->isEnabled());
        QTest::mouseClick(child<QPushButton>("acceptPlan"), Qt::LeftButton);
    }

    /// 150 items, which take two transactions, are made what they are not; nothing is written yet.
    ChangePlanDialog *beginToWrite(const std::shared_ptr<GatedWrites> &client)
    {
        std::vector<WantedItem> wanted;
        for (int i = 0; i < 150; ++i)
            wanted.push_back({PastTable::key(i), PastTable::order(i, "open")});
        auto *dialog = ChangePlanDialog::show(m_context->context,
                                              revertPlan({support::UiContext::connection(client), "orders"},
                                                         std::move(wanted), QStringLiteral("then")),
                                              &m_parent);
        acceptPlan();
        if (!client->begun.tryAcquire(1, 5000))
            qFatal("nothing is written");
        return dialog;
    }
    const std::deque<Commit> &commits() { return m_history->commits(m_table->table().connection->id); }

private slots:
    void init()
    {
        m_table = std::make_unique<PastTable>();
        m_context = std::make_unique<support::UiContext>();
        m_history = std::make_unique<CommitHistory>(m_context->jobs, m_context->workspace,
                                                    m_context->settings.paths().stateFolder);
        m_context->context.commits = m_history.get();
    }
    void cleanup()
    {
        qDeleteAll(m_parent.findChildren<QDialog *>(Qt::FindDirectChildrenOnly));
        m_history.reset();
        m_context.reset();
        m_table.reset();
    }

    void rowsAreFiltered()
    {
        DifferencesModel model({"pk", "sk"});
        QAbstractItemModelTester tester(&model);
        model.append({different(1, nullptr, "a"), different(2, "a", nullptr), different(3, "a", "b")});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.counts().added, 1);
        QCOMPARE(model.counts().removed, 1);
        QCOMPARE(model.counts().changed, 1);
        model.setFilter({false, true, true, {}});
        QCOMPARE(model.rowCount(), 2);
        model.append({different(4, nullptr, "a"), different(5, "a", nullptr)});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.counts().all(), 5);
        model.setFilter({true, true, true, QStringLiteral("STATUS")}); // the name of what changed
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.difference(0).key, PastTable::key(3));
        model.setFilter({});
        QCOMPARE(model.rowCount(), 5);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.counts().all(), 0);
    }

    void nestedDifferencesAreMarked()
    {
        core::Item before;
        core::Item after;
        core::AttributeMap address;
        address.set("city", core::AttributeValue::string("Malmö"));
        address.set("zip", core::AttributeValue::string("211"));
        before.set("address", core::AttributeValue::map(address));
        address.set("city", core::AttributeValue::string("Lund"));
        after.set("address", core::AttributeValue::map(address));
        before.set("gone", core::AttributeValue::boolean(true));
        after.set("same", core::AttributeValue::null());
        before.set("same", core::AttributeValue::null());
        DifferenceView view;
        view.setCheckable(true);
        view.setItems(before, after);
        QCOMPARE(view.differenceCount(), 2);
        auto *tree = view.findChild<QTreeWidget *>();
        QCOMPARE(tree->topLevelItemCount(), 2);
        QCOMPARE(tree->topLevelItem(0)->childCount(), 1);
        QCOMPARE(tree->topLevelItem(0)->child(0)->text(0), QStringLiteral("city"));
        QCOMPARE(tree->topLevelItem(0)->child(0)->text(2), QStringLiteral("Lund"));
        QCOMPARE(tree->topLevelItem(1)->text(2), QString());
        QSignalSpy changed(&view, &DifferenceView::checksChanged);
        tree->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(view.checkedAttributes(), std::set<std::string>{"gone"});
        QCOMPARE(DifferenceView::inWords(before, after), QStringLiteral("address, \u2212gone"));
        QCOMPARE(DifferenceView::inWords({}, after), QStringLiteral("created"));
        QCOMPARE(DifferenceView::inWords(before, {}), QStringLiteral("deleted"));
    }

    void aPlanIsShownThenWritten()
    {
        const core::UnixMicros moment = makePast();
        auto *dialog = ChangePlanDialog::show(
            m_context->context,
            restorePlan(m_table->table(),
                        {PastTable::key(0), PastTable::key(1), PastTable::key(2), PastTable::key(7)}, moment,
                        QStringLiteral("then")),
            &m_parent);
        QSignalSpy committed(dialog, &ChangePlanDialog::committed);
        QTRY_VERIFY(child<QPushButton>("acceptPlan")->isEnabled());
        QCOMPARE(dialog->findChild<QTreeWidget *>()->topLevelItemCount(), 3); // one is the same already
        QCOMPARE(status(0), QStringLiteral("paid"));
        acceptPlan();
        QTRY_COMPARE(committed.size(), 1);
        QCOMPARE(status(0), QStringLiteral("open"));
        QCOMPARE(status(1), QStringLiteral("open"));
        QCOMPARE(status(7), QStringLiteral("nothing"));
        const Commit *commit =
            m_history->find(m_table->table().connection->id, committed[0][0].toULongLong());
        QVERIFY(commit);
        QCOMPARE(commit->kind, Commit::Kind::Restore);
        QCOMPARE(commit->changes.size(), 3u);
    }

    void aPlanThatIsOutdatedWritesNothing()
    {
        const core::UnixMicros moment = makePast();
        auto *dialog =
            ChangePlanDialog::show(m_context->context,
                                   restorePlan(m_table->table(), {PastTable::key(0), PastTable::key(1)},
                                               moment, QStringLiteral("then")),
                                   &m_parent);
        QTRY_VERIFY(child<QPushButton>("acceptPlan")->isEnabled());
        m_table->put(PastTable::order(0, "theirs"));
        acceptPlan();
        QTRY_VERIFY(dialog->findChild<MessageBar *>()->text().contains(QStringLiteral("Somebody changed")));
        QCOMPARE(status(0), QStringLiteral("theirs"));
        QCOMPARE(status(1), QStringLiteral("nothing"));
        QVERIFY(m_history->commits(m_table->table().connection->id).empty());
    }

    void aPlanThatIsCancelledWhileItIsWrittenSaysWhatWasDone()
    {
        const auto client = std::make_shared<GatedWrites>(m_table->client());
        const QPointer<ChangePlanDialog> dialog = beginToWrite(client);
        QSignalSpy committed(dialog.data(), &ChangePlanDialog::committed);
        dialog->reject();
        QVERIFY(dialog && dialog->isVisible()); // until the transaction that is under way is through
        client->mayWrite.release(2);
        QTRY_VERIFY(!dialog);
        QCOMPARE(committed.size(), 1);
        QCOMPARE(commits().size(), 1u);
        QCOMPARE(commits().front().id, committed[0][0].toULongLong());
        QCOMPARE(commits().front().items, 100);
        QCOMPARE(status(99), QStringLiteral("open"));
        QCOMPARE(status(100), QStringLiteral("nothing"));
    }

    void whatIsWrittenIsRememberedWhereTheWindowIsGone()
    {
        const auto client = std::make_shared<GatedWrites>(m_table->client());
        delete beginToWrite(client);
        client->mayWrite.release(2);
        QTRY_COMPARE(commits().size(), 1u);
        QCOMPARE(commits().front().items, 150);
        QVERIFY(commits().front().canBeUndone());
    }

    void oneAttributeIsRestoredInPlace()
    {
        makePast();
        core::Item version = PastTable::order(0, "open");
        version.set("note", core::AttributeValue::string("then"));
        ChangePlanDialog::show(m_context->context,
                               versionPlan(m_table->table(), PastTable::key(0), version,
                                           std::set<std::string>{"note"}, QStringLiteral("then")),
                               &m_parent);
        acceptPlan();
        QTRY_VERIFY(m_table->get(0)->contains("note"));
        QCOMPARE(status(0), QStringLiteral("paid")); // the rest stays what it is
    }

    void differencesAreListedAndReverted()
    {
        const core::UnixMicros moment = makePast();
        auto *dialog = new DifferencesDialog(m_context->context, m_table->table(), moment, {}, &m_parent);
        dialog->show();
        auto *view = child<QTableView>("differenceList");
        QTRY_COMPARE(view->model()->rowCount(), 3);
        QStringList boxes;
        for (const QCheckBox *box : dialog->findChildren<QCheckBox *>())
            boxes << box->text();
        QTRY_VERIFY(boxes.contains(QStringLiteral("1 added")));
        view->selectAll();
        QTest::mouseClick(child<QPushButton>("revertDifferences"), Qt::LeftButton);
        acceptPlan();
        QTRY_COMPARE(status(0), QStringLiteral("open"));
        QTRY_COMPARE(status(1), QStringLiteral("open"));
        QTRY_COMPARE(status(7), QStringLiteral("nothing"));
        QTRY_COMPARE(view->model()->rowCount(), 0); // read again
    }

    void momentsUpToNowCanBeTypedHoweverLongItIsOpen()
    {
        const core::UnixMicros moment = makePast();
        auto *dialog = new DifferencesDialog(m_context->context, m_table->table(), moment, {}, &m_parent);
        dialog->show();
        QTRY_COMPARE(m_context->jobs.activeCount(), 0);
        MomentField *to = nullptr;
        for (auto *field : dialog->findChildren<MomentField *>())
            if (field->accessibleName() == QStringLiteral("Differences to"))
                to = field;
        QVERIFY(to);
        const core::UnixMicros later = m_table->now() + 2'000'000; // two seconds after it was opened
        const auto isTaken = [&] {
            to->selectAll();
            QTest::keyClicks(to, MomentText(later).exactText(later));
            QTest::keyClick(to, Qt::Key_Return);
            return to->problem().isEmpty();
        };
        QVERIFY(!isTaken());
        QTRY_VERIFY(isTaken());
    }

    void aKeyIsExportedWhateverItsName()
    {
        core::CreateTableRequest table;
        table.tableName = "odd";
        table.keySchema = {{"before", core::KeyType::Hash}};
        table.attributeDefinitions = {{"before", core::AttributeType::S}};
        table.billingMode = core::BillingMode::PayPerRequest;
        QVERIFY(m_table->client().createTable(table));
        core::UpdateContinuousBackupsRequest recovery;
        recovery.tableName = "odd";
        recovery.pointInTimeRecoverySpecification = core::PointInTimeRecoverySpecification{true, {}};
        QVERIFY(m_table->client().updateContinuousBackups(recovery));
        m_table->pass(std::chrono::seconds(60));
        core::PutItemRequest put;
        put.tableName = "odd";
        put.item = core::Item{{"before", core::AttributeValue::string("the key")},
                              {"n", core::AttributeValue::number(1)}};
        QVERIFY(m_table->client().putItem(put));
        const core::UnixMicros moment = m_table->now();
        m_table->pass(std::chrono::seconds(60));
        put.item = core::Item{{"before", core::AttributeValue::string("the key")},
                              {"n", core::AttributeValue::number(2)}};
        QVERIFY(m_table->client().putItem(put));
        auto *dialog = new DifferencesDialog(
            m_context->context, {m_table->table().connection, QStringLiteral("odd")}, moment, {}, &m_parent);
        dialog->show();
        QTRY_VERIFY(child<QPushButton>("exportDifferences")->isEnabled());
        QTest::mouseClick(child<QPushButton>("exportDifferences"), Qt::LeftButton);
        QTemporaryDir folder;
        QTRY_VERIFY(child<QLineEdit>("path"));
        child<QLineEdit>("path")->setText(folder.filePath(QStringLiteral("odd.ddb.json")));
        QTest::mouseClick(child<QPushButton>("export"), Qt::LeftButton);
        QFile file(folder.filePath(QStringLiteral("odd.ddb.json")));
        QTRY_VERIFY(file.exists());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY2(text.contains("\"before\":{\"S\":\"the key\"}"), text.constData());
        QVERIFY2(text.contains("\"before_\":{\"M\":"), text.constData());
    }

    void versionsStayWhileTheyAreReadAnew()
    {
        makePast();
        ItemHistoryDialog *dialog = openHistory();
        QTreeWidget *list = versionsIn(dialog);
        QTRY_COMPARE(list->topLevelItemCount(), 2);
        Commit commit;
        commit.tableName = QStringLiteral("orders");
        commit.changes = {{"orders", PastTable::key(0), PastTable::order(0, "open"), {}}};
        m_history->add(m_table->table().connection->id, std::move(commit)); // the history is read anew
        list->setCurrentItem(list->topLevelItem(1));
        QVERIFY(child<QPushButton>("restoreVersion")->isEnabled());
        QTRY_COMPARE(m_context->jobs.activeCount(), 0);
        QTRY_COMPARE(list->topLevelItemCount(), 2);
    }

    void theChosenVersionStaysChosenWhereANewerOneComes()
    {
        makePast();
        ItemHistoryDialog *dialog = openHistory();
        QTreeWidget *list = versionsIn(dialog);
        QTRY_COMPARE(list->topLevelItemCount(), 2);
        list->setCurrentItem(list->topLevelItem(1));
        const QString chosen = list->topLevelItem(1)->text(0);
        m_table->put(PastTable::order(0, "sent"));
        Commit commit;
        commit.tableName = QStringLiteral("orders");
        commit.changes = {{"orders", PastTable::key(0), PastTable::order(0, "open"), {}}};
        m_history->add(m_table->table().connection->id, std::move(commit)); // the history is read anew
        QTRY_COMPARE(list->topLevelItemCount(), 3);
        QCOMPARE(list->indexOfTopLevelItem(list->currentItem()), 2);
        QCOMPARE(list->currentItem()->text(0), chosen);
    }

    void oneAttributeOfAnOlderVersionIsRestored()
    {
        makePast();
        core::Item item = PastTable::order(0, "sent"); // was "open", then "paid"
        item.set("note", core::AttributeValue::string("fragile"));
        m_table->put(item);
        ItemHistoryDialog *dialog = openHistory();
        QTreeWidget *list = versionsIn(dialog);
        QTRY_COMPARE(list->topLevelItemCount(), 3);
        auto *against = child<QComboBox>("compareWith");
        QTreeWidget *rows = differencesIn(dialog);
        QVERIFY(!against->isVisible()); // the newest one is what is now
        QVERIFY(rows->topLevelItem(0)->data(0, Qt::CheckStateRole).isValid());
        list->setCurrentItem(list->topLevelItem(1));
        QVERIFY(against->isVisible());
        QCOMPARE(rows->topLevelItemCount(),
                 1); // open -> paid: not what a restore changes, so nothing to pick
        QVERIFY(!rows->topLevelItem(0)->data(0, Qt::CheckStateRole).isValid());
        against->setCurrentIndex(1);
        QCOMPARE(rows->topLevelItemCount(), 2); // note and status
        for (int i = 0; i < 2; ++i) {
            if (rows->topLevelItem(i)->text(0) == QLatin1String("note"))
                rows->topLevelItem(i)->setCheckState(0, Qt::Unchecked);
        }
        QTest::mouseClick(child<QPushButton>("restoreVersion"), Qt::LeftButton);
        acceptPlan();
        QTRY_COMPARE(status(0), QStringLiteral("paid"));
        QCOMPARE(QString::fromStdString(*m_table->get(0)->find("note")->asString()), QString("fragile"));
    }

    void whatWasThereBeforeThePastIsComparedWithNow()
    {
        m_table->put(PastTable::order(0, "early"));
        m_table->keepPast();
        m_table->pass(std::chrono::seconds(60));
        m_table->put(PastTable::order(0, "open"));
        m_table->put(PastTable::order(0, "paid"));
        ItemHistoryDialog *dialog = openHistory();
        QTreeWidget *list = versionsIn(dialog);
        QTRY_COMPARE(list->topLevelItemCount(), 3);
        list->setCurrentItem(list->topLevelItem(2));
        QTreeWidget *rows = differencesIn(dialog);
        QCOMPARE(rows->topLevelItemCount(), 1); // status: not the whole item, as if it had been added then
        QCOMPARE(rows->topLevelItem(0)->text(0), QStringLiteral("status"));
        QVERIFY(!child<QComboBox>("compareWith")->isVisible());
        QTest::mouseClick(child<QPushButton>("restoreVersion"), Qt::LeftButton);
        acceptPlan();
        QTRY_COMPARE(status(0), QStringLiteral("early"));
    }

    void aVersionWhoseForerunnerWasNotReadIsComparedWithNow()
    {
        makePast();
        for (int i = 0; i < 110; ++i)
            m_table->put(PastTable::order(0, "status " + std::to_string(i)));
        ItemHistoryDialog *dialog = openHistory();
        QTreeWidget *list = versionsIn(dialog);
        QTRY_COMPARE(list->topLevelItemCount(), 100);
        list->setCurrentItem(list->topLevelItem(99));
        QTreeWidget *rows = differencesIn(dialog);
        QCOMPARE(rows->topLevelItemCount(), 1);
        QCOMPARE(rows->topLevelItem(0)->text(0), QStringLiteral("status"));
        QVERIFY(!child<QComboBox>("compareWith")->isVisible());
    }

    void everyVersionIsListed()
    {
        makePast();
        m_table->put(PastTable::order(0, "sent"));
        ItemHistoryDialog *dialog = openHistory();
        QTreeWidget *list = versionsIn(dialog);
        QTRY_COMPARE(list->topLevelItemCount(), 3);
        QCOMPARE(list->topLevelItem(0)->text(1), QStringLiteral("status"));
        QCOMPARE(list->topLevelItem(2)->text(1), QStringLiteral("created"));
        list->setCurrentItem(list->topLevelItem(2)); // the first one
        auto *restore = child<QPushButton>("restoreVersion");
        QVERIFY(restore->isEnabled());
        QSignalSpy wanted(dialog, &ItemHistoryDialog::momentWanted);
        QTest::mouseClick(restore, Qt::LeftButton);
        acceptPlan();
        QTRY_COMPARE(status(0), QStringLiteral("open"));
        QTRY_COMPARE(list->topLevelItemCount(), 4);
    }
};

QTEST_MAIN(TestDifferences)
#include "tst_differences.moc"
