#include "ui/common/style.h"

#include "ui/common/style_drawing.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

namespace ui {

namespace {

bool is(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

bool isPrimary(const QStyleOptionButton *button, const QWidget *widget)
{
    if (widget && widget->property("destructive").toBool())
        return false;
    return button->features.testFlag(QStyleOptionButton::DefaultButton) ||
           (widget && widget->property("primary").toBool());
}

void drawPushButton(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const Colors &colors = Colors::of(option->palette);
    const bool isEnabled = is(option, QStyle::State_Enabled);
    const bool isDown = is(option, QStyle::State_Sunken) || is(option, QStyle::State_On);
    const bool isHovered = is(option, QStyle::State_MouseOver) && isEnabled;
    if (button && button->features.testFlag(QStyleOptionButton::Flat)) {
        if (isHovered || isDown)
            drawBox(painter, option->rect, colors[isDown ? ColorRole::InactiveSelection : ColorRole::Hover],
                    QColor());
    } else if (button && isPrimary(button, widget) && isEnabled) {
        QColor fill = colors[ColorRole::Accent];
        if (isDown || isHovered)
            fill = colors.isDark() ? fill.lighter(isDown ? 116 : 108) : fill.darker(isDown ? 120 : 110);
        drawBox(painter, option->rect, fill, QColor());
    } else {
        const bool isDestructive = widget && widget->property("destructive").toBool() && isEnabled;
        QColor fill = colors[ColorRole::Panel];
        if (!isEnabled)
            fill = colors[ColorRole::Window];
        else if (isDown)
            fill = colors[ColorRole::InactiveSelection];
        else if (isHovered)
            fill = colors[isDestructive ? ColorRole::Deleted : ColorRole::Hover];
        const ColorRole line = isDestructive ? ColorRole::Error
                               : isEnabled   ? ColorRole::StrongLine
                                             : ColorRole::Line;
        drawBox(painter, option->rect, fill, colors[line]);
    }
}

/// Fusion leaves the ring of a push button to its panel.
void drawPushButtonRing(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    if (!is(option, QStyle::State_HasFocus) || !is(option, QStyle::State_KeyboardFocusChange))
        return;
    const Colors &colors = Colors::of(option->palette);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (button && isPrimary(button, widget)) // accent on accent would not be seen
        drawBox(painter, option->rect.adjusted(2, 2, -2, -2), QColor(), colors[ColorRole::AccentText], 3);
    else
        drawFocusRing(painter, option->rect, colors);
}

void drawFocusRect(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Colors &colors = Colors::of(option->palette);
    if (qobject_cast<const QAbstractItemView *>(widget)) {
        painter->save();
        painter->setPen(colors[ColorRole::Accent]);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
    } else if (is(option, QStyle::State_KeyboardFocusChange)) {
        drawFocusRing(painter, option->rect, colors);
    }
}

void drawToolButtonPanel(const QStyleOption *option, QPainter *painter)
{
    const Colors &colors = Colors::of(option->palette);
    const bool isDown = is(option, QStyle::State_Sunken);
    if (!is(option, QStyle::State_AutoRaise)) {
        const ColorRole fill = isDown                                ? ColorRole::InactiveSelection
                               : is(option, QStyle::State_MouseOver) ? ColorRole::Hover
                                                                     : ColorRole::Panel;
        drawBox(painter, option->rect,
                colors[is(option, QStyle::State_On) ? ColorRole::InactiveSelection : fill],
                colors[ColorRole::StrongLine]);
        return;
    }
    if (!is(option, QStyle::State_Enabled))
        return;
    if (isDown || is(option, QStyle::State_On))
        drawBox(painter, option->rect, colors[ColorRole::InactiveSelection], QColor());
    else if (is(option, QStyle::State_MouseOver))
        drawBox(painter, option->rect, colors[ColorRole::Hover], QColor());
}

void drawLineEdit(const QStyleOption *option, QPainter *painter)
{
    const Colors &colors = Colors::of(option->palette);
    const bool isEnabled = is(option, QStyle::State_Enabled);
    drawBox(painter, option->rect, colors[isEnabled ? ColorRole::Base : ColorRole::Window],
            colors[isEnabled ? ColorRole::StrongLine : ColorRole::Line]);
    if (is(option, QStyle::State_HasFocus) && isEnabled)
        drawFocusRing(painter, option->rect, colors);
}

void drawCheckBox(const QStyleOption *option, QPainter *painter, bool isRound)
{
    const Colors &colors = Colors::of(option->palette);
    const bool isEnabled = is(option, QStyle::State_Enabled);
    const bool isOn = is(option, QStyle::State_On) || is(option, QStyle::State_NoChange);
    const QRect box(option->rect.x() + (option->rect.width() - kCheckSize) / 2,
                    option->rect.y() + (option->rect.height() - kCheckSize) / 2, kCheckSize, kCheckSize);
    const qreal radius = isRound ? kCheckSize / 2.0 : 3.5;
    const QColor mark = colors[isEnabled ? ColorRole::AccentText : ColorRole::Window];
    if (isOn)
        drawBox(painter, box, colors[isEnabled ? ColorRole::Accent : ColorRole::DisabledText], QColor(),
                radius);
    else
        drawBox(painter, box, colors[isEnabled ? ColorRole::Base : ColorRole::Window],
                colors[isEnabled ? ColorRole::SecondaryText : ColorRole::DisabledText], radius);
    if (is(option, QStyle::State_NoChange))
        drawIcon(painter, box, Icon::Remove, mark, 14);
    else if (isOn && !isRound)
        drawIcon(painter, box, Icon::Check, mark, 14);
    else if (isOn)
        drawBox(painter, box.adjusted(5, 5, -5, -5), mark, QColor(), 3);
}

void drawBranch(const QStyleOption *option, QPainter *painter)
{
    if (!is(option, QStyle::State_Children))
        return;
    const Colors &colors = Colors::of(option->palette);
    drawIcon(painter, option->rect, is(option, QStyle::State_Open) ? Icon::ChevronDown : Icon::ChevronRight,
             colors[ColorRole::SecondaryText], 14);
}

void drawItem(const QStyleOption *option, QPainter *painter)
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (item && item->backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option->rect, item->backgroundBrush);
    const Colors &colors = Colors::of(option->palette);
    if (is(option, QStyle::State_Selected)) {
        const bool isActive = is(option, QStyle::State_Active);
        painter->fillRect(option->rect,
                          colors[isActive ? ColorRole::Selection : ColorRole::InactiveSelection]);
    } else if (is(option, QStyle::State_MouseOver) && is(option, QStyle::State_Enabled)) {
        painter->fillRect(option->rect, colors[ColorRole::Hover]);
    }
}

void drawTabClose(const QStyleOption *option, QPainter *painter)
{
    const Colors &colors = Colors::of(option->palette);
    if (is(option, QStyle::State_Raised) || is(option, QStyle::State_Sunken))
        drawBox(painter, option->rect, colors[ColorRole::InactiveSelection], QColor());
    drawIcon(painter, option->rect, Icon::Close, colors[ColorRole::SecondaryText], 14);
}

Icon arrowOf(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_IndicatorArrowUp:
    case QStyle::PE_IndicatorSpinUp:
        return Icon::ChevronUp;
    case QStyle::PE_IndicatorArrowLeft:
        return Icon::ChevronLeft;
    case QStyle::PE_IndicatorArrowRight:
        return Icon::ChevronRight;
    default:
        return Icon::ChevronDown;
    }
}

void drawArrow(QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter)
{
    const Colors &colors = Colors::of(option->palette);
    const bool isEnabled = is(option, QStyle::State_Enabled);
    drawIcon(painter, option->rect, arrowOf(element),
             colors[isEnabled ? ColorRole::SecondaryText : ColorRole::DisabledText],
             qMin(14, qMax(10, option->rect.width())));
}

void drawHeaderArrow(const QStyleOption *option, QPainter *painter)
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (!header || header->sortIndicator == QStyleOptionHeader::None)
        return;
    drawIcon(painter, option->rect,
             header->sortIndicator == QStyleOptionHeader::SortUp ? Icon::ChevronUp : Icon::ChevronDown,
             Colors::of(option->palette)[ColorRole::SecondaryText], 12);
}

} // namespace

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion"))
{}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
        qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QTabBar *>(widget) ||
        widget->inherits("QScrollBar"))
        widget->setAttribute(Qt::WA_Hover);
}

QPalette Style::standardPalette() const
{
    return Colors::light().toPalette();
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const Colors &colors = Colors::of(option->palette);
    switch (element) {
    case PE_PanelButtonCommand:
        drawPushButton(option, painter, widget);
        return drawPushButtonRing(option, painter, widget);
    case PE_PanelButtonTool:
        return drawToolButtonPanel(option, painter);
    case PE_FrameDefaultButton:
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            return drawLineEdit(option, painter);
        painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
        return;
    case PE_FrameLineEdit:
        return; // drawn with its panel
    case PE_FrameFocusRect:
        return drawFocusRect(option, painter, widget);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawCheckBox(option, painter, false);
    case PE_IndicatorRadioButton:
        return drawCheckBox(option, painter, true);
    case PE_IndicatorBranch:
        return drawBranch(option, painter);
    case PE_IndicatorTabClose:
        return drawTabClose(option, painter);
    case PE_IndicatorHeaderArrow:
        return drawHeaderArrow(option, painter);
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight:
    case PE_IndicatorSpinUp:
    case PE_IndicatorSpinDown:
        return drawArrow(element, option, painter);
    case PE_PanelItemViewItem:
        return drawItem(option, painter);
    case PE_Frame:
    case PE_FrameGroupBox:
    case PE_FrameTabWidget:
        return drawBox(painter, option->rect, QColor(), colors[ColorRole::Line],
                       element == PE_FrameGroupBox ? kPanelRadius : 1);
    case PE_PanelMenu:
    case PE_FrameMenu:
        if (element == PE_PanelMenu)
            painter->fillRect(option->rect, colors[ColorRole::Panel]);
        return drawBox(painter, option->rect, QColor(), colors[ColorRole::StrongLine], 1);
    case PE_PanelTipLabel:
        return drawBox(painter, option->rect, colors[ColorRole::Panel], colors[ColorRole::StrongLine], 1);
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase:
        return;
    case PE_IndicatorDockWidgetResizeHandle: {
        const QRect &rect = option->rect;
        const bool isUpright = rect.height() > rect.width();
        painter->fillRect(isUpright ? QRect(rect.center().x(), rect.y(), 1, rect.height())
                                    : QRect(rect.x(), rect.center().y(), rect.width(), 1),
                          colors[ColorRole::Line]);
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        return drawScrollBar(option, painter);
    case CC_ComboBox:
        return drawComboBox(option, painter, widget);
    case CC_SpinBox:
        return drawSpinBox(option, painter, widget);
    case CC_ToolButton:
        return drawToolButton(option, painter, widget);
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace ui
