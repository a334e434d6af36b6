// Work off the GUI thread: the only code that starts threads.

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QString>
#include <QThreadPool>
#include <QtConcurrent>
#include <functional>
#include <memory>

namespace ui {

/// What is shown of a job. GUI thread only; lives until the person clears it from the list.
class Job : public QObject
{
    Q_OBJECT

public:
    enum class State { Waiting, Running, Done, Failed, Cancelled };
    Q_ENUM(State)

    QString title() const;
    State state() const;
    quint64 done() const;
    quint64 total() const; // 0: not known
    QStringList log() const;
    void cancel();

signals:
    void changed();
    void finished();

private:
    friend class JobRunner;
    struct Shared; // written by the worker, read here 20 times a second
    explicit Job(QString title, std::shared_ptr<Shared> shared, QObject *parent);
    QString m_title;
    std::shared_ptr<Shared> m_shared;
};

/// Runs functions on a bounded pool and gives back futures of Result<T>.
class JobRunner : public QObject
{
    Q_OBJECT

public:
    enum class Visibility {
        Quiet,  // a page of rows, a table list: not listed unless it takes longer than 300 ms
        Listed, // an import, an index: in the job list from the start, with its log
    };

    explicit JobRunner(QObject *parent = nullptr);
    /// Cancels all, then waits for the pool.
    ~JobRunner() override;

    /// `work` runs on another thread and must not touch QObjects. Receive with a QFutureWatcher member (or `then`
    /// below): in Qt 6.4 QFuture::then(context, f) aborts debug builds if the context dies first.
    template <typename T>
    QFuture<core::Result<T>> run(const QString &title, Visibility visibility,
                                 std::function<core::Result<T>(core::Progress &)> work);

    /// Calls `receive` on the GUI thread with the result, unless `context` was destroyed first.
    template <typename T>
    static void then(QFuture<core::Result<T>> future, QObject *context,
                     std::function<void(const core::Result<T> &)> receive);

    const QList<Job *> &jobs() const { return m_jobs; }
    void clearFinished();

signals:
    void jobAdded(ui::Job *job);
    void jobRemoved(ui::Job *job);

private:
    QThreadPool m_pool;
    QList<Job *> m_jobs;
};

} // namespace ui
