#include "core/triggers/shard_delivery.h"

#include <QTest>

using core::DeliveryRecord;
using core::GivenUp;
using core::InvocationResult;
using core::ShardDelivery;
using core::TriggerSettings;

namespace {

constexpr core::UnixMicros kSecond = 1'000'000;
constexpr core::UnixMicros kStart = 1'700'000'000 * kSecond;

} // namespace

class TestShardDelivery : public QObject
{
    Q_OBJECT
    TriggerSettings m_settings;
    std::unique_ptr<ShardDelivery> m_shard;
    core::UnixMicros m_now = kStart;

    void make() { m_shard = std::make_unique<ShardDelivery>(m_settings, "shard"); }
    void add(int number, std::size_t keyHash = 0, core::UnixMicros time = kStart)
    {
        const std::string text = std::to_string(number);
        m_shard->add({text, text, time, keyHash}, m_now);
    }
    /// "1,2" of a batch that is due; empty: none.
    QString take(std::size_t *lane = nullptr)
    {
        const auto batch = m_shard->takeDue(m_now);
        if (!batch)
            return {};
        if (lane)
            *lane = batch->lane;
        m_lane = batch->lane;
        QString text = QString::fromStdString(batch->event);
        return text.mid(12, text.size() - 14); // {"Records":[ ... ]}
    }
    void succeed(const std::string &answer = {}) { m_shard->finish(m_lane, {true, {}, answer}, m_now); }
    void fail(const std::string &error = "broken") { m_shard->finish(m_lane, {false, error, {}}, m_now); }
    QString done() const { return QString::fromStdString(m_shard->doneUpTo()); }
    std::size_t m_lane = 0;

private slots:
    void init()
    {
        m_settings = {};
        m_settings.batchSize = 4;
        m_now = kStart;
        make();
    }

    void batchesAsLargeAsAllowed()
    {
        for (int i = 1; i <= 6; ++i)
            add(i);
        QCOMPARE(take(), QStringLiteral("1,2,3,4"));
        QCOMPARE(take(), QString()); // one at a time
        QCOMPARE(done(), QString());
        succeed();
        QCOMPARE(done(), QStringLiteral("4"));
        QCOMPARE(take(), QStringLiteral("5,6"));
        succeed();
        QCOMPARE(done(), QStringLiteral("6"));
        QVERIFY(m_shard->isDone());
    }
    void waitsForTheWindowOrForAFullBatch()
    {
        m_settings.batchWindowSeconds = 5;
        make();
        add(1);
        QCOMPARE(take(), QString());
        QCOMPARE(*m_shard->nextDue(), kStart + 5 * kSecond);
        m_now += 5 * kSecond;
        QCOMPARE(take(), QStringLiteral("1"));
        succeed();
        for (int i = 2; i <= 5; ++i)
            add(i);
        QCOMPARE(take(), QStringLiteral("2,3,4,5"));
        succeed();
        add(6);
        QCOMPARE(take(), QString());
        m_shard->close(); // nothing more comes
        QCOMPARE(take(), QStringLiteral("6"));
    }
    void aRecordThatIsLeftOutIsDoneBehindThoseBeforeIt()
    {
        m_shard->pass("1");
        QCOMPARE(done(), QStringLiteral("1"));
        add(2);
        m_shard->pass("3");
        QCOMPARE(done(), QStringLiteral("1"));
        QCOMPARE(take(), QStringLiteral("2"));
        succeed();
        QCOMPARE(done(), QStringLiteral("3"));
    }
    void triesAgainLaterEachTime()
    {
        add(1);
        QCOMPARE(take(), QStringLiteral("1"));
        fail();
        QCOMPARE(take(), QString());
        const core::UnixMicros first = *m_shard->nextDue() - m_now;
        m_now = *m_shard->nextDue();
        QCOMPARE(take(), QStringLiteral("1"));
        fail();
        QVERIFY(*m_shard->nextDue() - m_now > first);
        add(2); // must wait behind it
        m_now = *m_shard->nextDue();
        QCOMPARE(take(), QStringLiteral("1"));
        succeed();
        QCOMPARE(take(), QStringLiteral("2"));
    }
    void givesUpAfterItsRetries()
    {
        m_settings.retriesMax = 2;
        make();
        add(1);
        add(2);
        for (int attempt = 1; attempt <= 3; ++attempt) {
            m_now = std::max(m_now, *m_shard->nextDue());
            QCOMPARE(take(), QStringLiteral("1,2"));
            fail("broken " + std::to_string(attempt));
        }
        const auto given = m_shard->takeGivenUp();
        QCOMPARE(given.size(), std::size_t(1));
        QVERIFY(given[0].reason == GivenUp::Reason::RetriesExhausted);
        QCOMPARE(given[0].attempts, std::int64_t(3));
        QCOMPARE(given[0].error, std::string("broken 3"));
        QCOMPARE(given[0].records.size(), std::size_t(2));
        QCOMPARE(given[0].records[1].json, std::string("2"));
        QCOMPARE(done(), QStringLiteral("2"));
        QVERIFY(m_shard->takeGivenUp().empty());
    }
    void halvesUntilTheBadRecordIsAlone()
    {
        m_settings.bisectsOnError = true;
        m_settings.retriesMax = 1;
        make();
        for (int i = 1; i <= 4; ++i)
            add(i);
        QStringList batches;
        while (!m_shard->isDone()) {
            m_now = std::max(m_now, *m_shard->nextDue());
            const QString batch = take();
            batches << batch;
            if (batch.contains(u'3'))
                fail();
            else
                succeed();
        }
        QCOMPARE(batches, (QStringList{"1,2,3,4", "1,2", "3,4", "3", "3", "4"}));
        QCOMPARE(m_shard->takeGivenUp().at(0).records.size(), std::size_t(1));
    }
    void goesOnFromTheRecordThatTheAnswerNames()
    {
        m_settings.reportsFailures = true;
        make();
        for (int i = 1; i <= 4; ++i)
            add(i);
        QCOMPARE(take(), QStringLiteral("1,2,3,4"));
        succeed(R"({"batchItemFailures":[{"itemIdentifier":"4"},{"itemIdentifier":"3"}]})");
        QCOMPARE(done(), QStringLiteral("2"));
        m_now = *m_shard->nextDue();
        QCOMPARE(take(), QStringLiteral("3,4"));
        succeed(R"({"batchItemFailures":[]})");
        QVERIFY(m_shard->isDone());
    }
    void readsAnswersAsLambdaDoes_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("doneUpTo");
        QTest::newRow("nothing") << QByteArray() << "2";
        QTest::newRow("null") << QByteArray("null") << "2";
        QTest::newRow("an empty answer") << QByteArray("{}") << "2";
        QTest::newRow("a null list") << QByteArray(R"({"batchItemFailures":null})") << "2";
        QTest::newRow("an empty list") << QByteArray(R"({"batchItemFailures":[]})") << "2";
        QTest::newRow("the second") << QByteArray(R"({"batchItemFailures":[{"itemIdentifier":"2"}]})") << "1";
        QTest::newRow("an empty name")
            << QByteArray(R"({"batchItemFailures":[{"itemIdentifier":""}]})") << "";
        QTest::newRow("a null name") << QByteArray(R"({"batchItemFailures":[{"itemIdentifier":null}]})")
                                     << "";
        QTest::newRow("a wrong member") << QByteArray(R"({"batchItemFailures":[{"id":"2"}]})") << "";
        QTest::newRow("an unknown record")
            << QByteArray(R"({"batchItemFailures":[{"itemIdentifier":"9"}]})") << "";
        QTest::newRow("no JSON") << QByteArray("done.") << "";
    }
    void readsAnswersAsLambdaDoes()
    {
        QFETCH(const QByteArray, answer);
        m_settings.reportsFailures = true;
        make();
        add(1);
        add(2);
        QCOMPARE(take(), QStringLiteral("1,2"));
        succeed(answer.toStdString());
        QTEST(done(), "doneUpTo");
    }
    void anAnswerCountsOnlyWhereItIsAskedFor()
    {
        add(1);
        QCOMPARE(take(), QStringLiteral("1"));
        succeed(R"({"batchItemFailures":[{"itemIdentifier":"1"}]})");
        QVERIFY(m_shard->isDone());
    }
    void oneKeyStaysInItsLane()
    {
        m_settings.parallelism = 2;
        m_settings.batchSize = 1;
        make();
        add(1, 0);
        add(2, 1);
        add(3, 0);
        std::size_t first = 9;
        std::size_t second = 9;
        QCOMPARE(take(&first), QStringLiteral("1"));
        QCOMPARE(take(&second), QStringLiteral("2"));
        QVERIFY(first != second);
        QCOMPARE(take(), QString()); // the third waits for the first
        m_shard->finish(second, {true, {}, {}}, m_now);
        QCOMPARE(done(), QString()); // the first is not done
        m_shard->finish(first, {true, {}, {}}, m_now);
        QCOMPARE(done(), QStringLiteral("2"));
        QCOMPARE(take(), QStringLiteral("3"));
    }
    void recordsThatAreTooOldAreGivenUp()
    {
        m_settings.recordAgeSecondsMax = 60;
        make();
        add(1, 0, kStart - 61 * kSecond);
        add(2, 0, kStart);
        QCOMPARE(take(), QStringLiteral("2"));
        const auto given = m_shard->takeGivenUp();
        QCOMPARE(given.size(), std::size_t(1));
        QVERIFY(given[0].reason == GivenUp::Reason::RecordsTooOld);
        fail();
        m_now += 120 * kSecond;
        QCOMPARE(take(), QString());
        QVERIFY(m_shard->isDone());
        QCOMPARE(m_shard->takeGivenUp().at(0).error, std::string("broken"));
    }
    void aStuckRecordBoundsWhatIsKept()
    {
        m_settings.batchSize = 1;
        make();
        add(1);
        QCOMPARE(take(), QStringLiteral("1"));
        int number = 1;
        while (m_shard->hasRoom() && number < 100'000)
            number % 2 ? m_shard->pass(std::to_string(++number)) : add(++number);
        QVERIFY(number < 10'000);
    }
};

QTEST_GUILESS_MAIN(TestShardDelivery)
#include "tst_shard_delivery.moc"
