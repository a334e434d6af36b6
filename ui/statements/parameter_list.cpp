#include "ui/statements/parameter_list.h"

#include "ui/common/fonts.h"
#include "ui/query/value_field.h"

#include <QFormLayout>
#include <QJsonObject>
#include <QLabel>

namespace ui {

namespace {

constexpr int kRowHeight = 32;
constexpr int kRowsShown = 4; // more are scrolled to
constexpr int kKept = 100;    // more parameters than a statement of 8 KB is likely to have

} // namespace

ParameterList::ParameterList(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("statementParameters"));
    setAccessibleName(tr("Parameters of the statement"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    m_form = new QFormLayout(content);
    m_form->setContentsMargins(12, 4, 12, 4);
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(4);
    setWidget(content);
    hide();
}

ValueField *ParameterList::addField()
{
    auto *field = new ValueField;
    const QString name = tr("Parameter %1").arg(m_fields.size() + 1);
    field->setAccessibleName(name);
    field->setPlaceholder(tr("Value of the question mark"));
    m_form->addRow(name, field);
    m_fields.push_back(field);
    connect(field, &ValueField::edited, this, [this, field] {
        field->setWrong(false);
        emit edited();
    });
    connect(field, &ValueField::returnPressed, this, &ParameterList::returnPressed);
    return field;
}

void ParameterList::setCount(int count)
{
    const int wanted = qMin(count, kKept);
    if (wanted == m_count && int(m_fields.size()) >= wanted)
        return;
    m_count = wanted;
    while (int(m_fields.size()) < wanted)
        addField();
    for (int i = 0; i < int(m_fields.size()); ++i)
        m_form->setRowVisible(m_fields[std::size_t(i)], i < wanted);
    const int rows = qMin(wanted, kRowsShown);
    setFixedHeight(rows * kRowHeight * fontZoom() / 100 + 8);
    setVisible(wanted > 0);
}

core::Result<std::vector<core::AttributeValue>> ParameterList::values() const
{
    std::vector<core::AttributeValue> values;
    for (int i = 0; i < m_count; ++i) {
        core::Result<core::AttributeValue> value = parseTypedText(m_fields[std::size_t(i)]->value());
        if (!value)
            return core::Error::validation(tr("Parameter %1: %2")
                                               .arg(i + 1)
                                               .arg(QString::fromStdString(value.error().message()))
                                               .toStdString());
        values.push_back(std::move(*value));
    }
    return values;
}

void ParameterList::showProblems()
{
    for (int i = 0; i < m_count; ++i) {
        ValueField *field = m_fields[std::size_t(i)];
        field->setWrong(!parseTypedText(field->value()));
    }
}

QJsonArray ParameterList::saveState() const
{
    QJsonArray state;
    for (const ValueField *field : m_fields) {
        const TypedText typed = field->value();
        state.append(
            QJsonObject{{QStringLiteral("kind"), int(typed.kind)}, {QStringLiteral("text"), typed.text}});
    }
    return state;
}

void ParameterList::restoreState(const QJsonArray &state)
{
    for (qsizetype i = 0; i < qMin<qsizetype>(state.size(), kKept); ++i) {
        ValueField *field = std::size_t(i) < m_fields.size() ? m_fields[std::size_t(i)] : addField();
        const QJsonObject saved = state.at(i).toObject();
        const int kind = qBound(0, saved[QStringLiteral("kind")].toInt(), int(ValueKind::Json));
        field->setValue({ValueKind(kind), saved[QStringLiteral("text")].toString()});
        m_form->setRowVisible(field, int(i) < m_count);
    }
}

} // namespace ui
