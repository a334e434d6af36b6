// A table page as of a moment, on the real engine: what is shown, what is refused, and the way back.

#include "tests/ui/timeline/past_table.h"
#include "ui/backups/restore_dialog.h"
#include "ui/common/message_bar.h"
#include "ui/item_editor/item_editor.h"
#include "ui/items/grid_view.h"
#include "ui/items/item_grid.h"
#include "ui/items/table_page.h"
#include "ui/timeline/moment_field.h"
#include "ui/timeline/past_line.h"
#include "ui/timeline/timeline.h"
#include "ui/timeline/timeline_strip.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTimer>

using namespace ui;
using support::PastTable;

class TestPastPage : public QObject
{
    Q_OBJECT
    std::unique_ptr<PastTable> m_table;
    std::unique_ptr<support::UiContext> m_context;
    std::unique_ptr<TablePage> m_page;

    void open(const QJsonObject &state = {})
    {
        m_page = std::make_unique<TablePage>(m_context->context, m_table->table());
        if (!state.isEmpty())
            m_page->restoreState(state);
        m_page->resize(1100, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QTRY_VERIFY(model().isCountKnown());
    }
    template <typename T>
    T *part()
    {
        return m_page->findChild<T *>();
    }
    RowWindowModel &model() { return part<ItemGrid>()->model(); }
    Timeline &timeline() { return *part<Timeline>(); }
    QString status(int row)
    {
        const int column = model().columnOf(QStringLiteral("status"));
        return column < 0 ? QString() : model().index(row, column).data().toString();
    }
    bool isPast() { return part<PastLine>()->isVisible(); }
    /// Ten open orders, five of which are paid a minute later, and one is deleted.
    void makePast()
    {
        m_table->keepPast();
        m_table->pass(std::chrono::seconds(60));
        for (int i = 0; i < 10; ++i)
            m_table->put(PastTable::order(i, "open"));
        m_opened = m_table->now();
        m_table->pass(std::chrono::seconds(60));
        for (int i = 0; i < 5; ++i)
            m_table->put(PastTable::order(i, "paid"));
        m_table->remove(9);
        m_paid = m_table->now();
        m_table->pass(std::chrono::seconds(60));
    }
    core::UnixMicros m_opened = 0;
    core::UnixMicros m_paid = 0;

private slots:
    void init()
    {
        m_table = std::make_unique<PastTable>();
        m_context = std::make_unique<support::UiContext>();
    }
    void cleanup()
    {
        m_page.reset();
        m_context.reset();
        m_table.reset();
    }

    void hasNoTimelineWithoutAPast()
    {
        m_table->put(PastTable::order(1, "open"));
        open();
        QTRY_COMPARE(timeline().past().state(), TablePast::State::None);
        QVERIFY(!timeline().isVisible());
        m_table->keepPast(); // and gets one as soon as it is kept
        timeline().lookAgain();
        QTRY_VERIFY(timeline().isVisible());
    }

    void showsTheTableAsItWas()
    {
        makePast();
        open();
        QTRY_COMPARE(model().total(), 9u);
        QTRY_COMPARE(status(0), QStringLiteral("paid"));
        QTRY_VERIFY(timeline().isVisible());
        QVERIFY(!isPast());

        timeline().setMoment(m_opened);
        QVERIFY(isPast()); // said before anything is read
        QTRY_COMPARE(model().total(), 10u);
        QCOMPARE(status(0), QStringLiteral("open"));
        QVERIFY(part<PastLine>()->text().contains(QStringLiteral("2 minutes ago")));

        timeline().setMoment(m_opened - 1000000);
        QTRY_COMPARE(model().total(), 0u);

        QTest::mouseClick(part<PastLine>()->findChild<QPushButton *>(QStringLiteral("backToNow")),
                          Qt::LeftButton);
        QVERIFY(!isPast());
        QTRY_COMPARE(model().total(), 9u);
        QTRY_COMPARE(status(0), QStringLiteral("paid"));
    }

    void theEndOfThePastIsItsEnd()
    {
        constexpr int kItems = 1500; // some pages
        m_table->keepPast();
        m_table->pass(std::chrono::seconds(60));
        for (int i = 0; i < kItems; ++i)
            m_table->put(PastTable::order(i, "open"));
        m_table->pass(std::chrono::seconds(1)); // a microsecond has 1,024 changes
        m_opened = m_table->now();
        m_table->pass(std::chrono::seconds(60));
        m_table->put(PastTable::order(1, "paid"));
        open();
        QTRY_COMPARE(model().total(), quint64(kItems));
        timeline().setMoment(m_opened);
        QTRY_VERIFY(model().count().hasMore); // is read page by page
        QTest::keyClick(part<GridView>(), Qt::Key_End, Qt::ControlModifier);
        QTest::keyClick(part<GridView>(), Qt::Key_Home,
                        Qt::ControlModifier); // another key ends the way there
        QTest::qWait(200);
        QCOMPARE(part<GridView>()->currentPosition(), std::optional<quint64>(0));
        QVERIFY(model().count().hasMore);

        QTest::keyClick(part<GridView>(), Qt::Key_End, Qt::ControlModifier);
        QTRY_COMPARE(part<GridView>()->currentPosition(), std::optional<quint64>(kItems - 1));
        QVERIFY(!model().count().hasMore);
        QCOMPARE(part<GridView>()->selectedRanges().size(), std::size_t(1));
    }

    void theStripFollowsWhatIsWritten()
    {
        makePast();
        open();
        QTRY_VERIFY(timeline().isVisible());
        const auto counted = [this] {
            quint64 changes = 0;
            for (const core::DensityBucket &bucket : timeline().past().density().buckets)
                changes += bucket.changes;
            return changes;
        };
        QTRY_COMPARE(counted(), 16u);
        m_table->put(PastTable::order(20, "open")); // by whomever: nobody tells the page
        QTRY_COMPARE(counted(), 17u);
        m_table->pass(std::chrono::seconds(2)); // behind what was counted last
        m_table->put(PastTable::order(21, "open"));
        QTRY_COMPARE(counted(), 18u);
    }

    void aRangeThatReachesThePresentGoesOnWithIt()
    {
        makePast();
        open();
        QTRY_VERIFY(timeline().isVisible());
        TimelineStrip &strip = timeline().strip();
        strip.setFocus();
        QTest::keyClick(&strip, Qt::Key_Plus); // the handle is at now
        const core::UnixMicros length = strip.range().length();
        QCOMPARE(strip.range().to, strip.bounds().to);
        const core::UnixMicros before = strip.bounds().to;
        m_table->pass(std::chrono::seconds(120));
        timeline().lookAgain();
        QTRY_VERIFY(strip.bounds().to > before + 100'000'000);
        QCOMPARE(strip.range().to, strip.bounds().to);
        QCOMPARE(strip.range().length(), length);

        // A moment that is looked at stays on the screen, and the way back to now leads to now.
        timeline().setMoment(strip.range().from + 1'000'000);
        const core::UnixMicros moment = *timeline().moment();
        const core::UnixMicros then = strip.bounds().to;
        m_table->pass(std::chrono::seconds(120));
        timeline().lookAgain();
        QTRY_VERIFY(strip.bounds().to > then + 100'000'000);
        QVERIFY(strip.range().contains(moment));
        timeline().setMoment({});
        QCOMPARE(strip.range().to, strip.bounds().to);
        QCOMPARE(strip.range().length(), length);
    }

    void draggingEndsAtTheMomentWhereTheHandLetGo()
    {
        makePast();
        open();
        QTRY_VERIFY(timeline().isVisible());
        QTRY_COMPARE(model().total(), 9u);
        TimelineStrip &strip = timeline().strip();
        const auto place = [&](core::UnixMicros moment) { return QPoint(int(strip.xOf(moment)), 15); };
        QTest::mousePress(&strip, Qt::LeftButton, {}, place(m_paid + 30'000'000));
        for (int second = 30; second > -30; --second)
            QTest::mouseMove(&strip, place(m_paid + second * 1'000'000));
        QVERIFY(isPast());
        QTest::mouseRelease(&strip, Qt::LeftButton, {}, place(m_opened + 30'000'000));
        QTRY_COMPARE(model().total(), 10u);
        QTRY_COMPARE(status(0), QStringLiteral("open"));
    }

    void theGridIsNeverEmptyBetweenTwoMoments()
    {
        makePast();
        open();
        QTRY_COMPARE(status(0), QStringLiteral("paid"));
        int resets = 0;
        connect(&model(), &QAbstractItemModel::modelReset, this, [&] { ++resets; });
        timeline().setMoment(m_opened);
        QCOMPARE(status(0), QStringLiteral("paid")); // until the other rows are there
        QTRY_COMPARE(status(0), QStringLiteral("open"));
        timeline().setMoment({});
        QCOMPARE(status(0), QStringLiteral("open"));
        QTRY_COMPARE(status(0), QStringLiteral("paid"));
        QCOMPARE(resets, 0);
    }

    void escapeIsNow()
    {
        makePast();
        open();
        QTRY_COMPARE(model().total(), 9u);
        timeline().setMoment(m_opened);
        QTRY_COMPARE(model().total(), 10u);
        QTest::keyClick(part<GridView>(), Qt::Key_Escape);
        QVERIFY(!timeline().moment());
        QTRY_COMPARE(model().total(), 9u);
    }

    void aMomentCanBeTyped()
    {
        makePast();
        open();
        QTRY_VERIFY(timeline().isVisible());
        QTest::keyClick(m_page.get(), Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        MomentField &field = timeline().field();
        QTest::keyClicks(&field, QStringLiteral("90s ago"));
        QTest::keyClick(&field, Qt::Key_Return);
        QTRY_COMPARE(model().total(), 10u);
        QTRY_COMPARE(status(0), QStringLiteral("open"));
    }

    void nothingCanBeWrittenToThePast()
    {
        makePast();
        open();
        QTRY_COMPARE(model().total(), 9u);
        timeline().setMoment(m_opened);
        QTRY_COMPARE(model().total(), 10u);
        part<GridView>()->setCurrentPosition(9, 0, QItemSelectionModel::ClearAndSelect);
        QTest::keyClick(part<GridView>(), Qt::Key_Delete); // asks nothing: there is nothing to be done
        m_page->newItem();
        QVERIFY(!part<ItemEditor>()->isVisible());
        QTest::keyClick(part<GridView>(), Qt::Key_Return);
        QTRY_VERIFY(part<ItemEditor>()->currentItem());
        const auto *save = m_page->findChild<QPushButton *>(QStringLiteral("saveItem"));
        QVERIFY(!save->isEnabled());
        QVERIFY(!m_table->get(9));
    }

    void theItemFollowsTheMoment()
    {
        makePast();
        open();
        QTRY_COMPARE(model().total(), 9u);
        part<GridView>()->setCurrentPosition(0, 0, QItemSelectionModel::ClearAndSelect);
        QTRY_VERIFY(part<ItemGrid>()->currentKey()); // a row that is not read yet cannot be opened
        QTest::keyClick(part<GridView>(), Qt::Key_Return);
        const auto shownStatus = [&] {
            const std::optional<core::Item> item = part<ItemEditor>()->currentItem();
            return item ? *item->find("status")->asString() : std::string();
        };
        QTRY_COMPARE(shownStatus(), std::string("paid"));
        timeline().setMoment(m_opened);
        QTRY_COMPARE(shownStatus(), std::string("open"));
        timeline().setMoment({});
        QTRY_COMPARE(shownStatus(), std::string("paid"));
    }

    void unsavedWorkWaitsUntilNowIsBack()
    {
        makePast();
        open();
        QTRY_COMPARE(model().total(), 9u);
        m_page->newItem();
        QTRY_VERIFY(part<ItemEditor>()->isVisible());
        QTRY_VERIFY(part<ItemEditor>()->currentItem());
        QJsonObject draft = part<ItemEditor>()->saveState();
        draft[QStringLiteral("item")] = QStringLiteral("{\"pk\":{\"S\":\"typed\"},\"sk\":{\"N\":\"7\"}}");
        part<ItemEditor>()->restoreState(m_table->table(), draft);
        QTRY_VERIFY(m_page->hasUnsavedWork());
        timeline().setMoment(m_opened);
        QTRY_COMPARE(model().total(), 10u);
        QVERIFY(m_page->hasUnsavedWork());
        QVERIFY(!part<ItemEditor>()->hasUnsavedChanges());
        timeline().setMoment({});
        QVERIFY(m_page->hasUnsavedWork()); // all the while
        QTRY_VERIFY(part<ItemEditor>()->hasUnsavedChanges());
        QTRY_VERIFY(part<ItemEditor>()->currentItem());
        QCOMPARE(*part<ItemEditor>()->currentItem()->find("pk")->asString(), std::string("typed"));
    }

    void theWholeTableIsRestoredAsOfTheMomentShown()
    {
        makePast();
        m_table->pass(std::chrono::minutes(10)); // restored is what is five minutes old
        open();
        QTRY_VERIFY(timeline().isVisible());
        timeline().setMoment(m_opened + 123);
        QTRY_COMPARE(model().total(), 10u);
        RestoreDialog *dialog = nullptr;
        QTimer::singleShot(0, this, [this] { // in the menu, which is open then
            QMenu *menu = part<PastLine>()->restoreMenu();
            QTRY_VERIFY(menu->isVisible());
            for (QAction *action : menu->actions()) {
                if (action->text() == QLatin1String("Restore the table as a new one..."))
                    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
            }
        });
        QTest::mouseClick(part<PastLine>()->findChild<QPushButton *>(QStringLiteral("restorePast")),
                          Qt::LeftButton);
        QTRY_VERIFY((dialog = m_page->findChild<RestoreDialog *>()));
        QCOMPARE(dialog->plan().origin.momentMicros, m_opened + 123);
        QTRY_VERIFY(dialog->isVisible());
        dialog->findChild<QLineEdit *>(QStringLiteral("restoreTarget"))->setText(QStringLiteral("as-it-was"));
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("restore")), Qt::LeftButton);
        const auto restored = [this] {
            const auto made = m_table->client().describeTable({"as-it-was"});
            return made && made->table.tableStatus == core::TableStatus::Active ? made->table.itemCount : -1;
        };
        QTRY_COMPARE(restored(), std::int64_t(10)); // of which nine are there now
    }

    void queriesAskThePastToo()
    {
        makePast();
        open();
        QTRY_COMPARE(model().total(), 9u);
        timeline().setMoment(m_opened);
        QTRY_COMPARE(model().total(), 10u);
        QLineEdit *partition = nullptr;
        for (QLineEdit *edit : m_page->findChildren<QLineEdit *>())
            if (edit->accessibleName() == QStringLiteral("Partition key"))
                partition = edit;
        QVERIFY(partition);
        QTest::keyClicks(partition, QStringLiteral("customer"));
        QTest::keyClick(partition, Qt::Key_Return);
        QTRY_COMPARE(model().total(), 10u);
        QTRY_COMPARE(status(0), QStringLiteral("open"));
        timeline().setMoment({}); // the same question, as of now
        QTRY_COMPARE(model().total(), 9u);
        QCOMPARE(status(0), QStringLiteral("paid"));
    }

    void theMomentIsBackAfterARestart()
    {
        makePast();
        open();
        QTRY_VERIFY(timeline().isVisible());
        timeline().setMoment(m_opened);
        QTRY_COMPARE(model().total(), 10u);
        const QJsonObject state = m_page->saveState();
        m_page.reset();
        open(state);
        QVERIFY(isPast());
        QTRY_COMPARE(model().total(), 10u);
        QTRY_COMPARE(status(0), QStringLiteral("open"));
        QCOMPARE(timeline().moment(), std::optional(m_opened));
    }

    void aMomentThatIsNoLongerKeptIsNow()
    {
        makePast();
        open();
        QTRY_VERIFY(timeline().isVisible());
        timeline().setMoment(m_opened);
        QTRY_COMPARE(model().total(), 10u);
        m_table->pass(std::chrono::hours(36 * 24));
        timeline().lookAgain();
        QTRY_VERIFY(!timeline().moment());
        QVERIFY(!isPast());
        QTRY_VERIFY(part<MessageBar>()->text().contains(QStringLiteral("no longer")));
    }
};

QTEST_MAIN(TestPastPage)
#include "tst_past_page.moc"
