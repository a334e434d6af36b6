#include "ui/tables/table_switch.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

TableSwitch::TableSwitch(AppContext &context, TableRef table, const QString &title, const QString &meaning,
                         QWidget *parent)
    : TablePart(context, std::move(table), title, meaning, parent)
    , m_controls(new QHBoxLayout)
    , m_turn(new QPushButton(this))
{
    m_turn->setObjectName(QStringLiteral("turn"));
    m_turn->setAutoDefault(false);
    m_turn->setAccessibleName(title);
    m_controls->setSpacing(8);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addLayout(m_controls, 1);
    line->addWidget(m_turn);
    m_body->addLayout(line);
    connect(m_turn, &QPushButton::clicked, this, [this] { m_state == State::On ? turnOff() : turnOn(); });
    updateState();
}

void TableSwitch::showState(State state, const QString &text)
{
    m_state = state;
    m_stateText = text;
    setVisible(state != State::Absent);
    updateState();
    updateControls();
    emit stateChanged();
}

void TableSwitch::takeReadError(const core::Error &error)
{
    if (error.code() == core::ErrorCode::UnknownOperation || error.code() == core::ErrorCode::Unsupported) {
        showState(State::Absent);
        return;
    }
    showState(State::Unknown, tr("Not known"));
    showFailure(error);
}

void TableSwitch::updateState()
{
    const QString words[] = {tr("Asking..."), tr("Off"), tr("On"), tr("Changing..."), QString()};
    const bool isOn = m_state == State::On;
    showStateText(isWorking()             ? words[int(State::Changing)]
                  : m_stateText.isEmpty() ? words[int(m_state)]
                                          : m_stateText,
                  isOn ? ColorRole::Good : ColorRole::SecondaryText);
    m_turn->setText(isOn ? tr("Turn off...") : tr("Turn on"));
    m_turn->setEnabled(!isWorking() && !m_table.connection->readOnly && (isOn || m_state == State::Off));
    m_turn->setToolTip(m_table.connection->readOnly ? tr("This connection is open for reading only")
                                                    : QString());
}

} // namespace ui
