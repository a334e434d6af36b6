// How much of the 400 KB an item uses: a thin bar and the numbers.

#pragma once

#include <QWidget>

namespace ui {

class SizeMeter final : public QWidget
{
    Q_OBJECT

public:
    explicit SizeMeter(QWidget *parent = nullptr);

    void setBytes(std::size_t bytes);
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::size_t m_bytes = 0;
};

} // namespace ui
