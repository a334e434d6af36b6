// A program that writes is killed at random moments, again and again, in one folder. Afterwards every
// acknowledged write is there; one that was under way is there wholly or not at all; indexes agree with their
// tables, counters are right; the past leads from end to end, and streams tell it. TABLEWRIGHT_SEED repeats a
// run, TABLEWRIGHT_SIMULATION_ROUNDS makes it longer.

#include "core/engine/local_client.h"
#include "core/storage/maintenance.h"
#include "tests/simulation/history_check.h"
#include "tests/simulation/workload.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <random>

using namespace core;

namespace {

constexpr int kWriters = 4;

struct Acknowledgement // written by simulation_writer.cpp
{
    std::uint64_t writer = 0;
    std::uint64_t stepsDone = 0;
};

std::uint32_t number(const char *variable, std::uint32_t otherwise)
{
    bool given = false;
    const auto value = std::uint32_t(qEnvironmentVariable(variable).toULongLong(&given));
    return given ? value : otherwise;
}

/// Runs the writer, and ends it by SIGKILL.
class Writer
{
public:
    Writer(const std::string &folder, std::uint32_t seed, bool synced,
           const std::vector<std::uint64_t> &steps)
    {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0)
            qFatal("pipe");
        std::vector<std::string> words = {SIMULATION_WRITER, folder, std::to_string(seed),
                                          synced ? "1" : "0"};
        for (const std::uint64_t done : steps)
            words.push_back(std::to_string(done));
        std::vector<char *> arguments;
        for (std::string &word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        m_process = ::fork();
        if (m_process == 0) {
            ::dup2(ends[1], STDOUT_FILENO);
            ::execv(SIMULATION_WRITER, arguments.data());
            ::_exit(127);
        }
        ::close(ends[1]);
        m_output = ends[0];
    }
    ~Writer()
    {
        if (m_output >= 0)
            ::close(m_output);
    }
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    /// Waits for the first acknowledgement, then `milliseconds` more; all of it at most ten seconds.
    void letRun(int milliseconds)
    {
        pollfd poll = {m_output, POLLIN, 0};
        ::poll(&poll, 1, 10'000);
        ::usleep(useconds_t(milliseconds) * 1000);
    }
    static void pause(int milliseconds) { ::usleep(useconds_t(milliseconds) * 1000); }

    /// False where it had ended by itself before: then something failed.
    bool kill()
    {
        ::kill(m_process, SIGKILL);
        int status = 0;
        ::waitpid(m_process, &status, 0);
        return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    }

    void readAcknowledgements(std::vector<std::uint64_t> &steps)
    {
        Acknowledgement read;
        while (::read(m_output, &read, sizeof read) == ssize_t(sizeof read))
            steps[read.writer] = read.stepsDone;
    }

private:
    pid_t m_process = -1;
    int m_output = -1;
};

} // namespace

class TestCrash : public QObject
{
    Q_OBJECT

    /// Where every writer is: what it was acknowledged, and what its items must be.
    std::vector<std::uint64_t> m_steps;
    std::vector<simulation::Model> m_models;
    simulation::HistoryCheck m_history;
    std::uint32_t m_seed = 0;

    void advance(const std::vector<std::uint64_t> &acknowledged)
    {
        for (int writer = 0; writer < kWriters; ++writer) {
            for (std::uint64_t &at = m_steps[std::size_t(writer)]; at < acknowledged[std::size_t(writer)];
                 ++at)
                m_models[std::size_t(writer)].apply(simulation::stepOf(m_seed, writer, at));
        }
    }
    std::string compareWith(Client &client)
    {
        const auto found = simulation::readAll(client, kWriters);
        if (!found)
            return found.error().message();
        for (std::size_t writer = 0; writer < kWriters; ++writer) {
            if (std::string wrong = simulation::settle(m_models[writer], m_steps[writer], (*found)[writer],
                                                       m_seed, int(writer));
                !wrong.empty())
                return wrong;
        }
        if (std::string wrong = m_history.changes(client); !wrong.empty())
            return wrong;
        return simulation::checkIndexesAndCounters(client);
    }

private slots:
    void losesNothingThatWasAcknowledged_data()
    {
        QTest::addColumn<bool>("synced");
        QTest::newRow("synced") << true;
        QTest::newRow("relaxed") << false; // a killed program loses no more than a synced one does
    }
    void losesNothingThatWasAcknowledged()
    {
        QFETCH(const bool, synced);
        m_seed = number("TABLEWRIGHT_SEED", std::random_device()());
        const std::uint32_t rounds = number("TABLEWRIGHT_SIMULATION_ROUNDS", 200) / 2;
        qInfo("TABLEWRIGHT_SEED=%u", m_seed);
        std::mt19937 random(m_seed);
        m_steps.assign(kWriters, 0);
        m_models.assign(kWriters, {});
        m_history = {};

        const QTemporaryDir root;
        DatabaseOptions options;
        options.folder = root.filePath("db").toStdString();
        {
            auto client = LocalClient::open(options);
            QVERIFY(client && simulation::createTables(**client));
            QVERIFY(simulation::recordEverything(**client));
        }
        for (std::uint32_t round = 0; round < rounds; ++round) {
            std::vector<std::uint64_t> acknowledged = m_steps;
            {
                Writer writer(options.folder.string(), m_seed, synced, m_steps);
                if (random() % 8 == 0)
                    Writer::pause(int(random() % 20)); // while it opens
                else
                    writer.letRun(int(random() % 120));
                QVERIFY2(writer.kill(), "the writer failed by itself");
                writer.readAcknowledgements(acknowledged);
            }
            advance(acknowledged);
            auto client = LocalClient::open(options);
            QVERIFY2(client, client ? "" : client.error().message().c_str());
            const std::string wrong = compareWith(**client);
            QVERIFY2(wrong.empty(), qPrintable(QString("round %1: %2").arg(round).arg(wrong.c_str())));
        }
        std::uint64_t total = 0;
        for (const std::uint64_t steps : m_steps)
            total += steps;
        qInfo("%llu steps", static_cast<unsigned long long>(total));
        QVERIFY(total >= rounds);

        {
            auto client = LocalClient::open(options);
            QVERIFY(client);
            const std::string wrong = simulation::HistoryCheck::streams(**client);
            QVERIFY2(wrong.empty(), wrong.c_str());
        }
        NoProgress progress;
        const auto report = checkDatabase(options, progress);
        QVERIFY(report);
        QVERIFY2(report->problems.empty(), report->problems.empty() ? "" : report->problems.front().c_str());
    }
};

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
