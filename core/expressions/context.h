// The expressions of one request, and the placeholders they share.

#pragma once

#include "core/expressions/expression_error.h"
#include "core/expressions/tree.h"

#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace core {

// The same types as in core/api/requests.h, which this folder does not see.
using ExpressionAttributeNames = std::vector<std::pair<std::string, std::string>>;
using ExpressionAttributeValues = std::vector<std::pair<std::string, AttributeValue>>;

/// Made once a request; then parses each of the request's expressions, in DynamoDB's order: update,
/// condition, key condition, filter, projection; then says which placeholders nobody used. The first error is
/// the request's answer.
///
/// Every error is a ValidationException with DynamoDB's text; those about one expression carry
/// ExpressionErrorDetails. Borrows the names and values, which must outlive the context. The trees do not:
/// they share values of their own.
class ExpressionContext
{
public:
    /// Checks the two maps (empty, bad keys, bad values). nullptr: the request has none.
    static Result<ExpressionContext> create(const ExpressionAttributeNames *names,
                                            const ExpressionAttributeValues *values);

    Result<UpdateExpression> parseUpdate(std::string_view text);
    Result<ConditionExpression> parseCondition(std::string_view text);
    /// Only what can be known without the table; `toKeyCondition` (key_condition.h) does the rest.
    Result<KeyConditionExpression> parseKeyCondition(std::string_view text);
    Result<ConditionExpression> parseFilter(std::string_view text);
    Result<ProjectionExpression> parseProjection(std::string_view text);

    /// The error for names, then values, that no expression has used.
    Result<void> checkAllUsed() const;

    /// What "#n" stands for, which counts as used from now on; nullptr where it is not defined.
    const std::string *useName(std::string_view placeholder);
    /// What ":v" stands for; empty where it is not defined.
    std::shared_ptr<const AttributeValue> useValue(std::string_view placeholder);

private:
    ExpressionContext() = default;

    template <typename Content>
    struct Placeholder
    {
        const Content *content = nullptr;
        bool isUsed = false;
        std::shared_ptr<const AttributeValue> shared; // of values, from their first use
    };
    const ExpressionAttributeNames *m_names = nullptr;
    const ExpressionAttributeValues *m_values = nullptr;
    std::unordered_map<std::string_view, Placeholder<std::string>> m_nameOf;
    std::unordered_map<std::string_view, Placeholder<AttributeValue>> m_valueOf;
};

/// Length, syntax and number of operators alone: what can be said while someone types and no placeholder is
/// defined yet.
Result<void> checkSyntax(ExpressionKind kind, std::string_view text);

} // namespace core
