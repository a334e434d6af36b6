// What stands where there is nothing yet: one line that teaches, one action.

#pragma once

#include "ui/common/icons.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// `actionText` empty: no button.
    void setContent(Icon icon, const QString &line, const QString &actionText = {});
    QPushButton *button() const { return m_button; }
    /// A second, quieter way out below the button; takes ownership.
    void addWidget(QWidget *widget);

signals:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updatePicture();

    Icon m_icon = Icon::Info;
    QLabel *m_picture;
    QLabel *m_line;
    QPushButton *m_button;
};

} // namespace ui
