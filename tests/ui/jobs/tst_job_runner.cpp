#include "ui/jobs/job_runner.h"

#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace ui;
using Visibility = JobRunner::Visibility;

Q_DECLARE_METATYPE(ui::JobRunner::Visibility)

class TestJobRunner : public QObject
{
    Q_OBJECT

private slots:
    void deliversAValueOnTheGuiThread()
    {
        JobRunner runner;
        int received = 0;
        QThread *thread = nullptr;
        const auto future = runner.run<int>(QStringLiteral("Count"), Visibility::Quiet,
                                            [](core::Progress &) { return core::Result<int>(42); });
        JobRunner::then<int>(future, this, [&](const core::Result<int> &result) {
            QVERIFY(bool(result));
            received = *result;
            thread = QThread::currentThread();
        });
        QTRY_COMPARE(received, 42);
        QCOMPARE(thread, QThread::currentThread());
    }

    void deliversAnErrorAndNothingToADeadContext()
    {
        JobRunner runner;
        QSemaphore gate;
        int received = 0;
        bool failed = false;
        auto context = std::make_unique<QObject>();
        const auto future =
            runner.run<void>(QStringLiteral("Fail"), Visibility::Quiet, [&gate](core::Progress &) {
                gate.acquire();
                return core::Result<void>(core::Error::io("no disk"));
            });
        JobRunner::then<void>(future, context.get(), [&](const core::Result<void> &) { ++received; });
        JobRunner::then<void>(future, this, [&](const core::Result<void> &result) { failed = !result; });
        context.reset();
        gate.release();
        QTRY_VERIFY(failed);
        QCOMPARE(received, 0);
    }

    void whatWaitsLongHoldsUpNobody_data()
    {
        QTest::addColumn<int>("waiting");
        QTest::addColumn<Visibility>("ofWaiting");
        QTest::addColumn<Visibility>("ofNext");
        QTest::newRow("endpoints that do not answer") << 12 << Visibility::Quiet << Visibility::Quiet;
        QTest::newRow("imports, and a table to be made") << 3 << Visibility::Listed << Visibility::Change;
    }
    void whatWaitsLongHoldsUpNobody()
    {
        QFETCH(const int, waiting);
        QFETCH(const Visibility, ofWaiting);
        QFETCH(const Visibility, ofNext);
        JobRunner runner;
        QSemaphore gate;
        const auto open = qScopeGuard([&] { gate.release(waiting); });
        for (int i = 0; i < waiting; ++i)
            runner.run<void>(QStringLiteral("Wait"), ofWaiting, [&gate](core::Progress &) {
                gate.acquire();
                return core::Result<void>();
            });
        bool isDone = false;
        const auto next = runner.run<void>(QStringLiteral("Next"), ofNext,
                                           [](core::Progress &) { return core::Result<void>(); });
        JobRunner::then<void>(next, this, [&](const core::Result<void> &) { isDone = true; });
        QTRY_VERIFY(isDone);
        QVERIFY(runner.activeCount() >= waiting);
    }

    void knowsWhatNobodyShouldQuitFrom()
    {
        JobRunner runner;
        QSemaphore gate;
        const auto open = qScopeGuard([&] { gate.release(4); });
        const auto start = [&](const char *title, Visibility visibility) {
            return runner.run<void>(QString::fromLatin1(title), visibility, [&gate](core::Progress &) {
                gate.acquire();
                return core::Result<void>();
            });
        };
        start("Read", Visibility::Quiet);
        const auto save = start("Save", Visibility::Write);
        start("Create", Visibility::Change);
        start("Import", Visibility::Listed);
        QCOMPARE(runner.unfinishedWork().join(u' '), QStringLiteral("Save Create Import")); // at once
        QStringList whenReceived;
        JobRunner::then<void>(save, this,
                              [&](const core::Result<void> &) { whenReceived = runner.unfinishedWork(); });
        gate.release(4);
        QTRY_VERIFY(whenReceived.contains(QStringLiteral("Save"))); // not done before it was received
        QTRY_VERIFY(runner.unfinishedWork().isEmpty());
    }

    void whatWaitsInItsDestructorIsReleasedElsewhere()
    {
        struct Slow
        {
            explicit Slow(std::thread::id &releaser)
                : thread(releaser)
            {}
            ~Slow() { thread = std::this_thread::get_id(); }
            std::thread::id &thread;
        };
        std::thread::id thread;
        QSemaphore destroyed;
        std::shared_ptr<Slow> late;
        {
            JobRunner runner;
            auto slow =
                runner.releasedElsewhere(std::make_shared<Slow>(thread), [&] { destroyed.release(); });
            slow.reset();
            QVERIFY(destroyed.tryAcquire(1, 5000));
            QVERIFY(thread != std::thread::id() && thread != std::this_thread::get_id());
            slow = runner.releasedElsewhere(std::make_shared<Slow>(thread), {});
            thread = {};
            slow.reset();
            late = runner.releasedElsewhere(std::make_shared<Slow>(thread), [&] { destroyed.release(); });
        }
        QVERIFY(thread != std::thread::id()); // the runner waited for it
        late.reset();                         // without a runner: here
        QVERIFY(destroyed.tryAcquire(1));
        QCOMPARE(thread, std::this_thread::get_id());
    }

    void listsLongJobsFromTheStartAndKeepsThem()
    {
        JobRunner runner;
        QSignalSpy added(&runner, &JobRunner::jobAdded);
        QSemaphore gate;
        const auto future =
            runner.run<void>(QStringLiteral("Import"), Visibility::Listed, [&gate](core::Progress &progress) {
                progress.report(3, 10);
                progress.log("row 4 refused");
                gate.acquire();
                return core::Result<void>();
            });
        QCOMPARE(added.count(), 1);
        Job *job = runner.jobs().constFirst();
        QTRY_COMPARE(job->state(), Job::State::Running);
        QTRY_COMPARE(job->done(), 3u);
        QCOMPARE(job->total(), 10u);
        QTRY_COMPARE(job->log(), QStringList{QStringLiteral("row 4 refused")});
        runner.clearFinished();
        QCOMPARE(runner.jobs().size(), 1); // still at work
        gate.release();
        QTRY_COMPARE(job->state(), Job::State::Done);
        QTRY_COMPARE(runner.activeCount(), 0);
        runner.clearFinished();
        QVERIFY(runner.jobs().isEmpty());
    }

    void listsAQuietJobOnlyWhileItIsSlow()
    {
        JobRunner runner;
        QSignalSpy added(&runner, &JobRunner::jobAdded);
        QSignalSpy removed(&runner, &JobRunner::jobRemoved);
        QSemaphore gate;
        runner.run<int>(QStringLiteral("Quick"), Visibility::Quiet,
                        [](core::Progress &) { return core::Result<int>(1); });
        QTRY_COMPARE(runner.activeCount(), 0);
        QCOMPARE(added.count(), 0);
        runner.run<int>(QStringLiteral("Slow"), Visibility::Quiet, [&gate](core::Progress &) {
            gate.acquire();
            return core::Result<int>(1);
        });
        QTRY_COMPARE(added.count(), 1);
        gate.release();
        QTRY_COMPARE(removed.count(), 1);
        QVERIFY(runner.jobs().isEmpty());
    }

    void cancelReachesTheWorkFromTheJobAndFromTheFuture()
    {
        JobRunner runner;
        const auto untilStopped = [](core::Progress &progress) -> core::Result<int> {
            while (!progress.stopRequested())
                QThread::yieldCurrentThread();
            return core::Error::cancelled();
        };
        int cancelled = 0;
        const auto receive = [&](const core::Result<int> &result) {
            cancelled += !result && result.error().code() == core::ErrorCode::Cancelled ? 1 : 0;
        };
        auto byJob = runner.run<int>(QStringLiteral("One"), Visibility::Listed, untilStopped);
        JobRunner::then<int>(byJob, this, receive);
        Job *job = runner.jobs().constFirst();
        QTRY_COMPARE(job->state(), Job::State::Running);
        job->cancel();
        QTRY_COMPARE(job->state(), Job::State::Cancelled);
        QTRY_COMPARE(cancelled, 1);

        auto byFuture = runner.run<int>(QStringLiteral("Two"), Visibility::Quiet, untilStopped);
        JobRunner::then<int>(byFuture, this, receive);
        byFuture.cancel();
        QTRY_COMPARE(cancelled, 2);
        QTRY_COMPARE(runner.activeCount(), 0);
    }

    /// What waits for an endpoint knows no Progress: it asks the StopScope of its thread.
    void cancelReachesCallsThatWaitOnTheJobsThread()
    {
        QSemaphore began;
        JobRunner runner;
        auto future = runner.run<int>(QStringLiteral("job"), Visibility::Quiet,
                                      [&began](core::Progress &) -> core::Result<int> {
                                          began.release();
                                          while (!core::StopScope::current().stopRequested())
                                              std::this_thread::yield();
                                          return core::Error::cancelled();
                                      });
        began.acquire();
        future.cancel();
        QTRY_COMPARE(runner.activeCount(), 0);
    }

    void aJobCancelledWhileItWaitsNeverRuns()
    {
        JobRunner runner;
        QSemaphore gate;
        std::atomic<int> ran = 0;
        for (int i = 0; i < 10; ++i) {
            runner.run<void>(QString::number(i), Visibility::Listed, [&](core::Progress &) {
                gate.acquire();
                ++ran;
                return core::Result<void>();
            });
        }
        Job *last = runner.jobs().constLast();
        last->cancel();
        gate.release(10);
        QTRY_COMPARE(last->state(), Job::State::Cancelled);
        QTRY_COMPARE(runner.activeCount(), 0);
        QCOMPARE(ran.load(), 9);
    }

    void aFutureCancelledWhileItWaitsEndsItsJob()
    {
        JobRunner runner;
        QSemaphore gate;
        std::atomic<int> ran = 0;
        const auto wait = [&](core::Progress &) {
            gate.acquire();
            ++ran;
            return core::Result<void>();
        };
        for (int i = 0; i < 10; ++i)
            runner.run<void>(QString::number(i), Visibility::Quiet, wait);
        bool isCancelled = false;
        auto last = runner.run<void>(QStringLiteral("last"), Visibility::Quiet, wait);
        JobRunner::then<void>(last, this, [&](const core::Result<void> &result) {
            isCancelled = !result && result.error().code() == core::ErrorCode::Cancelled;
        });
        last.cancel();
        gate.release(11);
        QTRY_VERIFY(isCancelled);
        QTRY_COMPARE(runner.activeCount(), 0);
        QCOMPARE(ran.load(), 10);
    }

    void destructionStopsTheWorkAndWaits()
    {
        std::atomic<bool> ended = false;
        {
            JobRunner runner;
            runner.run<void>(QStringLiteral("Endless"), Visibility::Listed, [&](core::Progress &progress) {
                while (!progress.stopRequested())
                    QThread::yieldCurrentThread();
                ended = true;
                return core::Result<void>(core::Error::cancelled());
            });
            QTRY_COMPARE(runner.jobs().constFirst()->state(), Job::State::Running);
        }
        QVERIFY(ended);
    }

    void keepsTheNewestLinesOfALongLog()
    {
        JobState state;
        for (int i = 0; i < 2005; ++i)
            state.log(std::to_string(i));
        const QStringList lines = state.logLines();
        QCOMPARE(lines.size(), 2001);
        QCOMPARE(lines.constFirst(), QStringLiteral("... (5)"));
        QCOMPARE(lines.constLast(), QStringLiteral("2004"));
    }
};

QTEST_GUILESS_MAIN(TestJobRunner)
#include "tst_job_runner.moc"
