#include "ui/jobs/job_runner.h"

namespace ui {

namespace {
constexpr int kRefreshMs = 50;
constexpr qint64 kQuietMs = 300;
constexpr int kShortThreads = 4;
constexpr int kLongThreads = 3;
} // namespace

JobRunner::JobRunner(QObject *parent)
    : QObject(parent)
{
    m_shortPool.setMaxThreadCount(kShortThreads);
    m_longPool.setMaxThreadCount(kLongThreads);
    m_refreshTimer.setInterval(kRefreshMs);
    connect(&m_refreshTimer, &QTimer::timeout, this, &JobRunner::refresh);
}

JobRunner::~JobRunner()
{
    cancelAll();
    // Workers post to this object when they end, so it must outlast them; what they posted dies with it.
    m_shortPool.waitForDone();
    m_longPool.waitForDone();
}

std::shared_ptr<JobState> JobRunner::begin(const QString &title, Visibility visibility)
{
    auto state = std::make_shared<JobState>();
    auto *job = new Job(title, visibility == Visibility::Listed, state, this);
    m_active.append(job);
    if (visibility == Visibility::Listed)
        list(job);
    if (!m_refreshTimer.isActive())
        m_refreshTimer.start();
    emit activeCountChanged();
    return state;
}

void JobRunner::endFromWorker(const std::shared_ptr<JobState> &state)
{
    if (state->phase() == JobState::Phase::Waiting) {
        const core::Error cancelled = core::Error::cancelled();
        state->end(&cancelled);
    }
    QMetaObject::invokeMethod(
        this, [this, state] { finish(state); }, Qt::QueuedConnection);
}

void JobRunner::finish(const std::shared_ptr<JobState> &state)
{
    Job *job = nullptr;
    for (Job *candidate : std::as_const(m_active)) {
        if (candidate->m_state == state)
            job = candidate;
    }
    Q_ASSERT(job);
    m_active.removeOne(job);
    job->refresh();
    if (!job->m_keep) {
        if (m_jobs.removeOne(job))
            emit jobRemoved(job);
        job->deleteLater();
    }
    if (m_active.isEmpty())
        m_refreshTimer.stop();
    emit activeCountChanged();
}

void JobRunner::list(Job *job)
{
    job->m_isListed = true;
    m_jobs.append(job);
    emit jobAdded(job);
}

void JobRunner::refresh()
{
    const QList<Job *> active = m_active; // receivers may start jobs
    for (Job *job : active) {
        if (!job->m_isListed && job->elapsedMs() > kQuietMs)
            list(job);
        job->refresh();
    }
}

void JobRunner::clearFinished()
{
    const QList<Job *> jobs = m_jobs;
    for (Job *job : jobs) {
        if (job->isActive() || m_active.contains(job))
            continue;
        m_jobs.removeOne(job);
        emit jobRemoved(job);
        job->deleteLater();
    }
}

void JobRunner::cancelAll()
{
    for (Job *job : std::as_const(m_active))
        job->cancel();
}

} // namespace ui
