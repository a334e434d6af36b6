#include "ui/common/prompt.h"

#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

PromptScript *script = nullptr;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::Prompt)
};

/// Icon, title and text above a row of buttons; 420 px wide.
class Box final : public QDialog
{
public:
    Box(QWidget *parent, Icon icon, ColorRole color, const QString &title, const QString &text)
        : QDialog(parent)
    {
        setWindowTitle(
            QCoreApplication::applicationName().isEmpty() ? title : QApplication::applicationDisplayName());
        setModal(true);
        auto *outer = new QVBoxLayout(this);
        outer->setContentsMargins(20, 20, 20, 16);
        outer->setSpacing(16);
        auto *row = new QHBoxLayout;
        row->setSpacing(12);
        auto *picture = new QLabel;
        picture->setPixmap(
            ui::icon(icon, Colors::of(this)[color]).pixmap(QSize(24, 24), devicePixelRatioF()));
        row->addWidget(picture, 0, Qt::AlignTop);
        m_column = new QVBoxLayout;
        m_column->setSpacing(8);
        m_column->addWidget(label(title, titleFont()));
        if (!text.isEmpty())
            m_column->addWidget(label(text, interfaceFont()));
        row->addLayout(m_column, 1);
        outer->addLayout(row);
        m_buttons = new QHBoxLayout;
        m_buttons->setSpacing(8);
        m_buttons->addStretch(1);
        outer->addLayout(m_buttons);
        setMinimumWidth(440);
        setMaximumWidth(640);
        setAccessibleName(title);
        setAccessibleDescription(text);
    }

    QPushButton *addButton(const QString &text, int result)
    {
        auto *button = new QPushButton(text);
        button->setAutoDefault(true); // Enter presses the one with the focus
        m_buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, result] { done(result); });
        return button;
    }
    void addToColumn(QWidget *widget) { m_column->addWidget(widget); }
    void addLeftButton(QPushButton *button) { m_buttons->insertWidget(0, button); }

private:
    static QLabel *label(const QString &text, const QFont &font)
    {
        auto *label = new QLabel(text);
        label->setFont(font);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setMinimumWidth(340);
        return label;
    }

    QVBoxLayout *m_column = nullptr;
    QHBoxLayout *m_buttons = nullptr;
};

/// A box may go with its parent while it is open: then it was cancelled.
int runAndDelete(Box *made)
{
    const QPointer<Box> box(made);
    const int result = box->exec();
    delete box.data();
    return result;
}

void addTypedConfirmation(Box &box, const QString &textToType, QPushButton *accept)
{
    auto *hint = new QLabel(Words::tr("Type %1 to confirm").arg(textToType));
    hint->setTextFormat(Qt::PlainText);
    hint->setFont(secondaryFont());
    auto *edit = new QLineEdit;
    edit->setObjectName(QStringLiteral("typedConfirmation"));
    edit->setFont(monospaceFont());
    edit->setAccessibleName(hint->text());
    hint->setBuddy(edit);
    box.addToColumn(hint);
    box.addToColumn(edit);
    accept->setEnabled(false);
    QObject::connect(edit, &QLineEdit::textChanged, accept,
                     [accept, textToType](const QString &text) { accept->setEnabled(text == textToType); });
    edit->setFocus();
}

QString startFolder(const FileQuestion &question)
{
    const QString folder = QFileInfo(question.folder).isDir() ? question.folder : QDir::homePath();
    return question.name.isEmpty() ? folder : QDir(folder).filePath(question.name);
}

/// The next scripted paths, where a script is at work.
std::optional<QStringList> scriptedPaths(const FileQuestion &question)
{
    if (!script)
        return {};
    script->fileQuestions.append(question);
    if (script->paths.isEmpty()) {
        ++script->unexpected;
        return QStringList();
    }
    return script->paths.takeFirst();
}

} // namespace

Answer ask(QWidget *parent, const Question &question)
{
    if (script) {
        script->questions.append(question);
        if (script->beforeAnswer)
            script->beforeAnswer();
        if (script->answers.isEmpty()) {
            ++script->unexpected;
            return Answer::Cancel;
        }
        return script->answers.takeFirst();
    }
    const bool isDecision = !question.acceptText.isEmpty();
    const Icon calm = isDecision ? Icon::Help : Icon::Info;
    auto *box = new Box(parent, question.isDestructive ? Icon::Warning : calm,
                        question.isDestructive ? ColorRole::Warning : ColorRole::Accent, question.title,
                        question.text);
    box->setObjectName(QStringLiteral("question"));
    if (!question.alternativeText.isEmpty()) {
        auto *alternative = box->addButton(question.alternativeText, int(Answer::Alternative));
        alternative->setObjectName(QStringLiteral("alternative"));
    }
    const QString cancelText = isDecision ? Words::tr("Cancel") : Words::tr("Close");
    auto *cancel =
        box->addButton(question.cancelText.isEmpty() ? cancelText : question.cancelText, int(Answer::Cancel));
    cancel->setObjectName(QStringLiteral("cancel"));
    if (!isDecision) {
        cancel->setDefault(true);
        return Answer(runAndDelete(box));
    }
    auto *accept = box->addButton(question.acceptText, int(Answer::Accept));
    accept->setObjectName(QStringLiteral("accept"));
    accept->setProperty(question.isDestructive ? "destructive" : "primary", true);
    if (!question.textToType.isEmpty())
        addTypedConfirmation(*box, question.textToType, accept);
    QPushButton *chosen = question.isDestructive && question.textToType.isEmpty() ? cancel : accept;
    chosen->setDefault(true);
    if (question.textToType.isEmpty())
        chosen->setFocus();
    return Answer(runAndDelete(box)); // QDialog::Rejected is Answer::Cancel: Escape cancels
}

void showError(QWidget *parent, const Message &message)
{
    if (script) {
        script->errors.append(message);
        return;
    }
    auto *box = new Box(parent, Icon::Error, ColorRole::Error, message.title, message.text);
    box->setObjectName(QStringLiteral("error"));
    auto *close = box->addButton(Words::tr("Close"), 0);
    close->setDefault(true);
    if (!message.details.isEmpty()) {
        auto *details = new QPlainTextEdit(message.details);
        details->setReadOnly(true);
        details->setFont(monospaceFont());
        details->setAccessibleName(Words::tr("Details"));
        details->setFixedHeight(120);
        details->hide();
        box->addToColumn(details);
        auto *unfold = new QPushButton(Words::tr("Details"));
        unfold->setAutoDefault(false);
        unfold->setCheckable(true);
        QObject::connect(unfold, &QPushButton::toggled, details, &QWidget::setVisible);
        auto *copy = new QPushButton(Words::tr("Copy details"));
        copy->setAutoDefault(false);
        QObject::connect(copy, &QPushButton::clicked, box,
                         [text = message.details] { QGuiApplication::clipboard()->setText(text); });
        box->addLeftButton(copy);
        box->addLeftButton(unfold);
    }
    runAndDelete(box);
}

QStringList askOpenFiles(QWidget *parent, const FileQuestion &question)
{
    if (const auto scripted = scriptedPaths(question))
        return *scripted;
    return QFileDialog::getOpenFileNames(parent, question.title, startFolder(question), question.filter);
}

QString askSaveFile(QWidget *parent, const FileQuestion &question)
{
    if (const auto scripted = scriptedPaths(question))
        return scripted->value(0);
    return QFileDialog::getSaveFileName(parent, question.title, startFolder(question), question.filter);
}

QString askFolder(QWidget *parent, const FileQuestion &question)
{
    if (const auto scripted = scriptedPaths(question))
        return scripted->value(0);
    return QFileDialog::getExistingDirectory(parent, question.title, startFolder(question));
}

PromptScript::PromptScript()
    : m_previous(script)
{
    script = this;
}

PromptScript::~PromptScript()
{
    script = m_previous;
}

} // namespace ui
