// The past, as a person uses it: change an item, drag the timeline back, restore the item, undo the restore;
// with the whole program, keys and clicks. TABLEWRIGHT_PICTURES names a folder for a picture of each step.

#include "tests/gui/program.h"
#include "tests/gui/watched_application.h"

#include "ui/code_editor/code_editor.h"
#include "ui/commits/commit_history.h"
#include "ui/common/message_bar.h"
#include "ui/common/prompt.h"
#include "ui/items/grid_view.h"
#include "ui/timeline/change_plan_dialog.h"
#include "ui/timeline/commits_dialog.h"
#include "ui/timeline/differences_dialog.h"
#include "ui/timeline/item_history_dialog.h"
#include "ui/timeline/past_line.h"
#include "ui/timeline/timeline.h"
#include "ui/timeline/timeline_strip.h"

#include <QAction>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace support;
using ui::PromptScript;

namespace {

constexpr int kWaitMs = 30000;

} // namespace

class TestTimeMachine : public QObject
{
    Q_OBJECT
    QTemporaryDir m_profile;
    std::unique_ptr<Program> m_program;
    int m_picture = 0;
    core::UnixMicros m_before = 0; // the change

    void picture(const char *name, QWidget *widget = nullptr)
    {
        const QString folder = qEnvironmentVariable("TABLEWRIGHT_PICTURES");
        if (folder.isEmpty())
            return;
        for (const QString &theme : {QStringLiteral("light"), QStringLiteral("dark")}) {
            m_program->setTheme(theme);
            const QString path = QStringLiteral("%1/%2-%3-%4.png")
                                     .arg(folder)
                                     .arg(++m_picture, 2, 10, QLatin1Char('0'))
                                     .arg(QString::fromLatin1(name), theme);
            QVERIFY2(Program::savePicture(widget ? widget : &m_program->window(), path), qPrintable(path));
        }
        m_program->setTheme(QStringLiteral("light"));
    }
    template <typename T>
    T *find(const char *name)
    {
        return m_program->find<T>(QString::fromLatin1(name));
    }
    template <typename T>
    T *part()
    {
        return m_program->window().findChild<T *>();
    }
    ui::Timeline &timeline() { return *part<ui::Timeline>(); }
    ui::TimelineStrip &strip() { return timeline().strip(); }
    void press(const char *keys)
    {
        m_program->activate();
        QTest::keySequence(&m_program->window(), QKeySequence(QString::fromLatin1(keys)));
    }
    std::string storedType()
    {
        core::GetItemRequest request;
        request.tableName = "shop";
        request.key = core::Key{{"pk", core::AttributeValue::string("PRODUCT#0007")},
                                {"sk", core::AttributeValue::string("DETAILS")}};
        const auto response = m_program->client().getItem(request);
        return response && response->item ? *response->item->find("type")->asString() : std::string();
    }
    QString shownType()
    {
        const auto *model = m_program->grid()->model();
        for (int column = 0; column < model->columnCount(); ++column)
            if (model->headerData(column, Qt::Horizontal, Qt::DisplayRole) == QStringLiteral("type"))
                return model->index(0, column).data().toString();
        return {};
    }
    ui::CodeEditor *openEditorText()
    {
        for (ui::CodeEditor *editor : m_program->window().findChildren<ui::CodeEditor *>())
            if (editor->isVisible())
                return editor;
        return nullptr;
    }
    void dragTo(core::UnixMicros moment)
    {
        const auto place = [&](core::UnixMicros at) { return QPoint(int(strip().xOf(at)), 15); };
        const QPoint from(strip().width() - 12, 15);
        const QPoint to = place(moment);
        QTest::mousePress(&strip(), Qt::LeftButton, {}, from);
        for (int step = 1; step <= 20; ++step)
            QTest::mouseMove(&strip(), from + (to - from) * step / 20);
        QTest::mouseRelease(&strip(), Qt::LeftButton, {}, to);
    }

private slots:
    void initTestCase()
    {
        m_program = std::make_unique<Program>(m_profile.path());
        m_program->window().resize(1280, 800);
        QVERIFY(m_program->openSample());
        QTRY_COMPARE_WITH_TIMEOUT(m_program->context().jobs.activeCount(), 0, kWaitMs);
    }

    void step1_thePastIsKeptFromNowOn()
    {
        QVERIFY(!timeline().isVisible());
        PromptScript script;
        script.answer(ui::Answer::Accept);
        QAction *keep = m_program->action(QStringLiteral("keepPast"));
        QVERIFY(keep && keep->isEnabled());
        keep->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(timeline().isVisible(), kWaitMs);
        QCOMPARE(script.questions.size(), 1);
        QTest::qWait(1500); // a moment of its past, in which it was as it is
        m_before = timeline().past().now() - 200'000;
    }

    void step2_anItemIsChanged()
    {
        auto *partition = find<QLineEdit>("Partition key");
        QVERIFY(partition);
        QTest::mouseClick(partition, Qt::LeftButton);
        QTest::keyClicks(partition, QStringLiteral("PRODUCT#0007"));
        QTest::keyClick(partition, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_program->rowCount(), quint64(1), kWaitMs);
        QVERIFY(m_program->waitForRows());
        QTest::mouseClick(m_program->grid()->viewport(), Qt::LeftButton, {}, QPoint(40, 10));
        QTest::keyClick(m_program->grid(), Qt::Key_Return);
        const auto json = [&] { return m_program->button(QStringLiteral("JSON")); };
        QTRY_VERIFY_WITH_TIMEOUT(json() && json()->isEnabled(), kWaitMs);
        QTest::mouseClick(json(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(
            openEditorText() && openEditorText()->text().contains(QStringLiteral("PRODUCT#0007")), kWaitMs);
        QString text = openEditorText()->text();
        QVERIFY(text.contains(QStringLiteral("\"type\": \"product\"")));
        QGuiApplication::clipboard()->setText(text.replace(QStringLiteral("\"type\": \"product\""),
                                                           QStringLiteral("\"type\": \"bestseller\"")));
        m_program->activate();
        openEditorText()->setFocus();
        QTest::keySequence(QApplication::focusWidget(), QKeySequence::SelectAll);
        QTest::keySequence(QApplication::focusWidget(), QKeySequence::Paste);
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("saveItem")->isEnabled(), kWaitMs);
        QTest::mouseClick(find<QPushButton>("saveItem"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(storedType(), std::string("bestseller"), kWaitMs);
        QTRY_COMPARE_WITH_TIMEOUT(shownType(), QStringLiteral("bestseller"), kWaitMs);
        picture("changed");
    }

    void step3_theTimelineIsDraggedBack()
    {
        QTest::qWait(1200);
        QElapsedTimer timer;
        timer.start();
        dragTo(m_before);
        QTRY_COMPARE_WITH_TIMEOUT(shownType(), QStringLiteral("product"), kWaitMs);
        qInfo("From the first press to the rows of the past: %lld ms", timer.elapsed());
        QVERIFY(part<ui::PastLine>()->isVisible());
        QVERIFY(part<ui::PastLine>()->text().startsWith(QStringLiteral("As of")));
        QTRY_VERIFY_WITH_TIMEOUT(openEditorText()->text().contains(QStringLiteral("\"type\": \"product\"")),
                                 kWaitMs);
        QVERIFY(!find<QPushButton>("saveItem")->isEnabled());
        picture("the-past");
    }

    void step4_theItemIsRestored()
    {
        QTest::mouseClick(m_program->grid()->viewport(), Qt::LeftButton, {}, QPoint(40, 10));
        auto *restore = find<QPushButton>("restorePast");
        QVERIFY(restore);
        QTimer::singleShot(0, this, [&] { // a menu has a loop of its own
            QTRY_VERIFY(!restore->menu()->actions().isEmpty());
            QTest::mouseClick(restore->menu(), Qt::LeftButton, {},
                              restore->menu()->actionGeometry(restore->menu()->actions().front()).center());
        });
        QTest::mouseClick(restore, Qt::LeftButton);
        const auto accept = [&] { return find<QPushButton>("acceptPlan"); };
        QTRY_VERIFY_WITH_TIMEOUT(accept() && accept()->isEnabled(), kWaitMs);
        picture("plan", find<ui::ChangePlanDialog>("changePlan"));
        QTest::mouseClick(accept(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(storedType(), std::string("product"), kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(!accept(), kWaitMs);
        picture("restored");
        QTest::mouseClick(find<QPushButton>("backToNow"), Qt::LeftButton);
        QTRY_VERIFY(!part<ui::PastLine>()->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(shownType(), QStringLiteral("product"), kWaitMs);
    }

    void step5_theRestoreIsUndone()
    {
        press("Ctrl+Alt+Z");
        QTRY_VERIFY_WITH_TIMEOUT(find<QTreeWidget>("commitList"), kWaitMs);
        QCOMPARE(find<QTreeWidget>("commitList")->topLevelItemCount(), 2); // the save and the restore
        picture("commits", find<ui::CommitsDialog>("commits"));
        QVERIFY(find<QPushButton>("undoCommit")->isEnabled());
        QTest::mouseClick(find<QPushButton>("undoCommit"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(storedType(), std::string("bestseller"), kWaitMs);
        QTRY_COMPARE(find<QTreeWidget>("commitList")->topLevelItemCount(), 3);
        QTest::keyClick(find<ui::CommitsDialog>("commits"), Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(shownType(), QStringLiteral("bestseller"), kWaitMs);
    }

    void step6_everyVersionOfTheItemIsListed()
    {
        m_program->activate();
        QTest::mouseClick(m_program->grid()->viewport(), Qt::LeftButton, {}, QPoint(40, 10));
        press("Ctrl+H");
        const auto list = [&]() -> QTreeWidget * {
            auto *dialog = find<ui::ItemHistoryDialog>("itemHistory");
            return dialog ? dialog->findChild<QTreeWidget *>(QStringLiteral("versionList")) : nullptr;
        };
        // The change, its restore, the undo, and what was before the past began.
        QTRY_VERIFY_WITH_TIMEOUT(list() && list()->topLevelItemCount() == 4, kWaitMs);
        picture("history", find<ui::ItemHistoryDialog>("itemHistory"));
        QTest::mouseClick(find<QPushButton>("restoreVersion"), Qt::LeftButton); // takes the last change back
        const auto accept = [&] { return find<QPushButton>("acceptPlan"); };
        QTRY_VERIFY_WITH_TIMEOUT(accept() && accept()->isEnabled(), kWaitMs);
        QTest::mouseClick(accept(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(storedType(), std::string("product"), kWaitMs);
        QTRY_COMPARE_WITH_TIMEOUT(list()->topLevelItemCount(), 5, kWaitMs);
        QTest::keyClick(find<ui::ItemHistoryDialog>("itemHistory"), Qt::Key_Escape);
    }

    void step7_whatDiffersIsListedAndReverted()
    {
        // Another item is deleted, by somebody else.
        core::DeleteItemRequest request;
        request.tableName = "shop";
        request.key = core::Key{{"pk", core::AttributeValue::string("PRODUCT#0008")},
                                {"sk", core::AttributeValue::string("DETAILS")}};
        QVERIFY(m_program->client().deleteItem(request));
        dragTo(m_before);
        QTRY_VERIFY(timeline().moment().has_value());
        m_program->action(QStringLiteral("differences"))->trigger();
        const auto view = [&] { return find<QTableView>("differenceList"); };
        QTRY_VERIFY_WITH_TIMEOUT(view() && view()->model()->rowCount() == 1,
                                 kWaitMs); // the other is as it was
        picture("differences", find<ui::DifferencesDialog>("differences"));
        QTest::mouseClick(find<QPushButton>("revertDifferences"), Qt::LeftButton);
        const auto accept = [&] { return find<QPushButton>("acceptPlan"); };
        QTRY_VERIFY_WITH_TIMEOUT(accept() && accept()->isEnabled(), kWaitMs);
        QTest::mouseClick(accept(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(view()->model()->rowCount() == 0, kWaitMs);
        core::GetItemRequest get;
        get.tableName = "shop";
        get.key = request.key;
        const auto got = m_program->client().getItem(get);
        QVERIFY(got && got->item);
        QTest::keyClick(find<ui::DifferencesDialog>("differences"), Qt::Key_Escape);
    }

    void step8_itIsAllThereAfterARestart()
    {
        const std::size_t commits = m_program->context().commits->commits(m_program->connectionId()).size();
        QVERIFY(commits >= 5);
        m_program.reset();
        m_program = std::make_unique<Program>(m_profile.path());
        QTRY_VERIFY_WITH_TIMEOUT(m_program->grid() != nullptr, kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(part<ui::PastLine>() && part<ui::PastLine>()->isVisible(), kWaitMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_program->context().commits->commits(m_program->connectionId()).size(),
                                  commits, kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->context().jobs.activeCount() == 0, kWaitMs);
        m_program->activate();
        QTest::keyClick(m_program->grid(), Qt::Key_Escape);
        QTRY_VERIFY(!part<ui::PastLine>()->isVisible());
    }

    void cleanupTestCase() { m_program.reset(); }
};

int main(int argc, char **argv)
{
    WatchedApplication application(argc, argv);
    TestTimeMachine test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_time_machine.moc"
