#include "ui/timeline/past_line.h"

#include "ui/common/colors.h"
#include "ui/common/elided_label.h"
#include "ui/common/icons.h"
#include "ui/timeline/moment_text.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QTimer>

namespace ui {

namespace {

constexpr int kStressMilliseconds = 1600;

} // namespace

PastLine::PastLine(QWidget *parent)
    : QWidget(parent)
    , m_text(new ElidedLabel({}, this))
    , m_back(new QPushButton(tr("Back to now (Esc)"), this))
    , m_restore(new QPushButton(tr("Restore..."), this))
    , m_menu(new QMenu(m_restore))
{
    setVisible(false);
    m_text->setColorRole(ColorRole::PastText);
    m_back->setObjectName(QStringLiteral("backToNow"));
    m_back->setToolTip(tr("Show the table as it is"));
    m_restore->setObjectName(QStringLiteral("restorePast"));
    m_restore->setToolTip(tr("Bring back what the table held at this moment"));
    m_restore->setMenu(m_menu);
    m_menu->setToolTipsVisible(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(36, 4, 8, 5);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_back);
    layout->addWidget(m_restore);
    connect(m_back, &QPushButton::clicked, this, &PastLine::backRequested);
}

void PastLine::setMoment(core::UnixMicros moment, core::UnixMicros now)
{
    const MomentText words(now);
    m_text->setText(tr("As of %1, %2 - read-only").arg(words.shortText(moment), words.ago(moment)));
    setAccessibleName(m_text->text());
}

void PastLine::setOnlyMoment(core::UnixMicros moment)
{
    setMoment(moment, core::Clock::system().now());
    m_back->hide();
    m_restore->hide();
}

QString PastLine::text() const
{
    return m_text->text();
}

void PastLine::stress()
{
    m_isStressed = true;
    m_text->setColorRole(ColorRole::Panel);
    update();
    QTimer::singleShot(kStressMilliseconds, this, [this] {
        m_isStressed = false;
        m_text->setColorRole(ColorRole::PastText);
        update();
    });
}

void PastLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = Colors::of(this);
    const QColor frame = colors[ColorRole::PastText];
    painter.fillRect(rect(), m_isStressed ? frame : colors[ColorRole::Past]);
    painter.fillRect(QRect(0, height() - 1, width(), 1), frame);
    const QColor ink = m_isStressed ? colors[ColorRole::Panel] : frame;
    icon(Icon::Clock, ink).paint(&painter, QRect(12, (height() - 16) / 2, 16, 16));
}

void PastLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
}

} // namespace ui
