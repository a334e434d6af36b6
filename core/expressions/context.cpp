#include "core/expressions/context.h"

#include "core/expressions/binder.h"
#include "core/expressions/key_condition.h"
#include "core/values/item_size.h"
#include "core/values/limits.h"
#include "core/values/placeholder_checks.h"
#include "core/values/validation.h"

namespace core {

namespace {

Result<void> checkValues(const ExpressionAttributeValues &values)
{
    if (const Result<void> keys = checkPlaceholderKeys(values); !keys)
        return keys.error();
    for (const auto &[key, value] : values) {
        if (const Result<void> valid = validateValue(value); !valid) {
            return Error::validation("ExpressionAttributeValues contains invalid value: " +
                                     valid.error().message() + " for key " + key);
        }
    }
    return {};
}

Result<void> checkSize(const ExpressionAttributeNames *names, const ExpressionAttributeValues *values)
{
    std::size_t bytes = 0;
    if (names) {
        for (const auto &[key, name] : *names)
            bytes += key.size() + name.size();
    }
    if (values) {
        for (const auto &[key, value] : *values)
            bytes += key.size() + valueSizeBytes(value);
    }
    if (bytes <= kSubstitutionBytesMax)
        return {};
    return Error::validation(
        "ExpressionAttributeNames and ExpressionAttributeValues have exceeded the maximum "
        "allowed size of " +
        std::to_string(kSubstitutionBytesMax) + " bytes"); // words of our own
}

template <typename Pairs, typename Placeholders>
Result<void> checkUsed(const Pairs *pairs, const Placeholders &placeholders, std::string_view parameter)
{
    if (!pairs)
        return {};
    std::string unused;
    for (const auto &[key, content] : *pairs) {
        if (!placeholders.at(key).isUsed)
            unused += (unused.empty() ? "" : ", ") + key;
    }
    if (unused.empty())
        return {};
    return Error::validation("Value provided in " + std::string(parameter) +
                             " unused in expressions: keys: {" + unused + '}');
}

} // namespace

Result<ExpressionContext> ExpressionContext::create(const ExpressionAttributeNames *names,
                                                    const ExpressionAttributeValues *values)
{
    ExpressionContext context;
    context.m_names = names;
    context.m_values = values;
    if (names) {
        if (const Result<void> valid = checkPlaceholderNames(*names); !valid)
            return valid.error();
        for (const auto &[key, name] : *names)
            context.m_nameOf[key].content = &name;
    }
    if (values) {
        if (const Result<void> valid = checkValues(*values); !valid)
            return valid.error();
        for (const auto &[key, value] : *values)
            context.m_valueOf[key].content = &value;
    }
    if (const Result<void> size = checkSize(names, values); !size)
        return size.error();
    return context;
}

const std::string *ExpressionContext::useName(std::string_view placeholder)
{
    const auto found = m_nameOf.find(placeholder);
    if (found == m_nameOf.end())
        return nullptr;
    found->second.isUsed = true;
    return found->second.content;
}

std::shared_ptr<const AttributeValue> ExpressionContext::useValue(std::string_view placeholder)
{
    const auto found = m_valueOf.find(placeholder);
    if (found == m_valueOf.end())
        return {};
    found->second.isUsed = true;
    if (!found->second.shared)
        found->second.shared = std::make_shared<const AttributeValue>(*found->second.content);
    return found->second.shared;
}

Result<void> ExpressionContext::checkAllUsed() const
{
    if (const Result<void> names = checkUsed(m_names, m_nameOf, "ExpressionAttributeNames"); !names)
        return names.error();
    return checkUsed(m_values, m_valueOf, "ExpressionAttributeValues");
}

Result<UpdateExpression> ExpressionContext::parseUpdate(std::string_view text)
{
    const Result<syntax::Tree> tree = syntax::parseUpdate(text);
    if (!tree)
        return tree.error();
    return bindUpdate(*tree, *this);
}

Result<ConditionExpression> ExpressionContext::parseCondition(std::string_view text)
{
    const Result<syntax::Tree> tree = syntax::parseCondition(ExpressionKind::Condition, text);
    if (!tree)
        return tree.error();
    return bindCondition(ExpressionKind::Condition, *tree, *this);
}

Result<ConditionExpression> ExpressionContext::parseFilter(std::string_view text)
{
    const Result<syntax::Tree> tree = syntax::parseCondition(ExpressionKind::Filter, text);
    if (!tree)
        return tree.error();
    return bindCondition(ExpressionKind::Filter, *tree, *this);
}

Result<KeyConditionExpression> ExpressionContext::parseKeyCondition(std::string_view text)
{
    const Result<syntax::Tree> tree = syntax::parseCondition(ExpressionKind::KeyCondition, text);
    if (!tree)
        return tree.error();
    const Result<ConditionExpression> condition = bindCondition(ExpressionKind::KeyCondition, *tree, *this);
    if (!condition)
        return condition.error();
    return toKeyConditionExpression(*condition, {0, text.size()});
}

Result<ProjectionExpression> ExpressionContext::parseProjection(std::string_view text)
{
    const Result<syntax::Tree> tree = syntax::parseProjection(text);
    if (!tree)
        return tree.error();
    return bindProjection(*tree, *this);
}

Result<void> checkSyntax(ExpressionKind kind, std::string_view text)
{
    const Result<syntax::Tree> tree = kind == ExpressionKind::Update ? syntax::parseUpdate(text)
                                      : kind == ExpressionKind::Projection
                                          ? syntax::parseProjection(text)
                                          : syntax::parseCondition(kind, text);
    if (!tree)
        return tree.error();
    return {};
}

} // namespace core
