#include "core/api/undo_writes.h"

#include "core/api/error_details.h"
#include "core/values/item_size.h"
#include "core/values/limits.h"

#include <algorithm>

namespace core {

namespace {

// A comparison and the AND before it count as two operators.
constexpr std::size_t kComparisonsMax = kExpressionOperatorsMax / 2;

Error cannot(std::string reason)
{
    return {ErrorCode::Unsupported, "This cannot be undone in one transaction: " + std::move(reason)};
}

/// The placeholders of one entry, as short as they can be: an expression holds 4096 bytes.
class Placeholders
{
public:
    std::string name(const std::string &attribute)
    {
        const auto known = std::find_if(m_names.begin(), m_names.end(),
                                        [&](const auto &entry) { return entry.second == attribute; });
        if (known != m_names.end())
            return known->first;
        m_names.emplace_back('#' + std::to_string(m_names.size()), attribute);
        return m_names.back().first;
    }
    std::string value(const AttributeValue &value)
    {
        m_values.emplace_back(':' + std::to_string(m_values.size()), value);
        return m_values.back().first;
    }
    void moveTo(TransactWrite &write)
    {
        if (!m_names.empty())
            write.expressionAttributeNames = std::move(m_names);
        if (!m_values.empty())
            write.expressionAttributeValues = std::move(m_values);
    }

private:
    ExpressionAttributeNames m_names;
    ExpressionAttributeValues m_values;
};

/// "Every attribute is what it is in `item`, and what `restored` has beside them is not there"; nullopt where
/// no condition is long enough for that.
std::optional<std::string> conditionOf(const Key &key, const Item &item, const Item &restored,
                                       Placeholders &placeholders)
{
    std::string text = "attribute_exists(" + placeholders.name(key.begin()->name) + ")";
    std::size_t comparisons = 1;
    for (const Attribute &attribute : item) {
        if (key.contains(attribute.name))
            continue;
        text += " AND " + placeholders.name(attribute.name) + "=" + placeholders.value(attribute.value);
        ++comparisons;
    }
    for (const Attribute &attribute : restored) {
        if (item.contains(attribute.name) || key.contains(attribute.name))
            continue;
        text += " AND attribute_not_exists(" + placeholders.name(attribute.name) + ")";
        ++comparisons;
    }
    if (comparisons > kComparisonsMax || text.size() > kExpressionBytesMax)
        return {};
    return text;
}

/// What makes `to` of `from`; nullopt where no expression is long enough for that.
std::optional<std::string> updateOf(const Item &from, const Item &to, Placeholders &placeholders)
{
    std::string sets;
    std::string removes;
    std::size_t changes = 0;
    for (const Attribute &attribute : to) {
        const AttributeValue *present = from.find(attribute.name);
        if (present && *present == attribute.value)
            continue;
        ++changes;
        sets += (sets.empty() ? "SET " : ",") + placeholders.name(attribute.name) + "=" +
                placeholders.value(attribute.value);
    }
    for (const Attribute &attribute : from) {
        if (to.contains(attribute.name))
            continue;
        ++changes;
        removes += (removes.empty() ? "REMOVE " : ",") + placeholders.name(attribute.name);
    }
    std::string text = sets + (sets.empty() || removes.empty() ? "" : " ") + removes;
    if (changes > kExpressionOperatorsMax || text.size() > kExpressionBytesMax)
        return {};
    return text;
}

Result<TransactWrite> inverseOf(const ItemTransition &transition)
{
    TransactWrite write;
    write.tableName = transition.tableName;
    write.returnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure::AllOld;
    Placeholders placeholders;
    if (!transition.after) {
        write.action = TransactWrite::Action::Put;
        write.item = transition.before;
        write.conditionExpression =
            "attribute_not_exists(" + placeholders.name(transition.key.begin()->name) + ")";
        placeholders.moveTo(write);
        return write;
    }
    write.conditionExpression =
        conditionOf(transition.key, *transition.after, transition.before.value_or(Item()), placeholders);
    if (!write.conditionExpression)
        return cannot("an item has more attributes than one condition can compare");
    if (!transition.before) {
        write.action = TransactWrite::Action::Delete;
        write.key = transition.key;
        write.item = transition.after;
    } else if (auto update = updateOf(*transition.after, *transition.before, placeholders)) {
        write.action = TransactWrite::Action::Update;
        write.key = transition.key;
        write.updateExpression = std::move(update);
    } else {
        return cannot("more attributes of an item were changed than one update can name");
    }
    placeholders.moveTo(write);
    return write;
}

bool isSameItem(const ItemTransition &one, const ItemTransition &other)
{
    return one.tableName == other.tableName && one.key == other.key;
}

Result<std::optional<Item>> readPresent(Client &client, const ItemTransition &transition)
{
    GetItemRequest request;
    request.tableName = transition.tableName;
    request.key = transition.key;
    request.consistentRead = true;
    Result<GetItemResponse> answer = client.getItem(request);
    if (!answer)
        return answer.error();
    return std::move(answer->item);
}

} // namespace

Result<UndoPlan> planUndo(const std::vector<ItemTransition> &transitions)
{
    UndoPlan plan;
    std::size_t bytes = 0;
    for (const ItemTransition &transition : transitions) {
        if (transition.before == transition.after)
            continue;
        if (transition.key.empty())
            return cannot("an item has no key");
        if (std::any_of(plan.transitions.begin(), plan.transitions.end(),
                        [&](const ItemTransition &other) { return isSameItem(transition, other); }))
            return cannot("an item was changed twice");
        if (plan.transitions.size() == kTransactionItemsMax)
            return cannot("more than " + std::to_string(kTransactionItemsMax) + " items were changed");
        if (transition.before)
            bytes += itemSizeBytes(*transition.before);
        if (bytes > kTransactionBytesMax)
            return cannot("the items had more than 4 MB");
        Result<TransactWrite> write = inverseOf(transition);
        if (!write)
            return write.error();
        plan.request.transactItems.push_back(std::move(*write));
        plan.transitions.push_back(transition);
    }
    if (plan.transitions.empty())
        return cannot("nothing was changed");
    return plan;
}

Result<std::vector<UndoConflict>> undo(Client &client, const UndoPlan &plan)
{
    std::vector<UndoConflict> conflicts;
    for (const ItemTransition &transition : plan.transitions) {
        Result<std::optional<Item>> present = readPresent(client, transition);
        if (!present)
            return present.error();
        if (*present != transition.after)
            conflicts.push_back({transition, std::move(*present)});
    }
    if (!conflicts.empty())
        return conflicts;
    const auto answer = client.transactWriteItems(plan.request);
    if (answer)
        return conflicts;
    const auto *cancelled = answer.error().details<TransactionCanceledDetails>();
    if (!cancelled || cancelled->reasons.size() != plan.transitions.size())
        return answer.error();
    for (std::size_t i = 0; i < cancelled->reasons.size(); ++i) {
        if (cancelled->reasons[i].code == "ConditionalCheckFailed")
            conflicts.push_back({plan.transitions[i], cancelled->reasons[i].item});
    }
    if (conflicts.empty())
        return answer.error();
    return conflicts;
}

} // namespace core
