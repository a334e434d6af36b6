#include "ui/common/colors.h"

#include <QPalette>
#include <QTest>
#include <cmath>

using namespace ui;

namespace {

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// WCAG 2.1, 1.4.3.
double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

const Colors &colorsOf(bool isDark)
{
    return isDark ? Colors::dark() : Colors::light();
}

} // namespace

class TestColors : public QObject
{
    Q_OBJECT

private slots:
    void everyTextIsReadableOnEverySurfaceItStandsOn_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<int>("surface");
        QTest::addColumn<int>("text");
        struct Named
        {
            const char *name;
            ColorRole role;
        };
        static constexpr Named kSurfaces[] = {
            {"window", ColorRole::Window},   {"panel", ColorRole::Panel},
            {"base", ColorRole::Base},       {"rows", ColorRole::AlternateBase},
            {"hover", ColorRole::Hover},     {"inactive", ColorRole::InactiveSelection},
            {"added", ColorRole::Added},     {"changed", ColorRole::Changed},
            {"deleted", ColorRole::Deleted}, {"past", ColorRole::Past},
        };
        static constexpr Named kTexts[] = {
            {"text", ColorRole::Text},         {"secondary", ColorRole::SecondaryText},
            {"accent", ColorRole::Accent},     {"good", ColorRole::Good},
            {"warning", ColorRole::Warning},   {"error", ColorRole::Error},
            {"number", ColorRole::NumberText}, {"boolean", ColorRole::BooleanText},
            {"past", ColorRole::PastText},
        };
        for (const bool isDark : {false, true}) {
            const char *theme = isDark ? "dark" : "light";
            for (const Named &surface : kSurfaces) {
                for (const Named &text : kTexts) {
                    QTest::addRow("%s: %s on %s", theme, text.name, surface.name)
                        << isDark << int(surface.role) << int(text.role);
                }
            }
            for (const Named &text :
                 {Named{"selection text", ColorRole::SelectionText},
                  Named{"secondary", ColorRole::SecondaryText}, Named{"number", ColorRole::NumberText},
                  Named{"boolean", ColorRole::BooleanText}})
                QTest::addRow("%s: %s on selection", theme, text.name)
                    << isDark << int(ColorRole::Selection) << int(text.role);
            QTest::addRow("%s: accent text on accent", theme)
                << isDark << int(ColorRole::Accent) << int(ColorRole::AccentText);
        }
    }

    void everyTextIsReadableOnEverySurfaceItStandsOn()
    {
        QFETCH(bool, isDark);
        QFETCH(int, surface);
        QFETCH(int, text);
        const Colors &colors = colorsOf(isDark);
        const double ratio = contrast(colors[ColorRole(surface)], colors[ColorRole(text)]);
        QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
    }

    void aPaletteLeadsBackToItsColors()
    {
        QCOMPARE(&Colors::of(Colors::dark().toPalette()), &Colors::dark());
        QCOMPARE(&Colors::of(Colors::light().toPalette()), &Colors::light());
    }

    void disabledTextDiffersFromText()
    {
        const QPalette palette = Colors::light().toPalette();
        QVERIFY(palette.color(QPalette::Disabled, QPalette::Text) !=
                palette.color(QPalette::Active, QPalette::Text));
    }
};

QTEST_GUILESS_MAIN(TestColors)
#include "tst_colors.moc"
