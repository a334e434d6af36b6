#include "core/api/constraints.h"
#include "core/api/parameter_mix.h"
#include "core/engine/cancellation.h"
#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"
#include "core/engine/item_collections.h"
#include "core/engine/joint_write.h"
#include "core/engine/key_checks.h"
#include "core/engine/request_expressions.h"
#include "core/engine/row_keys.h"
#include "core/engine/table_meters.h"
#include "core/engine/transactions.h"
#include "core/storage/stored_item.h"
#include "core/values/item_size.h"
#include "core/values/limits.h"
#include "core/values/validation.h"

#include <algorithm>
#include <set>

namespace core {

namespace {

using Action = TransactWrite::Action;

ItemWrite::Action actionOf(Action action)
{
    switch (action) {
    case Action::ConditionCheck:
        return ItemWrite::Action::Check;
    case Action::Put:
        return ItemWrite::Action::Put;
    case Action::Delete:
        return ItemWrite::Action::Delete;
    case Action::Update:
        break;
    }
    return ItemWrite::Action::Update;
}

Result<JointEntry> entryOf(const TransactWrite &asked)
{
    JointEntry entry;
    entry.tableName = *asked.tableName;
    ItemWrite &write = entry.write;
    write.action = actionOf(asked.action);
    const Item *item = asked.item ? &*asked.item : nullptr;
    write.item = write.action == ItemWrite::Action::Put ? item : nullptr;
    write.expected = write.action == ItemWrite::Action::Delete ? item : nullptr;
    write.key = asked.key ? &*asked.key : nullptr;
    write.countsOperands = false;
    write.returnItemOnFailure =
        asked.returnValuesOnConditionCheckFailure == ReturnValuesOnConditionCheckFailure::AllOld;
    if (auto ok = validateItem(write.keyAttributes()); !ok)
        return ok.error();

    ExpressionTexts texts;
    texts.update = &asked.updateExpression;
    texts.condition = &asked.conditionExpression;
    texts.names = &asked.expressionAttributeNames;
    texts.values = &asked.expressionAttributeValues;
    if (auto ok = checkParameterMix(asked); !ok)
        return ok.error();
    Result<Expressions> expressions = parseExpressions(texts);
    if (!expressions)
        return expressions.error();
    write.update = std::move(expressions->update);
    write.condition = std::move(expressions->condition);
    return entry;
}

Result<std::vector<JointEntry>> parse(const TransactWriteItemsRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    std::vector<JointEntry> entries;
    for (const TransactWrite &asked : request.transactItems) {
        Result<JointEntry> entry = entryOf(asked);
        if (!entry)
            return entry.error();
        entries.push_back(std::move(*entry));
    }
    std::size_t totalBytes = 0;
    for (const JointEntry &entry : entries) {
        if (entry.write.action != ItemWrite::Action::Put)
            continue;
        const std::size_t bytes = itemSizeBytes(*entry.write.item);
        if (bytes > kItemBytesMax)
            return itemTooLarge();
        totalBytes += bytes;
    }
    if (totalBytes > kTransactionBytesMax)
        return tooManyTransactionBytes();
    return entries;
}

/// The table's key attributes that are there, whatever their types: equal for two actions on one item.
std::string identityOf(const JointEntry &entry)
{
    const TableSchema &table = *entry.table;
    AttributeMap key;
    for (std::size_t i = 0; i < table.key().size(); ++i) {
        const std::string &name = table.key().at(i).name;
        if (const AttributeValue *value = entry.write.keyAttributes().find(name))
            key.set(name, *value);
    }
    std::string identity = table.name() + '/';
    appendStoredItem(identity, key);
    return identity;
}

/// What refuses the request as a whole, then what refuses single entries.
Result<void> checkEntries(std::vector<JointEntry> &entries, std::vector<CancellationReason> &reasons)
{
    reasons.assign(entries.size(), {});
    for (const JointEntry &entry : entries) {
        const bool isItem = entry.write.action == ItemWrite::Action::Put;
        if (auto ok = checkNoEmptyKeys(*entry.table, entry.write.keyAttributes(), isItem); !ok)
            return ok.error();
    }
    std::set<std::string> identities;
    for (const JointEntry &entry : entries) {
        if (!identities.insert(identityOf(entry)).second)
            return Error::validation("Transaction request cannot include multiple operations on one item");
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        JointEntry &entry = entries[i];
        if (auto ok = checkAgainstSchema(*entry.table, entry.write); !ok)
            reasons[i] = *reasonOf(ok.error());
        else
            makeRowKey(entry.outcome.rowKey, *entry.table, entry.write.keyAttributes());
    }
    return {};
}

/// From here on nobody else writes these items; where another transaction has some of them, this one is over.
Result<void> holdItems(Engine &engine, const std::vector<JointEntry> &entries, ItemsInTransaction::Held &held,
                       std::vector<CancellationReason> &reasons)
{
    std::vector<std::string> rowKeys;
    for (const JointEntry &entry : entries)
        rowKeys.push_back(entry.outcome.rowKey);
    const std::vector<std::size_t> conflicts = engine.itemsInTransaction.hold(std::move(rowKeys), held);
    for (const std::size_t i : conflicts)
        reasons[i] = *reasonOf(transactionConflict());
    if (!conflicts.empty())
        return transactionCancelled(reasons);
    return {};
}

Result<void> workOutAll(const Engine &engine, std::vector<JointEntry> &entries,
                        std::vector<CancellationReason> &reasons)
{
    std::size_t totalBytes = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        JointEntry &entry = entries[i];
        if (entry.outcome.rowKey.empty())
            continue;
        if (auto ok = workOut(engine, *entry.table, entry.write, entry.outcome); !ok) {
            auto reason = reasonOf(ok.error());
            if (!reason)
                return ok.error();
            reasons[i] = std::move(*reason);
        }
        totalBytes += entry.outcome.newSizeBytes;
    }
    if (anyFailed(reasons))
        return transactionCancelled(std::move(reasons));
    if (totalBytes > kTransactionBytesMax)
        return tooManyTransactionBytes();
    return {};
}

TransactWriteItemsResponse answer(const std::vector<JointEntry> &entries,
                                  const TransactWriteItemsRequest &request)
{
    TransactWriteItemsResponse response;
    TableMeters meters;
    std::set<std::string> collections;
    for (const JointEntry &entry : entries) {
        meters.of(entry.table->name()).add(entry.report, 2);
        if (request.returnItemCollectionMetrics == ReturnItemCollectionMetrics::None ||
            entry.write.action == ItemWrite::Action::Check)
            continue;
        auto metrics = itemCollectionMetrics(*entry.table, entry.write.keyAttributes());
        if (!metrics || !collections.insert(collectionOf(*entry.table, entry.write.keyAttributes())).second)
            continue;
        auto &lists = response.itemCollectionMetrics;
        auto list = std::find_if(lists.begin(), lists.end(),
                                 [&entry](const auto &named) { return named.first == entry.table->name(); });
        if (list == lists.end())
            list = lists.insert(lists.end(), {entry.table->name(), {}});
        list->second.push_back(std::move(*metrics));
    }
    response.consumedCapacity =
        meters.report(request.returnConsumedCapacity, CapacityMeter::Kind::TransactionWrite);
    return response;
}

/// The transaction was done before: nothing happens, and it costs what reading its items costs.
Result<TransactWriteItemsResponse> replay(const Engine &engine, const std::vector<JointEntry> &entries,
                                          const TransactWriteItemsRequest &request)
{
    TransactWriteItemsResponse response;
    TableMeters meters;
    std::string rowKey;
    std::string bytes;
    for (const JointEntry &entry : entries) {
        const TableSchemaPointer table = engine.catalog.find(bareTableName(entry.tableName));
        if (!table || !checkAgainstSchema(*table, entry.write))
            continue; // changed since
        makeRowKey(rowKey, *table, entry.write.keyAttributes());
        const Result<bool> found = engine.database->get(rowKey, bytes);
        if (!found)
            return found.error();
        const Result<std::size_t> size = *found ? storedItemSizeBytes(bytes) : std::size_t(0);
        if (!size)
            return size.error();
        meters.of(table->name()).addTable(2 * readUnits(*size, Consistency::Strong));
    }
    response.consumedCapacity =
        meters.report(request.returnConsumedCapacity, CapacityMeter::Kind::TransactionRead);
    return response;
}

struct Token
{
    const std::optional<std::string> &text;
    std::string fingerprint;
};

Result<TransactWriteItemsResponse> writeAll(Engine &engine, std::vector<JointEntry> entries,
                                            const TransactWriteItemsRequest &request, const Token &token)
{
    JointWrite transaction(engine, std::move(entries));
    ItemsInTransaction::Held held;
    std::vector<CancellationReason> reasons;
    const auto check = [&](std::vector<JointEntry> &all) -> Result<void> {
        held.release();
        if (auto ok = checkEntries(all, reasons); !ok)
            return ok;
        return holdItems(engine, all, held, reasons);
    };
    if (auto ok = transaction.lock(check); !ok)
        return ok.error();
    if (auto ok = workOutAll(engine, transaction.entries(), reasons); !ok)
        return ok.error();
    Mutation mutation;
    if (auto ok = transaction.stage(mutation); !ok)
        return ok.error();
    if (token.text)
        engine.tokens.stage(mutation, *token.text, token.fingerprint, engine.clock.now());
    if (auto ok = transaction.commit(std::move(mutation)); !ok)
        return ok.error();
    return answer(transaction.entries(), request);
}

} // namespace

Result<TransactWriteItemsResponse> transactWriteItems(Engine &engine,
                                                      const TransactWriteItemsRequest &request)
{
    Result<std::vector<JointEntry>> entries = parse(request);
    if (!entries)
        return entries.error();
    if (engine.database->readOnly())
        return readOnlyDatabase();
    Token token{request.clientRequestToken, {}};
    if (!token.text)
        return writeAll(engine, std::move(*entries), request, token);

    token.fingerprint = fingerprintOf(request);
    const auto begun = engine.tokens.begin(*token.text, token.fingerprint, engine.clock.now());
    if (!begun)
        return begun.error();
    if (*begun == TransactionTokens::Answer::AlreadyDone)
        return replay(engine, *entries, request);
    auto response = writeAll(engine, std::move(*entries), request, token);
    engine.tokens.end(*token.text, token.fingerprint, engine.clock.now(), // valid from its end on
                      response ? TransactionTokens::Outcome::Committed : TransactionTokens::Outcome::Failed);
    return response;
}

} // namespace core
