#include "core/partiql/planner.h"

#include "core/expressions/condition.h"

#include <algorithm>

namespace core::partiql {

namespace {

using Kind = ConditionExpression::Kind;
using KeyOperator = KeyConditionPart::Operator;

/// More partition key values than that are refused.
constexpr std::size_t kPartitionsMax = 50;

/// The terms that AND joins at the top, whatever the parentheses.
void addTerms(const ConditionExpression &condition, std::vector<const ConditionExpression *> &terms)
{
    if (condition.kind != Kind::And) {
        terms.push_back(&condition);
        return;
    }
    for (const ConditionExpression &child : condition.children)
        addTerms(child, terms);
}

std::optional<ConditionExpression> joined(const std::vector<const ConditionExpression *> &terms)
{
    if (terms.empty())
        return {};
    if (terms.size() == 1)
        return *terms.front();
    std::vector<ConditionExpression> children;
    for (const ConditionExpression *term : terms)
        children.push_back(*term);
    return ConditionExpression::join(Kind::And, std::move(children));
}

bool isAttribute(const Operand &operand, const std::string &name)
{
    const DocumentPath *path = operand.path();
    return path && !operand.isSize && path->elements.size() == 1 && path->attributeName() == name;
}

const Literal *plainLiteral(const Operand &operand)
{
    return operand.isSize ? nullptr : operand.literal();
}

/// Of `name = value`, either way round; nullptr otherwise.
const Literal *equalTo(const ConditionExpression &term, const std::string &name)
{
    if (term.kind != Kind::Comparison || term.comparator != Comparator::Equal)
        return nullptr;
    if (isAttribute(term.operands[0], name))
        return plainLiteral(term.operands[1]);
    return isAttribute(term.operands[1], name) ? plainLiteral(term.operands[0]) : nullptr;
}

/// Adds each value once. False where `term` is not about `name` being one of some values.
bool addEqualValues(const ConditionExpression &term, const std::string &name, std::vector<Literal> &values)
{
    const auto add = [&values](const Literal &literal) {
        if (std::find(values.begin(), values.end(), literal) == values.end())
            values.push_back(literal);
    };
    if (const Literal *literal = equalTo(term, name)) {
        add(*literal);
        return true;
    }
    if (term.kind == Kind::In && isAttribute(term.operands[0], name)) {
        for (std::size_t i = 1; i < term.operands.size(); ++i) {
            const Literal *literal = plainLiteral(term.operands[i]);
            if (!literal)
                return false;
            add(*literal);
        }
        return true;
    }
    return term.kind == Kind::Or &&
           std::all_of(term.children.begin(), term.children.end(),
                       [&](const ConditionExpression &child) { return addEqualValues(child, name, values); });
}

KeyOperator keyOperator(Comparator comparator, bool isReversed)
{
    switch (comparator) {
    case Comparator::Less:
        return isReversed ? KeyOperator::Greater : KeyOperator::Less;
    case Comparator::LessOrEqual:
        return isReversed ? KeyOperator::GreaterOrEqual : KeyOperator::LessOrEqual;
    case Comparator::Greater:
        return isReversed ? KeyOperator::Less : KeyOperator::Greater;
    case Comparator::GreaterOrEqual:
        return isReversed ? KeyOperator::LessOrEqual : KeyOperator::GreaterOrEqual;
    default:
        return KeyOperator::Equal;
    }
}

/// The term as a range of `name`; nothing where it is none.
std::optional<KeyConditionPart> rangeOf(const ConditionExpression &term, const std::string &name)
{
    KeyConditionPart part;
    part.attributeName = name;
    if (term.kind == Kind::Comparison && term.comparator != Comparator::NotEqual) {
        const bool isReversed = isAttribute(term.operands[1], name);
        const Literal *literal = plainLiteral(term.operands[isReversed ? 0 : 1]);
        if (!literal || !isAttribute(term.operands[isReversed ? 1 : 0], name))
            return {};
        part.op = keyOperator(term.comparator, isReversed);
        part.values = {*literal};
        return part;
    }
    if ((term.kind != Kind::Between && term.kind != Kind::BeginsWith) || !isAttribute(term.operands[0], name))
        return {};
    part.op = term.kind == Kind::Between ? KeyOperator::Between : KeyOperator::BeginsWith;
    for (std::size_t i = 1; i < term.operands.size(); ++i) {
        const Literal *literal = plainLiteral(term.operands[i]);
        if (!literal)
            return {};
        part.values.push_back(*literal);
    }
    return part;
}

std::vector<std::string> namesOf(const std::vector<KeySchemaElement> &keySchema, KeyType type)
{
    std::vector<std::string> names;
    for (const KeySchemaElement &element : keySchema) {
        if (element.keyType == type)
            names.push_back(element.attributeName);
    }
    return names;
}

/// Makes one plan.
class Planner
{
public:
    Planner(const std::optional<ConditionExpression> &where, const std::vector<KeySchemaElement> &keySchema)
        : m_partition(namesOf(keySchema, KeyType::Hash))
        , m_sort(namesOf(keySchema, KeyType::Range))
    {
        if (where)
            addTerms(*where, m_terms);
    }

    /// One list of parts for each combination of partition key values; none: no Query.
    Result<std::vector<KeyConditionExpression>> takeKeyConditions()
    {
        std::vector<KeyConditionExpression> queries(1);
        for (const std::string &name : m_partition) {
            const std::vector<Literal> values = takeEqualValues(name);
            if (values.empty())
                return std::vector<KeyConditionExpression>();
            m_isOfIn = m_isOfIn || (values.size() > 1 && m_lastTaken == Kind::In);
            if (values.size() * queries.size() > kPartitionsMax)
                return Error::validation(
                    "The IN operator is provided with too many operands; number of operands: " +
                    std::to_string(values.size() * queries.size()));
            multiply(queries, name, values);
        }
        for (const std::string &name : m_sort) {
            Result<std::optional<KeyConditionPart>> range = takeRange(name);
            if (!range)
                return range.error();
            if (!*range) {
                const std::vector<Literal> values = takeEqualValues(name, kPartitionsMax / queries.size());
                if (values.empty())
                    break;
                multiply(queries, name, values);
                continue;
            }
            for (KeyConditionExpression &query : queries)
                query.parts.push_back(**range);
            if ((*range)->op != KeyOperator::Equal)
                break;
        }
        return queries;
    }

    std::size_t partitionCount() const { return m_partition.size(); }
    bool isOfIn() const { return m_isOfIn; }

    /// What is left, split by whether the filter of a Query may ask it.
    void splitRest(SelectPlan &plan) const
    {
        std::vector<const ConditionExpression *> others;
        std::vector<const ConditionExpression *> aboutKeys;
        for (const ConditionExpression *term : m_terms) {
            const std::vector<std::string> names = attributeNames(*term);
            const bool isAboutKeys = std::any_of(names.begin(), names.end(), [this](const std::string &name) {
                return isIn(m_partition, name) || isIn(m_sort, name);
            });
            (isAboutKeys ? aboutKeys : others).push_back(term);
        }
        plan.filter = joined(others);
        plan.ownFilter = joined(aboutKeys);
    }

private:
    static bool isIn(const std::vector<std::string> &names, const std::string &name)
    {
        return std::find(names.begin(), names.end(), name) != names.end();
    }

    std::vector<Literal> takeEqualValues(const std::string &name, std::size_t countMax = SIZE_MAX)
    {
        for (auto term = m_terms.begin(); term != m_terms.end(); ++term) {
            std::vector<Literal> values;
            if (!addEqualValues(**term, name, values) || values.size() > countMax)
                continue;
            m_lastTaken = (*term)->kind;
            m_terms.erase(term);
            return values;
        }
        return {};
    }

    Result<std::optional<KeyConditionPart>> takeRange(const std::string &name)
    {
        std::optional<KeyConditionPart> range;
        for (auto term = m_terms.begin(); term != m_terms.end();) {
            std::optional<KeyConditionPart> part = rangeOf(**term, name);
            if (!part) {
                ++term;
                continue;
            }
            if (range)
                return Error::validation(
                    "Overlapping conditions with range keys are not supported in where clause");
            range = std::move(part);
            term = m_terms.erase(term);
        }
        return range;
    }

    static void multiply(std::vector<KeyConditionExpression> &queries, const std::string &name,
                         const std::vector<Literal> &values)
    {
        std::vector<KeyConditionExpression> all;
        for (const KeyConditionExpression &query : queries) {
            for (const Literal &value : values) {
                all.push_back(query);
                all.back().parts.push_back({name, KeyOperator::Equal, {value}});
            }
        }
        queries = std::move(all);
    }

    const std::vector<std::string> m_partition;
    const std::vector<std::string> m_sort;
    std::vector<const ConditionExpression *> m_terms; // not yet taken
    Kind m_lastTaken = Kind::And;
    bool m_isOfIn = false;
};

/// Queries in the order of one of their equalities.
void sortQueries(std::vector<KeyConditionExpression> &queries, std::size_t part, SortOrder order)
{
    const auto isBefore = [part, order](const KeyConditionExpression &a, const KeyConditionExpression &b) {
        const AttributeValue &left = *a.parts[part].values[0].value;
        const AttributeValue &right = *b.parts[part].values[0].value;
        if (left.type() != right.type())
            return left.type() < right.type(); // refused later: a key has one type
        const bool isScalar = left.type() <= AttributeType::B;
        const auto compared = isScalar ? compareScalars(left, right) : std::strong_ordering::equal;
        return order == SortOrder::Ascending ? compared < 0 : compared > 0;
    };
    std::stable_sort(queries.begin(), queries.end(), isBefore);
}

Error missingPartitionKeyOfOrder()
{
    return Error::validation(
        "Must have at least one non-optional hash key condition in WHERE clause when using "
        "ORDER BY clause.");
}

Result<void> checkOrderKeys(const std::vector<OrderKey> &orderBy,
                            const std::vector<KeySchemaElement> &keySchema)
{
    for (const OrderKey &key : orderBy) {
        const bool isKey = key.path.elements.size() == 1 &&
                           std::any_of(keySchema.begin(), keySchema.end(), [&key](const auto &element) {
                               return element.attributeName == key.path.attributeName();
                           });
        if (!isKey)
            return Error::validation("Variable reference " + key.path.attributeName() +
                                     " in ORDER BY clause must be part of the primary key");
    }
    return {};
}

bool isPartitionKey(const OrderKey &key, const std::vector<KeySchemaElement> &keySchema)
{
    return std::any_of(keySchema.begin(), keySchema.end(), [&key](const KeySchemaElement &element) {
        return element.keyType == KeyType::Hash && element.attributeName == key.path.attributeName();
    });
}

bool isOnePartition(const std::vector<KeyConditionExpression> &queries, std::size_t partitionCount)
{
    const auto end = [partitionCount](const KeyConditionExpression &query) {
        return query.parts.begin() + std::ptrdiff_t(partitionCount);
    };
    return std::all_of(queries.begin(), queries.end(), [&](const KeyConditionExpression &query) {
        return std::equal(query.parts.begin(), end(query), queries.front().parts.begin());
    });
}

/// Queries run one after the other, so that the partition key must come first where there are several.
/// Requires keys that are in the schema.
Result<void> applyOrder(const std::vector<OrderKey> &orderBy, const std::vector<KeySchemaElement> &keySchema,
                        std::size_t partitionCount, SelectPlan &plan)
{
    if (orderBy.empty())
        return {};
    if (!isPartitionKey(orderBy.front(), keySchema) && !isOnePartition(plan.queries, partitionCount))
        return missingPartitionKeyOfOrder();
    const std::vector<KeyConditionPart> parts = plan.queries.front().parts;
    for (const OrderKey &key : orderBy) {
        if (isPartitionKey(key, keySchema))
            continue;
        plan.order = key.order;
        // Equalities on the sort key are queries of their own: they come in its order too.
        if (parts.size() > partitionCount && parts[partitionCount].op == KeyOperator::Equal)
            sortQueries(plan.queries, partitionCount, plan.order);
        break;
    }
    for (auto key = orderBy.rbegin(); key != orderBy.rend(); ++key) { // the first decides last
        for (std::size_t part = 0; part < partitionCount; ++part) {
            if (parts[part].attributeName == key->path.attributeName())
                sortQueries(plan.queries, part, key->order);
        }
    }
    return {};
}

} // namespace

std::optional<PinnedKey> pinKey(const std::optional<ConditionExpression> &where,
                                const std::vector<KeySchemaElement> &keySchema)
{
    std::vector<const ConditionExpression *> terms;
    if (where)
        addTerms(*where, terms);
    PinnedKey pinned;
    for (const KeySchemaElement &element : keySchema) {
        const auto term = std::find_if(terms.begin(), terms.end(), [&element](const auto *candidate) {
            return equalTo(*candidate, element.attributeName) != nullptr;
        });
        if (term == terms.end())
            return {};
        pinned.key.set(element.attributeName, *equalTo(**term, element.attributeName)->value);
        terms.erase(term);
    }
    pinned.rest = joined(terms);
    return pinned;
}

Result<SelectPlan> planSelect(const std::optional<ConditionExpression> &where,
                              const std::vector<OrderKey> &orderBy, const TableDescription &table,
                              const IndexDescription *index)
{
    const std::vector<KeySchemaElement> &keySchema = index ? index->keySchema : table.keySchema;
    SelectPlan plan;
    if (!orderBy.empty()) {
        if (!where)
            return Error::validation("Must have WHERE clause in the statement when using ORDER BY clause.");
        if (Result<void> checked = checkOrderKeys(orderBy, keySchema); !checked)
            return checked.error();
    }
    if (!index) {
        if (std::optional<PinnedKey> pinned = pinKey(where, keySchema); pinned && !pinned->rest) {
            plan.kind = SelectPlan::Kind::Get;
            plan.key = std::move(pinned->key);
            return plan;
        }
    }
    Planner planner(where, keySchema);
    Result<std::vector<KeyConditionExpression>> queries = planner.takeKeyConditions();
    if (!queries)
        return queries.error();
    if (queries->empty()) {
        if (!orderBy.empty())
            return missingPartitionKeyOfOrder();
        plan.filter = where;
        return plan;
    }
    plan.kind = SelectPlan::Kind::Query;
    plan.queries = std::move(*queries);
    plan.isOfIn = planner.isOfIn();
    planner.splitRest(plan);
    if (Result<void> ordered = applyOrder(orderBy, keySchema, planner.partitionCount(), plan); !ordered)
        return ordered.error();
    return plan;
}

} // namespace core::partiql
