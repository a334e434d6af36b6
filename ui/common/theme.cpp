#include "ui/common/theme.h"

#include "ui/common/colors.h"
#include "ui/common/desktop_color_scheme.h"
#include "ui/common/fonts.h"
#include "ui/common/style.h"

#include <QApplication>
#include <QPointer>
#include <QToolTip>
#include <QWidget>

#include <utility>
#include <vector>

namespace ui {

Theme::Theme(Mode mode, int zoomPercent, QObject *parent)
    : QObject(parent)
    , m_mode(mode)
    , m_desktop(std::make_unique<DesktopColorScheme>())
{
    connect(m_desktop.get(), &DesktopColorScheme::changed, this, [this] {
        if (m_mode == Mode::System)
            applyColors();
    });
    setFontZoom(qBound(75, zoomPercent, 200));
    applyFonts();
    QApplication::setStyle(new Style);
    applyColors();
}

Theme::~Theme() = default;

Theme::Mode Theme::modeOf(const QString &name)
{
    return name == QLatin1String("dark")    ? Mode::Dark
           : name == QLatin1String("light") ? Mode::Light
                                            : Mode::System;
}

QString Theme::nameOf(Mode mode)
{
    return mode == Mode::Dark    ? QStringLiteral("dark")
           : mode == Mode::Light ? QStringLiteral("light")
                                 : QStringLiteral("system");
}

void Theme::setMode(Mode mode)
{
    m_mode = mode;
    applyColors();
}

bool Theme::isDark() const
{
    return m_mode == Mode::Dark ||
           (m_mode == Mode::System && m_desktop->preference() == DesktopColorScheme::Preference::Dark);
}

void Theme::setZoom(int percent)
{
    const int before = fontZoom();
    const int now = qBound(75, percent, 200);
    // Widgets with a font of their own do not hear of the application's. Noted first: some set theirs again
    // by themselves when it changes.
    std::vector<std::pair<QPointer<QWidget>, qreal>> own;
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        if (widget->testAttribute(Qt::WA_SetFont) && widget->font().pointSizeF() > 0)
            own.emplace_back(widget, widget->font().pointSizeF());
    }
    setFontZoom(now);
    applyFonts();
    for (const auto &[widget, points] : own) {
        if (!widget)
            continue;
        QFont font = widget->font();
        font.setPointSizeF(points * now / before);
        widget->setFont(font);
    }
    emit changed();
}

void Theme::applyColors()
{
    const QPalette palette = (isDark() ? Colors::dark() : Colors::light()).toPalette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    emit changed();
}

void Theme::applyFonts()
{
    QApplication::setFont(interfaceFont());
    QToolTip::setFont(secondaryFont());
    for (const char *secondary : {"QHeaderView", "QTipLabel"})
        QApplication::setFont(secondaryFont(), secondary);
}

} // namespace ui
