// Writes shapes as JSON by their tables. Private to core/api/codec.

#pragma once

#include "core/api/codec/enum_names.h"
#include "core/api/codec/shapes.h"
#include "core/values/dynamo_json_writer.h"

namespace core::codec {

class ShapeWriter
{
public:
    template <typename T>
    using Of = const T;

    using ItemOrText = ItemsOrText<const std::optional<Item>, const std::optional<std::string>>;
    using PageOrText = ItemsOrText<const std::vector<Item>, const std::string>;

    explicit ShapeWriter(JsonWriter &json)
        : m_json(json)
    {}

    template <typename Field>
    void member(std::string_view name, const Field &field)
    {
        if (isPresent(field))
            always(name, field);
    }
    template <typename Field>
    void always(std::string_view name, const Field &field)
    {
        m_json.key(name);
        write(field);
    }
    template <typename Field>
    void required(std::string_view name, const Field &field)
    {
        always(name, field);
    }

    template <typename Shape>
    void writeShape(const Shape &shape)
    {
        m_json.beginObject();
        members(*this, shape);
        m_json.endObject();
    }

private:
    template <typename T>
    static bool isPresent(const T &value)
    {
        if constexpr (std::is_enum_v<T>)
            return value != T::None;
        else
            return true;
    }
    template <typename T>
    static bool isPresent(const std::optional<T> &value)
    {
        return value.has_value();
    }
    template <typename T>
    static bool isPresent(const std::vector<T> &list)
    {
        return !list.empty();
    }
    template <typename T>
    static bool isPresent(const Defaulted<T> &field)
    {
        return field.value != field.fallback;
    }
    template <typename T>
    static bool isPresent(const Wrapped<T> &field)
    {
        return isPresent(field.value);
    }
    template <typename T>
    static bool isPresent(const Seconds<T> &field)
    {
        return field.micros != 0;
    }
    template <typename T>
    static bool isPresent(const Capacity<T> &field)
    {
        return isPresent(field.units);
    }
    template <typename T, typename Changes>
    static bool isPresent(const DescribedThroughput<T, Changes> &field)
    {
        return isPresent(field.throughput);
    }
    template <typename T, typename Status>
    static bool isPresent(const DescribedWarmThroughput<T, Status> &field)
    {
        return field.throughput.has_value();
    }
    template <typename T, typename Micros>
    static bool isPresent(const Summary<T, Micros> &field)
    {
        return field.value.has_value();
    }
    template <typename T>
    static bool isPresent(const IndexList<T> &field)
    {
        return !field.indexes.empty();
    }
    static bool isPresent(const ItemOrText &field) { return field.items || field.text; }

    void write(const std::string &text) { m_json.string(text); }
    void write(bool value) { m_json.boolean(value); }
    void write(std::int64_t value) { m_json.raw(std::to_string(value)); }
    void write(double value);
    void write(const AttributeMap &map) { writeDynamoJson(m_json, map); }
    void write(const AttributeValue &value) { writeDynamoJson(m_json, value); }
    void write(const Seconds<const std::int64_t> &field);

    template <typename T>
    void write(const T &value)
    {
        if constexpr (std::is_enum_v<T>)
            m_json.string(nameOf(value));
        else
            writeShape(value);
    }
    template <typename T>
    void write(const std::optional<T> &value)
    {
        write(*value);
    }
    template <typename T>
    void write(const std::vector<T> &list)
    {
        m_json.beginArray();
        for (const T &element : list)
            write(element);
        m_json.endArray();
    }
    template <typename T>
    void write(const std::vector<std::pair<std::string, T>> &map)
    {
        m_json.beginObject();
        for (const auto &[name, value] : map)
            always(name, value);
        m_json.endObject();
    }

    template <typename T>
    void write(const Defaulted<T> &field)
    {
        write(field.value);
    }
    template <typename T>
    void write(const Long<T> &field)
    {
        write(field.value);
    }
    template <typename T>
    void write(const Wrapped<T> &field)
    {
        m_json.beginObject();
        member(field.name, field.value);
        m_json.endObject();
    }
    template <typename T>
    void write(const Range<T> &field)
    {
        m_json.beginArray();
        write(field.low);
        write(field.high);
        m_json.endArray();
    }
    void writeUnits(double units, bool isRead, bool isWrite);
    void write(const Capacity<const std::optional<double>> &field)
    {
        writeUnits(*field.units, field.isRead, field.isWrite);
    }
    void write(const Capacity<const std::vector<std::pair<std::string, double>>> &field);
    template <typename T>
    void write(const IndexList<T> &field)
    {
        write(field.indexes);
    }
    void write(const ItemOrText &field);
    void write(const PageOrText &field);
    void write(const ItemResponses<const std::vector<std::optional<Item>>> &field);
    void write(const TransactGet &get);
    void write(const TransactWrite &entry);

    JsonWriter &m_json;
};

} // namespace core::codec
