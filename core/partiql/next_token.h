// Private to this folder: the opaque text that a page of a SELECT ends with, and the next one starts from.

#pragma once

#include "core/base/result.h"
#include "core/values/attribute_value.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core::partiql {

/// Where a SELECT goes on: in one of the queries of its plan (a Scan is the first), behind a key.
struct ReadPosition
{
    std::size_t query = 0;
    std::optional<Key> startKey;
    friend bool operator==(const ReadPosition &, const ReadPosition &) = default;
};

/// What a token is bound to: equal statements with equal parameters have equal fingerprints.
std::string fingerprintOf(std::string_view statement, const std::vector<AttributeValue> &parameters);

std::string makeNextToken(const ReadPosition &position, const std::string &fingerprint);
/// Errors: DynamoDB's for a text that is no token, and for the token of another request.
Result<ReadPosition> readNextToken(std::string_view token, const std::string &fingerprint);

} // namespace core::partiql
