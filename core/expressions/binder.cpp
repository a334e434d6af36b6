#include "core/expressions/binder.h"

#include "core/expressions/reserved_words.h"
#include "core/values/limits.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace core {

namespace {

enum class Meeting { Apart, Overlap, Conflict };

/// How two paths meet: one begins with the other, or they use one place as a map and as a list.
Meeting meetingOf(const DocumentPath &a, const DocumentPath &b)
{
    const std::size_t common = std::min(a.elements.size(), b.elements.size());
    for (std::size_t i = 0; i < common; ++i) {
        if (a.elements[i].index() != b.elements[i].index())
            return Meeting::Conflict;
        if (a.elements[i] != b.elements[i])
            return Meeting::Apart;
    }
    return Meeting::Overlap;
}

/// The first path that meets an earlier one in that way, and the first that it meets. Among paths that do not
/// meet so, sorted, a new one can only meet its neighbours; that spares long lists comparing all with all.
std::optional<std::pair<std::size_t, std::size_t>> firstMeeting(const std::vector<DocumentPath> &paths,
                                                                Meeting meeting)
{
    const auto isBefore = [](const DocumentPath *a, const DocumentPath *b) {
        return a->elements < b->elements;
    };
    std::set<const DocumentPath *, decltype(isBefore)> sorted(isBefore);
    for (std::size_t later = 0; later < paths.size(); ++later) {
        const DocumentPath &path = paths[later];
        const auto next = sorted.lower_bound(&path);
        const bool meets = (next != sorted.end() && meetingOf(**next, path) == meeting) ||
                           (next != sorted.begin() && meetingOf(**std::prev(next), path) == meeting);
        if (meets) {
            std::size_t earlier = 0;
            while (meetingOf(paths[earlier], path) != meeting)
                ++earlier;
            return std::pair(earlier, later);
        }
        sorted.insert(next, &path);
    }
    return std::nullopt;
}

} // namespace

TextSpan ExpressionBinder::spanOf(syntax::NodeId id) const
{
    const syntax::Node &found = node(id);
    if (found.kind != syntax::Node::Kind::Path)
        return found.token.span;
    const ExpressionToken &last = found.path.back();
    std::size_t end = last.span.offset + last.span.length;
    if (last.kind == ExpressionTokenKind::Digits)
        end = m_tree.text.find(']', end) + 1;
    return {found.token.span.offset, end - found.token.span.offset};
}

Result<void> ExpressionBinder::checkParentheses() const
{
    if (m_tree.redundantParentheses)
        return error("The expression has redundant parentheses;", *m_tree.redundantParentheses);
    return {};
}

Result<void> ExpressionBinder::checkReservedWords() const
{
    for (const syntax::Node &found : m_tree.nodes) {
        if (found.kind != syntax::Node::Kind::Path)
            continue;
        for (const ExpressionToken &token : found.path) {
            if (token.kind != ExpressionTokenKind::Identifier || !isReservedWord(text(token)))
                continue;
            std::string message = "Attribute name is a reserved keyword; reserved keyword: ";
            message += text(token);
            return error(message, token.span);
        }
    }
    return {};
}

Result<PathElement> ExpressionBinder::bindElement(const ExpressionToken &token)
{
    const std::string_view written = text(token);
    if (token.kind == ExpressionTokenKind::Digits) {
        std::uint32_t index = 0;
        const auto [end, code] = std::from_chars(written.data(), written.data() + written.size(), index);
        if (code == std::errc() && index <= std::uint32_t(INT32_MAX))
            return PathElement(index);
        return error("List index is not within the allowable range; index: [" + std::string(written) + ']',
                     token.span);
    }
    if (token.kind == ExpressionTokenKind::Identifier)
        return PathElement(std::string(written));
    if (const std::string *name = m_context.useName(written))
        return PathElement(*name);
    return error("An expression attribute name used in the document path is not defined; attribute name: " +
                     std::string(written),
                 token.span);
}

Result<DocumentPath> ExpressionBinder::bindPath(syntax::NodeId id)
{
    const syntax::Node &found = node(id);
    if (found.path.size() > kNestingLevelsMax) {
        return error("The document path has too many nesting levels; nesting levels: " +
                         std::to_string(found.path.size()),
                     spanOf(id));
    }
    DocumentPath path;
    path.elements.reserve(found.path.size());
    for (const ExpressionToken &token : found.path) {
        Result<PathElement> element = bindElement(token);
        if (!element)
            return element.error();
        path.elements.push_back(std::move(*element));
    }
    return path;
}

Result<Literal> ExpressionBinder::bindValue(syntax::NodeId id)
{
    const ExpressionToken &token = node(id).token;
    if (std::shared_ptr<const AttributeValue> value = m_context.useValue(text(token)))
        return Literal(std::move(value));
    return error("An expression attribute value used in expression is not defined; attribute value: " +
                     std::string(text(token)),
                 token.span);
}

Result<void> ExpressionBinder::checkOverlaps(const std::vector<DocumentPath> &paths,
                                             const std::vector<syntax::NodeId> &ids) const
{
    const auto refuse = [&](std::string_view verb, std::pair<std::size_t, std::size_t> pair) {
        return error("Two document paths " + std::string(verb) +
                         " with each other; must remove or rewrite one of these paths; path one: " +
                         paths[pair.first].toMessageText() +
                         ", path two: " + paths[pair.second].toMessageText(),
                     spanOf(ids[pair.second]));
    };
    if (const auto pair = firstMeeting(paths, Meeting::Overlap))
        return refuse("overlap", *pair);
    if (const auto pair = firstMeeting(paths, Meeting::Conflict))
        return refuse("conflict", *pair);
    return {};
}

Error ExpressionBinder::operandCount(std::string_view function, std::size_t count, TextSpan span) const
{
    return error("Incorrect number of operands for operator or function; operator or function: " +
                     std::string(function) + ", number of operands: " + std::to_string(count),
                 span);
}

Error ExpressionBinder::operandType(std::string_view function, std::string_view type, TextSpan span) const
{
    return error("Incorrect operand type for operator or function; operator or function: " +
                     std::string(function) + ", operand type: " + std::string(type),
                 span);
}

Error ExpressionBinder::pathRequired(std::string_view function, TextSpan span) const
{
    return error("Operator or function requires a document path; operator or function: " +
                     std::string(function),
                 span);
}

Error ExpressionBinder::invalidFunction(std::string_view function, TextSpan span) const
{
    return error("Invalid function name; function: " + std::string(function), span);
}

Result<ProjectionExpression> bindProjection(const syntax::Tree &tree, ExpressionContext &context)
{
    ExpressionBinder binder(ExpressionKind::Projection, tree, context);
    if (const Result<void> words = binder.checkReservedWords(); !words)
        return words.error();
    ProjectionExpression projection;
    projection.paths.reserve(tree.paths.size());
    for (const syntax::NodeId id : tree.paths) {
        Result<DocumentPath> path = binder.bindPath(id);
        if (!path)
            return path.error();
        projection.paths.push_back(std::move(*path));
    }
    if (const Result<void> overlaps = binder.checkOverlaps(projection.paths, tree.paths); !overlaps)
        return overlaps.error();
    return projection;
}

} // namespace core
