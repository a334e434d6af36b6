// DynamoDB's ten types as one value, and the map that is an item.

#pragma once

#include "core/values/number.h"

#include <cassert>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace core {

/// Stored on disk: never renumber.
enum class AttributeType : std::uint8_t {
    S = 0,
    N = 1,
    B = 2,
    BOOL = 3,
    NUL = 4,
    M = 5,
    L = 6,
    SS = 7,
    NS = 8,
    BS = 9
};

/// "S", "N", ..., "NULL", "BS": the descriptor of DynamoDB JSON.
std::string_view descriptor(AttributeType type);
/// The type of a descriptor; nullopt-like: returns false where there is none of that name.
bool typeOfDescriptor(std::string_view descriptor, AttributeType &type);

struct Null
{
    friend bool operator==(Null, Null) { return true; }
};

/// Raw bytes; not base64.
struct Binary
{
    std::string bytes;
    friend bool operator==(const Binary &, const Binary &) = default;
    friend auto operator<=>(const Binary &, const Binary &) = default;
};

class AttributeValue;
struct Attribute;

/// Name -> value, kept sorted by the names' bytes, each name once.
class AttributeMap
{
public:
    using const_iterator = std::vector<Attribute>::const_iterator;

    AttributeMap();
    AttributeMap(std::initializer_list<Attribute> attributes);
    /// Requires that the names are in order, each once: for decoders.
    static AttributeMap ofSorted(std::vector<Attribute> attributes);
    /// An empty vector to give to ofSorted(): in memory of maps that ended, where there is some.
    static std::vector<Attribute> roomFor(std::size_t count);
    AttributeMap(const AttributeMap &);
    AttributeMap(AttributeMap &&) noexcept;
    AttributeMap &operator=(const AttributeMap &);
    AttributeMap &operator=(AttributeMap &&) noexcept;
    ~AttributeMap();

    bool empty() const;
    std::size_t size() const;
    const_iterator begin() const;
    const_iterator end() const;

    const AttributeValue *find(std::string_view name) const;
    AttributeValue *find(std::string_view name);
    bool contains(std::string_view name) const { return find(name) != nullptr; }
    /// Sets or replaces.
    void set(std::string name, AttributeValue value);
    /// False where the name was there already (the map is unchanged then).
    bool insert(std::string name, AttributeValue value);
    bool erase(std::string_view name);
    void clear();
    void reserve(std::size_t count);
    /// Requires that `name` sorts behind all names present: for decoders that read sorted data.
    AttributeValue &appendSorted(std::string name, AttributeValue value);
    /// The same with NULL as value, for the caller to replace: nothing is moved.
    AttributeValue &appendSorted(std::string_view name);

    friend bool operator==(const AttributeMap &a, const AttributeMap &b);

private:
    void giveMemoryBack();

    std::vector<Attribute> m_attributes;
};

/// An item, a key and a map value are all name -> value.
using Item = AttributeMap;
using Key = AttributeMap;

using AttributeList = std::vector<AttributeValue>;
/// Sets keep their members sorted and unique (numbers by value): equality is set equality.
struct StringSet
{
    std::vector<std::string> members;
    friend bool operator==(const StringSet &, const StringSet &) = default;
};
struct NumberSet
{
    std::vector<Number> members;
    friend bool operator==(const NumberSet &, const NumberSet &) = default;
};
struct BinarySet
{
    std::vector<Binary> members;
    friend bool operator==(const BinarySet &, const BinarySet &) = default;
};

/// One attribute value. The order of the alternatives is AttributeType's.
class AttributeValue
{
public:
    using Content = std::variant<std::string, Number, Binary, bool, Null, AttributeMap, AttributeList,
                                 StringSet, NumberSet, BinarySet>;

    AttributeValue() // NULL
        : m_content(std::in_place_index<4>)
    {}
    explicit AttributeValue(Content content)
        : m_content(std::move(content))
    {}
    static AttributeValue string(std::string text)
    {
        return AttributeValue(Content(std::in_place_index<0>, std::move(text)));
    }
    static AttributeValue number(Number value)
    {
        return AttributeValue(Content(std::in_place_index<1>, value));
    }
    static AttributeValue number(std::int64_t value) { return number(Number::fromInt64(value)); }
    static AttributeValue binary(std::string bytes)
    {
        return AttributeValue(Content(std::in_place_index<2>, Binary{std::move(bytes)}));
    }
    static AttributeValue boolean(bool value)
    {
        return AttributeValue(Content(std::in_place_index<3>, value));
    }
    static AttributeValue null() { return AttributeValue(Content(std::in_place_index<4>)); }
    static AttributeValue map(AttributeMap map)
    {
        return AttributeValue(Content(std::in_place_index<5>, std::move(map)));
    }
    static AttributeValue list(AttributeList list)
    {
        return AttributeValue(Content(std::in_place_index<6>, std::move(list)));
    }
    /// These sort the members; duplicates must have been refused before (validateValue does).
    static AttributeValue stringSet(std::vector<std::string> members);
    static AttributeValue numberSet(std::vector<Number> members);
    static AttributeValue binarySet(std::vector<Binary> members);

    AttributeType type() const { return AttributeType(m_content.index()); }
    const Content &content() const { return m_content; }
    Content &content() { return m_content; }

    const std::string *asString() const { return std::get_if<0>(&m_content); }
    const Number *asNumber() const { return std::get_if<1>(&m_content); }
    const Binary *asBinary() const { return std::get_if<2>(&m_content); }
    const bool *asBool() const { return std::get_if<3>(&m_content); }
    bool isNull() const { return m_content.index() == 4; }
    const AttributeMap *asMap() const { return std::get_if<5>(&m_content); }
    AttributeMap *asMap() { return std::get_if<5>(&m_content); }
    const AttributeList *asList() const { return std::get_if<6>(&m_content); }
    AttributeList *asList() { return std::get_if<6>(&m_content); }
    const StringSet *asStringSet() const { return std::get_if<7>(&m_content); }
    const NumberSet *asNumberSet() const { return std::get_if<8>(&m_content); }
    const BinarySet *asBinarySet() const { return std::get_if<9>(&m_content); }

    /// Deep and typed: lists ordered, sets unordered, numbers by value.
    friend bool operator==(const AttributeValue &, const AttributeValue &) = default;

private:
    Content m_content;
};

struct Attribute
{
    std::string name;
    AttributeValue value;
    friend bool operator==(const Attribute &, const Attribute &) = default;
};

// Here, where an attribute is known: maps are made, moved and dropped all the time.
inline AttributeMap::AttributeMap() = default;
inline AttributeMap::AttributeMap(AttributeMap &&) noexcept = default;
inline AttributeMap &AttributeMap::operator=(AttributeMap &&) noexcept = default;
inline AttributeMap::~AttributeMap()
{
    if (m_attributes.capacity() != 0)
        giveMemoryBack();
}
inline bool AttributeMap::empty() const
{
    return m_attributes.empty();
}
inline std::size_t AttributeMap::size() const
{
    return m_attributes.size();
}
inline AttributeMap::const_iterator AttributeMap::begin() const
{
    return m_attributes.begin();
}
inline AttributeMap::const_iterator AttributeMap::end() const
{
    return m_attributes.end();
}

inline AttributeValue &AttributeMap::appendSorted(std::string_view name)
{
    assert(m_attributes.empty() || m_attributes.back().name < name);
    return m_attributes.emplace_back(std::string(name)).value;
}

/// Order of two scalar values of one type S, N or B, as keys and comparisons use it
/// (unsigned bytes; numeric). Requires that both have the same of these types.
std::strong_ordering compareScalars(const AttributeValue &a, const AttributeValue &b);

} // namespace core
