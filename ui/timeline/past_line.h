// The line above a grid that shows the past: which moment, and the ways out of it.

#pragma once

#include "core/base/clock.h"

#include <QWidget>

class QMenu;
class QPushButton;

namespace ui {

class ElidedLabel;

class PastLine final : public QWidget
{
    Q_OBJECT

public:
    /// Hidden until there is a moment to name.
    explicit PastLine(QWidget *parent = nullptr);

    void setMoment(core::UnixMicros moment, core::UnixMicros now);
    /// All there is is of this moment, as in a backup file: there is no way back and nothing to restore to.
    void setOnlyMoment(core::UnixMicros moment);
    QString text() const;
    /// Filled by the page, just before it opens.
    QMenu *restoreMenu() const { return m_menu; }
    /// Somebody tried to write: the line says why not.
    void stress();

signals:
    void backRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    ElidedLabel *m_text;
    QPushButton *m_back;
    QPushButton *m_restore;
    QMenu *m_menu;
    bool m_isStressed = false;
};

} // namespace ui
