#include "ui/common/style_drawing.h"

#include <QFontMetrics>
#include <QPainter>

namespace ui {

void drawBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : Qt::NoBrush);
    if (line.isValid()) {
        painter->setPen(QPen(line, 1));
        painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius - 0.5, radius - 0.5);
    } else {
        painter->setPen(Qt::NoPen);
        painter->drawRoundedRect(QRectF(rect), radius, radius);
    }
    painter->restore();
}

void drawFocusRing(QPainter *painter, const QRect &rect, const Colors &colors, qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(colors[ColorRole::Accent], 2));
    painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius - 1, radius - 1);
    painter->restore();
}

void drawIcon(QPainter *painter, const QRect &rect, Icon icon, const QColor &color, int size)
{
    const QRect target(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, size,
                       size);
    ui::icon(icon, color).paint(painter, target);
}

int drawBadge(QPainter *painter, const QRect &rect, const QString &text, const QFont &font,
              const QColor &fill, const QColor &color)
{
    const QFontMetrics metrics(font);
    const int height = metrics.height() + 2;
    const int width = qMax(height, metrics.horizontalAdvance(text) + 10);
    if (painter) {
        const QRect box(rect.x(), rect.y() + (rect.height() - height) / 2, width, height);
        drawBox(painter, box, fill, QColor(), height / 2.0);
        painter->save();
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(box, Qt::AlignCenter, text);
        painter->restore();
    }
    return width;
}

} // namespace ui
