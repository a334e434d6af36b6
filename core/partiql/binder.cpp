#include "core/partiql/binder.h"

#include "core/expressions/context.h"
#include "core/expressions/printer.h"
#include "core/partiql/lexer.h"
#include "core/partiql/parser.h"

#include <algorithm>

namespace core::partiql {

namespace {

using Kind = Expression::Kind;

bool isValue(const Expression &expression)
{
    return expression.kind <= Kind::Bag;
}

Error wrongOperandCount(const Expression &call)
{
    return Error::validation("Incorrect number of operands for operator or function; operator or function: " +
                             call.text + ", number of operands: " + std::to_string(call.children.size()));
}

/// All that can be said about a condition without an item: types of operands, bounds, limits.
Result<void> checkCondition(const ConditionExpression &condition)
{
    ExpressionPrinter printer;
    const std::string text = printer.print(condition);
    Result<ExpressionContext> context =
        ExpressionContext::create(printer.names().empty() ? nullptr : &printer.names(),
                                  printer.values().empty() ? nullptr : &printer.values());
    if (!context)
        return context.error();
    if (Result<ConditionExpression> parsed = context->parseCondition(text); !parsed)
        return bareError(parsed.error());
    return {};
}

Result<void> checkUpdate(const UpdateExpression &update)
{
    ExpressionPrinter printer;
    const std::string text = printer.print(update);
    Result<ExpressionContext> context =
        ExpressionContext::create(printer.names().empty() ? nullptr : &printer.names(),
                                  printer.values().empty() ? nullptr : &printer.values());
    if (!context)
        return context.error();
    if (Result<UpdateExpression> parsed = context->parseUpdate(text); !parsed)
        return bareError(parsed.error());
    return {};
}

} // namespace

Error bareError(const Error &error)
{
    const auto *details = error.details<ExpressionErrorDetails>();
    if (!details)
        return error;
    const std::string prefix = "Invalid " + std::string(expressionName(details->kind)) + ": ";
    return Error::validation(error.message().starts_with(prefix) ? error.message().substr(prefix.size())
                                                                 : error.message());
}

Error Binder::errorAt(const Expression &expression, std::string message) const
{
    return statementError(m_text, expression.span, std::move(message));
}

std::string Binder::positionOf(const Expression &expression) const
{
    return positionText(m_text, expression.span);
}

/// By the names of PartiQL's own tree.
Error Binder::unsupported(const Expression &expression) const
{
    std::string_view name = "Lit";
    switch (expression.kind) {
    case Kind::Path:
        name = expression.path.elements.size() == 1 ? "Id" : "Path";
        break;
    case Kind::Plus:
    case Kind::Minus:
        name = expression.kind == Kind::Plus ? "Plus" : "Minus";
        break;
    case Kind::IsType:
    case Kind::IsMissing:
    case Kind::IsNull:
        name = "IsType";
        break;
    case Kind::Comparison:
        name = "Comparison";
        break;
    case Kind::Between:
        name = "Between";
        break;
    case Kind::In:
        name = "InCollection";
        break;
    case Kind::And:
    case Kind::Or:
    case Kind::Not:
        name = expression.kind == Kind::And ? "And" : expression.kind == Kind::Or ? "Or" : "Not";
        break;
    case Kind::Call:
        name = "Call";
        break;
    default:
        break;
    }
    return errorAt(expression, "Unsupported operation: " + std::string(name));
}

Result<Item> Binder::item(const Expression &tuple) const
{
    Result<AttributeValue> bound = value(tuple, "root");
    if (!bound)
        return bound.error();
    if (const AttributeMap *map = bound->asMap())
        return *map;
    return errorAt(tuple, "Incorrect operand type for operator or function; operator or function: INSERT, "
                          "operand type: " +
                              std::string(descriptor(bound->type())));
}

Result<std::optional<ConditionExpression>> Binder::where(const std::optional<Expression> &expression) const
{
    if (!expression)
        return std::optional<ConditionExpression>();
    Result<ConditionExpression> bound = condition(*expression);
    if (!bound)
        return bound.error();
    if (Result<void> checked = checkCondition(*bound); !checked)
        return checked.error();
    return std::optional(std::move(*bound));
}

Result<ConditionExpression> Binder::condition(const Expression &expression) const
{
    switch (expression.kind) {
    case Kind::And:
    case Kind::Or: {
        std::vector<ConditionExpression> children;
        for (const Expression &child : expression.children) {
            Result<ConditionExpression> bound = condition(child);
            if (!bound)
                return bound;
            children.push_back(std::move(*bound));
        }
        return ConditionExpression::join(expression.kind == Kind::And ? ConditionExpression::Kind::And
                                                                      : ConditionExpression::Kind::Or,
                                         std::move(children));
    }
    case Kind::Not:
        return negation(expression.children.front());
    case Kind::IsMissing:
        return existence(expression, ConditionExpression::Kind::AttributeNotExists);
    case Kind::IsNull: {
        Result<Operand> tested = operand(expression.children.front());
        if (!tested)
            return tested.error();
        return ConditionExpression::hasType(std::move(*tested), AttributeType::NUL);
    }
    case Kind::Call:
        return functionTest(expression);
    case Kind::Comparison:
    case Kind::Between:
    case Kind::In: {
        Result<std::vector<Operand>> bound = operands(expression.children);
        if (!bound)
            return bound.error();
        if (expression.kind == Kind::Comparison)
            return ConditionExpression::compare(std::move((*bound)[0]), expression.comparator,
                                                std::move((*bound)[1]));
        return ConditionExpression::test(expression.kind == Kind::In ? ConditionExpression::Kind::In
                                                                     : ConditionExpression::Kind::Between,
                                         std::move(*bound));
    }
    default:
        return unsupported(expression);
    }
}

Result<ConditionExpression> Binder::negation(const Expression &expression) const
{
    if (expression.kind == Kind::IsMissing)
        return existence(expression, ConditionExpression::Kind::AttributeExists);
    Result<ConditionExpression> negated = condition(expression);
    if (!negated)
        return negated;
    return ConditionExpression::negate(std::move(*negated));
}

Result<ConditionExpression> Binder::existence(const Expression &expression,
                                              ConditionExpression::Kind kind) const
{
    const Expression &tested = expression.children.front();
    if (tested.kind != Kind::Path)
        return errorAt(expression,
                       std::string("Operator or function requires a document path; operator or function: ") +
                           (kind == ConditionExpression::Kind::AttributeExists ? "attribute_exists"
                                                                               : "attribute_not_exists"));
    return ConditionExpression::test(kind, {Operand(tested.path)});
}

Result<ConditionExpression> Binder::functionTest(const Expression &call) const
{
    const std::string name = upperCase(call.text);
    if (name == "SIZE")
        return errorAt(call,
                       "The function is not allowed to be used this way in an expression; function: size");
    if (name == "ATTRIBUTE_TYPE")
        return typeTest(call);
    if (name != "BEGINS_WITH" && name != "CONTAINS")
        return errorAt(call, "Unrecognized function: " + call.text + " at " + positionOf(call));
    if (call.children.size() != 2)
        return wrongOperandCount(call);
    Result<std::vector<Operand>> bound = operands(call.children);
    if (!bound)
        return bound.error();
    return ConditionExpression::test(name == "CONTAINS" ? ConditionExpression::Kind::Contains
                                                        : ConditionExpression::Kind::BeginsWith,
                                     std::move(*bound));
}

Result<ConditionExpression> Binder::typeTest(const Expression &call) const
{
    if (call.children.size() != 2)
        return wrongOperandCount(call);
    Result<std::vector<Operand>> bound = operands(call.children);
    if (!bound)
        return bound.error();
    const auto wrongType = [&call, this](std::string_view type) {
        return errorAt(call, "Incorrect operand type for operator or function; operator or function: "
                             "attribute_type, operand type: " +
                                 std::string(type));
    };
    const Literal *literal = (*bound)[1].isSize ? nullptr : (*bound)[1].literal();
    if (!literal)
        return wrongType("{NS,SS,L,BS,N,M,B,BOOL,NULL,S}");
    const std::string *typeName = literal->value->asString();
    if (!typeName)
        return wrongType(descriptor(literal->value->type()));
    AttributeType type = AttributeType::S;
    if (!typeOfDescriptor(*typeName, type))
        return errorAt(call, "Invalid attribute type name found; type: " + *typeName +
                                 ", valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}");
    return ConditionExpression::hasType(std::move((*bound)[0]), type);
}

Result<std::vector<Operand>> Binder::operands(const std::vector<Expression> &expressions) const
{
    std::vector<Operand> bound;
    for (const Expression &expression : expressions) {
        Result<Operand> one = operand(expression);
        if (!one)
            return one.error();
        bound.push_back(std::move(*one));
    }
    return bound;
}

Result<Operand> Binder::operand(const Expression &expression) const
{
    if (expression.kind == Kind::Path)
        return Operand(expression.path);
    if (isValue(expression)) {
        Result<AttributeValue> bound = checkedValue(expression);
        if (!bound)
            return bound.error();
        return Operand(Literal(std::move(*bound)));
    }
    if (expression.kind != Kind::Call)
        return unsupported(expression);
    const std::string name = upperCase(expression.text);
    if (name == "BEGINS_WITH" || name == "CONTAINS" || name == "ATTRIBUTE_TYPE")
        return errorAt(expression,
                       "The function is not allowed to be used this way in an expression; function: " +
                           expression.text);
    if (name != "SIZE")
        return errorAt(expression,
                       "Unrecognized function: " + expression.text + " at " + positionOf(expression));
    if (expression.children.size() != 1)
        return wrongOperandCount(expression);
    Result<Operand> measured = operand(expression.children.front());
    if (!measured)
        return measured;
    if (measured->isSize)
        return errorAt(expression,
                       "The function is not allowed to be used this way in an expression; function: size");
    return Operand::sizeOf(std::move(*measured));
}

Result<UpdateExpression> Binder::update(const UpdateStatement &statement) const
{
    UpdateExpression update;
    for (const Assignment &assignment : statement.set) {
        if (Result<void> bound = assign(assignment, update); !bound)
            return bound.error();
    }
    update.remove = statement.remove;
    if (Result<void> checked = checkUpdate(update); !checked)
        return checked.error();
    return update;
}

Result<void> Binder::assign(const Assignment &assignment, UpdateExpression &update) const
{
    const Expression &value = assignment.value;
    if (value.kind == Kind::Call) {
        const std::string name = upperCase(value.text);
        if (name == "SET_ADD" || name == "SET_DELETE")
            return changeSet(assignment, update);
    }
    SetAction action;
    action.path = assignment.path;
    const bool isSum = value.kind == Kind::Plus || value.kind == Kind::Minus;
    Result<UpdateOperand> left = updateOperand(isSum ? value.children[0] : value);
    if (!left)
        return left.error();
    action.left = std::move(*left);
    if (isSum) {
        Result<UpdateOperand> right = updateOperand(value.children[1]);
        if (!right)
            return right.error();
        action.arithmetic =
            value.kind == Kind::Plus ? SetAction::Arithmetic::Plus : SetAction::Arithmetic::Minus;
        action.right = std::move(*right);
    }
    update.set.push_back(std::move(action));
    return {};
}

/// SET a = set_add(a, <<...>>) adds to a set what SET cannot: it is an ADD, and set_delete is a DELETE.
Result<void> Binder::changeSet(const Assignment &assignment, UpdateExpression &update) const
{
    const Expression &call = assignment.value;
    const std::string name = upperCase(call.text);
    if (call.children.size() != 2)
        return errorAt(call, name + " must have exactly two arguments at " + positionOf(call));
    if (call.children[0].kind != Kind::Path || call.children[0].path != assignment.path)
        return errorAt(call.children[0], "The first argument to " + name +
                                             " must equal the assignment value at " +
                                             positionOf(call.children[0]));
    const Expression &members = call.children[1];
    const auto notASet = [&] {
        return errorAt(members, "The second argument to " + name + " must be a value with type SET at " +
                                    positionOf(members));
    };
    if (!isValue(members))
        return notASet();
    Result<AttributeValue> bound = checkedValue(members);
    if (!bound)
        return bound.error();
    if (!bound->asStringSet() && !bound->asNumberSet() && !bound->asBinarySet())
        return notASet();
    ValueAction action{assignment.path, Literal(std::move(*bound))};
    (name == "SET_ADD" ? update.add : update.subtract).push_back(std::move(action));
    return {};
}

Result<UpdateOperand> Binder::updateOperand(const Expression &expression) const
{
    if (expression.kind == Kind::Path)
        return UpdateOperand::of(expression.path);
    if (isValue(expression)) {
        Result<AttributeValue> bound = checkedValue(expression);
        if (!bound)
            return bound.error();
        return UpdateOperand::of(Literal(std::move(*bound)));
    }
    if (expression.kind != Kind::Call)
        return unsupported(expression);
    if (upperCase(expression.text) != "LIST_APPEND") {
        Result<AttributeValue> refused = value(expression, "root");
        return refused.error();
    }
    if (expression.children.size() != 2)
        return wrongOperandCount(expression);
    std::vector<UpdateOperand> lists;
    for (const Expression &child : expression.children) {
        const bool isCall = child.kind == Kind::Call; // no function within a function
        Result<AttributeValue> refused = isCall ? value(child, "root") : AttributeValue();
        if (!refused)
            return refused.error();
        Result<UpdateOperand> bound = updateOperand(child);
        if (!bound)
            return bound;
        lists.push_back(std::move(*bound));
    }
    return UpdateOperand::listAppend(std::move(lists[0]), std::move(lists[1]));
}

} // namespace core::partiql
