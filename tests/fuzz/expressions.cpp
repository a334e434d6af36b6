// Expressions of all kinds: the first letter says which (c, f, k, p, u), the rest is the text. What can be
// parsed is printed, parsed back, and evaluated.

#include "core/expressions/condition.h"
#include "core/expressions/context.h"
#include "core/expressions/key_condition.h"
#include "core/expressions/printer.h"
#include "core/expressions/projection.h"
#include "core/expressions/update.h"
#include "core/values/json.h"
#include "core/values/validation.h"
#include "tests/fuzz/require.h"
#include "tests/fuzz/targets.h"

namespace fuzz {

namespace {

using core::ExpressionContext;
using core::ExpressionKind;

core::AttributeMap itemOf(std::string_view json)
{
    auto read = core::itemFromDynamoJson(json);
    require(std::holds_alternative<core::AttributeMap>(read), "the target's own JSON can be read");
    return std::get<core::AttributeMap>(std::move(read));
}

const core::ExpressionAttributeNames &names()
{
    static const core::ExpressionAttributeNames all = {{"#n", "n"}, {"#dot", "a.b"}, {"#set", "set"},
                                                       {"#a", "a"}, {"#1", "1st"},   {"#_", "_"}};
    return all;
}

const core::ExpressionAttributeValues &values()
{
    static const core::ExpressionAttributeValues all = [] {
        core::ExpressionAttributeValues made;
        for (
            const core::Attribute &value : itemOf(
                R"({":s":{"S":"x"},":n":{"N":"1"},":n2":{"N":"2.5"},":b":{"B":"YQ=="},":t":{"BOOL":true},)"
                R"(":null":{"NULL":true},":ss":{"SS":["a","b"]},":ns":{"NS":["1","2"]},":bs":{"BS":["YQ=="]},)"
                R"(":l":{"L":[{"S":"x"},{"N":"3"}]},":m":{"M":{"k":{"S":"x"}}},":type":{"S":"SS"},)"
                R"(":huge":{"N":"9.9E125"}})"))
            made.emplace_back(value.name, value.value);
        return made;
    }();
    return all;
}

const core::Item &item()
{
    static const core::Item made =
        itemOf(R"({"a":{"S":"x"},"n":{"N":"7"},"b":{"B":"YWI="},"set":{"SS":["a"]},"ns":{"NS":["1","5"]},)"
               R"("l":{"L":[{"S":"x"},{"N":"3"},{"M":{"k":{"L":[{"N":"1"}]}}}]},)"
               R"("m":{"M":{"k":{"S":"x"},"l":{"L":[]},"m":{"M":{"n":{"N":"1"}}}}},"a.b":{"BOOL":true}})");
    return made;
}

ExpressionContext contextOf(const core::ExpressionAttributeNames &itsNames,
                            const core::ExpressionAttributeValues &itsValues)
{
    auto made = ExpressionContext::create(itsNames.empty() ? nullptr : &itsNames,
                                          itsValues.empty() ? nullptr : &itsValues);
    require(bool(made), "placeholders that were printed are right");
    return std::move(*made);
}

void evaluate(const core::ConditionExpression &condition)
{
    const bool once = core::matches(condition, item());
    require(core::matches(condition, item()) == once, "a condition has one answer");
    (void)core::attributeNames(condition);
    if (const auto keys = core::toKeyConditionExpression(condition))
        (void)core::toKeyCondition(*keys, {{"a", core::AttributeType::S}, {{"n", core::AttributeType::N}}});
}
void evaluate(const core::UpdateExpression &update)
{
    for (const core::ItemBefore presence : {core::ItemBefore::Present, core::ItemBefore::Missing}) {
        const auto after = core::applyUpdate(
            update, presence == core::ItemBefore::Present ? item() : core::Item(), presence);
        if (!after)
            continue;
        require(bool(core::validateItem(*after)), "an update makes only items that may be");
        (void)core::updatedAttributes(update, *after);
    }
    (void)core::createsItem(update);
}
void evaluate(const core::ProjectionExpression &projection)
{
    const core::Item found = core::Projector(projection).project(item());
    require(core::Projector(projection).project(found).size() <= found.size(),
            "a projection only takes away");
}
void evaluate(const core::KeyConditionExpression &condition)
{
    (void)core::toKeyCondition(condition, {{"a", core::AttributeType::S}, {{"n", core::AttributeType::N}}});
    (void)core::toKeyCondition(condition, {{"n", core::AttributeType::N}, {}});
}

template <typename Expression>
void check(ExpressionKind kind, core::Result<Expression> (ExpressionContext::*parse)(std::string_view),
           std::string_view text)
{
    ExpressionContext context = contextOf(names(), values());
    const core::Result<Expression> read = (context.*parse)(text);
    const bool isSyntax = bool(core::checkSyntax(kind, text));
    if (!read)
        return;
    require(isSyntax, "what can be parsed is also said to be well-formed");
    (void)context.checkAllUsed();
    core::ExpressionPrinter printer;
    const std::string printed = printer.print(*read);
    ExpressionContext other = contextOf(printer.names(), printer.values());
    const core::Result<Expression> again = (other.*parse)(printed);
    // Printing may need more placeholders and parentheses than were written, so that it becomes too long.
    if (again) {
        core::ExpressionPrinter second;
        require(second.print(*again) == printed, "a printed expression is canonical");
        require(bool(other.checkAllUsed()), "a printed expression uses all that it names");
    } else {
        require(printed.size() > 4096, "a printed expression can be parsed");
    }
    evaluate(*read);
}

} // namespace

void runExpressions(std::string_view input)
{
    if (input.empty())
        return;
    const std::string_view text = input.substr(1);
    switch (input.front()) {
    case 'c':
        return check(ExpressionKind::Condition, &ExpressionContext::parseCondition, text);
    case 'f':
        return check(ExpressionKind::Filter, &ExpressionContext::parseFilter, text);
    case 'k':
        return check(ExpressionKind::KeyCondition, &ExpressionContext::parseKeyCondition, text);
    case 'p':
        return check(ExpressionKind::Projection, &ExpressionContext::parseProjection, text);
    case 'u':
        return check(ExpressionKind::Update, &ExpressionContext::parseUpdate, text);
    default:
        return;
    }
}

} // namespace fuzz
