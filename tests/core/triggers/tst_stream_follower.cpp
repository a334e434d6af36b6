#include "tests/core/engine/stream_reader.h"
#include "tests/core/triggers/flaky_streams.h"

#include "core/triggers/stream_follower.h"

using namespace support;
using core::ShardPlace;
using core::StreamFollower;
using core::StreamStart;
using namespace std::chrono_literals;

namespace {

constexpr auto kShardTime = 4h; // a shard of our engine

} // namespace

class TestStreamFollower : public QObject
{
    Q_OBJECT
    std::unique_ptr<OpenDatabase> m_database;
    std::string m_arn;

    core::LocalClient &client() { return m_database->client(); }
    void put(int number, const std::string &key = "a")
    {
        core::PutItemRequest request;
        request.tableName = "Tab";
        request.item = item("{'pk':{'S':'" + key + "'},'v':{'N':'" + std::to_string(number) + "'}}");
        QVERIFY(client().putItem(request));
    }
    StreamFollower follower(StreamStart start, std::vector<ShardPlace> places = {})
    {
        return StreamFollower(m_arn, start, std::move(places), m_database->clock());
    }
    /// The values of v in the order they came, "|" between shards, "gap" and "over" where it says so.
    QString read(StreamFollower &follower, const StreamFollower::Limits &limits = {})
    {
        const auto portion = follower.read(client(), limits, m_stop);
        if (!portion)
            return QString::fromStdString(portion.error().message());
        QStringList parts;
        for (const core::ShardRecords &shard : portion->shards) {
            QStringList values;
            for (const core::Record &record : shard.records)
                values << QString::fromStdString(
                    record.dynamodb.newImage ? record.dynamodb.newImage->find("v")->asNumber()->toString()
                                             : "-");
            parts << values.join(u' ');
        }
        QString text = parts.join(u'|');
        if (portion->gaps > 0)
            text += QStringLiteral(" gap");
        if (!portion->isCaughtUp)
            text += QStringLiteral(" more");
        if (portion->isOver)
            text += QStringLiteral(" over");
        return text.trimmed();
    }
    core::NoProgress m_stop;

private slots:
    void init()
    {
        m_database = std::make_unique<OpenDatabase>();
        core::CreateTableRequest request = tableOf("Tab", "pk S");
        request.streamSpecification = streamOf(core::StreamViewType::NewAndOldImages);
        const auto made = client().createTable(request);
        QVERIFY(made);
        m_arn = *made->tableDescription.latestStreamArn;
    }

    void oldestReadsAllOnceAndGoesOn()
    {
        put(1);
        put(2);
        StreamFollower all = follower({StreamStart::Kind::Oldest});
        QCOMPARE(read(all), QStringLiteral("1 2"));
        QCOMPARE(read(all), QString());
        put(3);
        QCOMPARE(read(all), QStringLiteral("3"));
    }
    void latestReadsWhatIsWrittenLater()
    {
        put(1);
        StreamFollower later = follower({StreamStart::Kind::Latest});
        QCOMPARE(read(later), QString());
        put(2);
        QCOMPARE(read(later), QStringLiteral("2"));
    }
    void atTimePassesOverWhatIsOlder()
    {
        put(1);
        m_database->clock().advance(90s);
        const core::UnixMicros moment = m_database->clock().now();
        put(2);
        m_database->clock().advance(5s);
        put(3);
        StreamFollower from = follower({StreamStart::Kind::AtTime, moment});
        QCOMPARE(read(from), QStringLiteral("2 3"));
    }
    void limitsCutAndLoseNothing()
    {
        for (int i = 0; i < 7; ++i)
            put(i);
        StreamFollower all = follower({StreamStart::Kind::Oldest});
        QCOMPARE(read(all, {.records = 3}), QStringLiteral("0 1 2 more"));
        QCOMPARE(read(all, {.records = 3}), QStringLiteral("3 4 5 more"));
        QCOMPARE(read(all, {.records = 3}), QStringLiteral("6"));
    }
    void parentsComeBeforeChildren()
    {
        put(1);
        m_database->clock().advance(kShardTime);
        put(2);
        m_database->clock().advance(kShardTime);
        put(3);
        StreamFollower all = follower({StreamStart::Kind::Oldest});
        QCOMPARE(read(all), QStringLiteral("1|2|3"));
        QCOMPARE(all.places().size(), std::size_t(3));
        QVERIFY(all.places()[0].isFinished && all.places()[1].isFinished && !all.places()[2].isFinished);
        m_database->clock().advance(kShardTime);
        put(4);
        QCOMPARE(read(all), QStringLiteral("|4"));
    }
    void placesGoOnWhereTheyWere()
    {
        put(1);
        m_database->clock().advance(kShardTime);
        put(2);
        StreamFollower first = follower({StreamStart::Kind::Oldest});
        QCOMPARE(read(first), QStringLiteral("1|2"));
        put(3);
        m_database->clock().advance(kShardTime);
        put(4);
        StreamFollower second = follower({StreamStart::Kind::Latest}, first.places());
        QCOMPARE(read(second), QStringLiteral("3|4"));
    }
    void anIteratorThatExpiredIsReplaced()
    {
        put(1);
        StreamFollower all = follower({StreamStart::Kind::Oldest});
        QCOMPARE(read(all), QStringLiteral("1"));
        put(2);
        m_database->clock().advance(20min);
        put(3);
        QCOMPARE(read(all), QStringLiteral("2 3"));

        m_database->clock().advance(2s); // what is lost is found again by its second
        StreamFollower later = follower({StreamStart::Kind::Latest}); // nothing was read before it expires
        QCOMPARE(read(later), QString());
        m_database->clock().advance(20min);
        put(4);
        QCOMPARE(read(later), QStringLiteral("4"));
    }
    void aGapIsSaid()
    {
        put(1);
        StreamFollower all = follower({StreamStart::Kind::Oldest});
        QCOMPARE(read(all), QStringLiteral("1"));
        put(2);
        m_database->clock().advance(27h);
        put(3);
        QCOMPARE(read(all).remove(u'|'), QStringLiteral("3 gap")); // the second one was trimmed
    }
    void aDisabledStreamIsReadToItsEnd()
    {
        put(1);
        StreamFollower all = follower({StreamStart::Kind::Oldest});
        QCOMPARE(read(all), QStringLiteral("1"));
        put(2);
        QVERIFY(client().updateTable(streamUpdate("Tab", {})));
        put(3);
        QCOMPARE(read(all), QStringLiteral("2 over"));
    }
    void anErrorLosesNothing()
    {
        for (int i = 0; i < 3; ++i)
            put(i);
        FlakyStreams flaky(client());
        flaky.failingRead = 2;
        StreamFollower all = follower({StreamStart::Kind::Oldest});
        auto first = all.read(flaky, {}, m_stop);
        QVERIFY(first); // what came before the error
        QCOMPARE(first->recordCount(), std::size_t(3));
        QVERIFY(!first->isCaughtUp);
        put(3);
        QCOMPARE(read(all), QStringLiteral("3"));
    }
    void anErrorBehindAnEmptyShardLosesNotItsEnd()
    {
        FlakyStreams flaky(client());
        flaky.failingDescribe = 2;
        StreamFollower all = follower({StreamStart::Kind::Oldest});
        put(1);
        QVERIFY(all.read(flaky, {}, m_stop));
        m_database->clock().advance(kShardTime);
        put(2);
        const auto portion = all.read(flaky, {}, m_stop); // its children cannot be found now
        QVERIFY(portion);
        QCOMPARE(portion->shards.size(), std::size_t(1));
        QVERIFY(portion->shards.front().isFinished);
        QVERIFY(portion->shards.front().records.empty());
        QVERIFY(!portion->isCaughtUp);
        QCOMPARE(read(all), QStringLiteral("2"));
    }
    void anUnknownStreamIsAnError()
    {
        m_arn += "9";
        StreamFollower all = follower({StreamStart::Kind::Oldest});
        QVERIFY(read(all).contains(QStringLiteral("not found")));
    }
};

QTEST_GUILESS_MAIN(TestStreamFollower)
#include "tst_stream_follower.moc"
