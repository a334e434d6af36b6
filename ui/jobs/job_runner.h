// Work off the GUI thread: the only code that starts threads.

#pragma once

#include "core/base/stop_scope.h"
#include "ui/jobs/job.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>
#include <QtConcurrentRun>
#include <functional>
#include <memory>
#include <mutex>

namespace ui {

/// Runs functions on bounded pools and gives back futures of Result<T>. GUI thread only.
class JobRunner : public QObject
{
    Q_OBJECT

public:
    enum class Visibility {
        Quiet,  // a page of rows, a table list: listed only while it takes longer than 300 ms
        Write,  // as Quiet, and nobody quits before it has told what it wrote without being asked
        Change, // a table made or deleted: listed as below, and does not wait behind imports
        Listed, // an import, an index: in the job list from the start, with its log, until it is cleared
    };

    explicit JobRunner(QObject *parent = nullptr);
    /// Cancels all, then waits for the pools.
    ~JobRunner() override;

    /// `work` runs on another thread and must not touch QObjects. Receive with a QFutureWatcher member (or
    /// `then` below): in Qt 6.4 QFuture::then(context, f) aborts debug builds if the context dies first.
    /// Cancelling the future asks the work to stop, as Job::cancel() does.
    template <typename T>
    QFuture<core::Result<T>> run(const QString &title, Visibility visibility,
                                 std::function<core::Result<T>(core::Progress &)> work);

    /// Calls `receive` once on the GUI thread with the result, unless `context` was destroyed first. Work
    /// that was cancelled before it gave a result is received as Error::cancelled(). Several may receive one
    /// future.
    template <typename T>
    static void then(QFuture<core::Result<T>> future, QObject *context,
                     std::function<void(const core::Result<T> &)> receive);

    /// The same object, the last reference to which is let go of on a thread of its own, wherever it is
    /// dropped: for what waits when it is destroyed. `destroyed` is called there, afterwards. Both may
    /// outlive the runner, which then leaves it to the thread that drops it.
    template <typename T>
    std::shared_ptr<T> releasedElsewhere(std::shared_ptr<T> object, std::function<void()> destroyed);

    /// The listed jobs, oldest first.
    const QList<Job *> &jobs() const { return m_jobs; }
    /// Jobs that wait or run, listed or not.
    int activeCount() const { return int(m_active.size()); }
    /// What a person started or wrote, and what was not received yet.
    QStringList unfinishedWork() const;
    void clearFinished();
    /// By whoever asked for work that ended well and shows in no page: "Exported 12 items to a.csv".
    void announce(const QString &sentence) { emit announced(sentence); }
    /// Asks every job to stop; does not wait.
    void cancelAll();

signals:
    void jobAdded(ui::Job *job);
    void jobRemoved(ui::Job *job);
    void activeCountChanged();
    void announced(const QString &sentence);

private:
    std::shared_ptr<JobState> begin(const QString &title, Visibility visibility);
    void end(const std::shared_ptr<JobState> &state);
    void finish(const std::shared_ptr<JobState> &state);
    void list(Job *job);
    void refresh();

    /// A job that waits long, for an endpoint perhaps, takes no thread from the others.
    void makeRoomForSlow();

    class Releases
    {
    public:
        explicit Releases(QThreadPool &pool)
            : m_pool(&pool)
        {}
        void release(std::shared_ptr<void> object, std::function<void()> destroyed);
        void end();

    private:
        std::mutex m_mutex;
        QThreadPool *m_pool; // guarded by m_mutex; nullptr: ended
    };

    QThreadPool m_releasePool;
    const std::shared_ptr<Releases> m_releases = std::make_shared<Releases>(m_releasePool);
    QThreadPool m_shortPool; // quiet jobs do not wait behind imports
    QThreadPool m_longPool;
    QList<Job *> m_active;
    QList<Job *> m_jobs;
    QTimer m_refreshTimer;
};

template <typename T>
QFuture<core::Result<T>> JobRunner::run(const QString &title, Visibility visibility,
                                        std::function<core::Result<T>(core::Progress &)> work)
{
    std::shared_ptr<JobState> state = begin(title, visibility);
    QThreadPool &pool = visibility == Visibility::Listed ? m_longPool : m_shortPool;
    const auto future =
        QtConcurrent::run(&pool, [state, work = std::move(work)](QPromise<core::Result<T>> &promise) {
            state->setCancelledByFuture([&promise] { return promise.isCanceled(); });
            const core::StopScope stop(*state); // calls of a remote endpoint end with the job
            core::Result<T> result =
                state->start() ? work(*state) : core::Result<T>(core::Error::cancelled());
            state->end(result ? nullptr : &result.error());
            promise.addResult(std::move(result));
        });
    auto *watcher = new QFutureWatcher<core::Result<T>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, state] {
        watcher->deleteLater();
        end(state);
    });
    watcher->setFuture(future);
    return future;
}

template <typename T>
std::shared_ptr<T> JobRunner::releasedElsewhere(std::shared_ptr<T> object, std::function<void()> destroyed)
{
    T *const raw = object.get();
    return {raw, [object = std::shared_ptr<void>(std::move(object)), destroyed = std::move(destroyed),
                  releases = m_releases](T *) mutable {
                releases->release(std::move(object), std::move(destroyed));
            }};
}

template <typename T>
void JobRunner::then(QFuture<core::Result<T>> future, QObject *context,
                     std::function<void(const core::Result<T> &)> receive)
{
    auto *watcher = new QFutureWatcher<core::Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, future, receive = std::move(receive)] {
                         watcher->deleteLater();
                         if (future.resultCount() > 0)
                             receive(*future.constBegin());
                         else
                             receive(core::Error::cancelled());
                     });
    watcher->setFuture(future);
}

} // namespace ui
