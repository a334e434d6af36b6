#include "core/engine/request_expressions.h"

#include "core/expressions/context.h"

namespace core {

namespace {

template <typename T>
bool isGiven(const std::optional<T> *member)
{
    return member && member->has_value();
}

bool hasExpression(const ExpressionTexts &texts)
{
    return isGiven(texts.update) || isGiven(texts.condition) || isGiven(texts.keyCondition) ||
           isGiven(texts.filter) || isGiven(texts.projection);
}

/// Parses one text into `tree`, if it is there.
template <typename Tree, typename Parse>
Result<void> parseInto(std::optional<Tree> &tree, const std::optional<std::string> *text, Parse parse)
{
    if (!isGiven(text))
        return {};
    Result<Tree> parsed = parse(std::string_view(**text));
    if (!parsed)
        return parsed.error();
    tree = std::move(*parsed);
    return {};
}

} // namespace

Result<Expressions> parseExpressions(const ExpressionTexts &texts)
{
    Expressions result;
    if (!hasExpression(texts))
        return result;
    auto context = ExpressionContext::create(isGiven(texts.names) ? &**texts.names : nullptr,
                                             isGiven(texts.values) ? &**texts.values : nullptr);
    if (!context)
        return context.error();
    if (auto ok =
            parseInto(result.update, texts.update, [&](auto text) { return context->parseUpdate(text); });
        !ok)
        return ok.error();
    if (auto ok = parseInto(result.condition, texts.condition,
                            [&](auto text) { return context->parseCondition(text); });
        !ok)
        return ok.error();
    if (auto ok = parseInto(result.keyCondition, texts.keyCondition,
                            [&](auto text) { return context->parseKeyCondition(text); });
        !ok)
        return ok.error();
    if (auto ok =
            parseInto(result.filter, texts.filter, [&](auto text) { return context->parseFilter(text); });
        !ok)
        return ok.error();
    if (auto ok = parseInto(result.projection, texts.projection,
                            [&](auto text) { return context->parseProjection(text); });
        !ok)
        return ok.error();
    if (auto ok = context->checkAllUsed(); !ok)
        return ok.error();
    return result;
}

} // namespace core
