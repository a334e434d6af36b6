// The time machine against its twin: random tables, indexes, writes, transactions, ends by the time to live,
// backups, drops, trimming, steps of the clock and crashes; then any moment is read, compared with others and
// restored. TABLEWRIGHT_SEED repeats a run, TABLEWRIGHT_SIMULATION_ROUNDS makes it longer.

#include "tests/simulation/past_world.h"
#include "tests/support/random_seed.h"

#include <QTest>

class TestPast : public QObject
{
    Q_OBJECT

    static std::uint64_t rounds()
    {
        bool given = false;
        const auto value = qEnvironmentVariable("TABLEWRIGHT_SIMULATION_ROUNDS").toULongLong(&given);
        return given ? value : 200;
    }

private slots:
    void agreesWithItsTwin_data()
    {
        QTest::addColumn<bool>("crashes");
        QTest::newRow("on a good disk") << false;
        QTest::newRow("on a bad disk") << true;
    }
    void agreesWithItsTwin()
    {
        QFETCH(const bool, crashes);
        std::mt19937_64 random = support::seededRandom();
        const std::uint64_t lives = std::max<std::uint64_t>(1, rounds() / 40);
        std::size_t commits = 0;
        int crashed = 0;
        for (std::uint64_t life = 0; life < lives; ++life) {
            const std::uint64_t seed = random();
            simulation::PastWorld world(seed);
            for (int step = 0; step < 600; ++step) {
                std::string problem = crashes && random() % 40 == 0 ? world.crash() : world.step();
                if (problem.empty() && random() % 50 == 0)
                    problem = world.compare(2);
                QVERIFY2(
                    problem.empty(),
                    qPrintable(QString("life %1, step %2: %3").arg(life).arg(step).arg(problem.c_str())));
            }
            const std::string problem = world.compare(10);
            QVERIFY2(problem.empty(), qPrintable(QString("life %1: %2").arg(life).arg(problem.c_str())));
            commits += world.commits();
            crashed += world.crashes();
        }
        qInfo("%zu changes, %d crashes", commits, crashed);
        QVERIFY(commits > 100);
        QCOMPARE(crashed > 0, crashes);
    }
};

QTEST_GUILESS_MAIN(TestPast)
#include "tst_past.moc"
