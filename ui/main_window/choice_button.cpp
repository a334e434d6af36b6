#include "ui/main_window/choice_button.h"

#include "ui/common/fonts.h"
#include "ui/common/style_drawing.h"

#include <QPainter>

namespace ui {

namespace {
constexpr int kPadding = 12;
constexpr int kIconColumn = 34;
} // namespace

ChoiceButton::ChoiceButton(Icon icon, const QString &text, const QString &detail, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_detail(detail)
{
    setText(text);
    setAccessibleName(text);
    setAccessibleDescription(detail);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ChoiceButton::sizeHint() const
{
    const int lines = QFontMetrics(font()).height() + QFontMetrics(secondaryFont()).height() + 2;
    return {360, lines + 2 * 10};
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = Colors::of(this);
    const bool isHot = underMouse() || isDown();
    drawBox(&painter, rect(),
            colors[isDown() ? ColorRole::InactiveSelection
                   : isHot  ? ColorRole::Hover
                            : ColorRole::Panel],
            colors[isHot ? ColorRole::StrongLine : ColorRole::Line], kPanelRadius);
    drawIcon(&painter, QRect(kPadding - 2, 0, 24, height()), m_icon, colors[ColorRole::Accent], 20);

    const QRect area = rect().adjusted(kPadding + kIconColumn - 4, 10, -kPadding, -10);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    painter.setPen(colors[ColorRole::Text]);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
    painter.setFont(secondaryFont());
    painter.setPen(colors[ColorRole::SecondaryText]);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_detail, Qt::ElideMiddle, area.width()));
    if (hasFocus())
        drawFocusRing(&painter, rect(), colors, kPanelRadius);
}

} // namespace ui
