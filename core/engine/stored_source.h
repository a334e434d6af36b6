// A stored item as a source of attributes: a condition or a filter decodes only what it looks at.

#pragma once

#include "core/base/result.h"
#include "core/expressions/condition.h"
#include "core/storage/stored_item.h"

#include <deque>
#include <optional>
#include <string>

namespace core {

/// Not thread-safe. Keeps what it decoded until it is moved on, since values must stay valid and are asked
/// for again.
class StoredSource final : public AttributeSource
{
public:
    /// Borrows the bytes until the next call.
    void moveTo(std::string_view bytes);

    const AttributeValue *find(std::string_view attributeName) override;

    /// The first damage met since moveTo(); a condition sees a damaged attribute as absent.
    const Result<void> &status() const { return m_status; }

private:
    struct Decoded
    {
        std::string name;
        std::optional<AttributeValue> value;
        bool isOfThisItem = false;
    };
    std::string_view m_bytes;
    std::deque<Decoded> m_decoded; // by name; kept from item to item, as the names are always the same few
    Result<void> m_status;
};

} // namespace core
