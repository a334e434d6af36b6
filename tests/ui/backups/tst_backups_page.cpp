// The tab of backups over the engine, used as a person does.

#include "core/api/backup_files.h"
#include "tests/support/ui_database.h"
#include "ui/backups/backups_page.h"
#include "ui/backups/create_backup_dialog.h"
#include "ui/backups/restore_dialog.h"
#include "ui/common/empty_state.h"
#include "ui/common/file_drag.h"
#include "ui/common/message_bar.h"
#include "ui/common/prompt.h"

#include <QAccessible>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSemaphore>
#include <QTreeView>
#include <QWindow>

using namespace ui;
using support::itemOf;

namespace {

/// Takes all threads of short jobs until it is released.
class BusyJobs
{
public:
    explicit BusyJobs(JobRunner &jobs)
    {
        for (int i = 0; i < kMoreThanThreads; ++i)
            jobs.run<void>(QStringLiteral("Busy"), JobRunner::Visibility::Quiet,
                           [gate = m_gate](core::Progress &) {
                               gate->acquire();
                               return core::Result<void>();
                           });
    }
    ~BusyJobs() { release(); }
    void release() { m_gate->release(kMoreThanThreads); }

private:
    static constexpr int kMoreThanThreads = 64;
    const std::shared_ptr<QSemaphore> m_gate = std::make_shared<QSemaphore>();
};

} // namespace

class TestBackupsPage : public QObject
{
    Q_OBJECT
    std::unique_ptr<support::UiDatabase> m_database;
    std::unique_ptr<BackupsPage> m_page;
    QPoint m_mouse;

    template <typename T>
    T *part(const char *name) const
    {
        T *found = m_page->findChild<T *>(name);
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    QTreeView *list() const { return part<QTreeView>("backupList"); }
    QString cell(int row, int column) const { return list()->model()->index(row, column).data().toString(); }
    template <typename Dialog>
    Dialog *dialog() const
    {
        for (auto *found : m_page->findChildren<Dialog *>()) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }
    MessageBar *bar() const // the page has another one for deleted tables, behind it
    {
        return m_page->findChildren<MessageBar *>().front();
    }
    /// A row is taken with the mouse and moved down, over the others, as the window's system tells it.
    void pressAndMove(int row)
    {
        const QRect place = list()->visualRect(list()->model()->index(row, 1));
        const QPoint start = list()->viewport()->mapTo(m_page.get(), place.center());
        QTest::mousePress(m_page->windowHandle(), Qt::LeftButton, {}, start);
        for (const int rows : {1, 2, 3})
            QTest::mouseMove(m_page->windowHandle(), start + QPoint(4, rows * place.height()));
        m_mouse = start + QPoint(4, 3 * place.height());
    }
    void letGo() { QTest::mouseRelease(m_page->windowHandle(), Qt::LeftButton, {}, m_mouse); }
    static void click(QWidget *button)
    {
        QVERIFY2(button->isVisible() && button->isEnabled(), qPrintable(button->objectName()));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    TableRef makeOrders(int items)
    {
        const TableRef table = m_database->makeTable("orders");
        for (int i = 0; i < items; ++i)
            m_database->put(table,
                            itemOf("{'pk':{'S':'" + std::to_string(i) + "'},'sk':{'S':'s'},'n':{'N':'1'}}"));
        return table;
    }
    void openPage()
    {
        m_page = std::make_unique<BackupsPage>(m_database->context(), m_database->connection());
        m_page->resize(1100, 600);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    std::string backUp(const char *table, const char *name)
    {
        const auto made = m_database->client().createBackup({table, name});
        if (!made)
            qFatal("createBackup: %s", made.error().message().c_str());
        return made->backupDetails.backupArn;
    }
    std::vector<core::BackupSummary> stored() const
    {
        core::ListBackupsRequest request;
        request.backupType = core::BackupTypeFilter::All;
        return m_database->client().listBackups(request)->backupSummaries;
    }

private slots:
    void init() { m_database = std::make_unique<support::UiDatabase>(); }
    void cleanup()
    {
        m_page.reset();
        m_database.reset();
    }

    void anEmptyListTeachesAndOffers()
    {
        makeOrders(3);
        openPage();
        auto *empty = m_page->findChild<EmptyState *>(QStringLiteral("noBackups"));
        QTRY_VERIFY(empty->button()->isVisible());
        QTest::mouseClick(empty->button(), Qt::LeftButton);
        QTRY_VERIFY(dialog<CreateBackupDialog>());
        auto *name = dialog<CreateBackupDialog>()->findChild<QLineEdit *>("backupName");
        QVERIFY2(name->text().startsWith("orders-"), qPrintable(name->text())); // the only table is chosen
        QTest::keyClicks(name, "before import"); // what was suggested is selected, and typed over
        auto *create = dialog<CreateBackupDialog>()->findChild<QPushButton *>("createBackup");
        QVERIFY(!create->isEnabled());
        QCOMPARE(dialog<CreateBackupDialog>()->findChild<QLabel *>("backupReason")->text(),
                 QString("A backup name has 3 to 255 letters, digits, '_', '-' and '.'"));
        name->selectAll();
        QTest::keyClicks(name, "before-import");
        QTest::keyClicks(dialog<CreateBackupDialog>()->findChild<QLineEdit *>("backupNote"), "to be safe");
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        QTRY_VERIFY(!dialog<CreateBackupDialog>());
        QCOMPARE(cell(0, 0), QString("orders"));
        QCOMPARE(cell(0, 1), QString("before-import"));
        QCOMPARE(cell(0, 3), QString("3"));
        QCOMPARE(cell(0, 7), QString("to be safe"));
        QCOMPARE(stored().size(), std::size_t(1));
        QCOMPARE(part<QLineEdit>("note")->text(), QString("to be safe")); // the new one is chosen
    }

    void aNoteIsKeptThoughTheDialogWasClosedEarly()
    {
        makeOrders(1);
        openPage();
        auto *empty = m_page->findChild<EmptyState *>(QStringLiteral("noBackups"));
        QTRY_VERIFY(empty->button()->isVisible());
        QTest::mouseClick(empty->button(), Qt::LeftButton);
        QTRY_VERIFY(dialog<CreateBackupDialog>());
        QTest::keyClicks(dialog<CreateBackupDialog>()->findChild<QLineEdit *>("backupNote"), "to be safe");
        QTest::mouseClick(dialog<CreateBackupDialog>()->findChild<QPushButton *>("createBackup"),
                          Qt::LeftButton);
        m_page.reset(); // and with it the dialog
        QTRY_COMPARE(m_database->context().jobs.activeCount(), 0);
        openPage();
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        QCOMPARE(cell(0, 7), QString("to be safe"));
    }

    void aNoteIsChangedAndKept()
    {
        makeOrders(1);
        backUp("orders", "one");
        openPage();
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        list()->setFocus();
        QTRY_VERIFY(list()->currentIndex().isValid());
        QTest::keyClick(list(), Qt::Key_F2);
        auto *note = part<QLineEdit>("note");
        QTest::keyClicks(note, "monthly");
        QTest::keyClick(note, Qt::Key_Return);
        QTRY_COMPARE(cell(0, 7), QString("monthly"));
        openPage(); // another page, as after a restart
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        QCOMPARE(cell(0, 7), QString("monthly"));
    }

    void verifyReadsEveryItem()
    {
        const TableRef table = makeOrders(40);
        backUp("orders", "one");
        m_database->put(table, itemOf("{'pk':{'S':'later'},'sk':{'S':'s'}}"));
        openPage();
        QTRY_VERIFY(part<QPushButton>("verifyBackup")->isVisible());
        click(part<QPushButton>("verifyBackup"));
        QTRY_VERIFY2(part<QLabel>("backupResult")->text().contains("all 40 items"),
                     qPrintable(part<QLabel>("backupResult")->text()));
    }

    void deletesTheChosenOneThoughTheListIsReadMeanwhile()
    {
        makeOrders(1);
        const std::string kept = backUp("orders", "kept");
        openPage();
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        QTRY_VERIFY(list()->currentIndex().isValid());
        list()->setFocus();
        PromptScript script;
        script.answer(Answer::Accept);
        script.beforeAnswer = [&] {
            for (int i = 0; i < 20; ++i)
                backUp("orders", ("more-" + std::to_string(i)).c_str());
            m_page->refresh();
            QTRY_COMPARE(list()->model()->rowCount(), 21);
        };
        QTest::keyClick(list(), Qt::Key_Delete);
        QCOMPARE(script.questions.size(), 1);
        QVERIFY(script.questions[0].title.contains(QStringLiteral("kept")));
        QTRY_COMPARE(stored().size(), std::size_t(20));
        for (const core::BackupSummary &backup : stored())
            QVERIFY(backup.details.backupArn != kept);
    }

    void deletesOnlyByName()
    {
        makeOrders(1);
        backUp("orders", "one");
        openPage();
        QTRY_VERIFY(part<QPushButton>("deleteBackup")->isVisible());
        PromptScript prompts;
        prompts.answer(Answer::Cancel);
        click(part<QPushButton>("deleteBackup"));
        QCOMPARE(prompts.questions[0].textToType, QString("one"));
        QCOMPARE(stored().size(), std::size_t(1));
        prompts.answer(Answer::Accept);
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Delete);
        QTRY_COMPARE(list()->model()->rowCount(), 0);
        QVERIFY(stored().empty());
        QCOMPARE(prompts.unexpected, 0);
    }

    void aDeletedTableIsFoundAndBroughtBack()
    {
        const TableRef table = makeOrders(25);
        core::UpdateContinuousBackupsRequest recovery;
        recovery.tableName = "orders";
        recovery.pointInTimeRecoverySpecification = core::PointInTimeRecoverySpecification{true, {}};
        QVERIFY(m_database->client().updateContinuousBackups(recovery));
        QVERIFY(m_database->client().updateTimeToLive(
            {"orders", core::TimeToLiveSpecification{true, "expires"}}));
        QTRY_VERIFY_WITH_TIMEOUT(
            m_database->client().describeTimeToLive({"orders"})->timeToLiveDescription.timeToLiveStatus ==
                core::TimeToLiveStatus::Enabled,
            20000);
        QVERIFY(m_database->client().deleteTable({"orders"}));
        m_database->context().workspace.refresh(m_database->connection()->id);
        QTRY_VERIFY(m_database->context().workspace.tableNames(m_database->connection()->id).isEmpty());
        openPage();
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        QCOMPARE(cell(0, 6), QString("Deleted table"));
        for (auto *button : m_page->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->text() == "Show deleted tables")
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(part<QComboBox>("backupKindFilter")->currentText(), QString("Deleted tables"));
        QVERIFY(!part<QPushButton>("deleteBackup")->isEnabled()); // the service keeps it
        click(part<QPushButton>("restoreBackup"));
        QTRY_VERIFY(dialog<RestoreDialog>());
        auto *name = dialog<RestoreDialog>()->findChild<QLineEdit *>("restoreTarget");
        QCOMPARE(name->text(), QString("orders")); // its old name is free
        auto *summary = dialog<RestoreDialog>()->findChild<QWidget *>("previewSummary");
        QVERIFY(summary);
        QSignalSpy wanted(&m_database->context().workspace, &Workspace::tableWanted);
        click(dialog<RestoreDialog>()->findChild<QPushButton *>("restore"));
        QTRY_VERIFY_WITH_TIMEOUT(!dialog<RestoreDialog>(), 20000);
        QTRY_COMPARE(wanted.size(), 1); // and its tab opens
        const auto described = m_database->client().describeTable({"orders"});
        QCOMPARE(described->table.itemCount, std::int64_t(25));
        // What the service leaves behind is kept.
        QTRY_VERIFY(
            m_database->client().describeTimeToLive({"orders"})->timeToLiveDescription.attributeName ==
            "expires");
        QVERIFY(m_database->client()
                    .describeContinuousBackups({"orders"})
                    ->continuousBackupsDescription.pointInTimeRecoveryDescription.pointInTimeRecoveryStatus ==
                core::PointInTimeRecoveryStatus::Enabled);
    }

    void aBackupIsDraggedOutAsAFile()
    {
        makeOrders(3);
        backUp("orders", "older");
        backUp("orders", "newer");
        openPage();
        QTRY_COMPARE(list()->model()->rowCount(), 2);
        DragScript drags;
        pressAndMove(0); // over the other row, too
        QTRY_COMPARE(drags.dragged.size(), 1);
        QCOMPARE(list()->currentIndex().row(), 0);
        letGo();
        QVERIFY(list()->selectionModel()->isRowSelected(0));
        const QString path = drags.dragged[0];
        QCOMPARE(QFileInfo(path).fileName(), QString("newer.twbackup"));
        const auto file = m_database->client().backupFiles()->describeBackupFile(path.toStdString());
        QVERIFY2(file, file ? "" : file.error().message().c_str());
        QCOMPARE(file->items, std::uint64_t(3));
        QCOMPARE(QString::fromStdString(file->backupName), QString("newer"));
        const auto others = QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
        QVERIFY(!(QFileInfo(QFileInfo(path).path() + "/..").permissions() & others));

        pressAndMove(0);
        QTRY_COMPARE(drags.dragged.size(), 2);
        letGo();
        QCOMPARE(drags.dragged[1], path); // it is there already
        QVERIFY(QFile::remove(path));     // by whoever took it
        pressAndMove(0);
        QTRY_COMPARE(drags.dragged.size(), 3);
        letGo();
        const QString again = drags.dragged[2];
        QVERIFY(QFileInfo::exists(again));
        QVERIFY(!bar()->isVisible());
        m_page.reset();
        QVERIFY(QFileInfo::exists(again)); // whoever took it may read it later
    }

    void onlyTheNewestFilesAreKept()
    {
        makeOrders(1);
        for (const char *name : {"one", "two", "three", "four"})
            backUp("orders", name);
        openPage();
        QTRY_COMPARE(list()->model()->rowCount(), 4);
        DragScript drags;
        for (int row = 0; row < 4; ++row) {
            pressAndMove(row);
            QTRY_COMPARE(drags.dragged.size(), row + 1);
            letGo();
        }
        QVERIFY(!QFileInfo::exists(drags.dragged[0]));
        for (int row = 1; row < 4; ++row)
            QVERIFY(QFileInfo::exists(drags.dragged[row]));
    }

    void whatIsLetGoBeforeItsFileIsWrittenIsSaid()
    {
        makeOrders(3);
        backUp("orders", "one");
        openPage();
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        QTRY_COMPARE(m_database->context().jobs.activeCount(), 0);
        DragScript drags;
        BusyJobs busy(m_database->context().jobs);
        pressAndMove(0);
        letGo();
        QTest::mousePress(part<QLineEdit>("backupFilter"), Qt::LeftButton); // something else is in the hand
        QTRY_VERIFY(bar()->isVisible());
        QCOMPARE(bar()->text(),
                 QString("Writing the file of one. It can be dragged out when it is written."));
        busy.release();
        QTRY_COMPARE(bar()->text(),
                     QString("The file of one is written. Drag the backup once more to take it out."));
        QTest::mouseRelease(part<QLineEdit>("backupFilter"), Qt::LeftButton);
        QCOMPARE(drags.dragged.size(), 0);
        pressAndMove(0);
        QTRY_COMPARE(drags.dragged.size(), 1);
        letGo();
        QVERIFY(!bar()->isVisible());
    }

    void aDragThatWasStoppedCanBeginAgain()
    {
        makeOrders(3);
        backUp("orders", "one");
        openPage();
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        QTRY_COMPARE(m_database->context().jobs.activeCount(), 0);
        DragScript drags;
        BusyJobs busy(m_database->context().jobs);
        pressAndMove(0);
        QTRY_VERIFY(bar()->isVisible());
        letGo();
        QTest::mouseClick(bar()->findChild<QPushButton *>(), Qt::LeftButton);
        QVERIFY(!bar()->isVisible());
        pressAndMove(0); // the one that was stopped has not ended yet
        busy.release();
        QTRY_COMPARE(drags.dragged.size(), 1);
        letGo();
    }

    void aFileThatCannotBeWrittenIsNotDragged()
    {
        makeOrders(1);
        backUp("orders", "one");
        openPage();
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        const QByteArray before = qgetenv("TMPDIR");
        const bool wasSet = qEnvironmentVariableIsSet("TMPDIR");
        qputenv("TMPDIR", "/nowhere at all");
        DragScript drags;
        pressAndMove(0);
        letGo();
        QTRY_VERIFY(bar()->isVisible());
        wasSet ? qputenv("TMPDIR", before) : qunsetenv("TMPDIR");
        QCOMPARE(bar()->kind(), MessageBar::Kind::Error);
        QVERIFY2(bar()->text().contains("no folder for temporary files"), qPrintable(bar()->text()));
        QCOMPARE(drags.dragged.size(), 0);
    }

    void comesBackWithItsFilter()
    {
        makeOrders(1);
        backUp("orders", "one");
        backUp("orders", "two");
        openPage();
        QTRY_COMPARE(list()->model()->rowCount(), 2);
        QTest::keyClicks(part<QLineEdit>("backupFilter"), "two");
        QCOMPARE(list()->model()->rowCount(), 1);
        const QJsonObject state = m_page->saveState();
        openPage();
        m_page->restoreState(state);
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        QCOMPARE(cell(0, 1), QString("two"));
    }

    void everyControlHasAName()
    {
        makeOrders(1);
        backUp("orders", "one");
        openPage();
        QTRY_VERIFY(part<QPushButton>("restoreBackup")->isVisible());
        for (auto *widget : m_page->findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->inherits("QMenu") ||
                widget->inherits("QHeaderView") || widget->parent()->inherits("QComboBox") ||
                widget->inherits("QSplitter"))
                continue;
            const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                     qPrintable(QString(widget->metaObject()->className()) + " " + widget->objectName()));
        }
    }
};

QTEST_MAIN(TestBackupsPage)
#include "tst_backups_page.moc"
