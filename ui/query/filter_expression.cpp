#include "ui/query/filter_expression.h"

#include "core/values/limits.h"
#include "ui/query/expression_builder.h"

#include <algorithm>

namespace ui {

namespace {

using Field = SpecProblem::Field;

const char *comparator(FilterOperator op)
{
    switch (op) {
    case FilterOperator::NotEqual:
    case FilterOperator::SizeNotEqual:
        return " <> ";
    case FilterOperator::Less:
    case FilterOperator::SizeLess:
        return " < ";
    case FilterOperator::LessEqual:
    case FilterOperator::SizeLessEqual:
        return " <= ";
    case FilterOperator::Greater:
    case FilterOperator::SizeGreater:
        return " > ";
    case FilterOperator::GreaterEqual:
    case FilterOperator::SizeGreaterEqual:
        return " >= ";
    default:
        return " = ";
    }
}

bool isOrdered(const core::AttributeValue &value)
{
    return value.asString() || value.asNumber() || value.asBinary();
}

bool needsOrder(FilterOperator op)
{
    return op >= FilterOperator::Less && op <= FilterOperator::Between;
}

/// Writes one filter; keeps the place in the tree for problems.
class Writer
{
public:
    Writer(const std::vector<std::string> &forbiddenNames, ExpressionBuilder &builder,
           std::vector<SpecProblem> &problems)
        : m_forbiddenNames(forbiddenNames)
        , m_builder(builder)
        , m_problems(problems)
    {}

    /// Empty where nothing is enabled or everything is wrong. Depth is bounded by kFilterDepthMax.
    std::string write(const FilterNode &node)
    {
        if (!node.enabled)
            return {};
        std::string text = node.isGroup() ? writeGroup(node) : writeCondition(node);
        if (text.empty() || !node.negated)
            return text;
        return "NOT (" + text + ")";
    }

private:
    std::string writeGroup(const FilterNode &group)
    {
        if (int(m_place.size()) >= kFilterDepthMax) {
            report(Field::FilterNode, QObject::tr("Groups nest at most %1 deep").arg(kFilterDepthMax));
            return {};
        }
        std::vector<std::string> parts;
        for (std::size_t i = 0; i < group.children.size(); ++i) {
            const FilterNode &child = group.children[i];
            m_place.push_back(int(i));
            std::string part = write(child);
            m_place.pop_back();
            if (part.empty())
                continue;
            const bool isJoined = child.isGroup() && !child.negated;
            parts.push_back(isJoined ? "(" + part + ")" : std::move(part));
        }
        std::string text;
        for (const std::string &part : parts) {
            if (!text.empty())
                text += group.kind == FilterNode::Kind::Any ? " OR " : " AND ";
            text += part;
        }
        return text;
    }

    std::string writeCondition(const FilterNode &node)
    {
        const core::Result<std::vector<PathSegment>> path = parseDocumentPath(node.path);
        if (!path) {
            report(Field::FilterPath, QString::fromStdString(path.error().message()));
            return {};
        }
        const std::string &attribute = path->front().name;
        if (std::find(m_forbiddenNames.begin(), m_forbiddenNames.end(), attribute) !=
            m_forbiddenNames.end()) {
            report(Field::FilterPath,
                   QObject::tr("%1 is a key: a Query takes it in its key condition, not in a filter")
                       .arg(QString::fromStdString(attribute)));
            return {};
        }
        const std::string &hint = path->back().index ? attribute : path->back().name;
        std::vector<core::AttributeValue> operands;
        if (!readOperands(node, operands))
            return {};
        std::vector<std::string> values;
        values.reserve(operands.size());
        const std::string name = m_builder.path(*path);
        for (core::AttributeValue &operand : operands)
            values.push_back(m_builder.value(hint, std::move(operand)));
        return comparison(node.op, name, values);
    }

    static std::string comparison(FilterOperator op, const std::string &name,
                                  const std::vector<std::string> &values)
    {
        switch (op) {
        case FilterOperator::Exists:
            return "attribute_exists(" + name + ")";
        case FilterOperator::NotExists:
            return "attribute_not_exists(" + name + ")";
        case FilterOperator::TypeIs:
            return "attribute_type(" + name + ", " + values[0] + ")";
        case FilterOperator::BeginsWith:
            return "begins_with(" + name + ", " + values[0] + ")";
        case FilterOperator::Contains:
            return "contains(" + name + ", " + values[0] + ")";
        case FilterOperator::NotContains:
            return "NOT contains(" + name + ", " + values[0] + ")";
        case FilterOperator::Between:
            return name + " BETWEEN " + values[0] + " AND " + values[1];
        case FilterOperator::SizeBetween:
            return "size(" + name + ") BETWEEN " + values[0] + " AND " + values[1];
        case FilterOperator::In: {
            std::string list;
            for (const std::string &value : values)
                list += (list.empty() ? "" : ", ") + value;
            return name + " IN (" + list + ")";
        }
        default:
            return (comparesSize(op) ? "size(" + name + ")" : name) + comparator(op) + values[0];
        }
    }

    bool readOperands(const FilterNode &node, std::vector<core::AttributeValue> &operands)
    {
        if (node.op == FilterOperator::In)
            return readList(node, operands);
        if (node.op == FilterOperator::TypeIs) {
            core::AttributeType type;
            if (!core::typeOfDescriptor(node.first.text.toStdString(), type))
                return report(Field::FilterFirst, QObject::tr("Choose a type"));
            operands.push_back(core::AttributeValue::string(node.first.text.toStdString()));
            return true;
        }
        const int count = operandCount(node.op);
        if (count >= 1 && !readOperand(node, node.first, Field::FilterFirst, operands))
            return false;
        if (count == 2 && !readOperand(node, node.second, Field::FilterSecond, operands))
            return false;
        if (count == 2 && operands[0].type() != operands[1].type())
            return report(Field::FilterSecond, QObject::tr("Both bounds must be of one type"));
        if (count == 2 && core::compareScalars(operands[0], operands[1]) > 0)
            return report(Field::FilterSecond, QObject::tr("The upper bound is below the lower one"));
        return true;
    }

    bool readOperand(const FilterNode &node, const TypedText &typed, Field field,
                     std::vector<core::AttributeValue> &operands)
    {
        const bool isSize = comparesSize(node.op);
        core::Result<core::AttributeValue> value =
            parseTypedText(isSize ? TypedText{ValueKind::Number, typed.text} : typed);
        if (!value)
            return report(field, QString::fromStdString(value.error().message()));
        if (needsOrder(node.op) && !isOrdered(*value))
            return report(field, QObject::tr("Only strings, numbers and binary values have an order"));
        if (node.op == FilterOperator::BeginsWith && !value->asString() && !value->asBinary())
            return report(field, QObject::tr("Only a string or a binary value can begin a value"));
        operands.push_back(std::move(*value));
        return true;
    }

    bool readList(const FilterNode &node, std::vector<core::AttributeValue> &operands)
    {
        if (node.first.kind == ValueKind::Json) {
            core::Result<core::AttributeValue> value = parseTypedText(node.first);
            if (!value)
                return report(Field::FilterFirst, QString::fromStdString(value.error().message()));
            operands.push_back(std::move(*value));
            return true;
        }
        const core::Result<QStringList> texts = splitValueList(node.first.text);
        if (!texts)
            return report(Field::FilterFirst, QString::fromStdString(texts.error().message()));
        if (texts->size() > qsizetype(core::kInOperandsMax))
            return report(Field::FilterFirst, QObject::tr("At most %1 values").arg(core::kInOperandsMax));
        for (const QString &text : *texts) {
            core::Result<core::AttributeValue> value = parseTypedText({node.first.kind, text});
            if (!value)
                return report(Field::FilterFirst, QString::fromStdString(value.error().message()));
            operands.push_back(std::move(*value));
        }
        return true;
    }

    bool report(Field field, const QString &message)
    {
        m_problems.push_back({field, m_place, message});
        return false;
    }

    const std::vector<std::string> &m_forbiddenNames;
    ExpressionBuilder &m_builder;
    std::vector<SpecProblem> &m_problems;
    std::vector<int> m_place;
};

} // namespace

std::string filterExpression(const FilterNode &root, const std::vector<std::string> &forbiddenNames,
                             ExpressionBuilder &builder, std::vector<SpecProblem> &problems)
{
    return Writer(forbiddenNames, builder, problems).write(root);
}

} // namespace ui
