// Private to this folder: from what a statement says to what it means. Parameters become values, conditions
// and assignments become the trees of core/expressions, and what DynamoDB refuses without knowing the table
// is refused here.

#pragma once

#include "core/base/result.h"
#include "core/partiql/statement.h"

#include <string_view>

namespace core::partiql {

/// Borrows the statement's text and its parameters.
class Binder
{
public:
    Binder(std::string_view text, const std::vector<AttributeValue> &parameters)
        : m_text(text)
        , m_parameters(parameters)
    {}

    /// What INSERT stores.
    Result<Item> item(const Expression &tuple) const;
    /// What WHERE asks. Nothing where there is none.
    Result<std::optional<ConditionExpression>> where(const std::optional<Expression> &expression) const;
    Result<UpdateExpression> update(const UpdateStatement &statement) const;

private:
    /// `place` is where the value stands, as messages name it: "root", "root.a", "root[0]".
    Result<AttributeValue> value(const Expression &expression, const std::string &place) const;
    Result<AttributeValue> number(const Expression &expression, const std::string &place) const;
    Result<AttributeValue> list(const Expression &expression, const std::string &place) const;
    Result<AttributeValue> tuple(const Expression &expression, const std::string &place) const;
    Result<AttributeValue> bag(const Expression &expression, const std::string &place) const;
    Result<AttributeValue> checkedValue(const Expression &expression) const;

    Result<ConditionExpression> condition(const Expression &expression) const;
    Result<ConditionExpression> negation(const Expression &expression) const;
    Result<ConditionExpression> existence(const Expression &expression, ConditionExpression::Kind kind) const;
    Result<ConditionExpression> functionTest(const Expression &call) const;
    Result<ConditionExpression> typeTest(const Expression &call) const;
    Result<Operand> operand(const Expression &expression) const;
    Result<std::vector<Operand>> operands(const std::vector<Expression> &expressions) const;

    Result<void> assign(const Assignment &assignment, UpdateExpression &update) const;
    Result<void> changeSet(const Assignment &assignment, UpdateExpression &update) const;
    Result<UpdateOperand> updateOperand(const Expression &expression) const;

    Error errorAt(const Expression &expression, std::string message) const;
    Error unsupported(const Expression &expression) const;
    std::string positionOf(const Expression &expression) const;

    const std::string_view m_text;
    const std::vector<AttributeValue> &m_parameters;
};

/// The error of an expression without the "Invalid ...Expression: " before it: a statement has no
/// expressions.
Error bareError(const Error &error);

} // namespace core::partiql
