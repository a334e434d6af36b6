#include "ui/common/panel_row.h"

#include "ui/common/colors.h"

#include <QPainter>

namespace ui {

PanelRow::PanelRow(Qt::Edge lineAt, QWidget *parent)
    : QWidget(parent)
    , m_lineAt(lineAt)
{}

void PanelRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = Colors::of(this);
    painter.fillRect(rect(), colors[ColorRole::Panel]);
    const int y = m_lineAt == Qt::TopEdge ? 0 : height() - 1;
    painter.fillRect(QRect(0, y, width(), 1), colors[ColorRole::Line]);
}

QToolButton *makeRowButton(Icon shape, const QString &text, const char *name, const QString &toolTip,
                           RowButton kind)
{
    auto *button = new QToolButton;
    button->setObjectName(QLatin1String(name));
    button->setIcon(icon(shape));
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setCheckable(kind == RowButton::Switch);
    button->setToolTip(toolTip);
    return button;
}

} // namespace ui
