// A combo box that tells a choice from its open list from a step with an arrow key.

#pragma once

#include <QComboBox>

namespace ui {

class ListBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit ListBox(QWidget *parent = nullptr);

    void showPopup() override;

signals:
    /// After activated(): the choice is made, and the person goes on.
    void picked(int index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool m_isOpen = false;
};

} // namespace ui
