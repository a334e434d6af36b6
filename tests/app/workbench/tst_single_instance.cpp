// Two starts with one profile: the second hands over, and what a crash leaves is in nobody's way.

#include "app/workbench/single_instance.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <future>

using namespace app;
using Outcome = SingleInstance::Outcome;

namespace {

/// A start of another program, as it blocks.
std::future<Outcome> startElsewhere(const QString &folder, const StartRequest &request, int answerMs = 5000)
{
    return std::async(std::launch::async, [=] { return SingleInstance(folder).start(request, answerMs); });
}

bool isAnswered(const std::future<Outcome> &outcome)
{
    return QTest::qWaitFor(
        [&] { return outcome.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }, 10000);
}

} // namespace

class TestSingleInstance : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theSecondHandsItsRequestToTheFirst_data()
    {
        QTest::addColumn<bool>("hasRuntimeFolder");
        QTest::newRow("socket in the runtime folder") << true;
        QTest::newRow("socket in the profile") << false;
    }

    void theSecondHandsItsRequestToTheFirst()
    {
        QFETCH(bool, hasRuntimeFolder);
        const QTemporaryDir runtime;
        qputenv("XDG_RUNTIME_DIR", hasRuntimeFolder ? runtime.path().toUtf8() : QByteArray());
        SingleInstance first(m_folder->path());
        QCOMPARE(first.start({}), Outcome::First);
        QList<StartRequest> requests;
        connect(&first, &SingleInstance::requested, this,
                [&](const StartRequest &request) { requests.append(request); });
        const StartRequest request{
            {QStringLiteral("/data/Bestände 山田"), QStringLiteral("/data/two\nlines")},
            true,
            QByteArrayLiteral("token-1")};
        auto second = startElsewhere(m_folder->path(), request);
        QVERIFY(isAnswered(second));
        QCOMPARE(second.get(), Outcome::HandedOver);
        auto third = startElsewhere(m_folder->path(), {});
        QVERIFY(isAnswered(third));
        QCOMPARE(third.get(), Outcome::HandedOver);
        QCOMPARE(requests, (QList<StartRequest>{request, StartRequest()}));
    }

    void anotherProfileIsAnotherProgram()
    {
        const QTemporaryDir other;
        SingleInstance first(m_folder->path());
        SingleInstance second(other.path());
        QCOMPARE(first.start({}), Outcome::First);
        QCOMPARE(second.start({}), Outcome::First);
    }

    void theProfileIsFreeAgainAfterTheFirst()
    {
        {
            SingleInstance first(m_folder->path());
            QCOMPARE(first.start({}), Outcome::First);
        }
        SingleInstance second(m_folder->path());
        QCOMPARE(second.start({}), Outcome::First);
    }

    void aProgramThatDoesNotAnswerIsNamed()
    {
        SingleInstance first(m_folder->path());
        QCOMPARE(first.start({}), Outcome::First);
        // This thread is the first program, and it waits here instead of answering.
        SingleInstance second(m_folder->path());
        QCOMPARE(second.start({}, 100), Outcome::Unreachable);
        QCOMPARE(second.otherProcess(), QCoreApplication::applicationPid());
    }

    void aFolderThatTakesNoLockIsNoObstacle()
    {
        QFile file(m_folder->filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        SingleInstance first(file.fileName() + QStringLiteral("/state"));
        QCOMPARE(first.start({}), Outcome::First);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_single_instance.moc"
