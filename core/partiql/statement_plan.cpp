#include "core/partiql/statement_plan.h"

#include "core/partiql/bound_statement.h"

namespace core::partiql {

namespace {

using Kind = StatementPlan::Kind;

Kind kindOf(TransactWrite::Action action)
{
    switch (action) {
    case TransactWrite::Action::Put:
        return Kind::Insert;
    case TransactWrite::Action::Update:
        return Kind::Update;
    case TransactWrite::Action::Delete:
        return Kind::Delete;
    case TransactWrite::Action::ConditionCheck:
        break;
    }
    return Kind::Check;
}

Kind kindOf(SelectPlan::Kind kind)
{
    return kind == SelectPlan::Kind::Get     ? Kind::Get
           : kind == SelectPlan::Kind::Query ? Kind::Query
                                             : Kind::Scan;
}

Result<StatementPlan> planRead(const BoundSelect &select, const TableDescription *table)
{
    StatementPlan plan;
    plan.tableName = select.from.tableName;
    plan.indexName = select.from.indexName;
    plan.isFiltered = select.where.has_value();
    if (table == nullptr)
        return plan;
    const IndexDescription *index = nullptr;
    if (plan.indexName) {
        index = table->findIndex(*plan.indexName);
        if (index == nullptr)
            return Error::validation("The table does not have the specified index");
    }
    const Result<SelectPlan> planned = planSelect(select.where, select.orderBy, *table, index);
    if (!planned)
        return planned.error();
    plan.kind = kindOf(planned->kind);
    plan.queries = planned->queries.size();
    plan.isFiltered = planned->filter.has_value() || planned->ownFilter.has_value();
    return plan;
}

} // namespace

Result<StatementPlan> planStatement(const ParameterizedStatement &statement, const TableDescription *table)
{
    const Result<BoundStatement> bound = bindStatement(statement);
    if (!bound)
        return bound.error();
    if (const auto *select = std::get_if<BoundSelect>(&*bound))
        return planRead(*select, table);
    const auto &write = std::get<BoundWrite>(*bound);
    StatementPlan plan;
    plan.kind = kindOf(write.action);
    plan.tableName = write.tableName;
    if (table != nullptr) {
        if (const Result<TransactWrite> asked = writeRequest(write, *table); !asked)
            return asked.error();
    }
    return plan;
}

} // namespace core::partiql
