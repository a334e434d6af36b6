// The whole window over fake databases and fake pages: what a person does, and what must be there afterwards.

#include "tests/ui/support.h"
#include "ui/common/message_bar.h"
#include "ui/common/prompt.h"
#include "ui/common/theme.h"
#include "ui/main_window/command_palette.h"
#include "ui/main_window/database_commands.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/session.h"
#include "ui/main_window/start_page.h"
#include "ui/main_window/tab_area.h"
#include "ui/main_window/table_tabs.h"
#include "ui/main_window/window_actions.h"
#include "ui/navigator/navigator_panel.h"

#include <QAccessible>
#include <QApplication>
#include <QDockWidget>
#include <QDropEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

using namespace support;
using namespace ui;
using Stay = TableTabs::Stay;

namespace {

/// A window over one database with three tables, and a record of what its features were asked.
struct WindowBench : Bench
{
    WindowBench()
    {
        shop = makeFolder(QStringLiteral("shop"));
        client = connector.addDatabase(shop);
        for (const char *name : {"orders", "products", "customers"})
            client->setTable(makeTable(name, 3));
        makeWindow();
    }
    void makeWindow()
    {
        window = std::make_unique<MainWindow>(context, features());
        window->restoreSession();
        window->show();
        QApplication::setActiveWindow(window.get());
    }
    Features features()
    {
        Features features;
        features.makeTablePage = [](AppContext &, const TableRef &table, QWidget *parent) -> Page * {
            return new FakePage(table, parent);
        };
        features.restoreTablePage = [](Page *page, const QJsonObject &state) {
            static_cast<FakePage *>(page)->setDraft(state[QStringLiteral("draft")].toString());
        };
        const auto addKind = [&](const char *name, PageKind::Count count) {
            PageKind kind;
            kind.name = QString::fromLatin1(name);
            kind.count = count;
            kind.make = [](AppContext &, const TableRef &table, const FeatureWindow &,
                           QWidget *parent) -> Page * { return new FakePage(table, parent); };
            kind.restore = features.restoreTablePage;
            features.pageKinds.append(kind);
        };
        addKind("notes", PageKind::Count::One);
        addKind("sheets", PageKind::Count::Many);
        FeatureCommand notes;
        notes.name = QStringLiteral("showNotes");
        notes.text = QStringLiteral("&Notes");
        notes.run = [](AppContext &, const TableRef &table, const FeatureWindow &opener) {
            opener.openPage(QStringLiteral("notes"), table,
                            {{QStringLiteral("draft"), table.tableName + u'!'}});
        };
        notes.isEnabled = [](AppContext &, const TableRef &table) {
            return table.tableName != QStringLiteral("customers");
        };
        FeatureCommand sheet;
        sheet.subject = FeatureCommand::Subject::Database;
        sheet.name = QStringLiteral("newSheet");
        sheet.text = QStringLiteral("Sheet");
        sheet.run = [](AppContext &, const TableRef &table, const FeatureWindow &opener) {
            opener.openPage(QStringLiteral("sheets"), table, {});
        };
        features.commands = {notes, sheet};
        features.showIndex = [](Page *page, const QString &index) {
            static_cast<FakePage *>(page)->index = index;
        };
        features.newItem = [this](Page *page) { asked.append(QStringLiteral("item ") + page->title()); };
        features.createTable = [this](AppContext &, const ConnectionPtr &connection, QWidget *) {
            asked.append(QStringLiteral("table in ") + connection->name);
        };
        features.showTableDetails = [this](AppContext &, const TableRef &table, QWidget *) {
            asked.append(QStringLiteral("details ") + table.tableName);
        };
        features.deleteTable = [this](AppContext &, const TableRef &table, QWidget *) {
            asked.append(QStringLiteral("delete ") + table.tableName);
        };
        features.importFiles = [this](AppContext &, const ConnectionPtr &connection, const QStringList &files,
                                      const QString &, QWidget *, const QString &tableAtHand) {
            asked.append(QStringLiteral("import %1 into %2")
                             .arg(QFileInfo(files.value(0)).fileName(), connection->name));
            importAtHand = tableAtHand;
        };
        features.exportTable = [this](AppContext &, const TableRef &table, const QString &, QWidget *) {
            asked.append(QStringLiteral("export ") + table.tableName);
        };
        features.fillSample = [this](core::Client &sample, core::Progress &progress) -> core::Result<void> {
            static_cast<DescribingClient &>(sample).setTable(makeTable("shop", 1));
            sampleBegun.release();
            sampleMayEnd.acquire();
            return progress.stopRequested() ? core::Result<void>(core::Error::cancelled())
                                            : core::Result<void>();
        };
        return features;
    }
    void open()
    {
        workspace.openFolder(shop, Connector::Mode::ReadWrite, false);
        QTRY_VERIFY(workspace.tablesAreKnown(shop));
    }
    FakePage *openTab(const char *table, Stay stay = Stay::Permanent)
    {
        return static_cast<FakePage *>(
            window->tabs()->openTable({workspace.find(shop), QString::fromLatin1(table)}, {}, stay));
    }
    QString tabText() const
    {
        QStringList titles;
        for (Page *page : window->tabArea()->pages())
            titles.append(page == window->tabArea()->currentPage() ? u'[' + page->title() + u']'
                                                                   : page->title());
        return titles.join(QLatin1Char(' '));
    }
    void press(const QKeySequence &keys) { QTest::keySequence(window.get(), keys); }
    /// As the window goes with its program.
    void closeWindow()
    {
        window->close();
        window.reset();
    }

    QString shop;
    std::shared_ptr<DescribingClient> client;
    QStringList asked;
    QString importAtHand;
    QSemaphore sampleBegun;
    QSemaphore sampleMayEnd{100}; // none left: the sample is still being filled
    std::unique_ptr<MainWindow> window;
};

bool isShown(const QWidget *widget)
{
    return widget && widget->isVisible();
}

/// What a screen reader would say it is.
QString spokenName(QWidget *widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_theme = std::make_unique<Theme>(Theme::Mode::Light); }

    void startsWithThreeWaysToBegin()
    {
        WindowBench bench;
        QVERIFY(isShown(bench.window->findChild<StartPage *>()));
        QVERIFY(!isShown(bench.window->navigator()));
        PromptScript script;
        script.answerPaths({bench.shop});
        QTest::mouseClick(bench.window->findChild<QWidget *>(QStringLiteral("startOpen")), Qt::LeftButton);
        QTRY_VERIFY(bench.workspace.find(bench.shop));
        QVERIFY(!isShown(bench.window->findChild<StartPage *>()));
        QVERIFY(isShown(bench.window->navigator()));
        QCOMPARE(bench.settings.recentFolders(), QStringList{bench.shop});
    }

    void makesTheSampleAndShowsIt()
    {
        WindowBench bench;
        QTest::mouseClick(bench.window->findChild<QWidget *>(QStringLiteral("startSample")), Qt::LeftButton);
        QTRY_COMPARE(bench.tabText(), QStringLiteral("[shop]"));
        QCOMPARE(bench.jobs.jobs().size(), 1); // listed, so that it can be cancelled
    }

    void theSampleIsShownOnceAllOfItIsThere()
    {
        WindowBench bench;
        bench.sampleMayEnd.acquire(100);
        const auto letItEnd = qScopeGuard([&] { bench.sampleMayEnd.release(100); });
        DatabaseCommands *commands = bench.window->databaseCommands();
        QSignalSpy ready(commands, &DatabaseCommands::sampleReady);
        commands->openSample();
        QTRY_COMPARE(bench.sampleBegun.available(), 1);
        const ConnectionPtr sample = bench.workspace.connections().at(0);
        bench.workspace.refresh(sample->id);
        QTRY_VERIFY(!bench.workspace.tableNames(sample->id).isEmpty()); // a table is there, not its items
        commands->openSample();
        QCoreApplication::processEvents();
        QCOMPARE(ready.size(), 0);
        QCOMPARE(bench.jobs.jobs().size(), 1); // and it is not filled twice
        bench.sampleMayEnd.release(100);
        QTRY_COMPARE(ready.size(), 1);
        commands->openSample();
        QCOMPARE(ready.size(), 2);
    }

    void aSampleThatIsClosedWhileItIsMadeIsNotShown()
    {
        WindowBench bench;
        bench.sampleMayEnd.acquire(100);
        const auto letItEnd = qScopeGuard([&] { bench.sampleMayEnd.release(100); });
        DatabaseCommands *commands = bench.window->databaseCommands();
        QSignalSpy ready(commands, &DatabaseCommands::sampleReady);
        commands->openSample();
        QTRY_COMPARE(bench.sampleBegun.available(), 1);
        const Job *job = bench.jobs.jobs().at(0);
        const QString id = bench.workspace.connections().at(0)->id;
        bench.workspace.close(id);
        bench.sampleMayEnd.release(100);
        QTRY_COMPARE(job->state(), Job::State::Cancelled);
        QTRY_VERIFY(!commands->fillingPercent(id));
        QCOMPARE(ready.size(), 0);
        commands->openSample(); // as if nothing had been
        QTRY_COMPARE(ready.size(), 1);
    }

    void quittingAsksForWorkThatAPersonStartedOnly()
    {
        WindowBench bench;
        bench.open();
        QSemaphore mayEnd;
        const auto start = [&](const char *title, JobRunner::Visibility visibility) {
            bench.jobs.run<void>(QString::fromLatin1(title), visibility, [&mayEnd](core::Progress &) {
                mayEnd.acquire();
                return core::Result<void>();
            });
        };
        PromptScript script;
        start("Read rows", JobRunner::Visibility::Quiet);
        QTRY_COMPARE(bench.jobs.jobs().size(), 1); // it takes long, so it is listed
        QVERIFY(bench.window->close());
        QCOMPARE(script.questions.size(), 0);
        bench.window->show();
        start("Import people.csv", JobRunner::Visibility::Listed);
        script.answer(Answer::Cancel);
        QVERIFY(!bench.window->close());
        QCOMPARE(script.questions.size(), 1);
        QVERIFY(script.questions.at(0).text.contains(QStringLiteral("Import people.csv")));
        QVERIFY(!script.questions.at(0).text.contains(QStringLiteral("Read rows")));
        script.answer(Answer::Accept);
        QVERIFY(bench.window->close());
        QCOMPARE(script.unexpected, 0);
        mayEnd.release(2);
        QTRY_COMPARE(bench.jobs.activeCount(), 0);
    }

    void aDatabaseJustMadeTakesTheNextTable()
    {
        WindowBench bench;
        bench.open();
        bench.openTab("orders");
        PromptScript script;
        const QString fresh = bench.shop + QStringLiteral("-fresh");
        script.answerPaths({fresh});
        bench.press(QKeySequence(QStringLiteral("Ctrl+Shift+N")));
        const auto isChosen = [&] {
            const ConnectionPtr chosen = bench.window->navigator()->target().connection;
            return chosen && chosen->id == fresh;
        };
        QTRY_VERIFY(isChosen());
        bench.press(QKeySequence(QStringLiteral("Ctrl+T")));
        QCOMPARE(bench.asked.last(), QStringLiteral("table in shop-fresh"));
        bench.openTab("products"); // the navigator follows
        bench.press(QKeySequence(QStringLiteral("Ctrl+T")));
        QCOMPARE(bench.asked.last(), QStringLiteral("table in shop"));
    }

    void theNavigatorShowsTheTabInFrontAfterARestart()
    {
        WindowBench bench;
        const QString other = bench.makeFolder(QStringLiteral("other"));
        bench.connector.addDatabase(other)->setTable(makeTable("notes"));
        bench.open();
        bench.workspace.openFolder(other, Connector::Mode::ReadWrite, false);
        QTRY_VERIFY(bench.workspace.tablesAreKnown(other));
        bench.openTab("orders");
        bench.window->tabs()->openTable({bench.workspace.find(other), QStringLiteral("notes")}, {},
                                        Stay::Permanent);
        bench.closeWindow();
        for (const QString &folder : {bench.shop, other})
            bench.workspace.close(folder);
        bench.makeWindow();
        QTRY_COMPARE(bench.tabText(), QStringLiteral("orders [notes]"));
        QTRY_COMPARE(bench.window->navigator()->target().table, QStringLiteral("notes"));
    }

    void aTableIsShownAsSoonAsItIsKnown()
    {
        WindowBench bench;
        bench.open();
        bench.workspace.showTable(bench.shop, QStringLiteral("products"));
        QCOMPARE(bench.tabText(), QStringLiteral("[products]"));
        bench.workspace.showTable(bench.shop, QStringLiteral("invoices"));
        QCOMPARE(bench.tabText(), QStringLiteral("[products]"));
        bench.client->setTable(makeTable("invoices"));
        bench.workspace.refresh(bench.shop);
        QTRY_COMPARE(bench.tabText(), QStringLiteral("products [invoices]"));
        bench.workspace.refresh(bench.shop);
        bench.window->tabs()->closePage(bench.window->tabArea()->currentPage());
        QCoreApplication::processEvents();
        QTRY_VERIFY(bench.jobs.activeCount() == 0);
        QCOMPARE(bench.tabText(), QStringLiteral("[products]")); // asked for once, shown once
    }

    void aNewDatabaseNeedsAnEmptyPlace()
    {
        WindowBench bench;
        PromptScript script;
        const QString taken = bench.makeFolder(QStringLiteral("taken"));
        QFile file(taken + QStringLiteral("/note.txt"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        script.answerPaths({taken});
        bench.press(QKeySequence(QStringLiteral("Ctrl+Shift+N")));
        QCOMPARE(script.errors.size(), 1);
        QVERIFY(bench.workspace.opening().isEmpty());
        script.answerPaths({taken + QStringLiteral("-new")});
        bench.press(QKeySequence(QStringLiteral("Ctrl+Shift+N")));
        QTRY_COMPARE(bench.workspace.connections().size(), 1u);
        QTRY_VERIFY(bench.window->findChild<QPushButton *>(QString(), Qt::FindChildrenRecursively));
        QCOMPARE(script.unexpected, 0);
    }

    void aLockedDatabaseOffersReading()
    {
        WindowBench bench;
        bench.connector.refuse(
            bench.shop,
            core::Error(core::ErrorCode::Locked, "Another program holds the database (other, process 4711)"));
        bench.window->openFolders({bench.shop});
        QTRY_VERIFY(isShown(bench.window->findChild<MessageBar *>(QStringLiteral("notice"))));
        auto *bar = bench.window->findChild<MessageBar *>(QStringLiteral("notice"));
        QVERIFY(bar->text().contains(QStringLiteral("process 4711")));
        auto *button = bar->findChild<QPushButton *>();
        QCOMPARE(button->text(), QStringLiteral("Open read-only"));
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(bench.workspace.find(bench.shop));
        QVERIFY(bench.workspace.find(bench.shop)->readOnly);
        QVERIFY(!bar->isVisible());
        QVERIFY(!bench.window->windowActions()->newTable->isEnabled());
    }

    void anEmptyFolderCanBecomeADatabase()
    {
        WindowBench bench;
        const QString empty = bench.makeFolder(QStringLiteral("empty"));
        bench.window->openFolders({empty});
        QTRY_VERIFY(isShown(bench.window->findChild<MessageBar *>(QStringLiteral("notice"))));
        auto *button =
            bench.window->findChild<MessageBar *>(QStringLiteral("notice"))->findChild<QPushButton *>();
        QCOMPARE(button->text(), QStringLiteral("Create a database here"));
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(bench.workspace.find(empty));
    }

    void looksShareATabAndOpeningKeepsIt()
    {
        WindowBench bench;
        bench.open();
        bench.openTab("orders", Stay::Preview);
        bench.openTab("products", Stay::Preview);
        QCOMPARE(bench.tabText(), QStringLiteral("[products]"));
        bench.openTab("products"); // keeps it
        bench.openTab("customers", Stay::Preview);
        QCOMPARE(bench.tabText(), QStringLiteral("products [customers]"));
        static_cast<FakePage *>(bench.window->tabArea()->currentPage())->setDraft(QStringLiteral("x"));
        bench.openTab("orders", Stay::Preview); // a draft keeps it too
        QCOMPARE(bench.tabText(), QStringLiteral("products customers [orders]"));
        bench.openTab("products");
        QCOMPARE(bench.tabText(), QStringLiteral("[products] customers orders"));
    }

    void tabsFollowTheKeyboardAndTheMiddleButton()
    {
        WindowBench bench;
        bench.open();
        for (const char *table : {"orders", "products", "customers"})
            bench.openTab(table);
        QTest::keyClick(bench.window.get(), Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(bench.tabText(), QStringLiteral("[orders] products customers"));
        bench.press(QKeySequence(QStringLiteral("Ctrl+PgUp")));
        QCOMPARE(bench.tabText(), QStringLiteral("orders products [customers]"));
        bench.press(QKeySequence(QStringLiteral("Ctrl+W")));
        QCOMPARE(bench.tabText(), QStringLiteral("orders [products]"));
        QTabBar *bar = bench.window->tabArea()->tabBar();
        QTest::mouseClick(bar, Qt::MiddleButton, {}, bar->tabRect(0).center());
        QCOMPARE(bench.tabText(), QStringLiteral("[products]"));
        bench.press(QKeySequence(QStringLiteral("Ctrl+Shift+T")));
        bench.press(QKeySequence(QStringLiteral("Ctrl+Shift+T")));
        QVERIFY(bench.tabText().contains(QStringLiteral("orders")));
        QVERIFY(bench.tabText().contains(QStringLiteral("customers")));
        QVERIFY(!bench.window->windowActions()->reopenTab->isEnabled());
    }

    void closingUnsavedWorkAsks()
    {
        WindowBench bench;
        bench.open();
        bench.openTab("orders")->setDraft(QStringLiteral("half an item"));
        PromptScript script;
        script.answer(Answer::Cancel);
        bench.press(QKeySequence(QStringLiteral("Ctrl+W")));
        QCOMPARE(bench.tabText(), QStringLiteral("[orders]"));
        script.answer(Answer::Cancel);
        bench.window->windowActions()->closeDatabase->trigger();
        QVERIFY(bench.workspace.find(bench.shop));
        script.answer(Answer::Accept);
        bench.press(QKeySequence(QStringLiteral("Ctrl+W")));
        QCOMPARE(bench.tabText(), QString());
        QCOMPARE(script.questions.size(), 3);
        QVERIFY(script.questions.constFirst().isDestructive);
    }

    void theTabOfADeletedTableCloses()
    {
        WindowBench bench;
        bench.open();
        bench.openTab("orders");
        FakePage *unsaved = bench.openTab("products");
        unsaved->setDraft(QStringLiteral("half an item"));
        for (const char *name : {"orders", "products"})
            bench.client->removeTable(name);
        QVERIFY(!unsaved->isTableGone);
        bench.workspace.refresh(bench.shop);
        QTRY_COMPARE(bench.workspace.tableNames(bench.shop).size(), 1);
        QCOMPARE(bench.tabText(), QStringLiteral("[products]")); // what is unsaved is not thrown away
        QVERIFY(unsaved->isTableGone);
    }

    void theTabOfADeletedTableWaitsForTheAnswerToItsQuestion()
    {
        WindowBench bench;
        bench.open();
        QPointer<FakePage> page = bench.openTab("orders");
        bench.client->removeTable("orders");
        bool wasThere = false;
        connect(&bench.workspace, &Workspace::tablesChanged, page, [&] {
            QMetaObject::invokeMethod(
                this,
                [&] {
                    wasThere = page != nullptr;
                    QApplication::activeModalWidget()->close();
                },
                Qt::QueuedConnection);
        });
        bench.workspace.refresh(bench.shop);
        Question question;
        question.title = QStringLiteral("Delete the item?");
        QCOMPARE(ask(page, question), Answer::Cancel);
        QVERIFY(wasThere);
        QTRY_VERIFY(!page);
        QCOMPARE(bench.tabText(), QString());
    }

    void aQuestionIsCancelledWhereItsPageGoes()
    {
        auto *page = new QWidget;
        QTimer::singleShot(0, this, [page] { delete page; });
        Question question;
        question.title = QStringLiteral("Delete the item?");
        QCOMPARE(ask(page, question), Answer::Cancel);
    }

    void tabsComeBackWhenADatabaseIsOpenedForWriting()
    {
        WindowBench bench;
        bench.workspace.openFolder(bench.shop, Connector::Mode::ReadOnly, false);
        QTRY_VERIFY(bench.workspace.tablesAreKnown(bench.shop));
        bench.openTab("orders")->setDraft(QStringLiteral("half an item"));
        bench.openTab("products");
        const auto openForWriting = [&] {
            const std::unique_ptr<QMenu> menu(
                bench.window->navigator()->makeMenu({bench.workspace.find(bench.shop), {}, {}}));
            for (QAction *action : menu->actions())
                if (action->text().contains(QStringLiteral("for writing")))
                    action->trigger();
        };
        bench.connector.refuse(bench.shop, core::Error(core::ErrorCode::Locked, "held"));
        openForWriting();
        QTRY_VERIFY(isShown(bench.window->findChild<MessageBar *>(QStringLiteral("notice"))));
        QCOMPARE(bench.tabText(), QStringLiteral("orders [products]"));
        bench.connector.allow(bench.shop);
        openForWriting();
        QTRY_VERIFY(!bench.workspace.find(bench.shop)->readOnly);
        QCOMPARE(bench.tabText(), QStringLiteral("orders [products]"));
        QCOMPARE(static_cast<FakePage *>(bench.window->tabArea()->pages().constFirst())->draft,
                 QStringLiteral("half an item"));
    }

    void tabsOfAClosedDatabaseCanBeReopened()
    {
        WindowBench bench;
        bench.open();
        bench.window->findChild<QAction *>(QStringLiteral("newSheet"))->trigger();
        auto *sheet = static_cast<FakePage *>(bench.window->tabArea()->currentPage());
        sheet->draft = QStringLiteral("50 lines"); // kept, but nothing that must be asked about
        bench.window->windowActions()->closeDatabase->trigger();
        QVERIFY(!bench.workspace.find(bench.shop));
        bench.press(QKeySequence(QStringLiteral("Ctrl+Shift+T")));
        QTRY_COMPARE(bench.window->tabArea()->pages().size(), 1);
        QCOMPARE(static_cast<FakePage *>(bench.window->tabArea()->currentPage())->draft,
                 QStringLiteral("50 lines"));
    }

    void quittingAsksWhileSomethingRuns()
    {
        WindowBench bench;
        QSemaphore mayEnd;
        const auto job = bench.jobs.run<void>(QStringLiteral("Import"), JobRunner::Visibility::Listed,
                                              [&mayEnd](core::Progress &) -> core::Result<void> {
                                                  mayEnd.acquire();
                                                  return {};
                                              });
        PromptScript script;
        script.answer(Answer::Cancel);
        bench.window->close();
        QVERIFY(bench.window->isVisible());
        script.answer(Answer::Accept);
        bench.window->close();
        QVERIFY(!bench.window->isVisible());
        QCOMPARE(script.questions.size(), 2);
        QVERIFY(script.questions[0].text.contains(QStringLiteral("Import")));
        mayEnd.release();
        QTRY_COMPARE(bench.jobs.activeCount(), 0);
    }

    void everythingComesBackAfterARestart()
    {
        WindowBench bench;
        bench.open();
        bench.openTab("orders")->setDraft(QStringLiteral("half an item"));
        bench.openTab("products");
        bench.openTab("customers");
        bench.openTab("products");
        bench.window->resize(1000, 700);
        bench.closeWindow(); // asks nothing: drafts stay
        bench.workspace.close(bench.shop);
        bench.makeWindow();
        QTRY_COMPARE(bench.tabText(), QStringLiteral("orders [products] customers"));
        QCOMPARE(bench.window->size(), QSize(1000, 700));
        auto *orders = static_cast<FakePage *>(bench.window->tabArea()->pages().constFirst());
        QCOMPARE(orders->draft, QStringLiteral("half an item"));
    }

    void draftsAreOnDiskWithoutAClose()
    {
        WindowBench bench;
        bench.open();
        bench.openTab("orders")->setDraft(QStringLiteral("typed just now"));
        const QString file = bench.folder.filePath(QStringLiteral("state/session.json"));
        const auto saved = [&] {
            QFile source(file);
            return source.open(QIODevice::ReadOnly) && source.readAll().contains("typed just now");
        };
        QTRY_VERIFY_WITH_TIMEOUT(saved(), 1500);
    }

    void tabsOfADatabaseThatDoesNotOpenAreKept()
    {
        WindowBench bench;
        bench.open();
        bench.openTab("orders")->setDraft(QStringLiteral("half an item"));
        bench.closeWindow();
        bench.workspace.close(bench.shop);
        bench.connector.refuse(bench.shop, core::Error(core::ErrorCode::Locked, "held"));
        bench.makeWindow();
        QTRY_VERIFY(isShown(bench.window->findChild<MessageBar *>(QStringLiteral("notice"))));
        bench.closeWindow();
        bench.connector.allow(bench.shop);
        bench.makeWindow();
        QTRY_COMPARE(bench.tabText(), QStringLiteral("[orders]"));
        QCOMPARE(static_cast<FakePage *>(bench.window->tabArea()->currentPage())->draft,
                 QStringLiteral("half an item"));
    }

    void thePaletteOpensTablesAndRunsActions()
    {
        WindowBench bench;
        bench.open();
        CommandPalette *palette = bench.window->commandPalette();
        bench.press(QKeySequence(QStringLiteral("Ctrl+P")));
        QVERIFY(palette->hasFocus());
        QVERIFY(palette->isOpen());
        QTest::keyClicks(palette, QStringLiteral("prod"));
        QCOMPARE(palette->list()->currentIndex().data().toString(), QStringLiteral("products"));
        QTest::keyClick(palette, Qt::Key_Return);
        QCOMPARE(bench.tabText(), QStringLiteral("[products]"));
        QVERIFY(!palette->isOpen());
        palette->open();
        QTest::keyClicks(palette, QStringLiteral("newtab"));
        QCOMPARE(palette->list()->currentIndex().data().toString(), QStringLiteral("New table"));
        QTest::keyClick(palette, Qt::Key_Return);
        QCOMPARE(bench.asked, QStringList{QStringLiteral("table in shop")});
        palette->open();
        QTest::keyClick(palette, Qt::Key_Escape);
        QVERIFY(!palette->isOpen());
        QVERIFY(!palette->hasFocus());
    }

    void tableActionsGoToTheTabInFront()
    {
        WindowBench bench;
        bench.open();
        FakePage *page = bench.openTab("orders");
        bench.press(QKeySequence(QKeySequence::Refresh));
        bench.press(QKeySequence(QKeySequence::Find));
        QCOMPARE(page->refreshes, 1);
        QCOMPARE(page->finds, 1);
        WindowActions *actions = bench.window->windowActions();
        for (QAction *action :
             {actions->newItem, actions->tableDetails, actions->exportTable, actions->deleteTable})
            action->trigger();
        QCOMPARE(bench.asked.join(u'|'),
                 QStringLiteral("item orders|details orders|export orders|delete orders"));
    }

    void featuresBringTabsAndCommands()
    {
        WindowBench bench;
        bench.open();
        bench.openTab("orders");
        auto *notes = bench.window->findChild<QAction *>(QStringLiteral("showNotes"));
        notes->trigger();
        notes->trigger(); // one a table
        auto *front = static_cast<FakePage *>(bench.window->tabArea()->currentPage());
        QCOMPARE(front->draft, QStringLiteral("orders!"));
        QCOMPARE(bench.tabText(), QStringLiteral("orders [orders]"));
        bench.openTab("customers");
        QVERIFY(!notes->isEnabled());
        auto *sheet = bench.window->findChild<QAction *>(QStringLiteral("newSheet"));
        sheet->trigger();
        sheet->trigger();
        QCOMPARE(bench.window->tabArea()->pages().size(), 5);

        const ConnectionPtr shop = bench.workspace.find(bench.shop);
        std::unique_ptr<QMenu> menu(
            bench.window->navigator()->makeMenu({shop, QStringLiteral("products"), {}}));
        QStringList offered;
        for (QAction *action : menu->actions()) {
            offered.append(action->text());
            if (action->text() == QStringLiteral("Notes"))
                action->trigger();
        }
        QVERIFY(!offered.contains(QStringLiteral("Sheet")));
        QCOMPARE(static_cast<FakePage *>(bench.window->tabArea()->currentPage())->draft,
                 QStringLiteral("products!"));
        menu.reset(); // a child of the window's, which goes below
        QMenu ofPage;
        emit front->tableMenuRequested(ofPage);
        QCOMPARE(ofPage.actions().size(), 1);
        bench.closeWindow();
        bench.workspace.close(bench.shop);
        bench.makeWindow();
        QTRY_COMPARE(bench.window->tabArea()->pages().size(), 6);
        QCOMPARE(bench.tabText(), QStringLiteral("orders orders customers   [products]"));
    }

    void droppedFoldersOpenAndDroppedFilesAreImported()
    {
        WindowBench bench;
        const auto drop = [&](const QString &path, QPoint place = QPoint(640, 400)) {
            QMimeData data;
            data.setUrls({QUrl::fromLocalFile(path)});
            QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(bench.window.get(), &enter);
            QVERIFY(enter.isAccepted());
            QDropEvent event(QPointF(place), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(bench.window.get(), &event);
        };
        drop(bench.shop);
        QTRY_VERIFY(bench.workspace.tablesAreKnown(bench.shop));
        QFile file(bench.folder.filePath(QStringLiteral("orders.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        drop(file.fileName());
        QTRY_COMPARE(bench.asked, QStringList{QStringLiteral("import orders.csv into shop")});
        QCOMPARE(bench.importAtHand, QString());
        bench.asked.clear();
        bench.workspace.showTable(bench.shop, QStringLiteral("orders"));
        QTRY_COMPARE(bench.tabText(), QStringLiteral("[orders]"));
        drop(file.fileName());
        QTRY_COMPARE(bench.asked.size(), 1);
        QCOMPARE(bench.importAtHand, QStringLiteral("orders"));
        bench.asked.clear(); // dropped on another table of the navigator it goes there
        auto *tree = bench.window->findChild<QTreeView *>(QStringLiteral("navigatorTree"));
        tree->expandAll();
        const auto found = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, "products", 1,
                                                Qt::MatchRecursive | Qt::MatchExactly);
        const QPoint place = tree->visualRect(found.value(0)).center();
        drop(file.fileName(), tree->viewport()->mapTo(bench.window.get(), place));
        QTRY_COMPARE(bench.asked.size(), 1);
        QCOMPARE(bench.importAtHand, QStringLiteral("products"));
    }

    void theThemeSwitchIsRemembered()
    {
        WindowBench bench;
        QTest::mouseClick(bench.window->findChild<QWidget *>(QStringLiteral("themeButton")), Qt::LeftButton);
        QCOMPARE(bench.settings.get(settings::theme), QStringLiteral("dark"));
        bench.press(QKeySequence(QStringLiteral("Ctrl+=")));
        QCOMPARE(bench.settings.get(settings::zoomPercent), 110);
        bench.press(QKeySequence(QStringLiteral("Ctrl+0")));
        QCOMPARE(bench.settings.get(settings::zoomPercent), 100);
    }

    void docksComeAndGo()
    {
        WindowBench bench;
        bench.open();
        bench.press(QKeySequence(QStringLiteral("F9")));
        QVERIFY(!isShown(bench.window->navigator()));
        bench.press(QKeySequence(QStringLiteral("F9")));
        QVERIFY(isShown(bench.window->navigator()));
        auto *jobs = bench.window->findChild<QDockWidget *>(QStringLiteral("jobsDock"));
        QVERIFY(!isShown(jobs));
        bench.press(QKeySequence(QStringLiteral("Ctrl+J")));
        QVERIFY(isShown(jobs));
    }

    void noShortcutIsGivenTwice()
    {
        WindowBench bench;
        QHash<QString, QString> owners;
        for (const QAction *action : bench.window->actions()) {
            for (const QKeySequence &keys : action->shortcuts()) {
                const QString text = keys.toString();
                QVERIFY2(!owners.contains(text),
                         qPrintable(text + u' ' + owners.value(text) + u' ' + action->text()));
                owners.insert(text, action->text());
            }
        }
        QVERIFY(owners.size() > 20);
    }

    void everyControlHasANameForTheEar()
    {
        WindowBench bench;
        bench.open();
        bench.openTab("orders");
        bench.press(QKeySequence(QStringLiteral("Ctrl+J")));
        bench.jobs.run<void>(QStringLiteral("Import"), JobRunner::Visibility::Listed,
                             [](core::Progress &) { return core::Result<void>(); });
        QStringList silent;
        int named = 0;
        const QList<QWidget *> widgets = bench.window->findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            const bool isControl =
                qobject_cast<QAbstractButton *>(widget) || widget->focusPolicy() != Qt::NoFocus;
            const bool isInner =
                qobject_cast<QScrollBar *>(widget) || widget->objectName().startsWith(u"qt_") ||
                widget->inherits("QLineEditIconButton") || !widget->isVisibleTo(bench.window.get());
            if (!isControl || isInner || widget->focusProxy() || qobject_cast<QDockWidget *>(widget))
                continue;
            if (spokenName(widget).isEmpty())
                silent.append(QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                              widget->objectName() + QStringLiteral(" in ") +
                              QString::fromLatin1(widget->parent()->metaObject()->className()));
            else
                ++named;
        }
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(QStringLiteral("; "))));
        QVERIFY(named > 10);
    }

private:
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
