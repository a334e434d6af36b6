// The program itself: its command line, and what is left of a session after kill -9.

#include "app/workbench/application.h"

#include "core/api/backup_files.h"
#include "ui/backups/backup_features.h"
#include "ui/backups/backup_file_dialog.h"
#include "ui/common/message_bar.h"
#include "ui/common/page.h"
#include "ui/common/prompt.h"
#include "ui/items/item_grid.h"
#include "ui/items/table_page.h"
#include "ui/main_window/database_commands.h"
#include "ui/main_window/tab_area.h"
#include "ui/settings/settings.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace app;

namespace {

constexpr int kWaitMs = 60'000; // on a machine that has much else to do

const QString kProgram = QStringLiteral(TABLEWRIGHT_PROGRAM);

QJsonObject readSession(const QTemporaryDir &profile)
{
    QFile file(profile.filePath(QStringLiteral("state/session.json")));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

class TestProgram : public QObject
{
    Q_OBJECT

private slots:
    void saysItsVersionAndItsOptionsWithoutAScreen_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("expected");
        QTest::newRow("version") << QStringLiteral("--version")
                                 << QStringLiteral("tablewright " TABLEWRIGHT_VERSION);
        QTest::newRow("help") << QStringLiteral("--help") << QStringLiteral("--profile <dir>");
    }

    void saysItsVersionAndItsOptionsWithoutAScreen()
    {
        QFETCH(QString, option);
        QFETCH(QString, expected);
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("no-such-platform"));
        process.setProcessEnvironment(environment);
        process.start(kProgram, {option});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(QString::fromUtf8(process.readAllStandardOutput()).contains(expected));
    }

    void refusesAnUnknownOption()
    {
        QProcess process;
        process.start(kProgram, {QStringLiteral("--no-such-option")});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(!process.readAllStandardError().isEmpty());
    }

    void aKilledProgramLeavesItsSession()
    {
        QTemporaryDir profile;
        const QString folder = profile.filePath(QStringLiteral("shop.twdb"));
        {
            Application application(ui::Paths::inProfile(profile.path()));
            application.start({});
            ui::Workspace &workspace = application.context().workspace;
            workspace.openFolder(folder, ui::Connector::Mode::ReadWrite, true);
            QTRY_VERIFY(workspace.tablesAreKnown(ui::Workspace::idOfFolder(folder)));
        }
        QFile::remove(profile.filePath(QStringLiteral("state/session.json")));

        QProcess process;
        process.start(kProgram, {QStringLiteral("--profile"), profile.path(), folder});
        QVERIFY(process.waitForStarted());
        const auto hasDatabase = [&] {
            return !readSession(profile)[QStringLiteral("databases")].toArray().isEmpty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasDatabase(), 20000);
        process.kill(); // SIGKILL: nothing of it runs any more
        QVERIFY(process.waitForFinished());

        Application application(ui::Paths::inProfile(profile.path()));
        application.start({});
        ui::Workspace &workspace = application.context().workspace;
        QTRY_VERIFY(workspace.find(ui::Workspace::idOfFolder(folder)));
        QVERIFY(application.window().isVisible());
    }

    void aSecondStartHandsItsFoldersToTheFirst()
    {
        QTemporaryDir profile;
        const QString folder = profile.filePath(QStringLiteral("shop.twdb"));
        LocalConnector connector;
        QVERIFY(connector.open(folder, ui::Connector::Mode::ReadWrite, true));
        const QStringList arguments{QStringLiteral("--profile"), profile.path()};
        const auto hasDatabase = [&] {
            return !readSession(profile)[QStringLiteral("databases")].toArray().isEmpty();
        };
        QProcess first;
        first.start(kProgram, arguments);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(profile.filePath(QStringLiteral("state/instance.lock"))),
                                 20000);
        QProcess second;
        second.setWorkingDirectory(profile.path());
        second.start(kProgram, arguments + QStringList{QStringLiteral("shop.twdb")});
        QVERIFY(second.waitForFinished());
        QCOMPARE(second.exitStatus(), QProcess::NormalExit);
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(first.state(), QProcess::Running);
        QTRY_VERIFY_WITH_TIMEOUT(hasDatabase(), 20000);

        first.kill();
        QVERIFY(first.waitForFinished());
        // Its lock and its socket are still there, and in nobody's way.
        QVERIFY(QFile::remove(profile.filePath(QStringLiteral("state/session.json"))));
        QProcess third;
        third.start(kProgram, arguments + QStringList{folder});
        QTRY_VERIFY_WITH_TIMEOUT(hasDatabase(), 20000);
        third.kill();
        QVERIFY(third.waitForFinished());
    }

    void pluralsAreWordsInALanguageWithoutAFile()
    {
        QTemporaryDir profile;
        const ui::Paths paths = ui::Paths::inProfile(profile.path());
        {
            ui::Settings settings(paths);
            settings.set(ui::settings::language, QStringLiteral("fr"));
        }
        const Application application(paths);
        const auto text = [](int count) {
            return QCoreApplication::translate("ui::ConflictView",
                                               "Choose mine or theirs for %n attribute(s).", nullptr, count);
        };
        QCOMPARE(text(1), QStringLiteral("Choose mine or theirs for 1 attribute."));
        QCOMPARE(text(2), QStringLiteral("Choose mine or theirs for 2 attributes."));
    }

    void theKeysOfThePagesAreListed()
    {
        QTemporaryDir profile;
        Application application(ui::Paths::inProfile(profile.path()));
        auto *action = application.window().findChild<QAction *>(QStringLiteral("shortcuts"));
        QVERIFY(action);
        action->trigger();
        const auto *tree = application.window()
                               .findChild<QDialog *>(QStringLiteral("shortcutsDialog"))
                               ->findChild<QTreeWidget *>();
        for (const char *text :
             {"Rename the attribute", "Go to a row or a key", "Undo a change of the query"})
            QCOMPARE(tree->findItems(QString::fromLatin1(text), Qt::MatchRecursive | Qt::MatchExactly).size(),
                     1);
    }

    void noTwoEntriesOfAMenuShareALetter_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("German") << QStringLiteral("de");
    }

    void noTwoEntriesOfAMenuShareALetter()
    {
        QFETCH(QString, language);
        QTemporaryDir profile;
        const ui::Paths paths = ui::Paths::inProfile(profile.path());
        {
            ui::Settings settings(paths);
            settings.set(ui::settings::language, language);
        }
        Application application(paths);
        const auto *bar = application.window().findChild<QMenuBar *>();
        QVERIFY(bar);
        QStringList shared;
        const auto look = [&](const QList<QAction *> &entries) {
            QHash<QKeySequence, QString> known;
            for (const QAction *entry : entries) {
                const QKeySequence letter = QKeySequence::mnemonic(entry->text());
                if (letter.isEmpty())
                    continue;
                if (known.contains(letter))
                    shared.append(known[letter] + QStringLiteral(" / ") + entry->text());
                known.insert(letter, entry->text());
            }
        };
        look(bar->actions());
        for (const QAction *menu : bar->actions())
            look(menu->menu()->actions());
        QVERIFY2(shared.isEmpty(), qPrintable(shared.join(QLatin1Char('\n'))));
    }

    void theSampleCanBeLookedAtFromTheStart()
    {
        QTemporaryDir profile;
        Application application(ui::Paths::inProfile(profile.path()));
        application.start({});
        QTest::mouseClick(application.window().findChild<QWidget *>(QStringLiteral("startSample")),
                          Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(application.window().tabArea()->currentPage(), 60000);
        QCOMPARE(application.window().tabArea()->currentPage()->title(), QStringLiteral("shop"));
    }

    /// A bit of the list of files is flipped: the folder does not open, is repaired, and its items are there.
    void aDamagedDatabaseIsRepairedFromItsMessage()
    {
        QTemporaryDir profile;
        const QString folder = profile.filePath(QStringLiteral("shop"));
        core::CreateTableRequest table;
        table.tableName = "tasks";
        table.keySchema = {{"id", core::KeyType::Hash}};
        table.attributeDefinitions = {{"id", core::AttributeType::S}};
        table.billingMode = core::BillingMode::PayPerRequest;
        LocalConnector connector;
        {
            auto client = connector.open(folder, ui::Connector::Mode::ReadWrite, true);
            QVERIFY(client);
            QVERIFY((*client)->createTable(table));
        }
        const QStringList manifests = QDir(folder).entryList({QStringLiteral("MANIFEST-*")});
        QCOMPARE(manifests.size(), 1);
        QFile file(QDir(folder).filePath(manifests.first()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        bytes[bytes.size() / 2] = char(bytes.at(bytes.size() / 2) ^ 4);
        file.seek(0);
        file.write(bytes);
        file.close();

        Application application(ui::Paths::inProfile(profile.path()));
        application.start({folder});
        const auto button = [&](const QString &text) -> QPushButton * {
            const auto bars = application.window().findChildren<ui::MessageBar *>();
            for (const ui::MessageBar *bar : bars) {
                for (QPushButton *candidate : bar->findChildren<QPushButton *>()) {
                    if (candidate->isVisible() && candidate->text() == text)
                        return candidate;
                }
            }
            return nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(button(QStringLiteral("Check...")), kWaitMs);
        ui::PromptScript script;
        script.answer(ui::Answer::Accept);
        QTest::mouseClick(button(QStringLiteral("Repair...")), Qt::LeftButton);
        ui::Workspace &workspace = application.context().workspace;
        const QString id = ui::Workspace::idOfFolder(folder);
        QTRY_COMPARE_WITH_TIMEOUT(workspace.tableNames(id), QStringList{QStringLiteral("tasks")}, kWaitMs);
        QCOMPARE(script.questions.size(), 1);
        QVERIFY(script.questions.first().text.contains(folder));
        QVERIFY(QFileInfo(QDir(folder).filePath(QStringLiteral("repair-1"))).isDir());
        QTRY_VERIFY_WITH_TIMEOUT(button(QStringLiteral("Show the copy")), kWaitMs);

        // What is open is closed for a repair, and comes back.
        application.window().databaseCommands()->check(id);
        script.answer(ui::Answer::Accept);
        application.window().databaseCommands()->askRepair(id);
        QVERIFY(!workspace.find(id));
        QTRY_VERIFY_WITH_TIMEOUT(workspace.find(id), kWaitMs);
        QVERIFY(QFileInfo(QDir(folder).filePath(QStringLiteral("repair-2"))).isDir());
    }

    void aBackupFileIsBrowsedLikeATable()
    {
        QTemporaryDir profile;
        const QString folder = profile.filePath(QStringLiteral("shop"));
        const QString path = profile.filePath(QStringLiteral("tasks.twbackup"));
        {
            LocalConnector connector;
            auto client = connector.open(folder, ui::Connector::Mode::ReadWrite, true);
            QVERIFY(client);
            core::CreateTableRequest table;
            table.tableName = "tasks";
            table.keySchema = {{"id", core::KeyType::Hash}};
            table.attributeDefinitions = {{"id", core::AttributeType::S}};
            table.billingMode = core::BillingMode::PayPerRequest;
            QVERIFY((*client)->createTable(table));
            for (int i = 0; i < 7; ++i) {
                core::PutItemRequest put;
                put.tableName = "tasks";
                put.item.emplace().set("id", core::AttributeValue::string(std::to_string(i)));
                QVERIFY((*client)->putItem(put));
            }
            core::NoProgress progress;
            core::BackupFileSource source;
            source.tableName = "tasks";
            QVERIFY((*client)->backupFiles()->writeBackupFile(source, path.toStdString(), progress));
            core::DeleteTableRequest gone;
            gone.tableName = "tasks";
            QVERIFY((*client)->deleteTable(gone));
        }
        Application application(ui::Paths::inProfile(profile.path()));
        application.start({folder});
        ui::AppContext &context = application.context();
        QTRY_VERIFY_WITH_TIMEOUT(context.workspace.find(ui::Workspace::idOfFolder(folder)), kWaitMs);
        ui::takeBackupFile(context, nullptr, path, &application.window());
        auto *dialog = application.window().findChild<ui::BackupFileDialog *>();
        QVERIFY(dialog);
        auto *browse = dialog->findChild<QPushButton *>(QStringLiteral("browseFile"));
        QTRY_VERIFY_WITH_TIMEOUT(browse->isEnabled(), kWaitMs);
        QTest::mouseClick(browse, Qt::LeftButton);
        const auto page = [&] { return application.window().findChild<ui::TablePage *>(); };
        QTRY_VERIFY_WITH_TIMEOUT(page(), kWaitMs);
        const auto model = [&]() -> ui::RowWindowModel & {
            return page()->findChild<ui::ItemGrid *>()->model();
        };
        QTRY_COMPARE_WITH_TIMEOUT(model().total(), 7u, kWaitMs);
        QVERIFY(context.workspace.find(ui::Workspace::idOfFolder(path))->readOnly);
    }

    void aRepairWaitsUntilTheDatabaseIsClosed_data()
    {
        QTest::addColumn<bool>("stops");
        QTest::newRow("closed") << false;
        QTest::newRow("stopped") << true;
    }
    void aRepairWaitsUntilTheDatabaseIsClosed()
    {
        QFETCH(const bool, stops);
        QTemporaryDir profile;
        const QString folder = profile.filePath(QStringLiteral("shop"));
        QVERIFY(LocalConnector().open(folder, ui::Connector::Mode::ReadWrite, true));
        Application application(ui::Paths::inProfile(profile.path()));
        application.start({folder});
        ui::Workspace &workspace = application.context().workspace;
        const QString id = ui::Workspace::idOfFolder(folder);
        QTRY_VERIFY_WITH_TIMEOUT(workspace.find(id) && workspace.tablesAreKnown(id), kWaitMs);
        ui::ConnectionPtr underWay = workspace.find(id); // as a job holds it
        ui::PromptScript script;
        script.answer(ui::Answer::Accept);
        application.window().databaseCommands()->askRepair(id);
        QVERIFY(!workspace.find(id));
        const QList<ui::Job *> jobs = application.context().jobs.jobs();
        QCOMPARE(jobs.size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(jobs.first()->state(), ui::Job::State::Running, kWaitMs);
        QTest::qWait(200); // in which it would have failed, or found nothing to wait for
        QCOMPARE(jobs.first()->state(), ui::Job::State::Running);
        QVERIFY(!QFileInfo::exists(QDir(folder).filePath(QStringLiteral("repair-1"))));
        if (stops) {
            jobs.first()->cancel();
            QTRY_COMPARE_WITH_TIMEOUT(jobs.first()->state(), ui::Job::State::Cancelled, kWaitMs);
        } else {
            underWay.reset();
            QTRY_VERIFY_WITH_TIMEOUT(workspace.find(id), kWaitMs);
        }
        QCOMPARE(QFileInfo::exists(QDir(folder).filePath(QStringLiteral("repair-1"))), !stops);
    }
};

QTEST_MAIN(TestProgram)
#include "tst_program.moc"
