// The headers of the grid: column names with the marks of keys, and row numbers.

#pragma once

#include <QHeaderView>

namespace ui {

class ColumnHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit ColumnHeader(QWidget *parent);

    /// The first columns are keys: of the partition, then of sorting.
    void setKeyCount(int count);
    /// Logical columns of numbers stand on the right, as their numbers do.
    void setRightAligned(int column, bool isRight);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;

private:
    int m_keyCount = 0;
    QSet<int> m_rightAligned;
};

class RowHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit RowHeader(QWidget *parent);

    /// Wide enough for this number; 0: no numbers.
    void setLargestNumber(quint64 number);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;

private:
    quint64 m_largest = 0;
};

} // namespace ui
