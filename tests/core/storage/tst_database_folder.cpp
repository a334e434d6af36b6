// Databases in real folders: who may open them, and what opening leaves behind.

#include "core/storage/maintenance.h"
#include "tests/core/storage/database_steps.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <thread>

using namespace core;

namespace {

/// Names, times and bytes of all files: two of them are equal only if nothing at all was touched.
QByteArray contentsOf(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(file.fileName()));
        files[file.fileName()] =
            QFileInfo(file).lastModified().toString(Qt::ISODateWithMs).toUtf8() + file.readAll();
    }
    QByteArray all;
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        all += file.key().toUtf8() + '\0' + file.value() + '\0';
    return all;
}

} // namespace

class TestDatabaseFolder : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_root;

    QString path(const QString &name) const { return m_root->filePath(name); }
    DatabaseOptions options(const QString &name = QStringLiteral("db"),
                            AccessMode access = AccessMode::ReadWrite) const
    {
        DatabaseOptions made;
        made.folder = path(name).toStdString();
        made.access = access;
        return made;
    }
    void fill(std::uint64_t rows, std::size_t textBytes = 100) const
    {
        const auto database = steps::mustOpen(options());
        for (std::uint64_t i = 0; i < rows; ++i)
            steps::must(database->commitBulk(steps::putRow(1, i, textBytes)));
    }

private slots:
    void init() { m_root = std::make_unique<QTemporaryDir>(); }

    void keepsWhatWasCommitted()
    {
        fill(1000);
        const auto database = steps::mustOpen(options());
        QCOMPARE(steps::rowsOf(*database, 1), 1000U);
        QCOMPARE(database->counter({1, 0}).items, 1000);
        QVERIFY(database->approximateBytes({}, {}) > 0);
    }
    void belongsToItsOwnerAlone()
    {
        fill(10);
        const auto database = steps::mustOpen(options());
        struct stat info = {};
        QCOMPARE(::stat(path("db").toUtf8(), &info), 0);
        QCOMPARE(info.st_mode & 0777, 0700U);
        int files = 0;
        for (const QString &name : QDir(path("db")).entryList(QDir::Files)) {
            QCOMPARE(::stat(path("db/" + name).toUtf8(), &info), 0);
            QVERIFY2((info.st_mode & 077) == 0, qPrintable(name));
            ++files;
        }
        QVERIFY(files >= 4);
    }
    void refusesASecondProgramByName()
    {
        fill(10);
        int ready[2];
        int end[2];
        QCOMPARE(::pipe(ready) + ::pipe(end), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            auto held = Database::open(options());
            const char answer = held ? 'y' : 'n';
            if (::write(ready[1], &answer, 1) != 1)
                ::_exit(2);
            char wait = 0;
            ::_exit(::read(end[0], &wait, 1) == 1 ? 0 : 1);
        }
        char answer = 0;
        QCOMPARE(::read(ready[0], &answer, 1), 1);
        QCOMPARE(answer, 'y');
        const auto second = Database::open(options());
        const auto reading = Database::open(options("db", AccessMode::ReadOnly));
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        for (const int descriptor : {ready[0], ready[1], end[0], end[1]})
            ::close(descriptor);

        QVERIFY(!second);
        QCOMPARE(second.error().code(), ErrorCode::Locked);
        const std::string name = "(tst_database_folder, process " + std::to_string(child) + ")";
        QVERIFY2(second.error().message().find(name) != std::string::npos, second.error().message().c_str());
        QVERIFY(reading);
        QCOMPARE(steps::rowsOf(**reading, 1), 10U);
        // The one that was killed holds nothing any more, and its note does not count.
        QVERIFY(Database::open(options()));
    }
    void refusesItselfAsWell()
    {
        const auto first = steps::mustOpen(options());
        const auto second = Database::open(options());
        QVERIFY(!second);
        QCOMPARE(second.error().code(), ErrorCode::Locked);
        steps::must(first->commit(steps::putRow(1, 1)));
    }
    void readingChangesNoByte_data()
    {
        QTest::addColumn<bool>("killed");
        QTest::newRow("closed in order") << false;
        QTest::newRow("its program was killed") << true;
    }
    void readingChangesNoByte()
    {
#if defined(__SANITIZE_THREAD__)
        QSKIP("the thread sanitizer cannot follow a fork into a program that starts threads");
#endif
        QFETCH(const bool, killed);
        const pid_t child = ::fork();
        if (child == 0) {
            auto database = steps::mustOpen(options());
            for (std::uint64_t i = 0; i < 40; ++i)
                steps::must(
                    database->commitBulk(steps::putRow(1, i, 1'000'000))); // more than one log's worth
            steps::must(database->flush());
            if (killed)
                ::kill(::getpid(), SIGKILL);
            database.reset();
            ::_exit(0);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        QCOMPARE(bool(WIFSIGNALED(status)), killed);

        const QByteArray before = contentsOf(path("db"));
        {
            const auto database = steps::mustOpen(options("db", AccessMode::ReadOnly));
            QVERIFY(database->readOnly());
            QCOMPARE(steps::rowsOf(*database, 1), 40U);
            QCOMPARE(database->counter({1, 0}).items, 40);
            database->compact({}, {});
            for (const auto &refused : {database->commit(steps::putRow(1, 100)), database->flush(),
                                        database->commitBulk(steps::putRow(1, 100))}) {
                QVERIFY(!refused);
                QCOMPARE(refused.error().code(), ErrorCode::ReadOnly);
            }
            QVERIFY(!database->takeTableNumber());
        }
        QVERIFY(contentsOf(path("db")) == before);
    }
    void readsOneMomentWhileAnotherWrites()
    {
        const auto writer = steps::mustOpen(options());
        std::atomic<bool> stop = false;
        std::atomic<std::uint64_t> written = 0;
        std::thread thread([&] {
            for (std::uint64_t i = 0; !stop; ++i) {
                steps::must(writer->commitBulk(steps::putRow(1, i, 100'000)));
                written = i + 1;
                std::this_thread::sleep_for(std::chrono::microseconds(500)); // a new log every 0.2 s
            }
        });
        while (written == 0)
            std::this_thread::yield();
        for (int round = 0; round < 10; ++round) {
            const std::uint64_t before = written;
            const auto reader = Database::open(options("db", AccessMode::ReadOnly));
            if (!reader)
                qFatal("%s", reader.error().message().c_str());
            const std::uint64_t rows = steps::rowsOf(**reader, 1);
            QVERIFY(rows >= before);
            QCOMPARE((*reader)->counter({1, 0}).items, std::int64_t(rows));
            for (std::uint64_t i = 0; i < rows; i += 97) // a prefix of what was written, without a gap
                QVERIFY(steps::hasRow(**reader, 1, i));
            while (written < before + 40) // the next round has another moment
                std::this_thread::yield();
        }
        stop = true;
        thread.join();
    }
    void saysWhatIsNoDatabase()
    {
        QFile file(path("file"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(QDir().mkpath(path("photos")));
        QVERIFY(QFile(path("photos/holiday.jpg")).open(QIODevice::WriteOnly));
        const auto message = [this](const QString &name, AccessMode access, bool create) {
            DatabaseOptions made = options(name, access);
            made.createIfMissing = create;
            const auto opened = Database::open(made);
            return opened ? std::string("opened") : opened.error().message();
        };
        const std::string root = m_root->path().toStdString() + "/";
        QCOMPARE(message("file", AccessMode::ReadWrite, true),
                 root + "file is a file, not a database folder");
        QCOMPARE(message("photos", AccessMode::ReadWrite, true),
                 "The folder " + root + "photos holds other files and no database");
        QCOMPARE(message("none", AccessMode::ReadWrite, false), "There is no database in " + root + "none");
        QCOMPARE(message("none", AccessMode::ReadOnly, true), "There is no database in " + root + "none");
        QCOMPARE(message("photos", AccessMode::ReadOnly, true), "There is no database in " + root + "photos");
        QCOMPARE(QDir(path("photos")).entryList(QDir::Files), QStringList("holiday.jpg"));
        QVERIFY(!QDir(path("none")).exists());
        QCOMPARE(message("deep/er/db/", AccessMode::ReadWrite, true), std::string("opened"));
    }
    void opensReadOnlyWithoutPermissionToWrite()
    {
        if (::geteuid() == 0)
            QSKIP("root may write everywhere");
        fill(10);
        QVERIFY(QFile::setPermissions(path("db"), QFile::ReadOwner | QFile::ExeOwner));
        const auto writing = Database::open(options());
        const auto reading = Database::open(options("db", AccessMode::ReadOnly));
        QVERIFY(QFile::setPermissions(path("db"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY(!writing);
        QVERIFY(writing.error().message().find("may not write") != std::string::npos);
        QVERIFY(reading);
    }
    void refusesANewerFormat()
    {
        {
            const auto database = steps::mustOpen(options());
            Mutation mutation;
            mutation.put(keys::recordKey(keys::Record::FormatVersion), std::string("\0\0\0\x63", 4));
            steps::must(database->commit(std::move(mutation)));
        }
        const auto opened = Database::open(options());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code(), ErrorCode::Unsupported);
        QVERIFY(opened.error().message().find("format version 99") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestDatabaseFolder)
#include "tst_database_folder.moc"
