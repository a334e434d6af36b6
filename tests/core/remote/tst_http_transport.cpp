// The transport against a peer on this computer that behaves well, badly, or not at all.

#include "core/remote/http_transport.h"
#include "tests/support/http_peer.h"

#include <QTemporaryDir>
#include <QTest>

#include <zlib.h>

#include <csignal>
#include <future>

using namespace core;
using support::HttpPeer;

namespace {

std::unique_ptr<HttpTransport> makeTransport(const TransportOptions &options = {})
{
    Result<std::unique_ptr<HttpTransport>> transport = makeHttpTransport(options);
    if (!transport)
        qFatal("%s", transport.error().message().c_str());
    return std::move(*transport);
}

HttpRequest requestTo(const std::string &url, std::string body = "{}")
{
    HttpRequest request;
    request.url = *parseUrl(url);
    request.headers = {{"X-Amz-Target", "Test"}};
    request.body = std::move(body);
    return request;
}

QString codeOf(const Result<HttpResponse> &response)
{
    return response ? QString("HTTP %1").arg(response->status)
                    : QString::fromUtf8(exceptionName(response.error().code()).data());
}

/// Asks to stop once it has been asked for the `n`th time.
class StopsAt final : public Progress
{
public:
    explicit StopsAt(int n)
        : m_left(n)
    {}
    void report(std::uint64_t, std::uint64_t) override {}
    void log(std::string_view) override {}
    bool stopRequested() const override { return --m_left <= 0; }

private:
    mutable std::atomic<int> m_left;
};

QByteArray gzipped(const QByteArray &text)
{
    QByteArray bytes(text.size() + 100, Qt::Uninitialized);
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(text.constData()));
    stream.avail_in = uInt(text.size());
    stream.next_out = reinterpret_cast<Bytef *>(bytes.data());
    stream.avail_out = uInt(bytes.size());
    deflate(&stream, Z_FINISH);
    bytes.resize(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return bytes;
}

} // namespace

class TestHttpTransport : public QObject
{
    Q_OBJECT
    const NoProgress m_never;

private slots:
    void initTestCase() { std::signal(SIGPIPE, SIG_IGN); }

    void carriesARequestAndItsAnswer()
    {
        QByteArray head;
        QByteArray body;
        HttpPeer peer([&](const QByteArray &h, const QByteArray &b) -> HttpPeer::Answer {
            head = h;
            body = b;
            return {HttpPeer::http("{\"a\":1}", "X-Amzn-RequestId: ABC\r\n", 400)};
        });
        const auto transport = makeTransport();
        const Result<HttpResponse> response =
            transport->exchange(requestTo(peer.url() + "/x?y=1", "{\"q\":2}"), m_never);
        QVERIFY2(response, response ? "" : response.error().message().c_str());
        QCOMPARE(response->status, 400U);
        QCOMPARE(response->body, "{\"a\":1}");
        QVERIFY(response->find("x-amzn-requestid") != nullptr);
        QCOMPARE(*response->find("x-amzn-requestid"), "ABC");
        QVERIFY(response->find("absent") == nullptr);
        QVERIFY2(head.startsWith("POST /x?y=1 HTTP/1.1\r\n"), head);
        QVERIFY2(head.contains("Host: 127.0.0.1:" + QByteArray::number(peer.port())), head);
        QVERIFY2(head.contains("X-Amz-Target: Test\r\n"), head);
        QCOMPARE(body, "{\"q\":2}");
    }

    void usesAConnectionAgain()
    {
        HttpPeer peer([](auto &, auto &) -> HttpPeer::Answer { return {HttpPeer::http("{}")}; });
        const auto transport = makeTransport();
        for (int i = 0; i < 5; ++i)
            QCOMPARE(codeOf(transport->exchange(requestTo(peer.url()), m_never)), "HTTP 200");
        QCOMPARE(peer.connections(), 1);
        QCOMPARE(peer.requests(), 5);
    }

    void closesWhenToldSo()
    {
        HttpPeer peer([](auto &, auto &) -> HttpPeer::Answer {
            return {HttpPeer::http("{}", "Connection: close\r\n"), true};
        });
        const auto transport = makeTransport();
        for (int i = 0; i < 3; ++i)
            QCOMPARE(codeOf(transport->exchange(requestTo(peer.url()), m_never)), "HTTP 200");
        QCOMPARE(peer.connections(), 3);
    }

    void opensAnotherWhereTheKeptOneWasClosed()
    {
        // Closed without a word behind each answer, as servers do with connections that rested too long.
        HttpPeer peer([](auto &, auto &) -> HttpPeer::Answer { return {HttpPeer::http("{}"), true}; });
        const auto transport = makeTransport();
        for (int i = 0; i < 20; ++i)
            QCOMPARE(codeOf(transport->exchange(requestTo(peer.url()), m_never)), "HTTP 200");
        QCOMPARE(peer.requests(), 20);
    }

    void aLostAnswerOnAnOldConnectionIsAskedForOnceMore()
    {
        std::atomic<int> count = 0;
        HttpPeer peer([&](auto &, auto &) -> HttpPeer::Answer {
            return ++count == 2 ? HttpPeer::Answer{{}, true} : HttpPeer::Answer{HttpPeer::http("{}")};
        });
        const auto transport = makeTransport();
        QCOMPARE(codeOf(transport->exchange(requestTo(peer.url()), m_never)), "HTTP 200");
        QCOMPARE(codeOf(transport->exchange(requestTo(peer.url()), m_never)), "HTTP 200");
        QCOMPARE(count.load(), 3);
        QCOMPARE(peer.connections(), 2);
    }

    void manyThreadsAtOnce()
    {
        HttpPeer peer(
            [](auto &, const QByteArray &body) -> HttpPeer::Answer { return {HttpPeer::http(body)}; });
        const auto transport = makeTransport();
        std::vector<std::future<int>> threads;
        for (int t = 0; t < 8; ++t) {
            threads.push_back(std::async(std::launch::async, [&, t] {
                int good = 0;
                for (int i = 0; i < 50; ++i) {
                    const std::string body = std::to_string(t * 1000 + i);
                    const Result<HttpResponse> response =
                        transport->exchange(requestTo(peer.url(), body), m_never);
                    good += response && response->body == body;
                }
                return good;
            }));
        }
        for (std::future<int> &thread : threads)
            QCOMPARE(thread.get(), 50);
        QVERIFY(peer.connections() <= 8);
    }

    void saysWhatWentWrong_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing") << QByteArray() << "ConnectionLost";
        QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nConte") << "ConnectionLost";
        QTest::newRow("half a body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}")
                                     << "ConnectionLost";
        QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n") << "InvalidAnswer";
        QTest::newRow("too large a body")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n") + QByteArray(2000, 'x')
            << "InvalidAnswer";
        QTest::newRow("too large a head") << "HTTP/1.1 200 OK\r\nX: " + QByteArray(100'000, 'x') + "\r\n\r\n"
                                          << "InvalidAnswer";
    }
    void saysWhatWentWrong()
    {
        QFETCH(const QByteArray, answer);
        HttpPeer peer([&](auto &, auto &) -> HttpPeer::Answer { return {answer, true}; });
        TransportOptions options;
        options.bodySizeMax = 1000;
        QTEST(codeOf(makeTransport(options)->exchange(requestTo(peer.url()), m_never)), "code");
    }

    void nobodyListens()
    {
        std::string url;
        {
            HttpPeer peer([](auto &, auto &) -> HttpPeer::Answer { return {}; });
            url = peer.url();
        }
        const Result<HttpResponse> response = makeTransport()->exchange(requestTo(url), m_never);
        QCOMPARE(codeOf(response), "ConnectionRefused");
        QVERIFY2(response.error().message().find("127.0.0.1") != std::string::npos,
                 response.error().message().c_str());
    }

    void noSuchHost()
    {
        const auto transport = makeTransport();
        QCOMPARE(codeOf(transport->exchange(requestTo("http://no-such-host.invalid"), m_never)),
                 "CannotResolve");
    }

    void triesAllAddressesOfAName() // "localhost" may come with ::1 first, where nobody listens
    {
        HttpPeer peer([](auto &, auto &) -> HttpPeer::Answer { return {HttpPeer::http("{}")}; });
        QCOMPARE(codeOf(makeTransport()->exchange(requestTo(peer.url("http", "localhost")), m_never)),
                 "HTTP 200");
    }

    void givesUpInTime()
    {
        HttpPeer peer([](auto &, auto &) -> HttpPeer::Answer { return {{}, false, true}; });
        TransportOptions options;
        options.answerTimeout = std::chrono::milliseconds(30);
        QCOMPARE(codeOf(makeTransport(options)->exchange(requestTo(peer.url()), m_never)), "TimedOut");
    }

    void stopsWhenAsked()
    {
        HttpPeer peer([](auto &, auto &) -> HttpPeer::Answer { return {{}, false, true}; });
        const auto transport = makeTransport();
        QCOMPARE(codeOf(transport->exchange(requestTo(peer.url()), StopsAt(1))), "Cancelled");
        QCOMPARE(codeOf(transport->exchange(requestTo(peer.url()), StopsAt(6))), "Cancelled");
        QCOMPARE(codeOf(transport->exchange(requestTo(peer.url("http", "localhost")), StopsAt(1))),
                 "Cancelled");
    }

    void trustsOnlyCertificatesItKnows()
    {
        const QTemporaryDir folder;
        const support::SelfSigned certificate;
        certificate.writePem(folder.filePath("ca.pem"));
        HttpPeer peer([](auto &, auto &) -> HttpPeer::Answer { return {HttpPeer::http("secret")}; },
                      &certificate);
        const HttpRequest request = requestTo(peer.url("https", "localhost"));

        const Result<HttpResponse> distrusted = makeTransport()->exchange(request, m_never);
        QCOMPARE(codeOf(distrusted), "TlsFailed");
        QVERIFY2(distrusted.error().message().find("certificate") != std::string::npos,
                 distrusted.error().message().c_str());

        TransportOptions trusting;
        trusting.certificateAuthorityFile = folder.filePath("ca.pem").toStdString();
        const auto transport = makeTransport(trusting);
        for (int i = 0; i < 3; ++i) {
            const Result<HttpResponse> response = transport->exchange(request, m_never);
            QVERIFY2(response, response ? "" : response.error().message().c_str());
            QCOMPARE(response->body, "secret");
        }
        QCOMPARE(peer.requests(), 3);
        // The certificate is for "localhost" and for nobody else.
        QCOMPARE(codeOf(transport->exchange(requestTo(peer.url("https", "127.0.0.1")), m_never)),
                 "TlsFailed");

        TransportOptions careless;
        careless.verifyCertificates = false;
        QCOMPARE(codeOf(makeTransport(careless)->exchange(request, m_never)), "HTTP 200");
    }

    void tlsToWhoSpeaksNone()
    {
        HttpPeer peer([](auto &, auto &) -> HttpPeer::Answer { return {HttpPeer::http("{}"), true}; });
        TransportOptions options;
        options.connectTimeout = std::chrono::milliseconds(50); // the peer waits for the end of a head
        const QString code = codeOf(makeTransport(options)->exchange(requestTo(peer.url("https")), m_never));
        QVERIFY2(code == "TlsFailed" || code == "TimedOut", qPrintable(code));
    }

    void missingCertificatesAreAnError()
    {
        TransportOptions options;
        options.certificateAuthorityFile = "/no/such/file.pem";
        const Result<std::unique_ptr<HttpTransport>> transport = makeHttpTransport(options);
        QVERIFY(!transport);
        QCOMPARE(transport.error().code(), ErrorCode::IoError);
    }

    void unpacksBodies()
    {
        const QByteArray text = QByteArray("{\"a\":\"0123456789\"}").repeated(10'000);
        HttpResponse response{200, {{"content-encoding", "gzip"}}, gzipped(text).toStdString()};
        QVERIFY(response.body.size() < 2000);
        QCOMPARE(QByteArray::fromStdString(*decodedBody(response, 1 << 20)), text);
        QCOMPARE(decodedBody(response, 100'000).error().code(), ErrorCode::InvalidAnswer);
        response.body.resize(response.body.size() / 2);
        QCOMPARE(decodedBody(response, 1 << 20).error().code(), ErrorCode::InvalidAnswer);
        response.body = "not gzip at all";
        QCOMPARE(decodedBody(response, 1 << 20).error().code(), ErrorCode::InvalidAnswer);
        response.headers[0].value = "br";
        QCOMPARE(decodedBody(response, 1 << 20).error().code(), ErrorCode::InvalidAnswer);
        response.headers.clear();
        QCOMPARE(*decodedBody(response, 1 << 20), "not gzip at all");
    }

    void comparesChecksums()
    {
        HttpResponse response{200, {{"x-amz-crc32", "2745614147"}}, "{}"};
        QVERIFY(checksumAgrees(response));
        response.body = "{ }";
        QVERIFY(!checksumAgrees(response));
        response.headers[0].value = "many";
        QVERIFY(!checksumAgrees(response));
        response.headers.clear();
        QVERIFY(checksumAgrees(response));
    }

    void readsUrls_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read"); // host, port, target; empty: refused
        const auto row = [](const char *text, const char *read) { QTest::newRow(text) << text << read; };
        row("http://localhost:8000", "localhost 8000 / localhost:8000");
        row("HTTPS://DynamoDB.eu-west-1.amazonaws.com/", "dynamodb.eu-west-1.amazonaws.com 443 / "
                                                         "dynamodb.eu-west-1.amazonaws.com");
        row("http://[::1]:8000/a/b?c=d", "::1 8000 /a/b?c=d [::1]:8000");
        row("http://10.0.0.1", "10.0.0.1 80 / 10.0.0.1");
        row("https://host?x", "host 443 /?x host");
        row("localhost:8000", "");
        row("ftp://localhost", "");
        row("http://", "");
        row("http://:80", "");
        row("http://user@host", "");
        row("http://host:0", "");
        row("http://host:65536", "");
        row("http://host:8x", "");
        row("http://ho st", "");
        row("http://[::1", "");
        row("http://host/#a", "");
    }
    void readsUrls()
    {
        QFETCH(const QString, text);
        const Result<Url> url = parseUrl(text.toStdString());
        QString read;
        if (url)
            read = QString("%1 %2 %3 %4")
                       .arg(QString::fromStdString(url->host))
                       .arg(url->port)
                       .arg(QString::fromStdString(url->target()), QString::fromStdString(url->authority()));
        QTEST(read, "read");
        QVERIFY(url || url.error().code() == ErrorCode::InvalidFormat);
        QVERIFY(!url || *parseUrl(url->text()) == *url);
    }
};
QTEST_GUILESS_MAIN(TestHttpTransport)
#include "tst_http_transport.moc"
