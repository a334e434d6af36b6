#include "tests/support/fake_client.h"
#include "tests/support/ui_context.h"
#include "ui/commits/commit_history.h"
#include "ui/common/empty_state.h"
#include "ui/common/message_bar.h"
#include "ui/common/prompt.h"
#include "ui/item_editor/item_editor.h"
#include "ui/item_editor/item_tree_model.h"
#include "ui/item_editor/item_tree_view.h"
#include "ui/items/grid_view.h"
#include "ui/items/item_grid.h"
#include "ui/items/jump_bar.h"
#include "ui/items/table_page.h"
#include "ui/query/filter_row.h"
#include "ui/query/query_line.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <atomic>

using namespace ui;

namespace {

core::Item order(int number)
{
    core::Item item;
    item.set("pk", core::AttributeValue::string("customer " + std::to_string(number % 10)));
    item.set("sk", core::AttributeValue::number(number));
    item.set("status", core::AttributeValue::string(number % 2 ? "open" : "paid"));
    return item;
}

} // namespace

class TestTablePage : public QObject
{
    Q_OBJECT
    std::unique_ptr<support::UiContext> m_context;
    std::shared_ptr<support::FakeClient> m_client;
    std::unique_ptr<CommitHistory> m_history;
    std::unique_ptr<TablePage> m_page;

    void keepCommits()
    {
        m_history = std::make_unique<CommitHistory>(m_context->jobs, m_context->workspace,
                                                    m_context->settings.paths().stateFolder);
        m_context->context.commits = m_history.get();
    }
    const std::deque<Commit> &commits() { return m_history->commits(QStringLiteral("/test/shop")); }
    /// Chooses everything and deletes it: it is asked, and told yes.
    Question deleteAll()
    {
        PromptScript script;
        script.answer(Answer::Accept);
        part<GridView>()->setCurrentPosition(0, 0, QItemSelectionModel::ClearAndSelect);
        QTest::keyClick(part<GridView>(), Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(part<GridView>(), Qt::Key_Delete);
        if (!QTest::qWaitFor([&] { return !script.questions.isEmpty(); }))
            qFatal("nothing was asked");
        return script.questions.front();
    }
    void put(int count)
    {
        for (int i = 0; i < count; ++i)
            m_client->put(order(i));
    }
    void open(const QJsonObject &state = {}, bool readOnly = false)
    {
        m_page = std::make_unique<TablePage>(
            m_context->context,
            TableRef{support::UiContext::connection(m_client, readOnly), QStringLiteral("orders")});
        if (!state.isEmpty())
            m_page->restoreState(state);
        m_page->resize(1100, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    template <typename T>
    T *part()
    {
        return m_page->findChild<T *>();
    }
    EmptyState *emptyState() // not the editor's
    {
        for (EmptyState *candidate : m_page->findChildren<EmptyState *>())
            if (candidate->parentWidget() == part<ItemGrid>()->parentWidget())
                return candidate;
        return nullptr;
    }
    RowWindowModel &model() { return part<ItemGrid>()->model(); }
    QueryLine &line() { return *part<QueryLine>(); }
    QPushButton *runButton()
    {
        for (QPushButton *button : line().findChildren<QPushButton *>())
            if (button->isDefault())
                return button;
        return nullptr;
    }
    QLineEdit *field(const char *name)
    {
        for (QLineEdit *edit : m_page->findChildren<QLineEdit *>())
            if (edit->accessibleName() == QLatin1String(name))
                return edit;
        return nullptr;
    }
    bool says(const QString &text)
    {
        for (QWidget *widget : m_page->findChildren<QWidget *>())
            if (widget->isVisible() && widget->property("text").toString().contains(text))
                return true;
        return false;
    }
    /// The first of five, in the panel beside the grid.
    void openFirstItem()
    {
        put(5);
        open();
        QTRY_COMPARE(model().total(), 5u);
        waitUntilRead();
        part<GridView>()->setFocus();
        part<GridView>()->setCurrentPosition(0, 0, QItemSelectionModel::ClearAndSelect);
        QTest::keyClick(part<GridView>(), Qt::Key_Return);
        QTRY_VERIFY(part<ItemEditor>()->currentItem());
        QTRY_VERIFY(part<ItemTreeView>()->model()->rowCount() > 0);
    }
    QLineEdit *cellEditor() { return part<ItemTreeView>()->tree()->viewport()->findChild<QLineEdit *>(); }
    void typeStatus(const QString &text)
    {
        part<ItemTreeView>()->editAttribute("status");
        QTRY_VERIFY(cellEditor());
        cellEditor()->selectAll();
        QTest::keyClicks(cellEditor(), text);
    }
    void waitUntilRead() { QTRY_COMPARE(model().state(), RowWindowModel::State::Idle); }

private slots:
    void init()
    {
        m_context = std::make_unique<support::UiContext>();
        m_client = std::make_shared<support::FakeClient>(
            support::FakeClient::describe("orders", core::AttributeType::S, core::AttributeType::N));
    }
    void cleanup()
    {
        m_page.reset();
        m_history.reset();
        m_context.reset();
    }

    void browsesATable()
    {
        put(100);
        open();
        QTRY_COMPARE(model().total(), 100u);
        QTRY_COMPARE(model().columnOf(QStringLiteral("status")), 2);
        QVERIFY(part<ItemGrid>()->isVisible());
    }

    void browsesWhereRowsHaveNoPositions()
    {
        put(3000);
        m_client->hasRowAccess = false;
        open();
        QTRY_VERIFY(model().total() >= 256);
        QVERIFY(model().count().hasMore);
        QTest::keyClick(part<GridView>(), Qt::Key_End, Qt::ControlModifier);
        QTRY_VERIFY(model().total() >= 512);
    }

    void teachesInAnEmptyTable()
    {
        open();
        QTRY_VERIFY(emptyState()->isVisible());
        QTRY_COMPARE(emptyState()->button()->text(), QStringLiteral("New item"));
    }

    void runsAQueryFromTheKeyboard()
    {
        put(100);
        open();
        QTRY_COMPARE(model().total(), 100u);
        QCOMPARE(runButton()->text(), QStringLiteral("Scan"));
        QTest::keyClicks(field("Partition key"), QStringLiteral("customer 3"));
        QCOMPARE(runButton()->text(), QStringLiteral("Query"));
        QTest::keyClick(field("Partition key"), Qt::Key_Return);
        QTRY_COMPARE(model().total(), 10u);
        waitUntilRead();
        QVERIFY(!model().count().hasMore);
        QCOMPARE(model().readTotals().returned, 10);
    }

    void saysThatNothingMatched()
    {
        put(100);
        open();
        QTRY_COMPARE(model().total(), 100u);
        QTest::keyClicks(field("Partition key"), QStringLiteral("nobody\r"));
        QTRY_VERIFY(emptyState()->isVisible());
        QCOMPARE(emptyState()->button()->text(), QStringLiteral("Show all items"));
        QTest::mouseClick(emptyState()->button(), Qt::LeftButton);
        QTRY_COMPARE(model().total(), 100u);
        QVERIFY(field("Partition key")->text().isEmpty() || part<ItemGrid>()->isVisible());
    }

    void keepsPartialResultsWhenItIsStopped()
    {
        put(3000);
        m_client->pageItemsMax = 50;
        m_client->filter = [](const core::Item &item) {
            return *item.find("sk") == core::AttributeValue::number(0);
        };
        auto pages = std::make_shared<std::atomic<int>>(0);
        auto gate = std::make_shared<QSemaphore>();
        m_client->before = [pages, gate](const std::string &call) -> core::Result<void> {
            if (call == "scan" && ++*pages > 3)
                gate->acquire();
            return {};
        };
        open();
        QTRY_COMPARE(model().total(), 3000u);
        QuerySpec spec;
        spec.filter.children = {FilterNode::condition(QStringLiteral("sk"), FilterOperator::Equal,
                                                      {ValueKind::Number, QStringLiteral("0")})};
        line().model().change(spec);
        QTest::mouseClick(runButton(), Qt::LeftButton);
        QTRY_VERIFY(*pages > 3);
        QCOMPARE(runButton()->text(), QStringLiteral("Stop"));
        QTest::mouseClick(runButton(), Qt::LeftButton);
        gate->release(1000);
        QTRY_COMPARE(m_context->jobs.activeCount(), 0);
        QCOMPARE(model().state(), RowWindowModel::State::Stopped);
        QTRY_COMPARE(runButton()->text(), QStringLiteral("Scan"));
        m_client->before = nullptr;
    }

    void showsAnErrorOnceAndTriesAgain()
    {
        put(10);
        auto isBroken = std::make_shared<std::atomic<bool>>(true);
        m_client->before = [isBroken](const std::string &) -> core::Result<void> {
            if (*isBroken)
                return core::Error::io("The disk is gone");
            return {};
        };
        open();
        QTRY_VERIFY(part<MessageBar>()->isVisible());
        QCOMPARE(part<MessageBar>()->kind(), MessageBar::Kind::Error);
        QTRY_COMPARE(emptyState()->button()->text(), QStringLiteral("Try again"));
        *isBroken = false;
        QTest::mouseClick(emptyState()->button(), Qt::LeftButton);
        QTRY_COMPARE(model().total(), 10u);
        QTRY_VERIFY(part<ItemGrid>()->isVisible());
    }

    void saysARefusedFilterAtItsRow()
    {
        put(10);
        open();
        QTRY_COMPARE(model().total(), 10u);
        waitUntilRead();
        const QString refusal =
            QStringLiteral("Invalid FilterExpression: Incorrect operand type for operator or "
                           "function; operator or function: begins_with, operand type: N");
        auto isRefused = std::make_shared<std::atomic<bool>>(true);
        m_client->before = [isRefused, refusal](const std::string &call) -> core::Result<void> {
            if (*isRefused && call == "scan")
                return core::Error::validation(refusal.toStdString());
            return {};
        };
        QuerySpec spec;
        spec.filter.children = {FilterNode::condition(QStringLiteral("status"), FilterOperator::Equal,
                                                      {ValueKind::String, "open"}),
                                FilterNode::condition(QStringLiteral("sk"), FilterOperator::BeginsWith,
                                                      {ValueKind::String, "1"})};
        line().model().change(spec);
        QTest::mouseClick(runButton(), Qt::LeftButton);
        const auto rowsThatSayIt = [&] {
            QStringList rows;
            for (const FilterRow *row : m_page->findChildren<FilterRow *>())
                for (const QLabel *label : row->findChildren<QLabel *>())
                    if (label->isVisible() && label->text() == refusal && row->place().size() == 1)
                        rows.append(QString::number(row->place().front()));
            return rows;
        };
        QTRY_COMPARE(rowsThatSayIt(), QStringList{"1"});
        QVERIFY(line().isPanelOpen());
        QVERIFY(!part<MessageBar>()->isVisible()); // once
        *isRefused = false;
        QTest::mouseClick(runButton(), Qt::LeftButton); // it may be tried again as it is
        QTRY_VERIFY(rowsThatSayIt().isEmpty());
        waitUntilRead();
    }

    void aNewItemStaysWhenTheGridChoosesARow()
    {
        put(30);
        open();
        QTRY_COMPARE(model().total(), 30u);
        waitUntilRead();
        m_page->newItem();
        QTRY_VERIFY(part<ItemEditor>()->isNewItem());
        part<GridView>()->setFocus(); // the first time: the view makes its first row the current one
        auto *pause = m_page->findChild<QTimer *>(QStringLiteral("followPause"));
        QVERIFY(pause);
        QVERIFY(pause->isActive()); // an editor follows the row when it is over
        QTRY_VERIFY(!pause->isActive());
        QVERIFY(part<ItemEditor>()->isNewItem());
    }

    void exportsWhatItShows()
    {
        put(30);
        open();
        QTRY_COMPARE(model().total(), 30u);
        QTest::keyClicks(field("Partition key"), QStringLiteral("customer 3\r"));
        QTRY_COMPARE(model().total(), 3u);
        waitUntilRead();
        QVERIFY(m_page->exportRows());
        auto *dialog = m_page->findChild<QDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->windowTitle(), QStringLiteral("Export orders-result"));
        QCOMPARE(dialog->findChild<QPushButton *>(QStringLiteral("export"))->text(),
                 QStringLiteral("Export 3 items"));
    }

    void theItemStaysChosenWhenRowsComeAbove()
    {
        put(30);
        open();
        QTRY_COMPARE(model().total(), 30u);
        waitUntilRead();
        part<GridView>()->setCurrentPosition(4, 0, QItemSelectionModel::ClearAndSelect);
        const core::Key chosen = *part<ItemGrid>()->currentKey();
        core::Item first = order(1);
        first.set("pk", core::AttributeValue::string("a customer"));
        m_client->put(first);
        m_page->refresh();
        QTRY_COMPARE(model().total(), 31u);
        waitUntilRead();
        QTRY_COMPARE(part<GridView>()->currentPosition(), std::optional<quint64>(5));
        QCOMPARE(part<ItemGrid>()->currentKey(), std::optional(chosen));
    }

    void keepsItsRowsWhereTheyCannotBeReadAgain_data()
    {
        QTest::addColumn<bool>("isResult");
        QTest::newRow("browsing") << false;
        QTest::newRow("a result") << true;
    }
    void keepsItsRowsWhereTheyCannotBeReadAgain()
    {
        QFETCH(const bool, isResult);
        put(30);
        m_client->hasRowAccess = false;
        auto isBroken = std::make_shared<std::atomic<bool>>(false);
        m_client->before = [isBroken](const std::string &) -> core::Result<void> {
            if (*isBroken)
                return core::Error::io("The endpoint is gone");
            return {};
        };
        open();
        QTRY_COMPARE(model().total(), 30u);
        waitUntilRead();
        if (isResult) {
            QTest::keyClicks(field("Partition key"), QStringLiteral("customer 3"));
            QTest::mouseClick(runButton(), Qt::LeftButton);
            QTRY_COMPARE(model().total(), 3u);
            waitUntilRead();
        }
        const quint64 rows = model().total();
        *isBroken = true;
        m_page->refresh();
        QTRY_VERIFY(part<MessageBar>()->isVisible());
        QVERIFY(
            part<MessageBar>()->text().startsWith(QStringLiteral("The rows are as they were read before.")));
        QCOMPARE(model().total(), rows);
        QVERIFY(part<ItemGrid>()->isVisible());
        QCOMPARE(model().index(0, 0).data().toString(),
                 isResult ? QStringLiteral("customer 3") : QStringLiteral("customer 0"));

        *isBroken = false;
        m_client->put(order(103)); // of customer 3, too
        const int before = m_client->calls;
        m_page->refresh();
        QTRY_COMPARE(model().total(), rows + 1);
        waitUntilRead();
        QVERIFY(!part<MessageBar>()->isVisible());
        QCOMPARE(m_client->calls - before, 1); // the page that was read ahead is not paid for twice
    }

    void asksBeforeItDeletes()
    {
        put(20);
        open();
        QTRY_COMPARE(model().total(), 20u);
        waitUntilRead();
        auto *view = part<GridView>();
        view->setCurrentPosition(0, 0, QItemSelectionModel::ClearAndSelect);
        {
            PromptScript script;
            script.answer(Answer::Cancel);
            QTest::keyClick(view, Qt::Key_Delete);
            QCOMPARE(script.questions.size(), 1);
            QVERIFY(script.questions[0].isDestructive);
        }
        QTRY_COMPARE(m_context->jobs.activeCount(), 0);
        QCOMPARE(m_client->size(), std::size_t(20));
        QTest::keyClick(view, Qt::Key_Return);
        QTRY_VERIFY(!part<ItemEditor>()->currentKey().empty());
        view->setFocus();
        PromptScript script;
        script.answer(Answer::Accept);
        QTest::keyClick(view, Qt::Key_Delete);
        QTRY_COMPARE(m_client->size(), std::size_t(19));
        QTRY_COMPARE(model().total(), 19u);
        QTRY_VERIFY(part<ItemEditor>()->currentKey().empty()); // it is not shown as if it were there
    }

    void saysThatItsTableIsGone()
    {
        put(3);
        open();
        QTRY_COMPARE(model().total(), 3u);
        m_page->tableIsGone();
        QVERIFY(part<MessageBar>()->isVisible());
        QCOMPARE(part<MessageBar>()->kind(), MessageBar::Kind::Warning);
        QVERIFY2(part<MessageBar>()->text().contains("orders was deleted"),
                 qPrintable(part<MessageBar>()->text()));
    }

    void saysHowWhatItDeletesComesBack_data()
    {
        QTest::addColumn<int>("items");
        QTest::addColumn<QString>("said");
        QTest::newRow("one") << 1 << "Undo a committed write, in the Edit menu, brings it back.";
        QTest::newRow("two") << 2 << "Undo a committed write, in the Edit menu, brings them back.";
    }
    void saysHowWhatItDeletesComesBack()
    {
        QFETCH(const int, items);
        QFETCH(const QString, said);
        QTemporaryDir folder;
        CommitHistory commits(m_context->jobs, m_context->workspace, folder.path());
        m_context->context.commits = &commits;
        put(5);
        open();
        QTRY_COMPARE(model().total(), 5u);
        waitUntilRead();
        auto *view = part<GridView>();
        view->setCurrentPosition(0, 0, QItemSelectionModel::ClearAndSelect);
        for (int i = 1; i < items; ++i)
            QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
        PromptScript script;
        script.answer(Answer::Cancel);
        QTest::keyClick(view, Qt::Key_Delete);
        QCOMPARE(script.questions.size(), 1);
        QVERIFY2(script.questions[0].text.endsWith(said), qPrintable(script.questions[0].text));
        m_page.reset(); // before the history, which it looks at
    }

    void whatIsDeletedIsRememberedWhereThePageIsGone()
    {
        keepCommits();
        put(3);
        open();
        QTRY_COMPARE(model().total(), 3u);
        waitUntilRead();
        QSemaphore begun;
        QSemaphore mayDelete;
        m_client->before = [&](const std::string &call) -> core::Result<void> {
            if (call == "deleteItem") {
                begun.release();
                mayDelete.acquire();
            }
            return {};
        };
        deleteAll();
        QVERIFY(begun.tryAcquire(1, 5000));
        m_page.reset();
        mayDelete.release(3);
        QTRY_COMPARE(commits().size(), 1u);
        QCOMPARE(commits().front().items, 3);
        QVERIFY(commits().front().canBeUndone());
    }

    void deletesNoMoreThanCanBeUndone()
    {
        keepCommits();
        for (int i = 0; i < 60; ++i) {
            core::Item item = order(i);
            item.set("text", core::AttributeValue::string(std::string(300 * 1024, 'x')));
            m_client->put(item);
        }
        open();
        QTRY_COMPARE(model().total(), 60u);
        waitUntilRead();
        deleteAll();
        QTRY_COMPARE(commits().size(), 1u);
        QVERIFY(commits().front().canBeUndone());
        QCOMPARE(std::size_t(commits().front().items), 60 - m_client->size());
        QVERIFY(m_client->size() > 0);
        QTRY_VERIFY(says(QStringLiteral("%1 were left").arg(m_client->size())));
    }

    void deletesAllRowsThatAreChosenNotOnlyThoseAtHand()
    {
        put(900);
        open();
        QTRY_COMPARE(model().total(), 900u);
        waitUntilRead();
        QVERIFY(!part<ItemGrid>()->keyAt(450)); // never on the screen
        QCOMPARE(deleteAll().title, QStringLiteral("Delete 900 items?"));
        QTRY_COMPARE(m_client->size(), std::size_t(0));
    }

    void readsAgainWhatIsShownWhateverIsTyped()
    {
        put(100);
        m_client->hasRowAccess = false;
        auto scans = std::make_shared<std::atomic<int>>(0);
        m_client->before = [scans](const std::string &call) -> core::Result<void> {
            *scans += call == "scan";
            return {};
        };
        open();
        QTRY_COMPARE(model().total(), 100u);
        waitUntilRead();
        QTest::keyClicks(field("Partition key"), QStringLiteral("customer 3\r"));
        QTRY_COMPARE(model().total(), 10u);
        waitUntilRead();
        field("Partition key")->clear(); // now it would be a scan
        const int before = *scans;
        m_client->put(order(103));
        m_page->refresh();
        QTRY_COMPARE(model().total(), 11u);
        waitUntilRead();
        QCOMPARE(scans->load(), before);
    }

    void deletesNothingWhereItMayOnlyRead()
    {
        put(5);
        open({}, true);
        QTRY_COMPARE(model().total(), 5u);
        waitUntilRead();
        PromptScript script;
        part<GridView>()->setCurrentPosition(0, 0, QItemSelectionModel::ClearAndSelect);
        QTest::keyClick(part<GridView>(), Qt::Key_Delete);
        QVERIFY(script.questions.isEmpty());
        QCOMPARE(m_client->size(), std::size_t(5));
    }

    void seesWhatOthersWrite()
    {
        put(5);
        open();
        QTRY_COMPARE(model().total(), 5u);
        m_client->put(order(77));
        QTRY_COMPARE_WITH_TIMEOUT(model().total(), 6u, 10000); // within a second or so, by itself
    }

    void theOpenItemFollowsWhatOthersWrite()
    {
        openFirstItem();
        const auto shownStatus = [this] {
            const std::optional<core::Item> item = part<ItemEditor>()->currentItem();
            const core::AttributeValue *status = item ? item->find("status") : nullptr;
            return status ? *status->asString() : std::string();
        };
        QTRY_COMPARE(shownStatus(), std::string("paid"));
        core::Item changed = *part<ItemEditor>()->currentItem();
        changed.set("status", core::AttributeValue::string("changed by another"));
        m_client->put(changed);
        QTRY_COMPARE_WITH_TIMEOUT(shownStatus(), std::string("changed by another"), 10000);
        QVERIFY(!part<ItemEditor>()->hasUnsavedChanges());

        // What is being typed is not taken away.
        typeStatus(QStringLiteral("half a wo"));
        changed.set("status", core::AttributeValue::string("changed again"));
        m_client->put(changed);
        m_client->put(order(77));
        QTRY_COMPARE_WITH_TIMEOUT(model().total(), 6u, 10000);
        QTRY_COMPARE(m_context->jobs.activeCount(), 0); // whoever follows has followed
        QVERIFY(cellEditor());
        QCOMPARE(cellEditor()->text(), QStringLiteral("half a wo"));
    }

    void savesFromTheGridAsWell()
    {
        openFirstItem();
        typeStatus(QStringLiteral("sent\r"));
        QTRY_VERIFY(part<ItemEditor>()->hasUnsavedChanges());
        QVERIFY(!says(QStringLiteral("This database cannot do that")));
        part<GridView>()->setFocus();
        QTest::keySequence(part<GridView>(), QKeySequence::Save);
        QTRY_VERIFY(says(QStringLiteral("This database cannot do that"))); // the fake one does not update
    }

    void keysOfTheQueryLeadOn()
    {
        put(30);
        open();
        QTRY_COMPARE(model().total(), 30u);
        waitUntilRead();
        QLineEdit *partition = field("Partition key");
        partition->setFocus();
        QKeyEvent exports(QEvent::ShortcutOverride, Qt::Key_E, Qt::ControlModifier);
        QCoreApplication::sendEvent(partition, &exports);
        QVERIFY(!exports.isAccepted()); // the window's, not the end of the line
        QTest::keyClicks(partition, QStringLiteral("customer 3\r"));
        QTRY_COMPARE(model().total(), 3u);
        waitUntilRead();
        QTest::keyClick(partition, Qt::Key_Down);
        QTRY_VERIFY(part<GridView>()->hasFocus());
        QVERIFY(part<GridView>()->currentPosition());
    }

    void goesToARowOrAKey()
    {
        put(1000);
        open();
        QTRY_COMPARE(model().total(), 1000u);
        auto *view = part<GridView>();
        view->setFocus();
        QTest::keyClick(view, Qt::Key_G, Qt::ControlModifier);
        QVERIFY(part<JumpBar>()->isVisible());
        QTest::keyClicks(field("Row number or key"), QStringLiteral("500\r"));
        QCOMPARE(view->currentPosition(), std::optional<quint64>(499));
        QTest::keyClick(view, Qt::Key_G, Qt::ControlModifier);
        QTest::keyClicks(field("Row number or key"), QStringLiteral("customer 3\r"));
        QTRY_COMPARE(view->currentPosition(), std::optional<quint64>(300));
        QVERIFY(!part<JumpBar>()->isVisible());
    }

    void comesBackWithItsState()
    {
        put(1000);
        open();
        QTRY_COMPARE(model().total(), 1000u);
        QTest::keyClicks(field("Partition key"), QStringLiteral("customer 7\r"));
        QTRY_COMPARE(model().total(), 100u);
        waitUntilRead();
        part<ItemGrid>()->columnLayout().setHidden(QStringLiteral("status"), true);
        part<GridView>()->setTopPosition(40);
        const QJsonObject state = m_page->saveState();
        open(state);
        QTRY_COMPARE(model().total(), 100u);
        QCOMPARE(field("Partition key")->text(), QStringLiteral("customer 7"));
        QTRY_COMPARE(part<GridView>()->topPosition(), 40u);
        QTRY_VERIFY(part<ItemGrid>()->columnLayout().isHidden(QStringLiteral("status")));
    }

    void keepsAStateThatItCouldNotRestoreYet()
    {
        m_client->before = [](const std::string &) -> core::Result<void> { return core::Error::io("no"); };
        QuerySpec spec;
        spec.partitionText = QStringLiteral("x");
        const QJsonObject state{{QStringLiteral("query"), toJson(spec)}};
        open(state);
        QCOMPARE(m_page->saveState()[QStringLiteral("query")], state[QStringLiteral("query")]);
    }

    void diesWhileItReads()
    {
        put(1000);
        auto gate = std::make_shared<QSemaphore>();
        m_client->before = [gate](const std::string &call) -> core::Result<void> {
            if (call == "readRows")
                gate->tryAcquire(1, 200);
            return {};
        };
        open();
        QTRY_COMPARE(model().total(), 1000u);
        m_page.reset();
        gate->release(10);
        QTRY_COMPARE(m_context->jobs.activeCount(), 0);
        m_client->before = nullptr;
    }
};

QTEST_MAIN(TestTablePage)
#include "tst_table_page.moc"
