// A table is copied to another database: as a person does it, also where it is stopped in between.

#include "tests/ui/two_databases.h"
#include "ui/common/message_bar.h"
#include "ui/common/prompt.h"
#include "ui/copying/copy_dialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

using namespace support;
using namespace ui;

class TestCopyDialog : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<TwoDatabases> m_bench;
    std::unique_ptr<QWidget> m_window;
    TableRef m_orders;

    CopyDialog *openDialog()
    {
        showCopyTable(m_bench->context(), m_orders, m_window.get());
        CopyDialog *dialog = nullptr;
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<CopyDialog *>(widget); found && found->isVisible())
                dialog = found;
        }
        return dialog;
    }
    Job *copyJob() const
    {
        for (Job *job : m_bench->jobs().jobs()) {
            if (job->title().startsWith(QStringLiteral("Copy orders")))
                return job;
        }
        return nullptr;
    }
    template <typename T>
    static T *part(QWidget *dialog, const char *name)
    {
        return dialog->findChild<T *>(QLatin1String(name));
    }
    static void choose(CopyDialog *dialog, const ConnectionPtr &target, const char *name = nullptr)
    {
        auto *connections = part<QComboBox>(dialog, "copyConnection");
        connections->setCurrentIndex(connections->findData(target->id));
        if (!name)
            return;
        auto *field = part<QLineEdit>(dialog, "copyName");
        field->selectAll();
        QTest::keyClicks(field, QLatin1String(name));
    }
    static void press(CopyDialog *dialog)
    {
        QTest::mouseClick(part<QPushButton>(dialog, "copyTable"), Qt::LeftButton);
    }

private slots:
    void init()
    {
        m_theme = std::make_unique<Theme>(Theme::Mode::Light);
        m_bench = std::make_unique<TwoDatabases>();
        m_window = std::make_unique<QWidget>();
        m_orders = m_bench->makeTable(m_bench->open("shop"), "orders");
        TwoDatabases::fill(m_orders, 0, 300);
        m_bench->refresh(m_orders);
    }
    void cleanup()
    {
        m_window.reset();
        m_orders = {};
        m_bench.reset();
    }

    void copiesToAnotherDatabase()
    {
        const ConnectionPtr staging = m_bench->open("staging");
        CopyDialog *dialog = openDialog();
        QVERIFY(dialog);
        QCOMPARE(part<QComboBox>(dialog, "copyConnection")->currentData().toString(), staging->id);
        QCOMPARE(part<QLineEdit>(dialog, "copyName")->text(), QStringLiteral("orders"));
        QVERIFY(part<QLabel>(dialog, "copyEstimate")->text().contains(QStringLiteral("300")));
        choose(dialog, staging, "mirror");
        press(dialog);
        QVERIFY(m_bench->waitForJobs());
        const TableRef mirror{staging, QStringLiteral("mirror")};
        QCOMPARE(TwoDatabases::contents(mirror), TwoDatabases::contents(m_orders));
        const auto made = staging->client->describeTable({"mirror"});
        QCOMPARE(made->table.globalSecondaryIndexes.size(), std::size_t(1));
        QVERIFY(copyJob());
        QTRY_COMPARE(copyJob()->state(), Job::State::Done);
        QVERIFY(!CopyJobs::of(m_bench->context()).stopped(staging->id, QStringLiteral("mirror")));
    }

    void indexesStayBehindWhereNotChosen()
    {
        CopyDialog *dialog = openDialog();
        choose(dialog, m_orders.connection);
        QCOMPARE(part<QLineEdit>(dialog, "copyName")->text(), QStringLiteral("orders-copy"));
        QTest::mouseClick(part<QCheckBox>(dialog, "copyIndexes"), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(!part<QCheckBox>(dialog, "copyIndexes")->isChecked());
        press(dialog);
        QVERIFY(m_bench->waitForJobs());
        const auto made = m_orders.connection->client->describeTable({"orders-copy"});
        QVERIFY(made);
        QVERIFY(made->table.globalSecondaryIndexes.empty());
        QCOMPARE(made->table.attributeDefinitions.size(), std::size_t(2));
        QCOMPARE(TwoDatabases::contents({m_orders.connection, QStringLiteral("orders-copy")}),
                 TwoDatabases::contents(m_orders));
    }

    void saysWhyItCannotBe()
    {
        CopyDialog *dialog = openDialog();
        auto *copy = part<QPushButton>(dialog, "copyTable");
        auto *reason = part<QLabel>(dialog, "copyReason");
        choose(dialog, m_orders.connection, "orders");
        QVERIFY(!copy->isEnabled());
        QVERIFY(reason->text().contains(QStringLiteral("itself")));
        choose(dialog, m_orders.connection, "no name");
        QVERIFY(!copy->isEnabled());
        core::CreateTableRequest other;
        other.tableName = "other-keys";
        other.attributeDefinitions = {{"id", core::AttributeType::S}};
        other.keySchema = {{"id", core::KeyType::Hash}};
        other.billingMode = core::BillingMode::PayPerRequest;
        QVERIFY(m_orders.connection->client->createTable(other));
        m_bench->refresh({m_orders.connection, QStringLiteral("other-keys")});
        choose(dialog, m_orders.connection, "other-keys");
        QVERIFY(!copy->isEnabled());
        QVERIFY(reason->text().contains(QStringLiteral("other keys")));
        choose(dialog, m_orders.connection, "fine");
        QVERIFY(copy->isEnabled());
        dialog->reject();
    }

    void readOnlyDatabasesAreNotOffered()
    {
        const ConnectionPtr archive = m_bench->open("archive", Connector::Mode::ReadOnly);
        CopyDialog *dialog = openDialog();
        QCOMPARE(part<QComboBox>(dialog, "copyConnection")->findData(archive->id), -1);
        QVERIFY(part<QComboBox>(dialog, "copyConnection")->findData(m_orders.connection->id) >= 0);
        dialog->reject();
    }

    void whatIsReplacedIsSaidFirst()
    {
        const ConnectionPtr staging = m_bench->open("staging");
        const TableRef there = m_bench->makeTable(staging, "orders");
        TwoDatabases::put(there, TwoDatabases::order(1, "'text':{'S':'mine'}"));
        m_bench->refresh(there);
        CopyDialog *dialog = openDialog();
        choose(dialog, staging);
        QVERIFY(!part<QCheckBox>(dialog, "copyIndexes")->isEnabled());
        PromptScript script;
        script.answer(Answer::Cancel);
        press(dialog);
        QCOMPARE(script.questions.size(), 1);
        QVERIFY(script.questions[0].isDestructive);
        QVERIFY(script.questions[0].textToType.isEmpty());
        QCOMPARE(TwoDatabases::contents(there).size(), 1);
        script.answer(Answer::Accept);
        press(dialog);
        QVERIFY(m_bench->waitForJobs());
        QCOMPARE(TwoDatabases::contents(there), TwoDatabases::contents(m_orders));
    }

    void toAnEndpointThatIsProductionTheNameIsTyped()
    {
        // What is served is a third database, met through HTTP.
        const ConnectionPtr served = m_bench->open("served");
        const ConnectionPtr production = m_bench->openProduction("live", *served->client);
        CopyDialog *dialog = openDialog();
        choose(dialog, production, "mirror");
        PromptScript script;
        script.answer(Answer::Accept);
        press(dialog);
        QCOMPARE(script.questions.size(), 1);
        QCOMPARE(script.questions[0].textToType, QStringLiteral("mirror"));
        QVERIFY(m_bench->waitForJobs());
        QCOMPARE(TwoDatabases::contents({production, QStringLiteral("mirror")}),
                 TwoDatabases::contents(m_orders));
        QTRY_COMPARE(copyJob()->state(), Job::State::Done);
    }

    void aCancelledCopyGoesOn()
    {
        const std::string text = "'text':{'S':'" + std::string(2000, 'x') + "'}";
        for (int i = 0; i < 3000; ++i)
            TwoDatabases::put(m_orders, TwoDatabases::order(i, text));
        m_bench->refresh(m_orders);
        const ConnectionPtr staging = m_bench->open("staging");
        const TableRef mirror{staging, QStringLiteral("mirror")};
        CopyDialog *dialog = openDialog();
        choose(dialog, staging, "mirror");
        part<QSpinBox>(dialog, "copySegments")->setValue(1);
        part<QSpinBox>(dialog, "copyRate")->setValue(500); // a page of a megabyte takes a second
        QVERIFY(part<QLabel>(dialog, "copyEstimate")->text().contains(QStringLiteral("6 s")));
        press(dialog);
        CopyJobs &jobs = CopyJobs::of(m_bench->context());
        QVERIFY(jobs.isRunning(staging->id, mirror.tableName));
        QTRY_VERIFY_WITH_TIMEOUT(copyJob() && copyJob()->done() > 0, 20'000);
        copyJob()->cancel();
        QVERIFY(m_bench->waitForJobs());
        QTRY_VERIFY(jobs.stopped(staging->id, mirror.tableName));
        const quint64 copied = jobs.stopped(staging->id, mirror.tableName)->state.copied;
        QVERIFY(copied > 0 && copied < 3000);
        QCOMPARE(quint64(TwoDatabases::contents(mirror).size()), copied);

        // It is on disk: the next start of the program finds it too.
        const auto record = CopyRecord::read(CopyRecord::fileFor(
            m_bench->context().settings.paths().stateFolder, staging->id, mirror.tableName));
        QVERIFY(record);
        QCOMPARE(record->state.copied, copied);

        m_bench->refresh(mirror);
        dialog = openDialog();
        choose(dialog, staging, "mirror");
        auto *bar = dialog->findChild<MessageBar *>();
        QVERIFY(bar->isVisible());
        QVERIFY(bar->text().contains(QLocale().toString(copied)));
        for (QAbstractButton *button : bar->findChildren<QAbstractButton *>()) {
            if (button->text() == QStringLiteral("Resume the copy"))
                button->click();
        }
        QVERIFY(jobs.isRunning(staging->id, mirror.tableName));
        QTRY_VERIFY_WITH_TIMEOUT(!jobs.isRunning(staging->id, mirror.tableName), 30'000);
        QCOMPARE(TwoDatabases::contents(mirror), TwoDatabases::contents(m_orders));
        QVERIFY(!jobs.stopped(staging->id, mirror.tableName));
    }

    void aCopyThatAKillLeftIsOfferedAtItsTarget()
    {
        const ConnectionPtr staging = m_bench->open("staging");
        const TableRef mirror = m_bench->makeTable(staging, "mirror");
        CopyRecord record;
        record.sourceConnection = m_orders.connection->id;
        record.sourceName = m_orders.connection->name;
        record.sourceTable = m_orders.tableName;
        record.targetConnection = staging->id;
        record.targetTable = mirror.tableName;
        record.expected = 300;
        record.state.segments.resize(2);
        record.state.segments[0].isFinished = true; // so that half of it is missing afterwards
        record.stoppedAt = QDateTime::currentDateTime();
        QVERIFY(record.write(CopyRecord::fileFor(m_bench->context().settings.paths().stateFolder, staging->id,
                                                 mirror.tableName)));
        PromptScript script;
        script.answer(Answer::Accept);
        resumeCopy(m_bench->context(), mirror, m_window.get()); // read at the first use: as after a start
        QCOMPARE(script.questions.size(), 1);
        QVERIFY(script.questions[0].text.contains(QStringLiteral("orders")));
        QVERIFY(m_bench->waitForJobs());
        const auto size = TwoDatabases::contents(mirror).size();
        QVERIFY2(size > 0 && size < 300, qPrintable(QString::number(size)));
    }
};

QTEST_MAIN(TestCopyDialog)
#include "tst_copy_dialog.moc"
