// Clients that are slow, broken or malicious: each costs little, none for long, and others do not notice.

#include "core/wire/http_server.h"
#include "tests/core/wire/http_client.h"

#include <QTest>

#include <malloc.h>

#include <fstream>
#include <random>

using core::wire::HttpRequest;
using core::wire::HttpResponse;
using core::wire::HttpServer;
using core::wire::HttpServerOptions;
using support::HttpAnswer;
using support::HttpClient;

namespace {

class Echo final : public core::wire::HttpHandler
{
public:
    bool mayBlock(const HttpRequest &request) const override { return request.target == "/slow"; }
    void answer(const HttpRequest &request, HttpResponse &response) override
    {
        response.body = request.target == "/large" ? std::string(8 << 20, 'x') : std::string(request.body);
    }
};

std::string request(std::string_view target, std::string_view body)
{
    return "POST " + std::string(target) +
           " HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
           std::string(body);
}

/// Memory that is this process's own, in megabytes.
double anonymousMegabytes()
{
    ::malloc_trim(0);
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("RssAnon:"))
            return std::stod(line.substr(8)) / 1024;
    }
    return 0;
}

bool isSanitized()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return true;
#else
    return false;
#endif
}

} // namespace

class TestHostileClients : public QObject
{
    Q_OBJECT

    Echo m_echo;
    std::unique_ptr<HttpServer> m_server;

    static HttpServerOptions impatient()
    {
        HttpServerOptions options;
        options.requestTimeout = options.idleTimeout = options.answerTimeout = std::chrono::milliseconds(200);
        options.lingerTimeout = std::chrono::milliseconds(100);
        return options;
    }
    void start(const HttpServerOptions &options)
    {
        auto started = HttpServer::start(m_echo, options);
        if (const auto *error = std::get_if<HttpServer::StartError>(&started))
            qFatal("%s", error->message.c_str());
        m_server = std::get<0>(std::move(started));
    }
    bool serves()
    {
        HttpClient client(m_server->port());
        return client.send(request("/", "still there")) && client.receive().body == "still there";
    }

private slots:
    void cleanup() { m_server.reset(); }

    void doNotStayByDrippingBytes_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("of a head") << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nA: ");
        QTest::newRow("of a body") << QByteArray(
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999\r\n\r\n");
        QTest::newRow("of a chunk") << QByteArray(
            "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nFFFF\r\n");
    }
    void doNotStayByDrippingBytes()
    {
        QFETCH(const QByteArray, start);
        this->start(impatient());
        HttpClient client(m_server->port());
        QVERIFY(client.send(start.toStdString()));
        int dripped = 0;
        while (!client.isReadableWithin(5) && dripped < 10'000) {
            if (!client.send("a"))
                break;
            ++dripped;
        }
        QVERIFY(dripped > 0);
        QCOMPARE(client.receive().status, 408);
        QVERIFY(client.isClosedByServer());
        QTRY_COMPARE(m_server->connections(), std::size_t(0));
        QVERIFY(serves());
    }

    void doNotStayInSilence_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("from the start") << QByteArray();
        QTest::newRow("between requests") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        QTest::newRow("before the body was continued")
            << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
    }
    void doNotStayInSilence()
    {
        QFETCH(const QByteArray, sent);
        start(impatient());
        HttpClient client(m_server->port());
        QVERIFY(client.send(sent.toStdString()));
        QVERIFY(client.isClosedByServer());
        QTRY_COMPARE(m_server->connections(), std::size_t(0));
    }

    void doNotStayByNotReading()
    {
        start(impatient());
        HttpClient client(m_server->port());
        std::string all;
        for (int i = 0; i < 16; ++i)
            all += request("/large", "");
        client.send(all);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->connections(), std::size_t(0), 30'000);
        QVERIFY(serves());
    }

    void mayCloseTheirHalf()
    {
        start(impatient());
        HttpClient client(m_server->port());
        QVERIFY(client.send(request("/slow", "asked") + request("/", "and asked")));
        client.finishSending();
        QCOMPARE(client.receive().body, std::string("asked"));
        QCOMPARE(client.receive().body, std::string("and asked"));
        QVERIFY(client.isClosedByServer());
        HttpClient half(m_server->port());
        QVERIFY(half.send("POST / HTTP/1.1\r\nHo"));
        half.finishSending();
        QVERIFY(half.isClosedByServer());
    }

    void getAnswersUpToTheirGarbage()
    {
        start(impatient());
        HttpClient client(m_server->port());
        QVERIFY(client.send(request("/", "one") + request("/slow", "two") + "\x01\x02garbage\r\n\r\n" +
                            request("/", "never")));
        QCOMPARE(client.receive().body, std::string("one"));
        QCOMPARE(client.receive().body, std::string("two"));
        QCOMPARE(client.receive().status, 400);
        QVERIFY(client.isClosedByServer());
    }

    void areToldWhyALargeBodyIsRefused()
    {
        start({});
        HttpClient client(m_server->port());
        const std::string part(1 << 20, 'b');
        client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 20000000\r\n\r\n");
        client.send(part); // who sends on is told all the same
        QCOMPARE(client.receive().status, 413);
        QVERIFY(serves());
    }

    void shareABudgetForLargeBodies()
    {
        HttpServerOptions options;
        options.bufferedBytesMax = 6 << 20;
        start(options);
        const std::string head = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 8000000\r\n\r\n";
        HttpClient first(m_server->port());
        QVERIFY(first.send(head + std::string(3 << 20, 'b')));
        QTRY_VERIFY(m_server->bufferedBytes() >= std::size_t(3 << 20));
        HttpClient second(m_server->port());
        second.send(head + std::string(7 << 20, 'b'));
        QCOMPARE(second.receive().status, 503);
        QVERIFY(serves()); // small requests need no budget
        first.close();
        second.close();
        QTRY_COMPARE(m_server->bufferedBytes(), std::size_t(0));
    }

    void leaveNothingBehind()
    {
        start({});
        QVERIFY(serves());
        const double before = anonymousMegabytes();
        const std::string body(2 << 20, 'b');
        std::vector<HttpClient> large;
        for (int i = 0; i < 32; ++i) {
            large.emplace_back(m_server->port());
            large.back().send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000\r\n\r\n" + body);
        }
        QTRY_VERIFY(m_server->bufferedBytes() >= 32 * body.size());
        large.clear();
        constexpr int kConnections = 3000;
        for (int i = 0; i < kConnections; ++i) {
            HttpClient client(m_server->port());
            QVERIFY(client.isConnected());
            if (i % 3 == 1)
                client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n12345");
            if (i % 3 == 2)
                client.send(request(i % 2 == 0 ? "/" : "/slow", "unread"));
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_server->connections(), std::size_t(0), 30'000);
        QCOMPARE(m_server->bufferedBytes(), std::size_t(0));
        QVERIFY(serves());
        const double after = anonymousMegabytes(); // the allocator keeps some of what was given back
        if (!isSanitized())
            QVERIFY2(after - before < 32, qPrintable(QString("%1 MB more").arg(after - before)));
    }

    void mayStopTheServerAtAnyMoment()
    {
        HttpServerOptions options;
        options.stopTimeout = std::chrono::milliseconds(200);
        for (int turn = 0; turn < 5; ++turn) {
            start(options);
            std::vector<HttpClient> clients;
            for (int i = 0; i < 20; ++i) {
                clients.emplace_back(m_server->port());
                const std::string sent = request(i % 2 == 0 ? "/slow" : "/large", "x");
                clients.back().send(i % 3 == 0 ? sent.substr(0, sent.size() / 2) : sent);
            }
            m_server.reset();
            for (HttpClient &client : clients)
                QVERIFY(client.isClosedByServer());
        }
    }

    void sendingNoiseGetNoMoreThanAnError()
    {
        start(impatient());
        const auto seed = std::random_device()();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        const std::string good = request("/", "0123456789");
        for (int i = 0; i < 300; ++i) {
            std::string noise = good;
            for (int k = 0; k < 4; ++k)
                noise[random() % noise.size()] = char(random());
            HttpClient client(m_server->port());
            QVERIFY(client.send(noise));
            client.finishSending();
            const HttpAnswer answer = client.receive();
            QVERIFY2(answer.status == 0 || answer.status == 200 ||
                         (answer.status >= 400 && answer.status < 500) || answer.status == 501,
                     qPrintable(QString::number(answer.status)));
        }
        QVERIFY(serves());
    }
};

QTEST_GUILESS_MAIN(TestHostileClients)
#include "tst_hostile_clients.moc"
