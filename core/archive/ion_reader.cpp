#include "core/archive/ion_reader.h"

#include "core/values/json.h"
#include "core/values/limits.h"
#include "core/values/utf8.h"
#include "core/values/validation.h"

#include <algorithm>

namespace core {

namespace {

constexpr int kNestingMax =
    40; // an item's 32 levels, what is around them, and one that is refused by its rule

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isSymbolStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
}

bool isSymbolPart(char c)
{
    return isSymbolStart(c) || isDigit(c);
}

int hexDigit(char c)
{
    if (isDigit(c))
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// A value of Ion on its way to one of DynamoDB. The first thing that is wrong ends it.
class IonParser
{
public:
    explicit IonParser(std::string_view text)
        : m_text(text)
    {}

    Result<Item> readItem()
    {
        skipVersions();
        AttributeValue whole;
        if (!isAt('{') || !readValue(whole, 0))
            return error("Is not of the form {Item:{...}}");
        skipVersions();
        if (m_at < m_text.size())
            return error("Nothing is expected behind the item");
        AttributeMap *members = whole.asMap();
        AttributeValue *item = members && members->size() == 1 ? members->find("Item") : nullptr;
        if (!item || !item->asMap())
            return error("Is not of the form {Item:{...}}");
        if (auto ok = validateItem(*item->asMap()); !ok)
            return ok.error();
        return std::move(*item->asMap());
    }

private:
    Error error(std::string_view otherwise) const
    {
        const std::string_view before = m_text.substr(0, m_problem.empty() ? m_at : m_problemAt);
        const std::size_t line = std::size_t(std::count(before.begin(), before.end(), '\n')) + 1;
        const std::size_t newline = before.rfind('\n');
        const std::size_t column = before.size() - (newline == std::string_view::npos ? 0 : newline + 1) + 1;
        std::string text(m_problem.empty() ? otherwise : std::string_view(m_problem));
        if (!m_problem.empty())
            text +=
                " (line " + std::to_string(line) + " of the value, column " + std::to_string(column) + ')';
        return Error::format(std::move(text));
    }
    bool fail(std::string what)
    {
        if (m_problem.empty()) {
            m_problem = std::move(what);
            m_problemAt = m_at;
        }
        return false;
    }

    // ---- characters

    bool isAt(char c) const { return m_at < m_text.size() && m_text[m_at] == c; }
    bool isAt(std::string_view what) const { return m_text.substr(m_at).starts_with(what); }
    bool take(char c)
    {
        if (!isAt(c))
            return false;
        ++m_at;
        return true;
    }
    bool take(std::string_view what)
    {
        if (!isAt(what))
            return false;
        m_at += what.size();
        return true;
    }
    void skipBlanks()
    {
        while (m_at < m_text.size()) {
            if (isBlank(m_text[m_at])) {
                ++m_at;
            } else if (isAt("//")) {
                m_at = std::min(m_text.find('\n', m_at), m_text.size());
            } else if (isAt("/*")) {
                const std::size_t end = m_text.find("*/", m_at + 2);
                m_at = end == std::string_view::npos ? m_text.size() : end + 2;
            } else {
                return;
            }
        }
    }
    /// `$ion_1_0` says which Ion follows; there is no other.
    void skipVersions()
    {
        skipBlanks();
        while (isAt("$ion_1_0") && (m_at + 8 == m_text.size() || !isSymbolPart(m_text[m_at + 8]))) {
            m_at += 8;
            skipBlanks();
        }
    }
    /// What stands between blanks and structure, for a number or a keyword.
    std::string_view word() const
    {
        std::size_t end = m_at;
        while (end < m_text.size() && !isBlank(m_text[end]) &&
               std::string_view("{}[](),:'\"/").find(m_text[end]) == std::string_view::npos)
            ++end;
        return m_text.substr(m_at, end - m_at);
    }

    // ---- values

    bool readValue(AttributeValue &value, int depth)
    {
        if (depth > kNestingMax)
            return fail("Values are nested too deeply");
        skipBlanks();
        std::string annotation;
        if (!readAnnotations(annotation))
            return false;
        if (m_at >= m_text.size())
            return fail("A value is expected");
        const char c = m_text[m_at];
        if (annotation == "$dynamodb_SS" || annotation == "$dynamodb_NS" || annotation == "$dynamodb_BS")
            return readSet(value, annotation, depth);
        if (isAt("{{"))
            return readBlob(value);
        if (c == '{')
            return readStruct(value, depth);
        if (c == '[')
            return readList(value, depth);
        if (c == '(')
            return fail("An S-expression has no type of DynamoDB");
        if (c == '"' || isAt("'''"))
            return readText(value);
        if (c == '\'')
            return fail("A symbol has no type of DynamoDB: a string stands in double quotes");
        if (isDigit(c) || c == '-' || c == '+')
            return readNumber(value);
        return readWord(value);
    }

    /// `name::`, any number of them; the last that is one of DynamoDB's.
    bool readAnnotations(std::string &annotation)
    {
        while (m_at < m_text.size()) {
            const std::size_t begin = m_at;
            std::string name;
            if (isAt('\'') && !isAt("'''")) {
                if (!readQuoted(name, '\''))
                    return false;
            } else {
                while (m_at < m_text.size() &&
                       (m_at == begin ? isSymbolStart(m_text[m_at]) : isSymbolPart(m_text[m_at])))
                    ++m_at;
                name = m_text.substr(begin, m_at - begin);
            }
            skipBlanks();
            if (m_at == begin || !take("::")) {
                m_at = begin;
                return true;
            }
            skipBlanks();
            if (name.starts_with("$dynamodb_"))
                annotation = std::move(name);
        }
        return true;
    }

    bool readStruct(AttributeValue &value, int depth)
    {
        ++m_at;
        std::vector<Attribute> members;
        for (skipBlanks(); !take('}'); skipBlanks()) {
            std::string name;
            if (!readFieldName(name))
                return false;
            skipBlanks();
            if (!take(':'))
                return fail("A colon is expected behind the name");
            AttributeValue member;
            if (!readValue(member, depth + 1))
                return false;
            members.push_back({std::move(name), std::move(member)});
            skipBlanks();
            if (!take(',') && !isAt('}'))
                return fail("A comma or } is expected");
        }
        // Sorted once: a struct may have millions of members, in any order.
        const auto isLess = [](const Attribute &a, const Attribute &b) { return a.name < b.name; };
        std::sort(members.begin(), members.end(), isLess);
        const auto twin =
            std::adjacent_find(members.begin(), members.end(),
                               [](const Attribute &a, const Attribute &b) { return a.name == b.name; });
        if (twin != members.end())
            return fail("The name " + twin->name + " stands twice in one struct");
        AttributeMap map;
        map.reserve(members.size());
        for (Attribute &member : members)
            map.appendSorted(std::move(member.name), std::move(member.value));
        value = AttributeValue::map(std::move(map));
        return true;
    }
    bool readFieldName(std::string &name)
    {
        if (isAt("'''"))
            return readLongString(name);
        if (isAt('\'') || isAt('"'))
            return readQuoted(name, m_text[m_at]);
        const std::size_t begin = m_at;
        while (m_at < m_text.size() &&
               (m_at == begin ? isSymbolStart(m_text[m_at]) : isSymbolPart(m_text[m_at])))
            ++m_at;
        name = m_text.substr(begin, m_at - begin);
        return !name.empty() || fail("A name is expected");
    }

    template <typename Take>
    bool readElements(int depth, const Take &takeElement)
    {
        if (!take('['))
            return fail("A list is expected");
        for (skipBlanks(); !take(']'); skipBlanks()) {
            AttributeValue element;
            if (!readValue(element, depth + 1) || !takeElement(std::move(element)))
                return false;
            skipBlanks();
            if (!take(',') && !isAt(']'))
                return fail("A comma or ] is expected");
        }
        return true;
    }
    bool readList(AttributeValue &value, int depth)
    {
        AttributeList list;
        const auto takeElement = [&](AttributeValue element) {
            list.push_back(std::move(element));
            return true;
        };
        if (!readElements(depth, takeElement))
            return false;
        value = AttributeValue::list(std::move(list));
        return true;
    }
    template <typename Member, typename Get>
    bool readMembers(int depth, std::vector<Member> &members, const Get &get)
    {
        const auto takeElement = [&](AttributeValue element) {
            auto *member = get(element);
            if (!member)
                return fail("A member of the set has another type");
            members.push_back(std::move(*member));
            return true;
        };
        if (!readElements(depth, takeElement))
            return false;
        std::sort(members.begin(), members.end());
        if (std::adjacent_find(members.begin(), members.end()) != members.end())
            return fail("A set holds a member twice");
        return true;
    }
    bool readSet(AttributeValue &value, const std::string &annotation, int depth)
    {
        std::vector<std::string> texts;
        std::vector<Number> numbers;
        std::vector<Binary> binaries;
        if (annotation == "$dynamodb_SS") {
            if (!readMembers(depth, texts,
                             [](AttributeValue &v) { return std::get_if<std::string>(&v.content()); }))
                return false;
            value = AttributeValue::stringSet(std::move(texts));
        } else if (annotation == "$dynamodb_NS") {
            if (!readMembers(depth, numbers,
                             [](AttributeValue &v) { return std::get_if<Number>(&v.content()); }))
                return false;
            value = AttributeValue::numberSet(std::move(numbers));
        } else {
            if (!readMembers(depth, binaries,
                             [](AttributeValue &v) { return std::get_if<Binary>(&v.content()); }))
                return false;
            value = AttributeValue::binarySet(std::move(binaries));
        }
        return true;
    }

    bool readBlob(AttributeValue &value)
    {
        m_at += 2;
        const std::size_t end = m_text.find("}}", m_at);
        if (end == std::string_view::npos)
            return fail("A blob has no end");
        std::string base64;
        for (const char c : m_text.substr(m_at, end - m_at)) {
            if (c == '"' || c == '\'')
                return fail("A clob has no type of DynamoDB");
            if (!isBlank(c))
                base64.push_back(c);
        }
        Result<std::string> bytes = fromBase64(base64);
        if (!bytes)
            return fail("A blob is not base64");
        m_at = end + 2;
        value = AttributeValue::binary(std::move(*bytes));
        return true;
    }

    bool readText(AttributeValue &value)
    {
        std::string text;
        if (isAt('"') ? !readQuoted(text, '"') : !readLongString(text))
            return false;
        value = AttributeValue::string(std::move(text));
        return true;
    }
    /// One or several: `'''a''' '''b'''` is "ab".
    bool readLongString(std::string &text)
    {
        while (take("'''")) {
            while (!take("'''")) {
                if (m_at >= m_text.size())
                    return fail("A string has no end");
                if (take('\\')) {
                    if (!readEscape(text))
                        return false;
                } else if (take("\r\n") || take('\r')) {
                    text.push_back('\n');
                } else {
                    text.push_back(m_text[m_at++]);
                }
            }
            skipBlanks();
        }
        return isValidUtf8(text) || fail("A string is not UTF-8");
    }
    bool readQuoted(std::string &text, char quote)
    {
        ++m_at;
        while (!take(quote)) {
            if (m_at >= m_text.size() || isAt('\n') || isAt('\r'))
                return fail("A quote has no end on its line");
            if (take('\\')) {
                if (!readEscape(text))
                    return false;
            } else {
                text.push_back(m_text[m_at++]);
            }
        }
        return isValidUtf8(text) || fail("A string is not UTF-8");
    }
    bool readHex(int digits, char32_t &code)
    {
        code = 0;
        for (int i = 0; i < digits; ++i, ++m_at) {
            const int digit = m_at < m_text.size() ? hexDigit(m_text[m_at]) : -1;
            if (digit < 0)
                return fail("An escape needs " + std::to_string(digits) + " hexadecimal digits");
            code = code * 16 + char32_t(digit);
        }
        return true;
    }
    bool readEscape(std::string &text)
    {
        if (m_at >= m_text.size())
            return fail("An escape has no end");
        const char c = m_text[m_at++];
        static constexpr std::string_view kNames = "abtnfrv0\"'/?\\";
        static constexpr std::string_view kMeanings("\a\b\t\n\f\r\v\0\"'/?\\", 13);
        if (const std::size_t at = kNames.find(c); at != std::string_view::npos) {
            text.push_back(kMeanings[at]);
            return true;
        }
        if (c == '\n' || c == '\r') { // the string goes on in the next line
            if (c == '\r')
                take('\n');
            return true;
        }
        char32_t code = 0;
        if (c == 'x'   ? !readHex(2, code)
            : c == 'u' ? !readHex(4, code)
            : c == 'U' ? !readHex(8, code)
                       : true) {
            --m_at;
            return fail("An escape that Ion does not know");
        }
        if (code >= 0xd800 && code < 0xdc00 && take("\\u")) { // a pair
            char32_t low = 0;
            if (!readHex(4, low))
                return false;
            if (low < 0xdc00 || low > 0xdfff)
                return fail("Half of a surrogate pair");
            code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        }
        if ((code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff)
            return fail("An escape that is no character");
        appendUtf8(text, code);
        return true;
    }

    bool readNumber(AttributeValue &value)
    {
        const std::string_view digits = word();
        std::string plain;
        for (std::size_t i = 0; i < digits.size(); ++i) {
            const char c = digits[i];
            if (c == '_' && i > 0 && isDigit(digits[i - 1]) && i + 1 < digits.size() &&
                isDigit(digits[i + 1]))
                continue;
            plain.push_back(c == 'd' || c == 'D' ? 'e' : c);
        }
        const std::size_t first = plain.starts_with('-') ? 1 : 0;
        if (plain.find_first_of("xXbB", first) == first + 1)
            return fail("An integer in hexadecimal or binary digits is not read here");
        const bool isYear = plain.size() > 4 && std::all_of(plain.begin(), plain.begin() + 4, isDigit);
        if (isYear && (plain[4] == 'T' || plain[4] == '-'))
            return fail("A timestamp has no type of DynamoDB");
        if (plain.starts_with('+')) // only of an infinity
            return fail("An infinite number has no type of DynamoDB");
        if (plain.find("inf", first) == first)
            return fail("An infinite number has no type of DynamoDB");
        if (plain.size() > first + 1 && plain[first] == '0' && isDigit(plain[first + 1]))
            return fail("A number does not begin with a zero that means nothing");
        if (const std::size_t point = plain.find('.');
            point != std::string::npos &&
            (point + 1 == plain.size() || plain[point + 1] == 'e' || plain[point + 1] == 'E'))
            plain.erase(point, 1); // "3." and "3.d5"
        Result<Number> number = Number::parse(plain);
        if (!number)
            return fail(number.error().message());
        m_at += digits.size();
        value = AttributeValue::number(*number);
        return true;
    }

    bool readWord(AttributeValue &value)
    {
        const std::string_view found = word();
        if (found == "true" || found == "false")
            value = AttributeValue::boolean(found == "true");
        else if (found == "null" || found.starts_with("null."))
            value = AttributeValue::null();
        else if (found == "nan")
            return fail("What is no number has no type of DynamoDB");
        else if (!found.empty() && isSymbolStart(found.front()))
            return fail("A symbol has no type of DynamoDB: a string stands in double quotes");
        else
            return fail("A value is expected");
        m_at += found.size();
        return true;
    }

    const std::string_view m_text;
    std::size_t m_at = 0;
    std::string m_problem;
    std::size_t m_problemAt = 0;
};

} // namespace

bool IonExtent::step(std::string_view text, bool isWhole)
{
    const std::string_view rest = text.substr(m_at);
    // Of these the first tells nothing without the next ones.
    if (!isWhole && rest.size() < 3)
        return false;
    const char c = rest.front();
    const auto enter = [&](Inside inside, std::size_t size) {
        m_inside = inside;
        m_at += size;
    };
    switch (m_inside) {
    case Inside::LineComment:
        enter(c == '\n' ? Inside::Nothing : m_inside, 1);
        return true;
    case Inside::BlockComment:
        rest.starts_with("*/") ? enter(Inside::Nothing, 2) : enter(m_inside, 1);
        return true;
    case Inside::Blob:
        if (rest.starts_with("}}")) {
            enter(Inside::Nothing, 2);
            m_isOver = m_depth == 0;
        } else {
            enter(m_inside, 1);
        }
        return true;
    case Inside::String:
    case Inside::Symbol:
        if (c == '\\' && rest.size() > 1) {
            enter(m_inside, rest.starts_with("\\\r\n") ? 3 : 2);
        } else {
            m_isOver = c == '\n' && m_depth == 0; // a quote without end goes no further than its line
            enter(c == (m_inside == Inside::String ? '"' : '\'') || c == '\n' ? Inside::Nothing : m_inside,
                  1);
        }
        return true;
    case Inside::LongString:
        if (c == '\\' && rest.size() > 1)
            enter(m_inside, 2);
        else
            rest.starts_with("'''") ? enter(Inside::Nothing, 3) : enter(m_inside, 1);
        return true;
    case Inside::Nothing:
        break;
    }
    if (rest.starts_with("//")) {
        enter(Inside::LineComment, 2);
        return true;
    }
    if (rest.starts_with("/*")) {
        enter(Inside::BlockComment, 2);
        return true;
    }
    if (!m_hasBegun) {
        if (isBlank(c)) {
            ++m_at;
            return true;
        }
        m_begin = m_at;
        m_hasBegun = true;
    }
    if (rest.starts_with("{{")) {
        const std::size_t content = rest.find_first_not_of(" \t\n\r\f\v", 2);
        if (content == std::string_view::npos && !isWhole)
            return false;
        const bool isClob =
            content != std::string_view::npos && (rest[content] == '"' || rest[content] == '\'');
        if (isClob)
            m_depth += 2; // its text is read as any other, which may hold what would end a blob
        enter(isClob ? Inside::Nothing : Inside::Blob, 2);
    } else if (c == '"') {
        enter(Inside::String, 1);
    } else if (rest.starts_with("'''")) {
        enter(Inside::LongString, 3);
    } else if (c == '\'') {
        enter(Inside::Symbol, 1);
    } else if (c == '{' || c == '[' || c == '(') {
        ++m_depth;
        ++m_at;
    } else if (c == '}' || c == ']' || c == ')') {
        --m_depth;
        ++m_at;
        m_isOver = m_depth <= 0;
    } else if (m_depth == 0 &&
               (c == '\n' || (isBlank(c) && text.substr(m_begin, m_at - m_begin) == "$ion_1_0"))) {
        // A version marker is none of the values; any other word is one that ends with its line.
        if (text.substr(m_begin, m_at - m_begin) == "$ion_1_0")
            m_hasBegun = false;
        else
            m_isOver = true;
        ++m_at;
    } else {
        ++m_at;
    }
    return true;
}

std::optional<std::size_t> IonExtent::find(std::string_view text, bool isWhole)
{
    while (!m_isOver && m_at < text.size() && step(text, isWhole)) {
    }
    if (isWhole && m_hasBegun && text.substr(m_begin) == "$ion_1_0")
        m_hasBegun = false; // a version marker is no value
    if (!m_hasBegun)
        m_begin = text.size();
    const bool isOpen = m_depth > 0 || m_inside == Inside::LongString || m_inside == Inside::Blob ||
                        m_inside == Inside::BlockComment;
    if (m_isOver || (isWhole && !isOpen))
        return m_at;
    return std::nullopt;
}

Result<Item> readIonItem(std::string_view text)
{
    return IonParser(text).readItem();
}

} // namespace core
