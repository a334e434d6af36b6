// The other end of an HTTP connection, as plain as can be: it reads a request and sends the bytes that a test
// gives it.

#pragma once

#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QString>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <thread>

namespace support {

/// A certificate for "localhost", signed by itself: also the authority to trust.
class SelfSigned
{
public:
    SelfSigned()
        : m_key(EVP_EC_gen("P-256"))
        , m_certificate(X509_new())
    {
        X509_set_version(m_certificate.get(), 2);
        ASN1_INTEGER_set(X509_get_serialNumber(m_certificate.get()), 1);
        X509_gmtime_adj(X509_getm_notBefore(m_certificate.get()), -3600);
        X509_gmtime_adj(X509_getm_notAfter(m_certificate.get()), 3600);
        X509_set_pubkey(m_certificate.get(), m_key.get());
        X509_NAME *name = X509_get_subject_name(m_certificate.get());
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("test"),
                                   -1, -1, 0);
        X509_set_issuer_name(m_certificate.get(), name);
        X509_EXTENSION *names = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "DNS:localhost");
        X509_add_ext(m_certificate.get(), names, -1);
        X509_EXTENSION_free(names);
        X509_sign(m_certificate.get(), m_key.get(), EVP_sha256());
    }
    void use(SSL_CTX *context) const
    {
        SSL_CTX_use_certificate(context, m_certificate.get());
        SSL_CTX_use_PrivateKey(context, m_key.get());
    }
    void writePem(const QString &path) const
    {
        FILE *file = fopen(path.toUtf8(), "w");
        PEM_write_X509(file, m_certificate.get());
        fclose(file);
    }

private:
    struct Free
    {
        void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
        void operator()(X509 *certificate) const { X509_free(certificate); }
    };
    std::unique_ptr<EVP_PKEY, Free> m_key;
    std::unique_ptr<X509, Free> m_certificate;
};

class HttpPeer
{
public:
    struct Answer
    {
        QByteArray bytes; // sent as they are; empty: nothing is sent
        bool close = false;
        bool wait = false; // says nothing more until the peer is destroyed
    };
    /// Called on a thread of the peer with each request: its head and its body.
    using Handler = std::function<Answer(const QByteArray &head, const QByteArray &body)>;

    explicit HttpPeer(Handler handler, const SelfSigned *certificate = nullptr)
        : m_handler(std::move(handler))
    {
        if (certificate != nullptr) {
            m_tls.reset(SSL_CTX_new(TLS_server_method()));
            certificate->use(m_tls.get());
        }
        m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        ::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size);
        ::listen(m_listener, 64);
        ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
        m_port = ntohs(address.sin_port);
        m_accepting = std::thread([this] { accept(); });
    }
    ~HttpPeer()
    {
        ::shutdown(m_listener, SHUT_RDWR);
        m_accepting.join();
        ::close(m_listener);
        {
            const std::scoped_lock lock(m_mutex);
            for (const int socket : m_sockets)
                ::shutdown(socket, SHUT_RDWR);
        }
        for (std::thread &thread : m_threads)
            thread.join();
        for (const int socket : m_sockets)
            ::close(socket);
    }

    std::uint16_t port() const { return m_port; }
    std::string url(const char *scheme = "http", const char *host = "127.0.0.1") const
    {
        return std::string(scheme) + "://" + host + ":" + std::to_string(m_port);
    }
    int connections() const { return m_connections; }
    int requests() const { return m_requests; }

    static QByteArray http(const QByteArray &body, const QByteArray &headers = {}, int status = 200)
    {
        return "HTTP/1.1 " + QByteArray::number(status) + " X\r\n" + headers +
               "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }

private:
    struct FreeTls
    {
        void operator()(SSL_CTX *context) const { SSL_CTX_free(context); }
        void operator()(SSL *ssl) const { SSL_free(ssl); }
    };
    using Tls = std::unique_ptr<SSL, FreeTls>;

    void accept()
    {
        for (int socket = 0; (socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC)) >= 0;) {
            ++m_connections;
            const std::scoped_lock lock(m_mutex);
            m_sockets.push_back(socket);
            m_threads.emplace_back([this, socket] {
                serve(socket);
                ::shutdown(socket, SHUT_RDWR);
            });
        }
    }
    void serve(int socket)
    {
        Tls tls;
        if (m_tls) {
            tls.reset(SSL_new(m_tls.get()));
            SSL_set_fd(tls.get(), socket);
            if (SSL_accept(tls.get()) != 1)
                return;
        }
        QByteArray received;
        while (readRequest(socket, tls.get(), received)) {
            const qsizetype headEnd = received.indexOf("\r\n\r\n") + 4;
            const qsizetype length = bodyLength(received.left(headEnd));
            ++m_requests;
            const Answer answer = m_handler(received.left(headEnd), received.mid(headEnd, length));
            received.remove(0, headEnd + length);
            if (answer.wait) {
                char byte = 0;
                while (::recv(socket, &byte, 1, 0) > 0) {
                }
                return;
            }
            send(socket, tls.get(), answer.bytes);
            if (answer.close)
                return;
        }
    }
    static qsizetype bodyLength(const QByteArray &head)
    {
        const qsizetype at = head.toLower().indexOf("content-length:");
        return at < 0 ? 0 : head.mid(at + 15, head.indexOf('\r', at) - at - 15).trimmed().toLongLong();
    }
    static bool readRequest(int socket, SSL *tls, QByteArray &received)
    {
        for (;;) {
            const qsizetype head = received.indexOf("\r\n\r\n");
            if (head >= 0 && received.size() >= head + 4 + bodyLength(received.left(head + 4)))
                return true;
            char bytes[4096];
            const auto count = tls != nullptr ? SSL_read(tls, bytes, sizeof bytes)
                                              : int(::recv(socket, bytes, sizeof bytes, 0));
            if (count <= 0)
                return false;
            received.append(bytes, count);
        }
    }
    static void send(int socket, SSL *tls, const QByteArray &bytes)
    {
        if (tls != nullptr)
            SSL_write(tls, bytes.constData(), int(bytes.size()));
        else
            ::send(socket, bytes.constData(), std::size_t(bytes.size()), MSG_NOSIGNAL);
    }

    const Handler m_handler;
    std::unique_ptr<SSL_CTX, FreeTls> m_tls;
    int m_listener = -1;
    std::uint16_t m_port = 0;
    std::atomic<int> m_connections = 0;
    std::atomic<int> m_requests = 0;
    std::thread m_accepting;
    std::mutex m_mutex;
    std::list<std::thread> m_threads; // touched by m_accepting alone, then by the destructor
    std::vector<int> m_sockets;       // guarded by m_mutex
};

} // namespace support
