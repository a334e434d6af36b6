#include "core/values/json_reader.h"

#include "core/values/json_appender.h"
#include "core/values/utf8.h"

#include <algorithm>
#include <bit>
#include <cassert>

namespace core {

namespace {

bool isDigit(char c)
{
    return unsigned(c) - '0' <= 9;
}

std::string hexByte(unsigned char byte)
{
    constexpr std::string_view kHex = "0123456789ABCDEF";
    return {kHex[byte >> 4], kHex[byte & 15]};
}

} // namespace

JsonReader::JsonReader(std::string_view text, std::size_t depthMax)
    : m_begin(text.data())
    , m_at(m_begin)
    , m_start(m_begin)
    , m_end(m_begin + text.size())
    , m_depthMax(std::min(depthMax, kDepthMax))
{
    constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
    if (text.starts_with(kByteOrderMark))
        m_at += kByteOrderMark.size();
}

JsonReader::Token JsonReader::next()
{
    if (m_token == Token::End || m_token == Token::Error)
        return m_token;
    skipBlanks();
    m_start = m_at;
    m_value = {};
    if (m_at == m_end)
        return m_state == State::Done ? m_token = Token::End : failAtEnd();
    const char c = *m_at;
    switch (m_state) {
    case State::AfterValue:
        return c == ',' ? readNextValue() : close(c);
    case State::FirstKey:
        return c == '}' ? close(c) : readKey();
    case State::FirstElement:
        return c == ']' ? close(c) : readValue(c);
    case State::Done:
        return failHere("Nothing may follow the value, but here is ");
    case State::Value:
        break;
    }
    return readValue(c);
}

bool JsonReader::nextShortMember(char &name)
{
    assert(m_state == State::FirstKey);
    constexpr std::size_t kAround = 5; // "S":" with any character in place of S
    const char *const at = m_at;
    if (m_end - at < std::ptrdiff_t(kAround) || at[0] != '"' || at[2] != '"' || at[3] != ':' ||
        at[4] != '"' || needsEscape(at[1]) || static_cast<unsigned char>(at[1]) >= 0x80)
        return false;
    const char *const text = at + kAround;
    const char *const end = endOfPlain(text);
    if (end == m_end || *end != '"')
        return false;
    name = at[1];
    m_start = text - 1;
    m_value = {text, std::size_t(end - text)};
    m_at = end + 1;
    m_state = State::AfterValue;
    m_token = Token::String;
    return true;
}

/// From the comma on.
JsonReader::Token JsonReader::readNextValue()
{
    ++m_at;
    skipBlanks();
    m_start = m_at;
    if (m_at == m_end)
        return failAtEnd();
    return isInObject() ? readKey() : readValue(*m_at);
}

JsonReader::Token JsonReader::readKey()
{
    if (*m_at != '"')
        return failHere("Expected a name in quotes, found ");
    if (!readString())
        return m_token;
    skipBlanks();
    if (m_at == m_end)
        return failAtEnd();
    if (*m_at != ':')
        return failHere("Expected ':' behind a name, found ");
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
        return failHere("Expected a value, found ");
    }
}

JsonReader::Token JsonReader::open(char c, Token token)
{
    if (m_depth == m_depthMax)
        return fail("Nested more than " + std::to_string(m_depthMax) + " levels deep", placeOf(m_at));
    m_isObject[m_depth++] = c == '{';
    ++m_at;
    m_state = c == '{' ? State::FirstKey : State::FirstElement;
    return m_token = token;
}

JsonReader::Token JsonReader::close(char c)
{
    const bool inObject = isInObject();
    if (c != (inObject ? '}' : ']'))
        return failHere(inObject ? "Expected ',' or '}', found " : "Expected ',' or ']', found ");
    --m_depth;
    ++m_at;
    return finish(inObject ? Token::EndObject : Token::EndArray);
}

JsonReader::Token JsonReader::finish(Token token)
{
    m_state = m_depth == 0 ? State::Done : State::AfterValue;
    return m_token = token;
}

JsonReader::Token JsonReader::readWord(std::string_view word, Token token)
{
    if (!std::string_view(m_at, std::size_t(m_end - m_at)).starts_with(word))
        return failHere("Expected a value, found ");
    m_at += word.size();
    return finish(token);
}

JsonReader::Token JsonReader::readNumber()
{
    const auto digits = [this] {
        const char *const start = m_at;
        while (m_at != m_end && isDigit(*m_at))
            ++m_at;
        return m_at != start;
    };
    const auto is = [this](char c) { return m_at != m_end && *m_at == c; };
    const auto missing = [this] {
        return m_at == m_end ? failAtEnd() : failHere("Expected a digit, found ");
    };
    m_at += is('-') ? 1 : 0;
    if (is('0'))
        ++m_at;
    else if (!digits())
        return missing();
    if (m_at != m_end && isDigit(*m_at))
        return fail("A number cannot start with 0 and a digit", offset());
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
    m_value = {m_start, std::size_t(m_at - m_start)};
    return finish(Token::Number);
}

const char *JsonReader::endOfPlain(const char *at) const
{
    while (at != m_end) {
#ifdef __SSE2__
        if (m_end - at >= 16) {
            const __m128i bytes = sse::load(at);
            const int special = _mm_movemask_epi8(_mm_or_si128(sse::escaped(bytes), bytes)); // or not ASCII
            if (special == 0) {
                at += 16;
                continue;
            }
            at += std::countr_zero(unsigned(special));
            if (*at == '"')
                return at; // nearly always
        }
#endif
        const auto c = static_cast<unsigned char>(*at);
        if (needsEscape(char(c)))
            return at;
        const std::size_t size =
            c < 0x80 ? 1 : utf8SequenceSize({m_begin, std::size_t(m_end - m_begin)}, placeOf(at));
        if (size == 0)
            return at;
        at += size;
    }
    return at;
}

bool JsonReader::readEscapedString(const char *start)
{
    m_unescaped.assign(start, m_at);
    while (m_at != m_end && *m_at != '"') {
        const auto c = static_cast<unsigned char>(*m_at);
        if (c < 0x20) {
            fail("A control character (U+00" + hexByte(c) + ") in a string must be written as an escape",
                 placeOf(m_at));
            return false;
        }
        if (c != '\\') {
            fail("The text is not UTF-8: byte 0x" + hexByte(c), placeOf(m_at));
            return false;
        }
        if (!readEscape())
            return false;
        const char *const plain = m_at;
        m_at = endOfPlain(plain);
        m_unescaped.append(plain, m_at);
    }
    if (m_at == m_end) {
        fail("This string has no end", offset());
        return false;
    }
    ++m_at;
    m_value = m_unescaped;
    return true;
}

bool JsonReader::readEscape()
{
    const char *const start = m_at;
    const auto refuse = [&](const char *why) {
        fail(why, placeOf(start));
        return false;
    };
    if (m_end - m_at < 2)
        return refuse("Unknown escape in a string");
    const char c = m_at[1];
    constexpr std::string_view kEscapes = "\"\\/bfnrt";
    constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
    m_at += 2;
    if (const std::size_t found = kEscapes.find(c); found != std::string_view::npos) {
        m_unescaped += kMeanings[found];
        return true;
    }
    char32_t unit = 0;
    if (c != 'u' || !readHexDigits(unit))
        return refuse("Unknown escape in a string");
    if (unit >= 0xd800 && unit < 0xdc00 && m_end - m_at >= 2 && m_at[0] == '\\' && m_at[1] == 'u') {
        char32_t low = 0;
        m_at += 2;
        if (readHexDigits(low) && low >= 0xdc00 && low < 0xe000) {
            appendUtf8(m_unescaped, 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
            return true;
        }
    }
    if (unit >= 0xd800 && unit < 0xe000)
        return refuse("Half of a surrogate pair is no character");
    appendUtf8(m_unescaped, unit);
    return true;
}

bool JsonReader::readHexDigits(char32_t &unit)
{
    unit = 0;
    for (int i = 0; i < 4; ++i, ++m_at) {
        if (m_at == m_end)
            return false;
        const char c = *m_at;
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
    while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
        ++m_at;
}

JsonReader::Token JsonReader::fail(Error error, std::size_t offset)
{
    m_fault = {std::move(error), offset};
    return m_token = Token::Error;
}

JsonReader::Token JsonReader::failHere(std::string_view expected)
{
    return fail(std::string(expected) + describe(m_at), placeOf(m_at));
}

JsonReader::Token JsonReader::failAtEnd()
{
    return fail(m_token == Token::None && m_at == m_start ? "There is no value in the text"
                                                          : "The text ends too early",
                placeOf(m_end));
}

std::string JsonReader::describe(const char *at) const
{
    const auto c = static_cast<unsigned char>(*at);
    if (c < 0x20 || c == 0x7f)
        return "byte 0x" + hexByte(c);
    const std::string_view text(m_begin, std::size_t(m_end - m_begin));
    const std::size_t size = utf8SequenceSize(text, placeOf(at));
    if (size == 0)
        return "byte 0x" + hexByte(c) + ", which is not UTF-8";
    return "'" + std::string(text.substr(placeOf(at), size)) + "'";
}

} // namespace core
