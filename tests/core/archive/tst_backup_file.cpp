#include "core/archive/backup_file_reader.h"
#include "core/archive/backup_file_writer.h"
#include "core/archive/bucket.h"
#include "tests/support/synced_folders.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <map>
#include <random>
#include <sys/resource.h>

using core::BackupFileReader;
using core::BackupFileWriter;
using core::ErrorCode;

/// The container alone: rows in, rows out, and nothing damaged goes unnoticed.
class TestBackupFile : public QObject
{
    Q_OBJECT

    using Rows = std::map<std::string, std::string>;

    QTemporaryDir m_folder;

    std::filesystem::path path(const char *name = "file") const
    {
        return m_folder.filePath(name).toStdString();
    }
    QStringList names() const { return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden); }

    static Rows rowsOf(std::size_t count, std::size_t valueBytes, std::size_t keyBytes = 8)
    {
        Rows rows;
        for (std::size_t i = 0; i < count; ++i) {
            std::string key = std::to_string(i * 7919 % 1'000'000);
            key.insert(0, keyBytes - key.size(), '0');
            rows[key] = std::string(valueBytes, char('a' + i % 3));
        }
        return rows;
    }
    static core::Result<core::BackupFileTotals> write(const std::filesystem::path &path, const Rows &rows)
    {
        core::Result<BackupFileWriter> writer = BackupFileWriter::create(path, "header");
        if (!writer)
            return writer.error();
        for (const auto &[key, value] : rows) {
            if (auto ok = writer->append(key, value, value.size()); !ok)
                return ok.error();
        }
        return writer->commit();
    }
    static core::Result<Rows> verified(const std::filesystem::path &path)
    {
        const auto file = BackupFileReader::open(path);
        if (!file)
            return file.error();
        Rows rows;
        core::NoProgress progress;
        const auto visit = [&rows](std::string_view key, std::string_view value) -> core::Result<void> {
            rows.emplace(key, value);
            return {};
        };
        if (auto ok = (*file)->verify(visit, progress); !ok)
            return ok.error();
        return rows;
    }
    static core::Result<void> verify(const std::filesystem::path &path)
    {
        const auto file = BackupFileReader::open(path);
        if (!file)
            return file.error();
        core::NoProgress progress;
        return (*file)->verify([](std::string_view, std::string_view) { return core::Result<void>(); },
                               progress);
    }
    QByteArray bytes() const
    {
        QFile file(m_folder.filePath("file"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void setBytes(const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath("damaged"));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
    }

private slots:
    void cleanup()
    {
        for (const QString &name : names())
            QFile::remove(m_folder.filePath(name));
    }

    void readsWhatWasWritten_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("valueBytes");
        QTest::addColumn<int>("keyBytes");
        QTest::newRow("nothing") << 0 << 0 << 8;
        QTest::newRow("one row") << 1 << 10 << 8;
        QTest::newRow("one row larger than a block") << 1 << 400'000 << 8;
        QTest::newRow("many blocks") << 3000 << 300 << 8;
        QTest::newRow("many indexes") << 2000 << 5000 << 2000;
    }
    void readsWhatWasWritten()
    {
        QFETCH(const int, count);
        QFETCH(const int, valueBytes);
        QFETCH(const int, keyBytes);
        const Rows rows = rowsOf(std::size_t(count), std::size_t(valueBytes), std::size_t(keyBytes));
        const auto totals = write(path(), rows);
        QVERIFY(totals);
        QCOMPARE(totals->items, std::uint64_t(count));
        QCOMPARE(totals->itemBytes, std::uint64_t(count) * std::uint64_t(valueBytes));
        QCOMPARE(std::int64_t(totals->fileBytes), QFile(m_folder.filePath("file")).size());
        const auto read = verified(path());
        QVERIFY(read && *read == rows);

        const auto file = BackupFileReader::open(path());
        QVERIFY(file);
        QCOMPARE((*file)->header(), std::string("header"));
        QCOMPARE((*file)->totals().sha256, totals->sha256);
        BackupFileReader::Rows cursor(**file);
        auto expected = rows.begin();
        for (cursor.seek({}); cursor.valid(); cursor.next(), ++expected) {
            QVERIFY(expected != rows.end());
            QVERIFY(cursor.key() == expected->first && cursor.value() == expected->second);
        }
        QVERIFY(expected == rows.end() && cursor.status());
        auto backward = rows.rbegin();
        for (cursor.seekToLast(); cursor.valid(); cursor.previous(), ++backward)
            QVERIFY(cursor.key() == backward->first);
        QVERIFY(backward == rows.rend());
    }

    void findsRowsInTheMiddle()
    {
        const Rows rows = rowsOf(3000, 300);
        QVERIFY(write(path(), rows));
        const auto file = BackupFileReader::open(path());
        QVERIFY(file);
        BackupFileReader::Rows cursor(**file);
        std::mt19937_64 random(7);
        for (int i = 0; i < 3000; ++i) {
            std::string key = std::to_string(random() % 1'100'000);
            key.insert(0, 8 - key.size(), '0');
            if (i % 2 == 0)
                key = std::next(rows.begin(), std::ptrdiff_t(random() % rows.size()))->first;
            const auto expected = rows.lower_bound(key);
            cursor.seek(key);
            QCOMPARE(cursor.valid(), expected != rows.end());
            if (cursor.valid())
                QVERIFY(cursor.key() == expected->first && cursor.value() == expected->second);
            cursor.seekBefore(key);
            QCOMPARE(cursor.valid(), expected != rows.begin());
            if (cursor.valid())
                QVERIFY(cursor.key() == std::prev(expected)->first);
        }
    }

    void everyFlippedByteIsNoticed()
    {
        QVERIFY(write(path(), rowsOf(450, 300)));
        const QByteArray whole = bytes();
        for (qsizetype i = 0; i < whole.size(); ++i) {
            for (const char flip : {char(0x01), char(0xff)}) {
                QByteArray damaged = whole;
                damaged[i] = char(damaged[i] ^ flip);
                setBytes(damaged);
                const auto read = verify(path("damaged"));
                QVERIFY2(!read, qPrintable(QString("byte %1 of %2").arg(i).arg(whole.size())));
                QVERIFY(read.error().code() == ErrorCode::Corruption ||
                        (read.error().code() == ErrorCode::InvalidFormat && i < 12));
            }
        }
    }

    void aTruncatedFileIsNoticed()
    {
        QVERIFY(write(path(), rowsOf(450, 300)));
        const QByteArray whole = bytes();
        for (qsizetype size = 0; size < whole.size(); ++size) {
            setBytes(whole.left(size));
            const auto file = BackupFileReader::open(path("damaged"));
            QVERIFY2(!file, qPrintable(QString("%1 of %2 bytes").arg(size).arg(whole.size())));
        }
        setBytes(whole + '\0');
        QVERIFY(!BackupFileReader::open(path("damaged")));
        setBytes(whole + whole);
        QVERIFY(!verify(path("damaged")));
    }

    void anotherVersionIsRefusedWithItsNumber()
    {
        QVERIFY(write(path(), rowsOf(1, 1)));
        QByteArray later = bytes();
        later[11] = 2;
        setBytes(later);
        const auto file = BackupFileReader::open(path("damaged"));
        QVERIFY(!file);
        QCOMPARE(file.error().code(), ErrorCode::InvalidFormat);
        QVERIFY(file.error().message().ends_with(
            "has version 2 of the backup file's format; this program reads version 1: take a newer one"));
    }

    void whatIsNoBackupFileIsSaid()
    {
        setBytes("{\"Item\":{}}\n");
        const auto text = BackupFileReader::open(path("damaged"));
        QVERIFY(!text);
        QCOMPARE(text.error().code(), ErrorCode::InvalidFormat);
        const auto folder = BackupFileReader::open(m_folder.path().toStdString());
        QVERIFY(!folder);
        QCOMPARE(folder.error().code(), ErrorCode::IoError);
        QCOMPARE(BackupFileReader::open(path("missing")).error().code(), ErrorCode::IoError);
    }

    /// Each with right sums of its own.
    void partsThatDoNotBelongTogetherAreNoticed()
    {
        // The first halves of two files that differ in their last rows only: blocks of the same place, good
        // in themselves.
        Rows rows = rowsOf(450, 300);
        QVERIFY(write(path(), rows));
        const QByteArray one = bytes();
        for (auto &[key, value] : rows)
            std::fill(value.begin(), value.end(), 'x');
        QVERIFY(write(path(), rows));
        const QByteArray other = bytes();
        int mixed = 0;
        for (qsizetype at = 13; at < std::min(one.size(), other.size()); ++at) {
            if (one[at - 1] == other[at - 1])
                continue; // only where the two differ does it matter which one it comes from
            setBytes(one.left(at) + other.mid(at));
            QVERIFY(!verify(path("damaged")));
            ++mixed;
        }
        QVERIFY(mixed > 50);
    }

    void aFullDiskLeavesNothing()
    {
        // A limit on the size of files stands in for a full disk.
        std::mt19937_64 random(1);
        Rows rows = rowsOf(3000, 1000);
        for (auto &[key, value] : rows) {
            for (char &c : value)
                c = char(random());
        }
        QFile before(m_folder.filePath("file"));
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") == 6);
        before.close();
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &limit), 0);
        for (const rlim_t most : {rlim_t(0), rlim_t(1000), rlim_t(1'500'000)}) {
            const rlimit small{most, limit.rlim_max};
            QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
            const auto totals = write(path(), rows);
            QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);
            QVERIFY(!totals);
            QCOMPARE(totals.error().code(), ErrorCode::IoError);
            QCOMPARE(names(), QStringList("file"));
            QCOMPARE(bytes(), QByteArray("before"));
        }
    }

    /// A file whose name is not on disk is lost with it when the power goes.
    void theFolderOfAFileIsOnDisk()
    {
        support::syncedFolders().clear();
        QVERIFY(write(path(), rowsOf(10, 10)));
        const std::filesystem::path folder = std::filesystem::canonical(m_folder.path().toStdString());
        QVERIFY(support::syncedFolders() == std::vector{folder});
    }
    void theFoldersOfAnObjectAreOnDisk()
    {
        const QTemporaryDir root;
        const std::filesystem::path bucketFolder =
            std::filesystem::canonical(root.path().toStdString()) / "bucket";
        std::filesystem::create_directory(bucketFolder);
        const auto bucket = core::Bucket::open(root.path().toStdString(), "bucket");
        QVERIFY(bucket);
        support::syncedFolders().clear();
        QVERIFY(bucket->put("a/b/object", "bytes"));
        QVERIFY((support::syncedFolders() ==
                 std::vector{bucketFolder, bucketFolder / "a", bucketFolder / "a" / "b"}));
    }

    void aFileThatIsNotCommittedIsNotThere()
    {
        {
            auto writer = BackupFileWriter::create(path(), "header");
            QVERIFY(writer && writer->append("key", "value", 5));
        }
        QCOMPARE(names(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestBackupFile)
#include "tst_backup_file.moc"
