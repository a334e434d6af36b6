// Statements are typed, said what they will do, and run.

#include "tests/ui/two_databases.h"
#include "ui/code_editor/code_editor.h"
#include "ui/common/elided_label.h"
#include "ui/common/message_bar.h"
#include "ui/common/prompt.h"
#include "ui/items/item_grid.h"
#include "ui/statements/statement_history.h"
#include "ui/statements/statements_page.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QToolButton>
#include <Qsci/qsciscintilla.h>

using namespace support;
using namespace ui;

class TestStatementsPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<TwoDatabases> m_bench;
    TableRef m_orders;
    std::unique_ptr<StatementsPage> m_page;

    void makePage(const ConnectionPtr &connection)
    {
        m_page = std::make_unique<StatementsPage>(m_bench->context(), connection);
        m_page->resize(1000, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QApplication::setActiveWindow(m_page.get());
        surface()->setFocus();
    }
    template <typename T>
    T *part(const char *name)
    {
        return m_page->findChild<T *>(QLatin1String(name));
    }
    QsciScintilla *surface() { return m_page->findChild<QsciScintilla *>(); }
    CodeEditor *editor() { return m_page->findChild<CodeEditor *>(); }
    QString plan() { return part<ElidedLabel>("statementPlan")->text(); }
    QString result() { return part<ElidedLabel>("statementResult")->text(); }
    QString message() { return m_page->findChild<MessageBar *>()->text(); }
    ItemGrid *grid() { return m_page->findChild<ItemGrid *>(); }
    /// In place of what is there.
    void type(const char *text)
    {
        surface()->selectAll();
        QTest::keyClick(surface(), Qt::Key_Delete);
        const QStringList lines = QString::fromLatin1(text).split(u'\n');
        for (const QString &line : lines) {
            if (&line != &lines.front())
                QTest::keyClick(surface(), Qt::Key_Return);
            QTest::keyClicks(surface(), line);
        }
        surface()->SendScintilla(QsciScintilla::SCI_AUTOCCANCEL);
    }
    void run() { QTest::keySequence(surface(), QKeySequence(Qt::CTRL | Qt::Key_Return)); }
    QStringList rows()
    {
        QStringList texts;
        for (int row = 0; row < grid()->model().rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < grid()->model().columnCount(); ++column)
                cells.append(grid()->model().index(row, column).data().toString());
            texts.append(cells.join(u'|'));
        }
        return texts;
    }

private slots:
    void init()
    {
        m_theme = std::make_unique<Theme>(Theme::Mode::Light);
        m_bench = std::make_unique<TwoDatabases>();
        m_orders = m_bench->makeTable(m_bench->open("shop"), "orders");
        TwoDatabases::fill(m_orders, 0, 20);
        m_bench->refresh(m_orders);
        makePage(m_orders.connection);
    }
    void cleanup()
    {
        m_page.reset();
        m_orders = {};
        m_bench.reset();
    }

    void aHistoryThatCouldNotBeReadIsNotReplaced()
    {
        const QString folder = m_bench->context().settings.paths().stateFolder;
        QSemaphore gate;
        for (int i = 0; i < 100; ++i) // more than all threads
            m_bench->jobs().run<void>(QStringLiteral("Wait"), JobRunner::Visibility::Quiet,
                                      [&gate](core::Progress &) {
                                          gate.acquire();
                                          return core::Result<void>();
                                      });
        auto &history = StatementHistory::of(m_bench->context(), QStringLiteral("another"));
        QSignalSpy failed(&history, &StatementHistory::failed);
        m_bench->jobs().cancelAll(); // before it was read
        gate.release(100);
        QVERIFY(m_bench->waitForJobs());
        const QString file = QDir(folder).filePath(history.objectName() + QStringLiteral(".jsonl"));
        QDir().mkpath(folder);
        QFile stored(file);
        QVERIFY(stored.open(QIODevice::WriteOnly));
        stored.write("{\"at\":\"2026-01-01T00:00:00\",\"text\":\"SELECT * FROM old\"}\n");
        stored.close();
        history.add(QStringLiteral("SELECT * FROM new"));
        QTRY_COMPARE(history.entries().size(), 2);
        QTRY_COMPARE(m_bench->jobs().activeCount(), 0);
        QVERIFY(stored.open(QIODevice::ReadOnly));
        const QByteArray text = stored.readAll();
        QVERIFY(text.contains("FROM old") && text.contains("FROM new"));
        QCOMPARE(failed.size(), 0);
    }

    void saysWhatItWillDo_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("said");
        QTest::newRow("get") << "SELECT * FROM orders WHERE pk='customer 1' AND sk=1"
                             << "Get"
                             << "Reads one item of orders";
        QTest::newRow("query") << "SELECT sk FROM orders WHERE pk='customer 1'"
                               << "Query"
                               << "Queries one partition of orders";
        QTest::newRow("index") << "SELECT * FROM orders.\"by-kind\" WHERE kind='order'"
                               << "Query"
                               << "Queries one partition of orders by by-kind";
        QTest::newRow("scan") << "SELECT * FROM orders"
                              << "Scan"
                              << "Reads all of orders: about 20 items";
        QTest::newRow("insert") << "INSERT INTO orders VALUE {'pk':'n','sk':1}"
                                << "Insert an item..."
                                << "Puts one item into orders";
        QTest::newRow("delete") << "DELETE FROM orders WHERE pk='n' AND sk=1"
                                << "Delete an item..."
                                << "Deletes one item of orders";
        QTest::newRow("no key") << "DELETE FROM orders WHERE pk='n'"
                                << "Run"
                                << "Where clause";
    }
    void saysWhatItWillDo()
    {
        QFETCH(const QString, statement);
        type(qPrintable(statement));
        QTEST(part<QPushButton>("runStatement")->text(), "button");
        QFETCH(const QString, said);
        QVERIFY2(plan().contains(said), qPrintable(plan()));
    }

    void aMistakeIsMarkedWhileTyping()
    {
        type("SELECT * FROM orders;\nSELECT * FORM orders");
        QTRY_VERIFY(editor()->problem());
        QCOMPARE(editor()->problem()->line, 2);
        QCOMPARE(editor()->problem()->column, 10);
        QVERIFY(!part<QPushButton>("runStatement")->isEnabled());
        type("SELECT * FROM orders");
        QTRY_VERIFY(!editor()->problem());
    }

    void anUnknownTableIsMarkedUntilItIsThere()
    {
        type("SELECT * FROM orders;\nSELECT * FROM parcels");
        QTRY_VERIFY(editor()->problem());
        QCOMPARE(editor()->problem()->line, 2);
        QCOMPARE(editor()->problem()->column, 15);
        QCOMPARE(editor()->problem()->message,
                 QStringLiteral("There is no table parcels in shop, as far as is known"));
        m_bench->refresh(m_bench->makeTable(m_orders.connection, "parcels"));
        QTRY_VERIFY(!editor()->problem()); // without a keystroke
    }

    void runsTheStatementAtTheCaret()
    {
        type("SELECT * FROM orders; SELECT sk FROM orders WHERE pk='customer 1'");
        run();
        QTRY_COMPARE(rows(), (QStringList{QStringLiteral("1"), QStringLiteral("8"), QStringLiteral("15")}));
        QVERIFY2(result().contains(QStringLiteral("3 item")) && result().contains(QStringLiteral("0.5 RCU")),
                 qPrintable(result()));
        editor()->setCursor(1, 1);
        run();
        QTRY_COMPARE(grid()->model().rowCount(), 20);
    }

    void aWriteIsShownFirst()
    {
        type("UPDATE orders SET total=5 WHERE pk='customer 1' AND sk=1");
        PromptScript script;
        script.answer(Answer::Cancel);
        run();
        QCOMPARE(script.questions.size(), 1);
        QVERIFY(script.questions[0].text.contains(QStringLiteral("SET total=5")));
        QVERIFY(m_bench->waitForJobs());
        QVERIFY(TwoDatabases::contents(m_orders).filter(QStringLiteral("total")).isEmpty());
        script.answer(Answer::Accept);
        run();
        QCOMPARE(m_bench->context().jobs.unfinishedWork().size(), 1); // nobody quits under it unasked
        QTRY_VERIFY(result().contains(QStringLiteral("was run")));
        QCOMPARE(TwoDatabases::contents(m_orders).filter(QStringLiteral("total")).size(), 1);
    }

    void aRefusalIsSaid()
    {
        type("INSERT INTO orders VALUE {'pk':'customer 1','sk':1}");
        PromptScript script;
        script.answer(Answer::Accept);
        run();
        QTRY_VERIFY2(!message().isEmpty(), "nothing was said");
        QCOMPARE(TwoDatabases::contents(m_orders).size(), 20);
    }

    void questionMarksAreTypedValues()
    {
        type("SELECT * FROM orders WHERE pk=? AND sk=?");
        auto *list = part<QWidget>("statementParameters");
        QVERIFY(list->isVisible());
        const auto fields = list->findChildren<QLineEdit *>();
        QVERIFY(fields.size() >= 2);
        m_page->restoreState({{QStringLiteral("text"), editor()->text()},
                              {QStringLiteral("parameters"),
                               QJsonArray{QJsonObject{{QStringLiteral("kind"), 0},
                                                      {QStringLiteral("text"), QStringLiteral("customer 1")}},
                                          QJsonObject{{QStringLiteral("kind"), 1},
                                                      {QStringLiteral("text"), QStringLiteral("8")}}}}});
        QCOMPARE(plan(), QStringLiteral("Reads one item of orders"));
        run();
        QTRY_COMPARE(grid() ? grid()->model().rowCount() : 0, 1);
    }

    void aBatchTellsWhichFailed()
    {
        type("INSERT INTO orders VALUE {'pk':'new','sk':1};INSERT INTO orders VALUE {'pk':'customer "
             "1','sk':1}");
        PromptScript script;
        script.answer(Answer::Accept);
        part<QAction>("runBatch")->trigger();
        QCOMPARE(m_bench->context().jobs.unfinishedWork().size(), 1);
        QTRY_VERIFY2(message().contains(QStringLiteral("Statement 2")), qPrintable(message()));
        QVERIFY(result().contains(QStringLiteral("1 of 2")));
        QCOMPARE(TwoDatabases::contents(m_orders).size(), 21);
    }

    void readsAndWritesDoNotRunTogether()
    {
        type("INSERT INTO orders VALUE {'pk':'new','sk':1};SELECT * FROM orders WHERE pk='customer 1' AND "
             "sk=1");
        const PromptScript script; // nothing is asked
        part<QAction>("runBatch")->trigger();
        QVERIFY2(message().contains(QStringLiteral("of one kind")), qPrintable(message()));
        QCOMPARE(script.unexpected, 0);
        QCOMPARE(TwoDatabases::contents(m_orders).size(), 20);
    }

    void onlyWhatIsSelectedHasColumns()
    {
        type("SELECT sk, status FROM orders WHERE pk = 'customer 1'");
        run();
        QTRY_VERIFY(grid() && grid()->model().total() > 0);
        QCOMPARE(grid()->model().columnOf(QStringLiteral("pk")), -1);
        QCOMPARE(grid()->model().columnOf(QStringLiteral("sk")), 0);
    }

    void aTransactionDoesAllOrNothing()
    {
        type("INSERT INTO orders VALUE {'pk':'new','sk':1};INSERT INTO orders VALUE {'pk':'customer "
             "1','sk':1}");
        PromptScript script;
        script.answer(Answer::Accept);
        part<QAction>("runTransaction")->trigger();
        QTRY_VERIFY(!message().isEmpty());
        QCOMPARE(TwoDatabases::contents(m_orders).size(), 20);
        type(
            "INSERT INTO orders VALUE {'pk':'new','sk':1};DELETE FROM orders WHERE pk='customer 1' AND sk=1");
        script.answer(Answer::Accept);
        part<QAction>("runTransaction")->trigger();
        QTRY_VERIFY(result().contains(QStringLiteral("2 of 2")));
        QCOMPARE(TwoDatabases::contents(m_orders).size(), 20);
    }

    void namesAreCompleted()
    {
        surface()->selectAll();
        QTest::keyClick(surface(), Qt::Key_Delete);
        QTest::keyClicks(surface(), QStringLiteral("SELECT * FROM ord"));
        QVERIFY(surface()->SendScintilla(QsciScintilla::SCI_AUTOCACTIVE));
        QTest::keyClick(surface(), Qt::Key_Down);
        QTest::keyClick(surface(), Qt::Key_Return);
        QVERIFY2(editor()->text().startsWith(QStringLiteral("SELECT * FROM ")) &&
                     editor()->text().size() > 16 && !editor()->text().contains(u'\n'),
                 qPrintable(editor()->text()));
    }

    void whatWasRunIsKept()
    {
        type("SELECT * FROM orders WHERE pk='customer 3'");
        run();
        QTRY_VERIFY(grid() && grid()->model().rowCount() == 3);
        QVERIFY(m_bench->waitForJobs());
        const QStringList files = QDir(m_bench->context().settings.paths().stateFolder)
                                      .entryList({QStringLiteral("statements-*.jsonl")});
        QCOMPARE(files.size(), 1);
        part<QToolButton>("showHistory")->click();
        auto *list = part<QListWidget>("historyList");
        QCOMPARE(list->count(), 1);
        QTest::keyClicks(part<QLineEdit>("historyFilter"), QStringLiteral("customer 9"));
        QCOMPARE(list->count(), 0);
        part<QLineEdit>("historyFilter")->clear();
        emit list->itemActivated(list->item(0));
        QCOMPARE(editor()->text().count(QStringLiteral("customer 3")), 2);
    }

    void theTextComesBackWithTheSession()
    {
        QSignalSpy changed(m_page.get(), &Page::stateChanged);
        type("SELECT * FROM orders WHERE pk=?");
        QVERIFY(!changed.isEmpty());
        const QJsonObject state = m_page->saveState();
        makePage(m_orders.connection);
        m_page->restoreState(state);
        QCOMPARE(editor()->text(), QStringLiteral("SELECT * FROM orders WHERE pk=?"));
        QVERIFY(part<QWidget>("statementParameters")->isVisible());
    }

    void readOnlyDatabasesAreOnlyRead()
    {
        makePage(m_bench->open("archive", Connector::Mode::ReadOnly));
        type("INSERT INTO orders VALUE {'pk':'n','sk':1}");
        QVERIFY(!part<QPushButton>("runStatement")->isEnabled());
    }

    void worksOnAnEndpoint()
    {
        const ConnectionPtr live = m_bench->openProduction("live", *m_orders.connection->client);
        makePage(live);
        type("SELECT sk FROM orders WHERE pk='customer 1'");
        QTRY_COMPARE(part<QPushButton>("runStatement")->text(), QStringLiteral("Query"));
        run();
        QTRY_COMPARE(grid() ? grid()->model().rowCount() : 0, 3);
        type("DELETE FROM orders WHERE pk='customer 1' AND sk=1");
        PromptScript script;
        script.answer(Answer::Accept);
        run();
        QCOMPARE(script.questions.size(), 1);
        QCOMPARE(script.questions[0].textToType, QStringLiteral("orders"));
        QTRY_VERIFY(result().contains(QStringLiteral("was run")));
        QCOMPARE(TwoDatabases::contents(m_orders).size(), 19);
    }
};

QTEST_MAIN(TestStatementsPage)
#include "tst_statements_page.moc"
