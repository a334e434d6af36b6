// Random updates and projections are printed, read back and applied to random items, and so does a twin: it
// rebuilds the document from the top, place by place, with no order of actions to get wrong.

#include "core/expressions/printer.h"
#include "core/expressions/projection.h"
#include "core/expressions/update.h"
#include "tests/core/expressions/expression_request.h"
#include "tests/core/expressions/random_documents.h"

#include <QTest>
#include <map>

using core::AttributeValue;
using core::DocumentPath;
using core::PathElement;
using core::UpdateOperand;

namespace {

/// What becomes of a place: a new value, or nothing. Keyed by the rest of the path.
using Changes = std::map<std::vector<PathElement>, std::optional<AttributeValue>>;

struct Impossible
{};

std::optional<AttributeValue> find(const core::Item &item, const DocumentPath &path)
{
    AttributeValue at = AttributeValue::map(item);
    for (const PathElement &element : path.elements) {
        std::optional<AttributeValue> next;
        if (element.index() == 0 && at.asMap() && at.asMap()->find(std::get<0>(element)))
            next = *at.asMap()->find(std::get<0>(element));
        if (element.index() == 1 && at.asList() && std::get<1>(element) < at.asList()->size())
            next = at.asList()->at(std::get<1>(element));
        if (!next)
            return std::nullopt;
        at = *next;
    }
    return at;
}

/// The changes below each first element.
std::map<PathElement, Changes> byFirst(const Changes &changes)
{
    std::map<PathElement, Changes> groups;
    for (const auto &[path, value] : changes)
        groups[path.front()][{path.begin() + 1, path.end()}] = value;
    return groups;
}

/// `value` after the changes; nullopt: gone. Throws Impossible where a path leads nowhere.
std::optional<AttributeValue> rebuilt(const std::optional<AttributeValue> &value, const Changes &changes)
{
    if (changes.contains({}))
        return changes.at({});
    if (!value)
        throw Impossible();
    const std::map<PathElement, Changes> groups = byFirst(changes);
    if (const core::AttributeMap *map = value->asMap()) {
        core::AttributeMap result = *map;
        for (const auto &[element, below] : groups) {
            if (element.index() != 0)
                throw Impossible();
            const std::string &name = std::get<0>(element);
            const core::AttributeValue *child = map->find(name);
            const auto after = rebuilt(child ? std::optional(*child) : std::nullopt, below);
            result.erase(name);
            if (after)
                result.set(name, *after);
        }
        return AttributeValue::map(result);
    }
    if (const core::AttributeList *list = value->asList()) {
        core::AttributeList result;
        for (std::uint32_t i = 0; i < list->size(); ++i) {
            const auto group = groups.find(PathElement(i));
            const auto after =
                group == groups.end() ? std::optional((*list)[i]) : rebuilt((*list)[i], group->second);
            if (after)
                result.push_back(*after);
        }
        for (const auto &[element, below] : groups) {
            if (element.index() != 1)
                throw Impossible();
            if (std::get<1>(element) < list->size())
                continue;
            const auto added = rebuilt(std::nullopt, below);
            if (added)
                result.push_back(*added);
        }
        return AttributeValue::list(result);
    }
    throw Impossible();
}

AttributeValue evaluated(const UpdateOperand &operand, const core::Item &item)
{
    if (operand.kind == UpdateOperand::Kind::Literal)
        return *operand.literal->value;
    if (operand.kind == UpdateOperand::Kind::ListAppend) {
        const AttributeValue first = evaluated(operand.operands[0], item);
        const AttributeValue second = evaluated(operand.operands[1], item);
        if (!first.asList() || !second.asList())
            throw Impossible();
        core::AttributeList all = *first.asList();
        all.insert(all.end(), second.asList()->begin(), second.asList()->end());
        return AttributeValue::list(all);
    }
    const auto found = find(item, operand.path);
    if (found)
        return *found;
    if (operand.kind == UpdateOperand::Kind::Path)
        throw Impossible();
    return evaluated(operand.operands[0], item);
}

std::int64_t integer(const AttributeValue &value)
{
    std::int64_t number = 0;
    if (!value.asNumber() || !value.asNumber()->toInt64(number))
        throw Impossible();
    return number;
}

/// The members of a set, each as a value.
std::vector<AttributeValue> members(const AttributeValue &set)
{
    std::vector<AttributeValue> found;
    if (set.asStringSet()) {
        for (const std::string &member : set.asStringSet()->members)
            found.push_back(AttributeValue::string(member));
    } else if (set.asNumberSet()) {
        for (const core::Number &member : set.asNumberSet()->members)
            found.push_back(AttributeValue::number(member));
    } else if (set.asBinarySet()) {
        for (const core::Binary &member : set.asBinarySet()->members)
            found.push_back(AttributeValue::binary(member.bytes));
    }
    return found;
}

std::optional<AttributeValue> setOf(const std::vector<AttributeValue> &values, core::AttributeType type)
{
    std::vector<std::string> texts;
    std::vector<core::Number> numbers;
    std::vector<core::Binary> bytes;
    for (const AttributeValue &value : values) {
        if (value.asNumber())
            numbers.push_back(*value.asNumber());
        else if (value.asString())
            texts.push_back(*value.asString());
        else
            bytes.push_back(*value.asBinary());
    }
    if (values.empty())
        return std::nullopt;
    if (type == core::AttributeType::NS)
        return AttributeValue::numberSet(numbers);
    return type == core::AttributeType::SS ? AttributeValue::stringSet(texts)
                                           : AttributeValue::binarySet(bytes);
}

/// The item after the update; nullopt where it is an error.
std::optional<core::Item> twinApply(const core::UpdateExpression &update, const core::Item &item)
{
    try {
        Changes changes;
        for (const core::SetAction &action : update.set) {
            AttributeValue value = evaluated(action.left, item);
            if (action.right) {
                const std::int64_t right = integer(evaluated(*action.right, item));
                const bool isPlus = action.arithmetic == core::SetAction::Arithmetic::Plus;
                value = AttributeValue::number(integer(value) + (isPlus ? right : -right));
            }
            changes[action.path.elements] = value;
        }
        for (const DocumentPath &path : update.remove)
            changes[path.elements] = std::nullopt;
        for (const core::ValueAction &action : update.add) {
            const AttributeValue &operand = *action.operand.value;
            const AttributeValue present = find(item, action.path).value_or(operand);
            if (present.type() != operand.type())
                throw Impossible();
            std::vector<AttributeValue> all = members(present);
            for (const AttributeValue &member : members(operand)) {
                if (std::find(all.begin(), all.end(), member) == all.end())
                    all.push_back(member);
            }
            const bool isNew = !find(item, action.path);
            changes[action.path.elements] =
                operand.asNumber() ? AttributeValue::number(integer(operand) + (isNew ? 0 : integer(present)))
                                   : *setOf(all, operand.type());
        }
        for (const core::ValueAction &action : update.subtract) {
            const AttributeValue &operand = *action.operand.value;
            const AttributeValue present = find(item, action.path).value_or(operand);
            if (present.type() != operand.type())
                throw Impossible();
            std::vector<AttributeValue> rest;
            const std::vector<AttributeValue> taken = members(operand);
            for (const AttributeValue &member : members(present)) {
                if (std::find(taken.begin(), taken.end(), member) == taken.end())
                    rest.push_back(member);
            }
            changes[action.path.elements] = setOf(rest, operand.type());
        }
        return *rebuilt(AttributeValue::map(item), changes)->asMap();
    } catch (const Impossible &) {
        return std::nullopt;
    }
}

/// Only what lies on one of the paths.
std::optional<AttributeValue> twinProject(const AttributeValue &value, const std::vector<PathElement> &place,
                                          const std::vector<DocumentPath> &paths)
{
    for (const DocumentPath &path : paths) {
        if (path.elements == place)
            return value;
    }
    auto below = place;
    below.emplace_back();
    if (const core::AttributeMap *map = value.asMap()) {
        core::AttributeMap kept;
        for (const core::Attribute &attribute : *map) {
            below.back() = attribute.name;
            if (const auto part = twinProject(attribute.value, below, paths))
                kept.set(attribute.name, *part);
        }
        return kept.empty() ? std::nullopt : std::optional(AttributeValue::map(kept));
    }
    core::AttributeList kept;
    for (std::uint32_t i = 0; value.asList() && i < value.asList()->size(); ++i) {
        below.back() = i;
        if (const auto part = twinProject(value.asList()->at(i), below, paths))
            kept.push_back(*part);
    }
    return kept.empty() ? std::nullopt : std::optional(AttributeValue::list(kept));
}

} // namespace

class TestRandomUpdates : public QObject
{
    Q_OBJECT

    support::RandomDocuments m_random;
    std::vector<DocumentPath> m_targets;

    /// A path that neither overlaps nor conflicts with those given since m_targets was empty.
    std::optional<DocumentPath> target(const core::Item &item)
    {
        DocumentPath path = m_random.path(item);
        for (const DocumentPath &other : m_targets) {
            std::size_t i = 0;
            while (i < path.elements.size() && i < other.elements.size() &&
                   path.elements[i] == other.elements[i])
                ++i;
            if (i == path.elements.size() || i == other.elements.size() ||
                path.elements[i].index() != other.elements[i].index())
                return std::nullopt;
        }
        m_targets.push_back(path);
        return path;
    }

    UpdateOperand operand(const core::Item &item, std::size_t depth, bool isList)
    {
        switch (m_random.below(depth == 0 ? 2 : 4)) {
        case 0:
            return UpdateOperand::of(m_random.path(item));
        case 1:
            return UpdateOperand::of(core::Literal(isList ? m_random.list(1) : m_random.value(1)));
        case 2:
            return UpdateOperand::ifNotExists(m_random.path(item), operand(item, depth - 1, isList));
        default:
            return UpdateOperand::listAppend(operand(item, depth - 1, true), operand(item, depth - 1, true));
        }
    }
    UpdateOperand number(const core::Item &item)
    {
        const auto literal =
            UpdateOperand::of(core::Literal(AttributeValue::number(std::int64_t(m_random.below(9)))));
        switch (m_random.below(3)) {
        case 0:
            return literal;
        case 1:
            return UpdateOperand::ifNotExists(m_random.path(item), literal);
        default:
            return UpdateOperand::of(m_random.path(item));
        }
    }
    core::UpdateExpression update(const core::Item &item)
    {
        core::UpdateExpression made;
        m_targets.clear();
        for (std::size_t count = 1 + m_random.below(5); count > 0; --count) {
            const std::optional<DocumentPath> path = target(item);
            if (!path)
                continue;
            const core::Literal operand(m_random.oneIn(3) ? AttributeValue::number(3) : m_random.set());
            switch (m_random.below(5)) {
            case 0:
                made.remove.push_back(*path);
                break;
            case 1:
                made.add.push_back({*path, operand});
                break;
            case 2:
                if (!operand.value->asNumber())
                    made.subtract.push_back({*path, operand});
                break;
            case 3:
                made.set.push_back({*path, number(item), core::SetAction::Arithmetic::Minus, number(item)});
                break;
            default:
                made.set.push_back(
                    {*path, this->operand(item, 2, false), core::SetAction::Arithmetic::None, {}});
            }
        }
        return made;
    }
    static core::Result<core::ExpressionContext> contextOf(const core::ExpressionPrinter &printer)
    {
        return core::ExpressionContext::create(printer.names().empty() ? nullptr : &printer.names(),
                                               printer.values().empty() ? nullptr : &printer.values());
    }

private slots:
    void initTestCase()
    {
        const std::uint64_t seed = qEnvironmentVariableIsSet("TABLEWRIGHT_SEED")
                                       ? qEnvironmentVariable("TABLEWRIGHT_SEED").toULongLong()
                                       : std::random_device()();
        qInfo("TABLEWRIGHT_SEED=%llu", static_cast<unsigned long long>(seed));
        m_random.seed(seed);
    }

    void updatesLikeItsTwin()
    {
        int changedCount = 0;
        constexpr int kRounds = 20000;
        for (int round = 0; round < kRounds; ++round) {
            const core::Item item = m_random.map(3);
            const core::UpdateExpression made = update(item);
            core::ExpressionPrinter printer;
            const std::string text = printer.print(made);
            if (text.empty())
                continue;
            const QByteArray story = QByteArray::fromStdString(text) + " on " + support::jsonOf(item);
            core::Result<core::ExpressionContext> context = contextOf(printer);
            QVERIFY2(context, story);
            const core::Result<core::UpdateExpression> parsed = context->parseUpdate(text);
            QVERIFY2(parsed, story + ": " + support::errorOf(parsed));
            QVERIFY2(context->checkAllUsed(), story);
            QVERIFY2(*parsed == made, story);

            const core::Result<core::Item> after =
                core::applyUpdate(*parsed, item, core::ItemBefore::Present);
            const std::optional<core::Item> expected = twinApply(made, item);
            QVERIFY2(bool(after) == expected.has_value(), story + ": " + support::errorOf(after));
            if (!after)
                continue;
            ++changedCount;
            QVERIFY2(*after == *expected,
                     story + ": " + support::jsonOf(*after) + " instead of " + support::jsonOf(*expected));
        }
        QVERIFY2(changedCount > kRounds / 5, qPrintable(QString::number(changedCount)));
    }

    void projectsLikeItsTwin()
    {
        int foundCount = 0;
        constexpr int kRounds = 20000;
        for (int round = 0; round < kRounds; ++round) {
            const core::Item item = m_random.map(4);
            m_targets.clear();
            for (std::size_t count = 1 + m_random.below(4); count > 0; --count)
                target(item);
            core::ExpressionPrinter printer;
            const std::string text = printer.print(core::ProjectionExpression{m_targets});
            const QByteArray story = QByteArray::fromStdString(text) + " on " + support::jsonOf(item);
            core::Result<core::ExpressionContext> context = contextOf(printer);
            QVERIFY2(context, story);
            const core::Result<core::ProjectionExpression> parsed = context->parseProjection(text);
            QVERIFY2(parsed, story + ": " + support::errorOf(parsed));
            QVERIFY2(parsed->paths == m_targets, story);

            const core::Item projected = core::Projector(*parsed).project(item);
            const auto expected = twinProject(AttributeValue::map(item), {}, m_targets);
            const core::Item expectedItem = expected ? *expected->asMap() : core::Item();
            QVERIFY2(projected == expectedItem, story + ": " + support::jsonOf(projected));
            foundCount += projected.empty() ? 0 : 1;
        }
        QVERIFY2(foundCount > kRounds / 5, qPrintable(QString::number(foundCount)));
    }
};
QTEST_GUILESS_MAIN(TestRandomUpdates)
#include "tst_random_updates.moc"
