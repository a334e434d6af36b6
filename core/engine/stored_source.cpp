#include "core/engine/stored_source.h"

namespace core {

void StoredSource::moveTo(std::string_view bytes)
{
    m_bytes = bytes;
    m_status = {};
    for (Decoded &decoded : m_decoded)
        decoded.isOfThisItem = false;
}

const AttributeValue *StoredSource::find(std::string_view attributeName)
{
    Decoded *place = nullptr;
    for (Decoded &decoded : m_decoded) {
        if (decoded.name == attributeName) {
            place = &decoded;
            break;
        }
    }
    if (!place) {
        m_decoded.push_back({std::string(attributeName), {}, false});
        place = &m_decoded.back();
    }
    if (!place->isOfThisItem) {
        place->isOfThisItem = true;
        auto value = StoredItemView(m_bytes).value(attributeName);
        if (value) {
            place->value = std::move(*value);
        } else {
            place->value.reset();
            if (m_status)
                m_status = value.error();
        }
    }
    return place->value ? &*place->value : nullptr;
}

} // namespace core
