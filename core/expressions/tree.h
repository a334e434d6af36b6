// Expressions as trees of meaning: names and values in place of their placeholders. The parsers make them,
// and so may any code (a query builder, the legacy parameters); nothing here remembers a text.
// `ExpressionPrinter` turns them back into text.
//
// A tree owns its values (shared, so that copies of a tree are cheap) and depends on nothing it was parsed
// from.

#pragma once

#include "core/values/attribute_value.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace core {

/// A name in a map, or a place in a list.
using PathElement = std::variant<std::string, std::uint32_t>;

/// `a.b[2].c`. Never without elements; the first is the name of an attribute of the item.
struct DocumentPath
{
    std::vector<PathElement> elements;

    DocumentPath() = default;
    explicit DocumentPath(std::string attributeName) { elements.emplace_back(std::move(attributeName)); }
    explicit DocumentPath(std::vector<PathElement> pathElements)
        : elements(std::move(pathElements))
    {}
    const std::string &attributeName() const { return std::get<std::string>(elements.front()); }
    /// As DynamoDB's messages write it: "[a, b, [2], c]".
    std::string toMessageText() const;
    friend bool operator==(const DocumentPath &, const DocumentPath &) = default;
};

/// The value of a placeholder. Never empty.
struct Literal
{
    std::shared_ptr<const AttributeValue> value;

    explicit Literal(std::shared_ptr<const AttributeValue> sharedValue)
        : value(std::move(sharedValue))
    {}
    explicit Literal(AttributeValue ownValue)
        : value(std::make_shared<const AttributeValue>(std::move(ownValue)))
    {}
    friend bool operator==(const Literal &a, const Literal &b)
    {
        return a.value == b.value || *a.value == *b.value;
    }
};

/// What a condition compares: a path, a literal, or the size() of one of them.
struct Operand
{
    std::variant<DocumentPath, Literal> content;
    bool isSize = false;

    explicit Operand(DocumentPath path)
        : content(std::move(path))
    {}
    explicit Operand(Literal literal)
        : content(std::move(literal))
    {}
    static Operand sizeOf(Operand operand)
    {
        operand.isSize = true;
        return operand;
    }
    const DocumentPath *path() const { return std::get_if<DocumentPath>(&content); }
    const Literal *literal() const { return std::get_if<Literal>(&content); }
    friend bool operator==(const Operand &, const Operand &) = default;
};

enum class Comparator : std::uint8_t { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual };
/// "=", "<>", "<", ...
std::string_view comparatorText(Comparator comparator);

/// A condition or filter expression, or a part of one.
struct ConditionExpression
{
    enum class Kind : std::uint8_t {
        And,                // children, two or more
        Or,                 // children, two or more
        Not,                // one child
        Comparison,         // operands: left, right
        Between,            // operands: tested, lower, upper
        In,                 // operands: tested, then the list
        AttributeExists,    // operands: a path
        AttributeNotExists, // operands: a path
        AttributeType,      // operands: tested; `type`
        BeginsWith,         // operands: whole, beginning
        Contains,           // operands: whole, part
    };
    Kind kind = Kind::And;
    Comparator comparator = Comparator::Equal;
    AttributeType type = AttributeType::S;
    std::vector<Operand> operands;
    std::vector<ConditionExpression> children;

    static ConditionExpression compare(Operand left, Comparator comparator, Operand right);
    static ConditionExpression test(Kind kind, std::vector<Operand> operands);
    static ConditionExpression hasType(Operand tested, AttributeType type);
    static ConditionExpression join(Kind kind, std::vector<ConditionExpression> children);
    static ConditionExpression negate(ConditionExpression child);
    friend bool operator==(const ConditionExpression &, const ConditionExpression &) = default;
};

struct ProjectionExpression
{
    std::vector<DocumentPath> paths;
    friend bool operator==(const ProjectionExpression &, const ProjectionExpression &) = default;
};

/// What a SET action takes its value from.
struct UpdateOperand
{
    enum class Kind : std::uint8_t {
        Path,        // path
        Literal,     // literal
        IfNotExists, // path; operands: the alternative
        ListAppend,  // operands: two lists
    };
    Kind kind = Kind::Path;
    DocumentPath path;
    std::optional<Literal> literal;
    std::vector<UpdateOperand> operands;

    static UpdateOperand of(DocumentPath path);
    static UpdateOperand of(Literal literal);
    static UpdateOperand ifNotExists(DocumentPath path, UpdateOperand alternative);
    static UpdateOperand listAppend(UpdateOperand first, UpdateOperand second);
    friend bool operator==(const UpdateOperand &, const UpdateOperand &) = default;
};

struct SetAction
{
    enum class Arithmetic : std::uint8_t { None, Plus, Minus };
    DocumentPath path;
    UpdateOperand left;
    Arithmetic arithmetic = Arithmetic::None;
    std::optional<UpdateOperand> right; // with arithmetic
    friend bool operator==(const SetAction &, const SetAction &) = default;
};
/// One action of ADD or DELETE.
struct ValueAction
{
    DocumentPath path;
    Literal operand;
    friend bool operator==(const ValueAction &, const ValueAction &) = default;
};

/// An update expression. No two targets may overlap or conflict (the parser has refused those).
struct UpdateExpression
{
    std::vector<SetAction> set;
    std::vector<DocumentPath> remove;
    std::vector<ValueAction> add;
    std::vector<ValueAction> subtract; // DELETE
    bool isLegacy = false;             // from AttributeUpdates: some errors have other texts

    /// All paths that the expression writes to: SET, REMOVE, ADD, DELETE.
    std::vector<DocumentPath> targets() const;
    friend bool operator==(const UpdateExpression &, const UpdateExpression &) = default;
};

/// A condition on one key attribute, before anybody knows the table.
struct KeyConditionPart
{
    enum class Operator : std::uint8_t {
        Equal,
        Less,
        LessOrEqual,
        Greater,
        GreaterOrEqual,
        Between,
        BeginsWith
    };
    std::string attributeName;
    Operator op = Operator::Equal;
    std::vector<Literal> values; // two with Between, else one
    bool isIndexable = true;     // false: an operator that only KeyConditions can name; `op` says nothing
    friend bool operator==(const KeyConditionPart &, const KeyConditionPart &) = default;
};
/// A key condition expression: its parts in the order written, each about another attribute.
struct KeyConditionExpression
{
    std::vector<KeyConditionPart> parts;
    friend bool operator==(const KeyConditionExpression &, const KeyConditionExpression &) = default;
};

} // namespace core
