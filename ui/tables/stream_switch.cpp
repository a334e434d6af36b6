#include "ui/tables/stream_switch.h"

#include "core/base/pause.h"
#include "ui/connections/workspace.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ui {

namespace {

using core::StreamViewType;

struct View
{
    StreamViewType type;
    const char *text;
    const char *meaning;
};
constexpr View kViews[] = {
    {StreamViewType::NewAndOldImages, QT_TRANSLATE_NOOP("ui::StreamSwitch", "New and old images"),
     QT_TRANSLATE_NOOP("ui::StreamSwitch", "Each record holds the item before and after the change")},
    {StreamViewType::NewImage, QT_TRANSLATE_NOOP("ui::StreamSwitch", "New images"),
     QT_TRANSLATE_NOOP("ui::StreamSwitch", "Each record holds the item after the change")},
    {StreamViewType::OldImage, QT_TRANSLATE_NOOP("ui::StreamSwitch", "Old images"),
     QT_TRANSLATE_NOOP("ui::StreamSwitch", "Each record holds the item before the change")},
    {StreamViewType::KeysOnly, QT_TRANSLATE_NOOP("ui::StreamSwitch", "Keys only"),
     QT_TRANSLATE_NOOP("ui::StreamSwitch", "Each record holds the key of the item that changed")},
};
constexpr auto kPollInterval = std::chrono::milliseconds(200);

core::UpdateTableRequest requestFor(const std::string &table, std::optional<StreamViewType> view)
{
    core::UpdateTableRequest request;
    request.tableName = table;
    request.streamSpecification.emplace();
    request.streamSpecification->streamEnabled = view.has_value();
    request.streamSpecification->streamViewType = view;
    return request;
}

/// A stream's view is fixed: another one is another stream. The table must be active in between.
core::Result<core::UpdateTableResponse> replaceStream(core::Client &client, core::Progress &progress,
                                                      const std::string &table, StreamViewType view)
{
    if (const auto disabled = client.updateTable(requestFor(table, {})); !disabled)
        return disabled.error();
    for (;;) {
        const auto described = client.describeTable({table});
        if (!described)
            return described.error();
        if (described->table.tableStatus == core::TableStatus::Active)
            return client.updateTable(requestFor(table, view));
        if (auto ok = core::Pause::real().wait(kPollInterval, progress); !ok)
            return ok.error();
    }
}

} // namespace

StreamSwitch::StreamSwitch(AppContext &context, TableRef table, QWidget *parent)
    : TableSwitch(context, std::move(table), tr("Stream"),
                  tr("Tells programs of every change, in order; what it recorded can be read for 24 hours."),
                  parent)
    , m_view(new QComboBox(this))
    , m_change(new QPushButton(tr("Change the records..."), this))
{
    for (const View &view : kViews) {
        m_view->addItem(tr(view.text), int(view.type));
        m_view->setItemData(m_view->count() - 1, tr(view.meaning), Qt::ToolTipRole);
    }
    m_view->setAccessibleName(tr("What a record holds"));
    m_view->setObjectName(QStringLiteral("streamView"));
    m_change->setObjectName(QStringLiteral("changeStream"));
    m_change->setAutoDefault(false);
    m_change->setToolTip(tr("Another kind of records is another stream"));
    auto *label = new QLabel(tr("Records hold"), this);
    label->setBuddy(m_view);
    m_controls->addWidget(label);
    m_controls->addWidget(m_view);
    m_controls->addWidget(m_change);
    m_controls->addStretch(1);
    connect(m_view, &QComboBox::currentIndexChanged, this, &StreamSwitch::updateControls);
    connect(m_change, &QPushButton::clicked, this, &StreamSwitch::changeView);
    updateControls();
}

void StreamSwitch::read()
{
    m_context.workspace.refresh(m_table.connection->id);
}

void StreamSwitch::showTable(const core::TableDescription &table)
{
    const bool isOn = table.streamSpecification && table.streamSpecification->streamEnabled;
    const auto before = m_viewNow;
    m_viewNow = isOn ? table.streamSpecification->streamViewType : std::nullopt;
    if (m_viewNow && m_viewNow != before)
        m_view->setCurrentIndex(m_view->findData(int(*m_viewNow)));
    const QString arn = QString::fromStdString(table.latestStreamArn.value_or(std::string()));
    showFacts(arn.isEmpty() ? QString()
              : isOn        ? tr("Its ARN is %1.").arg(arn)
                     : tr("The last stream, %1, can be read until 24 hours after its last record.").arg(arn));
    if (table.tableStatus != core::TableStatus::Active)
        showState(State::Changing);
    else
        showState(isOn ? State::On : State::Off);
}

core::StreamViewType StreamSwitch::chosen() const
{
    return StreamViewType(m_view->currentData().toInt());
}

void StreamSwitch::updateControls()
{
    const bool canChange =
        (state() == State::On || state() == State::Off) && !isWorking() && !m_table.connection->readOnly;
    m_view->setEnabled(canChange);
    m_view->setToolTip(m_view->currentData(Qt::ToolTipRole).toString());
    m_change->setVisible(m_viewNow && chosen() != *m_viewNow);
    m_change->setEnabled(canChange);
}

void StreamSwitch::turnOn()
{
    change<core::UpdateTableResponse>(
        tr("Turn on the stream of %1").arg(m_table.tableName),
        [request = requestFor(tableName(), chosen())](core::Client &client, core::Progress &) {
            return client.updateTable(request);
        });
}

void StreamSwitch::turnOff()
{
    Question question;
    question.title = tr("Turn off the stream of %1?").arg(m_table.tableName);
    question.text =
        tr("Programs that read it get no more changes, and what it recorded is gone 24 hours later. "
           "Turned on again, it is another stream with another ARN.");
    question.acceptText = tr("Turn off the stream");
    question.isDestructive = true;
    if (!confirmed(question))
        return;
    change<core::UpdateTableResponse>(
        tr("Turn off the stream of %1").arg(m_table.tableName),
        [request = requestFor(tableName(), {})](core::Client &client, core::Progress &) {
            return client.updateTable(request);
        });
}

void StreamSwitch::changeView()
{
    Question question;
    question.title = tr("Change what the stream of %1 records?").arg(m_table.tableName);
    question.text =
        tr("It is turned off, and a new stream with another ARN begins: programs must be pointed to "
           "it. What the old one recorded can be read for 24 hours.");
    question.acceptText = tr("Begin a new stream");
    question.isDestructive = true;
    if (!confirmed(question))
        return;
    change<core::UpdateTableResponse>(
        tr("Change the stream of %1").arg(m_table.tableName),
        [name = tableName(), view = chosen()](core::Client &client, core::Progress &progress) {
            return replaceStream(client, progress, name, view);
        });
}

} // namespace ui
