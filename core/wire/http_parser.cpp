#include "core/wire/http_parser.h"

#include "core/wire/plain_request.h"

// Beast asserts that the end of an empty chunked body never arrives in pieces ("0\r\n\r", then "\n"). It
// does, and Beast reads it well: a client must not be able to end a build that keeps assertions.
#define BOOST_DISABLE_ASSERTS

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace core::wire {

namespace beast = boost::beast;
namespace http = boost::beast::http;

namespace {

/// A part of the buffer, which may move while a request arrives.
struct Piece
{
    std::size_t offset = 0;
    std::size_t size = 0;

    std::string_view in(std::string_view buffer) const { return buffer.substr(offset, size); }
};

struct Field
{
    Piece name;
    Piece value;
};

/// Beast's grammar, told to keep places instead of copies.
class Grammar final : public http::basic_parser<true>
{
public:
    explicit Grammar(const HttpLimits &limits)
    {
        eager(true);
        header_limit(std::uint32_t(limits.headBytesMax));
        body_limit(limits.bodyBytesMax);
    }

    /// What the next put() reads from.
    std::string_view buffer;

    Piece method;
    Piece target;
    std::vector<Field> fields;
    Piece body;         // where it comes in one piece
    std::string chunks; // where it comes in chunks
    bool headDone = false;
    bool waitsForContinue = false;
    int refusal = 0;

protected:
    using Error = beast::error_code;

    void on_request_impl(http::verb, beast::string_view name, beast::string_view path, int version,
                         Error &error) override
    {
        m_isHttp11 = version == 11;
        place(name, method, error);
        place(path, target, error);
    }
    void on_response_impl(int, beast::string_view, int, Error &) override {}
    void on_field_impl(http::field known, beast::string_view name, beast::string_view value,
                       Error &error) override
    {
        if (headDone)
            return; // what trails a chunked body says nothing that we need
        Field field;
        place(name, field.name, error);
        place(value, field.value, error);
        fields.push_back(field);
        if (known == http::field::host)
            ++m_hosts;
        else if (known == http::field::content_length) {
            // Beast takes the same length twice; a proxy may have meant something else by it.
            if (++m_lengths > 1 || value.find(',') != beast::string_view::npos)
                refuse(400, error);
        } else if (known == http::field::transfer_encoding && !beast::iequals(value, "chunked"))
            refuse(501, error); // a length that we could not know
        else if (known == http::field::expect) {
            waitsForContinue = beast::iequals(value, "100-continue");
            if (!waitsForContinue)
                refuse(417, error);
        }
    }
    void on_header_impl(Error &error) override
    {
        headDone = true;
        if ((m_isHttp11 && m_hosts == 0) || m_hosts > 1 || (!m_isHttp11 && chunked()))
            refuse(400, error);
    }
    void on_body_init_impl(const boost::optional<std::uint64_t> &, Error &) override {}
    std::size_t on_body_impl(beast::string_view bytes, Error &error) override
    {
        Piece piece;
        place(bytes, piece, error);
        if (body.size == 0)
            body.offset = piece.offset;
        body.size += piece.size;
        return bytes.size();
    }
    void on_chunk_header_impl(std::uint64_t, beast::string_view, Error &) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view bytes, Error &) override
    {
        chunks.append(bytes.data(), bytes.size());
        return bytes.size();
    }
    void on_finish_impl(Error &) override {}

private:
    void refuse(int status, Error &error)
    {
        refusal = status;
        error = http::error::bad_value;
    }
    /// A text that Beast had to put together elsewhere was a folded header: obsolete, and read differently by
    /// different servers.
    void place(beast::string_view text, Piece &piece, Error &error)
    {
        if (text.empty())
            return;
        if (text.data() < buffer.data() || text.data() >= buffer.data() + buffer.size())
            return refuse(400, error);
        piece = {std::size_t(text.data() - buffer.data()), text.size()};
    }

    int m_hosts = 0;
    int m_lengths = 0;
    bool m_isHttp11 = false;
};

} // namespace

struct HttpParser::Private
{
    HttpLimits limits;
    Ways ways = Ways::Both;
    PlainRequest plain;
    bool isPlain = false; // the request is complete in `plain`
    std::optional<Grammar> grammar;
    bool isGrammarUsed = false; // it keeps a place even where it took nothing yet
    std::size_t parsed = 0;     // of the buffer
    int refusal = 0;
};

HttpParser::HttpParser(const HttpLimits &limits, Ways ways)
    : d(std::make_unique<Private>())
{
    d->limits = limits;
    d->ways = ways;
    d->grammar.emplace(limits);
}

HttpParser::~HttpParser() = default;

HttpParser::State HttpParser::parse(std::string_view buffered)
{
    if (d->isPlain)
        return State::Complete;
    if (d->ways == Ways::Both && d->parsed == 0 && d->plain.read(buffered, d->limits)) {
        d->isPlain = true;
        d->parsed = d->plain.bytes;
        return State::Complete;
    }
    Grammar &grammar = *d->grammar;
    d->isGrammarUsed = true;
    grammar.buffer = buffered;
    beast::error_code error;
    while (d->parsed < buffered.size() && !grammar.is_done() && !error) {
        const std::size_t used =
            grammar.put({buffered.data() + d->parsed, buffered.size() - d->parsed}, error);
        d->parsed += used;
        if (used == 0 && !error)
            break;
    }
    if (error && error != http::error::need_more) {
        d->refusal = error == http::error::body_limit ? 413 : grammar.refusal != 0 ? grammar.refusal : 400;
        return State::Refused;
    }
    if (grammar.is_done())
        return State::Complete;
    if (!grammar.headDone && buffered.size() >= d->limits.headBytesMax) {
        d->refusal = 400;
        return State::Refused;
    }
    return State::NeedsMore;
}

int HttpParser::refusal() const
{
    return d->refusal;
}

bool HttpParser::takeWaitsForContinue()
{
    const bool waits = d->grammar->headDone && d->grammar->waitsForContinue;
    if (waits)
        d->grammar->waitsForContinue = false;
    return waits;
}

void HttpParser::take(std::string_view buffered, HttpRequest &request) const
{
    if (d->isPlain) {
        request.method = d->plain.method.in(buffered);
        request.target = d->plain.target.in(buffered);
        request.headers.resize(d->plain.headers.size());
        std::transform(d->plain.headers.begin(), d->plain.headers.end(), request.headers.begin(),
                       [buffered](const PlainHeader &header) {
                           return HttpHeader{header.name.in(buffered), header.value.in(buffered)};
                       });
        request.noteDeciding();
        request.body = d->plain.body.in(buffered);
        request.keepAlive = true;
        return;
    }
    request.headers.clear();
    const Grammar &grammar = *d->grammar;
    request.method = grammar.method.in(buffered);
    request.target = grammar.target.in(buffered);
    for (const Field &field : grammar.fields)
        request.headers.push_back({field.name.in(buffered), field.value.in(buffered)});
    request.noteDeciding();
    request.body = grammar.chunked() ? std::string_view(grammar.chunks) : grammar.body.in(buffered);
    request.keepAlive = grammar.keep_alive();
}

std::size_t HttpParser::requestBytes() const
{
    return d->parsed;
}

void HttpParser::reset()
{
    d->parsed = 0;
    d->refusal = 0;
    d->isPlain = false;
    if (!std::exchange(d->isGrammarUsed, false))
        return;
    std::vector<Field> fields = std::move(d->grammar->fields); // its memory serves again
    fields.clear();
    d->grammar.emplace(d->limits);
    d->grammar->fields = std::move(fields);
}

} // namespace core::wire
