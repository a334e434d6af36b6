// The cross of a tab; a dot where its page holds unsaved work, until the pointer comes.

#pragma once

#include <QAbstractButton>

namespace ui {

class TabCloseButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit TabCloseButton(QWidget *parent = nullptr);

    void setUnsaved(bool isUnsaved);
    QSize sizeHint() const override { return {18, 18}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_isUnsaved = false;
};

} // namespace ui
