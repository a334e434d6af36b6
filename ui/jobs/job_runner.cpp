#include "ui/jobs/job_runner.h"

#include <algorithm>

namespace ui {

namespace {
constexpr int kRefreshMs = 50;
constexpr qint64 kQuietMs = 300;
constexpr int kShortThreads = 4;
constexpr int kLongThreads = 3;
constexpr int kSlowThreads = 60; // they wait, mostly
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
    m_shortPool.waitForDone();
    m_longPool.waitForDone();
    m_releases->end();
    m_releasePool.waitForDone();
}

void JobRunner::Releases::release(std::shared_ptr<void> object, std::function<void()> destroyed)
{
    // The pool may copy what it runs: all copies share one reference.
    const auto last = std::make_shared<std::shared_ptr<void>>(std::move(object));
    const auto destroy = [last, destroyed = std::move(destroyed)] {
        last->reset();
        if (destroyed)
            destroyed();
    };
    {
        const std::scoped_lock lock(m_mutex);
        if (m_pool) {
            m_pool->start(destroy);
            return;
        }
    }
    destroy();
}

void JobRunner::Releases::end()
{
    const std::scoped_lock lock(m_mutex);
    m_pool = nullptr;
}

std::shared_ptr<JobState> JobRunner::begin(const QString &title, Visibility visibility)
{
    auto state = std::make_shared<JobState>();
    const bool isKept = visibility == Visibility::Listed || visibility == Visibility::Change;
    auto *job = new Job(title, isKept, state, this);
    job->m_isShort = visibility != Visibility::Listed;
    job->m_isWork = isKept || visibility == Visibility::Write;
    m_active.append(job);
    if (isKept)
        list(job);
    if (!m_refreshTimer.isActive())
        m_refreshTimer.start();
    emit activeCountChanged();
    return state;
}

void JobRunner::end(const std::shared_ptr<JobState> &state)
{
    // A task whose future was cancelled while it waited is dropped by Qt without having been called.
    if (state->phase() == JobState::Phase::Waiting) {
        const core::Error cancelled = core::Error::cancelled();
        state->end(&cancelled);
    }
    // Behind those who receive it, whom Qt told at the same time.
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
    makeRoomForSlow();
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
    makeRoomForSlow();
}

void JobRunner::makeRoomForSlow()
{
    const auto slow = std::count_if(m_active.cbegin(), m_active.cend(), [](const Job *job) {
        return job->m_isShort && job->runningMs() > kQuietMs;
    });
    m_shortPool.setMaxThreadCount(kShortThreads + std::min(int(slow), kSlowThreads));
}

QStringList JobRunner::unfinishedWork() const
{
    QStringList titles;
    for (const Job *job : m_active)
        if (job->m_isWork)
            titles.append(job->title());
    return titles;
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
