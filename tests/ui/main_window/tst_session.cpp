#include "ui/jobs/job_runner.h"
#include "ui/main_window/session.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ui;

class TestSession : public QObject
{
    Q_OBJECT

private slots:
    void aChangeIsOnDiskWithinASecond()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("state/session.json"));
        JobRunner jobs;
        int value = 1;
        Session session(jobs, file, [&] { return QJsonObject{{QStringLiteral("value"), value}}; });
        QElapsedTimer clock;
        clock.start();
        session.touch();
        QTRY_COMPARE(Session::load(file)[QStringLiteral("value")].toInt(), 1);
        QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
        value = 2;
        session.touch();
        QTRY_COMPARE(Session::load(file)[QStringLiteral("value")].toInt(), 2);
    }

    void unbrokenChangesDoNotPutOffTheWriting()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("session.json"));
        JobRunner jobs;
        Session session(jobs, file, [] { return QJsonObject{{QStringLiteral("value"), 1}}; });
        QTimer typist;
        connect(&typist, &QTimer::timeout, &session, &Session::touch);
        typist.start(20);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), 1500);
    }

    void whilePausedNothingIsWritten()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("session.json"));
        JobRunner jobs;
        Session session(jobs, file, [] { return QJsonObject{{QStringLiteral("value"), 1}}; });
        session.setPaused(true);
        session.touch();
        QTest::qWait(600);
        QVERIFY(!QFile::exists(file));
        session.flush();
        QVERIFY(QFile::exists(file));
    }

    void aFileThatCannotBeReadIsSetAside()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("session.json"));
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{\"tabs\": [");
        broken.close();
        QVERIFY(Session::load(file).isEmpty());
        QVERIFY(!QFile::exists(file));
        QVERIFY(QFile::exists(file + QStringLiteral(".unreadable")));
    }

    void aFolderThatRefusesIsTold()
    {
        QTemporaryDir folder;
        QFile blocker(folder.filePath(QStringLiteral("state")));
        QVERIFY(blocker.open(QIODevice::WriteOnly)); // a file where the folder should be
        JobRunner jobs;
        Session session(jobs, folder.filePath(QStringLiteral("state/session.json")), [] {
            return QJsonObject{{QStringLiteral("value"), 1}};
        });
        QSignalSpy failed(&session, &Session::writeFailed);
        session.touch();
        QTRY_COMPARE(failed.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
