// The row above the records: which of them are shown, from when on, and whether the list moves.

#pragma once

#include "core/triggers/stream_follower.h"
#include "ui/streams/stream_filter.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QToolButton;

namespace ui {

class StreamBar final : public QWidget
{
    Q_OBJECT

public:
    explicit StreamBar(QWidget *parent = nullptr);

    StreamFilter filter() const;
    void setFilter(const StreamFilter &filter);
    core::StreamStart start() const;
    void setStart(const core::StreamStart &start);
    void focusFilter();
    /// What has no use without a stream is grey.
    void setReading(bool hasStream);
    /// Buttons without their words where there is little room.
    void setCompact(bool isCompact);

    QToolButton *follow;
    QToolButton *pause;
    QToolButton *clear;
    QToolButton *triggers; // hidden where there are none
    QToolButton *more;     // its menu is the page's

signals:
    void filterChanged();
    void startChanged();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QComboBox *m_event;
    QLineEdit *m_key;
    QLineEdit *m_attribute;
    QComboBox *m_from;
    QDateTimeEdit *m_time;
    QTimer m_filterTimer;
    QTimer m_timeTimer;
};

} // namespace ui
