#include "ui/common/fonts.h"

#include <QFontDatabase>
#include <QStringList>

namespace ui {

namespace {

int zoomPercent = 100;

QFont fontOf(const QStringList &families, QFont::StyleHint hint, qreal pixels)
{
    QFont font;
    font.setFamilies(families);
    font.setStyleHint(hint);
    // Pixel sizes are integers in QFont; a point size at 96 dpi says 12.5 px too.
    font.setPointSizeF(pixels * zoomPercent / 100.0 * 72.0 / 96.0);
    font.setHintingPreference(QFont::PreferVerticalHinting);
    return font;
}

QFont sans(qreal pixels)
{
    return fontOf({QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"),
                   QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Color Emoji")},
                  QFont::SansSerif, pixels);
}

} // namespace

QFont interfaceFont()
{
    return sans(13);
}

QFont secondaryFont()
{
    return sans(12);
}

QFont titleFont()
{
    QFont font = sans(15);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont monospaceFont()
{
    QStringList families{QStringLiteral("JetBrains Mono"), QStringLiteral("Noto Sans Mono"),
                         QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Noto Sans Mono CJK SC"),
                         QStringLiteral("Noto Color Emoji")};
    // NL has no ligatures, which data does not need. (QFont::PreferNoShaping would take Arabic apart, too.)
    // Only where it is installed: the code editor knows no family but the first.
    const QString plain = QStringLiteral("JetBrains Mono NL");
    static const bool isInstalled = QFontDatabase::hasFamily(plain);
    if (isInstalled)
        families.prepend(plain);
    return fontOf(families, QFont::Monospace, 12.5);
}

void setFontZoom(int percent)
{
    zoomPercent = percent;
}

int fontZoom()
{
    return zoomPercent;
}

} // namespace ui
