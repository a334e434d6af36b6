#include "ui/common/empty_state.h"

#include "ui/common/colors.h"
#include "ui/common/pass_focus.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel)
    , m_line(new QLabel)
    , m_button(new QPushButton)
{
    setFocusPolicy(Qt::ClickFocus); // while its button is away
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addStretch(2);
    m_picture->setAlignment(Qt::AlignCenter);
    layout->addWidget(m_picture);
    m_line->setAlignment(Qt::AlignCenter);
    m_line->setWordWrap(true);
    m_line->setTextFormat(Qt::PlainText);
    m_line->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_line);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    m_button->setAutoDefault(true); // Enter, too
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionTriggered);
}

void EmptyState::setContent(Icon icon, const QString &line, const QString &actionText)
{
    m_icon = icon;
    m_line->setText(line);
    m_button->setText(actionText);
    if (actionText.isEmpty())
        passFocusOn(*m_button);
    m_button->setVisible(!actionText.isEmpty());
    updatePicture();
}

void EmptyState::addWidget(QWidget *widget)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_button) + 1, widget, 0, Qt::AlignHCenter);
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updatePicture();
}

void EmptyState::updatePicture()
{
    const QColor color = Colors::of(this)[ColorRole::DisabledText];
    m_picture->setPixmap(icon(m_icon, color).pixmap(QSize(32, 32), devicePixelRatioF()));
}

} // namespace ui
