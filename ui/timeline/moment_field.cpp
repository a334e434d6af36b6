#include "ui/timeline/moment_field.h"

#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/timeline/moment_text.h"

#include <QKeyEvent>
#include <QToolTip>

namespace ui {

MomentField::MomentField(QWidget *parent)
    : QLineEdit(parent)
{
    setFont(monospaceFont());
    setAccessibleName(tr("Show the table as of"));
    setPlaceholderText(tr("now"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QLineEdit::returnPressed, this, &MomentField::enter);
    connect(this, &QLineEdit::textEdited, this, [this] { showProblem({}); });
    showProblem({});
}

void MomentField::setMoment(std::optional<core::UnixMicros> moment)
{
    if (moment == m_moment)
        return;
    m_moment = moment;
    if (!isModified())
        showMoment();
}

void MomentField::showMoment()
{
    setText(m_moment ? MomentText(m_window().to).exactText(*m_moment) : QString());
    setCursorPosition(0);
    setModified(false);
    showProblem({});
}

QSize MomentField::sizeHint() const
{
    // Of a moment that is cut one would not see the part that was typed to be exact.
    constexpr int kAroundText = 20;
    const QString longest = QStringLiteral("2026-11-28 14:02:31.123456");
    return {fontMetrics().horizontalAdvance(longest) + kAroundText, QLineEdit::sizeHint().height()};
}

void MomentField::enter()
{
    if (text().trimmed().isEmpty()) {
        setModified(false);
        emit entered({});
        return;
    }
    const TimeRange window = m_window();
    const MomentText words(window.to);
    const MomentText::Parsed parsed = words.parse(text());
    if (!parsed.moment) {
        showProblem(parsed.problem + u'.');
    } else if (*parsed.moment > window.to) {
        showProblem(tr("This moment is still to come."));
    } else if (*parsed.moment < window.from) {
        showProblem(tr("The past of this table begins at %1.").arg(words.exactText(window.from)));
    } else {
        setModified(false);
        const bool isNow = *parsed.moment == window.to;
        m_moment = isNow ? std::nullopt : parsed.moment;
        showMoment();
        emit entered(m_moment);
    }
}

void MomentField::showProblem(const QString &problem)
{
    m_problem = problem;
    QPalette colors;
    if (!problem.isEmpty())
        colors.setColor(QPalette::Text, Colors::of(this)[ColorRole::Error]);
    setPalette(colors);
    setToolTip(
        problem.isEmpty()
            ? tr("Type a moment, in local time: 14:02, yesterday 9:30, 2026-11-28 14:02:31 or 5 minutes ago")
            : problem);
    setAccessibleDescription(problem);
    if (!problem.isEmpty())
        QToolTip::showText(mapToGlobal(QPoint(0, -2 * height())), problem, this);
}

void MomentField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QLineEdit::keyPressEvent(event);
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            event->accept(); // a dialog around it would press its default button
        return;
    }
    if (isModified())
        showMoment();
    else
        emit leaveRequested();
}

void MomentField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    // A popup takes the keyboard for a while only.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason &&
        isModified())
        showMoment();
}

void MomentField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        setFont(monospaceFont());
}

} // namespace ui
