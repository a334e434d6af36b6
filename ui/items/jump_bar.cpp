#include "ui/items/jump_bar.h"

#include "ui/common/colors.h"
#include "ui/common/fonts.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>

namespace ui {

JumpBar::JumpBar(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_note(new QLabel(this))
{
    setVisible(false);
    m_edit->setAccessibleName(tr("Row number or key"));
    m_edit->setPlaceholderText(tr("Row number or key"));
    m_edit->setFont(monospaceFont());
    m_edit->setFixedWidth(280);
    m_note->setFont(secondaryFont());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(m_edit);
    layout->addWidget(m_note, 1);
    connect(m_edit, &QLineEdit::returnPressed, this, [this] {
        if (!m_edit->text().trimmed().isEmpty())
            emit jumpRequested(m_edit->text().trimmed());
    });
}

void JumpBar::open(const QString &hint)
{
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setPalette({});
    m_note->setText(hint);
    show();
    m_edit->setFocus();
    m_edit->selectAll();
}

void JumpBar::showProblem(const QString &problem)
{
    QPalette palette;
    palette.setColor(QPalette::PlaceholderText, Colors::of(this)[ColorRole::Error]);
    m_note->setPalette(palette);
    m_note->setText(problem);
}

void JumpBar::close()
{
    if (isHidden())
        return;
    hide();
    emit closed();
}

void JumpBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void JumpBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = Colors::of(this);
    painter.fillRect(rect(), colors[ColorRole::Panel]);
    painter.setPen(colors[ColorRole::Line]);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace ui
