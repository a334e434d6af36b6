// Why a transaction was cancelled: a reason for each of its entries.

#pragma once

#include "core/api/error_details.h"
#include "core/base/result.h"

#include <vector>

namespace core {

/// The reason that an error of one entry is; nullopt for errors that concern the whole request (the disk's).
std::optional<CancellationReason> reasonOf(const Error &error);
/// "Transaction cancelled, please refer cancellation reasons for specific reasons [None, ...]"
Error transactionCancelled(std::vector<CancellationReason> reasons);
bool anyFailed(const std::vector<CancellationReason> &reasons);

Error tooManyTransactionBytes();

} // namespace core
