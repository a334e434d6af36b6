#include "ui/common/message_bar.h"

#include "ui/common/colors.h"
#include "ui/common/icons.h"
#include "ui/common/pass_focus.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace ui {

namespace {

struct Look
{
    Icon icon;
    ColorRole color;
    ColorRole background;
};

Look lookOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Info:
        break;
    case MessageBar::Kind::Warning:
        return {Icon::Warning, ColorRole::Warning, ColorRole::Changed};
    case MessageBar::Kind::Error:
        return {Icon::Error, ColorRole::Error, ColorRole::Deleted};
    }
    return {Icon::Info, ColorRole::Accent, ColorRole::Panel};
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel)
    , m_text(new QLabel)
    , m_actions(new QHBoxLayout)
    , m_close(new QToolButton)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 4, 4);
    layout->setSpacing(8);
    layout->addWidget(m_picture, 0, Qt::AlignVCenter);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_text, 1);
    m_actions->setSpacing(8);
    layout->addLayout(m_actions);
    m_close->setIcon(icon(Icon::Close));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    layout->addWidget(m_close, 0, Qt::AlignVCenter);
    connect(m_close, &QToolButton::clicked, this, [this] {
        clear();
        emit closed();
    });
    hide();
}

void MessageBar::showMessage(Kind kind, const QString &text, const QList<Action> &actions,
                             const QString &details)
{
    clear();
    m_kind = kind;
    m_text->setText(text);
    m_text->setToolTip(details);
    for (const Action &action : actions) {
        auto *button = new QPushButton(action.text);
        button->setAutoDefault(true); // Enter, too
        m_actions->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, trigger = action.trigger] {
            const auto run = trigger; // clear() deletes the button and with it this function
            clear();
            run();
        });
    }
    updatePicture();
    setAccessibleName(text);
    show();
}

void MessageBar::clear()
{
    passFocusOn(*this);
    hide();
    m_text->clear();
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = Colors::of(this);
    painter.fillRect(rect(), colors[lookOf(m_kind).background]);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors[ColorRole::Line]);
}

void MessageBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updatePicture();
}

void MessageBar::updatePicture()
{
    const Look look = lookOf(m_kind);
    m_picture->setPixmap(
        icon(look.icon, Colors::of(this)[look.color]).pixmap(QSize(16, 16), devicePixelRatioF()));
}

} // namespace ui
