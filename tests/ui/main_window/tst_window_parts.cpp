// Parts of the window by themselves.

#include "ui/common/elided_label.h"
#include "ui/common/message_bar.h"
#include "ui/common/page.h"
#include "ui/jobs/job_runner.h"
#include "ui/main_window/command_palette.h"
#include "ui/main_window/kept_dock_width.h"
#include "ui/main_window/palette_model.h"
#include "ui/main_window/tab_area.h"
#include "ui/main_window/top_bar.h"

#include <QApplication>
#include <QDockWidget>
#include <QJsonObject>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWindow>

using namespace ui;

namespace {

class NamedPage final : public Page
{
public:
    NamedPage(QString title, QString place)
        : m_title(std::move(title))
        , m_place(std::move(place))
    {}
    QString title() const override { return m_title; }
    QString place() const override { return m_place; }
    QIcon icon() const override { return {}; }
    QString connectionId() const override { return m_place; }
    QJsonObject saveState() const override { return {}; }

private:
    const QString m_title;
    const QString m_place;
};

} // namespace

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

    void tabsOfOneTitleSayTheirDatabase()
    {
        TabArea area;
        const auto add = [&area](const char *title, const char *place) {
            auto *page = new NamedPage(QString::fromLatin1(title), QString::fromLatin1(place));
            area.addPage(page);
            return page;
        };
        const auto titles = [&area] {
            QStringList all;
            for (int i = 0; i < area.tabBar()->count(); ++i)
                all << area.tabBar()->tabText(i);
            return all;
        };
        add("orders", "shop");
        add("sensors", "shop");
        QCOMPARE(titles(), (QStringList{QStringLiteral("orders"), QStringLiteral("sensors")}));
        NamedPage *twin = add("orders", "copy");
        QCOMPARE(titles(), (QStringList{QStringLiteral("orders \u00B7 shop"), QStringLiteral("sensors"),
                                        QStringLiteral("orders \u00B7 copy")}));
        area.removePage(twin);
        QCOMPARE(titles(), (QStringList{QStringLiteral("orders"), QStringLiteral("sensors")}));
    }

    void theFocusStaysInThePageWhenAMessageGoes()
    {
        QWidget window;
        auto *other = new QPushButton(QStringLiteral("elsewhere"), &window);
        auto *page = new QWidget(&window);
        auto *bar = new MessageBar(page);
        auto *content = new QLineEdit(page);
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(other);
        layout->addWidget(page);
        auto *inner = new QVBoxLayout(page);
        inner->addWidget(bar);
        inner->addWidget(content);
        page->setFocusProxy(content);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        int undone = 0;
        bar->showMessage(MessageBar::Kind::Info, QStringLiteral("Deleted."),
                         {{QStringLiteral("Undo"), [&undone] { ++undone; }}});
        auto *button = bar->findChild<QPushButton *>();
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Return);
        QCOMPARE(undone, 1);
        QCOMPARE(QApplication::focusWidget(), content);
        other->setFocus(); // whoever is elsewhere stays there
        bar->showMessage(MessageBar::Kind::Info, QStringLiteral("Said."));
        bar->clear();
        QCOMPARE(QApplication::focusWidget(), other);
    }

    void aCommandIsFoundByWhatItIsCalledElsewhere()
    {
        PaletteModel model;
        const auto entryOf = [](const QString &text, const QString &otherWords) {
            PaletteEntry entry;
            entry.text = text;
            entry.otherWords = otherWords;
            return entry;
        };
        model.setEntries(
            {entryOf(QStringLiteral("Compare with another table"), {}),
             entryOf(QStringLiteral("Keep its past"), QStringLiteral("point-in-time recovery, PITR")),
             entryOf(QStringLiteral("Serve"), QStringLiteral("endpoint, port")),
             entryOf(QStringLiteral("Import"), {})});
        const auto found = [&model](const QString &query) {
            model.setQuery(query);
            QStringList texts;
            for (int row = 0; row < model.rowCount(); ++row)
                texts.append(model.index(row, 0).data().toString());
            return texts;
        };
        QCOMPARE(found(QStringLiteral("Recovery ")), QStringList(QStringLiteral("Keep its past")));
        QVERIFY(model.index(0, 0).data(PaletteModel::PositionsRole).value<QList<int>>().isEmpty());
        QCOMPARE(found(QStringLiteral("rcvr")), QStringList());  // only as they stand
        QCOMPARE(found(QStringLiteral("overy")), QStringList()); // and from their beginnings on
        QCOMPARE(found(QStringLiteral("pitr")).value(0),
                 QStringLiteral("Keep its past")); // not scattered letters
        QCOMPARE(found(QStringLiteral("port")).mid(0, 2),
                 QStringList({QStringLiteral("Import"), QStringLiteral("Serve")}));
        QCOMPARE(found(QStringLiteral("past pitr")), QStringList(QStringLiteral("Keep its past"))); // of both
        QCOMPARE(found(QStringLiteral("past csv")), QStringList());
        QCOMPARE(found(QString()).size(), 4);
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
