#include "core/values/attribute_value.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace core {

namespace {

constexpr std::array<std::string_view, 10> kDescriptors = {"S", "N", "B",  "BOOL", "NULL",
                                                           "M", "L", "SS", "NS",   "BS"};

/// The memory of maps that ended, for those that come: a page of items is made and dropped by the hundred,
/// and malloc takes blocks of this size apart and joins them again each time. A few for each size and thread,
/// at most 400 KB.
class SpareMemory
{
public:
    using Attributes = std::vector<Attribute>;
    static constexpr std::size_t kAttributesMax = 16;

    SpareMemory()
    {
        for (std::vector<Attributes> &list : m_lists)
            list.reserve(kSparesMax);
    }
    ~SpareMemory() { s_ended = true; }

    /// nullptr where the thread ends: maps may live longer than this.
    static SpareMemory *ofThisThread()
    {
        static thread_local SpareMemory spares;
        return s_ended ? nullptr : &spares;
    }

    /// Requires 0 < count <= kAttributesMax.
    Attributes take(std::size_t count)
    {
        std::vector<Attributes> &list = m_lists[(count - 1) / kStep];
        Attributes attributes;
        if (list.empty()) {
            attributes.reserve((count + kStep - 1) / kStep * kStep);
        } else {
            attributes = std::move(list.back());
            list.pop_back();
        }
        return attributes;
    }
    void give(Attributes &attributes)
    {
        const std::size_t count = attributes.capacity();
        if (count % kStep != 0)
            return;         // others than take() makes
        attributes.clear(); // and with them maps within, which give as well
        std::vector<Attributes> &list = m_lists[count / kStep - 1];
        if (list.size() < kSparesMax)
            list.push_back(std::move(attributes));
    }

private:
    static constexpr std::size_t kStep = 4;
    static constexpr std::size_t kSparesMax = 128;
    static thread_local bool s_ended;

    std::array<std::vector<Attributes>, kAttributesMax / kStep> m_lists;
};
thread_local bool SpareMemory::s_ended = false;

} // namespace

std::string_view descriptor(AttributeType type)
{
    return kDescriptors[std::size_t(type)];
}

bool typeOfDescriptor(std::string_view descriptor, AttributeType &type)
{
    const auto is = [&](AttributeType candidate) {
        type = candidate;
        return true;
    };
    const auto isNamed = [&](AttributeType candidate) {
        return kDescriptors[std::size_t(candidate)] == descriptor && is(candidate);
    };
    if (descriptor.size() == 1) {
        switch (descriptor.front()) {
        case 'S':
            return is(AttributeType::S);
        case 'N':
            return is(AttributeType::N);
        case 'B':
            return is(AttributeType::B);
        case 'M':
            return is(AttributeType::M);
        case 'L':
            return is(AttributeType::L);
        default:
            return false;
        }
    }
    if (descriptor.size() == 4)
        return isNamed(AttributeType::BOOL) || isNamed(AttributeType::NUL);
    return isNamed(AttributeType::SS) || isNamed(AttributeType::NS) || isNamed(AttributeType::BS);
}

AttributeMap::AttributeMap(const AttributeMap &) = default;
AttributeMap &AttributeMap::operator=(const AttributeMap &) = default;

void AttributeMap::giveMemoryBack()
{
    if (m_attributes.capacity() > SpareMemory::kAttributesMax)
        return;
    if (SpareMemory *spares = SpareMemory::ofThisThread())
        spares->give(m_attributes);
}

AttributeMap::AttributeMap(std::initializer_list<Attribute> attributes)
{
    m_attributes.reserve(attributes.size());
    for (const Attribute &attribute : attributes)
        set(attribute.name, attribute.value);
}

AttributeMap AttributeMap::ofSorted(std::vector<Attribute> attributes)
{
    assert(std::adjacent_find(attributes.begin(), attributes.end(),
                              [](const Attribute &a, const Attribute &b) { return a.name >= b.name; }) ==
           attributes.end());
    AttributeMap map;
    map.m_attributes = std::move(attributes);
    return map;
}

std::vector<Attribute> AttributeMap::roomFor(std::size_t count)
{
    if (count > 0 && count <= SpareMemory::kAttributesMax) {
        if (SpareMemory *spares = SpareMemory::ofThisThread())
            return spares->take(count);
    }
    std::vector<Attribute> attributes;
    attributes.reserve(count);
    return attributes;
}

namespace {

// Names compare as unsigned bytes, as std::string does.
template <typename Attributes>
auto lowerBound(Attributes &attributes, std::string_view name)
{
    return std::lower_bound(
        attributes.begin(), attributes.end(), name,
        [](const Attribute &attribute, std::string_view wanted) { return attribute.name < wanted; });
}

} // namespace

const AttributeValue *AttributeMap::find(std::string_view name) const
{
    constexpr std::size_t kFew = 8; // lengths tell most of them apart, without a call for each comparison
    if (m_attributes.size() <= kFew) {
        for (const Attribute &attribute : m_attributes) {
            if (attribute.name.size() == name.size() && attribute.name == name)
                return &attribute.value;
        }
        return nullptr;
    }
    const auto found = lowerBound(m_attributes, name);
    return found != m_attributes.end() && found->name == name ? &found->value : nullptr;
}

AttributeValue *AttributeMap::find(std::string_view name)
{
    const auto found = lowerBound(m_attributes, name);
    return found != m_attributes.end() && found->name == name ? &found->value : nullptr;
}

void AttributeMap::set(std::string name, AttributeValue value)
{
    const auto place = lowerBound(m_attributes, name);
    if (place != m_attributes.end() && place->name == name)
        place->value = std::move(value);
    else
        m_attributes.insert(place, Attribute{std::move(name), std::move(value)});
}

bool AttributeMap::insert(std::string name, AttributeValue value)
{
    const auto place = lowerBound(m_attributes, name);
    if (place != m_attributes.end() && place->name == name)
        return false;
    m_attributes.insert(place, Attribute{std::move(name), std::move(value)});
    return true;
}

bool AttributeMap::erase(std::string_view name)
{
    const auto found = lowerBound(m_attributes, name);
    if (found == m_attributes.end() || found->name != name)
        return false;
    m_attributes.erase(found);
    return true;
}

void AttributeMap::clear()
{
    m_attributes.clear();
}

void AttributeMap::reserve(std::size_t count)
{
    if (m_attributes.capacity() == 0)
        m_attributes = roomFor(count);
    else
        m_attributes.reserve(count);
}

AttributeValue &AttributeMap::appendSorted(std::string name, AttributeValue value)
{
    assert(m_attributes.empty() || m_attributes.back().name < name);
    return m_attributes.emplace_back(Attribute{std::move(name), std::move(value)}).value;
}

bool operator==(const AttributeMap &a, const AttributeMap &b)
{
    return a.m_attributes == b.m_attributes;
}

AttributeValue AttributeValue::stringSet(std::vector<std::string> members)
{
    std::sort(members.begin(), members.end());
    return AttributeValue(Content(StringSet{std::move(members)}));
}

AttributeValue AttributeValue::numberSet(std::vector<Number> members)
{
    std::sort(members.begin(), members.end());
    return AttributeValue(Content(NumberSet{std::move(members)}));
}

AttributeValue AttributeValue::binarySet(std::vector<Binary> members)
{
    std::sort(members.begin(), members.end());
    return AttributeValue(Content(BinarySet{std::move(members)}));
}

std::strong_ordering compareScalars(const AttributeValue &a, const AttributeValue &b)
{
    assert(a.type() == b.type());
    if (const Number *number = a.asNumber())
        return *number <=> *b.asNumber();
    if (const std::string *text = a.asString())
        return *text <=> *b.asString();
    assert(a.type() == AttributeType::B);
    return *a.asBinary() <=> *b.asBinary();
}

} // namespace core
