#include "core/expressions/context.h"

#include "core/expressions/binder.h"
#include "core/expressions/key_condition.h"
#include "core/values/limits.h"
#include "core/values/validation.h"
#include "core/values/value_errors.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t kPlaceholderBytesMax = 255;

bool isPlaceholder(std::string_view key, char sigil)
{
    return key.size() > 1 && key.size() <= kPlaceholderBytesMax && key.front() == sigil &&
           std::all_of(key.begin() + 1, key.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
           });
}

template <typename Pairs>
Result<void> checkKeys(const Pairs &pairs, std::string_view parameter, char sigil)
{
    if (pairs.empty())
        return Error::validation(std::string(parameter) + " must not be empty");
    for (const auto &[key, content] : pairs) {
        if (!isPlaceholder(key, sigil))
            return Error::validation(std::string(parameter) + " contains invalid key: Syntax error; key: \"" +
                                     key + '"');
    }
    return {};
}

Result<void> checkNames(const ExpressionAttributeNames &names)
{
    if (const Result<void> keys = checkKeys(names, "ExpressionAttributeNames", '#'); !keys)
        return keys.error();
    for (const auto &[key, name] : names) {
        if (!name.empty() && name.size() <= kAttributeNameBytesMax)
            continue;
        const Error why =
            name.empty() ? value_errors::emptyAttributeName() : value_errors::attributeNameTooLong();
        return Error::validation("ExpressionAttributeNames contains invalid value: " + why.message() +
                                 " for key " + key);
    }
    return {};
}

Result<void> checkValues(const ExpressionAttributeValues &values)
{
    if (const Result<void> keys = checkKeys(values, "ExpressionAttributeValues", ':'); !keys)
        return keys.error();
    for (const auto &[key, value] : values) {
        if (const Result<void> valid = validateValue(value); !valid) {
            return Error::validation("ExpressionAttributeValues contains invalid value: " +
                                     valid.error().message() + " for key " + key);
        }
    }
    return {};
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
        if (const Result<void> valid = checkNames(*names); !valid)
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
