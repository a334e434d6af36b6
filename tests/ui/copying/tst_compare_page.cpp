// Two tables are compared, looked at, and made equal.

#include "tests/ui/two_databases.h"
#include "ui/common/message_bar.h"
#include "ui/common/prompt.h"
#include "ui/copying/compare_page.h"
#include "ui/copying/sync_dialog.h"
#include "ui/item_difference/item_difference_view.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScopeGuard>
#include <QSemaphore>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace support;
using namespace ui;

class TestComparePage : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<TwoDatabases> m_bench;
    TableRef m_orders;
    TableRef m_mirror;
    std::unique_ptr<ComparePage> m_page;

    template <typename T>
    T *part(const char *name)
    {
        return m_page->findChild<T *>(QLatin1String(name));
    }
    QTreeView *list() { return part<QTreeView>("differenceList"); }
    QStringList listed()
    {
        QStringList lines;
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < 3; ++column)
                cells.append(list()->model()->index(row, column).data().toString());
            lines.append(cells.join(u'|'));
        }
        lines.sort();
        return lines;
    }
    void compare()
    {
        QTRY_VERIFY(part<QPushButton>("startCompare")->isEnabled()); // the other database's tables are known
        QTest::mouseClick(part<QPushButton>("startCompare"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(part<QPushButton>("startCompare")->text(), QStringLiteral("Compare again"),
                                  30'000);
        QVERIFY(m_bench->waitForJobs());
    }
    SyncDialog *openSync()
    {
        QTest::mouseClick(part<QToolButton>("syncTables"), Qt::LeftButton);
        return m_page->findChild<SyncDialog *>();
    }
    QString message() { return m_page->findChild<MessageBar *>()->text(); }

private slots:
    void init()
    {
        m_theme = std::make_unique<Theme>(Theme::Mode::Light);
        m_bench = std::make_unique<TwoDatabases>();
        m_orders = m_bench->makeTable(m_bench->open("shop"), "orders");
        const ConnectionPtr staging = m_bench->open("staging");
        m_mirror = m_bench->makeTable(staging, "mirror");
        TwoDatabases::fill(m_orders, 0, 40);
        TwoDatabases::fill(m_mirror, 2, 43); // lacks 0 and 1, has 40, 41 and 42 more
        TwoDatabases::put(m_mirror,
                          TwoDatabases::order(5, "'text':{'S':'other'},'address':{'M':{'x':{'N':'1'}}}"));
        m_page = std::make_unique<ComparePage>(m_bench->context(), m_orders);
        m_page->restoreState({{QStringLiteral("connection"), staging->id},
                              {QStringLiteral("table"), QStringLiteral("mirror")}});
        m_page->resize(1100, 600);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void cleanup()
    {
        m_page.reset();
        m_orders = {};
        m_mirror = {};
        m_bench.reset();
    }

    void listsWhatDiffers()
    {
        QCOMPARE(m_page->title(), QStringLiteral("orders and mirror"));
        compare();
        QCOMPARE(listed(), (QStringList{QStringLiteral("Added|customer 0 \u00B7 42|"),
                                        QStringLiteral("Added|customer 5 \u00B7 40|"),
                                        QStringLiteral("Added|customer 6 \u00B7 41|"),
                                        QStringLiteral("Changed|customer 5 \u00B7 5|address, text"),
                                        QStringLiteral("Removed|customer 0 \u00B7 0|"),
                                        QStringLiteral("Removed|customer 1 \u00B7 1|")}));
        QCOMPARE(part<QToolButton>("showAdded")->text(), QStringLiteral("Added 3"));
        auto *filter = part<QLineEdit>("compareFilter");
        QTest::keyClicks(filter, QStringLiteral("address"));
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        auto *difference = m_page->findChild<ItemDifferenceView *>();
        QTRY_COMPARE(difference->differenceCount(), 2);
        filter->clear();
        QTRY_COMPARE(list()->model()->rowCount(), 6);
        QTest::mouseClick(part<QToolButton>("showRemoved"), Qt::LeftButton);
        QCOMPARE(list()->model()->rowCount(), 4);
    }

    void theEndOfAForgottenComparisonStopsNoOther()
    {
        const TableRef copy = m_bench->makeTable(m_bench->open("third"), "copy");
        TwoDatabases::fill(copy, 0, 40);
        QTRY_VERIFY(part<QPushButton>("startCompare")->isEnabled());
        QSemaphore gate;
        const auto open = qScopeGuard([&] { gate.release(100); });
        const auto occupy = [&](int threads) {
            for (int i = 0; i < threads; ++i)
                m_bench->jobs().run<void>(QStringLiteral("Import"), JobRunner::Visibility::Listed,
                                          [&gate](core::Progress &) {
                                              gate.acquire();
                                              return core::Result<void>();
                                          });
        };
        occupy(3);
        QTest::mouseClick(part<QPushButton>("startCompare"), Qt::LeftButton);
        const Job *first = m_bench->jobs().jobs().back();
        m_bench->context().workspace.close(m_mirror.connection->id);
        QCOMPARE(part<QPushButton>("startCompare")->text(), QStringLiteral("Compare"));
        occupy(1); // the first one ends before the next one begins
        m_page->restoreState({{QStringLiteral("connection"), copy.connection->id},
                              {QStringLiteral("table"), QStringLiteral("copy")}});
        QTest::mouseClick(part<QPushButton>("startCompare"), Qt::LeftButton);
        QCOMPARE(part<QPushButton>("startCompare")->text(), QStringLiteral("Stop"));
        gate.release();
        QTRY_COMPARE(first->state(), Job::State::Cancelled);
        QCoreApplication::processEvents();
        QCOMPARE(part<QPushButton>("startCompare")->text(), QStringLiteral("Stop"));
        gate.release(100);
        QTRY_COMPARE(part<QPushButton>("startCompare")->text(), QStringLiteral("Compare again"));
        QCOMPARE(list()->model()->rowCount(), 0);
    }

    void equalTablesSaySo()
    {
        for (const int i : {0, 1})
            TwoDatabases::put(m_mirror, TwoDatabases::order(i));
        for (const int i : {40, 41, 42})
            TwoDatabases::put(m_orders, TwoDatabases::order(i));
        TwoDatabases::put(m_mirror, TwoDatabases::order(5));
        compare();
        QCOMPARE(list()->model()->rowCount(), 0);
        QVERIFY(!list()->isVisible());
        QVERIFY(!part<QToolButton>("syncTables")->isVisible());
    }

    void syncsAfterThePlanWasShown()
    {
        compare();
        SyncDialog *dialog = openSync();
        QVERIFY(dialog);
        const QString plan = dialog->findChild<QLabel *>(QStringLiteral("syncPlan"))->text();
        QVERIFY2(plan.contains(QStringLiteral("2 missing items are added")) &&
                     plan.contains(QStringLiteral("3 extra items stay")),
                 qPrintable(plan));
        QCOMPARE(dialog->findChild<QTreeWidget *>(QStringLiteral("syncSample"))->topLevelItemCount(), 3);
        auto *removes = dialog->findChild<QCheckBox *>(QStringLiteral("syncRemoves"));
        QTest::mouseClick(removes, Qt::LeftButton, {}, QPoint(8, removes->height() / 2));
        QCOMPARE(dialog->findChild<QTreeWidget *>(QStringLiteral("syncSample"))->topLevelItemCount(), 6);
        // Somebody else is faster with one of them.
        TwoDatabases::put(m_mirror, TwoDatabases::order(5, "'text':{'S':'newer'}"));
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("startSync")), Qt::LeftButton);
        QTRY_VERIFY(message().contains(QStringLiteral("2 items written, 3 removed, 1 left as they are")));
        QVERIFY(m_bench->waitForJobs());
        QCOMPARE(TwoDatabases::contents(m_mirror).filter(QStringLiteral("newer")).size(), 1);
        compare();
        QCOMPARE(listed(), QStringList{QStringLiteral("Changed|customer 5 \u00B7 5|text")});
    }

    void theOtherDirectionWritesTheOtherTable()
    {
        compare();
        SyncDialog *dialog = openSync();
        auto *back = dialog->findChild<QRadioButton *>(QStringLiteral("syncBefore"));
        QTest::mouseClick(back, Qt::LeftButton, {}, QPoint(8, back->height() / 2));
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("startSync")), Qt::LeftButton);
        QTRY_VERIFY(message().contains(QStringLiteral("4 items written")));
        QVERIFY(m_bench->waitForJobs());
        QCOMPARE(TwoDatabases::contents(m_orders).size(), 43); // 0 and 1 stay
        QCOMPARE(TwoDatabases::contents(m_mirror).size(), 41);
    }

    void productionAsksForTheName()
    {
        const ConnectionPtr live = m_bench->openProduction("live", *m_mirror.connection->client);
        m_page->restoreState(
            {{QStringLiteral("connection"), live->id}, {QStringLiteral("table"), QStringLiteral("mirror")}});
        compare();
        QCOMPARE(list()->model()->rowCount(), 6);
        SyncDialog *dialog = openSync();
        PromptScript script;
        script.answer(Answer::Cancel);
        auto *start = dialog->findChild<QPushButton *>(QStringLiteral("startSync"));
        QTest::mouseClick(start, Qt::LeftButton);
        QCOMPARE(script.questions.size(), 1);
        QCOMPARE(script.questions[0].textToType, QStringLiteral("mirror"));
        QCOMPARE(TwoDatabases::contents(m_mirror).size(), 41);
        script.answer(Answer::Accept);
        QTest::mouseClick(start, Qt::LeftButton);
        QTRY_VERIFY(message().contains(QStringLiteral("3 items written")));
        QCOMPARE(TwoDatabases::contents(m_mirror).size(), 43);
    }

    void exportsTheList()
    {
        compare();
        const QString path = m_bench->profile() + QStringLiteral("/differences.csv");
        PromptScript script;
        script.answerPaths({path});
        QTest::mouseClick(part<QToolButton>("exportDifferences"), Qt::LeftButton);
        QTRY_VERIFY(message().contains(QStringLiteral("differences.csv")));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QStringList lines =
            QString::fromUtf8(file.readAll()).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        QCOMPARE(lines.takeFirst(), QStringLiteral("change,pk,sk"));
        QCOMPARE(lines.size(), 6);
        QVERIFY(lines.contains(QStringLiteral("changed,customer 5,5")));
    }

    void comesBackWithTheSession()
    {
        const QJsonObject state = m_page->saveState();
        ComparePage again(m_bench->context(), m_orders);
        again.restoreState(state);
        QCOMPARE(again.title(), QStringLiteral("orders and mirror"));
        // A database that is not open yet is waited for.
        ComparePage waiting(m_bench->context(), m_orders);
        const QJsonObject closed{{QStringLiteral("connection"), QStringLiteral("/nowhere")},
                                 {QStringLiteral("table"), QStringLiteral("later")}};
        waiting.restoreState(closed);
        QCOMPARE(waiting.saveState(), closed);
    }
};

QTEST_MAIN(TestComparePage)
#include "tst_compare_page.moc"
