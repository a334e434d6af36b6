// One job of the list.

#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QToolButton;

namespace ui {

class ElidedLabel;
class Job;

/// Must go before its job.
class JobRow final : public QWidget
{
    Q_OBJECT

public:
    explicit JobRow(Job *job, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void refreshLog();

    Job *const m_job;
    QLabel *m_picture;
    ElidedLabel *m_title;
    ElidedLabel *m_summary;
    QProgressBar *m_bar;
    QToolButton *m_logButton;
    QToolButton *m_cancel;
    QPlainTextEdit *m_log;
};

/// "12,345 of 56,000, 3.2 s", "Done in 3.2 s", "Failed: the disk is full".
QString jobSummary(const Job &job);

} // namespace ui
