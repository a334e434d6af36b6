#include "ui/tables/recovery_switch.h"

#include "ui/common/time_format.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace ui {

namespace {
constexpr int kDaysMax = 35;
}

RecoverySwitch::RecoverySwitch(AppContext &context, TableRef table, QWidget *parent)
    : TableSwitch(
          context, std::move(table), tr("Point-in-time recovery"),
          tr("Keeps every change, so that the table can be restored as it was at any second of the last "
             "days, even after it was deleted."),
          parent)
    , m_days(new QSpinBox(this))
    , m_keep(new QPushButton(tr("Keep"), this))
{
    m_days->setRange(1, kDaysMax);
    m_days->setValue(kDaysMax);
    m_days->setAccessibleName(tr("Days that are kept"));
    m_days->setToolTip(tr("From 1 to 35 days of changes are kept"));
    m_days->setObjectName(QStringLiteral("recoveryDays"));
    m_keep->setObjectName(QStringLiteral("keepDays"));
    m_keep->setAutoDefault(false);
    m_keep->setToolTip(tr("Changes how far back the table can be restored"));
    auto *label = new QLabel(tr("Changes are kept for"), this);
    label->setBuddy(m_days);
    m_controls->addWidget(label);
    m_controls->addWidget(m_days);
    m_controls->addWidget(m_keep);
    m_controls->addStretch(1);
    connect(m_days, &QSpinBox::valueChanged, this, &RecoverySwitch::updateControls);
    connect(m_keep, &QPushButton::clicked, this, &RecoverySwitch::keepDays);
    updateControls();
}

void RecoverySwitch::read()
{
    ask<core::DescribeContinuousBackupsResponse>(
        tr("Read point-in-time recovery of %1").arg(m_table.tableName),
        [name = tableName()](core::Client &client) { return client.describeContinuousBackups({name}); },
        [this](const core::DescribeContinuousBackupsResponse &response) { take(response); });
}

void RecoverySwitch::take(const core::DescribeContinuousBackupsResponse &response)
{
    const core::PointInTimeRecoveryDescription &recovery =
        response.continuousBackupsDescription.pointInTimeRecoveryDescription;
    if (recovery.pointInTimeRecoveryStatus == core::PointInTimeRecoveryStatus::Disabled) {
        m_daysNow = 0;
        showFacts({});
        showState(State::Off);
        return;
    }
    m_daysNow = int(recovery.recoveryPeriodInDays.value_or(kDaysMax));
    m_days->setValue(m_daysNow);
    const bool isYoung = recovery.earliestRestorableDateTimeMicros == recovery.latestRestorableDateTimeMicros;
    showFacts(recovery.earliestRestorableDateTimeMicros == 0 ? QString()
              : isYoung ? tr("Its past begins at %1; each second can be restored five minutes later.")
                              .arg(formatMoment(recovery.earliestRestorableDateTimeMicros))
                        : tr("Any second can be restored from %1 to %2.")
                              .arg(formatMoment(recovery.earliestRestorableDateTimeMicros),
                                   formatMoment(recovery.latestRestorableDateTimeMicros)));
    showState(State::On);
}

void RecoverySwitch::updateControls()
{
    const bool isReady = (state() == State::On || state() == State::Off) && !isWorking();
    m_days->setEnabled(isReady && !m_table.connection->readOnly);
    m_keep->setVisible(state() == State::On && m_days->value() != m_daysNow);
    m_keep->setEnabled(isReady && !m_table.connection->readOnly);
    m_days->setSuffix(m_days->value() == 1 ? tr(" day") : tr(" days"));
    m_keep->setText(tr("Keep %n day(s)", nullptr, m_days->value()));
}

void RecoverySwitch::send(bool enabled)
{
    core::UpdateContinuousBackupsRequest request;
    request.tableName = tableName();
    request.pointInTimeRecoverySpecification.emplace();
    request.pointInTimeRecoverySpecification->pointInTimeRecoveryEnabled = enabled;
    if (enabled)
        request.pointInTimeRecoverySpecification->recoveryPeriodInDays = m_days->value();
    change<core::UpdateContinuousBackupsResponse>(
        enabled ? tr("Keep the past of %1").arg(m_table.tableName)
                : tr("Turn off point-in-time recovery of %1").arg(m_table.tableName),
        [request](core::Client &client, core::Progress &) {
            return client.updateContinuousBackups(request);
        });
}

void RecoverySwitch::turnOn()
{
    send(true);
}

void RecoverySwitch::turnOff()
{
    Question question;
    question.title = tr("Turn off point-in-time recovery of %1?").arg(m_table.tableName);
    question.text =
        tr("No moment of its past can be read or restored any more; turned on again, the past begins "
           "anew. Items and backups stay.");
    question.acceptText = tr("Turn off point-in-time recovery");
    question.isDestructive = true;
    if (confirmed(question))
        send(false);
}

void RecoverySwitch::keepDays()
{
    if (m_days->value() < m_daysNow) {
        Question question;
        question.title = tr("Keep only %n day(s) of %1?", nullptr, m_days->value()).arg(m_table.tableName);
        question.text =
            tr("What is older can no longer be read or restored, also when more days are kept later.");
        question.acceptText = tr("Keep %n day(s)", nullptr, m_days->value());
        question.isDestructive = true;
        if (!confirmed(question))
            return;
    }
    send(true);
}

} // namespace ui
