// The random load within this process, on a disk that fails now and then, against its twin.
// TABLEWRIGHT_SEED repeats a run, TABLEWRIGHT_SIMULATION_ROUNDS makes it longer.

#include "core/engine/local_client.h"
#include "tests/simulation/workload.h"
#include "tests/support/faulty_env.h"

#include <leveldb/env.h>
#include <leveldb/helpers/memenv.h>

#include <QTest>

#include <random>

using namespace core;

namespace {

std::uint32_t number(const char *variable, std::uint32_t otherwise)
{
    bool given = false;
    const auto value = std::uint32_t(qEnvironmentVariable(variable).toULongLong(&given));
    return given ? value : otherwise;
}

enum class Fault { None, Write, Sync, FullDisk, NewFiles };

} // namespace

Q_DECLARE_METATYPE(Fault)

class TestRandomWrites : public QObject
{
    Q_OBJECT
    std::unique_ptr<leveldb::Env> m_memory;
    std::unique_ptr<support::FaultyEnv> m_env;
    std::unique_ptr<LocalClient> m_client;
    std::uint32_t m_seed = 0;
    std::uint64_t m_steps = 0;
    simulation::Model m_model;

    void open(Durability durability)
    {
        m_client.reset();
        DatabaseOptions options;
        options.folder = "/database";
        options.env = m_env.get();
        options.durability = durability;
        options.writeBufferBytes = 128 * 1024;
        auto opened = LocalClient::open(options);
        if (!opened)
            qFatal("%s", opened.error().message().c_str());
        m_client = std::move(*opened);
    }
    std::string compare()
    {
        const auto found = simulation::readAll(*m_client, 1);
        if (!found)
            return found.error().message();
        if (std::string wrong = simulation::settle(m_model, m_steps, found->front(), m_seed, 0);
            !wrong.empty())
            return wrong;
        return simulation::checkIndexesAndCounters(*m_client);
    }
    void plan(Fault fault, std::mt19937 &random)
    {
        switch (fault) {
        case Fault::None:
            return;
        case Fault::Write:
            return m_env->failWriteFrom(1 + random() % 300);
        case Fault::Sync:
            return m_env->failSyncFrom(1 + random() % 100);
        case Fault::FullDisk:
            return m_env->setFreeBytes(random() % 400'000);
        case Fault::NewFiles:
            return m_env->failNewFiles(true);
        }
    }

private slots:
    void init()
    {
        m_memory.reset(leveldb::NewMemEnv(leveldb::Env::Default()));
        m_env = std::make_unique<support::FaultyEnv>(*m_memory);
        m_model = {};
        m_steps = 0;
        m_seed = number("TABLEWRIGHT_SEED", std::random_device()());
        qInfo("TABLEWRIGHT_SEED=%u", m_seed);
        open(Durability::Synced);
        QVERIFY(simulation::createTables(*m_client));
    }
    void cleanup()
    {
        m_client.reset();
        m_env.reset();
        m_memory.reset();
    }

    void agreesWithItsTwin_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("on a good disk") << Fault::None;
        QTest::newRow("writes fail") << Fault::Write;
        QTest::newRow("syncs fail") << Fault::Sync;
        QTest::newRow("the disk is full") << Fault::FullDisk;
        QTest::newRow("no new files") << Fault::NewFiles;
    }
    void agreesWithItsTwin()
    {
        QFETCH(const Fault, fault);
        std::mt19937 random(m_seed);
        const std::uint32_t rounds = std::max(1U, number("TABLEWRIGHT_SIMULATION_ROUNDS", 200) / 10);
        int faults = 0;
        for (std::uint32_t round = 0; round < rounds; ++round) {
            plan(fault, random);
            for (int i = 0; i < 400; ++i) {
                const simulation::Step step = simulation::stepOf(m_seed, 0, m_steps);
                const auto done = run(*m_client, step);
                if (!done) {
                    ++faults;
                    QVERIFY2(done.error().code() == ErrorCode::IoError, done.error().message().c_str());
                    break;
                }
                m_model.apply(step);
                ++m_steps;
            }
            // What is read from the open database after a failed write is what it will be: nothing of it.
            const std::uint64_t before = m_steps;
            const std::string still = compare();
            QVERIFY2(still.empty(), still.c_str());
            QCOMPARE(m_steps, before);
            m_env->heal();
            open(random() % 2 ? Durability::Synced : Durability::Relaxed);
            const std::string wrong = compare();
            QVERIFY2(wrong.empty(), wrong.c_str());
        }
        QCOMPARE(faults > 0, fault != Fault::None);
        QVERIFY(m_steps > rounds);
    }
};

QTEST_GUILESS_MAIN(TestRandomWrites)
#include "tst_random_writes.moc"
