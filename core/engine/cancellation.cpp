#include "core/engine/cancellation.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::string_view kNone = "None";

} // namespace

std::optional<CancellationReason> reasonOf(const Error &error)
{
    CancellationReason reason;
    reason.message = error.message();
    switch (error.code()) {
    case ErrorCode::ConditionalCheckFailed:
        reason.code = "ConditionalCheckFailed";
        if (const auto *details = error.details<ConditionFailureDetails>())
            reason.item = details->item;
        return reason;
    case ErrorCode::TransactionConflict:
        reason.code = "TransactionConflict";
        return reason;
    case ErrorCode::Validation:
        reason.code = "ValidationError";
        return reason;
    default:
        return {};
    }
}

Error transactionCancelled(std::vector<CancellationReason> reasons)
{
    std::string codes;
    for (const CancellationReason &reason : reasons)
        codes += (codes.empty() ? "" : ", ") + reason.code;
    auto details = std::make_shared<TransactionCanceledDetails>();
    details->reasons = std::move(reasons);
    return {ErrorCode::TransactionCanceled,
            "Transaction cancelled, please refer cancellation reasons for specific reasons [" + codes + "]",
            std::move(details)};
}

bool anyFailed(const std::vector<CancellationReason> &reasons)
{
    return std::any_of(reasons.begin(), reasons.end(),
                       [](const CancellationReason &reason) { return reason.code != kNone; });
}

Error tooManyTransactionBytes()
{
    // DynamoDB's own words for this are not known.
    return Error::validation("The aggregate size of the items in the transaction cannot exceed 4 MB");
}

} // namespace core
