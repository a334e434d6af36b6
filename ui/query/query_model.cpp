#include "ui/query/query_model.h"

#include "ui/common/value_format.h"

namespace ui {

namespace {

constexpr qsizetype kNamesMax = 50'000;

} // namespace

QueryModel::QueryModel(QObject *parent)
    : QObject(parent)
{
    replan();
}

void QueryModel::setTable(const core::TableDescription &table)
{
    m_table = table;
    replan();
    emit tableChanged();
    emit specChanged();
}

void QueryModel::addAttributes(const QStringList &names, const QHash<QString, quint16> &types)
{
    const qsizetype before = m_attributeNames.size();
    for (const QString &name : names) {
        if (m_attributeNames.size() >= kNamesMax)
            break;
        if (const qsizetype known = m_nameSet.size(); m_nameSet.insert(name), m_nameSet.size() > known)
            m_attributeNames.append(name);
    }
    for (auto type = types.constBegin(); type != types.constEnd(); ++type)
        if (m_nameSet.contains(type.key())) // of which there is a limit
            m_attributeTypes[type.key()] |= type.value();
    if (m_attributeNames.size() > before)
        emit attributeNamesChanged();
}

std::optional<ValueKind> QueryModel::kindOf(const QString &attributeName) const
{
    if (const auto type = m_table.typeOf(attributeName.toStdString()))
        return valueKindOf(*type);
    constexpr auto bitOf = [](core::AttributeType type) { return quint16(1u << unsigned(type)); };
    const quint16 met = m_attributeTypes.value(attributeName) & quint16(~bitOf(core::AttributeType::NUL));
    if (met == bitOf(core::AttributeType::S))
        return ValueKind::String;
    if (met == bitOf(core::AttributeType::N))
        return ValueKind::Number;
    if (met == bitOf(core::AttributeType::B))
        return ValueKind::Binary;
    if (met == bitOf(core::AttributeType::BOOL))
        return ValueKind::Boolean;
    return {};
}

void QueryModel::change(QuerySpec spec, const QString &mergeKey)
{
    if (spec == m_history.current())
        return;
    m_history.push(std::move(spec), mergeKey);
    replan();
    emit specChanged();
}

void QueryModel::reset(QuerySpec spec)
{
    m_history = EditHistory<QuerySpec>(std::move(spec));
    m_wasTried = false;
    replan();
    emit specChanged();
}

void QueryModel::undo()
{
    m_history.undo();
    replan();
    emit specChanged();
}

void QueryModel::redo()
{
    m_history.redo();
    replan();
    emit specChanged();
}

void QueryModel::setTried()
{
    m_wasTried = true;
    emit specChanged();
}

void QueryModel::replan()
{
    m_plan = planQuery(spec(), m_table);
}

QString QueryModel::verb() const
{
    switch (m_plan.kind) {
    case RequestKind::Get:
        return tr("Get");
    case RequestKind::Query:
        return tr("Query");
    case RequestKind::Scan:
        break;
    }
    return tr("Scan");
}

QString QueryModel::cost() const
{
    if (m_plan.kind == RequestKind::Get)
        return tr("reads one item");
    if (m_plan.kind == RequestKind::Query)
        return tr("reads one item collection");
    const ScanEstimate estimate = estimateScan(spec(), m_table);
    if (estimate.items == 0)
        return tr("reads everything");
    // A page that is read because of a limit reads no more than that.
    const qint64 limit = spec().limitText.trimmed().toLongLong();
    if (m_plan.isValid() && limit > 0 && limit < estimate.items)
        return tr("reads %1 items a page").arg(formatCount(limit));
    if (estimate.items == 1)
        return tr("~1 item, %1, up to %2 RCU")
            .arg(formatSize(estimate.bytes), formatCount(estimate.readUnits));
    return tr("~%1 items, %2, up to %3 RCU")
        .arg(formatCount(estimate.items), formatSize(estimate.bytes), formatCount(estimate.readUnits));
}

} // namespace ui
