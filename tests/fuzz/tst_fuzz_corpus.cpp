// Every input that the fuzzer kept, and every one that once broke something: each is run once. Then what is
// near them, for some seconds: without the fuzzer's eye for what is new, but with every compiler and under
// every sanitizer.

#include "tests/fuzz/targets.h"
#include "tests/support/random_seed.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <cstdio>

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kInputBytesMax = 4096;

/// One or a few changes, at random: bits, characters that mean something, pieces gone, doubled or of another
/// input.
std::string changed(std::string text, const std::string &other, std::mt19937_64 &random)
{
    constexpr std::string_view kTelling = "{}[]()\"\\,:.'#?=<>+-0123456789eE \n\0\x7f\x80\xC3\xED\xF4\xFF"sv;
    const auto below = [&random](std::size_t end) {
        return std::size_t(random() % std::max<std::size_t>(end, 1));
    };
    for (std::size_t changes = 1 + below(4); changes > 0; --changes) {
        const std::size_t at = below(text.size() + 1);
        const std::size_t length = 1 + below(random() % 4 == 0 ? 64 : 4);
        switch (random() % 6) {
        case 0:
            if (at < text.size())
                text[at] = char(text[at] ^ (1 << below(8)));
            break;
        case 1:
            if (at < text.size())
                text[at] = kTelling[below(kTelling.size())];
            break;
        case 2:
            text.insert(at, 1, kTelling[below(kTelling.size())]);
            break;
        case 3:
            text.erase(at, length);
            break;
        case 4:
            text.insert(at, text.substr(below(text.size()), length));
            break;
        default:
            text.insert(at, other.substr(below(other.size()), 1 + below(other.size())));
            break;
        }
    }
    text.resize(std::min(text.size(), kInputBytesMax));
    return text;
}

} // namespace

class TestFuzzCorpus : public QObject
{
    Q_OBJECT

    const std::uint64_t m_seed = support::seededRandom()();
    std::mt19937_64 m_random;

    static QDir corpus()
    {
        return QDir(qEnvironmentVariable("TABLEWRIGHT_SOURCE_DIR", ".") + "/tests/fuzz/corpus");
    }
    static QDir corpusOf(const QString &target) { return QDir(corpus().filePath(target)); }

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
        for (QDirIterator it(corpusOf(target).path(), QDir::Files); it.hasNext(); ++files) {
            QFile file(it.next());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            const QByteArray bytes = file.readAll();
            std::fprintf(stderr, "%s\n", qPrintable(it.fileName()));
            found->run({bytes.constData(), std::size_t(bytes.size())});
        }
        QVERIFY2(files > 0, "the target has a corpus");
    }

    void keepsThemForWhatIsNear_data() { keepsItsPromises_data(); }
    /// The seed is printed: the same one breaks the same promise, however long it takes.
    void keepsThemForWhatIsNear()
    {
        QFETCH(const QString, target);
        const fuzz::Target *found = fuzz::findTarget(target.toStdString());
        std::vector<std::string> inputs;
        for (const QString &name : corpusOf(target).entryList(QDir::Files, QDir::Name)) {
            QFile file(corpusOf(target).filePath(name));
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            inputs.push_back(file.readAll().toStdString());
        }
        QVERIFY(!inputs.empty());
        const auto any = [&]() -> const std::string & { return inputs[m_random() % inputs.size()]; };
        bool isGiven = false;
        const int given = qEnvironmentVariableIntValue("TABLEWRIGHT_FUZZ_SECONDS", &isGiven);
        const qint64 milliseconds = isGiven ? given * 1000 : 1000;
        m_random.seed(m_seed);
        QElapsedTimer timer;
        timer.start();
        int runs = 0;
        for (; timer.elapsed() < milliseconds; ++runs)
            found->run(changed(any(), any(), m_random));
        QVERIFY(runs > 0);
        qInfo("%d inputs", runs);
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
