#include "ui/query/refusal.h"

namespace ui {

namespace {

using Field = SpecProblem::Field;

struct Place
{
    const FilterNode *node;
    std::vector<int> place;
};

/// The conditions that are part of the expression. Depth is bounded by kFilterDepthMax.
void collect(const FilterNode &node, std::vector<int> &place, std::vector<Place> &conditions)
{
    if (!node.enabled)
        return;
    if (!node.isGroup()) {
        conditions.push_back({&node, place});
        return;
    }
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        place.push_back(int(i));
        collect(node.children[i], place, conditions);
        place.pop_back();
    }
}

/// As messages name it.
QString operatorName(FilterOperator op)
{
    switch (op) {
    case FilterOperator::BeginsWith:
        return QStringLiteral("begins_with");
    case FilterOperator::Contains:
    case FilterOperator::NotContains:
        return QStringLiteral("contains");
    case FilterOperator::Exists:
        return QStringLiteral("attribute_exists");
    case FilterOperator::NotExists:
        return QStringLiteral("attribute_not_exists");
    case FilterOperator::TypeIs:
        return QStringLiteral("attribute_type");
    case FilterOperator::In:
        return QStringLiteral("IN");
    case FilterOperator::Between:
        return QStringLiteral("BETWEEN");
    default:
        return comparesSize(op) ? QStringLiteral("size") : QString();
    }
}

/// What follows `label`, up to a comma or the end.
QString wordAfter(const QString &message, const QString &label)
{
    const qsizetype at = message.indexOf(label);
    return at < 0 ? QString() : message.mid(at + label.size()).section(QLatin1Char(','), 0, 0).trimmed();
}

std::vector<int> placeOf(const QString &message, const FilterNode &filter)
{
    std::vector<Place> conditions;
    std::vector<int> place;
    collect(filter, place, conditions);
    if (conditions.size() == 1)
        return conditions.front().place;
    const QString function = wordAfter(message, QStringLiteral("operator or function: "));
    const QString attribute = wordAfter(message, QStringLiteral("Primary key attribute: "));
    std::erase_if(conditions, [&](const Place &condition) {
        const FilterNode &node = *condition.node;
        return (function.isEmpty() || operatorName(node.op) != function) &&
               (attribute.isEmpty() || node.path != pathOfAttribute(attribute));
    });
    return conditions.size() == 1 ? conditions.front().place : std::vector<int>{};
}

} // namespace

std::optional<SpecProblem> problemOfRefusal(const QString &message, const QuerySpec &spec)
{
    const auto isAbout = [&message](const char *expression) {
        return message.startsWith(QStringLiteral("Invalid ") + QLatin1String(expression) + QLatin1Char(':'));
    };
    if (isAbout("FilterExpression") || message.startsWith(QStringLiteral("Filter Expression"))) {
        std::vector<int> place = placeOf(message, spec.filter);
        const Field field = place.empty() ? Field::FilterNode : Field::FilterPath;
        return SpecProblem{field, std::move(place), message};
    }
    if (isAbout("ProjectionExpression"))
        return SpecProblem{Field::Projection, {}, message};
    if (isAbout("KeyConditionExpression"))
        return SpecProblem{Field::Partition, {}, message};
    return {};
}

} // namespace ui
