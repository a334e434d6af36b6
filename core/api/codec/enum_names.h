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
template <>
inline constexpr EnumNames<StreamViewType, 4> enumNames<StreamViewType>{
    {{"NEW_IMAGE", StreamViewType::NewImage},
     {"OLD_IMAGE", StreamViewType::OldImage},
     {"NEW_AND_OLD_IMAGES", StreamViewType::NewAndOldImages},
     {"KEYS_ONLY", StreamViewType::KeysOnly}}};
template <>
inline constexpr EnumNames<SseType, 2> enumNames<SseType>{
    {{"AES256", SseType::Aes256}, {"KMS", SseType::Kms}}};
template <>
inline constexpr EnumNames<SseStatus, 5> enumNames<SseStatus>{{{"ENABLING", SseStatus::Enabling},
                                                               {"ENABLED", SseStatus::Enabled},
                                                               {"DISABLING", SseStatus::Disabling},
                                                               {"DISABLED", SseStatus::Disabled},
                                                               {"UPDATING", SseStatus::Updating}}};
template <>
inline constexpr EnumNames<GlobalTableSettingsReplicationMode, 3>
    enumNames<GlobalTableSettingsReplicationMode>{
        {{"ENABLED", GlobalTableSettingsReplicationMode::Enabled},
         {"DISABLED", GlobalTableSettingsReplicationMode::Disabled},
         {"ENABLED_WITH_OVERRIDES", GlobalTableSettingsReplicationMode::EnabledWithOverrides}}};
template <>
inline constexpr EnumNames<MultiRegionConsistency, 2> enumNames<MultiRegionConsistency>{
    {{"EVENTUAL", MultiRegionConsistency::Eventual}, {"STRONG", MultiRegionConsistency::Strong}}};
template <>
inline constexpr EnumNames<DistanceFunction, 3> enumNames<DistanceFunction>{
    {{"DOT_PRODUCT", DistanceFunction::DotProduct},
     {"COSINE", DistanceFunction::Cosine},
     {"EUCLIDEAN", DistanceFunction::Euclidean}}};
template <>
inline constexpr EnumNames<SearchSchemaElementType, 2> enumNames<SearchSchemaElementType>{
    {{"HASH", SearchSchemaElementType::Hash}, {"INLINE_FILTER", SearchSchemaElementType::InlineFilter}}};
template <>
inline constexpr EnumNames<ContributorInsightsAction, 2> enumNames<ContributorInsightsAction>{
    {{"ENABLE", ContributorInsightsAction::Enable}, {"DISABLE", ContributorInsightsAction::Disable}}};
template <>
inline constexpr EnumNames<ContributorInsightsStatus, 5> enumNames<ContributorInsightsStatus>{
    {{"ENABLING", ContributorInsightsStatus::Enabling},
     {"ENABLED", ContributorInsightsStatus::Enabled},
     {"DISABLING", ContributorInsightsStatus::Disabling},
     {"DISABLED", ContributorInsightsStatus::Disabled},
     {"FAILED", ContributorInsightsStatus::Failed}}};
template <>
inline constexpr EnumNames<ContributorInsightsMode, 2> enumNames<ContributorInsightsMode>{
    {{"ACCESSED_AND_THROTTLED_KEYS", ContributorInsightsMode::AccessedAndThrottledKeys},
     {"THROTTLED_KEYS", ContributorInsightsMode::ThrottledKeys}}};
template <>
inline constexpr EnumNames<GlobalTableStatus, 4> enumNames<GlobalTableStatus>{
    {{"CREATING", GlobalTableStatus::Creating},
     {"ACTIVE", GlobalTableStatus::Active},
     {"DELETING", GlobalTableStatus::Deleting},
     {"UPDATING", GlobalTableStatus::Updating}}};
template <>
inline constexpr EnumNames<KinesisDestinationStatus, 6> enumNames<KinesisDestinationStatus>{
    {{"ENABLING", KinesisDestinationStatus::Enabling},
     {"ACTIVE", KinesisDestinationStatus::Active},
     {"DISABLING", KinesisDestinationStatus::Disabling},
     {"DISABLED", KinesisDestinationStatus::Disabled},
     {"ENABLE_FAILED", KinesisDestinationStatus::EnableFailed},
     {"UPDATING", KinesisDestinationStatus::Updating}}};
template <>
inline constexpr EnumNames<TimePrecision, 2> enumNames<TimePrecision>{
    {{"MILLISECOND", TimePrecision::Millisecond}, {"MICROSECOND", TimePrecision::Microsecond}}};

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
