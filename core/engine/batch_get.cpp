#include "core/engine/batches.h"

#include "core/api/constraints.h"
#include "core/api/parameter_mix.h"
#include "core/engine/capacity.h"
#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"
#include "core/engine/key_checks.h"
#include "core/engine/key_uses.h"
#include "core/engine/legacy_parameters.h"
#include "core/engine/request_expressions.h"
#include "core/engine/row_keys.h"
#include "core/expressions/projection.h"
#include "core/storage/stored_item.h"
#include "core/values/limits.h"
#include "core/values/validation.h"

#include <set>

namespace core {

namespace {

/// What is asked of one table.
struct TablePart
{
    const std::string *tableName = nullptr;
    const KeysAndAttributes *asked = nullptr;
    std::optional<ProjectionExpression> projection;
    TableSchemaPointer table;
};

Result<void> checkKeys(const std::vector<Key> &keys)
{
    std::set<std::string> seen;
    for (const Key &key : keys) {
        if (auto ok = validateItem(key); !ok)
            return ok.error();
        std::string bytes;
        appendStoredItem(bytes, key);
        if (!seen.insert(std::move(bytes)).second)
            return duplicateKeysInBatch();
    }
    return {};
}

/// Everything that can be said before the tables are looked up.
Result<std::vector<TablePart>> parse(const BatchGetItemRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    std::vector<TablePart> parts;
    std::size_t keyCount = 0;
    for (const auto &[tableName, asked] : request.requestItems) {
        if (auto ok = checkParameterMix(asked); !ok)
            return ok.error();
        if (auto ok = checkDuplicates(asked.attributesToGet); !ok)
            return ok.error();
        ExpressionTexts texts;
        texts.projection = &asked.projectionExpression;
        texts.names = &asked.expressionAttributeNames;
        Result<Expressions> expressions = parseExpressions(texts);
        if (!expressions)
            return expressions.error();
        if (asked.attributesToGet)
            expressions->projection = projectionFrom(asked.attributesToGet);
        if (auto ok = checkKeys(asked.keys); !ok)
            return ok.error();
        keyCount += asked.keys.size();
        if (keyCount > kBatchGetKeysMax)
            return Error::validation("Too many items requested for the BatchGetItem call");
        parts.push_back({&tableName, &asked, std::move(expressions->projection), {}});
    }
    return parts;
}

Result<void> findTables(const Engine &engine, std::vector<TablePart> &parts)
{
    for (TablePart &part : parts) {
        Result<TableSchemaPointer> table = findTable(engine, *part.tableName);
        if (!table)
            return table.error();
        part.table = std::move(*table);
    }
    for (const TablePart &part : parts) {
        for (const Key &key : part.asked->keys) {
            if (auto ok = checkLookupKey(*part.table, key); !ok)
                return ok.error();
        }
        if (part.projection) {
            if (auto ok = checkKeyPaths(*part.projection, part.table->allKeyNames()); !ok)
                return ok.error();
        }
    }
    return {};
}

/// Reads until the answer is as large as it may be; what is left then is for the next request.
class BatchReader
{
public:
    explicit BatchReader(const Engine &engine)
        : m_engine(engine)
    {}
    Result<void> read(const TablePart &part, ReturnConsumedCapacity asked);
    BatchGetItemResponse take() { return std::move(m_response); }

private:
    const Engine &m_engine;
    std::size_t m_bytes = 0;
    std::string m_rowKey;
    std::string m_value;
    BatchGetItemResponse m_response;
};

Result<void> BatchReader::read(const TablePart &part, ReturnConsumedCapacity asked)
{
    std::optional<Projector> projector;
    if (part.projection)
        projector.emplace(*part.projection);
    std::vector<Item> items;
    std::vector<Key> unread;
    CapacityMeter meter;
    for (const Key &key : part.asked->keys) {
        if (m_bytes >= kBatchGetResponseBytesMax) {
            unread.push_back(key);
            continue;
        }
        makeRowKey(m_rowKey, *part.table, key);
        countUse(*part.table, nullptr, m_rowKey);
        const Result<bool> found = m_engine.database->get(m_rowKey, m_value);
        if (!found)
            return found.error();
        const Result<std::size_t> size = *found ? storedItemSizeBytes(m_value) : std::size_t(0);
        if (!size)
            return size.error();
        if (m_bytes + *size > kBatchGetResponseBytesMax) {
            m_bytes = kBatchGetResponseBytesMax;
            unread.push_back(key);
            continue;
        }
        m_bytes += *size;
        meter.addTable(
            readUnits(*size, part.asked->consistentRead ? Consistency::Strong : Consistency::Eventual));
        if (!*found)
            continue;
        Result<AttributeMap> item = decodeStoredItem(m_value);
        if (!item)
            return item.error();
        items.push_back(projector ? projector->project(*item) : std::move(*item));
    }
    if (!unread.empty()) {
        KeysAndAttributes rest = *part.asked;
        rest.keys = std::move(unread);
        m_response.unprocessedKeys.emplace_back(*part.tableName, std::move(rest));
    }
    m_response.responses.emplace_back(*part.tableName, std::move(items));
    if (auto capacity = meter.report(part.table->name(), asked))
        m_response.consumedCapacity.push_back(std::move(*capacity));
    return {};
}

} // namespace

Result<BatchGetItemResponse> batchGetItem(const Engine &engine, const BatchGetItemRequest &request)
{
    Result<std::vector<TablePart>> parts = parse(request);
    if (!parts)
        return parts.error();
    if (auto ok = findTables(engine, *parts); !ok)
        return ok.error();
    BatchReader reader(engine);
    for (const TablePart &part : *parts) {
        if (auto ok = reader.read(part, request.returnConsumedCapacity); !ok)
            return ok.error();
    }
    return reader.take();
}

} // namespace core
