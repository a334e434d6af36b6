#include "ui/query/query_plan.h"

#include "core/values/limits.h"
#include "ui/query/expression_builder.h"
#include "ui/query/filter_expression.h"

#include <algorithm>
#include <set>

namespace ui {

namespace {

using Field = SpecProblem::Field;

/// The parts of a request that Get, Query and Scan share in some form, while they are put together.
struct Draft
{
    const QuerySpec &spec;
    const core::TableDescription &table;
    std::vector<core::KeySchemaElement> keySchema; // of the table or index that is read
    ExpressionBuilder builder;
    std::optional<core::AttributeValue> partition;
    std::string partitionCondition;
    std::string sortCondition;
    std::optional<core::AttributeValue> sortEqual;
    std::optional<std::int64_t> limit;
    std::vector<SpecProblem> problems;

    const core::KeySchemaElement *element(core::KeyType type) const
    {
        for (const core::KeySchemaElement &e : keySchema)
            if (e.keyType == type)
                return &e;
        return nullptr;
    }
    void report(Field field, const QString &message) { problems.push_back({field, {}, message}); }
};

std::optional<core::AttributeValue> readKeyValue(Draft &draft, const std::string &attribute,
                                                 const QString &text, Field field)
{
    const core::AttributeType type = draft.table.typeOf(attribute).value_or(core::AttributeType::S);
    core::Result<core::AttributeValue> value = parseTypedText({valueKindOf(type), text});
    if (!value) {
        draft.report(field, QString::fromStdString(value.error().message()));
        return {};
    }
    const bool isEmpty = (value->asString() && value->asString()->empty()) ||
                         (value->asBinary() && value->asBinary()->bytes.empty());
    if (isEmpty) {
        draft.report(field, QObject::tr("Enter a value"));
        return {};
    }
    return *value;
}

const char *comparator(SortOperator op)
{
    switch (op) {
    case SortOperator::Less:
        return " < ";
    case SortOperator::LessEqual:
        return " <= ";
    case SortOperator::Greater:
        return " > ";
    case SortOperator::GreaterEqual:
        return " >= ";
    default:
        return " = ";
    }
}

void readPartition(Draft &draft)
{
    const core::KeySchemaElement *hash = draft.element(core::KeyType::Hash);
    if (!hash || draft.spec.partitionText.isEmpty())
        return;
    const std::string &attribute = hash->attributeName;
    draft.partition = readKeyValue(draft, attribute, draft.spec.partitionText, Field::Partition);
    if (!draft.partition)
        return;
    const std::string name = draft.builder.name(attribute);
    draft.partitionCondition = name + " = " + draft.builder.value(attribute, *draft.partition);
}

void readSortCondition(Draft &draft)
{
    const QuerySpec &spec = draft.spec;
    const core::KeySchemaElement *sort = draft.element(core::KeyType::Range);
    if (!sort || spec.sortOperator == SortOperator::Any)
        return;
    const std::string &attribute = sort->attributeName;
    const std::optional<core::AttributeValue> value =
        readKeyValue(draft, attribute, spec.sortText, Field::Sort);
    if (spec.sortOperator == SortOperator::Between) {
        const auto upper = readKeyValue(draft, attribute, spec.sortUpperText, Field::SortUpper);
        if (!value || !upper)
            return;
        if (core::compareScalars(*value, *upper) > 0) {
            draft.report(Field::SortUpper, QObject::tr("The upper bound is below the lower one"));
            return;
        }
        const std::string name = draft.builder.name(attribute);
        const std::string low = draft.builder.value(attribute, *value);
        draft.sortCondition = name + " BETWEEN " + low + " AND " + draft.builder.value(attribute, *upper);
        return;
    }
    if (!value)
        return;
    if (spec.sortOperator == SortOperator::BeginsWith) {
        if (value->asNumber()) {
            draft.report(Field::Sort, QObject::tr("A number has no beginning: choose another operator"));
            return;
        }
        const std::string name = draft.builder.name(attribute);
        draft.sortCondition = "begins_with(" + name + ", " + draft.builder.value(attribute, *value) + ")";
        return;
    }
    if (spec.sortOperator == SortOperator::Equal)
        draft.sortEqual = value;
    const std::string name = draft.builder.name(attribute);
    draft.sortCondition = name + comparator(spec.sortOperator) + draft.builder.value(attribute, *value);
}

void readLimit(Draft &draft)
{
    if (draft.spec.limitText.trimmed().isEmpty())
        return;
    bool isNumber = false;
    const qlonglong limit = draft.spec.limitText.trimmed().toLongLong(&isNumber);
    if (!isNumber || limit < 1 || limit > 2147483647)
        draft.report(Field::Limit, QObject::tr("Enter a whole number from 1 on"));
    else
        draft.limit = limit;
}

bool isPrefix(const std::vector<PathSegment> &a, const std::vector<PathSegment> &b)
{
    return a.size() <= b.size() && std::equal(a.begin(), a.end(), b.begin());
}

std::vector<std::string> keyAttributes(const Draft &draft)
{
    std::vector<std::string> names;
    for (const core::KeySchemaElement &e : draft.table.keySchema)
        names.push_back(e.attributeName);
    for (const core::KeySchemaElement &e : draft.keySchema)
        if (std::find(names.begin(), names.end(), e.attributeName) == names.end())
            names.push_back(e.attributeName);
    return names;
}

std::optional<std::string> projectionExpression(Draft &draft)
{
    std::vector<std::vector<PathSegment>> paths;
    for (const QString &text : draft.spec.projection) {
        core::Result<std::vector<PathSegment>> path = parseDocumentPath(text);
        if (!path) {
            draft.report(Field::Projection, QString::fromStdString(path.error().message()));
            continue;
        }
        const auto overlaps = [&path](const std::vector<PathSegment> &other) {
            return isPrefix(other, *path) || isPrefix(*path, other);
        };
        if (std::find(paths.begin(), paths.end(), *path) != paths.end())
            continue; // said twice
        if (std::any_of(paths.begin(), paths.end(), overlaps)) {
            draft.report(Field::Projection, QObject::tr("%1 overlaps another path").arg(text));
            continue;
        }
        paths.push_back(std::move(*path));
    }
    if (paths.empty())
        return {};
    for (const std::string &key : keyAttributes(draft)) {
        const bool isThere = std::any_of(paths.begin(), paths.end(),
                                         [&key](const auto &path) { return path.front().name == key; });
        if (!isThere)
            paths.push_back({{key, {}}});
    }
    std::string expression;
    for (const std::vector<PathSegment> &path : paths)
        expression += (expression.empty() ? "" : ", ") + draft.builder.path(path);
    return expression;
}

std::string filterOf(Draft &draft, const std::vector<std::string> &forbiddenNames)
{
    const std::string filter =
        filterExpression(draft.spec.filter, forbiddenNames, draft.builder, draft.problems);
    if (filter.size() > core::kExpressionBytesMax)
        draft.problems.push_back(
            {Field::FilterNode, {}, QObject::tr("The filter is over 4 KB as an expression")});
    return filter;
}

bool isGlobalIndex(const Draft &draft)
{
    const core::IndexDescription *index = draft.table.findIndex(draft.spec.indexName.toStdString());
    return index && index->isGlobal;
}

bool hasFilter(const FilterNode &node)
{
    if (!node.enabled)
        return false;
    return !node.isGroup() || std::any_of(node.children.begin(), node.children.end(), hasFilter);
}

core::GetItemRequest getRequest(Draft &draft)
{
    core::GetItemRequest request;
    core::Key key;
    key.set(draft.element(core::KeyType::Hash)->attributeName, *draft.partition);
    if (const core::KeySchemaElement *sort = draft.element(core::KeyType::Range))
        key.set(sort->attributeName, *draft.sortEqual);
    draft.builder = {}; // a Get has no condition: the sort key's placeholders go
    request.tableName = draft.table.tableName;
    request.key = std::move(key);
    request.consistentRead = draft.spec.consistentRead;
    request.projectionExpression = projectionExpression(draft);
    request.expressionAttributeNames = draft.builder.names();
    request.returnConsumedCapacity = core::ReturnConsumedCapacity::Total;
    return request;
}

template <typename Request>
void fillCommon(Draft &draft, Request &request, const std::string &filter)
{
    request.tableName = draft.table.tableName;
    if (!draft.spec.indexName.isEmpty())
        request.indexName = draft.spec.indexName.toStdString();
    if (!filter.empty())
        request.filterExpression = filter;
    request.projectionExpression = projectionExpression(draft);
    request.limit = draft.limit;
    request.consistentRead = draft.spec.consistentRead;
    request.expressionAttributeNames = draft.builder.names();
    request.expressionAttributeValues = draft.builder.values();
    request.returnConsumedCapacity = core::ReturnConsumedCapacity::Total;
}

core::QueryRequest queryRequest(Draft &draft)
{
    core::QueryRequest request;
    std::string condition = draft.partitionCondition;
    if (!draft.sortCondition.empty())
        condition += " AND " + draft.sortCondition;
    request.keyConditionExpression = std::move(condition);
    request.scanIndexForward = !draft.spec.descending;
    std::vector<std::string> forbidden;
    for (const core::KeySchemaElement &e : draft.keySchema)
        forbidden.push_back(e.attributeName);
    fillCommon(draft, request, filterOf(draft, forbidden));
    return request;
}

core::ScanRequest scanRequest(Draft &draft)
{
    core::ScanRequest request;
    std::string filter = filterOf(draft, {});
    if (!draft.sortCondition.empty())
        filter = filter.empty() ? draft.sortCondition : draft.sortCondition + " AND (" + filter + ")";
    fillCommon(draft, request, filter);
    return request;
}

} // namespace

std::vector<core::KeySchemaElement> keySchemaOf(const core::TableDescription &table, const QString &indexName)
{
    if (indexName.isEmpty())
        return table.keySchema;
    const core::IndexDescription *index = table.findIndex(indexName.toStdString());
    return index ? index->keySchema : std::vector<core::KeySchemaElement>{};
}

QueryPlan planQuery(const QuerySpec &spec, const core::TableDescription &table)
{
    Draft draft{spec, table, keySchemaOf(table, spec.indexName), {}, {}, {}, {}, {}, {}, {}};
    QueryPlan plan;
    if (draft.keySchema.empty()) {
        plan.problems.push_back(
            {Field::Index, {}, QObject::tr("The table has no index %1").arg(spec.indexName)});
        plan.request = core::ScanRequest{};
        return plan;
    }
    readPartition(draft);
    readSortCondition(draft);
    readLimit(draft);
    if (spec.consistentRead && isGlobalIndex(draft))
        draft.report(Field::Consistency, QObject::tr("A global index cannot be read consistently"));

    const bool isWholeKey = draft.partition && (draft.sortEqual || !draft.element(core::KeyType::Range));
    // A partition text that is no value is still meant as a Query: the button must not promise a Scan
    // meanwhile.
    if (spec.indexName.isEmpty() && isWholeKey && !hasFilter(spec.filter)) {
        plan.kind = RequestKind::Get;
        plan.request = getRequest(draft);
    } else if (draft.partition) {
        plan.kind = RequestKind::Query;
        plan.request = queryRequest(draft);
    } else {
        plan.kind = spec.partitionText.isEmpty() ? RequestKind::Scan : RequestKind::Query;
        plan.request = scanRequest(draft);
    }
    plan.problems = std::move(draft.problems);
    return plan;
}

ScanEstimate estimateScan(const QuerySpec &spec, const core::TableDescription &table)
{
    ScanEstimate estimate{table.itemCount, table.tableSizeBytes, 0};
    if (const core::IndexDescription *index = table.findIndex(spec.indexName.toStdString()))
        estimate = {index->itemCount, index->indexSizeBytes, 0};
    const qint64 blocks = (estimate.bytes + qint64(core::kReadUnitBytes) - 1) / qint64(core::kReadUnitBytes);
    // Each page is rounded up by itself.
    const qint64 pages = estimate.bytes / qint64(core::kPageBytesMax) + 1;
    estimate.readUnits = spec.consistentRead ? blocks + pages : (blocks + pages + 1) / 2;
    return estimate;
}

} // namespace ui
