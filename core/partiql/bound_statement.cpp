#include "core/partiql/bound_statement.h"

#include "core/api/error_details.h"
#include "core/expressions/condition.h"
#include "core/expressions/printer.h"
#include "core/partiql/binder.h"
#include "core/partiql/parser.h"
#include "core/values/validation.h"

namespace core::partiql {

namespace {

using Action = TransactWrite::Action;

Error noOperationOnIndex()
{
    return Error::validation("This operation is not supported on an index");
}

Result<BoundSelect> bindSelect(const SelectStatement &select, const Binder &binder)
{
    BoundSelect bound{select.from, select.projection, {}, select.orderBy};
    Result<std::optional<ConditionExpression>> where = binder.where(select.where);
    if (!where)
        return where.error();
    bound.where = std::move(*where);
    return bound;
}

Result<BoundWrite> bindContent(const InsertStatement &insert, const Binder &binder)
{
    if (insert.into.indexName)
        return noOperationOnIndex();
    BoundWrite write;
    write.action = Action::Put;
    write.tableName = insert.into.tableName;
    Result<Item> item = binder.item(insert.value);
    if (!item)
        return item.error();
    write.item = std::move(*item);
    return write;
}

Result<BoundWrite> bindContent(const UpdateStatement &update, const Binder &binder)
{
    if (update.table.indexName)
        return noOperationOnIndex();
    BoundWrite write;
    write.action = Action::Update;
    write.tableName = update.table.tableName;
    write.returning = update.returning;
    Result<UpdateExpression> expression = binder.update(update);
    if (!expression)
        return expression.error();
    write.update = std::move(*expression);
    Result<std::optional<ConditionExpression>> where = binder.where(update.where);
    if (!where)
        return where.error();
    write.where = std::move(*where);
    return write;
}

Result<BoundWrite> bindContent(const DeleteStatement &statement, const Binder &binder)
{
    if (statement.from.indexName)
        return noOperationOnIndex();
    if (statement.returning && *statement.returning != Returning::AllOld)
        return Error::validation("Invalid returning clause: RETURNING " +
                                 std::string(returningText(*statement.returning)) +
                                 " *. Only RETURNING ALL OLD * is allowed in DELETE statements.");
    BoundWrite write;
    write.action = Action::Delete;
    write.tableName = statement.from.tableName;
    write.returning = statement.returning;
    Result<std::optional<ConditionExpression>> where = binder.where(statement.where);
    if (!where)
        return where.error();
    write.where = std::move(*where);
    return write;
}

Error notASingleRead()
{
    return Error::validation("EXISTS() must contain a single item read with additional condition");
}

Result<BoundWrite> bindContent(const ExistsStatement &exists, const Binder &binder)
{
    if (exists.select.from.indexName)
        return notASingleRead();
    BoundWrite write;
    write.action = Action::ConditionCheck;
    write.tableName = exists.select.from.tableName;
    Result<std::optional<ConditionExpression>> where = binder.where(exists.select.where);
    if (!where)
        return where.error();
    write.where = std::move(*where);
    return write;
}

const std::string &partitionKeyName(const TableDescription &table)
{
    return table.keySchema.front().attributeName;
}

ConditionExpression existence(ConditionExpression::Kind kind, const std::string &attributeName)
{
    return ConditionExpression::test(kind, {Operand(DocumentPath(attributeName))});
}

/// What the item must keep for the write to happen. Nothing: a DELETE of whatever is there.
std::optional<ConditionExpression> conditionOf(const BoundWrite &write, const TableDescription &table,
                                               std::optional<ConditionExpression> rest)
{
    using Kind = ConditionExpression::Kind;
    if (write.action == Action::Put)
        return existence(Kind::AttributeNotExists, partitionKeyName(table));
    if (write.action == Action::Delete)
        return rest;
    ConditionExpression exists = existence(Kind::AttributeExists, partitionKeyName(table));
    if (!rest)
        return exists;
    std::vector<ConditionExpression> both;
    both.push_back(std::move(exists));
    both.push_back(std::move(*rest));
    return ConditionExpression::join(Kind::And, std::move(both));
}

} // namespace

Result<BoundStatement> bindStatement(const ParameterizedStatement &asked)
{
    static const std::vector<AttributeValue> kNone;
    const std::vector<AttributeValue> &parameters = asked.parameters ? *asked.parameters : kNone;
    for (const AttributeValue &parameter : parameters) {
        if (Result<void> valid = validateValue(parameter); !valid)
            return valid.error();
    }
    Result<Statement> statement = parseStatement(*asked.statement);
    if (!statement)
        return statement.error();
    if (statement->parameterCount != parameters.size())
        return Error::validation("Number of parameters in request and statement don't match.");
    const Binder binder(*asked.statement, parameters);
    if (const auto *select = std::get_if<SelectStatement>(&statement->content)) {
        Result<BoundSelect> bound = bindSelect(*select, binder);
        if (!bound)
            return bound.error();
        return BoundStatement(std::move(*bound));
    }
    Result<BoundWrite> bound = std::visit(
        [&binder](const auto &content) -> Result<BoundWrite> {
            if constexpr (std::is_same_v<std::decay_t<decltype(content)>, SelectStatement>)
                return BoundWrite(); // taken above
            else
                return bindContent(content, binder);
        },
        statement->content);
    if (!bound)
        return bound.error();
    bound->returnValuesOnConditionCheckFailure = asked.returnValuesOnConditionCheckFailure;
    return BoundStatement(std::move(*bound));
}

std::optional<SingleRead> singleRead(const BoundSelect &select, const TableDescription &table)
{
    if (select.from.indexName)
        return {};
    std::optional<PinnedKey> pinned = pinKey(select.where, table.keySchema);
    if (!pinned)
        return {};
    const std::vector<std::string> names =
        pinned->rest ? attributeNames(*pinned->rest) : std::vector<std::string>();
    return SingleRead{std::move(pinned->key), RowShape(select.projection, std::move(pinned->rest), names)};
}

Result<TransactWrite> writeRequest(const BoundWrite &write, const TableDescription &table)
{
    TransactWrite request;
    request.action = write.action;
    request.tableName = write.tableName;
    request.returnValuesOnConditionCheckFailure = write.returnValuesOnConditionCheckFailure;
    std::optional<PinnedKey> pinned;
    if (write.action == Action::Put) {
        request.item = write.item;
    } else {
        pinned = pinKey(write.where, table.keySchema);
        if (write.action == Action::ConditionCheck && (!pinned || !pinned->rest))
            return notASingleRead();
        if (!pinned)
            return Error::validation(
                "Where clause does not contain a mandatory equality on all key attributes");
        request.key = pinned->key;
    }
    ExpressionPrinter printer;
    if (write.update)
        request.updateExpression = printer.print(*write.update);
    std::optional<ConditionExpression> condition =
        conditionOf(write, table, pinned ? std::move(pinned->rest) : std::nullopt);
    if (condition)
        request.conditionExpression = printer.print(*condition);
    if (!printer.names().empty())
        request.expressionAttributeNames = printer.names();
    if (!printer.values().empty())
        request.expressionAttributeValues = printer.values();
    return request;
}

Key keyOf(const TransactWrite &write, const TableDescription &table)
{
    if (write.key)
        return *write.key;
    Key key;
    for (const KeySchemaElement &element : table.keySchema) {
        if (const AttributeValue *value = write.item->find(element.attributeName))
            key.set(element.attributeName, *value);
    }
    return key;
}

Error writeError(TransactWrite::Action action, const Error &error)
{
    if (action == Action::Put && error.code() == ErrorCode::ConditionalCheckFailed) {
        auto details = std::make_shared<ConditionFailureDetails>();
        if (const auto *failed = error.details<ConditionFailureDetails>())
            details->writeUnits = failed->writeUnits;
        return {ErrorCode::DuplicateItem, "Duplicate primary key exists in table", std::move(details)};
    }
    return bareError(error);
}

} // namespace core::partiql
