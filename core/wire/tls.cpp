#include "core/wire/tls.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <array>

namespace core::wire {

namespace {

constexpr std::size_t kRecordBytes = 16 * 1024; // the most that one TLS record holds

std::string lastProblem()
{
    std::array<char, 256> text = {};
    ::ERR_error_string_n(::ERR_peek_last_error(), text.data(), text.size());
    ::ERR_clear_error();
    return text.data();
}

} // namespace

struct TlsContext::Private
{
    std::unique_ptr<SSL_CTX, decltype(&::SSL_CTX_free)> context{::SSL_CTX_new(::TLS_server_method()),
                                                                &::SSL_CTX_free};
};

TlsContext::TlsContext(std::unique_ptr<Private> p)
    : d(std::move(p))
{}

TlsContext::~TlsContext() = default;

Result<std::shared_ptr<const TlsContext>> TlsContext::load(const std::filesystem::path &certificate,
                                                           const std::filesystem::path &key)
{
    auto p = std::make_unique<Private>();
    SSL_CTX *const context = p->context.get();
    if (context == nullptr)
        return Error::io("TLS is not available: " + lastProblem());
    ::SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    ::SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_IGNORE_UNEXPECTED_EOF);
    ::SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
    if (::SSL_CTX_use_certificate_chain_file(context, certificate.c_str()) != 1)
        return Error::io("cannot use the certificate " + certificate.string() + ": " + lastProblem());
    if (::SSL_CTX_use_PrivateKey_file(context, key.c_str(), SSL_FILETYPE_PEM) != 1)
        return Error::io("cannot use the key " + key.string() + ": " + lastProblem());
    if (::SSL_CTX_check_private_key(context) != 1)
        return Error::io("the key " + key.string() + " is not that of the certificate " +
                         certificate.string());
    return std::shared_ptr<const TlsContext>(new TlsContext(std::move(p)));
}

struct TlsSession::Private
{
    explicit Private(SSL_CTX *context)
        : ssl(::SSL_new(context), &::SSL_free)
        , incoming(::BIO_new(::BIO_s_mem()))
        , outgoing(::BIO_new(::BIO_s_mem()))
    {
        ::SSL_set_bio(ssl.get(), incoming, outgoing); // takes both
        ::SSL_set_accept_state(ssl.get());
    }
    void takeOutgoing(std::string &sealed) const
    {
        char *bytes = nullptr;
        const long count = BIO_get_mem_data(outgoing, &bytes);
        if (count > 0)
            sealed.append(bytes, std::size_t(count));
        (void)BIO_reset(outgoing);
    }

    std::unique_ptr<SSL, decltype(&::SSL_free)> ssl;
    BIO *incoming;
    BIO *outgoing;
};

TlsSession::TlsSession(const TlsContext &context)
    : d(std::make_unique<Private>(context.d->context.get()))
{}

TlsSession::~TlsSession() = default;

bool TlsSession::receive(std::string_view bytes, ByteBuffer &plain, std::string &reply)
{
    ::ERR_clear_error(); // the queue is the thread's, not the session's
    ::BIO_write(d->incoming, bytes.data(), int(bytes.size()));
    int count = 0;
    while (true) {
        char *const place = plain.prepare(kRecordBytes);
        count = ::SSL_read(d->ssl.get(), place, int(kRecordBytes));
        if (count <= 0)
            break;
        plain.added(std::size_t(count));
    }
    const bool goesOn = ::SSL_get_error(d->ssl.get(), count) == SSL_ERROR_WANT_READ;
    d->takeOutgoing(reply);
    return goesOn;
}

void TlsSession::seal(std::string_view plain, std::string &sealed)
{
    ::ERR_clear_error();
    if (!plain.empty())
        ::SSL_write(d->ssl.get(), plain.data(), int(plain.size())); // to memory: takes all of it
    d->takeOutgoing(sealed);
}

void TlsSession::finish(std::string &sealed)
{
    ::ERR_clear_error();
    if (::SSL_is_init_finished(d->ssl.get()) != 0)
        ::SSL_shutdown(d->ssl.get());
    d->takeOutgoing(sealed);
}

} // namespace core::wire
