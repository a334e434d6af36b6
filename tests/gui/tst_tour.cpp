// The README's tour, as a person takes it: one window, from the first start to the restart, with keys and
// clicks. TABLEWRIGHT_PICTURES names a folder for a picture of each step.

#include "tests/gui/program.h"
#include "tests/gui/watched_application.h"

#include "ui/code_editor/code_editor.h"
#include "ui/common/prompt.h"
#include "ui/items/grid_view.h"
#include "ui/main_window/tab_area.h"
#include "ui/transfer/import_report_dialog.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>

using namespace support;
using ui::PromptScript;

namespace {

constexpr int kWaitMs = 30000;

QString longestEvent()
{
    return static_cast<WatchedApplication *>(qApp)->longest();
}

} // namespace

class TestTour : public QObject
{
    Q_OBJECT
    QTemporaryDir m_profile;
    QTemporaryDir m_files;
    std::unique_ptr<Program> m_program;
    int m_picture = 0;

    void picture(const char *name)
    {
        const QString folder = qEnvironmentVariable("TABLEWRIGHT_PICTURES");
        if (folder.isEmpty())
            return;
        const QString path = QStringLiteral("%1/%2-%3.png")
                                 .arg(folder)
                                 .arg(++m_picture, 2, 10, QLatin1Char('0'))
                                 .arg(QString::fromLatin1(name));
        QVERIFY2(Program::savePicture(&m_program->window(), path), qPrintable(path));
    }
    template <typename T>
    T *find(const char *name)
    {
        return m_program->find<T>(QString::fromLatin1(name));
    }
    void type(const char *field, const QString &text)
    {
        auto *edit = find<QLineEdit>(field);
        QVERIFY2(edit, field);
        QTest::mouseClick(edit, Qt::LeftButton);
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void choose(const char *list, const QString &text)
    {
        auto *box = find<QComboBox>(list);
        QVERIFY2(box, list);
        QTest::mouseClick(box, Qt::LeftButton);
        const int index = box->findText(text, Qt::MatchStartsWith);
        QVERIFY2(index >= 0, qPrintable(text));
        box->view()->setCurrentIndex(box->model()->index(index, 0));
        QTest::keyClick(box->view(), Qt::Key_Return);
        QTRY_COMPARE(box->currentIndex(), index);
        m_program->activate();
    }
    void press(const char *keys)
    {
        m_program->activate();
        QTest::keySequence(&m_program->window(), QKeySequence(QString::fromLatin1(keys)));
    }
    QString cell(int row, int column)
    {
        return m_program->grid()->model()->index(row, column).data().toString();
    }
    core::Item storedItem(const char *pk, const char *sk)
    {
        core::GetItemRequest request;
        request.tableName = "shop";
        request.key =
            core::Key{{"pk", core::AttributeValue::string(pk)}, {"sk", core::AttributeValue::string(sk)}};
        const auto response = m_program->client().getItem(request);
        return response && response->item ? *response->item : core::Item();
    }
    ui::CodeEditor *openEditorText()
    {
        for (ui::CodeEditor *editor : m_program->window().findChildren<ui::CodeEditor *>()) {
            if (editor->isVisible())
                return editor;
        }
        return nullptr;
    }
    /// Replaces `before` in the shown item's JSON, by the clipboard, as one pastes.
    void editJson(const QString &before, const QString &after)
    {
        ui::CodeEditor *editor = openEditorText();
        QVERIFY(editor);
        QString text = editor->text();
        QVERIFY2(text.contains(before), qPrintable(text));
        QGuiApplication::clipboard()->setText(text.replace(before, after));
        m_program->activate();
        editor->setFocus();
        QWidget *surface = QApplication::focusWidget();
        QVERIFY(surface && (surface == editor || editor->isAncestorOf(surface)));
        QTest::keySequence(surface, QKeySequence::SelectAll);
        QTest::keySequence(surface, QKeySequence::Paste);
        QTRY_VERIFY(editor->text().contains(after));
    }

private slots:
    void initTestCase() { m_program = std::make_unique<Program>(m_profile.path()); }

    void step1_theSampleIsOneClickAway()
    {
        m_program->window().resize(1280, 800);
        picture("start");
        QWidget *sample = find<QWidget>("startSample");
        QVERIFY(sample);
        QTest::mouseClick(sample, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->grid() && m_program->rowCount() > 0, 120000);
        QVERIFY(m_program->waitForRows());
        QTRY_COMPARE_WITH_TIMEOUT(m_program->context().jobs.activeCount(), 0, kWaitMs);
        picture("table");
    }

    void step2_anyPlaceOfATableIsAtHand()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_program->rowCount() > 49000, kWaitMs);
        QTest::mouseClick(m_program->grid()->viewport(), Qt::LeftButton, {}, QPoint(40, 40));
        QTest::keyClick(m_program->grid(), Qt::Key_End, Qt::ControlModifier);
        QTRY_VERIFY(m_program->grid()->topPosition() > 49000);
        QTRY_VERIFY_WITH_TIMEOUT(!m_program->grid()->indexAt(QPoint(8, 8)).data().toString().isEmpty(),
                                 kWaitMs);
        picture("end-of-the-table");
    }

    void step3_aQuestionReadsAsASentence()
    {
        type("Partition key", QStringLiteral("CUSTOMER#00042"));
        choose("Sort key operator", QStringLiteral("begins with"));
        type("Sort key", QStringLiteral("ORDER#"));
        QTest::keyClick(find<QLineEdit>("Sort key"), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->rowCount() > 0 && m_program->rowCount() < 100, kWaitMs);
        QVERIFY(m_program->waitForRows());
        QCOMPARE(cell(0, 0), QStringLiteral("CUSTOMER#00042"));
        QVERIFY(cell(0, 1).startsWith(QStringLiteral("ORDER#20")));
        picture("query");
    }

    void step4_anItemIsEditedAsJson()
    {
        type("Partition key", QStringLiteral("PRODUCT#0007"));
        choose("Sort key operator", QStringLiteral("is any"));
        QTest::keyClick(find<QLineEdit>("Partition key"), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_program->rowCount(), quint64(1), kWaitMs);
        QVERIFY(m_program->waitForRows());
        QTest::mouseClick(m_program->grid()->viewport(), Qt::LeftButton, {}, QPoint(40, 10));
        QTest::keyClick(m_program->grid(), Qt::Key_Return);
        const auto json = [&] { return m_program->button(QStringLiteral("JSON")); };
        QTRY_VERIFY_WITH_TIMEOUT(json() && json()->isEnabled(), kWaitMs); // once the item is read
        QTest::mouseClick(json(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(
            openEditorText() && openEditorText()->text().contains(QStringLiteral("PRODUCT#0007")), kWaitMs);
        const core::Item before = storedItem("PRODUCT#0007", "DETAILS");
        editJson(QStringLiteral("\"type\": \"product\""), QStringLiteral("\"type\": \"bestseller\""));
        picture("edited-item");
        QTRY_VERIFY(m_program->button(QStringLiteral("Save item")) || find<QPushButton>("saveItem"));
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("saveItem")->isEnabled(), kWaitMs);
        QTest::mouseClick(find<QPushButton>("saveItem"), Qt::LeftButton);
        const auto stored = [&] { return storedItem("PRODUCT#0007", "DETAILS"); };
        QTRY_COMPARE_WITH_TIMEOUT(*stored().find("type")->asString(), std::string("bestseller"), kWaitMs);
        // Everything that JSON has no word for is what it was: sets, bytes, 38 digits.
        core::Item after = stored();
        after.set("type", *before.find("type"));
        QVERIFY(after == before);
        picture("saved-item");
    }

    void step5_anIndexIsATableToo()
    {
        choose("Table or index", QStringLiteral("by-status"));
        type("Partition key", QStringLiteral("open"));
        QTest::keyClick(find<QLineEdit>("Partition key"), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->rowCount() > 0, kWaitMs);
        QVERIFY(m_program->waitForRows());
        QTRY_COMPARE_WITH_TIMEOUT(cell(0, 0), QStringLiteral("open"), kWaitMs);
        picture("index");
    }

    void step6_filesComeInWithTheirFaultsNamed()
    {
        QFile file(m_files.filePath(QStringLiteral("people.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("id,name,age\n1,Ada,36\n2,山田 太郎,41\n3,Grace,50,surplus\n");
        file.close();
        PromptScript script;
        script.answerPaths({file.fileName()});
        press("Ctrl+I");
        const auto button = [&] { return find<QPushButton>("import"); };
        QTRY_VERIFY_WITH_TIMEOUT(button() && button()->isEnabled(), kWaitMs);
        picture("import");
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(find<ui::ImportReportDialog>("importReport"), kWaitMs);
        auto *report = find<ui::ImportReportDialog>("importReport");
        QCOMPARE(report->findChild<QLabel *>(QStringLiteral("headline"))->text(),
                 QStringLiteral("2 items imported into people"));
        QTest::keyClick(report, Qt::Key_Escape);
        QCOMPARE(script.unexpected, 0);
    }

    void step7_tablesGoOutAsFiles()
    {
        const QString path = m_files.filePath(QStringLiteral("shop.ddb.json"));
        press("Ctrl+E");
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("export"), kWaitMs);
        find<QLineEdit>("path")->setText(path);
        QTest::mouseClick(find<QPushButton>("export"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 60000);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readLine().startsWith("{\"Item\":{"));
        // The next step quits, and quitting asks for as long as something is written.
        QTRY_COMPARE_WITH_TIMEOUT(m_program->context().jobs.activeCount(), 0, kWaitMs);
    }

    void step8_workIsBackAfterARestart()
    {
        // The tab and its question are there again without a word.
        m_program.reset();
        m_program = std::make_unique<Program>(m_profile.path());
        QTRY_VERIFY_WITH_TIMEOUT(m_program->grid() != nullptr, kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->rowCount() > 0, kWaitMs);
        QCOMPARE(m_program->window().tabArea()->currentPage()->title(), QStringLiteral("shop"));
        QTRY_COMPARE_WITH_TIMEOUT(cell(0, 0), QStringLiteral("open"), kWaitMs); // of the query's answer
        picture("after-a-restart");
    }

    void cleanupTestCase()
    {
        m_program.reset();
        qInfo("Longest time in one event: %s", qPrintable(longestEvent()));
    }
};

int main(int argc, char **argv)
{
    WatchedApplication application(argc, argv);
    TestTour tour;
    return QTest::qExec(&tour, argc, argv);
}
#include "tst_tour.moc"
