#include "ui/common/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <iterator>

namespace ui {

namespace {

constexpr const char *kFileNames[] = {
    "add",
    "arrow-down",
    "arrow-left",
    "arrow-right",
    "arrow-up",
    "check",
    "chevron-down",
    "chevron-left",
    "chevron-right",
    "chevron-up",
    "clock",
    "close",
    "code",
    "columns",
    "compare",
    "contrast",
    "copy",
    "cut",
    "database",
    "database-add",
    "delete",
    "edit",
    "endpoint",
    "error",
    "export",
    "eye",
    "file",
    "filter",
    "folder",
    "folder-open",
    "get",
    "help",
    "import",
    "index",
    "info",
    "item",
    "item-add",
    "job",
    "json",
    "key",
    "keyboard",
    "lock",
    "moon",
    "more",
    "open-external",
    "panel-bottom",
    "paste",
    "pause",
    "query",
    "redo",
    "refresh",
    "remove",
    "sample",
    "save",
    "scan",
    "search",
    "serve",
    "settings",
    "sidebar-left",
    "sidebar-right",
    "sort-ascending",
    "sort-descending",
    "sort-key",
    "stop",
    "sun",
    "table",
    "table-add",
    "tree",
    "undo",
    "warning",
    "zoom-in",
    "zoom-out",
};
static_assert(std::size(kFileNames) == kIconCount);

QByteArray drawing(Icon icon)
{
    QFile file(QStringLiteral(":/tablewright/icons/%1.svg").arg(QLatin1String(fileName(icon))));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the icon %s is missing from the resources", fileName(icon));
    return file.readAll();
}

/// Renders at the size asked for, in a colour chosen at that time.
class PaletteIconEngine final : public QIconEngine
{
public:
    PaletteIconEngine(Icon icon, QColor fixed)
        : m_icon(icon)
        , m_fixed(std::move(fixed))
    {}

    QString key() const override { return QStringLiteral("tablewright"); }
    QIconEngine *clone() const override { return new PaletteIconEngine(m_icon, m_fixed); }
    bool isNull() override { return false; }

    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    /// Qt counts the size in device pixels here.
    QPixmap scaledPixmap(const QSize &pixels, QIcon::Mode mode, QIcon::State, qreal ratio) override
    {
        const QColor color = colorFor(mode);
        const QString key = QStringLiteral("tablewright-icon %1 %2 %3x%4")
                                .arg(int(m_icon))
                                .arg(color.rgba())
                                .arg(pixels.width())
                                .arg(pixels.height());
        QPixmap cached;
        if (QPixmapCache::find(key, &cached)) {
            cached.setDevicePixelRatio(ratio);
            return cached;
        }
        QByteArray svg = drawing(m_icon);
        svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
        QSvgRenderer renderer(svg);
        QPixmap pixmap(pixels);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setOpacity(color.alphaF());
        renderer.render(&painter);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        pixmap.setDevicePixelRatio(ratio);
        return pixmap;
    }

private:
    QColor colorFor(QIcon::Mode mode) const
    {
        const QPalette palette = QApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        if (m_fixed.isValid())
            return m_fixed;
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        return palette.color(QPalette::WindowText);
    }

    const Icon m_icon;
    const QColor m_fixed;
};

} // namespace

QIcon icon(Icon icon)
{
    return QIcon(new PaletteIconEngine(icon, QColor()));
}

QIcon icon(Icon icon, const QColor &color)
{
    return QIcon(new PaletteIconEngine(icon, color));
}

const char *fileName(Icon icon)
{
    return kFileNames[std::size_t(icon)];
}

QIcon applicationIcon()
{
    return QIcon(QStringLiteral(":/tablewright/icons/application.svg"));
}

} // namespace ui
