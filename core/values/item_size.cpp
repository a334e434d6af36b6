#include "core/values/item_size.h"

namespace core {

namespace {

constexpr std::size_t kDocumentBytes = 3; // each map and list
constexpr std::size_t kElementBytes = 1;  // each entry in one

struct SizeOf
{
    std::size_t operator()(const std::string &text) const { return text.size(); }
    std::size_t operator()(const Number &number) const { return number.sizeBytes(); }
    std::size_t operator()(const Binary &binary) const { return binary.bytes.size(); }
    std::size_t operator()(bool) const { return 1; }
    std::size_t operator()(Null) const { return 1; }
    std::size_t operator()(const AttributeMap &map) const
    {
        return kDocumentBytes + map.size() * kElementBytes + itemSizeBytes(map);
    }
    std::size_t operator()(const AttributeList &list) const
    {
        std::size_t size = kDocumentBytes + list.size() * kElementBytes;
        for (const AttributeValue &element : list)
            size += valueSizeBytes(element);
        return size;
    }
    template <typename Set>
    std::size_t operator()(const Set &set) const
    {
        std::size_t size = 0;
        for (const auto &member : set.members)
            size += (*this)(member);
        return size;
    }
};

} // namespace

std::size_t valueSizeBytes(const AttributeValue &value)
{
    return std::visit(SizeOf{}, value.content());
}

std::size_t itemSizeBytes(const AttributeMap &item)
{
    std::size_t size = 0;
    for (const Attribute &attribute : item)
        size += attribute.name.size() + valueSizeBytes(attribute.value);
    return size;
}

} // namespace core
