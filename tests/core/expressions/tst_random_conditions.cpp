// Random conditions are printed, read back and tested on random items, and so does a twin that knows nothing
// of the evaluation's ways: it compares values by their JSON.

#include "core/expressions/condition.h"
#include "core/expressions/printer.h"
#include "tests/core/expressions/expression_request.h"
#include "tests/core/expressions/random_documents.h"

#include <QTest>

using core::AttributeType;
using core::AttributeValue;
using core::Comparator;
using core::ConditionExpression;
using core::Operand;
using Kind = core::ConditionExpression::Kind;

namespace {

/// The value that an operand has, as JSON: {"N":"5"}. Empty: none. "?": the size of something without one.
QByteArray twinValue(const Operand &operand, const core::Item &item)
{
    std::vector<AttributeValue> at; // empty: missing
    if (operand.literal()) {
        at.push_back(*operand.literal()->value);
    } else {
        at.push_back(AttributeValue::map(item));
        for (const core::PathElement &element : operand.path()->elements) {
            std::vector<AttributeValue> next;
            if (element.index() == 0 && at.front().asMap()) {
                for (const core::Attribute &attribute : *at.front().asMap()) {
                    if (attribute.name == std::get<0>(element))
                        next.push_back(attribute.value);
                }
            } else if (element.index() == 1 && at.front().asList()) {
                if (std::get<1>(element) < at.front().asList()->size())
                    next.push_back(at.front().asList()->at(std::get<1>(element)));
            }
            at = next;
            if (at.empty())
                break;
        }
    }
    if (operand.isSize) {
        std::size_t size = 0;
        if (at.empty())
            return "?";
        if (at[0].asString())
            size = at[0].asString()->length();
        else if (at[0].asBinary())
            size = at[0].asBinary()->bytes.length();
        else if (at[0].asMap())
            size = at[0].asMap()->size();
        else if (at[0].asList())
            size = at[0].asList()->size();
        else if (at[0].asStringSet())
            size = at[0].asStringSet()->members.size();
        else if (at[0].asNumberSet())
            size = at[0].asNumberSet()->members.size();
        else if (at[0].asBinarySet())
            size = at[0].asBinarySet()->members.size();
        else
            return "?";
        return "{\"N\":\"" + QByteArray::number(qulonglong(size)) + "\"}";
    }
    if (at.empty())
        return {};
    std::string json;
    core::appendDynamoJson(json, at[0]);
    return QByteArray::fromStdString(json);
}

bool isOneOf(const QByteArray &json, std::initializer_list<const char *> types)
{
    for (const char *type : types) {
        if (json.startsWith("{\"" + QByteArray(type) + "\":"))
            return true;
    }
    return false;
}

/// What stands between the innermost quotes of a scalar's JSON; bytes decoded.
QByteArray scalarText(const QByteArray &json)
{
    const QByteArray text = json.mid(json.indexOf(":\"") + 2).chopped(2);
    return json.startsWith("{\"B\"") ? QByteArray::fromBase64(text) : text;
}

bool twinCompare(Comparator comparator, const QByteArray &a, const QByteArray &b)
{
    if (a == "?" || b == "?")
        return false;
    if (comparator == Comparator::Equal)
        return !a.isEmpty() && a == b;
    if (comparator == Comparator::NotEqual)
        return a != b;
    if (!isOneOf(a, {"S", "N", "B"}) || !isOneOf(b, {"S", "N", "B"}) || a[2] != b[2])
        return false;
    int order = 0;
    if (a[2] == 'N')
        order = int(scalarText(a).toLongLong() - scalarText(b).toLongLong());
    else
        order = scalarText(a).compare(scalarText(b));
    switch (comparator) {
    case Comparator::Less:
        return order < 0;
    case Comparator::LessOrEqual:
        return order <= 0;
    case Comparator::Greater:
        return order > 0;
    default:
        return order >= 0;
    }
}

bool twinContains(const QByteArray &whole, const QByteArray &part)
{
    if (whole.isEmpty() || part.isEmpty() || whole == "?" || part == "?")
        return false;
    if (isOneOf(whole, {"S", "B"}))
        return whole[2] == part[2] && part[3] == '"' && scalarText(whole).contains(scalarText(part));
    const auto read = core::valueFromDynamoJson(whole.toStdString());
    const auto &value = std::get<AttributeValue>(read);
    std::vector<AttributeValue> members;
    if (value.asList())
        members = *value.asList();
    if (value.asStringSet()) {
        for (const std::string &member : value.asStringSet()->members)
            members.push_back(AttributeValue::string(member));
    }
    if (value.asNumberSet()) {
        for (const core::Number &member : value.asNumberSet()->members)
            members.push_back(AttributeValue::number(member));
    }
    if (value.asBinarySet()) {
        for (const core::Binary &member : value.asBinarySet()->members)
            members.push_back(AttributeValue::binary(member.bytes));
    }
    for (const AttributeValue &member : members) {
        std::string json;
        core::appendDynamoJson(json, member);
        if (part == json.c_str())
            return true;
    }
    return false;
}

bool twinMatches(const ConditionExpression &condition, const core::Item &item)
{
    std::vector<QByteArray> values;
    for (const Operand &operand : condition.operands)
        values.push_back(twinValue(operand, item));
    int trueCount = 0;
    for (const ConditionExpression &child : condition.children)
        trueCount += twinMatches(child, item) ? 1 : 0;
    bool isMember = false;
    switch (condition.kind) {
    case Kind::And:
        return trueCount == int(condition.children.size());
    case Kind::Or:
        return trueCount > 0;
    case Kind::Not:
        return trueCount == 0;
    case Kind::Comparison:
        return twinCompare(condition.comparator, values[0], values[1]);
    case Kind::Between:
        return twinCompare(Comparator::GreaterOrEqual, values[0], values[1]) &&
               twinCompare(Comparator::LessOrEqual, values[0], values[2]);
    case Kind::In:
        for (std::size_t i = 1; i < values.size(); ++i)
            isMember |= twinCompare(Comparator::Equal, values[0], values[i]);
        return isMember;
    case Kind::AttributeExists:
        return !values[0].isEmpty();
    case Kind::AttributeNotExists:
        return values[0].isEmpty();
    case Kind::AttributeType:
        return isOneOf(values[0], {std::string(core::descriptor(condition.type)).c_str()});
    case Kind::BeginsWith:
        return isOneOf(values[0], {"S", "B"}) && isOneOf(values[1], {"S", "B"}) &&
               values[0][2] == values[1][2] && scalarText(values[0]).startsWith(scalarText(values[1]));
    case Kind::Contains:
        return twinContains(values[0], values[1]);
    }
    return false;
}

} // namespace

class TestRandomConditions : public QObject
{
    Q_OBJECT

    support::RandomDocuments m_random;

    Operand path(const core::Item &item) { return Operand(m_random.path(item)); }
    static Operand literal(AttributeValue value) { return Operand(core::Literal(std::move(value))); }

    /// An operand for `=`; with `isOrdered` one that has an order as far as can be known.
    Operand operand(const core::Item &item, bool isOrdered)
    {
        switch (m_random.below(6)) {
        case 0:
            return Operand::sizeOf(path(item));
        case 1:
            return Operand::sizeOf(
                literal(m_random.oneIn(2) ? m_random.set() : AttributeValue::string("xyz")));
        case 2:
        case 3:
            return literal(isOrdered ? m_random.scalar() : m_random.value(1));
        default:
            return path(item);
        }
    }
    /// Distinct from `first` where that is a path.
    Operand another(const Operand &first, const core::Item &item, bool isOrdered)
    {
        while (true) {
            Operand other = operand(item, isOrdered);
            if (!(other == first) || !first.path() || first.isSize)
                return other;
        }
    }

    ConditionExpression between(const core::Item &item)
    {
        const Operand tested = operand(item, true);
        Operand lower = another(tested, item, true);
        Operand upper = another(tested, item, true);
        if (lower.literal() && upper.literal() && !lower.isSize && !upper.isSize) {
            AttributeValue a = *lower.literal()->value;
            AttributeValue b = *upper.literal()->value;
            if (a.type() != b.type())
                b = a;
            if (core::compareScalars(a, b) > 0)
                std::swap(a, b);
            lower = literal(a);
            upper = literal(b);
        }
        return ConditionExpression::test(Kind::Between, {tested, lower, upper});
    }

    ConditionExpression function(const core::Item &item)
    {
        const Operand first = path(item);
        switch (m_random.below(5)) {
        case 0:
            return ConditionExpression::test(Kind::AttributeExists, {first});
        case 1:
            return ConditionExpression::test(Kind::AttributeNotExists, {first});
        case 2:
            return ConditionExpression::hasType(operand(item, false), AttributeType(m_random.below(10)));
        case 3: {
            Operand second = path(item);
            if (second == first || m_random.oneIn(2))
                second = literal(m_random.oneIn(2) ? AttributeValue::string(m_random.letters(1))
                                                   : AttributeValue::binary(m_random.letters(1)));
            return ConditionExpression::test(Kind::BeginsWith, {first, second});
        }
        default:
            return ConditionExpression::test(Kind::Contains, {first, another(first, item, false)});
        }
    }

    ConditionExpression condition(const core::Item &item, std::size_t depth)
    {
        if (depth > 0 && m_random.oneIn(2)) {
            const std::size_t shape = m_random.below(5);
            if (shape == 0)
                return ConditionExpression::negate(condition(item, depth - 1));
            std::vector<ConditionExpression> children;
            for (std::size_t count = 2 + m_random.below(2); count > 0; --count)
                children.push_back(condition(item, depth - 1));
            return ConditionExpression::join(shape < 3 ? Kind::And : Kind::Or, std::move(children));
        }
        switch (m_random.below(5)) {
        case 0:
            return between(item);
        case 1: {
            std::vector<Operand> operands{operand(item, false)};
            for (std::size_t count = 1 + m_random.below(3); count > 0; --count)
                operands.push_back(another(operands.front(), item, false));
            return ConditionExpression::test(Kind::In, std::move(operands));
        }
        case 2:
            return function(item);
        default: {
            const auto comparator = Comparator(m_random.below(6));
            const bool isOrdered = comparator != Comparator::Equal && comparator != Comparator::NotEqual;
            const Operand left = operand(item, isOrdered);
            return ConditionExpression::compare(left, comparator, another(left, item, isOrdered));
        }
        }
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

    void printsReadsAndTestsLikeItsTwin()
    {
        int trueCount = 0;
        constexpr int kRounds = 20000;
        for (int round = 0; round < kRounds; ++round) {
            const core::Item item = m_random.map(3);
            const ConditionExpression made = condition(item, 4);
            core::ExpressionPrinter printer;
            const std::string text = printer.print(made);
            const bool hasNames = !printer.names().empty();
            const bool hasValues = !printer.values().empty();
            const QByteArray story = QByteArray::fromStdString(text) + " on " + support::jsonOf(item) +
                                     " round " + QByteArray::number(round);
            core::Result<core::ExpressionContext> context = core::ExpressionContext::create(
                hasNames ? &printer.names() : nullptr, hasValues ? &printer.values() : nullptr);
            QVERIFY2(context, story);
            const core::Result<ConditionExpression> parsed = context->parseFilter(text);
            QVERIFY2(parsed, story + ": " + support::errorOf(parsed));
            QVERIFY2(context->checkAllUsed(), story);
            QVERIFY2(*parsed == made, story);
            core::ExpressionPrinter again;
            QCOMPARE(again.print(*parsed), text);
            const bool holds = core::matches(*parsed, item);
            QVERIFY2(holds == twinMatches(made, item), story);
            trueCount += holds ? 1 : 0;
        }
        QVERIFY2(trueCount > kRounds / 10 && trueCount < kRounds * 9 / 10,
                 qPrintable(QString::number(trueCount)));
    }
};
QTEST_GUILESS_MAIN(TestRandomConditions)
#include "tst_random_conditions.moc"
