// A wide button of two lines: what it does, and what that means.

#pragma once

#include "ui/common/icons.h"

#include <QAbstractButton>

namespace ui {

class ChoiceButton final : public QAbstractButton
{
    Q_OBJECT

public:
    /// `detail` is elided in its middle where it is a path.
    ChoiceButton(Icon icon, const QString &text, const QString &detail, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Icon m_icon;
    const QString m_detail;
};

} // namespace ui
