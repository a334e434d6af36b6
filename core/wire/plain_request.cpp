#include "core/wire/plain_request.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace core::wire {

namespace {

constexpr std::array<bool, 256> makeTokenCharacters()
{
    std::array<bool, 256> are{};
    for (int c = 'a'; c <= 'z'; ++c)
        are[std::size_t(c)] = are[std::size_t(c - 'a' + 'A')] = true;
    for (int c = '0'; c <= '9'; ++c)
        are[std::size_t(c)] = true;
    for (const char c : std::string_view("!#$%&'*+-.^_`|~"))
        are[static_cast<unsigned char>(c)] = true;
    return are;
}
constexpr std::array<bool, 256> kTokenCharacters = makeTokenCharacters();

bool isToken(char c)
{
    return kTokenCharacters[static_cast<unsigned char>(c)];
}

/// Printable ASCII and blanks, but no tabs.
bool isPlain(char c)
{
    return c >= 0x20 && c < 0x7f;
}

/// Where the first byte is that is not plain.
const char *behindPlain(const char *at, const char *end)
{
#ifdef __SSE2__
    for (; end - at >= 16; at += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        const __m128i plain =
            _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8(0x1f)), // 0x80 and on are below
                          _mm_cmplt_epi8(bytes, _mm_set1_epi8(0x7f)));
        const unsigned others = unsigned(_mm_movemask_epi8(plain)) ^ 0xffff;
        if (others != 0)
            return at + std::countr_zero(others);
    }
#endif
    while (at != end && isPlain(*at))
        ++at;
    return at;
}

/// Behind the name of a header. Most are letters and hyphens.
const char *behindToken(const char *at, const char *end)
{
#ifdef __SSE2__
    for (; end - at >= 16; at += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        const __m128i small = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
        const __m128i letters = _mm_and_si128(_mm_cmpgt_epi8(small, _mm_set1_epi8('a' - 1)),
                                              _mm_cmplt_epi8(small, _mm_set1_epi8('z' + 1)));
        const __m128i usual = _mm_or_si128(letters, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('-')));
        const unsigned others = unsigned(_mm_movemask_epi8(usual)) ^ 0xffff;
        if (others != 0) {
            at += std::countr_zero(others);
            break;
        }
    }
#endif
    while (at != end && isToken(*at))
        ++at;
    return at;
}

} // namespace

class PlainRequest::Reader
{
public:
    Reader(std::string_view buffered, const HttpLimits &limits)
        : m_begin(buffered.data())
        , m_at(m_begin)
        , m_end(m_begin + std::min(buffered.size(), limits.headBytesMax / 2))
        , m_bodyBytesMax(limits.bodyBytesMax)
    {}

    bool readLine(PlainRequest &request)
    {
        const char *const method = m_at;
        while (m_at != m_end && *m_at >= 'A' && *m_at <= 'Z')
            ++m_at;
        if (m_at == method || !take(" "))
            return false;
        request.method = piece(method, m_at - 1);
        const char *const target = m_at;
        while (m_at != m_end && *m_at > ' ' && *m_at < 0x7f)
            ++m_at;
        request.target = piece(target, m_at);
        return m_at != target && take(" HTTP/1.1\r\n");
    }

    bool readHeaders(PlainRequest &request)
    {
        while (m_at != m_end && *m_at != '\r') {
            PlainHeader header;
            if (!readHeader(header))
                return false;
            request.headers.push_back(header);
        }
        return m_hosts == 1 && take("\r\n");
    }

    bool readBody(std::string_view buffered, PlainRequest &request) const
    {
        const std::size_t head = std::size_t(m_at - m_begin);
        if (m_length > m_bodyBytesMax || buffered.size() - head < m_length)
            return false;
        request.body = {std::uint32_t(head), std::uint32_t(m_length)};
        request.bytes = head + m_length;
        return true;
    }

private:
    PlainPiece piece(const char *begin, const char *end) const
    {
        return {std::uint32_t(begin - m_begin), std::uint32_t(end - begin)};
    }
    template <std::size_t size>
    bool take(const char (&text)[size])
    {
        if (std::size_t(m_end - m_at) < size - 1 || std::memcmp(m_at, text, size - 1) != 0)
            return false;
        m_at += size - 1;
        return true;
    }

    bool readHeader(PlainHeader &header)
    {
        const char *const name = m_at;
        m_at = behindToken(m_at, m_end);
        const char *const nameEnd = m_at;
        if (name == nameEnd || !take(":"))
            return false;
        while (m_at != m_end && *m_at == ' ')
            ++m_at;
        const char *const value = m_at;
        m_at = behindPlain(m_at, m_end);
        const char *valueEnd = m_at;
        while (valueEnd != value && valueEnd[-1] == ' ')
            --valueEnd;
        if (!take("\r\n") || m_at == m_end ||
            *m_at == ' ') // a line that goes on with a blank belongs to this one
            return false;
        header = {piece(name, nameEnd), piece(value, valueEnd)};
        return noteMeaning({name, std::size_t(nameEnd - name)}, {value, std::size_t(valueEnd - value)});
    }

    /// False for what asks for more than this reads.
    bool noteMeaning(std::string_view name, std::string_view value)
    {
        switch (name.size()) {
        case 4:
            m_hosts += equalIgnoringCase(name, "Host") ? 1 : 0;
            return true;
        case 6:
            return !equalIgnoringCase(name, "Expect");
        case 10:
            return !equalIgnoringCase(name, "Connection") || equalIgnoringCase(value, "keep-alive");
        case 14:
            return !equalIgnoringCase(name, "Content-Length") || readLength(value);
        case 16:
            return !equalIgnoringCase(name, "Proxy-Connection");
        case 17:
            return !equalIgnoringCase(name, "Transfer-Encoding");
        default:
            return name.size() != 7 || !equalIgnoringCase(name, "Upgrade");
        }
    }

    bool readLength(std::string_view value)
    {
        constexpr std::size_t kDigitsMax = 9;
        if (m_hasLength || value.empty() || value.size() > kDigitsMax)
            return false;
        m_hasLength = true;
        for (const char c : value) {
            if (c < '0' || c > '9')
                return false;
            m_length = m_length * 10 + std::size_t(c - '0');
        }
        return true;
    }

    const char *const m_begin;
    const char *m_at;
    const char *const m_end; // of what may be the head
    const std::size_t m_bodyBytesMax;
    int m_hosts = 0;
    bool m_hasLength = false;
    std::size_t m_length = 0;
};

bool PlainRequest::read(std::string_view buffered, const HttpLimits &limits)
{
    headers.clear();
    Reader reader(buffered, limits);
    return reader.readLine(*this) && reader.readHeaders(*this) && reader.readBody(buffered, *this);
}

} // namespace core::wire
