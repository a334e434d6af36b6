#include "core/expressions/binder.h"

#include "core/values/json.h"
#include "core/values/limits.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

using syntax::Node;
using syntax::NodeId;

bool isOrdered(AttributeType type)
{
    return type == AttributeType::S || type == AttributeType::N || type == AttributeType::B;
}

bool hasSize(AttributeType type)
{
    return type != AttributeType::N && type != AttributeType::BOOL && type != AttributeType::NUL;
}

/// The type that is known before there is an item.
std::optional<AttributeType> knownType(const Operand &operand)
{
    if (operand.isSize)
        return AttributeType::N;
    if (const Literal *literal = operand.literal())
        return literal->value->type();
    return std::nullopt;
}

/// "AttributeValue: {S:a}", for a bound of BETWEEN.
std::string boundText(const AttributeValue &value)
{
    std::string text = "AttributeValue: {" + std::string(descriptor(value.type())) + ':';
    if (const std::string *string = value.asString())
        text += *string;
    else if (const Number *number = value.asNumber())
        text += number->toString();
    else if (const Binary *binary = value.asBinary())
        text += toBase64(binary->bytes);
    text += '}';
    return text;
}

Comparator comparatorOf(ExpressionTokenKind kind)
{
    switch (kind) {
    case ExpressionTokenKind::NotEqual:
        return Comparator::NotEqual;
    case ExpressionTokenKind::Less:
        return Comparator::Less;
    case ExpressionTokenKind::LessOrEqual:
        return Comparator::LessOrEqual;
    case ExpressionTokenKind::Greater:
        return Comparator::Greater;
    case ExpressionTokenKind::GreaterOrEqual:
        return Comparator::GreaterOrEqual;
    default:
        return Comparator::Equal;
    }
}

enum class Function { None, Exists, NotExists, Type, BeginsWith, Contains, Size, UpdateOnly };

Function functionOf(std::string_view name)
{
    struct Entry
    {
        std::string_view name;
        Function function;
    };
    static constexpr std::array<Entry, 8> kFunctions{{{"attribute_exists", Function::Exists},
                                                      {"attribute_not_exists", Function::NotExists},
                                                      {"attribute_type", Function::Type},
                                                      {"begins_with", Function::BeginsWith},
                                                      {"contains", Function::Contains},
                                                      {"size", Function::Size},
                                                      {"if_not_exists", Function::UpdateOnly},
                                                      {"list_append", Function::UpdateOnly}}};
    for (const Entry &entry : kFunctions) {
        if (entry.name == name)
            return entry.function;
    }
    return Function::None;
}

/// Depth of its recursion: at most the number of operators, which the parser has limited.
class ConditionBinder
{
public:
    ConditionBinder(ExpressionKind kind, const syntax::Tree &tree, ExpressionContext &context)
        : m_binder(kind, tree, context)
        , m_tree(tree)
        , m_bound(tree.nodes.size())
    {}

    Result<ConditionExpression> bind();

private:
    Result<void> checkFunctionNames() const;
    Result<void> checkFunctionUse() const;
    Result<ConditionExpression> bindNode(NodeId id);
    Result<ConditionExpression> bindLeaf(NodeId id);
    Result<void> resolve(NodeId id);
    Result<std::vector<Operand>> operandsOf(const Node &node);
    Result<Operand> operand(NodeId id);

    Result<void> checkDistinct(const Node &node, std::string_view name,
                               const std::vector<Operand> &operands) const;
    Result<void> checkOrdered(const Node &node, std::string_view name,
                              const std::vector<Operand> &operands) const;
    Result<void> checkBounds(const Node &node, const std::vector<Operand> &operands) const;
    Result<ConditionExpression> bindComparison(const Node &node, std::vector<Operand> operands) const;
    Result<ConditionExpression> bindBetween(const Node &node, std::vector<Operand> operands) const;
    Result<ConditionExpression> bindIn(const Node &node, std::vector<Operand> operands) const;
    Result<ConditionExpression> bindFunction(const Node &node, std::vector<Operand> operands) const;
    Result<ConditionExpression> bindTypeTest(const Node &node, std::vector<Operand> operands) const;
    Error typeError(std::string_view name, AttributeType type, TextSpan span) const
    {
        return m_binder.operandType(name, descriptor(type), span);
    }

    ExpressionBinder m_binder;
    const syntax::Tree &m_tree;
    std::vector<std::optional<Operand>> m_bound; // by node: paths and values
};

Result<ConditionExpression> ConditionBinder::bind()
{
    if (const Result<void> parentheses = m_binder.checkParentheses(); !parentheses)
        return parentheses.error();
    if (const Result<void> names = checkFunctionNames(); !names)
        return names.error();
    if (const Result<void> use = checkFunctionUse(); !use)
        return use.error();
    if (const Result<void> words = m_binder.checkReservedWords(); !words)
        return words.error();
    return bindNode(m_tree.root);
}

Result<void> ConditionBinder::checkFunctionNames() const
{
    for (const Node &node : m_tree.nodes) {
        if (node.kind != Node::Kind::Function)
            continue;
        const std::string_view name = m_binder.text(node.token);
        const Function function = functionOf(name);
        if (function == Function::None)
            return m_binder.invalidFunction(name, node.token.span);
        if (function == Function::UpdateOnly) {
            return m_binder.error("The function is not allowed in a condition expression; function: " +
                                      std::string(name),
                                  node.token.span);
        }
    }
    return {};
}

/// size() is an operand, all others are conditions.
Result<void> ConditionBinder::checkFunctionUse() const
{
    std::vector<bool> isOperand(m_tree.nodes.size(), false);
    for (const Node &node : m_tree.nodes) {
        if (node.kind == Node::Kind::And || node.kind == Node::Kind::Or || node.kind == Node::Kind::Not)
            continue;
        for (const NodeId child : node.children)
            isOperand[child] = true;
    }
    for (NodeId id = 0; id < m_tree.nodes.size(); ++id) {
        const Node &node = m_tree.nodes[id];
        if (node.kind != Node::Kind::Function)
            continue;
        const std::string_view name = m_binder.text(node.token);
        if ((functionOf(name) == Function::Size) != isOperand[id]) {
            return m_binder.error(
                "The function is not allowed to be used this way in an expression; function: " +
                    std::string(name),
                node.token.span);
        }
    }
    return {};
}

Result<ConditionExpression> ConditionBinder::bindNode(NodeId id)
{
    const Node &node = m_tree.nodes[id];
    ConditionExpression condition;
    switch (node.kind) {
    case Node::Kind::And:
        condition.kind = ConditionExpression::Kind::And;
        break;
    case Node::Kind::Or:
        condition.kind = ConditionExpression::Kind::Or;
        break;
    case Node::Kind::Not:
        condition.kind = ConditionExpression::Kind::Not;
        break;
    default:
        return bindLeaf(id);
    }
    condition.children.reserve(node.children.size());
    for (const NodeId child : node.children) {
        Result<ConditionExpression> bound = bindNode(child);
        if (!bound)
            return bound;
        condition.children.push_back(std::move(*bound));
    }
    return condition;
}

Result<ConditionExpression> ConditionBinder::bindLeaf(NodeId id)
{
    const Node &node = m_tree.nodes[id];
    if (const Result<void> resolved = resolve(id); !resolved)
        return resolved.error();
    Result<std::vector<Operand>> operands = operandsOf(node);
    if (!operands)
        return operands.error();
    switch (node.kind) {
    case Node::Kind::Between:
        return bindBetween(node, std::move(*operands));
    case Node::Kind::In:
        return bindIn(node, std::move(*operands));
    case Node::Kind::Function:
        return bindFunction(node, std::move(*operands));
    default:
        return bindComparison(node, std::move(*operands));
    }
}

/// All placeholders of one condition come before any other check of it.
Result<void> ConditionBinder::resolve(NodeId id)
{
    const Node &node = m_tree.nodes[id];
    if (node.kind == Node::Kind::Path) {
        Result<DocumentPath> path = m_binder.bindPath(id);
        if (!path)
            return path.error();
        m_bound[id].emplace(std::move(*path));
    } else if (node.kind == Node::Kind::Value) {
        Result<Literal> literal = m_binder.bindValue(id);
        if (!literal)
            return literal.error();
        m_bound[id].emplace(std::move(*literal));
    }
    for (const NodeId child : node.children) {
        if (const Result<void> resolved = resolve(child); !resolved)
            return resolved.error();
    }
    return {};
}

Result<std::vector<Operand>> ConditionBinder::operandsOf(const Node &node)
{
    std::vector<Operand> operands;
    operands.reserve(node.children.size());
    for (const NodeId child : node.children) {
        Result<Operand> bound = operand(child);
        if (!bound)
            return bound.error();
        operands.push_back(std::move(*bound));
    }
    return operands;
}

Result<Operand> ConditionBinder::operand(NodeId id)
{
    const Node &node = m_tree.nodes[id];
    if (node.kind != Node::Kind::Function)
        return *m_bound[id];
    // The only function that is an operand is size().
    Result<std::vector<Operand>> arguments = operandsOf(node);
    if (!arguments)
        return arguments.error();
    if (arguments->size() != 1)
        return m_binder.operandCount("size", arguments->size(), node.token.span);
    const std::optional<AttributeType> type = knownType(arguments->front());
    if (type && !hasSize(*type))
        return typeError("size", *type, m_binder.spanOf(node.children.front()));
    return Operand::sizeOf(std::move(arguments->front()));
}

Result<void> ConditionBinder::checkDistinct(const Node &node, std::string_view name,
                                            const std::vector<Operand> &operands) const
{
    const Operand &first = operands.front();
    if (!first.path() || first.isSize)
        return {};
    for (std::size_t i = 1; i < operands.size(); ++i) {
        if (operands[i] != first)
            continue;
        return m_binder.error(
            "The first operand must be distinct from the remaining operands for this operator or "
            "function; operator: " +
                std::string(name) + ", first operand: " + first.path()->toMessageText(),
            m_binder.spanOf(node.children[i]));
    }
    return {};
}

Result<void> ConditionBinder::checkOrdered(const Node &node, std::string_view name,
                                           const std::vector<Operand> &operands) const
{
    for (std::size_t i = 0; i < operands.size(); ++i) {
        const std::optional<AttributeType> type = knownType(operands[i]);
        if (type && !isOrdered(*type))
            return typeError(name, *type, m_binder.spanOf(node.children[i]));
    }
    return {};
}

Result<ConditionExpression> ConditionBinder::bindComparison(const Node &node,
                                                            std::vector<Operand> operands) const
{
    const Comparator comparator = comparatorOf(node.token.kind);
    const std::string_view name = comparatorText(comparator);
    if (const Result<void> distinct = checkDistinct(node, name, operands); !distinct)
        return distinct.error();
    if (comparator != Comparator::Equal && comparator != Comparator::NotEqual) {
        if (const Result<void> ordered = checkOrdered(node, name, operands); !ordered)
            return ordered.error();
    }
    return ConditionExpression::compare(std::move(operands[0]), comparator, std::move(operands[1]));
}

Result<void> ConditionBinder::checkBounds(const Node &node, const std::vector<Operand> &operands) const
{
    const Literal *lower = operands[1].literal();
    const Literal *upper = operands[2].literal();
    if (!lower || !upper || operands[1].isSize || operands[2].isSize)
        return {};
    const std::string bounds = "; lower bound operand: " + boundText(*lower->value) +
                               ", upper bound operand: " + boundText(*upper->value);
    const TextSpan span = m_binder.spanOf(node.children[2]);
    if (lower->value->type() != upper->value->type()) {
        return m_binder.error(
            "The BETWEEN operator requires same data type for lower and upper bounds" + bounds, span);
    }
    if (compareScalars(*lower->value, *upper->value) > 0) {
        return m_binder.error(
            "The BETWEEN operator requires upper bound to be greater than or equal to lower bound" + bounds,
            span);
    }
    return {};
}

Result<ConditionExpression> ConditionBinder::bindBetween(const Node &node,
                                                         std::vector<Operand> operands) const
{
    if (const Result<void> distinct = checkDistinct(node, "BETWEEN", operands); !distinct)
        return distinct.error();
    if (const Result<void> ordered = checkOrdered(node, "BETWEEN", operands); !ordered)
        return ordered.error();
    if (const Result<void> bounds = checkBounds(node, operands); !bounds)
        return bounds.error();
    return ConditionExpression::test(ConditionExpression::Kind::Between, std::move(operands));
}

Result<ConditionExpression> ConditionBinder::bindIn(const Node &node, std::vector<Operand> operands) const
{
    if (operands.size() > kInOperandsMax) {
        return m_binder.error("The IN operator is provided with too many operands; number of operands: " +
                                  std::to_string(operands.size()),
                              node.token.span);
    }
    if (const Result<void> distinct = checkDistinct(node, "IN", operands); !distinct)
        return distinct.error();
    return ConditionExpression::test(ConditionExpression::Kind::In, std::move(operands));
}

Result<ConditionExpression> ConditionBinder::bindTypeTest(const Node &node,
                                                          std::vector<Operand> operands) const
{
    static constexpr std::string_view kName = "attribute_type";
    const TextSpan span = m_binder.spanOf(node.children[1]);
    const std::optional<AttributeType> known = knownType(operands[1]);
    if (!known)
        return m_binder.operandType(kName, "{NS,SS,L,BS,N,M,B,BOOL,NULL,S}", span);
    if (*known != AttributeType::S)
        return typeError(kName, *known, span);
    const std::string &typeName = *operands[1].literal()->value->asString();
    AttributeType type = AttributeType::S;
    if (!typeOfDescriptor(typeName, type)) {
        return m_binder.error("Invalid attribute type name found; type: " + typeName +
                                  ", valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}",
                              span);
    }
    return ConditionExpression::hasType(std::move(operands[0]), type);
}

Result<ConditionExpression> ConditionBinder::bindFunction(const Node &node,
                                                          std::vector<Operand> operands) const
{
    using Kind = ConditionExpression::Kind;
    const std::string_view name = m_binder.text(node.token);
    const Function function = functionOf(name);
    const bool isExistence = function == Function::Exists || function == Function::NotExists;
    if (operands.size() != (isExistence ? 1 : 2))
        return m_binder.operandCount(name, operands.size(), node.token.span);
    if (isExistence) {
        if (!operands[0].path() || operands[0].isSize)
            return m_binder.pathRequired(name, m_binder.spanOf(node.children[0]));
        return ConditionExpression::test(function == Function::Exists ? Kind::AttributeExists
                                                                      : Kind::AttributeNotExists,
                                         std::move(operands));
    }
    if (function == Function::Type)
        return bindTypeTest(node, std::move(operands));

    if (const Result<void> distinct = checkDistinct(node, name, operands); !distinct)
        return distinct.error();
    for (std::size_t i = 0; i < operands.size(); ++i) {
        const std::optional<AttributeType> type = knownType(operands[i]);
        if (!type)
            continue;
        const bool isText = *type == AttributeType::S || *type == AttributeType::B;
        // contains(): any type can be an element, but not every type has elements.
        const bool isFine = function == Function::BeginsWith
                                ? isText
                                : i == 1 || (hasSize(*type) && *type != AttributeType::M);
        if (!isFine)
            return typeError(name, *type, m_binder.spanOf(node.children[i]));
    }
    return ConditionExpression::test(function == Function::BeginsWith ? Kind::BeginsWith : Kind::Contains,
                                     std::move(operands));
}

} // namespace

Result<ConditionExpression> bindCondition(ExpressionKind kind, const syntax::Tree &tree,
                                          ExpressionContext &context)
{
    return ConditionBinder(kind, tree, context).bind();
}

} // namespace core
