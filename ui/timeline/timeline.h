// The line under a table that keeps its past: a handle, dragged to the moment that the page shows.

#pragma once

#include "ui/timeline/table_past.h"

#include <QJsonObject>
#include <QTimer>
#include <QWidget>
#include <optional>

class QLabel;
class QToolButton;

namespace ui {

class MomentField;
class TimelineStrip;

/// Hidden where the table keeps no past.
class Timeline final : public QWidget
{
    Q_OBJECT

public:
    Timeline(AppContext &context, TableRef table, QWidget *parent = nullptr);

    TablePast &past() { return m_past; }
    TimelineStrip &strip() { return *m_strip; }
    MomentField &field() { return *m_field; }

    /// nullopt: now.
    std::optional<core::UnixMicros> moment() const { return m_moment; }
    /// Emits momentChanged() where it is another one.
    void setMoment(std::optional<core::UnixMicros> moment);
    bool isDragging() const;
    /// Something was written, or a setting may have changed.
    void lookAgain();
    /// Into the field, to type a moment.
    void focusField();

    /// Moment and range.
    QJsonObject saveState() const;
    void restoreState(const QJsonObject &state);

signals:
    void pastChanged(); // what is known of it
    void momentChanged();
    void dragEnded();
    void rangeChanged();
    /// The moment shown lies no longer in the window; it is now again.
    void momentLost(core::UnixMicros moment);
    void leaveRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// Ranges that follow the present; 0: everything kept.
    struct Span
    {
        core::UnixMicros length = 0;
        QString text;
    };
    static QList<Span> spans();
    void takePast();
    void fillSpanMenu();
    void chooseSpan(core::UnixMicros length);
    void keepMomentOnScreen();
    void followPresent();
    void revealMoment();
    void takeRange(TimeRange range);
    void updateRange();
    void updateTexts();

    TablePast m_past;
    QToolButton *m_spanButton;
    TimelineStrip *m_strip;
    MomentField *m_field;
    QLabel *m_zone;
    QTimer m_secondTimer;
    QTimer m_densityTimer;
    std::optional<core::UnixMicros> m_moment;
    std::optional<core::UnixMicros> m_span = 0; // nullopt: a range that the person made
    TimeRange m_range;                          // then
    int m_seconds = 0;
};

} // namespace ui
