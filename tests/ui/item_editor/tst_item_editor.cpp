// The item editor over the engine, used as a person does: keys and clicks.

#include "tests/support/forwarding_client.h"
#include "tests/support/ui_database.h"
#include "ui/code_editor/code_editor.h"
#include "ui/commits/commit_history.h"
#include "ui/common/empty_state.h"
#include "ui/common/message_bar.h"
#include "ui/common/prompt.h"
#include "ui/item_editor/conflict_view.h"
#include "ui/item_editor/item_editor.h"
#include "ui/item_editor/item_tree_model.h"
#include "ui/item_editor/item_tree_view.h"
#include "ui/item_editor/value_dialog.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace ui;
using support::itemOf;
using support::jsonOf;

/// Describes its tables when it is let, or says that it cannot.
class SlowEndpoint final : public support::ForwardingClient
{
public:
    using ForwardingClient::ForwardingClient;
    core::Result<core::DescribeTableResponse>
    describeTable(const core::DescribeTableRequest &request) override
    {
        mayAnswer.acquire();
        if (isGone)
            return core::Error::io("The endpoint is gone");
        return m_client.describeTable(request);
    }
    QSemaphore mayAnswer;
    std::atomic<bool> isGone = false;
};

class TestItemEditor : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<support::UiDatabase> m_database;
    std::unique_ptr<ItemEditor> m_editor;
    std::unique_ptr<PromptScript> m_prompts;
    TableRef m_table;
    const core::Item m_item = itemOf("{'n':{'N':'1'},'pk':{'S':'p'},'set':{'SS':['a','b']},'sk':{'S':'s'}}");
    const core::Key m_key = itemOf("{'pk':{'S':'p'},'sk':{'S':'s'}}");

    void makeEditor()
    {
        m_editor = std::make_unique<ItemEditor>(m_database->context());
        m_editor->resize(360, 600);
        m_editor->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
    }
    void showText(const char *button = "JSON") { QTest::mouseClick(buttonNamed(button), Qt::LeftButton); }
    QToolButton *buttonNamed(const QString &text) const
    {
        for (auto *button : m_editor->findChildren<QToolButton *>()) {
            if (button->text() == text || button->accessibleName() == text)
                return button;
        }
        qFatal("no button %s", qPrintable(text));
        return nullptr;
    }
    CodeEditor *code() const
    {
        for (auto *editor : m_editor->findChildren<CodeEditor *>()) {
            if (editor->isVisible())
                return editor;
        }
        return nullptr;
    }
    QString text() const { return code() ? code()->text() : QString(); }
    void replace(const QString &from, const QString &to)
    {
        const QString before = text();
        QVERIFY2(before.contains(from), qPrintable(before));
        const QStringList lines = before.left(before.indexOf(from)).split('\n');
        code()->setCursor(int(lines.size()), int(lines.back().size()) + 1);
        for (int i = 0; i < from.size(); ++i)
            QTest::keyClick(code()->focusProxy(), Qt::Key_Delete);
        // Auto-closing is off: every character goes in as typed.
        QTest::keyClicks(code()->focusProxy(), to);
    }
    QString state() const { return m_editor->findChild<QLabel *>("itemState")->text(); }
    MessageBar *bar() const { return m_editor->findChild<MessageBar *>(); }
    QPushButton *saveButton() const { return m_editor->findChild<QPushButton *>("saveItem"); }
    void clickAction(const QString &name)
    {
        for (auto *button : bar()->findChildren<QAbstractButton *>()) {
            if (button->text() == name) {
                button->click();
                return;
            }
        }
        qFatal("no action %s", qPrintable(name));
    }
    void open()
    {
        QVERIFY(m_editor->openItem(m_table, m_key));
        QTRY_VERIFY(buttonNamed("JSON")->isEnabled());
        showText();
        QTRY_VERIFY(text().contains("\"pk\""));
        QCOMPARE(state(), QString());
    }
    void waitForItem(const QString &json) { QTRY_COMPARE(jsonOf(*m_database->get(m_table, m_key)), json); }

private slots:
    void init()
    {
        m_database = std::make_unique<support::UiDatabase>();
        m_table = m_database->makeTable();
        m_database->put(m_table, m_item);
        m_prompts = std::make_unique<PromptScript>();
        makeEditor();
    }
    void cleanup()
    {
        QCOMPARE(m_prompts->unexpected, 0);
        m_editor.reset();
        m_prompts.reset();
        m_database.reset();
    }

    void savesWhatIsTypedAsJson()
    {
        open();
        QSignalSpy saved(m_editor.get(), &ItemEditor::itemSaved);
        replace("1", "12345678901234567890123456789012345678");
        QCOMPARE(state(), QString("Modified"));
        QVERIFY(m_editor->hasUnsavedChanges());
        QTest::keyClick(code()->focusProxy(), Qt::Key_S, Qt::ControlModifier); // before the pause has ended
        QVERIFY2(saved.wait(), qPrintable(bar()->text() + text()));
        QCOMPARE(state(), QString("Saved"));
        QVERIFY(!m_editor->hasUnsavedChanges());
        // The set stays a set.
        waitForItem(
            "{'n':{'N':'12345678901234567890123456789012345678'},'pk':{'S':'p'},'set':{'SS':['a','b']},"
            "'sk':{'S':'s'}}");
    }

    void savesWhatIsTypedAsDynamoJson()
    {
        open();
        showText("DynamoDB JSON");
        QTRY_VERIFY(text().contains("\"SS\""));
        replace("\"1\"", "\"7\"");
        QTest::mouseClick(saveButton(), Qt::LeftButton);
        waitForItem("{'n':{'N':'7'},'pk':{'S':'p'},'set':{'SS':['a','b']},'sk':{'S':'s'}}");
    }

    void marksTheMistakeAndSavesNothing()
    {
        open();
        replace("1", "tru");
        QTRY_VERIFY(code()->problem());
        QCOMPARE(code()->problem()->line, 2);
        QCOMPARE(code()->problem()->column, 8);
        QTest::mouseClick(saveButton(), Qt::LeftButton);
        QTRY_VERIFY(bar()->isVisible());
        QVERIFY(bar()->text().startsWith("Not saved"));
        QCOMPARE(*m_database->get(m_table, m_key), m_item);
        replace("tru", "true");
        QTRY_VERIFY(!code()->problem());
        QVERIFY(!bar()->isVisible()); // it spoke of a try that is over
    }

    void aWrongTextStaysOrIsDroppedAndComesBack()
    {
        open();
        replace("1", "tru");
        m_prompts->answer(Answer::Cancel);
        showText("DynamoDB JSON");
        QTRY_COMPARE(m_prompts->questions.size(), 1);
        QVERIFY(text().contains("tru,"));
        m_prompts->answer(Answer::Accept);
        showText("DynamoDB JSON");
        QTRY_VERIFY(text().contains("\"SS\""));
        showText("JSON");
        QTRY_VERIFY(text().contains("\"n\": 1"));
        QTest::keyClick(code()->focusProxy(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(text().contains("tru,"));
        QTRY_VERIFY(code()->problem());
    }

    void undoesOverAllViews()
    {
        open();
        replace("1", "2");
        QTest::qWait(400); // a step ends with a pause
        showText("DynamoDB JSON");
        QTRY_VERIFY(text().contains("\"N\": \"2\""));
        replace("\"2\"", "\"3\"");
        QTest::keyClick(code()->focusProxy(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(text().contains("\"N\": \"2\""));
        QTest::keyClick(code()->focusProxy(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(text().contains("\"N\": \"1\""));
        QTRY_COMPARE(state(), QString());
        QTest::keyClick(code()->focusProxy(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(code()->focusProxy(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(text().contains("\"N\": \"3\""));
    }

    void makesANewItemAndRefusesEmptyKeys()
    {
        QVERIFY(m_editor->newItem(m_table));
        QTRY_VERIFY(buttonNamed("JSON")->isEnabled());
        showText();
        QCOMPARE(state(), QString("New"));
        m_editor->save();
        QTRY_VERIFY(bar()->text().contains("needs a value"));
        replace("\"pk\": \"", "\"pk\": \"new");
        replace("\"sk\": \"", "\"sk\": \"1");
        QSignalSpy saved(m_editor.get(), &ItemEditor::itemSaved);
        m_editor->save();
        QVERIFY(saved.wait());
        QCOMPARE(saved[0][1].toBool(), true);
        QVERIFY(m_database->get(m_table, itemOf("{'pk':{'S':'new'},'sk':{'S':'1'}}")));
    }

    void movesAnItemToAnotherKeyAfterAsking()
    {
        open();
        replace("\"s\"", "\"t\"");
        m_prompts->answer(Answer::Cancel);
        m_editor->save();
        QTRY_COMPARE(m_prompts->questions.size(), 1);
        QVERIFY(m_database->get(m_table, m_key));
        m_prompts->answer(Answer::Accept);
        QSignalSpy deleted(m_editor.get(), &ItemEditor::itemDeleted);
        QSignalSpy saved(m_editor.get(), &ItemEditor::itemSaved);
        m_editor->save();
        QVERIFY(saved.wait());
        QCOMPARE(deleted.count(), 1);
        QVERIFY(!m_database->get(m_table, m_key));
        QVERIFY(m_database->get(m_table, itemOf("{'pk':{'S':'p'},'sk':{'S':'t'}}")));
    }

    void twoEditsOfOneItemAreMerged()
    {
        open();
        replace("1", "2");
        replace("\"set\": [", "\"mine\": true, \"set\": [");
        m_database->put(m_table, itemOf("{'n':{'N':'3'},'pk':{'S':'p'},'set':{'SS':['a']},'sk':{'S':'s'}}"));
        m_editor->save();
        auto *conflict = m_editor->findChild<ConflictView *>();
        QTRY_VERIFY(conflict->isVisible());
        QVERIFY(!buttonNamed("JSON")->isEnabled());
        auto *tree = conflict->findChild<QTreeWidget *>();
        QCOMPARE(tree->topLevelItemCount(), 3); // mine, n, set
        auto *saveMerged = conflict->findChild<QPushButton *>("saveMerged");
        QVERIFY(!saveMerged->isEnabled()); // n is undecided
        QTreeWidgetItem *n = tree->topLevelItem(1);
        QCOMPARE(n->child(0)->text(1), QString("2"));
        QCOMPARE(n->child(1)->text(1), QString("1"));
        QCOMPARE(n->child(2)->text(1), QString("3"));
        tree->setCurrentItem(n->child(0));
        QTest::keyClick(tree, Qt::Key_Space);
        QVERIFY(saveMerged->isEnabled());
        QCOMPARE(n->child(0)->checkState(0), Qt::Checked);
        QTest::keyClick(tree, Qt::Key_Space); // a chosen radio button stays chosen
        QCOMPARE(n->child(0)->checkState(0), Qt::Checked);
        QTest::mouseClick(saveMerged, Qt::LeftButton);
        waitForItem("{'mine':{'BOOL':true},'n':{'N':'2'},'pk':{'S':'p'},'set':{'SS':['a']},'sk':{'S':'s'}}");
        QTRY_COMPARE(state(), QString("Saved"));
    }

    void mineIsDiscardedAndComesBack()
    {
        open();
        replace("1", "2");
        m_database->put(m_table, itemOf("{'n':{'N':'3'},'pk':{'S':'p'},'sk':{'S':'s'}}"));
        m_editor->save();
        auto *conflict = m_editor->findChild<ConflictView *>();
        QTRY_VERIFY(conflict->isVisible());
        for (auto *button : conflict->findChildren<QPushButton *>()) {
            if (button->text() == "Discard mine")
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_VERIFY(text().contains("\"n\": 3"));
        QVERIFY(!m_editor->hasUnsavedChanges());
        QTest::keyClick(code()->focusProxy(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(text().contains("\"n\": 2"));
    }

    void offersToCreateADeletedItemAgain()
    {
        open();
        replace("1", "2");
        core::DeleteItemRequest request;
        request.tableName = "orders";
        request.key = m_key;
        QVERIFY(m_database->client().deleteItem(request));
        m_editor->save();
        QTRY_VERIFY(bar()->text().contains("deleted this item meanwhile"));
        QVERIFY(text().contains("\"n\": 2"));
        clickAction("Create it again");
        QTRY_VERIFY(m_database->get(m_table, m_key));
        QTRY_COMPARE(state(), QString("Saved"));
    }

    void deletesAfterAskingWithTheKey()
    {
        open();
        m_prompts->answer(Answer::Cancel);
        m_editor->deleteItem();
        QVERIFY(m_prompts->questions[0].title.contains("p \u00b7 s"));
        QVERIFY(m_prompts->questions[0].isDestructive);
        m_prompts->answer(Answer::Accept);
        QSignalSpy deleted(m_editor.get(), &ItemEditor::itemDeleted);
        m_editor->deleteItem();
        QVERIFY(deleted.wait());
        QVERIFY(!m_database->get(m_table, m_key));
    }

    void asksBeforeLeavingChanges()
    {
        open();
        replace("1", "2");
        m_prompts->answer(Answer::Cancel);
        QVERIFY(!m_editor->openItem(m_table, m_key));
        QVERIFY(text().contains("\"n\": 2"));
        m_prompts->answer(Answer::Accept);
        QVERIFY(m_editor->openItem(m_table, m_key));
        QTRY_VERIFY(text().contains("\"n\": 1"));
    }

    void savesBeforeLeaving()
    {
        open();
        const core::Key other = itemOf("{'pk':{'S':'other'},'sk':{'S':'s'}}");
        m_database->put(m_table, itemOf("{'n':{'N':'5'},'pk':{'S':'other'},'sk':{'S':'s'}}"));
        replace("1", "2");
        m_prompts->answer(Answer::Alternative);
        QVERIFY(!m_editor->openItem(m_table, other)); // not yet
        QTRY_VERIFY(text().contains("\"other\""));
        QCOMPARE(m_prompts->questions.last().alternativeText, QString("Save the changes"));
        QCOMPARE(*m_database->get(m_table, m_key)->find("n"), core::AttributeValue::number(2));
        QVERIFY(!m_editor->hasUnsavedChanges());
    }

    void whatCannotBeSavedIsNotLeft()
    {
        open();
        const core::Key other = itemOf("{'pk':{'S':'other'},'sk':{'S':'s'}}");
        m_database->put(m_table, itemOf("{'n':{'N':'5'},'pk':{'S':'other'},'sk':{'S':'s'}}"));
        replace("1", "tru");
        m_prompts->answer(Answer::Alternative);
        QVERIFY(!m_editor->openItem(m_table, other));
        QTRY_VERIFY(bar()->isVisible());
        QVERIFY(bar()->text().startsWith("Not saved"));
        QVERIFY(m_editor->hasUnsavedChanges());
        // What was to follow is forgotten: saving what is mended stays here.
        replace("tru", "3");
        QSignalSpy saved(m_editor.get(), &ItemEditor::itemSaved);
        m_editor->save();
        QVERIFY(saved.wait());
        QCOMPARE(m_editor->currentKey(), m_key);
    }

    void nothingOfALongPastedTextIsLost()
    {
        QVERIFY(m_editor->openItem(m_table, m_key));
        auto *tree = m_editor->findChild<ItemTreeView *>();
        QTRY_VERIFY(tree->model()->rowCount() > 0);
        m_database->put(m_table, itemOf("{'n':{'S':'short'},'pk':{'S':'p'},'sk':{'S':'long'}}"));
        QVERIFY(m_editor->openItem(m_table, itemOf("{'pk':{'S':'p'},'sk':{'S':'long'}}")));
        QTRY_COMPARE(m_editor->currentItem().has_value() && m_editor->currentItem()->contains("n"), true);
        QTRY_VERIFY(tree->model()->rowCount() > 0);
        tree->editAttribute("n");
        const auto editor = [tree] { return tree->tree()->viewport()->findChild<QLineEdit *>(); };
        QTRY_VERIFY(editor());
        const QString text = QString(150'000, QLatin1Char('x')) + QStringLiteral("end");
        QGuiApplication::clipboard()->setText(text);
        editor()->selectAll();
        const auto dialog = [this] { return m_editor->findChild<ValueDialog *>(); };
        QTimer accepting; // the dialog has a loop of its own
        bool wasShown = false;
        connect(&accepting, &QTimer::timeout, this, [&] {
            if (!dialog() || !dialog()->isVisible())
                return;
            wasShown = true;
            dialog()->accept();
        });
        accepting.start(10);
        QTest::keySequence(editor(), QKeySequence::Paste);
        QTRY_VERIFY(wasShown && !dialog());
        QVERIFY(m_editor->hasUnsavedChanges());
        QCOMPARE(*m_editor->currentItem()->find("n"), core::AttributeValue::string(text.toStdString()));
    }

    void aValueThatIsNotFinishedIsNotLeft()
    {
        QVERIFY(m_editor->openItem(m_table, m_key));
        auto *tree = m_editor->findChild<ItemTreeView *>();
        QTRY_VERIFY(tree->model()->rowCount() > 0);
        tree->editAttribute("n");
        const auto editor = [tree] { return tree->tree()->viewport()->findChild<QLineEdit *>(); };
        QTRY_VERIFY(editor());
        editor()->selectAll();
        QTest::keyClicks(editor(), "12x");
        tree->tree()->setCurrentIndex(tree->tree()->model()->index(0, 0)); // looking elsewhere
        QVERIFY(editor());
        QCOMPARE(editor()->text(), QString("12x"));
        QVERIFY(m_editor->hasUnsavedChanges());
        m_editor->save();
        QVERIFY(bar()->isVisible());
        QCOMPARE(*m_database->get(m_table, m_key)->find("n"), core::AttributeValue::number(1));
        m_prompts->answer(Answer::Cancel);
        QVERIFY(!m_editor->openItem(m_table, m_key));
        QTest::keyClick(editor(), Qt::Key_Escape);
        QTRY_VERIFY(!editor());
        QVERIFY(!m_editor->hasUnsavedChanges());
    }

    void whatWasTakenBackIsNothingToSave()
    {
        open();
        const core::Key other = itemOf("{'pk':{'S':'other'},'sk':{'S':'s'}}");
        m_database->put(m_table, itemOf("{'n':{'N':'5'},'pk':{'S':'other'},'sk':{'S':'s'}}"));
        replace("1", "2");
        replace("2", "1"); // at once: nobody has looked at the text yet
        m_prompts->answer(Answer::Alternative);
        if (!m_editor->openItem(m_table, other))
            QTRY_VERIFY(text().contains("\"other\""));
        else
            m_prompts->answers.clear();
    }

    void aDraftComesBack_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("an item") << "2";
        QTest::newRow("a text that makes no item") << "{\"half";
    }
    void aDraftComesBack()
    {
        QFETCH(const QString, typed);
        open();
        replace("1", typed);
        const QString before = text();
        const QJsonObject state = m_editor->saveState(); // at once, as before a crash
        m_editor = nullptr;
        makeEditor();
        m_editor->restoreState(m_table, state);
        QTRY_VERIFY(code());
        QTRY_COMPARE(text(), before);
        QVERIFY(m_editor->hasUnsavedChanges());
        QTRY_COMPARE(this->state(), QString("Modified"));
        if (typed == "2") {
            m_editor->save();
            waitForItem("{'n':{'N':'2'},'pk':{'S':'p'},'set':{'SS':['a','b']},'sk':{'S':'s'}}");
        } else {
            QTRY_VERIFY(code()->problem());
        }
    }

    void aDraftWaitsForItsTable()
    {
        open();
        replace("1", "{\"half");
        const QString before = text();
        const QJsonObject state = m_editor->saveState();
        const auto [table, endpoint] = openEndpoint();
        endpoint->isGone = true;
        m_editor = nullptr;
        makeEditor();
        m_editor->restoreState(table, state);
        QCOMPARE(m_editor->saveState(), state); // as before a crash
        QVERIFY(m_editor->hasUnsavedChanges());
        endpoint->mayAnswer.release();
        QTRY_VERIFY(bar()->isVisible());
        QCOMPARE(m_editor->saveState(), state);

        endpoint->isGone = false;
        endpoint->mayAnswer.release();
        auto *empty = m_editor->findChild<EmptyState *>();
        QVERIFY(empty->button()->isVisible());
        QTest::mouseClick(empty->button(), Qt::LeftButton);
        QTRY_VERIFY(code());
        QTRY_COMPARE(text(), before);
        QVERIFY(!bar()->isVisible());
    }

    void aDraftThatWaitsIsNotPutOntoAnotherItem()
    {
        open();
        replace("1", "{\"half");
        const QJsonObject state = m_editor->saveState();
        const auto [table, endpoint] = openEndpoint();
        m_editor = nullptr;
        makeEditor();
        m_editor->restoreState(table, state);
        const core::Key other = itemOf("{'pk':{'S':'other'},'sk':{'S':'s'}}");
        m_database->put(m_table, itemOf("{'n':{'N':'5'},'pk':{'S':'other'},'sk':{'S':'s'}}"));
        m_prompts->answer(Answer::Cancel);
        QVERIFY(!m_editor->openItem(m_table, other));
        m_prompts->answer(Answer::Accept);
        QVERIFY(m_editor->openItem(m_table, other));
        endpoint->mayAnswer.release();
        QTRY_VERIFY(text().contains("\"other\""));
        QTRY_COMPARE(m_database->context().jobs.activeCount(), 0);
        QVERIFY(!m_editor->hasUnsavedChanges());
        QVERIFY(text().contains("\"n\": 5"));
    }

    void anItemThatCouldNotBeReadIsReadAgain()
    {
        const auto [table, endpoint] = openEndpoint();
        endpoint->isGone = true;
        endpoint->mayAnswer.release();
        QVERIFY(m_editor->openItem(table, m_key));
        auto *empty = m_editor->findChild<EmptyState *>();
        QTRY_COMPARE(empty->button()->text(), QString("Read it again"));
        endpoint->isGone = false;
        endpoint->mayAnswer.release();
        QTest::mouseClick(empty->button(), Qt::LeftButton);
        QTRY_VERIFY(m_editor->currentItem());
        QCOMPARE(*m_editor->currentItem(), m_item);
    }

    void whatIsTypedWhileItIsReadAgainStays()
    {
        open();
        m_editor->showAsOf(m_table);
        replace("1", "2");
        QTRY_COMPARE(m_database->context().jobs.activeCount(), 0);
        QTRY_VERIFY(text().contains("\"n\": 2"));
        QCOMPARE(state(), QString("Modified"));
    }

    void theShortcutOfSavingWaitsForTheChoicesOfAConflict()
    {
        open();
        replace("1", "2");
        m_database->put(m_table, itemOf("{'n':{'N':'3'},'pk':{'S':'p'},'sk':{'S':'s'}}"));
        m_editor->save();
        auto *conflict = m_editor->findChild<ConflictView *>();
        QTRY_VERIFY(conflict->isVisible());
        auto *tree = conflict->findChild<QTreeWidget *>();
        QTest::keyClick(tree, Qt::Key_S, Qt::ControlModifier); // nothing is chosen yet
        QTRY_COMPARE(m_database->context().jobs.activeCount(), 0);
        QVERIFY(conflict->isVisible());
        QCOMPARE(*m_database->get(m_table, m_key)->find("n"), core::AttributeValue::number(3));
        QTreeWidgetItem *n = tree->topLevelItem(0);
        tree->setCurrentItem(n->child(0));
        QTest::keyClick(tree, Qt::Key_Space);
        QCOMPARE(n->child(0)->checkState(0), Qt::Checked);
        QTest::keyClick(tree, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!conflict->isVisible());
        QTRY_COMPARE(m_database->context().jobs.activeCount(), 0);
        QCOMPARE(*m_database->get(m_table, m_key)->find("n"), core::AttributeValue::number(2)); // mine
    }

    void aWriteIsRememberedWhereTheEditorIsGone()
    {
        CommitHistory history(m_database->context().jobs, m_database->context().workspace,
                              m_database->context().settings.paths().stateFolder);
        m_database->context().commits = &history;
        open();
        m_prompts->answer(Answer::Accept);
        m_editor->deleteItem();
        m_editor = nullptr; // before the answer
        const auto commits = [&] { return history.commits(m_table.connection->id); };
        QTRY_COMPARE(commits().size(), 1u);
        QCOMPARE(commits().front().kind, Commit::Kind::Delete);
        QCOMPARE(commits().front().changes.front().before, std::optional(m_item));
        m_database->context().commits = nullptr;
    }

    void readOnlySaysSo()
    {
        m_editor.reset();
        m_database = std::make_unique<support::UiDatabase>(Connector::Mode::ReadOnly);
        m_table = m_database->makeTable(); // the engine itself is open for writing in this test
        m_database->put(m_table, m_item);
        makeEditor();
        open2();
        QCOMPARE(state(), QString("Read-only"));
        QVERIFY(bar()->text().contains("reading only"));
        QVERIFY(code()->isReadOnly());
        QVERIFY(!saveButton()->isEnabled());
    }

private:
    /// The same table through a connection of which the workspace knows nothing yet.
    std::pair<TableRef, std::shared_ptr<SlowEndpoint>> openEndpoint()
    {
        auto endpoint = std::make_shared<SlowEndpoint>(m_database->client());
        auto connection = std::make_shared<Connection>();
        connection->id = QStringLiteral("endpoint");
        connection->name = QStringLiteral("endpoint");
        connection->client = endpoint;
        return {TableRef{connection, m_table.tableName}, endpoint};
    }
    void open2()
    {
        QVERIFY(m_editor->openItem(m_table, m_key));
        QTRY_VERIFY(buttonNamed("JSON")->isEnabled());
        showText();
        QTRY_VERIFY(text().contains("\"pk\""));
    }
};

QTEST_MAIN(TestItemEditor)
#include "tst_item_editor.moc"
