// DynamoDB's names of the enumerators, in the order in which its messages list them. Private to
// core/api/codec.

#pragma once

#include "core/api/requests.h"

#include <array>
#include <string_view>
#include <utility>

namespace core::codec {

template <typename Enum>
inline constexpr int enumNames = 0; // specialised for each enum of the API

template <typename Enum, std::size_t count>
using EnumNames = std::array<std::pair<std::string_view, Enum>, count>;

template <>
inline constexpr EnumNames<ReturnConsumedCapacity, 3> enumNames<ReturnConsumedCapacity>{
    {{"INDEXES", ReturnConsumedCapacity::Indexes},
     {"TOTAL", ReturnConsumedCapacity::Total},
     {"NONE", ReturnConsumedCapacity::None}}};
template <>
inline constexpr EnumNames<ReturnItemCollectionMetrics, 2> enumNames<ReturnItemCollectionMetrics>{
    {{"SIZE", ReturnItemCollectionMetrics::Size}, {"NONE", ReturnItemCollectionMetrics::None}}};
template <>
inline constexpr EnumNames<ReturnValues, 5> enumNames<ReturnValues>{
    {{"ALL_NEW", ReturnValues::AllNew},
     {"UPDATED_OLD", ReturnValues::UpdatedOld},
     {"ALL_OLD", ReturnValues::AllOld},
     {"NONE", ReturnValues::None},
     {"UPDATED_NEW", ReturnValues::UpdatedNew}}};
template <>
inline constexpr EnumNames<ReturnValuesOnConditionCheckFailure, 2>
    enumNames<ReturnValuesOnConditionCheckFailure>{{{"ALL_OLD", ReturnValuesOnConditionCheckFailure::AllOld},
                                                    {"NONE", ReturnValuesOnConditionCheckFailure::None}}};
template <>
inline constexpr EnumNames<Select, 4> enumNames<Select>{
    {{"SPECIFIC_ATTRIBUTES", Select::SpecificAttributes},
     {"COUNT", Select::Count},
     {"ALL_ATTRIBUTES", Select::AllAttributes},
     {"ALL_PROJECTED_ATTRIBUTES", Select::AllProjectedAttributes}}};
template <>
inline constexpr auto enumNames<ComparisonOperator> = kComparisonOperatorNames;
template <>
inline constexpr EnumNames<ConditionalOperator, 2> enumNames<ConditionalOperator>{
    {{"OR", ConditionalOperator::Or}, {"AND", ConditionalOperator::And}}};
template <>
inline constexpr EnumNames<AttributeAction, 3> enumNames<AttributeAction>{
    {{"ADD", AttributeAction::Add}, {"PUT", AttributeAction::Put}, {"DELETE", AttributeAction::Delete}}};
/// Of key attributes.
template <>
inline constexpr EnumNames<AttributeType, 3> enumNames<AttributeType>{
    {{"B", AttributeType::B}, {"N", AttributeType::N}, {"S", AttributeType::S}}};
template <>
inline constexpr EnumNames<KeyType, 2> enumNames<KeyType>{
    {{"HASH", KeyType::Hash}, {"RANGE", KeyType::Range}}};
template <>
inline constexpr EnumNames<ProjectionType, 3> enumNames<ProjectionType>{
    {{"ALL", ProjectionType::All},
     {"INCLUDE", ProjectionType::Include},
     {"KEYS_ONLY", ProjectionType::KeysOnly}}};
template <>
inline constexpr EnumNames<BillingMode, 2> enumNames<BillingMode>{
    {{"PROVISIONED", BillingMode::Provisioned}, {"PAY_PER_REQUEST", BillingMode::PayPerRequest}}};
template <>
inline constexpr EnumNames<TableClass, 2> enumNames<TableClass>{
    {{"STANDARD", TableClass::Standard},
     {"STANDARD_INFREQUENT_ACCESS", TableClass::StandardInfrequentAccess}}};
template <>
inline constexpr EnumNames<TableStatus, 4> enumNames<TableStatus>{{{"CREATING", TableStatus::Creating},
                                                                   {"UPDATING", TableStatus::Updating},
                                                                   {"DELETING", TableStatus::Deleting},
                                                                   {"ACTIVE", TableStatus::Active}}};
template <>
inline constexpr EnumNames<IndexStatus, 4> enumNames<IndexStatus>{{{"CREATING", IndexStatus::Creating},
                                                                   {"UPDATING", IndexStatus::Updating},
                                                                   {"DELETING", IndexStatus::Deleting},
                                                                   {"ACTIVE", IndexStatus::Active}}};

template <typename Enum>
std::string_view nameOf(Enum value)
{
    for (const auto &[name, enumerator] : enumNames<Enum>) {
        if (enumerator == value)
            return name;
    }
    return {};
}

} // namespace core::codec
