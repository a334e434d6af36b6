// A row of a page on the panel's colour, and the buttons that stand in one.

#pragma once

#include "ui/common/icons.h"

#include <QToolButton>
#include <QWidget>

namespace ui {

/// With a line at one edge.
class PanelRow final : public QWidget
{
    Q_OBJECT

public:
    explicit PanelRow(Qt::Edge lineAt, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Qt::Edge m_lineAt;
};

enum class RowButton { Action, Switch };
/// An icon with its word beside it; `name` is its object's name. Its owner puts it into a layout.
QToolButton *makeRowButton(Icon shape, const QString &text, const char *name, const QString &toolTip,
                           RowButton kind = RowButton::Action);

} // namespace ui
