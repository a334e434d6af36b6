#include "ui/tables/table_settings_view.h"

#include "ui/connections/workspace.h"
#include "ui/tables/capacity_editor.h"
#include "ui/tables/protection_switch.h"
#include "ui/tables/recovery_switch.h"
#include "ui/tables/stream_switch.h"
#include "ui/tables/tags_editor.h"
#include "ui/tables/time_to_live_switch.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

TableSettingsView::TableSettingsView(AppContext &context, TableRef table, QWidget *parent)
    : QScrollArea(parent)
    , m_context(context)
    , m_table(std::move(table))
    , m_capacity(new CapacityEditor(context, m_table))
    , m_recovery(new RecoverySwitch(context, m_table))
    , m_stream(new StreamSwitch(context, m_table))
    , m_timeToLive(new TimeToLiveSwitch(context, m_table))
    , m_protection(new ProtectionSwitch(context, m_table))
    , m_tags(new TagsEditor(context, m_table))
{
    m_capacity->setObjectName(QStringLiteral("capacity"));
    m_recovery->setObjectName(QStringLiteral("recovery"));
    m_stream->setObjectName(QStringLiteral("stream"));
    m_timeToLive->setObjectName(QStringLiteral("timeToLive"));
    m_protection->setObjectName(QStringLiteral("protection"));
    m_tags->setObjectName(QStringLiteral("tagsEditor"));
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    add(layout, m_capacity);
    for (TableSwitch *part :
         {static_cast<TableSwitch *>(m_recovery), static_cast<TableSwitch *>(m_stream),
          static_cast<TableSwitch *>(m_timeToLive), static_cast<TableSwitch *>(m_protection)}) {
        QWidget *line = add(layout, part);
        connect(part, &TableSwitch::stateChanged, line,
                [part, line] { line->setVisible(part->state() != TableSwitch::State::Absent); });
    }
    layout->addWidget(m_tags);
    layout->addStretch(1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

QWidget *TableSettingsView::add(QVBoxLayout *layout, TablePart *part)
{
    auto *line = new QWidget;
    line->setFixedHeight(1);
    line->setBackgroundRole(QPalette::Mid); // the colour of lines
    line->setAutoFillBackground(true);
    layout->addWidget(part);
    layout->addWidget(line);
    connect(part, &TablePart::changed, this, [this] {
        m_context.workspace.refresh(m_table.connection->id);
    }); // whoever shows the table looks again
    return line;
}

void TableSettingsView::keyPressEvent(QKeyEvent *event)
{
    QScrollArea::keyPressEvent(event);
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return;
    event->accept(); // it was for the part that has the focus, not for the dialog's Close
    if (auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget()))
        button->click();
}

void TableSettingsView::read()
{
    m_recovery->read();
    m_timeToLive->read();
}

void TableSettingsView::showTable(const core::TableDescription &table)
{
    m_capacity->showTable(table);
    m_stream->showTable(table);
    m_protection->showTable(table);
    m_tags->showTagsOf(QString::fromStdString(table.tableArn));
}

} // namespace ui
