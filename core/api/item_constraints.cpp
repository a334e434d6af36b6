// Constraints of the operations on items: single ones, pages, batches, transactions.

#include "core/api/constraint_check.h"
#include "core/values/limits.h"

#include <limits>

namespace core {

namespace {

constexpr std::int64_t kNoMax = std::numeric_limits<std::int64_t>::max();

std::string mapConstraint(std::size_t min, std::size_t max)
{
    return "Map value must satisfy constraint: [Member must have length less than or equal to " +
           std::to_string(max) + ", Member must have length greater than or equal to " + std::to_string(min) +
           "]";
}

bool isTableName(const std::string &name)
{
    const ConstraintViolations none;
    ConstraintCheck check(none);
    check.itemTableName("requestItems", name);
    return bool(check.finish());
}

/// The keys of RequestItems, which are table names.
template <typename Entries>
void checkTableNames(ConstraintCheck &check, const Entries &requestItems)
{
    for (const auto &entry : requestItems) {
        if (isTableName(entry.first))
            continue;
        check.violation(
            "requestItems", "'{" + entry.first + "=[...]}'",
            "Map keys must satisfy constraint: [Member must have length less than or equal to 255, Member "
            "must have length greater than or equal to 1, Member must satisfy regular expression pattern: "
            "[a-zA-Z0-9_.-]+]");
        return;
    }
}

template <typename Entries>
void checkTransactItems(ConstraintCheck &check, const Entries &transactItems)
{
    if (!check.member("transactItems"))
        check.listLength("transactItems", transactItems.empty() ? "[]" : "[...]", transactItems.size(), 1,
                         kTransactionItemsMax);
}

void checkAttributesToGet(ConstraintCheck &check, std::string_view path,
                          const std::optional<AttributesToGet> &names)
{
    check.memberTree(path);
    if (!names)
        return;
    if (names->empty() || names->size() > kAttributesToGetMax)
        check.listLength(path, names->empty() ? "[]" : "[...]", names->size(), 1, kAttributesToGetMax);
}

std::string_view memberOf(TransactWrite::Action action)
{
    switch (action) {
    case TransactWrite::Action::ConditionCheck:
        return "conditionCheck";
    case TransactWrite::Action::Put:
        return "put";
    case TransactWrite::Action::Delete:
        return "delete";
    case TransactWrite::Action::Update:
        return "update";
    }
    return "put";
}

} // namespace

Result<void> checkConstraints(const GetItemRequest &request, const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.member("returnConsumedCapacity");
    checkAttributesToGet(check, "attributesToGet", request.attributesToGet);
    check.itemTableName("tableName", request.tableName);
    check.required("key", request.key.has_value());
    return check.finish();
}

Result<void> checkConstraints(const PutItemRequest &request, const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.member("returnConsumedCapacity");
    check.itemTableName("tableName", request.tableName);
    check.required("item", request.item.has_value());
    check.member("conditionalOperator");
    check.memberTree("expected");
    check.member("returnValues");
    check.member("returnItemCollectionMetrics");
    check.member("returnValuesOnConditionCheckFailure");
    return check.finish();
}

Result<void> checkConstraints(const UpdateItemRequest &request, const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.member("returnConsumedCapacity");
    check.itemTableName("tableName", request.tableName);
    check.member("returnItemCollectionMetrics");
    check.member("returnValues");
    check.required("key", request.key.has_value());
    check.member("conditionalOperator");
    check.memberTree("expected");
    check.memberTree("attributeUpdates");
    check.member("returnValuesOnConditionCheckFailure");
    return check.finish();
}

Result<void> checkConstraints(const DeleteItemRequest &request, const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.member("returnConsumedCapacity");
    check.itemTableName("tableName", request.tableName);
    check.member("returnValues");
    check.member("returnItemCollectionMetrics");
    check.required("key", request.key.has_value());
    check.member("conditionalOperator");
    check.memberTree("expected");
    check.member("returnValuesOnConditionCheckFailure");
    return check.finish();
}

Result<void> checkConstraints(const QueryRequest &request, const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.member("select");
    check.name("indexName", request.indexName);
    check.member("returnConsumedCapacity");
    check.memberTree("queryFilter");
    check.itemTableName("tableName", request.tableName);
    check.member("conditionalOperator");
    checkAttributesToGet(check, "attributesToGet", request.attributesToGet);
    // Only Query speaks of its limit in this newer style.
    if (request.limit && *request.limit < 1)
        check.violationWithoutValue("Limit", "Member must have value greater than or equal to 1");
    check.memberTree("keyConditions");
    return check.finish();
}

Result<void> checkConstraints(const ScanRequest &request, const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.member("select");
    check.name("indexName", request.indexName);
    if (request.totalSegments)
        check.range("totalSegments", *request.totalSegments, 1, std::int64_t(kScanSegmentsMax));
    check.member("returnConsumedCapacity");
    check.itemTableName("tableName", request.tableName);
    check.member("conditionalOperator");
    check.memberTree("scanFilter");
    if (request.segment)
        check.range("segment", *request.segment, 0, std::int64_t(kScanSegmentsMax) - 1);
    if (request.limit)
        check.range("limit", *request.limit, 1, kNoMax);
    checkAttributesToGet(check, "attributesToGet", request.attributesToGet);
    return check.finish();
}

Result<void> checkConstraints(const BatchGetItemRequest &request, const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.member("returnConsumedCapacity");
    checkTableNames(check, request.requestItems);
    for (const auto &[tableName, entry] : request.requestItems) {
        const std::string path = "requestItems." + tableName + ".member";
        const bool isKnown = check.member(path + ".keys");
        if (!isKnown && entry.keys.empty())
            check.violation(path + ".keys", "'[]'", "Member must have length greater than or equal to 1");
        if (!isKnown && entry.keys.size() > kBatchGetKeysMax)
            check.violationWithoutValue("RequestItems." + tableName + ".member.Keys",
                                        "Member must have length less than or equal to " +
                                            std::to_string(kBatchGetKeysMax));
        checkAttributesToGet(check, path + ".attributesToGet", entry.attributesToGet);
    }
    if (Result<void> checked = check.finish(); !checked)
        return checked;
    if (request.requestItems.empty())
        return Error::validation("The requestItems parameter is required for BatchGetItem");
    return {};
}

Result<void> checkConstraints(const BatchWriteItemRequest &request, const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.member("returnConsumedCapacity");
    check.member("returnItemCollectionMetrics");
    checkTableNames(check, request.requestItems);
    for (const auto &[tableName, writes] : request.requestItems) {
        if (writes.empty() || writes.size() > kBatchWriteRequestsMax)
            check.violation("requestItems", "'{" + tableName + (writes.empty() ? "=[]}'" : "=[...]}'"),
                            mapConstraint(1, kBatchWriteRequestsMax));
    }
    if (Result<void> checked = check.finish(); !checked)
        return checked;
    if (request.requestItems.empty())
        return Error::validation("The requestItems parameter is required for BatchWriteItem");
    return {};
}

Result<void> checkConstraints(const TransactGetItemsRequest &request, const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.member("returnConsumedCapacity");
    checkTransactItems(check, request.transactItems);
    for (std::size_t i = 0; i < request.transactItems.size(); ++i) {
        const TransactGet &get = request.transactItems[i];
        const std::string path = "transactItems." + std::to_string(i + 1) + ".member.get";
        if (check.member(path))
            continue;
        check.itemTableName(path + ".tableName", get.tableName);
        check.required(path + ".key", get.key.has_value());
    }
    return check.finish();
}

Result<void> checkConstraints(const TransactWriteItemsRequest &request,
                              const ConstraintViolations &fromReader)
{
    ConstraintCheck check(fromReader);
    check.member("returnConsumedCapacity");
    check.member("returnItemCollectionMetrics");
    if (request.clientRequestToken)
        check.length("clientRequestToken", *request.clientRequestToken, 1, 36);
    checkTransactItems(check, request.transactItems);
    for (std::size_t i = 0; i < request.transactItems.size(); ++i) {
        const TransactWrite &write = request.transactItems[i];
        std::string path = "transactItems." + std::to_string(i + 1) + ".member.";
        path += memberOf(write.action);
        check.itemTableName(path + ".tableName", write.tableName);
        if (write.action == TransactWrite::Action::Put)
            check.required(path + ".item", write.item.has_value());
        else
            check.required(path + ".key", write.key.has_value());
        if (write.action == TransactWrite::Action::Update)
            check.required(path + ".updateExpression", write.updateExpression.has_value());
        if (write.action == TransactWrite::Action::ConditionCheck)
            check.required(path + ".conditionExpression", write.conditionExpression.has_value());
        check.member(path + ".returnValuesOnConditionCheckFailure");
    }
    return check.finish();
}

} // namespace core
