// What can be turned on and off for a table, over the engine, with clicks; and over an endpoint that lacks
// operations.

#include "tests/support/forwarding_client.h"
#include "tests/support/ui_database.h"
#include "ui/common/prompt.h"
#include "ui/tables/table_actions.h"
#include "ui/tables/table_details_dialog.h"
#include "ui/tables/table_switch.h"
#include "ui/tables/time_attributes.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>

using namespace ui;
using support::itemOf;

class TestTableSwitches : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<support::UiDatabase> m_database;
    std::unique_ptr<QWidget> m_window;

    TableDetailsDialog *openSettings(const TableRef &table)
    {
        showTableSettings(m_database->context(), table, m_window.get());
        for (auto *found : m_window->findChildren<TableDetailsDialog *>()) {
            if (found->isVisible())
                return found;
        }
        qFatal("the dialog did not open");
        return nullptr;
    }
    template <typename T = QPushButton>
    static T *in(QWidget *dialog, const char *part, const char *name = "turn")
    {
        T *found = dialog->findChild<QWidget *>(part)->findChild<T *>(name);
        if (!found)
            qFatal("%s has no %s", part, name);
        return found;
    }
    static TableSwitch::State stateOf(QWidget *dialog, const char *part)
    {
        return dialog->findChild<TableSwitch *>(part)->state();
    }
    core::PointInTimeRecoveryDescription recovery(const TableRef &table)
    {
        return m_database->client()
            .describeContinuousBackups({table.tableName.toStdString()})
            ->continuousBackupsDescription.pointInTimeRecoveryDescription;
    }

private slots:
    void init()
    {
        m_database = std::make_unique<support::UiDatabase>();
        m_window = std::make_unique<QWidget>();
        m_window->resize(1000, 700);
        m_window->show();
    }
    void cleanup()
    {
        m_window.reset();
        m_database.reset();
    }

    void recoveryIsTurnedOnKeptShorterAndTurnedOff()
    {
        const TableRef table = m_database->makeTable("orders");
        TableDetailsDialog *dialog = openSettings(table);
        QTRY_COMPARE(stateOf(dialog, "recovery"), TableSwitch::State::Off);
        QSignalSpy told(&m_database->context().workspace, &Workspace::tablesChanged);
        in<QSpinBox>(dialog, "recovery", "recoveryDays")->setValue(7);
        QTest::mouseClick(in(dialog, "recovery"), Qt::LeftButton);
        QTRY_COMPARE(stateOf(dialog, "recovery"), TableSwitch::State::On);
        QCOMPARE(*recovery(table).recoveryPeriodInDays, std::int64_t(7));
        QTRY_VERIFY(!told.isEmpty()); // whoever shows the table looks again
        QVERIFY(in<QLabel>(dialog, "recovery", "switchFacts")->text().startsWith("Its past begins at 20"));

        PromptScript prompts;
        auto *keep = in(dialog, "recovery", "keepDays");
        QVERIFY(!keep->isVisible());
        in<QSpinBox>(dialog, "recovery", "recoveryDays")->setValue(3);
        QVERIFY(keep->isVisible());
        prompts.answer(Answer::Accept); // fewer days lose the older ones
        QTest::mouseClick(keep, Qt::LeftButton);
        QTRY_COMPARE(recovery(table).recoveryPeriodInDays.value_or(0), std::int64_t(3));
        QCOMPARE(prompts.questions.size(), 1);
        QTRY_VERIFY(!keep->isVisible());
        in<QSpinBox>(dialog, "recovery", "recoveryDays")->setValue(30);
        QTest::mouseClick(keep, Qt::LeftButton); // more lose nothing: no question
        QTRY_COMPARE(recovery(table).recoveryPeriodInDays.value_or(0), std::int64_t(30));
        QCOMPARE(prompts.questions.size(), 1);

        QTRY_VERIFY(in(dialog, "recovery")->isEnabled());
        prompts.answer(Answer::Cancel);
        QTest::mouseClick(in(dialog, "recovery"), Qt::LeftButton);
        QVERIFY(prompts.questions.back().isDestructive);
        QCOMPARE(stateOf(dialog, "recovery"), TableSwitch::State::On);
        prompts.answer(Answer::Accept);
        QTest::mouseClick(in(dialog, "recovery"), Qt::LeftButton);
        QTRY_COMPARE(stateOf(dialog, "recovery"), TableSwitch::State::Off);
        QVERIFY(recovery(table).pointInTimeRecoveryStatus == core::PointInTimeRecoveryStatus::Disabled);
        QCOMPARE(prompts.unexpected, 0);
    }

    void theStreamIsTurnedOnReplacedAndTurnedOff()
    {
        const TableRef table = m_database->makeTable("orders");
        const auto described = [&] { return m_database->client().describeTable({"orders"})->table; };
        TableDetailsDialog *dialog = openSettings(table);
        QTRY_COMPARE(stateOf(dialog, "stream"), TableSwitch::State::Off);
        auto *view = in<QComboBox>(dialog, "stream", "streamView");
        view->setCurrentIndex(view->findText("Keys only"));
        QTest::mouseClick(in(dialog, "stream"), Qt::LeftButton);
        QTRY_COMPARE(stateOf(dialog, "stream"), TableSwitch::State::On);
        QVERIFY(described().streamSpecification->streamViewType == core::StreamViewType::KeysOnly);
        const std::string first = *described().latestStreamArn;
        QVERIFY(in<QLabel>(dialog, "stream", "switchFacts")->text().contains(QString::fromStdString(first)));

        PromptScript prompts;
        view->setCurrentIndex(view->findText("New and old images"));
        prompts.answer(Answer::Accept);
        QTest::mouseClick(in(dialog, "stream", "changeStream"), Qt::LeftButton);
        QTRY_VERIFY(described().streamSpecification &&
                    described().streamSpecification->streamViewType == core::StreamViewType::NewAndOldImages);
        QVERIFY(*described().latestStreamArn != first);
        QTRY_VERIFY(in(dialog, "stream")->isEnabled() && stateOf(dialog, "stream") == TableSwitch::State::On);
        prompts.answer(Answer::Accept);
        QTest::mouseClick(in(dialog, "stream"), Qt::LeftButton);
        QTRY_COMPARE(stateOf(dialog, "stream"), TableSwitch::State::Off);
        QVERIFY(!described().streamSpecification);
        QCOMPARE(prompts.unexpected, 0);
    }

    void timeToLiveSuggestsAndWarns()
    {
        const TableRef table = m_database->makeTable("sessions");
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        for (int i = 0; i < 4; ++i)
            m_database->put(table, itemOf("{'pk':{'S':'" + std::to_string(i) +
                                          "'},'sk':{'S':'s'},'count':{'N':'7'},'expires':{'N':'" +
                                          std::to_string(now + (i == 0 ? -3600 : 3600)) + "'}}"));
        TableDetailsDialog *dialog = openSettings(table);
        QTRY_COMPARE(stateOf(dialog, "timeToLive"), TableSwitch::State::Off);
        auto *attribute = in<QComboBox>(dialog, "timeToLive", "timeToLiveAttribute");
        QTRY_COMPARE(attribute->currentText(), QString("expires"));
        QCOMPARE(attribute->count(), 1);
        QVERIFY(in<QLabel>(dialog, "timeToLive", "switchFacts")
                    ->text()
                    .contains("1 of them are past their time"));
        PromptScript prompts;
        prompts.answer(Answer::Cancel);
        QTest::mouseClick(in(dialog, "timeToLive"), Qt::LeftButton);
        QCOMPARE(prompts.questions.size(), 1); // turning it on is what deletes
        QCOMPARE(stateOf(dialog, "timeToLive"), TableSwitch::State::Off);
        prompts.answer(Answer::Accept);
        QTest::mouseClick(in(dialog, "timeToLive"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(dialog, "timeToLive"), TableSwitch::State::On, 20000);
        const auto described = m_database->client().describeTimeToLive({"sessions"});
        QCOMPARE(described->timeToLiveDescription.attributeName.value_or(""), std::string("expires"));
        prompts.answer(Answer::Accept);
        QTest::mouseClick(in(dialog, "timeToLive"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(dialog, "timeToLive"), TableSwitch::State::Off, 20000);
        QCOMPARE(prompts.unexpected, 0);
    }

    void aMissingNameIsSaidWhereItIsMissing()
    {
        const TableRef table = m_database->makeTable("orders");
        TableDetailsDialog *dialog = openSettings(table);
        QTRY_COMPARE(stateOf(dialog, "timeToLive"), TableSwitch::State::Off);
        QTest::mouseClick(in(dialog, "timeToLive"), Qt::LeftButton);
        QVERIFY(in<QLabel>(dialog, "timeToLive", "fieldProblem")->isVisible());
    }

    void aRefusalIsShownByTheSwitch()
    {
        const TableRef table = m_database->makeTable("orders");
        TableDetailsDialog *dialog = openSettings(table);
        QTRY_COMPARE(stateOf(dialog, "timeToLive"), TableSwitch::State::Off);
        auto *attribute = in<QComboBox>(dialog, "timeToLive", "timeToLiveAttribute");
        attribute->setEditText("expires");
        core::UpdateTimeToLiveRequest byAnother{"orders", core::TimeToLiveSpecification{true, "until"}};
        QVERIFY(m_database->client().updateTimeToLive(byAnother));
        QTest::mouseClick(in(dialog, "timeToLive"), Qt::LeftButton);
        auto *problem = in<QLabel>(dialog, "timeToLive", "fieldProblem");
        QTRY_VERIFY(problem->isVisible());
        QVERIFY2(!problem->text().isEmpty(), qPrintable(problem->text()));
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(dialog, "timeToLive"), TableSwitch::State::On, 20000); // as it is
        QCOMPARE(attribute->currentText(), QString("until"));
    }

    void protectionKeepsTheTable()
    {
        const TableRef table = m_database->makeTable("orders");
        TableDetailsDialog *dialog = openSettings(table);
        QTRY_COMPARE(stateOf(dialog, "protection"), TableSwitch::State::Off);
        QTest::mouseClick(in(dialog, "protection"), Qt::LeftButton);
        QTRY_COMPARE(stateOf(dialog, "protection"), TableSwitch::State::On);
        QVERIFY(!m_database->client().deleteTable({"orders"}));
        PromptScript prompts;
        showDeleteTable(m_database->context(), table, dialog); // says what to do, and asks for no name
        QTRY_COMPARE(prompts.questions.size(), 1);
        QVERIFY(prompts.questions.front().title.contains("protected"));
        QVERIFY(prompts.questions.front().textToType.isEmpty());
        prompts.unexpected = 0;
        prompts.answer(Answer::Accept);
        QTest::mouseClick(in(dialog, "protection"), Qt::LeftButton);
        QTRY_COMPARE(stateOf(dialog, "protection"), TableSwitch::State::Off);
        QVERIFY(m_database->client().deleteTable({"orders"}));
    }

    void tagsAreSetAndRemoved()
    {
        const TableRef table = m_database->makeTable("orders");
        TableDetailsDialog *dialog = openSettings(table);
        auto *list = in<QTreeWidget>(dialog, "tagsEditor", "tags");
        QTRY_VERIFY(list->isVisible());
        QTest::keyClicks(in<QLineEdit>(dialog, "tagsEditor", "tagKey"), "team");
        QTest::keyClicks(in<QLineEdit>(dialog, "tagsEditor", "tagValue"), "shipping");
        QTest::keyClick(in<QLineEdit>(dialog, "tagsEditor", "tagValue"), Qt::Key_Return);
        QTRY_COMPARE(list->topLevelItemCount(), 1);
        QCOMPARE(list->topLevelItem(0)->text(1), QString("shipping"));
        QVERIFY(dialog->isVisible()); // Enter was for the tag
        list->setCurrentItem(list->topLevelItem(0));
        QTest::mouseClick(in(dialog, "tagsEditor", "removeTag"), Qt::LeftButton);
        QTRY_COMPARE(list->topLevelItemCount(), 0);
    }

    void anEndpointShowsOnlyWhatItHas()
    {
        const TableRef table = m_database->makeTable("orders");
        auto lacking = std::make_shared<Connection>(*table.connection);
        lacking->client = std::make_shared<support::ForwardingClient>(m_database->client());
        TableDetailsDialog *dialog = openSettings({lacking, "orders"});
        QTRY_COMPARE(stateOf(dialog, "recovery"), TableSwitch::State::Absent);
        QTRY_COMPARE(stateOf(dialog, "timeToLive"), TableSwitch::State::Absent);
        QTRY_COMPARE(stateOf(dialog, "stream"), TableSwitch::State::Off);
        for (const char *part : {"recovery", "timeToLive", "tagsEditor"})
            QVERIFY2(!dialog->findChild<QWidget *>(part)->isVisible(), part);
        for (const char *part : {"stream", "protection"})
            QVERIFY2(dialog->findChild<QWidget *>(part)->isVisible(), part);
    }

    void aConnectionForReadingTurnsNothing()
    {
        const TableRef table = m_database->makeTable("orders");
        auto reading = std::make_shared<Connection>(*table.connection);
        reading->readOnly = true;
        TableDetailsDialog *dialog = openSettings({reading, "orders"});
        QTRY_COMPARE(stateOf(dialog, "recovery"), TableSwitch::State::Off);
        for (const char *part : {"recovery", "stream", "timeToLive", "protection"})
            QVERIFY2(!in(dialog, part)->isEnabled(), part);
    }

    void whatLooksLikeATime_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<bool>("isFound");
        QTest::addColumn<bool>("inMillis");
        QTest::newRow("seconds of 2026") << "1767225600" << true << false;
        QTest::newRow("milliseconds of 2026") << "1767225600000" << true << true;
        QTest::newRow("a count") << "42" << false << false;
        QTest::newRow("a fraction") << "1767225600.5" << false << false;
        QTest::newRow("38 digits") << "12345678901234567890123456789012345678" << false << false;
        QTest::newRow("negative") << "-1767225600" << false << false;
    }
    void whatLooksLikeATime()
    {
        QFETCH(const QString, number);
        const auto found = timeAttributesOf(
            {itemOf("{'t':{'N':'" + number.toStdString() + "'},'s':{'S':'x'}}")}, 1'767'300'000);
        QTEST(!found.empty(), "isFound");
        if (!found.empty())
            QTEST(found.front().looksLikeMillis, "inMillis");
    }
};

QTEST_MAIN(TestTableSwitches)
#include "tst_table_switches.moc"
