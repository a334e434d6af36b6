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
template <typename T, typename Fallback> // guides are for clang before 17
Defaulted(T &, Fallback)->Defaulted<T>;

/// A whole number that Java calls a Long.
template <typename T>
struct Long
{
    T &value;
};
template <typename T>
Long(T &) -> Long<T>;

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
template <typename T>
Seconds(T &) -> Seconds<T>;

/// Two numbers as a list.
template <typename T>
struct Range
{
    T &low;
    T &high;
};
template <typename T>
Range(T &, T &) -> Range<T>;

/// Units as `{"CapacityUnits": 1.0}`, in transactions with their twin for reading or writing.
template <typename T>
struct Capacity
{
    T &units;
    bool isRead = false;  // a transaction that reads
    bool isWrite = false; // a transaction that writes
};
template <typename T>
Capacity(T &, bool, bool) -> Capacity<T>;

/// A throughput as descriptions show it: with what became of it. `T` may be optional.
template <typename T, typename Changes>
struct DescribedThroughput
{
    T &throughput;
    Changes &changes;
};
template <typename T, typename Changes>
DescribedThroughput(T &, Changes &) -> DescribedThroughput<T, Changes>;

/// Likewise; `T` is optional.
template <typename T, typename Status>
struct DescribedWarmThroughput
{
    T &throughput;
    Status &status;
};
template <typename T, typename Status>
DescribedWarmThroughput(T &, Status &) -> DescribedWarmThroughput<T, Status>;

/// `{"Name": value, "TimeName": seconds}`, where there is a value.
template <typename T, typename Micros>
struct Summary
{
    std::string_view name;
    T &value;
    std::string_view timeName;
    Micros &micros;
};
template <typename T, typename Micros>
Summary(std::string_view, T &, std::string_view, Micros &) -> Summary<T, Micros>;

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
template <typename T>
IndexList(T &, bool) -> IndexList<T>;

/// Items as values or, when written, as the text that they are already.
template <typename Items, typename Text>
struct ItemsOrText
{
    Items &items;
    Text &text;
};
template <typename Items, typename Text>
ItemsOrText(Items &, Text &) -> ItemsOrText<Items, Text>;

/// `[{"Item": {...}}, {}]`
template <typename T>
struct ItemResponses
{
    T &items;
};
template <typename T>
ItemResponses(T &) -> ItemResponses<T>;

} // namespace core::codec
