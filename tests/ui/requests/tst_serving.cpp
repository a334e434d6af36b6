// Databases and their endpoints: on, off, taken ports, closing, and the next session.

#include "tests/ui/support.h"
#include "ui/requests/serving.h"

#include <QSignalSpy>
#include <QTest>

using namespace ui;
using namespace support;
using State = Serving::State;

namespace {

class FakeEndpoint final : public ServedEndpoint
{
public:
    FakeEndpoint(std::shared_ptr<core::Client> client, quint16 port)
        : m_client(std::move(client))
        , m_port(port)
    {}
    quint16 port() const override { return m_port; }
    int connections() const override { return isStopped ? 0 : 2; }
    std::vector<RequestEntry> takeEntries() override
    {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_entries, {});
    }
    void stop() override { isStopped = true; }
    void answer(const char *operation)
    {
        const std::scoped_lock lock(m_mutex);
        RequestEntry entry;
        entry.operation = QLatin1String(operation);
        m_entries.push_back(entry);
    }

    std::atomic<bool> isStopped = false;

private:
    const std::shared_ptr<core::Client> m_client;
    const quint16 m_port;
    std::mutex m_mutex;
    std::vector<RequestEntry> m_entries;
};

/// Port 9000 is taken, port 1 is refused.
class FakeHost final : public EndpointHost
{
public:
    core::Result<ServeAttempt> start(std::shared_ptr<core::Client> client, quint16 port) override
    {
        if (port == 1)
            return core::Error::io("Permission denied");
        ServeAttempt attempt;
        if (port == 9000) {
            attempt.holder = QStringLiteral("java (process 4711)");
            attempt.freePort = 9001;
            return attempt;
        }
        attempt.endpoint = last = std::make_shared<FakeEndpoint>(std::move(client), port);
        return attempt;
    }
    std::shared_ptr<FakeEndpoint> last;
};

struct ServingBench : Bench
{
    ServingBench()
        : folderName(makeFolder(QStringLiteral("shop")))
    {
        connector.addDatabase(folderName);
    }
    ConnectionPtr open()
    {
        workspace.openFolder(folderName, Connector::Mode::ReadWrite, false);
        const auto isOpen = [this] { return workspace.find(folderName) != nullptr; };
        return QTest::qWaitFor(isOpen) ? workspace.find(folderName) : nullptr;
    }
    FakeHost host;
    const QString folderName;
};

} // namespace

class TestServing : public QObject
{
    Q_OBJECT

private slots:
    void aDatabaseIsServedUntilItIsStopped()
    {
        ServingBench bench;
        Serving serving(bench.jobs, bench.settings, bench.workspace, bench.host);
        const ConnectionPtr shop = bench.open();
        QVERIFY(shop);
        QCOMPARE(serving.state(shop->id), State::Off);
        QCOMPARE(serving.url(shop->id), QStringLiteral("http://127.0.0.1:8000"));
        serving.start(shop, 8123);
        QCOMPARE(serving.state(shop->id), State::Starting);
        QTRY_VERIFY(serving.isServed(shop->id));
        QCOMPARE(serving.url(shop->id), QStringLiteral("http://127.0.0.1:8123"));
        QCOMPARE(serving.clients(), 2);
        bench.host.last->answer("PutItem");
        QTRY_COMPARE(serving.requests(shop).size(), std::size_t(1));
        bench.host.last->answer("GetItem");
        serving.stop(shop->id);
        QTRY_COMPARE(serving.state(shop->id), State::Off);
        QVERIFY(bench.host.last->isStopped);
        QCOMPARE(serving.requests(shop).size(), std::size_t(2)); // what came last is not lost
        QCOMPARE(serving.clients(), 0);
        QCOMPARE(serving.port(shop->id), quint16(8123)); // remembered
    }

    void aPortThatThisProgramHoldsIsNotOfferedAgain()
    {
        ServingBench bench;
        Serving serving(bench.jobs, bench.settings, bench.workspace, bench.host);
        const ConnectionPtr shop = bench.open();
        const QString otherFolder = bench.makeFolder(QStringLiteral("books"));
        bench.connector.addDatabase(otherFolder);
        bench.workspace.openFolder(otherFolder, Connector::Mode::ReadWrite, false);
        QTRY_VERIFY(bench.workspace.find(otherFolder));
        const QString books = bench.workspace.find(otherFolder)->id;
        QCOMPARE(serving.port(books), Serving::kStandardPort);
        serving.start(shop, Serving::kStandardPort);
        QTRY_VERIFY(serving.isServed(shop->id));
        QVERIFY(serving.holds(Serving::kStandardPort));
        QCOMPARE(serving.port(books), quint16(Serving::kStandardPort + 1));
        QCOMPARE(serving.port(shop->id), Serving::kStandardPort);
        serving.stop(shop->id);
        QTRY_COMPARE(serving.port(books), Serving::kStandardPort);
    }

    void aTakenPortSaysWhoHasIt()
    {
        ServingBench bench;
        Serving serving(bench.jobs, bench.settings, bench.workspace, bench.host);
        const ConnectionPtr shop = bench.open();
        QSignalSpy taken(&serving, &Serving::portTaken);
        QSignalSpy failed(&serving, &Serving::failed);
        serving.start(shop, 9000);
        QTRY_COMPARE(taken.size(), 1);
        QCOMPARE(taken[0][1].value<quint16>(), quint16(9000));
        QCOMPARE(taken[0][2].toString(), QStringLiteral("java (process 4711)"));
        QCOMPARE(taken[0][3].value<quint16>(), quint16(9001));
        QCOMPARE(serving.state(shop->id), State::Off);
        serving.start(shop, 1);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(serving.state(shop->id), State::Off);
    }

    void aPausedLogCatchesUp()
    {
        ServingBench bench;
        Serving serving(bench.jobs, bench.settings, bench.workspace, bench.host);
        const ConnectionPtr shop = bench.open();
        serving.start(shop, 8123);
        QTRY_VERIFY(serving.isServed(shop->id));
        serving.setPaused(shop->id, true);
        bench.host.last->answer("PutItem");
        serving.setPaused(shop->id, false);
        QCOMPARE(serving.requests(shop).size(), std::size_t(1));
    }

    void closingTheDatabaseStopsIt()
    {
        ServingBench bench;
        Serving serving(bench.jobs, bench.settings, bench.workspace, bench.host);
        std::weak_ptr<core::Client> client;
        {
            const ConnectionPtr shop = bench.open();
            client = shop->client;
            serving.start(shop, 8123);
            QTRY_VERIFY(serving.isServed(shop->id));
        }
        bench.workspace.close(bench.folderName);
        QCOMPARE(serving.state(bench.folderName), State::Off);
        QTRY_VERIFY(bench.host.last->isStopped);
        bench.host.last.reset();
        bench.connector.addDatabase(bench.folderName); // lets go of the client as well
        QTRY_VERIFY(client.expired());
    }

    void theNextSessionServesAgainAndSaysSo()
    {
        ServingBench bench;
        {
            Serving serving(bench.jobs, bench.settings, bench.workspace, bench.host);
            const ConnectionPtr shop = bench.open();
            serving.start(shop, 8123);
            QTRY_VERIFY(serving.isServed(shop->id));
        } // the end of the program, while it is served
        Workspace workspace(bench.jobs, bench.connector);
        Serving serving(bench.jobs, bench.settings, workspace, bench.host);
        QSignalSpy resumed(&serving, &Serving::resumed);
        workspace.openFolder(bench.folderName, Connector::Mode::ReadWrite, false);
        QTRY_COMPARE(resumed.size(), 1);
        QCOMPARE(serving.port(bench.folderName), quint16(8123));
        serving.stop(bench.folderName);
        QTRY_COMPARE(serving.state(bench.folderName), State::Off);

        Workspace third(bench.jobs, bench.connector);
        Serving off(bench.jobs, bench.settings, third, bench.host);
        third.openFolder(bench.folderName, Connector::Mode::ReadWrite, false);
        QTRY_VERIFY(third.find(bench.folderName));
        QCOMPARE(off.state(bench.folderName), State::Off);
    }
};

QTEST_GUILESS_MAIN(TestServing)
#include "tst_serving.moc"
