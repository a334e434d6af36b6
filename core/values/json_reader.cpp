#include "core/values/json_reader.h"

#include "core/values/json_appender.h"
#include "core/values/utf8.h"

#include <bit>

namespace core {

namespace {

bool isDigit(char c)
{
    return unsigned(c) - '0' <= 9;
}

/// The first place from `at` on that a string cannot hold as it is: a quote, a backslash, a control, or no
/// UTF-8.
std::size_t endOfPlain(std::string_view text, std::size_t at)
{
    while (at < text.size()) {
#ifdef __SSE2__
        if (text.size() - at >= 16) {
            const __m128i bytes = sse::load(text.data() + at);
            const int special = _mm_movemask_epi8(_mm_or_si128(sse::escaped(bytes), bytes)); // or not ASCII
            if (special == 0) {
                at += 16;
                continue;
            }
            at += std::size_t(std::countr_zero(unsigned(special)));
        }
#endif
        const auto c = static_cast<unsigned char>(text[at]);
        if (needsEscape(char(c)))
            return at;
        const std::size_t size = c < 0x80 ? 1 : utf8SequenceSize(text, at);
        if (size == 0)
            return at;
        at += size;
    }
    return at;
}

std::string hexByte(unsigned char byte)
{
    constexpr std::string_view kHex = "0123456789ABCDEF";
    return {kHex[byte >> 4], kHex[byte & 15]};
}

} // namespace

JsonReader::JsonReader(std::string_view text, std::size_t depthMax)
    : m_text(text)
    , m_depthMax(depthMax)
{
    constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
    if (m_text.substr(0, kByteOrderMark.size()) == kByteOrderMark)
        m_at = kByteOrderMark.size();
}

JsonReader::Token JsonReader::next()
{
    if (m_token == Token::End || m_token == Token::Error)
        return m_token;
    skipBlanks();
    m_offset = m_at;
    m_value = {};
    if (m_at == m_text.size())
        return m_state == State::Done ? m_token = Token::End : failAtEnd();
    return readToken(m_text[m_at]);
}

JsonReader::Token JsonReader::readToken(char c)
{
    switch (m_state) {
    case State::Done:
        return fail("Nothing may follow the value, but here is " + describe(m_at), m_at);
    case State::AfterValue:
        if (c != ',')
            return close(c);
        ++m_at;
        skipBlanks();
        m_offset = m_at;
        if (m_at == m_text.size())
            return failAtEnd();
        if (m_containers.back() == '{')
            return readKey();
        return readValue(m_text[m_at]);
    case State::FirstKey:
        return c == '}' ? close(c) : readKey();
    case State::FirstElement:
        return c == ']' ? close(c) : readValue(c);
    case State::Value:
        break;
    }
    return readValue(c);
}

JsonReader::Token JsonReader::readKey()
{
    if (m_text[m_at] != '"')
        return fail("Expected a name in quotes, found " + describe(m_at), m_at);
    if (!readString())
        return m_token;
    skipBlanks();
    if (m_at == m_text.size())
        return failAtEnd();
    if (m_text[m_at] != ':')
        return fail("Expected ':' behind a name, found " + describe(m_at), m_at);
    ++m_at;
    m_state = State::Value;
    return m_token = Token::Name;
}

JsonReader::Token JsonReader::readValue(char c)
{
    switch (c) {
    case '{':
        return open('{', Token::BeginObject);
    case '[':
        return open('[', Token::BeginArray);
    case '"':
        return readString() ? finish(Token::String) : m_token;
    case 't':
        return readWord("true", Token::True);
    case 'f':
        return readWord("false", Token::False);
    case 'n':
        return readWord("null", Token::Null);
    default:
        if (c == '-' || isDigit(c))
            return readNumber();
        return fail("Expected a value, found " + describe(m_at), m_at);
    }
}

JsonReader::Token JsonReader::open(char c, Token token)
{
    if (m_containers.size() == m_depthMax)
        return fail("Nested more than " + std::to_string(m_depthMax) + " levels deep", m_at);
    m_containers += c;
    ++m_at;
    m_state = c == '{' ? State::FirstKey : State::FirstElement;
    return m_token = token;
}

JsonReader::Token JsonReader::close(char c)
{
    const bool inObject = m_containers.back() == '{';
    if (c != (inObject ? '}' : ']'))
        return fail(std::string(inObject ? "Expected ',' or '}', found " : "Expected ',' or ']', found ") +
                        describe(m_at),
                    m_at);
    m_containers.pop_back();
    ++m_at;
    return finish(inObject ? Token::EndObject : Token::EndArray);
}

JsonReader::Token JsonReader::finish(Token token)
{
    m_state = m_containers.empty() ? State::Done : State::AfterValue;
    return m_token = token;
}

JsonReader::Token JsonReader::readWord(std::string_view word, Token token)
{
    if (m_text.substr(m_at, word.size()) != word)
        return fail("Expected a value, found " + describe(m_at), m_at);
    m_at += word.size();
    return finish(token);
}

JsonReader::Token JsonReader::readNumber()
{
    const auto digits = [this] {
        const std::size_t start = m_at;
        while (m_at < m_text.size() && isDigit(m_text[m_at]))
            ++m_at;
        return m_at != start;
    };
    const auto is = [this](char c) { return m_at < m_text.size() && m_text[m_at] == c; };
    const auto missing = [this] {
        return m_at == m_text.size() ? failAtEnd() : fail("Expected a digit, found " + describe(m_at), m_at);
    };
    m_at += is('-') ? 1 : 0;
    if (is('0'))
        ++m_at;
    else if (!digits())
        return missing();
    if (m_at < m_text.size() && isDigit(m_text[m_at]))
        return fail("A number cannot start with 0 and a digit", m_offset);
    if (is('.')) {
        ++m_at;
        if (!digits())
            return missing();
    }
    if (is('e') || is('E')) {
        ++m_at;
        m_at += is('+') || is('-') ? 1 : 0;
        if (!digits())
            return missing();
    }
    m_value = m_text.substr(m_offset, m_at - m_offset);
    return finish(Token::Number);
}

bool JsonReader::readString()
{
    const std::size_t start = ++m_at;
    m_at = endOfPlain(m_text, m_at);
    if (m_at < m_text.size() && m_text[m_at] == '"') {
        m_value = m_text.substr(start, m_at++ - start);
        return true;
    }
    m_unescaped.assign(m_text.substr(start, m_at - start));
    while (m_at < m_text.size() && m_text[m_at] != '"') {
        const auto c = static_cast<unsigned char>(m_text[m_at]);
        if (c < 0x20) {
            fail("A control character (U+00" + hexByte(c) + ") in a string must be written as an escape",
                 m_at);
            return false;
        }
        if (c != '\\') {
            fail("The text is not UTF-8: byte 0x" + hexByte(c), m_at);
            return false;
        }
        if (!readEscape())
            return false;
        const std::size_t plain = m_at;
        m_at = endOfPlain(m_text, m_at);
        m_unescaped.append(m_text.substr(plain, m_at - plain));
    }
    if (m_at == m_text.size()) {
        fail("This string has no end", m_offset);
        return false;
    }
    ++m_at;
    m_value = m_unescaped;
    return true;
}

bool JsonReader::readEscape()
{
    const std::size_t start = m_at;
    const char c = start + 1 < m_text.size() ? m_text[start + 1] : '\0';
    constexpr std::string_view kEscapes = "\"\\/bfnrt";
    constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
    m_at += 2;
    if (const std::size_t found = kEscapes.find(c); found != std::string_view::npos) {
        m_unescaped += kMeanings[found];
        return true;
    }
    char32_t unit = 0;
    if (c != 'u' || !readHexDigits(unit)) {
        fail("Unknown escape in a string", start);
        return false;
    }
    if (unit >= 0xd800 && unit < 0xdc00) {
        char32_t low = 0;
        const bool follows = m_text.substr(m_at, 2) == "\\u";
        m_at += 2;
        if (follows && readHexDigits(low) && low >= 0xdc00 && low < 0xe000) {
            appendUtf8(m_unescaped, 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
            return true;
        }
    }
    if (unit >= 0xd800 && unit < 0xe000) {
        fail("Half of a surrogate pair is no character", start);
        return false;
    }
    appendUtf8(m_unescaped, unit);
    return true;
}

bool JsonReader::readHexDigits(char32_t &unit)
{
    unit = 0;
    for (int i = 0; i < 4; ++i, ++m_at) {
        if (m_at >= m_text.size())
            return false;
        const char c = m_text[m_at];
        const char lower = char(c | 0x20);
        if (isDigit(c))
            unit = unit << 4 | char32_t(c - '0');
        else if (lower >= 'a' && lower <= 'f')
            unit = unit << 4 | char32_t(lower - 'a' + 10);
        else
            return false;
    }
    return true;
}

bool JsonReader::skipValue()
{
    if (m_token == Token::Name)
        next();
    if (m_token == Token::BeginObject || m_token == Token::BeginArray) {
        const std::size_t outside = depth() - 1;
        while (depth() > outside && m_token != Token::Error)
            next();
    }
    return m_token != Token::Error;
}

void JsonReader::skipMoreBlanks()
{
    while (m_at < m_text.size()) {
        const char c = m_text[m_at];
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
            return;
        ++m_at;
    }
}

JsonReader::Token JsonReader::fail(Error error, std::size_t offset)
{
    m_fault = {std::move(error), offset};
    return m_token = Token::Error;
}

JsonReader::Token JsonReader::failAtEnd()
{
    return fail(m_token == Token::None && m_at == m_offset ? "There is no value in the text"
                                                           : "The text ends too early",
                m_text.size());
}

std::string JsonReader::describe(std::size_t at) const
{
    const auto c = static_cast<unsigned char>(m_text[at]);
    if (c < 0x20 || c == 0x7f)
        return "byte 0x" + hexByte(c);
    const std::size_t size = utf8SequenceSize(m_text, at);
    if (size == 0)
        return "byte 0x" + hexByte(c) + ", which is not UTF-8";
    return "'" + std::string(m_text.substr(at, size)) + "'";
}

} // namespace core
