#include "tests/ui/support.h"

#include <QSignalSpy>
#include <QTest>

using namespace support;
using namespace ui;
using Mode = Connector::Mode;

class TestWorkspace : public QObject
{
    Q_OBJECT

private slots:
    void opensAFolderInTheBackgroundAndReadsItsTables()
    {
        Bench bench;
        const QString folder = bench.makeFolder(QStringLiteral("shop"));
        const auto client = bench.connector.addDatabase(folder);
        for (const char *name : {"a", "b", "c", "d", "e"})
            client->setTable(makeTable(name));
        QSignalSpy opened(&bench.workspace, &Workspace::opened);
        QSignalSpy changed(&bench.workspace, &Workspace::tablesChanged);
        bench.workspace.openFolder(folder, Mode::ReadWrite, false);
        QCOMPARE(bench.workspace.opening(), QStringList{folder});
        QVERIFY(bench.workspace.connections().empty());
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(opened.count(), 1);
        QVERIFY(bench.workspace.opening().isEmpty());
        QCOMPARE(bench.workspace.tableNames(folder).join(u','), QStringLiteral("a,b,c,d,e"));
        QCOMPARE(bench.workspace.find(folder)->name, QStringLiteral("shop"));
        QVERIFY(bench.workspace.table(folder, QStringLiteral("c")).has_value());
        QVERIFY(!bench.workspace.table(folder, QStringLiteral("z")).has_value());
    }

    void anOpenFolderIsNotOpenedTwice()
    {
        Bench bench;
        const QString folder = bench.makeFolder(QStringLiteral("shop"));
        bench.connector.addDatabase(folder);
        QSignalSpy opened(&bench.workspace, &Workspace::opened);
        bench.workspace.openFolder(folder, Mode::ReadWrite, false);
        bench.workspace.openFolder(folder + QStringLiteral("/../shop"), Mode::ReadWrite, false);
        QTRY_COMPARE(opened.count(), 1);
        bench.workspace.openFolder(folder, Mode::ReadWrite, false);
        QVERIFY(bench.workspace.opening().isEmpty());
    }

    void aRefusalIsToldAndReadingMayStillGo()
    {
        Bench bench;
        const QString folder = bench.makeFolder(QStringLiteral("shop"));
        bench.connector.addDatabase(folder);
        bench.connector.refuse(folder, core::Error(core::ErrorCode::Locked, "held by process 1"));
        QSignalSpy failed(&bench.workspace, &Workspace::openFailed);
        bench.workspace.openFolder(folder, Mode::ReadWrite, false);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.at(0).at(0).toString(), folder);
        bench.workspace.openFolder(folder, Mode::ReadOnly, false);
        QTRY_VERIFY(bench.workspace.find(folder));
        QVERIFY(bench.workspace.find(folder)->readOnly);
        bench.connector.allow(folder);
        bench.workspace.openFolder(folder, Mode::ReadWrite, false); // opens anew
        QTRY_VERIFY(bench.workspace.find(folder) && !bench.workspace.find(folder)->readOnly);
    }

    void aRefreshTellsWhichTablesDiffer()
    {
        Bench bench;
        const QString folder = bench.makeFolder(QStringLiteral("shop"));
        const auto client = bench.connector.addDatabase(folder);
        client->setTable(makeTable("orders", 1));
        client->setTable(makeTable("products", 1));
        bench.workspace.openFolder(folder, Mode::ReadWrite, false);
        QTRY_VERIFY(bench.workspace.tablesAreKnown(folder));
        QSignalSpy refreshed(&bench.workspace, &Workspace::tableRefreshed);
        client->setTable(makeTable("orders", 2));
        bench.workspace.refresh(folder);
        QTRY_COMPARE(refreshed.count(), 1);
        QCOMPARE(refreshed.at(0).at(1).toString(), QStringLiteral("orders"));
        client->removeTable("products");
        bench.workspace.refresh(folder);
        QTRY_COMPARE(bench.workspace.tableNames(folder), QStringList{QStringLiteral("orders")});
    }

    void aStreamThatWasTurnedOnIsADifference()
    {
        Bench bench;
        const QString folder = bench.makeFolder(QStringLiteral("shop"));
        const auto client = bench.connector.addDatabase(folder);
        core::TableDescription table = makeTable("orders", 1);
        client->setTable(table);
        bench.workspace.openFolder(folder, Mode::ReadWrite, false);
        QTRY_VERIFY(bench.workspace.tablesAreKnown(folder));
        QSignalSpy refreshed(&bench.workspace, &Workspace::tableRefreshed);
        table.streamSpecification = core::StreamSpecification{true, core::StreamViewType::NewImage};
        table.latestStreamArn = "arn:1";
        client->setTable(table);
        bench.workspace.lookAgain(folder);
        QTRY_COMPARE(refreshed.count(), 1);
        table.latestStreamArn = "arn:2"; // off and on again in between
        client->setTable(table);
        bench.workspace.lookAgain(folder);
        QTRY_COMPARE(refreshed.count(), 2);
    }

    void aDatabaseThatIsOpenedAnewKeepsItsPlace()
    {
        Bench bench;
        QStringList wanted;
        for (const char *name : {"a", "b", "c"}) {
            wanted << bench.makeFolder(QString::fromLatin1(name));
            bench.connector.addDatabase(wanted.back());
            bench.workspace.openFolder(wanted.back(), wanted.size() == 2 ? Mode::ReadOnly : Mode::ReadWrite,
                                       false);
        }
        const auto ids = [&bench] {
            QStringList found;
            for (const ConnectionPtr &connection : bench.workspace.connections())
                found << connection->id;
            return found;
        };
        QTRY_COMPARE(ids(), wanted); // whichever of them opened first
        bench.workspace.openFolder(wanted[1], Mode::ReadWrite, false);
        QTRY_VERIFY(bench.workspace.find(wanted[1]) && !bench.workspace.find(wanted[1])->readOnly);
        QCOMPARE(ids(), wanted);
    }

    void whatCannotBeOpenedForWritingStaysOpenForReading()
    {
        Bench bench;
        const QString folder = bench.makeFolder(QStringLiteral("shop"));
        bench.connector.addDatabase(folder);
        bench.workspace.openFolder(folder, Mode::ReadOnly, false);
        QTRY_VERIFY(bench.workspace.find(folder));
        bench.connector.refuse(folder, core::Error(core::ErrorCode::Locked, "held by process 1"));
        QSignalSpy failed(&bench.workspace, &Workspace::openFailed);
        QSignalSpy closed(&bench.workspace, &Workspace::closed);
        bench.workspace.openFolder(folder, Mode::ReadWrite, false);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(closed.count(), 0);
        QVERIFY(bench.workspace.find(folder)->readOnly);
    }

    void aDatabaseIsClosedWhereverItsLastHolderLetsGo()
    {
        Bench bench;
        const QString folder = bench.makeFolder(QStringLiteral("shop"));
        bench.connector.addDatabase(folder);
        bench.workspace.openFolder(folder, Mode::ReadWrite, false);
        QTRY_VERIFY(bench.workspace.tablesAreKnown(folder));
        ConnectionPtr page = bench.workspace.find(folder); // as the page of a tab holds it
        const std::shared_future<void> closed = page->closed;
        bench.workspace.close(folder);
        QTRY_COMPARE(bench.jobs.activeCount(), 0);
        QCOMPARE(closed.wait_for(std::chrono::seconds(0)), std::future_status::timeout);
        page.reset();
        QCOMPARE(closed.wait_for(std::chrono::seconds(10)), std::future_status::ready);
    }

    void aLookThatFindsNothingNewTellsNothing()
    {
        Bench bench;
        const QString folder = bench.makeFolder(QStringLiteral("shop"));
        const auto client = bench.connector.addDatabase(folder);
        client->setTable(makeTable("orders", 1));
        bench.workspace.openFolder(folder, Mode::ReadWrite, false);
        QTRY_VERIFY(bench.workspace.tablesAreKnown(folder));
        QSignalSpy changed(&bench.workspace, &Workspace::tablesChanged);
        bench.workspace.lookAgain(folder);
        QTRY_COMPARE(bench.jobs.activeCount(), 0);
        QCOMPARE(changed.count(), 0);
        client->setTable(makeTable("orders", 2));
        bench.workspace.lookAgain(folder);
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(bench.workspace.table(folder, QStringLiteral("orders"))->itemCount, 2);
    }

    void looksAgainWhileATableIsBeingMade()
    {
        Bench bench;
        const QString folder = bench.makeFolder(QStringLiteral("shop"));
        const auto client = bench.connector.addDatabase(folder);
        core::TableDescription table = makeTable("orders");
        table.tableStatus = core::TableStatus::Creating;
        client->setTable(table);
        bench.workspace.openFolder(folder, Mode::ReadWrite, false);
        QTRY_VERIFY(bench.workspace.tablesAreKnown(folder));
        client->setTable(makeTable("orders"));
        QTRY_COMPARE(bench.workspace.table(folder, QStringLiteral("orders"))->tableStatus,
                     core::TableStatus::Active);
    }

    void closingForgetsTheTables()
    {
        Bench bench;
        const QString folder = bench.makeFolder(QStringLiteral("shop"));
        std::weak_ptr<DescribingClient> client = bench.connector.addDatabase(folder);
        bench.workspace.openFolder(folder, Mode::ReadWrite, false);
        QTRY_VERIFY(bench.workspace.tablesAreKnown(folder));
        QSignalSpy about(&bench.workspace, &Workspace::connectionAboutToClose);
        QSignalSpy closed(&bench.workspace, &Workspace::closed);
        bench.workspace.close(folder);
        QCOMPARE(about.count(), 1);
        QCOMPARE(closed.count(), 1);
        QVERIFY(!bench.workspace.find(folder));
        QVERIFY(!bench.workspace.tablesAreKnown(folder));
    }
};

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
