// A field that takes a moment as people write it.

#pragma once

#include "core/base/clock.h"
#include "ui/timeline/time_scale.h"

#include <QLineEdit>
#include <functional>
#include <optional>

namespace ui {

class MomentField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit MomentField(QWidget *parent = nullptr);

    /// What may be entered now; its end is the present.
    void setWindowSource(std::function<TimeRange()> window) { m_window = std::move(window); }
    /// nullopt: now, which is an empty field. Left alone while somebody types.
    void setMoment(std::optional<core::UnixMicros> moment);
    /// Empty: what is typed can be used.
    const QString &problem() const { return m_problem; }

    /// A whole moment, to the last digit.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void entered(std::optional<core::UnixMicros> moment);
    /// Escape, when there was nothing to take back.
    void leaveRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void enter();
    void showProblem(const QString &problem);
    void showMoment();

    std::function<TimeRange()> m_window;
    std::optional<core::UnixMicros> m_moment;
    QString m_problem;
};

} // namespace ui
