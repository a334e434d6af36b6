// What of the style draws nothing: sizes, hints, standard icons.

#include "ui/common/style.h"

#include "ui/common/style_drawing.h"

#include <QMenu>
#include <QStyleOption>

namespace ui {

namespace {

constexpr int kControlHeight = 28;

} // namespace

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool hasText = button && !button->text.isEmpty();
        const bool hasIcon = button && !button->icon.isNull();
        result.setWidth(size.width() + (hasText ? 24 : 12) + (hasText && hasIcon ? 4 : 0));
        result.setHeight(qMax(kControlHeight, size.height() + 8));
        if (button && button->features.testFlag(QStyleOptionButton::HasMenu))
            result.rwidth() += 16;
        return result;
    }
    case CT_LineEdit:
        result.setHeight(qMax(kControlHeight, option->fontMetrics.height() + 10));
        return result;
    case CT_ComboBox:
        result.setHeight(qMax(kControlHeight, option->fontMetrics.height() + 10));
        result.rwidth() += 8;
        return result;
    case CT_SpinBox:
        result.setHeight(qMax(kControlHeight, option->fontMetrics.height() + 10));
        return result;
    case CT_ToolButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        const bool hasArrow = button && button->features.testFlag(QStyleOptionToolButton::HasMenu) &&
                              button->toolButtonStyle != Qt::ToolButtonIconOnly;
        if (hasArrow)
            result.rwidth() += 8;
        return result.expandedTo(QSize(kControlHeight, kControlHeight));
    }
    case CT_TabBarTab:
        return {result.width() + 8, qMax(32, option->fontMetrics.height() + 14)};
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {size.width(), 9};
        result.setHeight(qMax(26, option->fontMetrics.height() + 8));
        result.setWidth(size.width() + 64 + (item && item->text.contains(QLatin1Char('\t')) ? 16 : 0));
        return result;
    }
    case CT_MenuBarItem:
        return {size.width() + 16, qMax(28, option->fontMetrics.height() + 8)};
    case CT_HeaderSection:
        result.setHeight(qMax(26, option->fontMetrics.height() + 8));
        return result;
    case CT_ItemViewItem:
        result.setHeight(qMax(24, result.height()));
        return result;
    default:
        return result;
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_DefaultFrameWidth:
        return qobject_cast<const QMenu *>(widget) ? 4 : 1;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return 4;
    case PM_MenuHMargin:
        return 0;
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent:
        return 5;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return kCheckSize + 2;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
    case PM_MenuBarItemSpacing:
        return 0;
    case PM_MenuBarHMargin:
        return 4;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
    case PM_ToolBarIconSize:
        return 16;
    case PM_TabCloseIndicatorWidth:
    case PM_TabCloseIndicatorHeight:
        return 18;
    case PM_TreeViewIndentation:
        return 16;
    case PM_ToolTipLabelFrameWidth:
        return 4;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return 12;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_HeaderMargin:
        return 6;
    case PM_HeaderMarkSize:
        return 12;
    case PM_FocusFrameHMargin:
        return 4;
    case PM_MenuButtonIndicator:
        return 16;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_MenuBar_AltKeyNavigation:
    case SH_UnderlineShortcut:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_Table_GridLineColor:
        if (hint == SH_Table_GridLineColor)
            return int(Colors::of(option->palette)[ColorRole::Line].rgba());
        if (hint == SH_MenuBar_AltKeyNavigation)
            return 1;
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_Menu_MouseTracking:
    case SH_ComboBox_ListMouseTracking:
    case SH_Widget_Animate:
        return hint == SH_Widget_Animate ? 0 : 1;
    case SH_ComboBox_Popup:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    case SH_TabBar_PreferNoArrows:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QIcon Style::standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const
{
    switch (pixmap) {
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
    case SP_DialogCloseButton:
        return icon(Icon::Close);
    case SP_ToolBarHorizontalExtensionButton:
        return icon(Icon::More);
    case SP_MessageBoxWarning:
        return icon(Icon::Warning);
    case SP_MessageBoxCritical:
        return icon(Icon::Error);
    case SP_MessageBoxInformation:
        return icon(Icon::Info);
    case SP_MessageBoxQuestion:
        return icon(Icon::Help);
    case SP_DirIcon:
    case SP_DirClosedIcon:
        return icon(Icon::Folder);
    case SP_DirOpenIcon:
    case SP_DialogOpenButton:
        return icon(Icon::FolderOpen);
    case SP_FileIcon:
        return icon(Icon::File);
    case SP_FileDialogBack:
    case SP_ArrowBack:
    case SP_ArrowLeft:
        return icon(Icon::ArrowLeft);
    case SP_ArrowForward:
    case SP_ArrowRight:
        return icon(Icon::ArrowRight);
    case SP_FileDialogToParent:
    case SP_ArrowUp:
        return icon(Icon::ArrowUp);
    case SP_ArrowDown:
        return icon(Icon::ArrowDown);
    case SP_FileDialogNewFolder:
        return icon(Icon::Add);
    case SP_FileDialogDetailedView:
        return icon(Icon::Table);
    case SP_FileDialogListView:
        return icon(Icon::SortKey);
    default:
        return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

} // namespace ui
