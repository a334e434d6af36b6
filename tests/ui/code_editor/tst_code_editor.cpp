#include "ui/code_editor/code_editor.h"
#include "ui/common/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace ui;

class TestCodeEditor : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<CodeEditor> m_editor;

    void show(CodeEditor::History history = CodeEditor::History::Own)
    {
        m_editor = std::make_unique<CodeEditor>(CodeEditor::Language::Json, history);
        m_editor->resize(500, 400);
        m_editor->show();
        m_editor->setFocus();
        QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
    }
    QWidget *surface() const { return m_editor->focusProxy(); }
    QLabel *problemLabel() const { return m_editor->findChild<QLabel *>("codeProblem"); }
    /// Where ink of the error colour is, in rows of the text from 1.
    static int redPixels(const QImage &image)
    {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor color = image.pixelColor(x, y);
                count += color.red() > 150 && color.green() < 90 && color.blue() < 90;
            }
        }
        return count;
    }

private slots:
    void keepsEveryCharacter_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("ascii") << QByteArray("{\n  \"a\": 1\n}");
        QTest::newRow("japanese") << QByteArray("{\"注文\": \"東京\"}");
        QTest::newRow("emoji") << QByteArray("{\"e\": \"👩‍🚀\"}");
        QTest::newRow("crlf") << QByteArray("{\r\n}\r\n");
        QTest::newRow("nul") << QByteArray("a\0b", 3);
    }
    void keepsEveryCharacter()
    {
        show();
        QFETCH(const QByteArray, text);
        m_editor->setText(text);
        QCOMPARE(m_editor->utf8(), text);
        m_editor->replaceText("x");
        m_editor->replaceText(text);
        QCOMPARE(m_editor->utf8(), text);
    }

    void reportsEditsOfAPersonOnly()
    {
        show();
        QSignalSpy edited(m_editor.get(), &CodeEditor::edited);
        QSignalSpy paused(m_editor.get(), &CodeEditor::paused);
        m_editor->setText("{}");
        m_editor->replaceText("{ }");
        QCOMPARE(edited.count(), 0);
        QTest::keyClicks(surface(), "ab");
        QCOMPARE(edited.count(), 2);
        QCOMPARE(paused.count(), 0);
        QVERIFY(paused.wait(1000));
        QCOMPARE(paused.count(), 1);
    }

    void replacingKeepsTheRestAndPutsTheCaretThere()
    {
        show();
        m_editor->setText("{\n  \"注文\": 1,\n  \"b\": 2\n}");
        m_editor->replaceText("{\n  \"注紋\": 1,\n  \"b\": 2\n}"); // 文 and 紋 share their first byte's class
        QCOMPARE(m_editor->text(), QString::fromUtf8("{\n  \"注紋\": 1,\n  \"b\": 2\n}"));
        QCOMPARE(m_editor->cursorLine(), 2);
        QCOMPARE(m_editor->cursorColumn(), 6);
    }

    void leadsToTheMistake_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("start") << QByteArray("x") << 1 << 1;
        QTest::newRow("inside") << QByteArray("{\n  \"a\": tru\n}") << 2 << 8;
        QTest::newRow("behind characters of three bytes") << QByteArray("{\"注文\": x}") << 1 << 8;
        QTest::newRow("behind an emoji") << QByteArray("{\"👩\": x}") << 1 << 7;
        QTest::newRow("end of the text") << QByteArray("{\n\"a\": 1") << 2 << 7;
    }
    void leadsToTheMistake()
    {
        show();
        QFETCH(const QByteArray, text);
        QFETCH(const int, line);
        QFETCH(const int, column);
        m_editor->setText(text);
        QVERIFY(!problemLabel()->isVisible());
        const int before = redPixels(m_editor->grab().toImage());
        m_editor->setProblem(CodeProblem{line, column, "This is no value."});
        QVERIFY(problemLabel()->isVisible());
        QCOMPARE(problemLabel()->accessibleName(),
                 QString("Line %1, column %2: This is no value.").arg(line).arg(column));
        // The squiggle, the mark in the margin and the words.
        QVERIFY(redPixels(m_editor->grab().toImage()) > before + 40);
        m_editor->jumpToProblem();
        QCOMPARE(m_editor->cursorLine(), line);
        QCOMPARE(m_editor->cursorColumn(), column);
        m_editor->setProblem({});
        QVERIFY(!problemLabel()->isVisible());
    }

    void findsForwardAndBackward()
    {
        show();
        m_editor->setText("ant bee ant\nAnt cow");
        QTest::keyClick(surface(), Qt::Key_F, Qt::ControlModifier);
        auto *edit = m_editor->findChild<QLineEdit *>();
        QVERIFY(edit->isVisible());
        QTest::keyClicks(edit, "ant");
        QCOMPARE(m_editor->cursorColumn(), 4); // behind the first one
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(m_editor->cursorColumn(), 12);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(m_editor->cursorLine(), 2);
        QTest::keyClick(edit, Qt::Key_Return); // around the end
        QCOMPARE(m_editor->cursorLine(), 1);
        QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(m_editor->cursorLine(), 2);
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(!edit->isVisible());
    }

    void leavesHistoryToItsOwner()
    {
        show(CodeEditor::History::Owner);
        m_editor->setText("a");
        QSignalSpy undo(m_editor.get(), &CodeEditor::undoRequested);
        QSignalSpy redo(m_editor.get(), &CodeEditor::redoRequested);
        QTest::keyClicks(surface(), "b");
        QTest::keyClick(surface(), Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClick(surface(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_editor->text(), QString("ba"));
        QCOMPARE(undo.count(), 1);
        QCOMPARE(redo.count(), 1);
    }

    void undoesAndRedoesByItself()
    {
        show();
        m_editor->setText("a");
        QTest::keyClicks(surface(), "b");
        QTest::keyClick(surface(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_editor->text(), QString("a"));
        QTest::keyClick(surface(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_editor->text(), QString("ba"));
    }

    void cannotBeWrittenWhenReadOnly()
    {
        show();
        m_editor->setText("a");
        m_editor->setReadOnly(true);
        QTest::keyClicks(surface(), "b");
        QCOMPARE(m_editor->text(), QString("a"));
        m_editor->setText("b"); // the program may
        QCOMPARE(m_editor->text(), QString("b"));
        QVERIFY(m_editor->isReadOnly());
    }

    void followsAChangeOfTheme()
    {
        Theme theme(Theme::Mode::Light);
        show();
        m_editor->setText("{\"a\": 1}");
        const QColor light = m_editor->grab().toImage().pixelColor(400, 200);
        theme.setMode(Theme::Mode::Dark);
        QTRY_VERIFY(m_editor->grab().toImage().pixelColor(400, 200).lightness() < 60);
        QVERIFY(light.lightness() > 200);
        theme.setMode(Theme::Mode::Light);
        QTRY_VERIFY(m_editor->grab().toImage().pixelColor(400, 200).lightness() > 200);
    }

    void aLongTextOpensAtOnce()
    {
        show();
        QByteArray text = "{\n";
        for (int i = 0; text.size() < 400 * 1024; ++i)
            text += "  \"attribute" + QByteArray::number(i) + "\": \"value\",\n";
        text += "  \"last\": 0\n}";
        QElapsedTimer timer;
        timer.start();
        m_editor->setText(text);
        m_editor->grab();
        m_editor->replaceText(QByteArray(text).replace("\"last\": 0", "\"last\": 1"));
        m_editor->setCursor(9000, 1);
        m_editor->grab();
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_MAIN(TestCodeEditor)
#include "tst_code_editor.moc"
