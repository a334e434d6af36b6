// The title of a dock: a quiet word and a few small buttons. The dock can still be dragged by it.

#pragma once

#include <QWidget>

class QAction;
class QDockWidget;
class QHBoxLayout;

namespace ui {

class DockTitle final : public QWidget
{
    Q_OBJECT

public:
    DockTitle(const QString &text, QDockWidget *dock);

    /// A small button, left of the close button.
    void addAction(QAction *action);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const QString m_text;
    QHBoxLayout *m_buttons;
};

} // namespace ui
