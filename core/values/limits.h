// DynamoDB's limits, each with its unit in its name. Source: the service's documented quotas.

#pragma once

#include <cstddef>

namespace core {

constexpr std::size_t kItemBytesMax = 400 * 1024;
constexpr std::size_t kPartitionKeyBytesMax = 2048;
constexpr std::size_t kSortKeyBytesMax = 1024;
constexpr std::size_t kAttributeNameBytesMax = 65535;
constexpr std::size_t kKeyAttributeNameBytesMax = 255;
constexpr std::size_t kNestingLevelsMax = 32;
constexpr std::size_t kPageBytesMax = 1024 * 1024;
constexpr std::size_t kExpressionBytesMax = 4096;
constexpr std::size_t kSubstitutionBytesMax = 2 * 1024 * 1024; // of all names and values of a request
constexpr std::size_t kExpressionOperatorsMax = 300;
constexpr std::size_t kInOperandsMax = 100;
constexpr std::size_t kAttributesToGetMax = 255;
constexpr std::size_t kBatchGetKeysMax = 100;
constexpr std::size_t kBatchGetResponseBytesMax = 16 * 1024 * 1024;
constexpr std::size_t kBatchWriteRequestsMax = 25;
constexpr std::size_t kTransactionItemsMax = 100;
constexpr std::size_t kTransactionBytesMax = 4 * 1024 * 1024;
constexpr std::size_t kGlobalIndexesMax = 20;
constexpr std::size_t kLocalIndexesMax = 5;
constexpr std::size_t kNonKeyAttributesPerIndexMax = 20;
constexpr std::size_t kNonKeyAttributesPerTableMax = 100;
constexpr std::size_t kReadUnitBytes = 4096;
constexpr std::size_t kWriteUnitBytes = 1024;
constexpr std::size_t kScanSegmentsMax = 1000000;
constexpr std::size_t kStatementCharactersMax = 8192;
constexpr std::size_t kNextTokenBytesMax = 32768;
constexpr std::size_t kBatchStatementsMax = 25;

} // namespace core
