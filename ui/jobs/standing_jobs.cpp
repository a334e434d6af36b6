#include "ui/jobs/standing_jobs.h"

#include "core/base/stop_scope.h"

#include <atomic>

namespace ui {

namespace {

constexpr int kThreads = 64; // each mostly waits

} // namespace

class StandingJobs::Stop final : public core::Progress
{
public:
    void report(std::uint64_t, std::uint64_t) override {}
    void log(std::string_view) override {}
    bool stopRequested() const override { return isSet; }
    std::atomic<bool> isSet = false;
};

StandingJobs::StandingJobs(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(kThreads);
}

StandingJobs::~StandingJobs()
{
    for (const auto &[number, job] : m_jobs)
        job.stop->isSet = true;
    m_pool.waitForDone(); // they post to this object when they end; what they posted dies with it
}

quint64 StandingJobs::start(Work work, End end)
{
    const quint64 number = m_next++;
    auto stop = std::make_shared<Stop>();
    m_jobs[number] = {stop, std::move(end)};
    m_pool.start([this, number, stop, work = std::move(work)] {
        const core::StopScope scope(*stop); // calls of a remote endpoint end with it
        auto result = std::make_shared<core::Result<void>>(work(*stop));
        QMetaObject::invokeMethod(
            this, [this, number, result] { finish(number, *result); }, Qt::QueuedConnection);
    });
    return number;
}

void StandingJobs::stop(quint64 number)
{
    const auto found = m_jobs.find(number);
    if (found != m_jobs.end())
        found->second.stop->isSet = true;
}

void StandingJobs::finish(quint64 number, const core::Result<void> &result)
{
    const auto found = m_jobs.find(number);
    const End end = std::move(found->second.end);
    m_jobs.erase(found);
    end(result);
}

} // namespace ui
