#include "ui/timeline/timeline_strip.h"

#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/common/style_drawing.h"
#include "ui/common/value_format.h"
#include "ui/timeline/moment_text.h"
#include "ui/timeline/time_units.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using core::UnixMicros;

constexpr int kMargin = 10; // the handle at either end is not cut
constexpr int kBarsTop = 6; // pixels from the top
constexpr int kBarsBase = 27;
constexpr double kBarPixels = 3;
constexpr double kSnapPixels = 4;
constexpr double kTickPixels = 84;

/// Bars, and a row of labels below them that is not cut, at any zoom.
int heightOf(const QFontMetrics &labels)
{
    return kBarsBase + labels.height() + 4;
}

} // namespace

TimelineStrip::TimelineStrip(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Moment of the table's past"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize TimelineStrip::sizeHint() const
{
    return {400, heightOf(QFontMetrics(secondaryFont()))};
}

QSize TimelineStrip::minimumSizeHint() const
{
    return {120, heightOf(QFontMetrics(secondaryFont()))};
}

TimeRange TimelineStrip::bounds() const
{
    return {std::min(m_window.from, m_window.to - kMinute), m_window.to};
}

void TimelineStrip::setWindow(TimeRange window)
{
    m_window = window;
    update();
}

void TimelineStrip::setRange(TimeRange range)
{
    if (m_drag != Drag::None || range == m_range)
        return; // nothing moves under the hand
    m_range = range;
    update();
}

void TimelineStrip::setDensity(TablePast::Density density)
{
    m_density = std::move(density);
    update();
}

void TimelineStrip::setBackups(std::vector<TablePast::Backup> backups)
{
    m_backups = std::move(backups);
    update();
}

void TimelineStrip::setNotice(const QString &notice)
{
    m_notice = notice;
    update();
}

void TimelineStrip::setMoment(std::optional<UnixMicros> moment)
{
    if (moment == m_moment)
        return;
    m_moment = moment;
    tell();
    update();
}

/// What a screen reader says.
void TimelineStrip::tell()
{
    const MomentText text(m_window.to);
    setAccessibleDescription(m_moment ? text.shortText(*m_moment) + QStringLiteral(", ") + text.ago(*m_moment)
                                      : tr("now"));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

TimeScale TimelineStrip::scale() const
{
    return {m_range, kMargin, double(width() - 2 * kMargin)};
}

UnixMicros TimelineStrip::bucketLength() const
{
    return scale().bucketLength(kBarPixels);
}

double TimelineStrip::xOf(UnixMicros moment) const
{
    return scale().xOf(moment);
}

const TablePast::Backup *TimelineStrip::backupAt(double x) const
{
    const TimeScale scale = this->scale();
    const TablePast::Backup *nearest = nullptr;
    double distance = kSnapPixels + 0.5;
    for (const TablePast::Backup &backup : m_backups) {
        const double away = std::abs(scale.xOf(backup.moment) - x);
        if (m_range.contains(backup.moment) && away < distance) {
            nearest = &backup;
            distance = away;
        }
    }
    return nearest;
}

// ---- choosing

void TimelineStrip::pick(UnixMicros moment)
{
    const std::optional<UnixMicros> wanted =
        moment >= m_window.to ? std::nullopt : std::optional(std::max(moment, m_window.from));
    if (wanted == m_moment)
        return;
    setMoment(wanted);
    emit picked(wanted);
}

void TimelineStrip::pickAt(double x)
{
    const TimeScale scale = this->scale();
    if (const TablePast::Backup *backup = backupAt(x))
        pick(backup->moment);
    else if (m_range.to >= m_window.to - kMinute && x >= scale.xOf(m_window.to) - kSnapPixels)
        pick(m_window.to);
    else
        pick(scale.momentAt(x));
}

void TimelineStrip::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    m_dragX = event->position().x();
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier) {
        m_drag = Drag::Handle;
        pickAt(m_dragX);
    } else if (event->button() == Qt::MiddleButton || event->button() == Qt::LeftButton) {
        m_drag = Drag::Range;
        m_dragRange = m_range;
        setCursor(Qt::ClosedHandCursor);
    } else {
        QWidget::mousePressEvent(event);
    }
    update();
}

void TimelineStrip::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    m_hoverX = x;
    if (m_drag == Drag::Handle) {
        pickAt(x);
    } else if (m_drag == Drag::Range) {
        const double pixels = std::max(1, width() - 2 * kMargin);
        const auto by = UnixMicros((m_dragX - x) * double(m_dragRange.length()) / pixels);
        m_range = TimeScale::moved(m_dragRange, by, bounds());
        emit rangeChosen(m_range);
    }
    update();
}

void TimelineStrip::mouseReleaseEvent(QMouseEvent *event)
{
    const Drag ended = std::exchange(m_drag, Drag::None);
    if (ended == Drag::Range)
        setCursor(Qt::PointingHandCursor);
    if (ended == Drag::Handle)
        emit dragEnded();
    if (ended == Drag::None)
        QWidget::mouseReleaseEvent(event);
    update();
}

void TimelineStrip::wheelEvent(QWheelEvent *event)
{
    const QPoint delta = event->angleDelta();
    const bool isSideways =
        std::abs(delta.x()) > std::abs(delta.y()) || event->modifiers() == Qt::ShiftModifier;
    const int notches = isSideways && delta.x() != 0 ? delta.x() : delta.y();
    if (m_drag != Drag::None || notches == 0)
        return;
    if (isSideways) {
        m_range = TimeScale::moved(m_range, -m_range.length() * notches / 1200, bounds());
    } else {
        const UnixMicros anchor = scale().momentAt(event->position().x());
        m_range = TimeScale::zoomed(m_range, std::pow(0.8, notches / 120.0), anchor, bounds());
    }
    emit rangeChosen(m_range);
    event->accept();
    update();
}

void TimelineStrip::keyPressEvent(QKeyEvent *event)
{
    const TimeScale scale = this->scale();
    const UnixMicros at = shownMoment();
    const bool isControl = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        return isControl ? emit changeWanted(TablePast::Direction::Back) : pick(at - scale.smallStep());
    case Qt::Key_Right:
        if (isControl)
            emit changeWanted(TablePast::Direction::Onward);
        else
            pick(at + scale.smallStep());
        return;
    case Qt::Key_PageUp:
        return pick(at - scale.largeStep());
    case Qt::Key_PageDown:
        return pick(at + scale.largeStep());
    case Qt::Key_Home:
        return pick(m_window.from);
    case Qt::Key_End:
        return pick(m_window.to);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
        m_range = TimeScale::zoomed(m_range, event->key() == Qt::Key_Minus ? 2.0 : 0.5, at, bounds());
        emit rangeChosen(m_range);
        update();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void TimelineStrip::leaveEvent(QEvent *)
{
    m_hoverX.reset();
    update();
}

bool TimelineStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const TablePast::Backup *backup = backupAt(help->pos().x());
        const QString text =
            backup ? tr("Backup %1, %2").arg(backup->name, MomentText(m_window.to).shortText(backup->moment))
                   : tr("Drag to see the table as it was. Wheel: zoom. Arrows, Page, Home and End move the "
                        "handle; Ctrl with an arrow goes to the next change.");
        QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QWidget::event(event);
}

// ---- drawing

void TimelineStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = Colors::of(this);
    const TimeScale scale = this->scale();
    const int left = kMargin;
    const int right = width() - kMargin;
    if (m_window.from > m_range.from) { // a past that has only begun
        const double begin = std::min(double(right), scale.xOf(m_window.from));
        painter.fillRect(QRectF(left, kBarsTop, begin - left, kBarsBase - kBarsTop),
                         QBrush(colors[ColorRole::Line], Qt::BDiagPattern));
    }
    if (m_moment) // what is seen of the past, up to the handle
        painter.fillRect(QRectF(left, kBarsTop,
                                std::clamp(scale.xOf(*m_moment), double(left), double(right)) - left,
                                kBarsBase - kBarsTop),
                         colors[ColorRole::Past]);
    if (m_notice.isEmpty()) {
        drawBars(painter, scale);
    } else {
        painter.setPen(colors[ColorRole::SecondaryText]);
        painter.setFont(secondaryFont());
        painter.drawText(QRect(left, 4, right - left, kBarsBase - 4), Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_notice, Qt::ElideRight, right - left));
    }
    painter.fillRect(QRect(left, kBarsBase, right - left, 1), colors[ColorRole::StrongLine]);
    drawScale(painter, scale);
    drawBackups(painter, scale);
    drawHandle(painter, scale);
    if (hasFocus() && QWidget::window()->testAttribute(Qt::WA_KeyboardFocusChange))
        drawFocusRing(&painter, rect().adjusted(1, 1, -1, -1), colors);
}

void TimelineStrip::drawBars(QPainter &painter, const TimeScale &scale) const
{
    if (m_density.buckets.empty())
        return;
    std::uint64_t most = 1;
    for (const core::DensityBucket &bucket : m_density.buckets)
        most = std::max(most, bucket.changes);
    const Colors &colors = Colors::of(this);
    const double length = double(m_density.range.length()) / double(m_density.buckets.size());
    const double seen = m_moment ? scale.xOf(*m_moment) : double(width());
    for (std::size_t i = 0; i < m_density.buckets.size(); ++i) {
        const std::uint64_t changes = m_density.buckets[i].changes;
        if (changes == 0)
            continue;
        const double x = scale.xOf(m_density.range.from + UnixMicros(double(i) * length));
        const double end = scale.xOf(m_density.range.from + UnixMicros(double(i + 1) * length));
        if (end < kMargin || x > width() - kMargin)
            continue;
        // By the square root: one change is seen beside ten thousand.
        const double height =
            std::max(2.0, std::sqrt(double(changes) / double(most)) * (kBarsBase - kBarsTop - 1));
        const double first = std::max(double(kMargin), x);
        const double last = std::min(double(width() - kMargin), std::max(end - 1, x + 1));
        painter.fillRect(QRectF(first, kBarsBase - height, std::max(1.0, last - first), height),
                         colors[x > seen ? ColorRole::StrongLine : ColorRole::PastText]);
    }
}

void TimelineStrip::drawScale(QPainter &painter, const TimeScale &scale) const
{
    const Colors &colors = Colors::of(this);
    painter.setFont(secondaryFont());
    const QFontMetrics metrics = painter.fontMetrics();
    for (const TimeScale::Tick &tick : scale.ticks(kTickPixels)) {
        const double x = scale.xOf(tick.moment);
        painter.fillRect(QRectF(x, kBarsBase + 1, 1, 3), colors[ColorRole::StrongLine]);
        const double textWidth = metrics.horizontalAdvance(tick.label);
        const double textLeft = std::clamp(x - textWidth / 2, 2.0, std::max(2.0, width() - textWidth - 2));
        painter.setPen(colors[ColorRole::SecondaryText]);
        painter.drawText(QPointF(textLeft, height() - 4), tick.label);
    }
}

void TimelineStrip::drawBackups(QPainter &painter, const TimeScale &scale) const
{
    const Colors &colors = Colors::of(this);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const TablePast::Backup &backup : m_backups) {
        if (!m_range.contains(backup.moment))
            continue;
        const double x = scale.xOf(backup.moment);
        painter.fillRect(QRectF(x - 0.5, kBarsTop + 2, 1, kBarsBase - kBarsTop - 2),
                         colors[ColorRole::Accent]);
        QPainterPath diamond;
        diamond.addPolygon(QPolygonF{QPointF(x, kBarsTop - 3), QPointF(x + 4.5, kBarsTop + 1.5),
                                     QPointF(x, kBarsTop + 6), QPointF(x - 4.5, kBarsTop + 1.5)});
        diamond.closeSubpath();
        painter.setPen(QPen(colors[ColorRole::Panel], 1));
        painter.setBrush(colors[ColorRole::Accent]);
        painter.drawPath(diamond);
    }
    painter.restore();
}

void TimelineStrip::drawHandle(QPainter &painter, const TimeScale &scale) const
{
    const Colors &colors = Colors::of(this);
    const MomentText text(m_window.to);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_hoverX && m_drag == Drag::None && *m_hoverX >= kMargin && *m_hoverX <= width() - kMargin) {
        painter.fillRect(QRectF(*m_hoverX - 0.5, 3, 1, kBarsBase - 3), colors[ColorRole::SecondaryText]);
        drawBubble(painter, *m_hoverX, text.shortText(scale.momentAt(*m_hoverX)), colors[ColorRole::Panel],
                   colors[ColorRole::Text]);
    }
    const UnixMicros moment = shownMoment();
    if (m_range.contains(moment)) {
        const double x = scale.xOf(moment);
        const QColor color = colors[m_moment ? ColorRole::PastText : ColorRole::SecondaryText];
        painter.fillRect(QRectF(x - 1, 3, 2, kBarsBase - 1), color);
        painter.setPen(QPen(colors[ColorRole::Panel], 1));
        painter.setBrush(color);
        painter.drawRoundedRect(QRectF(x - 4.5, 9, 9, 14), 3, 3);
        if (m_drag == Drag::Handle)
            drawBubble(painter, x, m_moment ? text.shortText(moment) : tr("now"), color,
                       colors[ColorRole::Panel]);
    }
    painter.restore();
}

/// In the row of the labels, so that nothing drawn is hidden.
void TimelineStrip::drawBubble(QPainter &painter, double x, const QString &text, const QColor &fill,
                               const QColor &color) const
{
    painter.setFont(secondaryFont());
    const double wide = painter.fontMetrics().horizontalAdvance(text) + 12;
    const double left = std::clamp(x - wide / 2, 0.0, std::max(0.0, width() - wide));
    const QRectF box(left, kBarsBase + 2, wide, height() - kBarsBase - 2);
    painter.setPen(QPen(Colors::of(this)[ColorRole::StrongLine], 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(box.adjusted(0.5, 0, -0.5, -0.5), kControlRadius, kControlRadius);
    painter.setPen(color);
    painter.drawText(box, Qt::AlignCenter, text);
}

} // namespace ui
