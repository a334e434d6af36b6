#include "core/wire/http_server.h"
#include "core/wire/tls.h"

#include <QTemporaryDir>
#include <QTest>

#include <arpa/inet.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <memory>

using core::wire::HttpRequest;
using core::wire::HttpResponse;
using core::wire::HttpServer;
using core::wire::HttpServerOptions;
using core::wire::TlsContext;

namespace {

template <auto release>
struct Release
{
    template <typename T>
    void operator()(T *pointer) const
    {
        release(pointer);
    }
};
template <typename T, auto release>
using Owned = std::unique_ptr<T, Release<release>>;

/// A new key, and a certificate that vouches for itself.
void writeIdentity(const QString &certificatePath, const QString &keyPath)
{
    const Owned<EVP_PKEY, EVP_PKEY_free> key(EVP_EC_gen("P-256"));
    const Owned<X509, X509_free> certificate(X509_new());
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME *const name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("localhost"),
                               -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    X509_sign(certificate.get(), key.get(), EVP_sha256());
    const Owned<FILE, std::fclose> certificateFile(std::fopen(qPrintable(certificatePath), "w"));
    PEM_write_X509(certificateFile.get(), certificate.get());
    const Owned<FILE, std::fclose> keyFile(std::fopen(qPrintable(keyPath), "w"));
    PEM_write_PrivateKey(keyFile.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
}

class Echo final : public core::wire::HttpHandler
{
public:
    bool mayBlock(const HttpRequest &request) const override { return request.target == "/slow"; }
    void answer(const HttpRequest &request, HttpResponse &response) override { response.body = request.body; }
};

int connectTo(std::uint16_t port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval limit = {30, 0};
    ::setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    return ::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0
               ? descriptor
               : -1;
}

std::string request(std::string_view target, std::string_view body)
{
    return "POST " + std::string(target) +
           " HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
           std::string(body);
}

} // namespace

class TestTls : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    Echo m_echo;
    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<HttpServer> m_impatient;

    std::unique_ptr<HttpServer> started(const HttpServerOptions &options)
    {
        auto result = HttpServer::start(m_echo, options);
        if (const auto *error = std::get_if<HttpServer::StartError>(&result))
            qFatal("%s", error->message.c_str());
        return std::get<0>(std::move(result));
    }
    QString path(const char *name) const { return m_folder.filePath(name); }
    static std::string errorOf(const QString &certificate, const QString &key)
    {
        const auto loaded = TlsContext::load(certificate.toStdString(), key.toStdString());
        return loaded ? std::string() : loaded.error().message();
    }

    /// What comes back for `sent`, up to and with `ending`.
    static std::string exchange(SSL *client, const std::string &sent, std::string_view ending)
    {
        if (SSL_write(client, sent.data(), int(sent.size())) != int(sent.size()))
            return "could not send";
        std::string received;
        std::vector<char> buffer(64 * 1024);
        while (!received.ends_with(ending)) {
            const int count = SSL_read(client, buffer.data(), int(buffer.size()));
            if (count <= 0)
                break;
            received.append(buffer.data(), std::size_t(count));
        }
        return received;
    }

private slots:
    void initTestCase()
    {
        writeIdentity(path("certificate"), path("key"));
        writeIdentity(path("otherCertificate"), path("otherKey"));
        auto tls = TlsContext::load(path("certificate").toStdString(), path("key").toStdString());
        QVERIFY(tls);
        HttpServerOptions options;
        options.tls = *tls;
        m_server = started(options);
        options.requestTimeout = options.idleTimeout = std::chrono::milliseconds(200);
        m_impatient = started(options);
        std::signal(SIGPIPE, SIG_IGN); // OpenSSL's sockets raise it
    }

    void carriesRequestsAndLargeBodies()
    {
        const Owned<SSL_CTX, SSL_CTX_free> context(SSL_CTX_new(TLS_client_method()));
        const Owned<SSL, SSL_free> client(SSL_new(context.get()));
        const int descriptor = connectTo(m_server->port());
        SSL_set_fd(client.get(), descriptor);
        QCOMPARE(SSL_connect(client.get()), 1);
        const std::string small = exchange(client.get(), request("/slow", "in secret"), "in secret");
        QVERIFY(small.ends_with("in secret"));
        std::string body(5 << 20, ' ');
        for (std::size_t i = 0; i < body.size(); ++i)
            body[i] = char('a' + i % 23);
        const std::string large = exchange(client.get(), request("/", body), body);
        QVERIFY(large.ends_with(body));
        const std::string both = exchange(client.get(), request("/slow", "one") + request("/", "two"), "two");
        QVERIFY(both.find("one") < both.find("two") && both.ends_with("two"));
        ::close(descriptor);
    }

    /// Who says in one breath what it wants and that it says no more is answered.
    void answersWhoEndsBehindItsRequest_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<qsizetype>("cut");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("at once") << QByteArray("/") << qsizetype(0) << QByteArray("question");
        QTest::newRow("by a worker") << QByteArray("/slow") << qsizetype(0) << QByteArray("question");
        QTest::newRow("half a request") << QByteArray("/") << qsizetype(1) << QByteArray();
    }
    void answersWhoEndsBehindItsRequest()
    {
        QFETCH(const QByteArray, target);
        QFETCH(const qsizetype, cut);
        QFETCH(const QByteArray, expected);
        const Owned<SSL_CTX, SSL_CTX_free> context(SSL_CTX_new(TLS_client_method()));
        const Owned<SSL, SSL_free> client(SSL_new(context.get()));
        const int descriptor = connectTo(m_server->port());
        SSL_set_fd(client.get(), descriptor);
        QCOMPARE(SSL_connect(client.get()), 1);
        // Both records in one piece: from memory, not straight into the socket.
        BIO *const records = BIO_new(BIO_s_mem());
        SSL_set0_wbio(client.get(), records);
        std::string sent = request(target.toStdString(), "question");
        sent.resize(sent.size() - std::size_t(cut));
        QCOMPARE(SSL_write(client.get(), sent.data(), int(sent.size())), int(sent.size()));
        SSL_shutdown(client.get());
        char *bytes = nullptr;
        const long count = BIO_get_mem_data(records, &bytes);
        QCOMPARE(::send(descriptor, bytes, std::size_t(count), MSG_NOSIGNAL), ssize_t(count));

        std::string received;
        std::vector<char> buffer(64 * 1024);
        for (int read = 0; (read = SSL_read(client.get(), buffer.data(), int(buffer.size()))) > 0;)
            received.append(buffer.data(), std::size_t(read));
        QCOMPARE(SSL_get_error(client.get(), 0), SSL_ERROR_ZERO_RETURN); // the server has closed
        const std::size_t body = received.find("\r\n\r\n");
        QCOMPARE(QByteArray::fromStdString(body == std::string::npos ? "" : received.substr(body + 4)),
                 expected);
        ::close(descriptor);
    }

    void closesOnWhoSpeaksInTheClear_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("HTTP") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        QTest::newRow("half a hello") << QByteArray("\x16\x03\x01\x02", 4);
        QTest::newRow("nothing") << QByteArray();
    }
    void closesOnWhoSpeaksInTheClear()
    {
        QFETCH(const QByteArray, sent);
        const int descriptor = connectTo(m_impatient->port());
        QCOMPARE(::send(descriptor, sent.data(), std::size_t(sent.size()), MSG_NOSIGNAL),
                 ssize_t(sent.size()));
        std::string received;
        char buffer[1024];
        for (ssize_t count = 0; (count = ::recv(descriptor, buffer, sizeof buffer, 0)) > 0;)
            received.append(buffer, std::size_t(count));
        QVERIFY(received.find("HTTP") == std::string::npos);
        ::close(descriptor);
        QTRY_COMPARE(m_impatient->connections(), std::size_t(0));
    }

    void saysWhichFileIsWrong()
    {
        QVERIFY(errorOf(path("nowhere"), path("key"))
                    .starts_with("cannot use the certificate " + path("nowhere").toStdString()));
        QVERIFY(errorOf(path("certificate"), path("certificate")).starts_with("cannot use the key "));
        QVERIFY(!errorOf(path("certificate"), path("otherKey")).empty());
        QCOMPARE(errorOf(path("otherCertificate"), path("otherKey")), std::string());
    }
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
