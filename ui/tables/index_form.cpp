#include "ui/tables/index_form.h"

#include "ui/common/fonts.h"
#include "ui/common/icons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

namespace ui {

IndexForm::IndexForm(Kinds kinds, QWidget *parent)
    : QFrame(parent)
    , m_name(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_remove(new QToolButton(this))
    , m_partitionLabel(new QLabel(tr("Partition key"), this))
    , m_partitionKey(new KeyField(tr("Partition key of the index"), this))
    , m_hasSortKey(new QCheckBox(tr("Sort key"), this))
    , m_sortKey(new KeyField(tr("Sort key of the index"), this))
    , m_projection(new QComboBox(this))
    , m_included(new QLineEdit(this))
    , m_nameProblem(this)
    , m_partitionProblem(this)
    , m_sortProblem(this)
    , m_projectionProblem(this)
{
    setFrameShape(QFrame::StyledPanel);
    m_name->setFont(monospaceFont());
    m_name->setPlaceholderText(tr("Index name"));
    m_name->setAccessibleName(tr("Name of the index"));
    m_name->setToolTip(tr("What queries call it"));
    m_kind->addItems({tr("Global"), tr("Local")});
    m_kind->setAccessibleName(tr("Kind of the index"));
    m_kind->setToolTip(tr("Global: keys of its own. Local: the table's partition key, another sort key"));
    m_kind->setVisible(kinds == Kinds::Both);
    m_remove->setIcon(icon(Icon::Remove));
    m_remove->setAutoRaise(true);
    m_remove->setToolTip(tr("Leave this index out"));
    m_remove->setAccessibleName(tr("Leave this index out"));
    m_remove->setVisible(kinds == Kinds::Both);
    m_hasSortKey->setToolTip(tr("Items of one partition key lie in its order"));
    m_projection->addItems({tr("All attributes"), tr("Keys only"), tr("Keys and named attributes")});
    m_projection->setAccessibleName(tr("Projection"));
    m_projection->setToolTip(tr("What the index holds of each item; more needs more space"));
    m_included->setFont(monospaceFont());
    m_included->setPlaceholderText(tr("Names, separated by commas"));
    m_included->setAccessibleName(tr("Attributes that the index includes"));

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setHorizontalSpacing(12);
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(1, 1);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_name, 1);
    top->addWidget(m_kind);
    top->addWidget(m_remove);
    auto *nameLabel = new QLabel(tr("Index name"), this);
    nameLabel->setBuddy(m_name);
    m_partitionLabel->setBuddy(m_partitionKey);
    auto *projectionLabel = new QLabel(tr("Projection"), this);
    projectionLabel->setBuddy(m_projection);
    layout->addWidget(nameLabel, 0, 0);
    layout->addLayout(top, 0, 1);
    layout->addWidget(m_nameProblem.label(), 1, 1);
    layout->addWidget(m_partitionLabel, 2, 0);
    layout->addWidget(m_partitionKey, 2, 1);
    layout->addWidget(m_partitionProblem.label(), 3, 1);
    layout->addWidget(m_hasSortKey, 4, 0);
    layout->addWidget(m_sortKey, 4, 1);
    layout->addWidget(m_sortProblem.label(), 5, 1);
    layout->addWidget(projectionLabel, 6, 0);
    layout->addWidget(m_projection, 6, 1);
    layout->addWidget(m_included, 7, 1);
    layout->addWidget(m_projectionProblem.label(), 8, 1);

    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_isNameTouched = true;
        emit changed();
    });
    for (KeyField *field : {m_partitionKey, m_sortKey})
        connect(field, &KeyField::changed, this, &IndexForm::changed);
    connect(m_included, &QLineEdit::textChanged, this, &IndexForm::changed);
    for (QComboBox *box : {m_kind, m_projection})
        connect(box, &QComboBox::currentIndexChanged, this, &IndexForm::updateFields);
    connect(m_hasSortKey, &QCheckBox::toggled, this, &IndexForm::updateFields);
    connect(m_remove, &QToolButton::clicked, this, &IndexForm::removeRequested);
    updateFields();
}

void IndexForm::setKind(IndexDraft::Kind kind)
{
    m_kind->setCurrentIndex(int(kind));
}

void IndexForm::updateFields()
{
    const bool isLocal = m_kind->currentIndex() == int(IndexDraft::Kind::Local);
    m_partitionLabel->setVisible(!isLocal);
    m_partitionKey->setVisible(!isLocal);
    if (isLocal)
        m_hasSortKey->setChecked(true);
    m_hasSortKey->setEnabled(!isLocal);
    m_sortKey->setEnabled(m_hasSortKey->isChecked());
    m_included->setVisible(m_projection->currentIndex() == int(core::ProjectionType::Include));
    emit changed();
}

IndexDraft IndexForm::index() const
{
    IndexDraft index;
    index.name = m_name->text();
    index.kind = IndexDraft::Kind(m_kind->currentIndex());
    index.partitionKey = m_partitionKey->key();
    if (m_hasSortKey->isChecked())
        index.sortKey = m_sortKey->key();
    index.projection = core::ProjectionType(m_projection->currentIndex());
    for (const QString &name : m_included->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (!name.trimmed().isEmpty())
            index.nonKeyAttributes += name.trimmed();
    }
    return index;
}

void IndexForm::setTypeSource(const KeyField::TypeSource &source)
{
    m_partitionKey->setTypeSource(source);
    m_sortKey->setTypeSource(source);
}

void IndexForm::showProblems(const QList<DraftProblem> &problems, bool all)
{
    const auto first = [&](DraftField field) {
        for (const DraftProblem &problem : problems) {
            if (problem.field == field)
                return problem.text;
        }
        return QString();
    };
    m_nameProblem.show(all || m_isNameTouched ? first(DraftField::Name) : QString());
    m_partitionProblem.show(all || m_partitionKey->isTouched() ? first(DraftField::PartitionKey) : QString());
    const bool isOfKind = std::any_of(problems.begin(), problems.end(), [](const DraftProblem &problem) {
        return problem.field == DraftField::SortKey && problem.isOfKind;
    });
    m_sortProblem.show(all || isOfKind || m_sortKey->isTouched() ? first(DraftField::SortKey) : QString());
    m_projectionProblem.show(all || !m_included->text().isEmpty() ? first(DraftField::Projection)
                                                                  : QString());
}

} // namespace ui
