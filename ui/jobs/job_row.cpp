#include "ui/jobs/job_row.h"

#include "ui/common/colors.h"
#include "ui/common/elided_label.h"
#include "ui/common/error_text.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/value_format.h"
#include "ui/jobs/job.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QScrollBar>
#include <QToolButton>

namespace ui {

namespace {

struct Look
{
    Icon icon;
    ColorRole color;
};

Look lookOf(const Job &job)
{
    switch (job.state()) {
    case Job::State::Waiting:
        return {Icon::Clock, ColorRole::SecondaryText};
    case Job::State::Running:
        return {Icon::Job, ColorRole::Accent};
    case Job::State::Done:
        return {Icon::Check, ColorRole::Good};
    case Job::State::Failed:
        return {Icon::Error, ColorRole::Error};
    case Job::State::Cancelled:
        return {Icon::Stop, ColorRole::SecondaryText};
    }
    return {Icon::Job, ColorRole::Text};
}

QString duration(qint64 ms)
{
    if (ms < 60'000)
        return JobRow::tr("%1 s").arg(QLocale().toString(double(ms) / 1000.0, 'f', 1));
    return JobRow::tr("%1 min %2 s").arg(ms / 60'000).arg(ms / 1000 % 60);
}

QToolButton *smallButton(Icon icon, const QString &name)
{
    auto *button = new QToolButton;
    button->setIcon(ui::icon(icon));
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

QString jobSummary(const Job &job)
{
    const QString time = duration(job.elapsedMs());
    switch (job.state()) {
    case Job::State::Waiting:
        return JobRow::tr("Waits for its turn");
    case Job::State::Running: {
        if (job.isCancelling())
            return JobRow::tr("Stopping");
        const QString done = formatCount(qint64(job.done()));
        if (job.total() > 0)
            return JobRow::tr("%1 of %2, %3").arg(done, formatCount(qint64(job.total())), time);
        return job.done() > 0 ? JobRow::tr("%1, %2").arg(done, time) : time;
    }
    case Job::State::Done:
        return job.done() > 0 ? JobRow::tr("%1 in %2").arg(formatCount(qint64(job.done())), time)
                              : JobRow::tr("Done in %1").arg(time);
    case Job::State::Failed:
        return job.error() ? describeError(*job.error()).joined() : QString();
    case Job::State::Cancelled:
        return JobRow::tr("Cancelled after %1").arg(time);
    }
    return {};
}

JobRow::JobRow(Job *job, QWidget *parent)
    : QWidget(parent)
    , m_job(job)
    , m_picture(new QLabel)
    , m_title(new ElidedLabel(job->title()))
    , m_summary(new ElidedLabel)
    , m_bar(new QProgressBar)
    , m_logButton(smallButton(Icon::ChevronDown, tr("Show the log")))
    , m_cancel(smallButton(Icon::Stop, tr("Cancel this job")))
    , m_log(new QPlainTextEdit)
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setHorizontalSpacing(12);
    layout->setVerticalSpacing(2);
    layout->setColumnStretch(1, 2);
    layout->setColumnStretch(2, 3);
    m_summary->setFont(secondaryFont());
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(4);
    m_bar->setAccessibleName(tr("Progress of %1").arg(job->title()));
    layout->addWidget(m_picture, 0, 0);
    layout->addWidget(m_title, 0, 1);
    layout->addWidget(m_summary, 0, 2);
    layout->addWidget(m_bar, 0, 3);
    m_bar->setFixedWidth(160);
    layout->addWidget(m_logButton, 0, 4);
    layout->addWidget(m_cancel, 0, 5);
    m_log->setReadOnly(true);
    m_log->setFont(monospaceFont());
    m_log->setAccessibleName(tr("Log of %1").arg(job->title()));
    m_log->setFixedHeight(110);
    m_log->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_log->hide();
    layout->addWidget(m_log, 1, 1, 1, 5);
    m_logButton->setCheckable(true);

    connect(m_logButton, &QToolButton::toggled, this, [this](bool isShown) {
        m_logButton->setIcon(icon(isShown ? Icon::ChevronUp : Icon::ChevronDown));
        m_log->setVisible(isShown);
        refreshLog();
    });
    connect(m_cancel, &QToolButton::clicked, job, &Job::cancel);
    connect(job, &Job::changed, this, &JobRow::refresh);
    refresh();
}

void JobRow::refresh()
{
    const Look look = lookOf(*m_job);
    const Colors &colors = Colors::of(this);
    m_picture->setPixmap(icon(look.icon, colors[look.color]).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_summary->setText(jobSummary(*m_job));
    m_summary->setColorRole(m_job->state() == Job::State::Failed ? ColorRole::Error
                                                                 : ColorRole::SecondaryText);
    // A progress bar counts in int: per mille of what may be more.
    if (m_job->total() > 0) {
        m_bar->setRange(0, 1000);
        m_bar->setValue(int(double(m_job->done()) / double(m_job->total()) * 1000.0));
    } else {
        m_bar->setRange(0, m_job->isActive() ? 0 : 1);
    }
    m_bar->setVisible(m_job->isActive());
    m_cancel->setVisible(m_job->isActive());
    m_cancel->setEnabled(!m_job->isCancelling());
    m_logButton->setVisible(!m_job->log().isEmpty());
    refreshLog();
}

void JobRow::refreshLog()
{
    if (m_log->isHidden())
        return;
    const QString text = m_job->log().join(QLatin1Char('\n'));
    if (text == m_log->toPlainText())
        return;
    const bool followsEnd = m_log->verticalScrollBar()->value() == m_log->verticalScrollBar()->maximum();
    m_log->setPlainText(text);
    if (followsEnd)
        m_log->verticalScrollBar()->setValue(m_log->verticalScrollBar()->maximum());
}

void JobRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Colors::of(this)[ColorRole::Line]);
}

void JobRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace ui
