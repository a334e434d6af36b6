#include "ui/jobs/jobs_panel.h"

#include "ui/common/colors.h"
#include "ui/common/empty_state.h"
#include "ui/jobs/job_row.h"
#include "ui/jobs/job_runner.h"

#include <QVBoxLayout>

namespace ui {

JobsPanel::JobsPanel(JobRunner &jobs, QWidget *parent)
    : QScrollArea(parent)
    , m_rows(new QVBoxLayout)
    , m_empty(new EmptyState)
{
    setObjectName(QStringLiteral("jobsPanel"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Jobs"));
    auto *content = new QWidget;
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_empty->setContent(Icon::Job,
                        tr("Imports, exports and other long work are listed here while they run."));
    layout->addWidget(m_empty, 1);
    m_rows->setSpacing(0);
    layout->addLayout(m_rows);
    layout->addStretch(0);
    setWidget(content);

    connect(&jobs, &JobRunner::jobAdded, this, &JobsPanel::add);
    connect(&jobs, &JobRunner::jobRemoved, this, &JobsPanel::remove);
    for (Job *job : jobs.jobs())
        add(job);
}

void JobsPanel::add(Job *job)
{
    auto *row = new JobRow(job);
    m_rowOf.insert(job, row);
    m_rows->insertWidget(0, row); // newest first
    m_empty->hide();
}

void JobsPanel::remove(Job *job)
{
    delete m_rowOf.take(job);
    m_empty->setVisible(m_rowOf.isEmpty());
}

} // namespace ui
