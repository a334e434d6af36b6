#include "ui/common/elided_label.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/message_bar.h"
#include "ui/common/page.h"
#include "ui/common/prompt.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>

using namespace ui;

namespace {

Question deleteQuestion()
{
    Question question;
    question.title = QStringLiteral("Delete the table orders?");
    question.text = QStringLiteral("12 items will be gone.");
    question.acceptText = QStringLiteral("Delete orders");
    question.isDestructive = true;
    question.textToType = QStringLiteral("orders");
    return question;
}

class FocusPage final : public Page
{
public:
    using Page::Page;
    QString title() const override { return QStringLiteral("page"); }
    QIcon icon() const override { return {}; }
    QString connectionId() const override { return {}; }
    QJsonObject saveState() const override { return {}; }
};

} // namespace

class TestCommonWidgets : public QObject
{
    Q_OBJECT

private slots:
    void aFocusThatIsLostStaysInThePage()
    {
        QWidget window;
        auto *elsewhere = new QPushButton(QStringLiteral("elsewhere"), &window);
        auto *page = new FocusPage(&window);
        auto *first = new QPushButton(QStringLiteral("first"), page);
        auto *second = new QPushButton(QStringLiteral("second"), page);
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(page);
        layout->addWidget(elsewhere);
        auto *inside = new QVBoxLayout(page);
        inside->addWidget(first);
        inside->addWidget(second);
        window.show();
        QApplication::setActiveWindow(&window);
        QVERIFY(QTest::qWaitForWindowActive(&window));

        second->setFocus(); // what follows it in the chain is outside
        QVERIFY(second->hasFocus());
        second->setEnabled(false);
        QCOMPARE(QApplication::focusWidget(), first);
        second->setEnabled(true);
        auto *content = new QLineEdit(page);
        inside->addWidget(content);
        content->show();
        page->setFocusProxy(content);
        second->setFocus();
        second->hide();
        QCOMPARE(QApplication::focusWidget(), content);
        // Tab leaves the page as ever.
        QTest::keyClick(content, Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget() != content);
    }

    void aTypedConfirmationEnablesItsButton()
    {
        bool wasEnabledAtOnce = true;
        QTimer::singleShot(0, this, [&] {
            QWidget *box = QApplication::activeModalWidget();
            auto *accept = box->findChild<QPushButton *>(QStringLiteral("accept"));
            auto *edit = box->findChild<QLineEdit *>(QStringLiteral("typedConfirmation"));
            wasEnabledAtOnce = accept->isEnabled();
            QTest::keyClicks(edit, QStringLiteral("orders"));
            QTest::mouseClick(accept, Qt::LeftButton);
        });
        QCOMPARE(ask(nullptr, deleteQuestion()), Answer::Accept);
        QVERIFY(!wasEnabledAtOnce);
    }

    void escapeCancelsAndEnterNeverDestroys()
    {
        Question question = deleteQuestion();
        question.textToType.clear();
        QTimer::singleShot(0, this,
                           [] { QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape); });
        QCOMPARE(ask(nullptr, question), Answer::Cancel);
        QTimer::singleShot(0, this,
                           [] { QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Return); });
        QCOMPARE(ask(nullptr, question), Answer::Cancel);
    }

    void aScriptAnswersInOrderAndCountsWhatItDidNotExpect()
    {
        PromptScript script;
        script.answer(Answer::Alternative);
        script.answerPaths({QStringLiteral("/a"), QStringLiteral("/b")});
        QCOMPARE(ask(nullptr, deleteQuestion()), Answer::Alternative);
        QCOMPARE(ask(nullptr, deleteQuestion()), Answer::Cancel);
        QCOMPARE(script.unexpected, 1);
        QCOMPARE(script.questions.size(), 2);
        QCOMPARE(askOpenFiles(nullptr, {QStringLiteral("Open")}).size(), 2);
        QVERIFY(askFolder(nullptr, {QStringLiteral("Open")}).isEmpty());
        showError(nullptr, {QStringLiteral("No"), QStringLiteral("Because")});
        QCOMPARE(script.errors.size(), 1);
    }

    void aMessageBarRunsItsActionAndGoes()
    {
        QWidget window;
        auto *bar = new MessageBar(&window);
        window.show();
        QVERIFY(bar->isHidden());
        int runs = 0;
        bar->showMessage(MessageBar::Kind::Error, QStringLiteral("The disk is full."),
                         {{QStringLiteral("Try again"), [&] { ++runs; }}});
        QVERIFY(bar->isVisible());
        QTest::mouseClick(bar->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(runs, 1);
        QVERIFY(bar->isHidden());
    }

    void anEmptyStateOffersItsAction()
    {
        EmptyState state;
        state.setContent(Icon::Table, QStringLiteral("No tables yet."), QStringLiteral("New table"));
        state.resize(400, 300);
        state.show();
        QSignalSpy triggered(&state, &EmptyState::actionTriggered);
        QTest::mouseClick(state.button(), Qt::LeftButton);
        QCOMPARE(triggered.count(), 1);
        state.setContent(Icon::Table, QStringLiteral("Nothing found."));
        QVERIFY(!state.button()->isVisible());
    }

    void aLongLabelGivesWay()
    {
        ElidedLabel label(QStringLiteral("a text that is much longer than its room"));
        label.resize(60, 20);
        QVERIFY(label.isElided());
        QVERIFY(label.minimumSizeHint().width() < 60);
        QCOMPARE(label.accessibleName(), label.text());
    }

    void aLockNamesItsHolder()
    {
        const ErrorText text = describeError(
            core::Error(core::ErrorCode::Locked,
                        "Another program holds the database in /a/b (tablewright, process 12). Close it."));
        QCOMPARE(text.sentence,
                 QStringLiteral("Another program holds the database (tablewright, process 12)."));
        QVERIFY(!text.advice.isEmpty());
    }

    void everyErrorSaysWhatIs_data()
    {
        QTest::addColumn<int>("code");
        for (int code = 0; code <= int(core::ErrorCode::InvalidFormat); ++code) {
            const std::string_view name = core::exceptionName(core::ErrorCode(code));
            QTest::newRow(std::string(name).c_str()) << code;
        }
    }

    void everyErrorSaysWhatIs()
    {
        QFETCH(int, code);
        const ErrorText text = describeError(core::Error(core::ErrorCode(code), "row 7 has no key"));
        QVERIFY(text.sentence.endsWith(QLatin1Char('.')));
        QVERIFY(text.sentence.at(0).isUpper());
        QVERIFY(text.details.contains(QStringLiteral("row 7 has no key")));
    }
};

QTEST_MAIN(TestCommonWidgets)
#include "tst_common_widgets.moc"
