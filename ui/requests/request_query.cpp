#include "ui/requests/request_query.h"

#include "core/api/codec/codec.h"
#include "core/expressions/context.h"
#include "ui/query/query_plan.h"

#include <QRegularExpression>
#include <algorithm>

namespace ui {

namespace {

using core::ConditionExpression;
using Kind = ConditionExpression::Kind;

QString pathText(const core::DocumentPath &path)
{
    QString text;
    for (const core::PathElement &element : path.elements) {
        if (const auto *name = std::get_if<std::string>(&element))
            text += (text.isEmpty() ? QString() : QStringLiteral(".")) +
                    pathOfAttribute(QString::fromStdString(*name));
        else
            text += QStringLiteral("[%1]").arg(std::get<std::uint32_t>(element));
    }
    return text;
}

/// `a < b` as `b > a`.
core::Comparator turned(core::Comparator comparator)
{
    switch (comparator) {
    case core::Comparator::Less:
        return core::Comparator::Greater;
    case core::Comparator::LessOrEqual:
        return core::Comparator::GreaterOrEqual;
    case core::Comparator::Greater:
        return core::Comparator::Less;
    case core::Comparator::GreaterOrEqual:
        return core::Comparator::LessOrEqual;
    default:
        return comparator;
    }
}

FilterOperator filterOperator(core::Comparator comparator, bool isSize)
{
    switch (comparator) {
    case core::Comparator::Equal:
        return isSize ? FilterOperator::SizeEqual : FilterOperator::Equal;
    case core::Comparator::NotEqual:
        return isSize ? FilterOperator::SizeNotEqual : FilterOperator::NotEqual;
    case core::Comparator::Less:
        return isSize ? FilterOperator::SizeLess : FilterOperator::Less;
    case core::Comparator::LessOrEqual:
        return isSize ? FilterOperator::SizeLessEqual : FilterOperator::LessEqual;
    case core::Comparator::Greater:
        return isSize ? FilterOperator::SizeGreater : FilterOperator::Greater;
    case core::Comparator::GreaterOrEqual:
        return isSize ? FilterOperator::SizeGreaterEqual : FilterOperator::GreaterEqual;
    }
    return FilterOperator::Equal;
}

/// The values of an `IN`, as the one text that its field takes.
std::optional<TypedText> listText(const std::vector<core::Operand> &operands)
{
    TypedText list;
    QStringList texts;
    for (std::size_t i = 1; i < operands.size(); ++i) {
        const core::Literal *literal = operands[i].literal();
        if (!literal || operands[i].isSize)
            return {};
        TypedText typed = typedTextOf(*literal->value);
        if (i > 1 && typed.kind != list.kind)
            return {};
        list.kind = typed.kind;
        texts.append(u'"' + typed.text.replace(u'"', QLatin1String("\"\"")) + u'"');
    }
    list.text = texts.join(QStringLiteral(", "));
    return list;
}

/// nullopt: the filter editor has no such row. As deep as a parsed expression can be.
std::optional<FilterNode> filterNode(const ConditionExpression &condition);

std::optional<FilterNode> comparison(const ConditionExpression &condition)
{
    const core::Operand *left = &condition.operands[0];
    const core::Operand *right = &condition.operands[1];
    core::Comparator comparator = condition.comparator;
    if (left->literal()) {
        std::swap(left, right);
        comparator = turned(comparator);
    }
    if (!left->path() || !right->literal() || right->isSize)
        return {};
    return FilterNode::condition(pathText(*left->path()), filterOperator(comparator, left->isSize),
                                 typedTextOf(*right->literal()->value));
}

std::optional<FilterNode> test(const ConditionExpression &condition, FilterOperator op)
{
    const core::DocumentPath *path = condition.operands[0].path();
    if (!path || (condition.operands[0].isSize && op != FilterOperator::SizeBetween))
        return {};
    FilterNode node = FilterNode::condition(pathText(*path), op);
    const std::size_t values = condition.operands.size() - 1;
    for (std::size_t i = 0; i < values; ++i) {
        const core::Operand &operand = condition.operands[i + 1];
        if (!operand.literal() || operand.isSize)
            return {};
        (i == 0 ? node.first : node.second) = typedTextOf(*operand.literal()->value);
    }
    return node;
}

std::optional<FilterNode> group(const ConditionExpression &condition)
{
    FilterNode node =
        FilterNode::group(condition.kind == Kind::Or ? FilterNode::Kind::Any : FilterNode::Kind::All, {});
    for (const ConditionExpression &child : condition.children) {
        auto part = filterNode(child);
        if (!part)
            return {};
        node.children.push_back(std::move(*part));
    }
    return node;
}

std::optional<FilterNode> filterNode(const ConditionExpression &condition)
{
    switch (condition.kind) {
    case Kind::And:
    case Kind::Or:
        return group(condition);
    case Kind::Not: {
        auto node = filterNode(condition.children.front());
        if (node)
            node->negated = !node->negated;
        return node;
    }
    case Kind::Comparison:
        return comparison(condition);
    case Kind::Between:
        return test(condition,
                    condition.operands[0].isSize ? FilterOperator::SizeBetween : FilterOperator::Between);
    case Kind::In: {
        const core::DocumentPath *path = condition.operands[0].path();
        const auto list = listText(condition.operands);
        if (!path || condition.operands[0].isSize || !list)
            return {};
        return FilterNode::condition(pathText(*path), FilterOperator::In, *list);
    }
    case Kind::AttributeExists:
        return test(condition, FilterOperator::Exists);
    case Kind::AttributeNotExists:
        return test(condition, FilterOperator::NotExists);
    case Kind::AttributeType: {
        const core::DocumentPath *path = condition.operands[0].path();
        if (!path)
            return {};
        const std::string_view name = core::descriptor(condition.type);
        return FilterNode::condition(
            pathText(*path), FilterOperator::TypeIs,
            {ValueKind::String, QString::fromUtf8(name.data(), qsizetype(name.size()))});
    }
    case Kind::BeginsWith:
        return test(condition, FilterOperator::BeginsWith);
    case Kind::Contains:
        return test(condition, FilterOperator::Contains);
    }
    return {};
}

SortOperator sortOperator(core::KeyConditionPart::Operator op)
{
    using Operator = core::KeyConditionPart::Operator;
    switch (op) {
    case Operator::Equal:
        return SortOperator::Equal;
    case Operator::Less:
        return SortOperator::Less;
    case Operator::LessOrEqual:
        return SortOperator::LessEqual;
    case Operator::Greater:
        return SortOperator::Greater;
    case Operator::GreaterOrEqual:
        return SortOperator::GreaterEqual;
    case Operator::Between:
        return SortOperator::Between;
    case Operator::BeginsWith:
        return SortOperator::BeginsWith;
    }
    return SortOperator::Any;
}

class Translator
{
public:
    Translator(const core::TableDescription &table, RequestQuery &query)
        : m_table(table)
        , m_query(query)
    {}

    core::Result<void> translate(const core::GetItemRequest &request)
    {
        const std::vector<core::KeySchemaElement> schema = keySchemaOf(m_table, {});
        for (const auto &[name, value] : request.key.value_or(core::Key()))
            takeKey(schema, name, value);
        m_query.spec.consistentRead = request.consistentRead;
        leaveOut(request.attributesToGet.has_value(), "AttributesToGet");
        auto context = contextOf(request);
        if (!context)
            return context.error();
        return takeProjection(*context, request.projectionExpression);
    }

    core::Result<void> translate(const core::QueryRequest &request)
    {
        m_query.spec.descending = !request.scanIndexForward;
        auto context = contextOf(request);
        if (!context)
            return context.error();
        if (request.keyConditionExpression) {
            const auto condition = context->parseKeyCondition(*request.keyConditionExpression);
            if (!condition)
                return condition.error();
            const QString index = QString::fromStdString(request.indexName.value_or(std::string()));
            takeKeyCondition(*condition, keySchemaOf(m_table, index));
        } else {
            leaveOut(true, "KeyConditions");
        }
        return takePage(request, *context);
    }

    core::Result<void> translate(const core::ScanRequest &request)
    {
        auto context = contextOf(request);
        if (!context)
            return context.error();
        leaveOut(request.segment.has_value(), "Segment");
        return takePage(request, *context);
    }

private:
    void leaveOut(bool isThere, const char *member)
    {
        if (isThere)
            m_query.leftOut.append(QLatin1String(member));
    }

    template <typename Request>
    static core::Result<core::ExpressionContext> contextOf(const Request &request)
    {
        const auto pointer = [](const auto &optional) { return optional ? &*optional : nullptr; };
        if constexpr (requires { request.expressionAttributeValues; })
            return core::ExpressionContext::create(pointer(request.expressionAttributeNames),
                                                   pointer(request.expressionAttributeValues));
        else
            return core::ExpressionContext::create(pointer(request.expressionAttributeNames), nullptr);
    }

    void takeKey(const std::vector<core::KeySchemaElement> &schema, const std::string &name,
                 const core::AttributeValue &value)
    {
        for (const core::KeySchemaElement &element : schema) {
            if (element.attributeName != name)
                continue;
            const QString text = typedTextOf(value).text;
            if (element.keyType == core::KeyType::Hash) {
                m_query.spec.partitionText = text;
            } else {
                m_query.spec.sortOperator = SortOperator::Equal;
                m_query.spec.sortText = text;
            }
        }
    }

    void takeKeyCondition(const core::KeyConditionExpression &condition,
                          const std::vector<core::KeySchemaElement> &schema)
    {
        for (const core::KeyConditionPart &part : condition.parts) {
            if (part.values.empty())
                continue;
            takeKey(schema, part.attributeName, *part.values[0].value);
            const bool isSort =
                std::any_of(schema.begin(), schema.end(), [&](const core::KeySchemaElement &e) {
                    return e.keyType == core::KeyType::Range && e.attributeName == part.attributeName;
                });
            if (!isSort)
                continue;
            m_query.spec.sortOperator = sortOperator(part.op);
            if (part.values.size() > 1)
                m_query.spec.sortUpperText = typedTextOf(*part.values[1].value).text;
        }
    }

    template <typename Request>
    core::Result<void> takePage(const Request &request, core::ExpressionContext &context)
    {
        QuerySpec &spec = m_query.spec;
        spec.indexName = QString::fromStdString(request.indexName.value_or(std::string()));
        spec.consistentRead = request.consistentRead;
        if (request.limit)
            spec.limitText = QString::number(*request.limit);
        leaveOut(request.exclusiveStartKey.has_value(), "ExclusiveStartKey");
        leaveOut(request.attributesToGet.has_value(), "AttributesToGet");
        leaveOut(request.select.has_value(), "Select");
        if (request.filterExpression) {
            const auto filter = context.parseFilter(*request.filterExpression);
            if (!filter)
                return filter.error();
            if (auto node = filterNode(*filter); !node)
                leaveOut(true, "FilterExpression");
            else if (node->isGroup() && node->kind == FilterNode::Kind::All && !node->negated)
                spec.filter = std::move(*node);
            else
                spec.filter.children.push_back(std::move(*node));
        }
        return takeProjection(context, request.projectionExpression);
    }

    core::Result<void> takeProjection(core::ExpressionContext &context,
                                      const std::optional<std::string> &text)
    {
        if (!text)
            return {};
        const auto projection = context.parseProjection(*text);
        if (!projection)
            return projection.error();
        for (const core::DocumentPath &path : projection->paths)
            m_query.spec.projection.append(pathText(path));
        return {};
    }

    const core::TableDescription &m_table;
    RequestQuery &m_query;
};

/// Gives the keyword that `error` complains about a placeholder. False where it is about something else.
template <typename Request>
bool hideKeyword(Request &request, const core::Error &error)
{
    constexpr std::string_view kComplaint = "reserved keyword: ";
    const std::size_t at = error.message().rfind(kComplaint);
    if (at == std::string::npos)
        return false;
    const std::string keyword = error.message().substr(at + kComplaint.size());
    std::string placeholder = "#reserved_" + keyword;
    const auto isTaken = [&](const std::pair<std::string, std::string> &name) {
        return name.first == placeholder;
    };
    while (request.expressionAttributeNames && std::any_of(request.expressionAttributeNames->begin(),
                                                           request.expressionAttributeNames->end(), isTaken))
        placeholder += '_';
    // SIZE is a function as well.
    const QRegularExpression word(QStringLiteral("(?<![\\w#:])%1(?!\\w)(?!\\s*\\()")
                                      .arg(QRegularExpression::escape(QString::fromStdString(keyword))));
    bool isHidden = false;
    const auto hide = [&](std::optional<std::string> &expression) {
        if (!expression)
            return;
        const QString before = QString::fromStdString(*expression);
        expression = QString(before).replace(word, QString::fromStdString(placeholder)).toStdString();
        isHidden = isHidden || before.toStdString() != *expression;
    };
    if constexpr (requires { request.keyConditionExpression; })
        hide(request.keyConditionExpression);
    if constexpr (requires { request.filterExpression; })
        hide(request.filterExpression);
    hide(request.projectionExpression);
    if (isHidden) {
        if (!request.expressionAttributeNames)
            request.expressionAttributeNames.emplace();
        request.expressionAttributeNames->emplace_back(placeholder, keyword);
    }
    return isHidden;
}

template <typename Request>
core::Result<RequestQuery> translated(std::string_view body, const core::TableDescription &table)
{
    auto request = core::readRequest<Request>(body);
    if (!request)
        return request.error();
    // What failed for want of a placeholder is what one wants to mend in the query line, which needs none.
    while (true) {
        RequestQuery query;
        const auto done = Translator(table, query).translate(*request);
        if (done)
            return query;
        if (!hideKeyword(*request, done.error()))
            return done.error();
    }
}

} // namespace

core::Result<RequestQuery> requestQuery(const QString &operation, std::string_view body,
                                        const core::TableDescription &table)
{
    if (operation == u"Query")
        return translated<core::QueryRequest>(body, table);
    if (operation == u"Scan")
        return translated<core::ScanRequest>(body, table);
    if (operation == u"GetItem")
        return translated<core::GetItemRequest>(body, table);
    return core::unknownOperation(operation.toStdString());
}

} // namespace ui
