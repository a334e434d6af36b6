// Reads shapes from JSON by their tables. Private to core/api/codec.

#pragma once

#include "core/api/codec/enum_names.h"
#include "core/api/codec/shapes.h"
#include "core/api/codec/statement_shapes.h"
#include "core/api/constraints.h"
#include "core/values/dynamo_json_reader.h"

#include <boost/container/small_vector.hpp>

#include <algorithm>
#include <set>
#include <vector>

namespace core::codec {

/// Each read...() stands on a value's first token and moves to its last one. False: the JSON reader's fault
/// says why. What is well-shaped but wrong is gathered beside: enum values and missing members as constraint
/// violations, the first attribute value that breaks a rule as an error.
class ShapeReader
{
public:
    /// More structures than `structuresMax` are passed over: for texts of strangers, whose structures may
    /// take a hundred times the room that their text takes.
    explicit ShapeReader(std::string_view text, std::size_t structuresMax = SIZE_MAX)
        : m_json(text)
        , m_values(m_json)
        , m_structuresMax(structuresMax)
    {}

    /// All of the text as one shape.
    template <typename Shape>
    bool readAll(Shape &shape)
    {
        if (m_json.next() != JsonReader::Token::BeginObject) {
            if (m_json.token() != JsonReader::Token::Error)
                m_json.fail("Expected a JSON object", m_json.offset());
            return false;
        }
        return readMembers(shape) && m_json.next() == JsonReader::Token::End;
    }

    const JsonFault &fault() const { return m_json.fault(); }
    const ConstraintViolations &violations() const { return m_violations; }
    /// Values of placeholders come last: the service looks at them with the expressions.
    const std::optional<Error> &brokenRule() const
    {
        return m_brokenRule ? m_brokenRule : m_brokenPlaceholder;
    }

private:
    using Token = JsonReader::Token;

    /// Visits a table for the member of one name.
    struct OneMember
    {
        template <typename T>
        using Of = T;

        ShapeReader &reader;
        std::string_view wanted;
        std::uint64_t &seen; // a bit for each member of the table
        unsigned index = 0;
        bool found = false;
        bool good = true;

        template <typename Field>
        void member(std::string_view name, Field &&field)
        {
            if (!found && name == wanted) {
                found = true;
                good = reader.readMember(name, seen, std::uint64_t(1) << index, field);
            }
            ++index;
        }
        template <typename Field>
        void always(std::string_view name, Field &&field)
        {
            member(name, field);
        }
        template <typename Field>
        void required(std::string_view name, Field &&field)
        {
            member(name, field);
        }
    };

    /// Visits a table for required members that were not there.
    struct MissingMembers
    {
        template <typename T>
        using Of = T;

        ShapeReader &reader;
        std::uint64_t seen;
        unsigned index = 0;

        template <typename Field>
        void member(std::string_view, Field &&)
        {
            ++index;
        }
        template <typename Field>
        void always(std::string_view, Field &&)
        {
            ++index;
        }
        template <typename Field>
        void required(std::string_view name, Field &&)
        {
            if ((seen >> index++ & 1) == 0)
                reader.addMissing(name);
        }
    };

    /// The names of a map so far: a few are compared one by one, many are looked up.
    class SeenNames
    {
    public:
        /// `map` has all that were asked about before.
        template <typename Map>
        bool isSecond(const Map &map, const std::string &name)
        {
            if (map.size() < kComparedMax)
                return std::any_of(map.begin(), map.end(),
                                   [&name](const auto &entry) { return entry.first == name; });
            if (m_names.empty()) {
                for (const auto &entry : map)
                    m_names.insert(entry.first);
            }
            return !m_names.insert(name).second;
        }

    private:
        static constexpr std::size_t kComparedMax = 32;
        std::set<std::string> m_names; // a set by order: no names make it slow
    };

    /// Of a path, which is put together only where it is to be said.
    struct Step
    {
        enum class Kind : std::uint8_t { Member, Index, Key };
        std::string_view name; // its text outlives the step
        std::size_t index = 0;
        Kind kind = Kind::Member;
    };

    static constexpr std::size_t kUsualSteps = 6; // in requests of one item
    using Steps = boost::container::small_vector<Step, kUsualSteps>;

    /// Makes the path one step longer for as long as it lives.
    class PathStep
    {
    public:
        PathStep(ShapeReader &reader, std::string_view member)
            : PathStep(reader, Step{member, 0, Step::Kind::Member})
        {}
        PathStep(ShapeReader &reader, std::size_t index) // of a list
            : PathStep(reader, Step{{}, index, Step::Kind::Index})
        {}
        PathStep(ShapeReader &reader, const std::string &key) // of a map
            : PathStep(reader, Step{key, 0, Step::Kind::Key})
        {}
        ~PathStep() { m_steps.pop_back(); }
        PathStep(const PathStep &) = delete;
        PathStep &operator=(const PathStep &) = delete;

    private:
        PathStep(ShapeReader &reader, const Step &step)
            : m_steps(reader.m_steps)
        {
            m_steps.push_back(step);
        }
        Steps &m_steps;
    };

    /// "keySchema.1.member.keyType"
    std::string path() const;

    template <typename Shape>
    bool readMembers(Shape &shape)
    {
        std::uint64_t seen = 0;
        while (m_json.next() == Token::Name) {
            OneMember one{*this, m_json.text(), seen};
            members(one, shape);
            if (!one.good || (!one.found && !m_json.skipValue()))
                return false;
        }
        MissingMembers missing{*this, seen};
        members(missing, shape);
        if constexpr (requires { shape.expressionAttributeValues; })
            settlePlaceholders(shape.expressionAttributeNames, shape.expressionAttributeValues);
        return m_json.token() == Token::EndObject;
    }
    template <typename Field>
    bool readMember(std::string_view name, std::uint64_t &seen, std::uint64_t bit, Field &field)
    {
        if (!startMember(name, (seen & bit) != 0))
            return false;
        if (m_json.token() == Token::Null) // as if it were not there
            return true;
        seen |= bit;
        const PathStep step(*this, name);
        return read(field);
    }
    /// From a name to its value; refuses a name that comes twice.
    bool startMember(std::string_view name, bool isSecond);

    bool read(std::string &text);
    bool read(bool &value);
    bool read(std::int64_t &value) { return readInteger(value, "Integer"); }
    bool read(double &value);
    bool read(AttributeMap &map);
    bool read(AttributeValue &value);
    bool read(ExpressionAttributeValues &values);
    bool readInteger(std::int64_t &value, std::string_view javaType);

    /// A structure, or an enum by its name.
    template <typename T>
    bool read(T &value)
    {
        if constexpr (std::is_enum_v<T>) {
            std::string text;
            if (!read(text))
                return false;
            for (const auto &[name, enumerator] : enumNames<T>) {
                if (name == text) {
                    value = enumerator;
                    return true;
                }
            }
            addUnknownEnumerator<T>(text);
            return true;
        } else {
            return beginStructure(shapeNameOf(&value)) && readMembers(value);
        }
    }
    template <typename T>
    bool read(std::optional<T> &value)
    {
        return read(value.emplace());
    }
    template <typename T>
    bool read(std::vector<T> &list)
    {
        if (!beginArray())
            return false;
        list.clear();
        while (m_json.next() != Token::EndArray) {
            if (isOneTooMany<T>()) {
                if (!m_json.skipValue())
                    return false;
                continue;
            }
            const PathStep step(*this, list.size() + 1);
            if (!isElement<T>() || !read(list.emplace_back()))
                return false;
        }
        if (std::is_same_v<T, KeySchemaElement> && list.empty())
            addEmptyList();
        return true;
    }
    template <typename T>
    bool read(std::vector<std::pair<std::string, T>> &map)
    {
        if (!beginMap(javaTypeOf(static_cast<const T *>(nullptr))))
            return false;
        map.clear();
        SeenNames seen;
        while (m_json.next() == Token::Name) {
            if (isOneTooMany<T>()) {
                if (!m_json.skipValue())
                    return false;
                continue;
            }
            const std::size_t offset = m_json.offset();
            std::string name(m_json.text());
            if (seen.isSecond(map, name))
                return refuseSecond(name, offset);
            auto &entry = map.emplace_back(std::move(name), T());
            const PathStep step(*this, entry.first);
            m_json.next();
            if (!isElement<T>() || !read(entry.second))
                return false;
        }
        return m_json.token() == Token::EndObject;
    }

    template <typename T>
    bool read(Defaulted<T> &field)
    {
        return read(field.value);
    }
    bool read(Long<std::int64_t> &field) { return readInteger(field.value, "Long"); }
    template <typename T>
    bool read(Wrapped<T> &field)
    {
        if (!beginStructure())
            return false;
        std::uint64_t seen = 0;
        while (m_json.next() == Token::Name) {
            const bool isIt = m_json.text() == field.name;
            if (isIt ? !readMember(field.name, seen, 1, field.value) : !m_json.skipValue())
                return false;
        }
        if (seen == 0)
            addMissing(field.name);
        return m_json.token() == Token::EndObject;
    }
    bool read(Seconds<std::int64_t> &field);
    bool read(Range<double> &field);
    bool read(Capacity<std::optional<double>> &field);
    bool read(Capacity<std::vector<std::pair<std::string, double>>> &field);
    template <typename T, typename Changes>
    bool read(DescribedThroughput<T, Changes> &field)
    {
        if constexpr (!std::is_same_v<T, ProvisionedThroughput>)
            field.throughput.emplace();
        return beginStructure() && readMembers(field);
    }
    template <typename T, typename Status>
    bool read(DescribedWarmThroughput<T, Status> &field)
    {
        field.throughput.emplace();
        return beginStructure() && readMembers(field);
    }
    template <typename Items, typename Text>
    bool read(ItemsOrText<Items, Text> &field)
    {
        return read(field.items);
    }
    bool read(IndexList<std::vector<IndexDescription>> &field);
    bool read(ItemResponses<std::vector<std::optional<Item>>> &field);
    bool read(TransactGet &get);
    bool read(TransactWrite &entry);

    static std::string_view javaTypeOf(const std::string *) { return "java.lang.String"; }
    static std::string_view javaTypeOf(const KeysAndAttributes *)
    {
        return "com.amazonaws.dynamodb.v20120810.KeysAndAttributes";
    }
    static std::string_view javaTypeOf(const Condition *)
    {
        return "com.amazonaws.dynamodb.v20120810.Condition";
    }
    static std::string_view javaTypeOf(const ExpectedAttributeValue *)
    {
        return "com.amazonaws.dynamodb.v20120810.ExpectedAttributeValue";
    }
    static std::string_view javaTypeOf(const AttributeValueUpdate *)
    {
        return "com.amazonaws.dynamodb.v20120810.AttributeValueUpdate";
    }
    template <typename T>
    static std::string_view javaTypeOf(const T *)
    {
        return "java.util.List<com.amazonaws.dynamodb.v20120810.WriteRequest>";
    }

    static std::string_view shapeNameOf(const AttributeDefinition *) { return "AttributeDefinition"; }
    static std::string_view shapeNameOf(const KeySchemaElement *) { return "KeySchemaElement"; }
    static std::string_view shapeNameOf(const LocalSecondaryIndex *) { return "LocalSecondaryIndex"; }
    static std::string_view shapeNameOf(const GlobalSecondaryIndex *) { return "GlobalSecondaryIndex"; }
    static std::string_view shapeNameOf(const GlobalSecondaryIndexUpdate *)
    {
        return "GlobalSecondaryIndexUpdate";
    }
    static std::string_view shapeNameOf(const ReplicationGroupUpdate *) { return "ReplicationGroupUpdate"; }
    static std::string_view shapeNameOf(const Tag *) { return "Tag"; }
    static std::string_view shapeNameOf(const VectorIndex *) { return "VectorIndex"; }
    static std::string_view shapeNameOf(const KeysAndAttributes *) { return "KeysAndAttributes"; }
    static std::string_view shapeNameOf(const WriteRequest *) { return "WriteRequest"; }
    static std::string_view shapeNameOf(const Condition *) { return "Condition"; }
    static std::string_view shapeNameOf(const ExpectedAttributeValue *) { return "ExpectedAttributeValue"; }
    static std::string_view shapeNameOf(const AttributeValueUpdate *) { return "AttributeValueUpdate"; }
    static std::string_view shapeNameOf(const BatchStatementRequest *) { return "BatchStatementRequest"; }
    static std::string_view shapeNameOf(const ParameterizedStatement *) { return "ParameterizedStatement"; }
    static std::string_view shapeNameOf(const void *) { return {}; }

    /// Elements of lists and maps that are structures are refused in other words than members are.
    template <typename T>
    bool isElement()
    {
        if (m_json.token() == Token::Error)
            return false;
        const bool isStructure = std::is_class_v<T> && !std::is_same_v<T, std::string>;
        return !isStructure || !isScalar() || refuse("Unexpected value type in payload");
    }
    /// Whether an element is to be passed over, as there were so many that the request is refused anyway.
    /// What an item may have thousands of is not counted: values, and what the older parameters say about
    /// each.
    template <typename T>
    bool isOneTooMany()
    {
        if constexpr (!std::is_class_v<T> || std::is_same_v<T, std::string> ||
                      std::is_same_v<T, AttributeValue> || std::is_same_v<T, Condition> ||
                      std::is_same_v<T, ExpectedAttributeValue> || std::is_same_v<T, AttributeValueUpdate>)
            return false;
        else
            return m_structures++ >= m_structuresMax;
    }
    bool isScalar() const;
    /// `shape` is DynamoDB's name of it where that is not its member's.
    bool beginStructure(std::string_view shape = {});
    bool beginArray();
    bool beginMap(std::string_view javaType);
    [[gnu::cold]] bool refuse(std::string message);
    [[gnu::cold]] bool refuseSecond(std::string_view name, std::size_t offset);
    [[gnu::cold]] void note(Error error);
    void notePlaceholder(Error error);
    /// Behind the last member of a structure that has both: wrong placeholders are named before broken
    /// values.
    void settlePlaceholders(const std::optional<ExpressionAttributeNames> &names,
                            const std::optional<ExpressionAttributeValues> &values);
    void addMissing(std::string_view name);
    void addEmptyList();
    void addViolation(std::string_view value, std::string constraint);
    template <typename Enum>
    void addUnknownEnumerator(const std::string &text)
    {
        std::string constraint = "Member must satisfy enum value set: [";
        for (const auto &entry : enumNames<Enum>) {
            constraint += entry.first;
            constraint += ", ";
        }
        constraint.replace(constraint.size() - 2, 2, "]");
        addViolation("'" + text + "'", std::move(constraint));
    }

    JsonReader m_json;
    DynamoJsonReader m_values;
    const std::size_t m_structuresMax;
    std::size_t m_structures = 0; // elements of lists and maps
    Steps m_steps;                // to what is read
    ConstraintViolations m_violations;
    std::optional<Error> m_brokenRule;
    std::optional<Error>
        m_brokenPlaceholder; // the first value of ExpressionAttributeValues, or what comes before it
};

} // namespace core::codec
