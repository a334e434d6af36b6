// Amazon Ion text as items: what exports write, and what else has a type of DynamoDB. Grammar: Ion 1.0, text.

#pragma once

#include "core/base/result.h"
#include "core/values/attribute_value.h"

#include <optional>
#include <string_view>

namespace core {

/// Finds where the values of a text end, without reading them. Goes on where it stopped: the text may grow
/// behind what it was given before.
class IonExtent
{
public:
    /// Bytes up to the end of the first value: blanks, comments and version markers before it included.
    /// nullopt: the text ends before. `isWhole`: nothing comes behind it.
    std::optional<std::size_t> find(std::string_view text, bool isWhole);
    /// Bytes before the value; text.size() where there are only blanks. After find().
    std::size_t begin() const { return m_begin; }

private:
    enum class Inside { Nothing, String, Symbol, LongString, LineComment, BlockComment, Blob };

    /// False: more bytes are needed to tell.
    bool step(std::string_view text, bool isWhole);

    std::size_t m_at = 0;
    std::size_t m_begin = 0;
    bool m_hasBegun = false;
    bool m_isOver = false;
    int m_depth = 0;
    Inside m_inside = Inside::Nothing;
};

/// `{Item:{...}}`, one value and blanks around it. InvalidFormat says the line and column within `text`, or
/// what in it no item can have.
Result<Item> readIonItem(std::string_view text);

} // namespace core
