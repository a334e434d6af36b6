#include "core/wire/http_server.h"
#include "tests/core/wire/http_client.h"

#include <QTest>

#include <algorithm>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

using core::wire::HttpRequest;
using core::wire::HttpResponse;
using core::wire::HttpServer;
using core::wire::HttpServerOptions;
using support::HttpAnswer;
using support::HttpClient;

namespace {

/// Echoes the body; "/slow" on a worker, "/held" not before release() is called, "/read" likewise as work
/// that keeps a processor busy, "/large" with a megabyte.
class Echo final : public core::wire::HttpHandler
{
public:
    bool mayBlock(const HttpRequest &request) const override
    {
        return request.target == "/slow" || request.target == "/held" || request.target == "/read";
    }
    bool mostlyWorks(const HttpRequest &request) const override { return request.target == "/read"; }
    void answer(const HttpRequest &request, HttpResponse &response) override
    {
        if (request.target == "/held" || request.target == "/read") {
            std::unique_lock lock(m_mutex);
            ++m_held;
            m_changed.notify_all();
            m_changed.wait(lock, [this] { return m_released; });
        }
        response.body = request.target == "/large" ? std::string(1 << 20, 'x') : std::string(request.body);
    }
    void waitUntilHeld()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_held > 0; });
    }
    int held()
    {
        const std::lock_guard lock(m_mutex);
        return m_held;
    }
    void release()
    {
        const std::lock_guard lock(m_mutex);
        m_released = true;
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_held = 0;
    bool m_released = false;
};

std::string request(std::string_view target, std::string_view body, std::string_view headers = {})
{
    return "POST " + std::string(target) + " HTTP/1.1\r\nHost: x\r\n" + std::string(headers) +
           "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + std::string(body);
}

} // namespace

class TestHttpServer : public QObject
{
    Q_OBJECT

    Echo m_echo;
    std::unique_ptr<HttpServer> m_server;

    void start(const HttpServerOptions &options = {})
    {
        auto started = HttpServer::start(m_echo, options);
        if (const auto *error = std::get_if<HttpServer::StartError>(&started))
            qFatal("%s", error->message.c_str());
        m_server = std::get<0>(std::move(started));
    }

private slots:
    void cleanup() { m_server.reset(); }

    void answersOneRequestAfterTheOtherOnOneConnection()
    {
        start();
        HttpClient client(m_server->port());
        for (const char *body : {"one", "two", ""}) {
            QVERIFY(client.send(request("/", body)));
            const HttpAnswer answer = client.receive();
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.body, std::string(body));
            QCOMPARE(answer.header("Connection"), std::string("keep-alive"));
            QVERIFY(answer.header("Date").ends_with(" GMT"));
        }
        QCOMPARE(m_server->connections(), std::size_t(1));
    }

    void answersPipelinedRequestsInTheirOrder_data()
    {
        QTest::addColumn<int>("loops");
        QTest::newRow("one loop") << 1;
        QTest::newRow("three loops") << 3;
    }
    void answersPipelinedRequestsInTheirOrder()
    {
        QFETCH(const int, loops);
        HttpServerOptions options;
        options.loops = std::size_t(loops);
        start(options);
        for (int c = 0; c < 4; ++c) {
            HttpClient client(m_server->port());
            std::string all;
            for (int i = 0; i < 500; ++i)
                all += request(i % 7 == 3 ? "/slow" : i % 100 == 99 ? "/large" : "/", std::to_string(i));
            QVERIFY(client.send(all));
            for (int i = 0; i < 500; ++i) {
                const HttpAnswer answer = client.receive();
                QCOMPARE(answer.status, 200);
                if (i % 7 == 3 || i % 100 != 99)
                    QCOMPARE(answer.body, std::to_string(i));
                else
                    QCOMPARE(answer.body.size(), std::size_t(1 << 20));
            }
        }
    }

    /// However many readers wait for their turn, what waits for a disk is not behind them.
    void worksOnAsManyAnswersAsThereAreProcessors()
    {
        Echo echo; // of this test alone: what is released stays released
        auto started = HttpServer::start(echo, {});
        const auto server = std::get<0>(std::move(started));
        const int readers = std::min(int(HttpServerOptions().workersMax),
                                     2 * std::max(1, int(std::thread::hardware_concurrency())));
        std::vector<std::unique_ptr<HttpClient>> clients;
        for (int i = 0; i < readers + 3; ++i) {
            clients.push_back(std::make_unique<HttpClient>(server->port()));
            QVERIFY(clients.back()->send(request("/read", std::to_string(i))));
        }
        QTRY_COMPARE(echo.held(), readers);
        HttpClient writer(server->port());
        QVERIFY(writer.send(request("/slow", "written")));
        QCOMPARE(writer.receive().body, std::string("written"));
        QCOMPARE(echo.held(), readers);
        echo.release();
        for (int i = 0; i < readers + 3; ++i)
            QCOMPARE(clients[std::size_t(i)]->receive().body, std::to_string(i));
    }

    void takesBodiesUpToTheLimit()
    {
        start();
        const std::string most(HttpServerOptions().limits.bodyBytesMax, 'b');
        HttpClient client(m_server->port());
        QVERIFY(client.send(request("/", most)));
        const HttpAnswer answer = client.receive();
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.body == most);
        client.send(request("/", most + "c")); // what the server does not read it may not take
        QCOMPARE(client.receive().status, 413);
    }

    void saysContinueToAClientThatWaits()
    {
        start();
        HttpClient client(m_server->port());
        QVERIFY(
            client.send("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n"));
        QCOMPARE(client.receive().status, 100);
        QVERIFY(client.send("ab"));
        QCOMPARE(client.receive().body, std::string("ab"));
    }

    void closesWhenAskedTo()
    {
        start();
        HttpClient client(m_server->port());
        QVERIFY(client.send(request("/", "bye", "Connection: close\r\n")));
        const HttpAnswer answer = client.receive();
        QCOMPARE(answer.body, std::string("bye"));
        QCOMPARE(answer.header("Connection"), std::string("close"));
        QVERIFY(client.isClosedByServer());
    }

    void answersHeadWithoutABody()
    {
        start();
        HttpClient client(m_server->port());
        QVERIFY(client.send("HEAD /large HTTP/1.1\r\nHost: x\r\n\r\n"));
        QCOMPARE(client.receiveHead().header("Content-Length"), std::string("1048576"));
        QVERIFY(client.send(request("/", "next")));
        QCOMPARE(client.receive().body, std::string("next"));
    }

    void turnsAwayWhoIsTooMany()
    {
        HttpServerOptions options;
        options.connectionsMax = 2;
        start(options);
        HttpClient first(m_server->port());
        HttpClient second(m_server->port());
        QVERIFY(first.send(request("/", "1")) && second.send(request("/", "2")));
        QCOMPARE(first.receive().status, 200);
        QCOMPARE(second.receive().status, 200);
        HttpClient third(m_server->port());
        QCOMPARE(third.receive().status, 503);
        QVERIFY(third.isClosedByServer());
        first.close();
        QTRY_COMPARE(m_server->connections(), std::size_t(1));
        HttpClient fourth(m_server->port());
        QVERIFY(fourth.send(request("/", "4")));
        QCOMPARE(fourth.receive().body, std::string("4"));
    }

    void finishesWhatRunsWhenStopped()
    {
        start();
        HttpClient idle(m_server->port());
        HttpClient busy(m_server->port());
        QVERIFY(idle.send(request("/", "hello")));
        QCOMPARE(idle.receive().status, 200);
        QVERIFY(busy.send(request("/held", "worth waiting for")));
        m_echo.waitUntilHeld();
        std::thread stopping([this] { m_server->stop(); });
        const bool idleWasClosed = idle.isClosedByServer();
        m_echo.release();
        const HttpAnswer answer = busy.receive();
        busy.close();
        stopping.join();
        QVERIFY(idleWasClosed);
        QCOMPARE(answer.body, std::string("worth waiting for"));
        QCOMPARE(answer.header("Connection"), std::string("close"));
        QVERIFY(!HttpClient(m_server->port()).isConnected());
    }

    void saysThatAPortIsTaken()
    {
        start();
        HttpServerOptions options;
        options.port = m_server->port();
        const auto second = HttpServer::start(m_echo, options);
        const auto *error = std::get_if<HttpServer::StartError>(&second);
        QVERIFY(error != nullptr && error->isAddressInUse);
        options.host = "nowhere";
        const auto third = HttpServer::start(m_echo, options);
        error = std::get_if<HttpServer::StartError>(&third);
        QVERIFY(error != nullptr && !error->isAddressInUse);
        QCOMPARE(error->message,
                 std::string("'nowhere' is not an address of this computer, such as 127.0.0.1"));
    }
};

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_http_server.moc"
