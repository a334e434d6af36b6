// The second half of the style: controls made of several parts.

#include "ui/common/style.h"

#include "ui/common/style_drawing.h"

#include <QComboBox>
#include <QCursor>
#include <QPainter>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

namespace ui {

namespace {

constexpr int kMenuInset = 4;
constexpr int kMenuIconColumn = 28;

bool is(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

void drawHeaderSection(const QStyleOption *option, QPainter *painter)
{
    const Colors &colors = Colors::of(option->palette);
    const QRect &rect = option->rect;
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    const bool isUpright = header && header->orientation == Qt::Vertical;
    painter->fillRect(
        rect,
        colors[is(option, QStyle::State_MouseOver) && is(option, QStyle::State_Enabled) ? ColorRole::Hover
                                                                                        : ColorRole::Panel]);
    painter->fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1),
                      colors[isUpright ? ColorRole::Line : ColorRole::StrongLine]);
    painter->fillRect(QRect(rect.right(), rect.y(), 1, rect.height()), colors[ColorRole::Line]);
}

void drawMenuBarItem(const QStyle *style, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget)
{
    const Colors &colors = Colors::of(option->palette);
    painter->fillRect(option->rect, colors[ColorRole::Window]);
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item)
        return;
    if (is(option, QStyle::State_Selected))
        drawBox(painter, option->rect.adjusted(1, 3, -1, -3),
                colors[is(option, QStyle::State_Sunken) ? ColorRole::InactiveSelection : ColorRole::Hover],
                QColor());
    int flags = Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextDontClip | Qt::TextSingleLine;
    if (!style->styleHint(QStyle::SH_UnderlineShortcut, option, widget))
        flags |= Qt::TextHideMnemonic;
    style->drawItemText(painter, option->rect, flags, option->palette, is(option, QStyle::State_Enabled),
                        item->text, QPalette::WindowText);
}

void drawProgress(QStyle::ControlElement element, const QStyleOption *option, QPainter *painter)
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    const Colors &colors = Colors::of(option->palette);
    QRect track = option->rect;
    track.setHeight(qMin(4, track.height()));
    track.moveTop(option->rect.y() + (option->rect.height() - track.height()) / 2);
    if (element == QStyle::CE_ProgressBarGroove) {
        drawBox(painter, track, colors[ColorRole::InactiveSelection], QColor(), 2);
        return;
    }
    if (!bar)
        return;
    QColor fill = colors[ColorRole::Accent];
    if (bar->maximum <= bar->minimum) {
        fill.setAlphaF(0.45f); // how much is left is not known: the whole track, paler
    } else {
        const double part = double(bar->progress - bar->minimum) / double(bar->maximum - bar->minimum);
        track.setWidth(int(track.width() * qBound(0.0, part, 1.0)));
    }
    if (track.width() > 0)
        drawBox(painter, track, fill, QColor(), 2);
}

/// Qt goes on believing so where the list of a box closed with the pointer on one of its entries.
bool isUnderPointer(const QStyleOption *option, const QWidget *widget)
{
    return is(option, QStyle::State_MouseOver) &&
           (!widget || widget->rect().contains(widget->mapFromGlobal(QCursor::pos())));
}

} // namespace

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const Colors &colors = Colors::of(option->palette);
    switch (element) {
    case CE_MenuItem:
        return drawMenuItem(option, painter, widget);
    case CE_MenuBarItem:
        return drawMenuBarItem(this, option, painter, widget);
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, colors[ColorRole::Window]);
        return;
    case CE_TabBarTabShape:
        return drawTab(option, painter);
    case CE_TabBarTabLabel:
        return drawTabLabel(option, painter, widget);
    case CE_PushButtonLabel:
        return drawButtonLabel(option, painter, widget);
    case CE_HeaderSection:
        return drawHeaderSection(option, painter);
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, colors[ColorRole::Panel]);
        if (is(option, State_Horizontal)) // the line above the rows; below row numbers nothing ends
            painter->fillRect(QRect(option->rect.x(), option->rect.bottom(), option->rect.width(), 1),
                              colors[ColorRole::StrongLine]);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader copy = *header;
            copy.palette.setColor(QPalette::ButtonText, colors[ColorRole::SecondaryText]);
            copy.palette.setColor(QPalette::WindowText, colors[ColorRole::SecondaryText]);
            copy.state.setFlag(State_On, false); // no bold for the column that is current
            // At the sides only: above and below, the margin would cut what hangs down.
            const int margin = pixelMetric(PM_HeaderMargin, option, widget);
            copy.rect.adjust(0, -margin, 0, margin);
            if (copy.orientation == Qt::Vertical)
                copy.rect.adjust(0, -1, 0, -1); // on the line of the cells, which end above the grid's line
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_Splitter: {
        const QRect &rect = option->rect;
        painter->fillRect(is(option, State_Horizontal) ? QRect(rect.center().x(), rect.y(), 1, rect.height())
                                                       : QRect(rect.x(), rect.center().y(), rect.width(), 1),
                          colors[ColorRole::Line]);
        return;
    }
    case CE_ProgressBarGroove:
    case CE_ProgressBarContents:
        return drawProgress(element, option, painter);
    case CE_ScrollBarAddLine:
    case CE_ScrollBarSubLine:
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawMenuItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item)
        return;
    const Colors &colors = Colors::of(option->palette);
    const QRect &rect = option->rect;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(rect.x() + 8, rect.center().y(), rect.width() - 16, 1),
                          colors[ColorRole::Line]);
        return;
    }
    const bool isEnabled = is(option, State_Enabled);
    const bool isSelected = is(option, State_Selected) && isEnabled;
    if (isSelected)
        drawBox(painter, rect.adjusted(kMenuInset, 0, -kMenuInset, 0), colors[ColorRole::Selection],
                QColor());
    const QColor textColor = colors[!isEnabled   ? ColorRole::DisabledText
                                    : isSelected ? ColorRole::SelectionText
                                                 : ColorRole::Text];
    const QRect iconColumn(rect.x() + kMenuInset + 2, rect.y(), kMenuIconColumn - 4, rect.height());
    if (item->checkType != QStyleOptionMenuItem::NotCheckable && item->checked)
        drawIcon(painter, iconColumn, Icon::Check, textColor);
    else if (!item->icon.isNull())
        item->icon.paint(painter, QRect(iconColumn.center().x() - 7, iconColumn.center().y() - 7, 16, 16),
                         Qt::AlignCenter,
                         !isEnabled   ? QIcon::Disabled
                         : isSelected ? QIcon::Selected
                                      : QIcon::Normal);

    const QRect textRect = rect.adjusted(kMenuInset + kMenuIconColumn, 0, -kMenuInset - 12, 0);
    const qsizetype tab = item->text.indexOf(QLatin1Char('\t'));
    int flags = Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextDontClip | Qt::TextSingleLine;
    if (!styleHint(SH_UnderlineShortcut, option, widget, nullptr))
        flags |= Qt::TextHideMnemonic;
    painter->save();
    painter->setFont(item->font);
    painter->setPen(textColor);
    painter->drawText(textRect, flags | Qt::AlignLeft, tab < 0 ? item->text : item->text.left(tab));
    if (tab >= 0) {
        painter->setPen(colors[isEnabled ? ColorRole::SecondaryText : ColorRole::DisabledText]);
        painter->drawText(textRect, flags | Qt::AlignRight, item->text.mid(tab + 1));
    }
    painter->restore();
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu)
        drawIcon(painter, QRect(rect.right() - kMenuInset - 18, rect.y(), 16, rect.height()),
                 Icon::ChevronRight, colors[ColorRole::SecondaryText], 14);
}

void Style::drawTab(const QStyleOption *option, QPainter *painter) const
{
    const Colors &colors = Colors::of(option->palette);
    const QRect &rect = option->rect;
    const bool isSelected = is(option, State_Selected);
    if (isSelected)
        painter->fillRect(rect, colors[ColorRole::Base]);
    else if (is(option, State_MouseOver))
        painter->fillRect(rect.adjusted(0, 0, 0, -1), colors[ColorRole::Hover]);
    painter->fillRect(QRect(rect.right(), rect.y(), 1, rect.height()), colors[ColorRole::Line]);
    if (isSelected)
        painter->fillRect(QRect(rect.x(), rect.y(), rect.width() - 1, 2), colors[ColorRole::Accent]);
    else
        painter->fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), colors[ColorRole::Line]);
}

void Style::drawTabLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    if (!tab)
        return;
    QStyleOptionTab copy = *tab;
    const Colors &colors = Colors::of(option->palette);
    const ColorRole text = is(option, State_Selected) ? ColorRole::Text : ColorRole::SecondaryText;
    copy.palette.setColor(QPalette::WindowText, colors[text]);
    copy.state.setFlag(State_HasFocus, false);
    painter->save();
    if (widget && widget->property("previewTab").isValid() &&
        widget->property("previewTab").toInt() == tab->tabIndex) {
        QFont font = widget->font();
        font.setItalic(true);
        painter->setFont(font);
    }
    QProxyStyle::drawControl(CE_TabBarTabLabel, &copy, painter, widget);
    painter->restore();
    if (is(option, State_HasFocus) && is(option, State_KeyboardFocusChange))
        drawFocusRing(painter, option->rect.adjusted(2, 3, -3, -2), colors);
}

void Style::drawButtonLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button)
        return;
    QStyleOptionButton copy = *button;
    const Colors &colors = Colors::of(option->palette);
    const bool isDestructive = widget && widget->property("destructive").toBool();
    const bool isPrimary = button->features.testFlag(QStyleOptionButton::DefaultButton) ||
                           (widget && widget->property("primary").toBool());
    if (is(option, State_Enabled) && !button->features.testFlag(QStyleOptionButton::Flat)) {
        if (isDestructive)
            copy.palette.setColor(QPalette::ButtonText, colors[ColorRole::Error]);
        else if (isPrimary)
            copy.palette.setColor(QPalette::ButtonText, colors[ColorRole::AccentText]);
    }
    if (is(option, State_Enabled) && isPrimary && !isDestructive && !copy.icon.isNull()) {
        // The icon would be in the text's colour, which does not stand on the accent: stamp its shape.
        QPixmap stamp = copy.icon.pixmap(copy.iconSize, painter->device()->devicePixelRatioF());
        QPainter stampPainter(&stamp);
        stampPainter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        stampPainter.fillRect(stamp.rect(), colors[ColorRole::AccentText]);
        stampPainter.end();
        copy.icon = QIcon(stamp);
    }
    QProxyStyle::drawControl(CE_PushButtonLabel, &copy, painter, widget);
}

void Style::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar)
        return;
    const Colors &colors = Colors::of(option->palette);
    painter->fillRect(option->rect, colors[ColorRole::Base]);
    if (bar->maximum <= bar->minimum)
        return;
    const QRect slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, nullptr);
    const bool isHeld = option->activeSubControls.testFlag(SC_ScrollBarSlider) && is(option, State_Sunken);
    const bool isHovered = is(option, State_MouseOver);
    QColor color = colors[isHeld ? ColorRole::SecondaryText : ColorRole::StrongLine];
    if (isHovered && !isHeld)
        color = colors[ColorRole::DisabledText];
    const bool isUpright = bar->orientation == Qt::Vertical;
    drawBox(painter, isUpright ? slider.adjusted(3, 2, -3, -2) : slider.adjusted(2, 3, -2, -3), color,
            QColor(), 3);
}

void Style::drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (!combo)
        return;
    const Colors &colors = Colors::of(option->palette);
    const bool isEnabled = is(option, State_Enabled);
    if (combo->frame) {
        const bool isHovered = isUnderPointer(option, widget) && isEnabled && !combo->editable;
        const ColorRole fill = !isEnabled  ? ColorRole::Window
                               : isHovered ? ColorRole::Hover
                                           : ColorRole::Base;
        drawBox(painter, option->rect, colors[fill],
                colors[isEnabled ? ColorRole::StrongLine : ColorRole::Line]);
        if (is(option, State_HasFocus) && (combo->editable || is(option, State_KeyboardFocusChange)))
            drawFocusRing(painter, option->rect, colors);
    } else if (isUnderPointer(option, widget) && isEnabled) {
        drawBox(painter, option->rect, colors[ColorRole::Hover], QColor());
    }
    const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    drawIcon(painter, arrow, Icon::ChevronDown,
             colors[isEnabled ? ColorRole::SecondaryText : ColorRole::DisabledText], 14);
}

void Style::drawToolButton(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (!button)
        return;
    const Colors &colors = Colors::of(option->palette);
    const QColor arrowColor =
        colors[is(option, State_Enabled) ? ColorRole::SecondaryText : ColorRole::DisabledText];
    const bool hasPart = option->subControls.testFlag(SC_ToolButtonMenu);
    const bool hasArrow = button->features.testFlag(QStyleOptionToolButton::HasMenu) && !hasPart;

    QStyleOptionToolButton panel = *button;
    panel.rect = option->rect;
    drawPrimitive(PE_PanelButtonTool, &panel, painter, widget);
    QStyleOptionToolButton label = *button;
    label.rect = subControlRect(CC_ToolButton, option, SC_ToolButton, widget);
    if (hasArrow && button->toolButtonStyle != Qt::ToolButtonIconOnly) {
        // Fusion squeezes the arrow into the corner: give it a column.
        label.rect.adjust(0, 0, -16, 0);
        drawIcon(painter, QRect(label.rect.right() - 1, option->rect.y(), 16, option->rect.height()),
                 Icon::ChevronDown, arrowColor, 14);
    }
    if (hasPart) {
        const QRect part = subControlRect(CC_ToolButton, option, SC_ToolButtonMenu, widget);
        painter->fillRect(QRect(part.x(), part.y() + 5, 1, part.height() - 10), colors[ColorRole::Line]);
        drawIcon(painter, part, Icon::ChevronDown, arrowColor, 14);
    }
    drawControl(CE_ToolButtonLabel, &label, painter, widget);
    if (is(option, State_HasFocus) && is(option, State_KeyboardFocusChange))
        drawFocusRing(painter, option->rect, colors);
}

void Style::drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (!spin)
        return;
    const Colors &colors = Colors::of(option->palette);
    const bool isEnabled = is(option, State_Enabled);
    if (spin->frame) {
        drawBox(painter, option->rect, colors[isEnabled ? ColorRole::Base : ColorRole::Window],
                colors[isEnabled ? ColorRole::StrongLine : ColorRole::Line]);
        if (is(option, State_HasFocus))
            drawFocusRing(painter, option->rect, colors);
    }
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto drawStep = [&](SubControl part, Icon icon, QAbstractSpinBox::StepEnabledFlag flag) {
        const bool isUsable = isEnabled && spin->stepEnabled.testFlag(flag);
        drawIcon(painter, subControlRect(CC_SpinBox, option, part, widget), icon,
                 colors[isUsable ? ColorRole::SecondaryText : ColorRole::DisabledText], 10);
    };
    drawStep(SC_SpinBoxUp, Icon::ChevronUp, QAbstractSpinBox::StepUpEnabled);
    drawStep(SC_SpinBoxDown, Icon::ChevronDown, QAbstractSpinBox::StepDownEnabled);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                            const QWidget *widget) const
{
    const QRect &rect = option->rect;
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (bar) {
            const bool isUpright = bar->orientation == Qt::Vertical;
            const int length = isUpright ? rect.height() : rect.width();
            const qint64 range = qint64(bar->maximum) - bar->minimum;
            int slider = length;
            if (range > 0)
                slider = qBound(pixelMetric(PM_ScrollBarSliderMin, option, widget),
                                int(qint64(bar->pageStep) * length / (range + bar->pageStep)), length);
            const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                      length - slider, bar->upsideDown);
            const auto part = [&](int from, int size) {
                return isUpright ? QRect(rect.x(), rect.y() + from, rect.width(), size)
                                 : QRect(rect.x() + from, rect.y(), size, rect.height());
            };
            switch (subControl) {
            case SC_ScrollBarAddLine:
            case SC_ScrollBarSubLine:
                return {};
            case SC_ScrollBarGroove:
                return rect;
            case SC_ScrollBarSlider:
                return part(start, slider);
            case SC_ScrollBarSubPage:
                return part(0, start);
            case SC_ScrollBarAddPage:
                return part(start + slider, length - start - slider);
            default:
                break;
            }
        }
    }
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return visualRect(option->direction, rect, rect.adjusted(6, 1, -22, -1));
    if (control == CC_ComboBox && subControl == SC_ComboBoxArrow)
        return visualRect(option->direction, rect, QRect(rect.right() - 22, rect.y(), 20, rect.height()));
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_PushButtonFocusRect)
        return option->rect;
    if (element == SE_LineEditContents && widget && qobject_cast<const QComboBox *>(widget->parentWidget()))
        return QProxyStyle::subElementRect(element, option, widget)
            .adjusted(-1, 0, 1, 0); // where labels start
    if (element == SE_LineEditContents)
        return QProxyStyle::subElementRect(element, option, widget).adjusted(3, 0, -3, 0);
    if (element == SE_CheckBoxFocusRect || element == SE_RadioButtonFocusRect)
        return option->rect.adjusted(0, 0, 4, 0) & option->rect;
    return QProxyStyle::subElementRect(element, option, widget);
}

} // namespace ui
