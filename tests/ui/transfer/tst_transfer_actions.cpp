// Files in and out of a real database, through the dialogs, with clicks.

#include "core/engine/local_client.h"
#include "ui/app_context.h"
#include "ui/common/prompt.h"
#include "ui/common/theme.h"
#include "ui/connections/workspace.h"
#include "ui/jobs/job_runner.h"
#include "ui/settings/settings.h"
#include "ui/transfer/export_dialog.h"
#include "ui/transfer/import_dialog.h"
#include "ui/transfer/import_report_dialog.h"
#include "ui/transfer/transfer_actions.h"

#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <leveldb/env.h>
#include <leveldb/helpers/memenv.h>

using namespace ui;

namespace {

class MemoryConnector final : public Connector
{
public:
    core::Result<std::shared_ptr<core::Client>> open(const QString &, Mode, bool) override
    {
        core::DatabaseOptions options;
        options.folder = "/database";
        options.env = m_env.get();
        auto client = core::LocalClient::open(options);
        if (!client)
            return client.error();
        return std::shared_ptr<core::Client>(std::move(*client));
    }

private:
    std::unique_ptr<leveldb::Env> m_env{leveldb::NewMemEnv(leveldb::Env::Default())};
};

} // namespace

class TestTransferActions : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MemoryConnector> m_connector;
    std::unique_ptr<JobRunner> m_jobs;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<AppContext> m_context;
    std::unique_ptr<QWidget> m_window;
    ConnectionPtr m_connection;

    QString write(const char *name, const QByteArray &text)
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s", qPrintable(file.errorString()));
        return file.fileName();
    }
    QByteArray read(const QString &name)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }
    template <typename T>
    T *window(const char *name)
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }
    QPushButton *importButton()
    {
        return window<ImportDialog>("importDialog")->findChild<QPushButton *>(QStringLiteral("import"));
    }
    std::vector<core::Item> items(const char *table)
    {
        core::ScanRequest request;
        request.tableName = table;
        const auto page = m_connection->client->scan(request);
        return page ? page->items : std::vector<core::Item>();
    }
    /// Through the dialog, as it is proposed; the report stays open.
    QString importAndGetHeadline(const QStringList &files, const QString &table = {})
    {
        showImport(*m_context, m_connection, files, table, m_window.get());
        if (!QTest::qWaitFor([&] { return importButton()->isEnabled(); }, 5000))
            return window<ImportDialog>("importDialog")->problem();
        QTest::mouseClick(importButton(), Qt::LeftButton);
        if (!QTest::qWaitFor([&] { return window<ImportReportDialog>("importReport") != nullptr; }, 10000))
            return QStringLiteral("no report");
        return window<ImportReportDialog>("importReport")
            ->findChild<QLabel *>(QStringLiteral("headline"))
            ->text();
    }

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(Theme::Mode::Light); }

    void init()
    {
        m_connector = std::make_unique<MemoryConnector>();
        m_jobs = std::make_unique<JobRunner>();
        m_settings =
            std::make_unique<Settings>(Paths::inProfile(m_folder.filePath(QStringLiteral("profile"))));
        m_workspace = std::make_unique<Workspace>(*m_jobs, *m_connector);
        m_context = std::make_unique<AppContext>(AppContext{*m_jobs, *m_settings, *m_workspace});
        m_window = std::make_unique<QWidget>();
        m_window->resize(1000, 700);
        m_window->show();
        m_workspace->openFolder(m_folder.filePath(QStringLiteral("db")), Connector::Mode::ReadWrite, true);
        QTRY_COMPARE(m_workspace->connections().size(), std::size_t(1));
        m_connection = m_workspace->connections()[0];
        QTRY_VERIFY(m_workspace->tablesAreKnown(m_connection->id));
    }
    void cleanup()
    {
        m_window.reset();
        m_jobs->cancelAll();
        QTRY_COMPARE(m_jobs->activeCount(), 0);
        m_connection.reset();
        m_context.reset();
        m_workspace.reset();
        m_settings.reset();
        m_jobs.reset();
        m_connector.reset();
    }

    void importsIntoANewTable()
    {
        const QString file =
            write("people.csv", "id,name,age\n1,Ada,36\n2,山田,\n3,Grace,old\n4,Alan,41,x\n");
        QCOMPARE(importAndGetHeadline({file}), QStringLiteral("3 items imported into people"));
        QCOMPARE(items("people").size(), std::size_t(3));
        QTRY_VERIFY(m_workspace->tableNames(m_connection->id).contains(QStringLiteral("people")));

        auto *report = window<ImportReportDialog>("importReport");
        const auto *rows = report->findChild<QTableView *>(QStringLiteral("refusedRows"))->model();
        QCOMPARE(rows->rowCount(), 1);
        QCOMPARE(rows->index(0, 1).data().toString(), QStringLiteral("5"));
        QCOMPARE(rows->index(0, 2).data().toString(), QStringLiteral("Has 4 fields, the header has 3"));
        PromptScript script;
        script.answerPaths({m_folder.filePath(QStringLiteral("left-out.txt"))});
        QTest::mouseClick(report->findChild<QPushButton *>(QStringLiteral("saveList")), Qt::LeftButton);
        QTRY_COMPARE(read(QStringLiteral("left-out.txt")), QByteArray("5\tHas 4 fields, the header has 3\n"));
    }

    void rowsOfANewTableThatReplacedOthersAreCounted()
    {
        const QString file = write("people.csv", "id,city\na,Bern\nb,Bern\na,Bern\n");
        QCOMPARE(importAndGetHeadline({file}), QStringLiteral("3 items imported into people"));
        QCOMPARE(items("people").size(), std::size_t(2));
        QString said;
        for (const QLabel *label : window<ImportReportDialog>("importReport")->findChildren<QLabel *>())
            said += label->text();
        QVERIFY2(said.contains(QStringLiteral("1 of them had the key of an earlier row")), qPrintable(said));
    }

    /// A title that comes again only behind the rows that are shown would lose rows as a key.
    void theKeyTellsMoreRowsApartThanAreShown()
    {
        QByteArray rows = "title,year\n";
        for (int i = 0; i < 250; ++i)
            rows += "t" + QByteArray::number(i) + "," + QByteArray::number(1980 + i % 7) + "\n";
        rows += "t3,1999\n";
        QCOMPARE(importAndGetHeadline({write("films.csv", rows)}),
                 QStringLiteral("251 items imported into films"));
        QCOMPARE(items("films").size(), std::size_t(251));
    }

    void importsSeveralFilesAsOneJob()
    {
        const QString first = write("a.json", "[{\"id\":\"1\"},{\"id\":\"2\"}]");
        const QString second = write("b.jsonl", "{\"id\":\"3\"}\n{\"id\":3}\n{\"id\":\"4\"}\n");
        QCOMPARE(importAndGetHeadline({first, second}), QStringLiteral("4 items imported into imported"));
        // The key is a string since the first file: a number is not one.
        QCOMPARE(window<ImportReportDialog>("importReport")
                     ->findChild<QTableView *>(QStringLiteral("refusedRows"))
                     ->model()
                     ->rowCount(),
                 1);
        QCOMPARE(m_jobs->jobs().size(), 1);
        QTRY_COMPARE(m_jobs->jobs()[0]->state(), Job::State::Done);
        QCOMPARE(m_jobs->jobs()[0]->done(), m_jobs->jobs()[0]->total());
    }

    void importsAllTablesOfABatch()
    {
        const QString file = write("batch.json", R"({"orders":[{"PutRequest":{"Item":{"n":{"N":"1"}}}}],)"
                                                 R"("people":[{"PutRequest":{"Item":{"id":{"S":"2"}}}},)"
                                                 R"({"PutRequest":{"Item":{"id":{"S":"3"}}}}]})");
        QCOMPARE(importAndGetHeadline({file}), QStringLiteral("3 items imported into 2 tables"));
        QCOMPARE(items("orders").size(), std::size_t(1));
        QCOMPARE(items("people").size(), std::size_t(2));
    }

    void asksBeforeItemsAreReplaced()
    {
        const QString file = write("people.csv", "id,name\n1,Ada\n");
        QCOMPARE(importAndGetHeadline({file}), QStringLiteral("1 item imported into people"));
        delete window<ImportReportDialog>("importReport");
        const auto isKnown = [&] {
            const auto table = m_workspace->table(m_connection->id, QStringLiteral("people"));
            return table && table->itemCount == 1;
        };
        QTRY_VERIFY(isKnown());
        QTRY_VERIFY(!window<ImportDialog>("importDialog"));
        PromptScript script;
        script.answer(Answer::Cancel);
        showImport(*m_context, m_connection, {write("people.csv", "id,name\n1,Grace\n")},
                   QStringLiteral("people"), m_window.get());
        QTRY_VERIFY(importButton()->isEnabled());
        QTest::mouseClick(importButton(), Qt::LeftButton);
        QCOMPARE(script.questions.size(), 1);
        QVERIFY(script.questions[0].isDestructive);
        QVERIFY(window<ImportDialog>("importDialog")->isVisible()); // with all that was chosen in it
        script.answer(Answer::Accept);
        QTest::mouseClick(importButton(), Qt::LeftButton);
        QTRY_VERIFY(window<ImportReportDialog>("importReport"));
        QCOMPARE(*items("people").front().find("name")->asString(), std::string("Grace"));
        QCOMPARE(script.unexpected, 0);
    }

    void isReportedWhereThePageThatBeganItIsGone()
    {
        auto page = std::make_unique<QWidget>(m_window.get());
        page->show();
        showImport(*m_context, m_connection, {write("pages.csv", "id,name\n1,Ada\n2,Grace,x\n")}, {},
                   page.get());
        QTRY_VERIFY(importButton()->isEnabled());
        QTest::mouseClick(importButton(), Qt::LeftButton);
        page.reset(); // before the answer
        QTRY_VERIFY(window<ImportReportDialog>("importReport"));
        QTRY_VERIFY(m_workspace->tableNames(m_connection->id).contains(QStringLiteral("pages")));
    }

    void saysWhereAFileIsBroken()
    {
        const QString file = write("broken.json", "[{\"id\":\"1\"},\n{\"id\":\"2\"}\n");
        QCOMPARE(importAndGetHeadline({file}), QStringLiteral("Ended early, after 2 items"));
        QCOMPARE(items("broken").size(), std::size_t(2));
    }

    void aFileThatIsNotThereIsSaidInTheDialog()
    {
        showImport(*m_context, m_connection, {m_folder.filePath(QStringLiteral("nowhere.csv"))}, {},
                   m_window.get());
        auto *dialog = window<ImportDialog>("importDialog");
        const auto said = [&] {
            for (const QLabel *label : dialog->findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(QStringLiteral("nowhere.csv failed")))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(said());
        QVERIFY(!importButton()->isEnabled());
    }

    void opensAtOnceWithAFileOfTwoGigabytes()
    {
        // Sparse behind its first rows: nothing of it may be read but its beginning.
        const QString path = write("huge.csv", "id,name\n" + QByteArray("1,some name\n").repeated(200000));
        QVERIFY(QFile::resize(path, qint64(2) << 30));
        QElapsedTimer clock;
        clock.start();
        showImport(*m_context, m_connection, {path}, {}, m_window.get());
        QVERIFY2(clock.elapsed() < 200, qPrintable(QString::number(clock.elapsed())));
        QTRY_VERIFY_WITH_TIMEOUT(importButton()->isEnabled(), 3000);
        QVERIFY(importButton()->text().startsWith(QStringLiteral("Import into huge")));
    }

    void stoppingKeepsWhatIsThere()
    {
        const QString path = write(
            "long.csv", "id,name\n" + [] {
                QByteArray rows;
                for (int i = 0; i < 300000; ++i)
                    rows += QByteArray::number(i) + ",some name\n";
                return rows;
            }());
        showImport(*m_context, m_connection, {path}, {}, m_window.get());
        QTRY_VERIFY(importButton()->isEnabled());
        QTest::mouseClick(importButton(), Qt::LeftButton);
        QTRY_VERIFY(!m_jobs->jobs().isEmpty() && m_jobs->jobs()[0]->done() > 0);
        m_jobs->jobs()[0]->cancel();
        QTRY_VERIFY(window<ImportReportDialog>("importReport"));
        const QString headline = window<ImportReportDialog>("importReport")
                                     ->findChild<QLabel *>(QStringLiteral("headline"))
                                     ->text();
        QVERIFY2(headline.startsWith(QStringLiteral("Stopped after ")), qPrintable(headline));
        const auto described = m_connection->client->describeTable({"long"});
        QVERIFY(described && described->table.itemCount < 300000);
        QCOMPARE(described->table.itemCount % 1000, std::int64_t(0));
    }

    void exportsWhatWasChosen_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("DynamoDB JSON") << QStringLiteral("DynamoDB JSON") << QStringLiteral("people.ddb.json")
                                       << QByteArray("{\"Item\":{\"age\":{\"N\":\"36\"},\"id\":{\"S\":\"1\"}}"
                                                     "}\n{\"Item\":{\"id\":{\"S\":\"2\"}}}\n");
        QTest::newRow("CSV") << QStringLiteral("CSV") << QStringLiteral("people.csv")
                             << QByteArray("id,age\r\n1,36\r\n2,\r\n");
    }
    void exportsWhatWasChosen()
    {
        QFETCH(const QString, format);
        QFETCH(const QString, file);
        QFETCH(const QByteArray, text);
        ExportSource source;
        source.suggestedName = QStringLiteral("people");
        source.expectedItems = 2;
        source.keyNames = QStringList{QStringLiteral("id")};
        source.nextPage = [](const std::optional<core::Key> &) -> core::Result<core::PageResponse> {
            core::PageResponse page;
            page.items = {core::Item{{"id", core::AttributeValue::string("1")},
                                     {"age", core::AttributeValue::number(36)}},
                          core::Item{{"id", core::AttributeValue::string("2")}}};
            return page;
        };
        m_settings->set(settings::lastExportFolder, m_folder.path());
        QFile::remove(m_folder.filePath(file));
        showExport(*m_context, source, m_window.get());
        auto *dialog = window<ExportDialog>("exportDialog");
        for (QRadioButton *button : dialog->findChildren<QRadioButton *>()) {
            if (button->text() == format)
                QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, button->height() / 2));
        }
        auto *path = dialog->findChild<QLineEdit *>(QStringLiteral("path"));
        QCOMPARE(path->text(), m_folder.filePath(file));
        auto *attributes = dialog->findChild<QListWidget *>(QStringLiteral("attributes"));
        QTRY_COMPARE(attributes->count(), 2);
        auto *button = dialog->findChild<QPushButton *>(QStringLiteral("export"));
        QCOMPARE(button->text(), QStringLiteral("Export 2 items"));
        QSignalSpy said(m_jobs.get(), &JobRunner::announced);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(read(file), text);
        QTRY_COMPARE(m_jobs->jobs()[0]->state(), Job::State::Done);
        QTRY_COMPARE(said.count(), 1);
        QVERIFY2(said[0][0].toString().contains(file), qPrintable(said[0][0].toString()));
    }

    void exportsOnlySomeAttributesAndAsksBeforeReplacing()
    {
        const QString file = write("some.csv", "before");
        ExportSource source;
        source.suggestedName = QStringLiteral("some");
        source.nextPage = [](const std::optional<core::Key> &) -> core::Result<core::PageResponse> {
            core::PageResponse page;
            page.items = {
                core::Item{{"a", core::AttributeValue::string("1")}, {"b", core::AttributeValue::number(2)}}};
            return page;
        };
        showExport(*m_context, source, m_window.get());
        auto *dialog = window<ExportDialog>("exportDialog");
        auto *attributes = dialog->findChild<QListWidget *>(QStringLiteral("attributes"));
        QTRY_COMPARE(attributes->count(), 2);
        dialog->findChild<QCheckBox *>(QStringLiteral("allAttributes"))->click();
        dialog->findChild<QPushButton *>(QStringLiteral("noAttributes"))->click();
        QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("export"))->isEnabled());
        attributes->item(1)->setCheckState(Qt::Checked);
        for (QRadioButton *button : dialog->findChildren<QRadioButton *>()) {
            if (button->text() == QStringLiteral("CSV"))
                button->click();
        }
        dialog->findChild<QLineEdit *>(QStringLiteral("path"))->setText(file);
        auto *button = dialog->findChild<QPushButton *>(QStringLiteral("export"));
        PromptScript script;
        script.answer(Answer::Cancel);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(script.questions.size(), 1);
        QVERIFY(dialog->isVisible());
        QCOMPARE(read(QStringLiteral("some.csv")), QByteArray("before"));
        script.answer(Answer::Accept);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(read(QStringLiteral("some.csv")), QByteArray("b\r\n2\r\n"));
    }

    void anExportThatFailsIsSaid()
    {
        ExportSource source;
        source.suggestedName = QStringLiteral("x");
        source.nextPage = [](const std::optional<core::Key> &) -> core::Result<core::PageResponse> {
            return core::Error::io("The disk is gone");
        };
        m_settings->set(settings::lastExportFolder, m_folder.path());
        showExport(*m_context, source, m_window.get());
        PromptScript script;
        QTest::mouseClick(
            window<ExportDialog>("exportDialog")->findChild<QPushButton *>(QStringLiteral("export")),
            Qt::LeftButton);
        QTRY_COMPARE(script.errors.size(), 1);
        QVERIFY(script.errors[0].text.contains(QStringLiteral("The disk is gone")));
    }
};

QTEST_MAIN(TestTransferActions)
#include "tst_transfer_actions.moc"
