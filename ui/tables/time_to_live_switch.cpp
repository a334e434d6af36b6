#include "ui/tables/time_to_live_switch.h"

#include "ui/common/fonts.h"
#include "ui/common/value_format.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace ui {

namespace {
constexpr int kItemsLookedAt = 200;
constexpr int kAgainMs = 2000;
} // namespace

TimeToLiveSwitch::TimeToLiveSwitch(AppContext &context, TableRef table, QWidget *parent)
    : TableSwitch(
          context, std::move(table), tr("Time to live"),
          tr("Deletes each item after the time that one of its attributes says, a number of seconds since "
             "1970."),
          parent)
    , m_attribute(new QComboBox(this))
{
    m_attribute->setEditable(true);
    m_attribute->setInsertPolicy(QComboBox::NoInsert);
    m_attribute->setFont(monospaceFont());
    m_attribute->setMinimumContentsLength(16);
    m_attribute->setAccessibleName(tr("Attribute with the time"));
    m_attribute->setToolTip(
        tr("The attribute that says when an item goes; suggested are numbers that look like it"));
    m_attribute->setObjectName(QStringLiteral("timeToLiveAttribute"));
    m_attribute->lineEdit()->setPlaceholderText(tr("Attribute name"));
    m_attribute->lineEdit()->setAccessibleName(tr("Attribute with the time"));
    auto *label = new QLabel(tr("Attribute"), this);
    label->setBuddy(m_attribute);
    m_controls->addWidget(label);
    m_controls->addWidget(m_attribute);
    m_controls->addStretch(1);
    m_again.setSingleShot(true);
    m_again.setInterval(kAgainMs);
    connect(&m_again, &QTimer::timeout, this, &TimeToLiveSwitch::read);
    connect(m_attribute, &QComboBox::editTextChanged, this, &TimeToLiveSwitch::updateControls);
    updateControls();
}

void TimeToLiveSwitch::read()
{
    ask<core::DescribeTimeToLiveResponse>(
        tr("Read the time to live of %1").arg(m_table.tableName),
        [name = tableName()](core::Client &client) { return client.describeTimeToLive({name}); },
        [this](const core::DescribeTimeToLiveResponse &response) { take(response.timeToLiveDescription); });
}

void TimeToLiveSwitch::take(const core::TimeToLiveDescription &description)
{
    const bool isOn = description.timeToLiveStatus == core::TimeToLiveStatus::Enabled;
    const bool isChanging = description.timeToLiveStatus == core::TimeToLiveStatus::Enabling ||
                            description.timeToLiveStatus == core::TimeToLiveStatus::Disabling;
    m_attributeNow = isOn || isChanging
                         ? QString::fromStdString(description.attributeName.value_or(std::string()))
                         : QString();
    if (!m_attributeNow.isEmpty())
        m_attribute->setEditText(m_attributeNow);
    if (isChanging)
        m_again.start();
    showState(isChanging ? State::Changing : isOn ? State::On : State::Off);
    lookForAttributes();
}

void TimeToLiveSwitch::lookForAttributes()
{
    if (m_isLooking || m_looked > 0)
        return;
    m_isLooking = true;
    core::ScanRequest request;
    request.tableName = tableName();
    request.limit = kItemsLookedAt;
    // Not through ask(): what cannot be read here only leaves out suggestions.
    auto future = m_context.jobs.run<core::ScanResponse>(
        tr("Look for times in %1").arg(m_table.tableName), JobRunner::Visibility::Quiet,
        [client = m_table.connection->client, request](core::Progress &) { return client->scan(request); });
    JobRunner::then<core::ScanResponse>(future, this, [this](const core::Result<core::ScanResponse> &page) {
        m_isLooking = false;
        if (page)
            takeItems(*page);
    });
}

void TimeToLiveSwitch::takeItems(const core::ScanResponse &page)
{
    m_looked = int(page.items.size());
    m_found = timeAttributesOf(page.items, QDateTime::currentSecsSinceEpoch());
    const QString text = m_attribute->currentText();
    m_attribute->clear();
    for (const TimeAttribute &attribute : m_found) {
        m_attribute->addItem(attribute.name);
        m_attribute->setItemData(m_attribute->count() - 1,
                                 tr("In %1 of %2 items that were looked at")
                                     .arg(formatCount(attribute.items), formatCount(m_looked)),
                                 Qt::ToolTipRole);
    }
    const bool hasSuggestion = !m_found.empty() && !m_found.front().looksLikeMillis;
    m_attribute->setEditText(!text.isEmpty() ? text : hasSuggestion ? m_found.front().name : QString());
    updateControls();
}

const TimeAttribute *TimeToLiveSwitch::found(const QString &name) const
{
    for (const TimeAttribute &attribute : m_found) {
        if (attribute.name == name)
            return &attribute;
    }
    return nullptr;
}

void TimeToLiveSwitch::updateControls()
{
    m_attribute->setEnabled(state() == State::Off && !isWorking() && !m_table.connection->readOnly);
    if (state() != State::Off && state() != State::On)
        return showFacts({});
    const QString name = m_attribute->currentText();
    const TimeAttribute *attribute = found(name);
    if (m_looked == 0 || name.isEmpty()) {
        showFacts({});
    } else if (!attribute) {
        showFacts(tr("None of the %1 items that were looked at has %2 as seconds since 1970: items without "
                     "it stay.")
                      .arg(formatCount(m_looked), name));
    } else if (attribute->looksLikeMillis) {
        showFacts(tr("%1 looks like milliseconds. Time to live counts seconds: these items would stay for "
                     "thousands of years.")
                      .arg(name));
    } else if (state() == State::On) {
        showFacts(tr("%1 of %2 items that were looked at have it.")
                      .arg(formatCount(attribute->items), formatCount(m_looked)));
    } else {
        showFacts(
            tr("%1 of %2 items that were looked at have it; %3 of them are past their time and will be "
               "deleted.")
                .arg(formatCount(attribute->items), formatCount(m_looked), formatCount(attribute->expired)));
    }
}

void TimeToLiveSwitch::send(bool enabled, const QString &attribute)
{
    core::UpdateTimeToLiveRequest request;
    request.tableName = tableName();
    request.timeToLiveSpecification.emplace();
    request.timeToLiveSpecification->enabled = enabled;
    request.timeToLiveSpecification->attributeName = attribute.toStdString();
    change<core::UpdateTimeToLiveResponse>(
        enabled ? tr("Turn on the time to live of %1").arg(m_table.tableName)
                : tr("Turn off the time to live of %1").arg(m_table.tableName),
        [request](core::Client &client, core::Progress &) { return client.updateTimeToLive(request); });
}

void TimeToLiveSwitch::turnOn()
{
    const QString name = m_attribute->currentText();
    if (name.isEmpty()) {
        showProblem(tr("Name the attribute that says when an item goes"));
        m_attribute->setFocus();
        return;
    }
    const TimeAttribute *attribute = found(name);
    if (attribute && attribute->expired > 0) {
        Question question;
        question.title = tr("Delete what is past its time in %1?").arg(m_table.tableName);
        question.text =
            tr("%1 of the %2 items that were looked at have a time in %3 that has passed. They and all "
               "others like them will be deleted soon after time to live is on.")
                .arg(formatCount(attribute->expired), formatCount(m_looked), name);
        question.acceptText = tr("Turn on time to live");
        question.isDestructive = true;
        if (!confirmed(question))
            return;
    }
    send(true, name);
}

void TimeToLiveSwitch::turnOff()
{
    Question question;
    question.title = tr("Turn off time to live of %1?").arg(m_table.tableName);
    question.text =
        tr("Items stay even after the time in %1 has passed. What was deleted does not come back.")
            .arg(m_attributeNow);
    question.acceptText = tr("Turn off time to live");
    question.isDestructive = true;
    if (confirmed(question))
        send(false, m_attributeNow);
}

} // namespace ui
