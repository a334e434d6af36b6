#include "ui/item_editor/item_writes.h"

#include "core/api/error_details.h"
#include "core/values/item_size.h"
#include "core/values/limits.h"
#include "core/values/validation.h"
#include "ui/common/value_format.h"

#include <algorithm>

namespace ui {

namespace {

// A comparison and the AND before it count as two operators.
constexpr std::size_t kComparisonsMax = core::kExpressionOperatorsMax / 2;

/// Placeholders as short as they can be: an expression holds 4096 bytes, and names may be longer than that.
class Placeholders
{
public:
    std::string name(const std::string &attribute)
    {
        for (const auto &[placeholder, known] : m_names) {
            if (known == attribute)
                return placeholder;
        }
        m_names.emplace_back('#' + std::to_string(m_names.size()), attribute);
        return m_names.back().first;
    }
    std::string value(const core::AttributeValue &value)
    {
        m_values.emplace_back(':' + std::to_string(m_values.size()), value);
        return m_values.back().first;
    }

    std::optional<core::ExpressionAttributeNames> names() const
    {
        return m_names.empty() ? std::nullopt : std::optional(m_names);
    }
    std::optional<core::ExpressionAttributeValues> values() const
    {
        return m_values.empty() ? std::nullopt : std::optional(m_values);
    }

private:
    core::ExpressionAttributeNames m_names;
    core::ExpressionAttributeValues m_values;
};

struct Condition
{
    std::string text;
    bool comparesAll = true;
};

/// "The item is there, and these attributes are what they were", as far as it fits: the changed ones come
/// first.
Condition conditionOf(const core::TableDescription &table, const core::Item &base,
                      const std::vector<std::string> &changed, Placeholders &placeholders)
{
    Condition condition;
    std::size_t comparisons = 1;
    condition.text = "attribute_exists(" + placeholders.name(table.keySchema.front().attributeName) + ")";
    const auto add = [&](const std::string &name, const core::AttributeValue *value) {
        // The longest that a comparison can get, measured before its placeholders are taken.
        constexpr std::size_t kComparisonBytesMax = sizeof(" AND attribute_not_exists(#0000)");
        if (comparisons >= kComparisonsMax ||
            condition.text.size() + kComparisonBytesMax > core::kExpressionBytesMax) {
            condition.comparesAll = false;
            return;
        }
        ++comparisons;
        condition.text += " AND ";
        if (value)
            condition.text += placeholders.name(name) + "=" + placeholders.value(*value);
        else
            condition.text += "attribute_not_exists(" + placeholders.name(name) + ")";
    };
    for (const std::string &name : changed)
        add(name, base.find(name));
    for (const core::Attribute &attribute : base) {
        const bool isKey =
            std::any_of(table.keySchema.begin(), table.keySchema.end(),
                        [&](const auto &element) { return element.attributeName == attribute.name; });
        if (!isKey && std::find(changed.begin(), changed.end(), attribute.name) == changed.end())
            add(attribute.name, &attribute.value);
    }
    return condition;
}

std::vector<std::string> changedNames(const core::Item &base, const core::Item &item)
{
    std::vector<std::string> names;
    for (const core::Attribute &attribute : item) {
        const core::AttributeValue *before = base.find(attribute.name);
        if (!before || !(*before == attribute.value))
            names.push_back(attribute.name);
    }
    for (const core::Attribute &attribute : base) {
        if (!item.contains(attribute.name))
            names.push_back(attribute.name);
    }
    return names;
}

/// Empty where it is longer than an expression may be.
std::string updateExpression(const core::Item &item, const std::vector<std::string> &changed,
                             Placeholders &placeholders)
{
    if (changed.size() > core::kExpressionOperatorsMax)
        return {};
    std::string sets;
    std::string removes;
    for (const std::string &name : changed) {
        if (const core::AttributeValue *value = item.find(name))
            sets +=
                (sets.empty() ? "SET " : ",") + placeholders.name(name) + "=" + placeholders.value(*value);
        else
            removes += (removes.empty() ? "REMOVE " : ",") + placeholders.name(name);
    }
    std::string text = sets + (sets.empty() || removes.empty() ? "" : " ") + removes;
    return text.size() <= core::kExpressionBytesMax ? text : std::string();
}

std::string conditionOfNone(const core::TableDescription &table, Placeholders &placeholders)
{
    return "attribute_not_exists(" + placeholders.name(table.keySchema.front().attributeName) + ")";
}

/// A transaction takes expressions only: what its condition cannot compare is compared by reading just
/// before.
core::GetItemRequest readAgain(const core::TableDescription &table, const core::Item &base)
{
    core::GetItemRequest request;
    request.tableName = table.tableName;
    request.key = keyOfItem(table, base);
    request.consistentRead = true;
    return request;
}

SavePlan planNew(const core::TableDescription &table, const core::Item &item)
{
    Placeholders placeholders;
    core::PutItemRequest put;
    put.tableName = table.tableName;
    put.item = item;
    put.conditionExpression = conditionOfNone(table, placeholders);
    put.expressionAttributeNames = placeholders.names();
    put.returnValuesOnConditionCheckFailure = core::ReturnValuesOnConditionCheckFailure::AllOld;
    return {std::move(put), item, {}, {}};
}

SavePlan planKeyChange(const core::TableDescription &table, const core::Item &base, const core::Item &item)
{
    Placeholders ofNew;
    core::TransactWrite put;
    put.action = core::TransactWrite::Action::Put;
    put.tableName = table.tableName;
    put.item = item;
    put.conditionExpression = conditionOfNone(table, ofNew);
    put.expressionAttributeNames = ofNew.names();
    put.returnValuesOnConditionCheckFailure = core::ReturnValuesOnConditionCheckFailure::AllOld;

    Placeholders ofOld;
    const Condition condition = conditionOf(table, base, changedNames(base, item), ofOld);
    core::TransactWrite remove;
    remove.action = core::TransactWrite::Action::Delete;
    remove.tableName = table.tableName;
    remove.key = keyOfItem(table, base);
    remove.conditionExpression = condition.text;
    remove.expressionAttributeNames = ofOld.names();
    remove.expressionAttributeValues = ofOld.values();
    remove.returnValuesOnConditionCheckFailure = core::ReturnValuesOnConditionCheckFailure::AllOld;

    core::TransactWriteItemsRequest request;
    request.transactItems = {std::move(put), std::move(remove)};
    SavePlan plan{std::move(request), item, {}, base};
    if (!condition.comparesAll)
        plan.compareFirst = readAgain(table, base);
    return plan;
}

/// "It is as `base` says" without an expression: those hold 300 operators and 4 KB, these parameters any
/// item. What expressions replaced is still part of the API, and compares as they do.
core::ExpectedAttributeValues expectedOf(const core::Item &base, const std::vector<std::string> &changed)
{
    core::ExpectedAttributeValues expected;
    expected.reserve(base.size() + changed.size());
    for (const core::Attribute &attribute : base) {
        core::ExpectedAttributeValue same;
        same.comparisonOperator = core::ComparisonOperator::Equal;
        same.attributeValueList.emplace().push_back(attribute.value);
        expected.emplace_back(attribute.name, std::move(same));
    }
    for (const std::string &name : changed) {
        if (base.contains(name))
            continue;
        core::ExpectedAttributeValue absent;
        absent.comparisonOperator = core::ComparisonOperator::Null;
        expected.emplace_back(name, std::move(absent));
    }
    return expected;
}

/// More comparisons or more changes than an expression holds: still one conditional update.
SavePlan planLarge(const core::TableDescription &table, const core::Item &base, const core::Item &item,
                   const std::vector<std::string> &changed)
{
    core::UpdateItemRequest update;
    update.tableName = table.tableName;
    update.key = keyOfItem(table, base);
    update.expected = expectedOf(base, changed);
    update.attributeUpdates.emplace();
    for (const std::string &name : changed) {
        core::AttributeValueUpdate change;
        if (const core::AttributeValue *value = item.find(name)) {
            change.action = core::AttributeAction::Put;
            change.value = *value;
        } else {
            change.action = core::AttributeAction::Delete;
        }
        update.attributeUpdates->emplace_back(name, std::move(change));
    }
    update.returnValues = core::ReturnValues::AllNew;
    update.returnValuesOnConditionCheckFailure = core::ReturnValuesOnConditionCheckFailure::AllOld;
    return {std::move(update), item, {}, base};
}

/// Nothing where the error is no failed condition.
std::optional<SaveOutcome> outcomeOf(const core::Error &error, bool isNew)
{
    if (error.code() == core::ErrorCode::ConditionalCheckFailed) {
        const auto *details = error.details<core::ConditionFailureDetails>();
        return SaveOutcome{isNew ? SaveOutcome::Kind::KeyTaken : SaveOutcome::Kind::Conflict,
                           details ? details->item : std::nullopt};
    }
    const auto *cancelled = error.details<core::TransactionCanceledDetails>();
    if (error.code() != core::ErrorCode::TransactionCanceled || !cancelled || cancelled->reasons.size() != 2)
        return {};
    const core::CancellationReason &put = cancelled->reasons[0];
    const core::CancellationReason &remove = cancelled->reasons[1];
    if (remove.code == "ConditionalCheckFailed")
        return SaveOutcome{SaveOutcome::Kind::Conflict, remove.item};
    if (put.code == "ConditionalCheckFailed")
        return SaveOutcome{SaveOutcome::Kind::KeyTaken, put.item};
    return {};
}

} // namespace

core::Key keyOfItem(const core::TableDescription &table, const core::Item &item)
{
    core::Key key;
    for (const core::KeySchemaElement &element : table.keySchema) {
        if (const core::AttributeValue *value = item.find(element.attributeName))
            key.set(element.attributeName, *value);
    }
    return key;
}

SavePlan planSave(const core::TableDescription &table, const std::optional<core::Item> &base,
                  const core::Item &item)
{
    if (!base)
        return planNew(table, item);
    if (!(keyOfItem(table, *base) == keyOfItem(table, item)))
        return planKeyChange(table, *base, item);

    const std::vector<std::string> changed = changedNames(*base, item);
    Placeholders placeholders;
    core::UpdateItemRequest update;
    update.updateExpression = updateExpression(item, changed, placeholders);
    const Condition condition = conditionOf(table, *base, changed, placeholders);
    if (update.updateExpression->empty() || !condition.comparesAll)
        return planLarge(table, *base, item, changed);
    update.tableName = table.tableName;
    update.key = keyOfItem(table, *base);
    update.conditionExpression = condition.text;
    update.expressionAttributeNames = placeholders.names();
    update.expressionAttributeValues = placeholders.values();
    update.returnValues = core::ReturnValues::AllNew;
    update.returnValuesOnConditionCheckFailure = core::ReturnValuesOnConditionCheckFailure::AllOld;
    return {std::move(update), item, {}, base};
}

core::Result<SaveOutcome> runSave(core::Client &client, const SavePlan &plan)
{
    if (plan.compareFirst) {
        const auto now = client.getItem(*plan.compareFirst);
        if (!now)
            return now.error();
        if (!now->item || !(*now->item == *plan.base))
            return SaveOutcome{SaveOutcome::Kind::Conflict, now->item};
    }
    std::optional<core::Error> error;
    core::Item saved = plan.item;
    if (const auto *put = std::get_if<core::PutItemRequest>(&plan.request)) {
        if (const auto answer = client.putItem(*put); !answer)
            error = answer.error();
    } else if (const auto *update = std::get_if<core::UpdateItemRequest>(&plan.request)) {
        if (const auto answer = client.updateItem(*update); !answer)
            error = answer.error();
        else if (answer->attributes)
            saved = *answer->attributes;
    } else {
        const auto answer =
            client.transactWriteItems(std::get<core::TransactWriteItemsRequest>(plan.request));
        if (!answer)
            error = answer.error();
    }
    if (!error)
        return SaveOutcome{SaveOutcome::Kind::Saved, std::move(saved)};
    if (auto outcome = outcomeOf(*error, !plan.base))
        return *outcome;
    return *error;
}

core::Result<SaveOutcome> runDelete(core::Client &client, const core::TableDescription &table,
                                    const core::Item &base)
{
    Placeholders placeholders;
    const Condition condition = conditionOf(table, base, {}, placeholders);
    core::DeleteItemRequest request;
    request.tableName = table.tableName;
    request.key = keyOfItem(table, base);
    if (condition.comparesAll) {
        request.conditionExpression = condition.text;
        request.expressionAttributeNames = placeholders.names();
        request.expressionAttributeValues = placeholders.values();
    } else {
        request.expected = expectedOf(base, {});
    }
    request.returnValues = core::ReturnValues::AllOld;
    request.returnValuesOnConditionCheckFailure = core::ReturnValuesOnConditionCheckFailure::AllOld;
    const auto answer = client.deleteItem(request);
    if (answer)
        return SaveOutcome{SaveOutcome::Kind::Saved, answer->attributes};
    if (auto outcome = outcomeOf(answer.error(), false))
        return *outcome;
    return answer.error();
}

QString ItemRules::keyProblem(const core::TableDescription &table, const core::KeySchemaElement &element,
                              const core::Item &item)
{
    const QString name = QString::fromStdString(element.attributeName);
    const bool isPartitionKey = element.keyType == core::KeyType::Hash;
    const core::AttributeValue *value = item.find(element.attributeName);
    if (!value)
        return isPartitionKey ? tr("The partition key %1 is missing").arg(name)
                              : tr("The sort key %1 is missing").arg(name);
    if (value->type() != table.typeOf(element.attributeName))
        return tr("The key %1 must be a %2")
            .arg(name, typeWord(table.typeOf(element.attributeName).value_or(core::AttributeType::S)));
    const std::size_t bytes = core::valueSizeBytes(*value);
    const std::size_t bytesMax = isPartitionKey ? core::kPartitionKeyBytesMax : core::kSortKeyBytesMax;
    if (bytes == 0)
        return tr("The key %1 needs a value").arg(name);
    if (bytes > bytesMax)
        return tr("The key %1 has %2 bytes, %3 are the most").arg(name).arg(bytes).arg(bytesMax);
    return {};
}

QString ItemRules::indexProblem(const core::TableDescription &table, const core::Item &item)
{
    for (const auto *indexes : {&table.localSecondaryIndexes, &table.globalSecondaryIndexes}) {
        for (const core::IndexDescription &index : *indexes) {
            for (const core::KeySchemaElement &element : index.keySchema) {
                const core::AttributeValue *value = item.find(element.attributeName);
                const auto type = table.typeOf(element.attributeName);
                if (!value || !type)
                    continue;
                const QString name = QString::fromStdString(element.attributeName);
                const QString indexName = QString::fromStdString(index.indexName);
                if (value->type() != *type)
                    return tr("%1 is a key of the index %2: it must be a %3, or be left out")
                        .arg(name, indexName, typeWord(*type));
                if (core::valueSizeBytes(*value) == 0)
                    return tr("%1 is a key of the index %2: it cannot be empty, but may be left out")
                        .arg(name, indexName);
            }
        }
    }
    return {};
}

QString ItemRules::problem(const core::TableDescription &table, const core::Item &item)
{
    for (const core::KeySchemaElement &element : table.keySchema) {
        if (QString problem = keyProblem(table, element, item); !problem.isEmpty())
            return problem;
    }
    if (QString problem = indexProblem(table, item); !problem.isEmpty())
        return problem;
    if (const auto valid = core::validateItem(item); !valid)
        return QString::fromStdString(valid.error().message());
    const std::size_t bytes = core::itemSizeBytes(item);
    if (bytes > core::kItemBytesMax)
        return tr("The item has %1 bytes, %2 are the most")
            .arg(formatCount(qint64(bytes)), formatCount(qint64(core::kItemBytesMax)));
    return {};
}

} // namespace ui
