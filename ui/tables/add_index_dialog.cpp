#include "ui/tables/add_index_dialog.h"

#include "ui/common/fonts.h"
#include "ui/common/message_bar.h"
#include "ui/common/value_format.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

AddIndexDialog::AddIndexDialog(const core::TableDescription &table, QWidget *parent)
    : QDialog(parent)
    , m_table(table)
    , m_form(new IndexForm(IndexForm::Kinds::GlobalOnly, this))
    , m_readUnits(new QSpinBox(this))
    , m_writeUnits(new QSpinBox(this))
    , m_add(new QPushButton(tr("Add the index"), this))
    , m_reason(new QLabel(this))
    , m_bar(new MessageBar(this))
{
    const QString name = QString::fromStdString(table.tableName);
    setWindowTitle(tr("Add an index to %1").arg(name));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(520, 300);
    auto *note = new QLabel(tr("A global index. It is filled from %1 in the background; queries can use it "
                               "when it is active. Local "
                               "indexes can only be made together with their table.")
                                .arg(table.itemCount > 0
                                         ? tr("the %1 items of the table").arg(formatCount(table.itemCount))
                                         : tr("the table")),
                            this);
    note->setWordWrap(true);
    m_reason->setFont(secondaryFont());
    m_reason->setWordWrap(true);
    m_add->setDefault(true);
    m_add->setObjectName(QStringLiteral("addIndex"));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);

    auto *units = new QWidget(this);
    auto *unitsLayout = new QHBoxLayout(units);
    unitsLayout->setContentsMargins({});
    unitsLayout->setSpacing(8);
    for (const auto &[box, text] :
         {std::pair(m_readUnits, tr("Read units")), {m_writeUnits, tr("Write units")}}) {
        box->setRange(1, 1'000'000'000);
        box->setValue(5);
        box->setAccessibleName(text);
        box->setToolTip(tr("%1 a second").arg(text));
        unitsLayout->addWidget(new QLabel(text, units));
        unitsLayout->addWidget(box, 1);
    }
    units->setVisible(table.billingMode != core::BillingMode::PayPerRequest);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(8);
    bottom->addWidget(m_reason, 1);
    bottom->addWidget(cancel);
    bottom->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(12);
    layout->addWidget(m_bar);
    layout->addWidget(note);
    layout->addWidget(m_form);
    layout->addWidget(units);
    layout->addStretch(1);
    layout->addLayout(bottom);
    m_form->setTypeSource(
        [this](const QString &attribute) { return m_table.typeOf(attribute.toStdString()); });
    connect(m_form, &IndexForm::changed, this, &AddIndexDialog::update);
    connect(m_add, &QPushButton::clicked, this, &AddIndexDialog::addRequested);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    update();
    m_form->nameEdit()->setFocus();
}

core::UpdateTableRequest AddIndexDialog::request() const
{
    return addIndexRequest(m_table, m_form->index(), {m_readUnits->value(), m_writeUnits->value()});
}

void AddIndexDialog::update()
{
    const QList<DraftProblem> problems = TableDraftRules::problems(m_table, m_form->index());
    m_form->showProblems(problems, false);
    m_add->setEnabled(problems.isEmpty() && !m_isWorking);
    m_reason->setText(m_isWorking          ? tr("Adding the index...")
                      : problems.isEmpty() ? QString()
                                           : problems.front().text);
}

void AddIndexDialog::setWorking(bool working)
{
    m_isWorking = working;
    m_form->setEnabled(!working);
    if (working)
        m_bar->clear();
    update();
}

void AddIndexDialog::showFailure(const QString &text, const QString &details)
{
    m_bar->showMessage(MessageBar::Kind::Error, text, {}, details);
}

} // namespace ui
