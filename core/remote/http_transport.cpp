#include "core/remote/http_transport.h"

#include "core/remote/host_lookup.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include <deque>
#include <mutex>
#include <optional>

namespace core {

namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::ip::tcp;
using boost::system::error_code;
using SteadyTime = std::chrono::steady_clock::time_point;
using TlsStream = asio::ssl::stream<tcp::socket>;

constexpr std::chrono::milliseconds kStopLooksEvery{50};
constexpr std::uint32_t kHeaderSizeMax = 64 * 1024;

bool isAddress(const std::string &host)
{
    error_code failure;
    asio::ip::make_address(host, failure);
    return !failure;
}

std::string placeOf(const Url &url)
{
    return "\"" + url.host + "\", port " + std::to_string(url.port);
}

Error connectFailure(const Url &url, const error_code &failure)
{
    ErrorCode code = ErrorCode::HostUnreachable;
    std::string why = failure.message();
    if (failure == asio::error::connection_refused) {
        code = ErrorCode::ConnectionRefused;
        why = "nobody listens there";
    } else if (failure == asio::error::timed_out) {
        code = ErrorCode::TimedOut;
    }
    return {code, "No connection to " + placeOf(url) + ": " + why};
}

/// One connection and the loop that drives it. Used by one thread at a time.
class Connection
{
public:
    Connection(const Url &url, asio::ssl::context &tls)
        : m_url(url)
    {
        if (url.isSecure)
            m_secure.emplace(m_loop, tls);
        else
            m_plain.emplace(m_loop);
    }

    Result<void> open(SteadyTime deadline, const Progress &stop, bool verifyName)
    {
        Result<std::vector<std::string>> addresses = std::vector{m_url.host};
        if (!isAddress(m_url.host))
            addresses = lookUpHost(m_url.host, deadline, stop);
        if (!addresses)
            return addresses.error();
        Result<void> connected = connect(*addresses, deadline, stop);
        if (!connected || !m_secure)
            return connected;
        return startTls(deadline, stop, verifyName);
    }

    Result<HttpResponse> exchange(const HttpRequest &request, std::size_t bodySizeMax, SteadyTime deadline,
                                  const Progress &stop)
    {
        return m_secure ? exchangeOver(*m_secure, request, bodySizeMax, deadline, stop)
                        : exchangeOver(*m_plain, request, bodySizeMax, deadline, stop);
    }

    bool belongsTo(const Url &url) const
    {
        return url.isSecure == m_url.isSecure && url.host == m_url.host && url.port == m_url.port;
    }
    /// Kept open by both sides behind the last answer.
    bool canGoOn() const { return m_canGoOn; }
    /// Nothing of an answer was received when the last exchange failed.
    bool isSilent() const { return m_silent; }
    /// While it rests nothing may arrive: a byte or an end means that the other side has closed it.
    bool isStillOpen()
    {
        char byte = 0;
        error_code failure;
        socket().non_blocking(true, failure);
        socket().receive(asio::buffer(&byte, 1), tcp::socket::message_peek, failure);
        return failure == asio::error::would_block;
    }

    SteadyTime restingSince{};

private:
    enum class Ending : std::uint8_t { Done, TimedOut, Stopped };

    tcp::socket &socket() { return m_secure ? m_secure->next_layer() : *m_plain; }

    /// Starts an operation and drives the loop until it ends or must end.
    template <typename Start>
    Ending drive(SteadyTime deadline, const Progress &stop, error_code &result, Start start)
    {
        bool isDone = false;
        start([&](const error_code &failure, auto &&...) {
            result = failure;
            isDone = true;
        });
        Ending ending = Ending::Done;
        m_loop.restart();
        while (!isDone && ending == Ending::Done) {
            const SteadyTime now = std::chrono::steady_clock::now();
            if (stop.stopRequested())
                ending = Ending::Stopped;
            else if (now >= deadline)
                ending = Ending::TimedOut;
            else
                m_loop.run_one_until(std::min(deadline, now + kStopLooksEvery));
        }
        if (ending != Ending::Done) { // the handler refers to this frame: let it run before we leave
            error_code ignored;
            socket().close(ignored);
            m_loop.restart();
            m_loop.run();
        }
        return ending;
    }

    Result<void> connect(const std::vector<std::string> &addresses, SteadyTime deadline, const Progress &stop)
    {
        std::optional<Error> refusal;
        for (std::size_t i = 0; i < addresses.size(); ++i) {
            error_code failure;
            const asio::ip::address address = asio::ip::make_address(addresses[i], failure);
            if (failure)
                continue;
            // An address that never answers leaves time for those behind it.
            const SteadyTime now = std::chrono::steady_clock::now();
            const SteadyTime share = now + (deadline - now) / std::int64_t(addresses.size() - i);
            const Ending ending = drive(share, stop, failure, [&](auto handler) {
                socket().async_connect(tcp::endpoint(address, m_url.port), std::move(handler));
            });
            if (ending == Ending::Stopped)
                return Error::cancelled();
            if (ending == Ending::Done && !failure) {
                socket().set_option(tcp::no_delay(true), failure);
                return {};
            }
            if (ending == Ending::TimedOut)
                failure = asio::error::timed_out;
            refusal = connectFailure(m_url, failure);
            error_code ignored;
            socket().close(ignored);
        }
        return refusal ? *refusal : connectFailure(m_url, asio::error::host_unreachable);
    }

    Result<void> startTls(SteadyTime deadline, const Progress &stop, bool verifyName)
    {
        SSL *ssl = m_secure->native_handle();
        if (!isAddress(m_url.host))
            SSL_set_tlsext_host_name(ssl, m_url.host.c_str());
        if (verifyName)
            m_secure->set_verify_callback(asio::ssl::host_name_verification(m_url.host));
        error_code failure;
        const Ending ending = drive(deadline, stop, failure, [&](auto handler) {
            m_secure->async_handshake(TlsStream::client, std::move(handler));
        });
        if (ending == Ending::Stopped)
            return Error::cancelled();
        if (ending == Ending::TimedOut)
            return Error(ErrorCode::TimedOut, "The TLS handshake with " + placeOf(m_url) + " took too long");
        if (!failure)
            return {};
        std::string why = failure.message();
        if (const long verdict = SSL_get_verify_result(ssl); verdict != X509_V_OK)
            why = std::string("its certificate is not trusted (") + X509_verify_cert_error_string(verdict) +
                  ")";
        return Error(ErrorCode::TlsFailed, "No secure connection to " + placeOf(m_url) + ": " + why);
    }

    static http::request<http::string_body> messageOf(const HttpRequest &request)
    {
        http::request<http::string_body> message(http::string_to_verb(request.method), request.url.target(),
                                                 11);
        message.set(http::field::host, request.url.authority());
        for (const HttpHeader &header : request.headers)
            message.set(header.name, header.value);
        message.body() = request.body;
        if (!request.body.empty() || request.method == "POST")
            message.content_length(request.body.size());
        return message;
    }

    Error brokenOff(Ending ending, const error_code &failure) const
    {
        if (ending == Ending::Stopped)
            return Error::cancelled();
        if (ending == Ending::TimedOut)
            return {ErrorCode::TimedOut, placeOf(m_url) + " did not answer in time"};
        const bool isNotHttp =
            failure.category() == http::make_error_code(http::error::bad_version).category() &&
            failure != http::error::end_of_stream && failure != http::error::partial_message;
        if (isNotHttp)
            return {ErrorCode::InvalidAnswer,
                    placeOf(m_url) + " answered what is not HTTP, or too much of it: " + failure.message()};
        return {ErrorCode::ConnectionLost,
                "The connection to " + placeOf(m_url) + " broke off: " + failure.message()};
    }

    template <typename Stream>
    Result<HttpResponse> exchangeOver(Stream &stream, const HttpRequest &request, std::size_t bodySizeMax,
                                      SteadyTime deadline, const Progress &stop)
    {
        m_canGoOn = false;
        m_silent = true;
        const http::request<http::string_body> message = messageOf(request);
        error_code failure;
        Ending ending = drive(deadline, stop, failure,
                              [&](auto handler) { http::async_write(stream, message, std::move(handler)); });
        if (ending != Ending::Done || failure)
            return brokenOff(ending, failure);

        http::response_parser<http::string_body> parser;
        parser.body_limit(bodySizeMax);
        parser.header_limit(kHeaderSizeMax);
        ending = drive(deadline, stop, failure, [&](auto handler) {
            http::async_read(stream, m_received, parser, std::move(handler));
        });
        m_silent = !parser.got_some() && m_received.size() == 0;
        if (ending != Ending::Done || failure)
            return brokenOff(ending, failure);

        HttpResponse response;
        response.status = parser.get().result_int();
        for (const auto &field : parser.get())
            response.headers.push_back({std::string(field.name_string()), std::string(field.value())});
        m_canGoOn = parser.keep_alive() && m_received.size() == 0;
        response.body = std::move(parser.get().body());
        return response;
    }

    const Url m_url;
    asio::io_context m_loop{1};
    std::optional<tcp::socket> m_plain;
    std::optional<TlsStream> m_secure;
    boost::beast::flat_buffer m_received;
    bool m_canGoOn = false;
    bool m_silent = true;
};

class BeastTransport final : public HttpTransport
{
public:
    explicit BeastTransport(const TransportOptions &options)
        : m_options(options)
    {}

    Result<void> prepareTls()
    {
        error_code failure;
        m_tls.set_options(asio::ssl::context::no_tlsv1 | asio::ssl::context::no_tlsv1_1, failure);
        m_tls.set_verify_mode(m_options.verifyCertificates ? asio::ssl::verify_peer : asio::ssl::verify_none,
                              failure);
        m_tls.set_default_verify_paths(failure);
        if (m_options.certificateAuthorityFile.empty())
            return {};
        m_tls.load_verify_file(m_options.certificateAuthorityFile, failure);
        if (failure)
            return Error::io("The certificates in " + m_options.certificateAuthorityFile +
                             " cannot be read: " + failure.message());
        return {};
    }

    Result<HttpResponse> exchange(const HttpRequest &request, const Progress &stop) override
    {
        if (std::unique_ptr<Connection> kept = takeKept(request.url)) {
            Result<HttpResponse> response = exchangeOn(*kept, request, stop);
            // The other side may close a resting connection just when we write.
            const bool wasClosed =
                !response && response.error().code() == ErrorCode::ConnectionLost && kept->isSilent();
            if (!wasClosed) {
                keep(std::move(kept));
                return response;
            }
        }
        auto connection = std::make_unique<Connection>(request.url, m_tls);
        const SteadyTime deadline = std::chrono::steady_clock::now() + m_options.connectTimeout;
        if (Result<void> opened = connection->open(deadline, stop, m_options.verifyCertificates); !opened)
            return opened.error();
        Result<HttpResponse> response = exchangeOn(*connection, request, stop);
        keep(std::move(connection));
        return response;
    }

private:
    Result<HttpResponse> exchangeOn(Connection &connection, const HttpRequest &request, const Progress &stop)
    {
        const SteadyTime deadline = std::chrono::steady_clock::now() + m_options.answerTimeout;
        return connection.exchange(request, m_options.bodySizeMax, deadline, stop);
    }

    std::unique_ptr<Connection> takeKept(const Url &url)
    {
        const SteadyTime oldest = std::chrono::steady_clock::now() - m_options.idleTime;
        const std::scoped_lock lock(m_mutex);
        std::erase_if(m_resting, [&](const auto &connection) { return connection->restingSince < oldest; });
        for (auto at = m_resting.rbegin(); at != m_resting.rend(); ++at) { // the latest used is the surest
            if (!(*at)->belongsTo(url))
                continue;
            std::unique_ptr<Connection> taken = std::move(*at);
            m_resting.erase(std::next(at).base());
            return taken->isStillOpen() ? std::move(taken) : nullptr;
        }
        return nullptr;
    }

    void keep(std::unique_ptr<Connection> connection)
    {
        if (!connection->canGoOn())
            return;
        connection->restingSince = std::chrono::steady_clock::now();
        const std::scoped_lock lock(m_mutex);
        m_resting.push_back(std::move(connection));
        if (m_resting.size() > m_options.idleConnectionsMax)
            m_resting.pop_front();
    }

    const TransportOptions m_options;
    asio::ssl::context m_tls{asio::ssl::context::tls_client};
    std::mutex m_mutex;
    std::deque<std::unique_ptr<Connection>> m_resting; // guarded by m_mutex; the latest used last
};

} // namespace

Result<std::unique_ptr<HttpTransport>> makeHttpTransport(const TransportOptions &options)
{
    auto transport = std::make_unique<BeastTransport>(options);
    if (Result<void> prepared = transport->prepareTls(); !prepared)
        return prepared.error();
    return std::unique_ptr<HttpTransport>(std::move(transport));
}

} // namespace core
