#include "ui/items/row_find_bar.h"

#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/value_format.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

namespace ui {

namespace {

QToolButton *flatButton(Icon picture, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(picture));
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

} // namespace

RowFindBar::RowFindBar(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    setVisible(false);
    m_edit->setPlaceholderText(tr("Find in loaded rows"));
    m_edit->setAccessibleName(tr("Find in loaded rows"));
    m_edit->setClearButtonEnabled(true);
    m_edit->setFixedWidth(240);
    m_count->setFont(secondaryFont());
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto *previous = flatButton(Icon::ChevronUp, tr("Previous (Shift+Enter)"), this);
    auto *next = flatButton(Icon::ChevronDown, tr("Next (Enter)"), this);
    auto *closeButton = flatButton(Icon::Close, tr("Close (Esc)"), this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
    layout->addWidget(m_edit);
    layout->addWidget(previous);
    layout->addWidget(next);
    layout->addSpacing(4);
    layout->addWidget(m_count, 1);
    layout->addWidget(closeButton);
    connect(m_edit, &QLineEdit::textChanged, this, &RowFindBar::textChanged);
    connect(previous, &QToolButton::clicked, this, &RowFindBar::previousRequested);
    connect(next, &QToolButton::clicked, this, &RowFindBar::nextRequested);
    connect(closeButton, &QToolButton::clicked, this, &RowFindBar::close);
}

void RowFindBar::open()
{
    show();
    m_edit->setFocus();
    m_edit->selectAll();
}

void RowFindBar::close()
{
    hide();
    emit closed();
}

QString RowFindBar::text() const
{
    return m_edit->text();
}

void RowFindBar::setResult(int current, int count, quint64 rowsSearched)
{
    const QString rows = formatCount(qint64(rowsSearched));
    if (text().isEmpty())
        m_count->setText(tr("Looks in the %1 loaded rows; use a filter to search the table").arg(rows));
    else if (count == 0)
        m_count->setText(tr("Not in the %1 loaded rows").arg(rows));
    else if (current == 0)
        m_count->setText(tr("%1 in %2 loaded rows").arg(formatCount(count), rows));
    else
        m_count->setText(
            tr("%1 of %2 in %3 loaded rows").arg(formatCount(current), formatCount(count), rows));
}

void RowFindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers() & Qt::ShiftModifier)
            emit previousRequested();
        else
            emit nextRequested();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void RowFindBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = Colors::of(this);
    painter.fillRect(rect(), colors[ColorRole::Panel]);
    painter.setPen(colors[ColorRole::Line]);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace ui
