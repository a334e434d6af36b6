// The drawn part of the timeline: changes over time, backups, and the handle that chooses a moment.

#pragma once

#include "ui/timeline/table_past.h"

#include <QWidget>
#include <optional>

namespace ui {

/// Shows a range of the past and says what the person does; it asks nobody and keeps no time.
class TimelineStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineStrip(QWidget *parent = nullptr);

    /// What can be chosen. Shown is at least a minute, of which what lies before it is hatched.
    void setWindow(TimeRange window);
    TimeRange bounds() const;
    void setRange(TimeRange range);
    const TimeRange &range() const { return m_range; }
    void setDensity(TablePast::Density density);
    void setBackups(std::vector<TablePast::Backup> backups);
    /// Drawn instead of the changes; empty: none.
    void setNotice(const QString &notice);
    /// nullopt: now.
    void setMoment(std::optional<core::UnixMicros> moment);
    std::optional<core::UnixMicros> moment() const { return m_moment; }
    bool isDragging() const { return m_drag == Drag::Handle; }

    /// A stretch of about three pixels, for which one bar is drawn.
    core::UnixMicros bucketLength() const;
    /// Where `moment` is drawn.
    double xOf(core::UnixMicros moment) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// nullopt: now. While the handle is dragged, too.
    void picked(std::optional<core::UnixMicros> moment);
    void dragEnded();
    void rangeChosen(ui::TimeRange range);
    void changeWanted(ui::TablePast::Direction direction);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    enum class Drag { None, Handle, Range };

    TimeScale scale() const;
    core::UnixMicros shownMoment() const { return m_moment.value_or(m_window.to); }
    const TablePast::Backup *backupAt(double x) const;
    void pickAt(double x);
    void pick(core::UnixMicros moment);
    void tell();
    void drawBars(QPainter &painter, const TimeScale &scale) const;
    void drawScale(QPainter &painter, const TimeScale &scale) const;
    void drawBackups(QPainter &painter, const TimeScale &scale) const;
    void drawHandle(QPainter &painter, const TimeScale &scale) const;
    void drawBubble(QPainter &painter, double x, const QString &text, const QColor &fill,
                    const QColor &color) const;

    TimeRange m_window{0, 1};
    TimeRange m_range{0, 1};
    TablePast::Density m_density;
    std::vector<TablePast::Backup> m_backups;
    QString m_notice;
    std::optional<core::UnixMicros> m_moment;
    std::optional<double> m_hoverX;
    Drag m_drag = Drag::None;
    double m_dragX = 0;
    TimeRange m_dragRange;
};

} // namespace ui
