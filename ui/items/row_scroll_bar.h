// A scroll bar over positions of 64 bits.

#pragma once

#include <QScrollBar>

namespace ui {

class RowScrollBar final : public QScrollBar
{
    Q_OBJECT

public:
    explicit RowScrollBar(QWidget *parent = nullptr);

    /// `top`: the first row on the screen; `visible`: how many whole rows it shows.
    void setRows(quint64 total, quint64 visible, quint64 top);
    quint64 rowOf(int sliderValue) const;

signals:
    /// The person moved it. Never in answer to setRows().
    void topRequested(quint64 top);

private:
    quint64 m_scale = 1; // rows a step: int holds no more than two billion steps
    quint64 m_lastTop = 0;
    bool m_isSetting = false;
};

} // namespace ui
