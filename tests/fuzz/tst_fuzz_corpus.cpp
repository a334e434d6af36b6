// Every input that the fuzzer kept, and every one that once broke something: each is run once.

#include "tests/fuzz/targets.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <cstdio>

class TestFuzzCorpus : public QObject
{
    Q_OBJECT

    static QDir corpus()
    {
        return QDir(qEnvironmentVariable("TABLEWRIGHT_SOURCE_DIR", ".") + "/tests/fuzz/corpus");
    }

private slots:
    void keepsItsPromises_data()
    {
        QTest::addColumn<QString>("target");
        for (const fuzz::Target &target : fuzz::targets()) {
            const QString name = QString::fromStdString(std::string(target.name));
            QTest::newRow(qPrintable(name)) << name;
        }
    }
    /// A promise that is broken ends the program; the last file that is named is the one.
    void keepsItsPromises()
    {
        QFETCH(const QString, target);
        const fuzz::Target *found = fuzz::findTarget(target.toStdString());
        QVERIFY(found != nullptr);
        int files = 0;
        for (QDirIterator it(corpus().filePath(target), QDir::Files); it.hasNext(); ++files) {
            QFile file(it.next());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            const QByteArray bytes = file.readAll();
            std::fprintf(stderr, "%s\n", qPrintable(it.fileName()));
            found->run({bytes.constData(), std::size_t(bytes.size())});
        }
        QVERIFY2(files > 0, "the target has a corpus");
    }

    void everyFolderHasATarget()
    {
        const QStringList folders = corpus().entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(folders.size(), int(fuzz::targets().size()));
        for (const QString &folder : folders)
            QVERIFY2(fuzz::findTarget(folder.toStdString()) != nullptr, qPrintable(folder));
    }
};

QTEST_GUILESS_MAIN(TestFuzzCorpus)
#include "tst_fuzz_corpus.moc"
