#include "ui/tables/capacity_editor.h"

#include "ui/connections/workspace.h"
#include "ui/tables/capacity_fields.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

CapacityEditor::CapacityEditor(AppContext &context, TableRef table, QWidget *parent)
    : TablePart(context, std::move(table), tr("Capacity"),
                tr("How many reads and writes the table takes a second, and how they are paid for."), parent)
    , m_details(quietLabel(this))
    , m_fields(new CapacityFields(this))
    , m_apply(new QPushButton(tr("Apply the capacity"), this))
{
    m_details->setObjectName(QStringLiteral("capacityDetails"));
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->hide();
    m_apply->setObjectName(QStringLiteral("applyCapacity"));
    m_apply->setAutoDefault(false);
    m_body->setSpacing(8);
    m_body->addWidget(m_details);
    m_body->addWidget(m_fields);
    m_body->addWidget(m_apply, 0, Qt::AlignRight);
    connect(m_fields, &CapacityFields::changed, this, &CapacityEditor::updateControls);
    connect(m_apply, &QPushButton::clicked, this, &CapacityEditor::apply);
    updateState();
    updateControls();
}

void CapacityEditor::read()
{
    m_context.workspace.refresh(m_table.connection->id);
}

void CapacityEditor::showTable(const core::TableDescription &table)
{
    m_now = TableCapacity::of(table);
    m_isActive = table.tableStatus == core::TableStatus::Active &&
                 std::none_of(table.globalSecondaryIndexes.begin(), table.globalSecondaryIndexes.end(),
                              [](const core::IndexDescription &index) {
                                  return index.indexStatus == core::IndexStatus::Updating;
                              });
    m_fields->showCapacity(*m_now);
    const QStringList details = CapacityText::details(*m_now);
    m_details->setText(details.join(QLatin1Char('\n')));
    m_details->setVisible(!details.isEmpty());
    updateState();
    updateControls();
}

/// The service changes a class in a request of its own.
bool CapacityEditor::asksForTooMuch(const TableCapacity &wanted) const
{
    return m_now && wanted.tableClass != m_now->tableClass && wanted.differsInUnits(*m_now);
}

/// Empty where they can be used.
QString CapacityEditor::reasonAgainstFields() const
{
    if (m_table.connection->readOnly)
        return tr("This connection is open for reading only");
    if (!m_now)
        return tr("The table is being read");
    if (isWorking() || !m_isActive)
        return tr("The table is being changed: wait until it is active");
    return {};
}

/// Empty where the button can be used.
QString CapacityEditor::reasonAgainstApplying(const TableCapacity &wanted) const
{
    const QString reason = reasonAgainstFields();
    if (!reason.isEmpty())
        return reason;
    if (asksForTooMuch(wanted))
        return tr("The table class is changed alone: apply the rest with the present class first");
    return wanted == *m_now ? tr("The table has this capacity") : QString();
}

void CapacityEditor::apply()
{
    const TableCapacity wanted = m_fields->capacity();
    if (m_table.connection->isProduction()) {
        const QStringList lines = QStringList(CapacityText::ofTable(wanted)) + CapacityText::details(wanted);
        Question question;
        question.title = tr("Change the capacity of %1?").arg(m_table.tableName);
        question.text = tr("From then on: %1.").arg(lines.join(QStringLiteral("; ")));
        question.acceptText = m_apply->text();
        if (!confirmed(question))
            return;
    }
    const core::UpdateTableRequest request = capacityRequest(tableName(), *m_now, wanted);
    if (isAncestorOf(window()->focusWidget()))
        setFocus(); // the fields are disabled meanwhile, and the next one that is not belongs to another part
    // The answer is shown at once: it says that the table is being changed, and nothing is sent twice.
    change<core::UpdateTableResponse>(
        tr("Change the capacity of %1").arg(m_table.tableName),
        [request](core::Client &client, core::Progress &) { return client.updateTable(request); },
        [this](const core::UpdateTableResponse &response) { showTable(response.tableDescription); });
}

void CapacityEditor::updateState()
{
    showStateText(!m_now                       ? tr("Asking...")
                  : isWorking() || !m_isActive ? tr("Changing...")
                                               : CapacityText::ofTable(*m_now),
                  ColorRole::SecondaryText);
}

void CapacityEditor::updateControls()
{
    const TableCapacity wanted = m_fields->capacity();
    const QString reasonAgainstFields = this->reasonAgainstFields();
    const QString reason = reasonAgainstApplying(wanted);
    m_fields->setReasonAgainst(reasonAgainstFields);
    m_apply->setEnabled(reason.isEmpty());
    m_apply->setToolTip(reason.isEmpty() ? tr("Asks for nothing but what differs") : reason);
    const bool isToBeSaid = reasonAgainstFields.isEmpty() && asksForTooMuch(wanted);
    showFacts(isToBeSaid ? reason + QLatin1Char('.') : QString());
    if (reasonAgainstFields.isEmpty() && window()->focusWidget() == this)
        m_fields->setFocus();
}

} // namespace ui
