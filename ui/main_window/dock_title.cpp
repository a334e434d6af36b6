#include "ui/main_window/dock_title.h"

#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"

#include <QAction>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace ui {

DockTitle::DockTitle(const QString &text, QDockWidget *dock)
    : QWidget(dock)
    , m_text(text)
    , m_buttons(new QHBoxLayout(this))
{
    setMinimumHeight(32);
    m_buttons->setContentsMargins(12, 2, 6, 2);
    m_buttons->setSpacing(2);
    m_buttons->addStretch(1);
    auto *close = new QToolButton;
    close->setIcon(icon(Icon::Close));
    close->setIconSize(QSize(14, 14));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Hide %1").arg(text));
    close->setToolTip(tr("Hide %1").arg(text));
    close->setFixedSize(24, 24);
    m_buttons->addWidget(close);
    connect(close, &QToolButton::clicked, dock, [dock] { dock->toggleViewAction()->trigger(); });
    setAccessibleName(text);
}

void DockTitle::addAction(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAutoRaise(true);
    button->setFixedSize(24, 24);
    button->setAccessibleName(QString(action->text()).remove(QLatin1Char('&')));
    m_buttons->insertWidget(m_buttons->count() - 1, button);
}

void DockTitle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont font = secondaryFont();
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(Colors::of(this)[ColorRole::SecondaryText]);
    painter.drawText(rect().adjusted(12, 0, -32, 0), Qt::AlignVCenter | Qt::AlignLeft, m_text);
}

} // namespace ui
