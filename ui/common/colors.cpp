#include "ui/common/colors.h"

#include <QPalette>
#include <QWidget>

namespace ui {

Colors::Colors(bool isDark, const std::array<QRgb, kColorRoleCount> &colors)
    : m_isDark(isDark)
{
    for (std::size_t i = 0; i < colors.size(); ++i)
        m_colors[i] = QColor(colors[i]);
}

const Colors &Colors::light()
{
    static const Colors colors(false, {
                                          0xF5F6F8, 0xFBFBFC, 0xFFFFFF, 0xF7F8FA, 0xDBE7FD, 0xE8ECF2,
                                          0xECEFF3, 0xE4F5EA, 0xFFF2D3, 0xFCE4E2, 0xEFEAFB, 0x1B1F24,
                                          0x57616D, 0x8E97A3, 0x14284F, 0x2563C9, 0xFFFFFF, 0x1A7340,
                                          0x8A5A00, 0xB3261E, 0x6B4FC0, 0x0B6B74,
                                          0x7A3E9D, //
                                          0xE1E5EA, 0xC4CBD4,
                                      });
    return colors;
}

const Colors &Colors::dark()
{
    static const Colors colors(true, {
                                         0x1B1E23, 0x20242A, 0x15181C, 0x191C21, 0x203A66, 0x2A2F37,
                                         0x2A2F37, 0x17301F, 0x352A10, 0x3A1D1C, 0x251F38, 0xE6E9ED,
                                         0x9FA9B5, 0x69727E, 0xEAF1FF, 0x6EA2FF, 0x0E1217, 0x63C98B,
                                         0xE3B341, 0xFF8A80, 0xA48BF0, 0x62C6CF,
                                         0xC79BE6, //
                                         0x2B3038, 0x3D444E,
                                     });
    return colors;
}

const Colors &Colors::of(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? dark() : light();
}

const Colors &Colors::of(const QWidget *widget)
{
    return of(widget->palette());
}

QPalette Colors::toPalette() const
{
    const Colors &c = *this;
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, ColorRole color) { palette.setColor(role, c[color]); };
    set(QPalette::Window, ColorRole::Window);
    set(QPalette::WindowText, ColorRole::Text);
    set(QPalette::Base, ColorRole::Base);
    set(QPalette::AlternateBase, ColorRole::AlternateBase);
    set(QPalette::Text, ColorRole::Text);
    set(QPalette::Button, ColorRole::Panel);
    set(QPalette::ButtonText, ColorRole::Text);
    set(QPalette::BrightText, ColorRole::Error);
    set(QPalette::Highlight, ColorRole::Selection);
    set(QPalette::HighlightedText, ColorRole::SelectionText);
    set(QPalette::Link, ColorRole::Accent);
    set(QPalette::LinkVisited, ColorRole::Accent);
    set(QPalette::PlaceholderText, ColorRole::SecondaryText);
    set(QPalette::ToolTipBase, ColorRole::Panel);
    set(QPalette::ToolTipText, ColorRole::Text);
    set(QPalette::Light, ColorRole::Panel);
    set(QPalette::Midlight, ColorRole::Hover);
    set(QPalette::Mid, ColorRole::Line);
    set(QPalette::Dark, ColorRole::StrongLine);
    palette.setColor(QPalette::Shadow, QColor(0, 0, 0, m_isDark ? 160 : 60));
    palette.setColor(QPalette::Inactive, QPalette::Highlight, c[ColorRole::InactiveSelection]);
    palette.setColor(QPalette::Inactive, QPalette::HighlightedText, c[ColorRole::Text]);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText,
          QPalette::PlaceholderText, QPalette::Link})
        palette.setColor(QPalette::Disabled, role, c[ColorRole::DisabledText]);
    palette.setColor(QPalette::Disabled, QPalette::Base, c[ColorRole::Window]);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c[ColorRole::InactiveSelection]);
    return palette;
}

} // namespace ui
