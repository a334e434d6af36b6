#include "core/transfer/json_elements.h"

#include "core/values/json_reader.h"

#include <cstring>

namespace core {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace

JsonElements::JsonElements(InputWindow &window, const FileFormat &format)
    : m_window(window)
    , m_layout(format.layout)
    , m_member(format.member)
{}

Error JsonElements::failure(std::string_view what) const
{
    if (m_window.error())
        return *m_window.error();
    return Error::format("Line " + std::to_string(m_window.line()) + ": " + std::string(what));
}

void JsonElements::takePending()
{
    m_window.consume(m_pending);
    m_pending = 0;
}

/// Moves to the first character that is no blank; false where there is none.
bool JsonElements::skipBlanks(char &c)
{
    for (;;) {
        const std::string_view bytes = m_window.bytes();
        std::size_t at = 0;
        while (at < bytes.size() && isBlank(bytes[at]))
            ++at;
        const bool found = at < bytes.size();
        if (found)
            c = bytes[at];
        m_window.consume(at);
        if (found)
            return true;
        if (!m_window.grow())
            return false;
    }
}

/// How many bytes the value at the window's start has, whatever is in it.
Result<std::size_t> JsonElements::valueSize()
{
    std::size_t depth = 0;
    bool inString = false;
    std::size_t at = 0;
    for (;;) {
        const std::string_view bytes = m_window.bytes();
        for (; at < bytes.size(); ++at) {
            const char c = bytes[at];
            if (inString) {
                if (c == '\\')
                    ++at; // whatever comes next does not end the string
                else if (c == '"')
                    inString = false;
                if (!inString && depth == 0)
                    return at + 1;
            } else if (c == '"') {
                inString = true;
            } else if (c == '{' || c == '[') {
                ++depth;
            } else if (c == '}' || c == ']') {
                if (depth == 0)
                    return at; // the end of what is around a bare number or word
                if (--depth == 0)
                    return at + 1;
            } else if (depth == 0 && (c == ',' || isBlank(c))) {
                return at;
            }
        }
        if (bytes.size() > InputWindow::kRecordBytesMax)
            return failure(
                "the value that begins here is longer than 16 MB; is a quote or a bracket left open?");
        if (!m_window.grow()) {
            if (depth == 0 && !inString && !m_window.error())
                return std::min(at, m_window.bytes().size());
            return failure("the file ends inside the value that begins here");
        }
    }
}

Result<bool> JsonElements::capture(Element &element)
{
    element.line = m_window.line();
    Result<std::size_t> size = valueSize();
    if (!size)
        return size.error();
    if (*size == 0)
        return failure("a value is missing");
    m_pending = *size;
    element.text = m_window.bytes().substr(0, *size);
    element.isOfOtherMember = m_layout == FileFormat::Layout::Member && m_currentMember != m_member;
    element.member = m_currentMember;
    return true;
}

Result<bool> JsonElements::nextLine(Element &element)
{
    std::size_t searched = 0;
    for (;;) {
        const std::string_view bytes = m_window.bytes();
        const std::size_t end = bytes.find('\n', searched);
        if (end == std::string_view::npos && bytes.size() <= InputWindow::kRecordBytesMax) {
            searched = bytes.size();
            if (m_window.grow())
                continue;
            if (m_window.error())
                return *m_window.error();
        }
        if (bytes.empty())
            return false;
        if (end == std::string_view::npos && bytes.size() > InputWindow::kRecordBytesMax)
            return failure("this line is longer than 16 MB");

        const std::string_view rest = m_window.bytes();
        const std::size_t size = end == std::string_view::npos ? rest.size() : end + 1;
        const std::string_view line = rest.substr(0, size);
        const std::size_t first = line.find_first_not_of(" \t\r\n");
        if (first == std::string_view::npos) {
            m_window.consume(size);
            searched = 0;
            continue;
        }
        element = {};
        element.line = m_window.line();
        element.text = line.substr(first, line.find_last_not_of(" \t\r\n") - first + 1);
        m_pending = size;
        return true;
    }
}

Result<bool> JsonElements::nextInArray(Element &element)
{
    char c = 0;
    if (!skipBlanks(c))
        return failure("the file ends inside an array");
    if (c == ']') {
        m_window.consume(1);
        return false;
    }
    if (m_state == State::AfterElement) {
        if (c != ',')
            return failure("expected a comma or the end of the array");
        m_window.consume(1);
        if (!skipBlanks(c))
            return failure("the file ends inside an array");
    }
    m_state = State::AfterElement;
    return capture(element);
}

/// Moves behind the next member's name and colon, or behind a value that is no array. False at the object's
/// end.
Result<bool> JsonElements::nextMember(bool &isArray)
{
    char c = 0;
    if (!skipBlanks(c))
        return failure("the file ends inside an object");
    if (c == '}') {
        m_window.consume(1);
        return false;
    }
    if (m_state == State::AfterMember) {
        if (c != ',')
            return failure("expected a comma or the end of the object");
        m_window.consume(1);
        if (!skipBlanks(c))
            return failure("the file ends inside an object");
    }
    if (c != '"')
        return failure("expected a name in quotes");
    Result<std::size_t> nameSize = valueSize();
    if (!nameSize)
        return nameSize.error();
    JsonReader name(m_window.bytes().substr(0, *nameSize));
    if (name.next() != JsonReader::Token::String)
        return failure(name.fault().error.message());
    m_currentMember = name.text();
    m_window.consume(*nameSize);
    if (!skipBlanks(c) || c != ':')
        return failure("expected a colon behind a name");
    m_window.consume(1);
    if (!skipBlanks(c))
        return failure("the file ends inside an object");

    isArray = c == '[';
    if (isArray) {
        m_window.consume(1);
        return true;
    }
    Result<std::size_t> size = valueSize(); // a count or a capacity: not of interest
    if (!size)
        return size.error();
    m_window.consume(*size);
    return true;
}

Result<bool> JsonElements::next(Element &element)
{
    takePending();
    if (m_state == State::Start) {
        while (m_window.bytes().size() < 3 && m_window.grow()) {
        }
        if (m_window.bytes().substr(0, 3) == "\xEF\xBB\xBF")
            m_window.consume(3);
    }
    if (m_layout == FileFormat::Layout::Lines) {
        m_state = State::AfterElement;
        return nextLine(element);
    }

    char c = 0;
    if (m_layout == FileFormat::Layout::Concatenated) {
        m_state = State::AfterElement;
        if (!skipBlanks(c)) {
            if (m_window.error())
                return *m_window.error();
            return false;
        }
        return capture(element);
    }

    if (m_state == State::Start) {
        const bool isArray = m_layout == FileFormat::Layout::Array;
        if (!skipBlanks(c) || c != (isArray ? '[' : '{'))
            return failure(isArray ? "expected an array" : "expected an object");
        m_window.consume(1);
        m_state = isArray ? State::FirstElement : State::FirstMember;
    }
    while (m_state != State::Done) {
        if (m_state == State::FirstElement || m_state == State::AfterElement) {
            Result<bool> found = nextInArray(element);
            if (!found || *found)
                return found;
            m_state = m_layout == FileFormat::Layout::Array ? State::Done : State::AfterMember;
        } else {
            bool isArray = false;
            Result<bool> found = nextMember(isArray);
            if (!found)
                return found;
            m_state = !*found ? State::Done : isArray ? State::FirstElement : State::AfterMember;
        }
        if (m_state == State::Done && skipBlanks(c))
            return failure("there is something behind the end of the items");
    }
    if (m_window.error())
        return *m_window.error();
    return false;
}

} // namespace core
