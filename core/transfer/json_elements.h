// The items of a JSON file as texts, one at a time: only brackets and quotes are looked at, so that a bad
// item can be left out and the rest goes on, and a 2 GB array needs the memory of one element.

#pragma once

#include "core/transfer/file_format.h"
#include "core/transfer/input_window.h"

#include <string>
#include <string_view>

namespace core {

class JsonElements
{
public:
    struct Element
    {
        std::string_view text; // valid until the next call
        std::uint64_t line = 0;
        bool isOfOtherMember = false; // Layout::Member: it stands in the array of another member
        std::string_view member;      // of which; valid until the next call
    };

    /// Borrows `window`. A byte order mark is skipped.
    JsonElements(InputWindow &window, const FileFormat &format);

    /// False at the end. An error says that the rest cannot be read: the file ends too early, or its brackets
    /// do not fit; the message has the line.
    Result<bool> next(Element &element);

private:
    enum class State : std::uint8_t { Start, FirstElement, AfterElement, FirstMember, AfterMember, Done };

    Result<bool> nextLine(Element &element);
    Result<bool> nextInArray(Element &element);
    Result<bool> nextMember(bool &isArray);
    Result<bool> capture(Element &element);
    bool skipBlanks(char &c);
    Result<std::size_t> valueSize();
    Error failure(std::string_view what) const;
    void takePending();

    InputWindow &m_window;
    const FileFormat::Layout m_layout;
    const std::string m_member;
    std::string m_currentMember;
    State m_state = State::Start;
    std::size_t m_pending = 0; // bytes of the element handed out last
};

} // namespace core
