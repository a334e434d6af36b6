// Damaged folders: what is wrong is said, nothing is removed, and what can be saved is saved.

#include "core/storage/maintenance.h"
#include "tests/core/storage/database_steps.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace core;

class TestDatabaseDamage : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_root;
    static constexpr std::uint64_t kRows = 2000;

    DatabaseOptions options() const
    {
        DatabaseOptions made;
        made.folder = m_root->filePath("db").toStdString();
        return made;
    }
    QDir folder() const { return QDir(m_root->filePath("db")); }
    QString file(const QString &pattern) const
    {
        const QStringList found = folder().entryList({pattern}, QDir::Files, QDir::Name);
        if (found.isEmpty())
            qFatal("no file %s", qPrintable(pattern));
        return folder().filePath(found.first());
    }
    static void change(const QString &path, const std::function<void(QByteArray &)> &edit)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadWrite))
            qFatal("cannot open %s", qPrintable(path));
        QByteArray bytes = file.readAll();
        edit(bytes);
        file.resize(0);
        file.seek(0);
        file.write(bytes);
    }
    CheckReport check() const
    {
        NoProgress progress;
        auto report = checkDatabase(options(), progress);
        if (report)
            return *report;
        CheckReport failed;
        failed.problems.push_back(report.error().message());
        return failed;
    }

private slots:
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        auto database = steps::mustOpen(options());
        for (std::uint64_t i = 0; i < kRows; ++i)
            steps::must(database->commitBulk(steps::putRow(1, i)));
        database->compact({}, {}); // most of it in tables ...
        steps::must(database->commit(steps::putRow(1, kRows)));
        steps::must(database->commit(steps::putRow(1, kRows + 1))); // ... and some in the log
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("damage");
        QTest::addColumn<QString>("word"); // of the message
        QTest::newRow("no CURRENT") << "CURRENT"
                                    << "remove"
                                    << "CURRENT is missing";
        QTest::newRow("empty CURRENT") << "CURRENT"
                                       << "empty"
                                       << "CURRENT";
        QTest::newRow("no manifest") << "MANIFEST-*"
                                     << "remove"
                                     << "MANIFEST";
        QTest::newRow("a bit of the manifest") << "MANIFEST-*"
                                               << "flip"
                                               << "orruption";
        QTest::newRow("no table") << "*.ldb"
                                  << "remove"
                                  << ".ldb) is missing";
        QTest::newRow("half a table") << "*.ldb"
                                      << "halve"
                                      << ".ldb is";
        QTest::newRow("no log") << "*.log"
                                << "remove"
                                << ".log) is missing";
        QTest::newRow("a bit of the log") << "*.log"
                                          << "flip"
                                          << "checksum mismatch";
    }
    void saysWhatIsWrong()
    {
        QFETCH(const QString, pattern);
        QFETCH(const QString, damage);
        QFETCH(const QString, word);
        const QString path = file(pattern);
        if (damage == "remove")
            QVERIFY(QFile::remove(path));
        else if (damage == "empty")
            change(path, [](QByteArray &bytes) { bytes.clear(); });
        else if (damage == "halve")
            change(path, [](QByteArray &bytes) { bytes.resize(bytes.size() / 2); });
        else
            change(path, [](QByteArray &bytes) { bytes[20] = char(bytes[20] ^ 0x10); });
        const QStringList before = folder().entryList(QDir::Files);

        for (const AccessMode access : {AccessMode::ReadWrite, AccessMode::ReadOnly}) {
            DatabaseOptions made = options();
            made.access = access;
            const auto opened = Database::open(made);
            QVERIFY(!opened);
            const QString message = QString::fromStdString(opened.error().message());
            QVERIFY2(opened.error().code() == ErrorCode::Corruption, qPrintable(message));
            QVERIFY2(message.contains(word), qPrintable(message));
            QVERIFY2(message.contains(m_root->filePath("db")), qPrintable(message));
        }
        for (const QString &name : before)
            QVERIFY2(folder().exists(name), qPrintable(name));
        QVERIFY(!check().problems.empty());
    }
    void findsAFlippedBitInATableWhenReading()
    {
        change(file("*.ldb"),
               [](QByteArray &bytes) { bytes[bytes.size() / 3] = char(bytes[bytes.size() / 3] ^ 1); });
        const auto database = steps::mustOpen(options());
        const auto cursor = database->cursor({}, {});
        while (cursor->valid())
            cursor->next();
        QVERIFY(!cursor->status());
        QCOMPARE(cursor->status().error().code(), ErrorCode::Corruption);
        const CheckReport report = check();
        QCOMPARE(report.problems.size(), std::size_t(1));
        QVERIFY(report.problems.front().find("damaged") != std::string::npos);
    }
    void checksAGoodFolderAsGood()
    {
        const CheckReport report = check();
        QVERIFY2(report.problems.empty(), report.problems.empty() ? "" : report.problems.front().c_str());
        QCOMPARE(report.rows, kRows + 2);
        QVERIFY(report.records >= 2);
    }
    void findsARowThatIsNoItemAndACounterThatIsWrong()
    {
        {
            const auto database = steps::mustOpen(options());
            Mutation mutation;
            mutation.put(steps::rowKey(1, 5), "nonsense");
            steps::must(database->commit(std::move(mutation)));
        }
        const CheckReport report = check();
        QCOMPARE(report.problems.size(), std::size_t(2));
        QVERIFY(report.problems[0].find("stored item") != std::string::npos);
        QVERIFY(report.problems[1].find("counted are 2002 rows") != std::string::npos);
        QVERIFY(report.problems[1].find("there are 2001") != std::string::npos);
    }
    /// Where all rows of a table or index are gone, nobody but its counter remembers them.
    void countsRowsThatAreGone()
    {
        {
            const auto database = steps::mustOpen(options());
            Mutation mutation;
            mutation.count({7, 0}, 5, 500);
            mutation.count({7, 2}, 5, 100);
            steps::must(database->commit(std::move(mutation)));
        }
        const CheckReport report = check();
        QCOMPARE(report.problems.size(), std::size_t(2));
        QVERIFY(report.problems[0].find("Table number 7, index number 0: counted are 5 rows") !=
                std::string::npos);
        QVERIFY(report.problems[0].find("there are 0 of 0") != std::string::npos);

        NoProgress progress;
        QVERIFY(repairDatabase(options(), progress));
        QVERIFY(check().problems.empty());
        const auto database = steps::mustOpen(options());
        QCOMPARE(database->counter({7, 0}).items, 0);
        QCOMPARE(database->counter({7, 2}).bytes, 0);
        QCOMPARE(database->counter({1, 0}).items, std::int64_t(steps::rowsOf(*database, 1)));
    }
    void stopsCheckingWhenAsked()
    {
        struct Impatient : Progress
        {
            void report(std::uint64_t, std::uint64_t) override {}
            void log(std::string_view) override {}
            bool stopRequested() const override { return true; }
        } progress;
        const auto report = checkDatabase(options(), progress);
        QVERIFY(!report);
        QCOMPARE(report.error().code(), ErrorCode::Cancelled);
    }
    void repairs_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("damage");
        QTest::newRow("no CURRENT") << "CURRENT"
                                    << "remove";
        QTest::newRow("no manifest") << "MANIFEST-*"
                                     << "remove";
        QTest::newRow("no log") << "*.log"
                                << "remove";
        QTest::newRow("a bit of a table") << "*.ldb"
                                          << "flip";
        QTest::newRow("nothing at all") << "*.ldb"
                                        << "none";
    }
    void repairs()
    {
        QFETCH(const QString, pattern);
        QFETCH(const QString, damage);
        const QString path = file(pattern);
        if (damage == "remove")
            QVERIFY(QFile::remove(path));
        else if (damage == "flip")
            change(path,
                   [](QByteArray &bytes) { bytes[bytes.size() / 3] = char(bytes[bytes.size() / 3] ^ 1); });
        NoProgress progress;
        const auto report = repairDatabase(options(), progress);
        QVERIFY2(report, report ? "" : report.error().message().c_str());
        QVERIFY(std::filesystem::exists(report->copy));
        const bool damaged = damage == "flip" || pattern == "*.log";
        QVERIFY2(damaged ? report->rows > kRows / 2 && report->rows < kRows + 2 : report->rows == kRows + 2,
                 qPrintable(QString::number(report->rows)));
        const CheckReport after = check();
        QVERIFY2(after.problems.empty(), after.problems.empty() ? "" : after.problems.front().c_str());
        const auto database = steps::mustOpen(options());
        QCOMPARE(steps::rowsOf(*database, 1), report->rows);
        QCOMPARE(database->counter({1, 0}).items, std::int64_t(report->rows));
        steps::must(database->commit(steps::putRow(1, 99999)));
    }
    void aRepairThatIsStoppedLeavesEverythingAsItWas()
    {
        class StoppingProgress final : public Progress
        {
        public:
            explicit StoppingProgress(int questions)
                : m_left(questions)
            {}
            void report(std::uint64_t, std::uint64_t) override {}
            void log(std::string_view) override {}
            bool stopRequested() const override { return m_left == 0 || --m_left == 0; }

        private:
            mutable int m_left; // how often it says no
        };
        const auto content = [this] {
            QMap<QString, QByteArray> files;
            for (const QString &name : folder().entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot)) {
                QFile file(folder().filePath(name));
                if (name != "LOCK")
                    files[name] = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("a folder");
            }
            return files;
        };
        const auto before = content();
        int stops = 0;
        for (;; ++stops) {
            QVERIFY2(stops < 500, "it never comes to an end");
            StoppingProgress progress(stops + 1);
            const auto report = repairDatabase(options(), progress);
            if (report)
                break;
            QCOMPARE(report.error().code(), ErrorCode::Cancelled);
            QCOMPARE(content().keys(), before.keys());
            QVERIFY(content() == before);
        }
        QVERIFY2(stops >= 5, qPrintable(QString::number(stops))); // within LevelDB's part, too
        QCOMPARE(check().problems, std::vector<std::string>{});
        QCOMPARE(check().rows, kRows + 2);
    }

    void repairsNoFolderThatIsOpen()
    {
        const auto database = steps::mustOpen(options());
        NoProgress progress;
        const auto report = repairDatabase(options(), progress);
        QVERIFY(!report);
        QCOMPARE(report.error().code(), ErrorCode::Locked);
        QVERIFY(folder().entryList({"repair-*"}, QDir::Dirs).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDatabaseDamage)
#include "tst_database_damage.moc"
