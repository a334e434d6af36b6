// A thread for work that comes now and then: when it works, what it says of failures, and how it ends.

#include "core/base/work_thread.h"

#include <QSemaphore>
#include <QTest>
#include <atomic>

using namespace core;

class TestWorkThread : public QObject
{
    Q_OBJECT

private slots:
    void worksAtOnceAndWhenItIsWoken()
    {
        std::atomic<int> rounds = 0;
        WorkThread thread([&]() -> Result<void> {
            ++rounds;
            return {};
        });
        QVERIFY(thread.waitUntilIdle()); // not started: there is nothing to wait for
        QCOMPARE(rounds.load(), 0);
        thread.start();
        QVERIFY(thread.waitUntilIdle());
        QCOMPARE(rounds.load(), 1);
        thread.wake();
        QVERIFY(thread.waitUntilIdle());
        QCOMPARE(rounds.load(), 2);
    }

    void isWokenDuringARound()
    {
        std::atomic<int> rounds = 0;
        QSemaphore entered;
        QSemaphore mayEnd;
        WorkThread thread([&]() -> Result<void> {
            ++rounds;
            entered.release();
            mayEnd.acquire();
            return {};
        });
        thread.start();
        entered.acquire();
        thread.wake(); // what came now may have been overlooked
        mayEnd.release(2);
        QVERIFY(thread.waitUntilIdle());
        QCOMPARE(rounds.load(), 2);
    }

    void worksAgainAfterAPause()
    {
        QSemaphore rounds;
        WorkThread thread(
            [&]() -> Result<void> {
                rounds.release();
                return {};
            },
            std::chrono::milliseconds(1));
        thread.start();
        QVERIFY(rounds.tryAcquire(3, 10'000));
    }

    void tellsTheLastFailureUntilARoundSucceeds()
    {
        std::atomic<bool> fails = true;
        WorkThread thread([&]() -> Result<void> {
            if (fails)
                return Error::io("no room");
            return {};
        });
        thread.start();
        const Result<void> failed = thread.waitUntilIdle();
        QVERIFY(!failed);
        QCOMPARE(failed.error().message(), std::string("no room"));
        fails = false;
        thread.wake();
        QVERIFY(thread.waitUntilIdle());
    }

    void endsOnceItsRoundNoticesThatItShould()
    {
        QSemaphore entered;
        std::atomic<bool> noticed = false;
        {
            WorkThread *running = nullptr;
            WorkThread thread([&]() -> Result<void> {
                entered.release();
                while (!running->stopRequested())
                    std::this_thread::yield();
                noticed = true;
                return {};
            });
            running = &thread;
            thread.start();
            entered.acquire();
        }
        QVERIFY(noticed);
    }
};

QTEST_GUILESS_MAIN(TestWorkThread)
#include "tst_work_thread.moc"
