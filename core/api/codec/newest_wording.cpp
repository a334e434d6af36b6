#include "core/api/codec/newest_wording.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace core::codec {

namespace {

/// How the texts begin that are counted now.
constexpr std::array<std::string_view, 10> kCounted = {
    "Invalid UpdateExpression: ",
    "Invalid ConditionExpression: ",
    "ExpressionAttributeNames ",
    "ExpressionAttributeValues ",
    "Value provided in ExpressionAttribute",
    "One or more parameter values were invalid: An string set",
    "One or more parameter values were invalid: An number set",
    "One or more parameter values were invalid: Binary sets",
    "One or more parameter values were invalid: Input collection [",
    "One or more parameter values were invalid: Null attribute value",
};

/// What is said of numbers, inside placeholders too.
constexpr std::array<std::string_view, 5> kOfNumbers = {
    "converted to a numeric value",         "Number overflow", "Number underflow", "38 significant digits",
    "Input collection contains duplicates",
};

} // namespace

Error inNewestWording(const Error &error)
{
    if (error.code() != ErrorCode::Validation)
        return error;
    const std::string_view message = error.message();
    const bool isCounted =
        std::any_of(kCounted.begin(), kCounted.end(),
                    [message](std::string_view beginning) { return message.starts_with(beginning); });
    const bool isOfNumbers =
        std::any_of(kOfNumbers.begin(), kOfNumbers.end(), [message](std::string_view part) {
            return message.find(part) != std::string_view::npos;
        });
    if (!isCounted || isOfNumbers)
        return error;
    return Error::validation("1 validation error detected: " + error.message());
}

} // namespace core::codec
