// The strokes that the style and hand-painted widgets share.

#pragma once

#include "ui/common/colors.h"
#include "ui/common/icons.h"

#include <QRect>

class QPainter;

namespace ui {

inline constexpr qreal kControlRadius = 4;
inline constexpr qreal kPanelRadius = 6;
inline constexpr int kCheckSize = 16;

/// A filled box with a line of one device-independent pixel inside its edge. Invalid colours draw nothing.
void drawBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line,
             qreal radius = kControlRadius);
/// The ring of the widget that has the keyboard: two pixels of accent, inside `rect`.
void drawFocusRing(QPainter *painter, const QRect &rect, const Colors &colors, qreal radius = kControlRadius);
/// `icon` in the middle of `rect`.
void drawIcon(QPainter *painter, const QRect &rect, Icon icon, const QColor &color, int size = 16);
/// A small count or word in a rounded box; returns its width. Drawn where `painter` is given.
int drawBadge(QPainter *painter, const QRect &rect, const QString &text, const QFont &font,
              const QColor &fill, const QColor &color);

} // namespace ui
