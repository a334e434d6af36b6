#include "ui/tables/protection_switch.h"

#include "core/api/requests.h"
#include "ui/connections/workspace.h"

#include <QHBoxLayout>

namespace ui {

ProtectionSwitch::ProtectionSwitch(AppContext &context, TableRef table, QWidget *parent)
    : TableSwitch(context, std::move(table), tr("Deletion protection"),
                  tr("The table cannot be deleted, here or by a program, until this is turned off."), parent)
{
    m_controls->addStretch(1);
}

void ProtectionSwitch::read()
{
    m_context.workspace.refresh(m_table.connection->id);
}

void ProtectionSwitch::showTable(const core::TableDescription &table)
{
    showState(table.tableStatus != core::TableStatus::Active ? State::Changing
              : table.deletionProtectionEnabled              ? State::On
                                                             : State::Off);
}

void ProtectionSwitch::turnOff()
{
    Question question;
    question.title = tr("Turn off the protection of %1?").arg(m_table.tableName);
    question.text = tr("Everybody who may write here can then delete the table with all its items.");
    question.acceptText = tr("Turn off protection");
    question.isDestructive = true;
    if (confirmed(question))
        send(false);
}

void ProtectionSwitch::send(bool enabled)
{
    core::UpdateTableRequest request;
    request.tableName = tableName();
    request.deletionProtectionEnabled = enabled;
    change<core::UpdateTableResponse>(
        enabled ? tr("Protect %1 from deletion").arg(m_table.tableName)
                : tr("Turn off the protection of %1").arg(m_table.tableName),
        [request](core::Client &client, core::Progress &) { return client.updateTable(request); });
}

} // namespace ui
