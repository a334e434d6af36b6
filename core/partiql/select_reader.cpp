#include "core/partiql/select_reader.h"

#include "core/expressions/condition.h"
#include "core/expressions/key_paths.h"
#include "core/expressions/printer.h"
#include "core/partiql/binder.h"
#include "core/partiql/capacity_sum.h"
#include "core/values/item_size.h"
#include "core/values/limits.h"

#include <algorithm>

namespace core::partiql {

namespace {

bool isKeyOf(const std::vector<KeySchemaElement> &keySchema, const std::string &name)
{
    return std::any_of(keySchema.begin(), keySchema.end(),
                       [&name](const KeySchemaElement &element) { return element.attributeName == name; });
}

bool projects(const TableDescription &table, const IndexDescription &index, const std::string &name)
{
    if (index.projection.projectionType == ProjectionType::All || isKeyOf(table.keySchema, name) ||
        isKeyOf(index.keySchema, name))
        return true;
    const auto &included = index.projection.nonKeyAttributes;
    return included && std::find(included->begin(), included->end(), name) != included->end();
}

std::vector<std::string> notProjected(const TableDescription &table, const IndexDescription *index,
                                      const std::optional<ConditionExpression> &condition)
{
    if (!index || !condition)
        return {};
    std::vector<std::string> names = attributeNames(*condition);
    std::erase_if(names, [&](const std::string &name) { return projects(table, *index, name); });
    return names;
}

std::string listText(const std::vector<std::string> &names)
{
    std::string text;
    for (const std::string &name : names)
        text += (text.empty() ? "" : ", ") + name;
    return '[' + text + ']';
}

class PageReader
{
public:
    PageReader(Client &client, const BoundSelect &select, const SelectOptions &options, SelectPlan plan,
               RowShape shape)
        : m_client(client)
        , m_select(select)
        , m_options(options)
        , m_plan(std::move(plan))
        , m_limit(limitOf(options.limit, m_plan))
        , m_shape(std::move(shape))
    {}

    Result<SelectPage> read(ReadPosition from)
    {
        if (m_plan.kind == SelectPlan::Kind::Get)
            return readItem();
        const std::size_t queries = m_plan.kind == SelectPlan::Kind::Scan ? 1 : m_plan.queries.size();
        while (from.query < queries) {
            Result<PageResponse> page =
                m_plan.kind == SelectPlan::Kind::Scan ? scan(from) : query(m_plan.queries[from.query], from);
            if (!page)
                return bareError(page.error());
            take(std::move(*page), from);
            if (from.query < queries && isFull(from)) {
                m_page.next = std::move(from);
                break;
            }
        }
        return std::move(m_page);
    }

private:
    /// Of rows to look at in a page: the items of many partition keys come by the ten.
    static std::optional<std::int64_t> limitOf(const std::optional<std::int64_t> &asked,
                                               const SelectPlan &plan)
    {
        constexpr std::int64_t kInPageItems = 10;
        return plan.isOfIn ? std::min(asked.value_or(kInPageItems), kInPageItems) : asked;
    }

    Result<SelectPage> readItem()
    {
        GetItemRequest request;
        request.tableName = m_select.from.tableName;
        request.key = m_plan.key;
        request.consistentRead = m_options.consistentRead;
        request.returnConsumedCapacity = m_options.returnConsumedCapacity;
        ExpressionPrinter printer;
        addProjection(request, printer);
        if (!printer.names().empty())
            request.expressionAttributeNames = printer.names();
        Result<GetItemResponse> response = m_client.getItem(request);
        if (!response)
            return bareError(response.error());
        if (response->item)
            add(std::move(*response->item));
        m_page.consumedCapacity = std::move(response->consumedCapacity);
        return std::move(m_page);
    }

    template <typename Request>
    void addProjection(Request &request, ExpressionPrinter &printer) const
    {
        if (!m_shape.fetched().empty())
            request.projectionExpression = printer.print(ProjectionExpression{m_shape.fetched()});
    }

    /// What Query and Scan have in common.
    template <typename Request>
    void complete(Request &request, ExpressionPrinter &printer, const ReadPosition &from) const
    {
        request.tableName = m_select.from.tableName;
        request.indexName = m_select.from.indexName;
        request.consistentRead = m_options.consistentRead;
        request.returnConsumedCapacity = m_options.returnConsumedCapacity;
        request.exclusiveStartKey = from.startKey;
        if (m_limit)
            request.limit = *m_limit - m_lookedAt;
        if (m_plan.filter)
            request.filterExpression = printer.print(*m_plan.filter);
        addProjection(request, printer);
        if (!printer.names().empty())
            request.expressionAttributeNames = printer.names();
        if (!printer.values().empty())
            request.expressionAttributeValues = printer.values();
    }

    Result<PageResponse> query(const KeyConditionExpression &condition, const ReadPosition &from)
    {
        QueryRequest request;
        ExpressionPrinter printer;
        request.keyConditionExpression = printer.print(condition);
        request.scanIndexForward = m_plan.order == SortOrder::Ascending;
        complete(request, printer, from);
        return m_client.query(request);
    }

    Result<PageResponse> scan(const ReadPosition &from)
    {
        ScanRequest request;
        ExpressionPrinter printer;
        complete(request, printer, from);
        return m_client.scan(request);
    }

    void add(Item row)
    {
        m_bytes += itemSizeBytes(row);
        if (std::optional<Item> item = m_shape.shaped(std::move(row)))
            m_page.items.push_back(std::move(*item));
    }

    /// Takes the rows and moves `from` behind them.
    void take(PageResponse page, ReadPosition &from)
    {
        for (Item &row : page.items)
            add(std::move(row));
        m_lookedAt += page.scannedCount;
        if (page.consumedCapacity)
            addCapacity(m_page.consumedCapacity, *page.consumedCapacity);
        from.startKey = std::move(page.lastEvaluatedKey);
        if (!from.startKey)
            ++from.query;
    }

    bool isFull(const ReadPosition &from) const
    {
        return from.startKey || (m_limit && m_lookedAt >= *m_limit) || m_bytes >= kPageBytesMax;
    }

    Client &m_client;
    const BoundSelect &m_select;
    const SelectOptions &m_options;
    const SelectPlan m_plan;
    const std::optional<std::int64_t> m_limit;
    const RowShape m_shape;
    SelectPage m_page;
    std::int64_t m_lookedAt = 0;
    std::size_t m_bytes = 0;
};

/// Only a keyed read refuses to filter by what the index does not have; a Scan finds it missing.
Result<void> settleFilters(const TableDescription &table, const IndexDescription *index, SelectPlan &plan)
{
    if (plan.kind == SelectPlan::Kind::Scan) {
        if (!notProjected(table, index, plan.filter).empty())
            std::swap(plan.filter, plan.ownFilter);
        return {};
    }
    const std::vector<std::string> missing = notProjected(table, index, plan.ownFilter);
    if (missing.empty())
        return {};
    return Error::validation("One or more parameter values were invalid: Secondary index " +
                             index->indexName +
                             " does not project one or more filter attributes: " + listText(missing));
}

} // namespace

Result<SelectPage> readSelectPage(Client &client, const BoundSelect &select, const TableDescription &table,
                                  const SelectOptions &options, const ReadPosition &from)
{
    const IndexDescription *index = nullptr;
    if (select.from.indexName) {
        index = table.findIndex(*select.from.indexName);
        if (!index)
            return Error::validation("The table does not have the specified index");
        if (index->isGlobal && options.consistentRead)
            return Error::validation("Strongly consistent read is not supported on Global Secondary Indexes");
    }
    Result<SelectPlan> plan = planSelect(select.where, select.orderBy, table, index);
    if (!plan)
        return plan.error();
    if (plan->ownFilter) { // no request asks it, which would be refused
        KeyAttributeNames keys;
        for (const KeySchemaElement &element : index ? index->keySchema : table.keySchema)
            keys.keys.push_back(element.attributeName);
        if (Result<void> scalar = checkKeyPaths(*plan->ownFilter, keys); !scalar)
            return scalar.error();
    }
    if (Result<void> settled = settleFilters(table, index, *plan); !settled)
        return settled.error();
    std::vector<std::string> names;
    if (plan->ownFilter) {
        for (const std::string &name : attributeNames(*plan->ownFilter)) {
            if (!index || projects(table, *index, name))
                names.push_back(name);
        }
    }
    RowShape shape(select.projection, plan->ownFilter, names);
    return PageReader(client, select, options, std::move(*plan), std::move(shape)).read(from);
}

} // namespace core::partiql
