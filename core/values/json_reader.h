// A strict JSON reader (RFC 8259) that gives one token after the other, each with its place. It builds no
// tree, does not recurse, and never turns a number into a double.

#pragma once

#include "core/base/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Why a text was refused, and at which byte.
struct JsonFault
{
    Error error;
    std::size_t offset = 0;
};

/// Reads one JSON text. It refuses invalid UTF-8, lone surrogates, control characters in strings, anything
/// behind the value, and nesting beyond `depthMax`. It does not compare the keys of an object: who stores
/// them does.
class JsonReader
{
public:
    enum class Token : std::uint8_t {
        None, // before the first next()
        BeginObject,
        EndObject,
        BeginArray,
        EndArray,
        Name, // of a member; its value comes next
        String,
        Number,
        True,
        False,
        Null,
        End,   // the text is over, and was well-formed
        Error, // see fault()
    };
    static constexpr std::size_t kDepthMax = 512;

    /// Borrows `text`, which must outlive the reader. A byte order mark at its start is skipped. At most
    /// kDepthMax levels are read, whatever `depthMax` says.
    explicit JsonReader(std::string_view text, std::size_t depthMax = kDepthMax);

    /// The next token. End and Error stay.
    Token next();
    /// In an object that has just begun: moves over the name to its value where both are plain strings with
    /// nothing between, the name one character long, as in `{"S":"text"}`. False: nothing has moved.
    bool nextShortMember(char &name);
    Token token() const { return m_token; }
    /// Name, String: the characters, escapes resolved, valid until the reader moves on. Number: as written.
    std::string_view text() const { return m_value; }
    /// Where the token starts and ends, in bytes; a string's quotes belong to it, a name's colon too.
    std::size_t offset() const { return placeOf(m_start); }
    std::size_t endOffset() const { return placeOf(m_at); }
    /// How many objects and arrays are open around what comes next.
    std::size_t depth() const { return m_depth; }
    /// Moves to the last token of the value that starts with this token; from a Name, to that of its value.
    /// False where the text is not well-formed.
    bool skipValue();

    /// Requires token() == Error.
    const JsonFault &fault() const { return *m_fault; }
    /// Makes what the caller found wrong at `offset` the reader's fault, for callers that read in many
    /// functions.
    [[gnu::cold]] Token fail(Error error, std::size_t offset);
    [[gnu::cold]] Token fail(std::string message, std::size_t offset)
    {
        return fail(Error::format(std::move(message)), offset);
    }

private:
    enum class State : std::uint8_t { Value, FirstKey, FirstElement, AfterValue, Done };

    std::size_t placeOf(const char *at) const { return std::size_t(at - m_begin); }
    void skipBlanks()
    {
        if (m_at != m_end && static_cast<unsigned char>(*m_at) > ' ')
            return; // nearly always
        skipMoreBlanks();
    }
    void skipMoreBlanks();
    Token readNextValue();
    Token readKey();
    Token readValue(char c);
    Token readWord(std::string_view word, Token token);
    Token readNumber();
    bool readString()
    {
        const char *const start = ++m_at;
        m_at = endOfPlain(start);
        if (m_at == m_end || *m_at != '"')
            return readEscapedString(start);
        m_value = {start, std::size_t(m_at++ - start)};
        return true;
    }
    /// The first place from `at` on that a string cannot hold as it is: a quote, a backslash, a control, or
    /// no UTF-8. m_end where there is none.
    const char *endOfPlain(const char *at) const;
    bool readEscapedString(const char *start);
    bool readEscape();
    bool readHexDigits(char32_t &unit);
    Token open(char c, Token token);
    Token close(char c);
    Token finish(Token token);
    [[gnu::cold]] Token failHere(std::string_view expected);
    [[gnu::cold]] Token failAtEnd();
    std::string describe(const char *at) const;

    bool isInObject() const { return m_isObject[m_depth - 1]; }

    const char *const m_begin;
    const char *m_at;
    const char *m_start; // of the token
    const char *const m_end;
    std::string_view m_value;
    const std::size_t m_depthMax;
    std::size_t m_depth = 0;
    Token m_token = Token::None;
    State m_state = State::Value;
    std::array<bool, kDepthMax> m_isObject; // of each level that is open: an object, or an array
    std::string m_unescaped;
    std::optional<JsonFault> m_fault;
};

} // namespace core
