#include "ui/item_editor/size_meter.h"

#include "core/values/limits.h"
#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/common/value_format.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>

namespace ui {

namespace {

constexpr double kWarningFrom = 0.8;
constexpr int kBarHeight = 3;

} // namespace

SizeMeter::SizeMeter(QWidget *parent)
    : QWidget(parent)
{
    setFont(secondaryFont());
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setBytes(0);
}

void SizeMeter::setBytes(std::size_t bytes)
{
    m_bytes = bytes;
    setAccessibleName(tr("Size of the item: %1").arg(text()));
    setToolTip(
        tr("%1 bytes of names and values, as DynamoDB counts them. 409,600 are the most an item can have.")
            .arg(QLocale().toString(qulonglong(bytes))));
    update();
}

QString SizeMeter::text() const
{
    return tr("%1 of 400 KB").arg(QLocale().toString(double(m_bytes) / 1024, 'f', 1));
}

QSize SizeMeter::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(tr("%1 of 400 KB").arg(QStringLiteral("000.0"))) + 4,
            fontMetrics().height() + kBarHeight + 4};
}

QSize SizeMeter::minimumSizeHint() const
{
    return sizeHint();
}

void SizeMeter::paintEvent(QPaintEvent *)
{
    const Colors &colors = Colors::of(this);
    const double share = double(m_bytes) / double(core::kItemBytesMax);
    const ColorRole role = share > 1.0             ? ColorRole::Error
                           : share >= kWarningFrom ? ColorRole::Warning
                                                   : ColorRole::SecondaryText;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors[role]);
    painter.drawText(rect().adjusted(0, 0, 0, -kBarHeight - 2), Qt::AlignLeft | Qt::AlignVCenter, text());
    const QRectF track(0, height() - kBarHeight - 1, width(), kBarHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors[ColorRole::Line]);
    painter.drawRoundedRect(track, 1.5, 1.5);
    if (m_bytes == 0)
        return;
    QRectF bar = track;
    bar.setWidth(std::max(double(kBarHeight), track.width() * std::min(1.0, share)));
    painter.setBrush(colors[role == ColorRole::SecondaryText ? ColorRole::Accent : role]);
    painter.drawRoundedRect(bar, 1.5, 1.5);
}

} // namespace ui
