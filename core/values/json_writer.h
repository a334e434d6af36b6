// Writes JSON text, compact or indented; commas, line breaks and escapes are its affair.

#pragma once

#include "core/values/json.h"

namespace core {

/// Appends one JSON value to a text. Calls must nest as JSON does.
class JsonWriter
{
public:
    /// Borrows `text`, which must outlive the writer.
    explicit JsonWriter(std::string &text, JsonLayout layout = JsonLayout::Compact)
        : m_text(text)
        , m_layout(layout)
    {}

    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }
    /// Before each value of an object. Requires valid UTF-8.
    void key(std::string_view name);
    void string(std::string_view text);
    void boolean(bool value) { raw(value ? "true" : "false"); }
    void null() { raw("null"); }
    /// A number, or any other JSON text, as it is.
    void raw(std::string_view json);
    /// The text behind which the value goes, for what appends by itself: call value() first.
    std::string &text() { return m_text; }
    /// Starts a value that the caller appends to text().
    void value() { separate(); }

private:
    void open(char c);
    void close(char c);
    void separate();
    void breakLine();

    std::string &m_text;
    JsonLayout m_layout;
    std::size_t m_depth = 0;
    bool m_first = true;     // nothing in the innermost container yet
    bool m_afterKey = false; // the key wrote the comma already
};

} // namespace core
