// Parts of the window by themselves.

#include "ui/common/elided_label.h"
#include "ui/jobs/job_runner.h"
#include "ui/main_window/command_palette.h"
#include "ui/main_window/kept_dock_width.h"
#include "ui/main_window/top_bar.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QTest>
#include <QToolButton>
#include <QWindow>

using namespace ui;

class TestWindowParts : public QObject
{
    Q_OBJECT

private slots:
    void aDockComesBackAfterANarrowWindow()
    {
        QMainWindow window;
        auto *center = new QWidget;
        center->setMinimumWidth(400);
        window.setCentralWidget(center);
        auto *dock = new QDockWidget(&window);
        auto *content = new QWidget;
        content->setMinimumWidth(100);
        dock->setWidget(content);
        window.addDockWidget(Qt::LeftDockWidgetArea, dock);
        new KeptDockWidth(window, dock);
        window.resize(1000, 500);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCoreApplication::processEvents();
        QTRY_VERIFY(dock->width() >= 100);
        QWindow *handle = window.windowHandle();
        const QPoint line(dock->geometry().right() + 2, 250);
        QTest::mousePress(handle, Qt::LeftButton, {}, line);
        QTest::mouseMove(handle, line + QPoint(160, 0));
        QTRY_VERIFY(dock->width() > line.x() + 100);
        QTest::mouseRelease(handle, Qt::LeftButton, {}, line + QPoint(160, 0));
        const int wide = dock->width();
        QVERIFY(wide > 200);
        window.resize(520, 500);
        QTRY_VERIFY(dock->width() < wide);
        window.resize(540, 500);
        QTRY_VERIFY(dock->width() > 100);
        window.resize(1000, 500);
        QTRY_COMPARE(dock->width(), wide);
    }

    void anOutcomeIsSaidForAWhile()
    {
        JobRunner jobs;
        auto *palette = new CommandPalette([] { return QList<PaletteEntry>(); });
        TopBar bar(jobs, palette);
        bar.resize(900, 40);
        bar.show();
        auto *outcome = bar.findChild<ElidedLabel *>(QStringLiteral("jobOutcome"));
        QVERIFY(!outcome->isVisible());
        jobs.announce(QStringLiteral("Exported 3 items to a.csv"));
        QVERIFY(outcome->isVisible());
        QCOMPARE(outcome->text(), QStringLiteral("Exported 3 items to a.csv"));
        QCOMPARE(outcome->accessibleName(), outcome->text());
    }
};

QTEST_MAIN(TestWindowParts)
#include "tst_window_parts.moc"
