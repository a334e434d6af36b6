#include "ui/items/row_scroll_bar.h"

#include <algorithm>

namespace ui {

RowScrollBar::RowScrollBar(QWidget *parent)
    : QScrollBar(Qt::Vertical, parent)
{
    setSingleStep(3);
    setAccessibleName(tr("Position in the table"));
    connect(this, &QScrollBar::valueChanged, this, [this](int value) {
        if (!m_isSetting)
            emit topRequested(rowOf(value));
    });
}

quint64 RowScrollBar::rowOf(int sliderValue) const
{
    // The very end of the bar is the very end of the table, whatever rounding the scale brings.
    if (sliderValue >= maximum())
        return m_lastTop;
    return std::min(m_lastTop, quint64(sliderValue) * m_scale);
}

void RowScrollBar::setRows(quint64 total, quint64 visible, quint64 top)
{
    constexpr quint64 kStepsMax = 1'000'000'000;
    m_isSetting = true;
    m_scale = total / kStepsMax + 1;
    m_lastTop = total - std::min(total, visible);
    setRange(0, int(m_lastTop / m_scale + (m_lastTop % m_scale ? 1 : 0)));
    setPageStep(int(std::max<quint64>(1, visible / m_scale)));
    if (!isSliderDown())
        setValue(top >= m_lastTop ? maximum() : int(top / m_scale));
    m_isSetting = false;
    setVisible(m_lastTop > 0);
}

} // namespace ui
