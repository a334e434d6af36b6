// The operators of the parameters that expressions replaced (Expected, QueryFilter, KeyConditions,
// AttributeUpdates, ...).

#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

namespace core {

enum class ComparisonOperator : std::uint8_t {
    Equal,
    NotEqual,
    In,
    LessOrEqual,
    Less,
    GreaterOrEqual,
    Greater,
    Between,
    NotNull,
    Null,
    Contains,
    NotContains,
    BeginsWith,
};

/// In the order in which DynamoDB's messages list them.
inline constexpr std::array<std::pair<std::string_view, ComparisonOperator>, 13> kComparisonOperatorNames{
    {{"IN", ComparisonOperator::In},
     {"NULL", ComparisonOperator::Null},
     {"BETWEEN", ComparisonOperator::Between},
     {"LT", ComparisonOperator::Less},
     {"NOT_CONTAINS", ComparisonOperator::NotContains},
     {"EQ", ComparisonOperator::Equal},
     {"GT", ComparisonOperator::Greater},
     {"NOT_NULL", ComparisonOperator::NotNull},
     {"NE", ComparisonOperator::NotEqual},
     {"LE", ComparisonOperator::LessOrEqual},
     {"BEGINS_WITH", ComparisonOperator::BeginsWith},
     {"GE", ComparisonOperator::GreaterOrEqual},
     {"CONTAINS", ComparisonOperator::Contains}}};

constexpr std::string_view comparisonOperatorName(ComparisonOperator op)
{
    for (const auto &[name, enumerator] : kComparisonOperatorNames) {
        if (enumerator == op)
            return name;
    }
    return {};
}

/// How several conditions are joined.
enum class ConditionalOperator : std::uint8_t { And, Or };

/// What AttributeUpdates does to one attribute.
enum class AttributeAction : std::uint8_t { Put, Add, Delete };

} // namespace core
