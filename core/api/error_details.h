// What DynamoDB's errors carry beside a message.

#pragma once

#include "core/base/result.h"
#include "core/values/attribute_value.h"

#include <optional>
#include <vector>

namespace core {

/// ConditionalCheckFailed.
struct ConditionFailureDetails final : ErrorDetails
{
    std::optional<Item> item; // with ReturnValuesOnConditionCheckFailure::AllOld
    double writeUnits = 0;    // what the write is charged all the same; 0: an endpoint did not say
};

struct CancellationReason
{
    std::string code = "None"; // "ConditionalCheckFailed", "ValidationError", ...
    std::string message;       // empty with "None"
    std::optional<Item> item;
};
/// TransactionCanceled: a reason for each entry, in the order of the request.
struct TransactionCanceledDetails final : ErrorDetails
{
    std::vector<CancellationReason> reasons;
};

/// ServiceException: what a remote service called it, and its own words.
struct ServiceExceptionDetails final : ErrorDetails
{
    std::string name; // "BackupInUseException"
    std::string message;
};

} // namespace core
