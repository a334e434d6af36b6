// A table is backed up, dropped and restored, and another one is brought back as it was when it was deleted:
// the whole program, with keys and clicks. TABLEWRIGHT_PICTURES names a folder for a picture of each step.

#include "tests/gui/program.h"
#include "tests/gui/watched_application.h"

#include "ui/common/prompt.h"
#include "ui/items/grid_view.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/tab_area.h"
#include "ui/main_window/table_tabs.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace support;
using ui::PromptScript;

namespace {
constexpr int kWaitMs = 30000;
}

class TestBackups : public QObject
{
    Q_OBJECT
    QTemporaryDir m_profile;
    std::unique_ptr<Program> m_program;
    int m_picture = 0;

    void picture(const char *name, const char *dialog = nullptr)
    {
        const QString folder = qEnvironmentVariable("TABLEWRIGHT_PICTURES");
        if (folder.isEmpty())
            return;
        QWidget *shown = dialog ? find<QWidget>(dialog) : &m_program->window();
        const QString path = QStringLiteral("%1/backups-%2-%3.png")
                                 .arg(folder)
                                 .arg(++m_picture, 2, 10, QLatin1Char('0'))
                                 .arg(QString::fromLatin1(name));
        QVERIFY2(shown && Program::savePicture(shown, path), qPrintable(path));
    }
    template <typename T>
    T *find(const char *name)
    {
        return m_program->find<T>(QString::fromLatin1(name));
    }
    void click(const char *button)
    {
        QTRY_VERIFY2_WITH_TIMEOUT(find<QPushButton>(button) && find<QPushButton>(button)->isEnabled(), button,
                                  kWaitMs);
        QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton);
    }
    void trigger(const char *action)
    {
        QAction *found = m_program->action(QString::fromLatin1(action));
        QVERIFY2(found && found->isEnabled(), action);
        found->trigger();
    }
    std::int64_t itemsIn(const char *table)
    {
        const auto described = m_program->client().describeTable({table});
        return described ? described->table.itemCount : -1;
    }
    QStringList tables() { return m_program->context().workspace.tableNames(m_program->connectionId()); }
    void openTable(const char *name)
    {
        m_program->window().tabs()->openTable(
            {m_program->context().workspace.connections().front(), QString::fromLatin1(name)}, {},
            ui::TableTabs::Stay::Permanent);
        QVERIFY(m_program->waitForRows());
    }
    void dropTheTableInFront(const char *name)
    {
        PromptScript prompts;
        prompts.answer(ui::Answer::Accept);
        trigger("deleteTable");
        QTRY_COMPARE_WITH_TIMEOUT(prompts.questions.size(), 1, kWaitMs);
        QVERIFY2(prompts.questions[0].text.contains("brought back"), qPrintable(prompts.questions[0].text));
        QTRY_VERIFY_WITH_TIMEOUT(!tables().contains(QString::fromLatin1(name)), kWaitMs);
    }

private slots:
    void initTestCase()
    {
        m_program = std::make_unique<Program>(m_profile.path());
        m_program->window().resize(1280, 800);
        QVERIFY(m_program->openSample());
    }
    void cleanupTestCase() { m_program.reset(); }

    void step1_aTableIsBackedUpWhereItIsLookedAt()
    {
        trigger("backUpTable");
        QTRY_VERIFY(find<QLineEdit>("backupName"));
        QVERIFY(find<QLineEdit>("backupName")->text().startsWith("shop-"));
        QTest::keyClicks(find<QLineEdit>("backupName"), "before-the-fair");
        QTest::keyClicks(find<QLineEdit>("backupNote"), "prices of spring");
        picture("create", "createBackupDialog");
        click("createBackup");
        QTRY_VERIFY_WITH_TIMEOUT(find<QTreeView>("backupList"), kWaitMs); // its tab came to the front
        QTRY_COMPARE_WITH_TIMEOUT(find<QTreeView>("backupList")->model()->rowCount(), 1, kWaitMs);
        QCOMPARE(find<QTreeView>("backupList")->model()->index(0, 1).data().toString(),
                 QString("before-the-fair"));
        picture("list");
        click("verifyBackup");
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("backupResult")->text().startsWith("Verified"), kWaitMs);
    }

    void step2_droppedAndRestored()
    {
        const std::int64_t items = itemsIn("shop");
        QVERIFY(items > 0);
        openTable("shop");
        dropTheTableInFront("shop");
        trigger("palette");
        auto *palette = find<QWidget>("commandPalette");
        QTest::keyClicks(palette, "snapshots"); // as they are called elsewhere
        QTest::keyClick(palette, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(find<QTreeView>("backupList"), kWaitMs);
        click("restoreBackup");
        QTRY_VERIFY_WITH_TIMEOUT(find<QLineEdit>("restoreTarget"), kWaitMs);
        QCOMPARE(find<QLineEdit>("restoreTarget")->text(), QString("shop")); // its name is free
        QTRY_VERIFY_WITH_TIMEOUT(find<QTableView>("previewItems")->model()->rowCount() > 0, kWaitMs);
        picture("restore", "restoreDialog");
        click("restore");
        QTRY_VERIFY_WITH_TIMEOUT(!find<QLineEdit>("restoreTarget"), kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->rowCount() == quint64(items), kWaitMs); // its tab, with every row
        QVERIFY(m_program->waitForRows());
        QCOMPARE(itemsIn("shop"), items);
        picture("restored");
    }

    void step3_aDeletedTableComesBackWithoutABackup()
    {
        {
            PromptScript prompts; // it has no past to go back to yet: that is offered
            prompts.answer(ui::Answer::Cancel);
            trigger("restoreMoment");
            QTRY_COMPARE_WITH_TIMEOUT(prompts.questions.size(), 1, kWaitMs);
            QCOMPARE(prompts.questions[0].title, QString("Keep the past of shop?"));
        }
        trigger("tableSettings");
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("recovery"), kWaitMs);
        auto *turn = find<QWidget>("recovery")->findChild<QPushButton *>("turn");
        QTRY_VERIFY_WITH_TIMEOUT(turn->isEnabled(), kWaitMs);
        QTest::mouseClick(turn, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(turn->text(), QString("Turn off..."), kWaitMs);
        picture("settings", "tableDetailsDialog");
        QTest::keyClick(find<QWidget>("recovery"), Qt::Key_Escape);
        QTRY_VERIFY(!find<QWidget>("recovery"));
        const std::int64_t items = itemsIn("shop");
        openTable("shop");
        dropTheTableInFront("shop");
        trigger("showBackups");
        QTRY_VERIFY_WITH_TIMEOUT(m_program->button("Show deleted tables"), kWaitMs);
        picture("deleted-tables");
        QTest::mouseClick(m_program->button("Show deleted tables"), Qt::LeftButton);
        QTRY_COMPARE(find<QTreeView>("backupList")->model()->rowCount(), 1);
        click("restoreBackup");
        QTRY_VERIFY_WITH_TIMEOUT(find<QLineEdit>("restoreTarget"), kWaitMs);
        click("restore");
        QTRY_VERIFY_WITH_TIMEOUT(m_program->rowCount() == quint64(items), kWaitMs);
    }

    void step4_theTabComesBackWithTheSession()
    {
        trigger("showBackups");
        m_program.reset();
        m_program = std::make_unique<Program>(m_profile.path());
        QTRY_VERIFY_WITH_TIMEOUT(find<QTreeView>("backupList"), kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(find<QTreeView>("backupList")->model()->rowCount() > 0, kWaitMs);
    }
};

int main(int argc, char **argv)
{
    WatchedApplication application(argc, argv);
    TestBackups test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_backups.moc"
