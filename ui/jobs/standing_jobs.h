// Work that goes on while its owner lives, as a program attached to a stream does: never in the list of jobs.

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QObject>
#include <QThreadPool>
#include <functional>
#include <map>
#include <memory>

namespace ui {

/// Each on a thread of its own, so that none waits for another. GUI thread only.
class StandingJobs final : public QObject
{
    Q_OBJECT

public:
    using Work = std::function<core::Result<void>(core::Progress &)>;
    using End = std::function<void(const core::Result<void> &)>;

    explicit StandingJobs(QObject *parent = nullptr);
    /// Asks all to stop, and waits for them; nobody hears of their ends.
    ~StandingJobs() override;

    /// `work` runs on another thread and must not touch QObjects; `end` is called on the GUI thread with what
    /// came of it. Returns its number.
    quint64 start(Work work, End end);
    /// Asks it to stop; does not wait.
    void stop(quint64 number);

private:
    class Stop;
    struct Job
    {
        std::shared_ptr<Stop> stop;
        End end;
    };
    void finish(quint64 number, const core::Result<void> &result);

    QThreadPool m_pool;
    std::map<quint64, Job> m_jobs;
    quint64 m_next = 1;
};

} // namespace ui
