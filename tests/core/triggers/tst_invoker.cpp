#include "core/triggers/child_process.h"
#include "core/triggers/invoker.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <fcntl.h>
#include <thread>

using core::InvocationResult;
using core::OutputKind;
using core::TriggerSettings;

namespace {

class StopFlag final : public core::Progress
{
public:
    void report(std::uint64_t, std::uint64_t) override {}
    void log(std::string_view) override {}
    bool stopRequested() const override { return isSet; }
    std::atomic<bool> isSet = false;
};

TriggerSettings shell(const std::string &script)
{
    TriggerSettings settings;
    settings.name = "test";
    settings.tableName = "t";
    settings.command = {"/bin/sh", "-c", script};
    return settings;
}

} // namespace

class TestInvoker : public QObject
{
    Q_OBJECT
    QStringList m_lines;
    StopFlag m_stop;

    InvocationResult invoke(core::Invoker &invoker, const std::string &event)
    {
        return invoker.invoke(
            event,
            [this](OutputKind kind, std::string_view line) {
                m_lines << (kind == OutputKind::Output ? "out " : "err ") +
                               QString::fromUtf8(line.data(), qsizetype(line.size()));
            },
            m_stop);
    }
    InvocationResult invoke(const TriggerSettings &settings, const std::string &event)
    {
        return invoke(*core::makeInvoker(settings), event);
    }
    /// A kilobyte a line, faster than beSlow() lets anybody read: there is always more.
    const QString kPrintsWithoutEnd = QStringLiteral("yes $(printf %01000d 1)");
    static void beSlow() { std::this_thread::sleep_for(std::chrono::milliseconds(1)); }
    static int openDescriptors() { return int(QDir(QStringLiteral("/proc/self/fd")).entryList().size()); }

private slots:
    void init()
    {
        m_lines.clear();
        m_stop.isSet = false;
    }

    void aProgramGetsTheEventAndItsLinesAreHeard()
    {
        const InvocationResult result =
            invoke(shell("cat; echo; echo warned >&2; printf last"), "{\"Records\":[]}");
        QVERIFY2(result.isSuccess, result.error.c_str());
        m_lines.sort();
        QCOMPARE(m_lines, (QStringList{"err warned", "out last", "out {\"Records\":[]}"}));
    }
    void aLargeEventGoesThroughBothWays()
    {
        const std::string event(5'000'000, 'x');
        const InvocationResult result = invoke(shell("cat"), event);
        QVERIFY(result.isSuccess);
        QCOMPARE(result.answer.size(), event.size());
    }
    void aProgramNeedNotReadItsInput()
    {
        const InvocationResult result = invoke(shell("exec 0<&-; exit 0"), std::string(5'000'000, 'x'));
        QVERIFY2(result.isSuccess, result.error.c_str());
    }
    void anExitStatusIsAFailure()
    {
        QCOMPARE(invoke(shell("exit 3"), "{}").error, std::string("exit status 3"));
        QCOMPARE(invoke(shell("kill -9 $$"), "{}").error, std::string("signal 9"));
    }
    void aProgramThatIsNotThereIsNamed()
    {
        TriggerSettings settings = shell({});
        settings.command = {"/nowhere/program"};
        const InvocationResult result = invoke(settings, "{}");
        QVERIFY(!result.isSuccess);
        QVERIFY2(QString::fromStdString(result.error)
                     .startsWith(QStringLiteral("/nowhere/program cannot be started: No such file")),
                 result.error.c_str());
        settings = shell("true");
        settings.workingFolder = "/nowhere";
        QVERIFY(invoke(settings, "{}").error.find("in /nowhere") != std::string::npos);
    }
    void itRunsWhereAndWithWhatItIsTold()
    {
        QTemporaryDir folder;
        TriggerSettings settings = shell("pwd; echo \"$COLOR $0\"; echo \"$HOME\" | grep -c .");
        settings.command.push_back("two words; not a shell's");
        settings.workingFolder = folder.path().toStdString();
        settings.environment = {"COLOR=green"};
        QVERIFY(invoke(settings, "{}").isSuccess);
        QCOMPARE(m_lines, (QStringList{"out " + QDir(folder.path()).canonicalPath(),
                                       "out green two words; not a shell's", "out 1"}));
    }
    void aTimeLimitEndsAllThatItStarted()
    {
        QTemporaryDir folder;
        TriggerSettings settings = shell("(sleep 30; echo late > late) & echo begun; sleep 30");
        settings.workingFolder = folder.path().toStdString();
        settings.timeoutSeconds = 1;
        QElapsedTimer clock;
        clock.start();
        const InvocationResult result = invoke(settings, "{}");
        QCOMPARE(result.error, std::string("It was stopped after 1 s"));
        QVERIFY(clock.elapsed() < 10'000);
        QCOMPARE(m_lines, QStringList{"out begun"});
    }
    void aStopEndsIt_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<int>("lines"); // behind which it is stopped
        QTest::newRow("silent") << QStringLiteral("echo begun; sleep 30") << 1;
        QTest::newRow("prints without end") << kPrintsWithoutEnd << 200;
    }
    void aStopEndsIt()
    {
        QFETCH(const QString, script);
        QFETCH(const int, lines);
        TriggerSettings settings = shell(script.toStdString());
        settings.timeoutSeconds = 30;
        int left = lines;
        const auto stopOnceItRuns = [this, &left](OutputKind, std::string_view) {
            m_stop.isSet = --left <= 0;
            beSlow();
        };
        QElapsedTimer clock;
        clock.start();
        const InvocationResult result = core::makeInvoker(settings)->invoke("{}", stopOnceItRuns, m_stop);
        QVERIFY(m_stop.isSet);
        QVERIFY(!result.isSuccess);
        QVERIFY(clock.elapsed() < 10'000);
    }
    void aProgramThatPrintsWithoutEndIsStoppedInTime()
    {
        TriggerSettings settings = shell(kPrintsWithoutEnd.toStdString());
        settings.timeoutSeconds = 1;
        std::size_t lines = 0;
        const auto count = [&lines](OutputKind, std::string_view) {
            ++lines;
            beSlow();
        };
        QElapsedTimer clock;
        clock.start();
        const InvocationResult result = core::makeInvoker(settings)->invoke("{}", count, m_stop);
        QCOMPARE(result.error, std::string("It was stopped after 1 s"));
        QVERIFY(clock.elapsed() < 10'000);
        QVERIFY(lines > 0);
    }
    void aDaemonThatKeepsThePipesDoesNotHoldItUp()
    {
        QElapsedTimer clock;
        clock.start();
        QVERIFY(invoke(shell("sleep 30 & exit 0"), "{}").isSuccess);
        QVERIFY(clock.elapsed() < 10'000);
    }
    void nothingIsLeftOpen()
    {
        QVERIFY(invoke(shell("true"), "{}").isSuccess);
        const int before = openDescriptors();
        for (int i = 0; i < 20; ++i)
            invoke(shell(i % 2 ? "true" : "exit 1"), "{}");
        QCOMPARE(openDescriptors(), before);
    }
    void aChildHasNoDescriptorOfOurs()
    {
        QFile file(QStringLiteral("/proc/self/status"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        // What this program was itself started with is not ours.
        QSet<int> inherited{0, 1, 2};
        for (int number = 3; number < 1024; ++number) {
            const int flags = ::fcntl(number, F_GETFD);
            if (flags >= 0 && (flags & FD_CLOEXEC) == 0)
                inherited.insert(number);
        }
        QVERIFY(!inherited.contains(file.handle()));
        // By way of a file: a pipe between the two would be the shell's own, for as long as it starts them.
        const QTemporaryDir folder;
        const std::string list = folder.filePath(QStringLiteral("list")).toStdString();
        const std::string command = "ls /proc/$$/fd > '" + list + "'; tr '\\n' ' ' < '" + list + "'";
        QVERIFY(invoke(shell(command.c_str()), "{}").isSuccess);
        QCOMPARE(m_lines.size(), 1);
        for (const QString &number : m_lines.first().mid(4).split(u' ', Qt::SkipEmptyParts))
            QVERIFY2(inherited.contains(number.toInt()) ||
                         number.toInt() >= 10, // from 10 on: the shell's own
                     qPrintable(m_lines.first()));
    }

    // ---- node

    void aHandlerIsCalledAndKeepsItsProcess()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty())
            QSKIP("node is not installed");
        QTemporaryDir folder;
        write(
            folder, "index.js",
            "let calls = 0;\n"
            "exports.handler = async (event, context) => {\n"
            "  console.log('call', ++calls, event.Records.length, context.getRemainingTimeInMillis() > 0);\n"
            "  if (event.Records.length === 2) throw new Error('two are too many');\n"
            "  return { batchItemFailures: [] };\n"
            "};\n"
            "exports.old = (event, context, callback) => setTimeout(() => callback(null, 'later'), 10);\n"
            "exports.ends = () => { setTimeout(() => process.exit(4), 10); return new Promise(() => {}); };\n"
            "exports.never = () => new Promise(() => {});\n");
        write(folder, "module.mjs", "export const handler = async () => ({ from: 'a module' });\n");
        TriggerSettings settings = shell({});
        settings.kind = TriggerSettings::Kind::NodeHandler;
        settings.handler = (folder.path() + "/index.handler").toStdString();
        settings.timeoutSeconds = 20;
        const auto invoker = core::makeInvoker(settings);
        InvocationResult result = invoke(*invoker, R"({"Records":[1]})");
        QVERIFY2(result.isSuccess, result.error.c_str());
        QCOMPARE(result.answer, std::string(R"({"batchItemFailures":[]})"));
        QVERIFY(invoke(*invoker, R"({"Records":[]})").isSuccess);
        result = invoke(*invoker, R"({"Records":[1,2]})");
        QVERIFY(!result.isSuccess);
        QVERIFY2(result.error.find("Error: two are too many") == 0, result.error.c_str());
        QCOMPARE(m_lines, (QStringList{"out call 1 1 true", "out call 2 0 true", "out call 3 2 true"}));

        const auto once = [&](const char *handler) {
            settings.handler = folder.path().toStdString() + '/' + handler;
            return invoke(settings, R"({"Records":[]})");
        };
        QCOMPARE(once("index.old").answer, std::string("\"later\""));
        QCOMPARE(once("module.handler").answer, std::string(R"({"from":"a module"})"));
        QVERIFY(once("index.missing").error.find("exports no function missing") != std::string::npos);
        QVERIFY(once("nothing.handler").error.find("There is no file") != std::string::npos);
        QCOMPARE(once("index.ends").error, std::string("node ended without an answer (exit status 4)"));
        settings.timeoutSeconds = 2;
        QCOMPARE(once("index.never").error, std::string("It was stopped after 2 s"));
    }

private:
    static void write(const QTemporaryDir &folder, const char *name, const QByteArray &text)
    {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
};

QTEST_GUILESS_MAIN(TestInvoker)
#include "tst_invoker.moc"
