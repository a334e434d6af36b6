#include "ui/query/filter_row.h"

#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/list_box.h"
#include "ui/query/value_field.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>
#include <QToolButton>

namespace ui {

namespace {

QString operatorText(FilterOperator op)
{
    switch (op) {
    case FilterOperator::Equal:
        return QStringLiteral("=");
    case FilterOperator::NotEqual:
        return QStringLiteral("\u2260");
    case FilterOperator::Less:
        return QStringLiteral("<");
    case FilterOperator::LessEqual:
        return QStringLiteral("\u2264");
    case FilterOperator::Greater:
        return QStringLiteral(">");
    case FilterOperator::GreaterEqual:
        return QStringLiteral("\u2265");
    case FilterOperator::Between:
        return FilterRow::tr("between");
    case FilterOperator::In:
        return FilterRow::tr("is one of");
    case FilterOperator::BeginsWith:
        return FilterRow::tr("begins with");
    case FilterOperator::Contains:
        return FilterRow::tr("contains");
    case FilterOperator::NotContains:
        return FilterRow::tr("does not contain");
    case FilterOperator::Exists:
        return FilterRow::tr("exists");
    case FilterOperator::NotExists:
        return FilterRow::tr("does not exist");
    case FilterOperator::TypeIs:
        return FilterRow::tr("is of type");
    case FilterOperator::SizeEqual:
        return FilterRow::tr("size =");
    case FilterOperator::SizeNotEqual:
        return FilterRow::tr("size \u2260");
    case FilterOperator::SizeLess:
        return FilterRow::tr("size <");
    case FilterOperator::SizeLessEqual:
        return FilterRow::tr("size \u2264");
    case FilterOperator::SizeGreater:
        return FilterRow::tr("size >");
    case FilterOperator::SizeGreaterEqual:
        return FilterRow::tr("size \u2265");
    case FilterOperator::SizeBetween:
        return FilterRow::tr("size between");
    }
    return {};
}

} // namespace

QToolButton *FilterRow::button(int picture, const QString &name)
{
    auto *made = new QToolButton(this);
    made->setIcon(icon(Icon(picture)));
    made->setToolTip(name);
    made->setAccessibleName(name);
    made->setAutoRaise(true);
    return made;
}

FilterRow::FilterRow(std::vector<int> place, bool isGroup, QWidget *parent)
    : QWidget(parent)
    , m_place(std::move(place))
    , m_isGroup(isGroup)
    , m_problem(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(int(m_place.size() > 1 ? m_place.size() - 1 : 0) * 24, 0, 0, 0);
    column->setSpacing(2);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(4);
    column->addLayout(layout);
    m_enabled = button(int(Icon::Check), tr("Use this condition"));
    m_enabled->setCheckable(true);
    m_enabled->setChecked(true);
    layout->addWidget(m_enabled);
    m_not = new QToolButton(this);
    m_not->setText(tr("not"));
    m_not->setCheckable(true);
    m_not->setToolTip(isGroup ? tr("Negate the group") : tr("Negate the condition"));
    layout->addWidget(m_not);
    connect(m_enabled, &QToolButton::toggled, this, [this] {
        updateFields();
        emit edited(QString());
    });
    connect(m_not, &QToolButton::toggled, this, [this] { emit edited(QString()); });
    if (isGroup)
        buildGroup(layout);
    else
        buildCondition(layout);
    if (!m_place.empty()) {
        QToolButton *removeButton =
            button(int(Icon::Remove), isGroup ? tr("Remove the group") : tr("Remove the condition"));
        connect(removeButton, &QToolButton::clicked, this, &FilterRow::removeWanted);
        layout->addWidget(removeButton);
    }
    m_problem->setFont(secondaryFont());
    m_problem->setVisible(false);
    column->addWidget(m_problem);
}

void FilterRow::buildGroup(QHBoxLayout *layout)
{
    m_enabled->setVisible(!m_place.empty());
    m_kind = new QComboBox(this);
    m_kind->addItem(tr("all of these"), int(FilterNode::Kind::All));
    m_kind->addItem(tr("any of these"), int(FilterNode::Kind::Any));
    m_kind->setAccessibleName(tr("How the conditions of the group are joined"));
    connect(m_kind, &QComboBox::activated, this, [this] { emit edited(QString()); });
    layout->addWidget(m_kind);
    QToolButton *add = button(int(Icon::Add), tr("Add a condition"));
    QToolButton *addGroup = button(int(Icon::Tree), tr("Add a group"));
    connect(add, &QToolButton::clicked, this, &FilterRow::conditionWanted);
    connect(addGroup, &QToolButton::clicked, this, &FilterRow::groupWanted);
    layout->addWidget(add);
    layout->addWidget(addGroup);
    layout->addStretch(1);
}

void FilterRow::buildCondition(QHBoxLayout *layout)
{
    m_path = new QLineEdit(this);
    m_path->setPlaceholderText(tr("attribute"));
    m_path->setAccessibleName(tr("Attribute"));
    m_path->setToolTip(tr("An attribute, or a path into it: address.city, lines[0].sku"));
    m_path->setFont(monospaceFont());
    m_path->setMinimumWidth(80);
    m_names = new QStringListModel(this);
    auto *completer = new QCompleter(m_names, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_path->setCompleter(completer);
    // Enter and Tab take the first name that goes on where the text ends.
    connect(
        m_path, &QLineEdit::textEdited, completer,
        [completer](const QString &text) {
            if (!completer->popup()->isVisible())
                return;
            constexpr int kLookedAtMax = 50;
            const QAbstractItemModel *names = completer->completionModel();
            for (int row = 0; row < std::min(kLookedAtMax, names->rowCount()); ++row) {
                const QModelIndex index = names->index(row, 0);
                if (!index.data().toString().startsWith(text, Qt::CaseInsensitive))
                    continue;
                // Not selected: that would write it over what is being typed.
                completer->popup()->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
                return;
            }
        },
        Qt::QueuedConnection);
    m_op = new ListBox(this);
    for (int i = 0; i < kFilterOperatorCount; ++i)
        m_op->addItem(operatorText(FilterOperator(i)), i);
    m_op->setAccessibleName(tr("Operator"));
    m_op->setMaxVisibleItems(kFilterOperatorCount);
    m_op->setFixedWidth(m_op->fontMetrics().horizontalAdvance(tr("does not contain")) + 36);
    m_first = new ValueField(this);
    m_and = new QLabel(tr("and"), this);
    m_second = new ValueField(this);
    layout->addWidget(m_path, 3);
    layout->addWidget(m_op);
    layout->addWidget(m_first, 4);
    layout->addWidget(m_and);
    layout->addWidget(m_second, 4);
    connect(m_path, &QLineEdit::textEdited, this, [this](const QString &path) {
        emit pathEdited(path);
        emit edited(QStringLiteral("path"));
    });
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, [this](const QString &name) {
        m_path->setText(pathOfAttribute(name));
        emit pathEdited(name);
        emit edited(QStringLiteral("path"));
    });
    connect(m_op, &QComboBox::activated, this, [this] {
        updateFields();
        emit edited(QString());
    });
    connect(m_op, &ListBox::picked, this, [this] {
        if (m_first->isVisible())
            m_first->focusText();
    });
    connect(m_first, &ValueField::edited, this, [this] { emit edited(QStringLiteral("first")); });
    connect(m_second, &ValueField::edited, this, [this] { emit edited(QStringLiteral("second")); });
    connect(m_path, &QLineEdit::returnPressed, this, [this, completer] {
        if (!completer->popup()->isVisible() || !completer->popup()->currentIndex().isValid())
            emit runWanted(); // else Enter takes the name, which comes next
    });
    connect(m_first, &ValueField::returnPressed, this, &FilterRow::runWanted);
    connect(m_second, &ValueField::returnPressed, this, &FilterRow::runWanted);
    updateFields();
}

void FilterRow::updateFields()
{
    if (m_isGroup)
        return;
    const auto op = FilterOperator(m_op->currentData().toInt());
    const int count = operandCount(op);
    const bool isSize = comparesSize(op);
    const ValueField::Mode mode = op == FilterOperator::TypeIs ? ValueField::Mode::TypeName
                                  : isSize                     ? ValueField::Mode::Number
                                                               : ValueField::Mode::Typed;
    m_first->setMode(mode);
    m_second->setMode(mode);
    m_first->setVisible(count >= 1);
    m_and->setVisible(count == 2);
    m_second->setVisible(count == 2);
    m_first->setPlaceholder(op == FilterOperator::In ? tr("a, b, \"c, d\"")
                            : isSize                 ? tr("bytes or members")
                                                     : tr("value"));
    m_second->setPlaceholder(tr("value"));
    for (QWidget *widget : {static_cast<QWidget *>(m_path), static_cast<QWidget *>(m_op),
                            static_cast<QWidget *>(m_first), static_cast<QWidget *>(m_second)})
        widget->setEnabled(m_enabled->isChecked());
}

void FilterRow::setNode(const FilterNode &node)
{
    const QSignalBlocker blockEnabled(m_enabled);
    const QSignalBlocker blockNot(m_not);
    m_enabled->setChecked(node.enabled);
    m_not->setChecked(node.negated);
    if (m_isGroup) {
        m_kind->setCurrentIndex(m_kind->findData(int(node.kind)));
        return;
    }
    if (m_path->text() != node.path)
        m_path->setText(node.path);
    m_op->setCurrentIndex(int(node.op));
    updateFields();
    m_first->setValue(node.first);
    m_second->setValue(node.second);
}

FilterNode FilterRow::node() const
{
    FilterNode node;
    node.enabled = m_enabled->isChecked();
    node.negated = m_not->isChecked();
    if (m_isGroup) {
        node.kind = FilterNode::Kind(m_kind->currentData().toInt());
        return node;
    }
    node.path = m_path->text();
    node.op = FilterOperator(m_op->currentData().toInt());
    node.first = m_first->value();
    node.second = m_second->value();
    return node;
}

void FilterRow::setAttributeNames(const QStringList &names)
{
    if (m_names)
        m_names->setStringList(names);
}

void FilterRow::suggestKind(std::optional<ValueKind> kind)
{
    for (ValueField *field : {m_first, m_second})
        field->suggestKind(kind);
}

void FilterRow::setProblem(const SpecProblem *problem, bool showsEmpty)
{
    using Field = SpecProblem::Field;
    if (problem && !m_isGroup && !showsEmpty) {
        const bool isEmpty = (problem->field == Field::FilterPath && m_path->text().isEmpty()) ||
                             (problem->field == Field::FilterFirst && m_first->value().text.isEmpty()) ||
                             (problem->field == Field::FilterSecond && m_second->value().text.isEmpty());
        if (isEmpty)
            problem = nullptr;
    }
    m_problem->setVisible(problem != nullptr);
    m_problem->setText(problem ? problem->message : QString());
    QPalette palette;
    palette.setColor(QPalette::WindowText, Colors::of(this)[ColorRole::Error]);
    m_problem->setPalette(palette);
    if (m_isGroup)
        return;
    markWrong(m_path, problem && problem->field == Field::FilterPath);
    m_first->setWrong(problem && problem->field == Field::FilterFirst);
    m_second->setWrong(problem && problem->field == Field::FilterSecond);
}

void FilterRow::focusField(SpecProblem::Field field)
{
    if (m_isGroup)
        m_kind->setFocus();
    else if (field == SpecProblem::Field::FilterFirst)
        m_first->focusText();
    else if (field == SpecProblem::Field::FilterSecond)
        m_second->focusText();
    else
        m_path->setFocus();
}

} // namespace ui
