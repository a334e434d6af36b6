// Fields that stand in JSON otherwise than in their structs: thin references, made on the spot by the tables
// of shapes.h, that the reader and the writer know how to treat. Private to core/api/codec.

#pragma once

#include "core/api/requests.h"

#include <string_view>
#include <type_traits>

namespace core::codec {

/// What a visitor `V` of shapes is shown: a struct to fill, or one to write.
template <typename V, typename T>
using Of = typename V::template Of<T>;

/// Left out where it has its default.
template <typename T>
struct Defaulted
{
    T &value;
    std::remove_const_t<T> fallback;
};

/// A whole number that Java calls a Long.
template <typename T>
struct Long
{
    T &value;
};

/// `{"Name": value}`: an object around one member.
template <typename T>
struct Wrapped
{
    std::string_view name;
    T &value;
};
template <typename T>
Wrapped<T> wrapped(std::string_view name, T &value)
{
    return {name, value};
}

/// Microseconds as seconds with a fraction.
template <typename T>
struct Seconds
{
    T &micros;
};

/// Two numbers as a list.
template <typename T>
struct Range
{
    T &low;
    T &high;
};

/// Units as `{"CapacityUnits": 1.0}`, in transactions with their twin for reading or writing.
template <typename T>
struct Capacity
{
    T &units;
    bool isRead = false;  // a transaction that reads
    bool isWrite = false; // a transaction that writes
};

/// A throughput as descriptions show it: with what became of it. `T` may be optional.
template <typename T, typename Changes>
struct DescribedThroughput
{
    T &throughput;
    Changes &changes;
};

/// Likewise; `T` is optional.
template <typename T, typename Status>
struct DescribedWarmThroughput
{
    T &throughput;
    Status &status;
};

/// `{"Name": value, "TimeName": seconds}`, where there is a value.
template <typename T, typename Micros>
struct Summary
{
    std::string_view name;
    T &value;
    std::string_view timeName;
    Micros &micros;
};

template <typename T>
T &inside(T &value)
{
    return value;
}
template <typename T>
T &inside(std::optional<T> &value)
{
    return *value;
}
template <typename T>
const T &inside(const std::optional<T> &value)
{
    return *value;
}

/// Local or global indexes: their descriptions differ.
template <typename T>
struct IndexList
{
    T &indexes;
    bool isGlobal = true;
};

/// Items as values or, when written, as the text that they are already.
template <typename Items, typename Text>
struct ItemsOrText
{
    Items &items;
    Text &text;
};

/// `[{"Item": {...}}, {}]`
template <typename T>
struct ItemResponses
{
    T &items;
};

} // namespace core::codec
