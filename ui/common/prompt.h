// Everything the program asks a person in a box of its own: questions, errors, files. Tests answer by
// PromptScript.

#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>

class QWidget;

namespace ui {

/// A question whose buttons are verbs with their object. Destructive: says what will be gone and how to get
/// it back.
struct Question
{
    QString title;                // a short sentence: "Delete the table orders?"
    QString text;                 // what will happen
    QString acceptText = {};      // "Delete orders"; empty: there is nothing to decide, only to close
    QString alternativeText = {}; // a third way, for example "Discard changes"; empty: none
    QString cancelText = {};      // empty: "Cancel", or "Close" where there is nothing to decide
    bool isDestructive = false;   // the accept button is red and never the default
    QString textToType = {};      // accept stays disabled until this was typed, for example the table's name
};

enum class Answer { Cancel, Accept, Alternative };

/// Modal; returns when it was answered.
Answer ask(QWidget *parent, const Question &question);

/// What is and what to do; `details` can be unfolded and copied.
struct Message
{
    QString title;
    QString text;
    QString details = {};
};
void showError(QWidget *parent, const Message &message);

/// Empty: cancelled. `filter` as QFileDialog takes it.
struct FileQuestion
{
    QString title;
    QString folder = {}; // where it starts; empty or gone: the home folder
    QString name = {};   // suggested, for saving
    QString filter = {};
};
QStringList askOpenFiles(QWidget *parent, const FileQuestion &question);
QString askSaveFile(QWidget *parent, const FileQuestion &question);
QString askFolder(QWidget *parent, const FileQuestion &question);

/// For tests: while one exists no box is shown; answers are taken from it in order, and what was asked is
/// recorded. A box for which no answer was given is cancelled, and counted in `unexpected`.
class PromptScript
{
public:
    PromptScript();
    ~PromptScript();
    PromptScript(const PromptScript &) = delete;
    PromptScript &operator=(const PromptScript &) = delete;

    void answer(Answer answer) { answers.append(answer); }
    void answerPaths(const QStringList &files) { paths.append(files); }

    std::function<void()> beforeAnswer; // what happens while a question is open
    QList<Answer> answers;
    QList<QStringList> paths; // of the file questions
    QList<Question> questions;
    QList<Message> errors;
    QList<FileQuestion> fileQuestions;
    int unexpected = 0;

private:
    PromptScript *const m_previous;
};

} // namespace ui
