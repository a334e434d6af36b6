#include "core/expressions/binder.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

using syntax::Node;
using syntax::NodeId;

constexpr std::string_view kIfNotExists = "if_not_exists";
constexpr std::string_view kListAppend = "list_append";

/// The names that messages about ADD and DELETE give to types.
std::string_view longTypeName(AttributeType type)
{
    static constexpr std::array<std::string_view, 10> kNames{
        "STRING", "NUMBER", "BINARY",     "BOOLEAN",    "NULL",
        "MAP",    "LIST",   "STRING_SET", "NUMBER_SET", "BINARY_SET"};
    return kNames[std::size_t(type)];
}

std::string_view sectionName(ExpressionTokenKind keyword)
{
    switch (keyword) {
    case ExpressionTokenKind::Set:
        return "SET";
    case ExpressionTokenKind::Remove:
        return "REMOVE";
    case ExpressionTokenKind::Add:
        return "ADD";
    default:
        return "DELETE";
    }
}

class UpdateBinder
{
public:
    UpdateBinder(const syntax::Tree &tree, ExpressionContext &context)
        : m_binder(ExpressionKind::Update, tree, context)
        , m_tree(tree)
        , m_paths(tree.nodes.size())
        , m_values(tree.nodes.size())
    {}

    Result<UpdateExpression> bind();

private:
    Result<void> check();
    Result<void> checkFunctionNames() const;
    Result<void> checkSections() const;
    Result<void> resolve();
    Result<void> checkTargets() const;
    Result<void> checkValueActions() const;

    Result<SetAction> bindSet(const syntax::UpdateAction &action) const;
    Result<UpdateOperand> bindOperand(NodeId id) const;
    Result<UpdateOperand> bindFunction(NodeId id) const;
    /// A literal whose type is not `wanted` is refused where `name` would use it.
    Result<void> checkType(std::string_view name, const UpdateOperand &operand, AttributeType wanted,
                           NodeId id) const;

    ExpressionBinder m_binder;
    const syntax::Tree &m_tree;
    std::vector<std::optional<DocumentPath>> m_paths; // by node
    std::vector<std::optional<Literal>> m_values;     // by node
};

/// All that is said of the expression as a whole, in DynamoDB's order.
Result<void> UpdateBinder::check()
{
    if (Result<void> parentheses = m_binder.checkParentheses(); !parentheses)
        return parentheses;
    if (Result<void> words = m_binder.checkReservedWords(); !words)
        return words;
    if (Result<void> names = checkFunctionNames(); !names)
        return names;
    if (Result<void> sections = checkSections(); !sections)
        return sections;
    if (Result<void> resolved = resolve(); !resolved)
        return resolved;
    if (Result<void> targets = checkTargets(); !targets)
        return targets;
    return checkValueActions();
}

Result<UpdateExpression> UpdateBinder::bind()
{
    if (const Result<void> checked = check(); !checked)
        return checked.error();

    UpdateExpression update;
    for (const syntax::UpdateSection &section : m_tree.sections) {
        for (const syntax::UpdateAction &action : section.actions) {
            if (section.keyword.kind == ExpressionTokenKind::Set) {
                Result<SetAction> set = bindSet(action);
                if (!set)
                    return set.error();
                update.set.push_back(std::move(*set));
            } else if (section.keyword.kind == ExpressionTokenKind::Remove) {
                update.remove.push_back(*m_paths[action.target]);
            } else {
                auto &actions =
                    section.keyword.kind == ExpressionTokenKind::Add ? update.add : update.subtract;
                actions.push_back({*m_paths[action.target], *m_values[action.value]});
            }
        }
    }
    return update;
}

Result<void> UpdateBinder::checkFunctionNames() const
{
    static constexpr std::array<std::string_view, 6> kConditionFunctions{
        "attribute_exists", "attribute_not_exists", "attribute_type", "begins_with", "contains", "size"};
    for (const Node &node : m_tree.nodes) {
        if (node.kind != Node::Kind::Function)
            continue;
        const std::string_view name = m_binder.text(node.token);
        if (name == kIfNotExists || name == kListAppend)
            continue;
        if (std::find(kConditionFunctions.begin(), kConditionFunctions.end(), name) ==
            kConditionFunctions.end())
            return m_binder.invalidFunction(name, node.token.span);
        return m_binder.error("The function is not allowed in an update expression; function: " +
                                  std::string(name),
                              node.token.span);
    }
    return {};
}

Result<void> UpdateBinder::checkSections() const
{
    std::vector<ExpressionTokenKind> seen;
    for (const syntax::UpdateSection &section : m_tree.sections) {
        if (std::find(seen.begin(), seen.end(), section.keyword.kind) != seen.end()) {
            return m_binder.error("The \"" + std::string(sectionName(section.keyword.kind)) +
                                      "\" section can only be used once in an update expression;",
                                  section.keyword.span);
        }
        seen.push_back(section.keyword.kind);
    }
    return {};
}

/// All names of the expression, then all values.
Result<void> UpdateBinder::resolve()
{
    for (NodeId id = 0; id < m_tree.nodes.size(); ++id) {
        if (m_tree.nodes[id].kind != Node::Kind::Path)
            continue;
        Result<DocumentPath> path = m_binder.bindPath(id);
        if (!path)
            return path.error();
        m_paths[id].emplace(std::move(*path));
    }
    for (NodeId id = 0; id < m_tree.nodes.size(); ++id) {
        if (m_tree.nodes[id].kind != Node::Kind::Value)
            continue;
        Result<Literal> value = m_binder.bindValue(id);
        if (!value)
            return value.error();
        m_values[id].emplace(std::move(*value));
    }
    return {};
}

Result<void> UpdateBinder::checkTargets() const
{
    std::vector<DocumentPath> targets;
    std::vector<NodeId> ids;
    for (const syntax::UpdateSection &section : m_tree.sections) {
        for (const syntax::UpdateAction &action : section.actions) {
            targets.push_back(*m_paths[action.target]);
            ids.push_back(action.target);
        }
    }
    return m_binder.checkOverlaps(targets, ids);
}

Result<void> UpdateBinder::checkValueActions() const
{
    for (const syntax::UpdateSection &section : m_tree.sections) {
        const bool isAdd = section.keyword.kind == ExpressionTokenKind::Add;
        if (!isAdd && section.keyword.kind != ExpressionTokenKind::Delete)
            continue;
        for (const syntax::UpdateAction &action : section.actions) {
            const AttributeType type = m_values[action.value]->value->type();
            const bool isSet =
                type == AttributeType::SS || type == AttributeType::NS || type == AttributeType::BS;
            if (isSet || (isAdd && type == AttributeType::N))
                continue;
            return m_binder.error("Incorrect operand type for operator or function; operator: " +
                                      std::string(sectionName(section.keyword.kind)) +
                                      ", operand type: " + std::string(longTypeName(type)),
                                  m_binder.spanOf(action.value));
        }
    }
    return {};
}

Result<void> UpdateBinder::checkType(std::string_view name, const UpdateOperand &operand,
                                     AttributeType wanted, NodeId id) const
{
    std::optional<AttributeType> type;
    if (operand.kind == UpdateOperand::Kind::Literal)
        type = operand.literal->value->type();
    else if (operand.kind == UpdateOperand::Kind::ListAppend)
        type = AttributeType::L;
    if (!type || *type == wanted)
        return {};
    return m_binder.operandType(name, descriptor(*type), m_binder.spanOf(id));
}

Result<UpdateOperand> UpdateBinder::bindFunction(NodeId id) const
{
    const Node &node = m_tree.nodes[id];
    const std::string_view name = m_binder.text(node.token);
    std::vector<UpdateOperand> operands;
    for (const NodeId child : node.children) {
        Result<UpdateOperand> operand = bindOperand(child);
        if (!operand)
            return operand;
        operands.push_back(std::move(*operand));
    }
    if (operands.size() != 2)
        return m_binder.operandCount(name, operands.size(), node.token.span);
    if (name == kIfNotExists) {
        if (operands[0].kind != UpdateOperand::Kind::Path)
            return m_binder.pathRequired(name, m_binder.spanOf(node.children[0]));
        return UpdateOperand::ifNotExists(std::move(operands[0].path), std::move(operands[1]));
    }
    for (std::size_t i = 0; i < operands.size(); ++i) {
        if (const Result<void> type = checkType(name, operands[i], AttributeType::L, node.children[i]); !type)
            return type.error();
    }
    return UpdateOperand::listAppend(std::move(operands[0]), std::move(operands[1]));
}

Result<UpdateOperand> UpdateBinder::bindOperand(NodeId id) const
{
    switch (m_tree.nodes[id].kind) {
    case Node::Kind::Path:
        return UpdateOperand::of(*m_paths[id]);
    case Node::Kind::Value:
        return UpdateOperand::of(*m_values[id]);
    default:
        return bindFunction(id);
    }
}

Result<SetAction> UpdateBinder::bindSet(const syntax::UpdateAction &action) const
{
    const Node &value = m_tree.nodes[action.value];
    SetAction set;
    set.path = *m_paths[action.target];
    const bool isArithmetic = value.kind == Node::Kind::Plus || value.kind == Node::Kind::Minus;
    Result<UpdateOperand> left = bindOperand(isArithmetic ? value.children[0] : action.value);
    if (!left)
        return left.error();
    set.left = std::move(*left);
    if (!isArithmetic)
        return set;

    Result<UpdateOperand> right = bindOperand(value.children[1]);
    if (!right)
        return right.error();
    const std::string_view sign = m_binder.text(value.token);
    if (const Result<void> type = checkType(sign, set.left, AttributeType::N, value.children[0]); !type)
        return type.error();
    if (const Result<void> type = checkType(sign, *right, AttributeType::N, value.children[1]); !type)
        return type.error();
    set.arithmetic =
        value.kind == Node::Kind::Plus ? SetAction::Arithmetic::Plus : SetAction::Arithmetic::Minus;
    set.right = std::move(*right);
    return set;
}

} // namespace

Result<UpdateExpression> bindUpdate(const syntax::Tree &tree, ExpressionContext &context)
{
    return UpdateBinder(tree, context).bind();
}

} // namespace core
