#include "ui/code_editor/find_bar.h"

#include "ui/common/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace ui {

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_case(new QToolButton(this))
    , m_count(new QLabel(this))
{
    m_edit->setPlaceholderText(tr("Find in the text"));
    m_edit->setAccessibleName(tr("Find in the text"));
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    m_case->setText(tr("Aa"));
    m_case->setCheckable(true);
    m_case->setAutoRaise(true);
    m_case->setToolTip(tr("Match case"));
    m_case->setAccessibleName(tr("Match case"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 4, 4);
    layout->setSpacing(4);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_count);
    layout->addWidget(m_case);
    const auto addButton = [&](Icon shape, const QString &name, void (FindBar::*signal)()) {
        auto *button = new QToolButton(this);
        button->setIcon(icon(shape));
        button->setAutoRaise(true);
        button->setToolTip(name);
        button->setAccessibleName(name);
        connect(button, &QToolButton::clicked, this, signal);
        layout->addWidget(button);
    };
    addButton(Icon::ChevronUp, tr("Previous match (Shift+Enter)"), &FindBar::previousRequested);
    addButton(Icon::ChevronDown, tr("Next match (Enter)"), &FindBar::nextRequested);
    addButton(Icon::Close, tr("Close (Esc)"), &FindBar::closeRequested);
    connect(m_edit, &QLineEdit::textChanged, this, &FindBar::needleChanged);
    connect(m_case, &QToolButton::toggled, this, &FindBar::needleChanged);
    setFocusProxy(m_edit);
}

QString FindBar::needle() const
{
    return m_edit->text();
}

void FindBar::setNeedle(const QString &text)
{
    m_edit->setText(text);
}

bool FindBar::isCaseSensitive() const
{
    return m_case->isChecked();
}

void FindBar::showCount(int current, int count, bool isMore)
{
    if (needle().isEmpty()) {
        m_count->clear();
        return;
    }
    if (count == 0)
        m_count->setText(tr("Nothing found"));
    else if (isMore)
        m_count->setText(tr("%1 of %2+").arg(current).arg(count));
    else
        m_count->setText(tr("%1 of %2").arg(current).arg(count));
}

void FindBar::activate()
{
    show();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        if (key->modifiers() & Qt::ShiftModifier)
            emit previousRequested();
        else
            emit nextRequested();
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        emit closeRequested();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
